"""robots.txt, as it is, as it is missing, and as it is broken."""

from __future__ import annotations

import asyncio

import pytest

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.fetch import Answer, Fetcher, Limits
from cxlint.channels.web.robots import Robots, header_noindex, meta_noindex, parse_robots, robots_of
from cxlint.channels.web.urls import Scope

from channels.web.server import Behaviour, Page, redirect, serve

WHERE = "https://example.com/robots.txt"
UNREAD = "SITE/robots.txt cannot be read, so nothing may be"


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /private", "/private/x", False),
        ("User-agent: *\nDisallow: /private", "/public", True),
        ("User-agent: *\nDisallow: /\nUser-agent: cxlint\nAllow: /", "/x", True),
        ("User-agent: *\nAllow: /\nUser-agent: CXLint\nDisallow: /x", "/x", False),
        ("User-agent: otherbot\nDisallow: /", "/x", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /shop\nAllow: /shop/help", "/shop/help/x", True),
        ("User-agent: *\nDisallow: /?session=", "/?session=1", False),
        ("User-agent: *\nDisallow: /gr%C3%B6sse", "/größe", True),
        ("User-agent: *\nDisallow: /größe", "/gr%C3%B6%C3%9Fe", False),
        ("User-agent: *\nDisallow:", "/x", True),
        ("\ufeffUser-agent: *\nDisallow: /", "/x", False),
        ("<html>not found</html>", "/x", True),
    ],
)
def test_rules_hold_for_cxlint(rules: str, path: str, allowed: bool) -> None:
    assert parse_robots(rules.encode(), WHERE).allowed(f"https://example.com{path}") is allowed


def test_delay_and_sitemaps() -> None:
    robots = parse_robots(
        b"Sitemap: /map.xml\nUser-agent: *\nCrawl-delay: 2.5\nRequest-rate: 1/4\n"
        b"Sitemap: https://cdn.example.net/map.xml.gz\nSitemap: /map.xml#again\nSitemap: file:///etc/passwd",
        WHERE,
    )
    assert robots.crawl_delay == 4.0
    assert robots.sitemaps == ("https://example.com/map.xml", "https://cdn.example.net/map.xml.gz")
    assert robots.problem == f'{WHERE} names a sitemap that is no web address ("file:///etc/passwd")'


@pytest.mark.parametrize(
    ("rule", "asked"),
    [("Crawl-delay: 86400", "86400"), ("Request-rate: 1/1d", "86400"), (f"Request-rate: 1/{'9' * 999}", "1e+09")],
)
def test_an_absurd_delay_is_cut(rule: str, asked: str) -> None:
    robots = parse_robots(f"User-agent: *\n{rule}".encode(), WHERE)
    assert robots.crawl_delay == 60.0
    assert robots.problem == f"{WHERE} asks for {asked} seconds between pages; 60 are kept"


def test_a_huge_file_is_heeded_at_its_beginning() -> None:
    rules = b"User-agent: *\nDisallow: /private\n" + b"Disallow: /%d-and-much-more\n" * 40_000
    robots = parse_robots(rules, WHERE)
    assert not robots.allowed("https://example.com/private")
    assert robots.problem == f"{WHERE} is larger than 512,000 bytes; only its beginning is heeded"


@pytest.mark.parametrize(
    ("behaviour", "allowed", "problem"),
    [
        ("User-agent: *\nDisallow: /", False, ""),
        (Page("no", 404), True, ""),
        (Page("no", 403), True, ""),
        (Page("<!doctype html><p>Disallow: everything", headers={"content-type": "text/html"}), True, ""),
        (redirect("/moved.txt"), False, ""),
        (Page("User-agent: *\nDisallow: /", headers={"content-type": "application/octet-stream"}), False, ""),
        (Page("no", 500), False, f"{UNREAD}: the host answers 500"),
        (Page("no", 503), False, f"{UNREAD}: the host answers 503"),
        (Page("", 429), False, f"{UNREAD}: the host answers 429"),
        (
            Page("x" * 90, reset_after=3),
            False,
            f"{UNREAD}: the connection broke",
        ),
        (
            Page("x", pause=3),
            False,
            f"{UNREAD}: no complete answer within 0.2 sec",
        ),
        (redirect("/robots.txt"), True, "SITE/robots.txt is not heeded: redirects in a circle"),
        (redirect("http://elsewhere.example/"), True, "SITE/robots.txt is not heeded: elsewhere.example is not one of"),
    ],
)
def test_a_missing_file_allows_all_and_a_failing_one_nothing(behaviour: Behaviour, allowed: bool, problem: str) -> None:
    with serve({"/robots.txt": behaviour, "/moved.txt": "User-agent: *\nDisallow: /"}) as server:
        seconds = 0.2 if isinstance(behaviour, Page) and behaviour.pause else 10
        robots = asyncio.run(read(f"{server.url}/", seconds))
        assert robots.allowed(f"{server.url}/x") is allowed
        assert robots.problem.replace(server.url, "SITE").startswith(problem)
        assert bool(robots.problem) is bool(problem)


def test_a_host_out_of_scope_is_an_error() -> None:
    async def outside() -> None:
        async with Fetcher(Scope(("https://example.com/",))) as fetcher:
            await robots_of(fetcher, "https://other.example/")

    with pytest.raises(FetchError, match=r"other\.example is not one of the hosts"):
        asyncio.run(outside())


@pytest.mark.parametrize(
    ("values", "noindex"),
    [
        (["noindex"], True),
        (["nofollow, NOINDEX"], True),
        (["none"], True),
        (["all"], False),
        (["googlebot: noindex, nofollow"], False),
        (["googlebot: nofollow", "noindex"], True),
        (["cxlint: noindex"], True),
        (["unavailable_after: Wed, 3 Dec 2025 13:09:53 GMT, noindex"], True),
        (["max-snippet: -1, max-image-preview: none"], False),
        ([], False),
    ],
)
def test_noindex_is_seen(values: list[str], noindex: bool) -> None:
    headers = tuple(("x-robots-tag", value) for value in values)
    assert header_noindex(Answer("u", "u", 200, headers, b"")) is noindex
    if len(values) == 1:
        assert meta_noindex(values[0]) is noindex


async def read(url: str, seconds: float) -> Robots:
    limits = Limits(seconds=seconds, attempts=1)
    async with Fetcher(Scope((url,)), rate=0, limits=limits, reads=lambda kind: kind == "text/html") as fetcher:
        return await robots_of(fetcher, url)
