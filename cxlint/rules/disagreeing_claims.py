"""Claims about one fact of which no value is declared that disagree with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxlint.facts.claims import Claim, Outcome
from cxlint.model import Finding, Related, Severity
from cxlint.rules.subjects import FactGroup
from cxlint.values.compare import compare
from cxlint.values.model import Likeness

_SHOWN = 4
"""How many places of the other side a finding shows."""

_Side = list[Claim]


def disagreeing_claims(group: FactGroup, rule: str, severity: Severity) -> Iterator[Finding]:
    """A finding for each claim that does not give the value that most others give.

    Where no value has the majority there is one finding for each value but the first, at its first place. Nothing is
    compared where a value is declared, which says what is wrong already; and the values of one list are no two sides.
    """
    if group.fact.is_open:
        stated = [claim for claim in group.claims if claim.outcome is Outcome.STATED and not claim.listed]
        yield from _apart(stated, group.drafts, rule, severity)


def _apart(claims: Sequence[Claim], drafts: frozenset[str], rule: str, severity: Severity) -> Iterator[Finding]:
    sides = by_value([claim for claim in claims if claim.sure])
    if not sides:
        return
    # What is only a draft outweighs nothing that is published.
    weights = [sum(claim.location.path not in drafts for claim in side) for side in sides]
    most = max(weights)
    main = sides[weights.index(most)]
    for side, weight in zip(sides, weights, strict=True):
        if side is main or not all(differ(claim, main[0]) for claim in side):
            continue
        for claim in side if weight < most else side[:1]:
            yield _finding(claim, main, rule, severity)
    for claim in claims:
        if not claim.sure and not any(same(claim, side[0]) for side in sides) and differ(claim, main[0]):
            yield _finding(claim, main, rule, Severity.REVIEW)


def by_value(claims: Sequence[Claim]) -> list[_Side]:
    """The claims by what they say, in the order of the first of each."""
    sides: list[_Side] = []
    for claim in claims:
        for side in sides:
            if same(claim, side[0]):
                side.append(claim)
                break
        else:
            sides.append([claim])
    return sides


def same(one: Claim, other: Claim) -> bool:
    """Whether two claims surely say the same."""
    if one.value is None or other.value is None or isinstance(one.value, str) or isinstance(other.value, str):
        return one.value == other.value
    return compare(one.value, other.value) is Likeness.SAME


def differ(one: Claim, other: Claim) -> bool:
    """Whether two claims surely say something else."""
    if one.value is None or other.value is None or isinstance(one.value, str) or isinstance(other.value, str):
        return one.value != other.value
    return compare(one.value, other.value) in (Likeness.DIFFERENT, Likeness.UNIT)


def _finding(claim: Claim, main: _Side, rule: str, severity: Severity) -> Finding:
    others = f"{len(main)} places say" if len(main) > 1 else f"{_place(main[0])} says"
    doubt = f" (please check: {claim.doubt})" if not claim.sure else ""
    where = sorted({other.location.channel for other in main} - {""})
    return Finding(
        rule=rule,
        severity=severity,
        message=f'says "{claim.says}" of {claim.fact}; {others} "{main[0].says}"{doubt}',
        location=claim.location,
        fact=claim.fact,
        evidence=(
            ("says", claim.says),
            ("elsewhere", main[0].says),
            ("because", f'"{claim.cue}" {claim.nearness}'),
            *((("in", ", ".join(where)),) if where else ()),
        ),
        related=tuple(Related(other.location, f'says "{other.says}"') for other in main[:_SHOWN]),
    )


def _place(claim: Claim) -> str:
    return f"{claim.location.path}:{claim.location.line}"
