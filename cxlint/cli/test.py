"""``cxlint test``: caret suites, and the tests that facts carry."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("test")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The project file (default: cxlint.yaml here or in a folder above).",
)
def command(paths: tuple[Path, ...], config: Path | None) -> None:
    """Run the caret suites in PATHS (Markdown files or folders), or the tests: of the project's facts."""
    from cxlint import testing
    from cxlint.engine import run

    count = 0
    failures: list[testing.Failure] = []
    for path in paths:
        for suite in sorted(path.rglob("*.md")) if path.is_dir() else (path,):
            cases, failed = testing.run_suite(suite)
            count += cases
            failures += failed
    if not paths:
        project = run.open_project((), config)
        count, failures = testing.run_fact_tests(project)
    if count == 0:
        raise click.UsageError("There is nothing to test: name a suite, or write tests: into a fact.")
    for failure in failures:
        click.echo(f"{click.style('failed', fg='red')} {failure.where}: {failure.title}: {failure.message}")
    unmet = len({failure.where for failure in failures})
    click.echo(f"{count - unmet} passed, {unmet} failed")
    if failures:
        raise click.exceptions.Exit(1)
