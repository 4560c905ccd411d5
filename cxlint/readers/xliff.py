"""XLIFF 1.2 and 2: the source and the target of every unit, each in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cxlint.model import Context, Hints, Kind, Passage
from cxlint.readers.catalogue import is_data, language_tag, read_entry, unique
from cxlint.readers.xml_content import Role, element_text
from cxlint.readers.xml_events import LEAF, START, Document, local, skip

_ROLES: dict[str, Role] = {
    "x": "placeholder",
    "ph": "placeholder",
    "bx": "native",
    "ex": "native",
    "bpt": "native",
    "ept": "native",
    "it": "native",
    "sc": "native",
    "ec": "native",
    "cp": "skip",
}
_UNITS = frozenset({"trans-unit", "unit"})
# Suggestions, notes and the skeleton hold text too, but none that is shown to anybody.
_SKIPPED = frozenset(
    {
        "alt-trans",
        "seg-source",
        "note",
        "notes",
        "header",
        "bin-unit",
        "skeleton",
        "originalData",
        "matches",
        "metadata",
    }
)
# A target in one of these states is a copy of the source that waits for its translation.
_UNTRANSLATED = frozenset({"new", "needs-translation"})


@dataclass(slots=True)
class _Languages:
    source: str = ""
    target: str = ""


def read(document: Document, hints: Hints) -> Iterator[Passage]:
    """Passages ``unit/source`` and ``unit/target``; the key is the unit's ``resname`` or ``name``, else its id."""
    seen: dict[str, int] = {}
    languages = _Languages()
    context = Context()
    translatable = True
    events = document.events()
    for event in events:
        kind, name = event[0], local(event[1])
        if kind != START and kind != LEAF:
            continue
        if name in _SKIPPED:
            if kind == START:
                skip(events)
            continue
        if name in ("source", "target"):
            attributes = document.attributes(event[2], event[3])
            text, marks = element_text(document, events, event, _ROLES, collapse=True)
            if not text or attributes.get("state") in _UNTRANSLATED:
                continue
            own = attributes.get("xml:lang") or (languages.source if name == "source" else languages.target)
            locale = language_tag(own) or (hints.locale if name == "target" else "")
            id = unique(f"{context.key}/{name}", seen)
            kind_of: Kind = "data" if not translatable and is_data(text.text) else "string"
            yield from read_entry(text, id, hints, kind=kind_of, locale=locale, context=context, marks=marks)
        elif kind == LEAF:
            continue
        elif name in _UNITS:
            attributes = document.attributes(event[2], event[3])
            key = attributes.get("resname") or attributes.get("name") or attributes.get("id") or name
            context = Context((), "", key)
            translatable = attributes.get("translate") != "no"
        elif name in ("xliff", "file"):
            attributes = document.attributes(event[2], event[3])
            languages.source = attributes.get("source-language") or attributes.get("srcLang") or languages.source
            languages.target = attributes.get("target-language") or attributes.get("trgLang") or languages.target
