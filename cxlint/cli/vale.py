"""``cxlint vale``: style rules run as those who come from Vale know it, with its flags, output and exit codes."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("vale")
@click.option("--config", type=click.Path(path_type=Path), help="The configuration to use instead of the nearest one.")
@click.option("--minAlertLevel", "level", type=click.Choice(("suggestion", "warning", "error")), help="Show no less.")
@click.option("--output", default="text", show_default=True, help="What to print: text, line or JSON.")
@click.option("--glob", default="*", show_default=True, help="Which files to look at; ! in front leaves them out.")
@click.option("--ext", default=".txt", show_default=True, help="What standard input is read as.")
@click.option("--filter", "filter_", default="", help="An expression over the rules, or a file with one.")
@click.option("--ignore-syntax", is_flag=True, help="Read everything as plain lines.")
@click.option("--no-exit", is_flag=True, help="Leave with 0 even if there are errors.")
@click.argument("paths", nargs=-1)
def command(
    config: Path | None,
    level: str | None,
    output: str,
    glob: str,
    ext: str,
    filter_: str,
    ignore_syntax: bool,
    no_exit: bool,
    paths: tuple[str, ...],
) -> None:
    """Run the style rules of a .vale.ini over PATHS, or over standard input.

    Exit codes: 0 without errors, 1 with alerts of level error, 2 where the configuration is wrong.
    """
    from cxlint.engine.vale import Flags, run
    from cxlint.reporters.vale import write

    text = None
    if not paths:
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    flags = Flags(config, level, glob, ext if ext.startswith(".") else f".{ext}", filter_, ignore_syntax)
    result = run(paths, flags, text)
    for note in result.notes:
        click.echo(note, err=True)
    write(result, output)
    if result.has_errors and not no_exit:
        sys.exit(1)
