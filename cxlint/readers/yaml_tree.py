"""YAML as a tree of nodes that know their exact place in the text.

libyaml reads the structure; this module keeps its own stack (no depth, no alias can blow it up) and maps each scalar
back to what stands in the text, see ``cxlint.readers.yaml_scalars``. An alias is not followed: each text is read once,
where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml import CSafeLoader
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cxlint.errors import UnreadableError
from cxlint.readers.tree import NodeKind
from cxlint.readers.yaml_mending import mended
from cxlint.readers.yaml_scalars import decode
from cxlint.text import MappedText

_MAX_DEPTH = 500

_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o?[0-7]+)")
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s++|#[^\r\n]*+)*)+")
_LITERALS = frozenset(
    word
    for lower in ("true", "false", "yes", "no", "on", "off", "null")
    for word in (lower, lower.title(), lower.upper())
) | {"", "~"}


class YamlNode(NamedTuple):
    """One value and its place; ``value`` and ``style`` (``|``, ``>``, a quote or none) belong to scalars.

    A named tuple because files have many: a frozen dataclass takes four times as long to make.
    """

    kind: NodeKind
    start: int
    end: int
    members: tuple[tuple[str, YamlNode], ...] = ()
    items: tuple[YamlNode, ...] = ()
    key_nodes: tuple[YamlNode, ...] = ()
    value: str = ""
    style: str = ""

    def mapped(self, text: MappedText) -> MappedText:
        """The decoded scalar as a layer over the ``text`` it was parsed from."""
        return decode(text, self.start, self.end, self.value, self.style)

    def keys(self, text: MappedText) -> Iterator[YamlNode]:
        """The keys of a mapping, in the order of ``members``."""
        return iter(self.key_nodes)


def parse(text: MappedText) -> tuple[YamlNode, ...]:
    """The trees of all documents in ``text``.

    What libyaml refuses but a person reads (tabs, template tags, unquoted ``@`` or ``: ``) is read as well.
    """
    source = text.text
    try:
        return _parse(source)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        for attempt in mended(source):
            try:
                return _parse(attempt)
            except yaml.YAMLError as again:
                if isinstance(error, UnicodeEncodeError):
                    error = again
        raise _unreadable(error, source) from None


def _parse(source: str) -> tuple[YamlNode, ...]:
    # libyaml drops a byte order mark and counts from behind it.
    shift = 1 if source.startswith("\ufeff") else 0
    next_event = CSafeLoader(source).get_event
    make = tuple.__new__
    # What the innermost open collection holds, a mapping's keys and values by turns; the stack holds those around it.
    nodes: list[YamlNode] = []
    stack: list[tuple[list[YamlNode], int]] = []
    while True:
        event: Any = next_event()
        sort = event.__class__
        if sort is ScalarEvent:
            start, end = event.start_mark.index + shift, event.end_mark.index + shift
            if event.anchor is not None or event.tag is not None:
                start = _behind_properties(source, start, end)
            value, style = event.value, event.style or ""
            kind = "string" if style else _kind(value)
            nodes.append(make(YamlNode, (kind, start, end, (), (), (), value, style)))
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            start = event.start_mark.index + shift
            if len(stack) >= _MAX_DEPTH:
                raise UnreadableError(f"lists and mappings are nested more than {_MAX_DEPTH} deep", offset=start)
            stack.append((nodes, start))
            nodes = []
        elif sort is MappingEndEvent:
            keys, values = nodes[::2], nodes[1::2]
            nodes, start = stack.pop()
            members = tuple(zip([key.value for key in keys], values, strict=True))
            end = event.end_mark.index + shift
            nodes.append(make(YamlNode, ("object", start, end, members, (), tuple(keys), "", "")))
        elif sort is SequenceEndEvent:
            items = tuple(nodes)
            nodes, start = stack.pop()
            nodes.append(make(YamlNode, ("array", start, event.end_mark.index + shift, (), items, (), "", "")))
        elif sort is AliasEvent:
            start, end = event.start_mark.index + shift, event.end_mark.index + shift
            nodes.append(YamlNode("literal", start, end, value="~"))
        elif sort is StreamEndEvent:
            return tuple(nodes)


def _kind(value: str) -> NodeKind:
    """What a plain scalar is by its look."""
    first = value[:1]
    if (first.isdigit() or first in "+-.") and _NUMBER.fullmatch(value):
        return "number"
    return "literal" if len(value) < 6 and value in _LITERALS else "string"


def _behind_properties(source: str, start: int, end: int) -> int:
    match = _PROPERTIES.match(source, start, end)
    return match.end() if match else start


def _unreadable(error: yaml.YAMLError | UnicodeEncodeError, source: str) -> UnreadableError:
    # A quote that is never closed is best shown where it opens.
    quoted = "quoted scalar" in (getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark" if quoted else "problem_mark", None)
    offset = mark.index if mark is not None else getattr(error, "position", None)
    if offset is not None:
        offset = min(offset + source.startswith("\ufeff"), len(source))
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "this is not YAML"
    for words, hint in _HINTS:
        if words in problem:
            return UnreadableError(f"not valid YAML: {problem}", hint=hint, offset=offset)
    return UnreadableError(f"not valid YAML: {problem}", offset=offset)


_HINTS = (
    ("mapping values are not allowed", 'put text that holds ": " in quotes'),
    ("unexpected end of stream", "a quote that opens here may not be closed"),
    ("cannot start any token", "put text that begins with this character in quotes"),
    ("could not find expected ':'", "check the indentation of this line, or whether a colon is missing"),
    ("did not find expected key", "check the indentation of this line and the quotes above it"),
    ("did not find expected '-'", "check the indentation of this line"),
)
