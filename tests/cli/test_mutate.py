"""``cxlint mutate`` on a small shop."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.shop import call

FACTS = """\
facts:
  returns.window:
    is: 30 days
    about: {en: [return], it: [reso]}
  shipping.price:
    is: EUR 4.90
    about: {en: [shipping]}
  gift.wrapping:
    is: yes
    about: {en: [gift wrapping]}
    phrases: {yes: {en: [we wrap gifts]}, no: {en: [we do not wrap gifts]}}
  support.hours:
    is: 5 days
    compare: at least
    about: {en: [open]}
"""
ENGLISH = """\
# Help

You can return it within 30 days.

Shipping costs €4.90.

We wrap gifts.

We are open on 5 days.

# Returns

## Lamps

Unopened boxes: 30 days.

## Weights

Our lamps weigh 3 kg, and the cable is 2 m long.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "cxlint.yaml": "channels:\n  faq: {files: faq/*}\n",
        "rules/facts.yaml": FACTS,
        "faq/en.md": ENGLISH,
        "faq/it.md": "Il reso è possibile entro quattordici giorni.\n",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def test_it_says_what_green_means(project: Path) -> None:
    result = call("mutate", project, "--as-of", "2026-01-01")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert "What your green means: 3 of 4 changed values were noticed (75.0 %)." in lines
    assert "  1 only as a review" in lines
    assert "  1 changed to what is right, too" in lines
    assert "  1 not changed: already reported" in lines
    assert lines[-1] == "2 values of no fact were changed: no false alarms."
    assert "faq/en.md:15:17 only a review returns.window" in lines[0]


def test_the_json_counts_the_same_and_names_the_survivors(project: Path) -> None:
    data = json.loads(call("mutate", project, "--as-of", "2026-01-01", "--format", "json").stdout)
    assert data["bound"]["changed"] == 4
    assert data["bound"]["noticed"] == 3
    assert data["undeclared"] == {"changed": 2, "false_alarms": 0, "contradicting_themselves": 0, "review": 0}
    (survivor,) = data["survivors"]
    assert survivor["fact"] == "returns.window"
    assert survivor["before"] == "30 days"
    assert (survivor["line"], survivor["column"], survivor["fate"]) == (15, 17, "review")


def test_a_seed_chooses_and_the_same_seed_chooses_the_same(project: Path) -> None:
    outputs = {seed: call("mutate", project, "--seed", str(seed), "--format", "json").stdout for seed in (0, 1)}
    assert outputs[0] == call("mutate", project, "--seed", "0", "--format", "json").stdout
    assert outputs[0] == call("mutate", project, "--seed", "0", "--format", "json", "--jobs", "2").stdout
    assert json.loads(outputs[1])["seed"] == 1


def test_too_small_a_share_fails(project: Path) -> None:
    assert call("mutate", project, "--at-least", "99").exit_code == 1
    assert call("mutate", project, "--at-least", "50").exit_code == 0


def test_limits(project: Path) -> None:
    data = json.loads(call("mutate", project, "--limit", "2", "--undeclared", "0", "--format", "json").stdout)
    assert data["bound"]["changed"] + data["bound"]["still_true"] == 2
    assert data["undeclared"]["changed"] == 0


def test_no_file_is_written(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    call("mutate", project)
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_two_texts_that_contradict_each_other_are_no_false_alarm(project: Path) -> None:
    (project / "faq" / "en.md").write_text("Call [02 8088 0199](tel:0280880199).\n", encoding="utf-8")
    result = call("mutate", project)
    assert "No value of a fact could be changed, so a green run means nothing here." in result.output
    assert "noticed because the text then contradicts itself" in result.output
    assert "no false alarms" in result.output
