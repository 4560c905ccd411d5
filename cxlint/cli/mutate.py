"""``cxlint mutate``: what a green run means."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import project_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxlint.engine.mutate import Trial, Trials


@click.command("mutate")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@project_options
@click.option("--seed", type=int, default=0, show_default=True, help="Chooses the changes.")
@click.option("--limit", type=click.IntRange(1), help="Change at most so many values of facts (default: all).")
@click.option(
    "--undeclared",
    type=click.IntRange(0),
    default=500,
    show_default=True,
    help="How many values that belong to no fact to change.",
)
@click.option(
    "--at-least",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="Exit with 1 if fewer of the changed values were noticed.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Lines to read, or JSON.",
)
@click.option("--jobs", type=click.IntRange(0), default=1, help="Processes to use; 0 for one a processor core.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    channels: tuple[str, ...],
    as_of: datetime.date | None,
    seed: int,
    limit: int | None,
    undeclared: int,
    at_least: float | None,
    format_: str,
    jobs: int,
    quiet: bool,
) -> None:
    """Change values in memory, one at a time, to see which changes would be noticed.

    No file is written. First the values that agree with a fact are changed: each should bring an error or a warning.
    Then values that belong to no fact are changed: none should.
    """
    from cxlint.cli.output import write_data
    from cxlint.cli.places import path_from_here
    from cxlint.cli.progress import progress_bar
    from cxlint.engine import run
    from cxlint.engine.mutate import mutate

    project = run.open_project(paths, config)
    with progress_bar(quiet) as progress:
        trials = mutate(
            project,
            day=as_of,
            channels=channels,
            paths=paths,
            seed=seed,
            limit=limit or 0,
            undeclared=undeclared,
            jobs=jobs,
            progress=progress,
        )
    shown = path_from_here(project.root)
    if format_ == "json":
        write_data(json.dumps(_data(trials, shown), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(trials, shown)))
    if at_least is not None and trials.share < at_least:
        raise click.exceptions.Exit(1)


def _lines(trials: Trials, shown: Callable[[str], str]) -> list[str]:
    from cxlint.engine.mutate import Fate

    lines: list[str] = []
    for trial in (*trials.bound, *trials.undeclared):
        if trial.fate in (Fate.REVIEW, Fate.MISSED, Fate.ALARM):
            lines.append(_line(trial, shown))
    if lines:
        lines.append("")
    counted = trials.counted
    if counted:
        lines.append(
            f"What your green means: {trials.count(Fate.CAUGHT)} of {counted} changed values were noticed"
            f" ({trials.share:.1f} %)."
        )
    else:
        lines.append("No value of a fact could be changed, so a green run means nothing here.")
    reviews = sum(trial.fate is Fate.REVIEW for trial in trials.bound)
    details = [
        f"{reviews} only as a review" if reviews else "",
        f"{trials.count(Fate.MISSED)} not at all" if trials.count(Fate.MISSED) else "",
        f"{trials.count(Fate.TRUE)} changed to what is right, too" if trials.count(Fate.TRUE) else "",
        *(f"{count} not changed: {reason}" for reason, count in trials.skipped),
    ]
    lines += [f"  {detail}" for detail in details if detail]
    alarms = trials.count(Fate.ALARM)
    disagree = trials.count(Fate.DISAGREES)
    doubts = sum(trial.fate is Fate.REVIEW for trial in trials.undeclared)
    lines.append(
        f"{len(trials.undeclared)} values of no fact were changed: {alarms or 'no'} false "
        f"{'alarm' if alarms == 1 else 'alarms'}."
    )
    lines += [f"  {doubts} to review"] if doubts else []
    lines += [f"  {disagree} noticed because the text then contradicts itself"] if disagree else []
    return lines


def _line(trial: Trial, shown: Callable[[str], str]) -> str:
    from cxlint.engine.mutate import Fate
    from cxlint.reporters.visible import one_line

    change, place = trial.change, trial.change.location
    words = {Fate.MISSED: "not noticed", Fate.REVIEW: "only a review", Fate.ALARM: "false alarm"}
    colour = {Fate.MISSED: "red", Fate.REVIEW: "cyan", Fate.ALARM: "red"}[trial.fate]
    about = f"{change.fact}: " if change.fact else ""
    return (
        f"{shown(place.path)}:{place.line}:{place.column} {click.style(words[trial.fate], fg=colour)} {about}"
        f'"{one_line(change.before)}" changed to "{one_line(change.after)}" ({one_line(trial.reason)})'
    )


def _data(trials: Trials, shown: Callable[[str], str]) -> dict[str, object]:
    from cxlint.engine.mutate import Fate

    def record(trial: Trial) -> dict[str, object]:
        change, place = trial.change, trial.change.location
        return {
            "path": shown(place.path),
            "line": place.line,
            "column": place.column,
            "channel": place.channel,
            "locale": place.locale,
            "fact": change.fact or None,
            "before": change.before,
            "after": change.after,
            "fate": str(trial.fate),
            "reason": trial.reason,
        }

    return {
        "version": 1,
        "seed": trials.seed,
        "bound": {
            "changed": trials.counted,
            "noticed": trials.count(Fate.CAUGHT),
            "review": sum(trial.fate is Fate.REVIEW for trial in trials.bound),
            "missed": trials.count(Fate.MISSED),
            "percent": round(trials.share, 2),
            "still_true": trials.count(Fate.TRUE),
            "not_changed": dict(trials.skipped),
        },
        "undeclared": {
            "changed": len(trials.undeclared),
            "false_alarms": trials.count(Fate.ALARM),
            "contradicting_themselves": trials.count(Fate.DISAGREES),
            "review": sum(trial.fate is Fate.REVIEW for trial in trials.undeclared),
        },
        "survivors": [record(trial) for trial in trials.bound if trial.fate in (Fate.REVIEW, Fate.MISSED)],
        "alarms": [record(trial) for trial in trials.undeclared if trial.fate is not Fate.QUIET],
    }
