"""The cardinal numbers that a row of number tokens makes.

A token joins the number before it as long as there is *room*: after "twenty" there is room for less than ten, after
"three" for nothing, after "thousand" for less than a thousand.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from cxlint.language.numerals import NumeralTable


class Token(NamedTuple):
    start: int
    end: int
    kind: str
    """digits, unit, article, hundred, scale, dozen, half, part (a denominator), ordinal, whole (a finished number)"""
    value: Decimal
    gap: str
    """What stands before it: "" (far from the last token), "glue", "space", "and", "point", "over", "of", "comma"."""
    word: str = ""


ONE = Decimal(1)

PLAIN_GAPS = ("space", "glue")
NEAR_GAPS = ("space", "glue", "and")
_EVERYTHING = 10**40


def _room(value: int, table: NumeralTable) -> int:
    """Below what a number must be to be added to ``value``: 10 for 20, 100 for 300, 20 for a French 80."""
    if value in table.base_twenty:
        return 20
    if value < 20:
        return 1
    room = 1
    while value % (room * 10) == 0 and room < 1000:
        room *= 10
    return room


def _goes_on(tokens: list[Token], index: int, scale: Decimal, table: NumeralTable) -> bool:
    """Whether the next group of a number begins behind a comma: "one thousand, two hundred"."""
    rest = cardinal(tokens, index, table)
    return rest is not None and 100 <= rest.amount < scale


def _adds(tokens: list[Token], index: int, joins: bool, room: int, table: NumeralTable) -> bool:
    """Whether an article inside a number is its last unit: "soixante et un", "one thousand and a hundred"."""
    following = tokens[index + 1].kind if index + 1 < len(tokens) and tokens[index + 1].gap in PLAIN_GAPS else ""
    if following in ("hundred", "scale"):
        return joins
    if following == "part" and tokens[index + 1].value == 1:
        following = ""
    return (
        tokens[index].word in table.units_too
        and (joins or not table.unit_first)
        and 1 < room < _EVERYTHING
        and following not in ("half", "part", "ordinal")
    )


class Sum(NamedTuple):
    amount: Decimal
    following: int
    joined: int
    """The index of the token that follows the last "and", or -1."""
    before_joined: Decimal
    scale: Decimal
    """The last multiplier, if it was the last token: "three million" and a half."""
    article: bool
    room: int


def cardinal(tokens: list[Token], at: int, table: NumeralTable) -> Sum | None:
    """The longest cardinal that starts at ``tokens[at]``."""
    first = tokens[at]
    count = len(tokens)
    total, group = Decimal(0), Decimal(0)
    room = _EVERYTHING
    last_scale = Decimal(0)
    joined, before_joined = -1, Decimal(0)
    article = False
    index = at
    if first.kind == "digits" or first.kind == "whole":
        group, room, index = first.value, 0, at + 1
    elif first.kind == "article":
        if at + 1 < count and tokens[at + 1].gap in PLAIN_GAPS and tokens[at + 1].kind in ("hundred", "scale", "dozen"):
            group, room, index = ONE, 1, at + 1
        else:
            return Sum(ONE, at + 1, -1, Decimal(0), ONE, True, 1)
    elif first.kind not in ("unit", "hundred", "scale"):
        return None
    scale = ONE
    while index < count:
        token = tokens[index]
        if (
            index > at
            and token.gap not in NEAR_GAPS
            and not (token.gap == "comma" and scale >= 1000 and _goes_on(tokens, index, scale, table))
        ):
            break
        joins = index > at and token.gap == "and"
        kind, value = token.kind, token.value
        if kind == "article" and index > at and _adds(tokens, index, joins, room, table):
            kind = "unit"
        elif kind == "digits" and index > at and first.kind == "digits" and value == value.to_integral_value():
            # "3 hundred and 21", "4 thousand 3 hundred".
            goes_on = index + 1 < count and tokens[index + 1].gap in PLAIN_GAPS
            if joins or (last_scale and goes_on and tokens[index + 1].kind in ("hundred", "scale")):
                kind = "unit"
        if kind == "unit":
            used, following = value, index + 1
            nearby = tokens[following] if following < count and tokens[following].gap in NEAR_GAPS else None
            if nearby is not None and nearby.kind == "hundred" and nearby.gap != "and" and 1 <= value < 100:
                if value < 10 or (value % 10 and (value < 17 or not table.base_twenty)):
                    used, following = value * 100, following + 1
            elif (
                nearby is not None
                and table.unit_first
                and value < 10
                and nearby.gap == "and"
                and nearby.kind == "unit"
                and 20 <= nearby.value < 100
                and token.end == nearby.start
            ):
                used, following = value + nearby.value, following + 1
            if value < room <= used and (table.base_twenty or room == 10):
                # "quarante-cinq cents" is money, not forty and five hundred; "twenty-five hundred" is 25 times 100.
                used, following = value, index + 1
            if used >= room or (used == 0 and index > at):
                break
            if joins:
                beyond = tokens[following] if following < count and tokens[following].gap in PLAIN_GAPS else None
                if beyond is not None and beyond.kind == "scale" and last_scale and beyond.value >= last_scale:
                    break
                if not (table.inner_joiner and room == 10):
                    joined, before_joined = index, total + group
            if used >= 1000:
                total += used
            else:
                group += used
            room = _room(int(used), table) if used else 0
            scale = ONE
            index = following
        elif kind == "hundred":
            if room == _EVERYTHING and token.word not in table.bare:
                beyond = tokens[index + 1] if index + 1 < count and tokens[index + 1].gap in PLAIN_GAPS else None
                if beyond is None or beyond.kind != "scale":
                    return None
            if first.kind == "digits" and index == at + 1:
                if table.base_twenty:
                    break
                group, room = group * 100, 100
            elif first.kind == "article" and index == at + 1:
                group, room = Decimal(100), 100
            elif room > 100:
                if joins:
                    joined, before_joined = index, total + group
                group += 100
                room = 100
            elif 10 < group < 100 and room == 1 and not total and not joins and not table.base_twenty:
                group, room = group * 100, 100
            else:
                break
            scale = Decimal(100)
            index += 1
        elif kind == "scale":
            if joins:
                break
            if room == _EVERYTHING:
                if token.word not in table.bare:
                    return None
                total = value
            elif not group and total and total < value:
                total *= value
            elif not last_scale or value < last_scale:
                if not group and last_scale:
                    if value >= room:
                        break
                    total += value
                else:
                    total += group * value
            elif joined >= 0:
                break
            else:
                below = total % value
                total += (below + group) * value - below
            group = Decimal(0)
            room = int(value)
            last_scale = scale = value
            index += 1
        elif kind == "dozen" and not joins and room != _EVERYTHING:
            total, group = (total + group) * value, Decimal(0)
            if before_joined and joined >= 0:
                total = before_joined + (total / value - before_joined) * value
            return Sum(total, index + 1, -1, Decimal(0), value, False, 0)
        else:
            break
    if index == at:
        return None
    return Sum(total + group, index, joined, before_joined, scale, article, room)
