"""Project Fluent, with its own parser as an independent reader."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import fluent
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

FILE = """### Resource
# hello = no
-brand = Lume
hello = Hello, { $name }! Use {-brand}{" "}now{""}
multi =
    First line
    goes on

    New paragraph
    .title = A { $x } title
    .accesskey = F
days = You have { $n ->
    [one] one day
   *[other] { $n } days
} left, in { $g ->
    [male] his
   *[other] their
} account
form =
    .label = Only { FUN($n, unit: "a}b") } here
"""


def read(content: str, **hints: str) -> list[Passage]:
    return list(fluent.read(MappedText.whole(Source("x.ftl", content)), Hints(**hints)))


def unescape(piece: str) -> str:
    literal = re.fullmatch(r'\{\s*"(.*)"\s*\}', piece)
    text = literal[1] if literal else piece
    text = re.sub(r"\\u(....)|\\U(......)", lambda code: chr(int(code[1] or code[2], 16)), text)
    return re.sub(r"\\(.)", r"\1", text)


def test_messages_terms_attributes_and_variants():
    passages = read(FILE, locale="en")
    assert [(passage.id, passage.text.text, passage.kind) for passage in passages] == [
        ("-brand", "Lume", "string"),
        ("hello", "Hello, { $name }! Use {-brand} now", "string"),
        ("multi", "First line goes on\n\nNew paragraph", "string"),
        ("multi.title", "A { $x } title", "attribute"),
        ("multi.accesskey", "F", "data"),
        ("days/one", "You have one day left, in their account", "string"),
        ("days/other", "You have { $n } days left, in their account", "string"),
        ("days/male", "You have { $n } days left, in his account", "string"),
        ("form.label", 'Only { FUN($n, unit: "a}b") } here', "attribute"),
    ]
    assert {passage.locale for passage in passages} == {"en"}
    hello = passages[1]
    assert [hello.text.text[mark.start : mark.end] for mark in hello.marks] == ["{ $name }", "{-brand}"]
    assert passages[3].context.group == passages[2].context.group == "multi"
    assert_exact(passages, unescape)


def test_html_inside_is_read():
    content = 'a = Within <a data-l10n-name="x">14 days</a> you return'
    (passage,) = read(content)
    assert passage.text.text == "Within 14 days you return"
    assert content[passage.text.span(7, 14).start :].startswith("14 days")


def test_broken_messages_cost_only_themselves():
    passages = read("a = A { $n ->\nb = B\n= x\nc = { $n ->\n    [one] x\n }\nd = D")
    assert [(passage.id, passage.text.text) for passage in passages if passage.id in "bd"] == [("b", "B"), ("d", "D")]
    assert read("") == read("# comment\n") == []
    with pytest.raises(UnreadableError, match="no message"):
        read("Dear Sir or Madam,\n")


def test_hostile_files_are_read_in_time():
    for content in ("a = " + "{" * 100_000 + "->", "a = " + '{\\"' * 100_000, "a =" + " " * 300_000 + "x"):
        read(content)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)


def escape(text: str, draw) -> str:
    written = []
    for character in text:
        code = f"U{ord(character):06x}" if ord(character) > 0xFFFF else f"u{ord(character):04x}"
        ways = [f'{{"\\{code}"}}']
        ways.append(f'{{ "\\{character}" }}' if character in '"\\' else f'{{ "{character}" }}')
        if character not in "{}":
            ways.append(character)
        written.append(draw(st.sampled_from(ways)))
    return "".join(written)


@settings(max_examples=50)
@given(st.data(), st.lists(TEXT.map(lambda text: re.sub("[<&{]", r"\g<0> ", text).strip()), max_size=5))
def test_every_text_survives_any_way_of_writing_it(data, texts):
    content = "\n".join(f"k{n} = {escape(text, data.draw)}" for n, text in enumerate(texts))
    passages = read(content)
    assert [passage.text.text for passage in passages] == [text for text in texts if text]
    assert_exact(passages, unescape)
