"""A channel says something else than a declared fact.

cxlint reads the values in a text (durations, amounts, opening hours, phone numbers, yes and no ...), finds out by the
fact's cues which fact each value is about, and compares the two by meaning: two weeks are 14 days, EUR 9.99 is 9,99 €,
+39 02 1234567 is 02 1234567 in Italy. What differs is reported where it stands.

What is nearly right is a warning, each with a message of its own: the value stated more loosely ("usually 30 days") or
more tightly ("more than 30 days"), as the opposite limit ("at least" for "at most"), with another unit or kind of day
("30 working days"), or only a part of a list that holds together ("Visa" of "Visa, Mastercard"). What is only probably
about the fact, or only probably different (one month and 30 days), is a review: look at it, it may be right. Questions,
quotations, examples, denials and statements about the past or about others are left alone.

**What to do:** change the text, or, if the text is right, change the fact. If both are right under different
conditions, say so with `except:`; if the value is about something else, add a word of its sentence to `not_about:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.facts.claims import Claim, Outcome
from cxlint.model import Finding, Severity
from cxlint.rules.evidence import evidence, related, sides
from cxlint.rules.subjects import FactGroup, Options

ID = "contradicts-fact"
SEVERITY = Severity.ERROR
SUBJECT = "fact"

_NEARLY = {
    Outcome.LOOSER: ": the same value, but not as firm or with a wider limit",
    Outcome.TIGHTER: ": the same value, but firmer or with a narrower limit",
    Outcome.LIMIT: ": the same value, but the limit is on the other side",
    Outcome.UNIT: ": the number is right, the unit is not",
    Outcome.PARTLY: ": only a part",
}
_REPORTED = (Outcome.CONTRADICTS, *_NEARLY, Outcome.UNCLEAR)


def check(group: FactGroup, options: Options) -> Iterator[Finding]:
    """A finding for each claim that does not agree; nothing for a fact that is not in force."""
    fact = group.fact
    if (fact.valid_until and group.day > fact.valid_until) or (fact.valid_from and group.day < fact.valid_from):
        return
    both = sides(group)
    for claim in group.claims:
        if claim.outcome in _REPORTED:
            yield Finding(
                rule=ID,
                severity=_severity(claim, options.severity or fact.severity),
                message=_message(claim),
                location=claim.location,
                fact=fact.name,
                evidence=evidence(group, claim, both),
                related=related(group, claim, both),
                fix=claim.fix,
            )


def _severity(claim: Claim, declared: Severity) -> Severity:
    if not claim.sure or claim.outcome is Outcome.UNCLEAR:
        return Severity.REVIEW
    if claim.outcome in _NEARLY:
        return Severity.WARNING if declared is Severity.ERROR else declared
    return declared


def _message(claim: Claim) -> str:
    message = f'says "{claim.says}"; {claim.fact} is {claim.truth}'
    if not claim.sure:
        return f"{message} (please check: {claim.doubt})"
    if claim.outcome is Outcome.UNCLEAR:
        return f"{message} (please check: perhaps the same)"
    message += _NEARLY.get(claim.outcome, "")
    return f"{message} ({claim.doubt})" if claim.outcome is Outcome.PARTLY else message
