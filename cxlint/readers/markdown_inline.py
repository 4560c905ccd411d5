"""The text of one Markdown block: gathered from parser events, mapped to the source, marked.

Blocks, headings and tables are the business of the reader; here are only the pieces of one run of text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from html import unescape
from typing import Literal, TypeAlias

from cxlint.model import Mark, MarkKind
from cxlint.readers.markdown_template import DROPPED
from cxlint.text import MappedText, Pieces
from cxlint.text.mapped import Escape, Segment

Piece: TypeAlias = tuple[str, int, int]
"""Decoded text and the byte range it came from."""

Extra: TypeAlias = tuple[Literal["data", "attribute"], str, MappedText]
"""A link target or an attribute that stands beside the text of a block: kind, the attribute's name in HTML, text."""

_DROPPED_RUN = re.compile(DROPPED + "+")
_WIDE_SPACE = re.compile(r"[ \t\n]{2,}|\t")
_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|(?<![ \t\n])\*|\*(?![ \t\n])|(?<!\w)_|_(?!\w)|~(?=~)|<(?=[A-Za-z/!?])"
    r"|&(?=[A-Za-z#]\w{0,30};)|\[(?=[^\[\]\n]{0,200}\][(\[:])"
)


def escape(text: str) -> str:
    """``text`` as it must be written in Markdown: a backslash only where the parser would see more than text."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def escape_cell(text: str) -> str:
    """``text`` as it must be written in a table cell."""
    return escape(text).replace("|", "\\|")


class Places:
    """Turns byte ranges of the parsed text into code-point ranges of the outer text.

    ``parsed`` is what the parser saw: from ``base`` on, the text of ``outer`` with template code blanked character for
    character. Bytes are mostly asked for in ascending order: a text that is not ASCII is counted from the last one on.
    """

    __slots__ = ("_byte", "_place", "ascii", "base", "data", "encodable", "masked", "outer")

    def __init__(self, outer: MappedText, parsed: str, base: int, *, masked: bool) -> None:
        self.outer = outer
        self.base = base
        self.masked = masked
        try:
            self.data = parsed.encode()
            self.encodable = True
        except UnicodeEncodeError:
            self.data = parsed.encode("utf-8", "replace")
            self.encodable = False
        self.ascii = len(self.data) == len(parsed)
        self._byte = 0
        self._place = base

    def lookup(self, byte: int) -> int:
        """The offset in the outer text of the character that begins at ``byte``."""
        if self.ascii:
            return byte + self.base
        last = self._byte
        if byte >= last:
            self._place += len(self.data[last:byte].decode("utf-8", "replace"))
        elif last - byte <= byte:
            self._place -= len(self.data[byte:last].decode("utf-8", "replace"))
        else:
            self._place = self.base + len(self.data[:byte].decode("utf-8", "replace"))
        self._byte = byte
        return self._place

    def range(self, start: int, end: int, content: str) -> tuple[int, int]:
        """The range in the outer text of the bytes from ``start`` to ``end``, which read ``content``."""
        if self.ascii:
            return start + self.base, end + self.base
        low = self.lookup(start)
        if content.isascii() and len(content) == end - start:
            return low, low + end - start
        return low, self.lookup(end)

    def segments(self, pieces: list[Piece], low: int) -> tuple[Segment, ...]:
        """The segments of ``pieces``, the first of which begins at ``low`` of the outer text."""
        data = self.data
        position = pieces[0][1]
        # ``shift`` leads from bytes to code points; it shrinks where a character takes several bytes.
        shift = low - position
        plain = self.ascii or data[position : pieces[-1][2]].isascii()
        segments: list[Segment] = []
        length = at = 0
        first = last = -1
        verbatim = False
        for text, start, end in pieces:
            size = len(text)
            if not plain:
                if start > position:
                    shift -= start - position - len(data[position:start].decode("utf-8", "replace"))
                low = start + shift
                if size != end - start or not text.isascii():
                    shift -= end - start - len(data[start:end].decode("utf-8", "replace"))
                high = end + shift
                position = end
            else:
                low = start + shift
                high = end + shift
            if verbatim and low == last and size == high - low:
                last = high
            else:
                if length:
                    segments.append((at, first, last))
                at, first, last = length, low, high
                verbatim = size == high - low
            length += size
        segments.append((at, first, last))
        return tuple(segments)

    def verbatim(self, pieces: list[Piece]) -> MappedText:
        """The text of ``pieces`` exactly as it is written, template code included."""
        result = Pieces(self.outer)
        original = self.outer.text
        for _, start, end in pieces:
            low, high = self.lookup(start), self.lookup(end)
            result.add(original[low:high], low, high)
        return result.build()

    def unmasked(self, pieces: list[Piece], escape: Escape) -> MappedText:
        """The mapped text of ``pieces`` with the placeholders as written and without other template code."""
        result = Pieces(self.outer, escape)
        original = self.outer.text
        for text, start, end in pieces:
            start, end = self.lookup(start), self.lookup(end)
            if len(text) != end - start or (DROPPED not in text and "{{" not in text):
                result.add(text.replace(DROPPED, ""), start, end)
                continue
            position = 0
            for match in _DROPPED_RUN.finditer(text):
                result.add(original[start + position : start + match.start()], start + position, start + match.start())
                position = match.end()
            result.add(original[start + position : end], start + position, end)
        return result.build()


class Run:
    """Collects the pieces, marks and extras of one block. Text costs one append: marks count what lies before them."""

    __slots__ = ("_counted", "_length", "_opened", "extras", "inserted", "marks", "pieces")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.marks: list[tuple[str, int, int, str]] = []
        self.extras: list[Extra] = []
        self._opened: list[tuple[str, int, str]] = []
        # Whether a piece stands for no text of the source.
        self.inserted = False
        # Characters in the first ``_counted`` pieces.
        self._counted = 0
        self._length = 0

    @property
    def is_used(self) -> bool:
        """Whether there is more than pieces of text: a mark that is still open, an attribute."""
        return bool(self._opened or self.extras)

    def length(self) -> int:
        """The number of characters so far."""
        pieces = self.pieces
        counted = self._counted
        if counted != len(pieces):
            length = self._length
            for index in range(counted, len(pieces)):
                length += len(pieces[index][0])
            self._length = length
            self._counted = len(pieces)
        return self._length

    def open(self, name: str, value: str = "") -> None:
        """A mark begins here; ``name`` is the parser's or the element's name."""
        self._opened.append((name, self.length(), value))

    def close(self, name: str, value: str = "") -> None:
        """The innermost mark called ``name`` ends here; ``value`` replaces its value, if given."""
        opened = self._opened
        for index in range(len(opened) - 1, max(len(opened) - 20, 0) - 1, -1):
            if opened[index][0] == name:
                _, start, given = opened.pop(index)
                if _MARKS[name] is None:
                    self._strike(start)
                elif self.length() > start:
                    self.marks.append((name, start, self._length, value or given))
                return

    def _strike(self, start: int) -> None:
        """Drop the text from ``start`` on, and what marked it."""
        pieces = self.pieces
        length = self.length()
        while length > start:
            length -= len(pieces.pop()[0])
        self._length, self._counted = length, len(pieces)
        self.marks = [(name, low, min(high, start), value) for name, low, high, value in self.marks if low < start]
        self._opened = [(name, min(low, start), value) for name, low, value in self._opened]

    def clear(self) -> None:
        """Make ready for the next block."""
        self.pieces.clear()
        self._counted = self._length = 0
        self.inserted = False
        if self.marks:
            self.marks.clear()
        if self.extras:
            self.extras.clear()
        if self._opened:
            self._opened.clear()

    def is_all(self, name: str) -> bool:
        """Whether one mark called ``name`` holds the whole text."""
        return any(mark[0] == name and mark[1] == 0 and mark[2] == self.length() for mark in self.marks[-2:])

    def build(self, places: Places, escape: Escape) -> tuple[MappedText, tuple[Mark, ...]]:
        """The mapped text, white space collapsed and trimmed, with its marks."""
        pieces = self.pieces
        if len(pieces) == 1:
            content, low, high = pieces[0]
        elif pieces:
            content = "".join([piece[0] for piece in pieces])
            low, high = pieces[0][1], pieces[-1][2]
        else:
            return MappedText("", places.outer, (), escape), ()
        if places.masked and (DROPPED in content or "{{" in content):
            text = places.unmasked(pieces, escape)
        else:
            first, last = places.range(low, high, content)
            if last - first == len(content) and not self.inserted:
                # Markup only takes away: equal lengths mean that nothing stood between the pieces.
                text = MappedText(content, places.outer, ((0, first, last),), escape)
            else:
                text = MappedText(content, places.outer, places.segments(pieces, first), escape)
        marks = self._marked(content) if self.marks else ()
        content = text.text
        if "  " in content or "\n" in content or "\t" in content or content[:1].isspace() or content[-1:].isspace():
            return collapse(text, marks)
        return text, marks

    def _marked(self, content: str) -> tuple[Mark, ...]:
        """The marks; characters of template code do not count."""
        marks = []
        dropped = DROPPED in content
        for name, start, end, value in self.marks:
            if dropped:
                start -= content.count(DROPPED, 0, start)
                end -= content.count(DROPPED, 0, end)
            kind = _MARKS[name]
            if kind and end > start:
                marks.append(Mark(kind, start, end, value))
        if len(marks) > 1:
            marks.sort(key=_by_place)
        return tuple(marks)


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def collapse(text: MappedText, marks: tuple[Mark, ...]) -> tuple[MappedText, tuple[Mark, ...]]:
    """``text`` with each run of white space as one character (a line break if it held one), trimmed."""
    content = text.text
    left = len(content) - len(content.lstrip())
    right = max(left, len(content.rstrip()))
    cuts = [match.span() for match in _WIDE_SPACE.finditer(content, left, right)]
    if not cuts and (left, right) == (0, len(content)):
        return text, marks
    result = Pieces(text.outer, text.escape)
    position = left
    shifts = [left]
    for start, end in cuts:
        if position < start:
            for piece in text.slice(position, start).pieces():
                result.add(*piece)
        kept = max(content.find("\n", start, end), start)
        result.add("\n" if content[kept] == "\n" else " ", *text.outward(kept, kept + 1))
        position = end
        shifts.append(shifts[-1] + end - start - 1)
    if position < right:
        for piece in text.slice(position, right).pieces():
            result.add(*piece)
    if not marks:
        return result.build(), marks
    starts = [start for start, _ in cuts]

    def moved(offset: int) -> int:
        offset = min(max(offset, left), right)
        index = bisect_left(starts, offset)
        if index and offset < cuts[index - 1][1]:
            return starts[index - 1] + 1 - shifts[index - 1]
        return offset - shifts[index]

    shifted = [Mark(mark.kind, moved(mark.start), moved(mark.end), mark.value) for mark in marks]
    return result.build(), tuple(mark for mark in shifted if mark.end > mark.start)


# What each inline element of the parser and of HTML is to a reader; None: struck out, not part of the text.
_MARKS: dict[str, MarkKind | None] = {
    "Emphasis": "emphasis",
    "Strong": "emphasis",
    "Link": "link",
    "Code": "code",
    "Strikethrough": None,
    "a": "link",
    "b": "emphasis",
    "strong": "emphasis",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "q": "quote",
    "s": None,
    "del": None,
    "strike": None,
}
_BREAKS = frozenset({"br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "hr", "dd", "dt"})
_TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]{0,60})")
_ATTRIBUTE = re.compile(
    r"\s(alt|title|aria-label|placeholder|href)\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)
_CONTACT = re.compile(r"\s*(?:tel|mailto|sms|callto):(?://)?([^?]*)", re.IGNORECASE)
_CONTACT_LETTERS = frozenset("tmscTMSC")


def add_tag(run: Run, tag: str, start: int, end: int, places: Places) -> None:
    """Account for an inline HTML tag: a mark, a line break, attributes; its own characters are not text."""
    match = _TAG.match(tag)
    if not match:
        return
    name = match[2].lower()
    if name in _BREAKS:
        run.pieces.append(("\n", end, end))
        run.inserted = True
        return
    if match[1]:
        if name in _MARKS:
            run.close(name)
        return
    target = ""
    if "=" in tag:
        offset = places.lookup(start)
        original = places.outer.text[offset : offset + len(tag)]
        for attribute in _ATTRIBUTE.finditer(original):
            group = 2 if attribute[2] is not None else 3
            value = attribute[group]
            low, high = attribute.span(group)
            if attribute[1].lower() == "href":
                target = unescape(value).strip()
                _add_contact(run, _unit(places.outer, unescape(value), offset + low, offset + high))
            elif value.strip():
                text = _unit(places.outer, unescape(value), offset + low, offset + high).strip()
                run.extras.append(("attribute", attribute[1].lower(), text))
    if name in _MARKS and not tag.endswith("/>"):
        run.open(name, target)


def is_contact(target: str) -> bool:
    """Whether a link target is a number or an address that people use."""
    return target[:1] in _CONTACT_LETTERS and _CONTACT.match(target) is not None


def _add_contact(run: Run, target: MappedText) -> None:
    """Account for the number or the address in a link target, if it holds one."""
    match = _CONTACT.match(target.text)
    if match and match[1].strip():
        run.extras.append(("data", "href", target.slice(match.start(1), match.end(1)).strip()))


def _unit(outer: MappedText, text: str, start: int, end: int) -> MappedText:
    return MappedText(text, outer, ((0, start, end),), _escape_attribute)


def _escape_attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


_INLINE_TARGET = re.compile(rb"\s*\]\(\s*<?")
_DEFINED_TARGET = re.compile(rb"[^\n]{0,1000}?\]:\s*<?")
_TARGET = re.compile(rb"[^\s<>]*")
_TITLE = re.compile(rb">?\s{1,200}[\"'(]")


def add_link(run: Run, places: Places, target: str, title: str, start: int, *, defined: bool = False) -> str:
    """Account for the target and the title of a link, and return the target as written.

    ``start`` is the byte where its text ends (``](``), or where its definition begins.
    """
    data = places.data
    match = (_DEFINED_TARGET if defined else _INLINE_TARGET).match(data, start)
    if not match:
        return target
    low = match.end()
    encoded = target.encode("utf-8", "replace")
    high = low + len(encoded)
    outer = places.outer
    if data.startswith(encoded, low):
        first, last = places.lookup(low), places.lookup(high)
        target = outer.text[first:last]
    else:
        written = _TARGET.match(data, low)
        high = max(low, (written.end() if written else low) - (not defined))
        first, last = places.lookup(low), places.lookup(high)
    _add_contact(run, MappedText(target, outer, ((0, first, last),)))
    if title.strip():
        encoded = title.encode("utf-8", "replace")
        quote = _TITLE.match(data, high)
        if quote and data.startswith(encoded, quote.end()):
            first, last = places.lookup(quote.end()), places.lookup(quote.end() + len(encoded))
            run.extras.append(
                ("attribute", "title", MappedText(outer.text[first:last], outer, ((0, first, last),), escape))
            )
        elif quote:
            close = data.find(data[quote.end() - 1 : quote.end()].replace(b"(", b")"), quote.end())
            first, last = places.lookup(quote.end()), places.lookup(max(close, quote.end()))
            run.extras.append(("attribute", "title", MappedText(title, outer, ((0, first, last),), escape)))
    return target


def add_code(run: Run, places: Places, code: str, start: int, end: int) -> None:
    """Account for a code span, whose delimiters are not text."""
    data = places.data
    ticks = 1
    while data[start + ticks : start + ticks + 1] == b"`":
        ticks += 1
    low, high = start + ticks, end - ticks
    size = len(code.encode("utf-8", "replace"))
    if high - low == size + 2:
        low, high = low + 1, high - 1
    if places.masked and high - low == size:
        code = places.outer.text[places.lookup(low) : places.lookup(high)].replace("\n", " ")
    length = run.length()
    run.pieces.append((code, low, high))
    run.marks.append(("Code", length, length + len(code), ""))
