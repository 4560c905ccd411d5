"""ICU messages: plural, select and selectordinal arguments, each branch read as the whole sentence it makes.

``You have {n, plural, one {# day} other {# days}} left`` is read as two sentences. ``#`` and plain arguments stay in
the text as placeholders; quoting apostrophes are undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, product
from math import prod
from typing import TypeAlias

from cxlint.text import MappedText, Pieces

_MOST = 64
_MAX_DEPTH = 20
# Nobody writes longer messages; a program may, and each branch would repeat it.
_LONGEST = 50_000

_ARGUMENT = re.compile(r"\{\s*[\w.$-]{1,100}\s*,\s*(?:plural|select|selectordinal)\s*,\s*(?:offset\s*:\s*\d+\s*)?")
_SELECTOR = re.compile(r"\s*(=\d{1,9}|[\w-]{1,80})\s*\{")
_BRACE = re.compile(r"[{}]")
_SPECIAL = re.compile(r"[{}']")
_QUOTED = re.compile(r"''|'([{}#|][^']*+(?:''[^']*+)*+)'?")


@dataclass(frozen=True, slots=True)
class _Choice:
    """An argument with branches, each a sequence of parts."""

    branches: tuple[tuple[_Part, ...], ...]


# A piece of text with its place in the message, or a choice.
_Part: TypeAlias = "tuple[str, int, int] | _Choice"
_Sentence: TypeAlias = tuple[tuple[str, int, int], ...]


class _MalformedError(Exception):
    """The message breaks the syntax; it is then read as it stands."""


def branches(text: MappedText) -> Iterator[MappedText]:
    """The sentences a message can make, at most 64; a malformed message or one without branches is the text itself.

    Every branch of every argument stands in one of them, unless one argument alone has more than 64.
    """
    try:
        parts, _ = _parse(text.text, 0, 0)
    except _MalformedError:
        yield text
        return
    if not any(isinstance(part, _Choice) for part in parts):
        yield text
        return
    for sentence in _sentences(parts):
        pieces = Pieces(text, _escape)
        for piece in sentence:
            pieces.add(*piece)
        built = pieces.build().strip()
        if built:
            yield built


def is_message(text: str) -> bool:
    """Whether ``text`` is a well-formed message with branches."""
    try:
        parts, _ = _parse(text, 0, 0)
    except _MalformedError:
        return False
    return any(isinstance(part, _Choice) for part in parts)


def _parse(text: str, position: int, depth: int) -> tuple[tuple[_Part, ...], int]:
    """The parts from ``position`` to the end of the text or, inside a branch, to behind its closing brace."""
    if depth > _MAX_DEPTH or len(text) > _LONGEST:
        raise _MalformedError
    parts: list[_Part] = []
    start = position
    while True:
        match = _SPECIAL.search(text, position)
        at = match.start() if match else len(text)
        if match is None or match[0] == "}":
            if (match is None) != (depth == 0):
                raise _MalformedError
            if at > start:
                parts.append((text[start:at], start, at))
            return tuple(parts), at + 1
        if match[0] == "'":
            quoted = _QUOTED.match(text, at)
            if quoted is None:
                position = at + 1
                continue
            if at > start:
                parts.append((text[start:at], start, at))
            parts.extend(_unquoted(text, quoted))
            start = position = quoted.end()
            continue
        argument = _ARGUMENT.match(text, at)
        if argument is None:
            position = _behind_argument(text, at)
            continue
        if at > start:
            parts.append((text[start:at], start, at))
        choice, position = _parse_choice(text, argument.end(), depth)
        parts.append(choice)
        start = position


def _parse_choice(text: str, position: int, depth: int) -> tuple[_Choice, int]:
    found: list[tuple[_Part, ...]] = []
    while selector := _SELECTOR.match(text, position):
        parts, position = _parse(text, selector.end(), depth + 1)
        found.append(parts)
    while text[position : position + 1].isspace():
        position += 1
    if not found or text[position : position + 1] != "}":
        raise _MalformedError
    return _Choice(tuple(found)), position + 1


def _behind_argument(text: str, at: int) -> int:
    """Where a plain argument (``{name}``, ``{when, date, short}``) or template tag (``{{name}}``) ends."""
    depth = 0
    for match in _BRACE.finditer(text, at):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    raise _MalformedError


def _unquoted(text: str, quoted: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """What a pair of apostrophes or a quoted part stands for."""
    if quoted[1] is None:
        yield "'", quoted.start(), quoted.end()
        return
    start, end = quoted.span(1)
    while start < end:
        pair = text.find("''", start, end)
        stop = end if pair < 0 else pair
        if stop > start:
            yield text[start:stop], start, stop
        if pair >= 0:
            yield "'", pair, pair + 2
        start = stop + 2 if pair >= 0 else end


def _sentences(parts: tuple[_Part, ...]) -> Iterator[_Sentence]:
    """The combinations of branches: all of them, or as many as show every branch once where they are too many."""
    ways = [
        list(islice(chain.from_iterable(map(_sentences, part.branches)), _MOST))
        for part in parts
        if isinstance(part, _Choice)
    ]
    if prod(map(len, ways)) <= _MOST:
        picks: Iterable[tuple[_Sentence, ...]] = product(*ways)
    else:
        most = max(map(len, ways))
        picks = (tuple(way[number % len(way)] for way in ways) for number in range(most))
    for pick in picks:
        chosen = iter(pick)
        yield tuple(piece for part in parts for piece in (next(chosen) if isinstance(part, _Choice) else (part,)))


def _escape(text: str) -> str:
    return text.replace("{", "'{'").replace("}", "'}'")
