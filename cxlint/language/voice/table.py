"""What a language's table of voice holds.

Lists are written as small patterns apart by " / ": ``"nostr[oaie] / ci impegniamo"``. Words are lower case, and elided
ones stand apart from what follows them ("c' est" is "c est").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cxlint.language.patterns import spelled


@dataclass(frozen=True, slots=True, eq=False)
class Passive:
    """How a language forms its passive: one of ``auxiliaries``, and a participle at most ``reach`` words away.

    A participle has one of ``endings`` and, where ``beginnings`` are given, one of these; or it is ``irregular``. It is
    none of ``others``. ``both_ways`` tells whether it may stand before its auxiliary too.
    """

    auxiliaries: frozenset[str]
    endings: tuple[str, ...]
    irregular: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    reach: int = 3
    both_ways: bool = False
    between: frozenset[str] | None = None
    """The words that may stand between; ``None`` for any."""
    reflexive: frozenset[str] = frozenset()
    """Pronouns before an auxiliary that make a perfect of it: "s'est avéré"."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The words of one language by what they do.

    ``we`` and ``you`` are the pronouns and possessives of the first person plural and of the second person;
    ``we_endings`` the verb endings that need no pronoun, except in ``not_we``. ``you`` is empty where
    ``cxlint.language.address`` knows better. ``contracted`` are short forms, and ``full`` the forms that they shorten.
    """

    idle: str = ""
    """Phrases whose words mean nothing of this: "thanks to"."""
    we: str = ""
    we_endings: tuple[str, ...] = ()
    not_we: frozenset[str] = frozenset()
    you: str = ""
    contracted: str = ""
    full: str = ""
    hedges: str = ""
    negations: str = ""
    politeness: str = ""
    empathy: str = ""
    blame: str = ""
    passive: Passive | None = None
    phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = field(init=False)
    """By first word: the words that follow, and the lists that it is of."""

    def __post_init__(self) -> None:
        found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        for name in NAMES:
            for phrase in _phrases(getattr(self, name)):
                first, *rest = phrase.split()
                behind = found.setdefault(first, {})
                behind[tuple(rest)] = (*behind.get(tuple(rest), ()), name)
        object.__setattr__(self, "phrases", {first: tuple(behind.items()) for first, behind in found.items()})


NAMES = ("idle", "we", "you", "contracted", "full", "hedges", "negations", "politeness", "empathy", "blame")
"""The lists of a table, which are counted under these names."""


def _phrases(written: str) -> Iterator[str]:
    for pattern in written.split(" / "):
        if pattern:
            yield from spelled(pattern.strip())


def words(written: str) -> frozenset[str]:
    """Words apart by spaces."""
    return frozenset(written.split())
