"""Web addresses: their normal form by the WHATWG rules, what is the same page, and the scope of a crawl.

Only http and https are ever asked, and no address that carries a user name or password.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote, unquote_to_bytes

import ada_url

from cxlint.channels.web.errors import FetchError

MOST_LENGTH = 4_000
"""Characters of an address; longer ones are traps or attacks (the sitemap protocol ends at 2,048)."""

_SCHEMES = ("http://", "https://")
# Parameters that say how a visitor came, not what is shown, by the documentation of those who add them: Google, Meta,
# Microsoft, TikTok, X, LinkedIn, Pinterest, Yandex, Mailchimp, HubSpot, Marketo, Klaviyo, Matomo, Adobe.
_TRACKING = frozenset(
    "gclid gclsrc gbraid wbraid dclid srsltid _ga _gl fbclid igshid msclkid ttclid twclid li_fat_id epik yclid ysclid "
    "mc_cid mc_eid _hsenc _hsmi mkt_tok _kx s_cid".split()
)
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "hsa_")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_MOST_ALTERNATIVES = 1_000


@dataclass(frozen=True, slots=True)
class Site:
    """Where a page lives: scheme, host (as the address writes it, IPv6 in brackets) and port."""

    scheme: str
    host: str
    port: int

    @property
    def netloc(self) -> str:
        """The host, with the port where it is not the scheme's own; also the ``Host`` header."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"


_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a crawl may ask: the hosts of its start addresses, less what the patterns leave out.

    The host of a start address brings its twin with or without ``www.``; a port that is not the scheme's own must be
    the same. A pattern holds for the path, or, if it has a scheme, for the whole address. ``*`` stands for any text,
    slashes included, ``{a,b}`` for either; what a pattern names takes in what lies below (``/blog`` also
    ``/blog/2026``). No ``include`` means everything; ``exclude`` has the last word; start addresses are always wanted.
    Raises ``FetchError`` for start addresses that are none.
    """

    starts: tuple[str, ...]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    named: frozenset[str] = field(init=False)
    """The hosts that the start addresses name, with the port where it is not the scheme's own."""

    def __post_init__(self) -> None:
        starts = tuple(absolute(start) for start in self.starts)
        object.__setattr__(self, "starts", starts)
        object.__setattr__(self, "named", frozenset(site_of(start).netloc for start in starts))

    def allows(self, url: str) -> bool:
        """Whether the host of ``url`` (absolute) may be asked at all, as for robots.txt and sitemaps."""
        netloc = site_of(url).netloc
        return netloc in self.named or _twin(netloc) in self.named

    def covers(self, url: str) -> bool:
        """Whether ``url`` (absolute) is a page of the crawl: its host is in scope and the patterns want it."""
        if not self.allows(url):
            return False
        if url in self.starts:
            return True
        if any(_matches(pattern, url) for pattern in self.exclude):
            return False
        return not self.include or any(_matches(pattern, url) for pattern in self.include)


def absolute(url: str, base: str = "") -> str:
    """``url``, seen from ``base``, in its normal form: case, default port, dot segments, IDNA, no fragment.

    Raises ``FetchError`` for what is no address (``bad-url``), not http or https (``refused-scheme``), or carries a
    user name or password (``credentials-in-url``).
    """
    if len(url) > MOST_LENGTH:
        raise FetchError("bad-url", f"the address is longer than {MOST_LENGTH:,} characters", where=url)
    try:
        href = ada_url.join_url(base, url) if base else ada_url.normalize_url(url)
    except (ValueError, UnicodeError):
        hint = "" if base or "://" in url else "an address begins with https://"
        raise FetchError("bad-url", "is no web address", where=url, hint=hint) from None
    if not href.startswith(_SCHEMES):
        scheme = href.partition(":")[0]
        raise FetchError("refused-scheme", f"only http and https are read, not {scheme}:", where=url)
    href = href.partition("#")[0]
    if len(href) > MOST_LENGTH:
        raise FetchError("bad-url", f"the address is longer than {MOST_LENGTH:,} characters", where=url)
    if "@" in href.split("/", 3)[2]:
        raise FetchError(
            "credentials-in-url",
            "the address carries a user name or password",
            where=href,
            hint="send them as a header, with headers_from_env",
        )
    return href


def normalize(url: str, base: str = "") -> str:
    """As ``absolute``, and without the parameters that only track visitors (``utm_*``, ``gclid``, ``fbclid``)."""
    return _untracked(absolute(url, base))


def link(href: str, base: str) -> str:
    """The normal form of a link on the page ``base``, empty for what can be no page (``mailto:``, ``javascript:``)."""
    try:
        return normalize(href.strip(), base)
    except FetchError:
        return ""


def page_key(url: str) -> str:
    """What two addresses (absolute) have in common if they are the same page.

    Beyond the normal form: neither the scheme, nor the order of parameters, nor how harmless characters are escaped.
    """
    path, mark, query = _untracked(url.partition("#")[0]).partition("://")[2].partition("?")
    key = _unescaped(path)
    return f"{key}?{'&'.join(sorted(map(_unescaped, query.split('&'))))}" if mark else key


@lru_cache(maxsize=4_096)
def site_of(url: str) -> Site:
    """Scheme, host and port of an absolute address."""
    scheme, _, rest = url.partition("://")
    netloc = rest.partition("/")[0].partition("?")[0]
    host, colon, port = netloc.rpartition(":")
    if not colon or not port.isdigit():
        return Site(scheme, netloc, _PORTS[scheme])
    return Site(scheme, host, int(port))


def target_of(url: str) -> str:
    """What is asked of the host: path and query of an absolute address."""
    return "/" + url.split("/", 3)[3]


def path_of(url: str) -> str:
    """The path of an absolute address."""
    return target_of(url).partition("?")[0]


def _untracked(href: str) -> str:
    path, mark, query = href.partition("?")
    if not mark:
        return href
    kept = "&".join(part for part in query.split("&") if part and not _tracks(part))
    return f"{path}?{kept}" if kept else path


def _tracks(parameter: str) -> bool:
    name = unquote(parameter.partition("=")[0]).lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _twin(netloc: str) -> str:
    return netloc[4:] if netloc.startswith("www.") else f"www.{netloc}"


def _unescaped(text: str) -> str:
    """``text`` with the escapes of unreserved characters undone (RFC 3986, 6.2.2.2) and the others in upper case."""
    if "%" not in text:
        return text
    first, *others = text.split("%")
    out = [first]
    for part in others:
        code = unquote_to_bytes(f"%{part[:2]}")
        known = len(code) == 1 and len(part) >= 2
        out.append(
            (chr(code[0]) if code[0] in _UNRESERVED else f"%{part[:2].upper()}") + part[2:] if known else f"%{part}"
        )
    return "".join(out)


def _matches(pattern: str, url: str) -> bool:
    text = unquote(url if "://" in pattern else path_of(url))
    return any(_fits(pieces, text) for pieces in _compiled(pattern))


def _fits(pieces: tuple[str, ...], text: str) -> bool:
    """Whether the pieces stand in ``text`` in this order: linear, for what a page says must not cost time."""
    if not text.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    if len(pieces) == 1:
        return len(text) == at or text[at] in "/?" or text[:at].endswith("/")
    if not last:
        return True
    while (found := text.find(last, at)) >= 0:
        end = found + len(last)
        if end == len(text) or text[end] in "/?" or last.endswith("/"):
            return True
        at = found + 1
    return False


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> tuple[tuple[str, ...], ...]:
    """The alternatives of a pattern, each as the pieces between its stars."""
    if "://" not in pattern and not pattern.startswith(("/", "*")):
        pattern = f"/{pattern}"
    done: list[str] = []
    waiting = [pattern]
    while waiting and len(done) < _MOST_ALTERNATIVES:
        one = waiting.pop()
        before, brace, rest = one.partition("{")
        inside, closed, after = rest.partition("}")
        if brace and closed:
            waiting += [before + part + after for part in inside.split(",")]
        elif "/**/" in one:
            # Also no folder at all.
            waiting += [one.replace("/**/", "/*/", 1), one.replace("/**/", "/", 1)]
        else:
            done.append(one)
    return tuple(tuple(unquote(piece) for piece in _single(one).split("*")) for one in done)


def _single(pattern: str) -> str:
    while "**" in pattern:
        pattern = pattern.replace("**", "*")
    return pattern
