"""Blocks: the texts that style rules look at, each with its scope and the places of its characters.

A passage is a block; what it is to its reader gives the scope (``text.heading.h2.md``). Code in it is blotted out with
asterisks, so that rules see that something stands there. Running text is also looked at by paragraph and sentence, all
prose of a document together as its ``summary``, and the file as it is as ``raw``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from cxlint.language.locales import language_of
from cxlint.language.sentences import sentences
from cxlint.model import Passage
from cxlint.text import MappedText, Pieces

BLOT = "*"

_SCOPES = {
    "list-item": "text.list",
    "cell": "text.table.cell",
    "quote": "text.blockquote",
}
_ROLES = {
    "th": "text.table.header",
    "caption": "text.table.caption",
    "figcaption": "text.figure.caption",
}
_LEFT_OUT = frozenset(("code", "data", "attribute", "description"))
_IN_SUMMARY = frozenset(("text", "text.list", "text.blockquote"))


@dataclass(slots=True)
class Block:
    """A text with its scope. ``start`` is where it begins in ``mapped``; a summary has no places.

    ``locale`` is a BCP 47 tag or empty where nothing said it.
    """

    scope: str
    text: str
    mapped: MappedText | None
    start: int = 0
    locale: str = ""
    sections: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.sections = _sections(self.scope)


@lru_cache(maxsize=2_000)
def _sections(scope: str) -> frozenset[str]:
    return frozenset(scope.split("."))


@dataclass(frozen=True, slots=True)
class Blotting:
    """What is left out of the blocks: ranges of the source, and kinds of inline markup."""

    ranges: tuple[tuple[int, int], ...] = ()
    marks: frozenset[str] = frozenset(("code",))


def scope_of(passage: Passage) -> str:
    """The scope of a passage without the file's suffix; empty for what is no prose."""
    if passage.kind == "attribute":
        return "text.attr.alt" if passage.id.split("~")[0].endswith("@alt") else ""
    if passage.kind in _LEFT_OUT:
        return ""
    role = next((mark.value for mark in passage.marks if mark.kind == "role"), "")
    if passage.kind == "heading":
        return f"text.heading.{role or 'h1'}"
    return _ROLES.get(role) or _SCOPES.get(passage.kind, "text")


def blocks_of(
    passages: Iterable[Passage],
    suffix: str,
    blotting: Blotting = Blotting(),
    scope_of: Callable[[Passage], str] = scope_of,
) -> Iterator[Block]:
    """The blocks of a document's passages in their order; ``suffix`` is that of its file (".md").

    ``scope_of`` gives the scope of each, empty for those that are left out.
    """
    for passage in passages:
        scope = scope_of(passage)
        if scope:
            mapped = with_its_space(passage.text)
            yield Block(scope + suffix, _blotted(passage, mapped, blotting), mapped, locale=passage.locale)


def paragraphs_of(block: Block, locale: str) -> Iterator[Block]:
    """The paragraphs of a block of running text."""
    text = block.text
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end + 2
        yield Block(f"paragraph.{block.scope}", text[start:end], block.mapped, block.start + start, block.locale)
        start = end


def sentences_of(block: Block, locale: str) -> Iterator[Block]:
    """The sentences of a block of running text; ``locale`` is that of its document."""
    for start, end in sentences(block.text, language_of(locale) or "en"):
        yield Block(f"sentence.{block.scope}", block.text[start:end], block.mapped, block.start + start, block.locale)


def is_running_text(block: Block) -> bool:
    """Whether a block is prose that is looked at by sentence: no heading, cell, list item or quotation."""
    return block.scope.startswith("text.") and block.scope.count(".") == 1 and block.mapped is not None


def in_summary(scope: str) -> bool:
    """Whether a passage of this scope counts as prose of its document."""
    return scope in _IN_SUMMARY


def counts_of(passages: Iterable[Passage]) -> Counter[str]:
    """How often each kind of block occurs, under the names that formulas use (``heading_h2``, ``list``)."""
    counts: Counter[str] = Counter()
    for passage in passages:
        scope = "text.pre" if passage.kind == "code" else scope_of(passage)
        if scope not in ("", "text"):
            counts[scope.removeprefix("text.").replace(".", "_")] += 1
    return counts


def with_its_space(text: MappedText) -> MappedText:
    """``text`` with the white space of its source, which readers collapse: rules may be about it."""
    outer = text.outer
    if isinstance(outer, MappedText) and len(text.segments) > 1:
        written = outer.text
        result = Pieces(outer, text.escape)
        behind = -1
        widened = False
        for piece, start, end in text.pieces():
            if 0 <= behind < start and (gap := written[behind:start]).isspace() and end > start:
                result.add(gap, behind, start)
                widened = True
            result.add(piece, start, end)
            behind = max(behind, end)
        if widened:
            return result.build()
    return text


def _blotted(passage: Passage, mapped: MappedText, blotting: Blotting) -> str:
    """The text of a passage with code and what the configuration leaves alone blotted out."""
    text = mapped.text
    spans = [
        (mark.start, mark.end)
        for mark in passage.marks
        if mark.kind in blotting.marks
        or mark.value in blotting.marks
        or (mark.kind == "link" and mark.value and passage.text.text[mark.start : mark.end] in mark.value)
    ]
    if mapped is not passage.text:
        spans = [_moved(passage.text, mapped, start, end) for start, end in spans]
    if blotting.ranges:
        spans += _overlaps(mapped, blotting.ranges)
    for start, end in spans:
        blot = "".join("\n" if character == "\n" else BLOT for character in text[start:end])
        text = text[:start] + blot + text[end:]
    return text


def _moved(one: MappedText, other: MappedText, start: int, end: int) -> tuple[int, int]:
    """A range of one text in another that came from the same outer text."""
    low, high = one.outward(start, end)
    return other.inward(low), other.inward(high)


def _overlaps(text: MappedText, ranges: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """The ranges of a text that came from ``ranges`` of its source."""
    whole = text.span()
    layers: list[MappedText] = []
    layer: object = text
    while isinstance(layer, MappedText):
        layers.append(layer)
        layer = layer.outer
    found = []
    for start, end in ranges:
        if start < whole.end and whole.start < end:
            low, high = max(start, whole.start), min(end, whole.end)
            for inner in reversed(layers):
                low, high = inner.inward(low), inner.inward(high)
            if low < high:
                found.append((low, high))
    return found
