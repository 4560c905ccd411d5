"""How a language names days, months, hours and parts of the day: one table per language.

The seven tables here are written by hand (names and abbreviations as in CLDR 48, the phrases from the grammars of the
languages); every other language has what CLDR knows of it (``cldr.py``, built by ``build.py``). Phrases are lower
case; ``|`` parts alternatives, a space is any white space, and a full stop after an abbreviation need not be written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

WRITTEN = ("de", "en", "es", "fr", "it", "nl", "pt")

_NONE: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Calendar:
    """The words for dates and times in one language."""

    months: Mapping[str, int]
    days: Mapping[str, int]
    """Names of weekdays, Monday is 0."""
    short_days: Mapping[str, int] = field(default_factory=dict)
    """Abbreviations that are words too ("do", "mar"): weekdays only beside another weekday or a time."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Phrases for several days, as digits: 1 is Monday, 7 Sunday, h a public holiday."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Cardinals 0 to 59 in words."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals 1 to 31 in words."""
    ordinal_marks: str = ""
    """What follows the digits of an ordinal."""
    of: str = ""
    """What may stand between day and month, and between month and year."""
    the: str = ""
    """Articles that may stand before the day."""
    on: str = ""
    """What stands before a date."""
    at: str = ""
    """What may stand before a clock time and makes an ambiguous one ("9 h", "9.30") surer."""
    at_bare: str = ""
    """What makes a bare number after it an hour, if nothing counted follows."""
    one: str = ""
    """The hour one in words where it is not also the article of what could follow: "a la una"."""
    lead: str = ""
    """What surely announces a clock time: "ore 9"."""
    since: str = ""
    """What opens a range: from, between."""
    to: str = ""
    """What joins the ends of a range."""
    between: str = ""
    """What opens a range whose ends are joined by "and"."""
    also: str = ""
    """What joins equals: and."""
    oclock: str = ""
    """What follows an hour and only an hour."""
    hours: str = ""
    """What follows an hour of the day or a count of hours."""
    minutes: str = ""
    am: str = ""
    pm: str = ""
    midday: str = ""
    night: str = ""
    """Parts of the day said with an hour; at night 8 to 11 are before midnight, at midday 1 is 13."""
    noon: str = ""
    midnight: str = ""
    before: Mapping[str, int] = field(default_factory=dict)
    """Minutes to add to the hour that follows: "half past" 30, "halb" -30."""
    before_counted: Mapping[str, int] = field(default_factory=dict)
    """Sign of the minutes that precede: "past" 1, "to" -1."""
    after: Mapping[str, int] = field(default_factory=dict)
    """Minutes to add to the hour that precedes: "e mezza" 30."""
    after_counted: Mapping[str, int] = field(default_factory=dict)
    """Sign of the minutes that follow: "meno" -1."""
    closed: str = ""
    pause: str = ""
    """A break: the times that follow are not open."""
    opening: str = ""
    """Words that announce opening hours, so that bare numbers behind them are hours."""
    open: str = ""
    """Words that belong to a statement of opening hours and mean nothing by themselves."""
    apart: str = ""
    """Except, before what is excepted."""
    apart_after: str = ""
    """Except, behind what is excepted."""
    always: str = ""
    """At all hours of all days."""
    all_hours: str = ""
    """At all hours of the days that are named."""
    follow: str = ""
    """Words that may follow a bare hour without being what the number counts."""
    parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Parts of the day by themselves, with the hours people mean by them."""
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """Days counted from today: "tomorrow" 1."""
    next: str = ""
    last: str = ""
    this: str = ""
    week: str = ""
    month: str = ""
    ago_before: str = ""
    ago_after: str = ""
    ahead_before: str = ""
    ahead_after: str = ""
    """What makes a count of days one before or after today."""
    dot_times: bool = True
    """Whether 9.30 can be a time by itself in a range: the decimal sign is a comma."""
    month_first: bool = False
    nouns_capital: bool = False
    twelve_hours: bool = False
    """Whether "9 to 5" means 17:00."""
    known: bool = True
    """Whether the table was written by hand; the others have names only."""


NEUTRAL = Calendar(months=_NONE, days=_NONE, to="-", known=False)


@cache
def calendar(language: str) -> Calendar:
    """The table of ``language``, a two-letter code."""
    if language in WRITTEN:
        table = import_module(f"cxlint.language.calendar.{language}").CALENDAR
        assert isinstance(table, Calendar)
        return table
    from cxlint.language.calendar.cldr import NAMES

    row = NAMES.get(language)
    if row is None:
        return NEUTRAL
    months, days, short, groups, words = row
    return Calendar(
        months=_numbered(months, 1),
        days=_numbered(days, 0),
        short_days=_numbered(short, 0),
        groups=dict(pair.split("=") for pair in groups.split("|") if pair),
        known=False,
        **{role: phrases for role, _, phrases in (word.partition("=") for word in words.split(";") if word)},  # type: ignore[arg-type]  # only fields of type str occur
    )


def _numbered(names: str, first: int) -> dict[str, int]:
    return {name: number for number, same in enumerate(names.split(";"), first) for name in same.split("|") if name}
