"""Workbooks (.xlsx, .xls, .ods): the tables on their sheets; the place is the cell, ``Sheet1!B7``.

The source is a projection with one cell a line. What the columns mean is found out in ``cxlint.readers.columns``.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.columns import letters
from cxlint.readers.package import OLE, Package
from cxlint.readers.rows import read_rows
from cxlint.readers.xlsx_cells import Show, check_spreadsheet, shown
from cxlint.text import MappedText, Source

MOST_CHARACTERS = 50_000_000


def read(data: bytes, hints: Hints) -> Iterator[Passage]:
    """The passages of all sheets."""
    shows: dict[str, dict[tuple[int, int], Show]] = {}
    if not data.startswith(OLE):
        package = Package(data, "xlsx")
        package.check()
        if "xl/workbook.xml" in package.names:
            shows = shown(package)
        elif "content.xml" in package.names:
            check_spreadsheet(package.part("content.xml"))
    return _passages(_sheets(data, shows), hints)


class _Row:
    """A row of a sheet. ``offsets`` are the places of its cells in ``text``, the projection of the whole workbook."""

    __slots__ = ("number", "offsets", "text", "values")

    def __init__(self, number: int, values: list[str], text: MappedText | None = None) -> None:
        self.number = number
        self.values = values
        self.offsets: list[int] = []
        self.text = text

    def mapped(self, column: int) -> MappedText:
        """The text of a cell."""
        assert self.text is not None
        start = self.offsets[column]
        return self.text.part(start, start + len(self.values[column]))


def _sheets(data: bytes, shows: dict[str, dict[tuple[int, int], Show]]) -> list[tuple[str, list[_Row]]]:
    """The sheets that hold anything, with their rows that do."""
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        named = [
            (name, list(_rows(book.get_sheet_by_index(index), shows.get(name, {}))))
            for index, name in enumerate(book.sheet_names)
        ]
    except PasswordError:
        raise UnreadableError("is encrypted", hint="save it without a password") from None
    except CalamineError as error:
        raise UnreadableError(f"is damaged or no workbook ({error})") from None
    except BaseException as error:
        # The parser is compiled: what it meets and did not expect comes as a panic, which is no ``Exception``.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError("is damaged: the workbook parser gave up on it") from None
    return [(name, rows) for name, rows in named if rows]


def _rows(sheet: CalamineSheet, shows: dict[tuple[int, int], Show]) -> Iterator[_Row]:
    left = sheet.start[1] if sheet.start else 0
    for index, cells in enumerate(sheet.iter_rows()):
        values = [""] * left
        for column, cell in enumerate(cells, left):
            if isinstance(cell, str):
                values.append(cell.strip())
            elif isinstance(cell, int | float) and not isinstance(cell, bool) and (index, column) in shows:
                values.append(shows[index, column](cell))
            else:
                values.append(_seen(cell))
        if any(values):
            yield _Row(index + 1, values)


def _seen(cell: object) -> str:
    """A value as a cell shows it, as far as that can be told without its format."""
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell == cell // 1 and abs(cell) < 1e15 else f"{cell:.15g}"
        case datetime.datetime():
            return cell.isoformat(" ", "minutes")
        case datetime.time():
            return cell.isoformat("minutes")
        case datetime.timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return str(cell)


def _passages(sheets: list[tuple[str, list[_Row]]], hints: Hints) -> Iterator[Passage]:
    text = _projected(sheets, hints)
    missing: list[UnreadableError] = []
    for name, rows in sheets:
        for row in rows:
            row.text = text
        try:
            yield from read_rows(rows, hints, f"{name}!" if len(sheets) > 1 else "")
        except UnreadableError as error:
            # The columns that a channel names need not be on every sheet.
            missing.append(error)
    if len(missing) == len(sheets):
        raise missing[0]


def _projected(sheets: list[tuple[str, list[_Row]]], hints: Hints) -> MappedText:
    lines: list[str] = []
    labels: list[tuple[int, str]] = []
    at = 0
    for name, rows in sheets:
        for row in rows:
            for index, value in enumerate(row.values):
                row.offsets.append(at)
                if value:
                    labels.append((at, f"{name}!{letters(index)}{row.number}"))
                    lines.append(value)
                    at += len(value) + 1
            if at > MOST_CHARACTERS:
                raise UnreadableError(f"has more than {MOST_CHARACTERS // 1_000_000} million characters")
    if not lines:
        raise UnreadableError("is empty")
    return MappedText.whole(Source(hints.path, "\n".join(lines), literal=False, labels=tuple(labels)))
