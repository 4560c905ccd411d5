"""Tables while they are read: which headers stand over and beside a cell."""

from __future__ import annotations

from dataclasses import dataclass, field

# Wider tables are read, but headers are looked up for so many columns only: colspan and rowspan are cheap to forge.
_MOST_COLUMNS = 100
_LABEL_LENGTH = 40
_SENTENCE_ENDS = (".", "!", "?", ":", "…", "。")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell that is being read: where it stands, what is over and beside it, and its texts so far."""

    first: int
    last: int
    header: bool
    scope: str
    column: str = ""
    row: str = ""
    texts: list[str] = field(default_factory=list)


class Table:
    """The headers in force while the cells of one table come by."""

    __slots__ = ("_columns", "_head", "_in_data", "_label", "_next", "_row", "_section", "_spans", "layout")

    def __init__(self, *, layout: bool = False) -> None:
        self.layout = layout
        self._columns: dict[int, str] = {}
        self._head = False
        self._row: list[Cell] = []
        self._label = ""
        self._section = ""
        self._next = 0
        self._in_data = False
        # Rows that a cell of an earlier row still reaches into, by column.
        self._spans: dict[int, int] = {}

    def start_head(self) -> None:
        """Enter ``thead``."""
        self._head = True

    def start_body(self) -> None:
        """Enter ``tbody`` or ``tfoot``."""
        self.end_row()
        self._head = False

    def start_row(self) -> None:
        """Enter a row."""
        self.end_row()
        if self._spans:
            self._spans = {column: rows - 1 for column, rows in self._spans.items() if rows > 1}

    def start_cell(self, *, header: bool, colspan: int = 1, rowspan: int = 1, scope: str = "") -> Cell:
        """Enter a cell."""
        column = self._next
        while column in self._spans:
            column += 1
        span = max(1, min(colspan, _MOST_COLUMNS - column))
        last = column + span
        if rowspan > 1 and column < _MOST_COLUMNS:
            self._spans |= dict.fromkeys(range(column, last), rowspan)
        self._next = last
        cell = Cell(column, last, header, scope)
        if not self.layout:
            label = "" if header else self._label
            cell.row = f"{self._section} {label}" if self._section and label else self._section or label
            if not (header and (self._head or not column)):
                cell.column = self._columns.get(column, "")
        self._row.append(cell)
        return cell

    def end_cell(self, cell: Cell) -> None:
        """Leave a cell: a header of the row, or the label in front of it, stands beside the cells that follow."""
        if self._head or not (cell.header or cell.first == 0) or cell.scope in ("col", "colgroup"):
            return
        text = " ".join(cell.texts)
        is_label = len(text) <= _LABEL_LENGTH and not text.endswith(_SENTENCE_ENDS)
        if (cell.header or is_label or self._columns) and any(map(str.isalpha, text[:200])):
            self._label = text

    def end_row(self) -> None:
        """Leave a row: one made of headers stands over the rows that follow."""
        row, self._row = self._row, []
        self._label = ""
        self._next = 0
        if not row:
            return
        headers = [cell for cell in row if cell.header or self._head]
        if self._head or len(headers) == len(row):
            if len(row) == 1 and (self._in_data or row[0].last - row[0].first > 1):
                self._section = " ".join(row[0].texts)
                return
            if self._in_data:
                self._columns = {}
                self._section = ""
                self._in_data = False
        else:
            self._in_data = True
            headers = [cell for cell in headers if cell.scope in ("col", "colgroup")]
        for cell in headers:
            text = " ".join(cell.texts)
            for column in range(cell.first, cell.last) if text else ():
                above = self._columns.get(column, "")
                self._columns[column] = f"{above} {text}"[:200] if above and above != text else text
