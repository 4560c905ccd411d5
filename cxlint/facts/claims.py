"""Claims: what a text says about a fact, and what came of comparing the two."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from cxlint.model import Location
from cxlint.text import Fix
from cxlint.values.model import Value

Answer = Literal["yes", "no"]


class Outcome(StrEnum):
    """The verdict on one claim."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    OUTDATED = "outdated"
    """The text gives a former value."""
    LOOSER = "looser"
    """The right value, stated less firmly or with a wider limit than declared."""
    TIGHTER = "tighter"
    """The right value, stated more firmly or with a narrower limit than declared."""
    LIMIT = "limit"
    """The right value as the opposite limit: at least instead of at most."""
    PARTLY = "partly"
    """Some of the values or names that are right together, and not the others."""
    UNIT = "unit"
    """The right number with another unit or kind of day."""
    UNCLEAR = "unclear"
    """Not decidable; a person should look."""
    STATED = "stated"
    """A value of a fact that declares none."""


FINE = (Outcome.AGREES, Outcome.STATED)
"""The outcomes with which nothing is wrong."""

BY_AGREEMENT = "it counts as a statement of the fact only because it agrees"
"""The doubt of a claim that another value in its place would not be."""


class Nearness(StrEnum):
    """Where the cue stood, from the surest to the least sure."""

    CLAUSE = "in the same clause"
    SENTENCE = "in the same sentence"
    PASSAGE = "in the same passage"
    CONTEXT = "in the context"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about a fact, complete without its text.

    ``says`` is the value as written and ``value`` what it means (``None`` for a name, "yes" or "no" for an answer);
    ``truth`` is what the fact is there, as declared, empty where it declares nothing; ``cue`` the words that bound the
    two. ``sure`` is false where another reading is possible: such a claim is at most a ``review``, and ``doubt`` says
    why. ``why_not`` says why there is no ``fix`` for what does not agree; ``sentence`` is the sentence it stands in. A
    ``listed`` value stands in one list with others ("Android 13 and Android 14").
    """

    fact: str
    outcome: Outcome
    says: str
    truth: str
    cue: str
    nearness: Nearness
    location: Location
    passage: str
    sure: bool = True
    doubt: str = ""
    fix: Fix | None = None
    why_not: str = ""
    sentence: str = ""
    value: Value | Answer | None = None
    listed: bool = False
