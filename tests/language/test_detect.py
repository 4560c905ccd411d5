"""Which language a text is in; above all, no false alarms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxlint.language.detect import detect, plainly_other, speaks
from cxlint.language.function_words import MAIN

SEVEN = tuple(sorted(MAIN))
BENCH = Path(__file__).parents[3] / "shared" / "bench" / "language" / "cases.jsonl"

TEXTS = {
    "en": "You can send the parcel back to us within two weeks, and we will pay for the return if it is our mistake.",
    "it": "Puoi rispedire il pacco entro due settimane e, se l'errore è nostro, le spese della resa le paghiamo noi.",
    "de": "Sie können das Paket innerhalb von zwei Wochen zurückschicken, und wenn wir schuld sind, zahlen wir das.",
    "fr": "Vous pouvez renvoyer le colis dans les deux semaines et, si l'erreur vient de nous, nous payons le retour.",
    "es": "Puedes devolver el paquete en dos semanas y, si el error es nuestro, los gastos los pagamos nosotros.",
    "nl": "Je kunt het pakket binnen twee weken terugsturen en als de fout bij ons ligt, betalen wij de kosten.",
    "pt": "Você pode devolver o pacote em duas semanas e, se o erro for nosso, as despesas são pagas por nós.",
}
POLISH = "Możesz odesłać paczkę w ciągu dwóch tygodni, a jeśli błąd jest po naszej stronie, to my płacimy za zwrot."
CATALAN = (
    "Pots tornar el paquet en dues setmanes i, si l'error és nostre, les despeses de la devolució les paguem nosaltres."
)
FRISIAN = (
    "Do kinst it pakket binnen twa wiken werom stjoere, en ast dat dochst, dan krijsto fan ús in berjocht yn de app."
)


@pytest.mark.parametrize("language", SEVEN)
def test_each_language_is_recognised_and_contradicted(language: str) -> None:
    text = TEXTS[language]
    assert detect(text, SEVEN)[0] == language
    assert speaks(text, language)
    assert plainly_other(text, language, SEVEN) == ""
    for declared in SEVEN:
        if declared != language:
            assert not speaks(text, declared)
            assert plainly_other(text, declared, SEVEN) == language
    for declared in ("pl", "ca", "fy", "sl", "ja"):
        assert plainly_other(text, declared, SEVEN) == language


def test_languages_beyond_the_seven() -> None:
    for text, own in ((POLISH, "pl"), (CATALAN, "ca"), (FRISIAN, "fy")):
        assert plainly_other(text, own, SEVEN) == ""
        assert plainly_other(text, "en", SEVEN) == "other"
    assert plainly_other("Вы можете вернуть посылку в течение двух недель, и мы оплатим доставку.", "en") == "other"
    assert plainly_other("Вы можете вернуть посылку в течение двух недель, и мы оплатим доставку.", "ru") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Il Gattopardo, La Repubblica, Corriere della Sera",
        "https://www.example.com/it/come-funziona-la-nostra-app-e-che-cosa-fa-per-te",
        "Via della Conciliazione 4, 00193 Roma; Calle de la Princesa 12, Madrid; Rue de la Paix 3, Paris",
        "Open Settings, tap Privacy, choose `Consenti sempre di accedere alla posizione` and come back.",
        "const value = await fetch(url); if (value.ok) { return value.json(); } else { throw new Error(value); }",
        "Volkswagen, Deutsche Bahn, Der Spiegel, Die Zeit, Das Erste, Hermes Versand, Deutsche Post",
        "Grazie mille!",
        "Order 4711 4712 4713 4714 4715 4716 4717 4718 4719 4720 4721",
        "The film 'La vita è bella' (1997) and the opera 'Il barbiere di Siviglia' are on our list of classics.",
    ],
)
def test_names_code_addresses_and_quotations_are_no_other_language(text: str) -> None:
    assert plainly_other(text, "en", SEVEN) == ""


def test_mixed_texts_and_close_languages_stay_silent() -> None:
    assert plainly_other(TEXTS["en"] + " " + TEXTS["it"], "en", SEVEN) == ""
    assert plainly_other("Por favor, confirme a sua conta para continuar.", "es", SEVEN) in ("", "pt")
    assert plainly_other("La app no funciona.", "it", SEVEN) == ""


def test_detection_keeps_to_the_languages_asked_for() -> None:
    assert detect("Hola", ("it",)) == ("it", 1.0)
    assert detect("Hello", ()) == ("", 0.0)
    assert detect("Hello", ("xx-unknown",)) == ("", 0.0)
    language, confidence = detect(TEXTS["de"], ("en", "de"))
    assert language == "de"
    assert 0.9 < confidence <= 1.0


@pytest.mark.skipif(not BENCH.is_file(), reason="the benchmark is not beside this checkout")
def test_short_strings_of_real_apps() -> None:
    cases = [json.loads(line) for line in BENCH.read_text().splitlines()][::5]
    right = sum(detect(case["text"], SEVEN)[0] == case["lang"] for case in cases)
    assert right / len(cases) > 0.9
