"""Values that are converted wrongly where they stand: "48 hours (3 days)", "10 kg (15 lb)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cxlint.language.locales import market_of
from cxlint.language.restating import restating
from cxlint.model import Passage
from cxlint.rules.disagreements import Disagreement, Side
from cxlint.rules.subjects import Document
from cxlint.values import find, outermost
from cxlint.values.compare import scale_of
from cxlint.values.model import SECONDS, Bound, Duration, Mention, Quantity, Range, Value, ValueKind

_BETWEEN = re.compile(rf"\s?(?:\(\s?(?:(?:=|≈|~|{restating}),?\s?)?|[=≈]\s?)")
_DIGIT = re.compile(r"\d")
_CLOSED = re.compile(r"\s?(?:\)|[.,;:!?]|$)")
# A few words in brackets, or behind an equals sign, with a number in them or shortly before them.
_CANDIDATE = re.compile(r"(?<=\w)[^\S\n]?(?:\([^()\n]{2,32}\)|[=≈][^()\n=≈]{2,24})|[°%€$£]\s?\([^()\n]{2,32}\)")
_REACH = 40
_AMOUNTS: frozenset[ValueKind] = frozenset(("number", "percent", "money", "duration", "quantity", "frequency"))
_DAY = SECONDS["day"]
_NEAR = Decimal(3)
"""Two values that are further apart are not one value in two units."""
_APPROXIMATE = Decimal("0.105")
"""The share by which people round between units of measurement: a pound is half a kilogram."""
_EXACT = ("time", "temperature")

Interval = tuple[Decimal, Decimal]


def wrong_conversions(passage: Passage, document: Document) -> Iterator[Disagreement]:
    """The values of a passage whose conversion in brackets, or behind an equals sign, is another value."""
    text = passage.text.text
    if "(" not in text and "=" not in text and "≈" not in text:
        return
    for candidate in _CANDIDATE.finditer(text):
        low = max(candidate.start() - _REACH, 0)
        low = max(text.find(" ", low, candidate.start()) + 1, low) if low else 0
        window = text[low : candidate.end() + 1]
        if not _DIGIT.search(window):
            continue
        for first, second in pairwise(_amounts(window, passage, document)):
            if not _BETWEEN.fullmatch(window, first.outer_end, second.outer_start):
                continue
            doubt = _difference(first, second) if _CLOSED.match(window, second.outer_end) else None
            if doubt is not None:
                here = Side(passage, low + first.start, low + first.end)
                there = Side(passage, low + second.start, low + second.end)
                message = f'says "{here.says}" and in another unit "{there.says}", which is not the same'
                yield Disagreement(there, here, message, f'says "{here.says}"', doubt)


def _amounts(window: str, passage: Passage, document: Document) -> tuple[Mention, ...]:
    market = document.market or market_of(passage.locale)
    found = outermost(find(window, passage.locale or "en", kinds=_AMOUNTS, market=market))
    return tuple(mention for mention in found if not mention.vague)


def _difference(first: Mention, second: Mention) -> str | None:
    """Why it is doubtful (empty if it is not) that two values differ; ``None`` where they may be one value."""
    ends = list(zip(_ends(first.value), _ends(second.value), strict=False))
    if len(_ends(first.value)) != len(_ends(second.value)) or any(_unit(a) == _unit(b) for a, b in ends):
        return None
    loose = any(mention.bound in (Bound.ABOUT, Bound.AVERAGE) for mention in (first, second))
    spans = [(_interval(a, Decimal(0)), _interval(b, _rounding(b, loose))) for a, b in ends]
    doubts = []
    for one, other in spans:
        if one is None or other is None or one[0] != other[0]:
            return None
        (low, high), (least, most) = one[1], other[1]
        if low <= most and least <= high:
            continue
        if max(high, most) > _NEAR * min(low, least):
            return None
        gap = (least - high) / high if least > high else (low - most) / low
        loose = one[0] not in _EXACT and gap < _APPROXIMATE
        if loose and one[0] == "data":
            continue  # A gigabyte has 1000 or 1024 megabytes.
        doubts.append("it may be rounded" if loose else "")
    return min(doubts) if doubts else None


def _ends(value: Value) -> tuple[Value, ...]:
    if isinstance(value, Range):
        return tuple(end for end in (value.low, value.high) if end is not None)
    return (value,)


def _unit(value: Value) -> str:
    return value.unit if isinstance(value, Duration | Quantity) else ""


def _interval(value: Value, half: Decimal) -> tuple[str, Interval] | None:
    """The dimension of a value, and the interval it may mean on the scale of that; ``half`` was rounded away."""
    match value:
        case Duration(count=count, unit=unit, business=False):
            low, high = count - half, count + half
            if unit in ("month", "year"):
                low, high = (low * 12, high * 12) if unit == "year" else (low, high)
                # One month has 28 to 31 days, twelve have 360 (by the rules of banks) to 366.
                return "time", (low * (28 if low < 12 else 30), high * (31 if high < 12 else Decimal("30.5")))
            return "time", (low * SECONDS[unit] / _DAY, high * SECONDS[unit] / _DAY)
        case Quantity(count=count, unit=unit):
            scale = scale_of(unit)
            if scale is None:
                return None
            return scale[0], ((count - half) * scale[1] + scale[2], (count + half) * scale[1] + scale[2])
    return None


def _rounding(value: Value, loose: bool) -> Decimal:
    """How much a converted number may have lost: half a unit of its last digit, a little more if it is a round one."""
    if not isinstance(value, Duration | Quantity):
        return Decimal(0)
    count = abs(value.count)
    last = Decimal(1).scaleb(min(_exponent(count), 0))
    lost = max(last / 2, min(Decimal(1).scaleb(_exponent(count.normalize())) / 2, count * Decimal("0.03")))
    return max(min(lost, count / 4), count * Decimal("0.15") if loose else Decimal(0))


def _exponent(count: Decimal) -> int:
    exponent = count.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
