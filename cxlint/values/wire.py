"""Values as plain JSON and back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias, cast

from cxlint.values.model import (
    Bound,
    Date,
    Day,
    Duration,
    Email,
    Frequency,
    Hours,
    Mention,
    Money,
    Number,
    Opening,
    Percent,
    Phone,
    Plain,
    Quantity,
    Range,
    Time,
    TimeUnit,
    Url,
    Value,
    ValueKind,
    Version,
)

Json: TypeAlias = "dict[str, Any]"  # JSON objects hold anything

# Our unit names that pint spells as a product or a shorter word.
_PINT = {
    "square_kilometer": "kilometer**2",
    "square_meter": "meter**2",
    "square_centimeter": "centimeter**2",
    "square_millimeter": "millimeter**2",
    "square_foot": "foot**2",
    "square_inch": "inch**2",
    "square_mile": "mile**2",
    "cubic_meter": "meter**3",
    "cubic_centimeter": "centimeter**3",
    "cubic_foot": "foot**3",
    "kilometer_per_hour": "kilometer/hour",
    "mile_per_hour": "mile/hour",
    "meter_per_second": "meter/second",
    "bit_per_second": "bit/second",
    "kilobit_per_second": "kilobit/second",
    "megabit_per_second": "megabit/second",
    "gigabit_per_second": "gigabit/second",
    "megabyte_per_second": "megabyte/second",
    "degree_celsius": "degC",
    "degree_fahrenheit": "degF",
}
_OURS = {pint: ours for ours, pint in _PINT.items()}


def to_json(mention: Mention) -> Json:
    """A mention as JSON: kind, place, bound and value."""
    return {
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
        "outer_start": mention.outer_start,
        "outer_end": mention.outer_end,
        "bound": str(mention.bound),
        "value": value_to_json(mention.value),
        **({"vague": True} if mention.vague else {}),
    }


def from_json(data: Json) -> Mention:
    """The mention that ``to_json`` wrote."""
    kind = cast(ValueKind, data["kind"])
    return Mention(
        kind,
        data["start"],
        data["end"],
        value_from_json(kind, data["value"]),
        Bound(data.get("bound", "exactly")),
        data.get("outer_start", -1),
        data.get("outer_end", -1),
        data.get("vague", False),
    )


def value_to_json(value: Value) -> Json:
    """A value as JSON; a range has ``low`` and ``high``, an open end neither."""
    match value:
        case Range(low, high):
            ends = {"low": low, "high": high}
            return {name: value_to_json(end) for name, end in ends.items() if end is not None}
        case Number(amount, ordinal):
            return {"ordinal": _digits(amount)} if ordinal else {"number": _digits(amount)}
        case Percent(amount):
            return {"percent": _digits(amount)}
        case Money(amount, currency, per):
            return {"amount": _digits(amount), "currency": currency, **({"per": per} if per else {})}
        case Duration():
            return {**_span(value), "seconds": _plain(value.seconds), "business": value.business}
        case Quantity(count, unit):
            return {"count": _digits(count), "unit": _PINT.get(unit, unit)}
        case Frequency(times, per_duration):
            return {"times": _digits(times), "per": _span(per_duration)}
        case Date(year, month, day):
            if year is not None and month is not None and day is not None:
                return {"date": f"{year:04}-{month:02}-{day:02}"}
            parts = {"year": year, "month": month, "day": day}
            return {name: part for name, part in parts.items() if part is not None}
        case Time():
            return {"time": _clock(value)}
        case Hours(openings):
            if len(openings) == 1:
                return _opening(openings[0])
            return {"openings": [_opening(opening) for opening in openings]}
        case Phone(number, written, malformed):
            return {"written": written, "number": number, **({"malformed": True} if malformed else {})}
        case Email(address):
            return {"email": address}
        case Url(written, normal):
            return {"url": written, "normal": normal}
        case Version(number, product):
            return {"version": number, **({"product": product} if product else {})}


def value_from_json(kind: ValueKind, data: Json) -> Value:
    """The value that ``value_to_json`` wrote."""
    if "low" in data or "high" in data:
        return Range(*(_plain_from_json(kind, data[end]) if end in data else None for end in ("low", "high")))
    return _plain_from_json(kind, data)


def _plain_from_json(kind: ValueKind, data: Json) -> Plain:
    match kind:
        case "number":
            return Number(Decimal(data.get("number") or data["ordinal"]), "ordinal" in data)
        case "percent":
            return Percent(Decimal(data["percent"]))
        case "money":
            return Money(Decimal(data["amount"]), data["currency"], data.get("per", ""))
        case "duration":
            return _duration(data)
        case "quantity":
            unit: str = data["unit"]
            return Quantity(Decimal(data["count"]), _OURS.get(unit, unit))
        case "frequency":
            return Frequency(Decimal(data["times"]), _duration(data["per"]))
        case "date":
            if "date" in data:
                return Date(*(int(part) for part in data["date"].split("-")))
            return Date(data.get("year"), data.get("month"), data.get("day"))
        case "time":
            return _time(data["time"])
        case "hours":
            return Hours(tuple(_opening_from_json(opening) for opening in data.get("openings", [data])))
        case "phone":
            return Phone(data["number"], data["written"], data.get("malformed", False))
        case "email":
            return Email(data["email"])
        case "url":
            written: str = data["url"]
            return Url(written, data.get("normal", written))
        case "version":
            return Version(data["version"], data.get("product", ""))


def _digits(amount: Decimal) -> str:
    """An exact decimal without exponent or idle zeros: "9.99", "30"."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _span(duration: Duration) -> Json:
    business = {"business": True} if duration.business else {}
    return {"count": _digits(duration.count), "unit": duration.unit, **business}


def _duration(data: Json) -> Duration:
    return Duration(Decimal(data["count"]), cast(TimeUnit, data["unit"]), data.get("business", False))


def _clock(time: Time) -> str:
    return f"{time.hour:02}:{time.minute:02}"


def _time(text: str) -> Time:
    hour, minute = text.split(":")[:2]
    return Time(int(hour), int(minute))


def _opening(opening: Opening) -> Json:
    days: Json = {"days": list(opening.days)}
    if opening.opens is None or opening.closes is None:
        return {**days, "closed": True}
    return {**days, "opens": _clock(opening.opens), "closes": _clock(opening.closes)}


def _opening_from_json(data: Json) -> Opening:
    days = cast("tuple[Day, ...]", tuple(data["days"]))
    if "opens" not in data:
        return Opening(days, None, None)
    return Opening(days, _time(data["opens"]), _time(data["closes"]))
