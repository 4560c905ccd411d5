"""Writes times of day and opening hours in the place of others: "9am-5pm" stays so, "9-17 Uhr" too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxlint.language.agreement import agreement, is_word
from cxlint.language.calendar import Calendar, calendar
from cxlint.language.calendar.writing import FEMININE_DAYS
from cxlint.language.nouns import nouns
from cxlint.language.spelling import in_words
from cxlint.values.clock import Clock
from cxlint.values.hours import analyse
from cxlint.values.model import WEEK, Day, Hours, Opening, Time, Value
from cxlint.values.rewrite import Place, Proposal, UnwritableError
from cxlint.values.rewrite_dates import named_like, names_like
from cxlint.values.scan import make_scan

_WORDED = "the time is in words"


def propose(value: Value, place: Place) -> Iterator[Proposal]:
    """A time, or opening hours, in the place of others."""
    said = place.mention.value
    clocks = list(_clocks(place))
    if isinstance(said, Time) and isinstance(value, Time):
        if len(clocks) != 1:
            raise UnwritableError(_WORDED)
        for text in _times(clocks[0], said, value, place):
            yield _proposal(place, [(clocks[0].start, clocks[0].end, text)], value)
    elif isinstance(said, Hours) and isinstance(value, Hours):
        yield from _hours(said, value, clocks, place)
    else:
        raise UnwritableError("it is a range of times")


@dataclass(frozen=True, slots=True)
class _Written:
    """A clock time at ``[start, end)`` of the text of a mention."""

    start: int
    end: int
    clock: Clock


def _clocks(place: Place) -> Iterator[_Written]:
    found = analyse(make_scan(place.text, place.language))
    low, high = place.mention.start, place.mention.end
    for clock in found.clocks if found.reading is not None else ():
        assert found.reading is not None
        start, end = found.reading.tokens[clock.first][0], found.reading.tokens[clock.last - 1][1]
        if low <= start and end <= high:
            yield _Written(start - low, end - low, clock)


def _proposal(place: Place, edits: list[tuple[int, int, str]], value: Value) -> Proposal:
    text = place.written
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    first = min(edits, default=(1, 1, ""))
    hour = re.match(r"\d{1,2}", first[2]) if first[0] == 0 else None
    sound = in_words(int(hour[0]), place.language) if hour is not None else ""
    return Proposal(place.mention.start, place.mention.end, text, value, sound=sound or "")


# Clock times --------------------------------------------------------------------------------------------------------

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<sep> ?[:.h] ?| ?(?i:uhr|u|h) ?)(?P<minute>[0-5]\d)(?!\d))?(?P<rest>\D*)", re.IGNORECASE
)
_HALF = re.compile(r"([ap])(\.? ?m\b)", re.IGNORECASE)
_HOUR_MARK = re.compile(r" ?h(?![^\W\d_])", re.IGNORECASE)


def _times(written: _Written, said: Time, new: Time, place: Place) -> Iterator[str]:
    """``new`` in the notation of a clock time; where that leaves a choice, the shorter first."""
    text = place.written[written.start : written.end]
    match = _TIME.fullmatch(text)
    if match is None or written.clock.worded:
        raise UnwritableError(_WORDED)
    rest = match["rest"]
    half = _HALF.search(rest)
    hour = int(match["hour"])
    twelve = half is not None or hour + 12 == said.hour or (hour == 12 and said.hour in (0, 24))
    if twelve and half is None and (new.hour < 12) != (said.hour < 12):
        raise UnwritableError("it does not say which half of the day it is in")
    shown = (new.hour - 1) % 12 + 1 if twelve else new.hour
    padded = match["hour"].startswith("0") or (
        match["minute"] is not None
        and len(match["hour"]) == 2
        and re.search(r"(?<!\d)0\d[:.h]", place.text) is not None
    )
    hour_text = f"{shown:02}" if padded else str(shown)
    if (hour == 1) != (shown == 1):
        rest = _agreeing(written, rest, shown, place)
    if half is not None:
        letter = "a" if new.hour % 24 < 12 else "p"
        letter = letter.upper() if half[1].isupper() else letter
        rest = rest[: half.start(1)] + letter + rest[half.end(1) :]
    if match["minute"] is not None:
        yield f"{hour_text}{match['sep']}{new.minute:02}{rest}"
        return
    if not new.minute:
        yield f"{hour_text}{rest}"
        return
    mark = _HOUR_MARK.match(rest)
    if mark is not None:
        space = " " if mark[0].startswith(" ") else ""
        yield f"{hour_text}{mark[0]}{space}{new.minute:02}{rest[mark.end() :]}"
    yield f"{hour_text}:{new.minute:02}{rest}"
    yield f"{hour_text}.{new.minute:02}{rest}"


def _agreeing(written: _Written, rest: str, hour: int, place: Place) -> str:
    """The word for hours behind one o'clock, or behind another hour; what stands before must not have to agree."""
    start = place.mention.start + written.start
    before = re.search(r"([^\W\d_]+['’]?) ?$", place.text[max(0, start - 20) : start])
    if before is not None and is_word(agreement(place.language).hours, before[1].lower()):
        raise UnwritableError(f'"{before[1]}" has to agree with it')
    noun = nouns(place.language).by_form.get(rest.strip().lower())
    if noun is None:
        return rest
    return rest.replace(rest.strip(), noun.one if hour == 1 else noun.many)


# Opening hours ------------------------------------------------------------------------------------------------------


def _hours(said: Hours, value: Hours, clocks: list[_Written], place: Place) -> Iterator[Proposal]:
    timed = [opening for opening in said.openings if opening.opens is not None]
    if len(clocks) != 2 * len(timed):
        raise UnwritableError("its times are in words")
    edits: list[tuple[int, int, str]] = []
    wanted = _by_day(value)
    days = _days_edits(said, value, place)
    for index, new in enumerate(_matched(said, wanted, value, moved=bool(days))):
        opening = timed[index]
        for written, old, time in zip(
            clocks[2 * index : 2 * index + 2], (opening.opens, opening.closes), (new.opens, new.closes), strict=True
        ):
            assert old is not None
            assert time is not None
            if (old.hour, old.minute) != (time.hour, time.minute):
                edits.append((written.start, written.end, next(_times(written, old, time, place))))
    yield _proposal(place, edits + days, value)


def _by_day(hours: Hours) -> dict[Day, list[Opening]]:
    found: dict[Day, list[Opening]] = {}
    for opening in hours.openings:
        for day in opening.days:
            found.setdefault(day, []).append(opening)
    return found


def _spans(openings: list[Opening]) -> list[tuple[Time | None, Time | None]]:
    return [(opening.opens, opening.closes) for opening in openings if opening.opens is not None]


def _matched(said: Hours, wanted: dict[Day, list[Opening]], value: Hours, *, moved: bool) -> Iterator[Opening]:
    """For each block of times that is said, the block to write: of the same days, in the same order."""
    counts: dict[tuple[Day, ...], int] = {}
    for opening in said.openings:
        if moved or not opening.days:
            right = [other for other in value.openings if other.opens is not None]
            right = list({(other.opens, other.closes): other for other in right}.values())
        else:
            choices = [wanted.get(day, []) for day in opening.days if day != "holiday" or day in wanted]
            if any(_spans(choice) != _spans(choices[0]) for choice in choices):
                raise UnwritableError("its days have different hours")
            right = [other for other in choices[0] if other.opens is not None] if choices else []
        if opening.opens is None:
            if right:
                raise UnwritableError("a day it calls closed is open")
            continue
        blocks = sum(other.days == opening.days and other.opens is not None for other in said.openings)
        at = counts.get(opening.days, 0)
        counts[opening.days] = at + 1
        if len(right) != blocks:
            raise UnwritableError("it has more or fewer blocks of hours" if right else "a day it calls open is closed")
        yield right[at]


def _days_edits(said: Hours, value: Hours, place: Place) -> list[tuple[int, int, str]]:
    """Other ends for the one range of days that is said, where the right hours are those of one range too."""
    days = {opening.days for opening in said.openings}
    right = {opening.days for opening in value.openings if opening.opens is not None}
    if len(days) != 1 or len(right) != 1 or days == right:
        return []
    (old,), (new,) = days, right
    if not old or not new or len({(o.opens, o.closes) for o in value.openings}) != len(said.openings):
        return []
    if not (_is_run(old) and _is_run(new)):
        raise UnwritableError("its days are not the right ones")
    table = calendar(place.language)
    found = [match for match in re.finditer(r"[^\W\d_]+", place.written) if _names(match[0].lower(), table) is not None]
    if len(found) != 2:
        raise UnwritableError("its days are not the right ones")
    edits = []
    for match, before, after in ((found[0], old[0], new[0]), (found[1], old[-1], new[-1])):
        if before == after:
            continue
        word = match[0].lower()
        names = _names(word, table)
        assert names is not None
        name = names_like(word, names, WEEK.index(before), WEEK.index(after))
        if name is None:
            raise UnwritableError(f'"{match[0]}" is named in a way of its own')
        feminine = FEMININE_DAYS.get(place.language, frozenset())
        article = re.search(r"([^\W\d_]+)\s+$", place.written[: match.start()])
        if (WEEK.index(before) in feminine) != (WEEK.index(after) in feminine) and (
            article is not None and is_word(agreement(place.language).determiners, article[1].lower())
        ):
            raise UnwritableError(f'"{article[1]}" has to agree with it')
        edits.append((*match.span(), named_like(name, match[0], place.language)))
    return edits


def _names(word: str, table: Calendar) -> dict[str, int] | None:
    return next((dict(names) for names in (table.days, table.short_days) if word in names), None)


def _is_run(days: tuple[Day, ...]) -> bool:
    places = [WEEK.index(day) for day in days if day in WEEK]
    return len(places) == len(days) > 1 and places == list(range(places[0], places[0] + len(places)))
