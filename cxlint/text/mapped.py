"""Decoded text that knows, for every span of itself, the span of the source it came from.

Mapped texts nest: the outer of a mapped text is the source itself or another mapped text, so HTML in a JSON string in
a CSV cell is three layers, and each layer only knows how it was decoded from the one outside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from operator import itemgetter

from cxlint.text.source import Source, Span

# (offset in this text, start in the outer text, end in the outer text); a segment ends where the next begins.
# Equal lengths map character by character; unequal lengths ("&amp;" -> "&") map as a whole.
Segment = tuple[int, int, int]
Escape = Callable[[str], str]

_offset = itemgetter(0)
_start = itemgetter(1)


def unescaped(text: str) -> str:
    """The escape of a layer in which every character stands for itself."""
    return text


class MappedText:
    """Text, and where each part of it stands in ``outer``.

    ``segments`` cover the whole text in ascending order. ``escape`` turns replacement text of this layer into text of
    the outer layer (``&`` to ``&amp;``), so that a fix can be written back through every layer.
    """

    __slots__ = ("escape", "outer", "segments", "text")

    def __init__(
        self, text: str, outer: Source | MappedText, segments: tuple[Segment, ...], escape: Escape = unescaped
    ) -> None:
        self.text = text
        self.outer = outer
        self.segments = segments
        self.escape = escape

    @classmethod
    def whole(cls, source: Source) -> MappedText:
        """The text of ``source`` itself, the outermost layer."""
        return cls(source.text, source, ((0, 0, len(source.text)),))

    def __repr__(self) -> str:
        return f"MappedText({self.text!r})"

    def __str__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def source(self) -> Source:
        """The source at the bottom of the layers."""
        outer = self.outer
        while isinstance(outer, MappedText):
            outer = outer.outer
        return outer

    def outward(self, start: int, end: int) -> tuple[int, int]:
        """The range of ``outer`` that ``[start, end)`` came from; a decoded unit counts as a whole."""
        segments = self.segments
        if not segments:
            return (0, 0)
        index = bisect_right(segments, start, key=_offset) - 1
        at, first, last = segments[index]
        length = (segments[index + 1][0] if index + 1 < len(segments) else len(self.text)) - at
        begin = first + (start - at) if last - first == length else first
        if end <= start:
            # An empty range at the end of a decoded unit lies behind the unit.
            return (last, last) if start == at + length and last - first != length else (begin, begin)
        if end <= at + length:
            return begin, (first + (end - at) if last - first == length else last)
        index = bisect_right(segments, end - 1, index + 1, key=_offset) - 1
        at, first, last = segments[index]
        length = (segments[index + 1][0] if index + 1 < len(segments) else len(self.text)) - at
        return begin, (first + (end - at) if last - first == length else last)

    def inward(self, offset: int) -> int:
        """The first place in this text that came from ``offset`` of ``outer`` or from behind it."""
        segments = self.segments
        index = bisect_right(segments, offset, key=_start) - 1
        if index < 0:
            return 0
        at, start, end = segments[index]
        stop = segments[index + 1][0] if index + 1 < len(segments) else len(self.text)
        if end - start == stop - at:
            return min(at + offset - start, stop)
        return at if offset <= start else stop

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of the source that ``[start, end)`` of this text came from (default: all of it)."""
        low, high = self.outward(start, len(self.text) if end is None else end)
        outer = self.outer
        while isinstance(outer, MappedText):
            low, high = outer.outward(low, high)
            outer = outer.outer
        return Span(low, high)

    def escaped(self, replacement: str) -> str:
        """``replacement`` as it must be written in the source, escaped outward through every layer."""
        layer: Source | MappedText = self
        while isinstance(layer, MappedText):
            replacement = layer.escape(replacement)
            layer = layer.outer
        return replacement

    def is_literal(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` stands in the source contiguously, as an edit would write it."""
        span = self.span(start, end)
        source = self.source
        return source.literal and source.text[span.start : span.end] == self.escaped(self.text[start:end])

    def pieces(self) -> Iterator[tuple[str, int, int]]:
        """Each segment as ``(text, outer start, outer end)``."""
        ends = [*(at for at, _, _ in self.segments[1:]), len(self.text)]
        for (at, start, end), stop in zip(self.segments, ends, strict=False):
            yield self.text[at:stop], start, end

    def slice(self, start: int, end: int) -> MappedText:
        """The part ``[start, end)`` of this text, in the same outer text."""
        text = self.text
        segments = self.segments
        start = max(start, 0)
        end = min(end, len(text))
        kept: list[Segment] = []
        index = max(bisect_right(segments, start, key=_offset) - 1, 0)
        for position in range(index, len(segments)) if start < end else ():
            at, first, last = segments[position]
            if at >= end:
                break
            stop = segments[position + 1][0] if position + 1 < len(segments) else len(text)
            low, high = max(at, start), min(stop, end)
            if last - first == stop - at:
                first, last = first + low - at, first + high - at
                if kept and kept[-1][2] == first and first - kept[-1][1] == low - start - kept[-1][0]:
                    kept[-1] = (kept[-1][0], kept[-1][1], last)
                    continue
            kept.append((low - start, first, last))
        return MappedText(text[start:end] if kept else "", self.outer, tuple(kept), self.escape)

    def strip(self) -> MappedText:
        """This text without white space at its ends."""
        text = self.text
        length = len(text)
        if len(text.strip()) == length:
            return self
        left = length - len(text.lstrip())
        return self.slice(left, max(left, len(text.rstrip())))

    def part(self, start: int, end: int, escape: Escape = unescaped) -> MappedText:
        """A new layer inside this one: the literal part ``[start, end)``."""
        return MappedText(self.text[start:end], self, ((0, start, end),), escape)


class Pieces:
    """Builds a mapped text from left to right: ``add`` each decoded piece with its place in the outer text."""

    __slots__ = ("_at", "_parts", "_segments", "escape", "outer")

    def __init__(self, outer: Source | MappedText, escape: Escape = unescaped) -> None:
        self.outer = outer
        self.escape = escape
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._at = 0

    def __bool__(self) -> bool:
        return self._at > 0

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, decoded from ``[start, end)`` of the outer text; an empty range marks inserted text."""
        if not text:
            return
        length = len(text)
        if self._segments and length == end - start:
            at, first, last = self._segments[-1]
            if last == start and last - first == self._at - at:
                self._segments[-1] = (at, first, end)
                self._parts.append(text)
                self._at += length
                return
        self._segments.append((self._at, start, end))
        self._parts.append(text)
        self._at += length

    def text(self) -> str:
        """What was added so far."""
        return "".join(self._parts)

    def build(self) -> MappedText:
        """The mapped text of all pieces."""
        return MappedText("".join(self._parts), self.outer, tuple(self._segments), self.escape)
