"""How hard a text is to read: words, sentences, letters and syllables of its prose, and a formula for each language.

Each formula gives a score, of which more is easier. They were fitted to schoolbooks and newspapers: a score says how a
text compares with others of its language, and nothing about a single sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cxlint.language.sentences import sentences
from cxlint.language.syllables import syllables

LONG_WORD = 7
"""A word of more letters than this makes a sentence harder."""

# Languages in which an apostrophe parts two words ("l'ordine", "qu'il").
_ELIDING = frozenset(("ca", "fr", "it"))
_WORD = re.compile(r"[^\W_]+(?:['’\-.,:][^\W_]+)*")
_ELIDED = re.compile(r"[^\W_]+(?:[\-.,:][^\W_]+)*")
# What is no word to a reader: addresses, placeholders, tags.
_UNREAD = re.compile(
    r"https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,64}\.\w+|\{\{?[^{}\n]{0,60}\}?\}|%(?:\d+\$)?[@a-z](?!\w)|_{2,}|</?\w[^<>\n]{0,80}>"
)

# Code that is not shown to style rules; it is read as a word, and a sentence may end behind it.
_BLOTTED = re.compile(r"(?<![\w*])\*+(?![\w*])")


@dataclass(slots=True)
class Reading:
    """What the formulas need of a text; two add up."""

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.sentences + other.sentences,
            self.words + other.words,
            self.letters + other.letters,
            self.syllables + other.syllables,
        )


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of one language: ``name`` in settings, ``title`` in messages.

    Its score is ``base`` and so much for each word a sentence, sentence a word, letter a word and syllable a word.
    """

    name: str
    title: str
    language: str
    base: float
    sentence_words: float = 0
    word_sentences: float = 0
    word_letters: float = 0
    word_syllables: float = 0

    def score(self, one: Reading) -> float:
        """The score of a text that has words."""
        return (
            self.base
            + self.sentence_words * one.words / one.sentences
            + self.word_sentences * one.sentences / one.words
            + self.word_letters * one.letters / one.words
            + self.word_syllables * one.syllables / one.words
        )

    def slopes(self, one: Reading) -> tuple[float, float, float, float]:
        """How the score changes with sentences, words, letters and syllables."""
        apart = (
            self.word_sentences * one.sentences + self.word_letters * one.letters + self.word_syllables * one.syllables
        )
        return (
            self.word_sentences / one.words - self.sentence_words * one.words / one.sentences**2,
            self.sentence_words / one.sentences - apart / one.words**2,
            self.word_letters / one.words,
            self.word_syllables / one.words,
        )


FORMULAS: dict[str, Formula] = {
    formula.name: formula
    for formula in (
        # Lucisano and Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in lingua
        # italiana", 1988.
        Formula("gulpease", "Gulpease", "it", 89, word_sentences=300, word_letters=-10),
        # Flesch, "A new readability yardstick", 1948.
        Formula("flesch", "Flesch", "en", 206.835, sentence_words=-1.015, word_syllables=-84.6),
        # Amstad, "Wie verständlich sind unsere Zeitungen?", 1978.
        Formula("amstad", "Amstad", "de", 180, sentence_words=-1, word_syllables=-58.5),
        # Kandel and Moles, "Application de l'indice de Flesch à la langue française", 1958.
        Formula("kandel-moles", "Kandel-Moles", "fr", 207, sentence_words=-1.015, word_syllables=-73.6),
        # Fernández Huerta, "Medidas sencillas de lecturabilidad", 1959. Often copied wrongly, with sentences per
        # hundred words: its terms are 0.60 for syllables per hundred words and 1.02 for words per sentence.
        Formula("fernandez-huerta", "Fernández Huerta", "es", 206.84, sentence_words=-1.02, word_syllables=-60),
        # Douma, "De leesbaarheid van landbouwbladen", 1960.
        Formula("douma", "Douma", "nl", 206.84, sentence_words=-0.93, word_syllables=-77),
        # Martins, Ghiraldelo, Nunes and Oliveira Junior, "Readability formulas applied to textbooks in Brazilian
        # Portuguese", 1996: Flesch's, and 42 more.
        Formula("martins", "Martins", "pt", 248.835, sentence_words=-1.015, word_syllables=-84.6),
    )
}
BY_LANGUAGE: dict[str, Formula] = {formula.language: formula for formula in FORMULAS.values()}


@dataclass(slots=True)
class Sentence:
    """A sentence at ``[start, end)`` of a text, with its words in order, as its readers count them."""

    start: int
    end: int
    words: list[str]

    @property
    def hardness(self) -> int:
        """What tells the hardest sentence of a text: its length, long words counted twice."""
        return len(self.words) + sum(len(word) > LONG_WORD for word in self.words)


def sentences_of(text: str, language: str) -> list[Sentence]:
    """The sentences of a text in a language (ISO 639-1) that have words; addresses and placeholders are none."""
    pattern = _ELIDED if language in _ELIDING else _WORD
    if "*" in text:
        text = _BLOTTED.sub(lambda match: "x" * len(match[0]), text)
    plain = _UNREAD.sub(lambda match: " " * len(match[0]), text) if _UNREAD.search(text) else text
    found = (Sentence(start, end, pattern.findall(plain, start, end)) for start, end in sentences(text, language))
    return [sentence for sentence in found if sentence.words]


def measured(found: list[Sentence], language: str) -> Reading:
    """The counts of some sentences of a language."""
    words = [word for sentence in found for word in sentence.words]
    return Reading(
        len(found),
        len(words),
        sum(len(word) if word.isalnum() else sum(map(str.isalnum, word)) for word in words),
        sum(syllables(word, language) for word in words),
    )
