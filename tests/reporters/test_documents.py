"""The formats for programs, against the official schemas."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from reporters.reports import CLEAN, CONTRADICTION, FINDINGS, LUME, NOTHING, REPORT, REVIEW, lume

from cxlint.errors import ConfigurationError
from cxlint.model import Finding, Location, Report, Severity
from cxlint.reporters import FORMATS, render
from cxlint.reporters.json import report_schema

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(params=["by hand", "clean", "nothing read", "lume"])
def report(request: pytest.FixtureRequest) -> Report:
    """Each of the reports that every format has to be right for."""
    return {"by hand": REPORT, "clean": CLEAN, "nothing read": NOTHING}.get(request.param) or lume()


@cache
def sarif_validator() -> Draft4Validator:
    return Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))


def sarif(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(report, "sarif"))["runs"][0]
    return run


def test_json_follows_its_published_schema(report: Report) -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    data = json.loads(render(report, "json"))
    Draft202012Validator(schema).validate(data)
    assert len(data["findings"]) == len(report.findings)
    assert sum(data["summary"]["findings"].values()) == len(report.findings)


def test_json_says_everything_about_a_finding() -> None:
    data = json.loads(render(REPORT, "json"))
    assert data["version"] == 1
    assert data["findings"][0] == {
        "rule": "contradicts-fact",
        "severity": "error",
        "message": 'says "14 days"; returns.window is 30 days',
        "path": "app/strings.xml",
        "line": 12,
        "column": 44,
        "end_line": 12,
        "end_column": 51,
        "place": None,
        "channel": "app",
        "locale": "en",
        "fact": "returns.window",
        "evidence": dict(CONTRADICTION.evidence),
        "places": 1,
        "related": [
            {"path": "rules/facts/returns.yaml", "line": 2, "column": 3, "label": "returns.window is declared here"},
            {"path": "faq/en.md", "line": 9, "column": 31, "label": 'faq says "30 days"'},
        ],
        "fix": {"message": 'write "30"', "safety": "safe", "edits": [{"start": 143, "end": 145, "text": "30"}]},
    }


def test_sarif_follows_the_official_schema(report: Report) -> None:
    sarif_validator().validate(json.loads(render(report, "sarif")))
    assert len(sarif(report)["results"]) == len(report.findings)


def test_sarif_shows_places_words_and_fixes() -> None:
    run = sarif(REPORT)
    result = run["results"][0]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["region"]["snippet"]["text"] == "14 days"
    assert physical["contextRegion"]["snippet"]["text"] == CONTRADICTION.location.excerpt
    assert [other["message"]["text"] for other in result["relatedLocations"]] == [
        "returns.window is declared here",
        'faq says "30 days"',
    ]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": {"charOffset": 143, "charLength": 2}, "insertedContent": {"text": "30"}}
    ]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "contradicts-fact"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][2]["locations"][0]["logicalLocations"] == [{"name": "Sheet1!B7"}]
    fingerprints = [result["partialFingerprints"]["cxlint/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)


@pytest.mark.parametrize(
    "path",
    [
        "faq/it.md",
        "my mails/100% #2?.md",
        "città/più.md",
        "a:b/c.md",
        "C&A/[x]{y}.md",
        "../up/x.md",
        "50%25.md",
        "a\\b",
    ],
)
def test_sarif_addresses_lead_back_to_the_path(path: str) -> None:
    run = sarif(Report((replace(REVIEW, location=replace(REVIEW.location, path=path)),)))
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    parts = urlsplit(artifact["uri"])
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == path
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", artifact["uri"])
    assert artifact["uriBaseId"] == "%SRCROOT%"


def test_sarif_addresses_of_odd_places() -> None:
    def uri(path: str) -> str:
        run = sarif(Report((Finding("unreadable", Severity.ERROR, "m", Location(path)),)))
        return str(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])

    assert uri("/srv/a b.md") == "file:///srv/a%20b.md"
    assert uri("https://www.lume.example/it/resi?x=1#y") == "https://www.lume.example/it/resi?x=1#y"
    assert uri("caff\udce8.md") == "caff%E8.md"  # a name in Latin-1, as Python reads it from the disk


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    lines = render(REPORT, "github").split("\n")
    assert len(lines) == len(FINDINGS)
    assert lines[0].startswith("::error file=app/strings.xml,line=12,endLine=12,col=44,endColumn=51,title=cxlint ")
    assert '%0Areturns.window is declared here: rules/facts/returns.yaml:2%0Afaq says "30 days"' in lines[0]
    assert lines[1].startswith("::notice file=mails/100%25%2C résumé #2.md,line=3,")
    assert '::cannot be read: line 2 is <broken> & "bad", 100%25 ' in lines[-1]
    for line in lines:
        match = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::(.*)", line)
        assert match, line


def test_gitlab_fingerprints_are_unique_and_survive_moved_lines() -> None:
    def prints(report: Report) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(render(report, "gitlab"))]

    def moved(finding: Finding) -> Finding:
        place = finding.location
        below = replace(place, line=place.line + 5, end_line=place.end_line + 5, start=place.start + 99)
        return replace(finding, location=below)

    assert len(set(prints(REPORT))) == len(FINDINGS)
    assert prints(Report(tuple(map(moved, FINDINGS)))) == prints(REPORT)
    assert prints(Report(FINDINGS[1:])) == prints(REPORT)[1:]
    assert len(set(prints(lume()))) == len(lume().findings)


def test_gitlab_has_what_the_artifact_needs() -> None:
    issues = json.loads(render(REPORT, "gitlab"))
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert issues[0]["location"] == {"path": "app/strings.xml", "lines": {"begin": 12, "end": 12}}
    assert issues[0]["description"] == f'{CONTRADICTION.message} (fix: write "30")'
    assert issues[0]["check_name"] == "contradicts-fact"
    assert json.loads(render(CLEAN, "gitlab")) == []


def test_junit_is_what_jenkins_accepts(report: Report) -> None:
    etree = pytest.importorskip("lxml.etree", reason="the XSD needs lxml")
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))
    schema.assertValid(etree.fromstring(render(report, "junit").encode()))


def test_junit_counts_and_cases() -> None:
    root = ElementTree.fromstring(render(REPORT, "junit").encode())
    cases = root.findall("testsuite/testcase")
    assert (root.get("tests"), root.get("failures")) == (str(len(FINDINGS)), "5")
    assert [suite.get("name") for suite in root] == list(dict.fromkeys(f.location.path for f in FINDINGS))
    failure = cases[0].find("failure")
    assert failure is not None
    assert failure.get("message") == CONTRADICTION.message
    assert "owner: customer care" in (failure.text or "")
    assert cases[1].find("skipped") is not None
    assert [case.get("name") for case in ElementTree.fromstring(render(CLEAN, "junit")).iter("testcase")] == [
        "6 files checked"
    ]
    assert ElementTree.fromstring(render(NOTHING, "junit")).find("testsuite/testcase/failure") is not None


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    assert render(lume(), format) == render(lume(), format)
    assert render(lume(jobs=2), format) == render(lume(), format)


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "junit"])
def test_documents_can_always_be_written(format: str) -> None:
    render(REPORT, format).encode("utf-8", "backslashreplace")
    empty = render(NOTHING, format)
    assert ElementTree.fromstring(empty) is not None if format == "junit" else json.loads(empty) is not None


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match=r'no format "xml"; there are text, line, json'):
        render(REPORT, "xml")


def test_every_place_in_the_sample_is_where_the_words_are() -> None:
    """What ``says`` quotes stands between the columns, in the file itself where that is text."""
    checked = 0
    for finding in lume().findings:
        place, said = finding.location, dict(finding.evidence).get("says")
        if said is None or place.label or place.line != place.end_line:
            continue
        line = (LUME / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line == place.excerpt
        shown = line[place.column - 1 : place.end_column - 1]
        assert shown in said or finding.rule == "wrong-language"
        checked += 1
    assert checked >= 20
