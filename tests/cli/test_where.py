"""``cxlint where``: where a fact is stated, and what another value would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.shop import call


@pytest.fixture
def stated(shop: Path) -> Path:
    """The shop with statements that no fix can change."""
    texts = {
        "faq/it.md": "Il reso è possibile entro 4 settimane e 2 giorni.\n",
        "app/it.json": '{"reso": "Il reso entro trenta giorni."}\n',
    }
    for name, text in texts.items():
        (shop / name).write_text(text, encoding="utf-8")
    return shop


def test_every_statement_by_channel_with_its_sentence(stated: Path) -> None:
    result = call("where", "returns.window")
    assert result.exit_code == 0
    assert (
        result.output
        == """\
returns.window is 30 days (rules/returns.yaml:2)

faq
  faq/en.md:3:26 contradicts "14 days" fix: write "30 days"
      You can return it within 14 days.
  faq/it.md:1:27 agrees "4 settimane e 2 giorni"
      Il reso è possibile entro 4 settimane e 2 giorni.

app
  app/en.json:1:39 agrees "30 days"
      You can return it within 30 days.
  app/it.json:1:25 agrees "trenta giorni"
      Il reso entro trenta giorni.

4 statements in 2 channels: 1 to change, 1 by --fix, 0 by a person.
"""
    )


def test_another_value_changes_what_agrees_too(stated: Path) -> None:
    lines = call("where", "returns.window", "--set", "60 days").output.split("\n")
    assert lines[0] == "returns.window is 30 days, supposed to be 60 days (rules/returns.yaml:2)"
    assert '  faq/en.md:3:26 contradicts "14 days" fix: write "60 days"' in lines
    assert '  app/en.json:1:39 contradicts "30 days" fix: write "60 days"' in lines
    assert '  app/it.json:1:25 contradicts "trenta giorni" fix: write "sessanta giorni"' in lines
    assert '  faq/it.md:1:27 contradicts "4 settimane e 2 giorni" for a person: it is made of several numbers' in lines
    assert lines[-2] == "4 statements in 2 channels: 4 to change, 3 by --fix, 1 by a person; and the declaration."


def test_the_diff_holds_the_declaration_and_what_it_leaves_is_named(stated: Path) -> None:
    result = call("where", "returns.window", "--set", "60 days", "--diff")
    assert result.exit_code == 1
    assert "--- rules/returns.yaml\n+++ rules/returns.yaml\n" in result.stdout
    assert "-    is: 30 days\n+    is: 60 days\n" in result.stdout
    assert '+{"returns": "You can return it within 60 days."}\n' in result.stdout
    assert result.stderr == 'faq/it.md:1:27: "4 settimane e 2 giorni" for a person: it is made of several numbers\n'
    assert "is: 30 days" in (stated / "rules/returns.yaml").read_text()


def test_fixing_makes_the_new_value_true(stated: Path) -> None:
    (stated / "faq/it.md").unlink()
    assert call("where", "returns.window", "--set", "60 days", "--fix").exit_code == 0
    assert "is: 60 days" in (stated / "rules/returns.yaml").read_text()
    assert call("check").exit_code == 0
    assert call("where", "returns.window", "--set", "60 days", "--diff", "--channel", "app").stdout == ""


@pytest.mark.parametrize(
    ("declared", "value", "after"),
    [
        ("30 days", "at most 60 days", "at most 60 days"),
        ('"30 days"', "60 days", '"60 days"'),
        ("'30 days'", "60 days", "'60 days'"),
        ("[30 days]", "60 days", "[60 days]"),
        ("{it: 20 giorni, en: 30 days}", "en=60 days", "{it: 20 giorni, en: 60 days}"),
    ],
)
def test_the_declaration_keeps_its_form(shop: Path, declared: str, value: str, after: str) -> None:
    rules = shop / "rules/returns.yaml"
    rules.write_text(rules.read_text().replace("is: 30 days", f"is: {declared}"))
    assert call("where", "returns.window", "--set", value, "--fix").exit_code == 0
    assert f"is: {after}\n" in rules.read_text()


def test_as_json(stated: Path) -> None:
    data = json.loads(call("where", "returns.window", "--set", "60 days", "--format", "json").output)
    assert (data["version"], data["is"], data["set"]) == (1, "30 days", "60 days")
    assert data["declaration"]["line"] == 3
    assert data["declaration"]["fix"]["edits"] == [{"start": 33, "end": 40, "text": "60 days"}]
    assert data["summary"] == {"statements": 4, "to_change": 4, "by_fix": 3, "by_a_person": 1}
    first = data["statements"][0]
    assert (first["channel"], first["path"], first["says"]) == ("faq", "faq/en.md", "14 days")
    assert first["fix"]["message"] == 'write "60 days"'
    assert data["statements"][1]["why_not"] == "it is made of several numbers"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("returns.windo",), 'there is no fact "returns.windo"; did you mean "returns.window"?'),
        (("returns.window", "--set", "5 €"), '"5 €" is a value of another kind than returns.window has; duration'),
        (("returns.window", "--set", "soon"), '"soon" is no value cxlint can read'),
        (("returns.window", "--fix", "--diff"), "Give --fix or --diff, not both."),
    ],
)
def test_mistakes_are_plain(shop: Path, arguments: tuple[str, ...], message: str) -> None:
    result = call("where", *arguments)
    assert message in (result.output if result.exit_code == 2 else str(result.exception))
