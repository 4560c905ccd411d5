"""JUnit XML: a test suite a file, a test case a finding; reviews are skipped cases, a clean run one passed case."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from cxlint.model import Finding, Report, Severity

# Characters that XML 1.0 cannot hold, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def render(report: Report) -> str:
    """The report as one ``testsuites`` element."""
    failures = sum(finding.severity is not Severity.REVIEW for finding in report.findings)
    skipped = len(report.findings) - failures
    tests = max(1, len(report.findings))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="cxlint" tests="{tests}" failures="{failures}" skipped="{skipped}">',
    ]
    for path, found in groupby(report.findings, key=lambda finding: finding.location.path):
        findings = list(found)
        failed = sum(finding.severity is not Severity.REVIEW for finding in findings)
        lines.append(
            f'  <testsuite name={_attribute(path)} tests="{len(findings)}" failures="{failed}" '
            f'skipped="{len(findings) - failed}">'
        )
        lines += map(_case, findings)
        lines.append("  </testsuite>")
    if not report.findings:
        lines += [
            '  <testsuite name="cxlint" tests="1" failures="0" skipped="0">',
            f'    <testcase classname="cxlint" name="{report.summary.files} files agree"/>',
            "  </testsuite>",
        ]
    lines.append("</testsuites>")
    return "\n".join(lines)


def _case(finding: Finding) -> str:
    place = finding.location
    name = f"{finding.rule} at line {place.line}, column {place.column}"
    opening = f"    <testcase classname={_attribute(place.path)} name={_attribute(name)}"
    message = _attribute(finding.message)
    if finding.severity is Severity.REVIEW:
        return f"{opening}><skipped message={message}/></testcase>"
    details = "\n".join(f"{label}: {text}" for label, text in finding.evidence)
    kind = _attribute(str(finding.severity))
    return f"{opening}><failure type={kind} message={message}>{escape(_clean(details))}</failure></testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
