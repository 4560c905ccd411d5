"""The evidence that findings about facts share: what was said, what is declared, who agrees and who does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxlint.facts.claims import Claim, Outcome
from cxlint.model import Related
from cxlint.rules.disagreeing_claims import differ, same
from cxlint.rules.subjects import FactGroup

SHOWN = 3
"""How many places of other channels a finding shows."""
WITNESSES = 2
"""How many claims of a channel are enough as evidence: a finding about one of them shows the other."""

FirstClaims = dict[str, list[Claim]]


@dataclass(frozen=True, slots=True)
class Sides:
    """The first claims of each channel that agree with a fact, and those that surely contradict it."""

    agreeing: FirstClaims
    disagreeing: FirstClaims


def sides(group: FactGroup) -> Sides:
    """Who agrees and who does not, in the order of places; computed once for all findings of a group."""
    found = Sides({}, {})
    for claim in group.claims:
        if claim.outcome is Outcome.AGREES:
            side = found.agreeing
        elif claim.sure and claim.outcome is Outcome.CONTRADICTS:
            side = found.disagreeing
        else:
            continue
        first = side.setdefault(claim.location.channel, [])
        if len(first) < WITNESSES:
            first.append(claim)
    return found


def evidence(group: FactGroup, claim: Claim, both: Sides) -> tuple[tuple[str, str], ...]:
    """The pairs shown with a finding about ``claim``."""
    fact = group.fact
    place = fact.location
    pairs = [
        ("says", claim.says),
        ("is", claim.truth),
        ("declared", f"{place.path}:{place.line}"),
        ("because", f'"{claim.cue}" {claim.nearness}'),
    ]
    for name, side in (("agrees", both.agreeing), ("disagrees", both.disagreeing)):
        channels = sorted({other.location.channel for other in _others(side, claim)} - {""})
        if channels:
            pairs.append((name, ", ".join(channels)))
    if claim.sure and claim.why_not:
        pairs.append(("not fixed", claim.why_not))
    if claim.location.path in group.drafts:
        pairs += _published(group, claim)
    pairs += [(name, text) for name, text in (("owner", fact.responsible), ("see", fact.see)) if text]
    return tuple(pairs)


def counted(claims: Sequence[Claim]) -> str:
    """In how many places of which channels something is said: "website (3 places), faq"."""
    channels = Counter(claim.location.channel for claim in claims)
    return ", ".join(f"{name} ({count} places)" if count > 1 else name for name, count in channels.items())


def _published(group: FactGroup, claim: Claim) -> Iterator[tuple[str, str]]:
    """What published texts say to a claim of a draft."""
    live = [other for other in group.claims if other.location.path not in group.drafts and other.sure]
    for name, alike in (("agrees with", same), ("contradicts", differ)):
        others = [other for other in live if alike(claim, other)]
        if others:
            yield name, counted(others)


def related(group: FactGroup, claim: Claim, both: Sides) -> tuple[Related, ...]:
    """The declaration, then one place of each other channel that states the fact, agreeing ones first."""
    places = [Related(group.fact.location, f"{claim.fact} is declared here")]
    shown: set[str] = {claim.location.channel}
    for side in (both.agreeing, both.disagreeing):
        for other in _others(side, claim):
            channel = other.location.channel
            if channel not in shown and len(shown) <= SHOWN:
                shown.add(channel)
                places.append(Related(other.location, f'{channel} says "{other.says}"'))
    return tuple(places)


def _others(side: FirstClaims, claim: Claim) -> Iterator[Claim]:
    for first in side.values():
        yield from (other for other in first if other is not claim)
