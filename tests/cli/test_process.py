"""The command as a process: exit codes, encodings, pipes, start-up."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.shop import ROOT, run

HEAVY = ("yaml", "bs4", "httpx", "phonenumbers", "pypdfium2", "turbohtml", "babel", "rapidfuzz", "asyncio")
NOT_FOR_MARKDOWN = ("bs4", "httpx", "turbohtml", "pypdfium2", "openpyxl", "python_calamine", "py3langid", "numpy")


def loaded(stderr: bytes) -> set[str]:
    """The top-level packages that a run under ``-X importtime`` loaded."""
    return {match.split(".")[0] for match in re.findall(r"\| +([\w.]+)$", stderr.decode(), re.MULTILINE)}


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
def test_exit_codes(shop: Path, arguments: list[str], code: int) -> None:
    result = run(*arguments, cwd=shop)
    assert result.returncode == code, result.stderr.decode()
    assert b"Traceback" not in result.stderr
    assert b"python -m" not in result.stderr


def test_configuration_errors_come_one_a_line_with_their_places(shop: Path) -> None:
    Path("cxlint.yaml").write_text("channls:\n  faq: {file: faq/*.md}\nlanguages: [italian, en]\nchannels: {}\n")
    result = run("check", cwd=shop)
    assert (result.returncode, result.stdout) == (2, b"")
    lines = result.stderr.decode().splitlines()
    assert len(lines) >= 2
    assert all(re.match(r"cxlint\.yaml:\d+:\d+: ", line) for line in lines)
    assert 'did you mean "channels"?' in lines[0]


@pytest.mark.parametrize("broken", ["channels: [", "a: b: c", "\t- x", "{", "channels:\n  faq: {files: 'x}\n", "\x00"])
def test_broken_yaml_is_explained(shop: Path, broken: str) -> None:
    for file in ("cxlint.yaml", "rules/returns.yaml"):
        before = Path(file).read_bytes()
        Path(file).write_text(broken)
        result = run("check", cwd=shop)
        Path(file).write_bytes(before)
        assert result.returncode == 2
        assert re.match(rf"{re.escape(file)}(:\d+:\d+)?: ", result.stderr.decode()), result.stderr.decode()
        assert b"Traceback" not in result.stderr


def test_an_internal_error_ends_with_3_and_without_a_traceback(shop: Path) -> None:
    code = (
        "import sys, cxlint.engine.run as run, cxlint.cli as cli\n"
        "def fail(*_, **__): raise RuntimeError('oops')\n"
        "run.check = fail; sys.argv = ['cxlint', 'check']; cli.main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=shop, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert result.returncode == 3
    assert result.stderr.decode().splitlines() == [
        "cxlint: internal error: RuntimeError: oops",
        "This is a bug in cxlint. Set CXLINT_TRACEBACK=1 for the details to report.",
    ]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_terminals_that_cannot_say_everything(shop: Path, encoding: str) -> None:
    Path("faq/en.md").write_text("# Returns ✓\n\nYou can return it → 返品 within 14 days.\n", encoding="utf-8")
    for arguments in (["check"], ["facts"], ["passages", "faq/en.md"]):
        result = run(*arguments, cwd=shop, PYTHONIOENCODING=encoding)
        assert result.returncode in (0, 1)
        assert b"Traceback" not in result.stderr
        assert b"internal error" not in result.stderr
    document = run("check", "--format", "json", cwd=shop, PYTHONIOENCODING=encoding).stdout
    assert json.loads(document.decode("utf-8"))["summary"]["files"] == 2
    values = run("values", cwd=shop, input="返品 14 days – 5 €\n".encode(), PYTHONIOENCODING=encoding)
    assert values.returncode == 0


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


def test_colours_only_on_a_terminal_or_on_request(shop: Path) -> None:
    assert b"\x1b" not in run("check", cwd=shop).stdout
    assert b"\x1b[31m" in run("check", cwd=shop, FORCE_COLOR="1").stdout
    assert b"\x1b" not in run("check", cwd=shop, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b" not in run("check", "--format", "json", cwd=shop, FORCE_COLOR="1").stdout


def test_the_version_loads_next_to_nothing(shop: Path) -> None:
    result = run("--version", cwd=shop, python=("-X", "importtime"))
    assert result.stdout == b"cxlint, version 0.1.0\n"
    assert not loaded(result.stderr) & {*HEAVY, *NOT_FOR_MARKDOWN}
    assert b"cxlint.engine" not in result.stderr
    assert b"cxlint.model" not in result.stderr


def test_the_version_is_quick(shop: Path) -> None:
    """Best of a few, against a bare interpreter: other work on the machine is not cxlint's."""

    def seconds(*command: str) -> float:
        best = 9.0
        for _ in range(4):
            began = time.perf_counter()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(sys.executable, "-m", "cxlint", "--version") - seconds(sys.executable, "-c", "") < 0.1


def test_a_small_markdown_file_loads_only_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Returns\n\nYou can return it within 14 days.\n")
    result = run("check", "a.md", cwd=tmp_path, python=("-X", "importtime"))
    assert result.returncode == 0
    assert not loaded(result.stderr) & set(NOT_FOR_MARKDOWN)
