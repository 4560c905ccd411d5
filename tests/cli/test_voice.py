"""``cxlint voice``: the table, the JSON, and what is too little to measure; the same in any number of processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxlint.cli import cxlint

LINES = "The {0} lamp stands on the table. You can turn it to the wall, and it does not fall.\n\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "cxlint.yaml").write_text(
        "languages: [en, it]\nchannels: {faq: faq/*, social: social/*, app: app/*}\nrules: []\n"
        "severity: {voice-drift: review}\n"
    )
    for channel, extra in (("faq", ""), ("social", "We love it! "), ("app", "")):
        for number in range(4):
            lines = [LINES.format(f"{channel}{number}-{line}") for line in range(20)]
            if extra:
                lines[::3] = [line.rstrip() + f" {extra}\n\n" for line in lines[::3]]
            (tmp_path / channel).mkdir(exist_ok=True)
            (tmp_path / channel / f"{number}.md").write_text("".join(lines))
    (tmp_path / "faq" / "it.md").write_text("La lampada sta sul tavolo e non cade mai.\n")
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(cxlint, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_channels_stand_side_by_side(project: Path) -> None:
    lines = run("voice", "--config", str(project / "cxlint.yaml")).splitlines()
    assert lines[0].split() == ["en", "app", "faq", "social"]
    assert next(line for line in lines if line.startswith("words")).split() == ["words", "1520", "1520", "1604"]
    assert "▲ 17 (12-25)" in next(line for line in lines if line.startswith("exclamations"))
    assert "Too little prose to measure (fewer than 100 words): faq (it)." in lines


def test_the_json_has_figures_and_marks(project: Path) -> None:
    found = json.loads(run("voice", "--config", str(project / "cxlint.yaml"), "--format", "json", "--jobs", "2"))
    assert found == json.loads(run("voice", "--config", str(project / "cxlint.yaml"), "--format", "json"))
    assert list(found["languages"]) == ["en", "it"]
    social = found["languages"]["en"]["social"]
    assert (social["words"], social["passages"], social["documents"]) == (1604, 80, 4)
    assert social["measures"]["exclamations"] == {
        "value": 17.456,
        "low": 11.597,
        "high": 25.23,
        "events": 28,
        "departs": "more",
    }
    assert found["languages"]["en"]["faq"]["measures"]["exclamations"]["departs"] is None


def test_a_check_reports_the_drift_and_quotes_it(project: Path) -> None:
    config = str(project / "cxlint.yaml")
    report = json.loads(run("check", "--config", config, "--format", "json", "--jobs", "2"))
    (finding,) = report["findings"]
    assert (finding["rule"], finding["severity"], Path(finding["path"]).parts[-2:]) == (
        "voice-drift",
        "review",
        ("social", "0.md"),
    )
    assert finding["message"] == (
        'departs from the other channels (app, faq) in "en": exclaims, which the others never do (17 times per 1000 '
        'words; the others 0); says "we", which the others never do (17 times per 1000 words; the others 0)'
    )
    assert [related["label"].partition(":")[0] for related in finding["related"]] == ["social exclaims"] * 3
    assert json.loads(run("check", "--config", config, "--format", "json"))["findings"] == [finding]


def test_rules_of_a_style_measure_channels_and_documents(project: Path) -> None:
    (project / "cxlint.yaml").write_text("languages: [en]\nchannels: {faq: faq/*, social: social/*}\n")
    (project / "rules").mkdir()
    (project / "rules" / "Loud.yml").write_text(
        "extends: profile\nmessage: '%s'\nlevel: error\ncompare: none\nbounds: {exclamations: 0-5}\nper: document\n"
        "channels: [social]\n"
    )
    (project / "rules" / "Easy.yml").write_text(
        "extends: readability\nmessage: 'Ease: %s'\nmin: 110\nper: channel\nchannels: [faq]\n"
    )
    result = CliRunner().invoke(cxlint, ["check", "--config", str(project / "cxlint.yaml"), "--format", "json"])
    report = json.loads(result.output)["findings"]
    found = [(one["rule"], one["message"], Path(one["path"]).name) for one in report]
    assert [one["severity"] for one in report] == ["warning", *["error"] * 4]
    loud = 'departs from the voice agreed for "en": exclaims 17 times per 1000 words; agreed is 0-5'
    assert found == [
        ("Easy", "Ease: reads at Flesch 108; agreed is at least 110", "0.md"),
        *(("Loud", loud, f"{number}.md") for number in range(4)),
    ]


def test_a_part_of_a_channel_does_not_break_what_was_agreed_for_all_of_it(project: Path) -> None:
    (project / "cxlint.yaml").write_text("channels: {faq: faq/*, social: social/*}\n")
    (project / "rules").mkdir()
    (project / "rules" / "voice.yaml").write_text("voice: {default: {profile: {exclamations: at most 5}}}")
    config = str(project / "cxlint.yaml")
    for arguments, count in (([str(project / "social" / "0.md")], 0), (["--channel", "social"], 1), ([], 1)):
        report = json.loads(run("check", "--config", config, "--format", "json", "--fail-on", "never", *arguments))
        assert sum("agreed is at most 5" in one["message"] for one in report["findings"]) == count


def test_a_part_of_the_channels_is_not_compared(project: Path) -> None:
    config = str(project / "cxlint.yaml")
    assert json.loads(run("check", "--config", config, "--channel", "social", "--format", "json"))["findings"] == []
    assert json.loads(run("check", "--config", config, "--format", "json", str(project / "social")))["findings"] == []
