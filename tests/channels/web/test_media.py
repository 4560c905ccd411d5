"""What an answer holds: its reader, its language, and how long it stays the same."""

from __future__ import annotations

import pytest

from cxlint.channels.web.fetch import Answer
from cxlint.channels.web.media import NO_TEXT, is_silent, locale_for, syntax_for
from cxlint.channels.web.pages import fresh_until

HOST = "https://x.example"
NOW = 1_800_000_000.0


@pytest.mark.parametrize(
    ("media", "path", "body", "syntax"),
    [
        ("text/html", "/a.pdf", b"<p>", "html"),
        ("text/html", "/a", b"%PDF-1.7", "pdf"),
        ("application/pdf", "/a", b"", "pdf"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "/a", b"PK", "docx"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "/a", b"PK", ""),
        ("application/msword", "/a.doc", b"\xd0\xcf", ""),
        ("application/problem+json", "/a", b"{}", "json"),
        ("application/octet-stream", "/files/a.docx?v=1", b"PK", "docx"),
        ("application/octet-stream", "/a", b"\0", NO_TEXT),
        ("text/plain", "/a.md", b"# A", "markdown"),
        ("text/plain", "/a", b"A", "text"),
        ("", "/a", b"<!-- x -->\n<!DOCTYPE html>", "html"),
        ("text/xml", "/feed", b"<rss>", NO_TEXT),
        ("application/xml", "/a", b"<html>", "html"),
        ("application/rss+xml", "/feed", b"<rss>", NO_TEXT),
        ("image/png", "/a", b"", NO_TEXT),
        ("text/javascript", "/a", b"", NO_TEXT),
    ],
)
def test_the_reader_of_an_answer(media: str, path: str, body: bytes, syntax: str) -> None:
    assert syntax_for(media, HOST + path, body) == syntax


def test_addresses_that_lead_to_nothing_to_read() -> None:
    assert [
        path for path in ("/a.JPG", "/a.jpg?w=1", "/film.mp4", "/node.js", "/x.ai", "/a.jpg/") if is_silent(HOST + path)
    ] == [
        "/a.JPG",
        "/a.jpg?w=1",
        "/film.mp4",
    ]


@pytest.mark.parametrize(
    ("path", "hreflang", "lang", "locale"),
    [
        ("/it/a.html", "", "", "it"),
        ("/it/a.html", "", "en", "it"),
        ("/it/a.html", "", "it-CH", "it-CH"),
        ("/it/a.html", "de-AT", "it", "de-AT"),
        ("/it-ch/a.html", "it", "", "it-CH"),
        ("/a.html", "", "en_gb", "en-GB"),
        ("/a.html", "", "en, it", ""),
        ("/a.html", "", "", ""),
    ],
)
def test_the_locale_of_a_page(path: str, hreflang: str, lang: str, locale: str) -> None:
    assert locale_for(HOST + path, hreflang, lang, ("it", "en")) == locale


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": "max-age=600", "age": "500"}, 100),
        ({"cache-control": "max-age=600", "age": "700"}, None),
        ({"cache-control": "s-maxage=600"}, None),
        ({"cache-control": "max-age=600, no-cache"}, None),
        ({"cache-control": "max-age=999999999"}, 86_400),
        ({"expires": "Fri, 15 Jan 2027 08:10:00 GMT"}, 600),
        ({"expires": "Fri, 15 Jan 2027 08:10:00 GMT", "cache-control": "max-age=0"}, None),
        ({"expires": "0"}, None),
    ],
)
def test_how_long_a_page_stays_the_same(headers: dict[str, str], seconds: float | None) -> None:
    answer = Answer(HOST, HOST, 200, tuple(headers.items()), b"")
    assert fresh_until(answer, NOW) == (NOW + seconds if seconds else 0.0)
