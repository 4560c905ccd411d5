"""The command as a process: exit codes, encodings, pipes, start-up."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.shop import ROOT, run

import cxlint.cli

Main = Callable[..., tuple[int, str, str]]
HEAVY = (
    "yaml",
    "bs4",
    "httpcore",
    "ada_url",
    "phonenumbers",
    "pypdfium2",
    "turbohtml",
    "babel",
    "rapidfuzz",
    "asyncio",
)
NOT_FOR_MARKDOWN = (
    "bs4",
    "httpcore",
    "httpx",
    "turbohtml",
    "pypdfium2",
    "openpyxl",
    "python_calamine",
    "py3langid",
    "numpy",
)


def loaded(stderr: bytes) -> set[str]:
    """The top-level packages that a run under ``-X importtime`` loaded."""
    return {match.split(".")[0] for match in re.findall(r"\| +([\w.]+)$", stderr.decode(), re.MULTILINE)}


@pytest.fixture
def main(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Main:
    """The entry point, called here: code, standard output, standard error."""

    def call_main(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cxlint", *arguments])
        with pytest.raises(SystemExit) as stop:
            cxlint.cli.main()
        output = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        return stop.value.code, output.out, output.err

    return call_main


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["check", "--help"], 0),
        (["check", "--channel", "app"], 0),
        (["check"], 1),
        (["check", "--fail-on", "never"], 0),
        (["check", "--channel", "nope"], 2),
        (["check", "nowhere"], 2),
        (["chekc"], 2),
        ([], 2),
        (["test"], 0),
    ],
)
def test_exit_codes(shop: Path, main: Main, arguments: list[str], code: int) -> None:
    ended, _, errors = main(*arguments)
    assert ended == code, errors
    assert "Traceback" not in errors
    if arguments in (["check"], []):
        result = run(*arguments, cwd=shop)
        assert result.returncode == code
        assert b"python -m" not in result.stderr


def test_configuration_errors_come_one_a_line_with_their_places(shop: Path, main: Main) -> None:
    Path("cxlint.yaml").write_text("channls:\n  faq: {file: faq/*.md}\nlanguages: [italian, en]\nchannels: {}\n")
    code, output, errors = main("check")
    assert (code, output) == (2, "")
    lines = errors.splitlines()
    assert len(lines) >= 2
    assert all(re.match(r"cxlint\.yaml:\d+:\d+: ", line) for line in lines)
    assert 'did you mean "channels"?' in lines[0]


@pytest.mark.parametrize("broken", ["channels: [", "a: b: c", "\t- x", "{", "channels:\n  faq: {files: 'x}\n", "\x00"])
def test_broken_yaml_is_explained(shop: Path, main: Main, broken: str) -> None:
    for file in ("cxlint.yaml", "rules/returns.yaml"):
        before = Path(file).read_bytes()
        Path(file).write_text(broken)
        code, _, errors = main("check")
        Path(file).write_bytes(before)
        assert code == 2
        assert re.match(rf"{re.escape(file)}(:\d+:\d+)?: ", errors), errors


def test_an_internal_error_ends_with_3_and_without_a_traceback(
    shop: Path, main: Main, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr("cxlint.engine.run.check", fail)
    code, _, errors = main("check")
    assert code == 3
    assert errors.splitlines() == [
        "cxlint: internal error: RuntimeError: oops",
        "This is a bug in cxlint. Set CXLINT_TRACEBACK=1 for the details to report.",
    ]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_terminals_that_cannot_say_everything(shop: Path, encoding: str) -> None:
    Path("faq/en.md").write_text("# Returns ✓\n\nYou can return it → 返品 within 14 days.\n", encoding="utf-8")
    for arguments in (["check"], ["facts"]):
        result = run(*arguments, cwd=shop, PYTHONIOENCODING=encoding)
        assert result.returncode in (0, 1)
        assert b"Traceback" not in result.stderr
        assert b"internal error" not in result.stderr
    document = run("check", "--format", "json", cwd=shop, PYTHONIOENCODING=encoding).stdout
    assert json.loads(document.decode("utf-8"))["summary"]["files"] == 2


def test_a_reader_that_leaves_is_no_error(shop: Path) -> None:
    Path("faq/en.md").write_text("You can return it within 14 days.\n\n" * 400)
    with subprocess.Popen(
        [sys.executable, "-m", "cxlint", "check"],
        cwd=shop,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_colours_only_on_a_terminal_or_on_request(shop: Path, main: Main, monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"\x1b" not in run("check", cwd=shop).stdout
    for environment, coloured in (({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)):
        for name in ("FORCE_COLOR", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert ("\x1b[31m" in main("check")[1]) == coloured
        assert "\x1b" not in main("check", "--format", "json")[1]


def test_the_version_loads_next_to_nothing(shop: Path) -> None:
    result = run("--version", cwd=shop, python=("-X", "importtime"))
    assert result.stdout == b"cxlint, version 0.1.0\n"
    assert not loaded(result.stderr) & {*HEAVY, *NOT_FOR_MARKDOWN}
    assert b"cxlint.engine" not in result.stderr
    assert b"cxlint.model" not in result.stderr


def test_the_version_is_quick(shop: Path) -> None:
    """Processor time, best of a few, against a bare interpreter: other work on the machine is not cxlint's."""

    def seconds(*command: str) -> float:
        best = 9.0
        for _ in range(3):
            before = os.times()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
            after = os.times()
            used = after.children_user + after.children_system - before.children_user - before.children_system
            best = min(best, used)
        return best

    assert seconds(sys.executable, "-m", "cxlint", "--version") - seconds(sys.executable, "-c", "") < 0.1


def test_a_small_markdown_file_loads_only_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Returns\n\nYou can return it within 14 days.\n")
    result = run("check", "a.md", cwd=tmp_path, python=("-X", "importtime"))
    assert result.returncode == 0
    assert not loaded(result.stderr) & set(NOT_FOR_MARKDOWN)
