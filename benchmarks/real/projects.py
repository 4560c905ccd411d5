"""The three organisations' projects, their findings, and the lists that people wrote: what the scripts beside share."""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxlint.engine import run
from cxlint.model import Finding
from cxlint.project import load_project

HERE = Path(__file__).parent
CORPORA = HERE.parents[2] / "shared" / "corpora"
DAY = datetime.date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in the project of ``organisation``; ``file`` is relative to the corpora."""

    organisation: str
    file: str
    finding: Finding

    @property
    def place(self) -> str:
        return f"{self.file}:{self.finding.location.line}:{self.finding.location.column}"


def project_files() -> list[Path]:
    """The project files; exits where the corpora are missing."""
    if not CORPORA.is_dir():
        sys.exit(f"the corpora are not at {CORPORA}")
    return sorted(HERE.glob("*/cxlint.yaml"))


def check_all() -> Iterator[Found]:
    """Check every project, print a line of figures for it, and give its findings."""
    for file in project_files():
        began = time.process_time()
        report = run.check(load_project(file), day=DAY)
        seconds = time.process_time() - began
        summary = report.summary
        counts = Counter(f"{finding.rule} {finding.severity}" for finding in report.findings)
        print(
            f"{file.parent.name}: {summary.files} files ({summary.unreadable} unreadable), "
            f"{summary.passages} passages, {summary.characters / 1e6:.2f} M characters, {seconds:.1f} s; "
            f"{summary.facts} facts, {summary.statements} values, {summary.bound} bound; {dict(sorted(counts.items()))}"
        )
        for finding in report.findings:
            path = (file.parent / finding.location.path).resolve()
            name = path.relative_to(CORPORA).as_posix() if path.is_relative_to(CORPORA) else finding.location.path
            yield Found(file.parent.name, name, finding)


def read(path: Path) -> list[dict[str, object]]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
