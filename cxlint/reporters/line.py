"""One line a finding, ``path:line:column:rule:message``, for editors and ``grep``."""

from __future__ import annotations

from cxlint.model import Finding, Report
from cxlint.reporters.visible import one_line, visible


def render(report: Report) -> str:
    """The findings, a line each."""
    return "\n".join(map(_line, report.findings))


def _line(finding: Finding) -> str:
    place = finding.location
    return f"{visible(place.path)}:{place.line}:{place.column}:{finding.rule}:{one_line(finding.message)}"
