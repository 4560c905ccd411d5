"""Reporters: one format, one file, ``render(report) -> str``. Modules load on use."""

from __future__ import annotations

from importlib import import_module

from cxlint.errors import ConfigurationError
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
FOR_PEOPLE = frozenset(("text", "line", "github"))
"""Formats that are lines to look at; the others are documents for programs, always in UTF-8."""


def render(report: Report, format: str = "text", *, colours: bool = False) -> str:
    """``report`` in the format named ``format``, without a line end behind the last line.

    ``colours`` keeps the terminal colours of the text format.
    """
    if format not in FORMATS:
        raise ConfigurationError(f'there is no format "{format}"', hint=f"there are {', '.join(FORMATS)}")
    rendered: str = import_module(FORMATS[format]).render(report)
    if format != "text" or colours:
        return rendered
    from click import unstyle

    return unstyle(rendered)


__all__ = ["FORMATS", "FOR_PEOPLE", "render"]
