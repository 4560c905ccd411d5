"""The cache of fetched pages: one SQLite file beside the project, shared by the crawl and the processes that check.

A crawl has a number. A page belongs to the crawl that asked for it last; the queue says which addresses a crawl knows
and at which depth. Page, links and queue change in one transaction, so a crawl that is killed goes on where it was.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxlint.channels.web.cache import CacheError, cache_error, damaged, make_folder
from cxlint.text.decode import MOST_BYTES

_FILE = "pages.sqlite"
_VERSION = 2
_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""

_TABLES = """
CREATE TABLE crawl (channel TEXT PRIMARY KEY, number INTEGER NOT NULL, settings TEXT NOT NULL, began REAL NOT NULL,
    seeded INTEGER NOT NULL DEFAULT 0, outcome TEXT NOT NULL DEFAULT '');
CREATE TABLE queue (channel TEXT, url TEXT, depth INTEGER NOT NULL, PRIMARY KEY (channel, url)) WITHOUT ROWID;
CREATE INDEX queue_by_depth ON queue (channel, depth);
CREATE TABLE page (id INTEGER PRIMARY KEY, channel TEXT NOT NULL, url TEXT NOT NULL, number INTEGER NOT NULL,
    status INTEGER NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, final_url TEXT NOT NULL,
    canonical TEXT NOT NULL, media TEXT NOT NULL, charset TEXT NOT NULL, syntax TEXT NOT NULL, hreflang TEXT NOT NULL,
    language TEXT NOT NULL,
    noindex INTEGER NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL, fetched REAL NOT NULL, fresh REAL NOT NULL,
    size INTEGER NOT NULL, headers BLOB NOT NULL, links BLOB NOT NULL, UNIQUE (channel, url));
CREATE TABLE body (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""
_COLUMNS = (
    "url, number, status, reason, detail, final_url, canonical, media, charset, syntax, hreflang, language, noindex,"
    " etag, modified, fetched, fresh, size"
)
_NAMES = tuple(_COLUMNS.split(", "))
_PUT = f"""
INSERT INTO page (channel, {_COLUMNS}, headers, links) VALUES ({", ".join("?" * 21)})
ON CONFLICT (channel, url) DO UPDATE SET {", ".join(f"{name}=excluded.{name}" for name in _NAMES[1:])},
    headers=excluded.headers, links=excluded.links RETURNING id
"""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one address.

    ``number`` is the crawl that asked last. ``reason`` says why there is nothing to read, empty where there is;
    ``detail`` says it for people. ``media`` is the content type without parameters, ``syntax`` the reader for it.
    ``hreflang`` is what the page is as an alternate of itself, ``language`` what it says of itself. Times are seconds
    since the epoch; up to ``fresh`` the server said that the page stays as it is.
    """

    url: str
    number: int = 0
    status: int = 0
    reason: str = ""
    detail: str = ""
    final_url: str = ""
    canonical: str = ""
    media: str = ""
    charset: str = ""
    syntax: str = ""
    hreflang: str = ""
    language: str = ""
    noindex: bool = False
    etag: str = ""
    modified: str = ""
    fetched: float = 0.0
    fresh: float = 0.0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Crawl:
    """The last crawl of a channel; ``outcome`` is empty while it is not finished."""

    channel: str
    number: int
    settings: str
    began: float
    seeded: bool = False
    outcome: str = ""


class Store:
    """The cache in the folder ``folder``; a connection belongs to the thread that opened it. A context manager."""

    def __init__(self, folder: Path, *, make: bool = False) -> None:
        """Open the cache, with ``make`` also where there is none. Raises ``CacheError`` where it cannot be opened."""
        self.folder = folder
        self.path = Store.path_in(folder)
        if make:
            make_folder(folder)
        elif not self.path.is_file():
            raise CacheError("nothing was fetched yet", hint='run "cxlint fetch"')
        with self._named():
            self._db = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            # What is committed survives the death of the process; the disk's own cache is the system's affair.
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._prepare()

    @staticmethod
    def path_in(folder: Path) -> Path:
        """The file of the cache in ``folder``."""
        return folder / _FILE

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Commit and close."""
        with self._named():
            self.commit()
            self._db.close()

    def _prepare(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == _VERSION:
            return
        # Of another version of cxlint, or new: a cache is made again rather than converted.
        self._db.execute("BEGIN IMMEDIATE")
        names = self._db.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
        for (name,) in names:
            self._db.execute(f'DROP TABLE "{name}"')
        for statement in _TABLES.split(";"):
            self._db.execute(statement)
        self._db.execute(f"PRAGMA user_version={_VERSION}")
        self._db.execute("COMMIT")

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Turn the errors of SQLite into ones that say what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise cache_error(error, self.path) from None

    # Crawls ----------------------------------------------------------------------------------------------------------

    def crawl(self, channel: str) -> Crawl | None:
        """The last crawl of a channel."""
        with self._named():
            row = self._db.execute(
                "SELECT channel, number, settings, began, seeded, outcome FROM crawl WHERE channel=?", (channel,)
            ).fetchone()
        return Crawl(row[0], row[1], row[2], row[3], bool(row[4]), row[5]) if row else None

    def begin(self, channel: str, settings: str, now: float) -> Crawl:
        """Start the next crawl of a channel."""
        last = self.crawl(channel)
        crawl = Crawl(channel, last.number + 1 if last else 1, settings, now)
        with self._named():
            self._change()
            self._db.execute(
                "INSERT OR REPLACE INTO crawl (channel, number, settings, began) VALUES (?, ?, ?, ?)",
                (channel, crawl.number, settings, now),
            )
            self._db.execute("DELETE FROM queue WHERE channel=?", (channel,))
        return crawl

    def doubt(self, channel: str) -> None:
        """Take it that every page of a channel may have changed."""
        with self._named():
            self._change()
            self._db.execute("UPDATE page SET etag='', modified='', fresh=0 WHERE channel=?", (channel,))

    def seeded(self, channel: str) -> None:
        """Note that the start addresses and sitemaps of the crawl are in the queue."""
        with self._named():
            self._change()
            self._db.execute("UPDATE crawl SET seeded=1 WHERE channel=?", (channel,))

    def finish(self, channel: str, number: int, outcome: str) -> None:
        """End a crawl; pages that it did not meet are forgotten."""
        with self._named():
            self._change()
            self._db.execute("UPDATE crawl SET outcome=? WHERE channel=?", (outcome, channel))
            old = "channel=? AND number<?"
            self._db.execute(f"DELETE FROM body WHERE id IN (SELECT id FROM page WHERE {old})", (channel, number))
            self._db.execute(f"DELETE FROM page WHERE {old}", (channel, number))
            self.commit()

    # The queue -------------------------------------------------------------------------------------------------------

    def queue(self, channel: str, urls: Iterable[str], depth: int) -> None:
        """Add addresses that are not yet known, at ``depth`` links from the start."""
        with self._named():
            self._change()
            rows = [(channel, url, depth) for url in urls]
            self._db.executemany("INSERT OR IGNORE INTO queue (channel, url, depth) VALUES (?, ?, ?)", rows)

    def queued(self, channel: str, depth: int) -> list[str]:
        """The addresses at ``depth``, sorted."""
        with self._named():
            rows = self._db.execute("SELECT url FROM queue WHERE channel=? AND depth=?", (channel, depth))
            return sorted(url for (url,) in rows)

    # Pages -----------------------------------------------------------------------------------------------------------

    def put(
        self,
        channel: str,
        record: Record,
        body: bytes = b"",
        links: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep what came of asking for an address, in the place of what was known."""
        with self._named():
            self._change()
            (id,) = self._db.execute(
                _PUT,
                (
                    channel,
                    *(getattr(record, name) for name in _NAMES),
                    json.dumps(headers, separators=(",", ":")),
                    zlib.compress("\n".join(links).encode(), 1) if links else b"",
                ),
            ).fetchone()
            if body:
                data = zlib.compress(body, 1)
                self._db.execute("INSERT OR REPLACE INTO body (id, data) VALUES (?, ?)", (id, data))
            else:
                self._db.execute("DELETE FROM body WHERE id=?", (id,))

    def keep(self, channel: str, url: str, number: int, fetched: float, fresh: float) -> None:
        """Note that a page is what it was."""
        with self._named():
            self._change()
            self._db.execute(
                "UPDATE page SET number=?, fetched=?, fresh=? WHERE channel=? AND url=?",
                (number, fetched, fresh, channel, url),
            )

    def record(self, channel: str, url: str) -> Record | None:
        """What is known of an address."""
        with self._named():
            row = self._db.execute(f"SELECT {_COLUMNS} FROM page WHERE channel=? AND url=?", (channel, url)).fetchone()
        return _record(row) if row else None

    def records(self, channel: str, number: int) -> Iterator[Record]:
        """What a crawl met, by address."""
        with self._named():
            rows = self._db.execute(
                f"SELECT {_COLUMNS} FROM page WHERE channel=? AND number=? ORDER BY url", (channel, number)
            )
            for row in rows:
                yield _record(row)

    def had(self, channel: str, number: int) -> set[str]:
        """The addresses that a crawl has asked for."""
        with self._named():
            rows = self._db.execute("SELECT url FROM page WHERE channel=? AND number=?", (channel, number))
            return {url for (url,) in rows}

    def links(self, channel: str, url: str) -> tuple[str, ...]:
        """The addresses that a page links to."""
        with self._named():
            row = self._db.execute("SELECT links FROM page WHERE channel=? AND url=?", (channel, url)).fetchone()
        return self._linked(row[0]) if row else ()

    def all_links(self, channel: str, number: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each page of a crawl with the addresses it links to, by address."""
        with self._named():
            rows = self._db.execute(
                "SELECT url, links FROM page WHERE channel=? AND number=? AND links<>x'' ORDER BY url",
                (channel, number),
            )
            for url, links in rows:
                yield url, self._linked(links)

    def headers(self, channel: str, url: str) -> tuple[tuple[str, str], ...]:
        """The headers that came with a page."""
        with self._named():
            row = self._db.execute("SELECT headers FROM page WHERE channel=? AND url=?", (channel, url)).fetchone()
        return tuple((str(name), str(value)) for name, value in json.loads(row[0])) if row else ()

    def body(self, channel: str, url: str) -> bytes:
        """The content of a page, empty where there is none. Raises ``CacheError`` where it is damaged."""
        with self._named():
            row = self._db.execute(
                "SELECT data FROM body JOIN page USING (id) WHERE channel=? AND url=?", (channel, url)
            ).fetchone()
        return self._unpacked(row[0]) if row else b""

    def _linked(self, data: bytes) -> tuple[str, ...]:
        return tuple(self._unpacked(data).decode().split("\n")) if data else ()

    def _unpacked(self, data: bytes) -> bytes:
        packed = zlib.decompressobj()
        try:
            found = packed.decompress(data, MOST_BYTES + 1)
        except zlib.error as error:
            raise damaged(self.path, str(error)) from None
        if not packed.eof or len(found) > MOST_BYTES:
            raise damaged(self.path, "a page is cut off")
        return found

    # Transactions ----------------------------------------------------------------------------------------------------

    def _change(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN IMMEDIATE")

    @property
    def has_changes(self) -> bool:
        """Whether something waits to be committed."""
        return self._db.in_transaction

    def commit(self) -> None:
        """Make all changes durable against the death of the process, and visible to others."""
        with self._named():
            if self._db.in_transaction:
                self._db.execute("COMMIT")


def _record(row: tuple[Any, ...]) -> Record:
    fields = dict(zip(_NAMES, row, strict=True))
    return Record(**fields | {"noindex": bool(fields["noindex"])})
