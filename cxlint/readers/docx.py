"""Word documents: paragraphs, headings, lists and tables; the place is the number of the paragraph.

The source is a projection with one paragraph a line, empty ones too, so that its lines count paragraphs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from cxlint.errors import UnreadableError
from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.readers import questions
from cxlint.readers.columns import Layout, lay_out
from cxlint.readers.docx_parts import parse, read_styles, read_targets
from cxlint.readers.docx_text import BREAK, Cell, Paragraph, Story
from cxlint.readers.nested import placeholder_marks
from cxlint.readers.outline import Outline, is_question
from cxlint.readers.package import Package
from cxlint.text import MappedText, Source

_MAIN = "word/document.xml"
_BESIDE = re.compile(r"word/((?:foot|end)notes|header|footer)\d*\.xml")
_BESIDE_LABELS = {"footnotes": "footnote", "endnotes": "endnote", "header": "page header", "footer": "page footer"}
# Levels in the outline below those of real headings.
_BOLD_LEVEL = 20
_QUESTION_LEVEL = 21
_LONGEST_BOLD_HEADING = 120


NO_HINTS = Hints()
_MOST_CELLS = 1_000_000


class _Grid(NamedTuple):
    """A table of several columns: its cells' texts by row, and what its columns are."""

    rows: list[list[str]]
    layout: Layout


def read(data: bytes, hints: Hints) -> Iterator[Passage]:
    """The passages of a document: its text, then notes, page headers and footers."""
    package = Package(data, "docx")
    main = _main_part(package)
    styles = read_styles(package.part("word/styles.xml"))
    paragraphs: list[Paragraph] = []
    labels: list[str] = []
    tables = 0
    for name, label in ((main, ""), *_parts_beside(package)):
        folder, _, file = name.rpartition("/")
        story = Story(styles, read_targets(package.chunks(f"{folder}/_rels/{file}.rels")), tables)
        parse(package.chunks(name), f"its {label or 'text'}", story)
        tables = story.tables
        paragraphs += story.paragraphs
        labels += [label or _label(number, paragraph) for number, paragraph in enumerate(story.paragraphs, 1)]
    return _Document(paragraphs, labels, hints).passages()


def _main_part(package: Package) -> str:
    targets = read_targets(package.chunks("_rels/.rels")).values()
    names = [target.lstrip("/") for target in targets if target.endswith(".xml")]
    main = next((name for name in (_MAIN, *names) if name in package.names and name.startswith("word/")), "")
    if not main:
        raise UnreadableError("is no Word document")
    return main


def _parts_beside(package: Package) -> list[tuple[str, str]]:
    found = [(name, match[1]) for name in package.names if (match := _BESIDE.fullmatch(name))]
    order = list(_BESIDE_LABELS)
    return [(name, _BESIDE_LABELS[part]) for name, part in sorted(found, key=lambda one: (order.index(one[1]), one[0]))]


def _label(number: int, paragraph: Paragraph) -> str:
    cell = paragraph.cell
    if cell is None:
        return f"paragraph {number}"
    return f"paragraph {number} (table {cell.table}, row {cell.row + 1}, column {cell.column + 1})"


class _Document:
    """A whole document while its passages are made."""

    def __init__(self, paragraphs: list[Paragraph], labels: list[str], hints: Hints) -> None:
        offsets = list(accumulate((len(paragraph.text) + 1 for paragraph in paragraphs), initial=0))
        text = "\n".join([paragraph.text for paragraph in paragraphs])
        named = tuple(zip(offsets, labels, strict=False))
        self.text = MappedText.whole(Source(hints.path, text, literal=False, labels=named))
        self.blocks = list(zip(paragraphs, offsets, labels, strict=False))
        self.grids = _grids(paragraphs)
        self.hints = hints
        self.outline = Outline()

    def passages(self) -> Iterator[Passage]:
        beside: set[str] = set()
        for paragraph, offset, label in self.blocks:
            text = paragraph.text
            if not text or text.isspace():
                continue
            if label in _BESIDE_LABELS.values():
                # Page headers and footers repeat from section to section.
                if text not in beside:
                    beside.add(text)
                    id = self.outline.unique(label.replace(" ", "-"))
                    yield self.passage(paragraph, offset, (0, len(text)), "paragraph", id, NO_CONTEXT)
            elif paragraph.cell is not None and paragraph.cell.table in self.grids:
                yield from self.cell(paragraph, paragraph.cell, offset)
            else:
                yield from self.block(paragraph, offset)

    def block(self, paragraph: Paragraph, offset: int) -> Iterator[Passage]:
        """A paragraph of running text. A first line in bold over others is a heading of its own."""
        text = paragraph.text
        level = paragraph.level if paragraph.level >= 0 else paragraph.style.level
        lines = [(0, len(text))]
        first = text.find(BREAK)
        if level < 0 and first > 0 and self.bold_level(paragraph, 0, first) and not paragraph.is_bold(first, len(text)):
            lines = [(0, first), (first, len(text))]
        for start, end in lines:
            content = _seen(text[start:end])
            if not content:
                continue
            kind: Kind = "list-item" if paragraph.is_list or paragraph.style.is_list else "paragraph"
            own = level if level >= 0 else self.bold_level(paragraph, start, end)
            said = questions.prefix(content)
            opened = content
            if own > 0 or level == 0:
                kind = "question" if own == _QUESTION_LEVEL else "heading"
            elif said is not None and said[0] == "question":
                kind, own, opened = "question", _QUESTION_LEVEL, content[said[1] :]
            elif said is not None and self.outline.context.question:
                kind = "answer"
            if kind in ("heading", "question"):
                self.outline.close(own)
                yield self.passage(
                    paragraph, offset, (start, end), kind, self.outline.name(opened), self.outline.context
                )
                self.outline.open(own, opened)
            else:
                id = self.outline.next_id()
                yield self.passage(paragraph, offset, (start, end), kind, id, self.outline.context)

    def bold_level(self, paragraph: Paragraph, start: int, end: int) -> int:
        """The level that a line of running text takes as a heading: one in bold that is no sentence; 0 for none."""
        text = _seen(paragraph.text[start:end])
        if len(text) > _LONGEST_BOLD_HEADING or not paragraph.is_bold(start, end):
            return 0
        if is_question(text):
            return _QUESTION_LEVEL
        return 0 if text[-1:] in ".!;," or paragraph.is_list or paragraph.style.is_list else _BOLD_LEVEL

    def cell(self, paragraph: Paragraph, cell: Cell, offset: int) -> Iterator[Passage]:
        rows, layout = self.grids[cell.table]
        row = rows[cell.row]
        text = paragraph.text
        kind: Kind = "cell"
        context = self.outline.context
        locale = self.hints.locale
        if cell.row > layout.header:
            column = layout.columns[cell.column]
            kind = column.kind if column.kind in ("question", "answer") else "cell"
            asked = row[layout.question] if 0 <= layout.question != cell.column else ""
            if layout.question < 0 and cell.column and is_question(row[0]):
                asked = row[0]
            label = row[0] if cell.column and row[0] != asked else ""
            locale = column.locale or locale
            context = Context(context.headings, asked or context.question, "", label, column.header)
        id = self.outline.unique(f"table{cell.table}.r{cell.row + 1}c{cell.column + 1}")
        yield self.passage(paragraph, offset, (0, len(text)), kind, id, context, locale)

    def passage(
        self,
        paragraph: Paragraph,
        offset: int,
        part: tuple[int, int],
        kind: Kind,
        id: str,
        context: Context,
        locale: str = "",
    ) -> Passage:
        text = paragraph.text[part[0] : part[1]]
        start = part[0] + len(text) - len(text.lstrip())
        end = start + len(text.strip())
        content = text.strip().replace(BREAK, "\n")
        mapped = MappedText(content, self.text, ((0, offset + start, offset + end),))
        marks = placeholder_marks(content) + tuple(
            Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.value)
            for mark in paragraph.marks
            if mark.start < end and mark.end > start
        )
        return Passage(mapped, kind, id, locale or self.hints.locale, context, marks)


def _grids(paragraphs: list[Paragraph]) -> dict[int, _Grid]:
    """The tables of several columns; those of one column are frames around running text."""
    found: dict[int, dict[tuple[int, int], str]] = defaultdict(dict)
    headed: set[int] = set()
    for paragraph in paragraphs:
        if (cell := paragraph.cell) is not None:
            place = (cell.row, cell.column)
            before = found[cell.table].get(place, "")
            found[cell.table][place] = _seen(f"{before} {paragraph.text}" if before else paragraph.text)
            if cell.is_header and cell.row == 0:
                headed.add(cell.table)
    grids: dict[int, _Grid] = {}
    for number, cells in found.items():
        height, width = (max(place[axis] for place in cells) + 1 for axis in (0, 1))
        if width > 1 and height * width <= _MOST_CELLS:
            rows = [[cells.get((row, column), "") for column in range(width)] for row in range(height)]
            layout = lay_out(rows[:60], NO_HINTS)
            if number in headed and layout.header < 0:
                columns = tuple(replace(column, header=rows[0][i]) for i, column in enumerate(layout.columns))
                layout = replace(layout, columns=columns, header=0)
            grids[number] = _Grid(rows, layout)
    return grids


def _seen(text: str) -> str:
    """Text on one line, as a heading or a header is quoted."""
    return " ".join(text.split())
