"""The rows of a table as passages: one way for CSV files and workbooks.

A reader gives the rows; which column is what, ``cxlint.readers.columns`` finds out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Protocol

from cxlint.model import Context, Hints, Passage
from cxlint.readers.columns import Column, lay_out, letters, role_of
from cxlint.readers.data_words import sort_of_value
from cxlint.readers.language_tags import language_tag
from cxlint.readers.nested import read_string
from cxlint.readers.outline import is_question
from cxlint.text import MappedText

# Rows that are looked at before the first passage.
_SAMPLE = 60
# A cell with none of these is one passage as it stands.
_SPECIAL = re.compile(r"[{<&%$\[|\n\r#@]")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")
_PARAGRAPH_BREAK = re.compile(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+")


class Row(Protocol):
    """A row of a table: its number (from 1) and its cells, as trimmed texts and, one at a time, as mapped text."""

    @property
    def number(self) -> int: ...
    @property
    def values(self) -> Sequence[str]: ...

    def mapped(self, column: int) -> MappedText:
        """The trimmed text of a cell that is not empty."""


def read_rows(rows: Iterable[Row], hints: Hints, prefix: str = "") -> Iterator[Passage]:
    """The passages of a table. ``prefix`` opens their ids: the sheet of a workbook.

    Raises ``UnreadableError`` where ``hints`` name a column that is not there.
    """
    following = iter(rows)
    sample = list(islice(following, _SAMPLE))
    layout = lay_out([row.values for row in sample], hints)
    for row in sample[: layout.header + 1]:
        if layout.is_grid or row is not sample[layout.header]:
            yield from _above(row, hints, prefix)
    read = [(index, column) for index, column in enumerate(layout.columns) if column.use == "text"]
    categories = [index for index, column in enumerate(layout.columns) if column.use == "category"]
    at_key, at_locale, at_question, at_title = layout.key, layout.locale, layout.question, layout.title
    # The first column names its rows, unless its header says that it holds something else.
    at_label = layout.key
    if layout.first < len(layout.columns):
        opening_column = layout.columns[layout.first]
        if layout.is_grid or (opening_column.use == "text" and role_of(opening_column.header) is None):
            at_label = layout.first
    question = ""
    # One flat loop: three nested generators took half of the time of a catalogue.
    for row in chain(sample[layout.header + 1 :], following):
        values = row.values
        width = len(values)
        key = values[at_key] if 0 <= at_key < width else ""
        locale = hints.locale
        if 0 <= at_locale < width and values[at_locale]:
            locale = _tag(values[at_locale]) or locale
        if 0 <= at_question < width and values[at_question]:
            # In sheets with merged cells several answers follow one question.
            question = _one_line(values[at_question])
        label = _one_line(values[at_label]) if 0 <= at_label < width else ""
        if not any(map(str.isalpha, label)):
            label = ""
        if at_question < 0:
            question = label if is_question(label) else ""
        above = tuple([_one_line(values[index]) for index in categories if index < width and values[index]])
        below = (*above, _one_line(values[at_title])) if 0 <= at_title < width and values[at_title] else above
        opening = f"{prefix}r{row.number}."
        for index, column in read:
            if index >= width:
                break
            value = values[index]
            if not value:
                continue
            # A cell is not the heading of itself, nor the question to itself, nor the name of its own row.
            context = Context(
                below if index != at_title else above,
                question if index not in (at_question, at_label) else "",
                key,
                label if index != at_label else "",
                column.header,
            )
            text = row.mapped(index)
            if _SPECIAL.search(value) or (column.kind == "cell" and sort_of_value(value) != "text"):
                yield from _cell(text, column, opening + column.name, column.locale or locale, context, hints)
            else:
                yield Passage(text, column.kind, opening + column.name, column.locale or locale, context)
        if width > len(layout.columns):
            # Cells beyond the headers: of rows longer than any in the sample, or of text with unquoted delimiters.
            for index in range(len(layout.columns), width):
                if values[index] and not hints.text_columns:
                    name = letters(index)
                    yield from _cell(
                        row.mapped(index), Column("", name), opening + name, locale, Context(key=key), hints
                    )


def _cell(text: MappedText, column: Column, id: str, locale: str, context: Context, hints: Hints) -> Iterator[Passage]:
    value = text.text
    if column.kind == "cell" and sort_of_value(value) != "text":
        yield Passage(text, "data", id, locale, context)
    elif _PARAGRAPH_BREAK.search(value) and not _MARKUP.search(value):
        for number, paragraph in enumerate(_paragraphs(text), 1):
            yield from read_string(paragraph, column.kind, f"{id}/{number}", hints, locale=locale, context=context)
    else:
        yield from read_string(text, column.kind, id, hints, locale=locale, context=context)


def _paragraphs(text: MappedText) -> Iterator[MappedText]:
    value = text.text
    start = 0
    for end, following in [*(match.span() for match in _PARAGRAPH_BREAK.finditer(value)), (len(value), len(value))]:
        yield text.slice(start, end).strip()
        start = following


def _above(row: Row, hints: Hints, prefix: str) -> Iterator[Passage]:
    """Lines over a table and the headers of a grid; single words are names and say nothing."""
    for index, value in enumerate(row.values):
        if " " in value and sort_of_value(value) == "text":
            id = f"{prefix}r{row.number}.{letters(index)}"
            yield from read_string(row.mapped(index), "cell", id, hints, locale=hints.locale)


def _one_line(text: str) -> str:
    return " ".join(text[:300].split()) if text else ""


def _tag(value: str) -> str:
    tag = language_tag(value)
    return tag.lower() if len(tag) == 2 else tag
