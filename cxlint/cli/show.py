"""``cxlint show``: a place in a page as it was fetched, or in a file."""

from __future__ import annotations

import re
from pathlib import Path

import click

from cxlint.cli.options import cache_option, config_option, with_cache

_AROUND = 3
"""Lines shown before and behind the one asked for."""
_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?)?:?", re.DOTALL)


@click.command("show")
@click.argument("place")
@config_option
@cache_option
@click.option("--lines", type=click.IntRange(0), default=_AROUND, show_default=True, help="Lines around the place.")
def command(place: str, config: Path | None, cache: Path | None, lines: int) -> None:
    """Print PLACE, as reports write it: an address or a file, with line and column (URL:LINE:COLUMN).

    Pages come from the cache; nothing is asked for. Without a line, the whole page is printed.
    """
    from cxlint.engine import run
    from cxlint.engine.show import find_source
    from cxlint.reporters.text import excerpt
    from cxlint.reporters.visible import visible

    project = with_cache(run.open_project((), config), cache)
    for path, line, column in _readings(place):
        source = find_source(project, path)
        if source is None:
            continue
        if not line:
            click.echo(source.text)
            return
        offset = source.line_starts[min(line, len(source.line_starts)) - 1] + max(column - 1, 0)
        label = source.label(offset)
        click.echo(visible(" · ".join(filter(None, (source.path, label)))))
        for shown in excerpt(source, line, column, lines):
            click.echo(shown)
        return
    raise click.UsageError(f'{place} is neither a fetched page nor a file; "cxlint fetch" fetches pages.')


def _readings(place: str) -> list[tuple[str, int, int]]:
    """What a place may mean, likeliest first: an address may itself end in a colon and a number (its port)."""
    match = _PLACE.fullmatch(place)
    if match is None:
        return [(place, 0, 0)]
    line, column = int(match["line"] or 0), int(match["column"] or 0)
    found = [(match["path"], line, column)]
    if column:
        found.append((f"{match['path']}:{line}", column, 0))
    return [*found, (place, 0, 0)]
