"""A draft says otherwise than what is published.

`cxlint check drafts/ --against website,faq` holds drafts to what the other channels say. A draft that is right by the
declared facts may still contradict a page that is wrong or older: customers would read both. The finding names how many
places say the same and how many do not, and shows some of those that do not.

**What to do:** publish the draft together with the correction of the other places; or, if they are right, change the
fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.facts.claims import FINE, Claim, Outcome
from cxlint.model import Finding, Related, Severity
from cxlint.rules.disagreeing_claims import by_value, differ, same
from cxlint.rules.evidence import counted
from cxlint.rules.subjects import FactGroup, Options

ID = "contradicts-live"
SEVERITY = Severity.REVIEW
SUBJECT = "fact"

_SHOWN = 3


def check(group: FactGroup, options: Options) -> Iterator[Finding]:
    """A finding for each statement of a draft that is right and from which published ones surely differ."""
    if not group.drafts:
        return
    live = [claim for claim in group.claims if claim.location.path not in group.drafts and claim.sure]
    for claim in group.claims:
        if claim.location.path not in group.drafts or claim.outcome not in FINE or not claim.sure or claim.listed:
            continue
        # What holds under another condition has another truth.
        comparable = [other for other in live if other.truth == claim.truth and not other.listed]
        others = [other for other in comparable if differ(claim, other)]
        agreeing = [other for other in comparable if same(claim, other)]
        # Where no value is declared, the minority is reported as contradicting the others already.
        outweighed = claim.outcome is Outcome.STATED and len(agreeing) < max(map(len, by_value(others)), default=0)
        if others and not outweighed:
            yield _finding(claim, others, agreeing, options)


def _finding(claim: Claim, others: list[Claim], agreeing: list[Claim], options: Options) -> Finding:
    first = others[0]
    more = f" and {len(others) - 1} more" if len(others) > 1 else ""
    where = f"{first.location.path}:{first.location.line}"
    evidence = [("says", claim.says), ("elsewhere", first.says), ("because", f'"{claim.cue}" {claim.nearness}')]
    evidence += [("agrees with", counted(agreeing))] if agreeing else []
    evidence.append(("contradicts", counted(others)))
    return Finding(
        rule=ID,
        severity=options.severity or SEVERITY,
        message=f'says "{claim.says}" of {claim.fact}; {where}{more} says "{first.says}"',
        location=claim.location,
        fact=claim.fact,
        evidence=tuple(evidence),
        related=tuple(
            Related(other.location, f'{other.location.channel} says "{other.says}"') for other in others[:_SHOWN]
        ),
    )
