"""CSV and TSV files: the records of a delimited text, each cell with its exact place.

Quotes as in RFC 4180, or with backslashes as databases write them; a quote that does not close, or closes in the
middle of a cell, is a character like any other. What the columns mean is found out in ``cxlint.readers.columns``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.rows import Row, read_rows
from cxlint.text import MappedText, Pieces
from cxlint.text.mapped import unescaped

_DELIMITERS = ",;\t|"
_SAMPLE_CHARACTERS = 100_000
_SAMPLE_RECORDS = 100
_MOST_COLUMNS = 5_000
_NAMED_DELIMITER = re.compile(r"sep=(.)[ \t]*(?:\r\n?|\n)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of a table, row by row."""
    named = _NAMED_DELIMITER.match(text.text)
    delimiter = named[1] if named else _delimiter(text.text, hints.path)
    return read_rows(rows(text, delimiter, named.end() if named else 0), hints)


def _double(text: str) -> str:
    return text.replace('"', '""')


def _backslash(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


class _Row:
    """One record. ``cells`` are ``(start, end, quoted)`` in the text, trimmed."""

    __slots__ = ("cells", "escaped", "number", "text", "values")

    def __init__(
        self, number: int, values: list[str], cells: list[tuple[int, int, bool]], text: MappedText, escaped: bool
    ) -> None:
        self.number = number
        self.values = values
        self.cells = cells
        self.text = text
        self.escaped = escaped

    def mapped(self, column: int) -> MappedText:
        """The text of a cell."""
        start, end, quoted = self.cells[column]
        if not quoted:
            return MappedText(self.values[column], self.text, ((0, start, end),), unescaped)
        escape = _backslash if self.escaped else _double
        if end - start == len(self.values[column]):
            return MappedText(self.values[column], self.text, ((0, start, end),), escape)
        pieces = Pieces(self.text, escape)
        content = self.text.text
        at = start
        for match in _ESCAPES[self.escaped].finditer(content, start, end):
            pieces.add(content[at : match.start()], at, match.start())
            pieces.add(match[0][1:], *match.span())
            at = match.end()
        pieces.add(content[at:end], at, end)
        return pieces.build()


_ESCAPES = {False: re.compile('""'), True: re.compile(r'\\["\\]|""')}


def rows(text: MappedText, delimiter: str, start: int = 0) -> Iterator[Row]:
    """The records from ``start`` on that hold anything; an empty delimiter is for a table of one column."""
    content = text.text
    escaped = _has_backslashes(content, delimiter)
    number = 1
    for cells in _records(content, delimiter, escaped, start):
        values: list[str] = []
        trimmed: list[tuple[int, int, bool]] = []
        if len(cells) > _MOST_COLUMNS:
            raise UnreadableError(f"has a row of {len(cells)} columns", offset=cells[0][0])
        for first, last, quoted in cells:
            value = content[first:last]
            bare = value.strip()
            if len(bare) != len(value):
                first += len(value) - len(value.lstrip())
                last = first + len(bare)
            if quoted and ('""' in bare or (escaped and "\\" in bare)):
                bare = _ESCAPES[escaped].sub(_last_character, bare)
            values.append(bare)
            trimmed.append((first, last, quoted))
        if any(values):
            yield _Row(number, values, trimmed, text, escaped)
        number += 1


def _last_character(match: re.Match[str]) -> str:
    return match[0][1:]


def _records(content: str, delimiter: str, escaped: bool, start: int) -> Iterator[list[tuple[int, int, bool]]]:
    """The records from ``start`` on, each a list of ``(start, end, quoted)``; quotes do not belong to a cell."""
    cells: list[tuple[int, int, bool]] = []
    for match in _scanner(delimiter, escaped).finditer(content, start):
        if match.start(1) >= 0:
            cells.append((match.start(1), match.end(1), True))
        else:
            cells.append((match.start(2), match.end(2), False))
        if match[3] == delimiter:
            continue
        # The end of a file behind a line end is no record.
        if match[3] or len(cells) > 1 or match.end() > match.start():
            yield cells
        cells = []


@lru_cache(maxsize=64)
def _scanner(delimiter: str, escaped: bool) -> re.Pattern[str]:
    """One cell and what ends it. Possessive throughout: each character is read at most twice.

    A quote that is not closed before a delimiter or line end falls to the second branch.
    """
    ends = "" if not delimiter else re.escape(delimiter)
    end = rf"({ends + '|' if ends else ''}\r\n?|\n|\Z)"
    inside = r'[^"\\]*+(?:(?:""|\\.)[^"\\]*+)*+' if escaped else r'[^"]*+(?:""[^"]*+)*+'
    space = " *+" if delimiter in "\t " else r"[ \t]*+"
    return re.compile(rf'(?:{space}"({inside})"{space}(?={end[1:-1]})|([^{ends}\r\n]*+)){end}', re.DOTALL)


def _has_backslashes(content: str, delimiter: str) -> bool:
    r"""Whether quotes inside of cells are written ``\"``, not ``""``."""
    sample = content[:_SAMPLE_CHARACTERS]
    if '\\"' not in sample:
        return False
    ends = re.escape(delimiter)
    # The literal stands first: looking for it is ten times as fast as trying each character before it.
    inner = len(re.findall(rf'\\"(?<=[^"{ends}\r\n]..)(?![{ends}\r\n"]|\Z)', sample))
    return inner > len(re.findall(rf'""(?<=[^"{ends}\r\n]..)(?![{ends}\r\n"]|\Z)', sample))


def _delimiter(content: str, path: str) -> str:
    """The delimiter that cuts the first records into rows of the same length; empty for a table of one column."""
    sample = content[:_SAMPLE_CHARACTERS]
    best, best_score = "", (0.0, 0)
    order = "\t,;|" if path.lower().endswith((".tsv", ".tab")) else _DELIMITERS
    for delimiter in order:
        if delimiter not in sample:
            continue
        widths: list[int] = []
        for cells in _records(sample, delimiter, _has_backslashes(sample, delimiter), 0):
            if len(cells) > 1 or cells[0][0] < cells[0][1]:
                widths.append(len(cells))
            if len(widths) > _SAMPLE_RECORDS:
                break
        if len(widths) > 1 and len(sample) < len(content):
            # The last record may have been cut.
            widths.pop()
        if not widths:
            continue
        width, rows = Counter(widths).most_common(1)[0]
        if width == 1 or (widths[0] == 1 and widths.count(1) * 3 > len(widths)):
            continue
        # The header is written by a machine or with care: where it has the usual width, some unquoted text may not.
        share = rows / len(widths)
        score = (round(share, 1) + (0.3 if widths[0] == width else 0), width)
        if score > best_score:
            best, best_score = delimiter, score
    return best
