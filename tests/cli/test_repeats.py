"""What is found in a text that many pages share is reported once, with the number of pages; fixes reach all of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxlint.cli import cxlint

FOOTER = "<footer><p>You have 14 days to return it. We are very glad.</p></footer>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "cxlint.yaml": "channels: {website: site/*.html, app: app/*.html}\nlanguages: [en]\n",
        "rules/facts.yaml": "facts:\n  returns.window: {is: 30 days, about: {en: [return]}}\n",
        "rules/very.yaml": "extends: existence\nmessage: \"Leave out '%s'.\"\ntokens: [very]\n",
        "app/one.html": f"<html lang=en><body>{FOOTER}</body></html>",
    }
    for number in range(1, 7):
        files[f"site/{number}.html"] = f"<html lang=en><body><p>Page {number} is here.</p>{FOOTER}</body></html>"
    files["site/6.html"] = files["site/6.html"].replace("very glad", "glad, very much")
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_finding_in_a_repeated_passage_is_one_with_the_number_of_its_pages(site: Path) -> None:
    result = CliRunner().invoke(cxlint, ["check", "--format", "json", "--quiet"])
    findings = json.loads(result.stdout)["findings"]
    assert [(f["path"], f["rule"], f["places"], [o["path"] for o in f["related"]][-3:]) for f in findings] == [
        ("app/one.html", "contradicts-fact", 1, ["rules/facts.yaml", "site/1.html"]),
        ("app/one.html", "very", 1, []),
        # The sentence is the same on all pages, the passage on all but one.
        ("site/1.html", "contradicts-fact", 6, ["site/2.html", "site/3.html", "site/4.html"]),
        ("site/1.html", "very", 5, ["site/2.html", "site/3.html", "site/4.html"]),
        ("site/6.html", "very", 1, []),
    ]


def test_the_text_report_says_how_often(site: Path) -> None:
    text = CliRunner().invoke(cxlint, ["check", "--quiet"]).output
    assert "= the same text stands in 6 places" in text
    assert "= the same text: site/4.html:1:" in text


def test_fixes_reach_every_page(site: Path) -> None:
    CliRunner().invoke(cxlint, ["check", "--fix", "--quiet"])
    assert all("You have 30 days" in path.read_text(encoding="utf-8") for path in site.glob("*/*.html"))
