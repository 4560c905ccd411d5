"""Files of a channel: finding them by patterns, and loading their bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from cxlint.errors import UnreadableError
from cxlint.readers.registry import syntax_of
from cxlint.text.decode import MOST_BYTES

_SKIPPED = frozenset(("node_modules", "__pycache__", "bower_components", "site-packages"))
_WILD = re.compile(r"[*?\[]")


def find(root: Path, patterns: Sequence[str], ignore: Sequence[str] = ()) -> Iterator[Path]:
    """The files that ``patterns`` name, each once, sorted by path within each pattern.

    A pattern is a file, a folder (everything under it that has a reader), or a glob with ``*``, ``?``, ``[...]``,
    ``**`` and ``{a,b}``, relative to ``root``. Hidden and dependency folders are skipped; ``ignore`` holds patterns of
    files or folders to leave out. A pattern that names nothing yields nothing.
    """
    seen: set[Path] = set()
    ignored = [_glob(pattern) for pattern in ignore]
    for pattern in patterns:
        for path in _matches(root, pattern):
            name = Path(os.path.relpath(path, root)).as_posix()
            if path not in seen and not any(expression.match(name) for expression in ignored):
                seen.add(path)
                yield path


def load(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file; ``UnreadableError`` where it is too large or cannot be opened."""
    try:
        size = path.stat().st_size
        if size > most:
            raise UnreadableError(f"is {size / 1e6:.0f} MB; the limit is {most / 1e6:.0f} MB")
        if not path.is_file():
            raise UnreadableError("is no regular file")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {error.strerror or error}") from None


def _matches(root: Path, pattern: str) -> Iterator[Path]:
    place = root / pattern
    if place.is_file():
        yield place
        return
    if place.is_dir():
        yield from (path for path in _walk(place) if syntax_of(path.name) is not None)
        return
    parts = Path(pattern).parts
    fixed = next((index for index, part in enumerate(parts) if _WILD.search(part) or "{" in part), len(parts))
    base = root.joinpath(*parts[:fixed])
    if fixed == len(parts) or not base.is_dir():
        return
    expression = _glob("/".join(parts[fixed:]))
    for path in _walk(base):
        if expression.fullmatch(path.relative_to(base).as_posix()):
            yield path


def _walk(base: Path) -> Iterator[Path]:
    """All files below ``base`` in order of their names; symbolic links to folders are not followed."""
    for folder, folders, files in os.walk(base):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED)
        yield from (Path(folder, name) for name in sorted(files) if not name.startswith("."))


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    """A glob as an expression over POSIX paths; a folder's pattern also takes in what lies below."""
    parts: list[str] = []
    position = 0
    pattern = pattern.rstrip("/")
    while position < len(pattern):
        character = pattern[position]
        if pattern.startswith("**/", position):
            parts.append(r"(?:[^/]+/)*")
            position += 3
            continue
        if pattern.startswith("**", position):
            parts.append(r".*")
            position += 2
            continue
        end = pattern.find("]", position + 2)
        close = pattern.find("}", position)
        if character == "*":
            parts.append(r"[^/]*")
        elif character == "?":
            parts.append(r"[^/]")
        elif character == "[" and end > 0:
            inside = pattern[position + 1 : end].replace("\\", r"\\")
            parts.append(f"[{'^' + inside[1:] if inside[0] == '!' else inside}]")
            position = end
        elif character == "{" and close > 0:
            options = pattern[position + 1 : close].split(",")
            parts.append("(?:" + "|".join(map(re.escape, options)) + ")")
            position = close
        else:
            parts.append(re.escape(character))
        position += 1
    return re.compile("".join(parts) + r"(?:/.*)?\Z")
