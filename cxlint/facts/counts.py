"""Bare numbers: one is about a fact only where it counts what the fact's words name.

A text is full of numbers that count something else or nothing: "our shop at 17 High Street", "on 3 floors". So a
number belongs to a fact only right before its cue ("our 31 large shops") or right behind it ("shops: 31"), with nothing
behind that it might count instead.
"""

from __future__ import annotations

import re

from cxlint.facts.book import Fact, Truth
from cxlint.facts.claims import Nearness
from cxlint.facts.cues import CueMatch
from cxlint.facts.view import View
from cxlint.language.function_words import ALL
from cxlint.language.statements import is_equated, names_several
from cxlint.values.model import Mention, Number, Quantity, Range

_WORDS = re.compile(r"[^\W\d_]+")
_BETWEEN = 2
"""How many words may stand between a number and the noun it counts."""


def as_number(view: View, mention: Mention, fact: Fact) -> Mention:
    """``mention`` as a bare number where it is a quantity of what ``fact`` counts ("31 shops")."""
    value = mention.value
    if isinstance(value, Quantity):
        number: Number | Range = Number(value.count)
    elif isinstance(value, Range) and isinstance(value.low, Quantity) and isinstance(value.high, Quantity):
        number = Range(Number(value.low.count), Number(value.high.count))
    else:
        return mention
    for match in view.inside.get(fact.owner, ()):
        if mention.start < match.start < mention.end:
            end = mention.start + len(view.reading.text[mention.start : match.start].rstrip())
            return Mention("number", mention.start, end, number, mention.bound, mention.outer_start, end)
    return mention


def counts(view: View, mention: Mention, truth: Truth, match: CueMatch, nearness: Nearness) -> bool:
    """Whether the bare number ``mention`` counts what the cue ``match`` names, of which ``truth`` is right.

    "Add one episode" counts nothing, unless one is right.
    """
    text = view.lowered
    if _is_article(text, mention) and not any(value.value == mention.value for value in truth.values):
        return False
    if nearness is Nearness.CONTEXT:
        return not _WORDS.search(text[: mention.outer_start]) and not _WORDS.search(text[mention.outer_end :])
    if nearness is Nearness.PASSAGE:
        return False
    if mention.end <= match.start:
        between = text[mention.end : match.start]
        if names_several(between, view.reading.language):
            return False  # "In five areas episodes are shown" counts areas.
        return len(_WORDS.findall(between)) <= _BETWEEN and not re.search(r"[^\w\s'’-]|\d", between)
    if match.end > mention.start:
        return False
    if match.cue.weight > 1 and is_equated(text[match.end : mention.outer_start], view.reading.language):
        return True  # "The default limit is 50 episodes."
    light = ALL.get(view.reading.language, frozenset())
    between = text[match.end : mention.start]
    if re.search(r"[^\w\s:=–—-]|\d", between) or not light.issuperset(_WORDS.findall(between)):
        return False
    behind = re.match(r"\s+([^\W\d_]+)", text[mention.end : mention.end + 40])
    return behind is None or behind[1] in light


def _is_article(lowered: str, mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Number) and value.amount == 1 and lowered[mention.start : mention.end].isalpha()
