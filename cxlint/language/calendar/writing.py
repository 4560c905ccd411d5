"""What only a writer of dates has to know: how the day is marked as an ordinal, and which weekdays are feminine."""

from __future__ import annotations

from collections.abc import Mapping

ORDINAL_DAYS: Mapping[str, Mapping[int, str]] = {
    "en": {0: "th", 1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"},
    "it": {1: "°"},
    "fr": {1: "er"},
    "es": {},
    "pt": {1: "º"},
    "de": {0: "."},
    "nl": {},
}
"""By day what follows its digits where the place marks its day, 0 for all other days."""

ALWAYS_MARKED: Mapping[str, frozenset[int]] = {"it": frozenset((1,)), "fr": frozenset((1,))}
"""Days that bear their mark in any case: "1er mai", but "2 mai"."""

FEMININE_DAYS: Mapping[str, frozenset[int]] = {"it": frozenset((6,)), "pt": frozenset((0, 1, 2, 3, 4))}
"""Weekdays (Monday is 0) that are feminine, in languages where others are not and articles tell."""

NAMES_CAPITAL = frozenset(("de", "en"))
"""Languages that write the names of months and days with a capital."""

YEAR_AFTER: Mapping[str, str] = {"es": " de {}", "pt": " de {}"}
"""How a year follows the name of the month, where it is not just a space."""
