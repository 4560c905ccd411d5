"""How often: "twice a week", "ogni 15 minuti", "once every 3 months", "täglich", "elk kwartier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from cxlint.language.patterns import spelled
from cxlint.language.phrases import Phrases
from cxlint.language.units import Unit, lexicon, parse_unit, unit_table, words
from cxlint.values.model import Duration, Frequency, Mention, Range, TimeUnit
from cxlint.values.ranges import joined_range
from cxlint.values.scan import Scan


def find_frequency(scan: Scan) -> Iterator[Mention]:
    """Every rate in time; "every 10 to 20 minutes" is a range of them."""
    patterns = _patterns(scan.language)
    if patterns is None:
        return
    periods = [*_adverbs(scan, patterns), *_periods(scan, patterns)]
    taken: list[tuple[int, int]] = []
    for start, end, times in _counts(scan, patterns) if periods else ():
        period = next((period for period in periods if end <= period.start <= end + 1), None)
        if period is not None:
            taken.append((start, period.end))
            yield Mention("frequency", start, period.end, _frequency(times, period))
    for period in periods:
        if period.every and not any(low < period.end and period.start < high for low, high in taken):
            taken.append((period.start, period.end))
            yield Mention("frequency", period.start, period.end, _frequency(Decimal(1), period))


class _Period(NamedTuple):
    """ "a week", "every 15 minutes": from the word that leads to it to its end."""

    start: int
    lead_end: int
    end: int
    low: Duration
    high: Duration | None
    every: bool


class _Patterns(NamedTuple):
    lead_end: re.Pattern[str]
    """What leads to a period, up to the end of a window."""
    lead_ends: tuple[str, ...]
    """What a lead ends in: a look at the last letters spares most searches."""
    nouns: Phrases
    """Names of times."""
    once: Phrases
    once_values: dict[str, int]
    times: re.Pattern[str]
    adverbs: Phrases
    adverb_units: dict[str, str]


@cache
def _patterns(language: str) -> _Patterns | None:
    table = unit_table(language)
    if not table.every:
        return None
    adverbs = words(table.adverbs)
    lead = rf"(?:(?<!\w)(?:(?P<every>{table.every})(?!\w) ?|(?P<per>{table.per})(?:(?<=['’/.])|(?!\w) ))|/)"
    leads = {"/", *spelled(table.every), *spelled(table.per), *_WORD.findall(table.every)}
    ends = {phrase.split()[-1] for phrase in leads}
    ends -= {end for end in ends if any(end != other and end.endswith(other) for other in ends)}
    return _Patterns(
        re.compile(rf"{lead}$"),
        tuple({f"{end}{space}" for end in ends for space in ("", " ")}),
        Phrases(words(table.times)),
        Phrases(table.once),
        dict(table.once),
        re.compile(rf"[ \u00a0-]?(?:{table.times_nouns})(?!\w)"),
        Phrases(adverbs),
        adverbs,
    )


def _duration(count: Decimal, unit: Unit) -> Duration:
    return Duration(count * unit.factor, cast(TimeUnit, unit.name), unit.business)


def _frequency(times: Decimal, period: _Period) -> Frequency | Range:
    low = Frequency(times, period.low)
    return low if period.high is None else Range(low, Frequency(times, period.high))


def _periods(scan: Scan, patterns: _Patterns) -> Iterator[_Period]:
    nouns = lexicon(scan.language).nouns
    found: list[_Period] = []
    for joined in joined_range(scan):
        unit = joined.measure.unit
        lead = _lead(scan, patterns, joined.start)
        if lead is not None and unit.kind == "time":
            low, high = _duration(joined.low.amount, unit), _duration(joined.measure.numeral.amount, unit)
            found.append(_Period(lead.start(), joined.start, joined.measure.end, low, high, lead["every"] is not None))
    for measure in scan.measures:
        if measure.unit.kind != "time" or measure.numeral.article:
            continue
        lead = _lead(scan, patterns, measure.start)
        if lead is not None and not any(period.end == measure.end for period in found):
            per = _duration(measure.numeral.amount, measure.unit)
            found.append(_Period(lead.start(), measure.start, measure.end, per, None, lead["every"] is not None))
    for start, head in patterns.nouns.places(scan.words):
        lead = _lead(scan, patterns, start)
        noun = patterns.nouns.behind(scan.plain, start, head) if lead is not None else None
        if lead is None or noun is None or scan.lower[start - 1].isalnum():
            continue
        if not any(period.start <= lead.start() < period.end for period in found):
            per = _duration(Decimal(1), nouns[noun])
            found.append(_Period(lead.start(), start, start + len(noun), per, None, lead["every"] is not None))
    found.sort(key=lambda period: period.start)
    yield from (period for period in found if not scan.masked(period.start, period.end))


def _lead(scan: Scan, patterns: _Patterns, start: int) -> re.Match[str] | None:
    """What leads to a period that starts there."""
    if not scan.plain.endswith(patterns.lead_ends, 0, start):
        return None
    return patterns.lead_end.search(scan.lower, max(0, start - 16), start)


_WORD = re.compile(r"[^\W\d_]+")


def _adverbs(scan: Scan, patterns: _Patterns) -> Iterator[_Period]:
    for start, head in patterns.adverbs.places(scan.words):
        adverb = patterns.adverbs.behind(scan.plain, start, head)
        if adverb is None or scan.lower[start - 1 : start] == "-":
            continue
        end = start + len(adverb)
        if scan.lower[end : end + 1] != "-":
            per = _duration(Decimal(1), parse_unit("time", patterns.adverb_units[adverb]))
            yield _Period(start, end, end, per, None, True)


def _counts(scan: Scan, patterns: _Patterns) -> Iterator[tuple[int, int, Decimal]]:
    """Numbers of times: "twice", "3 times", "una volta"."""
    for start, head in patterns.once.places(scan.words):
        word = patterns.once.behind(scan.plain, start, head)
        if word is not None:
            yield start, start + len(word), Decimal(patterns.once_values[word])
    for numeral in scan.numerals:
        noun = None if numeral.ordinal else patterns.times.match(scan.lower, numeral.end)
        if noun is not None:
            yield numeral.start, noun.end(), numeral.amount
