"""What each language calls the things that are counted and measured: times, physical units, money, goods and people.

One module per language holds a ``TABLE`` of plain words; here they are put together with what all languages share
(symbols, ISO codes) into a ``Lexicon`` that the finders look words up in. Unit and time names follow CLDR, shortened
and completed by hand; currency names are CLDR's (``currencies``).
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from cxlint.language.numerals import LANGUAGES, fold
from cxlint.language.patterns import spelled
from cxlint.language.phrases import Phrases
from cxlint.language.units.symbols import CODES, CURRENCY_SIGNS, GUARDED, SYMBOLS, TIME_SYMBOLS


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class UnitTable:
    """Words of one language; values hold alternatives separated by ``|``."""

    times: Mapping[str, str] = field(default_factory=dict)
    """By unit, which may carry a factor and a mark: "hour", "week*2" (a fortnight), "business day"."""
    alone: frozenset[str] = frozenset()
    """Time words that say one of themselves without a numeral: "halfuur", "Viertelstunde"."""
    whole: str = ""
    """What makes a time without a numeral one of them: "whole week", "un intero anno" (a regular expression)."""
    whole_after: str = ""
    vague: Mapping[str, int] = field(default_factory=dict)
    """What stands before a time and counts it without saying so: "all " 1, "a couple of " 2 (regular expressions)."""
    vague_after: str = ""
    """The same behind a time, for one of it: "o dia todo"."""
    quantities: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, str] = field(default_factory=dict)
    money: Mapping[str, str] = field(default_factory=dict)
    """Short names by code; "$", "kr", "peso" where the country decides; "minor" and "minor GBP" for hundredths."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of the first word of a currency's name: "schwedische", "schwedischen Kronen"."""
    free: str = ""
    """A regular expression for "it costs nothing"."""
    percent: str = ""
    percent_before: str = ""
    between: str = ""
    """What may stand between a numeral and its noun: adjectives, "of", "de" (a regular expression)."""
    about_or: str = ""
    """ "or" between a time with an article and a number that say about that number together: "een dag of drie"."""
    joiners: str = ""
    """What joins the parts of a compound: "and", "e"."""
    per: str = ""
    """What leads from an amount to what it is for: "per", "a", "al"."""
    per_nouns: Mapping[str, str] = field(default_factory=dict)
    once: Mapping[str, int] = field(default_factory=dict)
    """Words for a number of times: "once", "zweimal"."""
    times_nouns: str = ""
    every: str = ""
    adverbs: Mapping[str, str] = field(default_factory=dict)
    bounds_before: Mapping[str, str] = field(default_factory=dict)
    """By bound, the phrases that say it before the value."""
    bounds_after: Mapping[str, str] = field(default_factory=dict)
    bounds_apart: Mapping[str, str] = field(default_factory=dict)
    """By bound, the adverbs that say it from anywhere before the value in its clause: "usually", "in media"."""
    money_from: str = ""
    """What makes an amount of money behind it the lowest: "from", "ab"; amounts of other things only begin there."""
    limits_before: Mapping[str, str] = field(default_factory=dict)
    """By bound, the words before a date or a time of day that make it a limit: "by", "bis zum"."""
    range_words: str = ""
    """Between two ends: "to", "and", "bis"."""
    range_opens: Mapping[str, str] = field(default_factory=dict)
    """Before the first end, with the word that must then stand between: "between": "and"."""
    clock_before: str = ""
    """Words before "9 h" that make it a time of day."""
    age_after: str = ""
    """What makes years an age: " old", " de edad" (a regular expression)."""
    age_before: str = ""
    age_group: str = ""
    """What makes a number with "s" a group of people: "over 18s"."""
    conjunctions: str = ""
    """ "and" and "or" between two nouns with one count: "7 letters and digits"."""
    numbers: str = ""
    """Other words for digits where letters are named beside them: "letters and numbers"."""
    unguarded: frozenset[str] = frozenset()
    """Signs that no word of the language looks like, though words of others do: "Go" is a gigabyte in French."""


ONE = Decimal(1)


class Unit(NamedTuple):
    kind: str
    """time, quantity, counted, money, minor or percent"""
    name: str
    factor: Decimal = ONE
    business: bool = False


class Lexicon(NamedTuple):
    table: UnitTable
    nouns: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    link: re.Pattern[str]
    """What may stand between a numeral and its noun."""
    percents: frozenset[str]
    after: Phrases
    """Every noun and sign, those of percentages too, in lower case."""


def words(entries: Mapping[str, str]) -> dict[str, str]:
    """Word to key, for a table of key to words."""
    return {word: key for key, listed in entries.items() for word in listed.split("|") if word}


def parse_unit(kind: str, name: str) -> Unit:
    """ "business day", "week*2", "minute*0.5" as a unit."""
    name, _, factor = name.partition("*")
    business = name.startswith("business ")
    return Unit(kind, name.removeprefix("business "), Decimal(factor) if factor else ONE, business)


NEUTRAL = UnitTable(percent="%", between="[ \u00a0]")


@cache
def unit_table(language: str) -> UnitTable:
    """The table of a language, or an empty one."""
    if language not in LANGUAGES:
        return NEUTRAL
    table = importlib.import_module(f"cxlint.language.units.{language}").TABLE
    assert isinstance(table, UnitTable)
    return table


@cache
def lexicon(language: str) -> Lexicon:
    """All the nouns and signs that may follow a numeral in a language."""
    from cxlint.language.units.currencies import CURRENCY_NAMES

    table = unit_table(language)
    nouns: dict[str, Unit] = {}
    for code, listed in CURRENCY_NAMES.get(language, {}).items():
        for name in listed.split("|"):
            nouns[name] = Unit("money", code)
            first, _, rest = name.partition(" ")
            for ending in table.adjective_endings if rest else ():
                nouns[f"{first.rstrip('ers')}{ending} {rest}"] = Unit("money", code)
    for kind, entries in (("counted", table.counted), ("quantity", table.quantities), ("money", table.money)):
        for word, name in words(entries).items():
            hundredth, minor, code = name.partition("minor")
            nouns[word] = Unit("minor", code.strip()) if minor and not hundredth else Unit(kind, name)
    nouns.update({word: parse_unit("time", name) for word, name in words(table.times).items()})
    # Two letters without their accent are other words: "dì" is a day, "di" is not.
    nouns.update({fold(word): unit for word, unit in tuple(nouns.items()) if len(word) > 2 and fold(word) not in nouns})
    nouns.update({code.lower(): Unit("money", code) for code in CODES if code.lower() not in nouns})
    nouns.update(
        {
            prefix + code.lower(): Unit("money", code, Decimal(factor))
            for code in ("EUR", "USD", "GBP", "CHF")
            for prefix, factor in (("m", 10**6), ("t", 1000), ("k", 1000))
        }
    )
    nouns.update(
        {
            prefix + sign: Unit("money", code, Decimal(factor))
            for sign, code in (("€", "EUR"), ("$", "$"), ("£", "GBP"))
            for prefix, factor in (("m", 10**6), ("md", 10**9), ("mrd", 10**9), ("mds", 10**9), ("mio ", 10**6))
        }
    )
    symbols: dict[str, Unit] = {}
    for symbol, name in SYMBOLS.items():
        symbols[symbol] = Unit("quantity", name)
        if symbol.lower() not in nouns:
            symbols.setdefault(symbol.lower(), Unit("quantity", name))
    symbols.update({sign: Unit("money", code) for sign, code in CURRENCY_SIGNS.items()})
    symbols.update({symbol: parse_unit("time", name) for symbol, name in TIME_SYMBOLS.items()})
    percents = frozenset(spelled(table.percent or "%"))
    return Lexicon(
        table,
        nouns,
        symbols,
        re.compile(table.between or "[ \u00a0]"),
        percents,
        Phrases((*nouns, *{symbol.lower() for symbol in symbols} - nouns.keys(), *percents - nouns.keys())),
    )


__all__ = [
    "CODES",
    "CURRENCY_SIGNS",
    "GUARDED",
    "ONE",
    "Lexicon",
    "Unit",
    "UnitTable",
    "lexicon",
    "parse_unit",
    "unit_table",
    "words",
]
