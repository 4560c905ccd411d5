"""Where a text has clock times: which of its numbers and words are worth reading as one.

Most numbers count something. What stands on both sides of a number tells that at once, and the careful reading
(``clock``) is kept for the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.values.clock import AFTER_BARE, AFTER_BARE_BITS, STARTS, Clock, Reading
from cxlint.values.clock_words import BITS, CLOSING, DASHES, SHORT, bits

# Begins a clock time with the word alone, or turns the number after it into another hour.
_SURE_STARTS = STARTS & ~BITS["numbers"]
_NUMBERS = BITS["numbers"]
_PARTS_ALONE = BITS["parts"]
# What may follow the hour of a number above 24.
_AFTER_LARGE = bits("before_counted pm am midday")
_MARKS = bits("oclock am pm night")
_TO = BITS["to"]
# What belongs to the clock time before it, or begins another.
_OF_A_TIME = bits(
    "oclock hours minutes am pm midday night noon midnight before before_counted after after_counted numbers parts to"
)
_LAST_HOUR = 24


def find_clocks(reading: Reading) -> Iterator[Clock]:
    """The clock times in order, of every level, without overlaps.

    Left out is a bare number that neither is a clock time for what stands beside it nor can be one of two.
    """
    words, roles = reading.words, reading.roles
    done = 0
    # A string comparison is the quickest look at a first character.
    places = [
        at
        for at, (word, known) in enumerate(zip(words, roles, strict=False))
        if known & STARTS or "0" <= word < ":" or (word > "\u0600" and word[0].isdecimal())
    ]
    for at in places:
        word, known = words[at], roles[at]
        if at < done or not (word[0].isdecimal() or reading.begins(at, STARTS)) or _idle(reading, at, word, known):
            continue
        plain = known & STARTS == _NUMBERS and len(word) <= SHORT
        if plain and not (done or _is_led(reading, at) or _has_other_times(reading)):
            continue
        found = reading.clock(at)
        # A part of the day by itself ("après-midi") is no time, though it may contain one ("midi").
        part = reading.match(at, "parts") if known & _PARTS_ALONE else None
        if part is not None and (found is None or found.last <= part[1]):
            done = part[1]
        elif found is not None:
            yield found
            done = found.last


def _is_led(reading: Reading, at: int) -> bool:
    """Whether what stands beside a number word makes it an hour."""
    led = reading.before(at, "at_bare") or reading.before(at, "at")
    return led > 0 or bool(reading.roles[at + 1] & _MARKS and reading.begins(at + 1, _MARKS))


def _has_other_times(reading: Reading) -> bool:
    """Whether anything but short number words can be a time: by itself "six" is seldom one, and "une" never."""
    return not reading.lexicon.long_hours.isdisjoint(reading.words) or reading.says(
        "always", "closed", "noon", "midnight", "before"
    )


def _idle(reading: Reading, at: int, word: str, known: int) -> bool:
    """Whether a number, by the tokens on both sides of it, surely is no part of a statement of time."""
    if known & _SURE_STARTS:
        return False
    following = reading.roles[at + 1]
    if word.isdecimal():
        if len(word) > 2 or int(word) > _LAST_HOUR:
            return not following & _AFTER_LARGE
    elif word[0].isdecimal():
        return False
    if reading.lexicon.stems:
        return False
    before = reading.words[at - 1] if at else ""
    ends = reading.lexicon.last_words
    if before in ends["lead"]:
        return False
    after = reading.word(at + 1)
    if after in DASHES or following & _TO:
        # "2-4 working days", "da 2 a 4 giorni": the second end counts something.
        until = reading.word(at + 2)
        return until.isdecimal() and before not in ends["at_bare"] and _counts_something(reading, at + 3)
    if following and not _counts_something(reading, at + 1):
        return False
    if before not in reading.lexicon.lead_ends or _counts_something(reading, at + 1):
        return True
    # "COVID-19"
    return before in DASHES and at > 1 and not reading.roles[at - 2] and reading.words[at - 2].isalpha()


def _counts_something(reading: Reading, at: int) -> bool:
    """Whether a word that belongs to no statement of time stands at ``at``, behind a bare number."""
    word = reading.word(at)
    if not word or word in CLOSING or word in DASHES or word == "(":
        return False
    roles = reading.roles[at]
    if roles:
        if reading.is_counted(at):
            return True
        if roles & _OF_A_TIME or (roles & AFTER_BARE_BITS and any(reading.match(at, role) for role in AFTER_BARE)):
            return False
    return not (reading.lexicon.table.nouns_capital and reading.text[reading.tokens[at][0]].islower())
