"""Caret suites: rule tests as documents, and the tests that facts carry.

A suite is a Markdown file; each second-level heading opens a case. A case holds files: a line with the path in
backticks, then a fenced block. Lines of carets under a text line say what must be reported there::

    <string name="ret">Send it back within 14 days.</string>
                                           ^^^^^^^ contradicts-fact "14 days"; returns.window is 30 days

The caret lines are taken out before the file is read, so every expectation asserts line, column, length, rule and a
part of the message; ``[warning]`` behind the rule asserts the severity too. A finding without carets fails, and so do
carets without a finding. `` `path` fixed `` shows the file as its safe fixes leave it. "as of 2026-05-01" in the
heading sets the day of the run, "with drafts in drafts/" checks that folder against all channels.
"""

from __future__ import annotations

import datetime
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxlint.engine import run
from cxlint.engine.tasks import Settings
from cxlint.errors import CxlintError, UnreadableError
from cxlint.model import Finding, Report, Severity
from cxlint.project import Project, load_project, load_rules
from cxlint.text import apply
from cxlint.tone.rules import Rule, ValeTest

_CARETS = re.compile(r"^(\s*)(\^+) +([A-Za-z][\w.-]+)(?: +\[(error|warning|review)\])?(?: +(.*))?$")
_FILE = re.compile(r"^`([^`]+)`( fixed)?$")
_FENCE = re.compile(r"^(`{3,}|~{3,})[\w-]*\s*$")
_DAY = re.compile(r"\bas of (\d{4}-\d\d-\d\d)\b")
_DRAFTS = re.compile(r"\bwith drafts in (\S+)")
DEFAULT_DAY = datetime.date(2026, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """What a caret line asks for; ``suite_line`` is where it stands in the suite."""

    path: str
    line: int
    column: int
    length: int
    rule: str
    message: str
    suite_line: int = 0
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a suite: its files without caret lines, what is expected, and the fixed files."""

    title: str
    line: int
    day: datetime.date
    files: tuple[tuple[str, str], ...]
    expected: tuple[Expected, ...]
    fixed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that a case or a fact's test did not get, with the place of the test."""

    where: str
    title: str
    message: str


def read_suite(text: str, day: datetime.date = DEFAULT_DAY) -> list[Case]:
    """The cases of a suite, in order; ``day`` is that of cases that name none."""
    cases: list[Case] = []
    title, title_line, files, fixed, expected = "", 0, [], [], []  # type: str, int, list[tuple[str, str]], list[tuple[str, str]], list[Expected]

    def close() -> None:
        if files:
            named = _DAY.search(title)
            cases.append(
                Case(
                    title,
                    title_line,
                    datetime.date.fromisoformat(named.group(1)) if named else day,
                    tuple(files),
                    tuple(expected),
                    tuple(fixed),
                )
            )

    lines = iter(enumerate(text.split("\n"), 1))
    path, is_fixed = "", False
    for number, line in lines:
        if line.startswith("## "):
            close()
            title, title_line, files, fixed, expected = line[3:].strip(), number, [], [], []
        elif match := _FILE.match(line.strip()):
            path, is_fixed = match.group(1), bool(match.group(2))
        elif path and (fence := _FENCE.match(line)):
            content, wanted = _block(lines, fence.group(1), path)
            (fixed if is_fixed else files).append((path, content))
            expected += wanted
            path = ""
    close()
    return cases


def _block(lines: Iterator[tuple[int, str]], fence: str, path: str) -> tuple[str, list[Expected]]:
    """The content of a fenced block without its caret lines, and what they expect."""
    content: list[str] = []
    expected: list[Expected] = []
    for number, line in lines:
        if line.strip() == fence:
            break
        match = _CARETS.match(line)
        if match and content:
            space, carets, rule, severity, message = match.groups()
            place = len(content), len(space) + 1, len(carets)
            expected.append(Expected(path, *place, rule, message or "", number, severity or ""))
        else:
            content.append(line)
    return "\n".join(content) + "\n", expected


def run_case(case: Case) -> list[str]:
    """What went wrong in a case: a message each, empty if all is as expected."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, content in case.files:
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8", newline="")
        try:
            drafts = _DRAFTS.search(case.title)
            report = _drafts(root, drafts[1], case.day) if drafts else run.check_folder(root, day=case.day)
        except CxlintError as error:
            return [f"the run failed: {error}"]
        problems = _compare(case, report.findings)
        for path, content in case.fixed:
            source = dict(case.files)[path]
            fixes = [f.fix for f in report.findings if f.fix and f.location.path == path and f.fix.safety == "safe"]
            result, _ = apply(source, fixes)
            if result != content:
                problems.append(f"{path} is not fixed as expected:\n{result}")
        return problems


def _drafts(root: Path, folder: str, day: datetime.date) -> Report:
    from cxlint.engine.drafts import check_drafts

    return check_drafts(load_project(root / "cxlint.yaml"), (root / folder,), day=day)


def _compare(case: Case, findings: tuple[Finding, ...]) -> list[str]:
    problems = []
    left = list(findings)
    for wanted in case.expected:
        found = next((f for f in left if _meets(f, wanted)), None)
        if found is None:
            severity = f"[{wanted.severity}] " if wanted.severity else ""
            problems.append(
                f"suite line {wanted.suite_line}: nothing here says {wanted.rule} {severity}{wanted.message}".rstrip()
            )
        else:
            left.remove(found)
    for finding in left:
        place = finding.location
        length = place.end_column - place.column if place.line == place.end_line else "more"
        problems.append(
            f"unexpected: {place.path}:{place.line}:{place.column} ({length}) {finding.rule} "
            f"[{finding.severity}] {finding.message}"
        )
    return problems


def _meets(finding: Finding, wanted: Expected) -> bool:
    place = finding.location
    length = len(place.excerpt) + 1 - place.column if place.end_line > place.line else place.end_column - place.column
    return (
        finding.rule == wanted.rule
        and place.path == wanted.path
        and (place.line, place.column) == (wanted.line, wanted.column)
        and max(length, 1) == wanted.length
        and wanted.message in finding.message
        and wanted.severity in ("", finding.severity)
    )


def run_suite(path: Path, day: datetime.date = DEFAULT_DAY) -> tuple[int, list[Failure]]:
    """Run all cases of a suite; returns how many there are, and what failed."""
    cases = read_suite(path.read_text(encoding="utf-8"), day)
    return len(cases), [
        Failure(f"{path.as_posix()}:{case.line}", case.title, problem) for case in cases for problem in run_case(case)
    ]


def run_style_tests(project: Project) -> tuple[int, list[Failure]]:
    """Run the ``tests:`` of a project's style rules: texts that they must flag, and texts that they must leave alone.

    A text counts as one of the rule's first channel and locale.
    """
    settings = run.make_settings(project, DEFAULT_DAY)
    count = 0
    failures = []
    for rule in settings.style.rules if settings.style is not None else ():
        for must_flag, texts in ((True, rule.tests.flag), (False, rule.tests.ok)):
            for text, where in texts:
                count += 1
                found = _of_rule(rule, settings, text)
                if must_flag and not found:
                    failures.append(Failure(where, rule.name, f'nothing is reported in "{text}"'))
                elif not must_flag and found:
                    failures.append(Failure(where, rule.name, f'"{text}" is reported: {found[0].message}'))
        for case in rule.tests.cases:
            count += 1
            failures += (Failure(case.where, rule.name, problem) for problem in _problems(case, rule, settings))
    return count, failures


def _of_rule(rule: Rule, settings: Settings, text: str, format: str = "md") -> list[Finding]:
    """What a rule finds in a text."""
    channel, locale = next(iter(rule.channels), ""), next(iter(rule.locales), "")
    findings = run.style_of_text(settings, text, channel=channel, locale=locale, format=format)
    return [finding for finding in findings if finding.rule == rule.name]


def _problems(case: ValeTest, rule: Rule, settings: Settings) -> Iterator[str]:
    """What a case in Vale's form did not get."""
    try:
        found = _of_rule(rule, settings, case.text, case.format)
    except UnreadableError as error:
        yield f"{case.name}: not run, {error}"
        return
    lines = [f"{one.location.line}:{one.location.column}:{one.rule}:{one.message}" for one in found]
    said = "\n".join(lines) or "nothing is reported"
    if case.want is not None and case.want.strip().splitlines() != lines:
        yield f"{case.name}: not what it wants, but {said}"
    for part in case.contains:
        if part not in "\n".join(lines):
            yield f'{case.name}: without "{part}", but {said}'
    for part in case.absent:
        if part in "\n".join(lines):
            yield f'{case.name}: with "{part}": {said}'


def run_fact_tests(project: Project, day: datetime.date = DEFAULT_DAY) -> tuple[int, list[Failure]]:
    """Run the ``tests:`` of a project's facts: sentences that must be reported, and sentences that must not."""
    settings = run.make_settings(project, day)
    count = 0
    failures = []
    for item in load_rules(project).facts:
        tests = item.declaration.tests
        if tests is None:
            continue
        for must_flag, sentences in ((True, tests.flag), (False, tests.ok)):
            for sentence in sentences:
                count += 1
                found = [
                    finding
                    for finding in run.check_text(settings, sentence.text)
                    if finding.fact == item.name and finding.severity is not Severity.REVIEW
                ]
                if must_flag and not found:
                    failures.append(Failure(sentence.where, item.name, f'nothing is reported in "{sentence}"'))
                elif not must_flag and found:
                    failures.append(Failure(sentence.where, item.name, f'"{sentence}" is reported: {found[0].message}'))
    return count, failures
