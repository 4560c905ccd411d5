"""What can be counted in a text: words, sentences, syllables, characters.

English syllables are counted as Greg Fast's Lingua::EN::Syllable and Titus Wormer's ``syllable`` do it: groups of
vowels, corrected by patterns that add or take one, prefixes and suffixes counted apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cxlint.language.sentences import sentences
from cxlint.language.syllables import syllables

LONG_WORD = 6
"""A word with more characters is long (Björnsson's LIX)."""

_WORD = re.compile(r"[^\W_]+(?:['’.\-_][^\W_]+)*", re.UNICODE)
_INFLECTED = ("es", "ed", "ing")


@dataclass(slots=True)
class Measures:
    """Counts of one text. ``complex_words`` have three syllables or more without their inflection."""

    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    characters: int = 0
    syllables: int = 0
    long_words: int = 0
    polysyllabic_words: int = 0
    complex_words: int = 0


def measure(text: str, language: str = "en") -> Measures:
    """The counts of ``text``, whose paragraphs stand between blank lines."""
    counts = Measures()
    for paragraph in text.split("\n\n"):
        for start, end in sentences(paragraph, language):
            counts.sentences += 1
            for match in _WORD.finditer(paragraph, start, end):
                _count(counts, match[0])
        counts.paragraphs += 1
    return counts


def _count(counts: Measures, word: str) -> None:
    counts.words += 1
    counts.characters += sum(map(str.isalnum, word))
    counts.long_words += len(word.encode()) > LONG_WORD
    number = syllables(word, "en")
    counts.syllables += number
    counts.polysyllabic_words += number > 2
    if len(word) > 3 and word.endswith(_INFLECTED):
        number -= 1
    counts.complex_words += number > 2
