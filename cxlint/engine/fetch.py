"""What ``cxlint fetch`` does: fill the cache, and tell what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxlint import __version__
from cxlint.channels.web import crawled, warc
from cxlint.channels.web.crawled import Gap, Unread
from cxlint.channels.web.store import Record, Store
from cxlint.engine.web import Crawling, Progress, cache_folder, has_cache
from cxlint.errors import ConfigurationError
from cxlint.project import Project


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the cache holds of a channel.

    ``pages`` are by address, each with the one it only repeats, if any; ``gaps`` is empty where nothing is missing.
    """

    channel: str
    pages: tuple[tuple[Record, str], ...]
    unread: tuple[Unread, ...]
    gaps: tuple[Gap, ...]


def fetch(
    project: Project, channels: Sequence[str] = (), *, offline: bool = False, progress: Progress | None = None
) -> list[Fetched]:
    """Crawl the channels, by default all that have something to crawl, unless ``offline``; what came of each.

    Raises ``ConfigurationError`` for a channel without anything to crawl, ``CacheError`` where the cache is unusable.
    """
    names = _names(project, channels)
    if not offline:
        for _ in Crawling(project, names, set()).batches(progress=progress):
            pass
    if not has_cache(project):
        return [Fetched(name, (), (), (Gap("not-fetched", "nothing was fetched yet", 1),)) for name in names]
    with Store(cache_folder(project)) as store:
        return [_fetched(store, name) for name in names]


def write_archive(project: Project, names: Sequence[str], path: Path) -> int:
    """Write the pages that the cache holds of channels into the archive ``path``; how many there are."""
    with Store(cache_folder(project)) as store:
        return warc.write(path, _captured(store, names), f"cxlint/{__version__}")


def _captured(
    store: Store, names: Sequence[str]
) -> Iterator[tuple[str, int, float, tuple[tuple[str, str], ...], bytes]]:
    seen: set[str] = set()
    for name in names:
        crawl = store.crawl(name)
        for record in store.records(name, crawl.number) if crawl is not None else ():
            if not record.reason and record.url not in seen:
                seen.add(record.url)
                body = store.body(name, record.url)
                yield record.url, record.status, record.fetched, store.headers(name, record.url), body


def _names(project: Project, channels: Sequence[str]) -> list[str]:
    crawling = [name for name, channel in project.channels.items() if channel.crawl]
    for name in channels:
        if name not in crawling:
            message = f'channel "{name}" has nothing to fetch' if name in project.channels else f'no channel "{name}"'
            hint = f"there are {', '.join(crawling)}" if crawling else 'give a channel "crawl: https://..."'
            raise ConfigurationError(message, hint=hint)
    if not crawling:
        raise ConfigurationError("no channel has anything to fetch", hint='give one "crawl: https://www.example.com"')
    return [name for name in crawling if not channels or name in channels]


def _fetched(store: Store, name: str) -> Fetched:
    crawl = store.crawl(name)
    pages = (record for record in store.records(name, crawl.number) if not record.reason) if crawl else iter(())
    return Fetched(
        name,
        tuple((record, crawled.duplicate_of(store, name, record)) for record in pages),
        tuple(crawled.unread(store, name)),
        crawled.gaps(store, name),
    )
