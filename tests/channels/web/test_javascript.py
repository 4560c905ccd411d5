"""A site drawn by JavaScript with data of its own, crawled and checked, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

from channels.web.server import Behaviour, Page, serve
from channels.web.sites import asked, check, crawl, make_project, messages, unread
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
        assert "stays empty" in fetched.unread[0].words
        assert sorted(asked(server)) == ["/", "/app.js"]
