"""``cxlint explain``: the documentation of a rule."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain RULE: what it reports and what to do."""
    from cxlint.rules import RULES

    found = RULES.get(rule)
    if found is None:
        from cxlint.schema import nearest

        near = nearest(rule, RULES)
        hint = f'Did you mean "{near}"?' if near else f"There are {', '.join(RULES)}."
        raise click.UsageError(f'There is no rule "{rule}". {hint}')
    click.echo(f"{click.style(found.id, bold=True)} ({found.severity})\n\n{found.documentation}")
