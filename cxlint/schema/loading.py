"""Nodes to dataclasses: every error of a file is collected, and what is right in it is read."""

from __future__ import annotations

import datetime
import re
import typing
from dataclasses import MISSING, dataclass
from enum import Enum
from typing import Generic, TypeVar

from cxlint.errors import ConfigurationError, CxlintError
from cxlint.schema.nearest import nearest
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence, Tree, compose
from cxlint.schema.options import (
    Option,
    Pattern,
    Record,
    Text,
    alternatives,
    choices,
    described,
    is_record,
    record,
)
from cxlint.schema.wording import advice_on, all_listed, example_of, found_as, short
from cxlint.text import Source, Span

T = TypeVar("T")

MOST_NODES = 500_000
"""Nodes a file may have after its aliases are followed; more is an alias bomb."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR_DATE = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_WHOLE = re.compile(r"[-+]?\d{1,18}")
_DECIMAL = re.compile(r"[-+]?\d{1,18}(?:\.\d{1,18})?")


class ConfigurationErrors(CxlintError):
    """Several configuration errors at once; ``errors`` holds them in order."""

    def __init__(self, errors: tuple[ConfigurationError, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors

    def __reduce__(self) -> tuple[object, ...]:
        # It crosses processes, and pickle does not pass keyword arguments by itself.
        return _restored, tuple((error.message, error.where, error.hint) for error in self.errors)


def _restored(*parts: tuple[str, str, str]) -> ConfigurationErrors:
    return ConfigurationErrors(tuple(ConfigurationError(text, where=where, hint=hint) for text, where, hint in parts))


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A file as read: what is right in it (``None`` if nothing is), and all its errors by place."""

    value: T | None
    errors: tuple[ConfigurationError, ...]
    source: Source
    root: Node | None = None

    def where(self, *keys: str | int) -> Text:
        """The place of the value under ``keys`` (names, and positions in lists), or as near to it as there is one."""
        node = self.root
        for key in keys:
            if isinstance(key, int) and not isinstance(node, Sequence):
                continue  # a single entry written without its list
            inner: Node | None = None
            if isinstance(node, Mapping):
                inner = next((value for name, value in node.entries if name.text == key), None)
            elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
                inner = node.items[key]
            if inner is None:
                break
            node = inner
        return text_at(self.source, node.span if node is not None else Span(0, 0))


def text_at(source: Source, span: Span, text: str = "") -> Text:
    """A text with the place of ``span``."""
    position = source.position(span.start)
    return Text(text, f"{source.path}:{position.line}:{position.column}", span.start, span.end)


def load(text: str, path: str, kind: type[T]) -> Loaded[T]:
    """``text`` of the file called ``path`` as a ``kind``."""
    return load_tree(compose(text, path), kind)


def load_tree(tree: Tree, kind: type[T]) -> Loaded[T]:
    """A composed file as a ``kind``."""
    if tree.root is None and tree.errors:
        return Loaded(None, tree.errors, tree.source)
    root = tree.root
    if root is None or _is_nothing(root):
        error = ConfigurationError("the file is empty", where=tree.source.path)
        return Loaded(None, (error,), tree.source)
    reading = _Reading(tree.source)
    value = reading.mapped(root, kind, "the file")
    errors = {(error.where, error.message): error for error in (*tree.errors, *reading.errors)}
    return Loaded(
        None if value is MISSING else typing.cast(T, value),
        tuple(sorted(errors.values(), key=_by_place)),
        tree.source,
        root,
    )


def _by_place(error: ConfigurationError) -> tuple[int, int, str]:
    _, line, column = error.where.rsplit(":", 2)
    return int(line), int(column), error.message


class _Reading:
    """The conversion of one file: notes errors and goes on. A value that cannot be read is ``MISSING``."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.errors: list[ConfigurationError] = []
        self.nodes = 0
        self.reported: set[tuple[int, type]] = set()

    def where(self, span: Span) -> str:
        return text_at(self.source, span).where

    def error(self, node: Node, message: str, hint: str = "") -> object:
        self.errors.append(ConfigurationError(message, where=self.where(node.span), hint=hint))
        return MISSING

    def value(self, node: Node, kind: object, option: Option, name: str) -> object:
        """``node`` as ``kind``; ``name`` is what messages call it."""
        self.nodes += 1
        if self.nodes >= MOST_NODES:
            if self.nodes == MOST_NODES:
                self.error(node, "the file grows too large when its aliases are followed")
            return MISSING
        members = [member for member in alternatives(kind) if _fits(node, member)]
        if not members:
            return self.unfit(node, kind, option, name)
        known = len(self.errors)
        for member in members:
            read = self.member(node, member, option, name)
            if len(self.errors) == known or member is members[-1]:
                return read
            del self.errors[known:]
        return MISSING

    def member(self, node: Node, kind: object, option: Option, name: str) -> object:
        """``node`` as ``kind``, which it fits in form."""
        if is_record(kind):
            return self.mapped(node, kind, name)
        arguments = typing.get_args(kind)
        if typing.get_origin(kind) is tuple:
            items = node.items if isinstance(node, Sequence) else (node,)
            deeper = f"an entry of {name}" if isinstance(node, Sequence) else name
            values = [self.value(item, arguments[0], option, deeper) for item in items]
            return tuple(value for value in values if value is not MISSING)
        if isinstance(node, Mapping):
            return self.named(node, arguments[1], option)
        assert isinstance(node, Scalar)
        return self.scalar(node, kind, option, name)

    def named(self, node: Mapping, kind: object, option: Option) -> object:
        """A mapping from names to values of one kind."""
        values: dict[str, object] = {}
        records = [member for member in alternatives(kind) if is_record(member)]
        for key, value in node.entries:
            if option.key_pattern and not self.matches(key, option.key_pattern):
                continue
            if records and isinstance(value, Mapping):
                read = self.mapped(value, records[0], f'"{key.text}"', key)
            else:
                read = self.value(value, kind, option, f'"{key.text}"')
            if read is not MISSING:
                values[key.text] = read
        return values

    def mapped(self, node: Node, kind: type, name: str, key: Scalar | None = None) -> object:
        """A mapping as a dataclass; ``key`` is its name in the mapping around it."""
        if not isinstance(node, Mapping):
            return self.error(node, f"{name} should be {described(kind)}, but is {found_as(node)}")
        if (id(node), kind) in self.reported:
            return MISSING  # an alias repeats it, but not what is wrong with it
        shape = record(kind)
        known = len(self.errors)
        values: dict[str, object] = {}
        written: dict[str, Node] = {}
        for word, value in node.entries:
            option = shape.options.get(word.text)
            if option is None:
                self.unknown(word, value, shape, name)
                continue
            written[word.text] = value
            read = self.value(value, option.kind, option, f'"{word.text}"')
            if read is not MISSING:
                values[option.name] = read
        place = key.span if key else node.span
        for required, option in shape.options.items():
            if option.is_required and required not in written:
                where = self.where(node.span if key is None else key.span)
                self.errors.append(
                    ConfigurationError(f'{name} needs "{required}"', where=where, hint=advice_on(option))
                )
        if len(self.errors) > known:
            self.reported.add((id(node), kind))
        if any(option.is_required and option.name not in values for option in shape.options.values()):
            return MISSING
        if shape.place:
            values[shape.place] = text_at(self.source, place, key.text if key else "")
        done: object = kind(**values)
        problems = getattr(done, "problems", None)
        if problems is not None and len(self.errors) == known:
            spans = {word: value.span for word, value in written.items()}
            self.errors += problems(lambda word: self.where(spans.get(word, place)))
        return done

    def unknown(self, word: Scalar, value: Node, shape: Record, name: str) -> None:
        """Report a key that is no option, or the rest of a text that a comma cut in two."""
        if not word.quoted and value.span == Span(word.span.end, word.span.end):
            message = f'"{short(word.text)}" stands alone in {name}'
            self.error(word, message, 'write "key: value", and put quotes around a text that holds a comma')
            return
        meant = nearest(word.text, shape.options, shape.misnomers)
        hint = f'did you mean "{meant}"?' if meant else f"there are {all_listed(tuple(shape.options))}"
        self.error(word, f'unknown option "{word.text}" for {name}', hint)

    def scalar(self, node: Scalar, kind: object, option: Option, name: str) -> object:
        """A scalar as a text, number, date, yes or no, or one of some words."""
        if allowed := choices(kind):
            if node.text in allowed:
                return kind(node.text) if isinstance(kind, type) and issubclass(kind, Enum) else node.text
            return self.unfit(node, kind, option, name, _did_you_mean(nearest(node.text, allowed)))
        if kind in (str, Text):
            if option.pattern and not self.matches(node, option.pattern):
                return MISSING
            return node.text if kind is str else text_at(self.source, node.span, node.text)
        if kind is bool and node.boolean is not None:
            return node.boolean
        if kind is datetime.date:
            return self.date(node, option, name)
        if kind is int and _WHOLE.fullmatch(node.text):
            return int(node.text)
        if kind is float and _DECIMAL.fullmatch(node.text):
            return float(node.text)
        return self.unfit(node, kind, option, name)

    def date(self, node: Scalar, option: Option, name: str) -> object:
        if _DATE.fullmatch(node.text):
            try:
                return datetime.date.fromisoformat(node.text)
            except ValueError:
                return self.error(node, f"{name} is {node.text}, a day that is not in the calendar")
        near = _NEAR_DATE.fullmatch(node.text)
        meant = f"{near['year']}-{int(near['month']):02}-{int(near['day']):02}" if near else ""
        return self.unfit(node, datetime.date, option, name, _did_you_mean(meant))

    def matches(self, node: Scalar, pattern: Pattern) -> bool:
        if re.fullmatch(pattern.expression, node.text):
            return True
        text = node.text.strip()
        tries = (text.lower(), text.replace("_", "-"), re.sub(r"[\s-]+", "_", text.lower()), re.sub(r"\s+", "-", text))
        meant = next((word for word in tries if re.fullmatch(pattern.expression, word)), "")
        self.error(node, f'"{short(node.text)}" is not {pattern.words}', _did_you_mean(meant))
        return False

    def unfit(self, node: Node, kind: object, option: Option, name: str, hint: str = "") -> object:
        """Report a node of the wrong form, with an example where the option itself is wrong."""
        is_whole = name == f'"{option.key}"'
        expected = (option.expected if is_whole else "") or described(kind)
        if not hint and is_whole:
            hint = example_of(option)
        return self.error(node, f"{name} should be {expected}, but is {found_as(node)}", hint)


def _fits(node: Node, kind: object) -> bool:
    """Whether ``node`` has the form of ``kind``, before its content is looked at."""
    origin = typing.get_origin(kind)
    if origin is tuple:
        return isinstance(node, Sequence) or any(
            _fits(node, member) for member in alternatives(typing.get_args(kind)[0])
        )
    if isinstance(node, Mapping):
        return origin is dict or is_record(kind)
    if isinstance(node, Scalar):
        return origin is not dict and not is_record(kind) and node.kind != "nothing"
    return False


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.kind == "nothing"


def _did_you_mean(word: str) -> str:
    return f'did you mean "{word}"?' if word else ""
