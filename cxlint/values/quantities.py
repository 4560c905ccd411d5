"""Measured and counted things: "5 MB", "23 kg", "1.65 m", "20 °C", "6 digits", "four people"; and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from cxlint.language.phrases import Phrases
from cxlint.language.units import lexicon, unit_table
from cxlint.values.model import Mention, Quantity
from cxlint.values.scan import Measure, Scan

AGE = "year_of_age"
_CHARACTERS = frozenset({"digit", "letter", "character"})


def find_quantity(scan: Scan) -> Iterator[Mention]:
    """Every numeral with a unit of measure or a noun of something that is counted."""
    for measure in scan.measures:
        unit, start, end = measure.unit, measure.start, measure.end
        if unit.kind == "quantity" or (unit.kind == "counted" and not measure.numeral.article):
            if start and scan.text[start - 1].isalpha():
                continue
            if unit.kind == "counted" and _counts_none(scan, measure):
                continue
            name = unit.name
            if name in _CHARACTERS and (longer := _letters_and_digits(scan, name, end)) is not None:
                name, end = "character", longer
                more = Decimal(0)
            else:
                more, end = scan.fraction_after(measure)
            yield Mention("quantity", start, end, Quantity(measure.amount + more, name))
        elif unit.kind == "time" and (ends := read_age(scan, measure)) is not None:
            yield Mention("quantity", start, ends, Quantity(measure.numeral.amount, AGE))


def _counts_none(scan: Scan, measure: Measure) -> bool:
    """Whether a counted noun is no count: "nine tenths of customers", "a one-time fee"."""
    numeral = measure.numeral
    adjective = measure.unit.name == "time" and numeral.amount == 1 and scan.text[numeral.end : numeral.end + 1] == "-"
    return adjective or (numeral.fraction and abs(numeral.amount) < 1)


def read_age(scan: Scan, measure: Measure) -> int | None:
    """Where the words of an age end: "18 years old", "28 años de edad", "over 18s"; None for any other time."""
    if measure.unit.name not in ("year", "second") or measure.unit.factor != 1:
        return None
    patterns = _patterns(scan.language)
    start, end = measure.start, measure.end
    if measure.noun == "s":
        glued = end == measure.numeral.end + 1 and 10 <= measure.numeral.amount < 100
        return end if glued and patterns.over.search(scan.lower, max(0, start - 6), start) else None
    if measure.unit.name != "year":
        return None
    after = patterns.age_after.match(scan.plain, end)
    if after is not None:
        return after.end()
    return end if patterns.age_before.search(scan.plain, max(0, start - 36), start) is not None else None


class _Patterns(NamedTuple):
    age_after: re.Pattern[str]
    age_before: re.Pattern[str]
    over: re.Pattern[str]
    """Before a number with "s", which then is a group of people: "over 18s"."""
    conjunctions: Phrases
    numbers: Phrases


@cache
def _patterns(language: str) -> _Patterns:
    table = unit_table(language)
    return _Patterns(
        re.compile(table.age_after or "(?!)"),
        re.compile(table.age_before or "(?!)"),
        re.compile(table.age_group or "(?!)"),
        Phrases(table.conjunctions.split("|")),
        Phrases(table.numbers.split("|")),
    )


def _letters_and_digits(scan: Scan, name: str, end: int) -> int | None:
    """Where "7 letters and digits" ends: one count of two sorts of characters."""
    plain = scan.plain
    patterns = _patterns(scan.language)
    word = patterns.conjunctions.at(scan.words, end + 1) if plain[end : end + 1] == " " else None
    if word is None:
        return None
    start = end + 1 + len(word) + 1
    noun = lexicon(scan.language).after.at(scan.words, start)
    other = lexicon(scan.language).nouns.get(noun) if noun is not None else None
    if other is not None and other.name in _CHARACTERS and other.name != name and noun is not None:
        return start + len(noun)
    digits = patterns.numbers.at(scan.words, start) if name == "letter" else None
    return start + len(digits) if digits is not None else None
