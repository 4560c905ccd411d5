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
from operator import attrgetter
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from cxlint.engine.tasks import Partial, Task
from cxlint.project import Project, rule_places

FILE = "results.sqlite"
KEPT = 6
"""Runs after which a result that nobody asked for is forgotten."""
_NOTED = 2
"""Runs after which it is written down again that a result was asked for."""

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
        self._keeping = True
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
        found = self._row(key)
        if found is None:
            return None
        last, data = found
        try:
            part = decoded(data, task)
        except (ValueError, TypeError, LookupError, ArithmeticError):
            return None
        if last < self._number - _NOTED:
            self._used.append(key)
        return part

    def keep_no_more(self) -> None:
        """Keep nothing that comes of this run from here on: it would depend on more than the source and the rules."""
        self._keeping = False

    def put(self, key: bytes, part: Partial) -> None:
        """Keep what came of a task."""
        if not self._keeping:
            return
        self._waiting[key] = encoded(part)
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

    def _row(self, key: bytes) -> tuple[int, str] | None:
        """The run that last asked for a result, and the result."""
        if self._db is None:
            return None
        try:
            row: tuple[int, str] | None = self._db.execute(
                "SELECT run, data FROM result WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.Error:
            return None
        return row


def rules_digest(project: Project, day: datetime.date) -> bytes:
    """A digest of all that decides what comes of a source beside itself: cxlint, the project, its rules, the day."""
    named = blake2b(digest_size=20)
    named.update(f"{sys.version_info[:3]}\0{day}\0{project!r}\0".encode("utf-8", "surrogatepass"))
    named.update(_own_digest())
    for place in rule_places(project):
        for file in _files(place, "*"):
            small = file.stat().st_size < _SMALL
            named.update(f"{file.name}\0".encode("utf-8", "surrogatepass"))
            named.update(file.read_bytes() if small else _stamp(file))
    return named.digest()


_SMALL = 1_000_000
"""Bytes up to which a rule file is known by its content; a dictionary is known by its size and its time."""


def _own_digest() -> bytes:
    """What tells one cxlint from another: the hashes that an installation records, else when each file changed."""
    package = Path(__file__).parents[1]
    record = next(package.parent.glob("cxlint_omnichannel-*.dist-info/RECORD"), None)
    if record is not None:
        return record.read_bytes()
    return b"".join(map(_stamp, _files(package, "*.py")))


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


# Results as JSON: dataclasses as lists, with a name in front where a field may hold several kinds --------------------

Coder = Callable[[Any], Any]
"""What turns the values of a type into JSON, or back; ``None`` stands for one that changes nothing."""


def encoded(part: Partial) -> str:
    """A result as text, without its task."""
    encode, _ = _coders(Partial)
    assert encode is not None
    return json.dumps(encode(part), separators=(",", ":"))


def decoded(text: str, task: Task) -> Partial:
    """The result of a task. Raises ``ValueError``, ``TypeError`` and their like where the text is none."""
    _, decode = _coders(Partial)
    assert decode is not None
    part: Partial = decode(json.loads(text))
    return dataclasses.replace(part, task=task)


@cache
def _coders(hint: Any) -> tuple[Coder | None, Coder | None]:
    """What encodes and what decodes the values of a type."""
    if hint is Task:
        return (lambda value: None), (lambda value: None)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return str, hint
    if hint is Decimal:
        return str, Decimal
    if hint is datetime.date:
        return str, datetime.date.fromisoformat
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _of_dataclass(hint)
    if get_origin(hint) is tuple:
        return _of_tuple(get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        return _of_union(get_args(hint))
    return None, None


def _of_dataclass(kind: type) -> tuple[Coder, Coder]:
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    coders = [_coders(hints[name]) for name in names]
    read = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    encoders = [(place, encode) for place, (encode, _) in enumerate(coders) if encode is not None]
    decoders = [(place, decode) for place, (_, decode) in enumerate(coders) if decode is not None]

    def encode(value: Any) -> list[Any]:
        fields = list(read(value))
        for place, coder in encoders:
            fields[place] = coder(fields[place])
        return fields

    def decode(fields: Any) -> object:
        for place, coder in decoders:
            fields[place] = coder(fields[place])
        return kind(*fields)

    return encode, decode


def _of_tuple(items: tuple[Any, ...]) -> tuple[Coder, Coder]:
    if len(items) == 2 and items[1] is Ellipsis:
        encode, decode = _coders(items[0])
        return (
            list if encode is None else lambda values: [encode(value) for value in values],
            tuple if decode is None else lambda values: tuple([decode(value) for value in values]),
        )
    coders = [_coders(item) for item in items]
    encoders = [encode or _same for encode, _ in coders]
    decoders = [decode or _same for _, decode in coders]
    return (
        lambda values: [encode(value) for encode, value in zip(encoders, values, strict=True)],
        lambda values: tuple([decode(value) for decode, value in zip(decoders, values, strict=True)]),
    )


def _of_union(hints: tuple[Any, ...]) -> tuple[Coder | None, Coder | None]:
    """A union of kinds: with names where more than one is no plain JSON."""
    kinds = [hint for hint in hints if any(_coders(hint))]
    if not kinds:
        return None, None
    if len(kinds) == 1 and type(None) in hints and len(hints) == 2:
        encode, decode = _coders(kinds[0])
        return (
            lambda value: None if value is None else (encode or _same)(value),
            lambda value: None if value is None else (decode or _same)(value),
        )
    named = {kind.__name__: _coders(kind) for kind in kinds}
    encoders = {name: encode for name, (encode, _) in named.items() if encode is not None}
    decoders = {name: decode for name, (_, decode) in named.items() if decode is not None}

    def encode_one(value: Any) -> Any:
        coder = encoders.get(type(value).__name__)
        return value if coder is None else [type(value).__name__, coder(value)]

    def decode_one(value: Any) -> Any:
        return decoders[value[0]](value[1]) if isinstance(value, list) else value

    return encode_one, decode_one


def _same(value: Any) -> Any:
    return value
