"""``cxlint fetch``, ``cxlint show`` and what ``cxlint check`` says of pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.shop import call

from cxlint.channels.web.cache import locked

from channels.web.server import Page, Server, serve
from channels.web.sites import kept, make_project, page

RETURNS = page("<h2>Returns</h2><p>You can return it\nwithin 14 days.</p>", title="Shop")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A site with a contradiction and a dead link, and a project for it as the working directory."""
    monkeypatch.chdir(tmp_path)
    paths = {"/": kept(page("Start", "/returns", "/gone", "/pic")), "/returns": kept(RETURNS),
             "/pic": Page(b"", headers={"content-type": "image/png"})}  # fmt: skip
    with serve(paths) as server:
        make_project(tmp_path, server)
        yield server


def test_fetch_lists_what_was_not_read(site: Server) -> None:
    result = call("fetch")
    assert result.exit_code == 1
    assert result.stdout == (
        f"site: 2 pages (2 html); incomplete\n"
        f"  {'404 Not Found':<47}{site.url}/gone  linked from {site.url}/\n"
        f"  without text: is image/png, which is not read  {site.url}/pic  linked from {site.url}/\n"
    )


def test_a_complete_fetch_ends_with_0(site: Server) -> None:
    site.paths["/gone"] = page("Here again")
    assert call("fetch", "site").exit_code == 0
    assert call("fetch", "--offline").stdout.startswith("site: 3 pages (3 html); complete\n")


def test_fetch_as_json(site: Server) -> None:
    data = json.loads(call("fetch", "--format", "json").stdout)
    (channel,) = data["channels"]
    assert (data["version"], channel["channel"], channel["complete"]) == (1, "site", False)
    assert [one["url"] for one in channel["pages"]] == [f"{site.url}/", f"{site.url}/returns"]
    assert channel["not_read"][0] == {
        "url": f"{site.url}/gone",
        "reason": "http-404",
        "message": "404 Not Found",
        "is_gap": True,
        "linked_from": f"{site.url}/",
    }
    assert channel["gaps"] == [{"reason": "http-404", "message": "404 Not Found", "count": 1}]


def test_fetch_refuses_channels_without_a_site(site: Server, tmp_path: Path) -> None:
    result = call("fetch", "faq")
    assert result.exit_code != 0
    assert 'no channel "faq"' in str(result.exception)
    (tmp_path / "cxlint.yaml").write_text("channels: {faq: faq/}\n")
    assert "no channel has anything to fetch" in str(call("fetch").exception)


def test_check_crawls_and_reports_pages_by_address_and_heading(site: Server, tmp_path: Path) -> None:
    result = call("check")
    assert result.exit_code == 1
    assert f"--> {site.url}/returns:2:8 · Returns · site · en\n" in result.stdout
    assert "  = pages: " + f"{site.url}/gone\n" in result.stdout
    asked = len(site.requests)
    assert call("check", "--offline").stdout == result.stdout
    assert len(site.requests) == asked
    sarif = json.loads(call("check", "--offline", "--format", "sarif").stdout)
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in sarif["runs"][0]["results"]]
    assert {"uri": f"{site.url}/returns"} in places
    assert not any("fixes" in one for one in sarif["runs"][0]["results"])


def test_addresses_stay_what_they_are_wherever_a_command_is_run(
    site: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("fetch")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    lines = call("check", "--offline", "--format", "line").stdout.splitlines()
    assert [line.split(":", 1)[0] for line in lines] == ["../cxlint.yaml", "http"]


def test_pages_are_never_fixed(site: Server, tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    assert call("check", "--fix").exit_code == 1
    assert call("check", "--offline", "--diff").stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*before, ".cxlint"])


def test_the_cache_may_lie_elsewhere(site: Server, tmp_path: Path) -> None:
    call("fetch", "--cache", "elsewhere")
    assert (tmp_path / "elsewhere" / "pages.sqlite").exists()
    assert not (tmp_path / ".cxlint").exists()
    assert "nothing was fetched yet" in call("check", "--offline").stdout
    assert "says" in call("check", "--offline", "--cache", "elsewhere").stdout


def test_a_damaged_cache_is_an_error_with_a_way_out(site: Server, tmp_path: Path) -> None:
    (tmp_path / ".cxlint").mkdir()
    (tmp_path / ".cxlint" / "pages.sqlite").write_bytes(b"broken" * 1000)
    for command in (("fetch",), ("check",), ("check", "--offline"), ("check", "--jobs", "2")):
        assert "is damaged" in str(call(*command).exception)


def test_show_prints_a_place_of_a_page(site: Server) -> None:
    call("fetch")
    shown = call("show", f"{site.url}/returns:2:8", "--lines", "1").stdout
    assert shown == (
        f"{site.url}/returns · Returns\n1 | {RETURNS.splitlines()[0]}\n".replace("<!doctype html>", "<!doctype html>")
        + "2 | within 14 days.</p></p>\n"
        + "  |        ^\n"
    )
    assert call("show", f"{site.url}/returns:2").stdout.splitlines()[0].startswith(f"{site.url}/returns")
    assert call("show", f"{site.url}/returns").stdout == f"{RETURNS}\n"


def test_show_prints_files_too_and_says_what_it_does_not_know(site: Server, tmp_path: Path) -> None:
    (tmp_path / "faq.md").write_text("# Returns\n\nWithin 30 days.\n")
    assert call("show", "faq.md:3:8").stdout.splitlines() == [
        "faq.md",
        "1 | # Returns",
        "2 | ",
        "3 | Within 30 days.",
        "  |        ^",
    ]
    result = call("show", "https://nowhere.example/")
    assert result.exit_code == 2
    assert "neither a fetched page nor a file" in result.output


def test_commands_that_ask_nobody_say_that_nothing_was_fetched(site: Server) -> None:
    for command in (("claims",), ("facts",), ("where", "returns.window")):
        assert 'channel "site": nothing was fetched yet; run "cxlint fetch"' in str(call(*command).exception)
    call("fetch")
    assert "14 days" in call("claims").stdout


def test_only_one_command_fetches_at_a_time_and_others_may_read(site: Server, tmp_path: Path) -> None:
    call("fetch")
    with locked(tmp_path / ".cxlint"):
        for command in (("fetch",), ("check",)):
            assert "another cxlint is fetching into this folder" in str(call(*command).exception)
        assert "14 days" in call("check", "--offline").stdout


def test_drafts_are_held_against_the_pages_that_were_fetched(site: Server, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("You can return it within 30 days.\n")
    assert "nothing was fetched yet" in str(call("check", "draft.md", "--against", "site").exception)
    call("fetch")
    asked = len(site.requests)
    result = call("check", "draft.md", "--against", "site", "--format", "line")
    assert result.stdout.startswith("draft.md:1:26:contradicts-live:")
    assert len(site.requests) == asked


def test_where_says_that_pages_are_changed_where_they_are_made(site: Server) -> None:
    call("fetch")
    result = call("where", "returns.window")
    assert (
        f'{site.url}/returns:2:8 contradicts "14 days" fix: write "30 days" (where the page is made)' in result.stdout
    )
