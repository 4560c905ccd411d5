"""Drafts against what is published: only the drafts are reported, with what the channels say."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxlint.cli import cxlint
from cxlint.errors import CxlintError

FILES = {
    "cxlint.yaml": "channels: {website: site/*.md, faq: faq/*.md, app: app/*.md}\nlanguages: [en]\n",
    "rules/facts.yaml": (
        "facts:\n"
        "  returns.window: {is: 30 days, about: {en: [return]}}\n"
        "  shop.phone: {about: {en: [call us]}}\n"
        "  gift: {is: EUR 5, about: {en: [gift]}, must_appear_in: [faq]}\n"
    ),
    "rules/very.yaml": "extends: existence\nmessage: \"Leave out '%s'.\"\ntokens: [very]\n",
    "site/a.md": "Return it within 30 days. Call us: +39 02 8088 0199. Very good.\n",
    "site/b.md": "You may return it for 30 days.\n",
    "faq/a.md": "Return it within 14 days. Call us: +39 02 8088 0199.\n",
    "app/a.md": "Return it within 20 days.\n",
    "drafts/new.md": "Return it within 14 days.\n\nCall us: +39 02 8088 0198. It is very good.\n",
    "drafts/right.md": "Return it within 30 days. Call us: +39 02 8088 0199.\n",
}


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(cxlint, ["check", *arguments, "--quiet", "--format", "json"])
    findings: list[dict[str, object]] = json.loads(result.stdout)["findings"]
    return findings


def places(findings: list[dict[str, object]]) -> list[tuple[object, ...]]:
    return [(f["path"], f["line"], f["column"], f["rule"], f["message"]) for f in findings]


def test_only_what_stands_in_the_drafts_is_reported_with_what_the_channels_say(shop: Path) -> None:
    findings = found("drafts/new.md", "--against", "website,faq")
    assert places(findings) == [
        ("drafts/new.md", 1, 18, "contradicts-fact", 'says "14 days"; returns.window is 30 days'),
        (
            "drafts/new.md",
            3,
            10,
            "contradicts-itself",
            'says "+39 02 8088 0198" of shop.phone; 2 places say "+39 02 8088 0199"',
        ),
        ("drafts/new.md", 3, 34, "very", "Leave out 'very'."),
    ]
    evidence = findings[0]["evidence"]
    assert isinstance(evidence, dict)
    assert (evidence["agrees with"], evidence["contradicts"]) == ("faq", "website (2 places)")
    related = findings[0]["related"]
    assert isinstance(related, list)
    assert [other["path"] for other in related] == ["rules/facts.yaml", "site/a.md", "faq/a.md"]


def test_a_draft_that_is_right_is_told_who_says_otherwise(shop: Path) -> None:
    [finding] = found("drafts/right.md", "--against", "all")
    message = 'says "30 days" of returns.window; app/a.md:1 and 1 more says "20 days"'
    assert places([finding]) == [("drafts/right.md", 1, 18, "contradicts-live", message)]
    assert finding["severity"] == "review"
    evidence = finding["evidence"]
    assert isinstance(evidence, dict)
    assert (evidence["agrees with"], evidence["contradicts"]) == ("website (2 places)", "app, faq")
    assert found("drafts/right.md", "--against", "website") == []


def test_a_published_file_can_be_the_draft(shop: Path) -> None:
    assert places(found("faq", "--against", "website")) == [
        ("faq/a.md", 1, 18, "contradicts-fact", 'says "14 days"; returns.window is 30 days')
    ]


def git(*arguments: str) -> None:
    name = ("-c", "user.name=a", "-c", "user.email=a@lume.example")
    subprocess.run(("git", *name, *arguments), check=True, capture_output=True)


def test_what_changed_in_git_is_the_draft(shop: Path) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    result = CliRunner().invoke(cxlint, ["check", "--changed-since", "HEAD"])
    assert (result.exit_code, result.output) == (0, "cxlint: no file of a channel changed since HEAD.\n")
    (shop / "site/b.md").write_text("You may return it for 10 days.\n", encoding="utf-8")
    (shop / "site/c.md").write_text("You may return it for 11 days.\n", encoding="utf-8")
    (shop / "drafts/new.md").unlink()
    said = [(path, message) for path, _, _, _, message in places(found("--changed-since", "HEAD"))]
    assert said == [
        ("site/b.md", 'says "10 days"; returns.window is 30 days'),
        ("site/c.md", 'says "11 days"; returns.window is 30 days'),
    ]
    assert [f["path"] for f in found("site/c.md", "--changed-since", "HEAD")] == ["site/c.md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["drafts", "--against", "web"], 'there is no channel "web"'),
        (["--against", "website"], "Name the drafts: cxlint check drafts/ --against website."),
        (["drafts", "--against", "faq", "--channel", "faq"], "Name the channels with --against"),
        (["--changed-since", "HEAD"], "git cannot tell what changed: "),
        (["--changed-since", "--output=x"], '"--output=x" is no revision'),
        (["empty", "--against", "faq"], "there is nothing to read in empty"),
    ],
)
def test_what_cannot_be_done_is_said(shop: Path, arguments: list[str], said: str) -> None:
    (shop / "empty").mkdir()
    result = CliRunner().invoke(cxlint, ["check", *arguments])
    assert said in (str(result.exception) if isinstance(result.exception, CxlintError) else result.output)
