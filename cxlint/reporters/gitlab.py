"""GitLab Code Quality: a JSON list in the form of its report artifact."""

from __future__ import annotations

import json

from cxlint.model import Finding, Report, Severity
from cxlint.reporters.fingerprints import fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.REVIEW: "info"}


def render(report: Report) -> str:
    """The findings as Code Quality issues."""
    issues = [
        {
            "description": _description(finding),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": finding.location.path,
                "lines": {"begin": finding.location.line, "end": finding.location.end_line},
            },
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _description(finding: Finding) -> str:
    """The message, and the fix: there is no other field for it."""
    return f"{finding.message} (fix: {finding.fix.message})" if finding.fix is not None else finding.message
