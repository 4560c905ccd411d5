"""The evidence that findings about facts share: what was said, what is declared, who agrees and who does not."""

from __future__ import annotations

from cxlint.facts.claims import Claim, Outcome
from cxlint.model import Related
from cxlint.rules.subjects import FactGroup

SHOWN = 3
"""How many places of other channels a finding shows."""


def evidence(group: FactGroup, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The pairs shown with a finding about ``claim``."""
    fact = group.fact
    place = fact.location
    pairs = [
        ("says", claim.says),
        ("is", claim.truth),
        ("declared", f"{place.path}:{place.line}"),
        ("because", f'"{claim.cue}" {claim.nearness}'),
    ]
    for name, agreeing in (("agrees", True), ("disagrees", False)):
        channels = sorted({other.location.channel for other in _others(group, claim, agreeing)} - {""})
        if channels:
            pairs.append((name, ", ".join(channels)))
    pairs += [(name, text) for name, text in (("owner", fact.responsible), ("see", fact.see)) if text]
    return tuple(pairs)


def related(group: FactGroup, claim: Claim) -> tuple[Related, ...]:
    """The declaration, then one place of each other channel that states the fact, agreeing ones first."""
    places = [Related(group.fact.location, f"{claim.fact} is declared here")]
    shown: set[str] = {claim.location.channel}
    for agreeing in (True, False):
        for other in _others(group, claim, agreeing):
            channel = other.location.channel
            if channel not in shown and len(shown) <= SHOWN:
                shown.add(channel)
                places.append(Related(other.location, f'{channel} says "{other.says}"'))
    return tuple(places)


def _others(group: FactGroup, claim: Claim, agreeing: bool) -> list[Claim]:
    return [
        other
        for other in group.claims
        if other is not claim
        and (other.outcome is Outcome.AGREES if agreeing else other.sure and other.outcome is Outcome.CONTRADICTS)
    ]
