"""Sitemaps of every kind, and what is left of broken ones."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Mapping

import pytest

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Answer, Fetcher, Limits
from cxlint.channels.web.robots import robots_of
from cxlint.channels.web.sitemaps import Entry, pages_of, read_sitemap
from cxlint.channels.web.urls import Scope

from channels.web.server import Behaviour, Page, Server, serve

WHERE = "https://example.com/map.xml"
OPEN = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


def entries(data: bytes | str, content_type: str = "application/xml") -> tuple[list[Entry], str]:
    """The entries of a sitemap, and what is wrong with it (kind, place and message)."""
    body = data.encode() if isinstance(data, str) else data
    found: list[Entry] = []
    try:
        found.extend(read_sitemap(Answer(WHERE, WHERE, 200, (("content-type", content_type),), body)))
    except FetchError as error:
        return found, f"{error.kind}: {error}"
    return found, ""


def urls(data: bytes | str, content_type: str = "application/xml") -> tuple[list[str], str]:
    found, problem = entries(data, content_type)
    return [entry.url for entry in found], problem


def crawl(server: Server, paths: Mapping[str, Behaviour]) -> tuple[list[str], list[str]]:
    """The pages that the server's sitemaps name, and what is wrong with them, with its address as ``SITE``."""

    async def run() -> tuple[list[str], list[str]]:
        problems: list[FetchError] = []
        async with Fetcher(Scope((f"{server.url}/",)), rate=0, limits=Limits(attempts=1)) as fetcher:
            robots = await robots_of(fetcher, f"{server.url}/")
            pages = [entry.url async for entry in pages_of(fetcher, f"{server.url}/", robots, problems.append)]
        return pages, [f"{problem.kind}: {problem}" for problem in problems]

    server.paths.update(
        {
            path: to_site(behaviour, server.url) if isinstance(behaviour, str) else behaviour
            for path, behaviour in paths.items()
        }
    )
    pages, problems = asyncio.run(run())
    return [page.replace(server.url, "SITE") for page in pages], [
        problem.replace(server.url, "SITE") for problem in problems
    ]


def index_of(*sitemaps: str) -> str:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{url}</loc></sitemap>' for url in sitemaps)}</sitemapindex>"


def to_site(text: str, url: str) -> str:
    return text.replace("SITE", url)


def test_pages_with_their_languages_and_dates() -> None:
    found, problem = entries(
        OPEN.replace(">", "><!-- made by hand -->", 1).replace("?><!-- made by hand -->", "?>")
        + """
  <url xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
    <loc> https://example.com/it/resi?a=1&amp;b=2&amp;utm_source=map </loc>
    <lastmod>2026-11-20</lastmod>
    <xhtml:link rel="alternate" hreflang="de-CH" href="https://example.com/de/r%C3%BCckgabe"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="/en/returns"/>
    <image:image><image:loc>https://example.com/photo.jpg</image:loc></image:image>
  </url>
  <url><loc><![CDATA[https://example.com/b]]></loc></url>
</urlset>"""
    )
    assert problem == ""
    assert found == [
        Entry(
            "https://example.com/it/resi?a=1&b=2",
            last_modified="2026-11-20",
            alternates=(
                ("de-CH", "https://example.com/de/r%C3%BCckgabe"),
                ("x-default", "https://example.com/en/returns"),
            ),
        ),
        Entry("https://example.com/b"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        f"{OPEN}<url><loc>https://example.com/a</loc></url></urlset>",
        "\n\ufeff<urlset><url><loc>https://example.com/a</loc></url></urlset>",
        "<sm:urlset xmlns:sm='x'><sm:url><sm:loc>https://example.com/a</sm:loc></sm:url></sm:urlset>",
        "<?xml version='1.0' encoding='UTF-16'?><urlset><url><loc>/a</loc></url></urlset>".encode("utf-16"),
        gzip.compress(f"{OPEN}<url><loc>/a</loc></url></urlset>".encode()),
        b"https://example.com/a\r\n\r\n",
        b"\xef\xbb\xbfhttps://example.com/a",
        gzip.compress(b"https://example.com/a\n"),
    ],
)
def test_every_kind_of_sitemap(data: bytes | str) -> None:
    assert urls(data) == (["https://example.com/a"], "")


@pytest.mark.parametrize(
    ("data", "found", "problem"),
    [
        (
            "<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url><url><loc>/c",
            "a b",
            f"{WHERE}:1:69: broken XML: no element",
        ),
        (
            "<urlset>\n<url><loc>/a</loc></url>\n<url><loc>/b?x&y</loc></url></urlset>",
            "a",
            f"{WHERE}:3:17: broken XML: ",
        ),
        ("<urlset><url><loc>/a</loc></url></urls>", "a", f"{WHERE}:1:35: broken XML: mismatched tag"),
        (
            "<urlset><url><loc>/a</loc></url><url><loc>javascript:x</loc></url><url/></urlset>",
            "a",
            f'{WHERE}: 2 of its addresses cannot be read, the first being "javascript:x" (only http and https are',
        ),
        (
            f"<urlset><url><loc>/{'x' * 9_000}</loc></url><url><loc>/a</loc></url></urlset>",
            "a",
            f"{WHERE}: 1 of its addresses",
        ),
        (
            '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><urlset/>',
            "",
            f'{WHERE}: declares entities, which is not safe to read ("a")',
        ),
        (
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset/>',
            "",
            f"{WHERE}: declares entities, which is",
        ),
        ("<!DOCTYPE html><html><body>Not found", "", f"{WHERE}: is a page, not a sitemap"),
        ("<?xml version='1.0' encoding='klingon'?><urlset/>", "", f"{WHERE}: broken XML: unknown encoding: klingon"),
        ("<rss><channel/></rss>", "", f"{WHERE}: is no sitemap (its root element is rss)"),
        ("<urlset>" + "<a>" * 99, "", f"{WHERE}: is nested too deeply"),
        (b"\0\1\2\3 binary \0\1\2\3", "", f"{WHERE}: is not text (it holds binary data)"),
    ],
)
def test_a_broken_sitemap_gives_what_was_read_and_names_the_break(data: bytes | str, found: str, problem: str) -> None:
    pages, told = urls(data)
    assert pages == [f"https://example.com/{path}" for path in found.split()]
    assert told.startswith(f"bad-sitemap: {problem}")


def test_a_truncated_gzip_gives_what_was_read() -> None:
    packed = gzip.compress(OPEN.encode() + b"".join(b"<url><loc>/%d</loc></url>" % n for n in range(5_000)), 1)
    pages, problem = urls(packed[: len(packed) // 2])
    assert pages[0] == "https://example.com/0"
    assert 1_000 < len(pages) < 4_000
    assert problem.startswith(f"incomplete: {WHERE}: the gzip data end early, after ")


def test_a_bomb_of_a_sitemap_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxlint.channels.web.sitemaps._MOST_BYTES", 100_000)
    pages, problem = urls(gzip.compress(OPEN.encode() + b"<url><loc>/a</loc></url>" + b" " * 5_000_000))
    assert pages == ["https://example.com/a"]
    assert problem == f"too-large: {WHERE}: holds more than 100,000 bytes when it is decompressed"


def test_too_many_entries_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxlint.channels.web.sitemaps.MOST_ENTRIES", 2)
    pages, problem = urls("\n".join(f"https://example.com/{n}" for n in range(5)), "text/plain")
    assert len(pages) == 2
    assert problem == f"bad-sitemap: {WHERE}: has more than 2 entries"


def test_several_sitemaps_and_indexes_give_each_page_in_order() -> None:
    index = index_of("SITE/a.xml", "SITE/b.xml.gz")
    with serve({}) as server:
        pages, problems = crawl(
            server,
            {
                "/robots.txt": "Sitemap: SITE/index.xml\nSitemap: SITE/list.txt\nSitemap: SITE/a.xml",
                "/index.xml": index,
                "/a.xml": "<urlset><url><loc>/a</loc></url></urlset>",
                "/b.xml.gz": Page(gzip.compress(b"<urlset><url><loc>/b</loc></url></urlset>")),
                "/list.txt": Page("/c\n", headers={"content-type": "text/plain"}),
            },
        )
        assert (pages, problems) == (["SITE/c", "SITE/a", "SITE/b"], [])
        assert len(server.asked("/a.xml")) == 1


def test_sitemaps_that_fail_leave_the_others() -> None:
    with serve({}) as server:
        pages, problems = crawl(
            server,
            {
                "/robots.txt": "User-agent: *\nDisallow: /hidden\nSitemap: SITE/hidden.xml\nSitemap: SITE/none.xml\n"
                "Sitemap: SITE/loop.xml\nSitemap: http://elsewhere.example/x.xml\nSitemap: SITE/good.xml",
                "/good.xml": "<urlset><url><loc>/a</loc></url></urlset>",
                "/loop.xml": index_of("SITE/deep.xml"),
                "/deep.xml": index_of("SITE/loop.xml", "SITE/deeper.xml"),
                "/deeper.xml": index_of("SITE/x.xml"),
            },
        )
    assert pages == ["SITE/a"]
    assert problems == [
        "robots: SITE/hidden.xml: robots.txt does not allow to read this sitemap",
        "bad-sitemap: SITE/none.xml: the host answers 404",
        "out-of-scope: http://elsewhere.example/x.xml: elsewhere.example is not one of the hosts of this crawl; "
        "name it among the start addresses to read it too",
        "bad-sitemap: SITE/deeper.xml: is an index more than 2 deep",
    ]


@pytest.mark.parametrize(
    ("behaviour", "pages"),
    [
        ("<urlset><url><loc>/a</loc></url></urlset>", ["SITE/a"]),
        (Page("none", 404), []),
        ("<!doctype html><p>Welcome to the page for everything", []),
    ],
)
def test_the_usual_place_is_looked_at_without_a_word_in_robots(behaviour: Behaviour, pages: list[str]) -> None:
    with serve({}) as server:
        assert crawl(server, {"/sitemap.xml": behaviour}) == (pages, [])
