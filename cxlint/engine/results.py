"""What came of each source in earlier runs, so that a run looks only at what changed.

What a source contributes follows from its bytes, the task, the rules and cxlint itself; it is kept in one SQLite file
under a digest of all of them. It is stored as plain JSON: nothing that lies in the file is ever run.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import sqlite3
import sys
import types
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from cxlint.engine.tasks import Partial, Task
from cxlint.errors import CxlintError
from cxlint.project import Project, rule_places

FILE = "results.sqlite"
KEPT = 5
"""Runs after which a result that nobody asked for is forgotten."""

_PATIENCE = 5.0
_BATCH = 500
_TABLES = """
CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, run INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (number INTEGER NOT NULL);
"""


class Results:
    """The results kept in a folder, for runs with one set of rules; each process has its own.

    A file that is damaged or in use is done without: results only save time.
    """

    def __init__(self, folder: Path, rules: bytes) -> None:
        self._rules = rules
        self._waiting: dict[bytes, str] = {}
        self._used: list[bytes] = []
        self._db: sqlite3.Connection | None = None
        try:
            _make_folder(folder)
            try:
                self._open(folder / FILE)
            except sqlite3.DatabaseError:
                (folder / FILE).unlink(missing_ok=True)
                self._open(folder / FILE)
        except (sqlite3.Error, OSError):
            self._db = None

    def _open(self, file: Path) -> None:
        database = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + _TABLES)
        row = database.execute("SELECT max(number) FROM run").fetchone()
        self._number = (row[0] or 0) + 1
        self._db = database

    def key(self, task: Task, data: bytes) -> bytes:
        """The name of what comes of the bytes ``data`` of a task."""
        named = blake2b(self._rules, digest_size=20)
        named.update(f"{task!r}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
        named.update(data)
        return named.digest()

    def get(self, key: bytes, task: Task) -> Partial | None:
        """What came of ``task``; ``None`` where it is not kept, or cannot be read."""
        rows = self._rows("SELECT data FROM result WHERE key = ?", key)
        if not rows:
            return None
        try:
            part = json.loads(rows[0][0], object_hook=_built)
        except (ValueError, TypeError, ArithmeticError, CxlintError):
            return None
        if not isinstance(part, Partial):
            return None
        self._used.append(key)
        return dataclasses.replace(part, task=task)

    def put(self, key: bytes, part: Partial) -> None:
        """Keep what came of a task."""
        self._waiting[key] = json.dumps(dataclasses.replace(part, task=None), default=_plain, separators=(",", ":"))  # type: ignore[arg-type]  # the task is put back by get
        if len(self._waiting) >= _BATCH:
            self.write()

    def close(self) -> None:
        """Write what is waiting, and forget what was not asked for in the last runs."""
        self.write()
        if self._db is None:
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("DELETE FROM result WHERE run < ?", (self._number - KEPT,))
            self._db.execute("DELETE FROM run")
            self._db.execute("INSERT INTO run VALUES (?)", (self._number,))
            self._db.execute("COMMIT")
        except sqlite3.Error:
            pass
        finally:
            self._db.close()
            self._db = None

    def write(self) -> None:
        """Write what is waiting."""
        rows = [(key, self._number, data) for key, data in self._waiting.items()] if self._db else []
        used = [(self._number, key) for key in self._used] if self._db else []
        self._waiting.clear()
        self._used.clear()
        if self._db is None or not (rows or used):
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)
            self._db.executemany("UPDATE result SET run = ? WHERE key = ?", used)
            self._db.execute("COMMIT")
        except sqlite3.Error:
            self._db.close()
            self._db = None

    def _rows(self, query: str, key: bytes) -> list[tuple[str, ...]]:
        if self._db is None:
            return []
        try:
            return self._db.execute(query, (key,)).fetchall()
        except sqlite3.Error:
            return []


def rules_digest(project: Project, day: datetime.date) -> bytes:
    """A digest of all that decides what comes of a source beside itself: cxlint, the project, its rules, the day."""
    named = blake2b(digest_size=20)
    named.update(f"{sys.version_info[:3]}\0{day}\0{project!r}\0".encode("utf-8", "surrogatepass"))
    for file in _files(Path(__file__).parents[1], "*.py"):
        named.update(_stamp(file))
    for place in rule_places(project):
        for file in _files(place, "*"):
            named.update(_stamp(file))
            if file.stat().st_size < _SMALL:
                named.update(file.read_bytes())
    return named.digest()


_SMALL = 1_000_000
"""Bytes up to which a rule file is known by its content; a dictionary is known by its size and its time."""


def _files(place: Path, pattern: str) -> Iterator[Path]:
    if place.is_dir():
        yield from sorted(file for file in place.rglob(pattern) if file.is_file())
    elif place.is_file():
        yield place


def _stamp(file: Path) -> bytes:
    status = file.stat()
    return f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0".encode("utf-8", "surrogatepass")


def _make_folder(folder: Path) -> None:
    """Make the cache's folder, which no version control should keep."""
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


# Results as JSON: {"Location": [...]} for a dataclass, its fields in order ------------------------------------------


def _plain(value: object) -> dict[str, list[object]]:
    if isinstance(value, Decimal | datetime.date):
        return {type(value).__name__: [str(value)]}
    fields = dataclasses.fields(value)  # type: ignore[arg-type]  # all that is stored is a dataclass
    return {type(value).__name__: [getattr(value, field.name) for field in fields]}


def _built(data: dict[str, Any]) -> object:
    if len(data) == 1:
        [(name, values)] = data.items()
        make = _makers().get(name)
        if make is not None and isinstance(values, list):
            return make(values)
    return data


@cache
def _makers() -> dict[str, Callable[[list[Any]], object]]:
    """What builds each type that a result is made of, by its name."""
    makers: dict[str, Callable[[list[Any]], object]] = {
        "Decimal": lambda values: Decimal(values[0]),
        "date": lambda values: datetime.date.fromisoformat(values[0]),
    }
    waiting: list[type] = [Partial]
    while waiting:
        kind = waiting.pop()
        # The task is not stored.
        if kind.__name__ in makers or kind is Task:
            continue
        hints = get_type_hints(kind)
        fields = [hints[field.name] for field in dataclasses.fields(kind)]
        makers[kind.__name__] = _maker(kind, fields)
        waiting += (inner for hint in fields for inner in _dataclasses(hint))
    return makers


def _maker(kind: type, fields: list[Any]) -> Callable[[list[Any]], object]:
    convert = [(place, _converter(hint)) for place, hint in enumerate(fields)]
    wanted = [(place, one) for place, one in convert if one is not None]

    def make(values: list[Any]) -> object:
        if len(values) != len(fields):
            raise ValueError(f"{kind.__name__} has {len(fields)} fields")
        for place, one in wanted:
            values[place] = one(values[place])
        return kind(*values)

    return make


def _converter(hint: Any) -> Callable[[Any], object] | None:
    """What makes of JSON what a field holds, ``None`` where it is that already."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if get_origin(hint) is tuple:
        return _tuples
    return None


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _dataclasses(hint: Any) -> Iterator[type]:
    """The dataclasses that a type names."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    elif get_origin(hint) in (tuple, list, dict, Union, types.UnionType):
        for inner in get_args(hint):
            yield from _dataclasses(inner)
