"""XML files: the root element says which reader takes the document.

Android resources, RESX, XLIFF and property lists have readers of their own; web pages go to the HTML reader; everything
else is read generically: feeds, layouts, documentation, in-house formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from cxlint.model import Hints, Passage
from cxlint.readers.xml_events import Document, local, parse
from cxlint.text import MappedText

_READERS = {
    "resources": "cxlint.readers.android",
    "xliff": "cxlint.readers.xliff",
    "plist": "cxlint.readers.stringsdict",
    "html": "cxlint.readers.html",
}
_ROOT = re.compile(r"<([^\s/>]+)")
_RESX = re.compile(r"<(?:resheader|data)\s")
_SNIFFED = 20_000


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of an XML document. Raises ``UnreadableError`` where it is not well-formed."""
    document = parse(text)
    name = _reader(document, hints)
    subject = text if name == "cxlint.readers.html" else document
    passages: Iterator[Passage] = import_module(name).read(subject, hints)
    return passages


def _reader(document: Document, hints: Hints) -> str:
    content = document.text.text
    root = _ROOT.match(content, document.root)
    name = local(root[1]) if root else ""
    if name == "root":
        suffix = hints.path.lower()
        if suffix.endswith((".resx", ".resw")) or _RESX.search(content, document.root, document.root + _SNIFFED):
            return "cxlint.readers.resx"
    return _READERS.get(name, "cxlint.readers.xml_generic")
