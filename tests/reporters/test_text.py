"""The text and the line format: what people see."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from click import style, unstyle
from hypothesis import given
from hypothesis import strategies as st
from reporters.reports import CLEAN, CONTRADICTION, FINDINGS, NOTHING, REPORT, place

from cxlint.model import Finding, Location, Report, Severity, Summary, locate
from cxlint.reporters import render
from cxlint.reporters.text import WIDTH
from cxlint.reporters.visible import cells, visible
from cxlint.text import Edit, Fix, MappedText, Source

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("format", ["text", "line", "github"])
def test_the_report_looks_as_the_golden_file(format: str) -> None:
    """Run with CXLINT_GOLDEN=write to accept a change, then read the difference."""
    golden = GOLDEN / f"report.{format}.txt"
    rendered = render(REPORT, format) + "\n"
    if os.environ.get("CXLINT_GOLDEN") == "write":
        golden.write_text(rendered, encoding="utf-8")
    assert rendered == golden.read_text(encoding="utf-8")


def test_colours_only_where_asked_for() -> None:
    coloured = render(REPORT, "text", colours=True)
    assert style("error", fg="red", bold=True) in coloured
    assert "\x1b" not in render(REPORT, "text")
    assert unstyle(coloured) == render(REPORT, "text")


def shown(excerpt: str, words: str) -> tuple[str, str]:
    """The excerpt as shown, and the part of it that stands above the carets."""
    finding = Finding("contradicts-fact", Severity.ERROR, "m", place("a.md", 7, excerpt, words))
    lines = render(Report((finding,), CLEAN.summary), "text").split("\n")
    line, carets = lines[3], lines[4]
    assert line.startswith("7 | ")
    assert carets.startswith("  | ")
    first, length = len(carets) - len(carets.lstrip("| ")), carets.count("^")
    # Characters by the cell in which they begin: what a terminal puts above the carets.
    under, cell = "", 0
    for character in line:
        if first <= cell < first + length and (cells(character) or under):
            under += character
        cell += cells(character)
    return line[4:], under


@pytest.mark.parametrize(
    ("excerpt", "words"),
    [
        ("within 14 days", "14 days"),
        ("\t\twithin\t14 days", "14 days"),
        ("返品は14日以内にお願いします", "14日"),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}: 14 days", "14 days"),
        ("☎️ 👍🏽 14 days", "14 days"),
        ("a\N{ZERO WIDTH SPACE}b 14 days", "14 days"),
        ("x" * 500 + " 14 days " + "y" * 500, "14 days"),
        ("返" * 500 + "14日" + "品" * 500, "14日"),
        ("x" * 500 + "14 days", "14 days"),
    ],
)
def test_the_carets_stand_under_the_words(excerpt: str, words: str) -> None:
    assert shown(excerpt, words)[1] == words


def test_a_long_line_is_cut_around_the_place() -> None:
    line, _ = shown("x" * 500 + " 14 days " + "y" * 500, "14 days")
    assert cells(line) == WIDTH + 2
    assert line[0] == line[-1] == "…"
    wide, _ = shown("返" * 500 + "14日" + "品" * 500, "14日")
    assert WIDTH - 1 <= cells(wide) <= WIDTH + 2


@pytest.mark.parametrize("before", [0, 30, 199, 201, 450, 5000])
def test_of_a_very_long_line_only_what_is_shown_is_kept(before: int) -> None:
    line = "返x " * (before // 3) + " " * (before % 3) + "14 days" + " y" * 3000
    text = MappedText.whole(Source("a.html", f"<p>\n{line}\n</p>"))
    start = 4 + before
    at = locate(text, start, start + 7)
    assert len(at.excerpt) < 700
    fix = Fix("write 30 days", (Edit(text.span(start, start + 7), "30 days"),))
    finding = Finding("contradicts-fact", Severity.ERROR, "m", at, fix=fix)
    whole = replace(finding, location=replace(at, excerpt=line, left_out=0))
    reports = [render(Report((one,), CLEAN.summary), "text") for one in (finding, whole)]
    assert reports[0] == reports[1]
    assert "14 days" in reports[0]
    assert "30 days" in reports[0]


def test_a_place_longer_than_the_width_is_underlined_to_the_edge() -> None:
    line, under = shown("a " + "z" * 500 + " b", "z" * 500)
    assert cells(line) <= WIDTH + 2
    assert set(under) == {"z"}


@pytest.mark.parametrize(
    ("columns", "carets"),
    [((1, 1, 1, 6), "^" * 5), ((1, 3, 2, 4), "^" * 3), ((1, 6, 1, 6), "^"), ((1, 90, 1, 99), "^")],
)
def test_places_over_lines_empty_ones_and_ones_outside(columns: tuple[int, int, int, int], carets: str) -> None:
    line, column, end_line, end_column = columns
    at = Location("a.md", 0, 5, line, column, end_line, end_column, "12345")
    text = render(Report((Finding("unreadable", Severity.ERROR, "m", at),), CLEAN.summary), "text")
    assert [part for part in text.split("\n")[4].split() if "^" in part] == [carets]


def test_the_fixed_line_is_shown_unless_the_fix_lies_elsewhere() -> None:
    text = render(REPORT, "text")
    assert '12 +     <string name="ret">Send it back within 30 days.</string>' in text
    assert CONTRADICTION.fix is not None
    far = replace(CONTRADICTION, location=replace(CONTRADICTION.location, start=9000, end=9007))
    assert " + " not in render(Report((far,), CLEAN.summary), "text")
    unsure = replace(CONTRADICTION, fix=replace(CONTRADICTION.fix, safety="unsafe"))
    assert 'fix: write "30" (look before you do)' in render(Report((unsure,), CLEAN.summary), "text")


def test_the_last_words_never_call_a_run_clean_that_was_not() -> None:
    def head(report: Report) -> str:
        return render(report, "text").split("\n")[-3]

    assert head(CLEAN) == "No contradictions found"
    assert head(NOTHING) == "Nothing could be read"
    assert head(REPORT) == "2 errors, 3 warnings, 1 to review"
    assert head(Report((), Summary(files=3))).startswith("No facts or rules to check")
    assert head(Report(FINDINGS[:1], Summary(1, 1))) == "1 error, nothing could be read"


def test_a_finding_is_a_line_in_the_line_format() -> None:
    lines = render(REPORT, "line").split("\n")
    assert len(lines) == len(FINDINGS)
    assert lines[0] == 'app/strings.xml:12:44:contradicts-fact:says "14 days"; returns.window is 30 days'
    assert render(NOTHING, "line") == ""


@given(st.text(st.characters(codec=None), max_size=60))
def test_whatever_the_content_the_output_is_safe_and_aligned(text: str) -> None:
    """No control character of content reaches the terminal; one character stays one."""
    assert len(visible(text)) == len(text)
    at = Location("a.md", 0, len(text), 1, 1, 1, len(text) + 1, text)
    finding = Finding("unreadable", Severity.ERROR, text, at, evidence=(("why", text),))
    for format in ("text", "line", "github"):
        rendered = render(Report((finding,), CLEAN.summary), format)
        rendered.encode("utf-8")
        assert all(character == "\n" or character == visible(character) for character in rendered)
    assert len(render(Report((finding,), CLEAN.summary), "line").split("\n")) == 1
