"""PDF files: paragraphs with their page and box.

The source is a projection: the lines as they stand on the pages, paragraphs apart by an empty line. Lines are joined
to paragraphs, and words that were hyphenated at the end of a line are whole again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Kind, Passage
from cxlint.readers import questions
from cxlint.readers.nested import placeholder_marks
from cxlint.readers.outline import Outline, is_question
from cxlint.readers.pdf_lines import Line, is_bullet, lines_of, paragraphs_of
from cxlint.text import MappedText, Pieces, Source

MOST_CHARACTERS = 20_000_000
MOST_PAGES = 5_000

_BOLD_LEVEL = 20
_QUESTION_LEVEL = 21
_LONGEST_HEADING = 150
_HYPHENATED = re.compile(r"[^\W\d_]{2,}-\Z")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")


def read(data: bytes, hints: Hints) -> Iterator[Passage]:
    """The passages of all pages."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableError(f"has {len(document)} pages; the limit is {MOST_PAGES}")
            lines = list(lines_of(document, MOST_CHARACTERS))
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableError("is encrypted", hint="save it without a password") from None
        raise UnreadableError("is damaged or no PDF") from None
    if not any(map(str.isalnum, "".join([line.text for line in lines[:1000]]))):
        raise UnreadableError("has no text (a scan?)")
    return _passages(lines, hints)


def _passages(lines: list[Line], hints: Hints) -> Iterator[Passage]:
    groups = list(paragraphs_of(lines))
    text, starts = _projected(groups, hints.path)
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    is_bold_throughout = sum(len(line.text) for line in lines if line.is_bold) * 2 > sizes.total()
    # Larger is further out.
    levels = {
        size: level for level, size in enumerate(sorted((size for size in sizes if size > body), reverse=True), 1)
    }
    outline = Outline()
    for group, start in zip(groups, starts, strict=True):
        mapped = _joined(text, group, start)
        content = mapped.text
        level = 0
        if len(content) <= _LONGEST_HEADING:
            if group[0].size > 1.12 * body:
                level = levels[round(group[0].size, 1)]
            elif all(line.is_bold for line in group) and not is_bold_throughout and content[-1:] not in ".!;,":
                level = _BOLD_LEVEL
        kind, opened = _kind(content, level, outline)
        if kind == "list-item" and (length := is_bullet(content)) and not content[0].isalnum():
            mapped = mapped.slice(length, len(content)).strip()
            content = mapped.text
        if not content:
            continue
        if opened:
            level = _QUESTION_LEVEL if kind == "question" and level in (0, _BOLD_LEVEL) else level
            outline.close(level)
            yield Passage(mapped, kind, outline.name(opened), hints.locale, outline.context)
            outline.open(level, opened)
        else:
            marks = placeholder_marks(content)
            yield Passage(mapped, kind, outline.next_id(), hints.locale, outline.context, marks)


def _kind(content: str, level: int, outline: Outline) -> tuple[Kind, str]:
    """What a paragraph is, and the heading or question that it opens, if any."""
    said = questions.prefix(content)
    if said is not None and said[0] == "question" and len(content) <= 2 * _LONGEST_HEADING:
        return "question", content[said[1] :]
    if level and is_question(content):
        return "question", content
    if level and any(map(str.isalpha, content)):
        return "heading", content
    if said is not None and said[0] == "answer" and outline.context.question:
        return "answer", ""
    return ("list-item" if is_bullet(content) else "paragraph"), ""


def _projected(groups: list[list[Line]], path: str) -> tuple[MappedText, list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    labels: list[tuple[int, str]] = []
    at = 0
    for group in groups:
        content = "\n".join([line.text for line in group])
        left, bottom = (min(line.box[side] for line in group) for side in (0, 1))
        right, top = (max(line.box[side] for line in group) for side in (2, 3))
        labels.append((at, f"page {group[0].page} ({left:.0f},{bottom:.0f})-({right:.0f},{top:.0f})"))
        starts.append(at)
        parts.append(content)
        at += len(content) + 2
    source = Source(path, "\n\n".join(parts), literal=False, labels=tuple(labels))
    return MappedText.whole(source), starts


def _joined(text: MappedText, group: list[Line], start: int) -> MappedText:
    """The lines of a paragraph as one."""
    pieces = Pieces(text)
    at = start
    for index, line in enumerate(group):
        end = at + len(line.text)
        following = group[index + 1].text if index + 1 < len(group) else ""
        # "e-" and "24-" keep their hyphen: it was not made by the end of the line.
        if following[:1].islower() and _HYPHENATED.search(line.text):
            _add(pieces, line.text[:-1], at)
        else:
            _add(pieces, line.text, at)
            if following and not (line.text.endswith("-") and following[:1].isalnum()):
                pieces.add(" ", end, end + 1)
        at = end + 1
    return pieces.build().strip()


def _add(pieces: Pieces, content: str, start: int) -> None:
    at = 0
    for match in _LIGATURE.finditer(content):
        pieces.add(content[at : match.start()], start + at, start + match.start())
        pieces.add(_LIGATURES[match[0]], start + match.start(), start + match.end())
        at = match.end()
    pieces.add(content[at:], start + at, start + len(content))
