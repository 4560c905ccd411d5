"""The crawl of a site: level by level from the start addresses, each page once, into the cache.

What is read never depends on timing: a level is finished before the next one is chosen, in the order of addresses.
Robots.txt, sitemaps and the limits of the plan are heeded here; how a page is asked for, is the fetcher's affair.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from heapq import nsmallest

from cxlint.channels.web.charset import charset_of, media_type_of
from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Answer, Fetcher
from cxlint.channels.web.links import alike, scan, words
from cxlint.channels.web.media import NO_TEXT, is_silent, syntax_for
from cxlint.channels.web.robots import Robots, header_noindex, robots_of
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
_LONGEST_FRESH = 24 * 3600.0
"""What a server says of how long a page stays the same is believed for a day at most."""
_MOST_HOSTS = 4
"""Hosts that are asked at the same time."""
_MOST_KNOWN = 100_000
"""Addresses of the next level that are kept in memory, beyond what may still be asked."""

Draw = Callable[[str, bytes], Awaitable[bytes]]
"""A page as a browser shows it: address and plain page in, page out."""
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


async def crawl(
    plan: Plan, store: Store, fetcher: Fetcher, *, ready: Ready, progress: Progress, draw: Draw | None = None
) -> None:
    """Read the site of ``plan`` into ``store``: go on with a crawl that was not finished, else begin one.

    A page that is known is asked for only if it may have changed. Where time runs out, the crawl is left unfinished.
    """
    now = time.time()
    last = store.crawl(plan.channel)
    going_on = last is not None and not last.outcome and last.settings == plan.settings and now - last.began < _STALE
    current = last if last is not None and going_on else store.begin(plan.channel, plan.settings, now)
    try:
        async with asyncio.timeout(plan.max_seconds):
            await _Crawl(plan, store, fetcher, current, ready, progress, draw).run()
    except TimeoutError:
        pass
    finally:
        store.commit()


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
        draw: Draw | None,
    ) -> None:
        self.plan = plan
        self.store = store
        self.fetcher = fetcher
        self.current = current
        self.ready = ready
        self.progress = progress
        self.draw = draw
        self.scope = plan.scope
        self.had = store.had(plan.channel, current.number)
        # Addresses of this level and those before it, and what is the same page in two writings of its address.
        self.met: set[str] = set()
        self.keys: set[str] = set()
        self.next: set[str] = set()
        self.room = plan.max_pages
        self.asked = 0
        self.known = 0
        self.robots: dict[str, asyncio.Task[Robots]] = {}
        self.missing: dict[str, asyncio.Task[tuple[str, frozenset[str]] | None]] = {}
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
        for origin in dict.fromkeys(map(_origin, self.scope.starts)):
            try:
                robots = await self._robots(origin)
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

        hosts = min(len({_origin(url) for url in urls}), _MOST_HOSTS)
        async with asyncio.TaskGroup() as group:
            for _ in range(min(len(urls), self.plan.concurrency * hosts)):
                group.create_task(work())

    async def _page(self, url: str, depth: int) -> None:
        """Ask for one page, and keep what comes of it."""
        known = self.store.record(self.plan.channel, url)
        now = time.time()
        try:
            robots = await self._robots(url)
        except FetchError as error:
            self._put(Record(url, reason=error.kind, detail=error.message, fetched=now), depth)
            return
        if not robots.allowed(url):
            self._put(Record(url, reason="robots", detail=robots.problem, fetched=now), depth)
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
            self._put(Record(url, reason=error.kind, detail=error.message, fetched=now), depth)
            return
        if answer.not_modified:
            if known is not None and readable:
                self._keep(known, now, _fresh_until(answer, now), depth)
            else:
                self._put(Record(url, status=304, reason="bad-answer", fetched=now), depth)
            return
        await self._answered(url, answer, now, depth)

    async def _answered(self, url: str, answer: Answer, now: float, depth: int) -> None:
        """Keep an answer: the page, or why there is none, at the address it has in the end."""
        final = normalize(answer.final_url)
        if final != url:
            moved = Record(url, status=301, reason="moved", final_url=final, fetched=now)
            if not self.scope.covers(final):
                moved = replace(moved, reason="out-of-scope", detail=f"leads to {final}")
            elif not (await self._robots(final)).allowed(final):
                moved = replace(moved, reason="robots")
            self._put(moved, depth)
            if moved.reason != "moved" or final in self.had:
                return
        media = media_type_of(answer.header("content-type"))
        record = Record(
            final,
            status=answer.status,
            final_url=final,
            media=media,
            charset=charset_of(answer.header("content-type")),
            language=answer.header("content-language"),
            noindex=header_noindex(answer),
            etag=answer.header("etag"),
            modified=answer.header("last-modified"),
            fetched=now,
            fresh=_fresh_until(answer, now),
            size=len(answer.body),
        )
        if not 200 <= answer.status < 300:
            self._put(replace(record, reason=f"http-{answer.status}"), depth)
            return
        syntax = syntax_for(media, final, answer.body)
        if syntax == NO_TEXT or not syntax:
            self._put(replace(record, reason="no-text" if syntax else "no-reader", detail=media), depth)
        elif syntax == "html":
            await self._html(record, answer, depth)
        else:
            self._put(replace(record, syntax=syntax), depth, answer)

    async def _html(self, record: Record, answer: Answer, depth: int) -> None:
        """Keep a page of HTML with its links."""
        body = answer.body
        try:
            text = decode(body, declared=record.charset)
        except UnreadableError:
            # The reader says what is wrong with it.
            self._put(replace(record, syntax="html"), depth, answer)
            return
        page = scan(text, record.url)
        record = replace(
            record,
            syntax="html",
            canonical=page.canonical,
            hreflang=page.hreflang,
            language=page.language or record.language,
            noindex=page.noindex or record.noindex,
        )
        if depth > 0 and await self._is_soft_404(record.url, page.title, text):
            self._put(replace(record, reason="soft-404"), depth)
        else:
            self._put(record, depth, answer, page.links)

    def _put(self, record: Record, depth: int, answer: Answer | None = None, links: Sequence[str] = ()) -> None:
        """Keep what is known of a page, and the page itself if there is an ``answer`` to read."""
        body, headers = (answer.body, answer.headers) if answer is not None else (b"", ())
        self.store.put(self.plan.channel, replace(record, number=self.current.number), body, links, headers)
        self._met(record, links, depth)

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

    # What is asked once for a host -----------------------------------------------------------------------------------

    async def _robots(self, url: str) -> Robots:
        origin = _origin(url)
        if origin not in self.robots:
            self.robots[origin] = asyncio.create_task(self._heeded(origin))
        return await asyncio.shield(self.robots[origin])

    async def _heeded(self, origin: str) -> Robots:
        robots = await robots_of(self.fetcher, origin)
        if robots.crawl_delay:
            self.fetcher.slow_down(origin, robots.crawl_delay)
        return robots

    async def _is_soft_404(self, url: str, title: str, text: str) -> bool:
        """Whether a page is what the host shows for pages that are not there."""
        origin = _origin(url)
        if origin not in self.missing:
            self.missing[origin] = asyncio.create_task(self._missing_page(origin))
        missing = await asyncio.shield(self.missing[origin])
        if missing is None or missing[0] != title:
            return False
        return alike(words(text), missing[1])

    async def _missing_page(self, origin: str) -> tuple[str, frozenset[str]] | None:
        """Title and words of the page that a host shows for an address that cannot be there; ``None`` for an error.

        A host that shows its start page for everything has no such page: it is an application drawn by JavaScript.
        """
        url = f"{origin}cxlint-{hashlib.sha256(origin.encode()).hexdigest()[:16]}"
        try:
            answer = await self.fetcher.get(url) if (await self._robots(url)).allowed(url) else None
            if answer is None or answer.status != 200:
                return None
            text = decode(answer.body, declared=charset_of(answer.header("content-type")))
            shown = words(text)
            for start in self.scope.starts:
                page = self.store.record(self.plan.channel, start)
                body = self.store.body(self.plan.channel, page.final_url or start) if page else b""
                if _origin(start) == origin and body and alike(words(decode(body)), shown):
                    return None
        except (FetchError, UnreadableError):
            return None
        return scan(text, url).title, shown


def is_settled(record: Record) -> bool:
    """Whether a page is read whatever other pages say."""
    return not record.reason and record.canonical in ("", record.url)


def _origin(url: str) -> str:
    """Scheme and host of an address, with the slash behind it."""
    return url[: url.find("/", url.find("://") + 3) + 1]


def _fresh_until(answer: Answer, now: float) -> float:
    """Until when the server says that a page stays the same (RFC 9111)."""
    control = answer.header("cache-control").lower()
    if "no-cache" in control or "no-store" in control:
        return 0.0
    seconds = 0.0
    if age := re.search(r"(?<![\w-])max-age=(\d{1,9})", control):
        seconds = float(age[1]) - _number(answer.header("age"))
    elif expires := answer.header("expires"):
        try:
            seconds = parsedate_to_datetime(expires).timestamp() - now
        except (ValueError, TypeError, OverflowError):
            return 0.0
    return now + min(seconds, _LONGEST_FRESH) if seconds > 0 else 0.0


def _number(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0.0
