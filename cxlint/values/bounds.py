"""Bounds: "at most", "or more", "circa", put on the values the finders found and on the ranges these make."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from cxlint.language.patterns import any_of, marks
from cxlint.language.phrases import Phrases
from cxlint.language.units import unit_table, words
from cxlint.values.model import Bound, Mention, Range
from cxlint.values.ranges import find_ranges, joints
from cxlint.values.scan import Scan

BOUNDED = frozenset({"number", "percent", "money", "duration", "quantity", "frequency"})
"""The kinds whose bounds and ranges are read here."""


def with_bounds(scan: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with their bounds, and the ranges that pairs of them make."""
    ranges = list(find_ranges(scan, mentions))
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


@cache
def _patterns(language: str) -> _Patterns:
    table = unit_table(language)
    before = {phrase: Bound(bound) for phrase, bound in words(table.bounds_before).items()}
    after = {phrase: Bound(bound) for phrase, bound in words(table.bounds_after).items()}
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
    opened = joints(scan.language).opened(scan, found.start)
    start = opened.start() if opened is not None else found.start
    entry = around.before.get(start)
    found.outer_start = entry[0] if entry is not None else start
