"""Opening files whatever is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import plain
from cxlint.readers.opening import open_document
from cxlint.readers.registry import SYNTAXES, Syntax
from cxlint.text import MappedText


def texts(data: bytes, path: str) -> list[str]:
    return [passage.text.text for passage in open_document(data, path, Hints())]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b"<!DOCTYPE html><p>You have 14 days.</p>", "page"),
        (b"\xef\xbb\xbf <html><p>You have 14 days.</p>", "page.php"),
        (b'{"text": "You have 14 days."}', "export"),
        (b"<?xml version='1.0'?><resources><string name='a'>You have 14 days.</string></resources>", "strings"),
        (b"You have 14 days.", "README"),
        (b"[Note] You have 14 days.", "NOTE"),
    ],
)
def test_content_tells_what_names_do_not(data: bytes, path: str) -> None:
    assert texts(data, path)[-1].removeprefix("[Note] ") == "You have 14 days."


def test_a_message_without_a_suffix() -> None:
    assert texts(b"Received: from x\r\n by y\r\nSubject: Hello\r\n\r\nYou have 14 days.", "1234.M5")[0] == "Hello"


def test_a_table_of_html_called_a_workbook() -> None:
    assert "14 days" in texts(b"<table><tr><td>Returns</td><td>14 days</td></tr></table>", "export.xls")


def test_reasons_name_the_place() -> None:
    with pytest.raises(UnreadableError) as caught:
        open_document(b'{"a": "b",\n "c": }', "faq/a.json", Hints())
    assert str(caught.value).startswith("faq/a.json:2:")
    with pytest.raises(UnreadableError) as caught:
        open_document(b"", "a.docx", Hints())
    assert str(caught.value) == "a.docx: is empty"


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (RecursionError("deep"), "is nested too deeply"),
        (MemoryError(), "needs more memory than there is"),
        (KeyError("x"), r"the text reader failed \(KeyError: 'x'\)"),
    ],
)
def test_a_failure_of_a_reader_costs_one_file(monkeypatch: pytest.MonkeyPatch, failure: Exception, reason: str) -> None:
    def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
        raise failure
        yield

    monkeypatch.setattr(plain, "read", read)
    with pytest.raises(UnreadableError, match=reason):
        open_document(b"text", "a.txt", Hints())


@settings(max_examples=150)
@given(
    st.sampled_from(SYNTAXES),
    st.binary(max_size=100) | st.text(st.sampled_from("<>{}[]\"'=:,;\n- a&!%#|"), max_size=60).map(str.encode),
    st.sampled_from((b"", b"PK\x03\x04", b"%PDF-1.4\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Subject: x\n")),
)
def test_nothing_but_a_reason_escapes(syntax: Syntax, data: bytes, opening: bytes) -> None:
    reason = ""
    try:
        open_document(opening + data, f"a{syntax.suffixes[0]}", Hints())
    except UnreadableError as error:
        reason = str(error)
    assert "please report" not in reason
