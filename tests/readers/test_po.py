"""gettext catalogues, with polib as an independent reader."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import po
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

CATALOGUE = r"""# Comment
msgid ""
msgstr ""
"Project-Id-Version: x\n"
"Language: it_IT\n"

#: shop.c:1
msgctxt "menu"
msgid "Open \"file\""
msgstr ""
"Apri \"file\" "
"subito\n"

msgid "one day"
msgid_plural "%d days"
msgstr[0] "un giorno"
msgstr[1] "%d giorni"
#, fuzzy, c-format
msgid "fuzzy"
msgstr "incerto"

msgid "empty"
msgstr ""
#, fuzzy
#~ msgid "old"
#~ msgstr "vecchio"

#| msgid "before"
msgid ""
"long "
"one"
msgstr "lungo"
"""


def read(content: str, **hints: str) -> list[Passage]:
    return list(po.read(MappedText.whole(Source("x.po", content)), Hints(**hints)))


def unescape(piece: str) -> str:
    return {"\\n": "\n", "\\t": "\t"}.get(piece, piece[1:] if piece.startswith("\\") else piece)


def test_translations_are_passages():
    passages = read(CATALOGUE)
    assert [(passage.id, passage.text.text) for passage in passages] == [
        ('menu|Open "file"', 'Apri "file" subito'),
        ("one day/0", "un giorno"),
        ("one day/1", "%d giorni"),
        ("long one", "lungo"),
    ]
    assert {passage.locale for passage in passages} == {"it-IT"}
    assert passages[0].context.key == 'menu|Open "file"'
    assert {passage.locale for passage in read(CATALOGUE, locale="it-CH")} == {"it-CH"}
    assert passages[0].text.escaped('"a\n"') == r"\"a\n\""
    assert_exact(passages, unescape)


def test_templates_give_their_messages():
    passages = read(CATALOGUE, path="shop.pot")
    assert [passage.text.text for passage in passages] == [
        'Open "file"',
        "one day",
        "%d days",
        "fuzzy",
        "empty",
        "long one",
    ]
    assert {passage.locale for passage in passages} == {""}
    assert passages[0].id == 'menu|Open "file"'


def test_windows_line_ends_and_octets():
    (passage,) = read('msgid "a"\r\nmsgstr ""\r\n"caff\\303\\250 "\r\n"freddo"\r\n')
    assert passage.text.text == "caffè freddo"


def test_other_files_are_refused():
    assert read("") == read("# only comments\n") == []
    with pytest.raises(UnreadableError, match="gettext"):
        read("Dear Sir or Madam,\n")


PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30).map(
    lambda text: re.sub("[<&{]", r"\g<0> ", text).strip()
)


@given(st.lists(st.tuples(PROSE, PROSE, st.booleans()), max_size=6, unique_by=lambda entry: entry[0]))
def test_catalogues_that_polib_writes_are_read_alike(entries):
    polib = pytest.importorskip("polib")
    catalogue = polib.POFile(wrapwidth=30)
    catalogue.metadata = {"Language": "de", "Content-Type": "text/plain; charset=utf-8"}
    for source, target, fuzzy in entries:
        if source:
            catalogue.append(polib.POEntry(msgid=source, msgstr=target, flags=["fuzzy"] if fuzzy else []))
    passages = read(str(catalogue))
    assert [(passage.context.key, passage.text.text) for passage in passages] == [
        (source, target) for source, target, fuzzy in entries if source and target and not fuzzy
    ]
    assert_exact(passages, unescape)
