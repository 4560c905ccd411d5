"""Android string resources: what a user of the app reads, and where it stands."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import xml
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def read(content: str, **hints: str) -> list[Passage]:
    return list(xml.read(MappedText.whole(Source("strings.xml", content)), Hints(**hints)))


def resources(body: str) -> list[Passage]:
    return read(f"<resources>{body}</resources>")


def only(body: str) -> Passage:
    (passage,) = resources(f'<string name="x">{body}</string>')
    return passage


def unescape(piece: str) -> str:
    piece = html.unescape(piece)
    if piece.startswith("\\u"):
        return bytes.fromhex(piece.replace("\\u", "")).decode("utf-16-be")
    return {"\\n": "\n", "\\t": "\t"}.get(piece, piece[1:] if piece.startswith("\\") else piece)


def space(piece: str) -> str:
    return " " if piece.isspace() else piece


def test_strings_arrays_and_plurals_have_readable_ids():
    passages = resources(
        """
        <!-- <string name="old">Old</string> -->
        <string name="returns_window">Return it within 14 days</string>
        <string name="returns_window" product="tablet">Return it within 15 days</string>
        <string-array name="days"><item>Monday</item><item>Tuesday</item></string-array>
        <plurals name="left"><item quantity="one">%d day</item><item quantity="other">%d days</item></plurals>
        <string name="empty"/><string name="blank"> </string><string name="link">@string/returns_window</string>
        <color name="red">#ff0000</color><item type="string" name="odd">Odd one</item>
        """
    )
    assert [(passage.id, passage.text.text, passage.context.key) for passage in passages] == [
        ("returns_window", "Return it within 14 days", "returns_window"),
        ("returns_window~2", "Return it within 15 days", "returns_window"),
        ("days/1", "Monday", "days"),
        ("days/2", "Tuesday", "days"),
        ("left/one", "%d day", "left"),
        ("left/other", "%d days", "left"),
        ("odd", "Odd one", "odd"),
    ]
    assert {passage.kind for passage in passages} == {"string"}
    assert_exact(passages)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"It\'s \"yours\"", 'It\'s "yours"'),
        (r"one\n\ntwo", "one\n\ntwo"),
        (r"caf\u00e9 \uD83E\uDDD8", "café 🧘"),
        (r"\@home \?", "@home ?"),
        ('"  it\'s   wide"', "it's   wide"),
        ("two\n      lines", "two lines"),
        ("Tom &amp; Jerry &#169; &nbsp;2", "Tom & Jerry © \xa02"),
        ("<![CDATA[5 < 6 & it\\'s]]>", "5 < 6 & it's"),
        ("<b>Wo</b>rd", "Word"),
        ("a <b> b</b>  c", "a b c"),
        ("one<br/>two", "one two"),
        ("back\\\\slash", "back\\slash"),
        ("&quot;quoted  twice&quot;", "quoted  twice"),
        ("Ready?", "Ready?"),
    ],
)
def test_escapes_are_read_as_the_resource_compiler_reads_them(written, shown):
    passage = only(written)
    assert passage.text.text == shown
    assert_exact([passage], unescape, space)


def test_inline_elements_become_marks():
    passage = only(
        'You\\\'ll see <a href="https://example.com/">our terms</a> '
        'for <xliff:g id="n" example="3">%1$s</xliff:g> <b>now</b>'
    )
    text = passage.text.text
    assert text == "You'll see our terms for %1$s now"
    assert [(mark.kind, text[mark.start : mark.end], mark.value) for mark in passage.marks] == [
        ("link", "our terms", "https://example.com/"),
        ("placeholder", "%1$s", "3"),
        ("emphasis", "now", ""),
    ]


def test_html_in_a_string_is_read_in_a_second_layer():
    for written in (
        "&lt;b&gt;14 days&lt;/b&gt; to re&lt;i&gt;turn&lt;/i&gt;",
        "<![CDATA[<b>14 days</b> to re<i>turn</i>]]>",
    ):
        passage = only(written)
        assert passage.text.text == "14 days to return"
        assert_exact([passage], unescape)
        start = passage.text.span(0, 7).start
        assert passage.text.source.text[start:].startswith("14 days")


def test_untranslatable_strings_are_data_unless_they_are_prose():
    passages = resources(
        '<string name="a" translatable="false">https://example.com/a</string>'
        '<string name="b" translatable="false">settings_screen</string>'
        '<string name="c" translatable="false">We answer within 2 days</string>'
    )
    assert [passage.kind for passage in passages] == ["data", "data", "string"]


def test_the_locale_is_the_path_s_before_the_document_s():
    body = '<resources xmlns:tools="t" tools:locale="it_IT"><string name="a">Ciao</string></resources>'
    assert [passage.locale for passage in read(body)] == ["it-IT"]
    assert [passage.locale for passage in read(body, locale="it-CH")] == ["it-CH"]


def test_a_fix_is_escaped_outward():
    plain, quoted, cdata = resources(
        '<string name="a">2 days</string><string name="b">"2 days"</string><string name="c"><![CDATA[2 days]]></string>'
    )
    assert plain.text.escaped('it\'s <3 & "ok"') == 'it\\\'s &lt;3 &amp; \\"ok\\"'
    assert quoted.text.escaped("it's & ok") == "it's &amp; ok"
    assert cdata.text.escaped("it's & ok") == "it\\'s & ok"
    assert all(passage.text.is_literal(0, 6) for passage in (plain, quoted, cdata))


def test_small_entities_are_read_and_bombs_are_not():
    head = '<!DOCTYPE resources [<!ENTITY app "Lume">]>'
    (passage,) = read(f'{head}<resources><string name="a">Welcome to &app;</string></resources>')
    assert passage.text.text == "Welcome to Lume"
    for declared in (
        '<!ENTITY a "aa"><!ENTITY b "&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % b "x">',
    ):
        with pytest.raises(UnreadableError, match="declares entities"):
            read(f"<!DOCTYPE resources [{declared}]><resources/>")


def test_broken_documents_are_reported_with_their_place():
    with pytest.raises(UnreadableError, match="mismatched tag") as caught:
        read("<resources>é<string>x</strin></resources>")
    assert caught.value.offset == len("<resources>é<string>x</")
    for content in ("", " \n", "no xml", "<resources>"):
        with pytest.raises(UnreadableError):
            read(content)


def test_a_bare_ampersand_stands_for_itself():
    body = '<string name="a" note="a&b">Tom & Jerry &amp; it\\\'s <b>R&D</b></string>'
    (passage,) = resources(body)
    assert passage.text.text == "Tom & Jerry & it's R&D"
    assert_exact([passage], unescape)
    with pytest.raises(UnreadableError, match="mismatched tag"):
        read("<resources>a & b<string></resources>")


def test_declarations_and_byte_order_marks_do_not_confuse():
    for head in (
        '<?xml version="1.0" encoding="utf-16"?>',
        "\ufeff<?xml version='1.0' encoding='latin-1'?>\n",
        "\n <?xml version='1.0'?>",
    ):
        content = head + '<resources><string name="a">È 😀 così</string></resources>'
        (passage,) = read(content)
        assert passage.text.text == "È 😀 così"
        assert content[passage.text.span().start :].startswith("È 😀 così<")


def android(text: str, draw) -> str:
    """An independent escaper: every character in one of the ways it may be written."""
    written = []
    for index, character in enumerate(text):
        units = character.encode("utf-16-be").hex()
        ways = ["".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))]
        if character in "'\"\\" or (index == 0 and character in "@?"):
            ways.append("\\" + character)
        elif character in "<&":
            ways.append({"<": "&lt;", "&": "&#38;"}[character])
        else:
            ways += [character, f"&#x{ord(character):x};"]
        written.append(draw(st.sampled_from(ways)))
    return "".join(written)


PROSE = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=40)
    .map(lambda text: " ".join(re.sub("[<&{]", r"\g<0> ", text).split()))
    .filter(lambda text: text and text[0] not in "@?")
)


@settings(max_examples=50)
@given(st.data(), st.lists(PROSE, max_size=5))
def test_every_text_survives_any_way_of_writing_it(data, texts):
    body = "".join(f'<string name="s{n}">{android(text, data.draw)}</string>\n' for n, text in enumerate(texts))
    passages = resources(body)
    assert [passage.text.text for passage in passages] == texts
    assert_exact(passages, unescape)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_real_catalogues_are_read_completely():
    files = sorted(CORPORA.rglob("strings.xml"))
    assert files
    for file in files:
        content = file.read_text(encoding="utf-8")
        passages = read(content, path=str(file))
        assert_exact(passages, unescape, space)
        root = ET.fromstring(content.encode())
        expected = {
            entry.get("name")
            for entry in root
            if entry.tag in ("string", "plurals", "string-array")
            and re.search(r"\w|[^\s\"@]", "".join(entry.itertext()))
            if not "".join(entry.itertext()).startswith("@string/")
        }
        found = {passage.context.key for passage in passages}
        assert expected == found, file
        items = sum(1 for _ in root.iter("item"))
        assert len({passage.id for passage in passages}) == len(passages) >= len(expected)
        assert sum("/" in passage.id for passage in passages) >= items
