"""Offsets are never lost: spans map outward exactly through any number of layers."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from cxlint.text import MappedText, Pieces, Source
from cxlint.text.normal import moved, normalise


def escape_html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def decode_html(outer: MappedText) -> MappedText:
    """A tiny decoder of named references, enough to make layers."""
    pieces = Pieces(outer, escape_html)
    text = outer.text
    position = 0
    while position < len(text):
        if text[position] == "&" and (end := text.find(";", position)) != -1:
            pieces.add(html.unescape(text[position : end + 1]), position, end + 1)
            position = end + 1
        else:
            pieces.add(text[position], position, position + 1)
            position += 1
    return pieces.build()


def test_whole_text_maps_to_itself() -> None:
    text = MappedText.whole(Source("a.txt", "30 days"))
    assert text.span(3, 7).start == 3
    assert text.span().end == 7
    assert text.is_literal(0, 7)


def test_a_decoded_unit_maps_as_a_whole() -> None:
    text = decode_html(MappedText.whole(Source("a.html", "R&amp;D: 5 &lt; 6")))
    assert text.text == "R&D: 5 < 6"
    span = text.span(1, 2)
    assert (span.start, span.end) == (1, 6)
    assert text.source.text[text.span(5, 10).start : text.span(5, 10).end] == "5 &lt; 6"
    assert text.is_literal(0, 3)


def test_layers_compose_and_escape_outward() -> None:
    inner = "Fish &amp;amp; chips for &amp;lt; 5"
    source = Source("a.html", inner)
    twice = decode_html(decode_html(MappedText.whole(source)))
    assert twice.text == "Fish & chips for < 5"
    place = twice.text.index("<")
    span = twice.span(place, place + 1)
    assert source.text[span.start : span.end] == "&amp;lt;"
    assert twice.escaped("<") == "&amp;lt;"


def test_slices_keep_their_places() -> None:
    text = decode_html(MappedText.whole(Source("a.html", "a &amp; b &lt; c")))
    part = text.slice(2, 7)
    assert part.text == "& b <"
    assert part.span() == text.span(2, 7)
    assert text.slice(1, 6).strip().text == "& b"


@given(st.text(alphabet="ab &<\n é", max_size=30), st.data())
def test_spans_of_nested_layers_decode_to_their_text(content: str, data: st.DataObject) -> None:
    written = escape_html(escape_html(content))
    source = Source("x", "…" + written)
    outer = MappedText.whole(source).part(1, len(source.text))
    text = decode_html(decode_html(outer))
    assert text.text == content
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    span = text.span(start, end)
    assert html.unescape(html.unescape(source.text[span.start : span.end])) == content[start:end]
    part = text.slice(start, end)
    assert part.text == content[start:end]
    if part:
        assert part.span() == span
        assert text.is_literal(start, end)


@given(st.text(alphabet="ab \u00a0\u00ad\u200be\u0301’“  3", max_size=40), st.data())
def test_normal_form_keeps_places(content: str, data: st.DataObject) -> None:
    before = MappedText.whole(Source("x", content))
    after = normalise(before)
    assert normalise(after).text == after.text
    assert "  " not in after.text
    assert not set(after.text) & set("\u00a0\u00ad\u200b’“")
    start = data.draw(st.integers(0, len(after.text)))
    end = data.draw(st.integers(start, len(after.text)))
    span = after.span(start, end)
    again = normalise(MappedText.whole(Source("y", content[span.start : span.end]))).text
    assert after.text[start:end].strip() in again  # half of a decoded unit maps to the whole unit
    if content:
        offset = data.draw(st.integers(0, len(content)))
        assert 0 <= moved(offset, before, after) <= len(after.text)


def test_positions_count_from_one_and_know_all_line_ends() -> None:
    source = Source("x", "ab\r\ncd\re\nf😀g")
    assert [source.position(i).line for i in (0, 4, 7, 9)] == [1, 2, 3, 4]
    assert source.position(11).column == 3
    assert source.utf16_column(11) == 3
    assert source.line(2) == "cd"


def test_labels_name_the_nearest_place_before() -> None:
    source = Source("x.xlsx", "one\ntwo", literal=False, labels=((0, "A!A1"), (4, "A!A2")))
    assert source.label(2) == "A!A1"
    assert source.label(5) == "A!A2"
