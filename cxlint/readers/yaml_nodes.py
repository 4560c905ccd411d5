"""The nodes of a YAML tree, however it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxlint.readers.tree import NodeKind
from cxlint.readers.yaml_scalars import decode
from cxlint.text import MappedText

MAX_DEPTH = 500

_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o?[0-7]+)")
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


def kind_of_plain(value: str) -> NodeKind:
    """What a plain scalar is by its look."""
    first = value[:1]
    if (first.isdigit() or first in "+-.") and _NUMBER.fullmatch(value):
        return "number"
    return "literal" if len(value) < 6 and value in _LITERALS else "string"
