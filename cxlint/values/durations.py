"""Spans of time: "30 days", "two and a half hours", "un mese e mezzo", "1h30", "2 years and 6 months".

"All week" and "a couple of days" are vague: one whole unit, about two. "18 years old" is an age (``quantities``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from cxlint.language.numerals import fold, numeral_table
from cxlint.language.patterns import any_of, spelled
from cxlint.language.phrases import Phrases
from cxlint.language.units import lexicon, parse_unit, unit_table, words
from cxlint.values.model import SECONDS, Bound, Duration, Mention, TimeUnit
from cxlint.values.numerals import Numeral
from cxlint.values.quantities import read_age
from cxlint.values.scan import Measure, Scan


def find_duration(scan: Scan) -> Iterator[Mention]:
    """Every duration, compounds as one; not the time of day that "19 h" is after "à", nor an age."""
    patterns = _patterns(scan.language)
    parts = [part for measure in scan.measures if (part := _part(scan, measure, patterns)) is not None]
    parts.extend(_joined_hours(scan, patterns))
    parts.extend(_with_half(scan, patterns))
    parts.extend(_bare(scan, patterns, parts))
    parts.sort(key=lambda part: part.start)
    index = 0
    while index < len(parts):
        total = [parts[index]]
        while index + 1 < len(parts) and _continues(scan, patterns, total[-1], parts[index + 1]):
            index += 1
            total.append(parts[index])
        index += 1
        for listed in [total] if not _is_list(scan, total) else [[part] for part in total]:
            first, last = listed[0], listed[-1]
            bound = Bound.ABOUT if first.vague else Bound.EXACTLY
            yield Mention("duration", first.start, last.end, _sum(listed), bound, vague=first.vague)


class _Part(NamedTuple):
    start: int
    end: int
    amount: Decimal
    unit: TimeUnit
    business: bool
    vague: bool = False
    article: bool = False


class _Counted(NamedTuple):
    """What a phrase beside a time makes of it; ``behind`` where it follows the time."""

    pattern: re.Pattern[str]
    amount: Decimal
    behind: bool
    vague: bool


class _Patterns(NamedTuple):
    minutes_after: re.Pattern[str]
    """Between hours and a bare number of minutes: "un'ora e venti"."""
    join: re.Pattern[str]
    clock_before: re.Pattern[str] | None
    per_before: re.Pattern[str]
    one_and: re.Pattern[str]
    """A word and what joins a half to it."""
    wholes: Phrases
    """What stands beside a time and counts it: "whole", "all"."""
    counted: dict[str, _Counted]
    units: dict[str, str]
    nouns: frozenset[str]
    """The first words of ``units``."""
    alone: Phrases
    dozens: Mapping[str, int]
    """Numbers that are times by themselves: "une quinzaine", not "une quinzaine de jours"."""
    of: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = unit_table(language)
    units = words(table.times)
    counted = {
        phrase.strip(): _Counted(re.compile(pattern), Decimal(count), behind, vague)
        for pattern, count, behind, vague in (
            (table.whole, 1, False, False),
            (table.whole_after, 1, True, False),
            (table.vague_after, 1, True, True),
            *((pattern, count, False, True) for pattern, count in table.vague.items()),
        )
        for phrase in spelled(pattern)
    }
    joiners = table.joiners or "(?!)"
    once = "|".join([*map(re.escape, table.once), "(?!)"])
    return _Patterns(
        re.compile(rf" (?:{joiners}) "),
        re.compile(rf"[ \u00a0]?(?:(?:{joiners})[ \u00a0])?$"),
        re.compile(rf"(?:^|(?<=\W))(?:{table.clock_before}) ?$") if table.clock_before else None,
        re.compile(rf"(?:\b(?:{once}|{table.times_nouns or '(?!)'})|[\d%€$£]) $"),
        re.compile(rf"(?<![^\W\d_])([^\W\d_]+) (?:{joiners}) $"),
        Phrases(counted),
        counted,
        units,
        Phrases({*units, *map(fold, units)}).heads,
        Phrases(table.alone),
        numeral_table(language).dozens,
        re.compile(rf" {any_of(numeral_table(language).of)}"),
    )


_MINUTES = re.compile(r" ?([0-5]?\d)(?: ?(?:min|mn|m)\b|(?![\d.,:%€$]\d?|[^\W_]| ?[^\W\d_]))")


def _part(scan: Scan, measure: Measure, patterns: _Patterns) -> _Part | None:
    """One count of one unit, with the half or the minutes that follow it."""
    unit, end, count = measure.unit, measure.end, measure.amount
    if unit.kind != "time" or scan.text[measure.start - 1 : measure.start].isalpha():
        return None
    if (
        measure.start
        and scan.text[measure.start - 1] in "/#_:"
        and measure.numeral.amount == measure.numeral.amount // 1
    ):
        return None
    if read_age(scan, measure) is not None:
        return None
    name = cast(TimeUnit, unit.name)
    window = max(0, measure.start - 14)
    comma = name == "hour" and scan.market != "CH" and numeral_table(scan.language).decimal == ","
    if comma and _DOTTED_CLOCK.fullmatch(scan.text, measure.start, measure.numeral.end) is not None:
        return None
    if measure.numeral.article and scan.text[measure.start - 1 : measure.start] == "-":
        return None
    if measure.numeral.article and patterns.per_before.search(scan.lower, window, measure.start):
        return None
    if measure.noun in ("h", "hr", "hrs", "u") and count <= 24 and not measure.numeral.words:
        minutes = _MINUTES.match(scan.lower, end)
        clock = patterns.clock_before is not None and patterns.clock_before.search(scan.lower, window, measure.start)
        if clock or (minutes is not None and count >= 6) or _CLOCK_RANGE.match(scan.lower, end):
            return None
        if minutes is not None:
            return _Part(measure.start, minutes.end(), count * 60 + int(minutes[1]), "minute", unit.business)
    more, end = scan.fraction_after(measure)
    minutes = patterns.minutes_after.match(scan.lower, end) if name == "hour" and not more else None
    if (
        minutes is not None
        and (following := scan.numeral_at(minutes.end())) is not None
        and _are_minutes(scan, following)
    ):
        return _Part(measure.start, following.end, count * 60 + following.amount, "minute", unit.business)
    return _Part(
        measure.start, end, abs(count) + more * unit.factor, name, unit.business, article=measure.numeral.article
    )


# "9.30 uur" is a time of day or nine hours and a half, never 9.3 hours, where the decimal sign is a comma.
_DOTTED_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")
_CLOCK_RANGE = re.compile(r" ?(?:[-–—/]|à|a|às|bis|tot|y|e|et) ?\d{1,2} ?h")


def _are_minutes(scan: Scan, numeral: Numeral) -> bool:
    """Whether the bare number after hours counts minutes: "un'ora e venti", and nothing follows that it could count."""
    whole = numeral.amount == numeral.amount.to_integral_value() and not (numeral.article or numeral.ordinal)
    return whole and 5 <= numeral.amount < 60 and _ENDS.match(scan.lower, numeral.end) is not None


_ENDS = re.compile(r"$|[.,;:!?)](?!\d)")


def _joined_hours(scan: Scan, patterns: _Patterns) -> Iterator[_Part]:
    """ "1h30", "2h15m", "1u30": hours and minutes in one word, but for a time of day."""
    if _MINUTES_OF_HOUR.search(scan.lower) is None:
        return
    for match in _JOINED_HOURS.finditer(scan.lower):
        hours, minutes = int(match[1]), int(match[2])
        clock = patterns.clock_before
        if clock is not None and clock.search(scan.lower, max(0, match.start() - 14), match.start()):
            continue
        if (hours < 6 or match[3]) and not scan.masked(match.start(), match.end()):
            yield _Part(match.start(), match.end(), Decimal(hours * 60 + minutes), "minute", False)


_MINUTES_OF_HOUR = re.compile(r"[hu][0-5]\d")
_JOINED_HOURS = re.compile(r"(?<![\w.,:/-])(\d{1,2})[hu]([0-5]\d)(min|mn|m)?(?![\w:/-]| ?[-–])")


def _with_half(scan: Scan, patterns: _Patterns) -> Iterator[_Part]:
    """ "hora y media": one unit and a half of it, where no numeral says the one."""
    nouns = lexicon(scan.language).nouns
    for half in scan.numerals:
        if not half.fraction or half.amount != Decimal("0.5"):
            continue
        noun = patterns.one_and.search(scan.plain, max(0, half.start - 40), half.start)
        unit = nouns.get(noun[1]) if noun is not None else None
        if noun is None or unit is None or unit.kind != "time":
            continue
        if not any(measure.end == noun.end(1) for measure in scan.measures):
            yield _Part(noun.start(), half.end, unit.factor * 3 / 2, cast(TimeUnit, unit.name), unit.business)


def _bare(scan: Scan, patterns: _Patterns, parts: list[_Part]) -> Iterator[_Part]:
    """Times that need no numeral: "the whole week", "hora y media", "Viertelstunde", "semestre"."""
    places = patterns.alone.places(scan.words)
    timeless = scan.words.known.isdisjoint(patterns.nouns)
    wholes = [] if timeless else patterns.wholes.places(scan.words)
    if not places and not wholes:
        return
    taken = [(part.start, part.end) for part in parts]

    def free(start: int, end: int) -> bool:
        return not any(start < high and low < end for low, high in taken) and not scan.masked(start, end)

    for start, head in wholes:
        phrase = patterns.wholes.behind(scan.plain, start, head, glued=True)
        if phrase is None:
            continue
        meaning = patterns.counted[phrase]
        part = _beside(scan, meaning, start, start + len(phrase))
        if part is not None and free(part.start, part.end):
            taken.append((part.start, part.end))
            yield part
    for start, head in places:
        word = patterns.alone.behind(scan.plain, start, head)
        if word is not None and word in patterns.dozens and patterns.of.match(scan.plain, start + len(word)):
            continue
        name = patterns.units.get(word) or _HALVES.get(word) if word is not None else None
        if word is not None and name is not None and free(start, start + len(word)):
            unit = parse_unit("time", name)
            yield _Part(start, start + len(word), unit.factor, cast(TimeUnit, unit.name), unit.business)


def _beside(scan: Scan, meaning: _Counted, start: int, end: int) -> _Part | None:
    """The time beside a phrase at ``[start, end)``, with the phrase."""
    entries = lexicon(scan.language)
    if meaning.behind:
        last = _LAST_WORD.search(scan.plain, max(0, start - 40), start - 1)
        if last is None or scan.plain[start - 1] != " ":
            return None
        unit, start = entries.nouns.get(last[0]), last.start()
    else:
        whole = meaning.pattern.match(scan.plain, start)
        if whole is None:
            return None
        end = whole.end()
        noun = entries.after.at(scan.words, end) or ""
        unit, end = entries.nouns.get(noun), end + len(noun)
    if unit is None or unit.kind != "time":
        return None
    amount = unit.factor * meaning.amount
    return _Part(start, end, amount, cast(TimeUnit, unit.name), unit.business, meaning.vague)


_LAST_WORD = re.compile(r"[^\W\d_]*$")
_HALVES = {"half-hour": "hour*0.5", "half-day": "day*0.5", "half-year": "year*0.5"}


def _continues(scan: Scan, patterns: _Patterns, first: _Part, second: _Part) -> bool:
    """Whether the second part goes on with the first: "1 hour" "30 minutes"; "a year, two weeks" is a list."""
    if second.start - first.end > 6 or first.unit == second.unit or first.vague or second.vague:
        return False
    if first.amount != first.amount.to_integral_value():
        return False
    gap = scan.lower[first.end : second.start]
    if not patterns.join.match(gap):
        return False
    if SECONDS[second.unit] > SECONDS[first.unit]:
        return gap == " "
    if second.amount * SECONDS[second.unit] >= SECONDS[first.unit]:
        return False
    return "," not in gap or not (first.unit in ("year", "month") and second.unit == "week")


def _is_list(scan: Scan, parts: list[_Part]) -> bool:
    """Whether units with articles stand side by side: "a year, a month or a week"; not "a year, a month and 3 days"."""
    return (
        len(parts) > 1 and any(part.article for part in parts[1:]) and "," in scan.text[parts[-2].end : parts[-1].start]
    )


def _sum(parts: list[_Part]) -> Duration:
    """The parts together in the smallest unit."""
    if len(parts) == 1:
        return Duration(parts[0].amount, parts[0].unit, parts[0].business)
    units = {part.unit for part in parts}
    business = any(part.business for part in parts)
    if units == {"year", "month"}:
        return Duration(sum((p.amount * (12 if p.unit == "year" else 1) for p in parts), Decimal(0)), "month", business)
    smallest = min(units, key=SECONDS.__getitem__)
    seconds = sum((part.amount * SECONDS[part.unit] for part in parts), Decimal(0))
    return Duration(_short(seconds / SECONDS[smallest]), smallest, business)


def _short(count: Decimal) -> Decimal:
    """Without trailing zeros, and never in scientific notation."""
    return count.quantize(Decimal(1)) if count == count.to_integral_value() else count.normalize()
