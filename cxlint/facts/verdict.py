"""Verdicts: does what a text says agree with what is right there?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from cxlint.facts.book import Fact, Truth
from cxlint.facts.claims import Outcome
from cxlint.values.compare import compare
from cxlint.values.model import (
    Bound,
    Date,
    Duration,
    Frequency,
    Likeness,
    Mention,
    Money,
    Number,
    Percent,
    Plain,
    Quantity,
    Range,
    Time,
    Value,
    Version,
)
from cxlint.values.quantities import AGE


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome, with the reason where it needs one."""

    outcome: Outcome
    note: str = ""


_UPPER = frozenset((Bound.AT_MOST, Bound.LESS_THAN))
_LOWER = frozenset((Bound.AT_LEAST, Bound.MORE_THAN))
_VAGUE = frozenset((Bound.ABOUT, Bound.AVERAGE))

# What a declared bound accepts without a word. A plain value is usually said as a limit: "within 30 days".
_FIT: dict[Bound, frozenset[Bound]] = {
    Bound.EXACTLY: frozenset(Bound) - _VAGUE,
    Bound.AT_MOST: frozenset((Bound.AT_MOST, Bound.EXACTLY, Bound.RANGE)),
    Bound.AT_LEAST: frozenset((Bound.AT_LEAST, Bound.EXACTLY, Bound.RANGE)),
    Bound.LESS_THAN: frozenset((Bound.LESS_THAN,)),
    Bound.MORE_THAN: frozenset((Bound.MORE_THAN,)),
    Bound.ABOUT: frozenset((Bound.ABOUT, Bound.AVERAGE, Bound.EXACTLY)),
    Bound.AVERAGE: frozenset((Bound.AVERAGE, Bound.ABOUT)),
    Bound.RANGE: frozenset((Bound.RANGE, Bound.AT_MOST, Bound.AT_LEAST, Bound.EXACTLY, Bound.ABOUT)),
}


_BEST = (Outcome.AGREES, Outcome.LOOSER, Outcome.TIGHTER, Outcome.LIMIT, Outcome.UNCLEAR)
"""The outcomes by which a text is read where several values are right, the kindest first."""

FAR = 50
"""A contradiction is rarely larger than this factor."""

FAR_IN_TIME = 12
"""The same for durations, of which a text has many: 48 hours for something else stand beside 30 days for this."""

UNLIKELY = 5
"""By so much farther apart, two values are about different things for sure: 14 days and 15 minutes."""


def fits(truth: Truth, mention: Mention) -> bool:
    """Whether ``mention`` is the sort of value that could state ``truth`` at all."""
    return any(
        _comparable(value, mention)
        and not _other_period(value.value, mention.value)
        and not _other_sense(value.value, mention)
        and _likeness(value.value, mention) is not Likeness.UNRELATED
        for value in truth.values
    )


def is_unlikely(truth: Truth, mention: Mention) -> bool:
    """Whether a value is so far from what is declared that it is surely about something else.

    The right number with the wrong unit is not.
    """
    return far_apart(truth, mention, times=UNLIKELY) and all(
        _likeness(value.value, mention) in (Likeness.DIFFERENT, Likeness.UNRELATED) for value in truth.values
    )


def far_apart(truth: Truth, mention: Mention, *, times: int = 1) -> bool:
    """Whether a value is so much larger or smaller than what is declared that it hardly means the same thing.

    ``times`` widens what is still near.
    """
    sizes = [size for value in truth.values for end in _ends(value.value) if (size := _magnitude(end))]
    said = [size for end in _ends(mention.value) if (size := _magnitude(end))]
    if not sizes or not said:
        return False
    factor = times * (FAR_IN_TIME if mention.kind in ("duration", "frequency") else FAR)
    return max(said) * factor < min(sizes) or max(sizes) * factor < min(said)


def _magnitude(value: Value) -> Decimal | None:
    """A value on a scale with others of its kind, frequencies on that of durations: twice a day is each 12 hours."""
    if isinstance(value, Frequency):
        return value.per.seconds / value.times if value.times else None
    return _size(value)


def _ends_as_said(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Range):
        return tuple(end for end in (value.low, value.high) if end is not None)
    return (value,)


def _ends(value: Value) -> tuple[Value, ...]:
    return _ends_as_said(_interval(value))


def judge(fact: Fact, truth: Truth, mention: Mention, day: datetime.date) -> Verdict:
    """The verdict on one value that a text states about ``fact``, where ``truth`` is right on ``day``.

    Who says "a couple of days" has counted nothing: that neither agrees with a number of days nor contradicts it.
    """
    if mention.vague:
        return Verdict(Outcome.UNCLEAR, "says no number and may not mean")
    if not truth:
        return _former(fact, mention) or Verdict(Outcome.STATED)
    verdicts = [_judge_one(fact, value, mention) for value in truth.values if _comparable(value, mention)]
    for outcome in _BEST:
        for verdict in verdicts:
            if verdict.outcome is outcome:
                return verdict
    former = _former(fact, mention)
    if former is not None:
        return former
    return verdicts[0] if verdicts else Verdict(Outcome.UNCLEAR, "is another kind of value")


def _former(fact: Fact, mention: Mention) -> Verdict | None:
    for former, until in fact.former:
        for value in former.values:
            if _comparable(value, mention) and _likeness(value.value, mention) is Likeness.SAME:
                return Verdict(Outcome.OUTDATED, f"until {until.isoformat()}" if until else "")
    return None


def _judge_one(fact: Fact, declared: Mention, said: Mention) -> Verdict:
    likeness = _likeness(declared.value, said)
    if likeness is Likeness.SAME:
        if said.bound in _FIT[declared.bound] or fact.compare != "exactly":
            return Verdict(Outcome.AGREES)
        return Verdict(_other_bound(declared.bound, said.bound))
    if likeness is Likeness.UNCLEAR:
        if fact.loose and _loosely_same(declared.value, said.value):
            return Verdict(Outcome.AGREES)
        if isinstance(declared.value, Duration) and not _loosely_same(declared.value, said.value):
            return Verdict(Outcome.CONTRADICTS)
        return Verdict(Outcome.UNCLEAR, "is close to, but not surely the same as")
    if likeness is Likeness.UNIT:
        return Verdict(Outcome.UNIT, "the number is right, the unit is not")
    if _accepted(fact.compare, declared.value, said):
        return Verdict(Outcome.AGREES)
    return Verdict(Outcome.CONTRADICTS)


def _other_bound(declared: Bound, said: Bound) -> Outcome:
    """How the right value is stated with a bound that the declared one does not accept."""
    if (declared in _UPPER and said in _LOWER) or (declared in _LOWER and said in _UPPER):
        return Outcome.LIMIT
    if said in _VAGUE:
        return Outcome.LOOSER
    if declared in _VAGUE or said in (Bound.LESS_THAN, Bound.MORE_THAN):
        return Outcome.TIGHTER
    return Outcome.LOOSER


def _other_period(declared: Value, said: Value) -> bool:
    """Whether two prices are for different periods or things: the price of a year is no wrong price of a month.

    The same amount for another period is the wrong unit.
    """
    return (
        isinstance(declared, Money)
        and isinstance(said, Money)
        and bool(declared.per and said.per)
        and declared.per != said.per
        and declared.amount != said.amount
    )


def _other_sense(declared: Value, said: Mention) -> bool:
    """Whether how often something is done stands against how long it takes: "runs daily" is no wrong length of it.

    "Every 15 minutes" is still a way to say 15 minutes.
    """
    if said.kind != "frequency" or not all(isinstance(end, Duration) for end in _ends_as_said(declared)):
        return False
    return _likeness(declared, said) is not Likeness.SAME


def _comparable(declared: Mention, said: Mention) -> bool:
    kinds = {declared.kind, said.kind}
    if kinds == {"duration", "quantity"}:
        return _as_age(declared.value, said.value) is not None
    return len(kinds) == 1 or kinds == {"duration", "frequency"}


def _as_age(declared: Value, said: Value) -> Value | None:
    """What is said of an age, measured as what is declared; ``None`` where it is none.

    "65 years" are an age where the fact is one. An age is no wrong duration, but states one that is the same: 70 years.
    """
    if _is_of(declared, AGE):
        return _in_unit(said, AGE)
    given = _in_unit(said, "year")
    return given if given is not None and compare(declared, given) is Likeness.SAME else None


def _is_of(value: Value, unit: str) -> bool:
    first = value.low or value.high if isinstance(value, Range) else value
    return isinstance(first, Quantity) and first.unit == unit


def _in_unit(value: Value, unit: str) -> Value | None:
    """Years as years of age, or the other way round; ``None`` where ``value`` is neither."""
    match value:
        case Range(low=low, high=high):
            ends = [end and _in_unit(end, unit) for end in (low, high)]
            plain = [end for end in ends if end is not None and not isinstance(end, Range)]
            if len(plain) < sum(end is not None for end in (low, high)):
                return None
            return Range(plain[0] if low else None, plain[-1] if high else None)
        case Duration(count=count, unit="year") if unit == AGE:
            return Quantity(count, AGE)
        case Quantity(count=count, unit="year_of_age") if unit == "year":
            return Duration(count, "year")
        case _:
            return None


def _likeness(declared: Value, said: Mention) -> Likeness:
    value = said.value
    if isinstance(value, Percent) and value.amount < 0:
        # "-20 %" on a price tag is a discount of 20 %.
        value = Percent(-value.amount)
    if said.kind != "frequency" and (age := _as_age(declared, value)) is not None:
        return compare(declared, age)
    # "every 15 minutes" and "15 minutes" state one interval.
    if isinstance(declared, Duration):
        value = _interval(value)
    else:
        declared, value = _interval_if_mixed(declared, value)
    return _limits_likeness(declared, value, said.bound) or compare(declared, value)


def _limits_likeness(declared: Value, value: Value, bound: Bound) -> Likeness | None:
    """A range of which a text gives one end as a limit ("within 4 days" for 2-4 days) is stated rightly."""
    if not isinstance(declared, Range) or isinstance(value, Range):
        return None
    end = declared.high if bound in _UPPER else declared.low if bound in _LOWER else None
    return compare(end, value) if end is not None else None


def _interval(value: Value) -> Value:
    """A frequency of once in a while as that while, also at the ends of a range; other values as they are."""
    if isinstance(value, Range):
        return Range(_plain_interval(value.low), _plain_interval(value.high))
    return _plain_interval(value) or value


def _plain_interval(value: Plain | None) -> Plain | None:
    return value.per if isinstance(value, Frequency) and value.times == 1 else value


def _interval_if_mixed(declared: Value, value: Value) -> tuple[Value, Value]:
    first = declared.low or declared.high if isinstance(declared, Range) else declared
    second = value.low or value.high if isinstance(value, Range) else value
    if isinstance(first, Frequency) != isinstance(second, Frequency):
        return _interval(declared), _interval(value)
    return declared, value


def _loosely_same(declared: Value, said: Value) -> bool:
    """Whether two durations agree when a month is 28 to 31 and a year 360 to 366 days."""
    if not isinstance(declared, Duration) or not isinstance(said, Duration):
        return True
    one, other = declared.seconds, said.seconds
    return abs(one - other) <= max(one, other) * Decimal("0.08")


def _accepted(mode: str, declared: Value, said: Mention) -> bool:
    """Whether another value is right under ``compare: at least | at most | within``."""
    if mode == "exactly":
        return False
    low, high = (declared.low, declared.high) if isinstance(declared, Range) else (declared, declared)
    value = said.value
    bottom, top = (value.low, value.high) if isinstance(value, Range) else (value, value)
    at_least = low is not None and bottom is not None and (_size(bottom) or 0) >= (_size(low) or 0)
    at_most = high is not None and top is not None and (_size(top) or 0) <= (_size(high) or 0)
    if mode == "at least":
        return at_least
    if mode == "at most":
        return at_most
    return at_least and at_most


def _size(value: Value) -> Decimal | None:
    """A value on a scale with others of its kind; ``None`` where the kind has no order."""
    match value:
        case Number(amount=amount) | Percent(amount=amount) | Money(amount=amount):
            return amount
        case Quantity(count=count, unit=unit):
            return Duration(count, "year").seconds if unit == AGE else count
        case Duration():
            return value.seconds
        case Frequency(times=times, per=per):
            return times / per.seconds
        case Time(hour=hour, minute=minute):
            return Decimal(hour * 60 + minute)
        case Date(year=int(year), month=month, day=day):
            return Decimal(year * 372 + (month or 0) * 31 + (day or 0))
        case Version(number=number):
            parts = [int(part) for part in number.split(".") if part.isdigit()][:3]
            return Decimal(sum(part * 10000 ** (2 - index) for index, part in enumerate(parts)))
        case _:
            return None
