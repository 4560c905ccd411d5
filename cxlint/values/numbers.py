"""Bare numbers and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cxlint.language.numerals import numeral_table
from cxlint.language.units import unit_table
from cxlint.values.model import Mention, Number, Percent
from cxlint.values.numerals import Numeral
from cxlint.values.scan import Scan


def find_number(scan: Scan) -> Iterator[Mention]:
    """Every numeral of its own: not "A4", "29km", or the "one" of "this one"; ordinals only in digits."""
    text = scan.text
    for numeral in scan.numerals:
        if numeral.article or _part_of_word(text, numeral) or scan.masked(numeral.start, numeral.end):
            continue
        if numeral.words and (numeral.ordinal or _idle(scan, numeral)):
            continue
        yield Mention("number", numeral.start, numeral.end, Number(numeral.amount, numeral.ordinal))


def find_percent(scan: Scan) -> Iterator[Mention]:
    """ "20 %", "venti per cento", "percentage of 20"."""
    before = _percent_before(scan.language)
    for measure in scan.measures:
        if measure.unit.kind == "percent":
            yield Mention("percent", measure.start, measure.end, Percent(measure.numeral.amount))
    if before is None or "cent" not in scan.lower:
        return
    ends = {match.end(): match.start() for match in before.finditer(scan.lower)}
    for numeral in scan.numerals if ends else ():
        if numeral.start in ends and not numeral.ordinal:
            yield Mention("percent", ends[numeral.start], numeral.end, Percent(numeral.amount))


@cache
def _percent_before(language: str) -> re.Pattern[str] | None:
    pattern = unit_table(language).percent_before
    return re.compile(rf"\b(?:{pattern})") if pattern else None


def _part_of_word(text: str, numeral: Numeral) -> bool:
    start, end = numeral.start, numeral.end
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return before.isalpha() or (before in ("_", "#") and bool(before)) or after.isalpha() or after == "_"


def _idle(scan: Scan, numeral: Numeral) -> bool:
    """Whether a number word does another job: "this one", "mezzo di trasporto", "sei un cliente"."""
    table = numeral_table(scan.language)
    word = scan.lower[numeral.start : numeral.end]
    if numeral.fraction and (word in table.halves or word in table.denominators):
        return table.decimal == "," and not word.startswith(_HALF_NOUNS)
    if word in table.idle:
        following = _NEXT_WORD.match(scan.lower, numeral.end)
        if following is None or following[1] in table.idle[word]:
            return True
    if numeral.amount == 1 and table.one_of:
        following = _NEXT_WORD.match(scan.lower, numeral.end)
        if following is not None and following[1] in table.one_of:
            return True
    if numeral.amount == 1 and table.of_one:
        previous = _PREVIOUS_WORD.search(scan.lower, max(0, numeral.start - 16), numeral.start)
        return previous is not None and previous[1] in table.of_one
    return False


_HALF_NOUNS = ("metà", "mitad", "metade", "moitié", "hälfte", "helft")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_PREVIOUS_WORD = re.compile(r"([^\W\d_]+)[ -]$")
