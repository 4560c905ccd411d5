"""Strings inside other formats: one string may hold markup, message branches and placeholders.

Readers of catalogues and data files hand every string to :func:`read_string`; what is inside is read by the reader of
that syntax, in the same mapped text, so places stay exact through all layers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.text import MappedText, Source
from cxlint.text.placeholders import find_placeholders

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);|<!--")
_BRANCHES = re.compile(r"\{\s*[\w.$]+\s*,\s*(?:plural|select|selectordinal)\s*,")

# Marks come in the order of their places: what lies inside of an earlier one follows it closely.
_LOOK_BACK = 200


def placeholder_marks(text: str) -> tuple[Mark, ...]:
    """Marks for the placeholders of ``text``."""
    found = find_placeholders(text)
    return tuple([Mark("placeholder", start, end) for start, end in found]) if found else ()


def read_string(
    text: MappedText,
    kind: Kind,
    id: str,
    hints: Hints,
    *,
    locale: str = "",
    context: Context = NO_CONTEXT,
    marks: tuple[Mark, ...] = (),
) -> Iterator[Passage]:
    """The passages of one string: itself, its ICU branches, or what its markup holds.

    ``marks`` are marks the caller already knows (``xliff:g``); they stay with their words, whatever the string is read
    as, and the other placeholders are marked here. The ids of several passages from one string are ``id/1``, ``id/2``,
    ...
    """
    content = text.text
    if not content or content.isspace():
        return iter(())
    if "{" in content and _BRANCHES.search(content):
        from cxlint.readers.icu import branches

        found = list(branches(text))
        # A malformed message is read as it stands.
        if text not in found:
            return chain.from_iterable(
                _read(branch, kind, f"{id}/{number}", hints, locale, context, moved(marks, text, branch))
                for number, branch in enumerate(found, 1)
            )
    return _read(text, kind, id, hints, locale, context, marks)


def together(known: tuple[Mark, ...], found: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """``known`` marks and those that were ``found``, without the placeholders that lie inside an earlier one."""
    if not known or not found:
        return known or found
    kept: list[Mark] = []
    for mark in known + found:
        if mark.kind != "placeholder" or not any(
            other.kind == "placeholder" and other.start <= mark.start and mark.end <= other.end
            for other in kept[-_LOOK_BACK:]
        ):
            kept.append(mark)
    return tuple(kept)


def _read(
    text: MappedText, kind: Kind, id: str, hints: Hints, locale: str, context: Context, marks: tuple[Mark, ...]
) -> Iterator[Passage]:
    """The passages of a string without branches."""
    content = text.text
    if ("<" not in content and "&" not in content) or not _MARKUP.search(content):
        return iter((Passage(text, kind, id, locale, context, together(marks, placeholder_marks(content))),))
    from cxlint.readers.html import read_fragment

    passages = read_fragment(text, kind, id, hints, locale=locale, context=context)
    if not marks:
        return passages
    return (replace(passage, marks=together(moved(marks, text, passage.text), passage.marks)) for passage in passages)


def moved(marks: tuple[Mark, ...], text: MappedText, inner: MappedText) -> tuple[Mark, ...]:
    """Marks of ``text`` as marks of ``inner``, which was read from it; those of other words are left out."""
    if not marks:
        return ()
    layers: list[MappedText] = []
    layer: MappedText | Source = inner
    while layer is not text and isinstance(layer, MappedText):
        layers.append(layer)
        layer = layer.outer
    kept: list[Mark] = []
    for mark in marks:
        start, end = mark.start, mark.end
        for layer in reversed(layers):
            start, end = layer.inward(start), layer.inward(end)
        if start < end:
            kept.append(Mark(mark.kind, start, end, mark.value))
    return tuple(kept)
