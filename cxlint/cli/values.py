"""``cxlint values``: the values in a text, without facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

import click


@click.command("values")
@click.option("--locale", default="en", show_default=True, help="The locale of the text (text format).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="What comes in and goes out: lines of text, or a JSON object a line.",
)
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def command(locale: str, format_: str, file: TextIO) -> None:
    """Find the values in FILE or on standard input.

    With --format text, each line is a text. With jsonl, each line is an object {"id", "text", "locale", "now"}, and so
    is each answer: {"id", "values": [{"kind", "start", "end", "bound", "value"}]}.
    """
    from cxlint.cli.output import write_data
    from cxlint.reporters.visible import visible
    from cxlint.values import find, outermost
    from cxlint.values.stream import run
    from cxlint.values.wire import to_json

    for number, line in lines(file):
        if format_ == "jsonl":
            try:
                for answer in run((line,)):
                    write_data(answer)
            except (ValueError, TypeError, KeyError, AttributeError):
                wanted = 'a JSON object with a "text", such as {"id": 1, "text": "30 days", "locale": "en"}'
                raise click.UsageError(f"line {number} is not {wanted}") from None
            continue
        text = line.rstrip("\r\n")
        for mention in outermost(find(text, locale)):
            said = visible(text[mention.outer_start : mention.outer_end])
            value = json.dumps(to_json(mention)["value"], ensure_ascii=False)
            click.echo(f'{number}:{mention.start + 1}: {mention.kind} "{said}" {mention.bound} {visible(value)}')


def lines(file: TextIO) -> Iterator[tuple[int, str]]:
    """The lines of ``file`` with their numbers, from 1."""
    try:
        yield from enumerate(file, 1)
    except UnicodeDecodeError:
        raise click.UsageError(f"{file.name} is not UTF-8 text") from None
