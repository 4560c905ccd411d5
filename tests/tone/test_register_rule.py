"""The rule kind ``register``: what it reports, what its messages name, and what is wrong with a rule file."""

from __future__ import annotations

import pytest

from cxlint.schema import compose
from cxlint.tone.rules import Memory, Rule, Vocabulary, build
from cxlint.tone.settings import Settings

DECLARED = """
extends: register
message: "'%s' is %s; we say %s"
register: {it: tu, de: Sie, fr: vous, es: tú, pt: você, nl: je}
"""


def rule(source: str) -> tuple[Rule | None, list[str]]:
    settings = Settings.of(compose(source, "Brand/Address.yml"))
    built = build("Brand.Address", settings, Vocabulary())
    return built, [str(error) for error in settings.errors]


def said(text: str, locale: str, source: str = DECLARED) -> list[tuple[str, str]]:
    built, errors = rule(source)
    assert built is not None, errors
    return [(text[hit.start : hit.end], hit.message) for hit in built.check.run(text, Memory(locale=locale))]


def test_names_what_was_found_and_what_is_expected() -> None:
    text = "Mi dica il numero d'ordine e clicchi su Avanti."
    assert said(text, "it") == [("dica", "'dica' is Lei; we say tu")]


def test_thanks_to_nobody_named_are_for_the_reader() -> None:
    assert said("Scrivici quando vuoi. La ringraziamo per la pazienza.", "it") == [
        ("La", "'La' is Lei in a text that says tu elsewhere")
    ]
    assert said("Le recomendamos seguir este orden.", "es") == [("Le", "'Le' is usted; we say tú")]
    assert said("Ana es clienta. Le recomendamos este orden.", "es") == []


def test_what_may_speak_of_others_is_not_reported() -> None:
    assert said("Il corriere consegna il pacco al suo vicino.", "it") == []
    assert said("Utiliza el Bluetooth.", "es") == []
    assert said("Sabe quando chega a encomenda.", "pt") == []


def test_each_language_has_its_own_form() -> None:
    text = "Klicken Sie auf Senden."
    assert said(text, "de") == []
    assert said("Klick auf Senden.", "de-AT") == [("Klick", "'Klick' is du; we say Sie")]
    assert said("Clique ici.", "fr-CH") == [("Clique", "'Clique' is tu; we say vous")]
    assert said("Kies uw maat.", "nl") == [("uw", "'uw' is u; we say je")]
    assert said("Click here.", "en") == []


def test_a_text_that_mixes_two_has_its_own_message() -> None:
    text = "Vul uw naam in en klik op je profiel."
    assert said(text, "nl") == [("uw", "'uw' is u in a text that says je elsewhere")]


def test_without_a_declared_form_only_mixing_is_reported() -> None:
    source = 'extends: register\nmessage: "%s"\nmixed: "%s (%s) beside %s"\n'
    assert said("Vul uw naam in.", "nl", source) == []
    assert said("Vul uw naam in en klik op je profiel.", "nl", source) == [("je", "je (je) beside u")]


def test_one_word_stands_for_every_language_that_has_it() -> None:
    source = 'extends: register\nmessage: "%s, not %s but %s"\nregister: tu\n'
    assert said("Cliquez ici.", "fr", source) == [("Cliquez", "Cliquez, not vous but tu")]
    assert said("Apra il menu.", "it", source) == [("Apra", "Apra, not Lei but tu")]
    assert said("Klicken Sie hier.", "de", source) == []


def test_the_only_language_declared_is_that_of_a_text_of_none() -> None:
    source = 'extends: register\nmessage: "%s"\nregister: {de: du}\n'
    assert said("Klicken Sie hier.", "", source) == [("Sie", "Sie")]


def test_plurals_and_markets() -> None:
    assert said("Você recebe o código.", "pt-BR", 'extends: register\nmessage: "%s"\nregister: formal\n') == [
        ("Você", "Você")
    ]
    assert said("Hebben jullie vragen voor ons?", "nl", 'extends: register\nmessage: "%s"\nregister: u\n') == []


@pytest.mark.parametrize(
    "text",
    [
        "Ho scaricato l'app: scaricala anche tu!",
        "Il cliente ha premuto «Scarica la tua ricevuta» sul sito della banca.",
        "Annulla",
        "Salva modifiche",
    ],
)
def test_texts_for_sharing_labels_and_quotations_are_left_alone(text: str) -> None:
    assert said(text, "it", 'extends: register\nmessage: "%s"\nregister: {it: Lei}\n') == []


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("{it: tu, de: Sei}", 'there is no form of address "Sei"; did you mean "Sie"?'),
        ("{it: tu, en: you}", 'address is not known in "en"'),
        ("thou", 'there is no form of address "thou"'),
    ],
)
def test_what_is_wrong_with_a_rule(written: str, error: str) -> None:
    built, errors = rule(f'extends: register\nmessage: "%s"\nregister: {written}\n')
    assert built is None
    assert len(errors) == 1
    assert errors[0].startswith("Brand/Address.yml:3:1: ")
    assert error in errors[0]
