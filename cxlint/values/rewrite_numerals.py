"""Replaces numerals and the nouns behind them: a number in its notation, a noun in the form the number asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from cxlint.language.agreement import Agreement, agreement, is_word
from cxlint.language.nouns import Noun, nouns
from cxlint.language.spelling import in_words
from cxlint.language.units import CODES, CURRENCY_SIGNS, lexicon
from cxlint.values.compare import in_unit
from cxlint.values.digits import digits_like
from cxlint.values.model import Duration, Money, Number, Percent, Plain, Quantity, Value
from cxlint.values.numerals import Numeral, numerals
from cxlint.values.rewrite import Place, Proposal, UnwritableError, with_capitals


@dataclass(frozen=True, slots=True)
class Count:
    """An amount with the name of its unit: of a noun of time or of counted things, a currency, or nothing."""

    amount: Decimal
    unit: str = ""


def count_of(value: Plain) -> Count:
    match value:
        case Duration(count, unit, business):
            return Count(count, f"business {unit}" if business else unit)
        case Quantity(count, unit):
            return Count(count, unit)
        case Money(amount, currency):
            return Count(amount, currency)
        case Percent(amount):
            return Count(amount)
        case Number(amount, False):
            return Count(amount)
        case _:
            raise UnwritableError("ordinals and frequencies in words are for a person to write")


@dataclass(frozen=True, slots=True)
class NumeralEdit:
    start: int
    end: int
    text: str


def converted_to(value: Plain, like: Plain) -> Plain:
    return in_unit(value, like) or value


def numerals_of(place: Place) -> list[Numeral]:
    """The numerals of the mention, without the article of "3 times a week"."""
    found = list(numerals(place.written, place.language, place.market))
    spelled = [numeral for numeral in found if not numeral.article]
    return spelled if spelled and len(found) > 1 else found


_Change = tuple[Numeral, Plain, Plain]
"""A numeral with the value it is part of, and the value to write."""


def built(
    place: Place, changes: list[_Change], target: Value, *, drop: tuple[int, int] = (0, 0), digits: bool = False
) -> Proposal:
    """The mention with each numeral and its noun replaced; ``drop`` is left out, ``digits`` forbids number words."""
    row = agreement(place.language)
    edits = [NumeralEdit(*drop, "")] if drop[0] < drop[1] else []
    reshaped: Literal["", "one", "many"] = ""
    renumbered = False
    sound: str | None = None
    for numeral, said, new in changes:
        converted = converted_to(new, said)
        old, count = count_of(said), count_of(converted)
        if numeral.fraction or numeral.ordinal or not old.amount:
            raise UnwritableError("its number is a fraction or an ordinal in words")
        scale = numeral.amount / old.amount if old.unit == count.unit or _is_money(said) else Decimal(1)
        amount = count.amount * scale
        noun_edit, noun, link = _noun(place, numeral, old, count, amount, row, money=_is_money(said))
        text = _number(place, numeral, amount, noun, row, money=_is_money(said), digits=digits)
        edits.append(NumeralEdit(numeral.start, numeral.end, text))
        if noun_edit is not None:
            edits.append(noun_edit)
            if link not in _HYPHENS:
                reshaped = "one" if row.is_one(numeral.amount) else "many"
                renumbered = renumbered or row.is_one(numeral.amount) != row.is_one(amount)
        if sound is None:
            sound = in_words(int(abs(amount)), place.language)
        if noun is None or noun.unit != count.unit:
            edits += _currency(place, said, converted)
    return replace(assembled(place, edits, target), sound=sound or "", reshaped=reshaped, renumbered=renumbered)


def _is_money(value: Plain) -> bool:
    return isinstance(value, Money)


def assembled(place: Place, edits: list[NumeralEdit], target: Value) -> Proposal:
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
    place: Place, numeral: Numeral, old: Count, new: Count, amount: Decimal, row: Agreement, *, money: bool
) -> tuple[NumeralEdit | None, Noun | None, str]:
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
    text = text if text[:1].isupper() else with_capitals(text, form)
    if text == form:
        return None, wanted, link[0]
    if link[0][:1] in _APOSTROPHES:
        return NumeralEdit(numeral.end, link.end() + len(form), f" {text}"), wanted, link[0]
    return NumeralEdit(link.end(), link.end() + len(form), text), wanted, link[0]


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


def _currency(place: Place, said: Plain, new: Plain) -> list[NumeralEdit]:
    """The sign or code of another currency for the one that stands there."""
    if not (isinstance(said, Money) and isinstance(new, Money)) or said.currency == new.currency:
        return []
    written = place.written
    for sign, code in CURRENCY_SIGNS.items():
        at = written.find(sign) if not sign.isalpha() else -1
        other = next((mark for mark, name in CURRENCY_SIGNS.items() if name == new.currency and len(mark) == 1), None)
        if at >= 0 and code in (said.currency, "$") and other is not None:
            return [NumeralEdit(at, at + len(sign), other)]
    at = written.find(said.currency)
    if at < 0:
        raise UnwritableError("it is in another currency")
    return [NumeralEdit(at, at + len(said.currency), new.currency)]
