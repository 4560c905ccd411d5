"""``cxlint claims``: every statement about a fact, agreeing or not."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import click

from cxlint.cli.options import project_options

_COLOURS = {"agrees": "green", "contradicts": "red", "outdated": "red", "unit": "red", "bound": "yellow"}


@click.command("claims")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@project_options
@click.option("--fact", "facts", multiple=True, help="Only this fact (may be repeated).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="Lines to read, or a JSON object a line.",
)
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    channels: tuple[str, ...],
    as_of: datetime.date | None,
    facts: tuple[str, ...],
    format_: str,
) -> None:
    """List every statement about a fact, with its verdict."""
    from cxlint.cli.output import write_data
    from cxlint.cli.places import path_from_here
    from cxlint.engine import run
    from cxlint.project import load_rules
    from cxlint.reporters.visible import one_line

    project = run.open_project(paths, config)
    _refuse_unknown(facts, [declared.name for declared in load_rules(project).facts])
    shown = path_from_here(project.root)
    for claim in run.claims(project, day=as_of, channels=channels, paths=paths):
        if facts and claim.fact not in facts:
            continue
        place = claim.location
        path = shown(place.path)
        if format_ == "jsonl":
            record = {
                "fact": claim.fact,
                "verdict": str(claim.outcome),
                "sure": claim.sure,
                "says": claim.says,
                "is": claim.truth,
                "cue": claim.cue,
                "nearness": str(claim.nearness),
                "doubt": claim.doubt or None,
                "channel": place.channel,
                "locale": place.locale,
                "path": path,
                "line": place.line,
                "column": place.column,
                "passage": claim.passage,
            }
            write_data(json.dumps(record, ensure_ascii=False))
            continue
        verdict = click.style(str(claim.outcome), fg=_COLOURS.get(claim.outcome, "cyan"))
        doubt = f" ({claim.doubt})" if claim.doubt else ""
        click.echo(
            f"{path}:{place.line}:{place.column} {verdict} {claim.fact}: "
            f'"{one_line(claim.says)}" ("{one_line(claim.cue)}" {claim.nearness}){doubt}'
        )


def _refuse_unknown(facts: tuple[str, ...], known: list[str]) -> None:
    """A fact that is not declared would be answered with silence, as one that no text states."""
    from cxlint.schema import nearest

    for fact in facts:
        if fact not in known:
            near = nearest(fact, known)
            hint = f' Did you mean "{near}"?' if near else ' "cxlint facts" lists them.'
            raise click.UsageError(f'There is no fact "{fact}".{hint}')
