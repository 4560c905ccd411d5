"""The JSON Schemas cxlint publishes: of its project file, its fact and voice files, and its JSON report."""

from __future__ import annotations

from cxlint.facts.declarations import FactFile
from cxlint.project import ProjectFile
from cxlint.reporters.json import report_schema
from cxlint.schema import json_schema
from cxlint.tone.voice import VoiceFile


def schema(kind: str) -> dict[str, object]:
    """The schema (2020-12) of ``project``, ``facts``, ``voice`` or ``report``."""
    if kind == "project":
        return json_schema(ProjectFile, "cxlint project")
    if kind == "facts":
        return json_schema(FactFile, "cxlint facts")
    if kind == "voice":
        return json_schema(VoiceFile, "cxlint voice")
    return report_schema()
