"""A text as the words that address is read from: what stands before each, its clause and its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from cxlint.language.words import lower

WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?…\n:•|¿¡]")
_END = re.compile(r"[.!…\n](?:\s|$)")
_BREAK = re.compile(r"[.,;:!?…\n•|()\[\]«»\"“”„–—/<>*¿¡]| - ")
_QUOTES = re.compile(
    r"«[^»]{0,400}»|„[^“”\"]{0,400}[“”\"]|“[^”“]{0,400}”|\"[^\"\n]{0,400}\"|(?<!\w)[‘'](?!\s)[^’'\n]{2,80}[’'](?!\w)"
)
_UNREAD = re.compile(
    r"https?://\S+|www\.\S+|[#@]\w+|[^\s@]{1,64}@\S+|\{[^{}\n]{0,60}\}|%(?:\d+\$)?[-+.\d]{0,6}[@a-z](?!\w)|&\w+;"
)


@dataclass(slots=True)
class Words:
    """The words of ``text`` in order: where they stand, in lower case, and the gap before each.

    ``tail`` is what stands behind the last word, and ``breaks`` tells of each word, and of the end, whether a clause
    opens there.
    """

    text: str
    spans: list[tuple[int, int]]
    low: list[str]
    gaps: list[str]
    tail: str
    breaks: list[bool]
    _sentences: list[int] = field(default_factory=list)
    _questions: list[tuple[int, str]] = field(default_factory=list)

    def before(self, at: int) -> str:
        """The word before one in its clause, or ""."""
        return "" if self.breaks[at] else self.low[at - 1]

    def behind(self, at: int) -> str:
        """The word behind one in its clause, or ""."""
        return "" if self.breaks[at + 1] else self.low[at + 1]

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.spans[at][0]].isupper()

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence, or something that is written like one, begins with a word."""
        return at == 0 or (self.breaks[at] and bool(_STOP.search(self.gaps[at])))

    def opens_clause(self, at: int) -> bool:
        """Whether a mark stands before a word, or nothing, or the text ends there."""
        return self.breaks[at]

    def glue(self, at: int) -> str:
        """The apostrophe or hyphen that ties a word to the one before it, or ""."""
        gap = self.gaps[at] if 0 < at < len(self.gaps) else ""
        return gap if gap in ("'", "’", "-") else ""

    def asks(self, at: int, *, of_clause: bool = False) -> bool:
        """Whether the sentence of a word, or its clause, is a question."""
        if not self._questions:
            self._questions = [
                (number, gap)
                for number, gap in enumerate((*self.gaps, self.tail))
                if gap != " " and ("?" in gap or _BREAK.search(gap))
            ] or [(len(self.gaps), "")]
        for following in range(bisect_right(self._questions, (at, "\U0010ffff")), len(self._questions)):
            gap = self._questions[following][1]
            if "?" in gap:
                return True
            if of_clause or _END.search(gap):
                return False
        return False

    def sentence(self, at: int) -> int:
        """The first word of the sentence of a word."""
        if not self._sentences:
            self._sentences = [number for number in range(len(self.low)) if self.opens_sentence(number)]
        return self._sentences[bisect_right(self._sentences, at) - 1]


def words_of(text: str) -> Words:
    """The words of a text; addresses, tags and placeholders are none."""
    read = _UNREAD.sub(lambda match: "\0" * len(match[0]), text) if _UNREAD.search(text) else text
    spans = [match.span() for match in WORD.finditer(read)]
    lowered = lower(text)
    gaps, behind = [], 0
    for start, end in spans:
        gaps.append(text[behind:start])
        behind = end
    breaks = [gap != " " and bool(_BREAK.search(gap)) for gap in gaps]
    breaks[:1] = [True]
    breaks.append(True)
    low = [lowered[start:end] for start, end in spans]
    return Words(text, spans, low, gaps, text[behind:], breaks)


def quoted(text: str) -> list[tuple[int, int]]:
    """The ranges in quotation marks, unless most of the text stands in them."""
    ranges = [match.span() for match in _QUOTES.finditer(text)]
    return ranges if 2 * sum(end - start for start, end in ranges) < len(text) else []
