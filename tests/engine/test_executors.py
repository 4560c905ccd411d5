"""Where tasks run: results are the same however they are shared out, and whoever dies."""

from __future__ import annotations

import datetime
import os
from functools import partial
from pathlib import Path

import pytest

from cxlint.engine import executors, run
from cxlint.engine.executors import serial, streamed
from cxlint.engine.scan import ValueCache
from cxlint.engine.sources import make_tasks
from cxlint.engine.tasks import Partial, Settings, Task, read

PARENT = os.getpid()


def read_or_die(task: Task, settings: Settings, cache: ValueCache) -> Partial:
    """``read``, in a process that dies of one of the files."""
    if task.path == "faq/13.md" and os.getpid() != PARENT:
        os._exit(1)
    return read(task, settings, cache)


def test_what_comes_bit_by_bit_is_all_read_even_if_a_worker_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "facts.yaml").write_text("facts:\n  returns:\n    is: 30 days\n    about: {en: [return]}\n")
    (tmp_path / "cxlint.yaml").write_text("channels: {faq: faq/}\n")
    (tmp_path / "faq").mkdir()
    for number in range(40):
        (tmp_path / "faq" / f"{number:02}.md").write_text(f"You can return it within {number} days.\n")
    project = run.open_project((tmp_path,))
    make = partial(run.make_settings, project, datetime.date(2026, 1, 1))
    tasks = list(make_tasks(project))
    batches = [tasks[:1], [], tasks[1:20], tasks[20:]]
    wanted = {part.task.path: part for part in serial(tasks, make())}
    for work in (read, read_or_die):
        monkeypatch.setattr(executors, "read", work)
        parts = list(streamed(batches, make, 2))
        assert len(parts) == 40
        assert {part.task.path: part for part in parts} == wanted
