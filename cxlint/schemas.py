"""The JSON Schemas cxlint publishes: of its project file, its fact files, and its JSON report."""

from __future__ import annotations

from cxlint.facts.declarations import FactFile
from cxlint.project import ProjectFile
from cxlint.reporters.json import report_schema
from cxlint.schema import json_schema


def schema(kind: str) -> dict[str, object]:
    """The schema (2020-12) of ``project``, ``facts`` or ``report``."""
    if kind == "project":
        return json_schema(ProjectFile, "cxlint project")
    if kind == "facts":
        return json_schema(FactFile, "cxlint facts")
    return report_schema()
