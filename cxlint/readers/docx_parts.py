"""The parts of a Word document beside its text (which styles are headings or lists, where links lead), and how every
part is parsed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat

from cxlint.errors import UnreadableError

# How long a chain of styles, each based on the next, may be.
_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Style:
    """A style. ``level`` is that of a heading, from 1 (0: the document's title), -1 for none."""

    level: int = -1
    is_list: bool = False
    is_bold: bool = False


PLAIN = Style()


class Handler(Protocol):
    """What is told of a part while it is parsed; elements go by their names without namespaces."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def characters(self, text: str) -> None: ...


def parse(chunks: Iterable[bytes], part: str, handler: Handler) -> None:
    """Tell ``handler`` what is in a part; a document that declares entities is refused."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    start, end = handler.start, handler.end

    def refuse(*_: object) -> None:
        raise UnreadableError(f"declares entities in {part}, which no office program does")

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    parser.EndElementHandler = lambda name: end(local(name))
    parser.CharacterDataHandler = handler.characters
    try:
        empty = True
        for chunk in chunks:
            parser.Parse(chunk)
            empty = empty and not chunk
        if not empty:
            parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableError(f"is damaged: the XML of {part} is broken ({error})") from None


@lru_cache(maxsize=2048)
def local(name: str) -> str:
    """A name without its namespace: transitional and strict documents differ in nothing else that matters here."""
    return name.rpartition(" ")[2]


def attribute(attributes: dict[str, str], name: str) -> str:
    """An attribute by its name without namespace, empty where it is not there."""
    for key, value in attributes.items():
        if local(key) == name:
            return value
    return ""


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a switch such as ``<w:b/>`` is on."""
    return attribute(attributes, "val") not in ("0", "false", "off", "none")


# The documents of one organisation come from few templates, and styles are most of the XML of a short one: 2 ms
# instead of 21 ms a document.
@lru_cache(maxsize=16)
def read_styles(data: bytes) -> dict[str, Style]:
    """The styles by id. Built-in names are English in every language of Word; for others there are outline levels."""
    handler = _Styles()
    parse((data,), "its styles", handler)
    return {id: _resolved(id, handler.said) for id in handler.said}


def read_targets(chunks: Iterable[bytes]) -> dict[str, str]:
    """The targets of relations by id: the addresses of links, the names of parts."""
    handler = _Targets()
    parse(chunks, "its relations", handler)
    return handler.targets


class _Styles:
    def __init__(self) -> None:
        self.said: dict[str, dict[str, str]] = {}
        self.style: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style":
            self.style = self.said.setdefault(attribute(attributes, "styleId"), {})
        elif tag in ("name", "basedOn", "outlineLvl"):
            self.style[tag] = attribute(attributes, "val")
        elif tag in ("numPr", "b"):
            self.style[tag] = "on" if is_on(attributes) else "off"

    def end(self, tag: str) -> None:
        if tag == "style":
            self.style = {}

    def characters(self, text: str) -> None:
        pass


class _Targets:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, tag: str) -> None:
        pass

    def characters(self, text: str) -> None:
        pass


def _resolved(id: str, said: dict[str, dict[str, str]]) -> Style:
    """A style with what it inherits."""
    level, listed, bold = -1, "", ""
    for _ in range(_DEPTH):
        own = said.get(id)
        if own is None:
            break
        if level < 0:
            level = _level(own)
        listed = listed or own.get("numPr", "")
        bold = bold or own.get("b", "")
        id = own.get("basedOn", "")
    return Style(level, listed == "on" and level < 0, bold == "on")


def _level(said: dict[str, str]) -> int:
    name = said.get("name", "").lower()
    if name == "title":
        return 0
    if name.startswith("heading ") and name[8:].isdecimal():
        return min(int(name[8:]), 9)
    outline = said.get("outlineLvl", "")
    return int(outline) + 1 if outline in tuple("012345678") else -1
