"""What two statements of one document that disagree with each other are: two places, the words, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cxlint.language.locales import language_of, market_of
from cxlint.language.words import lower
from cxlint.model import Passage
from cxlint.rules.subjects import Document
from cxlint.values import find, may_hold, outermost
from cxlint.values.compare import compare
from cxlint.values.model import Bound, Likeness, Mention, ValueKind
from cxlint.values.triggers import trigger_offsets


@dataclass(frozen=True, slots=True)
class Side:
    """One of two statements: ``[start, end)`` of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def says(self) -> str:
        """The statement as written."""
        return self.passage.text.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements about the same thing that cannot both be right; ``at`` is the one to report.

    ``message`` says so in full. ``doubt`` is why it is not sure, empty where it is.
    """

    at: Side
    other: Side
    message: str
    label: str
    doubt: str = ""


def values_of(
    passage: Passage, document: Document, kinds: frozenset[ValueKind] | None = None, start: int = 0, end: int = -1
) -> tuple[Mention, ...]:
    """The values in ``[start, end)`` of a passage (default: all of it), none inside another and none vague."""
    text = passage.text.text
    if kinds is not None and not may_hold(text, kinds):
        return ()
    end = len(text) if end < 0 else end
    if kinds is None and not trigger_offsets(lower(text), language_of(passage.locale)):
        return ()
    market = document.market or market_of(passage.locale)
    found = _found(text, passage.locale or "en", kinds, market)
    holes = [mark for mark in passage.marks if mark.kind == "placeholder"]
    return tuple(
        mention
        for mention in found
        if start <= mention.start
        and mention.end <= end
        and not mention.vague
        and not any(mention.start < hole.end and hole.start < mention.end for hole in holes)
    )


@lru_cache(maxsize=8192)
def _found(text: str, locale: str, kinds: frozenset[ValueKind] | None, market: str) -> tuple[Mention, ...]:
    """The outermost values of a text; a site repeats most of its passages on every page."""
    return outermost(find(text, locale, kinds=kinds, market=market))


def side_of(passage: Passage, mention: Mention) -> Side:
    """Where a passage states a value."""
    return Side(passage, mention.start, mention.end)


def comparable(values: Iterable[Mention], with_: Mention) -> list[Mention]:
    """Those of ``values`` that could state the same thing as ``with_``."""
    return [
        value
        for value in values
        if value.kind == with_.kind and compare(value.value, with_.value) is not Likeness.UNRELATED
    ]


def differ(one: Mention, other: Mention) -> bool:
    """Whether two comparable values surely are not the same."""
    return compare(one.value, other.value) in (Likeness.DIFFERENT, Likeness.UNIT)


def are_plain(*values: Mention) -> bool:
    """Whether all values are given as they are, not "about" or "on average"."""
    return not any(value.bound in (Bound.ABOUT, Bound.AVERAGE) for value in values)
