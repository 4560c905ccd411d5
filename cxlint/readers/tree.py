"""What JSON and YAML trees have in common, so that one table of shapes serves both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, Protocol, TypeAlias

from cxlint.model import Kind
from cxlint.text import MappedText

NodeKind: TypeAlias = Literal["object", "array", "string", "number", "literal"]
"""A ``literal`` is a truth value or null."""


class Node(Protocol):
    """One value of a data file and its place ``[start, end)`` in the text it was parsed from."""

    @property
    def kind(self) -> NodeKind: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def members(self) -> tuple[tuple[str, Node], ...]: ...
    @property
    def items(self) -> tuple[Node, ...]: ...

    def mapped(self, text: MappedText) -> MappedText:
        """The decoded string (of a number or literal: as written), a layer over ``text``."""

    def keys(self, text: MappedText) -> Iterator[Node]:
        """The keys of an object as nodes, in the order of ``members``."""


class Known(NamedTuple):
    """What is known of a node from above. ``kind`` is forced on the strings below where it is not ``None``."""

    locale: str
    kind: Kind | None = None
    question: str = ""
    headings: tuple[str, ...] = ()
    group: str = ""

    def in_language(self, locale: str) -> Known:
        """The same, the text being in ``locale``."""
        _, kind, question, headings, group = self
        return Known(locale, kind, question, headings, group)


class Place(NamedTuple):
    """A node and where it stands: the walk over a tree goes from place to place.

    ``id`` is the dotted path; ``key`` is the same without the names of languages; ``name`` is the nearest name in it
    (of the items of a list: the name of the list), empty where a shape vouches for the text.
    """

    node: Node
    id: str
    key: str
    name: str
    known: Known

    def member(self, node: Node, name: str) -> Place:
        """The place of a member of this object."""
        _, id, key, _, known = self
        return Place(node, f"{id}.{name}" if id else name, f"{key}.{name}" if key else name, name, known)

    def item(self, node: Node, index: int) -> Place:
        """The place of an item of this list."""
        _, id, key, name, known = self
        return Place(node, f"{id}.{index}" if id else f"{index}", f"{key}.{index}" if key else f"{index}", name, known)

    def of_kind(self, kind: Kind) -> Place:
        """This place, its strings being of ``kind``."""
        return self._replace(known=self.known._replace(kind=kind))

    def in_language(self, locale: str) -> Place:
        """This place, its text being in ``locale``."""
        node, id, key, name, known = self
        return Place(node, id, key, name, known.in_language(locale))

    def in_group(self, group: str) -> Place:
        """This place, belonging to ``group``."""
        return self._replace(known=self.known._replace(group=group))


class View(NamedTuple):
    """An object as the shapes see it: its place, its members by name, the text they stand in."""

    place: Place
    fields: dict[str, Node]
    text: MappedText

    def string(self, name: str) -> str:
        """The text of the string member ``name``, empty where there is none."""
        node = self.fields.get(name)
        return node.mapped(self.text).text.strip() if node is not None and node.kind == "string" else ""

    def members(self) -> Iterator[Place]:
        """The places of all members."""
        for name, node in self.place.node.members:
            yield self.place.member(node, name)
