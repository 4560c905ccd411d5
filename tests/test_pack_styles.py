"""The style rules of the shipped packs pass the tests they carry, and tell their reader why they are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.model import Hints
from cxlint.readers.registry import read_text
from cxlint.schema.nodes import Mapping, Scalar, Sequence, compose
from cxlint.text import MappedText, Source
from cxlint.tone.blocks import blocks_of
from cxlint.tone.comments import Switches
from cxlint.tone.linter import Alert, Document, Failure, Linter, lint
from cxlint.tone.styles import Loader

PACKS = Path(__file__).parents[1] / "rules"
FILES = sorted(path.relative_to(PACKS).as_posix() for path in PACKS.rglob("*.yml"))
LEAST = 5
"""Sentences of either sort that a rule needs."""


@pytest.mark.parametrize("file", FILES)
def test_rule(file: str) -> None:
    loader = Loader((PACKS,))
    loader.file(file, PACKS / file)
    assert not loader.loaded.errors, loader.loaded.errors
    rule = loader.loaded.rules[file]
    assert rule.description
    assert rule.locales
    tests = _tests(PACKS / file)
    assert len(tests["flag"]) >= LEAST
    assert len(tests["ok"]) >= LEAST
    linter = Linter([rule])
    silent = [sentence for sentence in tests["flag"] if not _alerts(linter, sentence, rule.locales[0])]
    loud = [alert.message for sentence in tests["ok"] for alert in _alerts(linter, sentence, rule.locales[0])]
    assert (silent, loud) == ([], [])


def test_packs_speak_both_languages() -> None:
    """Every Italian rule's folder has its English counterpart, so that a project takes a pack in both."""
    families = {language: {path.name for path in (PACKS / language).iterdir()} for language in ("it", "en")}
    assert families["it"] == families["en"] == {"support", "clarity", "inclusive", "web"}


def _tests(file: Path) -> dict[str, list[str]]:
    """The sentences of a rule's ``tests:``."""
    root = compose(file.read_text("utf-8"), str(file)).root
    assert isinstance(root, Mapping)
    tests = {key.text: value for key, value in root.entries}["tests"]
    assert isinstance(tests, Mapping)
    found = {}
    for key, value in tests.entries:
        assert isinstance(value, Sequence)
        found[key.text] = [item.text for item in value.items if isinstance(item, Scalar)]
    return found


def _alerts(linter: Linter, sentence: str, locale: str) -> list[Alert]:
    """What the rule says of a sentence that stands alone in a Markdown file."""
    whole = MappedText.whole(Source("test.md", sentence))
    passages = tuple(read_text("markdown", whole, Hints(path="test.md", locale=locale)))
    failures: list[Failure] = []
    document = Document(whole, tuple(blocks_of(passages, ".md")), suffix=".md", locale=locale)
    alerts = lint(linter, document, Switches(()), failed=failures.append)
    assert not failures, failures
    return alerts
