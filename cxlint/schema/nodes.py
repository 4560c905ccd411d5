"""YAML text as a tree of nodes with places. Nothing is resolved here: a scalar is its text, and whether it is quoted.

The tree is built from the parser's events without recursion, because the parser's own composer overflows the C stack
on deep nesting. Aliases share their node, so that a file's tree is never larger than the file; merge keys (``<<``) are
merged here, duplicate keys are reported here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import yaml

from cxlint.errors import ConfigurationError
from cxlint.schema.syntax_errors import explain
from cxlint.text import Source, Span

DEEPEST = 50
"""How deeply a configuration file may be nested."""
MOST_MERGED = 100_000
"""How many keys all merges of a file may bring in; more is an alias bomb."""

ScalarKind = Literal["text", "number", "yes-no", "date", "nothing"]

_NUMBER = re.compile(r"[-+]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][-+]?\d{1,3})?")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")
_UNWRITABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in "str int float bool null timestamp seq map".split())
_BOOLEANS = {
    **dict.fromkeys(("true", "yes", "on", "y"), True),
    **dict.fromkeys(("false", "no", "off", "n"), False),
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written; ``quoted`` if it stands in quotes or in a block (``|``, ``>``), where nothing is special."""

    text: str
    span: Span
    quoted: bool = False

    @property
    def kind(self) -> ScalarKind:
        """What the scalar looks like to its writer."""
        if self.quoted:
            return "text"
        text = self.text
        if text in ("", "~", "null", "Null", "NULL"):
            return "nothing"
        if text.lower() in _BOOLEANS:
            return "yes-no"
        if _NUMBER.fullmatch(text):
            return "number"
        return "date" if _DATE.fullmatch(text) else "text"

    @property
    def boolean(self) -> bool | None:
        """The scalar read as yes or no; ``None`` if it is neither."""
        return _BOOLEANS.get(self.text.lower())


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names with values, each name once, merged ones last."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's node, ``None`` if the file is empty or cannot be read at all, and what is wrong with its YAML."""

    source: Source
    root: Node | None
    errors: tuple[ConfigurationError, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The names at the top of the file, which tell its kind."""
        return tuple(key.text for key, _ in self.root.entries) if isinstance(self.root, Mapping) else ()


def compose(text: str, path: str) -> Tree:
    """The tree of the YAML file called ``path``."""
    source = Source(path, text.removeprefix("\ufeff"))
    composer = _Composer(source)
    try:
        composer.compose()
    except ConfigurationError as error:
        return Tree(source, None, (error,))
    except yaml.YAMLError as error:
        return Tree(source, None, (explain(error, source),))
    return Tree(source, composer.root, tuple(composer.errors))


def place(source: Source, offset: int) -> str:
    """``path:line:column`` of an offset."""
    position = source.position(offset)
    return f"{source.path}:{position.line}:{position.column}"


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come; ``children`` of a mapping are names and values in turn."""

    is_mapping: bool
    start: int
    anchor: str | None
    children: list[Node] = field(default_factory=list)


class _Composer:
    """Builds the tree of one file from the parser's events."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.errors: list[ConfigurationError] = []
        self.root: Node | None = None
        self.stack: list[_Open] = []
        self.anchors: dict[str, Node] = {}
        self.merged = 0

    def compose(self) -> None:
        """Read all events; what makes the rest of the file unreadable is raised, the rest is noted."""
        text = self.source.text
        if wrong := _UNWRITABLE.search(text):
            name = f"U+{ord(wrong.group()):04X}"
            raise self.error(wrong.start(), f"the character {name} is not allowed here", "remove it")
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        for event in yaml.parse(text, Loader=loader):
            start = event.start_mark.index if event.start_mark else 0
            end = event.end_mark.index if event.end_mark else start
            if isinstance(event, yaml.ScalarEvent):
                self.check_tag(event.tag, start)
                quoted = bool(event.style) or event.tag == "tag:yaml.org,2002:str"
                self.add(Scalar(event.value, self.trimmed(start, end), quoted), event.anchor)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self.check_tag(event.tag, start)
                if len(self.stack) >= DEEPEST:
                    raise self.error(start, f"this is nested more than {DEEPEST} levels deep")
                self.anchors.pop(event.anchor or "", None)
                self.stack.append(_Open(isinstance(event, yaml.MappingStartEvent), start, event.anchor))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                opened = self.stack.pop()
                span = self.trimmed(opened.start, end)
                if opened.is_mapping:
                    self.add(Mapping(tuple(self.entries(opened.children)), span), opened.anchor)
                else:
                    self.add(Sequence(tuple(opened.children), span), opened.anchor)
            elif isinstance(event, yaml.AliasEvent):
                self.add(self.aliased(event.anchor or "", start), None)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                hint = 'keep one per file; remove the line "---"'
                raise self.error(start, "a second document starts here", hint)

    def error(self, offset: int, message: str, hint: str = "") -> ConfigurationError:
        return ConfigurationError(message, where=place(self.source, offset), hint=hint)

    def trimmed(self, start: int, end: int) -> Span:
        """The span without the white space that the parser counts to the end of a block."""
        text = self.source.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def check_tag(self, tag: str | None, start: int) -> None:
        if tag is None or tag == "!" or tag in _TAGS:
            return
        raise self.error(start, f"the tag {tag} is not allowed here", "write plain YAML")

    def aliased(self, name: str, start: int) -> Node:
        if name in self.anchors:
            return self.anchors[name]
        if any(opened.anchor == name for opened in self.stack):
            raise self.error(start, f'"*{name}" stands inside the very part that it repeats')
        hint = f'mark the part to repeat with "&{name}", or put quotes around a text that begins with "*"'
        raise self.error(start, f'"*{name}" repeats a part that is not marked above', hint)

    def add(self, node: Node, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = node
        if self.stack:
            self.stack[-1].children.append(node)
        else:
            self.root = node

    def entries(self, children: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a mapping: its own, then merged ones that it does not have itself."""
        seen: dict[str, Scalar] = {}
        merges: list[Node] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                found = "list" if isinstance(key, Sequence) else "mapping"
                hint = 'write "name: value"; put quotes around a text that begins with [ or {'
                self.errors.append(self.error(key.span.start, f"a name was expected, found a {found}", hint))
            elif key.text == "<<" and not key.quoted:
                merges += value.items if isinstance(value, Sequence) else (value,)
            elif key.text in seen:
                self.errors.append(self.error(key.span.start, f'"{key.text}" is written twice', "keep one of them"))
            else:
                seen[key.text] = key
                yield key, value
        for other in merges:
            if not isinstance(other, Mapping):
                message = 'only a mapping (name: value) can be merged with "<<"'
                self.errors.append(self.error(other.span.start, message))
                continue
            self.merged += len(other.entries)
            if self.merged > MOST_MERGED:
                raise self.error(other.span.start, "the file grows too large when its merges are followed")
            for key, value in other.entries:
                if key.text not in seen:
                    seen[key.text] = key
                    yield key, value
