"""Project Fluent's ``.ftl`` files: messages, terms and their attributes; each variant of a selector is a passage.

Plain patterns are read by the scanner here; only messages with selectors go through ``fluent.syntax``, whose syntax
tree has exact spans but comes at 2 MB/s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxlint.errors import UnreadableError
from cxlint.model import Context, Hints, Kind, Mark, Passage
from cxlint.readers.catalogue import read_entry, unique
from cxlint.text import MappedText, Pieces

if TYPE_CHECKING:
    from fluent.syntax import ast

# An entry goes on while lines are indented or empty; the parts of a selector may begin a line.
_ENTRY = re.compile(
    r"^(-?[a-zA-Z][a-zA-Z0-9_-]*+)[ ]*+=([^\r\n]*+(?:\r?\n(?:[ \t}\[*][^\r\n]*+|(?=[\r\n]|\Z)))*+)",
    re.MULTILINE,
)
_ATTRIBUTE = re.compile(r"^[ ]++\.([a-zA-Z][a-zA-Z0-9_-]*+)[ ]*+=", re.MULTILINE)
# Bounded: every brace may begin one, and none may be searched for far.
_STRING = r'"[^"\\\r\n]{0,500}+(?:\\[^\r\n][^"\\\r\n]{0,500}+){0,50}+"'
_PLACEABLE = re.compile(r'\{[^{}"]{0,500}+(?:' + _STRING + r'[^{}"]{0,500}+){0,20}+\}')
_LITERAL = re.compile(r"\{\s*+(" + _STRING + r")\s*+\}")
_PLACEABLE_OR_BREAK = re.compile(_PLACEABLE.pattern + r"|(?<![ \t])[ \t]*+\r?\n(?:[ \t]*+\r?\n)*+[ \t]*+")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))")
# Attributes that people see or hear; the others steer the program.
_MACHINE = frozenset({"accesskey", "commandkey", "key", "keycode", "style", "class", "href", "src", "id", "width"})

_SELECTOR = "->"
# Beyond these a selector is no text that somebody wrote, and the recursive parser is not let near it.
_LENGTH = 50_000
_NESTING = 20
_VERSIONS = 100

Part = tuple[int, int]
"""A range of the file: a placeable if it begins with a brace, else text."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern: its attribute (empty for the value), and the versions of it: the variant's name and its parts."""

    attribute: str
    versions: Sequence[tuple[str, tuple[Part, ...]]]


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """Passages ``message``, ``message.attribute`` and ``message/variant``. Raises where no line begins a message."""
    content = text.text
    seen: dict[str, int] = {}
    for match in _ENTRY.finditer(content):
        key = match[1]
        patterns = list(_patterns(content, *match.span(), *match.span(2)))
        group = key if len(patterns) > 1 else ""
        for pattern in patterns:
            name = f"{key}.{pattern.attribute}" if pattern.attribute else key
            context = Context(key=name, group=group)
            kind: Kind = "string"
            if pattern.attribute:
                machine = pattern.attribute in _MACHINE or pattern.attribute.startswith("data-")
                kind = "data" if machine else "attribute"
            for variant, parts in pattern.versions:
                layer, marks = _build(text, parts)
                if layer:
                    id = unique(f"{name}/{variant}" if variant else name, seen)
                    yield from read_entry(
                        layer, id, hints, kind=kind, locale=hints.locale, context=context, marks=marks
                    )
    if not seen and _has_content(content):
        raise UnreadableError('has no message of the form "name = text"', offset=0)


def _has_content(content: str) -> bool:
    return any(line.strip() and not line.startswith("#") for line in content.splitlines()) and not _ENTRY.search(
        content
    )


def _patterns(content: str, start: int, end: int, low: int, high: int) -> Iterator[_Pattern]:
    """The patterns of the entry at ``[start, end)``, whose value begins at ``low``."""
    if content.find(_SELECTOR, low, high) >= 0 and _is_tame(content, low, high):
        entry = _parsed(content[start:end])
        if entry is not None:
            if entry.value is not None:
                yield _Pattern("", _versions(entry.value.elements, start))
            for attribute in entry.attributes:
                yield _Pattern(attribute.id.name, _versions(attribute.value.elements, start))
            return
    name = ""
    if content.find("\n", low, high) < 0:
        yield _Pattern("", (("", _parts(content, low, high)),))
        return
    for match in _ATTRIBUTE.finditer(content, low, high):
        yield _Pattern(name, (("", _parts(content, low, match.start())),))
        name = match[1]
        low = match.end()
    yield _Pattern(name, (("", _parts(content, low, high)),))


def _is_tame(content: str, low: int, high: int) -> bool:
    """Whether a pattern is short and flat enough for a recursive parser."""
    if high - low > _LENGTH:
        return False
    depth = deepest = 0
    for brace in re.findall(r"[{}]", content[low:high]):
        depth += 1 if brace == "{" else -1
        deepest = max(deepest, depth)
    return deepest <= _NESTING


def _parsed(entry: str) -> ast.Message | ast.Term | None:
    from fluent.syntax import FluentParser, ast

    parsed = FluentParser(with_spans=True).parse_entry(entry)
    return parsed if isinstance(parsed, ast.Message | ast.Term) else None


def _parts(content: str, low: int, high: int) -> tuple[Part, ...]:
    """A pattern without selectors as parts."""
    if content.find("{", low, high) < 0:
        return ((low, high),)
    parts: list[Part] = []
    for match in _PLACEABLE.finditer(content, low, high):
        parts += ((low, match.start()), match.span())
        low = match.end()
    return (*parts, (low, high))


def _versions(elements: Sequence[ast.TextElement | ast.Placeable], offset: int) -> list[tuple[str, tuple[Part, ...]]]:
    """Every variant of every selector once, with the default variants of the other selectors."""
    versions: dict[tuple[Part, ...], str] = {}
    for index, element in enumerate(elements):
        variants = list(_variants(element)) if len(versions) < _VERSIONS else []
        if variants:
            before = _default(elements[:index], offset)
            after = _default(elements[index + 1 :], offset)
            for name, variant in variants:
                for inner, parts in _versions(variant, offset):
                    versions.setdefault(before + parts + after, f"{name}/{inner}" if inner else name)
    if not versions:
        return [("", _default(elements, offset))]
    return [(name, parts) for parts, name in versions.items()]


def _variants(
    element: ast.TextElement | ast.Placeable,
) -> Iterator[tuple[str, Sequence[ast.TextElement | ast.Placeable]]]:
    from fluent.syntax import ast

    if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
        for variant in element.expression.variants:
            key = variant.key
            yield (key.name if isinstance(key, ast.Identifier) else key.value), variant.value.elements


def _default(elements: Sequence[ast.TextElement | ast.Placeable], offset: int) -> tuple[Part, ...]:
    """The parts of a pattern with the default variant of each selector."""
    from fluent.syntax import ast

    parts: tuple[Part, ...] = ()
    for element in elements:
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            chosen = next(variant for variant in element.expression.variants if variant.default)
            parts += _default(chosen.value.elements, offset)
        elif element.span is not None:
            parts += ((offset + element.span.start, offset + element.span.end),)
    return parts


def _build(text: MappedText, parts: Sequence[Part]) -> tuple[MappedText, tuple[Mark, ...]]:
    """The trimmed text of a pattern, with its placeables marked."""
    content = text.text
    if len(parts) == 1:
        low, high = parts[0]
        value = content[low:high]
        if "{" not in value and "\n" not in value:
            tidy = value.strip()
            low += len(value) - len(value.lstrip())
            return MappedText(tidy, text, ((0, low, low + len(tidy)),) if tidy else ()), ()
    pieces = Pieces(text)
    size = 0
    marks: list[Mark] = []

    def add(piece: str, start: int, end: int) -> None:
        nonlocal size
        pieces.add(piece, start, end)
        size += len(piece)

    for low, high in parts:
        position = low
        wrapped = content.find("\n", low, high) >= 0
        for match in (_PLACEABLE_OR_BREAK if wrapped else _PLACEABLE).finditer(content, low, high):
            at, after = match.span()
            add(content[position:at], position, at)
            position = after
            written = match[0]
            if written[0] != "{":
                # A wrapped line goes on; an empty line parts paragraphs.
                add("\n\n" if written.count("\n") > 1 else " ", at, after)
            elif literal := _LITERAL.fullmatch(written):
                add(_ESCAPE.sub(_unescaped, literal[1][1:-1]), at, after)
            else:
                marks.append(Mark("placeholder", size, size + len(written), written[1:-1].strip()))
                add(written, at, after)
        add(content[position:high], position, high)
    whole = pieces.build()
    left = len(whole.text) - len(whole.text.lstrip())
    stripped = whole.strip()
    return stripped, tuple(Mark(mark.kind, mark.start - left, mark.end - left, mark.value) for mark in marks)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    if not code:
        return match[3]
    number = int(code, 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
