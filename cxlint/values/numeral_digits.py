"""Numbers in digits: groups and decimals as countries write them, fractions, powers, ordinal endings, "k", "Mio."."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from cxlint.values.numeral_cardinals import Token
from cxlint.values.numeral_words import Reader

VULGAR = {
    "¼": (1, 4),
    "½": (1, 2),
    "¾": (3, 4),
    "⅐": (1, 7),
    "⅑": (1, 9),
    "⅒": (1, 10),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_SLASH = re.compile(r" ?[/⁄] ?(\d{1,3})(?![\d/⁄.,]*\d)")
_POWER = re.compile(r"\^([+-]?\d{1,3})\b|e([+-]?\d{1,3})\b")
_SPLIT = re.compile(r"[.,'’]")


def digit_tokens(
    tokens: list[Token], text: str, lower: str, start: int, run: str, gap: str, reader: Reader, point: bool
) -> int:
    """Add what ``run`` holds: one number, or several if its signs are no number's ("22,24,26"). Return its end."""
    end = start + len(run)
    amount = read_digits(run, point)
    if amount is None:
        at = start
        for part in _SPLIT.split(run):
            tokens.append(Token(at, at + len(part), "digits", Decimal(part), gap if at == start else ""))
            at += len(part) + 1
        return end
    following = lower[end : end + 1]
    beyond = lower[end + 1 : end + 2]
    # What stands behind most numbers says at once that nothing belongs to them: a full stop, a noun.
    if not following or following in _NEVER_GOES_ON or (following == " " and beyond not in reader.suffix_heads):
        tokens.append(Token(start, end, "digits", amount, gap))
        return end
    slash = None
    if following in " /⁄" and len(run) <= 3 and run.isdigit() and lower[start - 1 : start] != "/":
        slash = _SLASH.match(lower, end)
    if slash is not None and int(slash[1]) > 1 and slash[1] != run and (int(run), int(slash[1])) != (24, 7):
        tokens.append(Token(start, slash.end(), "part-of", amount / int(slash[1]), gap))
        return slash.end()
    power = _POWER.match(lower, end) if following in "^e" else None
    if power is not None and amount:
        if power[1] is not None:
            value = Decimal(repr(min(float(amount) ** int(power[1]), 1e300)))
        else:
            value = amount.scaleb(int(power[2]))
        tokens.append(Token(start, power.end(), "digits", value, gap))
        return power.end()
    if reader.endings is not None and len(run) < 4 and run.isdigit():
        ordinal = reader.endings.match(lower, end)
        if ordinal is not None:
            tokens.append(Token(start, ordinal.end(), "ordinal-digits", amount, gap))
            return ordinal.end()
    tokens.append(Token(start, end, "digits", amount, gap))
    suffix = _SUFFIX.match(text, end)
    if suffix is None:
        return end
    factor = _factor(suffix[2], bool(suffix[1]), reader.suffixes)
    if factor is None or (suffix[2] == "K" and run in ("2", "4", "5", "8")):
        return end
    end = suffix.end() if text[suffix.end() : suffix.end() + 1] != "." or len(suffix[2]) < 3 else suffix.end() + 1
    tokens.append(Token(suffix.start(2), end, "scale", Decimal(factor), "glue", "suffix"))
    return end


_NEVER_GOES_ON = frozenset(".,;:)!?-–€%")
_SUFFIX = re.compile(r"([ \u00a0]?)([A-Za-z]{1,4})(?![^\W_]|[/²³^'’&])")


def _factor(suffix: str, spaced: bool, suffixes: Mapping[str, int]) -> int | None:
    """What an abbreviation multiplies by; one capital letter must touch the digits, "M" is not "m"."""
    if len(suffix) == 1:
        return suffixes.get(suffix) if suffix == "k" or not spaced else None
    return suffixes.get(suffix) or suffixes.get(suffix.lower())


def read_digits(run: str, point: bool) -> Decimal | None:
    """The number that ``run`` writes, None if it is a list; ``point`` where the decimal sign is the point."""
    if run.isdigit():
        return Decimal(run)
    parts = _PARTS.split(run)
    signs = [letter for letter in run if letter in ".,'’ \u00a0\u202f\u2009"]
    if not parts[0]:
        return Decimal("0." + parts[1])
    grouped = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
    if len(signs) == 1:
        sign = signs[0]
        if sign not in ".,":
            return Decimal("".join(parts)) if grouped else None
        if grouped and not parts[0].startswith("0") and sign == ("," if point else "."):
            return Decimal("".join(parts))
        return Decimal(f"{parts[0]}.{parts[1]}")
    if len(set(signs)) == 1:
        if grouped:
            return Decimal("".join(parts))
        return Decimal("".join(parts)) if _indian(parts, signs[0]) else None
    if len(set(signs[:-1])) > 1 or signs[-1] not in ".,":
        return None
    if (len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:-1])) or _indian(parts[:-1], signs[0]):
        return Decimal("".join(parts[:-1]) + "." + parts[-1])
    return None


_PARTS = re.compile("[.,'’ \u00a0\u202f\u2009]")


def _indian(parts: list[str], sign: str) -> bool:
    """Lakh and crore groups: 1,75,000."""
    middle = all(len(part) == 2 for part in parts[1:-1])
    return sign == "," and len(parts) > 2 and middle and len(parts[0]) <= 2 and len(parts[-1]) == 3
