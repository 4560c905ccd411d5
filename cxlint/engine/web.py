"""Channels of the web in a run: pages of the cache and of archives as tasks, and the crawl that brings more of them.

The crawl runs in a thread of its own and hands pages over as they come, so that asking and checking overlap. Which
pages are read is decided by the cache alone, in the end: a run without a crawl gives the same.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from queue import SimpleQueue

from cxlint.channels.files import find
from cxlint.channels.web import crawled, warc
from cxlint.channels.web.cache import locked
from cxlint.channels.web.crawl import Plan, crawl
from cxlint.channels.web.fetch import Fetcher, headers_from_env
from cxlint.channels.web.held import ArchivedPage, StoredPage
from cxlint.channels.web.media import NO_TEXT, is_worth_loading, locale_for, syntax_for
from cxlint.channels.web.store import Record, Store
from cxlint.channels.web.urls import Scope, absolute
from cxlint.engine.tasks import Task
from cxlint.errors import ConfigurationError, CxlintError, UnreadableError
from cxlint.model import Hints
from cxlint.project import Channel, Project

Progress = Callable[[int, int, str], None]


def is_crawled(channel: Channel) -> bool:
    """Whether the content of a channel comes from a crawl."""
    return bool(channel.crawl)


def cache_folder(project: Project) -> Path:
    """The folder of the cache."""
    return project.root / project.cache


def has_cache(project: Project) -> bool:
    """Whether anything was ever fetched for the project."""
    return Store.path_in(cache_folder(project)).is_file()


def plan_of(name: str, channel: Channel) -> Plan:
    """What to crawl for a channel."""
    return Plan(
        name,
        tuple(map(absolute, channel.crawl)),
        channel.include,
        channel.exclude,
        channel.max_pages,
        channel.max_depth,
        channel.max_seconds,
        channel.rate,
        channel.concurrency,
        channel.render,
    )


# Tasks ---------------------------------------------------------------------------------------------------------------


class Pages:
    """Makes the tasks of the pages of a channel; ``taken`` are the pages that others read, and grows."""

    def __init__(self, project: Project, name: str, taken: set[str]) -> None:
        self.project = project
        self.name = name
        self.taken = taken
        self._hints: dict[str, Hints] = {}

    @property
    def channel(self) -> Channel:
        """The channel of the pages."""
        return self.project.channels[self.name]

    def stored(self, records: Iterator[Record] | Sequence[Record]) -> Iterator[Task]:
        """The tasks of pages in the cache."""
        folder = cache_folder(self.project)
        for record in records:
            if record.url not in self.taken:
                self.taken.add(record.url)
                held = StoredPage(folder, self.name, record.url, record.charset)
                said = (record.hreflang, record.language)
                yield self._task(record.url, said, record.syntax, held)

    def archived(self) -> Iterator[Task]:
        """The tasks of the pages in the archives of the channel. What cannot be opened has a gap instead."""
        channel = self.channel
        for path in _archives(self.project, channel):
            try:
                captures = _indexed(path).captures
            except UnreadableError:
                continue
            for capture in captures:
                url = _wanted(capture.url, channel)
                syntax = syntax_for(capture.media, url, b"") if url else NO_TEXT
                if url and syntax != NO_TEXT and url not in self.taken:
                    self.taken.add(url)
                    yield self._task(url, ("", ""), syntax, ArchivedPage(path, capture.offset, capture.charset))

    def _task(self, url: str, said: tuple[str, str], syntax: str, held: StoredPage | ArchivedPage) -> Task:
        project, channel = self.project, self.channel
        locale = channel.fixed_locale or locale_for(url, *said, project.languages)
        hints = self._hints.get(locale)
        if hints is None:
            hints = self._hints[locale] = Hints(
                locale=locale,
                select=channel.select,
                ignore=channel.ignore,
                text_columns=channel.text,
                locale_column=channel.locale_column,
                languages=project.languages,
                furniture=channel.furniture,
            )
        return Task(self.name, url, hints, channel.market or project.market, channel.syntax or syntax, held)


def page_tasks(project: Project, name: str, taken: set[str]) -> Iterator[Task]:
    """The tasks of the pages of a channel, from the cache or its archives; nothing is asked for."""
    pages = Pages(project, name, taken)
    yield from pages.archived()
    if is_crawled(pages.channel) and has_cache(project):
        with Store(cache_folder(project)) as store:
            yield from pages.stored(crawled.documents(store, name))


def gaps(project: Project, name: str) -> tuple[crawled.Gap, ...]:
    """What a channel of the web lacks."""
    channel = project.channels[name]
    if is_crawled(channel):
        if not has_cache(project):
            return (crawled.Gap("not-fetched", "nothing was fetched yet", 1),)
        with Store(cache_folder(project)) as store:
            return crawled.gaps(store, name)
    found: list[crawled.Gap] = []
    for path in _archives(project, channel):
        try:
            trouble = _indexed(path).trouble
        except UnreadableError as error:
            trouble = error.message
        if trouble:
            found.append(crawled.Gap("archive", f"{path.name} {trouble}", 1))
    return tuple(found)


def _indexed(path: Path) -> warc.Index:
    """The index of an archive, made once for a file as it is."""
    status = path.stat()
    return _index(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _index(path: Path, changed: int, size: int) -> warc.Index:
    return warc.index(path)


def _archives(project: Project, channel: Channel) -> Iterator[Path]:
    return find(project.root, channel.warc) if channel.warc else iter(())


def _wanted(url: str, channel: Channel) -> str:
    """The address of a page in an archive in its normal form, empty where the channel leaves it out."""
    try:
        url = absolute(url)
        root = url[: url.find("/", url.find("://") + 3) + 1]
        return url if Scope((root,), channel.include, channel.exclude).covers(url) else ""
    except CxlintError:
        return ""


# Crawling ------------------------------------------------------------------------------------------------------------


class Crawling:
    """The crawl of some channels, one after the other, in a thread of its own."""

    def __init__(self, project: Project, names: Sequence[str], taken: set[str]) -> None:
        """``taken`` are the sources that other channels read. Raises ``ConfigurationError`` for a header without value
        in the environment."""
        self.project = project
        self.names = names
        self.known = 0
        """Pages known so far."""
        self._taken = taken
        self._before = 0
        self._queue: SimpleQueue[tuple[str, Sequence[Record] | None] | BaseException | None] = SimpleQueue()
        self._stop: Callable[[], object] = lambda: None
        self._plans = [plan_of(name, project.channels[name]) for name in names]
        self._headers = {name: _headers(project, name) for name in names}

    def batches(self, first: Sequence[Task] = (), progress: Progress | None = None) -> Iterator[Sequence[Task]]:
        """``first``, then the tasks of the pages as they come; a page that others decide about comes in the end.

        ``progress`` is called in the thread of the crawl.
        """
        thread = threading.Thread(target=self._run, args=(progress,), name="crawl", daemon=True)
        thread.start()
        pages: dict[str, Pages] = {name: Pages(self.project, name, self._taken) for name in self.names}
        try:
            yield first
            while (item := self._queue.get()) is not None:
                if isinstance(item, BaseException):
                    raise item
                name, records = item
                if records is not None:
                    yield list(pages[name].stored(records))
                    continue
                with Store(cache_folder(self.project)) as store:
                    yield list(pages[name].stored(crawled.documents(store, name)))
        finally:
            self._stop()
            thread.join(10)

    def _run(self, progress: Progress | None) -> None:
        try:
            asyncio.run(self._crawl(progress))
        except asyncio.CancelledError:
            pass
        except BaseException as error:
            self._queue.put(_only(error))
        finally:
            self._queue.put(None)

    async def _crawl(self, progress: Progress | None) -> None:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        self._stop = lambda: loop.is_closed() or loop.call_soon_threadsafe(task.cancel)
        folder = cache_folder(self.project)
        with locked(folder), Store(folder, make=True) as store:
            for plan in self._plans:
                async with Fetcher(
                    plan.scope,
                    headers=self._headers[plan.channel],
                    rate=plan.rate,
                    concurrency=plan.concurrency,
                    reads=is_worth_loading,
                ) as fetcher:
                    await crawl(
                        plan,
                        store,
                        fetcher,
                        ready=partial(self._ready, plan.channel),
                        progress=partial(self._seen, progress),
                    )
                self._before = self.known
                self._queue.put((plan.channel, None))

    def _ready(self, name: str, records: Sequence[Record]) -> None:
        self._queue.put((name, records))

    def _seen(self, progress: Progress | None, done: int, known: int, url: str) -> None:
        self.known = self._before + known
        if progress is not None:
            progress(self._before + done, self.known, url)


def _headers(project: Project, name: str) -> dict[str, str]:
    channel = project.channels[name]
    try:
        return headers_from_env(channel.headers_from_env or {})
    except ConfigurationError as error:
        raise ConfigurationError(
            f'channel "{name}": {error.message}', where=channel.place.where, hint=error.hint
        ) from None


def _only(error: BaseException) -> BaseException:
    """One error of a group of tasks that failed together, rather one for users than a bug."""
    if not isinstance(error, BaseExceptionGroup):
        return error
    leaves = [_only(one) for one in error.exceptions]
    return next((one for one in leaves if isinstance(one, CxlintError)), leaves[0])
