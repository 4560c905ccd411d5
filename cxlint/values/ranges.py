"""Ranges of values: "from 2 to 4 days", "2-4 working days", "24/48 ore", "a day or two"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cxlint.language.patterns import any_of
from cxlint.language.units import unit_table
from cxlint.values.model import Bound, Duration, Mention, Money, Number, Percent, Plain, Quantity, Range
from cxlint.values.numerals import Numeral
from cxlint.values.scan import Measure, Scan


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Joints:
    """What makes two values of a text the ends of a range."""

    between: re.Pattern[str]
    """All that stands between the two, with the word that joins them."""
    opens: re.Pattern[str]
    """The word before the first, up to where that starts."""
    open_ends: tuple[str, ...]
    """What ``opens`` ends in: a look at the last letters spares most searches."""
    open_words: dict[str, frozenset[str]]
    """By the word that opens a range, those that may then join."""
    plain_words: frozenset[str]
    """Those that join where nothing opens a range."""
    gaps: dict[str, str | None]
    """What stood between two values, and the word or dash in it that may join them."""

    def joins(self, scan: Scan, start: int, end: int, following: int) -> bool:
        """Whether what stands between two values (and before the first) makes them a range."""
        if following - end > 12:
            return False
        gap = scan.lower[end:following]
        word = self.gaps.get(gap, "")
        if word == "":
            word = self._joining(gap)
        if word is None:
            return False
        if word == "-":
            return True
        opened = self.opened(scan, start)
        if opened is not None:
            return word in self.open_words[" ".join(opened["open"].split())]
        return word in self.plain_words

    def opened(self, scan: Scan, start: int) -> re.Match[str] | None:
        """The word before ``start`` that opens a range: "between", "from"."""
        if not scan.plain.endswith(self.open_ends, 0, start):
            return None
        return self.opens.search(scan.lower, max(0, start - 18), start)

    def _joining(self, gap: str) -> str | None:
        word: str | None = "-"
        if not _DASH.fullmatch(gap):
            match = self.between.fullmatch(gap)
            word = " ".join(match[1].split()) if match is not None else None
        if len(self.gaps) > _GAPS:
            self.gaps.clear()
        self.gaps[gap] = word
        return word


_GAPS = 4096
_DASH = re.compile(r"[ \u00a0]?(?:[-–—‐‑−]|\.\.\.?)[ \u00a0]?(?:[€$£] ?)?")
# Words that join two ends even where nothing opens the range: "2 to 4 days", "2 bis 4 Tage", "due o tre giorni".
_PLAIN = {
    "en": frozenset({"to", "or"}),
    "it": frozenset({"o", "a"}),
    "de": frozenset({"bis", "oder", "bis zu"}),
    "fr": frozenset({"à", "ou"}),
    "es": frozenset({"a", "o"}),
    "nl": frozenset({"tot", "à", "of", "a", "t/m", "tot en met", "tot maximaal"}),
    "pt": frozenset({"a", "ou"}),
}


@cache
def joints(language: str) -> Joints:
    """The words and signs that join values in a language."""
    table = unit_table(language)
    opens = {phrase: frozenset(listed.split("|")) for phrase, listed in table.range_opens.items()}
    return Joints(
        re.compile(
            rf"-? ?({table.range_words or '(?!)'}) ?"
            r"(?:l['’]|i |il |the |le |el |la |los |las |les |o |os |as |[€$£] ?)?"
        ),
        re.compile(rf"(?<![^\W_])(?P<open>{any_of(opens)})[ \u00a0]?(?:[€$£] ?)?$"),
        tuple(
            word + end
            for word in opens
            for end in (
                "",
                " ",
                *(f"{space}{sign}" for sign in ("€", "€ ", "$", "$ ", "£", "£ ") for space in ("", " ")),
            )
        ),
        opens,
        _PLAIN.get(language, frozenset()),
        {},
    )


class Joined(NamedTuple):
    """Two numerals that share the noun after the second: "2-4 working days"."""

    start: int
    low: Numeral
    measure: Measure


def joined_range(scan: Scan) -> Iterator[Joined]:
    """Every pair of neighbouring numerals that a dash or a word joins, with a noun after the second only."""
    numerals = scan.numerals
    if len(numerals) < 2 or not scan.measures:
        return
    between = joints(scan.language)
    measured = {measure.numeral.start: measure for measure in scan.measures}
    for low, high in pairwise(numerals):
        measure = measured.get(high.start)
        if measure is None or low.ordinal or low.start in measured:
            continue
        if between.joins(scan, low.start, low.end, high.start) and abs(low.amount) < abs(high.amount):
            yield Joined(low.start, low, measure)


def find_ranges(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The ranges that pairs of ``mentions``, or a bare number and a mention, make."""
    if "/" in scan.text:
        yield from _slashed(scan, mentions)
    numerals = scan.numerals
    if len(numerals) < 2:
        return
    between = joints(scan.language)
    starts = {numeral.start: index for index, numeral in enumerate(numerals)}
    previous: dict[str, Mention] = {}
    for mention in sorted(mentions, key=_place):
        kind, value = mention.kind, mention.value
        before = previous.get(kind)
        previous[kind] = mention
        if isinstance(value, Range):
            continue
        if (
            before is not None
            and not (before.vague or mention.vague)
            and 0 <= mention.start - before.end <= 12
            and not isinstance(before.value, Range)
            and between.joins(scan, before.start, before.end, mention.start)
            and _ascends(before.value, value)
        ):
            low, high = _alike(_scaled(scan, before, mention.start), value)
            yield Mention(kind, before.start, mention.end, Range(low, high), Bound.RANGE)
            previous.pop(kind)
            continue
        # What a bare number and a noun say together is said of the noun's mention.
        if kind == "number":
            continue
        if (longer := _counted_on(scan, between, mention)) is not None:
            yield longer
            previous.pop(kind)
            continue
        index = starts.get(mention.start)
        if not index:
            continue
        numeral = numerals[index - 1]
        if mention.start - numeral.end > 12 or numeral.ordinal:
            continue
        if not between.joins(scan, numeral.start, numeral.end, mention.start):
            continue
        maker = _maker(value)
        if maker is not None and not scan.masked(numeral.start, numeral.end):
            amount = numeral.amount * _factor(scan, mention) * _missing_scale(numeral, numerals[index])
            low_value = maker(amount)
            if _ascends(low_value, value):
                yield Mention(kind, numeral.start, mention.end, Range(low_value, value), Bound.RANGE)


def _counted_on(scan: Scan, between: Joints, low: Mention) -> Mention | None:
    """The range that a bare number behind a value makes: "a day or two", "$20-30"."""
    text, value = scan.text, low.value
    if isinstance(value, Money):
        one = False
        if text[low.start] not in _SIGNS:
            return None
    else:
        one = True
        if not isinstance(value, (Duration, Quantity)) or value.count != 1:
            return None
    maker = _maker(value)
    gap = (_WORD_GAP if one else _DASH).match(text, low.end)
    high = scan.numeral_at(gap.end()) if gap is not None else None
    if maker is None or high is None or high.article or high.ordinal or text[high.start].isdigit() is one:
        return None
    if any(measure.start == high.start for measure in scan.measures):
        return None
    if not between.joins(scan, low.start, low.end, high.start):
        return None
    top = maker(high.amount)
    if not _ascends(value, top):
        return None
    if one and gap is not None and gap[0].strip() == unit_table(scan.language).about_or:
        return Mention(low.kind, low.start, high.end, top, Bound.ABOUT)
    return Mention(low.kind, low.start, high.end, Range(_scaled(scan, low, high.start), top), Bound.RANGE)


def _missing_scale(low: Numeral, high: Numeral) -> Decimal:
    """What the low end of a range is times, too: "1-2 million", "zwei bis drei Millionen"."""
    if high.scale < 1000 or low.scale != 1 or low.amount >= high.amount / high.scale:
        return Decimal(1)
    return high.scale


def _scaled(scan: Scan, low: Mention, following: int) -> Plain:
    """The low end of a range with the multiplier that only the high end, from ``following``, spells out."""
    value = low.value
    assert not isinstance(value, Range)
    ends = [
        next(filter(None, map(scan.numeral_at, range(start, start + _SIGN_SIZE))), None)
        for start in (low.start, following)
    ]
    factor = _missing_scale(ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else Decimal(1)
    if factor == 1:
        return value
    return replace(value, amount=value.amount * factor) if isinstance(value, Number | Money) else value


_SIGN_SIZE = 5
_SIGNS = frozenset("€$£")
_WORD_GAP = re.compile(r" [^\W\d_]{1,5} ")
_SLASH = re.compile(r"(\d{1,3})/(\d{1,3})(?!\d|/)")


def _slashed(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Durations such as "24/48 ore" and "2/4 giorni": from the one to the other, where no part of a unit is meant."""
    for mention in mentions:
        match = _SLASH.match(scan.text, mention.start)
        value = mention.value
        if match is None or not isinstance(value, Duration):
            continue
        low, high = Decimal(match[1]), Decimal(match[2])
        one = scan.plain[match.end() : mention.end].strip() in _singulars(scan.language)
        if low < high and (value.unit not in _PARTED or high > 4) and not one:
            ends = Range(replace(value, count=low), replace(value, count=high))
            yield Mention(mention.kind, mention.start, mention.end, ends, Bound.RANGE)


@cache
def _singulars(language: str) -> frozenset[str]:
    """Names of one unit of time: "1/2 year" is half of one, "1/2 Jahre" one to two."""
    return frozenset(listed.partition("|")[0] for listed in unit_table(language).times.values())


# Hours and minutes come in halves and quarters ("3/4 hour"); days and weeks do not.
_PARTED = frozenset(("second", "minute", "hour"))


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _factor(scan: Scan, mention: Mention) -> Decimal:
    return next((measure.unit.factor for measure in scan.measures if measure.start == mention.start), Decimal(1))


def _maker(value: object) -> Callable[[Decimal], Plain] | None:
    """How to make a value like this one with another amount."""
    if isinstance(value, Duration):
        return lambda amount: replace(value, count=amount)
    if isinstance(value, Quantity):
        return lambda amount: replace(value, count=amount)
    if isinstance(value, Money):
        return lambda amount: replace(value, amount=amount)
    if isinstance(value, Percent):
        return lambda amount: Percent(amount)
    return None


def _size(value: object) -> Decimal | None:
    if isinstance(value, Duration):
        return value.seconds
    if isinstance(value, Quantity):
        return value.count
    if isinstance(value, (Money, Percent, Number)):
        return value.amount
    return None


def _ascends(low: object, high: object) -> bool:
    """Whether two values of a kind can be the ends of a range."""
    first, second = _size(low), _size(high)
    if first is None or second is None or first >= second:
        return False
    if isinstance(low, Number) and isinstance(high, Number):
        return not low.ordinal and not high.ordinal
    if isinstance(low, Quantity) and isinstance(high, Quantity):
        return low.unit == high.unit
    if isinstance(low, Money) and isinstance(high, Money):
        same = not low.currency or not high.currency or low.currency == high.currency
        return same and (not low.per or low.per == high.per)
    return True


def _alike(low: Plain, high: Plain) -> tuple[Plain, Plain]:
    """What one end says and the other leaves open goes for both."""
    if isinstance(low, Money) and isinstance(high, Money):
        currency, per = low.currency or high.currency, low.per or high.per
        return replace(low, currency=currency, per=per), replace(high, currency=currency, per=per)
    if isinstance(low, Duration) and isinstance(high, Duration) and high.business and low.unit == high.unit:
        return replace(low, business=True), high
    return low, high
