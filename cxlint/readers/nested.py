"""Strings inside other formats: one string may hold markup, message branches and placeholders.

Readers of catalogues and data files hand every string to :func:`read_string`; what is inside is read by the reader of
that syntax, in the same mapped text, so places stay exact through all layers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.text import MappedText
from cxlint.text.placeholders import find_placeholders

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);|<!--")
_BRANCHES = re.compile(r"\{\s*[\w.$]+\s*,\s*(?:plural|select|selectordinal)\s*,")


def placeholder_marks(text: str) -> tuple[Mark, ...]:
    """Marks for the placeholders of ``text``."""
    return tuple(Mark("placeholder", start, end) for start, end in find_placeholders(text))


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

    ``marks`` are marks the caller already knows (``xliff:g``); placeholders in the text are marked here. The ids of
    several passages from one string are ``id/1``, ``id/2``, ...
    """
    content = text.text
    if not content or content.isspace():
        return
    if "{" in content and _BRANCHES.search(content):
        from cxlint.readers.icu import branches

        for number, branch in enumerate(branches(text), 1):
            yield from read_string(branch, kind, f"{id}/{number}", hints, locale=locale, context=context)
        return
    if ("<" in content or "&" in content) and _MARKUP.search(content):
        from cxlint.readers.html import read_fragment

        yield from read_fragment(text, kind, id, hints, locale=locale, context=context)
        return
    marks += placeholder_marks(content)
    yield Passage(text, kind, id, locale, context, marks)
