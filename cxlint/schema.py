"""YAML to frozen dataclasses, with the place of everything and errors that say what to write instead.

A file kind is described by a dataclass; :func:`load` fills it and collects every error of the file, and
:func:`json_schema` describes it to editors. Scalars are read as they are written, by the type that is expected:
``no`` is the Norwegian locale where a name is expected and false where a yes or no is, ``9.90`` keeps its zero and
``08:00`` is no number of seconds.

Fields are described with :func:`option`; a key that is no Python name ("is") is given as ``key``.
"""

from __future__ import annotations

import datetime
import re
import types
import typing
from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Generic, TypeVar

import yaml

from cxlint.errors import ConfigurationError, CxlintError
from cxlint.model import Location
from cxlint.text import Source

T = TypeVar("T")

MOST_NODES = 200_000
"""Nodes a file may have after its aliases are followed; more is an alias bomb."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written, with its place in the file (``path:line:column``) and its span in code points."""

    text: str
    where: str = ""
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A file as read: its value (``None`` if it has none worth using) and all its errors, by place."""

    value: T | None
    errors: tuple[ConfigurationError, ...]
    source: Source


class ConfigurationErrors(CxlintError):
    """Several configuration errors at once; ``errors`` holds them in order."""

    def __init__(self, errors: tuple[ConfigurationError, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors


def option(
    help: str,
    *,
    key: str = "",
    default: object = MISSING,
    examples: tuple[object, ...] = (),
    place: bool = False,
) -> typing.Any:  # dataclasses.field() is typed as its default, so this must be too
    """A field of a file kind. ``place`` marks the field that receives the dataclass's own place, never a key."""
    metadata = {"help": help, "key": key, "examples": examples, "place": place}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)


def location(text: Text, source: Source) -> Location:
    """The rendered place of a scalar of ``source``."""
    first, last = source.position(text.start), source.position(text.end)
    return Location(
        source.path,
        text.start,
        text.end,
        first.line,
        first.column,
        last.line,
        last.column,
        source.line(first.line),
    )


def load(text: str, path: str, kind: type[T]) -> Loaded[T]:
    """``text`` of the file called ``path`` as a ``kind``."""
    source = Source(path, text)
    reading = _Reading(source)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return Loaded(None, (_syntax_error(error, source),), source)
    except RecursionError:
        return Loaded(None, (ConfigurationError("the file is nested too deeply", where=path),), source)
    if node is None:
        return Loaded(None, (ConfigurationError("the file is empty", where=path),), source)
    value = reading.convert(node, kind, "the file")
    done = None if value is MISSING else typing.cast(T, value)
    return Loaded(done, tuple(reading.errors), source)


def top_level_keys(text: str) -> tuple[str, ...]:
    """The keys at the top of a YAML file, to tell its kind; empty where there are none."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return ()
    if not isinstance(node, yaml.MappingNode):
        return ()
    return tuple(str(key.value) for key, _ in node.value if isinstance(key, yaml.ScalarNode))


def _syntax_error(error: yaml.YAMLError, source: Source) -> ConfigurationError:
    mark = getattr(error, "problem_mark", None)
    where = f"{source.path}:{mark.line + 1}:{mark.column + 1}" if mark else source.path
    problem = getattr(error, "problem", None) or str(error)
    hint = "check the indentation, and put quotes around a text that holds : or #"
    return ConfigurationError(f"this is not valid YAML: {problem}", where=where, hint=hint)


# Reading ------------------------------------------------------------------------------------------------------------

_BOOLEANS = {
    **dict.fromkeys(("true", "yes", "on", "y"), True),
    **dict.fromkeys(("false", "no", "off", "n"), False),
}


class _Reading:
    """The conversion of one file: collects errors and goes on."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.errors: list[ConfigurationError] = []
        self.nodes = 0

    def where(self, node: yaml.Node) -> str:
        mark = node.start_mark
        return f"{self.source.path}:{mark.line + 1}:{mark.column + 1}"

    def error(self, node: yaml.Node, message: str, hint: str = "") -> object:
        self.errors.append(ConfigurationError(message, where=self.where(node), hint=hint))
        return MISSING

    def convert(self, node: yaml.Node, kind: object, name: str) -> object:
        """The value of ``node`` as ``kind``, or ``MISSING`` with an error noted."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            if self.nodes == MOST_NODES + 1:
                self.error(node, "the file grows too large when its aliases are followed")
            return MISSING
        if "python" in node.tag:
            return self.error(node, f"the tag {node.tag} is not allowed here", "write plain YAML")
        origin = typing.get_origin(kind)
        if origin in (types.UnionType, typing.Union):
            return self._union(node, typing.get_args(kind), name)
        if origin is tuple:
            return self._tuple(node, typing.get_args(kind)[0], name)
        if origin is dict:
            return self._mapping(node, typing.get_args(kind)[1], name)
        if origin is typing.Literal:
            return self._choice(node, typing.get_args(kind), name)
        if isinstance(kind, type) and is_dataclass(kind) and kind is not Text:
            return self._object(node, kind, name)
        return self._scalar(node, kind, name)

    def _scalar(self, node: yaml.Node, kind: object, name: str) -> object:
        if not isinstance(node, yaml.ScalarNode) or (_is_null(node) and kind is not type(None)):
            return self.error(node, f"{name} should be {_described(kind)}, but is {_found(node)}")
        written: str = node.value
        if kind is Text:
            return Text(written, self.where(node), node.start_mark.index, node.end_mark.index)
        if kind is str:
            return written
        if kind is bool and written.lower() in _BOOLEANS:
            return _BOOLEANS[written.lower()]
        try:
            if kind is int:
                return int(written)
            if kind is float:
                return float(written)
            if kind is datetime.date:
                return datetime.date.fromisoformat(written)
        except ValueError:
            pass
        if isinstance(kind, type) and issubclass(kind, Enum):
            choice = self._choice(node, tuple(member.value for member in kind), name)
            return MISSING if choice is MISSING else kind(choice)
        return self.error(node, f'{name} should be {_described(kind)}, but is "{written}"')

    def _choice(self, node: yaml.Node, choices: tuple[str, ...], name: str) -> object:
        if isinstance(node, yaml.ScalarNode) and node.value in choices:
            return node.value
        found = f'"{node.value}"' if isinstance(node, yaml.ScalarNode) else _found(node)
        return self.error(node, f"{name} should be {_listed(choices)}, but is {found}", self._near(node, choices))

    def _union(self, node: yaml.Node, kinds: tuple[object, ...], name: str) -> object:
        for kind in kinds:
            if _fits(node, kind):
                return self.convert(node, kind, name)
        for kind in kinds:
            # One item may be written without its list.
            if typing.get_origin(kind) is tuple and not isinstance(node, yaml.MappingNode) and not _is_null(node):
                return self.convert(node, kind, name)
        described = " or ".join(dict.fromkeys(_described(kind) for kind in kinds if kind is not type(None)))
        return self.error(node, f"{name} should be {described}, but is {_found(node)}")

    def _tuple(self, node: yaml.Node, kind: object, name: str) -> object:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if isinstance(node, yaml.MappingNode) and not _fits(node, kind):
            return self.error(node, f"{name} should be a list, but is {_found(node)}")
        values = [self.convert(item, kind, f"an entry of {name}" if len(items) > 1 else name) for item in items]
        return tuple(value for value in values if value is not MISSING)

    def _mapping(self, node: yaml.Node, kind: object, name: str) -> object:
        if not isinstance(node, yaml.MappingNode):
            return self.error(node, f"{name} should be a mapping (key: value), but is {_found(node)}")
        found: dict[str, object] = {}
        for key, value in self._pairs(node):
            converted = self.convert(value, kind, f'"{key.value}"')
            if converted is not MISSING:
                found[str(key.value)] = converted
        return found

    def _object(self, node: yaml.Node, kind: type, name: str) -> object:
        if not isinstance(node, yaml.MappingNode):
            return self.error(node, f"{name} should be a mapping (key: value), but is {_found(node)}")
        hints = _hints(kind)
        known = {_key(item): item for item in fields(kind) if not item.metadata.get("place")}
        values: dict[str, object] = {}
        failed = False
        for key, value in self._pairs(node):
            item = known.get(str(key.value))
            if item is None:
                self.error(key, f'unknown option "{key.value}" for {name}', self._near(key, tuple(known)))
                continue
            converted = self.convert(value, hints[item.name], f'"{key.value}"')
            if converted is MISSING:
                failed = failed or _is_required(item)
            else:
                values[item.name] = converted
        for key_name, item in known.items():
            if _is_required(item) and item.name not in values and not failed:
                self.error(node, f'{name} needs "{key_name}"', str(item.metadata.get("help", "")))
                failed = True
        if failed:
            return MISSING
        for item in fields(kind):
            if item.metadata.get("place"):
                values[item.name] = Text("", self.where(node), node.start_mark.index, node.start_mark.index)
        return kind(**values)

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """The keys and values of a mapping; merged ones last, duplicates reported."""
        seen: set[str] = set()
        merged: list[yaml.Node] = []
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.error(key, "a key should be a word, but is " + _found(key))
            elif key.tag == "tag:yaml.org,2002:merge" or key.value == "<<":
                merged += value.value if isinstance(value, yaml.SequenceNode) else [value]
            elif key.value in seen:
                self.error(key, f'"{key.value}" is written twice', "keep one of them")
            else:
                seen.add(key.value)
                yield key, value
        for other in merged:
            if isinstance(other, yaml.MappingNode) and other is not node:
                yield from (
                    (key, value)
                    for key, value in other.value
                    if isinstance(key, yaml.ScalarNode) and key.value not in seen and key.value != "<<"
                )

    def _near(self, node: yaml.Node, choices: tuple[str, ...]) -> str:
        from rapidfuzz.process import extractOne

        if not isinstance(node, yaml.ScalarNode):
            return ""
        near = extractOne(str(node.value), choices, score_cutoff=60)
        return f'did you mean "{near[0]}"?' if near else f"there are {_listed(choices)}"


def _hints(kind: type) -> dict[str, object]:
    return dict(typing.get_type_hints(kind))


def _key(item: Field[typing.Any]) -> str:
    return item.metadata.get("key") or item.name


def _is_required(item: Field[typing.Any]) -> bool:
    return item.default is MISSING and item.default_factory is MISSING and not item.metadata.get("place")


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _fits(node: yaml.Node, kind: object) -> bool:
    """Whether ``node`` has the shape of ``kind``, before its content is looked at."""
    origin = typing.get_origin(kind)
    if kind is type(None):
        return _is_null(node)
    if isinstance(node, yaml.MappingNode):
        return origin is dict or (isinstance(kind, type) and is_dataclass(kind) and kind is not Text)
    if isinstance(node, yaml.SequenceNode):
        return origin is tuple
    if kind is bool:
        return str(node.value).lower() in _BOOLEANS
    if kind is int:
        return re.fullmatch(r"[+-]?\d+", str(node.value)) is not None
    return origin not in (dict, tuple) and not (isinstance(kind, type) and is_dataclass(kind) and kind is not Text)


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "empty" if _is_null(node) else f'"{node.value}"'


def _described(kind: object) -> str:
    names: dict[object, str] = {
        str: "a text",
        Text: "a text",
        int: "a whole number",
        float: "a number",
        bool: "yes or no",
        datetime.date: "a day such as 2026-05-01",
    }
    origin = typing.get_origin(kind)
    if origin is tuple:
        return "a list"
    if origin is dict or (isinstance(kind, type) and is_dataclass(kind) and kind is not Text):
        return "a mapping (key: value)"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _listed(tuple(member.value for member in kind))
    return names.get(kind, "something else")


def _listed(words: tuple[str, ...]) -> str:
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


# JSON Schema --------------------------------------------------------------------------------------------------------


def json_schema(kind: type, title: str) -> dict[str, object]:
    """The JSON Schema (2020-12) of a file kind."""
    definitions: dict[str, object] = {}
    schema = _schema_of(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **schema,
        "$defs": definitions,
    }


def _schema_of(kind: object, definitions: dict[str, object]) -> dict[str, object]:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_schema_of(arg, definitions) for arg in args if arg is not type(None)]}
    if origin is tuple:
        item = _schema_of(args[0], definitions)
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(args[1], definitions)}
    if origin is typing.Literal:
        return {"enum": list(args)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if isinstance(kind, type) and is_dataclass(kind) and kind is not Text:
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object_schema(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if kind is datetime.date:
        return {"type": "string", "format": "date"}
    if kind is Text:
        return {"type": ["string", "number", "boolean"]}
    names: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}
    return {"type": names[kind]}


def _object_schema(kind: type, definitions: dict[str, object]) -> dict[str, object]:
    hints = _hints(kind)
    properties: dict[str, object] = {}
    required: list[str] = []
    for item in fields(kind):
        if item.metadata.get("place"):
            continue
        described = dict(_schema_of(hints[item.name], definitions))
        described["description"] = item.metadata.get("help", "")
        if item.metadata.get("examples"):
            described["examples"] = list(item.metadata["examples"])
        properties[_key(item)] = described
        if _is_required(item):
            required.append(_key(item))
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
