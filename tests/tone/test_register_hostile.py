"""Long texts without marks, and texts of nothing but marks, take no longer than others."""

from __future__ import annotations

import time

import pytest

from cxlint.tone.register import address


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "clicca se lei suo " * 5_000),
        ("es", "su casa " * 10_000),
        ("it", "«" * 50_000),
        ("fr", "a@" * 50_000),
        ("de", "Sie Ihr die Katzen " * 5_000),
        ("pt", "se " * 30_000),
        ("nl", "‘" * 50_000),
    ],
)
def test_hostile_texts_end(language: str, text: str) -> None:
    began = time.process_time()
    address(text, language)
    assert time.process_time() - began < 3
