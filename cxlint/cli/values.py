"""``cxlint values``: the values in a text, without facts."""

from __future__ import annotations

import json
from itertools import chain
from typing import TextIO

import click


@click.command("values")
@click.option("--locale", default="en", show_default=True, help="The locale of the text (text format).")
@click.option("--format", "format_", type=click.Choice(("text", "jsonl")), default="text", show_default=True)
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def command(locale: str, format_: str, file: TextIO) -> None:
    """Find the values in FILE or on standard input.

    With --format text, each line is a text. With jsonl, each line is an object {"id", "text", "locale", "now"}, and so
    is each answer: {"id", "values": [{"kind", "start", "end", "bound", "value"}]}.
    """
    from cxlint.values import find, outermost
    from cxlint.values.stream import run
    from cxlint.values.wire import to_json

    if format_ == "jsonl":
        for answer in run(file):
            click.echo(answer)
        return
    lines = (line.rstrip("\r\n") for line in file)
    found = chain.from_iterable(
        ((number, line, mention) for mention in outermost(find(line, locale))) for number, line in enumerate(lines, 1)
    )
    for number, line, mention in found:
        said = line[mention.outer_start : mention.outer_end]
        value = json.dumps(to_json(mention)["value"], ensure_ascii=False)
        click.echo(f'{number}:{mention.start + 1}: {mention.kind} "{said}" {mention.bound} {value}')
