"""A channel still gives a former value of a fact.

The values listed under `was:` are known to have been right once. Where a text still gives one of them, somebody forgot
to update it: the message says so, and which value holds now.

**What to do:** replace the old value. Statements that tell the past as past ("until 2025 it was 14 days") are left
alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cxlint.facts.claims import Claim, Outcome
from cxlint.model import Finding, Severity
from cxlint.rules.evidence import evidence, related, sides
from cxlint.rules.subjects import FactGroup, Options

ID = "outdated-fact"
SEVERITY = Severity.ERROR
SUBJECT = "fact"


def check(group: FactGroup, options: Options) -> Iterator[Finding]:
    """A finding for each claim that gives a former value."""
    fact = group.fact
    both = sides(group)
    for claim in group.claims:
        if claim.outcome is not Outcome.OUTDATED:
            continue
        finding = Finding(
            rule=ID,
            severity=options.severity or fact.severity,
            message=f'says "{claim.says}", a former value{_until(claim)}; {claim.fact} is now {claim.truth}',
            location=claim.location,
            fact=fact.name,
            evidence=evidence(group, claim, both),
            related=related(group, claim, both),
            fix=claim.fix,
        )
        if not claim.sure:
            finding = replace(
                finding, severity=Severity.REVIEW, message=f"{finding.message} (please check: {claim.doubt})"
            )
        yield finding


def _until(claim: Claim) -> str:
    """When the value ceased to hold, where the declaration says so."""
    return f" ({claim.doubt})" if claim.sure and claim.doubt else ""
