"""Writes numbers, percentages, money, durations, quantities and frequencies in the place of others of their kind.

Here is decided what to write: a limit of a range, a price without its period, another number of times. How numerals and
nouns are replaced stands in ``rewrite_numerals``; all else of a place stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from cxlint.language.spelling import in_words
from cxlint.language.units import unit_table, words
from cxlint.values.compare import compare, in_unit
from cxlint.values.model import (
    Bound,
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
from cxlint.values.numerals import Numeral
from cxlint.values.rewrite import Place, Proposal, UnwritableError, with_capitals
from cxlint.values.rewrite_numerals import NumeralEdit, assembled, built, converted_to, count_of, numerals_of


def propose(value: Value, place: Place) -> Iterator[Proposal]:
    """``value`` in the place of another amount."""
    said = place.mention.value
    target = _aimed(value, place)
    if isinstance(said, Range) and isinstance(target, Range):
        yield _ranges(said, target, place)
    elif isinstance(said, Range):
        assert not isinstance(target, Range)
        yield _collapsed(said, target, place)
    elif isinstance(target, Range):
        yield _spread(said, target, place)
    else:
        yield _single(said, target, place)


_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)


def _aimed(value: Value, place: Place) -> Value:
    """What to write for ``value`` in this place: the end of a range that a limit gives, and no more than is said."""
    said = place.mention.value
    if isinstance(value, Range) and not isinstance(said, Range):
        end = value.high if place.mention.bound in _UPPER else value.low if place.mention.bound in _LOWER else None
        if end is not None:
            return _alike(end, said)
    if isinstance(value, Range):
        like = said.low or said.high if isinstance(said, Range) else said
        assert like is not None
        return Range(*(_alike(end, like) if end is not None else None for end in (value.low, value.high)))
    like = said.low or said.high if isinstance(said, Range) else said
    assert like is not None
    return _alike(value, like)


def _alike(value: Plain, said: Plain) -> Plain:
    """``value`` as the sort of value that is said: "every 15 minutes" for 15 minutes, a price without its period."""
    if isinstance(said, Frequency) and isinstance(value, Duration):
        return Frequency(Decimal(1), value)
    if isinstance(said, Duration) and isinstance(value, Frequency) and value.times == 1:
        return value.per
    if isinstance(said, Money) and isinstance(value, Money):
        return replace(value, per=said.per or "", currency=value.currency if said.currency else "")
    if isinstance(said, Percent) and isinstance(value, Percent) and said.amount < 0 < value.amount:
        return Percent(-value.amount)
    if isinstance(said, Quantity) and isinstance(value, Number) and not value.ordinal:
        return Quantity(value.amount, said.unit)
    if isinstance(said, Number) and isinstance(value, Quantity):
        return Number(value.count)
    return value


def _single(said: Plain, target: Plain, place: Place) -> Proposal:
    if isinstance(said, Frequency) or isinstance(target, Frequency):
        if not (isinstance(said, Frequency) and isinstance(target, Frequency)):
            raise UnwritableError("it says how often, not how long")
        return _frequency(said, target, place)
    found = numerals_of(place)
    if len(found) == 2 and isinstance(said, Money) and isinstance(target, Money):
        return _with_cents(said, target, found, place)
    if len(found) != 1:
        raise UnwritableError("it is made of several numbers" if found else "there is no number to replace")
    return built(place, [(found[0], said, target)], target)


def _frequency(said: Frequency, target: Frequency, place: Place) -> Proposal:
    """Another number of times in the same while, or once in another one."""
    if compare(Frequency(Decimal(1), said.per), Frequency(Decimal(1), target.per)) is Likeness.SAME:
        found = [numeral for numeral in numerals_of(place) if numeral.amount == said.times]
        found = [numeral for numeral in found if not numeral.article] or found
        if found and said.times != 1:
            return built(place, [(found[0], Number(said.times), Number(target.times))], target)
        once = unit_table(place.language).once
        lower = place.written.lower()
        for word, times in sorted(once.items(), key=lambda entry: -len(entry[0])):
            if times == said.times and lower.startswith(word):
                new = next((other for other, count in once.items() if count == target.times), None)
                if new is not None:
                    edit = NumeralEdit(0, len(word), with_capitals(new, place.written[: len(word)]))
                    return assembled(place, [edit], target)
        raise UnwritableError("there is no number to replace")
    if said.times == target.times == 1:
        found = numerals_of(place)
        if len(found) == 1:
            return built(place, [(found[0], said.per, target.per)], target)
    raise UnwritableError("it says how often in other words")


def _with_cents(said: Money, target: Money, found: list[Numeral], place: Place) -> Proposal:
    """ "9 euro e 99" as "12 euro e 50"."""
    whole, cents = divmod(target.amount, 1)
    hundredths = cents * 100
    if found[0].amount + found[1].amount / 100 != said.amount or not 10 <= hundredths < 100 or hundredths % 1:
        raise UnwritableError("it is made of several numbers")
    first, second = (replace(said, amount=numeral.amount) for numeral in found)
    return built(
        place,
        [(found[0], first, replace(target, amount=whole)), (found[1], second, replace(said, amount=hundredths))],
        target,
    )


def _ranges(said: Range, target: Range, place: Place) -> Proposal:
    found = [numeral for numeral in numerals_of(place) if not numeral.article]
    pairs = ((said.low, target.low), (said.high, target.high))
    ends = [(_plain(old), _plain(new)) for old, new in pairs if old is not None and new is not None]
    if len(found) != 2 or len(ends) != 2:
        raise UnwritableError("it is no range of two numbers")
    if not all(count_of(new).unit == count_of(old).unit or in_unit(new, old) is not None for old, new in ends):
        raise UnwritableError("it has another unit")
    return built(place, [(numeral, *pair) for numeral, pair in zip(found, ends, strict=True)], target)


def _plain(value: Plain) -> Plain:
    return value.per if isinstance(value, Frequency) and value.times == 1 else value


def _collapsed(said: Range, target: Plain, place: Place) -> Proposal:
    """One number for a range: "2-4 days" as "3 days"; what opens the range ("from") goes with it."""
    found = [numeral for numeral in numerals_of(place) if not numeral.article]
    if len(found) != 2 or said.high is None:
        raise UnwritableError("it is no range of two numbers")
    proposal = built(
        place, [(found[1], _plain(said.high), _plain(target))], target, drop=(found[0].start, found[1].start)
    )
    outer = place.mention.outer_start
    opening = place.text[outer : place.mention.start].strip().lower()
    table = unit_table(place.language)
    if opening in table.range_opens:
        return replace(proposal, start=outer)
    if opening and opening not in words(table.bounds_before):
        raise UnwritableError(f'"{opening}" opens the range')
    return proposal


def _spread(said: Plain, target: Range, place: Place) -> Proposal:
    """A range for one number: "3 days" as "2-4 days"."""
    found = numerals_of(place)
    if target.low is None or target.high is None or len(found) != 1:
        raise UnwritableError("it would have to be a range")
    low, high = (count_of(converted_to(_plain(end), said)) for end in (target.low, target.high))
    if low.unit != high.unit or not all(count.amount == int(count.amount) for count in (low, high)):
        raise UnwritableError("it would have to be a range")
    proposal = built(place, [(found[0], said, _plain(target.high))], target, digits=True)
    at = proposal.text.index(f"{high.amount.normalize():f}")
    text = f"{proposal.text[:at]}{low.amount.normalize():f}-{proposal.text[at:]}"
    return replace(proposal, text=text, sound=in_words(int(low.amount), place.language) or "")
