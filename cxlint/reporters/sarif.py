"""SARIF 2.1.0, for code-scanning views; columns count code points, other places are related locations."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import quote

from cxlint import __version__
from cxlint.model import Finding, Location, Report, Severity
from cxlint.rules import RULES, Rule

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}


def render(report: Report) -> str:
    """The report as one SARIF log with one run."""
    rules = sorted({finding.rule for finding in report.findings} | RULES.keys())
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "cxlint",
                        "semanticVersion": __version__,
                        "informationUri": "https://github.com/cxlint/cxlint-omnichannel",
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, rules.index(finding.rule)) for finding in report.findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(id: str) -> dict[str, object]:
    rule: Rule | None = RULES.get(id)
    if rule is None:
        return {"id": id}
    return {
        "id": id,
        "shortDescription": {"text": rule.title},
        "help": {"text": rule.documentation, "markdown": rule.documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, rule: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"cxlint/v1": _fingerprint(finding)},
        "properties": dict(finding.evidence),
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(other.location), "message": {"text": other.label}}
            for number, other in enumerate(finding.related, 1)
        ]
    return result


def _location(place: Location) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if place.excerpt:
        region["snippet"] = {"text": place.excerpt}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.path, safe="/:#?=&%")}, "region": region}}


def _fingerprint(finding: Finding) -> str:
    """Stable while the text around moves: rule, fact, path and the line's own words."""
    parts = (finding.rule, finding.fact, finding.location.path, " ".join(finding.location.excerpt.split()))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
