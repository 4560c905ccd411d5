"""``cxlint register``."""

from __future__ import annotations

import json

from click.testing import CliRunner

from cxlint.cli.register import command


def test_json_lines() -> None:
    lines = [
        {"id": "a", "text": "Mi dica pure.", "locale": "it-CH"},
        {"id": "b", "text": "Contatti", "locale": "it"},
        {"id": "c", "text": "Klick hier.", "locale": "de"},
    ]
    result = CliRunner().invoke(command, ["--format", "jsonl"], input="\n".join(map(json.dumps, lines)))
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"id": "a", "register": "formal", "evidence": [[3, 7]]},
        {"id": "b", "register": "none", "evidence": []},
        {"id": "c", "register": "informal", "evidence": [[0, 5]]},
    ]


def test_text() -> None:
    result = CliRunner().invoke(command, ["--locale", "it"], input="Apra il Suo profilo.\nOrdini\n")
    assert result.stdout == '1: formal: "Apra" (Lei, verb), "Suo" (Lei, possessive)\n2: none\n'


def test_bad_input_is_named() -> None:
    result = CliRunner().invoke(command, ["--format", "jsonl"], input='{"id": 1}\n')
    assert result.exit_code == 2
    assert "line 1 is not a JSON object" in result.stderr
