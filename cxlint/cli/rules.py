"""``cxlint rules``: the list of rules."""

from __future__ import annotations

import click


@click.command("rules")
def command() -> None:
    """List the rules with their default severity."""
    from cxlint.rules import RULES

    width = max(map(len, RULES))
    for rule in RULES.values():
        click.echo(f"{click.style(rule.id.ljust(width), bold=True)}  {rule.severity.ljust(7)}  {rule.title}")
