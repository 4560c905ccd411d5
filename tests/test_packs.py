"""The shipped packs pass the tests that they carry, and each style rule says why it is there and for which language."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.project import Channel, Project
from cxlint.testing import run_fact_tests, run_style_tests
from cxlint.tone.styles import Loader

PACKS = Path(__file__).parents[1] / "rules"
STYLES = sorted({path.parent.relative_to(PACKS).as_posix() for path in PACKS.rglob("*.yml")})
LEAST = 5
"""How many texts of either sort a style rule tries."""


@pytest.mark.parametrize("pack", sorted(path.relative_to(PACKS).as_posix() for path in PACKS.rglob("*.yaml")))
def test_facts(pack: str) -> None:
    count, failures = run_fact_tests(_project(pack.removesuffix(".yaml")))
    assert count > 0
    assert not failures, failures


@pytest.mark.parametrize("pack", STYLES)
def test_style_rules(pack: str) -> None:
    count, failures = run_style_tests(_project(pack))
    assert count >= 2 * LEAST * len(list((PACKS / pack).glob("*.yml")))
    assert not failures, failures


@pytest.mark.parametrize("pack", STYLES)
def test_style_rules_say_why(pack: str) -> None:
    loader = Loader((PACKS,))
    assert loader.style(pack)
    assert not loader.loaded.errors
    for name, rule in loader.loaded.rules.items():
        assert rule.description, name
        assert rule.locales, name
        assert min(len(rule.tests.flag), len(rule.tests.ok)) >= LEAST, name


def test_each_language_has_every_pack() -> None:
    families = {language: {path.name for path in (PACKS / language).iterdir()} for language in ("it", "en")}
    assert families["it"] == families["en"]


def _project(pack: str) -> Project:
    channels = {"none": Channel(files=("none",))}
    return Project(PACKS, channels, rules=(f"cxlint:{pack}",), languages=("en", "it"))
