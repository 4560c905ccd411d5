"""How two values of one kind compare: same, different, right number with the wrong unit, unclear or unrelated.

Equality is by meaning: 2 weeks are 14 days, 48 hours 2 days, 1 GB 1000 MB; a month is not 30 days, nor a working day a
day. Bounds are the caller's business.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import cast

from cxlint.values.model import (
    Duration,
    Frequency,
    Likeness,
    Money,
    Number,
    Percent,
    Plain,
    Quantity,
    Range,
    Value,
)


def compare(declared: Value, said: Value) -> Likeness:
    """How ``said`` compares with ``declared``; values of two kinds are unrelated."""
    if isinstance(declared, Range) and isinstance(said, Range):
        return _both(_ends(declared.low, said.low), _ends(declared.high, said.high))
    if isinstance(declared, Range) or isinstance(said, Range):
        return _range_with_single(declared, said)
    if type(declared) is not type(said):
        return _other_kind(declared, said)
    match declared, said:
        case Number(a, first), Number(b, second):
            if first != second:
                return Likeness.UNRELATED
            return _equal(a, b)
        case Percent(a), Percent(b):
            return _equal(a, b)
        case Money(), Money():
            return _money(declared, said)
        case Duration(), Duration():
            return _durations(declared, said)
        case Quantity(), Quantity():
            return _quantities(declared, said)
        case Frequency(), Frequency():
            return _frequencies(declared, said)
    return _elsewhere(declared, said)


def _equal(first: Decimal, second: Decimal) -> Likeness:
    return Likeness.SAME if first == second else Likeness.DIFFERENT


# The worst of two ends decides what two ranges are.
_WORST = (Likeness.UNRELATED, Likeness.DIFFERENT, Likeness.UNIT, Likeness.UNCLEAR, Likeness.SAME)


def _both(first: Likeness, second: Likeness) -> Likeness:
    return min(first, second, key=_WORST.index)


def _ends(declared: Plain | None, said: Plain | None) -> Likeness:
    if declared is None or said is None:
        return Likeness.SAME if declared is said else Likeness.DIFFERENT
    return compare(declared, said)


def _range_with_single(declared: Value, said: Value) -> Likeness:
    """A range is not one value, but only values of the same sort can contradict each other."""
    if isinstance(declared, Range):
        ends, single = (declared.low, declared.high), said
    else:
        assert isinstance(said, Range)
        ends, single = (said.low, said.high), declared
    known = [compare(end, single) for end in ends if end is not None]
    if not known or Likeness.UNRELATED in known:
        return Likeness.UNRELATED
    return Likeness.SAME if all(likeness is Likeness.SAME for likeness in known) else Likeness.DIFFERENT


def _other_kind(declared: Plain, said: Plain) -> Likeness:
    """A bare number and a counted thing may be the same statement: "6" digits."""
    for first, second in ((declared, said), (said, declared)):
        if isinstance(first, Number) and isinstance(second, Quantity) and not first.ordinal:
            counted = second.unit not in _FACTORS
            return Likeness.UNRELATED if not counted else _unit_or_different(first.amount, second.count)
    return Likeness.UNRELATED


def _unit_or_different(first: Decimal, second: Decimal) -> Likeness:
    return Likeness.UNIT if first == second else Likeness.DIFFERENT


def _money(declared: Money, said: Money) -> Likeness:
    if declared.amount != said.amount:
        if declared.per and said.per and declared.per != said.per:
            return _per_periods(declared, said)
        return Likeness.DIFFERENT
    if declared.amount == 0:
        return Likeness.SAME
    if declared.currency != said.currency:
        return Likeness.DIFFERENT if declared.currency and said.currency else Likeness.UNCLEAR
    if declared.per != said.per:
        return Likeness.UNIT if declared.per and said.per else Likeness.UNCLEAR
    return Likeness.SAME


_MONTHS = {"month": 1, "year": 12}


def _per_periods(declared: Money, said: Money) -> Likeness:
    """120 a year is not 10 a month as an offer, but it is no contradiction either."""
    if declared.per in _MONTHS and said.per in _MONTHS and declared.currency == said.currency:
        yearly = [money.amount * 12 // _MONTHS[money.per] for money in (declared, said)]
        return Likeness.UNCLEAR if yearly[0] == yearly[1] else Likeness.DIFFERENT
    return Likeness.DIFFERENT


# Exact relations only: days and shorter on one scale, months and years on another.
_EXACT = {
    "second": ("days", Decimal(1)),
    "minute": ("days", Decimal(60)),
    "hour": ("days", Decimal(3600)),
    "day": ("days", Decimal(86400)),
    "week": ("days", Decimal(604800)),
    "month": ("months", Decimal(1)),
    "year": ("months", Decimal(12)),
}
_DAYS_OF_MONTH = (Decimal(28), Decimal(31))


def _durations(declared: Duration, said: Duration) -> Likeness:
    if declared.business != said.business:
        if declared.unit == said.unit:
            return _unit_or_different(declared.count, said.count)
        return _business_with_calendar(declared, said)
    if declared.business:
        if declared.unit == said.unit:
            return _equal(declared.count, said.count)
        return Likeness.UNIT if declared.count == said.count else Likeness.UNCLEAR
    scale, factor = _EXACT[declared.unit]
    other_scale, other_factor = _EXACT[said.unit]
    if scale == other_scale:
        if declared.count * factor == said.count * other_factor:
            return Likeness.SAME
        return Likeness.UNIT if declared.count == said.count else Likeness.DIFFERENT
    if declared.count == said.count:
        return Likeness.UNIT
    months, days = (declared, said) if scale == "months" else (said, declared)
    length = months.count * _EXACT[months.unit][1]
    found = days.count * _EXACT[days.unit][1] / _EXACT["day"][1]
    low, high = (length * edge for edge in _DAYS_OF_MONTH)
    return Likeness.UNCLEAR if low <= found <= high else Likeness.DIFFERENT


def _business_with_calendar(declared: Duration, said: Duration) -> Likeness:
    """5 working days and 1 week may be meant alike; 5 working days and 1 hour cannot."""
    if declared.count == said.count:
        return Likeness.UNIT
    ratio = declared.seconds / said.seconds if said.seconds else Decimal(0)
    return Likeness.UNCLEAR if Decimal("0.6") <= ratio <= Decimal("1.7") else Likeness.DIFFERENT


_PREFIXES = {"": 1, "kilo": 10**3, "mega": 10**6, "giga": 10**9, "tera": 10**12, "peta": 10**15}
_BINARY = {"kibi": 2**10, "mebi": 2**20, "gibi": 2**30, "tebi": 2**40}
_EXACT_FACTORS = {
    "length": {
        "micrometer": "0.000001",
        "nanometer": "0.000000001",
        "millimeter": "0.001",
        "centimeter": "0.01",
        "decimeter": "0.1",
        "meter": "1",
        "kilometer": "1000",
        "inch": "0.0254",
        "foot": "0.3048",
        "yard": "0.9144",
        "mile": "1609.344",
    },
    "mass": {
        "microgram": "0.000001",
        "milligram": "0.001",
        "gram": "1",
        "hectogram": "100",
        "kilogram": "1000",
        "quintal": "100000",
        "metric_ton": "1000000",
        "ton": "1000000",
        "pound": "453.59237",
        "ounce": "28.349523125",
    },
    "volume": {
        "milliliter": "0.001",
        "centiliter": "0.01",
        "deciliter": "0.1",
        "liter": "1",
        "hectoliter": "100",
        "cubic_centimeter": "0.001",
        "cubic_meter": "1000",
    },
    "area": {
        "square_millimeter": "0.000001",
        "square_centimeter": "0.0001",
        "square_meter": "1",
        "hectare": "10000",
        "square_kilometer": "1000000",
        "square_foot": "0.09290304",
    },
    "speed": {"kilometer_per_hour": "1", "meter_per_second": "3.6", "mile_per_hour": "1.609344", "knot": "1.852"},
    "power": {"watt": "1", "kilowatt": "1000", "megawatt": "1000000"},
    "energy": {"watt_hour": "1", "kilowatt_hour": "1000"},
    "frequency": {"hertz": "1", "kilohertz": "1000", "megahertz": "1000000", "gigahertz": "1000000000"},
    "pixels": {"pixel": "1", "megapixel": "1000000"},
}
_FACTORS: dict[str, tuple[str, Decimal]] = {
    **{unit: (name, Decimal(factor)) for name, units in _EXACT_FACTORS.items() for unit, factor in units.items()},
    **{prefix + "byte": ("data", Decimal(8 * factor)) for prefix, factor in (_PREFIXES | _BINARY).items()},
    **{prefix + "bit": ("data", Decimal(factor)) for prefix, factor in (_PREFIXES | _BINARY).items()},
    **{prefix + "bit_per_second": ("rate", Decimal(factor)) for prefix, factor in _PREFIXES.items()},
    **{prefix + "byte_per_second": ("rate", Decimal(8 * factor)) for prefix, factor in _PREFIXES.items()},
    **{
        unit: (unit, Decimal(1))
        for unit in ("degree", "degree_celsius", "degree_fahrenheit", "kelvin", "volt", "ampere")
    },
}
"""Dimension and factor of every unit that is measured; what is not here is counted."""

_TEMPERATURES = {
    "degree_celsius": (Decimal(1), Decimal("273.15")),
    "degree_fahrenheit": (Decimal(5) / 9, Decimal("255.372")),
    "kelvin": (Decimal(1), Decimal(0)),
}


def scale_of(unit: str) -> tuple[str, Decimal, Decimal] | None:
    """The dimension of a unit, and the factor and the zero point by which it is measured there; ``None`` if counted."""
    if unit in _TEMPERATURES:
        return "temperature", *_TEMPERATURES[unit]
    known = _FACTORS.get(unit)
    return (*known, Decimal(0)) if known else None


_FAMILIES = (
    {"character", "digit", "letter", "word", "number"},
    {"item", "parcel", "book", "copy"},
    {"photo", "video", "file"},
)


def _quantities(declared: Quantity, said: Quantity) -> Likeness:
    if declared.unit == said.unit:
        return _equal(declared.count, said.count)
    first, second = _FACTORS.get(declared.unit), _FACTORS.get(said.unit)
    if first is not None and second is not None and first[0] == second[0]:
        if declared.count * first[1] == said.count * second[1]:
            return Likeness.SAME
        if {declared.unit, said.unit} in _LOOSE_PAIRS and declared.count == said.count:
            return Likeness.UNCLEAR
        return _unit_or_different(declared.count, said.count)
    if any(declared.unit in family and said.unit in family for family in _FAMILIES):
        return _unit_or_different(declared.count, said.count)
    return Likeness.UNRELATED


# Binary units that people write for decimal ones.
_LOOSE_PAIRS = ({"kilobyte", "kibibyte"}, {"megabyte", "mebibyte"}, {"gigabyte", "gibibyte"}, {"terabyte", "tebibyte"})


def in_unit(value: Plain, like: Plain) -> Plain | None:
    """``value`` counted in the unit of ``like``: 4 weeks are 28 days. ``None`` where that is no round number."""
    if isinstance(value, Duration) and isinstance(like, Duration):
        if value.business != like.business or (value.business and value.unit != like.unit):
            return None
        (scale, factor), (other_scale, other_factor) = _EXACT[value.unit], _EXACT[like.unit]
        count = value.count * factor / other_factor
        if scale != other_scale or (value.unit != like.unit and count % 1):
            return None
        return replace(like, count=count if value.unit != like.unit else value.count)
    if isinstance(value, Quantity) and isinstance(like, Quantity):
        if value.unit == like.unit:
            return value
        first, second = _FACTORS.get(value.unit), _FACTORS.get(like.unit)
        if first is None or second is None or first[0] != second[0]:
            return None
        count = value.count * first[1] / second[1]
        return Quantity(count, like.unit) if not count * 10 % 1 and count < _LARGE else None
    return value if type(value) is type(like) else None


_LARGE = 10_000


def _frequencies(declared: Frequency, said: Frequency) -> Likeness:
    first, second = declared.per, said.per
    if _EXACT[first.unit][0] != _EXACT[second.unit][0] or first.business != second.business:
        return Likeness.UNIT if (declared.times, first.count) == (said.times, second.count) else Likeness.UNCLEAR
    rates = (
        declared.times * second.count * _EXACT[second.unit][1],
        said.times * first.count * _EXACT[first.unit][1],
    )
    return _equal(*rates)


# The modules that compare what they find.
_COMPARERS = {
    "Date": "dates:compare_date",
    "Time": "times:compare_time",
    "Hours": "days:compare_hours",
    "Phone": "phones:compare_phone",
    "Email": "links:compare_email",
    "Url": "links:compare_url",
    "Version": "versions:compare_version",
}


def _elsewhere(declared: Plain, said: Plain) -> Likeness:
    module, _, name = _COMPARERS[type(declared).__name__].partition(":")
    comparer = cast(
        "Callable[[Plain, Plain], Likeness]", getattr(importlib.import_module(f"cxlint.values.{module}"), name)
    )
    return comparer(declared, said)
