"""Calendar dates as far as a text gives them: "31/12/2025", "il 1° marzo", "March 2026", "from 1 to 5 March".

A year by itself is no date, nor is a day that does not exist. Days counted from today ("tomorrow") are in relative.py.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from cxlint.language.calendar import Calendar, calendar
from cxlint.language.phrases import Phrases
from cxlint.values.masks import swallowed
from cxlint.values.model import Bound, Date, Likeness, Mention, Range
from cxlint.values.scan import Scan

# Where English is written with the day first; elsewhere, and where the market is unknown, the month comes first.
_DAY_FIRST_MARKETS = frozenset("GB IE AU NZ IN ZA MT SG HK NL DE FR IT ES PT BE AT CH".split())
# Abbreviations that are everyday words: months only if capital, with a full stop, or with a year.
_WORDS_TOO = frozenset("set mar out ago may march sen mag dec sep ott ene jul jun".split())
_BACK, _AHEAD = 60, 48

_PARTED = re.compile(r"\d[./-]\s?\w")
_NUMERIC = re.compile(
    r"\d{1,4}(?:"
    r"(?P<sep>[./-])\s?(?P<b>\d{1,2}|[^\W\d_]{3,10}\.?)(?:(?P=sep)\s?(?P<c>\d{4}|\d{1,2})|, ?(?P<e>\d{4}|"
    r"\d\d)(?=$|[\s.,;:!?)])|(?P<dot>\.))?"
    r")(?!\w)(?![./:-]\d|[.,]\d|-[^\W\d_]|\s?[%€$£])"
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    table: Calendar
    names: frozenset[str]
    """The first words of the months' names."""
    month: re.Pattern[str]
    back: re.Pattern[str]
    single: re.Pattern[str]
    ahead_year: re.Pattern[str]
    ahead_day: re.Pattern[str]
    numbers: dict[str, int]
    joint: re.Pattern[str]
    announced: re.Pattern[str]


def find_date(scan: Scan) -> Iterator[Mention]:
    """Dates and ranges of dates, in reading order. Days counted from today only where the scan has a ``today``."""
    found = sorted({*_numeric(scan), *_named(scan)}, key=lambda item: (item[0], -item[1]))
    spans: list[_Found] = []
    for item in found:
        if spans and item[0] < spans[-1][1]:
            continue
        if not swallowed(scan, item[0], item[1]):
            spans.append(item)
    yield from _joined(scan, spans)
    if scan.today is not None:
        # Loaded only for those who have a clock.
        from cxlint.values.relative import find_relative

        yield from find_relative(scan, [(start, end) for start, end, _ in spans])


def compare_date(declared: Date, said: Date) -> Likeness:
    """Parts that both give decide; a part that only one gives leaves it unclear."""
    unclear = False
    for one, other in ((declared.year, said.year), (declared.month, said.month), (declared.day, said.day)):
        if one is None or other is None:
            unclear = unclear or one is not other
        elif one != other:
            return Likeness.DIFFERENT
    return Likeness.UNCLEAR if unclear else Likeness.SAME


def is_date(date: Date) -> bool:
    """Whether there is such a day; 29 February needs a leap year if a year is said."""
    try:
        datetime.date(2000 if date.year is None else date.year, date.month or 1, date.day or 1)
    except ValueError:
        return False
    return True


_Found = tuple[int, int, "Date | Range"]


def _choice(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered if word)


@cache
def _grammar(language: str) -> _Grammar:
    table = calendar(language)
    numbers = {word: number for word, number in table.numbers.items() if 1 <= number <= 31} | dict(table.ordinals)
    marks = _choice(table.ordinal_marks.split("|"))
    digits = rf"(?<![\d.,:/€$£#])\d{{1,2}}(?:\s?(?:{marks})(?![^\W\d_]))?" if marks else r"(?<![\d.,:/€$£#])\d{1,2}\.?"
    words = _choice(numbers)
    day = rf"(?:{digits}|\b(?:{words})\b)" if words else digits
    weekdays = _choice([*table.days, *table.short_days]) or "(?!)"
    the = _choice(table.the.split("|"))
    the = rf"(?:(?:{the})(?<=['’])|(?:{the})\s+)" if the else "(?!)"
    of = _choice(table.of.split("|"))
    of = rf"(?:(?:{of})(?<=['’])|(?:{of})\s+)" if of else "(?!)"
    joining = _choice((*table.to.split("|"), *table.also.split("|"))) or "(?!)"
    to = rf"(?:\s*[-–—/]\s*|\s+(?:{joining})\s+{the}?)"
    months = _choice(table.months) or "(?!)"
    announcing = _choice("|".join((table.on, table.the, table.at, table.since, table.to)).split("|")) or "(?!)"
    marks_only = rf"(?:\s?(?:{marks})(?![^\W\d_]))" if marks else r"\.?"
    return _Grammar(
        table,
        Phrases(table.months).heads,
        re.compile(rf"(?:{months})(?![^\W\d_])"),
        re.compile(
            rf"(?:\b(?P<weekday>{weekdays})\b\.?,?\s+{the}?)?(?:(?P<from>{day}){to})?(?P<day>{day})[\s./-]{{0,2}}{of}?$"
        ),
        re.compile(rf"(?:\b(?P<weekday>{weekdays})\b\.?,?\s+{the}?)?(?P<from>(?!))?(?P<day>{day})[\s./-]{{0,2}}{of}?$"),
        re.compile(rf"\.?(?:\s*,?\s+{of}?|\s*[-/]\s*|\s*,\s*)(?P<year>[12]\d{{3}})(?![\w%€$£]|[.,:/-]\d|\s?[%€$£])"),
        re.compile(
            rf"\.?(?P<sep>\s*[-/]?\s*|,?\s+{the})(?P<day>\d{{1,2}}{marks_only}?|(?:{words or '(?!)'})\b)"
            rf"(?:\s*[-–]\s*(?P<until>\d{{1,2}}{marks_only}?))?(?![\w%€$£]|[.,:/]\d)"
            rf"(?:\s*,?\s+(?P<year>[12]\d{{3}})(?![\w%]|[.,:/-]\d))?"
        ),
        numbers,
        re.compile(
            rf"\s*[-–—]\s*|\s+(?:{_choice(table.to.split('|')) or '(?!)'})\s+{the}?(?:(?:{weekdays}),?\s+)?", re.I
        ),
        re.compile(rf"(?:\b(?:{announcing}))\s*$"),
    )


def _day(text: str, grammar: _Grammar) -> int | None:
    if text[:1].isdecimal():
        return int(text[:2]) if text[1:2].isdecimal() else int(text[0])
    return grammar.numbers.get(" ".join(text.split()))


def _named(scan: Scan) -> Iterator[_Found]:
    """Dates with the name of a month."""
    grammar = _grammar(scan.language)
    lower, text = scan.lower, scan.text
    if scan.words.known.isdisjoint(grammar.names):
        return
    for match in grammar.month.finditer(lower):
        start, end = match.span()
        if start and (
            lower[start - 1].isalpha()
            or (lower[start - 1] in "'’&@_" and lower[start - 2 : start] not in ("d'", "d’", "l'", "l’"))
        ):
            continue
        month = grammar.table.months[match.group()]
        behind = grammar.back.search(lower[max(0, start - _BACK) : start])
        shift = max(0, start - _BACK)
        if behind is not None and behind["from"]:
            # "twenty-first" is one number, "20-21" two.
            low, high = (_day(behind[name], grammar) for name in ("from", "day"))
            if low is None or high is None or low >= high:
                behind = grammar.single.search(lower[shift:start])
        year = grammar.ahead_year.match(lower, end, min(len(lower), end + _AHEAD))
        if (
            behind is not None
            and match.group() in _WORDS_TOO
            and not (year or text[start].isupper() or lower[end : end + 1] == "." or behind["weekday"])
        ):
            behind = None
        if behind is not None:
            low, high = (_day(behind[name], grammar) if behind[name] else None for name in ("from", "day"))
            date = Date(int(year["year"]) if year else None, month, high)
            if high is None or not is_date(date):
                continue
            first = shift + (
                behind.start("weekday") if behind["weekday"] else behind.start("from") if low else behind.start("day")
            )
            last = year.end() if year else end
            if low is not None and low < high and is_date(Date(date.year, month, low)):
                yield first, last, Range(Date(date.year, month, low), date)
            else:
                yield first if low is None or behind["weekday"] else shift + behind.start("day"), last, date
            continue
        ahead = grammar.ahead_day.match(lower, end, min(len(lower), end + _AHEAD))
        if ahead is not None and not (year is not None and len(ahead["day"]) > 2 and ahead["day"][:3].isdecimal()):
            found = _month_day(scan, grammar, match, ahead, month)
            if found is not None:
                yield found
                continue
        if year is not None and (len(match.group()) > 3 or text[start].isupper() or match.group() not in _WORDS_TOO):
            yield start, year.end(), Date(int(year["year"]), month, None)


def _month_day(scan: Scan, grammar: _Grammar, match: re.Match[str], ahead: re.Match[str], month: int) -> _Found | None:
    """ "March 1st, 2026", "Oct-2", "mayo veintiuno"; without a year only where that is how dates are written."""
    start = match.start()
    digits = ahead["day"][0].isdecimal()
    plain = digits and ahead["day"].isdecimal()
    if match.group() in _WORDS_TOO and not scan.text[start].isupper():
        return None
    if plain and ahead["year"] is None and not grammar.table.month_first and ahead["sep"].strip() not in ("-", "/"):
        return None
    if plain and ahead["year"] is None and re.search(r"\bin\s+$", scan.lower[max(0, start - 5) : start]):
        return None
    if not digits and not scan.text[start].isupper() and ahead["year"] is None and not grammar.table.month_first:
        return None
    day = _day(ahead["day"], grammar)
    year = int(ahead["year"]) if ahead["year"] else None
    date = Date(year, month, day)
    if day is None or not is_date(date):
        return None
    back = re.search(
        rf"\b(?:{_choice([*grammar.table.days, *grammar.table.short_days])})\.?,?\s+$",
        scan.lower[max(0, start - 16) : start],
    )
    first = max(0, start - 16) + back.start() if back else start
    until = _day(ahead["until"], grammar) if ahead["until"] else None
    if until is not None and day < until and is_date(Date(year, month, until)):
        return first, ahead.end(), Range(date, Date(year, month, until))
    return first, ahead.end(), date


def _numeric(scan: Scan) -> Iterator[_Found]:
    """Dates in digits, with the order of day and month that the place uses unless the numbers decide."""
    grammar = _grammar(scan.language)
    month_first = grammar.table.month_first and scan.market not in _DAY_FIRST_MARKETS
    lower = scan.lower
    if _PARTED.search(lower) is None:
        return
    for match in _NUMERIC.finditer(lower):
        start, end = match.span()
        if match["sep"] is None or (start and (lower[start - 1].isalnum() or lower[start - 1] in ".,:/€$£#-+_@=")):
            continue
        first, second, third = match.group()[: match.start("sep") - start], match["b"], match["c"] or match["e"]
        if not second.isdecimal():
            number = grammar.table.months.get(second.rstrip("."))
            if number is None or (third is None and len(first) == 4):
                continue
            date = _lettered(first, number, third)
        elif third is not None:
            date = _full(first, second, third, month_first=month_first)
            if match["sep"] == "." and len(third) == 2 and len(first) + len(second) < 4 and match["c"]:
                date = date if _is_announced(scan, grammar, start) else None
        else:
            date = _partial(scan, grammar, match, first, second, month_first=month_first)
        if date is not None and is_date(date):
            yield start, end - (1 if second.endswith(".") and third is None else 0), date


def _lettered(first: str, month: int, third: str | None) -> Date | None:
    if third is None:
        return Date(None, month, int(first)) if len(first) < 3 else None
    if len(first) == 4:
        return Date(int(first), month, int(third)) if len(third) < 3 else None
    return Date(_year(third), month, int(first)) if len(first) < 3 else None


def _full(first: str, second: str, third: str, *, month_first: bool) -> Date | None:
    if len(first) == 4:
        if len(third) > 2:
            return None
        one, other = int(second), int(third)
        return Date(int(first), one, other)
    if len(first) > 2 or len(third) == 1:
        return None
    one, other, year = int(first), int(second), _year(third)
    if (month_first and one <= 12) or other > 12:
        return Date(year, one, other)
    return Date(year, other, one)


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number < 50 else 1900)


def _partial(
    scan: Scan, grammar: _Grammar, match: re.Match[str], first: str, second: str, *, month_first: bool
) -> Date | None:
    """Day and month without a year, where something says that they are a date and no fraction, score or version."""
    if len(first) > 2 or (match["sep"] == "." and not match["dot"]):
        return None
    padded = len(first) == len(second) == 2 and match["sep"] == "/"
    if not padded and not _is_announced(scan, grammar, match.start()):
        return None
    if match["sep"] == "." and month_first:
        return None
    one, other = int(first), int(second)
    if match["sep"] == "." and other > 12:
        # With full stops the day comes first everywhere; "10.30." is a time at the end of a sentence.
        return None
    if (month_first and one <= 12) or other > 12:
        return Date(None, one, other) if one else None
    return Date(None, other, one) if one and other else None


def _is_announced(scan: Scan, grammar: _Grammar, start: int) -> bool:
    return grammar.announced.search(scan.lower[max(0, start - 16) : start]) is not None


def _joined(scan: Scan, found: list[_Found]) -> Iterator[Mention]:
    """Mentions, with two dates that a dash or a word like "until" joins made one range."""
    index = 0
    while index < len(found):
        start, end, value = found[index]
        whole = _range(scan, found[index], found[index + 1]) if index + 1 < len(found) else None
        if whole is not None:
            yield Mention("date", start, found[index + 1][1], whole, Bound.RANGE)
            index += 2
            continue
        yield Mention("date", start, end, value, Bound.RANGE if isinstance(value, Range) else Bound.EXACTLY)
        index += 1


def _range(scan: Scan, first: _Found, second: _Found) -> Range | None:
    """The range from one date to the next, if only a word or dash for that stands between."""
    low, high = first[2], second[2]
    if not isinstance(low, Date) or not isinstance(high, Date) or low.day is None or high.day is None:
        return None
    if _grammar(scan.language).joint.fullmatch(scan.lower, first[1], second[0]) is None:
        return None
    return Range(low if low.year is not None else Date(high.year, low.month, low.day), high)
