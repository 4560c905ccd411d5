"""What came of a crawl, read from the cache: the pages to read, and what was not read and why.

It is the same after a crawl and without one (``--offline``), for nothing else is known than what the cache holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

from cxlint.channels.web.crawl import COMPLETE
from cxlint.channels.web.links import alike, words
from cxlint.channels.web.store import Record, Store
from cxlint.errors import UnreadableError
from cxlint.text.decode import decode

_WORDS = {
    "robots": "kept out by robots.txt",
    "soft-404": 'a page that says "not found" without the status 404',
    "no-reader": "of a type cxlint does not read",
    "not-drawn": "shown by JavaScript only, and not drawn",
    "no-text": "without text",
    "unwanted-type": "without text",
    "out-of-scope": "leads out of the site",
    "moved": "moved",
    "bad-url": "no web address",
    "blocked-address": "refused for safety: the address is inside a network",
    "dns": "the host is not known",
    "connection": "no connection",
    "timeout": "no answer in time",
    "bad-answer": "an answer that is not HTTP",
    "incomplete": "the answer broke off",
    "bad-encoding": "packed in a way that cannot be undone",
    "bad-sitemap": "a sitemap that cannot be read as a whole",
    "too-large": "larger than the limit",
    "redirect-loop": "redirects in a circle",
    "too-many-redirects": "redirects too often",
}
_NO_GAPS = frozenset(("moved", "no-text", "unwanted-type", "out-of-scope"))
"""Reasons with which nothing is missing that the site says."""
_NOTHING_THERE = frozenset(("http-404", "http-410", "soft-404"))
_EXAMPLES = 3
_LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True)
class Unread:
    """A page that was not read: the reason for programs and in words, and a page that links to it."""

    url: str
    reason: str
    words: str
    is_gap: bool
    linked_from: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a crawl lacks, for one reason: how many pages, and the first of them."""

    reason: str
    words: str
    count: int
    examples: tuple[str, ...] = ()

    @property
    def is_of_pages(self) -> bool:
        """Whether ``count`` counts pages."""
        return bool(self.examples) or self.reason == "max-pages"


def documents(store: Store, channel: str) -> Iterator[Record]:
    """The pages to read, by address: each once, whatever it is called besides.

    A page that names another as the canonical one is left out if that one was read and says the same; many sites name a
    canonical page that says something else, and then both are read.
    """
    crawl = store.crawl(channel)
    if crawl is None:
        return
    for record in store.records(channel, crawl.number):
        if not record.reason and not duplicate_of(store, channel, record):
            yield record


def duplicate_of(store: Store, channel: str, record: Record) -> str:
    """The page that ``record`` only repeats, empty if it stands for itself."""
    passed = [record.url]
    said: frozenset[str] | None = None
    while record.canonical and record.canonical != record.url and len(passed) < _LONGEST_CHAIN:
        target = store.record(channel, record.canonical)
        if target is not None and target.reason == "moved":
            target = store.record(channel, target.final_url)
        if target is None or target.reason or target.number != record.number or target.syntax != "html":
            break
        if target.url in passed:
            # They name each other: the first one stands for all.
            first = min(passed[passed.index(target.url) :])
            return first if first != passed[0] else ""
        said = said if said is not None else _said(store, channel, passed[0])
        if not alike(said, _said(store, channel, target.url)):
            break
        passed.append(target.url)
        record = target
    return passed[-1] if len(passed) > 1 else ""


def unread(store: Store, channel: str) -> Iterator[Unread]:
    """What a crawl met and did not read, by address; what has only moved is left out."""
    crawl = store.crawl(channel)
    if crawl is None:
        return
    failed = [record for record in store.records(channel, crawl.number) if record.reason and record.reason != "moved"]
    linked: dict[str, str] = {}
    if failed:
        missing = {record.url for record in failed}
        for url, links in store.all_links(channel, crawl.number):
            for target in missing.intersection(links):
                linked.setdefault(target, url)
    for record in failed:
        is_gap = record.reason not in _NO_GAPS
        yield Unread(record.url, record.reason, _in_words(record), is_gap, linked.get(record.url, ""))


def gaps(store: Store, channel: str) -> tuple[Gap, ...]:
    """What a crawl lacks, the commonest first; empty where everything was read."""
    crawl = store.crawl(channel)
    if crawl is None:
        return (Gap("not-fetched", "nothing was fetched yet", 1),)
    by_words: dict[tuple[str, str], list[str]] = defaultdict(list)
    others: list[Record] = []
    is_empty = True
    for record in store.records(channel, crawl.number):
        is_empty = is_empty and bool(record.reason)
        if record.reason in _NO_GAPS:
            others.append(record)
        elif record.reason:
            by_words[record.reason, _general(record.reason)].append(record.url)
    if is_empty and not by_words:
        # Where nothing at all was read, what would be no gap on a site is one.
        for record in others:
            if record.reason != "moved":
                by_words[record.reason, _general(record.reason)].append(record.url)
    found = [Gap(*key, len(urls), tuple(urls[:_EXAMPLES])) for key, urls in by_words.items()]
    found.sort(key=lambda gap: (-gap.count, gap.reason))
    if not crawl.outcome:
        found.insert(0, Gap("unfinished", "the crawl did not come to its end", 1))
    elif crawl.outcome != COMPLETE:
        found.insert(0, Gap("max-pages", "beyond max_pages", int(crawl.outcome.partition(" ")[0])))
    return tuple(found)


def is_whole(found: tuple[Gap, ...]) -> bool:
    """Whether a crawl with these gaps read what is there: at most pages were missing that nobody can read."""
    return all(gap.reason in _NOTHING_THERE for gap in found)


def _said(store: Store, channel: str, url: str) -> frozenset[str]:
    record = store.record(channel, url)
    try:
        return words(decode(store.body(channel, url), declared=record.charset if record else ""))
    except UnreadableError:
        return frozenset()


def _in_words(record: Record) -> str:
    """Why a page was not read, with what is known of it."""
    if record.reason.startswith("http-") or not record.detail:
        return _general(record.reason)
    if record.reason in ("no-reader", "no-text"):
        return f"{_general(record.reason)} ({record.detail})"
    return f"{_general(record.reason)}: {record.detail}"


def _general(reason: str) -> str:
    code = reason.removeprefix("http-")
    if code != reason and code.isdigit():
        known = {status.value: status.phrase for status in HTTPStatus}
        return f"{code} {known.get(int(code), '')}".strip()
    return _WORDS.get(reason, reason)
