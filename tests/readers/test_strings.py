"""Apple's .strings files: what the app shows, and where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import strings
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
CONTROL = {"n": "\n", "t": "\t", "r": "\n"}


def read(content: str, **hints: str) -> list[Passage]:
    return list(strings.read(MappedText.whole(Source("Localizable.strings", content)), Hints(**hints)))


def ids(content: str) -> list[tuple[str, str]]:
    return [(passage.id, passage.text.text) for passage in read(content)]


def unescape(piece: str) -> str:
    if re.match(r"\\[uU][0-9a-fA-F]", piece):
        return bytes.fromhex(re.sub(r"\\[uU]", "", piece)).decode("utf-16-be")
    return CONTROL.get(piece[1:], piece[1:]) if piece.startswith("\\") else piece


def test_entries_comments_and_keys():
    content = """/* "a" = "no"; * / still */
    "a" = "Hello %@";   // "b" = "no";
    unquoted.key = "Ciao";"c"="Two on a line";
    "a" = "Again"; "empty" = ""; "d" /* why */ = /* not */ "Done" ;"""
    passages = read(content, locale="it")
    assert [(passage.id, passage.text.text, passage.context.key) for passage in passages] == [
        ("a", "Hello %@", "a"),
        ("unquoted.key", "Ciao", "unquoted.key"),
        ("c", "Two on a line", "c"),
        ("a~2", "Again", "a"),
        ("d", "Done", "d"),
    ]
    assert {passage.locale for passage in passages} == {"it"}
    assert [mark.kind for mark in passages[0].marks] == ["placeholder"]


def test_escapes():
    (passage,) = read(r'"k\"ey" = " Say \"hi\"\n\U00e8 caf\u00e9 \UD83E\uDDD8 it\'s \101 ";')
    assert passage.id == 'k"ey'
    assert passage.text.text == 'Say "hi"\nè café 🧘 it\'s A'
    assert passage.text.escaped('"a\\b"\n') == r"\"a\\b\"\n"


def test_html_inside_is_read():
    content = r'"a" = "Within <b>14 days<\/b> you re<i class=\"x\">turn</i>";'
    (passage,) = read(content)
    assert passage.text.text == "Within 14 days you return"
    assert content[passage.text.span(7, 14).start :].startswith("14 days")


def test_an_entry_that_cannot_be_read_costs_only_itself():
    assert ids('"a" = "open;\n"b" = "B";\nnonsense here\n"c" = C;\n"d" = "D"\n"e" = "E";') == [("b", "B"), ("e", "E")]
    assert ids('"a" = "A"; /* open\n"b" = "B";') == [("a", "A")]
    assert ids("") == ids("/* nothing */\n// here\n") == []
    with pytest.raises(UnreadableError, match="no entry"):
        read("This is a letter to somebody.")


def test_hostile_files_are_read_in_time():
    for content in (
        '"' + '\\"' * 200_000,
        'a = "x" /*\n' * 50_000,
        "a" * 500_000,
        "/*" * 200_000,
        '"a" = "x\\"\n' * 50_000,
    ):
        try:
            read(content)
        except UnreadableError:
            continue


def escape(text: str, draw) -> str:
    """An independent escaper: every character in one of the ways it may be written."""
    written = []
    for character in text:
        units = character.encode("utf-16-be").hex()
        ways = ["".join(f"\\U{units[at : at + 4]}" for at in range(0, len(units), 4))]
        ways.append("\\" + character if character in '"\\' else character)
        written.append(draw(st.sampled_from(ways)))
    return "".join(written)


PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(
    lambda text: re.sub("[<&{]", r"\g<0> ", text).strip()
)


@settings(max_examples=50)
@given(st.data(), st.lists(PROSE, max_size=5))
def test_every_text_survives_any_way_of_writing_it(data, texts):
    content = "/**/".join(f'"k{n}" = "{escape(text, data.draw)}";' for n, text in enumerate(texts))
    passages = read(content)
    assert [passage.text.text for passage in passages] == [text for text in texts if text]
    assert_exact(passages, unescape)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_real_catalogues_are_read_completely():
    files = sorted(CORPORA.rglob("*.strings"))
    assert files
    for file in files:
        content = file.read_text(encoding="utf-8")
        passages = read(content, path=str(file))
        assert_exact(passages, unescape)
        written = re.findall(r'"((?:[^"\\]|\\.)+)"\s*=\s*"(?=\s*[^"\s])', content)
        assert len({passage.id for passage in passages}) == len(passages) >= len(written) > 300
        assert {passage.context.key for passage in passages} == set(written)
