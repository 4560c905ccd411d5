"""A small shop to run commands in, and ways to run them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from cxlint.cli import cxlint

ROOT = Path(__file__).parents[2]
FACTS = """\
facts:
  returns.window:
    is: 30 days
    about: {en: [return], it: [reso]}
    tests:
      flag: ["You can return it within 14 days."]
      ok: ["You can return it within 30 days."]
"""
PROJECT = "channels:\n  faq: {files: faq/*.md}\n  app: {files: app/*.json}\n"


def make_shop(folder: Path) -> Path:
    """A project with one contradiction (in the FAQ) and one text that agrees (in the app)."""
    files = {
        "cxlint.yaml": PROJECT,
        "rules/returns.yaml": FACTS,
        "faq/en.md": "# Returns\n\nYou can return it within 14 days.\n",
        "app/en.json": '{"returns": "You can return it within 30 days."}\n',
        "notes.md": "Not in a channel.\n",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def call(*arguments: str | Path, input: str | bytes | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(cxlint, [str(argument) for argument in arguments], input=input)


def run(
    *arguments: str | Path, cwd: Path, input: bytes | None = None, python: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command as people do, in a process of its own."""
    return subprocess.run(
        [sys.executable, *python, "-m", "cxlint", *map(str, arguments)],
        cwd=cwd,
        input=input,
        stdin=subprocess.DEVNULL if input is None else None,
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )
