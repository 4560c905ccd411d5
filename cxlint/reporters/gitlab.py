"""GitLab Code Quality: a JSON list in the form of its report artifact."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from cxlint.model import Report, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.REVIEW: "info"}


def render(report: Report) -> str:
    """The findings as Code Quality issues with fingerprints that survive moved lines."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        place = finding.location
        key = "\0".join((finding.rule, finding.fact, place.path, finding.message))
        seen[key] += 1
        issues.append(
            {
                "description": finding.message,
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest(),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": place.path, "lines": {"begin": place.line, "end": place.end_line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2)
