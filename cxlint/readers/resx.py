"""RESX and RESW, the resource files of .NET: the ``<data>`` entries that hold text."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.model import Context, Hints, Passage
from cxlint.readers.catalogue import read_entry, unique
from cxlint.readers.xml_content import element_text
from cxlint.readers.xml_events import LEAF, START, Document


def read(document: Document, hints: Hints) -> Iterator[Passage]:
    """One passage an entry, with its ``name`` as id and key; files, images and other typed data are left out."""
    seen: dict[str, int] = {}
    key = ""
    events = document.events()
    for event in events:
        kind, name, low, high, _, _ = event
        if name == "data":
            key = _key(document.attributes(low, high)) if kind == START else ""
        elif name == "value" and key and kind in (START, LEAF):
            text, marks = element_text(document, events, event)
            context = Context((), "", key)
            yield from read_entry(text, unique(key, seen), hints, locale=hints.locale, context=context, marks=marks)
            key = ""


def _key(attributes: dict[str, str]) -> str:
    """The name of an entry that holds text, else nothing; ``>>`` marks notes of the form designer."""
    kind = attributes.get("type", "System.String").partition(",")[0]
    name = attributes.get("name", "")
    if kind != "System.String" or "mimetype" in attributes or name.startswith(">>"):
        return ""
    return name
