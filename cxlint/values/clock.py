"""Reads words and numbers of a text as clock times: the ground of times of day and of opening hours.

A text is cut into tokens; what a token or a phrase of tokens means comes from the calendar table of the language. A
clock time knows how sure it is, because "9" is an hour only between other words than "at 9 %".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import repeat

from cxlint.language.phrases import Words
from cxlint.values.clock_words import BITS, CLOSING, DASHES, Value, bits, lexicon
from cxlint.values.model import Time

_NUMERIC = re.compile(r"(\d{1,2})(?:([:.h])([0-5]\d)(?::([0-5]\d))?)?")
_RUN_TOGETHER = re.compile(r"(\d{1,2})([0-5]\d)")
_QUOTES = frozenset("’‘ʼ`´")
_CURRENCIES = frozenset("€ $ £ eur usd gbp chf euro".split())
_GLUED = frozenset("€$£¥#@_%§/=*+")
_LONGEST = 4
_PARTS = bits("pm am night midday")
# What a clock time can begin with, beside digits.
STARTS = bits("numbers before am pm midday night noon midnight parts")
AFTER_BARE = ("follow", "since", "days", "groups", "short_days", "at", "apart", "closed", "also")
AFTER_BARE_BITS = bits(AFTER_BARE)
_GROUPS = BITS["groups"]
Token = tuple[int, int, str]


class Level(IntEnum):
    """How surely a reading is a clock time."""

    BARE = 0
    DOTTED = 1
    HOURS = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time in tokens ``[first, last)``; ``spelled`` if a part of the day or a.m./p.m. fixes the half day."""

    first: int
    last: int
    hour: int
    minute: int
    level: Level
    spelled: str = ""
    announced: bool = False
    """Whether words that go with clock times stand before it."""
    worded: bool = False

    @property
    def time(self) -> Time:
        return Time(self.hour, self.minute)


class Reading:
    """The tokens of one text and what they can mean."""

    __slots__ = ("_tokens", "cut", "lexicon", "present", "roles", "text", "words")

    def __init__(self, text: str, cut: Words, language: str) -> None:
        self.text = text
        self.cut = cut
        self.lexicon = lexicon(language)
        self.words = cut.tokens
        if not cut.known.isdisjoint(_QUOTES):
            self.words = ["'" if word in _QUOTES else word for word in cut.tokens]
        roles = self.lexicon.roles
        self.roles: list[int] = list(map(roles.get, self.words, repeat(0)))
        """For each token the bits of the roles of all phrases that may begin there, and a 0 after the last."""
        pairs = self.lexicon.pairs
        for at in [at for at, word in enumerate(self.words[:-1]) if word in pairs]:
            self.roles[at] |= pairs[self.words[at]].get(self.words[at + 1], 0)
        self.present = 0
        """The bits of all roles in the text."""
        for known in set(self.roles):
            self.present |= known
        self.roles.append(0)
        self._tokens: list[Token] | None = None

    @property
    def tokens(self) -> list[Token]:
        """The words with their places; most texts are told from their words alone."""
        if self._tokens is None:
            self._tokens = list(zip(self.cut.starts, self.cut.ends, self.words, strict=True))
        return self._tokens

    def match(self, at: int, role: str) -> tuple[Value, int] | None:
        """The longest phrase at token ``at`` that plays ``role``: its value and the token after it."""
        if at >= len(self.words):
            return None
        bit = BITS[role]
        if self.roles[at] & bit:
            for words, known, values in self.lexicon.by_first[self.words[at]]:
                if known & bit:
                    size = len(words)
                    if size == 1 or self._is_phrase(at, words):
                        return values[role], at + size
        if role == "days" and self.lexicon.stems:
            word = self.words[at]
            for stem, longest, day in self.lexicon.stems.get(word[:4], ()):
                if word.startswith(stem) and len(word) <= longest:
                    return day, at + 1
        return None

    def _is_phrase(self, at: int, words: list[str]) -> bool:
        return self.words[at : at + len(words)] == words

    def skip(self, at: int, *roles: str) -> int:
        """The token after a phrase of one of ``roles`` at ``at``, else ``at``."""
        known = self.roles[at] if at < len(self.words) else 0
        if known:
            for role in roles:
                if known & BITS[role]:
                    found = self.match(at, role)
                    if found:
                        return found[1]
        return at

    def before(self, at: int, role: str) -> int:
        """How many tokens before ``at`` form a phrase of ``role``; 0 if none do."""
        if not at or self.words[at - 1] not in self.lexicon.last_words[role]:
            return 0
        ends = self.lexicon.ends[role]
        for size in range(min(_LONGEST, at), 0, -1):
            if tuple(self.words[at - size : at]) in ends:
                return size
        return 0

    def says(self, *roles: str) -> bool:
        """Whether a phrase of one of ``roles`` stands anywhere."""
        wanted = bits(roles) & self.present
        return wanted > 0 and any(known & wanted and self.begins(at, wanted) for at, known in enumerate(self.roles))

    def begins(self, at: int, wanted: int) -> bool:
        """Whether a phrase that plays one of the ``wanted`` roles stands at token ``at``."""
        for words, known, _ in self.lexicon.by_first[self.words[at]]:
            if known & wanted and (len(words) == 1 or self._is_phrase(at, words)):
                return True
        return False

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def clock(self, at: int) -> Clock | None:
        """The clock time that begins at token ``at``."""
        part = self._part(at)
        if part is not None:
            role, after = part
            after = self.skip(after, "at", "lead")
            if self.word(after) == ",":
                after = self.skip(after + 1, "at", "lead")
            inner = self._hour(after) if after < len(self.words) else None
            if inner is not None and not inner.spelled and inner.hour <= 24:
                return _spelled(inner, role, at, inner.last)
            if self.match(at, "midnight") is None and self.match(at, "noon") is None:
                return None
        found = self._hour(at)
        if found is None:
            return None
        announced = any(self.before(at, role) for role in ("at", "lead"))
        level = Level.SURE if self.before(at, "lead") and found.level < Level.SURE else found.level
        if announced and found.worded and found.level == Level.DOTTED:
            level = Level.SURE
        return Clock(found.first, found.last, found.hour, found.minute, level, found.spelled, announced, found.worded)

    def _part(self, at: int) -> tuple[str, int] | None:
        known = self.roles[at] & _PARTS if at < len(self.words) else 0
        if known:
            for role in ("pm", "am", "night", "midday"):
                found = self.match(at, role) if known & BITS[role] else None
                if found:
                    return role, found[1]
        return None

    def _number(self, at: int) -> tuple[int, int, bool] | None:
        """A small number at ``at``: its value, the next token, and whether it is written in words."""
        word = self.word(at)
        if word.isdecimal() and len(word) <= 2:
            return int(word), at + 1, False
        found = self.match(at, "numbers")
        if found and isinstance(found[0], int):
            return found[0], found[1], True
        return None

    def _hour(self, at: int) -> Clock | None:
        word = self.word(at)
        if word[:1].isdecimal():
            return self._digits(at)
        roles = self.roles[at]
        for role, hour in (("noon", 12), ("midnight", 0)):
            found = self.match(at, role) if roles & BITS[role] else None
            if found and (role == "noon" or not self.match(at, "numbers")):
                more = self.match(found[1], "after")
                if more and isinstance(more[0], int):
                    return replace(_moved(at, more[1], hour, more[0]), spelled="noon")
                return Clock(at, found[1], hour, 0, Level.SURE, "noon")
        offset = self.match(at, "before")
        if offset and isinstance(offset[0], int):
            hour_at = self._number(offset[1])
            if hour_at and 1 <= hour_at[0] <= 24:
                return self._tail(_moved(at, hour_at[1], hour_at[0], offset[0]))
        number = self.match(at, "numbers")
        if number and isinstance(number[0], int):
            counted = self._counted(at, number[0], number[1])
            if counted is not None:
                return counted
            if number[0] <= 24:
                return self._tail(Clock(at, number[1], number[0], 0, Level.BARE, worded=True))
        return None

    def _counted(self, at: int, minutes: int, after: int) -> Clock | None:
        """ "ten past nine", "vijf voor half tien": minutes, a word for before or after, an hour."""
        sign = self.match(after, "before_counted")
        if not sign or not isinstance(sign[0], int) or not 1 <= minutes <= 59:
            return None
        if sign[1] == after + 1 and minutes % 5 and not self.match(sign[1], "before"):
            return None
        hour = self._hour(sign[1])
        if hour is None or hour.level == Level.DOTTED or hour.hour > 24:
            return None
        total = hour.hour * 60 + hour.minute + sign[0] * minutes
        return Clock(at, hour.last, total // 60 % 24, total % 60, Level.SURE, hour.spelled)

    def _digits(self, at: int) -> Clock | None:
        start, end, word = self.tokens[at]
        if start and (self.text[start - 1].isalnum() or self.text[start - 1] in _GLUED):
            return None
        if at and self.words[at - 1] in _CURRENCIES:
            return None
        found = _NUMERIC.fullmatch(word)
        if found is None:
            together = _RUN_TOGETHER.fullmatch(word)
            part = self._part(at + 1) if together else None
            if together and part and part[0] != "night":
                hour, minute = int(together[1]), int(together[2])
                return (
                    _spelled(Clock(at, at + 1, hour, minute, Level.SURE), part[0], at, part[1]) if hour <= 12 else None
                )
            return None
        hour = int(found[1])
        if hour > 24:
            return self._counted(at, hour, at + 1)
        if (end < len(self.text) and self.text[end] in "%€$£°/") or (
            word == "0" and not found[2] and self.word(at + 1) not in DASHES and not self.match(at + 1, "hours")
        ):
            return None
        if found[2] is None:
            counted = self._counted(at, hour, at + 1)
            if counted is not None:
                return counted
        level = {None: Level.BARE, ".": Level.DOTTED}.get(found[2], Level.SURE)
        minute = int(found[3] or 0)
        if hour == 24 and minute:
            return None
        return self._tail(Clock(at, at + 1, hour, minute, level))

    def _tail(self, clock: Clock) -> Clock:
        """``clock`` with what follows its hour: o'clock, minutes, the part of the day."""
        at, hour, minute, level = clock.last, clock.hour, clock.minute, clock.level
        if not self.roles[at] and self.word(at) != ",":
            return clock
        worded = clock.worded
        fresh = level <= Level.DOTTED
        if fresh and level == Level.BARE and worded:
            more = self._number(at)
            if more and more[2] and 10 <= more[0] <= 59 and not self.match(at, "before_counted"):
                minute, at, level = more[0], more[1], Level.DOTTED
        for _ in range(3):
            found = self.match(at, "oclock")
            if found:
                at, level = found[1], Level.SURE
                at, minute = self._minutes_after(at, minute)
                continue
            found = self.match(at, "hours")
            if found and level < Level.HOURS:
                dotted = level == Level.DOTTED and self.lexicon.table.dot_times
                at, level = found[1], Level.SURE if dotted else Level.HOURS
                if self.word(at) == "." and self.word(at - 1) == "h" and self.word(at + 1) in ("-", "–"):
                    at += 1
                now = minute
                at, minute = self._minutes_after(at, minute)
                level = Level.SURE if minute != now else level
                continue
            found = self.match(at, "after") if not minute else None
            if found and isinstance(found[0], int):
                total = hour * 60 + found[0]
                hour, minute, at = total // 60 % 24, total % 60, found[1]
                level = max(level, Level.DOTTED) if level < Level.HOURS else Level.SURE
                worded = True
                continue
            found = self.match(at, "after_counted") if not minute else None
            if found and isinstance(found[0], int):
                more = self._number(found[1])
                late_minutes = more is not None and more[0] > 24 and self.before(clock.first, "at") > 0
                if more and 1 <= more[0] <= 59 and (more[2] or late_minutes or self.match(more[1], "minutes")):
                    sure = more[0] >= 5 and (found[0] < 0 or more[0] not in range(1, 5))
                    if sure and (
                        worded or late_minutes or level >= Level.HOURS or self.match(more[1], "minutes") or found[0] < 0
                    ):
                        total = hour * 60 + found[0] * more[0]
                        hour, minute, at = total // 60 % 24, total % 60, self.skip(more[1], "minutes")
                        level = max(level, Level.DOTTED)
                        worded = True
                        continue
            break
        if hour == 12:
            for role, exact in (("noon", 12), ("midnight", 0)):
                found = self.match(at, role)
                if found:
                    return Clock(clock.first, found[1], exact, minute, Level.SURE, "noon")
        part = self._part(at)
        if part is None and self.word(at) == "," and self._part(at + 1):
            later = self._part(at + 1)
            part = later if later and later[0] != "am" and level == Level.HOURS else None
        made = Clock(clock.first, at, hour, minute, level, clock.spelled, worded=worded)
        if part is not None and not clock.spelled and hour <= 24:
            made = _spelled(made, part[0], clock.first, part[1])
            late = self.match(made.last, "after") if not made.minute else None
            if late and isinstance(late[0], int):
                made = _moved(made.first, late[1], made.hour, late[0])
        return made

    def _minutes_after(self, at: int, minute: int) -> tuple[int, int]:
        """Minutes that follow the word for the hour: "9 Uhr 30", "20 heures 30"."""
        if minute:
            return at, minute
        number = self._number(at)
        if number is None or not 1 <= number[0] <= 59:
            return at, minute
        if number[2] or (len(self.word(at)) == 2 and not self._counts(number[1])):
            return self.skip(number[1], "minutes"), number[0]
        return at, minute

    def _counts(self, at: int) -> bool:
        """Whether a dash or a further number follows, so that a number is no minutes."""
        return self.word(at) in DASHES or self.word(at)[:1].isdecimal()

    def ends_well(self, clock: Clock) -> bool:
        """Whether nothing that its number could count follows the clock time."""
        at = clock.last
        if at >= len(self.words):
            return True
        word = self.words[at]
        if word in CLOSING:
            return not (self.word(at + 1)[:1].isdecimal() and self.tokens[at + 1][0] == self.tokens[at][0] + 1)
        if word in DASHES:
            return self.text[self.tokens[at][0] - 1].isspace() and not self.word(at + 1)[:1].isdecimal()
        if word == "(":
            return True
        if clock.level == Level.BARE and self.is_counted(at):
            return False
        stems = self.lexicon.stems
        if (stems or self.roles[at] & AFTER_BARE_BITS) and any(self.match(at, role) for role in AFTER_BARE):
            return True
        return self.lexicon.table.nouns_capital and self.text[self.tokens[at][0]].islower()

    def is_counted(self, at: int) -> bool:
        """Whether days that a number counts stand at ``at``: "4 working days"."""
        if not self.roles[at] & _GROUPS:
            return False
        return any(self._is_phrase(at, words) for words in self.lexicon.counted.get(self.words[at], ()))


def _moved(first: int, last: int, hour: int, minutes: int) -> Clock:
    total = hour * 60 + minutes
    return Clock(first, last, total // 60 % 24, total % 60, Level.SURE)


def _spelled(clock: Clock, role: str, first: int, last: int) -> Clock:
    """``clock`` in the half of the day that ``role`` names."""
    hour = clock.hour
    if (role == "pm" and 0 < hour < 12) or (role == "night" and 5 <= hour < 12) or (role == "midday" and 0 < hour < 5):
        hour += 12
    elif role in ("am", "night") and hour == 12:
        hour = 0
    return Clock(first, last, hour % 24 if hour == 24 else hour, clock.minute, Level.SURE, role, worded=clock.worded)
