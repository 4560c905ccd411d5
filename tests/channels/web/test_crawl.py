"""The crawl of a site, against a real server: what is read, what is not and why, and how often a server is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cxlint.channels.web import crawl as crawling
from cxlint.channels.web import pace
from cxlint.channels.web.store import Store
from cxlint.engine import run
from cxlint.errors import CxlintError
from cxlint.model import Finding, Report
from cxlint.project import Channel, Project

from channels.web.server import Page, redirect, serve
from channels.web.sites import (
    DAY,
    FACTS,
    LUME,
    asked,
    check,
    crawl,
    is_usual,
    kept,
    lume,
    make_project,
    messages,
    page,
    paths,
    unread,
)


@pytest.fixture(autouse=True)
def _without_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failed requests are repeated at once."""
    monkeypatch.setattr(pace, "_FIRST_REST", 0.01)


def lume_project(folder: Path, url: str) -> Project:
    """The sample brand with its website on a server."""
    project = run.load_project(LUME / "cxlint.yaml")
    channels = {**project.channels, "website": Channel(crawl=(url,), rate=0)}
    return replace(project, channels=channels, cache=folder / "cache")


def shape(finding: Finding, root: str) -> tuple[object, ...]:
    """A finding without what depends on where its page lies."""
    place = finding.location
    return (
        *(place.path.removeprefix(root), place.start, place.end, place.line, place.column, place.excerpt, place.locale),
        *(finding.rule, finding.severity, finding.message, finding.fact),
    )


def test_the_sample_brand_served_gives_the_findings_of_its_files(tmp_path: Path) -> None:
    from_files = run.check(run.load_project(LUME / "cxlint.yaml"), day=DAY)
    with serve(lume()) as server:
        project = lume_project(tmp_path, f"{server.url}/")
        crawled = check(project, jobs=2)
        requests = len(server.requests)
        assert check(project, offline=True) == crawled
        assert len(server.requests) == requests
    wanted = sorted(shape(finding, "website/") for finding in from_files.findings)
    assert sorted(shape(finding, f"{server.url}/") for finding in crawled.findings) == wanted
    assert len(wanted) > 20
    pages = [finding for finding in crawled.findings if finding.location.path.startswith("http")]
    assert pages
    assert {finding.fix.safety for finding in pages if finding.fix is not None} == {"display"}
    assert "Returns › How do I get my money back?" in {finding.location.label for finding in pages}


def test_a_second_run_asks_only_whether_pages_have_changed(tmp_path: Path) -> None:
    with serve({"/": kept(page("Start", "/a", "/b")), "/a": kept(page("A")), "/b": kept(page("B"))}) as server:
        project = make_project(tmp_path, server)
        first = check(project)
        server.requests.clear()
        assert check(project) == first
        again = [request for request in server.requests if not is_usual(request.path)]
        assert [request.path for request in again] == ["/", "/a", "/b"]
        assert all("if-none-match" in request.headers for request in again)
        server.paths["/b"] = kept(page("You can return it within 14 days."))
        assert messages(check(project)) == ['b:1 contradicts-fact: says "14 days"; returns.window is 30 days'] * 2


def test_pages_that_the_server_says_stay_the_same_are_not_asked_for(tmp_path: Path) -> None:
    fresh = kept(page("A"), cache_control="max-age=600")
    with serve(
        {"/": kept(page("Start", "/a", "/b")), "/a": fresh, "/b": kept(page("B"), cache_control="no-cache")}
    ) as server:
        crawl(tmp_path, server)
        server.requests.clear()
        assert paths(crawl(tmp_path, server), server) == ["/", "/a", "/b"]
        assert asked(server) == ["/", "/b"]


def test_pages_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    with serve({"/": page("Start", "/a"), "/a": page("You can return it within 14 days.")}) as server:
        project = make_project(tmp_path, server)
        assert len(check(project).findings) == 2
        server.paths["/"] = page("Start")
        assert check(project).findings == ()


def test_every_way_to_a_page_is_followed_and_each_page_is_read_once(tmp_path: Path) -> None:
    site = {
        "/": page("Start", "/a", "/a#part", "a?utm_source=x", "//{host}/b", "/away", "mailto:x@y.example", "/moved"),
        "/a": page("A", "/", head='<link rel="alternate" hreflang="it" href="/it/a">'),
        "/b": page("B", head='<base href="/deep/">') + '<map><area href="c"></map>',
        "/it/a": page("A in italiano"),
        "/deep/c": page("C", "/b?x=1"),
        "/b?x=1": page("B", head='<link rel="canonical" href="/b"><base href="/deep/">') + '<map><area href="c"></map>',
        "/moved": redirect("/target"),
        "/target": page("Target"),
        "/away": redirect("https://other.example/"),
        "/listed": page("Only in the sitemap"),
        "/sitemap.xml": Page(
            '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            "<url><loc>http://{host}/listed</loc></url></urlset>",
            headers={"content-type": "text/xml"},
        ),
    }
    with serve(site) as server:
        for path, one in server.paths.items():
            text = one.body if isinstance(one, Page) else one
            if isinstance(text, str) and "{host}" in text:
                filled = text.replace("{host}", server.host)
                server.paths[path] = Page(filled, headers=one.headers) if isinstance(one, Page) else filled
        found = crawl(tmp_path, server)
    assert paths(found, server) == ["/", "/a", "/b", "/deep/c", "/it/a", "/listed", "/target"]
    assert [same.removeprefix(server.url) for _, same in found.pages if same] == ["/b"]
    assert unread(found, server) == {"/away": "out-of-scope"}
    assert found.gaps == ()
    assert len(asked(server)) == len(set(asked(server))) == 10


def test_a_canonical_page_that_says_something_else_is_no_reason_to_pass_over_this_one(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="/">'
    site = {
        "/": page("Start", "/a", "/b", head=canonical),
        "/a": page("A", head=canonical),
        "/b": page("B", head=canonical),
    }
    with serve(site) as server:
        assert paths(crawl(tmp_path, server), server) == ["/", "/a", "/b"]


def test_pages_that_name_each_other_as_canonical_are_one(tmp_path: Path) -> None:
    site = {
        "/": page("Start", "/b", "/a"),
        "/a": page("The same", head='<link rel="canonical" href="/b">'),
        "/b": page("The same", head='<link rel="canonical" href="/a">'),
    }
    with serve(site) as server:
        assert paths(crawl(tmp_path, server), server) == ["/", "/a"]


def test_what_cannot_be_read_is_listed_with_its_reason_and_never_clean(tmp_path: Path) -> None:
    nowhere = page("Sorry, nothing is here. Try the search above, or go back to the start page.", title="Oops")
    site = {
        "/": page("Start", *"/ok /gone /broken /secret/x /loop /picture /old.doc /missing /pic.jpg /cut".split()),
        "/ok": page("Fine"),
        "/gone": Page("Gone", 410),
        "/broken": Page("Broken", 500),
        "/loop": redirect("/loop2"),
        "/loop2": redirect("/loop"),
        "/picture": Page(b"\x89PNG", headers={"content-type": "image/png"}),
        "/old.doc": Page(b"\xd0\xcf\x11\xe0", headers={"content-type": "application/msword"}),
        "/missing": nowhere,
        "/cut": Page("x" * 100, headers={"content-length": "200"}, close=True),
        "/robots.txt": Page("User-agent: *\nDisallow: /secret/\n", headers={"content-type": "text/plain"}),
    }
    with serve(site) as server:
        server.paths = _With(server.paths, "/cxlint-", nowhere)
        project = make_project(tmp_path, server)
        report = check(project)
        found = crawl(tmp_path, server)
        assert "/secret/x" not in asked(server)
        assert "/pic.jpg" not in asked(server)
    assert unread(found, server) == {
        "/gone": "http-410",
        "/broken": "http-500",
        "/loop": "redirect-loop",
        "/picture": "unwanted-type",
        "/old.doc": "no-reader",
        "/missing": "soft-404",
        "/secret/x": "robots",
        "/cut": "incomplete",
    }
    assert {one.linked_from for one in found.unread} == {f"{server.url}/"}
    assert [one.url for one in found.unread if not one.is_gap] == [f"{server.url}/picture"]
    rules = [finding for finding in report.findings if finding.rule == "incomplete-crawl"]
    assert len(rules) == 7
    assert {finding.severity for finding in report.findings} == {"error"}
    assert rules[0].location.path == "cxlint.yaml"
    assert rules[0].location.line == 3
    assert 'channel "site": 1 page was not read: 410 Gone' in {finding.message for finding in rules}
    assert dict(rules[0].evidence)["pages"].startswith(server.url)


class _With(dict[str, object]):
    """Paths, and one answer for all that begin in some way."""

    def __init__(self, known: dict[str, object], prefix: str, answer: object) -> None:
        super().__init__(known)
        self.prefix = prefix
        self.answer = answer

    def get(self, key: str, default: object = None) -> object:
        return self.answer if key.startswith(self.prefix) else super().get(key, default)


def test_an_application_that_answers_everything_alike_is_no_missing_page(tmp_path: Path) -> None:
    shell = page("You need to enable JavaScript to run this app.", "/a")
    with serve({"/": shell, "/a": shell}) as server:
        server.paths = _With(server.paths, "/cxlint-", shell)
        assert paths(crawl(tmp_path, server), server) == ["/", "/a"]


def test_what_is_read_when_there_is_no_room_does_not_depend_on_timing(tmp_path: Path) -> None:
    site = {"/": page("Start", *(f"/p{n:02}" for n in range(30)))}
    site |= {f"/p{n:02}": page(f"Page {n}", f"/deep{n:02}") for n in range(30)}
    slow = {path: Page(body, pause=0.03 * (len(path) % 3)) for path, body in site.items()}
    results = []
    for number, paths_ in enumerate((site, slow)):
        with serve(paths_) as server:
            folder = tmp_path / str(number)
            folder.mkdir()
            project = make_project(folder, server, max_pages=11)
            report = check(project)
            results.append([path.removeprefix(server.url) for path in read_of(project)])
            assert len(asked(server)) == 11
            assert report.summary.not_fetched == 30
            (finding,) = report.findings
            assert finding.message == 'channel "site": max_pages leaves out at least 30 pages'
    assert results[0] == results[1] == ["/", *(f"/p{n:02}" for n in range(10))]


def read_of(project: Project) -> list[str]:
    """The addresses that a run from the cache reads."""
    return [task.path for task in run.make_tasks(project)]


def test_no_link_is_followed_beyond_max_depth_and_out_of_the_patterns(tmp_path: Path) -> None:
    site = {
        "/": page("Start", "/shop/a", "/blog/a"),
        "/shop/a": page("A", "/shop/b", "/shop/private/x"),
        "/shop/b": page("B", "/shop/c"),
        "/shop/c": page("C"),
        "/blog/a": page("Blog"),
    }
    with serve(site) as server:
        found = crawl(tmp_path, server, include="/shop/", exclude="/shop/private/", max_depth=2)
        assert paths(found, server) == ["/", "/shop/a", "/shop/b"]
        assert found.gaps == ()


def test_pages_called_like_programs_are_pages(tmp_path: Path) -> None:
    site = {"/": page("Start", "/learn/node.js", "/app.js", "/a.zip"), "/learn/node.js": page("Learn"),
            "/app.js": Page("x()", headers={"content-type": "text/javascript"})}  # fmt: skip
    with serve(site) as server:
        found = crawl(tmp_path, server)
        assert paths(found, server) == ["/", "/learn/node.js"]
        assert (unread(found, server), found.gaps) == ({"/app.js": "no-text"}, ())


def test_nofollow_is_respected_and_noindex_is_read_and_marked(tmp_path: Path) -> None:
    site = {
        "/": page("Start", "/hidden", "/header", "/closed") + '<a rel="ugc nofollow" href="/trap">trap</a>',
        "/hidden": page("Hidden", head='<meta name="robots" content="noindex">'),
        "/header": Page(page("Header"), headers={"x-robots-tag": "noindex"}),
        "/closed": page("Closed", "/trap", head='<meta name="robots" content="nofollow">'),
        "/trap": page("Trap"),
    }
    with serve(site) as server:
        found = crawl(tmp_path, server)
        assert paths(found, server) == ["/", "/closed", "/header", "/hidden"]
        assert [record.noindex for record, _ in found.pages] == [False, False, True, True]


def test_each_page_is_read_by_its_type_and_in_its_language(tmp_path: Path) -> None:
    site = {
        "/": page("Start", "/faq", "/data", "/it-ch/", "/de", "/latin"),
        "/faq": Page("# Returns\n\nReturn it within 14 days.", headers={"content-type": "text/markdown"}),
        "/data": Page('{"returns": "Return it within 15 days."}', headers={"content-type": "application/json"}),
        "/it-ch/": page("Puoi fare il reso entro 16 giorni.").replace("<html>", '<html lang="it-CH">'),
        "/de": page("Return it within 17 days.", head='<link rel="alternate" hreflang="en-GB" href="/de">'),
        "/latin": Page(
            page("Perché il reso è entro 18 giorni.").encode("latin-1"),
            headers={"content-type": "text/html; charset=iso-8859-1"},
        ),
    }
    with serve(site) as server:
        report = check(make_project(tmp_path, server))
    found = {
        finding.location.path.removeprefix(server.url): (finding.location.locale, finding.location.line)
        for finding in report.findings
        if finding.rule == "contradicts-fact"
    }
    assert found == {
        "/faq": ("en", 3),
        "/data": ("en", 1),
        "/it-ch/": ("it-CH", 1),
        "/de": ("en-GB", 1),
        "/latin": ("it", 1),
    }
    assert "Perché il reso" in next(f.location.excerpt for f in report.findings if f.location.path.endswith("/latin"))


def test_a_site_that_cannot_be_reached_is_not_clean(tmp_path: Path) -> None:
    with serve({"/": page("Start")}) as server:
        project = make_project(tmp_path, server)
    report = check(project)
    assert [finding.rule for finding in report.findings] == ["incomplete-crawl"]
    assert report.summary.files == 0


def test_consent_banners_are_left_out_unless_the_channel_wants_them(tmp_path: Path) -> None:
    banner = (
        "<div id=onetrust-consent-sdk><p>We use cookies. Return it within 14 days.</p><button>Accept all</button></div>"
    )
    body = "<h1>Shop</h1><p>Welcome to the shop, where everything is on two floors and nothing is far away.</p>" * 3
    with serve({"/": f"<title>Shop</title>{banner}{body}"}) as server:
        assert check(make_project(tmp_path, server)).findings == ()
        assert len(check(make_project(tmp_path, server, furniture="true")).findings) == 1


def test_a_site_that_leads_elsewhere_is_not_clean(tmp_path: Path) -> None:
    with serve({"/": redirect("https://other.example/")}) as server:
        report = check(make_project(tmp_path, server))
        assert messages(report) == [
            'cxlint.yaml:3 incomplete-crawl: channel "site": 1 page was not read: leads out of the site'
        ]


def test_without_a_cache_a_run_offline_says_what_to_do(tmp_path: Path) -> None:
    with serve({}) as server:
        report = check(make_project(tmp_path, server), offline=True)
        assert messages(report) == [
            'cxlint.yaml:3 incomplete-crawl: channel "site": nothing was fetched yet; run "cxlint fetch"'
        ]
        assert server.requests == []


def test_a_run_that_has_no_more_time_is_gone_on_with(tmp_path: Path) -> None:
    site = {"/": page("Start", *(f"/{n}" for n in range(6)))} | {
        f"/{n}": Page(page(f"{n}"), pause=0.4) for n in range(6)
    }
    with serve(site) as server:
        first = crawl(tmp_path, server, max_seconds=1, concurrency=1)
        assert [gap.reason for gap in first.gaps] == ["unfinished"]
        had = set(paths(first, server))
        assert {"/", "/0"} <= had < set(site)
        server.requests.clear()
        found = crawl(tmp_path, server, concurrency=1)
        assert not had & set(asked(server))
        assert paths(found, server) == sorted(site)
        assert found.gaps == ()


def test_headers_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve({"/": page("Start")}) as server:
        with pytest.raises(CxlintError, match="SITE_TOKEN is not set") as raised:
            crawl(tmp_path, server, headers_from_env="{Authorization: SITE_TOKEN}")
        assert raised.value.where.endswith("cxlint.yaml:3:3")
        monkeypatch.setenv("SITE_TOKEN", "Bearer 1")
        crawl(tmp_path, server, headers_from_env="{Authorization: SITE_TOKEN}")
        assert {request.headers.get("authorization") for request in server.requests} == {"Bearer 1"}


def test_missing_facts_are_not_told_of_a_site_that_was_read_in_part(tmp_path: Path) -> None:
    facts = FACTS + "    must_appear_in: [site]\n"
    with serve({"/": page("Start", "/a"), "/a": Page("", 500)}) as server:
        project = make_project(tmp_path, server, facts=facts)
        assert {finding.rule for finding in check(project).findings} == {"incomplete-crawl"}
        server.paths["/a"] = page("A")
        assert {finding.rule for finding in check(project).findings} == {"missing-fact"}


def test_two_channels_share_the_cache(tmp_path: Path) -> None:
    with serve({"/": page("One"), "/x/": page("Two")}) as server:
        make_project(tmp_path, server)
        (tmp_path / "cxlint.yaml").write_text(
            f"channels:\n  one: {{crawl: {server.url}/, rate: 0}}\n"
            f"  two: {{crawl: {server.url}/x/, rate: 0, locale: en}}\n"
        )
        report: Report = check(run.open_project((tmp_path,)))
        assert report.summary.channels == (("one", 1), ("two", 1))


SHELL = (
    '<!doctype html><html lang="en"><head><title>Shop</title></head><body><div id="root"></div>'
    "<noscript>You need to enable JavaScript.</noscript><script src='/app.js'></script>"
)


def test_without_a_browser_pages_that_only_scripts_draw_are_a_gap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CXLINT_CHROMIUM", "no-such-browser")
    small = (
        "<p>Small, but it says what it has to say: nothing else stands on this page, and no script has to draw it.</p>"
    )
    with serve({"/": page("Start, with words enough. " * 20, "/app", "/small"), "/app": SHELL,
                "/small": f"{small}<script>count()</script>"}) as server:  # fmt: skip
        found = crawl(tmp_path, server)
        assert paths(found, server) == ["/", "/small"]
        assert unread(found, server) == {"/app": "not-drawn"}
        assert "no-such-browser" in found.unread[0].words
        assert paths(crawl(tmp_path, server, render="never"), server) == ["/", "/app", "/small"]
        with pytest.raises(CxlintError, match="no-such-browser"):
            crawl(tmp_path, server, render="always")


def test_a_redirect_is_only_known_with_the_page_it_leads_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawling, "_BATCH", 1)
    kept_: list[tuple[str, str]] = []
    put = Store.put
    monkeypatch.setattr(
        Store,
        "put",
        lambda self, channel, record, *rest: (
            kept_.append((record.url, record.reason)) or put(self, channel, record, *rest)
        ),
    )
    with serve({"/": redirect("/en/"), "/en/": page("Start")}) as server:
        assert paths(crawl(tmp_path, server), server) == ["/en/"]
        assert kept_ == [(f"{server.url}/en/", ""), (f"{server.url}/", "moved")]
