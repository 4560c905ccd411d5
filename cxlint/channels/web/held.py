"""Content that is no file of its own: a page in the cache or in an archive. Small, so that it crosses processes."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path

from cxlint.channels.web import warc
from cxlint.channels.web.store import Store
from cxlint.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page in the cache ``folder``; ``charset`` is what the server said of its encoding."""

    folder: Path
    channel: str
    url: str
    charset: str = ""

    def load(self) -> bytes:
        """Its content. Raises ``UnreadableError`` where the cache no longer has it."""
        data = _store(self.folder).body(self.channel, self.url)
        if not data:
            raise UnreadableError("is empty")
        return data


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page in the archive ``path``, by the place of its record."""

    path: Path
    offset: int
    charset: str = ""

    def load(self) -> bytes:
        """Its content. Raises ``UnreadableError`` where the archive is damaged there."""
        return warc.load(self.path, self.offset)


_open = threading.local()


def _store(folder: Path) -> Store:
    """The cache in ``folder``, opened once in each thread of each process, and again if it was made anew."""
    store = Store.path_in(folder)
    key = (os.getpid(), folder, store.stat().st_ino if store.exists() else 0)
    if getattr(_open, "key", None) != key:
        _open.store = Store(folder)
        _open.key = key
    found: Store = _open.store
    return found
