"""From the answer of a host to what the cache keeps: the page with its links, or why there is nothing to read."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime

from cxlint.channels.web.charset import charset_of, media_type_of, page_text
from cxlint.channels.web.fetch import Answer
from cxlint.channels.web.links import scan, words
from cxlint.channels.web.media import NO_TEXT, syntax_for
from cxlint.channels.web.origins import Origins
from cxlint.channels.web.render import RenderError
from cxlint.channels.web.robots import header_noindex
from cxlint.channels.web.shells import is_shell, needs_rendering, says_more
from cxlint.channels.web.store import Record
from cxlint.errors import ConfigurationError, UnreadableError

NOT_DRAWN = "not-drawn"
"""The reason of a page that only its scripts would draw."""

_LONGEST_FRESH = 24 * 3600.0
"""What a server says of how long a page stays the same is believed for a day at most."""
_MAX_AGE = re.compile(r"(?<![\w-])max-age=(\d{1,9})")

Draw = Callable[[str, str], Awaitable[str]]
"""A page as a browser shows it: address and plain page in, page out."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is kept of an answer; ``body`` is empty where there is nothing to read."""

    record: Record
    body: bytes = b""
    links: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


class Intake:
    """Takes the answers of a crawl in. ``draw`` draws pages, all of them or those with next to no text (``always``)."""

    def __init__(self, origins: Origins, draw: Draw | None = None, *, always: bool = False) -> None:
        self._origins = origins
        self._draw = draw
        self._always = always

    async def take(self, url: str, answer: Answer, now: float, *, is_start: bool = False) -> Taken:
        """What to keep of the answer for ``url``, the address in the end."""
        media = media_type_of(answer.header("content-type"))
        record = Record(
            url,
            status=answer.status,
            final_url=url,
            media=media,
            charset=charset_of(answer.header("content-type")),
            language=answer.header("content-language"),
            noindex=header_noindex(answer),
            etag=answer.header("etag"),
            modified=answer.header("last-modified"),
            fetched=now,
            fresh=fresh_until(answer, now),
            size=len(answer.body),
        )
        if not 200 <= answer.status < 300:
            return Taken(replace(record, reason=f"http-{answer.status}"))
        syntax = syntax_for(media, url, answer.body)
        if syntax == NO_TEXT or not syntax:
            return Taken(replace(record, reason="no-text" if syntax else "no-reader", detail=media))
        record = replace(record, syntax=syntax)
        if syntax != "html":
            return Taken(record, answer.body, (), answer.headers)
        return await self._html(record, answer, is_start)

    async def _html(self, record: Record, answer: Answer, is_start: bool) -> Taken:
        body = answer.body
        try:
            text = page_text(body, answer.header("content-type"))
        except UnreadableError:
            # The reader says what is wrong with it.
            return Taken(record, body, (), answer.headers)
        if self._draw is not None and (self._always or needs_rendering(text)):
            drawn = await self._drawn(record, text)
            if isinstance(drawn, Record):
                record = drawn
            else:
                # Drawn pages change with their data, whatever is said of the plain page.
                text, body = drawn, drawn.encode("utf-8", "replace")
                record = replace(record, charset="utf-8", size=len(body), etag="", modified="", fresh=0.0)
        page = scan(text, record.url)
        record = replace(
            record,
            canonical=page.canonical,
            hreflang=page.hreflang,
            language=page.language or record.language,
            noindex=page.noindex or record.noindex,
        )
        if not record.reason and not is_start and await self._origins.shows_as_missing(record.url, page.title, text):
            record = replace(record, reason="soft-404")
        return Taken(record) if record.reason else Taken(record, body, page.links, answer.headers)

    async def _drawn(self, record: Record, text: str) -> str | Record:
        """A page as a browser shows it; where that fails, the record of the plain page, which may say enough."""
        assert self._draw is not None
        try:
            drawn = await self._draw(record.url, text)
        except RenderError as error:
            return replace(record, reason=NOT_DRAWN, detail=error.message)
        except ConfigurationError as error:
            if self._always:
                raise
            # It is looked at again when there is a browser.
            record = replace(record, etag="", modified="", fresh=0.0)
            if not is_shell(text) and words(text) - {scan(text, record.url).title}:
                # It is short by itself.
                return record
            return replace(record, reason=NOT_DRAWN, detail="; ".join(filter(None, (error.message, error.hint))))
        if is_shell(text) and not says_more(drawn, text):
            return replace(record, reason=NOT_DRAWN, detail="stays empty; its scripts or data may be out of scope")
        return drawn


def fresh_until(answer: Answer, now: float) -> float:
    """Until when the server says that a page stays the same (RFC 9111); 0 for no such promise."""
    control = answer.header("cache-control").lower()
    if "no-cache" in control or "no-store" in control:
        return 0.0
    seconds = 0.0
    if age := _MAX_AGE.search(control):
        seconds = float(age[1]) - _number(answer.header("age"))
    elif expires := answer.header("expires"):
        try:
            seconds = parsedate_to_datetime(expires).timestamp() - now
        except (ValueError, TypeError, OverflowError):
            return 0.0
    return now + min(seconds, _LONGEST_FRESH) if seconds > 0 else 0.0


def _number(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0.0
