"""A small report by hand, with everything a reporter has to cope with, and the report of the sample brand."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from cxlint.engine import run
from cxlint.model import Finding, Location, Related, Report, Severity, Summary
from cxlint.project import load_project
from cxlint.text import Edit, Fix, Span

LUME = Path(__file__).parents[2] / "fixtures" / "lume"
DAY = datetime.date(2026, 5, 1)


def place(path: str, line: int, excerpt: str, words: str, **more: str) -> Location:
    """The place of ``words`` in the line ``excerpt``, which is taken to begin at offset 100."""
    start = excerpt.index(words)
    end = start + len(words)
    return Location(path, 100 + start, 100 + end, line, start + 1, line, end + 1, excerpt, **more)


DECLARED = Location("rules/facts/returns.yaml", 10, 25, 2, 3, 2, 18, "  returns.window:")

CONTRADICTION = Finding(
    rule="contradicts-fact",
    severity=Severity.ERROR,
    message='says "14 days"; returns.window is 30 days',
    location=place(
        "app/strings.xml",
        12,
        '    <string name="ret">Send it back within 14 days.</string>',
        "14 days",
        channel="app",
        locale="en",
    ),
    fact="returns.window",
    evidence=(
        ("says", "14 days"),
        ("is", "30 days"),
        ("declared", "rules/facts/returns.yaml:2"),
        ("because", '"send back" in the same sentence'),
        ("agrees", "faq, website"),
        ("owner", "customer care"),
    ),
    related=(
        Related(DECLARED, "returns.window is declared here"),
        Related(Location("faq/en.md", 5, 12, 9, 31, 9, 38, channel="faq"), 'faq says "30 days"'),
    ),
    fix=Fix('write "30"', (Edit(Span(143, 145), "30"),)),
)
REVIEW = Finding(
    rule="contradicts-fact",
    severity=Severity.REVIEW,
    message='says "a month"; returns.window is 30 days (please check: perhaps the same)',
    location=place("mails/100%, résumé #2.md", 3, "\tReturns: 返品は　a month まで", "a month", channel="mails"),
    fact="returns.window",
)
TWICE = tuple(
    Finding(
        rule="outdated-fact",
        severity=Severity.WARNING,
        message='says "2 years", a former value; warranty is now 3 years',
        location=place("site/index.html", line, "x" * 300 + " 2 years " + "y" * 300, "2 years", channel="site"),
        fact="warranty",
    )
    for line in (4, 8)
)
CELL = Finding(
    rule="missing-fact",
    severity=Severity.WARNING,
    message="scripts does not state price",
    location=Location("scripts/prices.xlsx", 40, 44, 7, 1, 7, 5, "9,99", "Sheet1!B7", "scripts", "it"),
    fact="price",
)
UNREADABLE = Finding(
    rule="unreadable",
    severity=Severity.ERROR,
    message='cannot be read: line 2 is <broken> & "bad",\n100% \x1b[31mred\x1b[0m \ud800',
    location=Location("z/broken.json", line=2, column=9, end_line=2, end_column=9, channel="app"),
)
FINDINGS = (CONTRADICTION, REVIEW, CELL, *TWICE, UNREADABLE)
SUMMARY = Summary(6, 1, 40, 2000, 12, 7, 1, 3, (("app", 2), ("faq", 4)))
REPORT = Report(FINDINGS, SUMMARY)
CLEAN = Report((), Summary(6, 0, 40, 2000, 12, 7, 1, 3, (("app", 2), ("faq", 4))))
NOTHING = Report(())


@cache
def lume(jobs: int = 1) -> Report:
    """What cxlint finds in the sample brand."""
    return run.check(load_project(LUME / "cxlint.yaml"), day=DAY, jobs=jobs)
