"""Plain text: paragraphs between blank lines, lists, short standalone lines as headings, "Q:" and "A:" lines.

Everything is literal: a passage is a stretch of the source in which line breaks read as spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.model import Hints, Kind, Passage
from cxlint.readers import questions
from cxlint.readers.nested import placeholder_marks
from cxlint.readers.outline import Outline, is_question
from cxlint.text import MappedText, Pieces

_BLOCK_END = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
# "D. Rossi" begins with an initial: a capital needs a bracket to count.
_ITEM = re.compile(r"[ \t]*(?:[-*+•‣▪◦–—·]|\(?(?:\d{1,3}[.)]|[a-z][.)]|[A-Z]\)))[ \t\u00a0]+(?=\S)")
_RULE = re.compile(r"[\s=\-_*~#.+]*\Z")
_UNDERLINE = re.compile(r"[ \t]*(=+|-+|~+|\*+)[ \t]*\Z")

_TOP_LEVEL = 1
_LOWER_LEVEL = 2
_QUESTION_LEVEL = 8
_LONGEST_HEADING = 80
_MOST_HEADING_WORDS = 12

Line = tuple[int, int]


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of a plain text."""
    content = text.text
    outline = Outline()
    locale = hints.locale
    start = 0
    length = len(content)
    while start < length and (content[start].isspace() or content[start] == "\ufeff"):
        start += 1
    while start < length:
        gap = _BLOCK_END.search(content, start)
        end, following = (gap.start(), gap.end()) if gap else (length, length)
        if content.find("\n", start, end) < 0 and not _is_special(content, start):
            yield from _single_line(text, start, end, outline, locale, last=following >= length)
        else:
            yield from _block(text, start, end, outline, locale)
        start = following


def _is_special(content: str, start: int) -> bool:
    return content[start] in _SPECIAL or content[start + 1 : start + 2] in _AFTER_LETTER


_SPECIAL = frozenset("-*+•‣▪◦–—·(=_~#.0123456789")
_AFTER_LETTER = frozenset({"", ".", ")"})


def _single_line(
    text: MappedText, start: int, end: int, outline: Outline, locale: str, *, last: bool
) -> Iterator[Passage]:
    """The passage of a block of one line: a heading if it looks like one and something follows."""
    content = text.text
    while end > start and content[end - 1].isspace():
        end -= 1
    if end <= start:
        return
    line = content[start:end]
    said = questions.prefix(line) if ":" in line[:16] else None
    if said:
        yield _answer_or_question(text, start, end, said, outline, locale)
    elif not last and _is_heading(line):
        yield _heading(text, start, end, _TOP_LEVEL if line.isupper() else _LOWER_LEVEL, outline, locale)
    else:
        yield _passage(text, start, end, "paragraph", outline, locale)


def _is_heading(line: str) -> bool:
    """Whether a line that stands alone reads as a heading: short, and no sentence."""
    return (
        len(line) <= _LONGEST_HEADING
        and line[-1] not in ".!;,…:"
        and line.count(" ") < _MOST_HEADING_WORDS
        and not line[0].islower()
        and any(character.isalpha() for character in line[:20])
        and "@" not in line
        and "://" not in line
    )


def _block(text: MappedText, start: int, end: int, outline: Outline, locale: str) -> Iterator[Passage]:
    """The passages of a block of several lines, or of one that begins like a list item."""
    content = text.text
    lines: list[Line] = []
    position = start
    for line in content[start:end].split("\n"):
        stop = position + len(line)
        lines.append((position, stop))
        position = stop + 1
    if len(lines) == 2 and _is_underlined(content, lines):
        level = _TOP_LEVEL if content[lines[1][0] : lines[1][1]].strip()[0] in "=*" else _LOWER_LEVEL
        yield _heading(text, *lines[0], level, outline, locale)
        return
    yield from _units(text, lines, outline, locale)


def _is_underlined(content: str, lines: list[Line]) -> bool:
    (low, high), (under, end) = lines
    width = len(content[low:high].strip())
    return 0 < width <= _LONGEST_HEADING and bool(_UNDERLINE.match(content[under:end].rstrip())) and end - under >= 3


def _units(text: MappedText, lines: list[Line], outline: Outline, locale: str) -> Iterator[Passage]:
    """Lines of one block, gathered into list items, questions, answers and paragraphs."""
    content = text.text
    kind: Kind = "paragraph"
    gathered: list[Line] = []
    for number, (start, end) in enumerate(lines):
        line = content[start:end]
        shown = line.lstrip()
        if shown[:1] in _SPECIAL or shown[1:2] in _AFTER_LETTER:
            item = _ITEM.match(line)
            if item or _RULE.match(line):
                yield from _gathered(text, gathered, kind, outline, locale)
                gathered = [(start + item.end(), end)] if item else []
                kind = "list-item" if item else "paragraph"
                continue
        if number == 0 and len(lines) > 1 and _opens_block(content, lines):
            yield _heading(text, start, end, _LOWER_LEVEL, outline, locale)
            continue
        said = questions.prefix(shown) if ":" in shown[:16] else None
        if said:
            yield from _gathered(text, gathered, kind, outline, locale)
            gathered, kind = [(start, end)], said[0]
            continue
        gathered.append((start, end))
    yield from _gathered(text, gathered, kind, outline, locale)


def _opens_block(content: str, lines: list[Line]) -> bool:
    """Whether the first line of a block is its heading: a question or a line in capitals over longer text."""
    first = content[lines[0][0] : lines[0][1]].strip()
    second = content[lines[1][0] : lines[1][1]]
    if not first or not _is_heading(first) or ":" in first[:16]:
        return False
    return (is_question(first) or first.isupper()) and not is_question(second) and not _ITEM.match(first)


def _gathered(text: MappedText, lines: list[Line], kind: Kind, outline: Outline, locale: str) -> Iterator[Passage]:
    """The passage of gathered lines."""
    if not lines:
        return
    start, end = lines[0][0], lines[-1][1]
    if text.text[start:end].isspace():
        return
    if kind == "question" or kind == "answer":
        said = questions.prefix(text.text[start:end].strip())
        if said:
            yield _answer_or_question(text, start, end, said, outline, locale)
            return
    yield _passage(text, start, end, kind, outline, locale)


def _answer_or_question(
    text: MappedText, start: int, end: int, said: tuple[str, int], outline: Outline, locale: str
) -> Passage:
    """The passage of a text with a prefix. What follows a question answers it."""
    if said[0] == "question":
        outline.close(_QUESTION_LEVEL)
        passage = _passage(text, start, end, "question", outline, locale)
        outline.open(_QUESTION_LEVEL, passage.text.text[said[1] :], asks=True)
        return passage
    return _passage(text, start, end, "answer" if outline.context.question else "paragraph", outline, locale)


def _heading(text: MappedText, start: int, end: int, level: int, outline: Outline, locale: str) -> Passage:
    mapped = _mapped(text, start, end)
    outline.close(level)
    passage = Passage(mapped, "heading", outline.name(mapped.text), locale, outline.context)
    outline.open(level, mapped.text)
    return passage


def _passage(text: MappedText, start: int, end: int, kind: Kind, outline: Outline, locale: str) -> Passage:
    mapped = _mapped(text, start, end)
    content = mapped.text
    marks = placeholder_marks(content) if "{" in content or "%" in content or "$" in content or "[[" in content else ()
    return Passage(mapped, kind, outline.next_id(), locale, outline.context, marks)


def _mapped(text: MappedText, start: int, end: int) -> MappedText:
    """The stretch ``[start, end)``, trimmed, with each run of white space as one space."""
    content = text.text
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    stretch = content[start:end]
    if "\n" in stretch:
        stretch = stretch.replace("\n", " ")
    if "  " not in stretch and "\r" not in stretch and "\t" not in stretch:
        # A line break and the space it reads as are both one character: one segment holds the whole.
        return MappedText(stretch, text, ((0, start, end),))
    pieces = Pieces(text)
    position = start
    for match in _SPACES.finditer(content, start, end):
        low, high = match.span()
        pieces.add(content[position:low], position, low)
        pieces.add(" ", low, high)
        position = high
    pieces.add(content[position:end], position, end)
    return pieces.build()


_SPACES = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
