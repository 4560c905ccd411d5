"""The YAML that most people write, read line by line: mappings and lists in blocks, texts bare or in quotes.

It takes a fraction of the time that libyaml takes, and gives the very tree that libyaml's events make. A file with
anything else in it (block scalars, flow collections, anchors, tabs, mistakes) is left to libyaml as a whole.
"""

from __future__ import annotations

import re

from cxlint.readers.tree import NodeKind
from cxlint.readers.yaml_nodes import MAX_DEPTH, YamlNode, kind_of_plain

# 1 indentation, 2 dash, 3 key, 4 the rest.
_LINE = re.compile(r"( *+)(-(?: ++|(?=\n|\Z)))?(?:(\w[\w.-]*+(?: [\w.-]++)*+):(?: ++|(?=\n|\Z)))?([^\n]*+)\n?")
# The most common line, whose text can be nothing else: 1 indentation, 2 key, 3 text.
_ENTRY = re.compile(r"( *+)(\w[\w.-]*+(?: [\w.-]++)*+): ([^\W\d_][^\n:#]*+)(?<! )\n")
# Characters that libyaml refuses, takes for line ends, or that indent in its own way.
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_QUOTED = re.compile(r"""(?:"([^"\\]*+(?:\\[nt"\\/][^"\\]*+)*+)"|'([^']*+(?:''[^']*+)*+)')( *(?:\n|\Z))""")
_FOLD = re.compile(r" *+\n[ \n]*+")
_BLOCK = re.compile(r"\|[-+]?")
_BLOCK_LINE = re.compile(r"( *+)([^\n]*+)\n")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t"}
_NOT_PLAIN = frozenset("-?:,[]{}#&*!|>'\"%@`")
_LONGEST_KEY = 500


def parse_lines(source: str) -> YamlNode | None:
    """The tree of the one document in ``source``; ``None`` where it is not as simple as that."""
    position = 4 if source.startswith("---\n") else 0
    if _ODD.search(source):
        return None
    make = tuple.__new__
    match_entry, match_line = _ENTRY.match, _LINE.match
    length = len(source)
    # The innermost open collection: its column, what it holds (a mapping: keys and values by turns), what it is; the
    # stack holds those around it. At the bottom is the document, which holds one node.
    root: list[YamlNode] = []
    nodes = root
    column, kind, begun = -1, "root", 0
    stack: list[tuple[list[YamlNode], int, str, int]] = []
    # Where the value of the last key would stand if there is nothing below it; -1 where it has one.
    awaited = 0
    # Whether the last line may go on in the next, the empty lines and comments since.
    plain = False
    blank = 0
    commented = False
    kinds: dict[str, NodeKind] = {}
    while position < length:
        entry = match_entry(source, position)
        if entry is not None and awaited < 0 and kind == "object" and len(entry[1]) == column:
            key, value = entry.group(2, 3)
            sort = kinds.get(key)
            if sort is None:
                sort = kinds[key] = kind_of_plain(key)
            start, end = entry.span(2)
            if end - start > _LONGEST_KEY:
                return None
            nodes.append(make(YamlNode, (sort, start, end, (), (), (), key, "")))
            sort = "string" if len(value) > 5 else kind_of_plain(value)
            start, end = entry.span(3)
            nodes.append(make(YamlNode, (sort, start, end, (), (), (), value, "")))
            position = end + 1
            plain = True
            blank = 0
            commented = False
            continue
        line = match_line(source, position)
        if line is None:
            return None
        first = position
        position = line.end()
        indent, dash, key, value = line.groups()
        if dash is None and key is None and (not value or value[0] == "#"):
            if value:
                commented = True
            else:
                blank += 1
            continue
        depth = len(indent)
        at = first + depth
        if depth > column and awaited < 0:
            # A text goes on; what looks like a key in it is a mistake.
            if not plain or commented or key is not None:
                return None
            text = source[at : line.end(4)].rstrip(" ")
            if ": " in text or " #" in text or text[-1] == ":" or text[0] == "#":
                return None
            _, start, _, _, _, _, said, _ = nodes.pop()
            said += ("\n" * blank if blank else " ") + text
            nodes.append(make(YamlNode, (kind_of_plain(said), start, at + len(text), (), (), (), said, "")))
            blank = 0
            continue
        blank = 0
        commented = False
        if awaited >= 0:
            if depth > column or (depth == column and dash is not None and kind == "object"):
                if dash is None and key is None:
                    return None
                stack.append((nodes, column, kind, begun))
                nodes = []
                column, kind, begun = depth, "object" if dash is None else "array", at
            else:
                nodes.append(make(YamlNode, ("literal", awaited, awaited, (), (), (), "", "")))
            awaited = -1
        while depth < column or (depth == column and kind == "array" and dash is None and stack[-1][1] == column):
            closed = _closed(kind, begun, at, nodes)
            nodes, column, kind, begun = stack.pop()
            nodes.append(closed)
        if depth != column or len(stack) > MAX_DEPTH - 2:
            return None
        if dash is not None:
            if kind != "array":
                return None
            if key is not None:
                stack.append((nodes, column, kind, begun))
                nodes = []
                column, kind, begun = depth + len(dash), "object", at + len(dash)
        elif kind != "object":
            return None
        if key is not None:
            start, end = line.span(3)
            if end - start > _LONGEST_KEY:
                return None
            nodes.append(make(YamlNode, (kind_of_plain(key), start, end, (), (), (), key, "")))
            if not value:
                awaited = end + 1
                continue
        elif dash is None:
            return None
        value = value.rstrip(" ")
        start = line.start(4)
        mark = value[:1]
        if mark == '"' or mark == "'":
            quoted = _QUOTED.match(source, start)
            if quoted is None:
                return None
            end = quoted.start(3)
            said = source[start + 1 : end - 1]
            if "\n" in said:
                if "\n---" in said or "\n..." in said:
                    return None
                position = quoted.end()
                said = _FOLD.sub(_folded, said)
            if mark == "'":
                said = said.replace("''", "'")
            elif "\\" in said:
                said = _ESCAPE.sub(_unescaped, said)
            nodes.append(make(YamlNode, ("string", start, end, (), (), (), said, mark)))
            plain = False
        elif not value:
            awaited = at + 1
        elif mark == "|":
            if not _BLOCK.fullmatch(value):
                return None
            block = _block(source, position, column, value[1:])
            if block is None:
                return None
            said, position = block
            nodes.append(make(YamlNode, ("string", start, position, (), (), (), said, mark)))
            plain = False
        elif mark in _NOT_PLAIN or ": " in value or " #" in value or value[-1] == ":":
            return None
        else:
            nodes.append(make(YamlNode, (kind_of_plain(value), start, start + len(value), (), (), (), value, "")))
            plain = True
    if awaited >= 0:
        if not stack:
            return None
        nodes.append(make(YamlNode, ("literal", awaited, awaited, (), (), (), "", "")))
    while stack:
        closed = _closed(kind, begun, length, nodes)
        nodes, column, kind, begun = stack.pop()
        nodes.append(closed)
    return root[0] if len(root) == 1 else None


def _block(source: str, position: int, column: int, chomping: str) -> tuple[str, int] | None:
    """The value of a literal block below a line that ends at ``position``, and where the block ends."""
    lines: list[str] = []
    width = -1
    while line := _BLOCK_LINE.match(source, position):
        indent, shown = len(line[1]), line[2]
        if width < 0:
            if not shown or indent <= column:
                return None
            width = indent
        if shown and indent < width:
            break
        if not shown and indent > width:
            return None
        lines.append(" " * (indent - width) + shown)
        position = line.end()
    if not lines or (line is None and position < len(source)):
        return None
    value = "\n".join(lines)
    if chomping != "+":
        value = value.rstrip("\n")
    return (value if chomping == "-" else value + "\n"), position


def _folded(match: re.Match[str]) -> str:
    breaks = match[0].count("\n")
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _closed(kind: str, start: int, end: int, nodes: list[YamlNode]) -> YamlNode:
    if kind == "array":
        return YamlNode("array", start, end, (), tuple(nodes))
    keys = tuple(nodes[::2])
    return YamlNode("object", start, end, tuple(zip([key.value for key in keys], nodes[1::2], strict=True)), (), keys)


def _unescaped(match: re.Match[str]) -> str:
    return _ESCAPED.get(match[1], match[1])
