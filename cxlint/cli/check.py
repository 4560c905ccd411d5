"""``cxlint check``: the main job."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from cxlint.cli.options import project_options
from cxlint.reporters import FORMATS

_LEVELS = ("error", "warning", "review", "never")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@project_options
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), help="The format of the report (default: text).")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--fail-on", type=click.Choice(_LEVELS), help="Exit with 1 from this severity on (default: error).")
@click.option("--jobs", type=click.IntRange(0), default=1, help="Processes to use; 0 for one a processor core.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar, no closing words.")
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    channels: tuple[str, ...],
    as_of: datetime.date | None,
    format_: str | None,
    output: Path | None,
    fail_on: str | None,
    jobs: int,
    quiet: bool,
) -> None:
    """Find what contradicts the declared facts.

    Without PATHS, reads all channels of the project. With PATHS, reads only the files of the channels that lie there.
    """
    from cxlint.cli.output import write_report
    from cxlint.cli.places import report_from_here
    from cxlint.cli.progress import progress_bar
    from cxlint.engine import run
    from cxlint.reporters import render
    from cxlint.reporters.text import nothing_read, summary_text

    project = run.open_project(paths, config)
    with progress_bar(quiet) as progress:
        report = run.check(project, day=as_of, channels=channels, paths=paths, jobs=jobs, progress=progress)
    if paths:
        _name_unread(paths, [project.root / task.path for task in run.make_tasks(project, channels, paths)])
    format = format_ or project.format
    text = render(report_from_here(report, project.root), format, colours=True)
    write_report(text, format, output)
    if output is not None and not quiet:
        click.echo(f"{summary_text(report)}\nWrote {output.as_posix()}.", err=True)
    if nothing_read(report.summary):
        click.echo("cxlint: nothing could be read, so nothing was checked.", err=True)
        raise click.exceptions.Exit(1)
    level = fail_on or project.fail_on
    if level != "never" and any(_LEVELS.index(f.severity) <= _LEVELS.index(level) for f in report.findings):
        raise click.exceptions.Exit(1)


def _name_unread(paths: tuple[Path, ...], read: list[Path]) -> None:
    """Say which of the files and folders that were asked for no channel reads."""
    known = {place for file in read for place in (file.resolve(), *file.resolve().parents)}
    for path in paths:
        if path.resolve() not in known:
            click.echo(f"cxlint: no channel reads {path.as_posix()}.", err=True)
