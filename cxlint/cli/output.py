"""Writing to standard output and to files."""

from __future__ import annotations

from pathlib import Path

import click

from cxlint.reporters import FOR_PEOPLE


def write_data(text: str) -> None:
    """Write ``text``, a document or a line for programs, to standard output: in UTF-8, whatever the terminal is."""
    click.echo(_encoded(text))


def write_report(text: str, format: str, output: Path | None) -> None:
    """Write a rendered report to the file ``output``, or to standard output."""
    if output is not None:
        try:
            output.parent.mkdir(parents=True, exist_ok=True)
            output.write_bytes(_encoded(click.unstyle(text) if format == "text" else text) + b"\n")
        except OSError as error:
            raise click.UsageError(f"{output.as_posix()} cannot be written: {error.strerror}") from None
    elif format not in FOR_PEOPLE:
        write_data(text)
    elif text:
        click.echo(text)


def _encoded(text: str) -> bytes:
    # Only lone surrogates have no UTF-8; written as \udc80 they are also right inside a JSON string.
    return text.encode("utf-8", "backslashreplace")
