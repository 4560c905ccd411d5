"""robots.txt (RFC 9309), and what pages say to robots about themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxlint.channels.web.errors import FetchError, shown
from cxlint.channels.web.fetch import USER_AGENT, Answer, Fetcher
from cxlint.channels.web.urls import absolute, normalize, site_of

if TYPE_CHECKING:
    from protego import Protego

_MOST_BYTES = 512_000
# RFC 9309 asks for 500 KiB at least; more sitemaps than these no file names in earnest.
_MOST_SITEMAPS = 100
_LONGEST_DELAY = 60.0
_MOST_NUMBER = 10**9
_AGENT = USER_AGENT.partition("/")[0]
# Directives of X-Robots-Tag with a value; any other word before a colon is the name of a robot.
_WITH_VALUE = frozenset(("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"))


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site lets robots do.

    ``sitemaps`` are absolute addresses, also on other hosts. ``crawl_delay`` is in seconds, 0 for none. ``problem``
    says why the file could not be heeded as it should, empty if it could.
    """

    sitemaps: tuple[str, ...] = ()
    crawl_delay: float = 0.0
    problem: str = ""
    _rules: Protego | None = field(default=None, repr=False)
    _closed: bool = False

    def allowed(self, url: str) -> bool:
        """Whether ``url`` (absolute, of this site) may be read."""
        if self._rules is None:
            return not self._closed
        return self._rules.can_fetch(url, _AGENT)


async def robots_of(fetcher: Fetcher, url: str) -> Robots:
    """The robots.txt of the site of ``url``.

    Where there is none (4xx) everything is allowed. Where the host does not give it (5xx, no answer, 429) nothing is,
    for nobody knows what it says; ``problem`` then tells why. Raises ``FetchError`` only where the host itself may not
    be asked or does not exist.
    """
    site = site_of(absolute(url))
    where = f"{site.scheme}://{site.netloc}/robots.txt"
    try:
        answer = await fetcher.get(where, any_type=True)
    except FetchError as error:
        if error.kind in ("blocked-address", "dns") or (error.kind == "out-of-scope" and error.where == where):
            raise
        if error.kind in ("out-of-scope", "redirect-loop", "too-many-redirects", "refused-scheme"):
            # RFC 9309, 2.3.1.2: what cannot be reached by redirects is as if it were not there.
            return Robots(problem=f"{where} is not heeded: {error.message}")
        return Robots(problem=f"{where} cannot be read, so nothing may be: {error.message}", _closed=True)
    return robots_from(answer)


def robots_from(answer: Answer) -> Robots:
    """What an answer for a robots.txt, of any status, allows."""
    if answer.status >= 500 or answer.status == 429:
        return Robots(
            problem=f"{answer.url} cannot be read, so nothing may be: the host answers {answer.status}", _closed=True
        )
    if not 200 <= answer.status < 300 or _is_page(answer):
        return Robots()
    return parse_robots(answer.body, answer.final_url)


def parse_robots(data: bytes, where: str) -> Robots:
    """The robots.txt ``data`` that was read from ``where``."""
    from protego import Protego

    problem = ""
    if len(data) > _MOST_BYTES:
        # A rule that is cut in two would allow or forbid something else.
        data = data[:_MOST_BYTES].rpartition(b"\n")[0]
        problem = f"{where} is larger than {_MOST_BYTES:,} bytes; only its beginning is heeded"
    rules = Protego.parse(data.decode("utf-8-sig", "replace"))
    sitemaps: dict[str, None] = {}
    for written in rules.sitemaps:
        try:
            sitemaps[normalize(written, where)] = None
        except FetchError:
            problem = problem or f'{where} names a sitemap that is no web address ("{shown(written[:100])}")'
    if len(sitemaps) > _MOST_SITEMAPS:
        problem = problem or f"{where} names more than {_MOST_SITEMAPS} sitemaps; only the first are read"
    delay = rules.crawl_delay(_AGENT) or 0.0
    rate = rules.request_rate(_AGENT)
    if rate is not None:
        # Both are as long as somebody cared to write them.
        delay = max(delay, min(rate.seconds, _MOST_NUMBER) / min(rate.requests, _MOST_NUMBER))
    if delay > _LONGEST_DELAY:
        problem = problem or f"{where} asks for {delay:g} seconds between pages; {_LONGEST_DELAY:g} are kept"
        delay = _LONGEST_DELAY
    return Robots(tuple(sitemaps)[:_MOST_SITEMAPS], delay, problem, rules)


def header_noindex(answer: Answer) -> bool:
    """Whether ``X-Robots-Tag`` says that the page is not for search engines. It is read all the same, and marked."""
    return any(_noindex(value) for name, value in answer.headers if name == "x-robots-tag")


def meta_noindex(content: str) -> bool:
    """Whether the content of ``<meta name="robots">`` says so."""
    return _noindex(content)


def _noindex(directives: str) -> bool:
    whom = ""
    for part in directives.lower().split(","):
        name, colon, word = (piece.strip() for piece in part.rpartition(":"))
        if name in _WITH_VALUE:
            continue
        if colon and " " not in name:
            # A robot's name holds for what follows it, up to the next name.
            whom = name
        if word in ("noindex", "none") and whom in ("", "*", "robots", _AGENT):
            return True
    return False


def _is_page(answer: Answer) -> bool:
    """Whether a site gave its page for everything ("not found" with status 200) in the place of the file."""
    return answer.header("content-type").startswith("text/html") and answer.body.lstrip()[:1] == b"<"
