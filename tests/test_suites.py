"""The caret suites, one test a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.rules import RULES
from cxlint.testing import Case, read_suite, run_case

SUITES = sorted(Path(__file__).parent.joinpath("rules").glob("*.md"))
CASES = [
    pytest.param(case, id=f"{suite.stem}: {case.title}")
    for suite in SUITES
    for case in read_suite(suite.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case) -> None:
    problems = run_case(case)
    assert not problems, "\n" + "\n".join(problems)


def test_every_rule_has_a_failing_and_a_clean_case() -> None:
    for rule in RULES:
        suite = Path(__file__).parent / "rules" / f"{rule}.md"
        cases = read_suite(suite.read_text(encoding="utf-8"))
        assert any(wanted.rule == rule for case in cases for wanted in case.expected), rule
        assert any(all(wanted.rule != rule for wanted in case.expected) for case in cases) or rule == "unreadable", rule
