"""``cxlint register``: how texts address their reader."""

from __future__ import annotations

import json
from typing import TextIO

import click


@click.command("register")
@click.option("--locale", default="it", show_default=True, help="The locale of the text (text format).")
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
    """Tell whether FILE or standard input addresses its reader formally or informally.

    With --format text, each line is a text. With jsonl, each line is an object {"id", "text", "locale"}, and so is each
    answer: {"id", "register": "formal" | "informal" | "mixed" | "none", "evidence": [[start, end], ...]}.
    """
    from cxlint.cli.output import write_data
    from cxlint.cli.values import lines
    from cxlint.language.locales import language_of
    from cxlint.reporters.visible import visible
    from cxlint.tone.register import address

    for number, line in lines(file):
        if format_ == "text":
            text = line.rstrip("\r\n")
            found = address(text, language_of(locale))
            said = ", ".join(
                f'"{visible(text[one.start : one.end])}" ({one.form}, {one.kind})' for one in found.evidence
            )
            click.echo(f"{number}: {found.register}{': ' if said else ''}{said}")
            continue
        try:
            asked = json.loads(line)
            found = address(asked["text"], language_of(asked.get("locale", locale)))
        except (ValueError, TypeError, KeyError, AttributeError):
            wanted = 'a JSON object with a "text", such as {"id": 1, "text": "Clicchi qui.", "locale": "it"}'
            raise click.UsageError(f"line {number} is not {wanted}") from None
        places = [[one.start, one.end] for one in found.evidence]
        answer = {"id": asked.get("id"), "register": found.register, "evidence": places}
        write_data(json.dumps(answer, ensure_ascii=False))
