"""``cxlint passages``: what a reader sees in a file, for finding out why something is or is not reported."""

from __future__ import annotations

import json
from pathlib import Path

import click

from cxlint.model import Passage, locate


@click.command("passages")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--locale", default="", help="The locale to read the files as (default: what the path or the file says).")
@click.option("--select", multiple=True, help="Read only what matches this CSS selector (HTML).")
@click.option("--ignore", multiple=True, help="Leave out what matches this CSS selector (HTML).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="Lines to read, or a JSON object a line.",
)
def command(
    files: tuple[Path, ...], locale: str, select: tuple[str, ...], ignore: tuple[str, ...], format_: str
) -> None:
    """Show the passages of FILES: place, kind, id, locale, context and text."""
    from cxlint import read
    from cxlint.errors import UnreadableError

    failed = False
    for file in files:
        try:
            passages = read(file, locale=locale, select=select, ignore=ignore)
        except UnreadableError as error:
            failed = True
            click.echo(str(error), err=True)
            continue
        for passage in passages:
            if format_ == "jsonl":
                _show_record(file.as_posix(), passage)
            else:
                _show(file.as_posix(), passage)
    if failed:
        raise click.exceptions.Exit(1)


def _show_record(path: str, passage: Passage) -> None:
    from cxlint.cli.output import write_data

    place = locate(passage.text, 0, len(passage.text))
    context = passage.context
    record = {
        "path": path,
        "line": place.line,
        "column": place.column,
        "place": place.label or None,
        "kind": passage.kind,
        "id": passage.id,
        "locale": passage.locale,
        "text": passage.text.text,
        "headings": context.headings,
        "question": context.question or None,
        "key": context.key or None,
        "row": context.row or None,
        "column_header": context.column or None,
    }
    write_data(json.dumps(record, ensure_ascii=False))


def _show(path: str, passage: Passage) -> None:
    from cxlint.reporters.visible import one_line

    place = locate(passage.text, 0, len(passage.text))
    context = passage.context
    around = filter(None, (*context.headings, context.question, context.key, context.row, context.column))
    where = click.style(" ".join(filter(None, (f"{path}:{place.line}:{place.column}", place.label))), fg="blue")
    click.echo(f"{where} {passage.kind} {click.style('#' + one_line(passage.id), dim=True)} {passage.locale}".rstrip())
    if under := " › ".join(map(one_line, around)):
        click.echo(click.style(f"    under {under}", dim=True))
    click.echo(f"    {one_line(passage.text.text)}")
