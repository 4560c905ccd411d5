"""The gate of the hot path: where in a long text a value might be, so that most passages are never looked at.

Every mention ``find`` would give has an offset here; most offsets are no mention. One Aho-Corasick automaton for
signs and words goes over the text once: 35 to 70 MB/s, where a regular expression of the signs alone does 30.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from cxlint.language.calendar import calendar
from cxlint.language.numerals import fold, numeral_table
from cxlint.language.patterns import marks, spelled
from cxlint.language.units import unit_table, words
from cxlint.values.clock_words import word_triggers
from cxlint.values.domains import ENDINGS
from cxlint.values.numeral_words import is_compound


def trigger_offsets(text: str, language: str) -> list[int]:
    """Ascending offsets in ``text`` (lower case), at least one within every value ``find`` would see there."""
    triggers = _triggers(language)
    beside, stems = triggers.beside, triggers.stems
    found: list[int] = []
    size = len(text)
    for _, start, end in triggers.automaton.find_matches_as_indexes(text, overlapping=True):
        first = text[start]
        before = text[start - 1] if start else " "
        if not first.isalpha():
            if _is_sign(text, start, first, before):
                found.append(start)
            continue
        if before.isalpha():
            continue
        word = text[start:end]
        if end < size and text[end].isalpha() and text[end - 1].isalpha() and word not in stems:
            if not triggers.compounds:
                continue
            longer = _WORD.match(text, start)
            if longer is None or longer.end() - start > 80 or not is_compound(longer[0], language):
                continue
        elif word in beside:
            around = _WORD.findall(text, max(0, start - _NEAR), end + _NEAR)
            if beside[word].isdisjoint(around):
                continue
        found.append(start)
    found.sort()
    return found


def holds_trigger(offsets: list[int], start: int, end: int) -> bool:
    """Whether any of ``offsets`` is in ``[start, end)``."""
    index = bisect_left(offsets, start)
    return index < len(offsets) and offsets[index] < end


def _is_sign(text: str, start: int, first: str, before: str) -> bool:
    """Whether what is no letter may be part of a value: a digit of no placeholder, the dot or the @ of an address."""
    if first in _DIGITS:
        if before == "%":
            return _PLACEHOLDER.match(text, start) is None
        return before != "{" or text[start + 1 : start + 2] != "}"
    if first == ".":
        ending = _ENDING.match(text, start + 1) if before.isalnum() else None
        return ending is not None and (ending[0] in ENDINGS or not ending[0].isascii() or ending[0].startswith("xn--"))
    if first == "@":
        return not (before.isspace() or before == "%") and (text[start + 1 : start + 2] or " ") not in _NO_HOST
    return True


_DIGITS = frozenset("0123456789¼½¾⅓⅔⅛⅜⅝⅞⅕⅙")
_PLACEHOLDER = re.compile(r"\d+\$|\d*[ds]")
_ENDING = re.compile(r"(?:xn--[a-z0-9-]{2,40}|[^\W\d_]{2,12})(?![\w@])")
_NO_HOST = frozenset(" \n\t,;:.!?)")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 40
# A dot inside a word may be an address; "www" and "://" are.
_ADDRESSES = frozenset({"@", ".", "www.", "://"})


class _Triggers(NamedTuple):
    automaton: ahocorasick_rs.AhoCorasick
    compounds: bool
    stems: frozenset[str]
    """Beginnings of words that count whatever follows: "gratuit"."""
    beside: dict[str, frozenset[str]]
    """Words that are a value only with one of others near, where these by themselves are none: "a day", "may first"."""


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
    listed.update(table.alone, words(table.adverbs), table.once)
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
    listed.update(word_triggers(language))
    stems = spelled(table.free)
    # "a kilo", "every hour": an article makes these a value, and articles are everywhere; signs and codes need digits.
    nouns = {word for word in words(table.quantities) if len(word) > 3} | {*words(table.times), *words(table.money)}
    months = calendar(language).months
    listed, nouns, named = map(_long, (listed, nouns, (name.rstrip(".") for name in months)))
    # An article counts only before a noun, which is found by itself.
    listed -= numbers.articles
    beside = dict.fromkeys(nouns, _introducers(language)) | dict.fromkeys(named, _days(language))
    sure = listed | stems | _ADDRESSES | _DIGITS
    return _Triggers(
        ahocorasick_rs.AhoCorasick(
            sorted((sure | beside.keys()) - {""}), implementation=ahocorasick_rs.Implementation.DFA
        ),
        numbers.compounds,
        stems,
        {word: near for word, near in beside.items() if word not in sure},
    )


def _long(listed: Iterable[str]) -> set[str]:
    """The words of three letters and more, also as they are written without accents."""
    kept = {word for word in listed if len(word) > 2 and word[0].isalpha()}
    return kept | {fold(word) for word in kept}


def _introducers(language: str) -> frozenset[str]:
    """The words by which a noun states one of itself: articles, "every", "whole"; one of each phrase, its longest."""
    table = unit_table(language)
    phrases = {*numeral_table(language).articles}
    for pattern in (table.every, table.whole, table.whole_after, table.vague_after, *table.vague):
        phrases |= spelled(pattern)
    return marks(phrases)


def _days(language: str) -> frozenset[str]:
    """The words for a day of the month; those in digits are found by themselves."""
    table = calendar(language)
    return marks((*table.ordinals, *(word for word, number in table.numbers.items() if 1 <= number <= 31)))
