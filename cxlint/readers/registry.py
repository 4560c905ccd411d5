"""Which reader reads what: one row per syntax.

A text reader is a module with ``read(text: MappedText, hints: Hints) -> Iterator[Passage]``. A binary reader is a
module with ``read(data: bytes, hints: Hints) -> Iterator[Passage]``; it makes its own source. Modules load on use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath

from cxlint.model import Hints, Passage
from cxlint.text import MappedText


@dataclass(frozen=True, slots=True)
class Syntax:
    """One row: the syntax's name, the file suffixes (lower case, with dot), its module, whether it reads bytes."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    binary: bool = False


SYNTAXES: tuple[Syntax, ...] = (
    Syntax("html", (".html", ".htm", ".xhtml"), "cxlint.readers.html"),
    Syntax("template", (".mjml", ".hbs", ".handlebars", ".liquid", ".jinja", ".jinja2", ".j2"), "cxlint.readers.html"),
    Syntax("markdown", (".md", ".markdown", ".mdx"), "cxlint.readers.markdown"),
    Syntax("text", (".txt", ".text"), "cxlint.readers.plain"),
    Syntax("json", (".json", ".arb", ".xcstrings", ".jsonld"), "cxlint.readers.json"),
    Syntax("yaml", (".yaml", ".yml"), "cxlint.readers.yaml"),
    Syntax("xml", (".xml", ".resx", ".xlf", ".xliff", ".stringsdict"), "cxlint.readers.xml"),
    Syntax("strings", (".strings",), "cxlint.readers.strings"),
    Syntax("po", (".po", ".pot"), "cxlint.readers.po"),
    Syntax("properties", (".properties",), "cxlint.readers.properties"),
    Syntax("fluent", (".ftl",), "cxlint.readers.fluent"),
    Syntax("csv", (".csv", ".tsv"), "cxlint.readers.csv"),
    Syntax("docx", (".docx",), "cxlint.readers.docx", binary=True),
    Syntax("xlsx", (".xlsx", ".xls", ".ods"), "cxlint.readers.xlsx", binary=True),
    Syntax("pdf", (".pdf",), "cxlint.readers.pdf", binary=True),
    Syntax("eml", (".eml",), "cxlint.readers.eml", binary=True),
)

_BY_SUFFIX = {suffix: syntax for syntax in SYNTAXES for suffix in syntax.suffixes}
_BY_NAME = {syntax.name: syntax for syntax in SYNTAXES}


def syntax_of(path: str) -> Syntax | None:
    """The syntax of a file by its name, or ``None`` where cxlint has no reader for it."""
    return _BY_SUFFIX.get(PurePosixPath(path).suffix.lower())


def syntax(name: str) -> Syntax:
    """The syntax called ``name``."""
    return _BY_NAME[name]


def read_text(name: str, text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of ``text`` in the text syntax ``name``."""
    passages: Iterator[Passage] = import_module(_BY_NAME[name].module).read(text, hints)
    return passages


def read_bytes(name: str, data: bytes, hints: Hints) -> Iterator[Passage]:
    """The passages of ``data`` in the binary syntax ``name``."""
    passages: Iterator[Passage] = import_module(_BY_NAME[name].module).read(data, hints)
    return passages
