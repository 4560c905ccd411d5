"""``cxlint rules``: the list of rules."""

from __future__ import annotations

from pathlib import Path

import click

from cxlint.cli.options import config_option


@click.command("rules")
@config_option
def command(config: Path | None) -> None:
    """List the rules with their severity: cxlint's own, and the style rules of the project."""
    from cxlint.engine import run
    from cxlint.rules import RULES

    rows = [(rule.id, rule.severity, rule.title) for rule in RULES.values()]
    style = run.style_rules(config)
    if style is not None:
        rows += ((rule.name, style.severity(rule), rule.description or rule.message) for rule in style.rules)
    width = max(len(name) for name, _, _ in rows)
    for name, severity, title in rows:
        click.echo(f"{click.style(name.ljust(width), bold=True)}  {severity.ljust(7)}  {title}")
