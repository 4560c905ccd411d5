"""Writes numbers, percentages, money, durations, quantities and frequencies in the place of others of their kind.

The numerals of the place are replaced, each in its notation (digits with their signs, or words), and its noun where the
number or the unit asks for another form; all else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from cxlint.language.agreement import Agreement, agreement, is_word
from cxlint.language.nouns import Noun, nouns
from cxlint.language.spelling import in_words
from cxlint.language.units import CODES, CURRENCY_SIGNS, lexicon, unit_table, words
from cxlint.values.compare import compare, in_unit
from cxlint.values.digits import digits_like
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
from cxlint.values.numerals import Numeral, numerals
from cxlint.values.rewrite import Place, Proposal, UnwritableError, with_capitals


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


@dataclass(frozen=True, slots=True)
class _Count:
    """An amount with the name of its unit: of a noun of time or of counted things, a currency, or nothing."""

    amount: Decimal
    unit: str = ""


def _count(value: Plain) -> _Count:
    match value:
        case Duration(count, unit, business):
            return _Count(count, f"business {unit}" if business else unit)
        case Quantity(count, unit):
            return _Count(count, unit)
        case Money(amount, currency):
            return _Count(amount, currency)
        case Percent(amount):
            return _Count(amount)
        case Number(amount, False):
            return _Count(amount)
        case _:
            raise UnwritableError("ordinals and frequencies in words are for a person to write")


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def _single(said: Plain, target: Plain, place: Place) -> Proposal:
    if isinstance(said, Frequency) or isinstance(target, Frequency):
        if not (isinstance(said, Frequency) and isinstance(target, Frequency)):
            raise UnwritableError("it says how often, not how long")
        return _frequency(said, target, place)
    found = _numerals(place)
    if len(found) == 2 and isinstance(said, Money) and isinstance(target, Money):
        return _with_cents(said, target, found, place)
    if len(found) != 1:
        raise UnwritableError("it is made of several numbers" if found else "there is no number to replace")
    return _built(place, [(found[0], said, target)], target)


def _frequency(said: Frequency, target: Frequency, place: Place) -> Proposal:
    """Another number of times in the same while, or once in another one."""
    if compare(Frequency(Decimal(1), said.per), Frequency(Decimal(1), target.per)) is Likeness.SAME:
        found = [numeral for numeral in _numerals(place) if numeral.amount == said.times]
        found = [numeral for numeral in found if not numeral.article] or found
        if found and said.times != 1:
            return _built(place, [(found[0], Number(said.times), Number(target.times))], target)
        once = unit_table(place.language).once
        lower = place.written.lower()
        for word, times in sorted(once.items(), key=lambda entry: -len(entry[0])):
            if times == said.times and lower.startswith(word):
                new = next((other for other, count in once.items() if count == target.times), None)
                if new is not None:
                    edit = _Edit(0, len(word), with_capitals(new, place.written[: len(word)]))
                    return _assembled(place, [edit], target)
        raise UnwritableError("there is no number to replace")
    if said.times == target.times == 1:
        found = _numerals(place)
        if len(found) == 1:
            return _built(place, [(found[0], said.per, target.per)], target)
    raise UnwritableError("it says how often in other words")


def _with_cents(said: Money, target: Money, found: list[Numeral], place: Place) -> Proposal:
    """ "9 euro e 99" as "12 euro e 50"."""
    whole, cents = divmod(target.amount, 1)
    hundredths = cents * 100
    if found[0].amount + found[1].amount / 100 != said.amount or not 10 <= hundredths < 100 or hundredths % 1:
        raise UnwritableError("it is made of several numbers")
    first, second = (replace(said, amount=numeral.amount) for numeral in found)
    return _built(
        place,
        [(found[0], first, replace(target, amount=whole)), (found[1], second, replace(said, amount=hundredths))],
        target,
    )


def _ranges(said: Range, target: Range, place: Place) -> Proposal:
    found = [numeral for numeral in _numerals(place) if not numeral.article]
    pairs = ((said.low, target.low), (said.high, target.high))
    ends = [(_plain(old), _plain(new)) for old, new in pairs if old is not None and new is not None]
    if len(found) != 2 or len(ends) != 2:
        raise UnwritableError("it is no range of two numbers")
    if not all(_count(new).unit == _count(old).unit or in_unit(new, old) is not None for old, new in ends):
        raise UnwritableError("it has another unit")
    return _built(place, [(numeral, *pair) for numeral, pair in zip(found, ends, strict=True)], target)


def _plain(value: Plain) -> Plain:
    return value.per if isinstance(value, Frequency) and value.times == 1 else value


def _collapsed(said: Range, target: Plain, place: Place) -> Proposal:
    """One number for a range: "2-4 days" as "3 days"; what opens the range ("from") goes with it."""
    found = [numeral for numeral in _numerals(place) if not numeral.article]
    if len(found) != 2 or said.high is None:
        raise UnwritableError("it is no range of two numbers")
    proposal = _built(
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
    found = _numerals(place)
    if target.low is None or target.high is None or len(found) != 1:
        raise UnwritableError("it would have to be a range")
    low, high = (_count(_converted(_plain(end), said)) for end in (target.low, target.high))
    if low.unit != high.unit or not all(count.amount == int(count.amount) for count in (low, high)):
        raise UnwritableError("it would have to be a range")
    proposal = _built(place, [(found[0], said, _plain(target.high))], target, digits=True)
    at = proposal.text.index(f"{high.amount.normalize():f}")
    text = f"{proposal.text[:at]}{low.amount.normalize():f}-{proposal.text[at:]}"
    return replace(proposal, text=text, sound=in_words(int(low.amount), place.language) or "")


def _converted(value: Plain, like: Plain) -> Plain:
    return in_unit(value, like) or value


# Numerals and nouns -------------------------------------------------------------------------------------------------


def _numerals(place: Place) -> list[Numeral]:
    """The numerals of the mention, without the article of "3 times a week"."""
    found = list(numerals(place.written, place.language, place.market))
    spelled = [numeral for numeral in found if not numeral.article]
    return spelled if spelled and len(found) > 1 else found


_Change = tuple[Numeral, Plain, Plain]
"""A numeral with the value it is part of, and the value to write."""


def _built(
    place: Place, changes: list[_Change], target: Value, *, drop: tuple[int, int] = (0, 0), digits: bool = False
) -> Proposal:
    """The mention with each numeral and its noun replaced; ``drop`` is left out, ``digits`` forbids number words."""
    row = agreement(place.language)
    edits = [_Edit(*drop, "")] if drop[0] < drop[1] else []
    reshaped: Literal["", "one", "many"] = ""
    renumbered = False
    sound: str | None = None
    for numeral, said, new in changes:
        converted = _converted(new, said)
        old, count = _count(said), _count(converted)
        if numeral.fraction or numeral.ordinal or not old.amount:
            raise UnwritableError("its number is a fraction or an ordinal in words")
        scale = numeral.amount / old.amount if old.unit == count.unit or _is_money(said) else Decimal(1)
        amount = count.amount * scale
        noun_edit, noun, link = _noun(place, numeral, old, count, amount, row, money=_is_money(said))
        text = _number(place, numeral, amount, noun, row, money=_is_money(said), digits=digits)
        edits.append(_Edit(numeral.start, numeral.end, text))
        if noun_edit is not None:
            edits.append(noun_edit)
            if link not in _HYPHENS:
                reshaped = "one" if row.is_one(numeral.amount) else "many"
                renumbered = renumbered or row.is_one(numeral.amount) != row.is_one(amount)
        if sound is None:
            sound = in_words(int(abs(amount)), place.language)
        if noun is None or noun.unit != count.unit:
            edits += _currency(place, said, converted)
    return replace(_assembled(place, edits, target), sound=sound or "", reshaped=reshaped, renumbered=renumbered)


def _is_money(value: Plain) -> bool:
    return isinstance(value, Money)


def _assembled(place: Place, edits: list[_Edit], target: Value) -> Proposal:
    written = place.written
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += (written[at : edit.start], edit.text)
        at = edit.end
    parts.append(written[at:])
    return Proposal(place.mention.start, place.mention.end, "".join(parts), target)


_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = ("'", "’")
_LINK = re.compile(r"[-‐‑]|['’] ?|[ \u00a0\u202f\n]{0,3}")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _noun(
    place: Place, numeral: Numeral, old: _Count, new: _Count, amount: Decimal, row: Agreement, *, money: bool
) -> tuple[_Edit | None, Noun | None, str]:
    """What to change in the noun behind a numeral, that noun as it then is (if it is known), and what joins the two."""
    written = place.written
    link = _LINK.match(written, numeral.end)
    assert link is not None
    noun, form = _known_noun(written, link.end(), place.language)
    # A sign of money is changed where it stands, before the number or behind it.
    same_unit = old.unit == new.unit or (money and (noun is None or noun.unit != old.unit))
    attributive = link[0] in _HYPHENS and bool(link[0])
    same_form = attributive or row.is_one(numeral.amount) == row.is_one(amount)
    if same_unit and (same_form or not form):
        return None, noun, link[0]
    if noun is None:
        if same_unit and _is_sign(written, link.end(), form, place.language):
            return None, None, link[0]
        raise UnwritableError(f'the other forms of "{form}" are not known' if form else "it has another unit")
    wanted = noun if same_unit else nouns(place.language).of_unit.get(new.unit)
    if wanted is None:
        raise UnwritableError("it has another unit")
    if attributive or row.is_one(amount):
        text = wanted.one
    elif wanted.dative == wanted.many:
        text = wanted.many
    else:
        text = wanted.dative if _is_dative(place, numeral, noun, form, row) else wanted.many
    text = text if place.language == "de" else with_capitals(text, form)
    if text == form:
        return None, wanted, link[0]
    if link[0][:1] in _APOSTROPHES:
        return _Edit(numeral.end, link.end() + len(form), f" {text}"), wanted, link[0]
    return _Edit(link.end(), link.end() + len(form), text), wanted, link[0]


def _known_noun(written: str, at: int, language: str) -> tuple[Noun | None, str]:
    """The longest known noun at ``at``, and its form there; the first word where none is known."""
    forms = nouns(language).by_form
    ends = []
    end = at
    for _ in range(3):
        word = _WORD.match(written, end + (end > at))
        if word is None or (end > at and written[end] not in " \u00a0"):
            break
        end = word.end()
        ends.append(end)
    for stop in reversed(ends):
        form = written[at:stop]
        found = forms.get(form.lower().replace("\u00a0", " "))
        if found is not None:
            return found, form
    return None, written[at : ends[0]] if ends else ""


def _is_sign(written: str, at: int, form: str, language: str) -> bool:
    """Whether the unit is an abbreviation or a sign, which has no plural."""
    behind = written[at + len(form) : at + len(form) + 1]
    return behind == "." or len(form) <= 3 or form in lexicon(language).symbols or form.upper() in CODES


def _is_dative(place: Place, numeral: Numeral, noun: Noun, form: str, row: Agreement) -> bool:
    """Whether the noun stands in the dative: by its own form, its article, or the preposition before the value."""
    if noun.dative != noun.many and form.lower() in (noun.many.lower(), noun.dative.lower()):
        return form.lower() == noun.dative.lower()
    before = [
        match[1].lower()
        for start in (place.mention.start, place.mention.outer_start)
        if (match := re.search(r"([^\W\d_]+)\W*$", place.text[max(0, start - 30) : start])) is not None
    ]
    for word in before:
        if is_word(row.dative, word):
            return True
        if is_word(row.cases, word):
            raise UnwritableError(f'the case after "{word}" is not known')
    article = place.written[numeral.start : numeral.end].lower()
    return numeral.article and article[-2:] in ("em", "er")


def _number(
    place: Place, numeral: Numeral, amount: Decimal, noun: Noun | None, row: Agreement, *, money: bool, digits: bool
) -> str:
    """``amount`` as the numeral is written: in digits, or in words that agree with the noun."""
    written = place.written[numeral.start : numeral.end]
    run = re.match(r"[-−–]?\d(?:[\d.,'’ \u00a0\u202f\u2009]*\d)?", written)
    if run is not None:
        if run.end() == len(written):
            return digits_like(amount, written.lstrip("-−–"), numeral.amount, place.language, money=money)
        return _multiple(written, run.end(), numeral, amount, place)
    if amount != amount.to_integral_value() or digits:
        if digits or money:
            return digits_like(amount, "", numeral.amount, place.language, money=money)
        raise UnwritableError("its number is written in words")
    gender = noun.gender if noun is not None else ""
    spelled = in_words(int(amount), place.language, gender, place.market)
    if spelled is None:
        raise UnwritableError("its number is written in words")
    if not gender and noun is None and len({in_words(int(amount), place.language, form) for form in "mf"}) > 1:
        raise UnwritableError("the gender of its noun is not known")
    if amount == 1 and noun is not None and is_word(row.one, noun.gender + noun.one.lower()):
        raise UnwritableError(f'the form of "{spelled}" before "{noun.one}" is not known')
    return with_capitals(spelled, written)


def _multiple(written: str, at: int, numeral: Numeral, amount: Decimal, place: Place) -> str:
    """Digits with a multiplier: 12000 like "10k" is "12k"."""
    own = numerals(written[:at], place.language, place.market)
    if len(own) != 1 or not own[0].amount:
        raise UnwritableError("its number is written in another way")
    scale = numeral.amount / own[0].amount
    part = amount / scale
    if part * 100 % 1:
        raise UnwritableError("its number is written in another way")
    return digits_like(part, written[:at], own[0].amount, place.language) + written[at:]


def _currency(place: Place, said: Plain, new: Plain) -> list[_Edit]:
    """The sign or code of another currency for the one that stands there."""
    if not (isinstance(said, Money) and isinstance(new, Money)) or said.currency == new.currency:
        return []
    written = place.written
    for sign, code in CURRENCY_SIGNS.items():
        at = written.find(sign) if not sign.isalpha() else -1
        other = next((mark for mark, name in CURRENCY_SIGNS.items() if name == new.currency and len(mark) == 1), None)
        if at >= 0 and code in (said.currency, "$") and other is not None:
            return [_Edit(at, at + len(sign), other)]
    at = written.find(said.currency)
    if at < 0:
        raise UnwritableError("it is in another currency")
    return [_Edit(at, at + len(said.currency), new.currency)]
