"""JUnit XML: a test suite a file, a test case a finding; reviews are skipped cases, a clean run one passed case.

The elements and attributes are those that Jenkins accepts.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from cxlint.model import Finding, Report, Severity, Summary
from cxlint.reporters.text import nothing_read

# Characters that XML 1.0 cannot hold, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def render(report: Report) -> str:
    """The report as one ``testsuites`` element."""
    failures = sum(finding.severity is not Severity.REVIEW for finding in report.findings)
    suites = [line for _, found in groupby(report.findings, key=_path) for line in _suite(list(found))]
    if not report.findings:
        suites = _suite_without_findings(report.summary)
        failures = int(nothing_read(report.summary))
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="cxlint" tests="{max(1, len(report.findings))}" failures="{failures}" errors="0">',
            *suites,
            "</testsuites>",
        )
    )


def _path(finding: Finding) -> str:
    return finding.location.path


def _suite(findings: list[Finding]) -> list[str]:
    failed = sum(finding.severity is not Severity.REVIEW for finding in findings)
    return [
        f'  <testsuite name={_attribute(_path(findings[0]))} tests="{len(findings)}" '
        f'failures="{failed}" errors="0" skipped="{len(findings) - failed}">',
        *map(_case, findings),
        "  </testsuite>",
    ]


def _suite_without_findings(summary: Summary) -> list[str]:
    failed = nothing_read(summary)
    inside = '<failure type="error" message="nothing could be read"/>' if failed else ""
    return [
        f'  <testsuite name="cxlint" tests="1" failures="{int(failed)}" errors="0" skipped="0">',
        f'    <testcase classname="cxlint" name="{summary.files} files checked">{inside}</testcase>',
        "  </testsuite>",
    ]


def _case(finding: Finding) -> str:
    place = finding.location
    name = f"{finding.rule} at line {place.line}, column {place.column}"
    opening = f"    <testcase classname={_attribute(place.path)} name={_attribute(name)}"
    message = _attribute(finding.message)
    if finding.severity is Severity.REVIEW:
        return f"{opening}><skipped message={message}/></testcase>"
    pairs = [*finding.evidence, *((o.label, f"{o.location.path}:{o.location.line}") for o in finding.related)]
    if finding.fix is not None:
        pairs.append(("fix", finding.fix.message))
    details = "\n".join(f"{label}: {text}" for label, text in pairs)
    kind = _attribute(str(finding.severity))
    return f"{opening}><failure type={kind} message={message}>{escape(_clean(details))}</failure></testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
