"""Whole numbers in words: "trenta", "einundzwanzig", "vingt et une", the other way round from ``numerals``.

The rules of each language are data in the notation of CLDR's spell-out rules; here is the little that runs them. A rule
``20: [>e>und]zwanzig`` holds from 20 up to the next one: ``>name>`` stands for what remains after the tens (20 has one
digit behind its first), ``<name<`` for how many tens there are, ``=name=`` for the number itself, in the named set of
rules; what stands in brackets is left out where nothing remains. ``20/20:`` counts in twenties.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from cxlint.language.spelling.rules import FORMS, PLACES, RULES

LARGEST = 999_999
"""Larger numbers are written in digits."""


def in_words(number: int, language: str, gender: str = "", place: str = "") -> str | None:
    """``number`` in words, in lower case; ``None`` where the language or the number is beyond the rules.

    ``gender`` ("m", "f") writes it as it stands before a noun ("un giorno", "veintiuna semanas"), without it as it
    stands alone ("uno"). ``place`` is a country that spells otherwise.
    """
    if language not in RULES or not 0 <= number <= LARGEST:
        return None
    words = _spell(number, language, "c")
    for pattern, replacement in (*FORMS[language].get(gender, ()), *PLACES.get((language, place), ())):
        words = re.sub(pattern, replacement, words)
    return words


@cache
def _set(language: str, name: str) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
    """The rules of a set: where each begins, and its divisor and text."""
    bases: list[int] = []
    rules: list[tuple[int, str]] = []
    base = -1
    for rule in RULES[language][name].split(";"):
        head, colon, body = rule.partition(":")
        if colon:
            written, _, radix = head.partition("/")
            base, root = int(written), int(radix or 10)
        else:
            base, root, body = base + 1, 10, head
        divisor = 1
        while divisor * root <= base:
            divisor *= root
        bases.append(base)
        # An apostrophe keeps the space behind it, as in CLDR.
        rules.append((divisor, body.strip().removeprefix("'")))
    return tuple(bases), tuple(rules)


_PART = re.compile(r"([<>=])(\w+)\1")
_OPTION = re.compile(r"\[([^\]]*)\]")


def _spell(number: int, language: str, name: str) -> str:
    bases, rules = _set(language, name)
    divisor, body = rules[bisect_right(bases, number) - 1]
    times, rest = divmod(number, divisor)
    body = _OPTION.sub(r"\1" if rest else "", body)
    parts = {"<": times, ">": rest, "=": number}
    return _PART.sub(lambda part: _spell(parts[part[1]], language, part[2]), body)
