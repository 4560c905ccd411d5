"""Elements that hold nothing but text, which are half of the elements of a page: read at once, without opening them."""

from __future__ import annotations

from cxlint.readers import html_elements as elements
from cxlint.readers.html_attributes import link_target
from cxlint.readers.html_blocks import MEANINGS
from cxlint.readers.html_page import Page
from cxlint.readers.html_stack import ENDED_BY
from cxlint.readers.html_tokens import LEFT_OUT, SPACE, attributes

_INLINE, _LINK, _BLOCK = range(3)
# A caption has to be open to be known as the caption of a table or of a figure.
_CAPTIONS = frozenset(name for name, kind in elements.KINDS.items() if kind == "caption")
_ROLES = {
    **dict.fromkeys(elements.HTML - elements.VOID - elements.SKIPPED - elements.BLOCKS, _INLINE),
    **dict.fromkeys(
        elements.HTML & elements.BLOCKS - elements.VOID - elements.SKIPPED - _CAPTIONS - MEANINGS.keys(), _BLOCK
    ),
    **dict.fromkeys(elements.HEADINGS, _BLOCK),
    "a": _LINK,
}


def read_leaf(page: Page, name: str, written: str, text: str, at: int, start: int) -> bool:
    """Read an element with the text at ``start`` and the attributes ``written`` at ``at``; whether it is one of those
    that can be read so."""
    role = _ROLES.get(name)
    if role is None or LEFT_OUT in text:
        return False
    found = attributes(written) if written else {}
    if role == _BLOCK:
        if found:
            return False
        _read_block(page, name, text, start)
        return True
    value = ""
    mark = elements.MARKS.get(name)
    if found:
        if role != _LINK or len(found) > 1 or "href" not in found or "link" in page.open_marks:
            return False
        if page.shown:
            low, high = found["href"]
            mark, value = "link", link_target(page, (low + at, high + at))
    elif role == _LINK and "link" in page.open_marks:
        return False
    first = len(page.runs)
    if _add(page, text, start) and mark is not None and mark not in page.open_marks:
        page.marks.append((mark, value, first, first + 1))
    return True


def _add(page: Page, text: str, start: int) -> bool:
    """Add text to the current block; whether there was any to add."""
    if not text or not page.shown:
        return False
    if not page.runs and not page.preformatted:
        stripped = text.lstrip(SPACE)
        if not stripped or stripped.isspace():
            return False
        start += len(text) - len(stripped)
        text = stripped
    elif not page.runs and text.isspace():
        return False
    page.runs.append((start, text))
    return True


def _read_block(page: Page, name: str, text: str, start: int) -> None:
    stack = page.stack
    if page.runs or page.beside:
        page.flush(entering=True)
    if stack.paragraphs and name in elements.CLOSES_PARAGRAPH:
        stack.end_paragraph()
    if name in ENDED_BY:
        stack.imply_ends(name)
    outer_kind, outer_heading = page.kind, page.heading
    kind = elements.kind_inside(name, outer_kind)
    page.kind = kind
    page.heading = elements.HEADINGS.get(name, outer_heading)
    _add(page, text, start)
    if page.runs or page.beside:
        page.flush()
    page.kind, page.heading = outer_kind, outer_heading
