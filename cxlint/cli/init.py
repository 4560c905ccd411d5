"""``cxlint init``: a first project from what lies in a folder."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from cxlint.facts.mine import Mined
from cxlint.model import Location, Passage

_SHOWN = 3
_WORDS = re.compile(r"[^\W\d][\w' -]*")
_PLAIN = re.compile(r"[A-Za-z][\w./-]*")


@click.command("init")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--force", is_flag=True, help="Write over files that exist.")
def command(folder: Path, force: bool) -> None:
    """Write a commented cxlint.yaml and a first fact file for FOLDER, from what its texts say."""
    from cxlint.channels.files import find, load
    from cxlint.errors import UnreadableError
    from cxlint.facts.mine import mine
    from cxlint.language.locales import language_of, locale_of_path
    from cxlint.model import Hints
    from cxlint.project import NAME, default_project
    from cxlint.readers.opening import open_document

    project_file, fact_file = folder / NAME, folder / "rules" / "facts.yaml"
    for file in (project_file, fact_file):
        if file.exists() and not force:
            raise click.UsageError(f"{file.as_posix()} exists already; give --force to write over it.")
    project = default_project((folder,))
    languages: Counter[str] = Counter()
    passages: list[Passage] = []
    counts: dict[str, int] = {}
    for name, channel in project.channels.items():
        for file in find(project.root, channel.files):
            path = file.relative_to(project.root).as_posix()
            try:
                read = _with_locale(open_document(load(file), path, Hints(path=path, locale=locale_of_path(path))))
            except UnreadableError as error:
                click.echo(f"skipped: {error}", err=True)
                continue
            counts[name] = counts.get(name, 0) + 1
            languages.update({language_of(passage.locale): len(passage.text) for passage in read if passage.locale})
            passages += (passage for passage in read if passage.kind != "furniture")
    if not passages:
        raise click.UsageError(f"There is nothing in {folder.as_posix()} that cxlint can read.")
    total = sum(languages.values())
    spoken = [language for language, size in languages.most_common() if size * 50 >= total]
    mined = mine(passages, "", datetime.date.today().year)
    fact_file.parent.mkdir(parents=True, exist_ok=True)
    channels = {name: (project.channels[name].files, count) for name, count in counts.items()}
    project_file.write_text(_project_text(channels, spoken), encoding="utf-8")
    fact_file.write_text(_facts_text(mined, spoken), encoding="utf-8")
    click.echo(f"Wrote {project_file.as_posix()}: {_counted(len(counts), 'channel')}{_in_languages(spoken)}.")
    click.echo(f"Wrote {fact_file.as_posix()}: {_counted(len(mined), 'fact')} to check and complete.")
    click.echo("Next: read the facts, correct what is wrong in them, and run cxlint check.")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _in_languages(languages: list[str]) -> str:
    return f", languages {', '.join(languages)}" if languages else ""


def _with_locale(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a document, those without a locale with the detected one."""
    from dataclasses import replace

    from cxlint.language.detect import detect

    if all(passage.locale for passage in passages):
        return list(passages)
    sample = "\n".join(passage.text.text for passage in passages if passage.kind not in ("code", "data"))[:4000]
    locale = detect(sample, ())[0] if sample.strip() else ""
    return [passage if passage.locale else replace(passage, locale=locale) for passage in passages]


def _project_text(channels: dict[str, tuple[tuple[str, ...], int]], languages: list[str]) -> str:
    lines = [
        "# The project file of cxlint. Every option: cxlint schema project.",
        "",
        "# Folders and files with facts.",
        "rules: [rules/]",
        "",
        "# The languages of the project.",
        f"languages: [{', '.join(languages)}]",
        "",
        "# The market, as an ISO 3166 code: it tells what 02 1234567 is, and which dollar $ means.",
        "# market: it",
        "",
        "# Where content comes from. A channel is a glob, or a mapping with files, locale, select, ignore, text ...",
        "channels:",
    ]
    for name, (files, count) in channels.items():
        patterns = ", ".join(map(_scalar, files))
        listed = patterns if len(files) == 1 else f"[{patterns}]"
        lines.append(f"  {_scalar(name)}: {{files: {listed}}}  # {_counted(count, 'file')}")
    return "\n".join(lines) + "\n"


def _facts_text(mined: list[Mined], languages: list[str]) -> str:
    lines = [
        "# A first set of facts, from what the texts say most often. Check each with the person who decides on it;",
        "# then every text that says something else is reported. The fact language: docs/facts.md.",
        "facts:",
    ]
    if not mined:
        lines[-1] = "facts: {}"
        lines += ["#  returns.window:", "#    is: 30 days", "#    about: {en: [return window, send back]}"]
    for found in mined:
        first = found.groups[0]
        lines += ["", f"  {found.subject.name}:"]
        lines.append(f'    is: "{_quoted(first[0].written)}"  # said {_times(len(first))}, {_place(first[0].location)}')
        for group in found.groups[1 : 1 + _SHOWN]:
            lines.append(
                f"    # but also: {_quoted(group[0].written)}, {_times(len(group))}, {_place(group[0].location)}"
            )
        lines.append("    about:")
        lines += _cue_lines(found.subject.about, languages)
        if any(language in found.subject.not_about for language in languages):
            lines.append("    not_about:")
            lines += _cue_lines(found.subject.not_about, languages)
    return "\n".join(lines) + "\n"


def _cue_lines(cues: dict[str, tuple[str, ...]], languages: list[str]) -> list[str]:
    known = [language for language in languages if language in cues] or ["en"]
    return [f"      {language}: [{', '.join(map(_cue, cues[language]))}]" for language in known if language in cues]


def _cue(cue: str) -> str:
    return cue if _WORDS.fullmatch(cue) else f'"{_quoted(cue)}"'


def _scalar(text: str) -> str:
    """A name or a pattern in YAML, in quotes unless it is plainly a word."""
    return text if _PLAIN.fullmatch(text) else f'"{_quoted(text)}"'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _place(location: Location) -> str:
    return f"first in {location.path}:{location.line}"
