"""A text that was read, and places in it.

Places are half-open code-point offsets. Lines and columns exist only for people and are computed here, on demand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both counted from 1; the column counts code points."""

    line: int
    column: int


class Source:
    """One text that was read, under the name people know it by.

    For text files ``text`` is the decoded file, unchanged, and ``literal`` is true: edits to ``text`` are edits to the
    file. For office formats ``text`` is a projection (one paragraph or cell a line) and ``literal`` is false;
    ``labels`` then name the places people use there: ``((offset, "Sheet1!B7"), ...)``, ascending.
    """

    __slots__ = ("_line", "_starts", "labels", "literal", "path", "text")

    def __init__(self, path: str, text: str, *, literal: bool = True, labels: tuple[tuple[int, str], ...] = ()) -> None:
        self.path = path
        self.text = text
        self.literal = literal
        self.labels = labels
        self._starts: list[int] | None = None
        self._line = (0, "")

    def __repr__(self) -> str:
        return f"Source({self.path!r}, {len(self.text)} characters)"

    @property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line (``\\n``, ``\\r\\n`` and lone ``\\r`` end a line)."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of ``offset``; the end of the text is a valid place."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def positions(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Line and column of ``start``, then of ``end``, which is not before it."""
        starts = self.line_starts
        line = bisect_right(starts, start)
        begin = starts[line - 1]
        if line == len(starts) or end < starts[line]:
            return line, start - begin + 1, line, end - begin + 1
        end_line = bisect_right(starts, end, line)
        return line, start - begin + 1, end_line, end - starts[end_line - 1] + 1

    def utf16_column(self, offset: int) -> int:
        """Column of ``offset`` counted from 0 in UTF-16 units, as the Language Server Protocol counts."""
        start = self.line_starts[bisect_right(self.line_starts, offset) - 1]
        return len(self.text[start:offset].encode("utf-16-le")) // 2

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1) without its line end."""
        # Many findings in one long line share one string.
        if self._line[0] == number:
            return self._line[1]
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        self._line = (number, self.text[starts[number - 1] : end].rstrip("\r\n"))
        return self._line[1]

    def label(self, offset: int) -> str:
        """The name people use for the place (``Sheet1!B7``, ``page 3``), empty for plain text files."""
        index = bisect_right(self.labels, offset, key=lambda label: label[0])
        return self.labels[index - 1][1] if index else ""
