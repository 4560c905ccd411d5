"""How a value is written for people: "30 days", "9.99 EUR per month", "at most 5 working days"."""

from __future__ import annotations

from decimal import Decimal

from cxlint.values.model import (
    WEEK,
    Bound,
    Date,
    Day,
    Duration,
    Email,
    Frequency,
    Hours,
    Money,
    Number,
    Opening,
    Percent,
    Phone,
    Quantity,
    Range,
    Time,
    Url,
    Value,
    Version,
)


def describe(value: Value, bound: Bound = Bound.EXACTLY) -> str:
    """``value`` in English, with its bound."""
    text = _written(value)
    if bound in (Bound.EXACTLY, Bound.RANGE):
        return text
    return f"{_BOUNDS.get(bound, bound)} {text}"


_BOUNDS = {Bound.AVERAGE: "on average"}


def _written(value: Value) -> str:
    match value:
        case Range():
            return _range(value)
        case Number(amount, ordinal):
            return _ordinal(amount) if ordinal else _number(amount)
        case Percent(amount):
            return f"{_number(amount)} %"
        case Money(amount, currency, per):
            if not amount:
                return "free"
            words = (_money(amount), currency, f"per {per}" if per else "")
            return " ".join(word for word in words if word)
        case Duration(count, unit, business):
            return f"{_number(count)} {'working ' if business else ''}{_plural(unit, count)}"
        case Quantity(count, unit):
            return f"{_number(count)} {_plural(unit.replace('_', ' '), count)}"
        case Frequency(times, per_duration):
            return _frequency(times, per_duration)
        case Date(year, month, day):
            name = _MONTHS[month - 1] if month is not None else ""
            return " ".join(str(part) for part in (day, name, year) if part)
        case Time():
            return _clock(value)
        case Hours(openings):
            return ", ".join(_opening(opening) for opening in openings)
        case Phone(_, written):
            return written
        case Email(address):
            return address
        case Url(written):
            return written
        case Version(number, product):
            return f"{product} {number}".strip()


def _range(value: Range) -> str:
    if value.low is None:
        return f"up to {_written(value.high)}" if value.high is not None else ""
    if value.high is None:
        return f"{_written(value.low)} or more"
    low, high = _written(value.low), _written(value.high)
    first, _, noun = low.partition(" ")
    second, _, other = high.partition(" ")
    if noun and noun.rstrip("s") == other.rstrip("s"):
        return f"{first}-{second} {other}"
    return f"{low} to {high}"


def _number(amount: Decimal) -> str:
    text = format(amount, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _money(amount: Decimal) -> str:
    return _number(amount) if amount == amount.to_integral_value() else format(amount, ",.2f")


def _ordinal(amount: Decimal) -> str:
    number = int(amount)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_PLURALS = {
    "person": "people",
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "country": "countries",
    "copy": "copies",
}


def _plural(unit: str, count: Decimal) -> str:
    if count == 1 or unit.endswith(("hertz", "celsius", "fahrenheit", "kelvin")):
        return unit
    for link in (" per ", " of "):
        if link in unit:
            head, _, tail = unit.partition(link)
            return f"{_plural(head, count)}{link}{tail}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_PLURALS.get(last, last + 's')}".strip()


def _frequency(times: Decimal, per: Duration) -> str:
    if times == 1 and per.count != 1:
        return f"every {_written(per)}"
    count = {1: "once", 2: "twice"}.get(int(times)) if times == int(times) else None
    count = count or f"{_number(times)} times"
    if per.count != 1:
        return f"{count} in {_written(per)}"
    article = "an" if per.unit == "hour" and not per.business else "a"
    return f"{count} {article} {'working ' if per.business else ''}{per.unit}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY_NAMES: dict[Day, str] = {
    "mon": "Mon", "tue": "Tue", "wed": "Wed", "thu": "Thu", "fri": "Fri", "sat": "Sat", "sun": "Sun",
    "holiday": "holidays",
}  # fmt: skip


def _clock(time: Time) -> str:
    return f"{time.hour}:{time.minute:02}"


def _opening(opening: Opening) -> str:
    days = _days(opening.days)
    if opening.opens is None or opening.closes is None:
        return f"{days} closed".strip()
    return f"{days} {_clock(opening.opens)}-{_clock(opening.closes)}".strip()


def _days(days: tuple[Day, ...]) -> str:
    week = [WEEK.index(day) for day in days if day in WEEK]
    if len(week) > 2 and len(week) == len(days) and week == list(range(week[0], week[0] + len(week))):
        return f"{_DAY_NAMES[days[0]]}-{_DAY_NAMES[days[-1]]}"
    return ", ".join(_DAY_NAMES[day] for day in days)
