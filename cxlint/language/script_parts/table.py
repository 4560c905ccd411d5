"""The shape of a language's table: how the parts of a message to a customer sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

Part: TypeAlias = Literal[
    "acknowledgement",
    "apology",
    "closing",
    "empathy",
    "explanation",
    "greeting",
    "hand-off",
    "next step",
    "thanks",
]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Table:
    """How parts sound in one language, a phrase a line, in lower case without accents.

    In a phrase ``*`` stands for the rest of a word and ``~`` for up to three words; ``(a|b)`` and ``x?`` mean what they
    mean in an expression. A phrase after ``^`` counts only where a clause begins, behind ``joiners`` too.

    ``signs`` count wherever they stand, those of the greeting only near the beginning; ``ending`` closes only at the
    end. ``asked`` are verbs that ask the customer to do something where they open a clause. ``offers`` are conditions
    ("if you have other questions") whose sentence is no next step, and closes at the end; in a clause with one of
    ``never`` nothing is promised or felt. ``reasons`` make an explanation of any sentence. ``customer`` are the names
    under which a dialogue quotes the customer. ``examples`` are what may be said, for each part.
    """

    signs: Mapping[Part, str]
    ending: str
    asked: str
    joiners: str
    offers: str
    never: str
    reasons: str
    customer: str
    examples: Mapping[Part, str] = field(default_factory=dict)
