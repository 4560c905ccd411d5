"""Addresses: one normal form, what is the same page, and what belongs to a crawl."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.urls import Scope, absolute, link, normalize, page_key, site_of

BASE = "https://www.example.com/de/hilfe/"


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("HTTPS://WWW.Example.COM:443/a/../b/./c", "https://www.example.com/b/c"),
        ("https://www.example.com", "https://www.example.com/"),
        ("../kontakt?x=1#team", "https://www.example.com/de/kontakt?x=1"),
        ("//www.example.com/x", "https://www.example.com/x"),
        ("\n /a b\t", "https://www.example.com/a%20b"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("http:\\\\www.example.com\\x", "http://www.example.com/x"),
        ("?utm_source=mail&id=3&gclid=x&fbclid=y", "https://www.example.com/de/hilfe/?id=3"),
        ("/x?UTM_Source=mail&utm%5Fmedium=y", "https://www.example.com/x"),
        ("/x?q=utm_source&utmost=1&&", "https://www.example.com/x?q=utm_source&utmost=1"),
    ],
)
def test_every_way_to_write_an_address_has_one_normal_form(written: str, url: str) -> None:
    assert normalize(written, BASE) == url
    assert normalize(url) == url


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("http://2130706433/", "127.0.0.1"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://[::ffff:127.0.0.1]/", "[::ffff:7f00:1]"),
    ],
)
def test_disguised_addresses_show_their_face(written: str, address: str) -> None:
    assert site_of(absolute(written)).host == address


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("file:///etc/passwd", "refused-scheme"),
        ("data:text/html,hello", "refused-scheme"),
        ("JavaScript:alert(1)", "refused-scheme"),
        ("blob:https://www.example.com/x", "refused-scheme"),
        ("ftp://www.example.com/", "refused-scheme"),
        ("mailto:help@example.com", "refused-scheme"),
        ("https://user:secret@www.example.com/", "credentials-in-url"),
        ("https://user@www.example.com/", "credentials-in-url"),
        ("https://www.example.com:99999/", "bad-url"),
        ("https://user:secret@www.example.com:99999/", "bad-url"),
        ("ftp://user:secret@x@www.example.com/", "refused-scheme"),
        ("https://a\x1b[2Jb/", "bad-url"),
        ("https://", "bad-url"),
        ("https://a b.example/", "bad-url"),
        ("/" + "x" * 5_000, "bad-url"),
        ("/" + "€" * 1_500, "bad-url"),
        ("\ud800", "bad-url"),
    ],
)
def test_what_is_no_page_is_refused_by_its_kind(written: str, kind: str) -> None:
    with pytest.raises(FetchError) as refused:
        absolute(written, BASE)
    assert refused.value.kind == kind
    assert "secret" not in str(refused.value)
    assert str(refused.value).isprintable()
    assert link(written, BASE) == ""


def test_an_address_without_scheme_says_what_is_missing() -> None:
    with pytest.raises(FetchError, match=r"www\.example\.com: is no web address; an address begins with https://"):
        absolute("www.example.com")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://www.example.com/x", "https://www.example.com/x", True),
        ("https://www.example.com/x?a=1&b=2", "https://www.example.com/x?b=2&a=1", True),
        ("https://www.example.com/%7euser/%c3%9f", "https://www.example.com/~user/%C3%9F", True),
        ("https://www.example.com/x?utm_source=a", "https://www.example.com/x#top", True),
        ("https://www.example.com/a%2Fb", "https://www.example.com/a/b", False),
        ("https://www.example.com/x", "https://www.example.com/x/", False),
        ("https://www.example.com/x?a=1", "https://www.example.com/x?a=2", False),
        ("https://www.example.com/x", "https://example.com/x", False),
    ],
)
def test_the_same_page_has_one_key(one: str, other: str, same: bool) -> None:
    assert (page_key(absolute(one)) == page_key(absolute(other))) is same


@given(st.text(max_size=60))
def test_the_normal_form_is_its_own_normal_form(written: str) -> None:
    url = link(written, BASE)
    if url:
        assert normalize(url) == url
        assert page_key(url) == page_key(normalize(url))
        assert url.startswith(("http://", "https://"))
        assert "#" not in url


def test_the_scope_is_the_hosts_of_the_start_addresses() -> None:
    scope = Scope(("https://www.example.com/shop", "http://127.0.0.1:8000"))
    assert scope.allows("https://www.example.com/x")
    assert scope.allows("http://example.com/x"), "with and without www. is one site"
    assert scope.allows("http://127.0.0.1:8000/x")
    for url in (
        "https://shop.example.com/",
        "https://www.example.com.evil.example/",
        "https://www.example.com:8443/",
        "http://127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://127.0.0.2:8000/",
    ):
        assert not scope.allows(url), url


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/blog", "/blog", True),
        ("/blog", "/blog/2026/may?page=2", True),
        ("/blog", "/blogger", False),
        ("blog/", "/blog/2026", True),
        ("/blog/*", "/blog/2026/may", True),
        ("/blog/*", "/blog", False),
        ("/*/help", "/de/help/returns", True),
        ("/*/help", "/help", False),
        ("/**/help", "/help", True),
        ("/**/help", "/a/b/help", True),
        ("/**/help", "/xhelp", False),
        ("*.pdf", "/files/terms.pdf", True),
        ("*.pdf", "/files/terms.pdfx", False),
        ("/{de,fr}/*", "/fr/x", True),
        ("/{de,fr}/*", "/it/x", False),
        ("/größe", "/gr%C3%B6%C3%9Fe", True),
        ("https://example.com/x?page=*", "/x?page=2", True),
        ("https://example.com/x?page=*", "/x", False),
        ("*", "/anything", True),
        ("/a*b*b", "/a-b-b", True),
        ("/a*b*b", "/a-b", False),
    ],
)
def test_patterns_choose_pages(pattern: str, path: str, matches: bool) -> None:
    url = f"https://example.com{path}"
    assert Scope(("https://example.com/",), include=(pattern,)).covers(url) is matches
    assert Scope(("https://example.com/",), exclude=(pattern,)).covers(url) is not matches


def test_exclude_has_the_last_word_but_a_start_is_wanted() -> None:
    scope = Scope(("https://example.com/start",), include=("/help",), exclude=("/help/old", "/start"))
    assert scope.covers("https://example.com/help/new")
    assert not scope.covers("https://example.com/help/old/x")
    assert not scope.covers("https://example.com/other")
    assert scope.covers("https://example.com/start")
    assert scope.allows("https://example.com/robots.txt")


def test_a_hostile_address_costs_no_time_with_many_stars() -> None:
    scope = Scope(("https://example.com/",), include=("/" + "*a" * 20 + "*b",))
    assert not scope.covers("https://example.com/" + "a" * 3_900)
