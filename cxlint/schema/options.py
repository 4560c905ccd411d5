"""How a file kind is described: options of a dataclass, the text that knows its place, and types in plain words."""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from enum import Enum
from functools import lru_cache

from cxlint.model import Location
from cxlint.text import Source

Where: typing.TypeAlias = Callable[[str], str]
"""The place (``path:line:column``) of an option's value; of the whole, where the option is not given."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written, with its place in the file (``path:line:column``) and its span in code points."""

    text: str
    where: str = field(default="", compare=False)
    start: int = field(default=0, compare=False, repr=False)
    end: int = field(default=0, compare=False, repr=False)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a text must look like: an expression for the whole of it, and the same in words."""

    expression: str
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """The description of one field; what :func:`option` is given."""

    help: str
    key: str
    kind: object = None
    examples: tuple[object, ...] = ()
    expected: str = ""
    pattern: Pattern | None = None
    key_pattern: Pattern | None = None
    misnomers: tuple[str, ...] = ()
    is_place: bool = False
    is_required: bool = False
    name: str = ""


def option(
    help: str,
    *,
    key: str = "",
    default: object = MISSING,
    examples: tuple[object, ...] = (),
    expected: str = "",
    pattern: Pattern | None = None,
    key_pattern: Pattern | None = None,
    misnomers: tuple[str, ...] = (),
    place: bool = False,
) -> typing.Any:  # dataclasses.field() is typed as its default, so this must be too
    """A field of a file kind.

    ``key`` is the key in the file where it is no Python name ("is"). ``expected`` says in plain words what to write,
    where the type alone does not. ``pattern`` holds for every text in the value, ``key_pattern`` for the keys of a
    mapping. ``misnomers`` are words that people write for the key. ``place`` marks the field that receives the
    dataclass's own place (the key it stands under, if there is one), and is never a key itself.
    """
    described = Option(
        help, key, None, examples, expected, pattern, key_pattern, misnomers, place, default is MISSING and not place
    )
    metadata = {"option": described}
    if place:
        return field(default=Text("") if default is MISSING else default, compare=False, repr=False, metadata=metadata)
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


@dataclass(frozen=True, slots=True)
class Record:
    """A described dataclass: its options by key and the field for its place."""

    options: Mapping[str, Option]
    place: str
    misnomers: Mapping[str, str]


@lru_cache(maxsize=256)
def record(kind: type) -> Record:
    """The description of a dataclass."""
    hints = typing.get_type_hints(kind)
    options: dict[str, Option] = {}
    misnomers: dict[str, str] = {}
    place = ""
    for item in fields(kind):
        described = item.metadata.get("option")
        if not isinstance(described, Option):
            continue
        if described.is_place:
            place = item.name
            continue
        key = described.key or item.name
        options[key] = Option(
            described.help,
            key,
            hints[item.name],
            described.examples,
            described.expected,
            described.pattern,
            described.key_pattern,
            described.misnomers,
            is_required=described.is_required,
            name=item.name,
        )
        misnomers.update(dict.fromkeys(described.misnomers, key))
    return Record(options, place, misnomers)


# Types --------------------------------------------------------------------------------------------------------------


def is_record(kind: object) -> typing.TypeGuard[type]:
    """Whether ``kind`` is a dataclass that a mapping is read into."""
    return isinstance(kind, type) and is_dataclass(kind) and kind is not Text


def alternatives(kind: object) -> tuple[object, ...]:
    """The members of a union without ``None``; the kind itself if it is none."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return tuple(member for member in typing.get_args(kind) if member is not type(None))
    return (kind,)


def choices(kind: object) -> tuple[str, ...]:
    """The words that a ``Literal`` or an enumeration allows; empty for other kinds."""
    if typing.get_origin(kind) is typing.Literal:
        return tuple(typing.get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(member.value for member in kind)
    return ()


_WORDS: dict[object, str] = {
    str: "a text",
    Text: "a text",
    int: "a whole number",
    float: "a number",
    bool: "yes or no",
    datetime.date: "a day such as 2026-05-01",
}


def described(kind: object) -> str:
    """A kind in plain words: "a list", "a date such as 2026-01-31"."""
    members = alternatives(kind)
    if len(members) > 1:
        return listed(tuple(dict.fromkeys(map(described, members))))
    member = members[0]
    if allowed := choices(member):
        return listed(tuple(f'"{word}"' for word in allowed))
    if typing.get_origin(member) is tuple:
        return "a list"
    return _WORDS.get(member, "a mapping (key: value)")


def listed(words: tuple[str, ...]) -> str:
    """Words as a sentence lists them: "a, b or c"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
