"""The crawl of a site: level by level from the start addresses, each page once, into the cache.

What is read never depends on timing: a level is finished before the next one is chosen, in the order of addresses.
Robots.txt, sitemaps and the limits of the plan are heeded here; how a page is asked for, is the fetcher's affair.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from heapq import nsmallest

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Fetcher
from cxlint.channels.web.media import is_silent
from cxlint.channels.web.origins import Origins, origin_of
from cxlint.channels.web.pages import Draw, Intake, Taken, fresh_until
from cxlint.channels.web.sitemaps import pages_of
from cxlint.channels.web.store import Crawl, Record, Store
from cxlint.channels.web.urls import Scope, normalize, page_key
from cxlint.errors import UnreadableError
from cxlint.text.decode import decode

COMPLETE = "complete"
_BATCH = 8
"""Pages of one transaction at most."""
_SECONDS = 0.05
"""How long a transaction may stay open."""
_STALE = 24 * 3600.0
"""Seconds after which a crawl that was not finished is begun anew."""
_MOST_HOSTS = 4
"""Hosts that are asked at the same time."""
_MOST_KNOWN = 100_000
"""Addresses of the next level that are kept in memory, beyond what may still be asked."""

Ready = Callable[[Sequence[Record]], None]
"""Called with pages that can be read from the cache from now on."""
Progress = Callable[[int, int, str], None]
"""Called with the number of pages asked for, of those known, and the last address."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to crawl for the channel ``channel``, and within which limits; ``max_depth`` is ``None`` for none."""

    channel: str
    starts: tuple[str, ...]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    max_pages: int = 1000
    max_depth: int | None = None
    max_seconds: float = 3600.0
    rate: float = 2.0
    concurrency: int = 5
    render: str = "never"

    @property
    def scope(self) -> Scope:
        """What belongs to the crawl."""
        return Scope(self.starts, self.include, self.exclude)

    @property
    def settings(self) -> str:
        """What decides which pages are read; a crawl is only gone on with under the same."""
        return json.dumps([self.starts, self.include, self.exclude, self.max_depth, self.render])


async def crawl(plan: Plan, store: Store, fetcher: Fetcher, *, ready: Ready, progress: Progress) -> None:
    """Read the site of ``plan`` into ``store``: go on with a crawl that was not finished, else begin one.

    A page that is known is asked for only if it may have changed. Where time runs out, the crawl is left unfinished.
    Raises ``ConfigurationError`` where all pages are to be drawn and there is no browser.
    """
    now = time.time()
    last = store.crawl(plan.channel)
    going_on = last is not None and not last.outcome and last.settings == plan.settings and now - last.began < _STALE
    current = last if last is not None and going_on else store.begin(plan.channel, plan.settings, now)
    if last is not None and last.settings != plan.settings:
        # What was drawn before may not be drawn now, and the other way round.
        store.doubt(plan.channel)
    running = _Crawl(plan, store, fetcher, current, ready, progress)
    try:
        async with asyncio.timeout(plan.max_seconds), _drawing(plan, running.origins) as draw:
            running.intake = Intake(running.origins, draw, always=plan.render == "always")
            await running.run()
    except TimeoutError:
        pass
    finally:
        store.commit()


@asynccontextmanager
async def _drawing(plan: Plan, origins: Origins) -> AsyncIterator[Draw | None]:
    """What draws the pages of a crawl; the browser starts with the first of them."""
    if plan.render == "never":
        yield None
        return
    from cxlint.channels.web.chromium import check_playwright, find_chromium
    from cxlint.channels.web.render import Renderer

    if plan.render == "always":
        check_playwright()
        find_chromium()
    async with Renderer(origins.ask) as renderer:
        yield renderer.draw


class _Crawl:
    """A crawl under way."""

    def __init__(
        self,
        plan: Plan,
        store: Store,
        fetcher: Fetcher,
        current: Crawl,
        ready: Ready,
        progress: Progress,
    ) -> None:
        self.plan = plan
        self.store = store
        self.fetcher = fetcher
        self.current = current
        self.ready = ready
        self.progress = progress
        self.scope = plan.scope
        self.had = store.had(plan.channel, current.number)
        # Addresses of this level and those before it, and what is the same page in two writings of its address.
        self.met: set[str] = set()
        self.keys: set[str] = set()
        self.next: set[str] = set()
        self.room = plan.max_pages
        self.asked = 0
        self.known = 0
        self.origins = Origins(fetcher, self._start_pages)
        self.intake = Intake(self.origins)
        self.settled: list[Record] = []
        self.changes = 0

    async def run(self) -> None:
        """Read level by level, until there is nothing new or no room."""
        if not self.current.seeded:
            await self._seed()
        ticking = asyncio.create_task(self._tick())
        try:
            left = await self._levels()
        finally:
            ticking.cancel()
            self._commit()
        outcome = f"{left} more" if left else COMPLETE
        self.store.finish(self.plan.channel, self.current.number, outcome)

    async def _levels(self) -> int:
        """Read the levels; the number of pages known of for which there was no room."""
        channel, deepest = self.plan.channel, self.plan.max_depth
        depth = left = 0
        while True:
            queued = self.store.queued(channel, depth)
            self.met.update(queued)
            level = self._distinct(queued)
            chosen = level[: self.room]
            left += len(level) - len(chosen)
            self.room -= len(chosen)
            self.known += len(chosen)
            self.asked += sum(url in self.had for url in chosen)
            self.next = set(self.store.queued(channel, depth + 1))
            await self._pages([url for url in chosen if url not in self.had], depth)
            self._commit()
            depth += 1
            if not self.next or (deepest is not None and depth > deepest):
                return left

    async def _seed(self) -> None:
        """Put the start addresses and what sitemaps name into the queue."""
        channel = self.plan.channel
        self.store.queue(channel, self.scope.starts, 0)
        for origin in dict.fromkeys(map(origin_of, self.scope.starts)):
            try:
                robots = await self.origins.robots(origin)
            except FetchError:
                # The start page will say why.
                continue
            async for entry in pages_of(self.fetcher, origin, robots, self._bad_sitemap):
                named = (entry.url, *(url for _, url in entry.alternates))
                self.store.queue(channel, filter(self._is_wanted, named), 1)
        self.store.seeded(channel)
        self._commit()

    def _bad_sitemap(self, error: FetchError) -> None:
        record = Record(error.where, self.current.number, reason=error.kind, detail=error.message, fetched=time.time())
        self.store.put(self.plan.channel, record)

    def _distinct(self, urls: Iterable[str]) -> list[str]:
        """The pages that no level before had; of two writings of one address, that with the scheme of the start."""
        scheme = f"{self.scope.starts[0].partition(':')[0]}:"
        chosen: list[str] = []
        for url in sorted(urls, key=lambda url: (not url.startswith(scheme), url)):
            key = page_key(url)
            if key not in self.keys:
                self.keys.add(key)
                chosen.append(url)
        return sorted(chosen)

    async def _pages(self, urls: Sequence[str], depth: int) -> None:
        """Ask for the pages of a level, several at a time."""
        waiting = iter(urls)

        async def work() -> None:
            for url in waiting:
                # A redirect may have led there meanwhile.
                if url not in self.had:
                    await self._page(url, depth)
                self.asked += 1
                self.progress(self.asked, self.known, url)

        hosts = min(len({origin_of(url) for url in urls}), _MOST_HOSTS)
        async with asyncio.TaskGroup() as group:
            for _ in range(min(len(urls), self.plan.concurrency * hosts)):
                group.create_task(work())

    async def _page(self, url: str, depth: int) -> None:
        """Ask for one page, and keep what comes of it."""
        known = self.store.record(self.plan.channel, url)
        now = time.time()
        try:
            robots = await self.origins.robots(url)
        except FetchError as error:
            self._put(Taken(Record(url, reason=error.kind, detail=error.message, fetched=now)), depth)
            return
        if not robots.allowed(url):
            self._put(Taken(Record(url, reason="robots", detail=robots.problem, fetched=now)), depth)
            return
        readable = known is not None and not known.reason
        if known is not None and readable and known.fetched <= now < known.fresh:
            self._keep(known, known.fetched, known.fresh, depth)
            return
        try:
            if known is not None and readable:
                answer = await self.fetcher.get(url, etag=known.etag, last_modified=known.modified)
            else:
                answer = await self.fetcher.get(url)
        except FetchError as error:
            self._put(Taken(Record(url, reason=error.kind, detail=error.message, fetched=now)), depth)
            return
        if answer.not_modified:
            if known is not None and readable:
                self._keep(known, now, fresh_until(answer, now), depth)
            else:
                self._put(Taken(Record(url, status=304, reason="bad-answer", fetched=now)), depth)
            return
        final = normalize(answer.final_url)
        if final == url:
            self._put(await self.intake.take(url, answer, now, is_start=depth == 0), depth)
            return
        moved = Record(url, status=301, reason="moved", final_url=final, fetched=now)
        if not self.scope.covers(final):
            moved = replace(moved, reason="out-of-scope", detail=f"leads to {final}")
        elif not (await self.origins.robots(final)).allowed(final):
            moved = replace(moved, reason="robots")
        elif final not in self.had:
            # The page comes first: a crawl that is killed between the two must not know only where it lies.
            self._put(await self.intake.take(final, answer, now, is_start=depth == 0), depth)
        self._put(Taken(moved), depth)

    def _put(self, taken: Taken, depth: int) -> None:
        """Keep what is known of a page, and take in where it leads."""
        record = replace(taken.record, number=self.current.number)
        self.store.put(self.plan.channel, record, taken.body, taken.links, taken.headers)
        self._met(record, taken.links, depth)

    def _keep(self, known: Record, now: float, fresh: float, depth: int) -> None:
        channel = self.plan.channel
        self.store.keep(channel, known.url, self.current.number, now, fresh)
        self._met(known, self.store.links(channel, known.url), depth)

    def _met(self, record: Record, links: Iterable[str], depth: int) -> None:
        """Take in that an address was asked, and where it leads."""
        self.had.add(record.url)
        fresh = [url for url in links if url not in self.met and url not in self.next and self._is_wanted(url)]
        if fresh:
            self.next.update(fresh)
            self.store.queue(self.plan.channel, fresh, depth + 1)
            if len(self.next) > self.room + _MOST_KNOWN:
                self.next = set(nsmallest(self.room + 1, self.next))
        if is_settled(record):
            self.settled.append(record)
        self.changes += 1
        if self.changes >= _BATCH:
            self._commit()

    def _is_wanted(self, url: str) -> bool:
        return not is_silent(url) and self.scope.covers(url)

    async def _tick(self) -> None:
        """Keep no page waiting for long."""
        while True:
            await asyncio.sleep(_SECONDS)
            self._commit()

    def _commit(self) -> None:
        self.store.commit()
        self.changes = 0
        if self.settled:
            settled, self.settled = self.settled, []
            self.ready(settled)

    def _start_pages(self, origin: str) -> Iterator[str]:
        for start in self.scope.starts:
            record = self.store.record(self.plan.channel, start)
            url = record.final_url if record is not None and record.reason == "moved" else start
            body = self.store.body(self.plan.channel, url)
            if body and origin_of(url) == origin:
                try:
                    yield decode(body)
                except UnreadableError:
                    continue


def is_settled(record: Record) -> bool:
    """Whether a page is read whatever other pages say."""
    return not record.reason and record.canonical in ("", record.url)
