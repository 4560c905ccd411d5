"""``cxlint voice``: the measured voice of all channels side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import config_option

if TYPE_CHECKING:
    from cxlint.engine.voice import Voices
    from cxlint.tone.estimates import Estimate, Measure
    from cxlint.tone.profile import Voice

VERSION = 1
_FEWEST_WORDS = 100
"""Words below which a channel is not measured in a language."""


@click.command("voice")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_option
@click.option("--channel", "channels", multiple=True, help="Only this channel (may be repeated).")
@click.option("--language", "languages", multiple=True, help="Only this language (may be repeated).")
@click.option(
    "--jobs", "-j", type=click.IntRange(min=0), default=1, show_default=True, help="Processes; 0: one a core."
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table to read, or JSON.",
)
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    channels: tuple[str, ...],
    languages: tuple[str, ...],
    jobs: int,
    format_: str,
) -> None:
    """Show how each channel speaks in each language, measured, and where it departs from the others.

    Rates are per 1000 words, shares in per cent; in brackets stands the interval of 95 %. ▲ is more and ▼ less than in
    the other channels, by more than chance and by enough to hear.
    """
    from cxlint.cli.output import write_data
    from cxlint.engine import run
    from cxlint.engine.voice import voices_of

    project = run.open_project(paths, config)
    voices = voices_of(project, channels=channels, paths=paths if project.path else (), jobs=jobs)
    spoken = [language for language in voices.languages if not languages or language in languages]
    if format_ == "json":
        found = {language: dict(_as_json(voices.of(language))) for language in spoken}
        write_data(json.dumps({"version": VERSION, "languages": found}, ensure_ascii=False, indent=2))
        return
    tables = [
        "\n".join(_table(language, measured)) for language in spoken if (measured := _measured(voices.of(language)))
    ]
    for table in tables:
        click.echo(table + "\n")
    if short := list(_short(voices, spoken)):
        click.echo(f"Too little prose to measure (fewer than {_FEWEST_WORDS} words): {', '.join(short)}.")
    if tables:
        click.echo(
            "Rates are per 1000 words; in brackets the interval of 95 %. ▲ more, ▼ less than the other channels."
        )
    elif not short:
        click.echo("No prose was found.")


def _measured(voices: Sequence[Voice]) -> list[Voice]:
    return [voice for voice in voices if voice.words >= _FEWEST_WORDS]


def _short(voices: Voices, languages: Sequence[str]) -> Iterator[str]:
    """The channels that are not measured, each with its languages."""
    found: dict[str, list[str]] = {}
    for language in languages:
        for voice in voices.of(language):
            if voice.words < _FEWEST_WORDS:
                found.setdefault(voice.channel, []).append(language)
    yield from (f"{channel} ({', '.join(spoken)})" for channel, spoken in found.items())


def _table(language: str, voices: Sequence[Voice]) -> Iterator[str]:
    """The lines of the table of one language: a row for each measure that any channel has."""
    from cxlint.tone.estimates import MEASURES

    rows = [
        ["words", *(str(voice.words) for voice in voices)],
        ["passages", *(str(voice.passages.units) for voice in voices)],
    ]
    estimates = [dict(_estimates(voice)) for voice in voices]
    departing = [_departing(voice, voices) for voice in voices]
    for name, measure in MEASURES.items():
        if any(one.get(name) for one in estimates):
            marked = zip(estimates, departing, strict=True)
            rows.append(
                [_title(measure, language), *(_cell(one.get(name), marks.get(name, " ")) for one, marks in marked)]
            )
    header = [language, *(voice.channel for voice in voices)]
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    yield click.style(
        "  ".join(cell.ljust(width) for cell, width in zip(header, widths, strict=True)).rstrip(), bold=True
    )
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        yield line.replace("▲", click.style("▲", fg="red")).replace("▼", click.style("▼", fg="red"))


def _estimates(voice: Voice) -> Iterator[tuple[str, Estimate]]:
    from cxlint.tone.estimates import MEASURES, estimate

    for name, measure in MEASURES.items():
        found = estimate(voice, measure)
        if found is not None:
            yield name, found


def _departing(voice: Voice, voices: Sequence[Voice]) -> dict[str, str]:
    """The measures in which a voice departs from the others, with a mark."""
    from cxlint.tone.departures import LEAST, departures

    others = [other for other in voices if other is not voice]
    return {one.measure.name: "▲" if one.is_high else "▼" for one in departures(voice, others, LEAST)}


def _cell(one: Estimate | None, mark: str) -> str:
    if one is None:
        return "·"
    return f"{mark} {_number(one.value)} ({_number(max(0.0, one.low))}-{_number(one.high)})"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 9.95 else f"{value:.1f}"


def _title(measure: Measure, language: str) -> str:
    from cxlint.tone.reading import BY_LANGUAGE

    name = measure.name.replace("_", " ")
    match measure.kind:
        case "share":
            return f"{name} %"
        case "score":
            return f"{name} ({BY_LANGUAGE[language].title})"
    return name


def _as_json(voices: Sequence[Voice]) -> Iterator[tuple[str, dict[str, object]]]:
    for voice in voices:
        marks = _departing(voice, voices)
        yield (
            voice.channel,
            {
                "words": voice.words,
                "passages": voice.passages.units,
                "documents": voice.documents.units,
                "measures": {
                    name: {
                        "value": round(one.value, 3),
                        "low": round(max(0.0, one.low), 3),
                        "high": round(one.high, 3),
                        "events": one.events,
                        "departs": {"▲": "more", "▼": "less"}.get(marks.get(name, "")),
                    }
                    for name, one in _estimates(voice)
                },
            },
        )
