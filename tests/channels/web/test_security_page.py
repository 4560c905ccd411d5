"""The page on hostile cases names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "crawling-security.md"


def test_every_case_has_its_test() -> None:
    tests = {name for file in HERE.glob("test_*.py") for name in re.findall(r"^def (test_\w+)", file.read_text(), re.M)}
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.match(r"\| (?!case|---)", line)]
    named = {name for row in rows for name in re.findall(r"\b(test_\w+)(?!\w|\.py)", row)}
    assert len(rows) > 40
    assert not named - tests
    assert all("test_" in row or "the same |" in row for row in rows)
