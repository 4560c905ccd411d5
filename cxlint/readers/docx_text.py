"""The text of a Word document part: its paragraphs in reading order, with the tables they stand in.

Only what a reader sees: no deleted revisions, hidden text, field codes or fallbacks of drawings. What the paragraphs
mean is decided in ``cxlint.readers.docx``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cxlint.errors import UnreadableError
from cxlint.model import Mark
from cxlint.readers.docx_parts import PLAIN, Style, attribute, is_on

MOST_CHARACTERS = 20_000_000
MOST_PARAGRAPHS = 200_000
# A line break inside of a paragraph: one character that ends no line, so that a paragraph stays one line.
BREAK = "\v"

_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "rt", "instrText", "delInstrText"))
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)?"([^"]{1,2000})"', re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_INSERTED = {"tab": "\t", "ptab": "\t", "cr": BREAK, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@dataclass(slots=True)
class Cell:
    """A cell of a table: which table (from 1), which row and column of its grid (from 0)."""

    table: int
    row: int
    column: int
    depth: int
    is_header: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph. ``bold`` are the ranges of its text in bold; ``marks`` its links."""

    style: Style = PLAIN
    cell: Cell | None = None
    text: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    level: int = -1
    is_list: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def is_bold(self, start: int, end: int) -> bool:
        """Whether all letters and digits of ``[start, end)`` are bold."""
        covered = start
        for first, last in self.bold:
            if first > covered and any(map(str.isalnum, self.text[covered : min(first, end)])):
                return False
            covered = max(covered, last)
        return not any(map(str.isalnum, self.text[covered:end])) and any(map(str.isalnum, self.text[start:end]))


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    is_header: bool = False
    cell: Cell | None = None


@dataclass(slots=True)
class _Field:
    code: str = ""
    start: int = -1


class Story:
    """A handler of the parser that collects the paragraphs of one part."""

    def __init__(self, styles: dict[str, Style], targets: dict[str, str], tables: int = 0) -> None:
        self.paragraphs: list[Paragraph] = []
        self.tables = tables
        self._styles = styles
        self._targets = targets
        self._left = MOST_CHARACTERS
        self._open: list[Paragraph] = []
        self._tables: list[_Table] = []
        self._fields: list[_Field] = []
        self._links: list[tuple[int, str]] = []
        self._skipped = 0
        self._in_text = False
        self._in_code = False
        self._in_properties = False
        self._bold = False
        self._hidden = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "instrText":
            self._in_code = True
        if tag in _SKIPPED:
            self._skipped += 1
        elif self._skipped:
            return
        elif tag == "t":
            self._in_text = True
        elif tag == "r":
            self._bold = self._open[-1].style.is_bold if self._open else False
            self._hidden = False
        elif self._in_properties:
            self._paragraph_property(tag, attributes)
        elif tag == "p":
            cell = self._tables[-1].cell if self._tables else None
            self._open.append(Paragraph(cell=cell))
            self.paragraphs.append(self._open[-1])
            if len(self.paragraphs) > MOST_PARAGRAPHS:
                raise UnreadableError(f"has more than {MOST_PARAGRAPHS:,} paragraphs")
        elif tag in ("tbl", "tr", "tc", "gridSpan", "tblHeader", "gridBefore"):
            self._table(tag, attributes)
        elif self._open:
            self._in_paragraph(tag, attributes)

    def _in_paragraph(self, tag: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if tag == "pPr":
            self._in_properties = True
        elif tag == "b":
            self._bold = is_on(attributes)
        elif tag in ("vanish", "webHidden"):
            self._hidden = is_on(attributes)
        elif tag == "rStyle":
            self._bold = self._bold or self._styles.get(attribute(attributes, "val"), PLAIN).is_bold
        elif tag == "br" and attribute(attributes, "type") in ("", "textWrapping"):
            self._add(BREAK)
        elif tag in _INSERTED:
            self._add(_INSERTED[tag])
        elif tag == "hyperlink":
            self._links.append((paragraph.length, self._targets.get(attribute(attributes, "id"), "")))
        elif tag == "fldChar":
            self._field(attribute(attributes, "fldCharType"), paragraph)

    def _paragraph_property(self, tag: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if tag == "pStyle":
            paragraph.style = self._styles.get(attribute(attributes, "val"), PLAIN)
        elif tag == "numId":
            # Number 0 takes a paragraph out of the list of its style.
            paragraph.is_list = attribute(attributes, "val") != "0"
            if not paragraph.is_list:
                paragraph.style = Style(paragraph.style.level, False, paragraph.style.is_bold)
        elif tag == "outlineLvl":
            level = attribute(attributes, "val")
            paragraph.level = int(level) + 1 if level in tuple("012345678") else -1

    def _table(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "tbl":
            self.tables += 1
            self._tables.append(_Table(self.tables))
            return
        if not self._tables:
            return
        table = self._tables[-1]
        if tag == "tr":
            table.row += 1
            table.column = 0
            table.is_header = False
        elif tag == "tblHeader":
            table.is_header = is_on(attributes)
        elif tag == "tc":
            table.cell = Cell(table.number, max(table.row, 0), table.column, len(self._tables), table.is_header)
            table.column += 1
        elif attribute(attributes, "val").isdecimal():
            # Cells that span columns move those behind them.
            span = min(int(attribute(attributes, "val")), 1000)
            table.column += span - 1 if tag == "gridSpan" else span

    def _field(self, kind: str, paragraph: Paragraph) -> None:
        if kind == "begin" and len(self._fields) < 100:
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].start = paragraph.length
        elif kind == "end" and self._fields:
            done = self._fields.pop()
            link = _LINK_FIELD.match(done.code)
            if link and 0 <= done.start < paragraph.length:
                paragraph.marks.append(Mark("link", done.start, paragraph.length, link[1]))

    def end(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipped -= 1
            self._in_code = False
        elif self._skipped:
            return
        elif tag == "t":
            self._in_text = False
        elif tag == "pPr":
            self._in_properties = False
        elif tag == "p" and self._open:
            paragraph = self._open.pop()
            paragraph.text = "".join(paragraph.parts)
            paragraph.parts = []
        elif tag == "hyperlink" and self._links and self._open:
            start, target = self._links.pop()
            if target and start < self._open[-1].length:
                self._open[-1].marks.append(Mark("link", start, self._open[-1].length, target))
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag == "tc" and self._tables:
            self._tables[-1].cell = None

    def characters(self, text: str) -> None:
        if self._in_code:
            if self._fields and len(self._fields[-1].code) < 4000:
                self._fields[-1].code += text
        elif self._in_text and not self._skipped:
            self._add(_LINE_END.sub(" ", text))

    def _add(self, text: str) -> None:
        if not self._open or self._hidden:
            return
        paragraph = self._open[-1]
        start = paragraph.length
        paragraph.length += len(text)
        paragraph.parts.append(text)
        if self._bold:
            if paragraph.bold and paragraph.bold[-1][1] == start:
                paragraph.bold[-1] = (paragraph.bold[-1][0], paragraph.length)
            else:
                paragraph.bold.append((start, paragraph.length))
        self._left -= len(text)
        if self._left < 0:
            raise UnreadableError(f"has more than {MOST_CHARACTERS // 1_000_000} million characters")
