"""JSON: every string comes back with its exact place; the shapes say what is what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.json import read
from cxlint.readers.json_tree import JsonNode, parse
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def whole(text: str) -> MappedText:
    return MappedText.whole(Source("content.json", text))


def passages(data: object, **hints: Any) -> list[Passage]:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    found = list(read(whole(text), Hints(**hints)))
    assert_exact(found, unescaped, unescape)
    assert len({passage.id for passage in found}) == len(found)
    return found


def said(data: object, **hints: Any) -> list[tuple[str, ...]]:
    """What a reader would see: id, kind, locale, text."""
    return [(p.id, p.kind, p.locale, p.text.text) for p in passages(data, **hints)]


def unescaped(piece: str) -> str:
    """What a piece of a string stands for on its own; a strange escape is the character it escapes."""
    try:
        return str(json.loads(f'"{piece}"'))
    except ValueError:
        return piece[1:] if piece.startswith("\\") else ""


def rebuilt(node: JsonNode, text: MappedText) -> Any:
    """The Python value of a tree, strings by way of their mapped texts."""
    if node.kind == "object":
        return {key: rebuilt(value, text) for key, value in node.members}
    if node.kind == "array":
        return [rebuilt(item, text) for item in node.items]
    mapped = node.mapped(text)
    if node.kind == "string":
        assert text.text[node.start] == text.text[node.end - 1] == '"'
        for piece, start, end in mapped.pieces():
            assert text.text[start:end] == piece or unescaped(text.text[start:end]) == piece
        return mapped.text
    return json.loads(mapped.text)


characters = st.characters(codec="utf-8")
trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(characters, max_size=12),
    lambda children: (
        st.lists(children, max_size=4) | st.dictionaries(st.text(characters, max_size=6), children, max_size=4)
    ),
    max_leaves=12,
)


@given(trees, st.booleans(), st.sampled_from([None, 0, 2, "\t"]), st.booleans())
@settings(max_examples=100)
def test_every_value_comes_back_from_its_exact_place(tree: Any, ascii: bool, indent: Any, marked: bool) -> None:
    text = whole("\ufeff" * marked + json.dumps(tree, ensure_ascii=ascii, indent=indent))
    assert rebuilt(parse(text), text) == tree


@given(trees)
@settings(max_examples=100)
def test_passages_of_any_tree_are_exact_and_have_ids_of_their_own(tree: Any) -> None:
    passages(json.dumps(tree))


@given(st.text(st.sampled_from("{}[]\",:\\/*#\n abé1u'$"), max_size=40))
@settings(max_examples=300)
def test_broken_text_is_unreadable_with_a_place_and_never_worse(text: str) -> None:
    with suppress(UnreadableError):
        passages(text)
        return
    with pytest.raises(UnreadableError) as caught:
        parse(whole(text))
    assert caught.value.offset is not None
    assert 0 <= caught.value.offset <= len(text)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "empty"),
        ('{"a": "b', 6, "never closed"),
        ('{"a": [1, 2}', 11, "closes nothing"),
        ('{"a" 1}', 5, 'expected ":"'),
        ('{"a": }', 6, "expected a value"),
        ('{"a": {"b": 1}', 0, "never closed"),
        ("Hello there", 0, "expected a value"),
        ("[" * 100_000, 500, "nested more than 500 deep"),
        ('{"a":' * 100_000, 2500, "nested more than 500 deep"),
    ],
)
def test_what_is_broken_is_said_with_its_place(text: str, offset: int, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        list(read(whole(text), Hints()))
    assert caught.value.offset == offset


def test_what_a_person_can_read_is_read() -> None:
    relaxed = """\ufeff// strings of the shop
    {
      a: 'It\\'s here', /* a note */ "b" /* another */ : "Here, too",
      "c": ["One day" "Two days",],  # old style
    }"""
    assert [text for *_, text in said(relaxed)] == ["It's here", "Here, too", "One day", "Two days"]


def test_json_lines_are_a_list() -> None:
    assert said('{"text": "One day"}\n{"text": "Two days"}\n') == [
        ("0.text", "paragraph", "", "One day"),
        ("1.text", "paragraph", "", "Two days"),
    ]


def test_escapes_map_piece_by_piece_and_fixes_are_escaped() -> None:
    text = r'{"note": "caf\u00e9 \ud83d\ude00 says \"30 days\"\n"}'
    (passage,) = passages(text)
    mapped = passage.text
    assert mapped.text == 'café 😀 says "30 days"'
    start = mapped.text.index("30 days")
    span = mapped.span(start, start + 7)
    assert text[span.start : span.end] == "30 days"
    assert mapped.is_literal(start, start + 7)
    assert not mapped.is_literal(0, 4)
    assert mapped.escaped('14 "days"') == r"14 \"days\""


def test_duplicate_keys_have_ids_of_their_own() -> None:
    assert [id for id, *_ in said('{"a": "One day", "a": "Two days"}')] == ["a", "a~2"]


def test_facts_stay_and_machine_matter_goes() -> None:
    data = {
        "return_window_days": 14,
        "gift_wrapping": True,
        "valid_until": "2026-12-31",
        "opening": "08:00-20:00",
        "contact": {"phone": "+39 02 1234567", "email": "help@example.com", "url": "https://example.com/help"},
        "link": {"href": "tel:+39021234567", "label": "Call us now"},
        "fee": "4.90",
        "id": 5,
        "section_id": "12",
        "type": "faq",
        "class": "btn btn-primary",
        "icon": "arrow left",
        "href": "/returns",
        "image": "https://example.com/a.png",
        "colour": "#ff00aa",
        "created_at": "2026-01-01T10:00:00Z",
        "hash": "d41d8cd98f00b204e9800998ecf8427e",
        "component": "returns_window",
        "nothing": None,
        "position": 3,
        "samples": [1, 2, 3, 4, 5],
        "range": [2, 4],
        "blank": "  ",
    }
    assert [(id, kind, text) for id, kind, _, text in said(data)] == [
        ("return_window_days", "data", "14"),
        ("gift_wrapping", "data", "true"),
        ("valid_until", "data", "2026-12-31"),
        ("opening", "string", "08:00-20:00"),
        ("contact.phone", "data", "+39 02 1234567"),
        ("contact.email", "data", "help@example.com"),
        ("contact.url", "data", "https://example.com/help"),
        ("link.href", "data", "tel:+39021234567"),
        ("link.label", "string", "Call us now"),
        ("fee", "data", "4.90"),
        ("range.0", "data", "2"),
        ("range.1", "data", "4"),
    ]


def test_kinds_follow_the_last_word_of_the_key() -> None:
    data = {"hero_title": "Hello you", "introHtml": "<b>Good</b> day", "checkout.button": "Pay now", "img-alt": "A dog"}
    data |= {"steps": ["Pack it"], "email_subject": "Your order", "context": "In the shop"}  # type: ignore[dict-item]
    assert [kind for _, kind, _, _ in said(data)] == [
        *("title", "description", "button", "attribute", "list-item", "subject", "string"),
    ]


@pytest.mark.parametrize(
    ("entry", "question", "answer"),
    [
        ({"question": "How long?", "answer": "30 days", "id": 3}, "How long?", "30 days"),
        ({"q": "How long?", "a": "30 days"}, "How long?", "30 days"),
        ({"domanda": "Quanto tempo?", "risposta": "<p>30 giorni</p>"}, "Quanto tempo?", "30 giorni"),
        ({"frage": "Wie lange?", "antwort_html": "30 Tage &amp; mehr"}, "Wie lange?", "30 Tage & mehr"),
        ({"title": "How long?", "content": "30 days"}, "How long?", "30 days"),
        ({"question": "Returns", "text": "30 days"}, "Returns", "30 days"),
        ({"title": {"rendered": "How long?"}, "content": {"rendered": "<p>30 days</p>"}}, "How long?", "30 days"),
        ({"How long is it?": "30 days"}, "How long is it?", "30 days"),
    ],
)
def test_answers_know_their_question(entry: Any, question: str, answer: str) -> None:
    asked, told = passages({"faq": [entry]})
    assert (asked.kind, asked.text.text) == ("question", question)
    assert (told.kind, told.text.text, told.context.question) == ("answer", answer, question)
    assert asked.context.group == told.context.group != ""


def test_questions_in_several_languages_meet_their_answers() -> None:
    by_language = {"question": {"it": "Quanto?", "en": "How long?"}, "answer": {"it": "30 giorni", "en": "30 days"}}
    by_suffix = {"question_en": "How long?", "question_it": "Quanto?", "answer_en": "30 days", "answer_it": "30 giorni"}
    for entry in (by_language, by_suffix):
        answers = {p.locale: (p.text.text, p.context.question) for p in passages([entry]) if p.kind == "answer"}
        assert answers == {"it": ("30 giorni", "Quanto?"), "en": ("30 days", "How long?")}


def test_titles_stand_over_what_is_beside_them() -> None:
    returns, plan = {"title": "Returns", "text": "You have 30 days."}, {"name": "Plus", "price": 9.99}
    found = {p.id: p.context.headings for p in passages({"title": "Help", "sections": [returns], "plan": plan})}
    assert found["sections.0.text"] == ("Help", "Returns")
    assert found["plan.price"] == ("Help", "Plus")


def test_paragraphs_of_a_long_string_are_passages() -> None:
    assert said({"note": "First.\n\n  Second\nline.\n"}) == [
        ("note/1", "string", "", "First."),
        ("note/2", "string", "", "Second\nline."),
    ]


def test_arb() -> None:
    arb = {
        "@@locale": "it_IT",
        "left": "{n, plural, =1{Un giorno} other{{n} giorni}}",
        "@left": {"description": "Days left"},
    }
    assert said(arb) == [("left/1", "string", "it-IT", "Un giorno"), ("left/2", "string", "it-IT", "{n} giorni")]
    assert {locale for _, _, locale, _ in said(arb, locale="de")} == {"de"}


def test_browser_extension_messages() -> None:
    message = {"message": "Hello $USER$", "description": "Greets", "placeholders": {"user": {"content": "$1"}}}
    (passage,) = passages({"greeting": message})
    assert (passage.id, passage.text.text) == ("greeting", "Hello $USER$")
    assert [(mark.start, mark.end) for mark in passage.marks if mark.kind == "placeholder"] == [(6, 12)]


def test_i18next() -> None:
    data = {"cart": {"item_one": "{{count}} item", "item_other": "{{count}} items", "see": "See $t(cart.item_other)"}}
    found = passages(data, locale="en")
    assert (found[0].id, found[0].context.key, found[0].locale) == ("cart.item_one", "cart.item_one", "en")
    assert [mark.kind for mark in found[2].marks] == ["placeholder"]


def test_apple_string_catalogue() -> None:
    def unit(value: str) -> dict[str, object]:
        return {"stringUnit": {"state": "translated", "value": value}}

    plural = {"variations": {"plural": {"one": unit("%d giorno"), "other": unit("%d giorni")}}}
    strings = {
        "Return window": {"comment": "Title", "localizations": {"it": unit("Termine di reso")}},
        "days_left": {"localizations": {"en": unit("%d days left"), "it": plural}},
        "Save": {},
    }
    assert [item[2:] for item in said({"sourceLanguage": "en", "strings": strings, "version": "1.0"})] == [
        ("en", "Return window"),
        ("it", "Termine di reso"),
        ("en", "%d days left"),
        ("it", "%d giorno"),
        ("it", "%d giorni"),
        ("en", "Save"),
    ]


def test_zendesk_macros() -> None:
    actions = [
        {"field": "status", "value": "solved"},
        {"field": "comment_value", "value": ["channel:all", "Hello,\n\nyou have 14 days."]},
        {"field": "comment_value_html", "value": "<p>You have <b>30</b> days.</p>"},
        {"field": "subject", "value": "Your return"},
    ]
    found = passages({"macros": [{"id": 1, "title": "Late return", "active": True, "actions": actions}]})
    assert [(p.kind, p.text.text) for p in found] == [
        ("title", "Late return"),
        ("message", "Hello,"),
        ("message", "you have 14 days."),
        ("message", "You have 30 days."),
        ("subject", "Your return"),
    ]
    assert found[2].context.headings == ("Late return",)


def test_help_centre_articles() -> None:
    zendesk = {
        "id": 1,
        "title": "Returns",
        "name": "Returns",
        "locale": "en-us",
        "body": "<p>14 days</p>",
        "draft": False,
    }
    assert said({"articles": [zendesk]}, locale="it") == [
        ("articles.0.title", "title", "en-us", "Returns"),
        ("articles.0.body", "paragraph", "en-us", "14 days"),
    ]
    italian = {"type": "article_content", "title": "Resi", "body": "<p>14 giorni</p>"}
    intercom = {"type": "article", "title": "Returns", "body": "<p>14 days</p>", "default_locale": "en"}
    found = passages({"data": [intercom | {"translated_content": {"type": "content", "it": italian}}]})
    assert [(p.locale, p.text.text, p.context.headings) for p in found] == [
        ("en", "Returns", ()),
        ("en", "14 days", ("Returns",)),
        ("it", "Resi", ()),
        ("it", "14 giorni", ("Resi",)),
    ]


def test_languages_side_by_side() -> None:
    assert said({"en": {"a": "One day"}, "pt_BR": {"a": "Um dia"}}, locale="de") == [
        ("en.a", "string", "en", "One day"),
        ("pt_BR.a", "string", "pt-BR", "Um dia"),
    ]
    assert {p.context.key for p in passages({"en": {"a": "One day"}, "it": {"a": "Un giorno"}})} == {"a"}
    assert said({"intro": {"nl": "Een dag"}}) == [("intro.nl", "description", "nl", "Een dag")]
    # Neither names of fields nor markets are languages.
    assert {locale for _, _, locale, _ in said({"id": "My own id", "no": "No, thanks"})} == {""}
    assert {locale for _, _, locale, _ in said({"DE": {"a": "30 days"}, "FR": {"a": "14 days"}})} == {""}


def test_json_ld_is_read_as_schema_org() -> None:
    answer = {"@type": "Answer", "text": "<p>30 days</p>"}
    page = {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "How long?", "acceptedAnswer": answer}]}
    found = passages({"@context": "https://schema.org"} | page)
    assert [(p.kind, p.text.text, p.context.question) for p in found] == [
        ("question", "How long?", ""),
        ("answer", "30 days", "How long?"),
    ]


def test_depth_and_size_are_no_trouble() -> None:
    deep = '{"a":' * 400 + '"thirty days"' + "}" * 400
    assert [text for *_, text in said(deep)] == ["thirty days"]
    (long,) = passages('{"a": "' + "x \\n" * 20_000 + '"}')
    assert long.text.text.count("x") == 20_000


def test_the_walk_is_lazy() -> None:
    assert isinstance(read(whole('{"a": "b c"}'), Hints()), Iterator)
