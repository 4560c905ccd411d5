"""Apple property lists as XML: ``.stringsdict`` plurals, and ``.strings`` files in their XML form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.model import Context, Hints, Mark, Passage
from cxlint.readers.catalogue import read_entry, unique
from cxlint.readers.xml_content import element_text
from cxlint.readers.xml_events import END, LEAF, START, Document

_FORMAT = "NSStringLocalizedFormatKey"
# What tells the program how to choose: no text.
_MACHINE = frozenset({"NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"})
_TRANSPARENT = frozenset({"NSStringVariableWidthRuleType", "NSStringDeviceSpecificRuleType"})
_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_VARIABLE = re.compile(r"%(?:\d+\$)?#@[^@\s]{1,200}@")
# Keys further down than this are not part of an id.
_DEPTH = 12


def read(document: Document, hints: Hints) -> Iterator[Passage]:
    """One passage a string; a plural form is ``key/one``, or ``key/variable/one`` from the second variable on."""
    seen: dict[str, int] = {}
    variables: dict[str, str] = {}
    # The keys of the open dictionaries, and the key that waits for its value.
    path: list[str] = []
    key = ""
    events = document.events()
    for event in events:
        kind, name = event[0], event[1]
        if name == "dict" or name == "array":
            if kind == START:
                path.append(key)
                key = ""
            elif kind == END and path:
                path.pop()
        elif name == "key" and kind in (START, LEAF):
            key = element_text(document, events, event)[0].text
        elif name == "string" and kind in (START, LEAF):
            text, marks = element_text(document, events, event)
            if key in _MACHINE or not _VARIABLE.sub("", text.text).strip():
                continue
            parts = [part for part in (*path[:_DEPTH], key) if part and part not in _TRANSPARENT]
            marks += tuple(Mark("placeholder", *match.span()) for match in _VARIABLE.finditer(text.text))
            id = unique(_id(parts, variables), seen)
            context = Context(key=parts[0] if parts else "")
            yield from read_entry(text, id, hints, locale=hints.locale, context=context, marks=marks)


def _id(parts: list[str], variables: dict[str, str]) -> str:
    """The id of the string at a path of keys; ``variables`` remembers the first variable of each entry."""
    if parts and parts[-1] == _FORMAT:
        parts = parts[:-1]
    elif len(parts) == 3 and parts[2] in _FORMS and variables.setdefault(parts[0], parts[1]) == parts[1]:
        parts = [parts[0], parts[2]]
    return "/".join(parts) or "string"
