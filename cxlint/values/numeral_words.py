"""The number words of a language, ready to be looked up, and the words that are several of them in one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from cxlint.language.numerals import NumeralTable, numeral_table
from cxlint.language.phrases import Phrases
from cxlint.values.numeral_cardinals import Token
from cxlint.values.numeral_grammar import read_numeral


class Reader(NamedTuple):
    table: NumeralTable
    kinds: Mapping[str, tuple[str, Decimal]]
    morphs: Mapping[str, tuple[str, Decimal]]
    wanted: frozenset[str]
    """Every word that is a number or begins one of several words."""
    phrases: Phrases
    """The number words that are several: "dix-sept", "un altro"."""
    heads: frozenset[str]
    """The first two letters of all morphs."""
    tails: re.Pattern[str] | None
    """What may be glued to a number word: "tägig" of "zweitägig"."""
    endings: re.Pattern[str] | None
    """What makes digits an ordinal."""
    gaps: Mapping[str, str]
    negatives: tuple[str, ...]
    suffixes: Mapping[str, int]
    suffix_heads: frozenset[str]
    """What a suffix or a fraction begins with, behind a space."""
    idle: set[str]
    """Words met so far that are no numbers written as one."""


@cache
def reader_of(language: str) -> Reader:
    table = numeral_table(language)
    kinds: dict[str, tuple[str, Decimal]] = {}
    for kind, words in (
        ("half", dict.fromkeys(table.halves, Decimal("0.5"))),
        ("ordinal", {**table.ordinals, **table.ordinal_scales}),
        ("part", table.denominators),
        ("dozen", table.dozens),
        ("whole", table.whole_halves),
        ("scale", table.scales),
        ("hundred", table.hundreds),
        ("unit", table.units),
        ("article", dict.fromkeys(table.articles, 1)),
    ):
        kinds.update({word: (kind, Decimal(value)) for word, value in words.items()})
    morphs = {
        word: entry for word, entry in kinds.items() if entry[0] in ("unit", "hundred", "scale", "ordinal", "part")
    }
    if table.unit_first:
        # "honderdenacht" is honderd-en-acht, never "honderden" and "acht".
        plurals = {
            word
            for word in morphs
            if word.endswith(("e", "en")) and word.removesuffix("en").removesuffix("e") in table.bare
        }
        morphs = {word: entry for word, entry in morphs.items() if word not in plurals}
    for word, value in table.glued.items():
        # "cent" multiplies what stands before it as "cento" does: "duecentottanta".
        kind = "hundred" if value == 100 else "unit" if value < 1000 else "scale"
        morphs[word] = (kind, Decimal(value))
    morphs.update({word: ("and", Decimal(0)) for word in table.glued_joiners})
    for word in table.glued:
        if word.endswith(("esimo", "esima", "esimi", "esime")):
            morphs[word] = ("ordinal", Decimal(table.glued[word]))
    phrases = Phrases(phrase for phrase in kinds if not _ONE_WORD.fullmatch(phrase))
    heads = {word[:2] for word, entry in morphs.items() if entry[0] != "and"} if table.compounds else set()
    gaps = {"": "glue", " ": "space", "-": "space", "‑": "space", "–": "space"}
    gaps.update(dict.fromkeys(table.of, "of"))
    for joiner in table.joiners:
        gaps[joiner] = gaps[f"-{joiner}-"] = "and"
    gaps.update(dict.fromkeys(table.separators, "comma"))
    gaps.update(dict.fromkeys(table.points, "point"))
    gaps.update(dict.fromkeys(table.weak_points, "weak"))
    gaps.update(dict.fromkeys(table.over, "over"))
    return Reader(
        table,
        kinds,
        morphs,
        frozenset(kinds) | phrases.heads,
        phrases,
        frozenset(heads),
        re.compile(rf"(?:{table.tails})$") if table.tails else None,
        re.compile(rf"(?:{table.ordinal_endings})(?!\w)") if table.ordinal_endings else None,
        gaps,
        tuple(sorted(table.negatives)),
        table.after_digits,
        frozenset({suffix[0].lower() for suffix in table.after_digits} | {"/", "⁄"}),
        set(),
    )


def number_words(known: frozenset[str], language: str) -> Set[str]:
    """Those of the words of a text that are numbers, or begin one of several words."""
    reader = reader_of(language)
    found = known & reader.wanted
    if not reader.heads:
        return found
    idle = reader.idle
    glued = []
    for word in known - found - idle:
        if word[:2] in reader.heads and len(word) <= _LONGEST and _holds_number(word, language):
            glued.append(word)
        else:
            idle.add(word)
    if len(idle) > _MOST_IDLE:
        idle.clear()
    return found.union(glued)


_LONGEST = 80
_MOST_IDLE = 20_000


def _holds_number(word: str, language: str) -> bool:
    return compound(word, language) is not None or counted(word, language) is not None


_ONE_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def compound(word: str, language: str) -> tuple[str, Decimal] | None:
    """What a word such as "duecentotrenta" or "einundzwanzig" says, if every part of it is a number's."""
    reader = reader_of(language)
    parts = _split(word, reader.morphs)
    if parts is None:
        return None
    tokens: list[Token] = []
    gap = "glue"
    for part in parts:
        kind, value = reader.morphs[part]
        if kind == "and":
            gap = "and"
            continue
        tokens.append(Token(len(tokens), len(tokens) + 1, kind, value, gap, part))
        gap = "glue"
    if gap == "and":
        return None
    numeral, following = read_numeral(tokens, 0, reader.table, inside=True)
    if numeral is None or following != len(tokens) or numeral.article:
        return None
    if numeral.fraction:
        return "part-of", numeral.amount
    return "ordinal" if numeral.ordinal else "unit", numeral.amount


def _split(word: str, morphs: Mapping[str, object]) -> list[str] | None:
    """``word`` as a run of morphs, the longest first; each place is tried once, so the work is bounded."""
    longest = 16
    dead: set[int] = set()

    def walk(at: int) -> list[str] | None:
        if at == len(word):
            return []
        if at in dead:
            return None
        for size in range(min(longest, len(word) - at), 0, -1):
            part = word[at : at + size]
            if part in morphs and (rest := walk(at + size)) is not None:
                return [part, *rest]
        dead.add(at)
        return None

    return walk(0)


@lru_cache(maxsize=2048)
def counted(word: str, language: str) -> tuple[int, Decimal] | None:
    """Where the number that a word such as "zweitägig" begins with ends, and that number."""
    reader = reader_of(language)
    tail = reader.tails.search(word, 2) if reader.tails is not None else None
    if tail is None:
        return None
    number = word[: tail.start()]
    entry = reader.kinds.get(number) or compound(number, language)
    return (tail.start(), entry[1]) if entry is not None and entry[0] in ("unit", "whole") else None


def is_compound(word: str, language: str) -> bool:
    """Whether ``word``, in lower case, is or begins with a number: "duecentotrenta", "zweitägig"."""
    return numeral_table(language).compounds and _holds_number(word, language)
