"""Texts that repeat: what is found in a header or a footer of every page is one finding, with the number of pages.

A finding repeats where the same rule says the same of the same passage (or, of a fact, the same sentence) in another
source of the channel, in the same locale.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from cxlint.model import Finding, Passage, Related, Report

EXAMPLES = 3
"""Further places that are named."""


def gathered(report: Report) -> Report:
    """``report`` with one finding for all that repeat, at the first of their places."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for number, finding in enumerate(report.findings):
        # What stands in no passage repeats nothing.
        key = _key(finding) if finding.within else (str(number),)
        groups.setdefault(key, []).append(finding)
    return replace(report, findings=tuple(sorted(map(_one, groups.values()), key=lambda finding: finding.sort_key)))


def within(findings: Iterable[Finding], passages: Sequence[Passage]) -> Iterator[Finding]:
    """Findings of a document, each with the digest of the passage it stands in."""
    spans = sorted((span.start, span.end, passage.text.text) for passage in passages for span in (passage.text.span(),))
    starts = [start for start, _, _ in spans]
    for finding in findings:
        place = finding.location
        index = bisect_right(starts, place.start) - 1
        while index >= 0 and spans[index][1] < place.end:
            index -= 1
        if index < 0:
            yield finding
        else:
            start, _, text = spans[index]
            yield replace(finding, within=digest(f"{place.start - start} {text}"))


def digest(text: str) -> str:
    """A short name for a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _key(finding: Finding) -> tuple[str, ...]:
    place = finding.location
    return (finding.within, finding.rule, finding.message, finding.severity, place.channel, place.locale)


def _one(group: list[Finding]) -> Finding:
    """The first of some findings that are the same, with the number of its sources and some of the others."""
    first = group[0]
    others = {finding.location.path: finding for finding in reversed(group)}
    others.pop(first.location.path)
    if not others:
        return first
    named = sorted(others.values(), key=lambda finding: finding.sort_key)[:EXAMPLES]
    return replace(
        first,
        places=len(others) + 1,
        related=(*first.related, *(Related(finding.location, "the same text") for finding in named)),
    )
