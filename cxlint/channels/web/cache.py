"""The folder of the cache: hidden from version control, held by one process at a time; what may be wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cxlint.errors import CxlintError

_LOCK = "lock.sqlite"


class CacheError(CxlintError):
    """The cache of fetched pages cannot be used."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the one place for a process that crawls into ``folder``; it is free again when the process ends in any way.

    Raises ``CacheError`` where another process holds it.
    """
    make_folder(folder)
    path = folder / _LOCK
    try:
        db = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    except sqlite3.Error as error:
        raise cache_error(error, path) from None
    try:
        try:
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise cache_error(error, path) from None
            hint = "wait for it, or name another folder with --cache"
            raise CacheError(
                "another cxlint is fetching into this folder", where=folder.as_posix(), hint=hint
            ) from None
        except sqlite3.Error as error:
            raise cache_error(error, path) from None
        yield
    finally:
        db.close()


def make_folder(folder: Path) -> None:
    """Make the folder, which version control does not see. Raises ``CacheError`` where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# Written by cxlint: a cache of fetched pages.\n*\n", encoding="utf-8")
    except OSError as error:
        raise CacheError(f"cannot be written: {error.strerror or error}", where=folder.as_posix()) from None


def cache_error(error: sqlite3.Error, path: Path) -> CacheError:
    """An error of SQLite with what to do about it."""
    text = str(error)
    where = path.as_posix()
    if "locked" in text or "busy" in text:
        return CacheError("is in use by another program", where=where, hint="try again when that has ended")
    if "full" in text:
        return CacheError("the disk is full", where=where)
    if "readonly" in text or "unable to open" in text:
        return CacheError(f"cannot be opened ({text})", where=where, hint="name another folder with --cache")
    return damaged(path, text)


def damaged(path: Path, text: str) -> CacheError:
    """The error for a file that does not hold what it should."""
    hint = "delete it: it only holds what was fetched, and is made again"
    return CacheError(f"is damaged ({text})", where=path.as_posix(), hint=hint)
