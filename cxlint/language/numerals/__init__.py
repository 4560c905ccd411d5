"""How each language writes numbers: its number words and its signs for thousands and decimals.

One module per language holds a ``TABLE``; the grammar that reads them is ``cxlint.values.numerals``. Number words are
hand-written from the spell-out rules of CLDR (RBNF) and the usual school grammars; signs are those of CLDR.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

LANGUAGES = ("it", "en", "de", "fr", "es", "nl", "pt")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class NumeralTable:
    """The number words of a language, lower case, by the part they play."""

    units: Mapping[str, int] = field(default_factory=dict)
    """Words that are added: 0 to 99, and fixed hundreds ("doscientos")."""
    articles: frozenset[str] = frozenset()
    """Words that mean 1 only before a noun or a multiplier: "a", "un", "ein"."""
    units_too: frozenset[str] = frozenset()
    """Articles that also end a number: "soixante et un"."""
    hundreds: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    bare: frozenset[str] = frozenset()
    """Multipliers that may stand without a number before them: "mille", "hundert"."""
    few: frozenset[str] = frozenset()
    """Words before such a multiplier that leave open how many: "mehrere tausend"."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    inexact: frozenset[str] = frozenset()
    """Those of ``dozens`` that say about how many: "una ventina", "een tiental"."""
    halves: frozenset[str] = frozenset()
    whole_halves: Mapping[str, str] = field(default_factory=dict)
    """Words for a number with its half: "anderthalb"."""
    denominators: Mapping[str, int] = field(default_factory=dict)
    """Words that only name parts: "quarters", "Drittel"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_scales: Mapping[str, int] = field(default_factory=dict)
    glued: Mapping[str, int] = field(default_factory=dict)
    """Forms that occur only inside a compound: "vent" of "ventuno"."""
    compounds: bool = False
    """Whether numbers are written as one word: "duecentotrenta", "einundzwanzig"."""
    unit_first: bool = False
    """Whether the unit comes before the ten: "einundzwanzig"."""
    tails: str = ""
    """What may be glued to a number in words, a regular expression: "tägig" of "zweitägig"."""
    base_twenty: frozenset[int] = frozenset()
    """Tens that take 10 to 19 too: 60 and 80 in French."""
    joiners: frozenset[str] = frozenset()
    glued_joiners: frozenset[str] = frozenset()
    inner_joiner: bool = False
    """Whether tens and units are always joined: "treinta y dos"."""
    separators: frozenset[str] = frozenset()
    """What may separate groups in words: "one thousand, two hundred"."""
    points: frozenset[str] = frozenset()
    weak_points: frozenset[str] = frozenset()
    """Words that separate decimals between number words only: "siete con cincuenta"."""
    negatives: frozenset[str] = frozenset()
    other_minus: tuple[str, ...] = ()
    """Phrases that end in a negative word and mean something else: "au moins", "at least"."""
    over: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    """Words behind a fraction: "a fifth of", "due terzi di un milione"."""
    after_digits: Mapping[str, int] = field(default_factory=dict)
    """Abbreviated multipliers after digits: "k", "Mio."."""
    ordinal_endings: str = ""
    """A regular expression for what makes digits an ordinal: "st|nd|rd|th"."""
    of_one: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()
    """What makes a one before it some one: "one of our agents"."""
    """Words before or after "one" that make it a pronoun: "this one"."""
    idle: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Number words that are other words too, with the words after which they are no number: "sei un cliente"."""
    decimal: str = ","
    group: str = "."
    grouped_from: int = 4
    """How many digits a number has from which thousands are set apart."""


def inflect(stems: Mapping[str, int], *endings: str) -> dict[str, int]:
    """Every stem with every ending."""
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


def with_bare_letters(words: Mapping[str, int]) -> dict[str, int]:
    """The words, and the same without accents as people type them."""
    bare = {fold(word): value for word, value in words.items()}
    return {**bare, **words}


def fold(word: str) -> str:
    """``word`` without accents."""
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


NEUTRAL = NumeralTable(after_digits={"k": 1000})


@cache
def numeral_table(language: str) -> NumeralTable:
    """The table of a language, or one that knows digits only."""
    if language not in LANGUAGES:
        return NEUTRAL
    table = importlib.import_module(f"cxlint.language.numerals.{language}").TABLE
    assert isinstance(table, NumeralTable)
    return table
