"""Bounds and ranges: "at most", "or more", "circa", "from 2 to 4", put on the values the finders found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from cxlint.language.patterns import any_of, marks
from cxlint.language.phrases import Phrases
from cxlint.language.units import unit_table, words
from cxlint.values.model import Bound, Duration, Mention, Money, Number, Percent, Plain, Quantity, Range
from cxlint.values.numerals import Numeral
from cxlint.values.scan import Measure, Scan

BOUNDED = frozenset({"number", "percent", "money", "duration", "quantity", "frequency"})
"""The kinds whose bounds and ranges are read here."""


def with_bounds(scan: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with their bounds, and the ranges that pairs of them make."""
    ranges = list(_ranges(scan, mentions))
    covered = {(found.kind, found.start, found.end) for found in ranges}
    around = _bound_words(scan, [*mentions, *ranges])
    found = list(mentions)
    if covered:
        found = [mention for mention in mentions if (mention.kind, mention.start, mention.end) not in covered]
    for mention in found:
        _bound(scan, mention, around)
    for mention in ranges:
        _open(scan, mention, around)
    return found + ranges


def with_limits(scan: Scan, mentions: Sequence[Mention]) -> None:
    """Put on dates and times of day the bound that the words before them say: "by 2 p.m.", "bis zum 31. März"."""
    limits = _limits(scan.language)
    if limits is None:
        return
    pattern, bounds = limits
    for mention in mentions:
        if mention.kind in LIMITED and not isinstance(mention.value, Range) and mention.outer_start == mention.start:
            match = pattern.search(scan.plain, max(0, mention.start - 30), mention.start)
            # A price that holds "from 12 March" names its first day.
            if match is not None and (mention.kind == "time" or bounds[match[1]] in _LATEST):
                mention.bound, mention.outer_start = bounds[match[1]], match.start()


_LATEST = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
LIMITED = frozenset({"date", "time"})
"""The kinds whose bounds :func:`with_limits` reads."""


@cache
def _limits(language: str) -> tuple[re.Pattern[str], dict[str, Bound]] | None:
    bounds = {phrase: Bound(bound) for phrase, bound in words(unit_table(language).limits_before).items()}
    return (re.compile(rf"(?<![^\W_])({any_of(bounds)}):? ?$"), bounds) if bounds else None


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
    patterns = _patterns(scan.language)
    measured = {measure.numeral.start: measure for measure in scan.measures}
    for low, high in pairwise(numerals):
        measure = measured.get(high.start)
        if measure is None or low.ordinal or low.start in measured:
            continue
        if patterns.joins(scan, low.start, low.end, high.start) and abs(low.amount) < abs(high.amount):
            yield Joined(low.start, low, measure)


class _Patterns(NamedTuple):
    before: Phrases
    before_values: dict[str, Bound]
    behind_phrase: re.Pattern[str]
    """What may stand between the words of a bound and its value."""
    after: Phrases
    after_values: dict[str, Bound]
    apart: re.Pattern[str] | None
    """Adverbs that say a bound from anywhere before the value in its clause."""
    apart_values: dict[str, Bound]
    apart_marks: frozenset[str]
    """One of these words is wherever ``apart`` matches."""
    money_from: re.Pattern[str] | None
    money_from_ends: tuple[str, ...]
    """What ``money_from`` ends in: a look at the last letters spares most searches."""
    between: re.Pattern[str]
    opens: re.Pattern[str]
    open_ends: tuple[str, ...]
    open_words: dict[str, frozenset[str]]
    plain_words: frozenset[str]
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
        match = None if _DASH.fullmatch(gap) else self.between.fullmatch(gap)
        word = "-" if _DASH.fullmatch(gap) else " ".join(match[1].split()) if match is not None else None
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
def _patterns(language: str) -> _Patterns:
    table = unit_table(language)
    before = {phrase: Bound(bound) for phrase, bound in words(table.bounds_before).items()}
    after = {phrase: Bound(bound) for phrase, bound in words(table.bounds_after).items()}
    opens = {phrase: frozenset(listed.split("|")) for phrase, listed in table.range_opens.items()}
    apart = {phrase: Bound(bound) for phrase, bound in words(table.bounds_apart).items()}
    articles = (
        r"(?:the |a |an |i |il |lo |gli |la |le |un |una |el |los |las |les |den |de |die |das |os |as |o |um |"
        r"uma |di |of |von |van )?"
    )
    return _Patterns(
        Phrases(before),
        before,
        re.compile(rf"(?P<link>[ \u00a0:]{{0,2}}|['’]|(?<=[’'])){articles}"),
        Phrases(after),
        after,
        re.compile(rf"(?<![^\W_])({any_of(apart)}),?(?= )") if apart else None,
        apart,
        marks(apart),
        re.compile(rf"(?<![^\W_])(?:{any_of(table.money_from.split('|'))}) $") if table.money_from else None,
        tuple(f"{phrase} " for phrase in table.money_from.split("|") if phrase),
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


class _Around(NamedTuple):
    """The words for bounds in one text: by where a value after them starts, and by where one before them ends."""

    patterns: _Patterns
    before: dict[int, tuple[int, Bound]]
    after: dict[int, tuple[int, Bound] | None]
    inside: dict[int, Bound]
    """What a value itself says of its bound, by where it starts: "30+ days", "una ventina"."""
    apart: list[tuple[int, Bound]]
    """Where adverbs of a bound end, ascending."""


def _bound_words(scan: Scan, mentions: Sequence[Mention]) -> _Around:
    patterns = _patterns(scan.language)
    before: dict[int, tuple[int, Bound]] = {}
    lower, plain = scan.lower, scan.plain
    done = 0
    starts = sorted({mention.start for mention in mentions})
    for start, head in patterns.before.places(scan.words):
        if start < done:
            continue
        following = bisect_right(starts, start)
        if following == len(starts):
            break
        if starts[following] - start > _REACH:
            continue
        phrase = patterns.before.behind(plain, start, head, glued=True)
        if phrase is None or (start and lower[start - 1].isalnum()):
            continue
        match = patterns.behind_phrase.match(lower, start + len(phrase))
        assert match is not None
        done = match.end()
        if match["link"] or not phrase[-1].isalnum():
            before[match.end("link")] = before[done] = (start, patterns.before_values[phrase])
    inside = {numeral.start: Bound.ABOUT for numeral in scan.numerals if numeral.about}
    inside.update((measure.start, Bound.AT_LEAST) for measure in scan.measures if measure.plus)
    spoken = patterns.apart is not None and not scan.words.known.isdisjoint(patterns.apart_marks)
    adverbs = patterns.apart.finditer(plain) if patterns.apart is not None and spoken else ()
    return _Around(patterns, before, {}, inside, [(match.end(), patterns.apart_values[match[1]]) for match in adverbs])


_REACH = 80
"""How far before its value the words of a bound may begin, with all that may stand between."""


def _bound(scan: Scan, mention: Mention, around: _Around) -> None:
    """Put on a mention what the words around it say of it; the words before it win."""
    start, end = mention.start, mention.end
    entry = around.before.get(start)
    if entry is not None:
        mention.outer_start, mention.bound = entry
        if mention.bound is Bound.AT_MOST and _adverb(scan, mention, around) is Bound.AVERAGE:
            # "On average within 2 days" is an average, and so no limit.
            mention.bound = Bound.AVERAGE
        return
    if end not in around.after:
        around.after[end] = _bound_after(scan, around.patterns, end)
    following = around.after[end]
    if following is not None:
        mention.bound, mention.outer_end = following[1], following[0]
    elif start in around.inside:
        mention.bound = around.inside[start]
    elif mention.kind == "money" or around.apart:
        _bound_from_afar(scan, mention, around)


def _bound_from_afar(scan: Scan, mention: Mention, around: _Around) -> None:
    """The bound that an adverb of the clause or the kind of the value gives."""
    start, money_from = mention.start, around.patterns.money_from
    before = scan.plain.endswith(around.patterns.money_from_ends, 0, start)
    if before and money_from is not None and mention.kind == "money":
        opened = money_from.search(scan.lower, max(0, start - 24), start)
        if opened is not None:
            mention.bound, mention.outer_start = Bound.AT_LEAST, opened.start()
            return
    mention.bound = _adverb(scan, mention, around) or mention.bound


def _adverb(scan: Scan, mention: Mention, around: _Around) -> Bound | None:
    """What the nearest adverb before a value in its clause says of it."""
    index = bisect_right(around.apart, mention.start, key=itemgetter(0)) if around.apart else 0
    if not index or mention.kind == "number":
        return None
    end, bound = around.apart[index - 1]
    return bound if mention.start - end < _FAR and _SAME_CLAUSE.fullmatch(scan.lower, end, mention.start) else None


_FAR = 60
"""How far before its value an adverb may stand."""
_SAME_CLAUSE = re.compile(r"[^,.;:!?()\d\n]*")


def _bound_after(scan: Scan, patterns: _Patterns, end: int) -> tuple[int, Bound] | None:
    plain = scan.plain
    for at in range(end, min(end + 3, len(plain))):
        if plain[at] not in " ,(":
            phrase = patterns.after.at(scan.words, at)
            if phrase is None:
                return None
            stop = at + len(phrase)
            if "," in plain[end:at] and _MORE.match(plain, stop):
                # "20 %, at most 100 €": the words behind the comma belong to the next value.
                return None
            return stop, patterns.after_values[phrase]
    return None


_MORE = re.compile(r" (?:\w+ )?(?:[€$£] ?)?\d")


def _open(scan: Scan, found: Mention, around: _Around) -> None:
    """Put the words before a range in its outer span: "within 2-4 days" stays a range."""
    opened = around.patterns.opened(scan, found.start)
    start = opened.start() if opened is not None else found.start
    entry = around.before.get(start)
    found.outer_start = entry[0] if entry is not None else start


def _ranges(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    if "/" in scan.text:
        yield from _slashed(scan, mentions)
    numerals = scan.numerals
    if len(numerals) < 2:
        return
    patterns = _patterns(scan.language)
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
            and patterns.joins(scan, before.start, before.end, mention.start)
            and _ascends(before.value, value)
        ):
            low, high = _alike(_scaled(scan, before, mention.start), value)
            yield Mention(kind, before.start, mention.end, Range(low, high), Bound.RANGE)
            previous.pop(kind)
            continue
        # What a bare number and a noun say together is said of the noun's mention.
        if kind == "number":
            continue
        if (longer := _counted_on(scan, patterns, mention)) is not None:
            yield longer
            previous.pop(kind)
            continue
        index = starts.get(mention.start)
        if not index:
            continue
        numeral = numerals[index - 1]
        if mention.start - numeral.end > 12 or numeral.ordinal:
            continue
        if not patterns.joins(scan, numeral.start, numeral.end, mention.start):
            continue
        maker = _maker(value)
        if maker is not None and not scan.masked(numeral.start, numeral.end):
            amount = numeral.amount * _factor(scan, mention) * _missing_scale(numeral, numerals[index])
            low_value = maker(amount)
            if _ascends(low_value, value):
                yield Mention(kind, numeral.start, mention.end, Range(low_value, value), Bound.RANGE)


def _counted_on(scan: Scan, patterns: _Patterns, low: Mention) -> Mention | None:
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
    if not patterns.joins(scan, low.start, low.end, high.start):
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
