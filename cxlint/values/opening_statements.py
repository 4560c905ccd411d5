"""Statements of opening hours: "Mon-Fri 9-18, Sat 9-13, closed on Sundays" is one value.

A statement is a run of days, ranges of clock times and words like "closed", joined by nothing but words that belong to
such statements. What is said with words that the language's table does not have is left alone: no claim is better than
a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxlint.values.clock import Clock, Level, Reading
from cxlint.values.clock_words import DASHES, bits
from cxlint.values.model import WEEK, Day, Hours
from cxlint.values.openings import Item, Span, assemble, prefixed, resolve

_PUNCTUATION = frozenset(",;:()|•·/.&[]")
_STOPS = frozenset(",;.|")
_LONGEST_GAP = 7
_BEGINNINGS = bits("always all_hours days short_days groups closed pause apart apart_after opening")
_DAYS = bits("days short_days groups")
_FILLERS = bits("opening open also since between lead the hours oclock")
_OUTSIDE = _BEGINNINGS | bits("open since")
_UNITS_AFTER = frozenset("%€$£°")
_DAY_OF: dict[str, Day] = {**{str(number): day for number, day in enumerate(WEEK, 1)}, "h": "holiday"}


@dataclass(frozen=True, slots=True)
class Statement:
    """Hours at ``[start, end)`` of a text."""

    start: int
    end: int
    hours: Hours


class StatementReader:
    """Reads the statements of one text from left to right."""

    def __init__(self, reading: Reading, clocks: tuple[Clock, ...]) -> None:
        self.reading = reading
        self.words = reading.words
        self.clocks = {clock.first: clock for clock in clocks}

    def read(self) -> Iterator[Statement]:
        at = 0
        items: list[Item] = []
        gap = opened = 0
        lost_days = -9
        roles, clocks = self.reading.roles, self.clocks
        skipping = not self.reading.lexicon.stems
        size = len(self.words)
        while at <= size:
            if skipping and not items:
                while at < size and not roles[at] & _OUTSIDE and at not in clocks:
                    at += 1
                    opened = 0
            item = self._item(at, started=bool(items)) if at < len(self.words) else None
            if item is not None:
                # Days side by side with nothing understood between them may be the ends of a range.
                beside = items and items[-1].kind == "days" and items[-1].last == at
                if item.kind == "days" and (beside or (not items and at - lost_days <= 3)):
                    item = replace(item, kind="lost")
                items.append(item)
                at, gap = item.last, 0
                continue
            filler = self._filler(at) if at < len(self.words) else at
            if filler > at and gap < _LONGEST_GAP:
                if not items and self.reading.match(at, "opening"):
                    opened = filler
                gap += 1
                at = filler
                continue
            statement = self._statement(items, opened_by=opened)
            if statement is not None:
                yield statement
            elif items and items[-1].kind == "days":
                lost_days = at
            items, gap = [], 0
            opened = 0
            at += 1

    def _item(self, at: int, *, started: bool) -> Item | None:
        reading = self.reading
        roles = reading.roles[at]
        if not roles & _BEGINNINGS and at not in self.clocks and not reading.lexicon.stems:
            return None
        match = reading.match(at, "always")
        if match:
            return Item("always", at, match[1])
        days = None
        if reading.lexicon.stems or roles & _DAYS:
            days = self._days(at, started=started)
        everything = reading.match(at, "all_hours")
        if everything and not (days and days.last > everything[1]):
            return Item("all", at, everything[1])
        if days is not None:
            return days
        span = self._span(at)
        if span is not None:
            return Item("span", at, span.last, span=span)
        for kind in ("pause", "closed", "apart_after", "apart"):
            match = reading.match(at, kind) if roles else None
            if match:
                return Item(kind, at, match[1])
        return None

    def _filler(self, at: int) -> int:
        word = self.words[at]
        if word in _PUNCTUATION or word in DASHES:
            return at + 1
        if not self.reading.roles[at] & _FILLERS:
            return at
        return self.reading.skip(at, "opening", "open", "also", "since", "between", "lead", "the", "hours", "oclock")

    def _days(self, at: int, *, started: bool) -> Item | None:
        unit = self._unit(at)
        if unit is None:
            return None
        days, last, single = unit
        found = list(days)
        short = single == "short"
        count = 1
        while True:
            joined = self._joined(last, single)
            if joined is None:
                break
            more, last, ranged, kind = joined
            if ranged:
                low, high = WEEK.index(found.pop()), WEEK.index(more[0])
                found += [WEEK[(low + step) % 7] for step in range((high - low) % 7 + 1)]
                single = "range"
            else:
                found += more
                single = kind
            count += 1
        if count == 1 and short and not self._stands_alone(at, last, started=started):
            return None
        return Item("days", at, last, tuple(day for day in (*WEEK, "holiday") if day in found), short=short)

    def _unit(self, at: int) -> tuple[tuple[Day, ...], int, str] | None:
        reading = self.reading
        group = reading.match(at, "groups")
        if group:
            return tuple(_DAY_OF[digit] for digit in str(group[0])), group[1], "group"
        for role, kind in (("days", "day"), ("short_days", "short")):
            found = reading.match(at, role)
            if found and isinstance(found[0], int):
                last = found[1]
                after = reading.tokens[last : last + 1]
                if kind == "short" and after and after[0][2] == "." and after[0][0] == reading.tokens[last - 1][1]:
                    last += 1
                return (WEEK[found[0]],), last, kind
        return None

    def _joined(self, at: int, single: str) -> tuple[tuple[Day, ...], int, bool, str] | None:
        """A further day or group after a joining word: what it adds, where it ends, whether a range is meant."""
        reading = self.reading
        word = reading.word(at)
        if word in DASHES or reading.match(at, "to"):
            if single not in ("day", "short"):
                return None
            after = at + 1 if word in DASHES else reading.skip(at, "to")
            unit = self._unit(reading.skip(after, "the"))
            if unit is not None and unit[2] in ("day", "short"):
                return unit[0], unit[1], True, unit[2]
            return None
        after = at
        if word in (",", "/", "+", "&"):
            after = at + 1
        after = reading.skip(after, "also")
        if after == at:
            return None
        unit = self._unit(reading.skip(after, "the", "since"))
        if unit is None:
            return None
        return unit[0], unit[1], False, unit[2]

    def _stands_alone(self, at: int, last: int, *, started: bool) -> bool:
        """Whether a lone short name is a day: capitalised, and a time or a word for closed follows."""
        size = len(self.words[at])
        if size < (2 if started else 3) and not self.reading.text[self.reading.tokens[at][0]].isupper():
            return False
        while last < len(self.words) and self._filler(last) > last and self._item_after(last) is None:
            last = self._filler(last)
            if last - at > 4:
                return False
        return last < len(self.words) and self._item_after(last) is not None

    def _item_after(self, at: int) -> object | None:
        return self._span(at) or self.reading.match(at, "closed")

    def _span(self, at: int) -> Span | None:
        opens = self.clocks.get(at)
        if opens is None:
            return None
        reading = self.reading
        joint = opens.last
        word = reading.word(joint)
        between = reading.before(at, "between") > 0
        connector = ""
        if word in DASHES:
            after, connector = joint + 1, "dash"
        elif reading.match(joint, "to"):
            after, connector = reading.skip(joint, "to"), "to"
        elif between and reading.match(joint, "also"):
            after, connector = reading.skip(joint, "also"), "and"
        else:
            return None
        after = self._to_clock(after)
        closes = self.clocks.get(after) if after < len(self.words) else None
        if closes is None:
            return None
        weak = self._weakness(opens, closes, connector, after)
        if weak is None:
            return None
        times = resolve(opens, closes, twelve=reading.lexicon.table.twelve_hours)
        if times is None:
            return None
        return Span(at, closes.last, *times, weak=weak)

    def _to_clock(self, at: int) -> int:
        for _ in range(2):
            if at in self.clocks:
                return at
            at = self.reading.skip(at, "lead", "at", "the")
        return at

    def _weakness(self, opens: Clock, closes: Clock, connector: str, after: int) -> bool | None:
        """Whether the range is surely of clock times (False), only beside days (True), or not at all (None)."""
        reading = self.reading
        high, low = max(opens.level, closes.level), min(opens.level, closes.level)
        end = self.reading.tokens[closes.last - 1][1]
        if end < len(reading.text) and reading.text[end] in _UNITS_AFTER:
            return None
        if reading.word(closes.last) in _UNITS_AFTER or reading.word(closes.last) in ("eur", "euro", "chf", "usd"):
            return None
        if reading.word(closes.last) in DASHES and reading.word(closes.last + 1)[:1].isdecimal():
            return None
        if closes.last < len(self.words) and reading.word(opens.first - 1) in DASHES and opens.level < Level.SURE:
            return None
        if high == Level.SURE:
            return False if low == Level.SURE or reading.ends_well(closes) or closes.level == Level.SURE else None
        if opens.level == closes.level == Level.HOURS:
            dotted = opens.minute or closes.minute or "." in reading.word(opens.first)
            if connector == "and":
                return max(opens.hour, closes.hour) <= 12
            return not (dotted or self._announces(opens, closes))
        table = reading.lexicon.table
        if low == Level.DOTTED and table.dot_times and opens.minute % 5 == 0 and closes.minute % 5 == 0:
            counted = closes.level < Level.HOURS and not reading.ends_well(closes)
            return None if counted and connector != "dash" else counted or opens.worded
        tied = reading.before(opens.first, "at_bare") or reading.before(opens.first, "at")
        if tied and reading.match(after - 1, "at") is None:
            tied = reading.before(after, "at")
        if tied and connector != "dash" and (closes.level == Level.HOURS or reading.ends_well(closes)):
            return False
        if closes.level == Level.HOURS or reading.ends_well(closes) or self._item_days(closes.last):
            return True
        return None

    def _announces(self, opens: Clock, closes: Clock) -> bool:
        """Whether two counts of hours are times of day: nobody waits "from 9 h to 18 h", but perhaps "2 h - 4 h"."""
        length = closes.hour - opens.hour
        return length < 0 or (closes.hour < 24 and (opens.hour > 6 or length > 6))

    def _item_days(self, at: int) -> bool:
        return self._unit(at) is not None or self.reading.match(at, "also") is not None

    def _without_breaks(self, items: list[Item]) -> list[Item]:
        """The items without breaks: "closed from 12 to 14", "lunch break 13-14"."""
        kept: list[Item] = []
        for item in items:
            if item.kind == "span" and kept and self._is_shut(kept[-1], item):
                kept.pop()
            else:
                kept.append(item)
        return [item for item in kept if item.kind != "pause"]

    def _is_shut(self, before: Item, span: Item) -> bool:
        """Whether the item before a range of times says that they are not open."""
        between = self.words[before.last : span.first]
        return before.kind == "pause" or (before.kind == "closed" and _STOPS.isdisjoint(between))

    def _statement(self, items: list[Item], *, opened_by: int) -> Statement | None:
        items = self._without_breaks(prefixed(items))
        while items and items[-1].kind == "apart":
            items = items[:-1]
        if not items or any(item.kind == "lost" for item in items):
            return None
        has_days = any(item.kind == "days" for item in items)
        if not has_days and not opened_by:
            items = [item for item in items if not (item.span and item.span.weak)]
            items = [item for item in items if item.kind != "all" or item.last - item.first > 3]
        if not any(item.kind in ("span", "always", "all") for item in items):
            closed = any(item.kind == "closed" for item in items)
            if not (has_days and closed):
                return None
        openings = assemble(items)
        if not openings:
            return None
        first, last = min(item.first for item in items), max(item.last for item in items)
        return Statement(self.reading.tokens[first][0], self.reading.tokens[last - 1][1], Hours(openings))
