"""Opening hours day by day, and whether two statements of them agree."""

from __future__ import annotations

from cxlint.values.model import Day, Hours, Likeness, Opening, Time

_Minutes = tuple[tuple[int, int], ...]


def compare_hours(declared: Hours, said: Hours) -> Likeness:
    """Whether ``said`` agrees with ``declared``; a statement about some days only may agree with those of all days."""
    truth, claim = by_day(declared), by_day(said)
    if not truth or not claim:
        told = set(claim.values()) or {_spans(said)}
        known = set(truth.values()) or {_spans(declared)}
        if told <= known:
            return Likeness.SAME
        return Likeness.DIFFERENT
    for day, spans in claim.items():
        if day == "holiday" and day not in truth:
            continue
        if truth.get(day, ()) != spans:
            return Likeness.DIFFERENT
    # "Monday to Friday 8-20" is not "every day 8-20", but "Saturday 9-13" may be one line of a table.
    for spans in {claim[day] for day in claim}:
        if any(day not in claim for day, same in truth.items() if same == spans and spans and day != "holiday"):
            return Likeness.DIFFERENT
    return Likeness.SAME


def _spans(hours: Hours) -> _Minutes:
    return tuple(
        sorted(
            (opening.opens.hour * 60 + opening.opens.minute, _closing(opening.closes))
            for opening in hours.openings
            if opening.opens is not None and opening.closes is not None
        )
    )


def _closing(time: Time) -> int:
    minutes = time.hour * 60 + time.minute
    return 1440 if minutes in (0, 1439) else minutes


def by_day(hours: Hours) -> dict[Day, _Minutes]:
    """The minutes of the day at which each named day opens and closes; a closed day has none."""
    days: dict[Day, list[Opening]] = {}
    for opening in hours.openings:
        for day in opening.days:
            days.setdefault(day, []).append(opening)
    return {day: _spans(Hours(tuple(openings))) for day, openings in days.items()}
