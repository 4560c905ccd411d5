"""JSON Schema (2020-12) of a file kind, for editors that complete and check YAML while it is written."""

from __future__ import annotations

import datetime
import typing

from cxlint.schema.options import Option, Text, alternatives, choices, is_record, record

_WRITTEN = ["string", "number", "boolean"]
"""A text that is kept as written may look like a number or a yes to an editor."""


def json_schema(kind: type, title: str) -> dict[str, object]:
    """The JSON Schema of a file kind."""
    definitions: dict[str, object] = {}
    root = _object_schema(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": definitions,
    }


def _object_schema(kind: type, definitions: dict[str, object]) -> dict[str, object]:
    options = record(kind).options
    properties: dict[str, object] = {}
    for key, option in options.items():
        described = _schema(option.kind, option, definitions)
        described["description"] = option.help
        if option.examples:
            described["examples"] = list(option.examples)
        properties[key] = described
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "properties": properties,
        "required": [key for key, option in options.items() if option.is_required],
        "additionalProperties": False,
    }


def _schema(kind: object, option: Option, definitions: dict[str, object]) -> dict[str, object]:
    """The schema of one kind; a list may be given as its single entry."""
    members = alternatives(kind)
    if len(members) > 1:
        return _any_of([_schema(member, option, definitions) for member in members])
    member = members[0]
    arguments = typing.get_args(member)
    if is_record(member):
        name = member.__name__.rstrip("_")
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object_schema(member, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if typing.get_origin(member) is tuple:
        item = _schema(arguments[0], option, definitions)
        return _any_of([item, {"type": "array", "items": item}])
    if typing.get_origin(member) is dict:
        values: dict[str, object] = {
            "type": "object",
            "additionalProperties": _schema(arguments[1], option, definitions),
        }
        if option.key_pattern:
            values["propertyNames"] = {"pattern": f"^(?:{option.key_pattern.expression})$"}
        return values
    if allowed := choices(member):
        return {"enum": list(allowed)}
    return _scalar_schema(member, option)


def _scalar_schema(kind: object, option: Option) -> dict[str, object]:
    if kind is bool:
        return {"enum": [True, False, "yes", "no", "on", "off"]}
    if kind is datetime.date:
        return {"type": "string", "format": "date"}
    if kind in (str, Text):
        pattern = {"pattern": f"^(?:{option.pattern.expression})$"} if option.pattern else {}
        return {"type": list(_WRITTEN), **pattern}
    return {"type": "integer" if kind is int else "number"}


def _any_of(schemas: list[dict[str, object]]) -> dict[str, object]:
    """One of several schemas, nested choices flattened and repeated ones left out."""
    found: list[object] = []
    for schema in schemas:
        members = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
        assert isinstance(members, list)
        found += (member for member in members if member not in found)
    return {"anyOf": found} if len(found) > 1 else dict(schemas[0])
