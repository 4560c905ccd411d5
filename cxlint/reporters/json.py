"""JSON, version 1, as the published schema says (``cxlint schema report``).

Lines and columns count from 1, in code points; ``end_column`` is exclusive. Within a version fields are only added.
"""

from __future__ import annotations

import json

from cxlint.model import Finding, Location, Report
from cxlint.text import Fix

VERSION = 1


def render(report: Report) -> str:
    """The whole report as one JSON object."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2)


def as_data(report: Report) -> dict[str, object]:
    """The report as plain data."""
    summary = report.summary
    return {
        "version": VERSION,
        "summary": {
            "files": summary.files,
            "unreadable": summary.unreadable,
            "passages": summary.passages,
            "characters": summary.characters,
            "facts": summary.facts,
            "statements": summary.statements,
            "bound": summary.bound,
            "not_understood": summary.not_understood,
            "style_rules": summary.style_rules,
            "furniture": summary.furniture,
            "not_fetched": summary.not_fetched,
            "channels": dict(summary.channels),
            "findings": {
                severity: sum(f.severity == severity for f in report.findings)
                for severity in ("error", "warning", "review")
            },
        },
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.location
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        **_place(place),
        "end_line": place.end_line,
        "end_column": place.end_column,
        "place": place.label or None,
        "channel": place.channel,
        "locale": place.locale,
        "fact": finding.fact or None,
        "evidence": dict(finding.evidence),
        "places": finding.places,
        "related": [{**_place(other.location), "label": other.label} for other in finding.related],
        "fix": fix_data(finding.fix) if finding.fix else None,
    }


def _place(place: Location) -> dict[str, object]:
    return {"path": place.path, "line": place.line, "column": place.column}


def fix_data(fix: Fix) -> dict[str, object]:
    """A fix as JSON; its edits count code points of the file."""
    return {
        "message": fix.message,
        "safety": fix.safety,
        "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
    }


def report_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of the JSON format."""
    count = {"type": "integer", "minimum": 0}
    from_one = {"type": "integer", "minimum": 1}
    text = {"type": "string"}
    place = {"path": text, "line": from_one, "column": from_one}
    maybe_text = {"type": ["string", "null"]}
    counts = (
        "files",
        "unreadable",
        "passages",
        "characters",
        "facts",
        "statements",
        "bound",
        "not_understood",
        "style_rules",
        "furniture",
        "not_fetched",
    )
    edit = _object({"start": count, "end": count, "text": text})
    fix = _object({"message": text, "safety": {"enum": ["safe", "unsafe", "display"]}, "edits": _list(edit)})
    finding = _object(
        {
            "rule": text,
            "severity": {"enum": ["error", "warning", "review"]},
            "message": text,
            **place,
            "end_line": from_one,
            "end_column": from_one,
            "place": maybe_text,
            "channel": text,
            "locale": text,
            "fact": maybe_text,
            "evidence": {"type": "object", "additionalProperties": text},
            "places": from_one,
            "related": _list(_object({**place, "label": text})),
            "fix": {"anyOf": [fix, {"type": "null"}]},
        }
    )
    summary = _object(
        {
            **dict.fromkeys(counts, count),
            "channels": {"type": "object", "additionalProperties": count},
            "findings": _object(dict.fromkeys(("error", "warning", "review"), count)),
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cxlint report",
        **_object({"version": {"const": VERSION}, "summary": summary, "findings": _list(finding)}),
    }


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}
