"""One line a finding, ``path:line:column:rule:message``, for editors and ``grep``."""

from __future__ import annotations

from cxlint.model import Report


def render(report: Report) -> str:
    """The findings, a line each."""
    return "\n".join(
        f"{finding.location.path}:{finding.location.line}:{finding.location.column}:{finding.rule}:"
        + " ".join(finding.message.split())
        for finding in report.findings
    )
