"""What a crawl asks once of each host: its robots.txt, and what it shows for a page that is not there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from hashlib import sha256

from cxlint.channels.web.charset import page_text
from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Answer, Fetcher
from cxlint.channels.web.links import alike, scan, words
from cxlint.channels.web.robots import Robots, robots_of
from cxlint.errors import UnreadableError

StartPages = Callable[[str], Iterator[str]]
"""The texts of the start pages of an origin that were read."""


def origin_of(url: str) -> str:
    """Scheme and host of an address, with the slash behind it."""
    return url[: url.find("/", url.find("://") + 3) + 1]


class Origins:
    """The hosts of a crawl, by scheme, name and port."""

    def __init__(self, fetcher: Fetcher, start_pages: StartPages) -> None:
        self._fetcher = fetcher
        self._start_pages = start_pages
        self._robots: dict[str, asyncio.Task[Robots]] = {}
        self._missing: dict[str, asyncio.Task[tuple[str, frozenset[str]] | None]] = {}

    async def robots(self, url: str) -> Robots:
        """The robots.txt that holds for ``url``; its crawl delay is kept. Raises ``FetchError`` as ``robots_of``."""
        origin = origin_of(url)
        if origin not in self._robots:
            self._robots[origin] = asyncio.create_task(self._heeded(origin))
        return await asyncio.shield(self._robots[origin])

    async def ask(self, url: str) -> Answer:
        """What ``url`` holds, if robots.txt allows to ask. Raises ``FetchError``."""
        robots = await self.robots(url)
        if not robots.allowed(url):
            raise FetchError("robots", robots.problem or "robots.txt does not allow to read it", where=url)
        return await self._fetcher.get(url)

    async def shows_as_missing(self, url: str, title: str, text: str) -> bool:
        """Whether a page is what its host shows for pages that are not there, though it says that it is there."""
        origin = origin_of(url)
        if origin not in self._missing:
            self._missing[origin] = asyncio.create_task(self._missing_page(origin))
        missing = await asyncio.shield(self._missing[origin])
        return missing is not None and missing[0] == title and alike(words(text), missing[1])

    async def _heeded(self, origin: str) -> Robots:
        robots = await robots_of(self._fetcher, origin)
        if robots.crawl_delay:
            self._fetcher.slow_down(origin, robots.crawl_delay)
        return robots

    async def _missing_page(self, origin: str) -> tuple[str, frozenset[str]] | None:
        """Title and words of what a host shows for an address that cannot be there; ``None`` for an error.

        A host that shows its start page for everything has no such page: it is an application drawn by JavaScript.
        """
        url = f"{origin}cxlint-{sha256(origin.encode()).hexdigest()[:16]}"
        try:
            answer = await self.ask(url)
            if answer.status != 200:
                return None
            text = page_text(answer.body, answer.header("content-type"))
        except (FetchError, UnreadableError):
            return None
        shown = words(text)
        if any(alike(words(start), shown) for start in self._start_pages(origin)):
            return None
        return scan(text, url).title, shown
