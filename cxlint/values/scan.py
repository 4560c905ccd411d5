"""What every finder is given: one text prepared once, and what has been learnt about it so far.

``lower`` has the length of ``text``, so offsets are shared. ``masks`` are ranges in which a number is no value: part of
an address, a phone number, a version, a placeholder, an order number. ``numerals`` are found on first use.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from cxlint.language.numerals import numeral_table
from cxlint.language.patterns import any_of
from cxlint.language.phrases import Words, plain_spaces
from cxlint.language.units import GUARDED, ONE, Lexicon, Unit, lexicon
from cxlint.language.units.symbols import CODES, EXACT_CASE, WORD_CODES
from cxlint.values.numerals import Numeral, lower_same_length, read_numerals

if TYPE_CHECKING:
    from cxlint.values.hours import Analysis
    from cxlint.values.model import Mention


@dataclass(slots=True)
class Measure:
    """A numeral with the noun or sign that follows it, ``[start, end)`` together: "30 working days", "20 %"."""

    numeral: Numeral
    unit: Unit
    start: int
    end: int
    noun: str
    """The noun or sign as found, lower case."""
    plus: bool = False
    """Whether a plus sign stands between: "30+ days"."""

    @property
    def amount(self) -> Decimal:
        factor = self.unit.factor
        return self.numeral.amount if factor is ONE else self.numeral.amount * factor


@dataclass(slots=True)
class Scan:
    """One text; what is costly is worked out when it is first asked for."""

    text: str
    lower: str
    plain: str
    """Lower case with plain spaces."""
    language: str
    """Two letters; a language without a table of its own is read with the neutral one."""
    market: str = ""
    """ISO 3166 two-letter country, upper case; empty where unknown."""
    today: datetime.date | None = None
    parts_of_day: bool = False
    """Whether "in the evening" is to be read as some hours."""
    masks: tuple[tuple[int, int], ...] = ()
    digits: bool = False
    """Whether there is a digit anywhere: without one there are no numbers to dial, no versions, no codes."""
    addresses: bool = False
    """Whether there are signs of e-mail or web addresses."""
    analysis: Analysis | None = None
    """What the text says about clock times, once it has been asked for (``hours``)."""
    versions: tuple[Mention, ...] | None = None
    """Its versions, once they have been asked for (``versions``)."""
    _words: Words | None = None
    _numerals: tuple[Numeral, ...] | None = None
    _starts: dict[int, Numeral] | None = None
    _measures: tuple[Measure, ...] | None = None

    @property
    def words(self) -> Words:
        """The words, numbers and signs of ``plain``."""
        if self._words is None:
            self._words = Words(self.plain)
        return self._words

    @property
    def numerals(self) -> tuple[Numeral, ...]:
        """All numerals, those in masks included."""
        if self._numerals is None:
            self._numerals = read_numerals(self.text, self.words, self.language, self.market)
        return self._numerals

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All numerals outside masks that a known noun or sign follows."""
        if self._measures is None:
            self._measures = tuple(_measures(self)) if self.numerals else ()
        return self._measures

    def numeral_at(self, start: int) -> Numeral | None:
        if self._starts is None:
            self._starts = {numeral.start: numeral for numeral in self.numerals}
        return self._starts.get(start)

    def fraction_after(self, measure: Measure) -> tuple[Decimal, int]:
        """The part of one more unit behind a measure, and its end: "an hour and a half", "due ore e un quarto"."""
        joiner = _joiner(self.language).match(self.plain, measure.end)
        numeral = self.numeral_at(joiner.end()) if joiner is not None else None
        if numeral is None or not (numeral.fraction and 0 < numeral.amount < 1) or measure.numeral.fraction:
            return Decimal(0), measure.end
        if any(other.start == numeral.start for other in self.measures):
            return Decimal(0), measure.end
        if numeral.amount != Decimal("0.5") and _part_of(self.language).match(self.plain, numeral.end):
            return Decimal(0), measure.end
        return numeral.amount, numeral.end

    def masked(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` overlaps a mask."""
        return bool(self.masks) and any(start < high and low < end for low, high in self.masks)


@cache
def _joiner(language: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(numeral_table(language).joiners)}) ")


@cache
def _part_of(language: str) -> re.Pattern[str]:
    return re.compile(rf" {any_of(numeral_table(language).of)}(?!\w)")


_PERCENT = Unit("percent", "percent")


def _measures(scan: Scan) -> Iterator[Measure]:
    entries = lexicon(scan.language)
    text, plain, words = scan.text, scan.plain, scan.words
    size, own_signs = len(text), entries.table.unguarded
    for numeral in scan.numerals:
        after = numeral.end
        if numeral.ordinal or after == size:
            continue
        if plain[after] in _CLOSES:
            round_sum = _NO_CENTS.match(plain, after)
            if round_sum is None or numeral.words:
                continue
            after = round_sum.end()
        found = _noun_after(entries, words, after)
        if found is None or (scan.masks and scan.masked(numeral.start, numeral.end)):
            continue
        start, noun = found
        end = start + len(noun)
        plus = plain[after] == "+"
        linked = start > after + plus
        if noun in entries.percents:
            if numeral.article:
                continue
            yield Measure(numeral, _PERCENT, numeral.start, end, noun, plus)
            continue
        unit = _unit(entries, text[start:end], noun)
        if unit is None or (numeral.article and _is_sign(entries, noun)):
            continue
        if noun in GUARDED and linked and text[start:end] not in own_signs and _NOT_A_SIGN.match(text, end):
            continue
        if numeral.start and not numeral.words and _IN_A_NAME.search(text, max(0, numeral.start - 3), numeral.start):
            continue
        if noun in '"”″' and (linked or text.count('"', 0, numeral.start) % 2):
            continue
        if noun == "k" and not linked:
            continue
        if len(noun) == 1 and noun.isalpha() and _NAME_GOES_ON.match(text, end):
            continue
        yield Measure(numeral, unit, numeral.start, end, noun, plus)


_NO_CENTS = re.compile(r"[,.](?:-{1,2}|[–—])(?= ?[^\W\d]| ?[€$£])")
_CLOSES = frozenset(".,;:)!?")


def _noun_after(entries: Lexicon, words: Words, at: int) -> tuple[int, str] | None:
    """The noun or sign behind a numeral that ends at ``at``, a plus sign and adjectives between allowed."""
    plain = words.plain
    if plain[at] == "+":
        at += 1
    if _DASH.match(plain, at):
        return None
    link = entries.link.match(plain, at)
    end = link.end() if link is not None else at
    noun = entries.after.at(words, end)
    if noun is not None:
        return end, noun
    # The last words of the link may be the noun's own: "5 first-class stamps", "d'olio".
    for start in range(end - 1, at - 1, -1):
        if plain[start] != " " and (start == at or entries.link.fullmatch(plain, at, start)):
            noun = entries.after.at(words, start)
            if noun is not None:
                return start, noun
    return None


# A dash between spaces parts what stands around it: "lesson 2 - week 3".
_DASH = re.compile(r"[ \u00a0\n\t]{1,2}-[ \u00a0\n\t](?!\w+ - )")
_IN_A_NAME = re.compile(r"[^\W\d_][\d]?[-_#]$")
_NAME_GOES_ON = re.compile(r"-\w")
_NOT_A_SIGN = re.compile(r"[ \u00a0\-'’]?[^\W_]|['’]")


def _is_sign(entries: Lexicon, noun: str) -> bool:
    """Whether a noun is an abbreviation, which takes digits: "5 m", not "a m"."""
    return noun not in entries.nouns or noun.upper() in CODES


def _unit(entries: Lexicon, written: str, noun: str) -> Unit | None:
    """The unit of a noun or sign; signs know capitals: "Mb" is not "MB"."""
    if noun in WORD_CODES and not written.isupper() and entries.nouns.get(noun, _PERCENT).kind == "money":
        return None
    exact = entries.symbols.get(written)
    if exact is not None:
        return exact
    known = entries.nouns.get(noun) or entries.nouns.get(" ".join(noun.split()))
    if known is not None:
        return known
    if any(sign.lower() == noun for sign in EXACT_CASE):
        return None
    return entries.symbols.get(noun)


def make_scan(text: str, locale: str, market: str = "", today: datetime.date | None = None) -> Scan:
    """A scan of ``text`` without masks; ``market`` defaults to the region of ``locale`` ("it-CH")."""
    parts = locale.replace("_", "-").split("-")
    region = market or next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    lower = lower_same_length(text)
    plain = plain_spaces(lower)
    digits = _DIGIT.search(text) is not None
    addresses = "@" in text or "://" in text or _DOT_INSIDE.search(text) is not None
    return Scan(
        text,
        lower,
        plain,
        parts[0].lower(),
        region.upper(),
        today,
        digits=digits,
        addresses=addresses,
    )


_DIGIT = re.compile(r"\d")
_DOT_INSIDE = re.compile(r"\.[^\W\d_]")
