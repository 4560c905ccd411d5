"""What bytes a host calls what, and what they are."""

from __future__ import annotations

import codecs

import pytest

from cxlint.channels.web.charset import charset_of, media_type_of, page_text
from cxlint.errors import UnreadableError

TEXT = "<p>Perché è “gratis”: 9,99 €</p>"


@pytest.mark.parametrize(
    ("header", "media_type", "charset"),
    [
        ("text/html; charset=utf-8", "text/html", "utf-8"),
        ('Text/HTML ; x=1; Charset = "ISO-8859-2"', "text/html", "ISO-8859-2"),
        ("text/html;charset='latin1'", "text/html", "latin1"),
        ("text/html; charset=", "text/html", ""),
        ("text/html", "text/html", ""),
        ("text/html, text/html; charset=utf-8", "text/html", "utf-8"),
        ("", "", ""),
    ],
)
def test_the_header_is_understood(header: str, media_type: str, charset: str) -> None:
    assert (media_type_of(header), charset_of(header)) == (media_type, charset)


@pytest.mark.parametrize(
    ("body", "header", "text"),
    [
        (codecs.BOM_UTF8 + TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "text/html; charset=utf-8", TEXT),
        # Labelled wrongly: valid UTF-8 is nothing else.
        (TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (TEXT.encode(), "text/html; charset=utf-16", TEXT),
        (TEXT.encode(), "text/html; charset=nonsense", TEXT),
        # The header comes before the page's own word, and that before the guess.
        (TEXT.encode("cp1252"), "text/html; charset=iso-8859-1", TEXT),
        (TEXT.encode("cp1252"), "text/html; charset=utf-8", TEXT),
        (TEXT.encode("cp1252"), "", TEXT),
        ("<p>źdźbło".encode("iso-8859-2"), "text/html; charset=iso-8859-2", "<p>źdźbło"),
        ("<meta charset=iso-8859-2><p>źdźbło".encode("iso-8859-2"), "text/html", "<meta charset=iso-8859-2><p>źdźbło"),
        ("<meta charset=cp1252>ąę".encode("iso-8859-2"), "text/html; charset=iso-8859-2", "<meta charset=cp1252>ąę"),
        # Names that mean more to browsers than their standard says.
        ("<p>ŞŞğ’".encode("cp1254"), "text/html; charset=iso-8859-9", "<p>ŞŞğ’"),
        ("<p>①髙".encode("cp932"), "text/html; charset=shift_jis", "<p>①髙"),
        ("<p>①髙".encode("cp932"), "text/html; charset=x-sjis", "<p>①髙"),
        ("<p>镕瞭€".encode("gb18030"), "text/html; charset=gb2312", "<p>镕瞭€"),
        ("<p>똠방각하".encode("cp949"), "text/html; charset=euc-kr", "<p>똠방각하"),
    ],
)
def test_the_text_of_a_page(body: bytes, header: str, text: str) -> None:
    assert page_text(body, header) == text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is not text"):
        page_text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, "text/html")
