"""SARIF 2.1.0, for code-scanning views; columns count code points, other places are related locations."""

from __future__ import annotations

import json
from urllib.parse import quote

from cxlint import __version__
from cxlint.model import Finding, Location, Report, Severity, is_address
from cxlint.reporters.fingerprints import fingerprints
from cxlint.rules import RULES, Rule
from cxlint.text import Edit, Fix

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}
_LONGEST = 400
"""Characters of a line that is given as context; a longer one (minified HTML) would be repeated with each finding."""


def render(report: Report) -> str:
    """The report as one SARIF log with one run."""
    rules = {rule: index for index, rule in enumerate(sorted({f.rule for f in report.findings} | RULES.keys()))}
    summary = report.summary
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "cxlint",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, rules[finding.rule], fingerprint)
                    for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
                ],
                "properties": {
                    "files": summary.files,
                    "unreadable": summary.unreadable,
                    "facts": summary.facts,
                    "statements": summary.statements,
                    "bound": summary.bound,
                    "notUnderstood": summary.not_understood,
                    "furniture": summary.furniture,
                    "notFetched": summary.not_fetched,
                },
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


def _result(finding: Finding, rule: int, fingerprint: str) -> dict[str, object]:
    place = finding.location
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(place)],
        "partialFingerprints": {"cxlint/v1": fingerprint},
        "properties": {
            "channel": place.channel,
            "locale": place.locale,
            "fact": finding.fact,
            "evidence": dict(finding.evidence),
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(other.location), "message": {"text": other.label}}
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.fix is not None and finding.fix.safety != "display":
        result["fixes"] = [_fix(finding.fix, place.path)]
    return result


def _location(place: Location) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    physical: dict[str, object] = {"artifactLocation": _artifact(place.path), "region": region}
    if place.excerpt and not place.left_out and len(place.excerpt) <= _LONGEST:
        if place.line == place.end_line:
            region["snippet"] = {"text": place.excerpt[place.column - 1 : place.end_column - 1]}
        physical["contextRegion"] = {"startLine": place.line, "snippet": {"text": place.excerpt}}
    location: dict[str, object] = {"physicalLocation": physical}
    if place.label:
        location["logicalLocations"] = [{"name": place.label}]
    return location


def _artifact(path: str) -> dict[str, object]:
    """The place of a file: an address as it is, a path from the root of the sources as a relative reference."""
    if is_address(path):
        return {"uri": path}
    # Names that are not UTF-8 come with lone surrogates for their bytes; these are the bytes to write.
    escaped = quote(path, safe="/", errors="surrogateescape")
    if path.startswith("/"):
        return {"uri": f"file://{escaped}"}
    return {"uri": escaped, "uriBaseId": "%SRCROOT%"}


def _fix(fix: Fix, path: str) -> dict[str, object]:
    return {
        "description": {"text": fix.message},
        "artifactChanges": [
            {"artifactLocation": _artifact(path), "replacements": [_replacement(edit) for edit in fix.edits]}
        ],
    }


def _replacement(edit: Edit) -> dict[str, object]:
    return {
        "deletedRegion": {"charOffset": edit.span.start, "charLength": len(edit.span)},
        "insertedContent": {"text": edit.text},
    }
