"""The caret suites of the rules, of the languages and of binding, one test a case.

A case that is not understood yet says so in its heading: "(missed: why)". It fails as soon as it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cxlint.rules import RULES
from cxlint.testing import Case, read_suite, run_case

HERE = Path(__file__).parent
SUITES = [suite for room in ("rules", "languages", "facts", "tone") for suite in sorted(HERE.glob(f"{room}/*.md"))]
MISSED = re.compile(r"\(missed: (.+)\)$")


def cases(suite: Path) -> list[Any]:
    """A test parameter for each case of a suite."""
    return [
        pytest.param(
            case,
            id=f"{suite.stem}: {case.title}",
            marks=[pytest.mark.xfail(strict=True, reason=missed[1])] if (missed := MISSED.search(case.title)) else [],
        )
        for case in read_suite(suite.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("case", [case for suite in SUITES for case in cases(suite)])
def test_case(case: Case) -> None:
    problems = run_case(case)
    assert not problems, "\n" + "\n".join(problems)


def test_every_rule_has_a_failing_and_a_clean_case() -> None:
    for rule in RULES:
        suite = HERE / "rules" / f"{rule}.md"
        written = read_suite(suite.read_text(encoding="utf-8"))
        assert any(wanted.rule == rule for case in written for wanted in case.expected), rule
        assert any(all(wanted.rule != rule for wanted in case.expected) for case in written) or rule == "unreadable", (
            rule
        )
