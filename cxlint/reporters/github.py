"""Workflow commands of GitHub Actions: annotations on the lines of a pull request."""

from __future__ import annotations

from cxlint.model import Finding, Report, Severity
from cxlint.reporters.visible import one_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "notice"}


def render(report: Report) -> str:
    """A command a finding."""
    return "\n".join(map(_command, report.findings))


def _command(finding: Finding) -> str:
    place = finding.location
    properties = {"file": place.path, "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"cxlint {finding.rule}"
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    notes = [finding.message, *(f"{o.label}: {o.location.path}:{o.location.line}" for o in finding.related)]
    if finding.fix is not None:
        notes.append(f"fix: {finding.fix.message}")
    return f"::{_COMMANDS[finding.severity]} {named}::{_data(chr(10).join(map(one_line, notes)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
