"""The gate of the hot path: where in a long text a value might be, so that most passages are never looked at.

Every mention ``find`` would give has an offset here; most offsets are no mention. One Aho-Corasick automaton for
signs and words goes over the text once: 35 to 70 MB/s, where a regular expression of the signs alone does 30.
"""

from __future__ import annotations

import importlib
import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from cxlint.language.calendar import calendar
from cxlint.language.numerals import fold, numeral_table
from cxlint.language.patterns import spelled
from cxlint.language.units import unit_table, words
from cxlint.values.numeral_words import is_compound


def trigger_offsets(text: str, language: str) -> list[int]:
    """Ascending offsets in ``text`` (lower case), at least one within every value ``find`` would see there."""
    triggers = _triggers(language)
    found: list[int] = []
    size = len(text)
    for _, start, end in triggers.automaton.find_matches_as_indexes(text, overlapping=True):
        first = text[start]
        if first in _SIGNS:
            found.append(start)
            continue
        if start and text[start - 1].isalpha() and first.isalpha():
            continue
        if first == ".":
            if start + 1 == size or not text[start + 1].isalpha() or not text[start - 1].isalnum():
                continue
        elif end < size and text[end].isalpha() and text[end - 1].isalpha() and text[start:end] not in triggers.stems:
            if not triggers.compounds:
                continue
            word = _WORD.match(text, start)
            if word is None or word.end() - start > 80 or not is_compound(word[0], language):
                continue
        found.append(start)
    found.sort()
    return found


def holds_trigger(offsets: list[int], start: int, end: int) -> bool:
    """Whether any of ``offsets`` is in ``[start, end)``."""
    index = bisect_left(offsets, start)
    return index < len(offsets) and offsets[index] < end


_SIGNS = frozenset("0123456789¼½¾⅓⅔⅛⅜⅝⅞⅕⅙€£¥%‰@$")
_WORD = re.compile(r"[^\W\d_]+")
# A dot inside a word may be an address; "www" and "://" are.
_ADDRESSES = frozenset({".", "www.", "://"})


class _Triggers(NamedTuple):
    automaton: ahocorasick_rs.AhoCorasick
    compounds: bool
    stems: frozenset[str]
    """Beginnings of words that count whatever follows: "gratuit"."""


@cache
def _triggers(language: str) -> _Triggers:
    numbers = numeral_table(language)
    table = unit_table(language)
    listed: set[str] = set()
    for names in (
        numbers.units,
        numbers.hundreds,
        numbers.scales,
        numbers.dozens,
        numbers.whole_halves,
        numbers.denominators,
    ):
        listed.update(names)
    listed.update(numbers.halves)
    listed.update(words(table.times), table.alone, words(table.adverbs), table.once)
    # Compounds whose first part is no number word by itself: "quarantotto", "einhundert".
    if numbers.unit_first:
        heads = (*numbers.bare, *numbers.glued_joiners)
        listed.update(word + head for word in numbers.glued for head in heads)
    elif numbers.compounds:
        listed.update(word for word in numbers.glued if len(word) > 3)
    # "a fifth", "négatif un"; "first" alone is in every text, so that "Jan first" is found by its month.
    listed.update(f"{one} {part}" for one in {*numbers.units_too, *numbers.articles} for part in numbers.ordinals)
    listed.update(f"{sign} {one}" for sign in numbers.negatives for one in numbers.articles)
    listed.update(numbers.ordinal_scales)
    listed.update(name.rstrip(".") for name in calendar(language).months)
    # "a kilo", "un euro": an article makes these a value, and articles are everywhere; signs and codes need digits.
    listed.update(word for word in words(table.quantities) if len(word) > 3)
    listed.update(words(table.money))
    listed = {word for word in listed if len(word) > 2 and word[0].isalpha()}
    for module in ("dates", "times", "hours", "phones", "links", "versions"):
        others = getattr(importlib.import_module(f"cxlint.values.{module}"), "triggers", None)
        if others is not None:
            listed.update(others(language))
    stems = spelled(table.free)
    listed |= {fold(word) for word in listed} | stems | _ADDRESSES | _SIGNS
    return _Triggers(
        ahocorasick_rs.AhoCorasick(sorted(listed - {""}), implementation=ahocorasick_rs.Implementation.DFA),
        numbers.compounds,
        stems,
    )
