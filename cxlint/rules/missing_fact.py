"""A channel that must state a fact does not state it.

`must_appear_in: [faq, scripts]` names channels in which customers or colleagues look for the fact. If nothing in such a
channel states it, rightly or wrongly, the fact is reported as missing there, at its declaration.

**What to do:** add the statement to the channel, or take the channel out of `must_appear_in`. If the text does say it
in words cxlint does not know, add those words to the fact's cues.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.model import Finding, Severity
from cxlint.rules.subjects import FactGroup, Options

ID = "missing-fact"
SEVERITY = Severity.WARNING
SUBJECT = "fact"


def check(group: FactGroup, options: Options) -> Iterator[Finding]:
    """A finding for each channel that was read and must state the fact but does not."""
    fact = group.fact
    if fact.valid_until and group.day > fact.valid_until:
        return
    stated = {claim.location.channel for claim in group.claims}
    for channel in fact.must_appear_in:
        if channel in group.channels and channel not in stated:
            written = next(iter(fact.truths.values())).written
            said = f" ({written})" if written else ""
            yield Finding(
                rule=ID,
                severity=options.severity or SEVERITY,
                message=f"{channel} does not state {fact.name}{said}, which must appear there",
                location=fact.location,
                fact=fact.name,
                evidence=(("missing in", channel), ("is", written)) if written else (("missing in", channel),),
            )
