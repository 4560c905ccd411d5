"""A site drawn by JavaScript, crawled and checked: in a real Chromium, and where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.errors import ConfigurationError

from channels.web.server import Behaviour, Page, serve
from channels.web.sites import asked, check, crawl, make_project, messages, paths, unread
from channels.web.test_render import in_chromium

SHELL = """<!doctype html><html lang=en><head><title>Shop</title></head><body><div id=root></div>
<noscript>Please turn on JavaScript.</noscript><script src=/app.js></script></body></html>"""
SCRIPT = b"""fetch('/texts.json').then(r => r.json()).then(texts => {
  document.getElementById('root').innerHTML = texts[location.pathname] + '<a href=/returns>Returns</a>' })"""
TEXTS = b"""{"/": "<h1>Shop</h1><p>Lamps and shelves.</p>",
  "/returns": "<h1>Returns</h1>\\n<p>You can return it within 14 days.</p>"}"""
FOUND = [
    'returns:3 contradicts-fact: says "14 days"; returns.window is 30 days',
]


def site() -> dict[str, Behaviour]:
    """An application of two pages."""
    return {
        "/": Page(SHELL, headers={"etag": '"1"'}),
        "/returns": Page(SHELL, headers={"etag": '"1"'}),
        "/app.js": Page(SCRIPT, headers={"content-type": "text/javascript"}),
        "/texts.json": Page(TEXTS, headers={"content-type": "application/json"}),
    }


@in_chromium
def test_a_site_drawn_by_scripts_is_read_as_visitors_see_it(tmp_path: Path) -> None:
    with serve(site()) as server:
        project = make_project(tmp_path, server)
        report = check(project)
        assert messages(report) == FOUND
        # Scripts and data are asked for once, and only through the crawl.
        assert sorted(asked(server)) == ["/", "/app.js", "/returns", "/texts.json"]
        assert check(project, offline=True) == report
        # What the page shows may have changed though the page itself has not.
        server.paths["/texts.json"] = Page(TEXTS.replace(b"14", b"30"), headers={"content-type": "application/json"})
        assert messages(check(project)) == []


@in_chromium
def test_robots_and_scope_hold_for_what_a_page_asks_for(tmp_path: Path) -> None:
    paths = site() | {
        "/robots.txt": Page("User-agent: *\nDisallow: /texts.json", headers={"content-type": "text/plain"})
    }
    with serve(paths) as server:
        fetched = crawl(tmp_path, server)
        assert unread(fetched, server) == {"/": "not-drawn"}
        assert [one.words for one in fetched.unread] == ["drawn by JavaScript, which did not succeed: it stays empty"]
        assert sorted(asked(server)) == ["/", "/app.js"]


@in_chromium
def test_pages_with_text_of_their_own_are_not_drawn(tmp_path: Path) -> None:
    page = f"<p>{'Our lamps are made of glass and brass. ' * 50}</p><script src=/app.js></script>"
    with serve({"/": page}) as server:
        assert paths(crawl(tmp_path, server), server) == ["/"]
        assert asked(server) == ["/"]
        assert paths(crawl(tmp_path, server, render="always"), server) == ["/"]
        assert asked(server)[1:] == ["/", "/app.js"]


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXLINT_CHROMIUM", "no-such-browser")


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_what_it_would_show_is_a_gap(tmp_path: Path) -> None:
    with serve({"/": SHELL}) as server:
        project = make_project(tmp_path, server)
        assert messages(check(project)) == [
            'cxlint.yaml:3 incomplete-crawl: channel "site": 1 page was not read: drawn by JavaScript, which needs'
            " Chromium and the extra js"
        ]
        assert unread(crawl(tmp_path, server), server) == {"/": "no-browser"}
        assert paths(crawl(tmp_path, server, render="never"), server) == ["/"]
        with pytest.raises(ConfigurationError, match='CXLINT_CHROMIUM names the browser "no-such-browser"'):
            crawl(tmp_path, server, render="always")


@pytest.mark.usefixtures("no_browser")
def test_a_short_page_that_does_not_ask_for_a_browser_is_read_without_one(tmp_path: Path) -> None:
    with serve({"/": "<p>You can return it within 14 days.</p><script>count()</script>"}) as server:
        assert messages(check(make_project(tmp_path, server))) == [
            ':1 contradicts-fact: says "14 days"; returns.window is 30 days'
        ]
