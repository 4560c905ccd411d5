"""Alerts as Vale prints them: for people, a line each, and as JSON."""

from __future__ import annotations

import json

import click

from cxlint.engine.vale import Result
from cxlint.reporters.visible import visible
from cxlint.tone.linter import Alert

_COLOURS = {"error": "red", "warning": "yellow", "suggestion": "blue"}


def write(result: Result, output: str) -> None:
    """Print the alerts in a format: ``line``, ``JSON``, or text for anything else."""
    if output == "line":
        for path, alerts in result.alerts.items():
            for alert in alerts:
                place = alert.location
                click.echo(f"{path}:{place.line}:{place.column}:{alert.rule.name}:{visible(alert.message)}")
    elif output.lower() == "json":
        click.echo(json.dumps({path: [_object(a) for a in alerts] for path, alerts in result.alerts.items()}, indent=2))
    else:
        _write_text(result)


def _object(alert: Alert) -> dict[str, object]:
    place = alert.location
    action = alert.rule.action
    params = list(alert.replacements if action.name == "replace" else action.params)
    return {
        "Action": {"Name": action.name, "Params": params or None},
        "Span": [place.column, max(place.column + len(alert.found) - 1, 1)],
        "Check": alert.rule.name,
        "Description": alert.rule.description,
        "Link": alert.rule.link,
        "Message": alert.message,
        "Severity": alert.rule.level,
        "Match": alert.found,
        "Line": place.line,
    }


def _write_text(result: Result) -> None:
    counts = dict.fromkeys(_COLOURS, 0)
    for path, alerts in result.alerts.items():
        click.secho(f"\n {path}", underline=True)
        for alert in alerts:
            counts[alert.rule.level] += 1
            place = f"{alert.location.line}:{alert.location.column}"
            level = click.style(f"{alert.rule.level:<10}", fg=_COLOURS[alert.rule.level])
            click.echo(f" {place:<7} {level}  {visible(alert.message)}  {alert.rule.name}")
    said = ", ".join(f"{number} {level}s" for level, number in counts.items())
    files = "1 file" if result.files == 1 else f"{result.files} files"
    click.echo(f"\n{said} in {files}.")
