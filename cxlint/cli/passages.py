"""``cxlint passages``: what a reader sees in a file, for finding out why something is or is not reported."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command("passages")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--locale", default="", help="The locale to assume.")
@click.option("--select", multiple=True, help="Read only what matches this CSS selector (HTML).")
@click.option("--ignore", multiple=True, help="Leave out what matches this CSS selector (HTML).")
@click.option("--format", "format_", type=click.Choice(("text", "jsonl")), default="text", show_default=True)
def command(
    files: tuple[Path, ...], locale: str, select: tuple[str, ...], ignore: tuple[str, ...], format_: str
) -> None:
    """Show the passages of FILES: place, kind, id, locale, context and text."""
    from cxlint.channels.files import load
    from cxlint.language.locales import locale_of_path
    from cxlint.model import Hints, locate
    from cxlint.readers.opening import open_document

    for file in files:
        path = file.as_posix()
        hints = Hints(path=path, locale=locale or locale_of_path(path), select=select, ignore=ignore)
        for passage in open_document(load(file), path, hints):
            place = locate(passage.text, 0, len(passage.text))
            context = passage.context
            if format_ == "jsonl":
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
                click.echo(json.dumps(record, ensure_ascii=False))
                continue
            around = " › ".join(
                filter(None, (*context.headings, context.question, context.key, context.row, context.column))
            )
            where = click.style(f"{path}:{place.line}:{place.column}", fg="blue")
            click.echo(f"{where} {passage.kind} {click.style('#' + passage.id, dim=True)} {passage.locale}")
            if around:
                click.echo(click.style(f"    under {around}", dim=True))
            click.echo(f"    {passage.text.text}")
