"""Fixes in files: what they would change, as a diff, and writing them, each file as a whole or not at all.

Everything but the places that are fixed stays as it is, byte for byte: encoding, byte order mark, line ends.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from cxlint.channels.files import load
from cxlint.errors import UnreadableError
from cxlint.model import Location
from cxlint.text import Fix, apply
from cxlint.text.decode import decode, encode_like


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fix with the place of the statement it mends, and that statement."""

    location: Location
    fix: Fix
    says: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What fixes make of one file. ``done`` are those that are applied; the others overlap with them."""

    path: str
    before: str
    after: str
    data: bytes
    new_data: bytes
    done: tuple[Wanted, ...]


def plan(root: Path, wanted: Iterable[Wanted]) -> tuple[list[Change], list[UnreadableError]]:
    """The changes that fixes make to the files below ``root``, by path, and what stands against others."""
    by_path: dict[str, list[Wanted]] = defaultdict(list)
    for one in wanted:
        by_path[one.location.path].append(one)
    changes: list[Change] = []
    errors: list[UnreadableError] = []
    for path, fixes in sorted(by_path.items()):
        try:
            changes.append(_change(root, path, fixes))
        except UnreadableError as error:
            errors.append(UnreadableError(error.message, where=path, hint=error.hint))
    return changes, errors


def _change(root: Path, path: str, wanted: list[Wanted]) -> Change:
    data = load(root / path)
    before = decode(data)
    if not all(_stands(before, one.location) for one in wanted):
        raise UnreadableError("has changed since it was read, so it is not fixed", hint="run cxlint again")
    after, applied = apply(before, [one.fix for one in wanted])
    done = tuple(one for one in wanted if one.fix in applied)
    return Change(path, before, after, data, encode_like(after, data, before), done)


def _stands(text: str, place: Location) -> bool:
    """Whether the line of a place is still what it was, as far as it is known."""
    start = place.start - (place.column - 1)
    same = text.startswith(place.excerpt, start + place.left_out)
    return same and (start == 0 or text[start - 1] in "\r\n")


def write(root: Path, change: Change) -> None:
    """Put the changed file in the place of the old one, at once.

    Raises ``UnreadableError`` where it is read-only or is not what it was when the change was planned.
    """
    path = (root / change.path).resolve()
    try:
        mode = path.stat().st_mode
        if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
            raise UnreadableError("is read-only, so it is not fixed", where=change.path)
        if load(path) != change.data:
            hint = "run cxlint again"
            raise UnreadableError("has changed since it was read, so it is not fixed", where=change.path, hint=hint)
        handle, name = tempfile.mkstemp(prefix=".cxlint-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(change.new_data)
            os.chmod(name, stat.S_IMODE(mode))
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise UnreadableError(f"cannot be written: {error.strerror or error}", where=change.path) from None


def diff(change: Change, shown: str) -> Iterator[str]:
    """The lines of a unified diff of one change, each with its end; ``shown`` is the path to show."""
    lines = unified_diff(_lines(change.before), _lines(change.after), shown, shown)
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines as tools for diffs see them: only a line feed ends one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    return lines[:-1] if text.endswith("\n") else [*lines[:-1], lines[-1][:-1]]
