"""What a crawl takes from a page: links, canonical, language, and the words that tell pages apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.channels.web.links import alike, scan, words

URL = "https://shop.example/en/a.html"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="b.html">', ["/en/b.html"]),
        ("<A HREF='/b?x=1&amp;y=2#z'>", ["/b?x=1&y=2"]),
        ("<a class=x href=b.html>", ["/en/b.html"]),
        ('<a title="a > b" href="/b">', ["/b"]),
        ('<area href="/b"><a href="/b">', ["/b"]),
        ('<a href=" /b\n">', ["/b"]),
        ('<a rel="noopener nofollow" href="/b">', []),
        ('<meta name="robots" content="nofollow"><a href="/b">', []),
        ('<base href="/it/"><a href="b">', ["/it/b"]),
        ('<a href="#x"><a href="mailto:a@b.example"><a href="javascript:x()"><a href="data:,x">', []),
        ('<!-- <a href="/b"> --><a href="/c">', ["/c"]),
        ("<script>\"<a href='/b'>\"</script><a href=/c>", ["/c"]),
        ('<template><a href="/b"></template><textarea><a href="/b"></textarea>', []),
        ('<noscript><a href="/b"></noscript>', ["/b"]),
        ('<link rel="stylesheet" href="/b"><link rel="alternate" type="application/rss+xml" href="/rss">', []),
        ('<link rel="alternate" hreflang="it" href="/it/a.html">', ["/it/a.html"]),
        ('<link rel="canonical" href="/b">', ["/b"]),
        ('<abbr href="/b"><linked href="/c">', []),
        ('<a href="http://[">x</a><a href="/b">', ["/b"]),
        ('<a href="/b"', ["/b"]),
    ],
)
def test_links(html: str, found: list[str]) -> None:
    assert [link.removeprefix("https://shop.example") for link in scan(html, URL).links] == found


def test_what_a_page_says_of_itself() -> None:
    page = scan(
        '<html lang="it-CH"><head><title> Resi &amp;\n cambi </title><link rel="canonical" href="/en/a.html">'
        '<link rel="alternate" hreflang="x-default" href="/en/a.html">'
        '<link rel="alternate" hreflang="it" href="/en/a.html"><meta content="NOINDEX" name=Robots>',
        URL,
    )
    assert (page.title, page.canonical, page.hreflang, page.language, page.noindex) == (
        *("Resi & cambi", URL, "it", "it-CH"),
        True,
    )
    assert page.links == (URL,)


def test_pages_are_told_apart_by_their_words() -> None:
    menu = "".join(f"<li>Entry {n}</li>" for n in range(20))
    one = words(f"<title>Shop</title><style>p {{}}</style>{menu}<p>Not found</p><script>var nonce = 1</script>")
    assert alike(one, words(f"<title>Shop</title>{menu}<p>Not found</p><p>12:01</p><script>var nonce = 2</script>"))
    assert not alike(one, words(f"<title>Shop</title>{menu}<p>Returns</p><p>Within 30 days.</p><p>Free</p>"))


@given(st.text(alphabet="<>/a! -=\"'htmlscriptbaseref#\n", max_size=200))
def test_no_page_breaks_the_scan(html: str) -> None:
    scan(html, URL)
    words(html)


@pytest.mark.parametrize(
    "part", ["<a ", '<a href="', "<!--", "<title>", "<script>", "<a x='", "<", "<a href=/x>", "<base href=/x>"]
)
def test_a_hostile_page_takes_no_longer_than_another(part: str) -> None:
    page = part * (400_000 // len(part))
    start = time.process_time()
    scan(page, URL)
    words(page)
    assert time.process_time() - start < 4
