"""``cxlint facts``: facts by channels as a table."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import click

from cxlint.cli.options import project_options

_WIDEST = 28


@click.command("facts")
@project_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table to read, or JSON.",
)
def command(config: Path | None, channels: tuple[str, ...], as_of: datetime.date | None, format_: str) -> None:
    """Show for each fact and channel how often the channel agrees (✓), contradicts (✗) or is to review (?)."""
    from cxlint.cli.output import write_data
    from cxlint.engine import run

    project = run.open_project((), config)
    table = run.coverage(project, day=as_of, channels=channels)
    if format_ == "json":
        write_data(json.dumps({fact: dict(row) for fact, row in table.rows}, ensure_ascii=False, indent=2))
        return
    facts = [fact if len(fact) <= _WIDEST else fact[: _WIDEST - 1] + "…" for fact, _ in table.rows]
    first = max(map(len, ("fact", *facts)))
    widths = [max(len(name), 7) for name in table.channels]
    header = zip(table.channels, widths, strict=True)
    click.echo(
        click.style("  ".join(["fact".ljust(first), *(name.center(width) for name, width in header)]), bold=True)
    )
    for label, (_, row) in zip(facts, table.rows, strict=True):
        cells = [_cell(counts, width) for (_, counts), width in zip(row, widths, strict=True)]
        click.echo("  ".join([label.ljust(first), *cells]).rstrip())
    click.echo("✓ agrees  ✗ contradicts or outdated  ? to review  · silent")


def _cell(counts: dict[str, int], width: int) -> str:
    parts = [
        (counts.get("agrees", 0), "✓", "green"),
        (counts.get("contradicts", 0), "✗", "red"),
        (counts.get("review", 0), "?", "cyan"),
    ]
    plain = " ".join(f"{count}{mark}" for count, mark, _ in parts if count) or "·"
    styled = " ".join(click.style(f"{count}{mark}", fg=colour) for count, mark, colour in parts if count) or "·"
    left = (width - len(plain)) // 2
    return " " * left + styled + " " * (width - len(plain) - left)
