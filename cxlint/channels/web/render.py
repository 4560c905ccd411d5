"""Pages as a browser shows them once their scripts have run.

Chromium draws the page and has no network of its own: each request goes through the fetch of the crawl, so that its
scope, its limits, its pace and robots.txt hold for scripts and data, too. Only what text may depend on is asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TypeAlias

from cxlint.channels.web.chromium import check_playwright, find_chromium, launch
from cxlint.errors import CxlintError

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page, Playwright, Request, Route


class Fetched(Protocol):
    """What a host answered."""

    @property
    def status(self) -> int: ...
    @property
    def body(self) -> bytes: ...
    def header(self, name: str) -> str: ...


Fetch: TypeAlias = Callable[[str], Awaitable[Fetched]]
"""Asks for an address by GET; raises ``CxlintError`` for what may not be asked or cannot be had."""


class RenderError(CxlintError):
    """A page that the browser could not draw."""


@dataclass(frozen=True, slots=True)
class RenderLimits:
    """What drawing one page may cost."""

    seconds: float = 15.0
    """For the page in all; what it shows by then is taken."""
    quiet: float = 0.3
    """Seconds without a request and without a change, after which a page is drawn."""
    requests: int = 200
    size: int = 20_000_000
    """Characters of the page as it is drawn."""
    kept: int = 50_000_000
    """Bytes of answers that are kept for the pages that ask for the same again."""
    pages: int = 2
    """Pages drawn at the same time."""


# Styles are asked for because scripts wait for them. Pictures, fonts, films and frames say nothing that is read.
_WANTED = frozenset(("script", "stylesheet", "xhr", "fetch"))
# What a page must be told of an answer to use it.
_HEADERS = (
    "content-type",
    "access-control-allow-origin",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-credentials",
)
_LAUNCH = 30.0
_SETTLING = 0.1
# Behind a page's own limit: for a browser that does not answer any more.
_GRACE = 5.0
# Run in each frame before its own scripts: ways to the network that no request shows.
_NO_OTHER_WAYS = """
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport", "SharedWorker"])
  try { delete globalThis[name]; Object.defineProperty(globalThis, name, {value: undefined}); } catch {}
"""
_STATE = "document.readyState === 'complete' && document.body ? document.body.textContent.length : -1"
_DRAWN = """most => {
  const root = document.documentElement;
  const page = root ? root.outerHTML : "";
  return page.length > most ? null : page;
}"""


class Renderer:
    """Draws pages in one browser, which starts with the first of them; an asynchronous context manager.

    ``fetch`` answers for the network. ``executable`` names the Chromium, else ``CXLINT_CHROMIUM`` does, else one is
    looked for on the machine.
    """

    def __init__(self, fetch: Fetch, *, executable: str = "", limits: RenderLimits = RenderLimits()) -> None:
        self._fetch = fetch
        self._executable = executable
        self._limits = limits
        self._turns = asyncio.Semaphore(limits.pages)
        self._starting = asyncio.Lock()
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._answers: dict[str, asyncio.Task[Fetched]] = {}
        self._kept = 0

    async def __aenter__(self) -> Renderer:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for answer in self._answers.values():
            answer.cancel()
        await self._stop()
        if self._playwright is not None:
            await self._playwright.stop()
            self._playwright = None

    async def draw(self, url: str, page: str) -> str:
        """``page``, the HTML that the server sent for ``url``, as it is once its scripts have run.

        Raises ``RenderError`` for a page that cannot be drawn, and ``ConfigurationError`` where the extra ``js`` or
        Chromium is missing or does not start.
        """
        async with self._turns:
            browser = await self._started()
            try:
                async with asyncio.timeout(self._limits.seconds + _GRACE):
                    return await self._drawn(browser, url, page)
            except TimeoutError:
                # A script that never ends may hold the whole browser.
                await self._stop()
                raise RenderError(
                    f"was not drawn within {self._limits.seconds:g} seconds: the browser does not answer", where=url
                ) from None

    async def _started(self) -> Browser:
        async with self._starting:
            if self._browser is None or not self._browser.is_connected():
                check_playwright()
                from playwright.async_api import async_playwright

                executable = find_chromium(self._executable)
                if self._playwright is None:
                    self._playwright = await async_playwright().start()
                self._browser = await launch(self._playwright, executable, _LAUNCH)
            return self._browser

    async def _stop(self) -> None:
        browser, self._browser = self._browser, None
        if browser is not None:
            with contextlib.suppress(Exception):
                async with asyncio.timeout(_GRACE):
                    await browser.close()

    async def _drawn(self, browser: Browser, url: str, page: str) -> str:
        from playwright.async_api import Error

        try:
            context = await browser.new_context(
                accept_downloads=False, service_workers="block", timezone_id="UTC", ignore_https_errors=False
            )
            try:
                visit = _Visit(context, url, page, self._limits, self._answer)
                return await visit.run()
            finally:
                await context.close()
        except Error as error:
            reason = error.message.partition("\n")[0]
            raise RenderError(f"could not be drawn: {reason}", where=url) from None

    async def _answer(self, url: str) -> Fetched:
        """What ``url`` holds; asked for once, though every page of a site loads the same scripts."""
        task = self._answers.get(url)
        if task is None:
            if self._kept > self._limits.kept:
                self._answers.clear()
                self._kept = 0
            task = self._answers[url] = asyncio.ensure_future(self._fetch(url))
            try:
                self._kept += len((await asyncio.shield(task)).body)
            except CxlintError:
                self._answers.pop(url, None)
                raise
        return await asyncio.shield(task)


class _Visit:
    """One page in a browser of its own making: no cookies, no storage, nothing of other pages."""

    def __init__(self, context: BrowserContext, url: str, page: str, limits: RenderLimits, answer: Fetch) -> None:
        self.context = context
        self.url = url
        self.page = page
        self.limits = limits
        self.answer = answer
        self.opened = False
        self.waiting = 0
        self.asked = 0

    async def run(self) -> str:
        """The page as it is drawn."""
        ends = asyncio.get_running_loop().time() + self.limits.seconds
        await self.context.add_init_script(_NO_OTHER_WAYS)
        await self.context.route_web_socket("**", lambda socket: asyncio.ensure_future(socket.close()))
        await self.context.route("**", self._route)
        page = await self.context.new_page()
        self.context.on("page", lambda popup: asyncio.ensure_future(popup.close()))
        await page.goto(self.url, wait_until="commit", timeout=self.limits.seconds * 1000)
        await self._settled(page, ends)
        # Its own world has its own functions, whatever the page has made of its.
        session = await self.context.new_cdp_session(page)
        tree = await session.send("Page.getFrameTree")
        world = await session.send("Page.createIsolatedWorld", {"frameId": tree["frameTree"]["frame"]["id"]})
        result = await session.send(
            "Runtime.callFunctionOn",
            {
                "functionDeclaration": _DRAWN,
                "executionContextId": world["executionContextId"],
                "arguments": [{"value": self.limits.size}],
                "returnByValue": True,
            },
        )
        drawn = result["result"].get("value")
        # A page may hold halves of characters, which no file can.
        drawn = drawn.encode("utf-8", "replace").decode() if isinstance(drawn, str) else None
        if drawn is None:
            raise RenderError(f"is larger than {self.limits.size:,} characters once it is drawn", where=self.url)
        return f"<!doctype html>\n{drawn}\n"

    async def _settled(self, page: Page, ends: float) -> None:
        """Wait until nothing is asked for and nothing changes any more, or time is up."""
        now = asyncio.get_running_loop().time
        size, since = -1, now()
        while now() < ends:
            found = await page.evaluate(_STATE)
            if self.waiting or found != size or found < 0:
                size, since = found, now()
            elif now() - since >= self.limits.quiet:
                return
            await asyncio.sleep(_SETTLING)

    async def _route(self, route: Route, request: Request) -> None:
        """Answer a request of the page; it never reaches the network."""
        if not self._may_ask(request):
            await _refuse(route)
        elif request.is_navigation_request():
            self.opened = True
            await route.fulfill(status=200, content_type="text/html; charset=utf-8", body=self.page)
        else:
            self.asked += 1
            self.waiting += 1
            try:
                answer = await self.answer(request.url)
                headers = {name: answer.header(name) for name in _HEADERS}
                await route.fulfill(
                    status=answer.status,
                    headers={name: value for name, value in headers.items() if value},
                    body=answer.body,
                )
            except CxlintError:
                await _refuse(route)
            finally:
                self.waiting -= 1

    def _may_ask(self, request: Request) -> bool:
        if request.is_navigation_request():
            return not self.opened and request.url.partition("#")[0] == self.url.partition("#")[0]
        return request.method == "GET" and request.resource_type in _WANTED and self.asked < self.limits.requests


async def _refuse(route: Route) -> None:
    # Aborted, not blocked: where a page may not go it stays as it is, and no page of the browser says so in its place.
    await route.abort("aborted")
