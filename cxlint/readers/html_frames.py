"""Headers, menus and footers, which a site repeats on every page: read once, and put together again from what was kept.

What is kept of one are the blocks of text in it, with their places from its start. Ids, headings and questions depend
on what stands before, so they are made anew on each page. Only what cannot act on what is around it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxlint.readers.html_page import Block, Page
from cxlint.text import MappedText, Source

NAMES = frozenset(("header", "nav", "footer"))
"""The elements that are kept."""

_MOST = 64
"""Frames kept; a site has a few for each language and part."""
_LARGEST = 100_000
_SMALLEST = 200
# What changes the state of a page beyond its own end, or is known by what is around it.
_NOT_KEPT = ("<table", "<td", "<th", "<tr", "<dl", "<dt", "<dd", "<details", "<dialog", "<main", "<article", "itemprop",
             "itemscope", "ld+json")  # fmt: skip
_ORIGIN = MappedText.whole(Source("", ""))
"""Stands for the page in what is kept."""

_Key = tuple[str, str, bool]
_kept: dict[_Key, tuple[Block, ...]] = {}


class Frame(NamedTuple):
    """A frame that is being read: where it begins and ends, and the elements open around it."""

    key: _Key
    start: int
    end: int
    around: list[str]


def known(page: Page, masked: str, name: str, start: int) -> Frame | int:
    """Put the frame at ``start`` of a page together again, and say where it ends.

    One that is not known is a frame to be read and handed to ``keep``; 0 for one that is not to be kept.
    """
    close = f"</{name}>"
    found = masked.find(close, start)
    end = found + len(close)
    if found < 0 or not _SMALLEST < end - start < _LARGEST or not _is_at_rest(page):
        return 0
    written = masked[start:end]
    key = (written, page.locale, page.hints.furniture)
    blocks = _kept.get(key)
    if blocks is not None:
        _put_together(page, blocks, start)
        return end
    lower = written.lower()
    if f"<{name}" in lower[1:] or any(word in lower for word in _NOT_KEPT):
        return 0
    return Frame(key, start, end, page.stack.names.copy())


def keep(page: Page, frame: Frame, blocks: Sequence[Block]) -> None:
    """Keep a frame that has just been read, if the page is as it was before."""
    if page.stack.names != frame.around or not _is_at_rest(page):
        return
    if len(_kept) >= _MOST:
        _kept.clear()
    _kept[frame.key] = tuple(_moved(block, page.text, _ORIGIN, -frame.start) for block in blocks)


def forget() -> None:
    """Keep nothing of what was read."""
    _kept.clear()


def _is_at_rest(page: Page) -> bool:
    """Whether nothing is under way that a frame could end, or that it could be a part of."""
    return not (
        page.runs
        or page.beside
        or page.marks
        or page.open_marks
        or page.templated
        or page.preformatted
        or page.in_graphic
        or page.kind != "paragraph"
        or page.heading
        or page.term
        or page.key
        or page.key_span
        or page.table
        or page.cell
        or page.item
        or page.stack.paragraphs
        or not page.shown
        or "button" in page.stack.names
    )


def _put_together(page: Page, blocks: tuple[Block, ...], start: int) -> None:
    locale = page.locale
    for block in blocks:
        page.again(_moved(block, _ORIGIN, page.text, start))
    # As it is where a page is at rest.
    page.kind, page.heading, page.locale, page.term = "paragraph", 0, locale, ""


def _moved(block: Block, old: MappedText, new: MappedText, by: int) -> Block:
    """A block as it stands in another page, ``by`` characters farther."""
    return block._replace(
        text=_text(block.text, old, new, by) if block.text is not None else None,
        beside=[other._replace(at=other.at + by, text=_text(other.text, old, new, by)) for other in block.beside],
    )


def _text(text: MappedText, old: MappedText, new: MappedText, by: int) -> MappedText:
    outer = text.outer
    if outer is old:
        segments = tuple([(at, start + by, end + by) for at, start, end in text.segments])
        return MappedText(text.text, new, segments, text.escape)
    assert isinstance(outer, MappedText)
    return MappedText(text.text, _text(outer, old, new, by), text.segments, text.escape)
