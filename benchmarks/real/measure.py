"""Check the three organisations' channels against their fact books and compare with what people listed and judged.

    python benchmarks/real/measure.py [--show] [--judged]

Prints, for the listed contradictions of values and of address whose two sides are in the corpora, how many are reported
at the exact line of one of the two sides, and which look-alikes are reported. ``--judged`` compares the findings with
``judged.jsonl`` instead: what share of them is true, which nobody judged yet, and which true ones are lost; it fails
where less than 95 % of the errors are true or an error is not judged. ``--show`` prints every finding on facts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict

from projects import CORPORA, HERE, Found, check_all, read

from cxlint.model import Severity

VALUES = ("duration", "opening-hours", "fact", "phone", "version", "url", "date", "quantifier", "email")
KINDS = (*VALUES, "register")
REQUIRED = VALUES[:6]
ADDRESS = "address"
"""The rule in each project that says how it addresses its readers."""

TRUE_ERRORS = 95
"""The share of the errors, in per cent, that must be true."""

Key = tuple[object, ...]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true")
    options.add_argument("--judged", action="store_true")
    given = options.parse_args()
    findings = list(check_all())
    for found in findings:
        if given.show and found.finding.fact:
            print(f"  {found.place} {found.finding.severity} {found.finding.message}")
    if given.judged:
        sys.exit(not judged(findings))
    at_line: dict[tuple[object, object], list[Found]] = defaultdict(list)
    for found in findings:
        if found.finding.fact or found.finding.rule == ADDRESS:
            at_line[found.file, found.finding.location.line].append(found)
    contradictions(at_line)
    lookalikes(at_line)


def contradictions(at_line: dict[tuple[object, object], list[Found]]) -> None:
    counts: Counter[tuple[object, bool]] = Counter()
    for pair in read(CORPORA / "contradictions.jsonl"):
        sides = [side for side in (pair["a"], pair["b"]) if isinstance(side, dict)]
        if pair["kind"] not in KINDS or not all((CORPORA / side["file"]).exists() for side in sides):
            continue
        at_sides = [found for side in sides for found in at_line[side["file"], side["line"]]]
        found = any((one.finding.rule == ADDRESS) == (pair["kind"] == "register") for one in at_sides)
        counts[pair["kind"], found] += 1
        if not found:
            print(f"  missed {pair['id']} {pair['kind']}: {pair['subject']}")
    for name, kinds in (("required", REQUIRED), ("all value kinds", VALUES), ("address", ("register",))):
        hit = sum(counts[kind, True] for kind in kinds)
        print(f"contradictions of {name}: {hit} of {hit + sum(counts[kind, False] for kind in kinds)} reported")


def lookalikes(at_line: dict[tuple[object, object], list[Found]]) -> None:
    """A look-alike is reported if a finding on a fact or on address stands on the words of one of its sides."""
    reported = 0
    pairs = read(CORPORA / "lookalikes.jsonl")
    listed = {
        (side["file"], side["line"])
        for pair in read(CORPORA / "contradictions.jsonl")
        for side in (pair["a"], pair["b"])
        if isinstance(side, dict)
    }
    for pair in pairs:
        for side in (pair["a"], pair["b"]):
            if not isinstance(side, dict) or (side["file"], side["line"]) in listed:
                continue
            for found in at_line[side["file"], side["line"]]:
                if not overlaps(found, str(side["text"])):
                    continue
                reported += found.finding.severity is not Severity.REVIEW
                print(f"  look-alike {pair['id']} {pair['trap']}: {found.finding.severity} {found.finding.message}")
    print(f"look-alikes: {reported} of {len(pairs)} reported as error or warning")


def overlaps(found: Found, words: str) -> bool:
    location = found.finding.location
    start = location.excerpt.find(words) + 1
    return start > 0 and location.column < start + len(words) and start < location.end_column


def judged(findings: list[Found]) -> bool:
    """Compare with the judgements; whether enough errors are true and all are judged."""
    verdicts = {key(record): record["verdict"] is True for record in read(HERE / "judged.jsonl")}
    current = {key(record_of(found)): found for found in findings}
    counts: Counter[tuple[Severity, bool | None]] = Counter()
    for place, found in current.items():
        verdict = verdicts.get(place)
        counts[found.finding.severity, verdict] += 1
        if verdict is None:
            print(f"  not judged: {found.place} {found.finding.severity} {found.finding.rule} {found.finding.message}")
        elif not verdict and found.finding.severity is Severity.ERROR:
            print(f"  false: {found.place} {found.finding.message}")
    gone = Counter(verdict for place, verdict in verdicts.items() if place not in current)
    for place, verdict in verdicts.items():
        if verdict and place not in current:
            print(f"  lost: {' '.join(map(str, place))}")
    print(f"gone since they were judged: {gone[False]} false findings, {gone[True]} true ones")
    for severity in Severity:
        true, false, unknown = (counts[severity, verdict] for verdict in (True, False, None))
        share = f" ({100 * true / (true + false):.1f} %)" if true + false else ""
        print(f"{severity}: {true} of {true + false} judged are true{share}, {unknown} not judged")
    true, false = counts[Severity.ERROR, True], counts[Severity.ERROR, False]
    return not counts[Severity.ERROR, None] and 100 * true >= TRUE_ERRORS * (true + false)


def record_of(found: Found) -> dict[str, object]:
    """A finding as it stands in the list of judgements, which has no word of the texts."""
    location = found.finding.location
    return {
        "org": found.organisation,
        "file": found.file,
        "line": location.line,
        "column": location.column,
        "rule": found.finding.rule,
        "fact": found.finding.fact or "",
        "severity": str(found.finding.severity),
    }


def key(record: dict[str, object]) -> Key:
    return tuple(record[name] for name in ("file", "line", "column", "rule", "fact"))


if __name__ == "__main__":
    main()
