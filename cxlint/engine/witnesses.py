"""The claims that the rules need of a run: those that differ, and of those that agree the few that findings show.

A site of twenty thousand pages says in the footer of each of them what is right; nobody asks for all of them.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable

from cxlint.facts.book import FactBook
from cxlint.facts.claims import Claim, Outcome
from cxlint.rules.evidence import WITNESSES


class Witnesses:
    """Claims as they come in, in any order.

    Of the claims that agree with a fact the first of each channel are kept, as many as its findings may show. All are
    kept of the facts of ``book`` about which a finding may be one of agreement (those with a last day, and those
    without a value), and where ``every`` is set.
    """

    def __init__(self, book: FactBook, *, every: bool = False) -> None:
        self._every = every
        self._asked = frozenset(fact.name for fact in book.facts if fact.is_open or fact.valid_until is not None)
        self._kept: list[Claim] = []
        self._agreeing: dict[tuple[str, str], list[Claim]] = defaultdict(list)

    def add(self, claims: Iterable[Claim]) -> None:
        """Take in the claims of one source."""
        for claim in claims:
            if self._every or claim.outcome is not Outcome.AGREES or claim.fact in self._asked:
                self._kept.append(claim)
                continue
            first = self._agreeing[claim.fact, claim.location.channel]
            insort(first, claim, key=claim_order)
            del first[WITNESSES:]

    @property
    def claims(self) -> list[Claim]:
        """What was kept, by place."""
        agreeing = (claim for first in self._agreeing.values() for claim in first)
        return sorted([*self._kept, *agreeing], key=claim_order)


def claim_order(claim: Claim) -> tuple[str, int, int, str]:
    """Claims by their place."""
    return (claim.location.path, claim.location.start, claim.location.end, claim.fact)
