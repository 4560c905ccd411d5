"""Reporters: one format, one file, ``render(report) -> str``. Modules load on use."""

from __future__ import annotations

from importlib import import_module

from cxlint.model import Report

FORMATS: dict[str, str] = {
    "text": "cxlint.reporters.text",
    "line": "cxlint.reporters.line",
    "json": "cxlint.reporters.json",
    "sarif": "cxlint.reporters.sarif",
    "github": "cxlint.reporters.github",
    "gitlab": "cxlint.reporters.gitlab",
    "junit": "cxlint.reporters.junit",
}


def render(report: Report, format: str) -> str:
    """``report`` in the format named ``format``, without a line end behind the last line."""
    rendered: str = import_module(FORMATS[format]).render(report)
    return rendered


__all__ = ["FORMATS", "render"]
