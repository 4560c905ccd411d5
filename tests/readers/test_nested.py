"""Strings inside other formats: markup, message branches, placeholders, and the marks that came with them."""

from __future__ import annotations

import pytest

from cxlint.model import Hints, Mark
from cxlint.readers.nested import read_string
from cxlint.text import MappedText, Source


def read(text: str, *marked: str) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Ids, texts and marks of a string in which the words ``marked`` are known placeholders."""
    marks = tuple(Mark("placeholder", text.index(word), text.index(word) + len(word), "x") for word in marked)
    outer = MappedText.whole(Source("a.json", text))
    return [
        (
            passage.id,
            passage.text.text,
            [(mark.kind, passage.text.text[mark.start : mark.end], mark.value) for mark in passage.marks],
        )
        for passage in read_string(outer, "string", "id", Hints(), marks=marks)
    ]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Hi %s", (), [("id", "Hi %s", [("placeholder", "%s", "")])]),
        ("Hi %s", ("%s",), [("id", "Hi %s", [("placeholder", "%s", "x")])]),
        ("Hi NAME", ("NAME",), [("id", "Hi NAME", [("placeholder", "NAME", "x")])]),
        (
            "Hi  <b>NAME</b> %s",
            ("NAME",),
            [("id", "Hi NAME %s", [("placeholder", "NAME", "x"), ("emphasis", "NAME", ""), ("placeholder", "%s", "")])],
        ),
        ("A &amp; {name}", ("{name}",), [("id", "A & {name}", [("placeholder", "{name}", "x")])]),
        (
            "{n, plural, one {# day} other {# days at HOST}} <b>off</b>",
            ("HOST",),
            [
                ("id/1", "# day off", [("emphasis", "off", "")]),
                ("id/2", "# days at HOST off", [("placeholder", "HOST", "x"), ("emphasis", "off", "")]),
            ],
        ),
    ],
)
def test_known_marks_stay_with_their_words(
    text: str, known: tuple[str, ...], expected: list[tuple[str, str, list[tuple[str, str, str]]]]
) -> None:
    assert read(text, *known) == expected


@pytest.mark.parametrize("text", ["a {n, plural, one {x}", "{n, plural, }"])
def test_a_malformed_message_is_read_as_it_stands(text: str) -> None:
    assert [passage[:2] for passage in read(text)] == [("id", text)]


def test_nothing_comes_of_white_space() -> None:
    assert read(" \n") == []
