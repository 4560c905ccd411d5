"""``cxlint explain``: the documentation of a rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import config_option

if TYPE_CHECKING:
    from cxlint.model import Severity
    from cxlint.tone.rules import Rule


@click.command("explain")
@click.argument("rule")
@config_option
def command(rule: str, config: Path | None) -> None:
    """Explain RULE, cxlint's own or a style rule of the project: what it reports and what to do."""
    from cxlint.engine import run
    from cxlint.rules import RULES

    found = RULES.get(rule)
    if found is not None:
        click.echo(f"{click.style(found.id, bold=True)} ({found.severity})\n\n{found.documentation}")
        return
    style = run.style_rules(config)
    named = {known.name: known for known in style.rules} if style is not None else {}
    if style is not None and rule in named:
        click.echo("\n".join(_explained(named[rule], style.severity(named[rule]))))
        return
    from cxlint.schema import nearest

    known = (*RULES, *named)
    near = nearest(rule, known)
    hint = f'Did you mean "{near}"?' if near else f"There are {', '.join(known)}."
    raise click.UsageError(f'There is no rule "{rule}". {hint}')


def _explained(rule: Rule, severity: Severity) -> Iterator[str]:
    """What a style rule says of itself, and its own examples."""
    yield f"{click.style(rule.name, bold=True)} ({severity})"
    if rule.description:
        yield f"\n{rule.description}"
    yield f"\nIt says: {rule.message}"
    holds = (("channels", rule.channels), ("locales", rule.locales))
    yield from (f"Only for the {name} {', '.join(values)}" for name, values in holds if values)
    for title, texts in (("Reported", rule.tests.flag), ("Left alone", rule.tests.ok)):
        if texts:
            yield f"\n{title}:"
            yield from (f"  {text}" for text, _ in texts)
    if rule.link:
        yield f"\nSee {rule.link}"
    yield f"\nDeclared in {rule.where}"
