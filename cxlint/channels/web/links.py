"""What a crawl needs of a page: where it leads, what it says of itself, and the words that tell two pages apart.

Only the few tags that matter are looked at, so this costs a fraction of reading the page. Comments, scripts and
templates are passed over. Addresses are given as absolute and normalised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from cxlint.channels.web.urls import link

MOST_LINKS = 5_000
"""Links of one page that are followed."""
LONGEST = 2_000
"""Characters of an address; longer ones are traps."""

_TAG = re.compile(
    r"<(?=[!aAbBhHiIlLmMnNsStTxX])(?:(!--)|(?i:(script|style|template|textarea|title|svg|math|iframe|noembed|noframes|xmp)"
    r"|(a|area|link|base|meta|html))(?=[\s/>])((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>?)"
)
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?+")
_LANGUAGE = re.compile(r"(?!x-)[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", re.IGNORECASE | re.ASCII)
_WEB = re.compile(r"(?!(?:mailto|tel|sms|callto|javascript|data|file|ftp|about|blob|whatsapp|skype):)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What the tags of a page say. ``links`` are in the order of the page, each once, alternates among them.

    ``hreflang`` is what the page is called as an alternate of itself, ``language`` its ``lang``.
    """

    links: tuple[str, ...] = ()
    canonical: str = ""
    hreflang: str = ""
    language: str = ""
    noindex: bool = False
    title: str = ""


def scan(text: str, url: str) -> PageLinks:
    """The links of the HTML ``text`` that was read at ``url``.

    Links and pages marked ``nofollow`` are respected: they lead nowhere.
    """
    base, canonical, lang, own, title = url, "", "", "", ""
    noindex = nofollow = False
    found: dict[str, None] = {}
    for name, attributes in _tags(text):
        if name in ("a", "area"):
            href = attributes.get("href", "")
            barred = not href or "nofollow" in attributes.get("rel", "").lower() or len(found) >= MOST_LINKS
            if not barred and (target := _target(href, base)):
                found[target] = None
        elif name == "link":
            rel, href = attributes.get("rel", "").lower().split(), attributes.get("href", "")
            if not href or not ("canonical" in rel or "alternate" in rel):
                continue
            target = _target(href, base)
            if "canonical" in rel:
                canonical = canonical or target
            elif "hreflang" in attributes and target:
                found[target] = None
                if target == url and not own and _LANGUAGE.fullmatch(attributes["hreflang"]):
                    own = attributes["hreflang"]
        elif name == "html":
            lang = lang or attributes.get("lang", "") or attributes.get("xml:lang", "")
        elif name == "base":
            if base == url and attributes.get("href"):
                base = link(attributes["href"], url) or url
        elif name == "title":
            title = title or " ".join(unescape(attributes["text"]).split())
        elif attributes.get("name", "").lower() == "robots":
            words = attributes.get("content", "").lower()
            noindex = noindex or "noindex" in words or "none" in words
            nofollow = nofollow or "nofollow" in words or "none" in words
    if nofollow:
        found.clear()
    if canonical and canonical != url:
        found[canonical] = None
    return PageLinks(tuple(found), canonical, own, lang if _LANGUAGE.fullmatch(lang) else "", noindex, title)


def words(text: str) -> frozenset[str]:
    """The pieces of text between the tags of a page, for telling whether two pages say the same."""
    pieces: set[str] = set()
    for part in re.split(r"<[^>]*+>?", _without_code(text)):
        piece = " ".join(part.split())
        if len(piece) > 1:
            pieces.add(piece)
    return frozenset(pieces)


def alike(one: frozenset[str], other: frozenset[str], share: float = 0.9) -> bool:
    """Whether two pages say the same, up to the few words that differ from one visit to the next."""
    return len(one & other) >= share * max(len(one), len(other))


def _tags(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The tags of interest with their attributes; a title has its ``text``."""
    position = 0
    search = _TAG.search
    while match := search(text, position):
        position = match.end()
        comment, raw, name, written = match.groups()
        if name is not None:
            yield name.lower(), _attributes(written)
        elif comment is not None:
            end = text.find("-->", match.start() + 2)
            position = end + 3 if end >= 0 else len(text)
        else:
            end = _end_of(text, raw.lower(), position)
            if raw in ("title", "TITLE", "Title"):
                yield "title", {"text": text[position:end][:1000]}
            position = end


def _end_of(text: str, name: str, start: int) -> int:
    """Where the element of raw text ends; the end of the page where nothing ends it."""
    match = _ends(name).search(text, start)
    return match.start() if match else len(text)


@lru_cache(maxsize=32)
def _ends(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _without_code(text: str) -> str:
    parts: list[str] = []
    start = position = 0
    while match := _TAG.search(text, position):
        position = match.end()
        if match[3] is not None:
            continue
        parts.append(text[start : match.start()])
        if match[1] is not None:
            end = text.find("-->", match.start() + 2)
            start = position = end + 3 if end >= 0 else len(text)
        elif match[2].lower() in ("title", "textarea"):
            start = match.start()
        else:
            start = position = _end_of(text, match[2].lower(), position)
    parts.append(text[start:])
    return " ".join(parts)


# Pages repeat their menus.
@lru_cache(maxsize=2048)
def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        name, double, single, bare = match.groups()
        value = double or single or bare or ""
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _target(href: str, base: str) -> str:
    """The address that a link leads to, empty where it stays on the page or leaves the web."""
    if href[0] == "/" and href[1:2] != "/":
        # Links from the root are the same from every page of a site.
        base = base[: base.find("/", 8) + 1] or base
    return _resolved(href, base)


@lru_cache(maxsize=2_048)
def _resolved(href: str, base: str) -> str:
    href = href.strip()
    if not href or href[0] == "#" or len(href) > LONGEST or not _WEB.match(href):
        return ""
    return link(href, base)
