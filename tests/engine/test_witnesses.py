"""Of the claims of a run only those are kept that a finding may be about or may show."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from pathlib import Path

import pytest

from cxlint.engine import run
from cxlint.engine.witnesses import Witnesses
from cxlint.project import load_project

LUME = Path(__file__).parents[2] / "fixtures" / "lume"


@pytest.mark.parametrize("day", [datetime.date(2026, 1, 1), datetime.date(2036, 1, 1)])
def test_the_findings_of_what_is_kept_are_those_of_all_claims(day: datetime.date) -> None:
    project = load_project(LUME / "cxlint.yaml")
    settings = run.make_settings(project, day)
    said = run.claims(project, day=day)
    # Many pages that say the same as the first ones.
    said += [
        replace(claim, location=replace(claim.location, path=f"{copy}/{claim.location.path}"))
        for claim in said
        for copy in range(5)
        if claim.outcome == "agrees"
    ]
    channels = tuple(project.channels)
    expected = run.fact_findings(settings, said, channels)
    random.Random(0).shuffle(said)
    kept = Witnesses(settings.book)
    for start in range(0, len(said), 7):
        kept.add(said[start : start + 7])
    assert run.fact_findings(settings, kept.claims, channels) == expected
    assert len(expected) > 10
    assert len(kept.claims) < len(said) / 2
