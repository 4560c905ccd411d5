"""Opening hours in a text: its clock times and statements of hours, read once for both, and vague parts of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxlint.values.clock import STARTS, Clock, Level, Reading
from cxlint.values.clock_places import find_clocks
from cxlint.values.clock_words import bits
from cxlint.values.masks import swallowed
from cxlint.values.model import Bound, Hours, Mention, Opening, Time
from cxlint.values.opening_statements import Statement, StatementReader
from cxlint.values.scan import Scan

_WITHOUT_DIGITS = STARTS | bits("always all_hours closed")


def find_hours(scan: Scan) -> Iterator[Mention]:
    """Statements of opening hours.

    Parts of the day by themselves ("in the evening") are vague; they are read only where the scan asks for them.
    """
    found = analyse(scan).statements
    for statement in found:
        if not swallowed(scan, statement.start, statement.end):
            # The full stop behind "22 h" ends the sentence.
            end = statement.end - (_HOUR_AND_STOP.search(scan.lower, statement.start, statement.end) is not None)
            yield Mention("hours", statement.start, end, statement.hours)
    if scan.parts_of_day:
        yield from _find_parts(scan, found)


_HOUR_AND_STOP = re.compile(r"[\d ]h\.$")


class Analysis(NamedTuple):
    """What one text says about clock times."""

    reading: Reading
    clocks: tuple[Clock, ...]
    statements: tuple[Statement, ...]


def analyse(scan: Scan) -> Analysis:
    """The clock times and statements of hours in a text; kept with it, because two kinds of value need them."""
    if scan.analysis is None:
        scan.analysis = _analysis(scan)
    return scan.analysis


def _analysis(scan: Scan) -> Analysis:
    text, language = scan.text, scan.language
    if language != "en" and _is_machine_readable(text):
        language = "en"
    reading = Reading(text, scan.words, language)
    if not reading.present & _WITHOUT_DIGITS and not reading.lexicon.stems and not scan.digits:
        return Analysis(reading, (), ())
    clocks = tuple(find_clocks(reading))
    if not clocks and not reading.lexicon.stems and not _may_state(reading):
        return Analysis(reading, (), ())
    return Analysis(reading, clocks, tuple(StatementReader(reading, clocks).read()))


# schema.org and OpenStreetMap name the days in English whatever the language of the page: "Mo-Fr 09:00-17:30".
_MACHINE_READABLE = re.compile(
    r"(?:Mo(?:n(?:day)?)?|Tu(?:e(?:sday)?)?|We(?:d(?:nesday)?)?|Th(?:u(?:rsday)?)?|Fr(?:i(?:day)?)?|Sa(?:t(?:urday)?)?|"
    r"Su(?:n(?:day)?)?|\d\d:\d\d(?::00)?|opens|closes|[ ,;|\n–-])+"
)


def _is_machine_readable(text: str) -> bool:
    """Whether nothing but English days and times is in ``text``."""
    return text[:1] in "MTWFSo0123456789" and _MACHINE_READABLE.fullmatch(text) is not None


def _may_state(reading: Reading) -> bool:
    """Whether a text without clock times may state hours: at all hours, or closed on some days."""
    return reading.says("always", "all_hours") or (
        reading.says("closed") and reading.says("days", "short_days", "groups")
    )


def _find_parts(scan: Scan, found: tuple[Statement, ...]) -> Iterator[Mention]:
    reading = Reading(scan.text, scan.words, scan.language)
    taken = [(statement.start, statement.end) for statement in found]
    clocks = [
        (reading.tokens[clock.first][0], reading.tokens[clock.last - 1][1])
        for clock in find_clocks(reading)
        if clock.level > Level.BARE or clock.announced
    ]
    at = 0
    while at < len(reading.tokens):
        part = reading.match(at, "parts")
        if part is None or not isinstance(part[0], tuple):
            at += 1
            continue
        start, end = reading.tokens[at][0], reading.tokens[part[1] - 1][1]
        if not any(start < high and low < end for low, high in (*taken, *clocks)):
            low, high = part[0]
            opening = Opening((), Time(low), Time(high) if high < 24 else Time(23, 59))
            yield Mention("hours", start, end, Hours((opening,)), Bound.ABOUT, vague=True)
        at = part[1]
