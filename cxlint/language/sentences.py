"""Sentences and clauses of a text, as half-open ranges.

One expression finds the candidates; the words on both sides decide. Abbreviations and conjunctions are data.
"""

from __future__ import annotations

import re
from functools import cache

from cxlint.language.function_words import ALL
from cxlint.language.patterns import any_of
from cxlint.language.sentence_words import ABBREVIATIONS, BEFORE_NUMBER, CLAUSE_OPENERS, MAY_END, ORDINAL_DOTS

Range = tuple[int, int]

# A stop with closing quotes behind it, a line break, or an inline bullet. It begins with one set of characters: as a
# plain alternation the whole of ``sentences`` was a third slower (10 against 16 MB/s). A row of stops is tried once.
_CANDIDATE = re.compile(r"[.!?…\n•▪‣◦。！？](?:(?<=[\n•▪‣◦。！？])\s*|(?<![.!?…][.!?…])[.!?…]*+[\"'”’»)\]]{0,3}(?=\s))")
_NEXT_WORD = re.compile(r"[\w'’]+")
_ITEM_START = re.compile(r"(?:[-*–•▪‣]|\d{1,3}[.)]|[a-z]\))\s")
_LONGEST_WORD = 24
_OPENING = "\"'“‘«„([¿¡*_"


def sentences(text: str, language: str) -> list[Range]:
    """The ranges of the sentences of ``text``, without the white space around them."""
    ranges: list[Range] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        low, high = match.span()
        mark = text[low]
        if mark == "\n":
            if not _breaks(text, start, low, high):
                continue
            end = low
        elif mark in "•▪‣◦":
            end = low
        elif mark == "." and (high == low + 1 or text[low + 1] in "\"'”’»)]"):
            if not _ends(text, start, low, high, language):
                continue
            end = high
        else:
            if _continues(text, high):
                continue
            end = high
        _append(ranges, text, start, end)
        start = high
    _append(ranges, text, start, len(text))
    return ranges


def _append(ranges: list[Range], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        while text[end - 1].isspace():
            end -= 1
        ranges.append((start, end))


def _following(text: str, position: int) -> str:
    """The first character of the next word, opening quotes and brackets aside."""
    limit = min(len(text), position + 12)
    while position < limit:
        character = text[position]
        if not character.isspace() and character not in _OPENING:
            return character
        position += 1
    return ""


def _continues(text: str, position: int) -> bool:
    """Whether the text behind a stop goes on in lower case, as no new sentence does."""
    return _following(text, position).islower()


def _breaks(text: str, start: int, low: int, high: int) -> bool:
    """Whether a line break ends a sentence: at an empty line, before a list item, before anything but lower case."""
    if text.count("\n", low, high) > 1 or _ITEM_START.match(text, high):
        return True
    return not _continues(text, high) and text[max(low - 1, start)] not in ",;-–"


def _ends(text: str, start: int, stop: int, high: int, language: str) -> bool:
    """Whether the full stop at ``stop`` ends a sentence."""
    follower = _following(text, high)
    if follower.islower():
        return False
    low = max(start, stop - _LONGEST_WORD)
    word = text[max(low, text.rfind(" ", low, stop) + 1) : stop].lstrip(_OPENING)
    if "\n" in word or "\u00a0" in word:
        word = word.split()[-1] if word[-1:].strip() else ""
    if "'" in word or "’" in word:
        word = word.replace("’", "'").rpartition("'")[2]
    if not word:
        return high > stop + 1
    first = word[0]
    if first.isdigit() and word.isdigit():
        return not _numbers(text, start, stop, high, word, language)
    if len(word) > 12 or high > stop + 1:
        return True
    lower = word.lower()
    if len(word) == 1 and word.isupper() and follower.isupper() and word != "I":
        # An initial: "J. Smith", "B. V.".
        return False
    if lower in _never_ending(language):
        return False
    spaced = _spaced(text, start, stop, lower)
    if spaced and spaced in _never_ending(language):
        return False
    if follower.isdigit():
        return lower not in _before_number(language) and lower not in MAY_END
    if lower in MAY_END or spaced in MAY_END:
        return _opens(text, high, language)
    return True


def _spaced(text: str, start: int, stop: int, last: str) -> str:
    """An abbreviation of two parts as one word: "z. B", "p. es", "u. a"; else ""."""
    before = stop - len(last)
    gap = before
    while gap > start and text[gap - 1] in " \u00a0\u202f":
        gap -= 1
    if gap == before or gap - 2 < start or text[gap - 1] != ".":
        return ""
    begin = gap - 1
    while begin > start and begin > gap - 5 and text[begin - 1].isalpha():
        begin -= 1
    return f"{text[begin : gap - 1].lower()}.{last}"


def _numbers(text: str, start: int, stop: int, high: int, word: str, language: str) -> bool:
    """Whether the full stop behind a number belongs to it: "1. Open the app", "am 3. März"."""
    if not text[start : stop - len(word)].strip(" \n\t\u00a0" + _OPENING):
        return len(word) <= 3
    if language in ORDINAL_DOTS and len(word) <= 2:
        # "bis zum 15. Danach" ends; "bis zum 15. Oktober" does not.
        return not _opens(text, high, language)
    return False


def _opens(text: str, position: int, language: str) -> bool:
    """Whether a sentence begins here: a function word with a capital, or no word at all."""
    found = _NEXT_WORD.search(text, position, position + 40)
    if not found:
        return True
    word = found[0]
    return word[0].isupper() and word.lower() in ALL.get(language, frozenset())


@cache
def _never_ending(language: str) -> frozenset[str]:
    return ABBREVIATIONS[""] | ABBREVIATIONS.get(language, frozenset())


@cache
def _before_number(language: str) -> frozenset[str]:
    return BEFORE_NUMBER[""] | BEFORE_NUMBER.get(language, frozenset())


def clauses(text: str, start: int, end: int, language: str) -> list[Range]:
    """The ranges of the clauses of the sentence ``[start, end)``, without the punctuation between them."""
    ranges: list[Range] = []
    position = start
    for match in _clause_ends(language).finditer(text, start, end):
        low, high = match.span()
        if text[low].isspace() and high > low + 1 and _in_range(text, low, high):
            continue
        _append(ranges, text, position, low)
        position = high
    _append(ranges, text, position, end)
    return ranges


@cache
def _clause_ends(language: str) -> re.Pattern[str]:
    """Punctuation between clauses, or the space before a conjunction (which belongs to the clause that it opens)."""
    openers = any_of(CLAUSE_OPENERS.get(language, ()))
    return re.compile(
        r"[,;:()…—\s](?:(?<=[,;:])(?=[\s\"'”’»]|\Z)|(?<=[()—])|(?<=…)(?=\s)"
        rf"|(?<=\s)(?:[-–—](?=\s)|(?=(?:{openers})[\s,])))"
    )


def _in_range(text: str, low: int, high: int) -> bool:
    """Whether a dash stands between two numbers: "9 – 18"."""
    return text[low - 1 : low].isdigit() and text[high + 1 : high + 2].isdigit()
