"""Whether a text can hold clock times or opening hours at all: the cheap look before the careful reading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from cxlint.language.calendar import calendar
from cxlint.values.clock import lexicon, split_phrase


@dataclass(frozen=True, slots=True)
class _Hints:
    digits: re.Pattern[str]
    short_days: re.Pattern[str]
    alone: ahocorasick_rs.AhoCorasick
    """Words that can be or begin a mention without digits."""
    beside_digits: ahocorasick_rs.AhoCorasick
    ends: frozenset[str]


@cache
def _hints(language: str) -> _Hints:
    table = calendar(language)
    listed = (table.oclock, table.hours, table.am, table.pm, table.midday, table.night)
    counted = (*table.before_counted, *table.after)
    after = {_beginning(split_phrase(phrase)) for phrase in "|".join((*listed, *counted)).split("|") if phrase}
    bounded = (re.escape(word) + (r"(?![^\W\d_])" if word[-1].isalpha() else "") for word in after)
    choice = "|".join(sorted(bounded, key=lambda word: (-len(word), word))) or "(?!)"
    short = "|".join(sorted(map(re.escape, table.short_days), key=lambda word: (-len(word), word))) or "(?!)"
    words = {*table.days, *table.groups, *(word for word in table.opening.split("|") if word)}
    if not table.known:
        words |= {stem for entries in lexicon(language).stems.values() for stem, _, _ in entries}
    ends = lexicon(language).last_words
    return _Hints(
        re.compile(rf"\d(?:[:h]\d|\.[0-5][05](?!\d)|[\s.]?(?:{choice}))|24[ -]?[/xh]|24\s"),
        re.compile(rf"(?:{short})(?![^\W_])\W{{0,3}}(?:[^\W\d_]{{1,12}}\W{{1,3}}){{0,4}}\d"),
        ahocorasick_rs.AhoCorasick(sorted(word_triggers(language)) or ["\0"]),
        ahocorasick_rs.AhoCorasick(sorted(words) or ["\0"]),
        ends["at"] | ends["at_bare"] | ends["lead"],
    )


def _beginning(words: tuple[str, ...]) -> str:
    """The first word, with the full stop of "a.m.": "a" alone is in every other line of Italian."""
    return words[0] + "." if words[1:2] == (".",) else words[0]


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def may_have_times(lower: str, language: str) -> bool:
    """Whether ``lower`` has anything a clock time or opening hours could be made of; cheap, and right for "
    "most texts."""
    hints = _hints(language)
    if _has_word(hints.alone, lower):
        return True
    first = _DIGITS.search(lower)
    if first is None:
        return False
    if hints.digits.search(lower, first.start()) or _has_word(hints.beside_digits, lower, whole=False):
        return True
    for match in hints.short_days.finditer(lower):
        if not lower[match.start() - 1 : match.start()].isalnum():
            return True
    for match in _DIGITS.finditer(lower, first.start()):
        if match.end() - match.start() <= 2 and int(match[0]) > _LAST_HOUR:
            continue
        before = lower[max(0, match.start() - 16) : match.start()].split()
        if not before:
            continue
        word = before[-1]
        alone = len(word) == 1 or not word[-2].isalpha()
        if word in hints.ends or word[-1] in "'’." or (alone and word[-1] in hints.ends):
            return True
    return False


_LAST_HOUR = 24
# "2-4 working days" is no time of a working day.
_COUNTED = re.compile(r"\d[ \u00a0-]$")


def _has_word(words: ahocorasick_rs.AhoCorasick, lower: str, *, whole: bool = True) -> bool:
    for _, start, end in words.find_matches_as_indexes(lower, overlapping=True):
        if lower[start - 1 : start].isalpha() or (whole and lower[end : end + 1].isalpha()):
            continue
        if whole or _COUNTED.search(lower, max(0, start - 2), start) is None:
            return True
    return False


@cache
def word_triggers(language: str) -> tuple[str, ...]:
    """Lower-case pieces of text, one of which is in every mention that has no digit in it."""
    table = calendar(language)
    words = {*table.always.split("|"), *table.closed.split("|"), *table.noon.split("|"), *table.midnight.split("|")}
    words |= set(table.before)
    marks = "|".join((table.oclock, table.am, table.pm, table.night)).split("|")
    leads = f"{table.at}|{table.at_bare}".split("|")
    for word, number in table.numbers.items():
        if 1 <= number <= 24:
            # "six" is in many words; where it is an hour, words that go with hours stand beside it.
            behind = (f"{at} {word}" for at in leads)
            ahead = (f"{word} {mark}" for mark in marks)
            words |= {word} if len(word) > 3 else {*behind, *ahead}
    return tuple(sorted(word for word in words if word and not any(character.isdigit() for character in word)))
