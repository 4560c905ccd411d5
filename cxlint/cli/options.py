"""Options that several commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from cxlint.project import Project

Command = TypeVar("Command", bound=Callable[..., object])


class Day(click.ParamType[datetime.date]):
    """A calendar day, ``2026-05-01``."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'"{value}" is not a day; write it as 2026-05-01', param, ctx)


def day_option(command: Command) -> Command:
    """``--as-of``."""
    return click.option("--as-of", type=Day(), help="The day of the run, as 2026-05-01 (default: today).")(command)


def config_option(command: Command) -> Command:
    """``--config``."""
    return click.option(
        "--config",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="The project file (default: cxlint.yaml here or in a folder above).",
    )(command)


def project_options(command: Command) -> Command:
    """``--config``, ``--channel`` and ``--as-of``."""
    channel = click.option("--channel", "channels", multiple=True, help="Only this channel (may be repeated).")
    return config_option(channel(day_option(command)))


def fixing_options(command: Command) -> Command:
    """``--fix`` and ``--diff``."""
    for option in (
        click.option("--diff", is_flag=True, help="Print what --fix would change, as a diff, and change nothing."),
        click.option("--fix", is_flag=True, help="Write the right values into the files, where that is safe."),
    ):
        command = option(command)
    return command


def cache_option(command: Command) -> Command:
    """``--cache``."""
    return click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        help="The folder for fetched web pages (default: .cxlint beside the project file).",
    )(command)


def with_cache(project: Project, cache: Path | None) -> Project:
    """The project with another folder for fetched pages, where one is named."""
    return project if cache is None else replace(project, cache=cache.resolve())


def refuse_both(fix: bool, diff: bool) -> None:
    """``--fix`` changes files, ``--diff`` changes none."""
    if fix and diff:
        raise click.UsageError("Give --fix or --diff, not both.")
