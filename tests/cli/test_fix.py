"""``cxlint check --fix`` and ``--diff``: what they write, what they leave, how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.shop import call

BLANK = " "

DIFF = f"""\
--- faq/en.md
+++ faq/en.md
@@ -1,3 +1,3 @@
 # Returns
{BLANK}
-You can return it within 14 days.
+You can return it within 30 days.
"""


def test_a_diff_changes_nothing_and_ends_with_1(shop: Path) -> None:
    before = (shop / "faq/en.md").read_bytes()
    result = call("check", "--diff")
    assert (result.exit_code, result.output) == (1, DIFF)
    assert (shop / "faq/en.md").read_bytes() == before
    assert call("check", "--diff", "app").exit_code == 0


def test_fixes_are_written_and_what_is_left_is_reported(shop: Path) -> None:
    (shop / "faq/it.md").write_text("Il reso entro le due settimane della prova.\n", encoding="utf-8")
    result = call("check", "--fix", "--format", "text")
    assert result.exit_code == 1
    assert 'fixed faq/en.md:3:26: "14 days": write "30 days" (returns.window)\n' in result.output
    assert 'not fixed: "le" has to agree with it' in result.output
    assert (shop / "faq/en.md").read_text() == "# Returns\n\nYou can return it within 30 days.\n"
    (shop / "faq/it.md").unlink()
    assert call("check", "--fix").exit_code == 0


def test_fixing_twice_changes_nothing(shop: Path) -> None:
    assert call("check", "--fix").exit_code == 0
    before = (shop / "faq/en.md").read_bytes()
    result = call("check", "--fix")
    assert (result.exit_code, "fixed" in result.output) == (0, False)
    assert (shop / "faq/en.md").read_bytes() == before


def test_a_report_for_programs_stays_one(shop: Path) -> None:
    result = call("check", "--fix", "--format", "json")
    assert json.loads(result.stdout)["findings"] == []
    assert result.stderr.startswith("fixed faq/en.md:3:26")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encoding_mark_and_line_ends_stay(shop: Path, encoding: str) -> None:
    text = "Büro: “ja”\r\n\r\nYou can return it within 14 days – at any café.\r\nEnd"
    (shop / "faq/en.md").write_bytes(text.encode(encoding))
    assert call("check", "--fix").exit_code == 0
    assert (shop / "faq/en.md").read_bytes() == text.replace("14", "30").encode(encoding)


def test_a_read_only_file_is_an_error_and_the_others_are_fixed(shop: Path) -> None:
    (shop / "faq/us.md").write_text("You can return it within 15 days.\n")
    (shop / "faq/en.md").chmod(0o444)
    result = call("check", "--fix")
    assert result.exit_code == 2
    assert "faq/en.md: is read-only, so it is not fixed\n" in result.output
    assert "within 14 days" in (shop / "faq/en.md").read_text()
    assert "within 30 days" in (shop / "faq/us.md").read_text()


def test_a_file_that_changed_meanwhile_is_left_alone(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cxlint.cli import fixing

    real = fixing.plan

    def late(*arguments: object) -> object:
        (shop / "faq/en.md").write_text("New text.\n")
        return real(*arguments)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(fixing, "plan", late)
    result = call("check", "--fix")
    assert "faq/en.md: has changed since it was read, so it is not fixed; run cxlint again" in result.output
    assert (shop / "faq/en.md").read_text() == "New text.\n"


def test_modes_stay_and_links_stay_links(shop: Path) -> None:
    (shop / "texts").mkdir()
    (shop / "faq/en.md").rename(shop / "texts/en.md")
    (shop / "texts/en.md").chmod(0o640)
    (shop / "faq/en.md").symlink_to(shop / "texts/en.md")
    assert call("check", "--fix").exit_code == 0
    assert (shop / "faq/en.md").is_symlink()
    assert (shop / "texts/en.md").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (shop / "texts").iterdir()] == ["en.md"]


def test_both_at_once_are_refused(shop: Path) -> None:
    assert call("check", "--fix", "--diff").exit_code == 2
