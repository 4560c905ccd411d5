"""``cxlint check``: what it reads, what it prints, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.shop import call
from click import unstyle

FOUND = 'faq/en.md:3:26:contradicts-fact:says "14 days"; returns.window is 30 days\n'


def test_findings_are_printed_and_end_with_1(shop: Path) -> None:
    result = call("check")
    assert result.exit_code == 1
    assert 'error[contradicts-fact]: says "14 days"; returns.window is 30 days' in result.output
    assert "app" in result.output
    assert "Read 2 files in 2 channels" in result.output
    assert "\x1b" not in result.output


def test_furniture_is_left_out_but_not_in_silence(shop: Path) -> None:
    page = "<main><h1>Returns</h1><p>You can return it within 30 days. It costs you nothing at all, ever.</p></main>"
    banner = "<div id=cookie-banner><p>Cookies return within 14 days.</p><button>Accept</button></div>"
    (shop / "site").mkdir()
    (shop / "site" / "returns.html").write_text(banner + page)
    project = "channels:\n  site:\n    files: site/\n"
    (shop / "cxlint.yaml").write_text(project)
    result = call("check")
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        0,
        "Left out 2 passages of consent banners and chat widgets.",
    )
    assert json.loads(call("check", "--format", "json").output)["summary"]["furniture"] == 2
    (shop / "cxlint.yaml").write_text(project + "    furniture: true\n")
    result = call("check")
    assert (result.exit_code, "Left out" in result.output) == (1, False)
    assert 'says "14 days"; returns.window is 30 days' in result.output


def test_a_clean_run_ends_with_0(shop: Path) -> None:
    assert call("check", "--channel", "app").exit_code == 0
    assert call("check", "app").exit_code == 0


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("review", 1), ("never", 0)])
def test_fail_on(shop: Path, level: str, code: int) -> None:
    assert call("check", "--fail-on", level, "--format", "line").exit_code == code


def test_fail_on_counts_severities_at_and_above(shop: Path) -> None:
    (shop / "cxlint.yaml").write_text("severity: {contradicts-fact: warning}\n" + (shop / "cxlint.yaml").read_text())
    assert call("check").exit_code == 0
    assert call("check", "--fail-on", "warning").exit_code == 1
    (shop / "cxlint.yaml").write_text("fail_on: review\nformat: line\n" + (shop / "cxlint.yaml").read_text())
    result = call("check")
    assert (result.exit_code, result.output) == (1, FOUND)


def test_paths_are_those_from_where_one_stands(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("check", "--format", "line").output == FOUND
    monkeypatch.chdir(shop / "app")
    assert call("check", "--format", "line").output == f"../{FOUND}"
    monkeypatch.chdir(shop.parent)
    assert call("check", "shop", "--format", "line").output == f"shop/{FOUND}"
    data = json.loads(call("check", "--config", "shop/cxlint.yaml", "--format", "json").output)
    finding = data["findings"][0]
    assert finding["path"] == "shop/faq/en.md"
    assert [other["path"] for other in finding["related"]] == ["shop/rules/returns.yaml", "shop/app/en.json"]
    assert finding["evidence"]["declared"] == "shop/rules/returns.yaml:2"
    claims = call("claims", "--config", "shop/cxlint.yaml").output
    assert claims.startswith("shop/app/en.json:1:39 agrees returns.window")


@pytest.mark.parametrize("format", ["text", "json", "junit"])
def test_output_goes_to_a_file_and_the_summary_to_the_terminal(shop: Path, format: str) -> None:
    result = call("check", "--format", format, "--output", "reports/cxlint.out")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("1 error\nRead 2 files")
    assert result.stderr.endswith("Wrote reports/cxlint.out.\n")
    written = (shop / "reports" / "cxlint.out").read_bytes()
    assert written == call("check", "--format", format).stdout_bytes
    assert call("check", "-q", "--output", "x").stderr == ""


def test_output_that_cannot_be_written_is_named(shop: Path) -> None:
    result = call("check", "--output", "notes.md/x")
    assert result.exit_code == 2
    assert "notes.md/x cannot be written: " in result.output


@pytest.mark.parametrize("jobs", ["0", "2"])
def test_jobs_never_change_the_output(shop: Path, jobs: str) -> None:
    assert call("check", "--jobs", jobs).output == call("check").output


def test_the_day_of_the_run(shop: Path) -> None:
    facts = shop / "rules" / "returns.yaml"
    facts.write_text(facts.read_text().replace("    about", "    valid: {until: 2026-03-31}\n    about"))
    assert call("check", "--as-of", "2026-03-31", "--format", "line").output == FOUND
    late = call("check", "--as-of", "2026-04-01", "--format", "line").output
    assert "app/en.json:1:39:expired-fact:" in late
    assert "contradicts-fact" not in late
    for wrong in ("yesterday", "2026-02-30", "1.5.2026"):
        result = call("check", "--as-of", wrong)
        assert result.exit_code == 2
        assert f'"{wrong}" is not a day; write it as 2026-05-01' in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "Path 'nowhere' does not exist."),
        (["--fromat", "line"], "No such option '--fromat'. Did you mean '--format'?"),
        (["--format", "xml"], "is not one of 'text', 'line', 'json', 'sarif', 'github', 'gitlab', 'junit'"),
        (["--fail-on", "bad"], "is not one of 'error', 'warning', 'review', 'never'"),
        (["--jobs", "-1"], "-1 is not in the range"),
        (["--jobs", "many"], "'many' is not a valid integer"),
        (["--config", "nowhere.yaml"], "File 'nowhere.yaml' does not exist."),
    ],
)
def test_a_wrong_command_line_says_what_is_wrong(shop: Path, arguments: list[str], message: str) -> None:
    result = call("check", *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_files_that_no_channel_reads_are_named(shop: Path) -> None:
    result = call("check", "notes.md", "faq")
    assert result.stderr == "cxlint: no channel reads notes.md.\n"
    assert "Read 1 file in 1 channel" in result.stdout
    alone = call("check", "notes.md")
    assert alone.exit_code == 1
    assert alone.stderr == (
        "cxlint: no channel reads notes.md.\ncxlint: nothing could be read, so nothing was checked.\n"
    )


def test_nothing_read_is_never_a_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["check"], ["check", "--fail-on", "never"], ["check", "--format", "junit"]):
        result = call(*arguments)
        assert result.exit_code == 1
        assert "nothing could be read" in result.stderr
    (tmp_path / "empty.json").touch()
    result = call("check", "--fail-on", "never")
    assert result.exit_code == 1
    assert "1 unreadable" in result.stdout


def test_a_file_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "some file.md").write_text("You can return it within 14 days.\n")
    result = call("check", "some file.md")
    assert result.exit_code == 0
    assert "No facts or rules to check the texts against" in result.output
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "facts.yaml").write_text("facts: {returns: {is: 30 days, about: {en: [return]}}}\n")
    assert (
        'some file.md:1:26:contradicts-fact:says "14 days"' in call("check", "some file.md", "--format", "line").output
    )


def test_the_text_is_coloured_for_those_who_want_it(shop: Path) -> None:
    from cli.shop import cxlint
    from click.testing import CliRunner

    coloured = CliRunner().invoke(cxlint, ["check"], color=True).output
    assert coloured != unstyle(coloured)
    assert unstyle(coloured) == call("check").output
