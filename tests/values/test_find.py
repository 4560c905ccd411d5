"""Numbers, money, durations, quantities and frequencies as a reader of customer-service text would name them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.language.numerals import LANGUAGES
from cxlint.values import find, outermost, parse
from cxlint.values.model import Bound, Money, Number, ValueKind
from cxlint.values.stream import run
from cxlint.values.triggers import trigger_offsets
from cxlint.values.wire import from_json, to_json
from cxlint.values.write import describe

NUMERIC: frozenset[ValueKind] = frozenset({"number", "percent", "money", "duration", "quantity", "frequency"})


def read(text: str, locale: str) -> list[str]:
    """The outermost values of a text as people would write them."""
    found = outermost(find(text, locale, kinds=NUMERIC))
    return [describe(mention.value, mention.bound) for mention in found if mention.kind != "number"]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "Return it within 30 days.", ["at most 30 days"]),
        ("en", "You have two weeks.", ["2 weeks"]),
        ("en", "Delivery takes 2-4 working days.", ["2-4 working days"]),
        ("en", "It takes between 5 and 10 minutes.", ["5-10 minutes"]),
        ("en", "An hour and a half, usually.", ["about 1.5 hours"]),
        ("en", "Files up to 5 MB or 30+ photos", ["at most 5 megabytes", "at least 30 photos"]),
        ("en", "It costs $4.99 per month.", ["4.99 USD per month"]),
        ("en", "Free shipping over £50", ["free", "more than 50 GBP"]),
        ("en", "free time and a freephone number", []),
        ("en", "Lesson 2 - week 3, a 2-week course", ["2 weeks"]),
        ("it", "Sala 12 - persone al piano 2", []),
        ("en", "We back up twice a day and every 15 minutes.", ["twice a day", "every 15 minutes"]),
        ("en", "Refresh every 10 to 20 minutes", ["every 10 minutes to every 20 minutes"]),
        ("en", "This is 20% off; on average 3 days", ["20 %", "on average 3 days"]),
        ("en", "Once more: wait a second try later", ["1 second"]),
        ("it", "Hai due settimane per ripensarci.", ["2 weeks"]),
        ("it", "entro e non oltre 14 giorni", ["at most 14 days"]),
        ("it", "Consegna da 2 a 4 giorni lavorativi", ["2-4 working days"]),
        ("it", "dura un mese e mezzo", ["1.5 months"]),
        ("it", "circa mezz'ora", ["about 0.5 hours"]),
        ("it", "costa 9 euro e 99", ["9.99 EUR"]),
        ("it", "5,99 € al mese", ["5.99 EUR per month"]),
        ("it", "due volte alla settimana, ogni 15 minuti", ["twice a week", "every 15 minutes"]),
        ("it", "oltre 20 negozi", ["more than 20 stores"]),
        ("it", "La spedizione è gratuita", ["free"]),
        ("it", "alle ore 9 di sera", []),
        ("de", "innerhalb von 14 Tagen", ["at most 14 days"]),
        ("de", "mindestens anderthalb Stunden", ["at least 1.5 hours"]),
        ("de", "alle 15 Minuten", ["every 15 minutes"]),
        ("de", "3 bis 5 Werktage", ["3-5 working days"]),
        ("de", "19,90 Euro pro Monat", ["19.90 EUR per month"]),
        ("fr", "sous 48 heures", ["at most 48 hours"]),
        ("fr", "trois quarts d'heure", ["0.75 hours"]),
        ("fr", "5 jours ouvrés maximum", ["at most 5 working days"]),
        ("fr", "à 9h du matin", []),
        ("es", "hasta 10 días hábiles", ["at most 10 working days"]),
        ("es", "media hora", ["0.5 hours"]),
        ("es", "dos veces al año", ["twice a year"]),
        ("nl", "elk kwartier", ["every 15 minutes"]),
        ("nl", "binnen anderhalf uur", ["at most 1.5 hours"]),
        ("pt", "até 7 dias úteis", ["at most 7 working days"]),
        ("pt", "uma vez por semana", ["once a week"]),
        ("en", "Open all year. The whole week is free of stress", ["about 1 year", "1 week"]),
        ("it", "Aperto tutto l'anno", ["about 1 year"]),
        ("de", "Das ganze Jahr geöffnet", ["about 1 year"]),
        ("en", "It takes a couple of days or a few weeks", ["about 2 days", "about 3 weeks"]),
        ("nl", "Een paar dagen wachten", ["about 2 days"]),
        ("es", "un par de días", ["about 2 days"]),
        ("es", "toda la semana", ["about 1 week"]),
        ("it", "Un paio d'ore", ["about 2 hours"]),
        ("it", "entro un paio di giorni", ["at most 2 days"]),
        ("fr", "Ouvert toute l'année, toute la journée", ["about 1 year", "about 1 day"]),
        ("fr", "toute une semaine, tous les jours", ["1 week", "once a day"]),
        ("pt", "um par de semanas", ["about 2 weeks"]),
        (
            "en",
            "You must be at least 18 years old; over 18s only",
            ["at least 18 years of age", "more than 18 years of age"],
        ),
        ("es", "28 años de edad", ["28 years of age"]),
        ("it", "almeno 18 anni di età; garanzia di 2 anni", ["at least 18 years of age", "2 years"]),
        ("en", "a code of 7 letters and digits, a PIN of 6 digits", ["7 characters", "6 digits"]),
        ("es", "siete cifras y letras", ["7 characters"]),
        ("nl", "7 cijfers en letters", ["7 characters"]),
        ("de", "8 Buchstaben und Zahlen", ["8 characters"]),
        ("fr", "plus d'un mois", ["more than 1 month"]),
        ("ja", "30% 5 GB €9.99", ["30 %", "5 gigabytes", "9.99 EUR"]),
    ],
)
def test_values(locale: str, text: str, expected: list[str]) -> None:
    assert read(text, locale) == expected


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "30 days", "30 days"),
        ("en", "  2-4 working days ", "2-4 working days"),
        ("en", "EUR 9.99 per month", "9.99 EUR per month"),
        ("en", "at most 5 MB", "at most 5 megabytes"),
        ("it", "trenta giorni", "30 days"),
    ],
)
def test_parse_reads_a_declaration(locale: str, text: str, expected: str) -> None:
    mention = parse(text, locale)
    assert mention is not None
    assert describe(mention.value, mention.bound) == expected


def test_parse_wants_one_value_and_nothing_else() -> None:
    assert parse("30 days and a bit of luck", "en") is None
    assert parse("", "en") is None


@pytest.mark.parametrize(("locale", "code"), [("en-US", "USD"), ("en-CA", "CAD"), ("es-MX", "MXN"), ("en", "USD")])
def test_the_dollar_of_the_country(locale: str, code: str) -> None:
    (mention,) = find("$5", locale, kinds=frozenset({"money"}))
    assert mention.value == Money(Decimal(5), code)


def test_bound_words_are_in_the_outer_span() -> None:
    text = "You pay no more than 20 euros."
    mention = next(mention for mention in find(text, "en", kinds=NUMERIC) if mention.kind == "money")
    assert text[mention.start : mention.end] == "20 euros"
    assert text[mention.outer_start : mention.outer_end] == "no more than 20 euros"
    assert mention.bound is Bound.AT_MOST


@pytest.mark.parametrize(
    ("locale", "text", "amount"),
    [
        ("en", "a fifth of all orders", "0.2"),
        ("en", "two thirds of a million", "666666.67"),
        ("en", "4 thousand 3 hundred and 21", "4321"),
        ("fr", "dix-sept", "17"),
        ("fr", "un quart de million", "250000"),
    ],
)
def test_numbers_in_words(locale: str, text: str, amount: str) -> None:
    found = [mention.value for mention in find(text, locale) if mention.kind == "number"]
    assert [round(value.amount, 2) for value in found if isinstance(value, Number)] == [Decimal(amount)]


@pytest.mark.parametrize("text", ["a third party", "a fifth attempt", "a bit later", "a percentage of it"])
def test_articles_that_count_nothing(text: str) -> None:
    assert find(text, "en", kinds=NUMERIC) == ()


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "Jan first"), ("it", "primo Gen"), ("fr", "négatif un"), ("pt", "um centesimo")]
)
def test_rare_mentions_have_a_trigger(locale: str, text: str) -> None:
    assert find(text, locale)
    assert trigger_offsets(text.lower(), locale)


_WORDS = st.sampled_from(
    (
        "30 two a half days giorni hour ore 9h per month al mese every ogni € $ EUR 4,99 5% up to entro between "
        "and e un "
        "une jours Tage uur dagen - – to da a working 1h30 free gratis million ½ kg MB volte times x 3/4 24/7"
    ).split()
)


@settings(max_examples=150)
@given(st.lists(_WORDS, max_size=20).map(" ".join), st.sampled_from(LANGUAGES))
def test_places_triggers_and_wire(text: str, language: str) -> None:
    offsets = trigger_offsets(text.lower(), language)
    last = 0
    for mention in find(text, language, kinds=NUMERIC):
        assert 0 <= mention.outer_start <= mention.start < mention.end <= mention.outer_end <= len(text)
        assert mention.start >= last
        last = mention.start
        assert from_json(json.loads(json.dumps(to_json(mention)))) == mention
        assert any(mention.outer_start <= offset < mention.outer_end for offset in offsets), (mention, text)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "hello %1$s, you have {0} and %2$d of them; %@ said so. it may be the day of the week"),
        ("en", "org.example.appname and file.extension are no addresses, a @ is none either"),
        ("nl", "een app voor een bedrijf op een telefoon"),
        ("fr", "le jour et la nuit, à nos amis"),
    ],
)
def test_what_is_no_value_has_no_trigger(locale: str, text: str) -> None:
    assert trigger_offsets(text, locale) == []
    assert find(text, locale) == ()


def test_prose_has_few_triggers() -> None:
    text = "an apple a day? no: people who write to us are often happy with a friendly word and someone to listen."
    assert len(trigger_offsets(text.replace("a day", ""), "en")) == 0
    assert trigger_offsets(text, "en")


def test_stream_answers_line_by_line() -> None:
    (line,) = run(['{"id": 7, "text": "within 30 days", "locale": "en", "now": "2026-01-01"}', ""])
    answer = json.loads(line)
    assert answer["id"] == 7
    duration = next(value for value in answer["values"] if value["kind"] == "duration")
    assert duration["value"] == {"count": "30", "unit": "day", "seconds": 2592000, "business": False}
    assert duration["bound"] == "at most"
