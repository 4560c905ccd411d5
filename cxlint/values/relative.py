"""Dates counted from today: "tomorrow", "next Sunday", "two weeks ago", "the 20th of next month".

They are dates only for somebody who knows today, so they are read only where a scan has a ``today``; a rule that
compares texts with facts leaves it out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cxlint.values.clock import Reading
from cxlint.values.model import Date, Mention
from cxlint.values.scan import Measure, Scan

_JOINTS = frozenset((",", "and", "e", "ed", "und", "et", "y", "en"))
_Found = tuple[int, int, datetime.date]


def find_relative(scan: Scan, taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Dates counted from the scan's today, outside the ranges ``taken``."""
    today = scan.today
    if today is None:
        return
    reader = _Relative(scan, today)
    done = 0
    for start, end, date in sorted(reader.read(), key=lambda found: (found[0], -found[1])):
        if start >= done and not any(start < high and low < end for low, high in taken):
            done = end
            yield Mention("date", start, end, Date(date.year, date.month, date.day))


class _Relative:
    def __init__(self, scan: Scan, today: datetime.date) -> None:
        self.scan = scan
        self.today = today
        self.reading = Reading(scan.text, scan.words, scan.language)

    def read(self) -> Iterator[_Found]:
        counted = list(self._counted())
        yield from counted
        at = 0
        while at < len(self.reading.tokens):
            found = self._at(at)
            if found is None:
                at += 1
                continue
            last, date = found
            yield self.reading.tokens[at][0], self.reading.tokens[last - 1][1], date
            at = last

    def _at(self, at: int) -> tuple[int, datetime.date] | None:
        return self._named(at) or self._of_week(at) or self._weekday(at) or self._of_month(at) or self._nth(at)

    def _named(self, at: int) -> tuple[int, datetime.date] | None:
        """ "tomorrow"; not the noun "Morgen" or "la mañana"."""
        reading = self.reading
        found = reading.match(at, "relative_days")
        if not found or not isinstance(found[0], int):
            return None
        start = reading.tokens[at][0]
        if reading.lexicon.table.nouns_capital and start and reading.text[start].isupper():
            return None
        if reading.match(at - 1, "the") or reading.word(at - 1) in ("la", "the", "vroege", "late", "s"):
            return None
        return found[1], self.today + datetime.timedelta(found[0])

    def _weeks(self, at: int) -> tuple[int, int] | None:
        """The token after a word for this, next or last, and the weeks it moves by."""
        for role, weeks in (("next", 1), ("last", -1), ("this", 0)):
            found = self.reading.match(at, role)
            if found:
                return found[1], weeks
        return None

    def _of_week(self, at: int) -> tuple[int, datetime.date] | None:
        """ "next week on Friday", "Sunday of next week"."""
        reading = self.reading
        week = self._week(at)
        if week is not None:
            after = reading.skip(week[0] + (reading.word(week[0]) == ","), "the", "of", "at")
            if reading.word(after) in ("on", "di", "op", "am", "le"):
                after += 1
            day = self._day(after)
            return None if day is None else (day[0], self._date(day[1], week[1]))
        day = self._day(at)
        if day is None:
            return None
        after = reading.skip(day[0] + (reading.word(day[0]) == ","), "of")
        week = self._week(reading.skip(after, "the"))
        return None if week is None else (week[0], self._date(day[1], week[1]))

    def _week(self, at: int) -> tuple[int, int] | None:
        reading = self.reading
        before = self._weeks(at)
        if before is not None:
            noun = reading.match(before[0], "week")
            return (noun[1], before[1]) if noun else None
        noun = reading.match(at, "week")
        return self._weeks(noun[1]) if noun else None

    def _weekday(self, at: int) -> tuple[int, datetime.date] | None:
        """ "next Sunday", "domenica scorsa", "Friday the 22nd"."""
        reading = self.reading
        before = self._weeks(at)
        if before is not None:
            day = self._day(before[0])
            return None if day is None else (day[0], self._date(day[1], before[1]))
        day = self._day(at)
        if day is None:
            return None
        behind = self._weeks(day[0])
        if behind is not None:
            return behind[0], self._date(day[1], behind[1])
        number = self._number(reading.skip(day[0] + (reading.word(day[0]) == ","), "the"))
        if number is None or reading.match(number[0], "months") or reading.match(number[0], "of"):
            return None
        date = self._near(day[1], number[1])
        return None if date is None else (number[0], date)

    def _day(self, at: int) -> tuple[int, int] | None:
        found = self.reading.match(at, "days")
        return (found[1], found[0]) if found and isinstance(found[0], int) else None

    def _number(self, at: int) -> tuple[int, int] | None:
        """A day of the month in digits or words, and the token after it."""
        reading = self.reading
        word = reading.word(at)
        if word.isdecimal() and len(word) <= 2:
            after = at + 1
            marks = reading.lexicon.table.ordinal_marks.split("|")
            if reading.word(after) in marks and reading.tokens[after][0] == reading.tokens[at][1]:
                after += 1
            return after, int(word)
        for role in ("ordinals", "numbers"):
            found = reading.match(at, role)
            if found and isinstance(found[0], int):
                return found[1], found[0]
        return None

    def _of_month(self, at: int) -> tuple[int, datetime.date] | None:
        """ "20th of next month"."""
        reading = self.reading
        number = self._number(at)
        if number is None:
            return None
        after = reading.skip(reading.skip(number[0], "of"), "the")
        move = self._weeks(after)
        noun = reading.match(move[0] if move else after, "month")
        if noun is None:
            return None
        last = noun[1]
        if move is None:
            move = self._weeks(last)
            if move is None:
                return None
            last = move[0]
        date = _moved(self.today.replace(day=1), move[1])
        return None if not _has(date, number[1]) else (last, date.replace(day=number[1]))

    def _nth(self, at: int) -> tuple[int, datetime.date] | None:
        """ "the third Tuesday" of this month."""
        number = self._number(at)
        day = self._day(number[0]) if number and number[1] <= 5 and self._is_ordinal(at, number[0]) else None
        if number is None or day is None:
            return None
        first = self.today.replace(day=1)
        date = first + datetime.timedelta((day[1] - first.weekday()) % 7 + 7 * (number[1] - 1))
        return (day[0], date) if date.month == first.month else None

    def _is_ordinal(self, at: int, after: int) -> bool:
        return self.reading.match(at, "ordinals") is not None or (self.reading.word(at).isdecimal() and after > at + 1)

    def _date(self, day: int, weeks: int) -> datetime.date:
        monday = self.today - datetime.timedelta(self.today.weekday())
        return monday + datetime.timedelta(day + 7 * weeks)

    def _near(self, weekday: int, number: int) -> datetime.date | None:
        """The date nearest to today with this weekday and this day of the month."""
        for months in (0, 1, -1, 2, -2):
            first = _moved(self.today.replace(day=1), months)
            if _has(first, number) and first.replace(day=number).weekday() == weekday:
                return first.replace(day=number)
        return None

    def _counted(self) -> Iterator[_Found]:
        """ "2 years and 21 days ago", "in three weeks"."""
        measures = [measure for measure in self.scan.measures if measure.unit.name in _DAYS]
        index = 0
        while index < len(measures):
            group = [measures[index]]
            while index + 1 < len(measures) and self._joined(group[-1], measures[index + 1]):
                index += 1
                group.append(measures[index])
            index += 1
            start, end = group[0].start, group[-1].end
            tokens = self.reading.tokens
            first = next((at for at, token in enumerate(tokens) if token[0] >= start), 0)
            last = next((at for at, token in enumerate(tokens) if token[0] >= end), len(tokens))
            sign = self._direction(first, last)
            if sign is None or any(measure.amount != int(measure.amount) for measure in group):
                continue
            date = self._shifted(group, sign[0])
            if date is not None:
                yield tokens[sign[1]][0], tokens[sign[2] - 1][1], date

    def _joined(self, one: Measure, other: Measure) -> bool:
        between = self.scan.lower[one.end : other.start].split()
        return len(between) <= 1 and all(word in _JOINTS for word in between)

    def _direction(self, first: int, last: int) -> tuple[int, int, int] | None:
        reading = self.reading
        for role, sign in (("ago_after", -1), ("ahead_after", 1)):
            found = reading.match(last, role)
            if found:
                return sign, first, found[1]
        for role, sign in (("ago_before", -1), ("ahead_before", 1)):
            for size in (3, 2, 1):
                found = reading.match(first - size, role) if first >= size else None
                if found and found[1] == first:
                    return sign, first - size, last
        return None

    def _shifted(self, group: list[Measure], sign: int) -> datetime.date | None:
        months = days = business = 0
        for measure in group:
            scale, factor = _DAYS[measure.unit.name]
            amount = int(measure.amount) * factor
            if scale == "month":
                months += amount
            elif measure.unit.business:
                business += amount
            else:
                days += amount
        if months > 12_000 or days > 400_000 or business > 4000:
            return None
        try:
            date = _moved(self.today, sign * months) + datetime.timedelta(sign * days)
        except (ValueError, OverflowError):
            return None
        while business:
            date += datetime.timedelta(sign)
            business -= date.weekday() < 5
        return date


_DAYS = {"day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("month", 12)}


def _has(month: datetime.date, day: int) -> bool:
    return 1 <= day <= (_moved(month, 1) - datetime.timedelta(1)).day


def _moved(date: datetime.date, months: int) -> datetime.date:
    """``date`` so many months later, on the last day where the month is too short."""
    total = date.year * 12 + date.month - 1 + months
    first = datetime.date(total // 12, total % 12 + 1, 1)
    following = datetime.date((total + 1) // 12, (total + 1) % 12 + 1, 1)
    return first.replace(day=min(date.day, (following - datetime.timedelta(1)).day))
