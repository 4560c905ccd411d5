"""JSON: string catalogues, FAQ lists, exports of content systems, and any other data by key path.

A key path is both the id of a passage and the key in its context (``faq.0.answer``). Strings for programs are left
out; addresses, numbers and truth values under meaningful keys are passages of kind ``data``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.model import Hints, Passage
from cxlint.readers.data import read_tree
from cxlint.readers.json_tree import parse
from cxlint.text import MappedText


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of a JSON text, ARB, string catalogue (``.xcstrings``), JSON-LD or JSON Lines."""
    return read_tree(parse(text), text, hints, read_json_ld=_read_json_ld)


def _read_json_ld(text: MappedText, hints: Hints, locale: str) -> Iterator[Passage]:
    from cxlint.readers.schema_org import read_json_ld

    return read_json_ld(text, hints, locale=locale)
