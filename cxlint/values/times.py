"""Times of day: "9:00", "9.30 Uhr", "half past nine", "alle nove e mezza", "noon"; not the ends of opening hours."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.values.clock import Clock, Level, Reading
from cxlint.values.hours import analyse
from cxlint.values.masks import swallowed
from cxlint.values.model import Likeness, Mention, Time
from cxlint.values.scan import Scan


def find_time(scan: Scan) -> Iterator[Mention]:
    """The times of day in a text, apart from those inside statements of hours."""
    analysis = analyse(scan)
    reading = analysis.reading
    taken = [(found.start, found.end) for found in analysis.statements]
    for clock in analysis.clocks:
        if not _is_said(reading, clock):
            continue
        start, end = reading.tokens[clock.first][0], reading.tokens[clock.last - 1][1]
        if any(start < high and low < end for low, high in taken) or swallowed(scan, start, end):
            continue
        yield Mention("time", start, end, clock.time)


def compare_time(declared: Time, said: Time) -> Likeness:
    """24:00 is 0:00 of the next day."""
    same = (declared.hour % 24, declared.minute) == (said.hour % 24, said.minute)
    return Likeness.SAME if same else Likeness.DIFFERENT


def _is_said(reading: Reading, clock: Clock) -> bool:
    if clock.level == Level.SURE:
        return True
    if clock.hour >= 24:
        return False
    if clock.level == Level.HOURS:
        counted = reading.match(clock.last, "of") is not None
        return clock.announced and not counted
    if not reading.ends_well(clock):
        return False
    if clock.level == Level.DOTTED:
        # "trois et demi" is a number where nothing announces an hour; "sept trente" is not.
        half = any(reading.match(at, "after") for at in range(clock.first + 1, clock.last))
        return (clock.announced or (clock.worded and not half)) and clock.minute % 5 == 0
    # "om een" and "à un" are articles more often than hours, and "à zéro" is a score.
    article = clock.worded and clock.hour <= 1 and reading.match(clock.first, "one") is None
    return not article and reading.before(clock.first, "at_bare") > 0
