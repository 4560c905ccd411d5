"""The sample brand: exactly the planted contradictions and faults of tone are reported, and none of the look-alikes."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from cxlint.engine import run
from cxlint.model import Report
from cxlint.project import load_project

LUME = Path(__file__).parents[1] / "fixtures" / "lume"
_ROW = re.compile(r"^\| `([^`]+):(\d+)` \| (\S+) \| `([^`]*)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def report() -> Report:
    return run.check(load_project(LUME / "cxlint.yaml"), day=datetime.date(2026, 1, 1))


def listed(section: str) -> list[tuple[str, int, str, str]]:
    """The rows of a table of the sample's README: path, line, rule (or trap), words."""
    text = (LUME / "README.md").read_text(encoding="utf-8")
    body = text.partition(f"## {section}\n")[2].partition("\n## ")[0]
    return [(path, int(line), rule, words) for path, line, rule, words in _ROW.findall(body)]


def test_exactly_what_is_planted_is_reported(report: Report) -> None:
    found = sorted(
        (finding.location.path, finding.location.line, finding.rule, dict(finding.evidence).get("says", ""))
        for finding in report.findings
    )
    planted = sorted(listed("Planted"))
    assert len(planted) >= 20
    assert found == planted


def test_no_look_alike_is_reported(report: Report) -> None:
    traps = listed("Look-alikes")
    assert len(traps) >= 20
    for path, line, trap, words in traps:
        on_line = [f for f in report.findings if (f.location.path, f.location.line) == (path, line)]
        assert not any(words in dict(f.evidence).get("says", "") for f in on_line), (trap, path, line)
        assert words in _line(path, line), (trap, path, line)


def test_every_file_is_read(report: Report) -> None:
    assert report.summary.unreadable == 0
    assert dict(report.summary.channels).keys() == {"website", "faq", "app", "scripts", "replies", "emails", "social"}


def test_workers_change_nothing(report: Report) -> None:
    again = run.check(load_project(LUME / "cxlint.yaml"), day=datetime.date(2026, 1, 1), jobs=2)
    assert again == report


def _line(path: str, line: int) -> str:
    if path.endswith(".docx"):
        from cxlint.channels.files import load
        from cxlint.model import Hints
        from cxlint.readers.opening import open_document

        return open_document(load(LUME / path), path, Hints())[0].text.source.line(line)
    return (LUME / path).read_text(encoding="utf-8").splitlines()[line - 1]
