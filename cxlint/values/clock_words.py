"""The words of clock times and opening hours, ready to be looked up: what each word of a text may be.

A calendar table lists phrases by the role they play. Here every first word of a phrase has a number whose bits are the
roles of all phrases that begin with it, so that most questions about a word end with one look at its bits.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from cxlint.language.calendar import Calendar, calendar
from cxlint.language.phrases import TOKEN
from cxlint.language.units import unit_table, words

DASHES = frozenset("-–—−~")
CLOSING = frozenset('.,;:!?)]"»…')

# Roles of a calendar table that are lists of phrases, and those that give each phrase a value.
_LISTS = (
    "of the at at_bare one lead since to between also oclock hours minutes am pm midday night noon midnight closed "
    "pause opening open apart apart_after "
    "always all_hours follow next last this week month ago_before ago_after ahead_before ahead_after"
).split()
_MAPS = (
    "days short_days groups numbers before before_counted after after_counted parts months ordinals relative_days"
).split()
BITS: dict[str, int] = {role: 1 << number for number, role in enumerate((*_LISTS, *_MAPS))}
Value = int | str | tuple[int, int]
SHORT = 3
"""Letters up to which a number word is in many other texts: "six" is, "une" is an article."""
# What may stand before an hour and makes it one, or the second of two.
_LEADS = ("at", "at_bare", "lead", "since", "between", "to", "also", "the")


def bits(roles: str | Iterable[str]) -> int:
    """The roles together as one number; a string names them with spaces between."""
    total = 0
    for role in roles.split() if isinstance(roles, str) else roles:
        total |= BITS[role]
    return total


class Lexicon:
    """The phrases of a calendar table by their first token, longest first, with the roles each may play."""

    __slots__ = (
        "by_first",
        "counted",
        "ends",
        "last_words",
        "lead_ends",
        "long_hours",
        "pairs",
        "roles",
        "stems",
        "table",
    )

    def __init__(self, table: Calendar, units: Iterable[str]) -> None:
        self.table = table
        known: dict[tuple[str, ...], dict[str, Value]] = {}
        for role in _LISTS:
            for phrase in filter(None, getattr(table, role).split("|")):
                known.setdefault(split_phrase(phrase), {})[role] = 1
        for role in _MAPS:
            for phrase, value in getattr(table, role).items():
                known.setdefault(split_phrase(phrase), {})[role] = value
        self.by_first: dict[str, list[tuple[list[str], int, dict[str, Value]]]] = {}
        self.roles: dict[str, int] = {}
        """The bits of the roles that a word plays alone."""
        self.pairs: dict[str, dict[str, int]] = {}
        """By their first two words, the bits of the roles of longer phrases."""
        for phrase, roles in known.items():
            first = phrase[0]
            self.by_first.setdefault(first, []).append((list(phrase), bits(roles), roles))
            if len(phrase) == 1:
                self.roles[first] = bits(roles)
            else:
                longer = self.pairs.setdefault(first, {})
                longer[phrase[1]] = longer.get(phrase[1], 0) | bits(roles)
        for entries in self.by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.ends: dict[str, frozenset[tuple[str, ...]]] = {
            role: frozenset(phrase for phrase, roles in known.items() if role in roles) for role in _LEADS
        }
        self.last_words = {role: frozenset(phrase[-1] for phrase in phrases) for role, phrases in self.ends.items()}
        self.lead_ends = DASHES.union(*self.last_words.values())
        """What may be the token before an hour that is an hour by what stands before it."""
        self.long_hours = frozenset(
            word for word, number in table.numbers.items() if 1 <= number <= 24 and len(word) > SHORT
        )
        self.counted: dict[str, list[list[str]]] = {}
        """By their first word the days that can be counted too: "working days"."""
        for phrase in {split_phrase(unit) for unit in units}:
            if "groups" in known.get(phrase, ()):
                self.counted.setdefault(phrase[0], []).append(list(phrase))
        # Where no grammar is known, a weekday may be inflected: its stem and one more letter than its name.
        self.stems: dict[str, list[tuple[str, int, int]]] = {}
        if not table.known:
            for name, day in table.days.items():
                stem = name[:-2] if len(name) > 5 else name[:-1]
                if len(stem) > 3:
                    self.stems.setdefault(stem[:4], []).append((stem, len(name) + 1, day))


@cache
def lexicon(language: str) -> Lexicon:
    return Lexicon(calendar(language), words(unit_table(language).times))


def split_phrase(phrase: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(phrase))


@cache
def word_triggers(language: str) -> tuple[str, ...]:
    """Lower-case pieces of text, one of which is in every mention that has no digit in it."""
    table = calendar(language)
    pieces = {*table.always.split("|"), *table.closed.split("|"), *table.noon.split("|"), *table.midnight.split("|")}
    pieces |= set(table.before)
    marks = [mark for mark in "|".join((table.oclock, table.am, table.pm, table.night)).split("|") if mark]
    leads = [lead for lead in f"{table.at}|{table.at_bare}".split("|") if lead]
    for word, number in table.numbers.items():
        if 1 <= number <= 24:
            # "six" is in many words; where it is an hour, words that go with hours stand beside it.
            # Behind "at" alone, one is an article ("à un", "om een"), but not in "a la una".
            behind = (f"{at} {word}" for at in leads) if number > 1 or word in table.one.split("|") else ()
            ahead = (f"{word} {mark}" for mark in marks)
            pieces |= {word} if len(word) > SHORT else {*behind, *ahead}
    return tuple(sorted(word for word in pieces if word and not any(character.isdigit() for character in word)))
