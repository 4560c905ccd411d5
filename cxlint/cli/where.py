"""``cxlint where``: every place that states a fact, and what another value would change."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import fixing_options, project_options, refuse_both

if TYPE_CHECKING:
    from cxlint.engine.where import Whereabouts
    from cxlint.facts.claims import Claim

VERSION = 1
"""Of the JSON format."""

_COLOURS = {"agrees": "green", "stated": "green", "unclear": "cyan"}

Shown = Callable[[str], str]


@click.command("where")
@click.argument("fact")
@project_options
@click.option("--set", "value", metavar="VALUE", help="Another value: show what would have to change for it.")
@fixing_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Lines to read, or JSON.",
)
def command(
    fact: str,
    config: Path | None,
    channels: tuple[str, ...],
    as_of: datetime.date | None,
    value: str | None,
    fix: bool,
    diff: bool,
    format_: str,
) -> None:
    """Show every sentence that states FACT, agreeing or not, channel by channel.

    With --set, what would have to change if VALUE were right: the texts, those that agree today among them, and the
    declaration. VALUE is written as in a fact file; "de=60 days" is for one place of a fact that tells places apart.
    --diff shows the changes that can be made safely, --fix makes them; the others are listed with the reason.
    """
    from cxlint.cli.fixing import apply_fixes, print_diff, print_errors, print_fixed
    from cxlint.cli.output import write_data
    from cxlint.cli.places import path_from_here
    from cxlint.engine import run
    from cxlint.engine.where import where

    refuse_both(fix, diff)
    project = run.open_project((), config)
    found = where(project, fact, value=value or "", day=as_of, channels=channels)
    shown = path_from_here(project.root)
    if diff:
        changes = print_diff(project.root, found.fixes(), shown)
        for line in _for_people(found, shown):
            click.echo(line, err=True)
        raise click.exceptions.Exit(int(changes))
    if fix:
        written, errors = apply_fixes(project.root, found.fixes())
        print_fixed(written, shown, err=format_ == "json")
        print_errors(errors, shown)
        if errors:
            raise click.exceptions.Exit(2)
        for line in _for_people(found, shown):
            click.echo(line, err=format_ == "json")
        return
    if format_ == "json":
        write_data(json.dumps(_data(found, shown), ensure_ascii=False, indent=2))
        return
    for line in _lines(found, shown):
        click.echo(line)


def _place(claim: Claim, shown: Shown) -> str:
    from cxlint.reporters.visible import visible

    place = claim.location
    return visible(f"{shown(place.path)}:{place.line}:{place.column}")


def _lines(found: Whereabouts, shown: Shown) -> Iterator[str]:
    from cxlint.reporters.visible import one_line

    declared = f"{shown(found.location.path)}:{found.location.line}"
    supposed = f", supposed to be {found.new_truth}" if found.new_truth else ""
    truth = f"is {found.truth}" if found.truth else "has no declared value"
    yield f"{click.style(found.fact, bold=True)} {truth}{supposed} ({declared})"
    for channel, claims in groupby(found.claims, key=lambda claim: claim.location.channel):
        yield f"\n{click.style(channel or 'no channel', bold=True)}"
        for claim in claims:
            verdict = click.style(str(claim.outcome), fg=_COLOURS.get(claim.outcome, "red"))
            yield f'  {_place(claim, shown)} {verdict} "{one_line(claim.says)}"{_change(claim)}'
            yield f"      {one_line(claim.sentence)}"
    yield f"\n{_summary(found)}"


def _change(claim: Claim) -> str:
    from cxlint.reporters.visible import one_line

    if claim.fix is not None:
        caution = {"unsafe": " (look before you do)", "display": " (where the page is made)"}.get(claim.fix.safety, "")
        return f" {click.style('fix', fg='green')}: {one_line(claim.fix.message)}{caution}"
    return f" for a person: {one_line(claim.why_not)}" if claim.why_not else ""


def _for_people(found: Whereabouts, shown: Shown) -> Iterator[str]:
    """What no fix does, a line each."""
    from cxlint.reporters.visible import one_line

    for claim in found.to_change():
        if claim.fix is None or claim.fix.safety != "safe":
            yield f'{_place(claim, shown)}: "{one_line(claim.says)}"{_change(claim)}'


def _summary(found: Whereabouts) -> str:
    changes = list(found.to_change())
    safe = _count(changes, safe=True)
    channels = {claim.location.channel for claim in found.claims}
    stated = f"{_counted(len(found.claims), 'statement')} in {_counted(len(channels), 'channel')}"
    if not changes and found.declaration is None:
        return f"{stated}: nothing to change."
    by_hand = len(changes) - safe
    declaration = "; and the declaration" if found.declaration is not None else ""
    return f"{stated}: {len(changes)} to change, {safe} by --fix, {by_hand} by a person{declaration}."


def _count(claims: Iterable[Claim], *, safe: bool) -> int:
    return sum((claim.fix is not None and claim.fix.safety == "safe") is safe for claim in claims)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _data(found: Whereabouts, shown: Shown) -> dict[str, object]:
    """The JSON form, documented in ``docs/fixing.md``."""
    from cxlint.reporters.json import fix_data

    changes = list(found.to_change())
    declaration = found.declaration
    return {
        "version": VERSION,
        "fact": found.fact,
        "is": found.truth or None,
        "set": found.new_truth or None,
        "declaration": {
            "path": shown(found.location.path),
            "line": declaration.location.line if declaration else found.location.line,
            "column": declaration.location.column if declaration else found.location.column,
            "fix": fix_data(declaration.fix) if declaration else None,
        },
        "summary": {
            "statements": len(found.claims),
            "to_change": len(changes),
            "by_fix": _count(changes, safe=True),
            "by_a_person": _count(changes, safe=False),
        },
        "statements": [
            {
                "channel": claim.location.channel,
                "locale": claim.location.locale,
                "path": shown(claim.location.path),
                "line": claim.location.line,
                "column": claim.location.column,
                "end_line": claim.location.end_line,
                "end_column": claim.location.end_column,
                "says": claim.says,
                "verdict": str(claim.outcome),
                "sure": claim.sure,
                "sentence": claim.sentence,
                "cue": claim.cue,
                "fix": fix_data(claim.fix) if claim.fix else None,
                "why_not": claim.why_not or None,
            }
            for claim in found.claims
        ],
    }
