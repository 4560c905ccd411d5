"""The shipped packs pass the tests that their facts carry, in every language they have cues for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.project import Channel, Project
from cxlint.testing import run_fact_tests

PACKS = Path(__file__).parents[1] / "rules"


@pytest.mark.parametrize("pack", sorted(path.relative_to(PACKS).as_posix() for path in PACKS.rglob("*.yaml")))
def test_pack(pack: str) -> None:
    name = "cxlint:" + pack.removesuffix(".yaml")
    project = Project(PACKS, {"none": Channel(files=("none",))}, rules=(name,), languages=("en", "it"))
    count, failures = run_fact_tests(project)
    assert count > 0
    assert not failures, failures
