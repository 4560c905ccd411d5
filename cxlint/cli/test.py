"""``cxlint test``: caret suites, and the tests that facts and style rules carry."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from cxlint.cli.options import config_option, day_option


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@day_option
@config_option
def command(paths: tuple[Path, ...], config: Path | None, as_of: datetime.date | None) -> None:
    """Run the caret suites in PATHS (Markdown files or folders), or the tests: of the project's facts and style rules.

    A case whose heading says "as of 2026-05-01" runs on that day; others on that of --as-of, or else on 1 January 2026,
    so that they come out the same every day.
    """
    from cxlint import testing
    from cxlint.engine import run

    count = 0
    failures: list[testing.Failure] = []
    for path in paths:
        for suite in sorted(path.rglob("*.md")) if path.is_dir() else (path,):
            cases, failed = testing.run_suite(suite, as_of or testing.DEFAULT_DAY)
            count += cases
            failures += failed
    if not paths:
        project = run.open_project((), config)
        count, failures = testing.run_fact_tests(project, as_of or testing.DEFAULT_DAY)
        styles, failed = testing.run_style_tests(project)
        count, failures = count + styles, failures + failed
    if count == 0:
        raise click.UsageError("There is nothing to test: name a suite, or write tests: into a fact or a style rule.")
    for failure in failures:
        click.echo(f"{click.style('failed', fg='red')} {failure.where}: {failure.title}: {failure.message}")
    unmet = len({failure.where for failure in failures})
    click.echo(f"{count - unmet} passed, {unmet} failed")
    if failures:
        raise click.exceptions.Exit(1)
