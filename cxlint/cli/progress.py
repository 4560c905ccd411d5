"""A progress bar on standard error, only on a terminal and only when work takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from cxlint.reporters.visible import visible

Progress = Callable[[int, int, str], None]

_PATIENCE = 0.5
"""Seconds before a bar appears."""


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Progress | None]:
    """A callback ``(done, total, name)`` that draws, or ``None`` where nobody would see it."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    began = time.monotonic()
    shown = 0.0

    def draw(done: int, total: int, name: str) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - began < _PATIENCE or now - shown < 0.1:
            return
        shown = now
        filled = 24 * done // max(total, 1)
        bar = "█" * filled + "░" * (24 - filled)
        click.echo(f"\r\x1b[2K{bar} {done}/{total} {visible(name[-50:])}", err=True, nl=False)

    yield draw
    if shown:
        click.echo("\r\x1b[2K", err=True, nl=False)
