"""Files of a channel: finding them by patterns, and loading their bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from cxlint.errors import UnreadableError
from cxlint.readers.registry import syntax_of
from cxlint.text.decode import MOST_BYTES, check_size

_SKIPPED = frozenset(
    "node_modules bower_components __pycache__ __MACOSX site-packages Pods DerivedData".split()
)  # fmt: skip
_WILD = re.compile(r"[*?\[{]")
_BRACES = re.compile(r"\{([^{}]*)\}")
_MOST_ALTERNATIVES = 1_000


def find(root: Path, patterns: Sequence[str], ignore: Sequence[str] = ()) -> Iterator[Path]:
    """The files that ``patterns`` name, each once, sorted by path within each pattern.

    A pattern is a file, a folder (everything under it that has a reader), or a glob with ``*``, ``?``, ``[...]``,
    ``**`` and ``{a,b}``, relative to ``root``; a glob that names no ending takes only what has a reader. Hidden and
    dependency folders are skipped. ``ignore`` holds patterns as in ``.gitignore``: without a slash they match at any
    depth, a folder takes what is in it, ``!`` takes back. A pattern that names nothing yields nothing.
    """
    ignored = [(not pattern.startswith("!"), _ignoring(pattern.removeprefix("!"))) for pattern in ignore]
    seen: set[str] = set()
    for pattern in patterns:
        for file in sorted(_matches(root, pattern), key=_posix):
            if file in seen:
                continue
            seen.add(file)
            path = Path(file)
            name = name_of(path, root)
            # The last pattern that matches decides.
            if not next((out for out, expression in reversed(ignored) if expression.fullmatch(name)), False):
                yield path


def unmatched(root: Path, patterns: Sequence[str]) -> tuple[str, ...]:
    """The patterns that name no file at all."""
    return tuple(pattern for pattern in patterns if next(_matches(root, pattern), None) is None)


def load(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file; ``UnreadableError`` where it is too large or cannot be opened."""
    try:
        check_size(path.stat().st_size, most)
        if not path.is_file():
            raise UnreadableError("is no regular file")
        with path.open("rb") as file:
            # One byte more than allowed: the file may have grown.
            data = file.read(most + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {error.strerror or error}") from None
    check_size(len(data), most)
    return data


def name_of(path: Path, root: Path) -> str:
    """The path as it stands in reports: relative to ``root``, with slashes."""
    # Text, not paths: a project may have very many files.
    name, folder = str(path), os.path.join(root, "")
    return _posix(name[len(folder) :] if name.startswith(folder) else os.path.relpath(path, root))


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")


def _matches(root: Path, pattern: str) -> Iterator[str]:
    # Names, not paths: a ``Path`` takes five times the memory (450 bytes), and a channel may have very many files.
    place = Path(os.path.normpath(root / pattern))
    if place.is_file():
        yield str(place)
        return
    if place.is_dir():
        yield from (file for file in _walk(place) if syntax_of(file) is not None)
        return
    parts = Path(pattern).parts
    fixed = next((index for index, part in enumerate(parts) if _WILD.search(part)), len(parts))
    base = Path(os.path.normpath(root.joinpath(*parts[:fixed])))
    if fixed == len(parts) or not base.is_dir():
        return
    expression = _glob("/".join(parts[fixed:]))
    is_open = parts[-1] in ("*", "**")
    inside = len(os.path.join(base, ""))
    for file in _walk(base):
        if expression.fullmatch(_posix(file[inside:])) and (not is_open or syntax_of(file)):
            yield file


def _walk(base: Path) -> Iterator[str]:
    """All files below ``base``; symbolic links to folders are not followed, so there are no loops."""
    for folder, folders, files in os.walk(base):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        yield from (os.path.join(folder, name) for name in files if not name.startswith("."))


def _ignoring(pattern: str) -> re.Pattern[str]:
    bare = pattern.rstrip("/")
    return _glob(bare.lstrip("/") if "/" in bare else f"**/{bare}")


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    """A glob as an expression over POSIX paths; one that matches a folder takes in what lies below."""
    return re.compile("(?:" + "|".join(map(_expression, _alternatives(pattern))) + r")(?:/.*)?", re.DOTALL)


def _alternatives(pattern: str) -> list[str]:
    """``a{b,c}`` as ``ab`` and ``ac``."""
    done: list[str] = []
    waiting = [pattern]
    while waiting and len(done) < _MOST_ALTERNATIVES:
        one = waiting.pop()
        braces = _BRACES.search(one)
        if braces is None:
            done.append(one)
        else:
            waiting += [one[: braces.start()] + part + one[braces.end() :] for part in braces[1].split(",")]
    return done


_GLOB_PART = re.compile(
    r"(?P<folders>(?<![^/])\*\*/)|(?P<all>\*\*+)|(?P<some>\*)|(?P<one>\?)|\[(?P<set>!?\]?[^\]/]+)\]"
)
_EXPRESSIONS = {"folders": r"(?:[^/]+/)*", "all": ".*", "some": "[^/]*", "one": "[^/]"}


def _expression(pattern: str) -> str:
    parts: list[str] = []
    at = 0
    for match in _GLOB_PART.finditer(pattern):
        parts.append(re.escape(pattern[at : match.start()]))
        at = match.end()
        if characters := match["set"]:
            negated = characters.startswith("!")
            inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", characters.removeprefix("!"))
            parts.append(f"[{'^' if negated else ''}{inside}]")
        else:
            parts.append(_EXPRESSIONS[match.lastgroup or ""])
    parts.append(re.escape(pattern[at:]))
    return "".join(parts)
