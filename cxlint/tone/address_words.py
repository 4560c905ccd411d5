"""A text as the words that address is read from: each with what stands before it, its clause and its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cxlint.language.words import lower

_WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?…\n:•|¿¡]")
_END = re.compile(r"[.!…\n](?:\s|$)")
_BREAK = re.compile(r"[.,;:!?…\n•|()\[\]«»\"“”„–—/<>*¿¡]| - ")
_QUOTES = re.compile(r"«[^»]*»|„[^“”\"]*[“”\"]|“[^”“]*”|\"[^\"\n]*\"|(?<!\w)[‘'](?!\s)[^’'\n]{2,80}[’'](?!\w)")
_UNREAD = re.compile(r"https?://\S+|www\.\S+|[#@]\w+|\S+@\S+|\{[^{}\n]{0,60}\}|%\w|&\w+;")


@dataclass(slots=True)
class Words:
    """The words of ``text`` in order: where they stand, in lower case, and the gap before each."""

    text: str
    spans: list[tuple[int, int]]
    low: list[str]
    gaps: list[str]
    tail: str
    """What stands behind the last word."""

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.spans[at][0]].isupper()

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence, or something that is written like one, begins with a word."""
        return at == 0 or (self.gaps[at] != " " and bool(_STOP.search(self.gaps[at])))

    def opens_clause(self, at: int) -> bool:
        """Whether a mark stands before a word, or nothing."""
        if at == 0 or at == len(self.gaps):
            return True
        gap = self.gaps[at]
        return gap != " " and bool(_BREAK.search(gap))

    def glue(self, at: int) -> str:
        """The apostrophe or hyphen that ties a word to the one before it, or ""."""
        gap = self.gaps[at] if 0 < at < len(self.gaps) else ""
        return gap if gap in ("'", "’", "-") else ""

    def asks(self, at: int, *, of_clause: bool = False) -> bool:
        """Whether the sentence of a word, or its clause, is a question."""
        for following in range(at + 1, len(self.low) + 1):
            gap = self.gaps[following] if following < len(self.low) else self.tail
            if gap == " ":
                continue
            if "?" in gap:
                return True
            if _END.search(gap) or (of_clause and _BREAK.search(gap)):
                return False
        return False

    def sentence(self, at: int) -> int:
        """The first word of the sentence of a word."""
        while not self.opens_sentence(at):
            at -= 1
        return at


def words_of(text: str) -> Words:
    """The words of a text; addresses, tags and placeholders are none."""
    read = _UNREAD.sub(lambda match: "\0" * len(match[0]), text) if _UNREAD.search(text) else text
    spans = [match.span() for match in _WORD.finditer(read)]
    lowered = lower(text)
    gaps, behind = [], 0
    for start, end in spans:
        gaps.append(text[behind:start])
        behind = end
    return Words(text, spans, [lowered[start:end] for start, end in spans], gaps, text[behind:])


def quoted(text: str) -> list[tuple[int, int]]:
    """The ranges in quotation marks, unless most of the text stands in them."""
    ranges = [match.span() for match in _QUOTES.finditer(text)]
    return ranges if 2 * sum(end - start for start, end in ranges) < len(text) else []
