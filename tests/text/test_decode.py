"""Bytes to text."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.text import decode as decoding
from cxlint.text.decode import decode

TEXT = "Perché? È gratis: 9,99 €\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_every_usual_encoding_gives_the_same_text_without_mark(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    "declaration",
    [
        '<?xml version="1.0" encoding="ISO-8859-2"?>',
        "<meta charset=iso-8859-2>",
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
        '@charset "iso-8859-2";',
        '"Content-Type: text/plain; charset=ISO-8859-2\\n"',
    ],
)
def test_a_declaration_in_the_file_counts(declaration: str) -> None:
    text = f"{declaration}\nzwrot w ciągu 14 dni, źdźbło"
    assert decode(text.encode("iso-8859-2")) == text


def test_the_transport_declares() -> None:
    assert decode("ciągu".encode("iso-8859-2"), declared="iso-8859-2") == "ciągu"
    assert decode("返品".encode("iso2022_jp"), declared="iso-2022-jp") == "返品"
    assert decode("’".encode("cp1252"), declared="iso-8859-1") == "’"


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-16", "no-such-thing", "punycode", "idna", "hex", ""])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    assert decode(TEXT.encode(), declared=declared) == TEXT


def test_a_few_wrong_bytes_do_not_spoil_a_file() -> None:
    text = "Però è così. " * 10
    assert decode(text.encode() + b"\xe8\n") == text + "\ufffd\n"


def test_a_stray_byte_behind_utf_16_is_dropped() -> None:
    assert decode(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\n") == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0", "is not text"),
        (bytes(range(256)) * 10, "is not text"),
        (codecs.BOM_UTF8 + b"caff\xe8", "says it is UTF-8, but is not"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableError, match="is 3 MB; the limit is 2 MB"):
        decode(b"a" * 2_100_000, most=2_000_000)
    monkeypatch.setattr(decoding, "MOST_LINE", 1_000_000)
    assert decode(b"a\n" * 1_500_000)
    with pytest.raises(UnreadableError, match="line 2 is longer than 1 million characters") as caught:
        decode(b"short\n" + b"a" * 1_000_001)
    assert caught.value.offset == 6


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(data) == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        assert decode(data).strip()
