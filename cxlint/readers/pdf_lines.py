"""The lines of text on the pages of a PDF, with their boxes and fonts, and the paragraphs that they make.

A PDF knows no paragraphs: lines belong together where distance, size, weight and the length of the line before say so.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the lower left corner of the page."""

# The parser's sign for a hyphen at the end of a line, in place of the hyphen and the line end.
_HYPHENATED = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]*(?:\ufffe|\r\n?|\n)?")
_UNUSED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffd\uffff]")
_BULLET = re.compile(r"[•‣▪▫◦●○■□–—*·\uf0b7]\s*|\(?\d{1,2}[.)]\s|[a-z]\)\s|-\s")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_ENDS_SENTENCE = re.compile(r"[.!?:…][\"'”’»)]*\s*\Z")
# Parts of a line that are further apart than this (in font sizes) stand in different columns.
_COLUMN_GAP = 12
# Lines that begin this close to each other (in points) may belong to one column.
_COLUMN_STEP = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text (a hyphen at its end included), its page from 1, its box, size and weight."""

    text: str
    page: int
    box: Box
    size: float
    is_bold: bool


def lines_of(document: PdfDocument, most: int) -> Iterator[Line]:
    """The lines of all pages that hold anything, at most ``most`` characters of them."""
    left = most
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text_page:
            for line in _lines(text_page, number + 1):
                left -= len(line.text)
                if left < 0:
                    return
                yield line


def _lines(page: PdfTextPage, number: int) -> Iterator[Line]:
    if not page.count_chars():
        return
    content = page.get_text_range()
    # The parser counts in UTF-16 units.
    is_wide = not content.isascii() and max(content) > "\uffff"
    before = 0
    for match in _LINE.finditer(content):
        written = match[0]
        text = written.rstrip("\r\n" + _HYPHENATED)
        bare = text.strip()
        if bare:
            start = before + len(text) - len(text.lstrip())
            end = start + len(bare) - 1
            if is_wide:
                start, end = (len(content[:at].encode("utf-16-le")) // 2 for at in (start, end))
            bare = _UNUSED.sub(" ", bare) + ("-" if written.endswith(_HYPHENATED) else "")
            yield _line(page, bare, number, start, end)
        before = match.end()


def _line(page: PdfTextPage, text: str, number: int, start: int, end: int) -> Line:
    first = max(pdfium.FPDFText_GetCharIndexFromTextIndex(page, start), 0)
    last = max(pdfium.FPDFText_GetCharIndexFromTextIndex(page, end), first)
    left, bottom, _, top = page.get_charbox(first, loose=True)
    _, low, right, high = page.get_charbox(last, loose=True)
    # The first character may be a bullet, in a font of its own.
    size = max(pdfium.FPDFText_GetFontSize(page, last), 1.0)
    # Some writers set all text in size 1 and scale it; the box tells.
    size = top - bottom if size < 2 < top - bottom else size
    is_bold = _is_bold(page, first) and _is_bold(page, last)
    return Line(text, number, (left, min(bottom, low), max(right, left), max(top, high)), size, is_bold)


def _is_bold(page: PdfTextPage, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(100)
    pdfium.FPDFText_GetFontInfo(page, index, name, 100, None)
    return _BOLD.search(name.value) is not None


def is_bullet(text: str) -> int:
    """The length of the bullet or number that opens ``text``; 0 for none."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def paragraphs_of(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines in groups that read as paragraphs."""
    pitch = _pitch(lines)
    edges = _edges(lines)
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, pitch, edges[_column(group[0])]):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _column(line: Line) -> tuple[int, int]:
    return line.page, int(line.box[0] // _COLUMN_STEP)


def _edges(lines: list[Line]) -> dict[tuple[int, int], float]:
    """How far to the right the lines reach that begin at about the same place."""
    own: dict[tuple[int, int], float] = {}
    for line in lines:
        own[_column(line)] = max(own.get(_column(line), 0.0), line.box[2])
    return {(page, at): max(own.get((page, at + by), 0.0) for by in (-1, 0, 1)) for page, at in own}


def _pitch(lines: list[Line]) -> float:
    """The usual distance between two lines of a paragraph, in font sizes."""
    steps = sorted(
        (one.box[1] - other.box[1]) / one.size
        for one, other in pairwise(lines)
        if one.page == other.page and 0.5 * one.size < one.box[1] - other.box[1] < 2.5 * one.size
    )
    return min(steps[len(steps) // 4], 2.0) if steps else 1.2


def _continues(group: list[Line], line: Line, pitch: float, edge: float) -> bool:
    before = group[-1]
    if line.page != before.page or abs(line.size - before.size) > 0.08 * before.size:
        return False
    step = before.box[1] - line.box[1]
    if abs(step) < 0.5 * line.size:
        # Parts of one line: the cells of a row read on, columns of a page do not.
        return 0 <= line.box[0] - before.box[2] < _COLUMN_GAP * line.size
    if step < 0 or step > 1.25 * pitch * line.size or line.is_bold != before.is_bold:
        return False
    if is_bullet(line.text) or line.box[0] > before.box[2] or line.box[2] < group[0].box[0]:
        return False
    # The last line of a paragraph ends a sentence, and before the edge; a first line may be indented.
    filled = (before.box[2] - group[0].box[0]) / max(edge - group[0].box[0], 1.0)
    if _ENDS_SENTENCE.search(before.text):
        return filled > 0.85 and line.box[0] <= before.box[0] + line.size
    return filled > 0.6 or not line.text[0].isupper()
