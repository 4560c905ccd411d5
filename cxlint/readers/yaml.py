"""YAML: translations with languages at the top or in every entry, FAQ lists, data files, and front matter.

Key paths, kinds and shapes are those of JSON. For YAML inside another format (front matter between ``---`` lines)
``read_part(text, start, end, hints)`` gives passages, and ``scalars(text)`` every scalar with its key path.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.model import Hints, Passage
from cxlint.readers.data import read_tree
from cxlint.readers.tree import NodeKind
from cxlint.readers.yaml_tree import YamlNode, parse
from cxlint.text import MappedText


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of all documents of a YAML text."""
    documents = parse(text)
    if len(documents) == 1:
        return read_tree(documents[0], text, hints)
    return read_tree(YamlNode("array", 0, len(text.text), items=documents), text, hints)


def read_part(text: MappedText, start: int, end: int, hints: Hints) -> Iterator[Passage]:
    """The passages of the YAML at ``[start, end)`` of ``text``, without the lines that fence it."""
    return read(text.part(start, end), hints)


def scalars(text: MappedText) -> Iterator[tuple[str, MappedText, NodeKind]]:
    """Every scalar of a YAML text as ``(key path, decoded text, kind)``, in document order.

    Paths are dotted (``menu.0.title``); texts are not trimmed; nulls and aliases are left out.
    """
    stack: list[tuple[str, YamlNode]] = [("", document) for document in reversed(parse(text))]
    while stack:
        path, node = stack.pop()
        if node.kind == "object":
            stack.extend((f"{path}.{name}" if path else name, child) for name, child in reversed(node.members))
        elif node.kind == "array":
            names = range(len(node.items) - 1, -1, -1)
            stack.extend((f"{path}.{index}" if path else str(index), node.items[index]) for index in names)
        elif node.kind != "literal" or node.value not in ("", "~", "null", "Null", "NULL"):
            yield path, node.mapped(text), node.kind
