"""Java's property files."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.model import Hints, Passage
from cxlint.readers import properties
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(content: str, **hints: str) -> list[Passage]:
    return list(properties.read(MappedText.whole(Source("messages.properties", content)), Hints(**hints)))


def unescape(piece: str) -> str:
    if piece.startswith("\\u"):
        return bytes.fromhex(piece.replace("\\u", "")).decode("utf-16-be")
    if piece == "''":
        return "'"
    return {"\\n": "\n", "\\t": "\t"}.get(piece, piece[1:] if piece.startswith("\\") else piece)


def test_every_way_to_write_a_property():
    passages = read(
        "# comment = no\n! comment\n"
        "a=14 days\n  b : Two \\\n      lines\nc three\nd\\:e=caff\\u00e8\nempty=\nblank\n"
        "url=https://example.com/a\na = Again\r\nlast=End",
        locale="en",
    )
    assert [(passage.id, passage.text.text, passage.kind) for passage in passages] == [
        ("a", "14 days", "string"),
        ("b", "Two lines", "string"),
        ("c", "three", "string"),
        ("d:e", "caffè", "string"),
        ("url", "https://example.com/a", "data"),
        ("a~2", "Again", "string"),
        ("last", "End", "string"),
    ]
    assert passages[1].context.key == "b"
    assert_exact(passages, unescape)


def test_message_formats_write_apostrophes_twice():
    message, plain = read("a=It''s {0} days\nb=It's late")
    assert (message.text.text, plain.text.text) == ("It's {0} days", "It's late")
    assert [mark.kind for mark in message.marks] == ["placeholder"]
    assert (message.text.escaped("don't"), plain.text.escaped("don't")) == ("don''t", "don't")


def escape(text: str, draw) -> str:
    """An independent escaper: every character in one of the ways it may be written."""
    written = []
    for index, character in enumerate(text):
        units = character.encode("utf-16-be").hex()
        ways = ["".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))]
        if character == "\\" or (index == 0 and character in "=:"):
            ways.append("\\" + character)
        else:
            ways += [character, "\\\n   " + character] if character != " " else [character]
        written.append(draw(st.sampled_from(ways)))
    return "".join(written)


PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="'"), max_size=40).map(
    lambda text: re.sub("[<&{]", r"\g<0> ", text).strip()
)


@settings(max_examples=50)
@given(st.data(), st.lists(PROSE, max_size=5))
def test_every_text_survives_any_way_of_writing_it(data, texts):
    content = "\n".join(f"k{n} = {escape(text, data.draw)}" for n, text in enumerate(texts))
    passages = read(content)
    assert [passage.text.text for passage in passages] == [text for text in texts if text]
    assert_exact(passages, unescape)
