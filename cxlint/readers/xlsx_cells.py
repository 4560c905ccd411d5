"""What the cells of an .xlsx workbook are besides their values: how large the grid is, and how numbers are shown.

A cell may hold 0.2 and show "20%", or 9.99 and show "€ 9.99"; people read what is shown. And a sheet with two cells at
its far corners would be laid out with everything between them, so its extent is checked before it is opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from cxlint.errors import UnreadableError
from cxlint.readers.docx_parts import read_targets
from cxlint.readers.package import Package

MOST_CELLS = 5_000_000
MOST_BYTES = 200_000_000
"""What the texts of all cells may hold together."""

Show = Callable[[float], str]

_SHEET = re.compile(rb"<(?:\w{1,20}:)?sheet\s([^>]{1,2000})>")
_NAME = re.compile(rb'\bname="([^"]*)"')
_RELATION = re.compile(rb'\b\w{1,20}:id="([^"]*)"')
_ROW = re.compile(rb'<(?:\w{1,20}:)?row\s(?:[^>]{0,300}?\s)?r="(\d{1,9})"')
_CELL_COLUMN = re.compile(rb'<(?:\w{1,20}:)?c\s(?:[^>]{0,300}?\s)?r="([A-Za-z]{1,4})\d')
_ODS_CELL = re.compile(rb"<table:table-cell\b([^>]{0,1000})>")
_ODS_REPEATED = re.compile(rb'-repeated="(\d{1,9})"')
_SHARED = re.compile(rb"<(?:\w{1,20}:)?si>")
_REFERENCE = re.compile(rb'\bt="s"[^>]{0,300}>\s{0,20}<(?:\w{1,20}:)?v>(\d{1,9})<')
_FORMAT = re.compile(rb"<(?:\w{1,20}:)?numFmt\s[^>]{0,2000}>")
_FORMATS_OF_CELLS = re.compile(rb"cellXfs\b")
_FORMAT_OF_CELL = re.compile(rb"<(?:\w{1,20}:)?xf\s([^>]{1,1000})>")
_ID = re.compile(rb'\bnumFmtId="(\d{1,6})"')
_CODE = re.compile(rb'\bformatCode="([^"]*)"')
# The formats that every workbook has without declaring them.
_BUILT_IN = {9: "0%", 10: "0.00%"}
_CURRENCY = re.compile(r"\[\$([^\]\-]{1,10})(?:-[^\]]{0,20})?\]|\"\s*([€$£¥]|[A-Z]{3}|CHF|kr|zł)\s*\"|\\?([€$£¥])")
_DECIMALS = re.compile(r"[0#?]\.(0+)")
_MONEY_PLACES = 2


def shown(package: Package) -> dict[str, dict[tuple[int, int], Show]]:
    """For each sheet by name, the cells (row and column from 0) whose numbers are shown as shares or as money.

    Raises ``UnreadableError`` for sheets that are too large to lay out.
    """
    shows = _shows(package.part("xl/styles.xml"))
    targets = read_targets(package.chunks("xl/_rels/workbook.xml.rels"))
    # A text that many cells show is stored once.
    lengths = list(map(len, _SHARED.split(package.part("xl/sharedStrings.xml"))))[1:]
    left = MOST_BYTES
    result: dict[str, dict[tuple[int, int], Show]] = {}
    for match in _SHEET.finditer(package.part("xl/workbook.xml")):
        name, relation = _NAME.search(match[1]), _RELATION.search(match[1])
        if name is None or relation is None:
            continue
        target = targets.get(relation[1].decode("utf-8", "replace"), "")
        content = package.part(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
        sheet = unescape(name[1].decode("utf-8", "replace"))
        _check_extent(content, sheet)
        left -= sum(lengths[index] for index in map(int, _REFERENCE.findall(content)) if index < len(lengths))
        if left < 0:
            raise UnreadableError(f"holds more than {MOST_BYTES // 1_000_000} MB of text")
        result[sheet] = _shown_cells(content, shows)
    return result


def check_spreadsheet(content: bytes) -> None:
    """Refuse an OpenDocument spreadsheet that repeats cells with content beyond reason."""
    cells = 0
    for row in content.split(b"<table:table-row")[1:]:
        # The cells that fill a sheet up to its border are repeated too, but empty.
        columns = sum(_repeated(cell) for cell in _ODS_CELL.findall(row) if b"office:" in cell)
        cells += _repeated(row[: row.find(b">")]) * columns
    if cells > MOST_CELLS:
        raise UnreadableError(f"has more than {MOST_CELLS // 1_000_000} million cells")


def _repeated(attributes: bytes) -> int:
    match = _ODS_REPEATED.search(attributes)
    return int(match[1]) if match else 1


def column_number(letters: str) -> int:
    """The number (from 0) of the column that spreadsheets call ``letters``."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _check_extent(content: bytes, sheet: str) -> None:
    rows = [int(row) for row in _ROW.findall(content)]
    columns = [column_number(name.decode("ascii")) for name in set(_CELL_COLUMN.findall(content))]
    if rows and columns and (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1) > MOST_CELLS:
        limit = f"{MOST_CELLS // 1_000_000} million"
        raise UnreadableError(f'has cells so far apart on the sheet "{sheet}" that more than {limit} lie between them')


def _shows(styles: bytes) -> dict[int, Show]:
    """How the numbered cell styles show numbers, for those that add a sign."""
    codes = dict(_BUILT_IN)
    for match in _FORMAT.finditer(styles):
        number, code = _ID.search(match[0]), _CODE.search(match[0])
        if number and code:
            codes[int(number[1])] = unescape(code[1].decode("utf-8", "replace"))
    # Between the opening and the closing tag.
    section = [match.end() for match in _FORMATS_OF_CELLS.finditer(styles)][:2] or [len(styles)]
    result: dict[int, Show] = {}
    for index, match in enumerate(_FORMAT_OF_CELL.finditer(styles, section[0], section[-1])):
        number = _ID.search(match[1])
        written = codes.get(int(number[1]), "") if number else ""
        if written and (show := _show(written.split(";")[0])):
            result[index] = show
    return result


def _show(code: str) -> Show | None:
    if "%" in code:
        return _percent
    currency = _CURRENCY.search(code)
    if currency is None:
        return None
    sign = next(group for group in currency.groups() if group).strip()
    decimals = _DECIMALS.search(code)
    places = len(decimals[1]) if decimals else 0
    before = currency.start() < min((at for at in map(code.find, "0#") if at >= 0), default=0)
    space = " " if sign.isalpha() or not before else ""

    def money(number: float) -> str:
        amount = f"{number:.{places or (0 if number == int(number) else _MONEY_PLACES)}f}"
        return f"{sign}{space}{amount}" if before else f"{amount}{space}{sign}"

    return money


def _percent(number: float) -> str:
    return f"{round(number * 100, 6):g}%"


def _shown_cells(content: bytes, shows: dict[int, Show]) -> dict[tuple[int, int], Show]:
    if not shows:
        return {}
    styles = b"|".join(b"%d" % style for style in shows)
    attribute = rb"(?:[^>]{0,300}?\s)?"
    cell = re.compile(
        rb"<(?:\w{1,20}:)?c\s" + attribute + rb'r="([A-Za-z]{1,3})(\d{1,7})"\s' + attribute + rb's="(' + styles + rb')"'
    )
    return {
        (int(match[2]) - 1, column_number(match[1].decode("ascii"))): shows[int(match[3])]
        for match in cell.finditer(content)
    }
