"""What pages say to machines: JSON-LD and microdata."""

from __future__ import annotations

import html as stdlib_html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import html
from cxlint.readers.schema_org import read_json_ld
from cxlint.text import MappedText, Source
from cxlint.values import find

from readers.roundtrip import assert_exact


def read(markup: str) -> list[Passage]:
    return list(html.read(MappedText.whole(Source("page.html", markup)), Hints()))


def json_decode(piece: str) -> str:
    if piece == "closes":
        return "-"
    try:
        return str(json.loads(f'"{piece}"'))
    except ValueError:
        return piece


def said(data: object) -> list[tuple[str, str, str]]:
    """Kind, key and text of what a JSON-LD script in a page says."""
    script = json.dumps(data)
    passages = read(f'<script type="application/ld+json">{script}</script>')
    assert_exact(passages, stdlib_html.unescape, json_decode)
    return [(passage.kind, passage.context.key, passage.text.text) for passage in passages]


def test_questions_and_answers() -> None:
    page = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": "it",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Quanto tempo ho? \u00e8",
                "acceptedAnswer": {"@type": "Answer", "text": "<p>30 &amp; <b>pi\u00f9</b></p><p>giorni</p>"},
            },
            {"@type": "Question", "name": "Second?", "acceptedAnswer": {"@type": "Answer", "text": "Yes"}},
        ],
    }
    passages = read(f"<script type='application/ld+json'>{json.dumps(page)}</script>")
    assert_exact(passages, stdlib_html.unescape, json_decode)
    assert [(p.kind, p.text.text, p.context.question, p.locale) for p in passages] == [
        ("question", "Quanto tempo ho? è", "", "it"),
        ("answer", "30 & più", "Quanto tempo ho? è", "it"),
        ("answer", "giorni", "Quanto tempo ho? è", "it"),
        ("question", "Second?", "", "it"),
        ("answer", "Yes", "Second?", "it"),
    ]
    assert [p.id for p in passages] == [
        "json-ld/Question.name",
        "json-ld/Question.text/1",
        "json-ld/Question.text/2",
        "json-ld/Question~2.name",
        "json-ld/Question~2.text",
    ]
    assert passages[0].context.group == passages[2].context.group != passages[3].context.group


def test_an_amount_and_its_currency_are_one_text() -> None:
    assert said(
        {"@type": "Product", "name": "Plus", "offers": {"@type": "Offer", "price": 9.99, "priceCurrency": "EUR"}}
    ) == [
        ("data", "Product.name", "Plus"),
        ("data", "Offer.price", "9.99 EUR"),
    ]
    assert said({"@type": "AggregateOffer", "priceCurrency": "EUR", "lowPrice": "5", "highPrice": "9"}) == [
        ("data", "AggregateOffer.lowPrice", "EUR 5"),
        ("data", "AggregateOffer.highPrice", "EUR 9"),
    ]
    assert said({"@type": "QuantitativeValue", "minValue": 1, "maxValue": 3, "unitText": "days"}) == [
        ("data", "QuantitativeValue.minValue", "1 days"),
        ("data", "QuantitativeValue.maxValue", "3 days"),
    ]


def test_hours_and_contacts() -> None:
    store = {
        "@type": "Store",
        "telephone": "tel:+39 02",
        "email": "mailto:a@b.it",
        "openingHours": ["Mo-Fr 09:00-18:00", "Sa 10:00-12:00"],
        "openingHoursSpecification": {
            "dayOfWeek": ["https://schema.org/Monday", "Tuesday"],
            "opens": "09:00",
            "closes": "18:00",
        },
        "contactPoint": {"@type": "ContactPoint", "telephone": "+1 2", "contactType": "sales team"},
        "url": "https://x.y",
        "image": ["https://x.y/z.png"],
        "potentialAction": {"target": "https://x.y"},
    }
    assert said(store) == [
        ("data", "Store.telephone", "+39 02"),
        ("data", "Store.email", "a@b.it"),
        ("data", "Store.openingHours", "Mo-Fr 09:00-18:00"),
        ("data", "Store.openingHours", "Sa 10:00-12:00"),
        ("data", "Store.openingHours", "Monday, Tuesday 09:00-18:00"),
        ("data", "ContactPoint.telephone", "+1 2"),
        ("data", "ContactPoint.contactType", "sales team"),
    ]


@pytest.mark.parametrize(
    ("specification", "text"),
    [
        ({"dayOfWeek": ["Monday", "Tuesday"], "opens": "09:00", "closes": "18:00"}, "Monday, Tuesday 09:00-18:00"),
        ({"opens": "09:00:00", "closes": "18:00:00", "dayOfWeek": "Sunday"}, "09:00:00-18:00:00 Sunday"),
        ({"opens": "09:00", "closes": "18:00"}, "09:00-18:00"),
    ],
)
def test_hours_are_hours_to_the_value_finder(specification: dict[str, object], text: str) -> None:
    (passage,) = read(f'<script type="application/ld+json">{json.dumps(specification)}</script>')
    assert passage.text.text == text
    (hours,) = [mention for mention in find(text, "en") if mention.kind == "hours"]
    assert (hours.start, hours.end) == (0, len(text))


@pytest.mark.parametrize(
    ("specification", "text"),
    [
        ({"dayOfWeek": "Sunday", "opens": "00:00", "closes": "00:00"}, "Sunday opens 00:00 closes 00:00"),
        ({"closes": "12:00", "dayOfWeek": "Sunday", "opens": "08:00"}, "closes 12:00 Sunday opens 08:00"),
    ],
)
def test_unusual_hours_keep_their_words(specification: dict[str, object], text: str) -> None:
    (passage,) = read(f'<script type="application/ld+json">{json.dumps(specification)}</script>')
    assert passage.text.text == text


def test_values_with_a_language() -> None:
    thing = {"@graph": [{"@type": "Thing", "name": [{"@value": "Ciao", "@language": "it"}, {"@value": "Hi"}]}]}
    passages = read(f'<html lang=en><script type="application/ld+json"><!-- {json.dumps(thing)} --></script>')
    assert [(p.text.text, p.locale, p.context.key) for p in passages] == [
        ("Ciao", "it", "Thing.name"),
        ("Hi", "en", "Thing.name"),
    ]


def test_broken_data_does_not_spoil_the_page() -> None:
    assert [p.text.text for p in read('<p>a<script type="application/ld+json">{"x": </script><p>b')] == ["a", "b"]
    with pytest.raises(UnreadableError):
        list(read_json_ld(MappedText.whole(Source("x.jsonld", '{"x": ')), Hints()))


def test_microdata() -> None:
    passages = read(
        '<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Plus</h1>'
        '<div itemprop="offers" itemscope itemtype="https://schema.org/Offer">'
        '<meta itemprop="priceCurrency" content="EUR"><b>only</b> <span itemprop="price" content="9.99">9,99</span>'
        " a month"
        "</div></div>"
        '<p itemscope itemtype="https://schema.org/Store"><b itemprop="telephone">+39 02</b></p>'
        '<meta itemprop="openingHours" content="Mo-Fr 09:00-18:00">'
    )
    assert_exact(passages, stdlib_html.unescape)
    assert [(p.kind, p.context.key, p.text.text) for p in passages] == [
        ("heading", "Product.name", "Plus"),
        ("paragraph", "", "only 9,99 a month"),
        ("data", "Offer.price", "EUR 9.99"),
        ("paragraph", "Store.telephone", "+39 02"),
        ("data", "openingHours", "Mo-Fr 09:00-18:00"),
    ]


def test_questions_in_microdata() -> None:
    passages = read(
        '<div itemscope itemtype="https://schema.org/FAQPage">'
        '<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">How long?</h3>'
        '<div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">'
        "<p>30 days</p><p>or more</div></div></div></div><h3>Else</h3><p>x"
    )
    assert [(p.kind, p.text.text, p.context.question) for p in passages] == [
        ("question", "How long?", ""),
        ("answer", "30 days", "How long?"),
        ("answer", "or more", "How long?"),
        ("heading", "Else", ""),
        ("paragraph", "x", ""),
    ]


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text('aé<b>&"\\/ \n;EUR9.', max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@value",
                    "@graph",
                    "name",
                    "text",
                    "price",
                    "priceCurrency",
                    "opens",
                    "closes",
                    "dayOfWeek",
                    "email",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
@settings(max_examples=200)
def test_places_are_exact_in_any_data(data: object) -> None:
    script = json.dumps(data)
    passages = list(read_json_ld(MappedText.whole(Source("x.jsonld", script)), Hints()))
    assert_exact(passages, stdlib_html.unescape, json_decode)
    assert len({passage.id for passage in passages}) == len(passages)
