"""``cxlint check``: the main job."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import cache_option, fixing_options, project_options, refuse_both, with_cache
from cxlint.model import Report
from cxlint.reporters import FOR_PEOPLE, FORMATS

if TYPE_CHECKING:
    from cxlint.project import Project

_LEVELS = ("error", "warning", "review", "never")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@project_options
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), help="The format of the report (default: text).")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--fail-on", type=click.Choice(_LEVELS), help="Exit with 1 from this severity on (default: error).")
@click.option("--against", help="Hold PATHS, as drafts, against these channels: website,faq or all.")
@click.option("--changed-since", metavar="REVISION", help="Hold what changed since a revision of git against the rest.")
@fixing_options
@click.option("--offline", is_flag=True, help="Ask no web site; read what was fetched before.")
@cache_option
@click.option("--jobs", type=click.IntRange(0), default=1, help="Processes to use; 0 for one a processor core.")
@click.option("--no-cache", is_flag=True, help="Look at every source again, also at those that did not change.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar, no closing words.")
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    channels: tuple[str, ...],
    as_of: datetime.date | None,
    format_: str | None,
    output: Path | None,
    fail_on: str | None,
    against: str | None,
    changed_since: str | None,
    fix: bool,
    diff: bool,
    offline: bool,
    cache: Path | None,
    jobs: int,
    no_cache: bool,
    quiet: bool,
) -> None:
    """Find what contradicts the declared facts.

    Without PATHS, reads all channels of the project. With PATHS, reads only the files of the channels that lie there.
    With --fix, safe fixes are written first, and what is left is reported; with --diff they are only shown, and the run
    ends with 1 if there are any.

    With --against, PATHS are drafts: only what stands in them is reported, with what the channels say as evidence. With
    --changed-since, the drafts are the files that changed.
    """
    from cxlint.cli.fixing import print_diff, safe_fixes
    from cxlint.cli.output import write_report
    from cxlint.cli.places import path_from_here, report_from_here
    from cxlint.cli.progress import progress_bar
    from cxlint.engine import run
    from cxlint.engine.repeats import gathered
    from cxlint.engine.sources import make_tasks
    from cxlint.reporters import render
    from cxlint.reporters.text import nothing_read, summary_text

    refuse_both(fix, diff)
    project = with_cache(run.open_project(paths, config), cache)

    drafts = _drafts(project, paths, channels, against, changed_since)

    def check(offline: bool = True) -> Report:
        with progress_bar(quiet) as progress:
            if drafts is not None:
                from cxlint.engine.drafts import check_drafts

                named = () if against in (None, "all") else tuple(filter(None, map(str.strip, against.split(","))))
                return check_drafts(project, drafts, named, day=as_of, jobs=jobs, progress=progress, keep=not no_cache)
            return run.check(
                project,
                day=as_of,
                channels=channels,
                paths=paths,
                jobs=jobs,
                offline=offline,
                progress=progress,
                keep=not no_cache,
            )

    report = check(offline)
    if paths and drafts is None:
        _name_unread(paths, [project.root / task.path for task in make_tasks(project, channels, paths)])
    format = format_ or project.format
    shown = path_from_here(project.root)
    if diff:
        raise click.exceptions.Exit(int(print_diff(project.root, safe_fixes(report.findings), shown)))
    unfixed = False
    if fix:
        report, unfixed = _fixed(report, check, project.root, shown, err=format not in FOR_PEOPLE or output is not None)
    report = gathered(report)
    text = render(report_from_here(report, project.root), format, colours=True)
    write_report(text, format, output)
    if output is not None and not quiet:
        click.echo(f"{summary_text(report)}\nWrote {output.as_posix()}.", err=True)
    if nothing_read(report.summary):
        click.echo("cxlint: nothing could be read, so nothing was checked.", err=True)
        raise click.exceptions.Exit(1)
    if unfixed:
        raise click.exceptions.Exit(2)
    level = fail_on or project.fail_on
    if level != "never" and any(_LEVELS.index(f.severity) <= _LEVELS.index(level) for f in report.findings):
        raise click.exceptions.Exit(1)


def _drafts(
    project: Project, paths: tuple[Path, ...], channels: tuple[str, ...], against: str | None, changed_since: str | None
) -> tuple[Path, ...] | None:
    """The drafts that are held against the rest; ``None`` where none were asked for."""
    if against is None and changed_since is None:
        return None
    if channels:
        raise click.UsageError("Name the channels with --against, not with --channel.")
    if changed_since is None:
        if not paths:
            raise click.UsageError("Name the drafts: cxlint check drafts/ --against website.")
        return paths
    from cxlint.engine.drafts import changed_since as changed_files

    changed = changed_files(changed_since, project, paths)
    if not changed:
        click.echo(f"cxlint: no file of a channel changed since {changed_since}.", err=True)
        raise click.exceptions.Exit(0)
    return changed


_PASSES = 5
"""Fixes that overlap wait for each other; more rounds than this are no progress."""


def _fixed(
    report: Report, check: Callable[[], Report], root: Path, shown: Callable[[str], str], *, err: bool
) -> tuple[Report, bool]:
    """Apply fixes until there are none, and say which; what is then left, and whether a file could not be written."""
    from cxlint.cli.fixing import apply_fixes, print_errors, print_fixed, safe_fixes

    stuck: set[str] = set()
    for _ in range(_PASSES):
        wanted = [one for one in safe_fixes(report.findings) if one.location.path not in stuck]
        if not wanted:
            break
        changes, errors = apply_fixes(root, wanted)
        print_fixed(changes, shown, err=err)
        print_errors(errors, shown)
        stuck |= {error.where for error in errors}
        report = check()
    return report, bool(stuck)


def _name_unread(paths: tuple[Path, ...], read: list[Path]) -> None:
    """Say which of the files and folders that were asked for no channel reads."""
    known = {place for file in read for place in (file.resolve(), *file.resolve().parents)}
    for path in paths:
        if path.resolve() not in known:
            click.echo(f"cxlint: no channel reads {path.as_posix()}.", err=True)
