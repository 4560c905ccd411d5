"""Amounts of money: signs, codes and names on both sides, cents, what the amount is for, and "free"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from cxlint.language.numerals import numeral_table
from cxlint.language.patterns import marks, spelled
from cxlint.language.phrases import Phrases
from cxlint.language.units import CODES, CURRENCY_SIGNS, Unit, parse_unit, unit_table, words
from cxlint.language.units.symbols import EURO_MARKETS, MARKET_CURRENCIES, WORD_CODES
from cxlint.values.model import Mention, Money
from cxlint.values.numerals import Numeral
from cxlint.values.scan import Measure, Scan


def find_money(scan: Scan) -> Iterator[Mention]:
    """Every amount with a currency, and "free of charge" as 0."""
    patterns = _patterns(scan.language)
    signs = _signs_before(scan)
    if signs or "€" in scan.text or any(_is_money(measure.unit) for measure in scan.measures):
        yield from _amounts(scan, patterns, signs)
    if patterns.free is not None and scan.plain and patterns.free_words.places(scan.words):
        for match in patterns.free.finditer(scan.lower):
            if not scan.masked(*match.span()):
                yield Mention("money", *match.span(), Money(Decimal(0), ""))


def _is_money(unit: Unit) -> bool:
    return unit.kind in ("money", "minor") or unit.name == "pound"


def _amounts(scan: Scan, patterns: _Patterns, signs: dict[int, tuple[int, str]]) -> Iterator[Mention]:
    """The numerals with a currency before or behind."""
    measures = {measure.numeral.start: measure for measure in scan.measures}
    numerals = {numeral.start: numeral for numeral in scan.numerals}
    done = 0
    for numeral in scan.numerals:
        measure = measures.get(numeral.start)
        sign = signs.get(numeral.start) if signs else None
        if numeral.start < done or numeral.ordinal:
            continue
        if measure is None and sign is None:
            # "A €60 voucher" is no amount of one euro sixty.
            counted = "€" in scan.text and not numeral.article
            cents = _CENTS_BEHIND.match(scan.text, numeral.end) if counted else None
            if cents is not None and not scan.masked(numeral.start, cents.end()):
                per, done = _per(scan, patterns, cents.end())
                yield Mention("money", numeral.start, done, Money(numeral.amount + Decimal(cents[1]) / 100, "EUR", per))
            continue
        unit = _currency_unit(scan, measure)
        if sign is not None and sign[0] < done:
            sign = None
        if (unit is None and sign is None) or scan.masked(numeral.start, numeral.end):
            continue
        start, end, amount = numeral.start, numeral.end, numeral.amount
        if sign is not None:
            start, code = sign
            amount, end = _abbreviated(scan, numeral)
            if unit is not None and measure is not None and not _belongs_to_next(scan, measure, numerals, measures):
                if unit.name == code or unit.name in MARKET_CURRENCIES:
                    end = measure.end
                elif code in MARKET_CURRENCIES and unit.kind == "money":
                    end, code = measure.end, unit.name
        else:
            assert unit is not None
            assert measure is not None
            if _belongs_to_next(scan, measure, numerals, measures) and not numeral.words:
                continue
            code, end, amount = unit.name, measure.end, amount * unit.factor
            if unit.kind == "minor":
                amount, code = amount / 100, code or "minor"
            else:
                amount, end = _multiplied(scan, amount, end)
        if unit is None or sign is not None or unit.kind != "minor":
            amount, end = _with_cents(scan, patterns, amount, end, numerals, measures)
        tail = _DASH.match(scan.lower, end)
        end = tail.end() if tail is not None else end
        per, end = _per(scan, patterns, end)
        done = end
        yield Mention("money", start, end, Money(amount, currency_of(code, scan.market), per))


_CENTS_BEHIND = re.compile(r" ?€(\d\d)(?![\d€]|[.,]\d)")
"""The cents after the sign: "9€99"."""


def _currency_unit(scan: Scan, measure: Measure | None) -> Unit | None:
    """The currency after a numeral; a pound is money in Britain, and where nobody could carry that many."""
    if measure is None:
        return None
    pound = measure.unit.name == "pound" and not measure.noun.startswith("lb")
    if pound and (scan.market in ("GB", "IE") or measure.numeral.amount >= 100_000):
        return Unit("money", "GBP")
    if measure.unit.kind not in ("money", "minor"):
        return None
    if measure.numeral.article and measure.noun in CURRENCY_SIGNS:
        return None
    return measure.unit


def currency_of(code: str, market: str) -> str:
    """The ISO code of a sign or short name in a country; empty where only the country could tell."""
    if code not in MARKET_CURRENCIES:
        return code
    if code == "minor" and market in EURO_MARKETS:
        return "EUR"
    return MARKET_CURRENCIES[code].get(market, {"$": "USD", "rupee": "INR", "franc": "CHF"}.get(code, ""))


class _Patterns(NamedTuple):
    cents: re.Pattern[str]
    per: re.Pattern[str]
    """What leads from an amount to what it is for."""
    per_nouns: Phrases
    per_adverbs: Phrases
    per_units: dict[str, str]
    free: re.Pattern[str] | None
    free_words: Phrases
    """One of these is wherever something is free."""
    scales: Phrases
    scale_values: dict[str, int]


@cache
def _patterns(language: str) -> _Patterns:
    table = unit_table(language)
    nouns = words(table.per_nouns)
    adverbs = {word: parse_unit("time", name).name for word, name in words(table.adverbs).items() if "*" not in name}
    adverbs.update(_PRICE_ADVERBS.get(language, {}))
    lead = table.per or "(?:per|/)"
    scales = dict(numeral_table(language).scales)
    joiners = "|".join(map(re.escape, sorted(numeral_table(language).joiners | {"con", "com"})))
    return _Patterns(
        re.compile(rf"(?P<joined>[ \u00a0](?:(?:{joiners}) )?)"),
        re.compile(rf"(?:{lead})(?: |(?<=\W))"),
        Phrases(nouns),
        Phrases(adverbs),
        {**nouns, **adverbs},
        re.compile(rf"(?<!\w)(?:{table.free})(?![\w-])") if table.free else None,
        Phrases(spelled(table.free)),
        Phrases(scales),
        scales,
    )


# Adjectives that say the period of a price ("9,99 euro mensili"); elsewhere they say nothing about frequency.
_PRICE_ADVERBS: dict[str, dict[str, str]] = {
    "it": {
        "mensili": "month",
        "mensile": "month",
        "annui": "year",
        "annuali": "year",
        "annuale": "year",
        "l'anno": "year",
        "settimanali": "week",
        "giornalieri": "day",
        "cad.": "item",
        "cadauno": "item",
        "ciascuno": "item",
        "ciascuna": "item",
        "l'uno": "item",
        "al pezzo": "item",
        "a testa": "person",
    },
    "en": {"each": "item", "apiece": "item", "pcm": "month", "p.a.": "year", "p/m": "month"},
    "de": {"mtl.": "month", "p. m.": "month", "p.m.": "month", "p.a.": "year", "p. a.": "year"},
    "fr": {"mensuels": "month", "annuels": "year", "ttc/mois": "month"},
    "es": {"mensuales": "month", "al año": "year", "anuales": "year"},
    "nl": {"p/m": "month", "p.m.": "month", "p.p.p.n.": "person", "p.j.": "year"},
    "pt": {"mensais": "month", "anuais": "year"},
}

_DASH = re.compile(r",-+(?!\d)|,–|\.[-–](?!\d)")
_SIGNS_BEFORE = {**{code.lower(): code for code in CODES}, **CURRENCY_SIGNS, "euro": "EUR"}
# "Euro 25,00" is an amount; "Euro 2024" and "Euro 6" are not.
_WITH_CENTS = re.compile(r"[.,]\d\d$")
_SIGN_WORDS = marks(_SIGNS_BEFORE)
_SIGN_MARK = re.compile(
    f"[{re.escape(''.join(sorted({mark for mark in ''.join(_SIGNS_BEFORE) if not mark.isalpha()})))}]"
)
_SIGN_SIZES = tuple(sorted({len(sign) for sign in _SIGNS_BEFORE}, reverse=True))
_NO_SIGN = frozenset("0123456789,;:()")


def _signs_before(scan: Scan) -> dict[int, tuple[int, str]]:
    """Signs and codes that stand before digits: where the digits start, to where the sign starts and its code."""
    found: dict[int, tuple[int, str]] = {}
    text, lower = scan.text, scan.lower
    if scan.words.known.isdisjoint(_SIGN_WORDS) and _SIGN_MARK.search(text) is None:
        return found
    for numeral in scan.numerals:
        start = numeral.start
        if not start:
            continue
        if numeral.words and not text[start].isdigit():
            at = start - 2
            if numeral.amount >= 1000 and at >= 0 and text[at] in "$€£" and text[at + 1] == " ":
                found[start] = (at, CURRENCY_SIGNS[text[at]])
            continue
        end = start
        signed = text[end - 1] in "-−"
        end -= signed
        if end and text[end - 1] in " \u00a0\u202f":
            end -= 1
        if not end or lower[end - 1] in _NO_SIGN:
            continue
        for size in _SIGN_SIZES:
            sign = lower[end - size : end] if size <= end else ""
            if sign in _SIGNS_BEFORE and not (end > size and _is_letter(lower[end - size - 1])):
                at = end - size
                if sign == "euro" and not _WITH_CENTS.search(text, start, numeral.end):
                    break
                if signed and at and text[at - 1].isdigit():
                    break
                if sign not in WORD_CODES or text[at:end].isupper():
                    code = text[at - 4 : at - 1] if at > 3 and text[at - 1] == " " else ""
                    named = sign == "$" and code in CODES and not text[max(0, at - 5) : at - 4].isalnum()
                    found[start] = (at - 4, code) if named else (at, _SIGNS_BEFORE[sign])
                break
    return found


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _belongs_to_next(scan: Scan, measure: Measure, numerals: dict[int, Numeral], measures: dict[int, Measure]) -> bool:
    """Whether the code after a number is the sign of the number after it: "rmb 10 usd 20", "10 $30"."""
    end = measure.end
    if measure.noun.upper() not in CODES and measure.noun not in CURRENCY_SIGNS:
        return False
    glued = end in numerals
    following = end if glued else end + 1
    if following not in numerals or (not glued and scan.text[end : end + 1] not in (" ", "\u00a0")):
        return False
    if glued:
        return scan.text[measure.numeral.end] in " \u00a0"
    own = measures.get(following)
    if own is not None and own.unit.kind in ("money", "minor"):
        return False
    return measure.numeral.start in _signs_before(scan)


_FINANCE = re.compile(r" ?(m|mn|mm|bn|tn|b|k)(?![^\W_])")
_FINANCE_VALUES = {"m": 10**6, "mn": 10**6, "mm": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "k": 1000}


def _abbreviated(scan: Scan, numeral: Numeral) -> tuple[Decimal, int]:
    """After a sign before, "m" and "bn" are multipliers too: "$1.5m"."""
    match = _FINANCE.match(scan.lower, numeral.end)
    if match is None or numeral.words:
        return numeral.amount, numeral.end
    return numeral.amount * _FINANCE_VALUES[match[1]], match.end()


def _multiplied(scan: Scan, amount: Decimal, end: int) -> tuple[Decimal, int]:
    """ "75 USD million"."""
    patterns = _patterns(scan.language)
    scale = patterns.scales.at(scan.words, end + 1) if scan.lower[end : end + 1] == " " else None
    if scale is None:
        return amount, end
    return amount * patterns.scale_values[scale], end + 1 + len(scale)


def _with_cents(
    scan: Scan,
    patterns: _Patterns,
    amount: Decimal,
    end: int,
    numerals: dict[int, Numeral],
    measures: dict[int, Measure],
) -> tuple[Decimal, int]:
    """ "9 euro e 99", "15 dollars 50", "2 Euro und fünfzig Cent"."""
    match = patterns.cents.match(scan.lower, end)
    following = numerals.get(match.end()) if match is not None else numerals.get(end)
    if following is None or following.article or following.ordinal or amount != amount.to_integral_value():
        return amount, end
    cents = following.amount
    if following.fraction:
        if following.words and cents == Decimal("0.5"):
            return amount + cents, following.end
        return amount, end
    if not 0 < cents < 100 or cents != cents.to_integral_value():
        return amount, end
    measure = measures.get(following.start)
    if measure is not None:
        if measure.unit.kind == "minor":
            return amount + cents / 100, measure.end
        return amount, end
    two_digits = following.end - following.start == 2 or following.words
    ends = _AFTER_CENTS.match(scan.lower, following.end)
    if two_digits and ends is not None and (scan.lower[end - 1 : end].isalpha() or scan.lower[end - 1] == "€"):
        return amount + cents / 100, following.end
    return amount, end


_AFTER_CENTS = re.compile(r"(?:$|[.,;:!?)]?(?:\s|$)(?![-–] ?\d))")


def _per(scan: Scan, patterns: _Patterns, end: int) -> tuple[str, int]:
    """What the amount is for, and where the words for it end."""
    plain = scan.plain
    at = end + 1 if plain[end : end + 1] == " " else end
    if at == len(plain) or plain[at] in ".,;:!?)(":
        return "", end
    if plain[at] == "p" and (short := _PER_PERSON.match(plain, at)) is not None:
        return "person", short.end()
    lead = patterns.per.match(plain, at)
    if lead is not None:
        noun = patterns.per_nouns.at(scan.words, lead.end())
        if noun is not None:
            return patterns.per_units[noun], lead.end() + len(noun)
    adverb = patterns.per_adverbs.at(scan.words, at)
    if adverb is not None:
        return patterns.per_units[adverb], at + len(adverb)
    return "", end


_PER_PERSON = re.compile(r"(?:p\. ?p\.|p/p|pp)(?!\w)")
