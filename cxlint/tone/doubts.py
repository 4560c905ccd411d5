"""Rules that load and run, but in part or as a whole can never say anything: what is sure is noted at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.schema import nearest
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import is_outside, translate
from cxlint.tone.tree import Joined, Nothing
from cxlint.tone.tree import Node as Tree

SECTIONS = frozenset(
    "text heading h1 h2 h3 h4 h5 h6 paragraph sentence list blockquote table header cell caption figure alt attr "
    "description frontmatter summary raw code link strong emphasis comment line block md html txt mdx rst adoc "
    "org".split()
)
"""What blocks are called, and endings of files; others may be meant for formats that are not read."""
_EDGES = r"\b(?:%s)\b"
_LITERAL = re.compile(r"[\w -]+")
_BEGINS = re.compile(r"\^|\(\?<[=!]")
_ENDS = re.compile(r"(?<!\\)\$$|\(\?[=!][^()]*\)$")


def find_doubts(settings: Settings, kind: str, template: str) -> None:
    """Note what can never come true in the settings of a rule; ``template`` stands around its tokens."""
    for node in _scalars(settings.values.get("scope")):
        _scope(settings, node)
    match kind:
        case "existence":
            _tokens(settings, template)
        case "substitution":
            _swap(settings, template)
        case "occurrence":
            least, most = settings.number("min"), settings.number("max")
            if least > most > 0:
                settings.doubt(settings.keys["min"], f"every text has fewer than {least:g} or more than {most:g}")
        case "conditional" if settings.text("first") == settings.text("second"):
            settings.doubt(settings.values["second"], 'the rule can never match: "second" is there whenever "first" is')


def _scope(settings: Settings, node: Scalar) -> None:
    for part in node.text.split("&"):
        names = part.strip().removeprefix("~").split(".")
        for name in names[: names.index("frontmatter")] if "frontmatter" in names else names:
            meant = nearest(name.strip(), SECTIONS) if name.strip() not in SECTIONS else ""
            if meant and meant != name.strip():
                settings.doubt(node, f'no text has the scope "{name.strip()}"', f'did you mean "{meant}"?')


def _tokens(settings: Settings, template: str) -> None:
    nodes = list(_scalars(settings.values.get("tokens")))
    wordly = template.endswith(_EDGES) and not settings.flag("nonword")
    for node in nodes:
        if not node.text.strip():
            settings.doubt(node, "an empty token finds nothing", "take it out")
        elif wordly:
            _edges(settings, node)
    exceptions = {node.text for node in _scalars(settings.values.get("exceptions"))}
    literal = all(_LITERAL.fullmatch(node.text) and node.text in exceptions for node in nodes)
    if nodes and literal and not settings.flag("ignorecase") and not settings.texts("raw"):
        settings.doubt(None, "the rule can never match: all of its tokens are exceptions")


def _swap(settings: Settings, template: str) -> None:
    wordly = template.endswith(_EDGES) and not settings.flag("nonword")
    value = settings.values.get("swap")
    for mapping in value.items if isinstance(value, Sequence) else (value,):
        for key, instead in mapping.entries if isinstance(mapping, Mapping) else ():
            if not isinstance(instead, Scalar):
                continue
            if key.text == instead.text and _LITERAL.fullmatch(key.text) and not settings.flag("ignorecase"):
                settings.doubt(key, f'"{key.text}" is replaced by itself', "take it out")
            elif wordly:
                _edges(settings, key)


def _edges(settings: Settings, node: Scalar) -> None:
    """A token that begins or ends with a sign where a line or a space must stand beside it is no word."""
    try:
        tree = translate(node.text).tree
    except ValueError:
        return
    items = tree.items if isinstance(tree, Joined) else (tree,)
    begins = _BEGINS.match(node.text) is not None and _is_sign(items, first=True)
    ends = _ENDS.search(node.text) is not None and _is_sign(items, first=False)
    if begins or ends:
        which = "begins" if begins else "ends"
        settings.doubt(node, f'"{node.text}" can never match: no word {which} there', "write nonword: true")


def _is_sign(items: tuple[Tree, ...], *, first: bool) -> bool:
    """Whether the first or the last character of a match is surely no letter, with an edge of words outside of it."""
    row = items if first else items[::-1]
    edge = row[0] if row else None
    if not isinstance(edge, Nothing) or not edge.boundary:
        return False
    return next((is_outside(item, first=first) for item in row if not isinstance(item, Nothing)), False)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar):
            yield item
