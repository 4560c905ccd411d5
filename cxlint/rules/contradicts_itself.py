"""Two statements about the same thing disagree with each other, on one screen or between channels.

No value needs to be declared for it. Compared are: a visible text and its label for screen readers (`aria-label`,
`title`, `alt`, a string and its twin `..._content_description`, `.accessibility`, `_aria`); the number, e-mail address
or web address that a link shows and the one it leads to; what a page tells machines (JSON-LD, microdata: prices,
numbers, opening hours, answers) and what it shows to people; a value and its conversion ("48 hours (3 days)"). And a
fact that is declared without `is:` has no value of its own, but all texts must agree on it: those that differ from the
majority are reported, with both sides.

It is an error where both statements are plain and surely about the same thing, else a review.

**What to do:** correct the one that is wrong. For a fact without `is:`, write the value down: `is: 30 days`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.model import Finding, Location, Related, Severity, locate
from cxlint.rules.conversions import wrong_conversions
from cxlint.rules.disagreeing_claims import disagreeing_claims
from cxlint.rules.disagreements import Disagreement, Side
from cxlint.rules.links import misleading_links
from cxlint.rules.machine_data import disagreeing_data
from cxlint.rules.screens import disagreeing_texts
from cxlint.rules.subjects import Document, FactGroup, Options

ID = "contradicts-itself"
SEVERITY = Severity.ERROR
SUBJECT = "document fact"


def check(subject: Document | FactGroup, options: Options) -> Iterator[Finding]:
    """A finding for each statement that disagrees with another one, at the less visible of the two."""
    if isinstance(subject, FactGroup):
        yield from disagreeing_claims(subject, ID, options.severity or subject.fact.severity)
        return
    severity = options.severity or SEVERITY
    for found in _in_document(subject):
        yield _finding(found, subject, severity)


def _in_document(document: Document) -> Iterator[Disagreement]:
    for passage in document.passages:
        if passage.kind == "code":
            continue
        if passage.marks:
            yield from misleading_links(passage, document)
        yield from wrong_conversions(passage, document)
    yield from disagreeing_texts(document)
    yield from disagreeing_data(document)


def _finding(found: Disagreement, document: Document, severity: Severity) -> Finding:
    doubt = found.doubt
    related = () if found.other is found.at else (Related(_location(found.other, document), found.label),)
    return Finding(
        rule=ID,
        severity=Severity.REVIEW if doubt else severity,
        message=found.message + (f" (please check: {doubt})" if doubt else ""),
        location=_location(found.at, document),
        evidence=(("says", found.at.says), ("elsewhere", found.label)),
        related=related,
    )


def _location(side: Side, document: Document) -> Location:
    return locate(side.passage.text, side.start, side.end, channel=document.channel, locale=side.passage.locale)
