"""Pages from the web: one fetcher for a crawl, with every limit between an address and the text behind it.

Only hosts in scope are asked, at addresses that were checked and stay the same for the whole crawl; redirects are
checked like the first address. No cookies are kept, and no proxy is asked.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType

from cxlint import __version__
from cxlint.channels.web.bodies import accepted_codings, decoded
from cxlint.channels.web.charset import media_type_of
from cxlint.channels.web.connections import Connections, Response
from cxlint.channels.web.errors import FailureKind, FetchError
from cxlint.channels.web.hosts import Resolver, addresses_of, kind_of, literal_of, system_resolver
from cxlint.channels.web.pace import MOST_CONNECTIONS, Clock, Pace, retry_after
from cxlint.channels.web.urls import Scope, Site, absolute, site_of
from cxlint.errors import ConfigurationError

__all__ = ["USER_AGENT", "Answer", "FetchError", "Fetcher", "Limits", "headers_from_env"]

USER_AGENT = f"cxlint/{__version__}"

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,application/json;q=0.9,text/*;q=0.8,*/*;q=0.5"
_OWN_HEADERS = (("user-agent", USER_AGENT), ("accept", _ACCEPT), ("accept-encoding", accepted_codings()))
_SCOPE_HINT = "name it among the start addresses to read it too"
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_BUSY = frozenset((429, 502, 503, 504))
_REPEATED: frozenset[FailureKind] = frozenset(("connection", "dns", "incomplete"))
# Headers that belong to the protocol or to the fetcher.
_OWN = frozenset(
    "host connection content-length transfer-encoding te trailer upgrade expect accept-encoding user-agent "
    "if-none-match if-modified-since range".split()
)
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a single page may cost."""

    body: int = 20_000_000
    """Bytes as they are sent."""
    decompressed: int = 50_000_000
    """Bytes of the body when it is decompressed."""
    headers: int = 65_536
    """Bytes of the headers of a response."""
    redirects: int = 10
    seconds: float = 30.0
    """For one request in all: connecting, sending, and the whole answer."""
    attempts: int = 4
    """Requests for one page, where the host is busy or the connection breaks."""
    wait: float = 120.0
    """The longest ``Retry-After`` in seconds that is waited for; a longer one ends the attempts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered in the end, after redirects; also 4xx and 5xx.

    ``body`` is without its content-encoding; header names are in lower case. ``not_modified``: the page is still the
    one whose ``etag`` or ``last_modified`` was given, and ``body`` is empty. ``redirects``: the addresses asked before
    ``final_url``, in order.
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    not_modified: bool = False
    redirects: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The value of a header, empty where there is none; several are joined by commas."""
        return _header(self.headers, name)


class Fetcher:
    """Fetches pages of a crawl; an asynchronous context manager, which closes its connections.

    ``headers`` go to the sites that the start addresses name, and to no other. ``rate`` is requests a second and
    ``concurrency`` connections at a time (at most 5), both for each host; a rate of 0 is no limit. ``seed`` makes the
    jitter of waiting times repeatable; ``resolve`` and ``clock`` stand in for the name service and the time in tests.
    ``reads`` says of a content type (``text/html``, empty where none is told) whether its body is worth reading; one
    that is not is an ``unwanted-type``.
    """

    def __init__(
        self,
        scope: Scope,
        *,
        limits: Limits = Limits(),
        headers: Mapping[str, str] = {},
        rate: float = 2.0,
        concurrency: int = MOST_CONNECTIONS,
        seed: int | None = None,
        resolve: Resolver = system_resolver,
        clock: Clock = Clock(),  # noqa: B008
        reads: Callable[[str], bool] = lambda kind: True,
    ) -> None:
        self._scope = scope
        self._limits = limits
        self._secret = _checked(headers)
        self._trusted = frozenset(site for start in scope.starts for site in (site_of(start), _secured(site_of(start))))
        self._rate = rate
        self._concurrency = max(1, min(concurrency, MOST_CONNECTIONS))
        self._resolve = resolve
        self._clock = clock
        self._reads = reads
        self._jitter = random.Random(seed)
        self._connections = Connections(limits.headers, limits.body)
        self._paces: dict[str, Pace] = {}
        self._addresses: dict[str, tuple[str, ...]] = {}
        self._resolving: dict[str, asyncio.Lock] = {}

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._connections.close()

    async def get(self, url: str, *, etag: str = "", last_modified: str = "", any_type: bool = False) -> Answer:
        """What ``url`` holds, also if that is an error of the host (4xx, 5xx).

        ``etag`` and ``last_modified`` are the headers of the same page as it is known already; the answer may then be
        that it is not modified. They are not sent on after a redirect, which may lead to another page by now.
        ``any_type`` reads what is no page, such as robots.txt, whatever type the host gives it. Raises ``FetchError``.
        """
        url = at = absolute(url)
        written = (("if-none-match", etag.strip()), ("if-modified-since", last_modified.strip()))
        # A host may have sent what no header may hold; without it, the page is merely sent in full.
        conditions = tuple((name, value) for name, value in written if _VALUE.fullmatch(value))
        passed: list[str] = []
        while True:
            try:
                response = await self._response(at, () if passed else conditions, any_type)
                target = _redirect(response)
                if not target:
                    return self._answer(url, at, response, tuple(passed))
                passed.append(at)
                at = absolute(target, at)
                self._check_redirect(at, passed)
            except FetchError as error:
                error.where = error.where or at
                raise

    def slow_down(self, url: str, seconds: float) -> None:
        """Leave at least ``seconds`` between requests to the host of ``url`` (the crawl delay of its robots.txt)."""
        self._pace(site_of(absolute(url))).slow_down(seconds)

    async def _response(self, url: str, conditions: tuple[tuple[str, str], ...], any_type: bool) -> Response:
        """The response for one address, asked again where that helps."""
        site = site_of(url)
        self._check(url, site)
        pace = self._pace(site)
        headers = (("host", site.netloc), *_OWN_HEADERS, *conditions, *self._secrets(site))
        check = _check_nothing if any_type else self._check_type
        attempt = 0
        while True:
            attempt += 1
            try:
                async with pace.turn(), asyncio.timeout(self._limits.seconds):
                    addresses = await self._checked_addresses(site)
                    response = await self._connections.get(site, url, headers, addresses, check)
            except TimeoutError:
                pace.failed()
                raise FetchError("timeout", f"no complete answer within {self._limits.seconds:g} seconds") from None
            except FetchError as error:
                if error.kind not in _REPEATED or not pace.failed() or attempt >= self._limits.attempts:
                    raise
                pace.rest(pace.back_off(attempt))
                continue
            if response.status not in _BUSY:
                pace.succeeded()
                return response
            asked = retry_after(
                _header(response.headers, "retry-after"), _header(response.headers, "date"), self._clock
            )
            goes_on = pace.failed()
            pace.rest(min(max(asked, pace.back_off(attempt)), self._limits.wait))
            if not goes_on or attempt >= self._limits.attempts or asked > self._limits.wait:
                return response

    def _answer(self, url: str, final_url: str, response: Response, passed: tuple[str, ...]) -> Answer:
        try:
            body = decoded(response.body, _header(response.headers, "content-encoding"), self._limits.decompressed)
        except FetchError:
            # That the host has an error to tell matters more than how it words it.
            if response.status < 400:
                raise
            body = b""
        unchanged = response.status == 304
        return Answer(url, final_url, response.status, response.headers, body, unchanged, passed)

    def _check(self, url: str, site: Site) -> None:
        # An address is told apart from a host out of scope: that it was refused for good matters more.
        if self._scope.allows(url):
            return
        if (address := literal_of(site.host)) and kind_of(address) != "public":
            raise FetchError(
                "blocked-address", f"{site.host} is a {kind_of(address)} address, which no page may ask for"
            )
        raise FetchError("out-of-scope", f"{site.netloc} is not one of the hosts of this crawl", hint=_SCOPE_HINT)

    def _check_redirect(self, url: str, passed: list[str]) -> None:
        if url in passed:
            raise FetchError("redirect-loop", f"redirects in a circle, from {passed[0]}")
        if len(passed) > self._limits.redirects:
            raise FetchError(
                "too-many-redirects", f"redirects more than {self._limits.redirects} times, from {passed[0]}"
            )
        self._check(url, site_of(url))
        if self._scope.covers(passed[0]) and not self._scope.covers(url):
            raise FetchError("out-of-scope", f"{passed[0]} redirects to a page that the crawl leaves out")

    async def _checked_addresses(self, site: Site) -> tuple[str, ...]:
        """The addresses of a host, resolved and checked once for the whole crawl."""
        netloc = site.netloc
        if netloc not in self._addresses:
            async with self._resolving.setdefault(netloc, asyncio.Lock()):
                if netloc not in self._addresses:
                    self._addresses[netloc] = await addresses_of(
                        site.host, site.port, named=netloc in self._scope.named, resolve=self._resolve
                    )
        return self._addresses[netloc]

    def _pace(self, site: Site) -> Pace:
        if site.host not in self._paces:
            self._paces[site.host] = Pace(self._rate, self._concurrency, self._clock, self._jitter)
        return self._paces[site.host]

    def _secrets(self, site: Site) -> tuple[tuple[str, str], ...]:
        return self._secret if site in self._trusted else ()

    def _check_type(self, head: Response) -> None:
        kind = media_type_of(_header(head.headers, "content-type"))
        if head.status == 200 and not self._reads(kind):
            raise FetchError("unwanted-type", f"is {kind or 'of no type'}, which is not read")


def headers_from_env(names: Mapping[str, str], environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Headers whose values are in environment variables: header names to names of variables.

    Raises ``ConfigurationError`` where a variable is not set, or does not make a header that may be sent.
    """
    missing = [variable for variable in names.values() if not environment.get(variable)]
    if missing:
        raise ConfigurationError(
            f"headers_from_env: the environment variable {missing[0]} is not set", hint="set it, or drop the header"
        )
    return dict(_checked({name: environment[variable] for name, variable in names.items()}))


def _checked(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    checked = tuple((name, value.strip()) for name, value in headers.items())
    for name, value in checked:
        if not _TOKEN.fullmatch(name):
            raise ConfigurationError(f'"{name}" is no name of a header')
        if name.lower() in _OWN:
            raise ConfigurationError(f'the header "{name}" is cxlint\'s own and cannot be set')
        if not _VALUE.fullmatch(value):
            # The value may be a secret: it is not shown.
            raise ConfigurationError(f'the value of the header "{name}" holds characters that no header may hold')
    return checked


def _check_nothing(head: Response) -> None:
    pass


def _secured(site: Site) -> Site:
    """The same host over https, to which a host that is asked by http often leads."""
    return Site("https", site.host, 443) if site.port == 80 else site


def _header(headers: tuple[tuple[str, str], ...], name: str) -> str:
    name = name.lower()
    return ", ".join(value for key, value in headers if key == name)


def _redirect(response: Response) -> str:
    if response.status not in _REDIRECTS:
        return ""
    return next((value for name, value in response.headers if name == "location"), "")
