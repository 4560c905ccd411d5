"""The fact book: declarations with their values parsed and their cues compiled."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from cxlint.facts.cues import Cue, CueIndex
from cxlint.model import Location, Severity
from cxlint.values.model import Mention

YES_NO = "yes-no"
NAME = "name"


@dataclass(frozen=True, slots=True)
class Truth:
    """What is right: a text that states one of ``values`` or of ``names`` agrees.

    Where several are right ``together``, a text that states only some of them says but a part. ``word`` is the "yes" or
    "no" of an answer. A fact without a declared value has none of these. ``written`` is the declaration's text.
    """

    written: str
    values: tuple[Mention, ...] = ()
    word: str = ""
    names: tuple[str, ...] = ()
    together: bool = False

    def __bool__(self) -> bool:
        return bool(self.values or self.names or self.word)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said; picks the truth that holds there. Markets are lower-case ISO 3166 codes."""

    channel: str = ""
    locale: str = ""
    market: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another truth under a condition: a cue in the sentence or its context, a place, a time. Empty means any."""

    truth: Truth
    owner: int = -1
    channels: frozenset[str] = frozenset()
    locales: frozenset[str] = frozenset()
    markets: frozenset[str] = frozenset()
    start: datetime.date | None = None
    end: datetime.date | None = None

    def holds(self, place: Place, owners: frozenset[int], day: datetime.date) -> bool:
        """Whether the condition is met; ``owners`` are the owners of the cues that stand near."""
        return (
            (self.owner < 0 or self.owner in owners)
            and (not self.channels or place.channel in self.channels)
            and (not self.locales or any(_within(place.locale, locale) for locale in self.locales))
            and (not self.markets or place.market in self.markets)
            and (self.start is None or day >= self.start)
            and (self.end is None or day <= self.end)
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One canonical fact.

    ``truths`` maps a scope (a channel, a locale, a market, or "" for everywhere) to what is right there. ``owner`` and
    ``not_owner`` are the numbers under which its cues and its excluding cues stand in the book's cue index; ``yes``
    and ``no`` those of its phrases. ``kind`` is empty where values of any kind may state it.
    """

    name: str
    kind: str
    truths: dict[str, Truth]
    owner: int
    location: Location
    not_owner: int = -1
    yes: int = -1
    no: int = -1
    confused: dict[int, str] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    former: tuple[tuple[Truth, datetime.date | None], ...] = ()
    variants: tuple[Variant, ...] = ()
    compare: str = "exactly"
    loose: bool = False
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    must_appear_in: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR
    responsible: str = ""
    see: str = ""
    supposed: tuple[tuple[Truth, Truth], ...] = ()
    """Truths, and others to judge by in their place: bound is by what is declared, so that all statements are found."""

    @property
    def is_open(self) -> bool:
        """Whether no value is declared: texts must only agree with each other."""
        return not any(self.truths.values())

    def truth(self, place: Place) -> Truth | None:
        """What is right at ``place``: by channel, full locale, market, language, then everywhere."""
        truths = self.truths
        language = place.locale.split("-")[0]
        for scope in (place.channel, place.locale.lower(), place.market, language, ""):
            if scope in truths:
                return truths[scope]
        return None


@dataclass(frozen=True, slots=True)
class FactBook:
    """All facts, with one index of all their cues.

    ``by_owner`` tells for each owner number the index of its fact in ``facts``.
    """

    facts: tuple[Fact, ...]
    index: CueIndex
    by_owner: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.facts)

    def fact_of(self, cue: Cue) -> Fact:
        """The fact a cue belongs to, whatever its role there."""
        return self.facts[self.by_owner[cue.owner]]


def _within(locale: str, wanted: str) -> bool:
    locale, wanted = locale.lower(), wanted.lower()
    return locale == wanted or locale.startswith(wanted + "-")
