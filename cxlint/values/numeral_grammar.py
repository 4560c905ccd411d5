"""The numeral that begins at a token: cardinals with their fractions, decimals in words and ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cxlint.language.numerals import NumeralTable
from cxlint.values.numeral_cardinals import NEAR_GAPS, ONE, PLAIN_GAPS, Sum, Token, cardinal


@dataclass(slots=True)
class Numeral:
    """A number written at ``[start, end)``.

    ``ordinal`` for "third" and "3rd"; ``fraction`` where the text writes one ("3/4", "two and a half", "mezzo");
    ``words`` where any part of it is written in words; ``article`` for a mere "a" or "un", which counts before a noun;
    ``about`` where the word itself is not exact: "una ventina"; ``scale`` is the multiplier it ends in, as "million".
    """

    start: int
    end: int
    amount: Decimal
    ordinal: bool = False
    fraction: bool = False
    words: bool = False
    article: bool = False
    about: bool = False
    scale: Decimal = ONE


_DIGIT_KINDS = frozenset({"digits", "part-of", "ordinal-digits"})


def _made(
    tokens: list[Token],
    at: int,
    following: int,
    amount: Decimal,
    *,
    ordinal: bool = False,
    fraction: bool = False,
    article: bool = False,
) -> tuple[Numeral, int]:
    words = any(token.kind not in _DIGIT_KINDS and token.word != "suffix" for token in tokens[at:following])
    numeral = Numeral(tokens[at].start, tokens[following - 1].end, amount, ordinal, fraction, words, article)
    return numeral, following


_HALF = Decimal("0.5")


def _near(tokens: list[Token], index: int, gaps: tuple[str, ...] = PLAIN_GAPS) -> Token | None:
    return tokens[index] if index < len(tokens) and tokens[index].gap in gaps else None


def _scaled(tokens: list[Token], index: int, amount: Decimal) -> tuple[Decimal, int]:
    """``amount`` times the multipliers that follow."""
    while (token := _near(tokens, index)) is not None and token.kind in ("hundred", "scale", "dozen"):
        amount *= token.value
        index += 1
    return amount, index


def read_numeral(tokens: list[Token], at: int, table: NumeralTable, inside: bool = False) -> tuple[Numeral | None, int]:
    """The numeral at ``tokens[at]`` and the index of the token after it."""
    first = tokens[at]
    if first.kind in ("ordinal", "ordinal-digits"):
        return _made(tokens, at, at + 1, first.value, ordinal=True)
    if first.kind in ("half", "part", "part-of"):
        return _fraction(tokens, at, at)
    if first.kind == "article" and (token := _near(tokens, at + 1)) is not None:
        if token.kind in ("half", "part", "whole", "part-of"):
            return _fraction(tokens, at, at + 1)
        if token.kind == "ordinal" and token.value > 2:
            return _made(tokens, at, at + 2, ONE / token.value, fraction=True)
    if first.kind == "whole":
        return _fraction(tokens, at, at)
    summed = cardinal(tokens, at, table)
    if summed is None:
        return None, at + 1
    following = summed.following
    if inside and following < len(tokens) and tokens[following].kind == "part" and tokens[following].value == 1:
        return _made(tokens, at, following + 1, summed.amount, ordinal=True)
    if inside and table.unit_first and 0 < summed.amount % 100 < 10 and following < len(tokens):
        ten = tokens[following]
        if ten.kind == "ordinal" and ten.gap == "and" and 20 <= ten.value <= 90:
            return _made(tokens, at, following + 1, summed.amount + ten.value, ordinal=True)
    if (token := _near(tokens, following)) is not None and token.kind == "ordinal" and first.kind != "digits":
        smaller = token.value < summed.room
        amount = summed.amount + token.value if smaller else summed.amount * token.value
        if smaller or (inside and token.value in (100, 1000, 10**6, 10**9, 10**12)):
            return _made(tokens, at, following + 1, amount, ordinal=True)
    token = _near(tokens, following, NEAR_GAPS)
    if token is not None and (mixed := _mixed(tokens, at, summed, table)) is not None:
        return mixed
    if following < len(tokens) and tokens[following].gap in ("point", "weak"):
        if tokens[following].gap == "weak" and (mixed := _plus_fraction(tokens, at, summed, table)) is not None:
            return mixed
        if tokens[following].gap == "point" or first.kind != "digits":
            decimals, end = _decimals(tokens, following, table)
            if decimals and summed.amount == summed.amount.to_integral_value():
                amount, end = _scaled(tokens, end, Decimal(f"{int(summed.amount)}.{decimals}"))
                return _made(tokens, at, end, amount)
    if following < len(tokens) and tokens[following].gap == "over":
        over = cardinal(tokens, following, table)
        if over is not None and not over.article and over.amount > 1 and 0 < summed.amount < over.amount:
            return _made(tokens, at, over.following, summed.amount / over.amount, fraction=True)
    return _made(tokens, at, following, summed.amount, article=summed.article)


def _fraction(tokens: list[Token], at: int, index: int) -> tuple[Numeral, int]:
    """A fraction at ``tokens[index]`` by itself: "half a million", "a quarter", "½", "anderthalb"."""
    token = tokens[index]
    amount = ONE / max(token.value, ONE) if token.kind == "part" else token.value
    following = index + 1
    beyond = _near(tokens, following)
    if beyond is not None and beyond.kind == "article" and token.kind == "half":
        multiple = _near(tokens, following + 1)
        if multiple is not None and multiple.kind in ("scale", "dozen", "hundred"):
            following += 1
    amount, following = _of_scale(tokens, *_scaled(tokens, following, amount))
    return _made(tokens, at, following, amount, fraction=True)


def _of_scale(tokens: list[Token], amount: Decimal, index: int) -> tuple[Decimal, int]:
    """A fraction of a multiplier: two thirds "of a million", un quart "de million"."""
    if index < len(tokens) and tokens[index].gap == "of":
        named = index
        if tokens[index].kind == "article" and (beyond := _near(tokens, index + 1)) is not None:
            named = index + (beyond.kind == "scale")
        if tokens[named].kind == "scale":
            return _scaled(tokens, named + 1, amount * tokens[named].value)
    return amount, index


def _mixed(tokens: list[Token], at: int, summed: Sum, table: NumeralTable) -> tuple[Numeral, int] | None:
    """What follows a cardinal and makes it a fraction or a mixed number: "two thirds", "3 and a half", "1 4/5"."""
    first, following, amount = tokens[at], summed.following, summed.amount
    token = tokens[following]
    if token.kind == "part-of":
        if token.gap != "and" and (amount != amount.to_integral_value() or token.value >= 1):
            return None
        scale = summed.scale if token.gap == "and" and summed.scale >= 1000 else ONE
        amount, end = _scaled(tokens, following + 1, amount + token.value * scale)
        return _made(tokens, at, end, amount, fraction=True)
    if token.gap == "and":
        return _plus_fraction(tokens, at, summed, table)
    if token.kind == "half" and first.kind != "digits" and summed.joined < 0:
        return _made(tokens, at, following + 1, amount * _HALF, fraction=True)
    parts = token.kind in ("part", "half") or (
        token.kind == "ordinal" and token.value > 2 and token.value >= summed.room
    )
    if parts and (first.kind != "digits" or token.kind == "part"):
        if summed.article:
            return None
        below = token.value if token.kind != "half" else Decimal(2)
        if below == 1:
            return None
        if summed.joined >= 0 and not table.inner_joiner and 0 < amount - summed.before_joined < below:
            part = (amount - summed.before_joined) / below
            multiple, end = _scaled(tokens, following + 1, ONE)
            whole = int(summed.before_joined)
            large = 10 ** (len(str(whole)) - len(str(whole).rstrip("0")))
            if large >= 10**6:
                value = whole + part * (
                    multiple if multiple > 1 else 10 ** (len(str(large)) - 1 - (len(str(large)) - 1) % 3)
                )
            else:
                value = (whole + part) * multiple
            return _made(tokens, at, end, value, fraction=True)
        amount, end = _of_scale(tokens, *_scaled(tokens, following + 1, amount / below))
        return _made(tokens, at, end, amount, fraction=True)
    if token.kind in ("unit", "hundred") and summed.room <= 1 and first.kind in ("unit", "article"):
        ordinal, end = read_numeral(tokens, following, table)
        if (
            ordinal is not None
            and ordinal.ordinal
            and ordinal.amount > 2
            and (not summed.article or table.decimal == ",")
        ):
            return _made(tokens, at, end, amount / ordinal.amount, fraction=True)
    second = cardinal(tokens, following, table) if token.kind == "unit" else None
    avos = _near(tokens, second.following) if second is not None and second.amount else None
    if second is not None and avos is not None and avos.kind == "part" and avos.value == 1:
        return _made(tokens, at, second.following + 1, amount / second.amount, fraction=True)
    return None


def _plus_fraction(tokens: list[Token], at: int, summed: Sum, table: NumeralTable) -> tuple[Numeral, int] | None:
    """ "... and a half", "... e mezzo", "... and three quarters", with the multiplier the fraction is of."""
    following = summed.following
    token = tokens[following]
    if token.kind in ("half", "whole"):
        part, end = token.value, following + 1
    else:
        above = cardinal(tokens, following, table)
        if above is None or above.amount <= 0:
            return None
        beyond = _near(tokens, above.following)
        if beyond is None or beyond.kind not in ("half", "part", "ordinal"):
            return None
        if beyond.kind == "ordinal" and beyond.value <= 2:
            return None
        part = above.amount * beyond.value if beyond.kind == "half" else above.amount / max(beyond.value, ONE)
        if part >= 1 and above.amount > 9:
            return None
        end = above.following + 1
    multiple, end = _scaled(tokens, end, ONE)
    if multiple > 1:
        amount = summed.amount + part * multiple if summed.scale > 1 else (summed.amount + part) * multiple
    else:
        amount = summed.amount + part * (summed.scale if summed.scale >= 1000 or summed.scale < 100 else ONE)
    return _made(tokens, at, end, amount, fraction=True)


def _decimals(tokens: list[Token], at: int, table: NumeralTable) -> tuple[str, int]:
    """The decimals that words spell from ``tokens[at]``: "nought three", "five", "seventy-one"."""
    digits: list[str] = []
    index = at
    while index < len(tokens) and (index == at or tokens[index].gap in PLAIN_GAPS):
        token = tokens[index]
        if token.kind not in ("unit", "hundred", "article") and not (token.kind == "scale" and index == at):
            break
        if token.kind == "article" and index > at:
            break
        part = cardinal(tokens, index, table)
        if part is None:
            break
        if part.scale >= 1000 and digits:
            break
        digits.append(str(int(part.amount)))
        index = part.following
        if part.amount >= 10:
            break
    return "".join(digits), index
