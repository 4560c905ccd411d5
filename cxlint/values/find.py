"""All the values of a text: one table of finders, the masks before them and the bounds after them."""

from __future__ import annotations

import datetime
import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from cxlint.language.units import CODES
from cxlint.values.bounds import BOUNDED, with_bounds, with_limits
from cxlint.values.model import Mention, ValueKind
from cxlint.values.scan import Scan, make_scan

# Kind to the module that holds ``find_<kind>(scan) -> Iterable[Mention]``; modules load when a kind is first asked for.
_FINDERS: dict[ValueKind, str] = {
    "number": "numbers",
    "percent": "numbers",
    "money": "money",
    "duration": "durations",
    "quantity": "quantities",
    "frequency": "frequencies",
    "date": "dates",
    "time": "times",
    "hours": "hours",
    "phone": "phones",
    "email": "links",
    "url": "links",
    "version": "versions",
}
KINDS: frozenset[ValueKind] = frozenset(_FINDERS)

_COUNTED: frozenset[ValueKind] = frozenset({"number", "percent", "quantity"})
"""The kinds that always have a numeral."""

# The kinds that are always written in digits, and those that are always written with such signs.
_IN_DIGITS: frozenset[ValueKind] = frozenset({"phone", "version"})
_ADDRESSES: frozenset[ValueKind] = frozenset({"email", "url"})
_ALONE: frozenset[ValueKind] = _ADDRESSES | {"phone"}
"""The kinds that are read without regard to any other."""

_TWO_DIGITS = re.compile(r"\d[^\d\w]{0,4}\d")

# Of two mentions of the same range, the kind that says more of it; where they say equally much both stay.
_RANK: dict[ValueKind, int] = {
    "hours": 1,
    "email": 1,
    "url": 1,
    "phone": 2,
    "date": 3,
    "time": 2,
    "frequency": 4,
    "duration": 2,
    "money": 5,
    "percent": 5,
    "version": 6,
    "quantity": 7,
    "number": 8,
}


def find(
    text: str,
    locale: str,
    *,
    kinds: frozenset[ValueKind] | None = None,
    market: str = "",
    today: datetime.date | None = None,
    parts_of_day: bool = False,
) -> tuple[Mention, ...]:
    """Every value of ``text``, ascending by start, the longer first; values inside values are given too.

    ``parts_of_day`` gives "in the evening" as vague hours, and so does ``today``, which dates such as "tomorrow" need.
    ``market`` is the country that "$" and national phone numbers are read for; it defaults to the locale's region.
    """
    if kinds is not None and not may_hold(text, kinds):
        return ()
    scan = make_scan(text, locale, market, today)
    scan.parts_of_day = parts_of_day or today is not None
    wanted = KINDS if kinds is None else kinds
    plain: list[Mention] = []
    others: list[Mention] = []
    if not wanted <= _ALONE:
        scan.masks = _masks(scan)
        # Most texts that may hold a value have no numeral outside a place: a date in words, an address.
        wanted = wanted if scan.numerals else wanted - _COUNTED
    wanted = wanted if scan.digits else wanted - _IN_DIGITS
    wanted = wanted if scan.addresses else wanted - _ADDRESSES
    for kind in _FINDERS:
        if kind in wanted:
            (plain if kind in BOUNDED else others).extend(_finder(kind)(scan))
    if plain and others:
        # "dix-sept" is no tenth of September.
        spelled = {(m.start, m.end) for m in plain if m.kind == "number" and not text[m.start].isdigit()}
        others = [m for m in others if m.kind != "date" or (m.start, m.end) not in spelled]
    if others:
        with_limits(scan, others)
    found = others + (with_bounds(scan, plain) if plain else [])
    return tuple(_settled(found))


def may_hold(text: str, kinds: frozenset[ValueKind]) -> bool:
    """Whether a text has a sign of one of ``kinds``; where it has none, ``find`` gives nothing.

    To see this costs a fraction of preparing the text, and most texts have no sign of a number to dial or an address.
    """
    for kind in kinds:
        if kind == "email":
            if "@" in text:
                return True
        elif kind == "phone":
            if _TWO_DIGITS.search(text) is not None:
                from cxlint.values.phones import may_hold_phone

                if may_hold_phone(text):
                    return True
        else:
            return True
    return False


def parse(text: str, locale: str, market: str = "", today: datetime.date | None = None) -> Mention | None:
    """The whole of ``text`` as one value, its bound included: "30 days", "at most 5 MB"; else None."""
    trimmed = text.strip()
    offset = text.index(trimmed) if trimmed else 0
    # An amount with its unit is nothing else, and the readers of clocks and addresses need not be loaded for it.
    clock = _CLOCK.match(trimmed) is not None
    whole = [] if clock else _covering(trimmed, locale, _AMOUNTS, market, today)
    whole = [found for found in whole if found.kind != "number"] or _covering(trimmed, locale, None, market, today)
    if not whole:
        return None
    # "9.30 uur" alone is a time of day, though the same words can say how long something takes.
    best = min(whole, key=lambda found: (found.start - found.end, clock and found.kind != "time", _RANK[found.kind]))
    return replace(
        best,
        start=best.start + offset,
        end=best.end + offset,
        outer_start=best.outer_start + offset,
        outer_end=best.outer_end + offset,
    )


_CLOCK = re.compile(r"\d\d?\.[0-5]\d (?!\d)")
_AMOUNTS: frozenset[ValueKind] = frozenset(("number", "percent", "money", "duration", "quantity", "frequency"))


def _covering(
    text: str, locale: str, kinds: frozenset[ValueKind] | None, market: str, today: datetime.date | None
) -> list[Mention]:
    """The mentions that are the whole of ``text``, with or without their bounds."""
    return [
        mention
        for mention in find(text, locale, kinds=kinds, market=market, today=today)
        if (mention.outer_start == 0 and mention.outer_end == len(text))
        or (mention.start == 0 and mention.end == len(text))
    ]


def outermost(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that are not strictly inside another."""
    kept: list[Mention] = []
    reach = -1
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        inside = mention.end <= reach and not any(
            other.start == mention.start and other.end == mention.end for other in kept
        )
        if not inside:
            kept.append(mention)
            reach = max(reach, mention.end)
    return tuple(kept)


def _settled(mentions: list[Mention]) -> Iterator[Mention]:
    """In order, with one kind for each range, and without what a time or an opening hour already covers exactly."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end, _RANK[mention.kind]))
    previous: Mention | None = None
    for mention in mentions:
        same = previous is not None and previous.start == mention.start and previous.end == mention.end
        if same and previous is not None and _RANK[previous.kind] < _RANK[mention.kind]:
            continue
        previous = mention
        yield mention


def _masks(scan: Scan) -> tuple[tuple[int, int], ...]:
    """What is not to be read as a number, without what only looks like a code: "USD115", "en 3 jours"."""
    from cxlint.values.masks import masked_ranges

    return tuple((start, end) for start, end, _ in masked_ranges(scan) if not _only_looks(scan, start, end))


def _only_looks(scan: Scan, start: int, end: int) -> bool:
    # The norm "EN 71" is written in capitals; "en" is the commonest preposition of three languages.
    preposition = scan.text.startswith(("en ", "En "), start)
    return preposition or (scan.lower[start : start + 3] in _CODES and _amount(scan, start, end))


_CODES = frozenset(code.lower() for code in CODES)
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)*[km]?")


def _amount(scan: Scan, start: int, end: int) -> bool:
    return _AMOUNT.fullmatch(scan.lower, start + 3, end) is not None


@cache
def _finder(kind: ValueKind) -> Callable[[Scan], Iterable[Mention]]:
    finder: Callable[[Scan], Iterable[Mention]] = getattr(
        importlib.import_module(f"cxlint.values.{_FINDERS[kind]}"), f"find_{kind}"
    )
    return finder
