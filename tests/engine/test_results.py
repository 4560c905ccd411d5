"""What is kept of a source is what came of it."""

from __future__ import annotations

import datetime
from pathlib import Path

from cxlint.engine.executors import serial
from cxlint.engine.results import decoded, encoded
from cxlint.engine.run import make_settings
from cxlint.engine.sources import make_tasks
from cxlint.project import load_project

LUME = Path(__file__).parents[2] / "fixtures" / "lume"


def test_every_result_of_the_sample_brand_comes_back_as_it_was() -> None:
    project = load_project(LUME / "cxlint.yaml")
    parts = list(serial(list(make_tasks(project)), make_settings(project, datetime.date(2026, 1, 1))))
    assert sum(len(part.claims) for part in parts) > 80
    assert sum(len(part.findings) for part in parts) > 10
    for part in parts:
        assert decoded(encoded(part), part.task) == part
