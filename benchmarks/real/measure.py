"""Check the three organisations' channels against their fact books and compare with what people listed.

    python benchmarks/real/measure.py [--show]

Prints, for the listed contradictions of value kinds whose two sides are in the corpora, how many are reported at the
exact line of one of the two sides, and which look-alikes are reported. ``--show`` prints every finding on facts.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import time
from collections import Counter
from pathlib import Path

from cxlint.engine import run
from cxlint.model import Finding, Severity
from cxlint.project import load_project

HERE = Path(__file__).parent
CORPORA = HERE.parents[2] / "shared" / "corpora"
KINDS = ("duration", "opening-hours", "fact", "phone", "version", "url", "date", "quantifier", "email")
REQUIRED = KINDS[:6]
DAY = datetime.date(2026, 1, 1)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true")
    show = options.parse_args().show
    if not CORPORA.is_dir():
        sys.exit(f"the corpora are not at {CORPORA}")
    findings: dict[str, list[Finding]] = {}
    for project in sorted(HERE.glob("*/cxlint.yaml")):
        began = time.process_time()
        report = run.check(load_project(project), day=DAY)
        seconds = time.process_time() - began
        summary = report.summary
        counts = Counter(finding.rule for finding in report.findings)
        print(
            f"{project.parent.name}: {summary.files} files ({summary.unreadable} unreadable), "
            f"{summary.passages} passages, {summary.characters / 1e6:.2f} M characters, {seconds:.1f} s; "
            f"{summary.statements} values, {summary.bound} bound; {dict(counts)}"
        )
        for finding in report.findings:
            path = (project.parent / finding.location.path).resolve()
            name = path.relative_to(CORPORA).as_posix() if path.is_relative_to(CORPORA) else finding.location.path
            findings.setdefault(name, []).append(finding)
            if show and finding.fact:
                place = finding.location
                print(f"  {name}:{place.line}:{place.column} {finding.severity} {finding.message}")
    contradictions(findings)
    lookalikes(findings)


def facts_at(findings: dict[str, list[Finding]], side: dict[str, object]) -> list[Finding]:
    """The findings on facts in the line of one side of a listed pair."""
    found = findings.get(str(side["file"]), [])
    return [finding for finding in found if finding.location.line == side["line"] and finding.fact]


def contradictions(findings: dict[str, list[Finding]]) -> None:
    counts: Counter[tuple[str, bool]] = Counter()
    for pair in read("contradictions.jsonl"):
        if pair["kind"] not in KINDS:
            continue
        if not all((CORPORA / pair[side]["file"]).exists() for side in "ab"):
            continue
        found = any(facts_at(findings, pair[side]) for side in "ab")
        counts[pair["kind"], found] += 1
        if not found:
            print(f"  missed {pair['id']} {pair['kind']}: {pair['subject']}")
    for name, kinds in (("required", REQUIRED), ("all value kinds", KINDS)):
        hit = sum(counts[kind, True] for kind in kinds)
        print(f"contradictions of {name}: {hit} of {hit + sum(counts[kind, False] for kind in kinds)} reported")


def lookalikes(findings: dict[str, list[Finding]]) -> None:
    """A look-alike is reported if a finding on a fact stands on the words of one of its sides."""
    reported = 0
    pairs = read("lookalikes.jsonl")
    listed = {(pair[s]["file"], pair[s]["line"]) for pair in read("contradictions.jsonl") for s in "ab"}
    for pair in pairs:
        for side in "ab":
            place = pair[side]
            if (place["file"], place["line"]) in listed:
                continue
            for finding in facts_at(findings, place):
                if finding.location.excerpt.find(place["text"]) < 0 or not overlaps(finding, place["text"]):
                    continue
                reported += finding.severity is not Severity.REVIEW
                print(f"  look-alike {pair['id']} {pair['trap']}: {finding.severity} {finding.message}")
    print(f"look-alikes: {reported} of {len(pairs)} reported as error or warning")


def overlaps(finding: Finding, words: str) -> bool:
    start = finding.location.excerpt.find(words) + 1
    return finding.location.column < start + len(words) and start < finding.location.end_column


def read(name: str) -> list[dict[str, dict[str, object]]]:
    return [json.loads(line) for line in (CORPORA / name).read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
