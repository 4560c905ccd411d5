"""Sitemaps: lists of pages in XML or plain text, indexes of sitemaps, all perhaps in gzip (sitemaps.org).

XML is read as a stream by expat: a broken sitemap still gives what stood before the break, and names the break.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from xml.parsers import expat

from cxlint.channels.web.bodies import gunzip
from cxlint.channels.web.charset import page_text
from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Answer, Fetcher
from cxlint.channels.web.robots import Robots
from cxlint.channels.web.urls import MOST_LENGTH, absolute, normalize, page_key, site_of
from cxlint.errors import UnreadableError

MOST_SITEMAPS = 2_000
"""Sitemaps of one site."""

MOST_ENTRIES = 200_000
"""Entries of one sitemap; the protocol ends at 50,000."""

_MOST_BYTES = 60_000_000
_MOST_DEPTH = 3
_MOST_NESTING = 50
_MOST_ALTERNATES = 500
_CHUNK = 65_536
_GZIP = b"\x1f\x8b"
_ROOTS = {"urlset": "url", "sitemapindex": "sitemap"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a sitemap names: a page, or another sitemap.

    ``last_modified`` is as the sitemap writes it; ``alternates`` are the same page in other languages, as language
    (``it``, ``de-CH``, ``x-default``) and address.
    """

    url: str
    is_sitemap: bool = False
    last_modified: str = ""
    alternates: tuple[tuple[str, str], ...] = ()


async def pages_of(
    fetcher: Fetcher, url: str, robots: Robots, report: Callable[[FetchError], None]
) -> AsyncIterator[Entry]:
    """The pages that the sitemaps of the site of ``url`` name, in order, also those on other hosts.

    The sitemaps are those of the robots.txt, or ``/sitemap.xml`` if that is there. What is wrong with one is given to
    ``report``, and the others are read all the same.
    """
    site = site_of(absolute(url))
    usual = f"{site.scheme}://{site.netloc}/sitemap.xml"
    waiting = [(address, 1) for address in robots.sitemaps or (usual,)]
    known = {page_key(address) for address, _ in waiting}
    read = 0
    while waiting:
        address, depth = waiting.pop(0)
        if not robots.allowed(address) and site_of(address) == site:
            report(FetchError("robots", "robots.txt does not allow to read this sitemap", where=address))
            continue
        read += 1
        if read > MOST_SITEMAPS:
            report(FetchError("bad-sitemap", f"the site has more than {MOST_SITEMAPS:,} sitemaps", where=address))
            return
        try:
            answer = await fetcher.get(address, any_type=True)
            if answer.status != 200:
                if robots.sitemaps or depth > 1 or answer.status >= 500:
                    raise FetchError("bad-sitemap", f"the host answers {answer.status}", where=address)
                continue
            for entry in read_sitemap(answer, is_guess=not robots.sitemaps and depth == 1):
                if not entry.is_sitemap:
                    yield entry
                elif depth == _MOST_DEPTH:
                    raise FetchError("bad-sitemap", f"is an index more than {_MOST_DEPTH - 1} deep", where=address)
                elif (key := page_key(entry.url)) not in known:
                    known.add(key)
                    waiting.append((entry.url, depth + 1))
        except FetchError as error:
            error.where = error.where or address
            report(error)


def read_sitemap(answer: Answer, *, is_guess: bool = False) -> Iterator[Entry]:
    """The entries of a sitemap; raises ``FetchError`` (``bad-sitemap``) behind the last one that can be read.

    ``is_guess``: nobody said that this is a sitemap, so that a page in its place is no error.
    """
    data, where = answer.body, answer.final_url
    broken: FetchError | None = None
    if data.startswith(_GZIP):
        packed, data = data, b""
        try:
            for part in gunzip(packed, _MOST_BYTES):
                data += part
        except FetchError as error:
            error.where = where
            broken = error
    begin = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:200].lower()
    if begin.startswith((b"<!doctype html", b"<html")):
        if is_guess:
            return
        raise FetchError("bad-sitemap", "is a page, not a sitemap", where=where)
    reading = _Reading(where)
    try:
        yield from reading.xml(data) if begin.startswith(b"<") else reading.text(data, answer.header("content-type"))
    except FetchError as error:
        raise broken or error from None
    if broken:
        raise broken
    if reading.refused:
        raise FetchError(
            "bad-sitemap",
            f"{reading.refused} of its addresses cannot be read, the first being {reading.first_refused}",
            where=where,
        )


class _Reading:
    """One sitemap while it is read."""

    def __init__(self, where: str) -> None:
        self.refused = 0
        self.first_refused = ""
        self._where = where
        self._entries: list[Entry] = []
        self._total = 0
        self._names: list[str] = []
        self._text: list[str] = []
        self._length = 0
        self._values: dict[str, str] = {}
        self._alternates: list[tuple[str, str]] = []

    def text(self, data: bytes, content_type: str) -> Iterator[Entry]:
        """The entries of a list with one address a line."""
        if not data.strip():
            return
        try:
            lines = page_text(data, content_type).splitlines()
        except UnreadableError as error:
            raise FetchError("bad-sitemap", error.message, where=self._where) from None
        for line in lines:
            if line.strip():
                self._add(line, is_sitemap=False)
                yield from self._taken()

    def xml(self, data: bytes) -> Iterator[Entry]:
        """The entries of an XML sitemap, while it is parsed."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse_entity
        # White space before the declaration is an error in XML, and frequent.
        data = data.lstrip(b" \t\r\n")
        try:
            for at in range(0, len(data), _CHUNK):
                parser.Parse(data[at : at + _CHUNK], False)
                yield from self._taken()
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            yield from self._taken()
            problem = expat.ErrorString(error.code) or "syntax error"
            where = f"{self._where}:{error.lineno}:{error.offset + 1}"
            raise FetchError("bad-sitemap", f"broken XML: {problem}", where=where) from None
        except (LookupError, ValueError) as error:
            # How expat says that it cannot read the encoding that is declared.
            raise FetchError("bad-sitemap", f"broken XML: {error}", where=self._where) from None
        except FetchError:
            yield from self._taken()
            raise
        yield from self._taken()

    def _taken(self) -> list[Entry]:
        taken, self._entries = self._entries, []
        return taken

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._names.append(local)
        depth = len(self._names)
        if depth == 1 and local not in _ROOTS:
            raise FetchError("bad-sitemap", f"is no sitemap (its root element is {local[:60]})", where=self._where)
        if depth > _MOST_NESTING:
            raise FetchError("bad-sitemap", "is nested too deeply", where=self._where)
        if depth == 2:
            self._values.clear()
            self._alternates.clear()
        elif depth == 3:
            self._text.clear()
            self._length = 0
            if local == "link" and "hreflang" in attributes and len(self._alternates) < _MOST_ALTERNATES:
                self._alternates.append((attributes["hreflang"].strip()[:35], attributes.get("href", "")))

    def _end(self, name: str) -> None:
        depth = len(self._names)
        local = self._names.pop()
        if depth == 3:
            self._values.setdefault(local, "".join(self._text).strip())
        elif depth == 2 and local == _ROOTS[self._names[0]]:
            self._add(self._values.get("loc", ""), is_sitemap=local == "sitemap")

    def _characters(self, text: str) -> None:
        # What is too long for an address is cut, but stays too long for one.
        if len(self._names) == 3 and self._length <= MOST_LENGTH:
            self._text.append(text[: MOST_LENGTH + 1])
            self._length += len(text)

    def _refuse_entity(self, name: str, *_: object) -> None:
        raise FetchError(
            "bad-sitemap", f'declares entities, which is not safe to read ("{name[:60]}")', where=self._where
        )

    def _add(self, written: str, *, is_sitemap: bool) -> None:
        self._total += 1
        if self._total > MOST_ENTRIES:
            raise FetchError("bad-sitemap", f"has more than {MOST_ENTRIES:,} entries", where=self._where)
        url = self._address(written)
        if url:
            alternates = tuple(
                (language, address) for language, href in self._alternates if (address := self._address(href))
            )
            self._entries.append(Entry(url, is_sitemap, self._values.get("lastmod", "")[:40], alternates))

    def _address(self, written: str) -> str:
        try:
            return normalize(written.strip(), self._where) if written.strip() else self._no_address("an empty one")
        except FetchError as error:
            return self._no_address(f'"{written.strip()[:100]}" ({error.message})')

    def _no_address(self, shown: str) -> str:
        self.refused += 1
        self.first_refused = self.first_refused or shown
        return ""
