"""Title case and sentence case of English headings.

Title case follows the Associated Press Stylebook (capitals but for articles, conjunctions and prepositions of up to
three letters) or the Chicago Manual of Style (prepositions of any length in lower case).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cxlint.tone.expressions import Expression, expression

Converter = Callable[[str], str]

SMALL_WORDS = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
PREPOSITIONS = frozenset(
    "with from into during including until against among throughout despite towards upon concerning about over "
    "through before between after since without under within along following across beyond around down near "
    "above".split()
)
_TITLE_WORD = r"[\p{N}\p{L}]+[^\s\-/]*"
_SENTENCE_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_MOST_WORDS = 5_000
_NUMBERED = re.compile(r"\d+\.")
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def as_title(known: tuple[str, ...], prefix: str, *, chicago: bool = False) -> Converter:
    """A converter to title case; ``known`` words keep their own, what ``prefix`` matches at the start is left."""
    words = expression(_TITLE_WORD)
    small = SMALL_WORDS | PREPOSITIONS if chicago else SMALL_WORDS
    vocabulary = _Known(known)
    opening = expression(prefix) if prefix else None

    def convert(text: str) -> str:
        kept, text = _without(opening, text)
        plain = text.translate(_PLAIN)
        parts: list[str] = []
        position = 0
        for match in words.finditer(text):
            start, end = match.span()
            word = match[0]
            lower = word.lower()
            bounding = start == 0 or end == len(text)
            before, further = plain[start - 1 : start], plain[max(start - 2, 0) : start - 1] if start > 1 else ""
            if own := vocabulary.spelling(word):
                written = own
            elif (
                not bounding
                and lower in small
                and before in (" ", "-", "/")
                and further not in (":", "-")
                and (plain[end : end + 1] != "-" or before == "-")
            ):
                written = lower
            else:
                written = _upper_first(word)
            parts += (text[position:start], written)
            position = end
        return kept + "".join(parts) + text[position:]

    return convert


def as_sentence(known: tuple[str, ...], prefix: str, indicators: tuple[str, ...]) -> Converter:
    """A converter to sentence case; a word behind one that ends with an indicator begins a sentence too."""
    source = rf"\b(?:{'|'.join(known)})\b|{_SENTENCE_WORD}" if known else _SENTENCE_WORD
    words = Expression("(?i)" + source)
    vocabulary = _Known(known)
    opening = expression(prefix) if prefix else None

    def convert(text: str) -> str:
        kept, text = _without(opening, text)
        made: list[str] = []
        before = ""
        for number, match in enumerate(words.finditer(text)):
            word = match[0]
            opens = number == 0 or before.endswith(indicators) or (number == 1 and bool(_NUMBERED.search(before)))
            made.append(vocabulary.spelling(word) or (_upper_first(word.lower()) if opens else word.lower()))
            before = word
        return kept + " ".join(made)

    return convert


class _Known:
    """Words with a spelling of their own, which may be expressions."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.spellings: dict[str, str] = {}
        self.exact = {word.casefold(): word for word in words}
        self.expressions = [expression(word) for word in words if not re.fullmatch(r"[\w -]*", word)]
        self.plain = [word for word in words if re.fullmatch(r"[\w -]*", word)]

    def spelling(self, word: str) -> str:
        """How ``word`` is spelt, if it is known: as listed, or as it stands where an expression allows that."""
        known = self.spellings.get(word)
        if known is None:
            if len(self.spellings) > _MOST_WORDS:
                self.spellings.clear()
            known = self.spellings[word] = self._spelling(word)
        return known

    def _spelling(self, word: str) -> str:
        if own := self.exact.get(word.casefold()):
            return own
        if any(known in word for known in self.plain) or any(known.search(word) for known in self.expressions):
            return word
        return ""


def _without(opening: Expression | None, text: str) -> tuple[str, str]:
    match = opening.search(text) if opening else None
    if match is None:
        return "", text
    return match[0], text.removeprefix(match[0])


def _upper_first(word: str) -> str:
    return word[:1].upper() + word[1:]
