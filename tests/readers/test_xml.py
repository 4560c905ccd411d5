"""XML events against expat, and XML that has no reader of its own: feeds, layouts, documents."""

from __future__ import annotations

import html
from xml.parsers import expat

from hypothesis import given
from hypothesis import strategies as st

from cxlint.model import Hints, Passage
from cxlint.readers import xml
from cxlint.readers.xml_events import CDATA, EMPTY, END, LEAF, TEXT, parse
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(content: str, **hints: str) -> list[Passage]:
    return list(xml.read(MappedText.whole(Source("x.xml", content)), Hints(**hints)))


def texts(passages: list[Passage]) -> list[tuple[str, str, str]]:
    return [(passage.id, passage.kind, passage.text.text) for passage in passages]


def test_feeds_give_titles_and_descriptions_as_text():
    passages = read(
        """<rss version="2.0" xmlns:content="c"><channel><title>News</title><link>https://example.com</link>
        <language>it</language>
        <item><title>A &amp; B</title><description>&lt;p&gt;Within &lt;b&gt;14 days&lt;/b&gt;&lt;/p&gt;</description>
        <pubDate>Mon, 1 Jan 2024</pubDate><guid>17</guid></item></channel></rss>"""
    )
    assert ("channel.title", "title", "News") in texts(passages)
    assert ("channel.item.title", "title", "A & B") in texts(passages)
    (description,) = (passage for passage in passages if passage.context.key == "channel.item.description")
    assert (description.text.text, description.locale) == ("Within 14 days", "it")
    kinds = {passage.text.text: passage.kind for passage in passages}
    assert kinds["https://example.com"] == kinds["Mon, 1 Jan 2024"] == kinds["17"] == "data"
    assert_exact(passages, html.unescape)


def test_layouts_give_literal_attributes_only():
    passages = read(
        """<LinearLayout xmlns:android="a"><TextView android:id="@+id/title" android:text="Only 14 days"
        android:hint='It&apos;s easy' android:contentDescription="@string/later" app:title="?attr/x"
        android:layout_width="match_parent" tools:text="{binding}"/></LinearLayout>"""
    )
    assert texts(passages) == [
        ("title.text", "attribute", "Only 14 days"),
        ("title.hint", "attribute", "It's easy"),
    ]
    assert [passage.context.group for passage in passages] == ["title", "title"]
    assert passages[1].text.escaped('it\'s "ok"') == 'it&apos;s "ok"'
    assert_exact(passages, html.unescape)


def test_documents_keep_words_whole_and_languages_apart():
    passages = read(
        """<book xml:lang="en"><title>Guide</title>
        <para>Click <guilabel>Save</guilabel> now, <emphasis>th</emphasis>en wait.</para>
        <para xml:lang="it"><emphasis>Entro</emphasis> 14
           giorni.</para>
        <section><question>How long?</question><answer>Two weeks.</answer></section>
        <comment>Not for readers</comment></book>"""
    )
    assert [(passage.text.text, passage.kind, passage.locale) for passage in passages] == [
        ("Guide", "title", "en"),
        ("Click Save now, then wait.", "paragraph", "en"),
        ("Entro 14 giorni.", "paragraph", "it"),
        ("How long?", "question", "en"),
        ("Two weeks.", "answer", "en"),
    ]
    assert passages[-1].context.question == "How long?"
    assert_exact(passages, html.unescape)


def test_keys_in_attributes_name_the_entries_of_in_house_formats():
    passages = read(
        '<texts><entry key="greeting">Hello</entry><entry key="greeting">Hi</entry><t id="bye">Bye</t></texts>'
    )
    assert [passage.id for passage in passages] == ["greeting", "greeting~2", "bye"]


NAMES = st.sampled_from(["a", "p", "title", "x:y", "data"])
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=12)
TREES = st.recursive(
    WORDS.map(lambda text: html.escape(text, quote=False)),
    lambda inner: st.builds(
        lambda name, value, parts: f'<{name} title="{html.escape(value)}">{"".join(parts)}</{name}>',
        NAMES,
        WORDS,
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(st.lists(TREES, max_size=4), st.sampled_from(["r", "root", "resources", "xliff", "plist"]))
def test_any_document_is_read_with_exact_places(trees, root):
    passages = read(f"<{root}>{''.join(trees)}</{root}>")
    assert_exact(passages, html.unescape)
    assert len({passage.id for passage in passages}) == len(passages)


NOISE = st.sampled_from(
    [
        "<!-- <a> -->",
        "<?pi <a>?>",
        "<![CDATA[<a>&]]>",
        "<![CDATA[]]>",
        "<a/>",
        "<a b='>\"' c=\"/>'\" />",
        "<a\n>x</a >",
        "é😀",
    ]
)


@given(st.lists(TREES | NOISE, max_size=6))
def test_events_are_those_of_expat(parts):
    content = (
        f"<?xml version='1.0'?><!DOCTYPE r [<!ELEMENT r ANY><!-- <r> ]> -->]>\n<r>{''.join(parts)}</r>\n<!-- end -->"
    )
    expected: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: expected.append(f"<{name} {attributes}>")
    parser.EndElementHandler = lambda name: expected.append(f"</{name}>")
    parser.CharacterDataHandler = lambda text: expected.append(text)
    parser.Parse(content, True)
    document = parse(MappedText.whole(Source("x.xml", content)))
    found: list[str] = []
    for kind, name, low, high, start, end in document.events():
        if kind == END:
            found.append(f"</{name}>")
        elif kind == CDATA:
            found.append(content[start:end])
        elif kind == TEXT:
            found.append(document.resolve(content[start:end]))
        else:
            attributes = {key: " ".join(value.split("\n")) for key, value in document.attributes(low, high).items()}
            found.append(f"<{name} {attributes}>")
            if kind == LEAF:
                found.append(document.resolve(content[start:end]))
            if kind in (LEAF, EMPTY):
                found.append(f"</{name}>")
    assert "".join(found).rstrip("\n") == "".join(expected)
