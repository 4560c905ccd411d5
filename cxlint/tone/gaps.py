"""Gaps in a text: merge fields that nobody filled in, greetings without a name, dummy text, notes to ourselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from cxlint.language.personalisation import NO_PERSON, field_words, insert_words, personal
from cxlint.language.words import lower, split_identifiers
from cxlint.text.placeholders import find_placeholders

GapKind: TypeAlias = Literal["field", "variable", "format", "bracket", "crosses", "greeting", "nobody", "dummy", "note"]


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing at ``[start, end)`` of a text.

    A ``field`` names something personal, a ``variable`` anything else, a ``format`` nothing ("%s"); a ``bracket`` is a
    field that people put for one another ("[NAME]"), ``crosses`` are "XXX". A ``greeting`` has no name; one of
    ``nobody`` has a word for all readers instead. ``is_name`` tells that a field is the reader's name.
    """

    kind: GapKind
    start: int
    end: int
    is_name: bool = False


_SYMBOLS = ("%", "{", "[", "|", "<", "«", "$", "#")
_BRACKETS = re.compile(
    r"\[([^\[\]<>{}|\n]{2,40})\]|<([A-Za-z][\w .-]{1,40})>|«([\w][\w .-]{1,40})»|‹([\w][\w .-]{1,40})›"
)
_FORMAT = re.compile(r"%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:l|ll|h)?[sdi@]|\{\d+\}")
_EXPRESSION = re.compile(r"[|('\"?=+<>!]|(?<=\{)[#/^]")
"""What a program works out, and does not only fill in: "{{ 'Search' | translate }}"."""
_ENVIRONMENT = re.compile(r"%[A-Z_]+%")
_IN_ADDRESS = frozenset("/=&?")
_BESIDE = frozenset("%/:-\\")
_INNER = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


def fields_in(text: str) -> Iterator[Gap]:
    """The merge fields and other placeholders of a text."""
    if not any(symbol in text for symbol in _SYMBOLS):
        return
    taken: list[tuple[int, int]] = []
    for start, end in find_placeholders(text):
        found = text[start:end]
        taken.append((start, end))
        worked_out = found[0] in "{$#@" and _EXPRESSION.search(found, 1)
        if found.startswith("{%") or worked_out or text[start - 1 : start] in _IN_ADDRESS:
            continue
        if found.startswith("[["):
            yield from _named("bracket", text, start, end)
        elif _FORMAT.fullmatch(found):
            if _is_format(text, start, end):
                yield Gap("format", start, end)
        elif words := _words_of(found):
            names, fields = field_words()
            personal_ = words[0] not in NO_PERSON and not fields.isdisjoint(words)
            if not personal_ and _ENVIRONMENT.fullmatch(found):
                continue
            yield Gap("field" if personal_ else "variable", start, end, personal_ and not names.isdisjoint(words))
    for match in _BRACKETS.finditer(text):
        if not any(low <= match.start() < high for low, high in taken):
            yield from _named("bracket", text, *match.span())


def _is_format(text: str, start: int, end: int) -> bool:
    """Whether "%s" is one: not "5 %s", nor a part of "%Y-%m-%d"."""
    before, behind = text[max(0, start - 8) : start], text[end : end + 1]
    if text[start] == "%" and before.rstrip(" \u00a0\u202f")[-1:].isdigit():
        return False
    return before[-1:] not in _BESIDE and behind != "%"


def _named(kind: GapKind, text: str, start: int, end: int) -> Iterator[Gap]:
    """A field in brackets: nothing but names of fields, or a note what to insert."""
    inner = text[start:end].strip("[]<>«»‹› ")
    words = _words_of(inner)
    names, fields = field_words()
    known = (
        inner.isupper()
        or "".join(words[:2]) in fields
        or all(word in fields or word in insert_words() for word in words)
    )
    if 0 < len(words) <= 5 and known and not fields.isdisjoint(words):
        # Quotation marks and links: «Nome» may be a label, "[link]" the text of one.
        if text[start] in "«‹" and "_" not in inner and names.isdisjoint(words):
            return
        if not inner.isupper() and names.isdisjoint(words):
            return
        yield Gap(kind, start, end, not names.isdisjoint(words))


@lru_cache(maxsize=4096)
def _words_of(identifier: str) -> tuple[str, ...]:
    """The words of an identifier or of what stands in brackets: "first_name", "customer.firstName", "FNAME"."""
    found = [lower(word) for word in re.findall(r"[^\W\d_]+", split_identifiers(identifier))]
    joined = "".join(found)
    return (*found, joined) if len(found) == 2 else tuple(found)


# Greetings ----------------------------------------------------------------------------------------------------------


def greetings_in(text: str, language: str) -> Iterator[Gap]:
    """Greetings that lack a name, or have a word for everybody in its place."""
    expressions = _greetings(language)
    if expressions is None:
        return
    without, nobody = expressions
    for match in without.finditer(text):
        yield Gap("greeting", match.start(1), match.end(1))
    for match in nobody.finditer(text):
        yield Gap("nobody", match.start(1), match.end(1))


@cache
def _greetings(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    row = personal(language)
    if not row.dear:
        return None
    dear, hello, persons = (_either(phrases) for phrases in (row.dear, row.hello, row.persons))
    marks = "|".join(re.escape(mark) for mark in ",!" if mark not in row.spaced)
    opens = r"(?:^|\n)[ \t\u00a0\"“„«*_]*"
    # "Liebe, Glück und Geld" greets nobody either, but is no greeting.
    without = (
        rf"(?i){opens}((?:{dear})(?:[ \u00a0]+[,!](?![^\W\d_])|[,!](?=[ \u00a0]*(?:\n|$)))"
        rf"|(?:{hello})[ \u00a0]+(?:{marks})(?![^\W\d_]))"
    )
    nobody = rf"(?i){opens}((?:{dear}|{hello})[ \u00a0]+(?:{persons}))[ \u00a0]*(?:[,!:.]|$|\n)"
    return re.compile(without), re.compile(nobody)


def _either(phrases: str) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases.split("|"), key=len, reverse=True))


# Dummy text and notes -----------------------------------------------------------------------------------------------

_DUMMY = re.compile(r"(?i)\blorem ipsum(?: dolor(?: sit amet)?)?\b|\bconsectetur adipi[sc]+ing elit\b")
_NOTE = re.compile(r"(?<![\w-])(TODO|FIXME|TBD|TO DO|T\.B\.D\.)(?![\w-])(:?)")
_CROSSES = re.compile(r"(?<![\w*.,:;/+-])(?<![\dX] )X{3,12}(?![\w*/+-])(?! [\dX])")
_ROMAN = re.compile(r"[ \u00a0](?:[A-ZÀ-Ý]|secolo|siècle|siglo|eeuw|century)")


def notes_in(text: str, language: str) -> Iterator[Gap]:
    """Notes to ourselves, dummy text, and crosses in the place of what nobody knew yet."""
    if "ipsum" in text or "IPSUM" in text or "consectetur" in text:
        for match in _DUMMY.finditer(text):
            yield Gap("dummy", *match.span())
    if "TO" in text or "FIXME" in text or "TB" in text or "T.B.D." in text:
        everything = personal(language).everything.split("|")
        for match in _NOTE.finditer(text):
            word = match[1]
            if match[2] or (word.lower() not in everything and word != "TO DO" and _stands_alone(text, match, word)):
                yield Gap("note", match.start(1), match.end(1))
    if "XXX" in text and any(map(str.islower, text)):
        for match in _CROSSES.finditer(text):
            if match[0] != "XXX" or not _ROMAN.match(text, match.end()):
                yield Gap("crosses", *match.span())


def _stands_alone(text: str, match: re.Match[str], word: str) -> bool:
    """Whether a note is one and no word of a sentence in capitals: "TODO list" speaks of a list."""
    if not any(map(str.islower, text)) and text.strip("[]() .") != word:
        return False
    return word != "TODO" or not text[match.end() :].lstrip(" -").lower().startswith(("list", "app"))


def explains(text: str, language: str) -> bool:
    """Whether a text speaks of merge fields, so that those in it are examples."""
    expression = _about(language)
    return expression.search(text) is not None


@cache
def _about(language: str) -> re.Pattern[str]:
    phrases = "|".join(filter(None, (personal(language).about, personal("en").about)))
    return re.compile(rf"(?i)(?<!\w)(?:{_either(phrases)})(?!\w)")
