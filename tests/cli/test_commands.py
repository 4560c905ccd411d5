"""The other commands: what people see of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from cli.shop import FACTS, call

from cxlint.cli import cxlint
from cxlint.rules import RULES


def test_facts_by_channels(shop: Path) -> None:
    lines = call("facts").output.split("\n")
    assert lines[0].split() == ["fact", "faq", "app"]
    assert lines[1].split() == ["returns.window", "1✗", "1✓"]
    assert json.loads(call("facts", "--format", "json").output) == {
        "returns.window": {"faq": {"contradicts": 1}, "app": {"agrees": 1}}
    }


def test_claims(shop: Path) -> None:
    assert call("claims", "faq").output == (
        'faq/en.md:3:26 contradicts returns.window: "14 days" ("return" in the same clause)\n'
    )
    records = [json.loads(line) for line in call("claims", "--format", "jsonl").output.splitlines()]
    assert [(record["path"], record["verdict"]) for record in records] == [
        ("app/en.json", "agrees"),
        ("faq/en.md", "contradicts"),
    ]
    assert call("claims", "--fact", "returns.window").output.count("\n") == 2


def test_an_unknown_fact_is_not_answered_with_silence(shop: Path) -> None:
    result = call("claims", "--fact", "return.window")
    assert result.exit_code == 2
    assert 'There is no fact "return.window". Did you mean "returns.window"?' in result.output


@pytest.mark.parametrize("command", ["check", "claims", "facts"])
def test_an_unknown_channel(shop: Path, command: str) -> None:
    result = call(command, "--channel", "webiste")
    assert str(result.exception).endswith('there is no channel "webiste"; there are faq, app')


def test_passages(shop: Path) -> None:
    assert call("passages", "faq/en.md").output == (
        "faq/en.md:1:3 heading #returns en\n    Returns\n"
        "faq/en.md:3:1 paragraph #returns/1 en\n    under Returns\n    You can return it within 14 days.\n"
    )
    record = json.loads(call("passages", "app/en.json", "--format", "jsonl").output)
    assert (record["text"], record["key"], record["line"]) == ("You can return it within 30 days.", "returns", 1)


def test_passages_of_a_broken_file_do_not_hide_the_others(shop: Path) -> None:
    Path("broken.json").write_text('{"a": ')
    result = call("passages", "broken.json", "faq/en.md")
    assert result.exit_code == 1
    assert result.stderr.startswith("broken.json:1:")
    assert "You can return it" in result.stdout


def test_passages_cannot_move_the_cursor(shop: Path) -> None:
    Path("evil.json").write_text(r'{"a": "one \u001b[2J two \ud800 three"}')
    assert "one ␛[2J two � three" in call("passages", "evil.json").output
    record = json.loads(call("passages", "evil.json", "--format", "jsonl").output)
    assert record["text"].startswith("one \x1b[2J two ")


def test_values_of_lines() -> None:
    result = call("values", "--locale", "it", input="Reso entro 14 giorni\n\nSpedizione: 5 €\n")
    lines = result.output.splitlines()
    assert [line.split(":")[:2] for line in lines] == [["1", "12"], ["3", "13"]]
    assert 'duration "entro 14 giorni" at most' in lines[0]


def test_values_of_records() -> None:
    asked = '{"id": 7, "text": "14 days", "locale": "en", "now": "2026-05-01T10:00:00"}\n\n{"text": ""}\n'
    answers = [json.loads(line) for line in call("values", "--format", "jsonl", input=asked).output.splitlines()]
    assert [answer["id"] for answer in answers] == [7, None]
    assert ("duration", 0, 7) in [(value["kind"], value["start"], value["end"]) for value in answers[0]["values"]]


@pytest.mark.parametrize("line", ["no json", "[1]", '{"id": 1}', '{"text": 5}', '{"text": "a", "now": "soon"}', "7"])
def test_values_of_a_wrong_record(line: str) -> None:
    result = call("values", "--format", "jsonl", input=f'{{"id": 1, "text": "14 days"}}\n{line}\n')
    assert result.exit_code == 2
    assert 'line 2 is not a JSON object with a "text"' in result.output


def test_values_of_bytes_that_are_no_text() -> None:
    result = call("values", input=b"caff\xe8 14 giorni\n")
    assert result.exit_code == 2
    assert "is not UTF-8 text" in result.output


def test_fact_tests(shop: Path) -> None:
    result = call("test")
    assert (result.exit_code, result.output) == (0, "2 passed, 0 failed\n")
    Path("rules/returns.yaml").write_text(FACTS.replace("is: 30 days", "is: 14 days"))
    result = call("test")
    assert result.exit_code == 1
    assert result.output.endswith("0 passed, 2 failed\n")
    assert 'failed rules/returns.yaml:6:14: returns.window: nothing is reported in "You can' in result.output


def test_suites(shop: Path) -> None:
    suite = Path("suites/returns.md")
    suite.parent.mkdir()
    suite.write_text(
        f"## A shorter window\n`rules/facts.yaml`\n```yaml\n{FACTS}```\n"
        "`faq.md`\n```\nReturn it within 14 days.\n                 ^^^^^^^ contradicts-fact 14\n```\n"
    )
    for path in ("suites", "suites/returns.md"):
        assert call("test", path).output == "1 passed, 0 failed\n"
    suite.write_text(suite.read_text().replace("^^^^^^^", "^^^^^^"))
    result = call("test", "suites")
    assert result.exit_code == 1
    assert result.output.startswith("failed suites/returns.md:1: A shorter window: ")


def test_nothing_to_test(shop: Path) -> None:
    Path("rules/returns.yaml").write_text(FACTS[: FACTS.index("    tests")])
    result = call("test")
    assert result.exit_code == 2
    assert "There is nothing to test" in result.output
    assert "passed" not in result.output


def test_rules_and_their_explanations() -> None:
    listed = call("rules").output.splitlines()
    assert [line.split()[0] for line in listed] == list(RULES)
    for rule in RULES.values():
        explained = call("explain", rule.id).output
        assert explained.startswith(f"{rule.id} ({rule.severity})")
        assert "**What to do:**" in explained
    result = call("explain", "contradict-fact")
    assert result.exit_code == 2
    assert 'There is no rule "contradict-fact". Did you mean "contradicts-fact"?' in result.output
    assert (
        "There are broken-rule, contradicts-fact, contradicts-itself, contradicts-live,"
        in call("explain", "zzz").output
    )


@pytest.mark.parametrize("kind", ["project", "facts", "report"])
def test_schemas(kind: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json.loads(call("schema", kind).output))


def test_init_writes_a_project_that_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {
        "faq/en.md": "# Returns\n\nYou can return it within 30 days. Refunds take 5 days.\n",
        "site/en.html": "<html lang='en'><p>The return window is 30 days.</p></html>",
        "my: news #1.md": "You can return it within 14 days.\n",
    }
    for name, text in texts.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text)
    result = call("init")
    assert result.exit_code == 0
    assert result.output.startswith("Wrote cxlint.yaml: 3 channels, languages en.\nWrote rules/facts.yaml: ")
    checked = call("check", "--format", "line")
    assert 'my: news #1.md:1:26:contradicts-fact:says "14 days"; returns.window is 30 days' in checked.output
    assert set(json.loads(call("facts", "--format", "json").output)["returns.window"]) == {
        "faq",
        "site",
        "my: news #1",
    }
    again = call("init")
    assert again.exit_code == 2
    assert "cxlint.yaml exists already; give --force to write over it." in again.output
    assert call("init", "--force").exit_code == 0


def test_init_of_nothing(tmp_path: Path) -> None:
    result = call("init", tmp_path)
    assert result.exit_code == 2
    assert "that cxlint can read" in result.output
    assert not (tmp_path / "cxlint.yaml").exists()


def test_unknown_commands() -> None:
    assert 'There is no command "chekc". Did you mean "check"?' in call("chekc").output
    assert 'There is no command "qqq". There are check, init, ' in call("qqq").output
    assert call("qqq").exit_code == 2


def test_help_is_plain_english() -> None:
    """Every command, argument and option says in a sentence what it does."""
    context = click.Context(cxlint)
    for name in cxlint.list_commands(context):
        command = cxlint.get_command(context, name)
        assert command is not None
        text = call(name, "--help").output
        assert re.match(rf"Usage: cxlint {name} ", text)
        assert command.help
        assert command.help.split("\n")[0].endswith((".", ":"))
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.name}"
                assert option.help[0].isupper()
                assert option.help.endswith((".", ")"))
    assert call("--help").output == call("-h").output
    assert all(name in call("--help").output for name in cxlint.list_commands(context))


def test_style_rules_are_listed_explained_and_tested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "cxlint.yaml": "channels: {faq: faq/*}\nseverity: {brand: error}\n",
        "rules/brand/very.yaml": (
            "extends: existence\nmessage: \"Leave out '%s'.\"\ndescription: It adds nothing.\ntokens: [very]\n"
            "tests:\n  flag: [It is very bright., It is not.]\n  ok: [Every lamp., The very first lamp.]\n"
        ),
        "faq/en.md": "Every lamp.\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert "brand.very          error    It adds nothing." in call("rules").output
    explained = call("explain", "brand.very").output
    assert explained.startswith("brand.very (error)\n\nIt adds nothing.\n\nIt says: Leave out '%s'.")
    assert "Reported:\n  It is very bright." in explained
    result = call("test")
    assert result.exit_code == 1
    assert 'rules/brand/very.yaml:6:30: brand.very: nothing is reported in "It is not."' in result.output
    assert "\"The very first lamp.\" is reported: Leave out 'very'." in result.output
    assert "2 passed, 2 failed" in result.output


def test_style_rules_are_tested_in_the_form_of_vale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rule = """extends: existence
message: "Leave out '%s'."
tokens: [very]
tests:
  - {name: flags it, input: "It is very bright.", want: "1:7:brand.very:Leave out 'very'."}
  - {name: leaves code alone, input: "Run `very` first.", want: ""}
  - {name: reads HTML, format: html, input: "<p>A very old lamp</p>", contains: [brand.very, "'very'"]}
  - {name: another column, input: "It is very bright.", want: "1:6:brand.very:Leave out 'very'."}
  - {name: not so, input: "A very old lamp.", absent: brand.very}
  - {name: nobody reads it, format: rst, input: very, contains: very}
"""
    for name, content in {"cxlint.yaml": "channels: {faq: faq/*}\n", "rules/brand/very.yml": rule}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert call("test").output.replace(f"{tmp_path.as_posix()}/", "").splitlines() == [
        "failed rules/brand/very.yml:8:6: brand.very: another column: not what it wants, but "
        "1:7:brand.very:Leave out 'very'.",
        "failed rules/brand/very.yml:9:6: brand.very: not so: with \"brand.very\": 1:3:brand.very:Leave out 'very'.",
        "failed rules/brand/very.yml:10:6: brand.very: nobody reads it: not run, there is no reader for .rst",
        "3 passed, 3 failed",
    ]
