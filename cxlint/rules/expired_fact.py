"""A fact is past its last day, and content still states it.

After `valid: {until: ...}` a fact no longer holds: an offer is over, a rule has ended. Each text that still states it
is reported; if no text does, the declaration is, as a review, so that the fact book stays clean. The day of the run is
today or the day given by `--as-of`.

**What to do:** remove the statement, or give the fact its new value and validity.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.facts.claims import Outcome
from cxlint.model import Finding, Severity
from cxlint.rules.evidence import evidence, related, sides
from cxlint.rules.subjects import FactGroup, Options

ID = "expired-fact"
SEVERITY = Severity.WARNING
SUBJECT = "fact"


def check(group: FactGroup, options: Options) -> Iterator[Finding]:
    """Findings for a fact whose last day lies before the day of the run."""
    fact = group.fact
    if fact.valid_until is None or group.day <= fact.valid_until:
        return
    both = sides(group)
    stating = [claim for claim in group.claims if claim.outcome in (Outcome.AGREES, Outcome.STATED)]
    for claim in stating:
        yield Finding(
            rule=ID,
            severity=options.severity or SEVERITY,
            message=f'says "{claim.says}"; {fact.name} was valid until {fact.valid_until.isoformat()}',
            location=claim.location,
            fact=fact.name,
            evidence=evidence(group, claim, both),
            related=related(group, claim, both),
        )
    if not stating and group.channels:
        yield Finding(
            rule=ID,
            severity=Severity.REVIEW,
            message=f"{fact.name} was valid until {fact.valid_until.isoformat()}, and no text states it any more",
            location=fact.location,
            fact=fact.name,
        )
