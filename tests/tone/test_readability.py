"""``readability`` with a formula, and ``sentence``: scores by hand, bounds by language, what is too short to say."""

from __future__ import annotations

import pytest

from cxlint.model import Passage
from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.reading import FORMULAS, measured, sentences_of
from cxlint.tone.rules import DocumentCheck, Memory, Rule, Vocabulary, build
from cxlint.tone.settings import Settings

HARD = (
    "La restituzione dei prodotti acquistati presso i rivenditori autorizzati, ancorché danneggiati, è subordinata "
    "alla presentazione della documentazione comprovante l'acquisto entro il termine perentorio precedentemente "
    "comunicato dall'amministrazione."
)
EASY = "Puoi rendere la lampada. Scrivi a noi. Ti diamo una etichetta. Metti la lampada nella scatola. "


def rule(source: str) -> Rule:
    settings = Settings.of(compose(f"extends: {source}\nmessage: '%s'", "a.yml"))
    made = build("hard-to-read", settings, Vocabulary())
    assert made is not None, settings.errors
    assert not settings.errors
    return made


def errors(source: str) -> list[str]:
    settings = Settings.of(compose(f"extends: {source}\nmessage: '%s'", "a.yml"))
    assert build("hard-to-read", settings, Vocabulary()) is None
    return [str(error) for error in settings.errors]


def passages(*texts: str, locale: str = "it") -> tuple[Passage, ...]:
    return tuple(
        Passage(MappedText.whole(Source("a.md", text)), "paragraph", str(number), locale)
        for number, text in enumerate(texts)
    )


def in_document(made: Rule, *texts: str, locale: str = "it") -> list[tuple[str, str]]:
    assert isinstance(made.check, DocumentCheck)
    found = made.check.examine(passages(*texts, locale=locale), Memory())
    return [(one.passage.text.text[one.start : one.end], one.message) for one in found]


def in_passage(made: Rule, text: str, locale: str = "it") -> list[tuple[str, str]]:
    assert not isinstance(made.check, DocumentCheck)
    return [(text[hit.start : hit.end], hit.message) for hit in made.check.run(text, Memory(locale=locale))]


@pytest.mark.parametrize(
    ("formula", "text", "score"),
    [
        # 2 sentences, 8 words, 30 letters.
        ("gulpease", "Il cane dorme. Il gatto mangia il topo.", 89 + (600 - 300) / 8),
        ("flesch", "The cat sat on the mat.", 206.835 - 1.015 * 6 - 84.6),
        ("amstad", "Der Hund liebt die Katze.", 180 - 5 - 58.5 * 6 / 5),
        ("kandel-moles", "Le chat mange la souris.", 207 - 1.015 * 5 - 73.6 * 6 / 5),
        ("fernandez-huerta", "El gato come pescado.", 206.84 - 1.02 * 4 - 60 * 8 / 4),
        ("douma", "De kat slaapt vandaag.", 206.84 - 0.93 * 4 - 77 * 5 / 4),
        ("martins", "O gato come peixe.", 248.835 - 1.015 * 4 - 84.6 * 7 / 4),
    ],
)
def test_each_formula_by_hand(formula: str, text: str, score: float) -> None:
    one = FORMULAS[formula]
    assert one.score(measured(sentences_of(text, one.language), one.language)) == pytest.approx(score)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("it", "Gentile sig. Rossi, il reso costa ca. 5 euro. Scriva al sig. Bianchi.", [9, 4]),
        ("it", "Porti un documento, p. es. la patente. Poi firmi.", [7, 2]),
        ("it", "1. Apri l'app.", [4]),
        ("de", "Das gilt z. B. für Lampen. Danach nicht.", [6, 2]),
        ("de", "Am 1. März geht es los. Bis dann!", [6, 2]),
        ("pt", "O pedido n.º 12 chegou. Obrigado!", [5, 1]),
        ("nl", "Alle lampen, d.w.z. ook de oude. Tot ziens.", [6, 2]),
        ("en", "Write to help@lume.example or see https://lume.example/returns today. Done.", [5, 1]),
        ("en", "Don't send {count} lamps.", [3]),
        ("en", "Tap * and then *****. Choose **** next.", [5, 3]),
    ],
)
def test_sentences_and_words_as_readers_count_them(language: str, text: str, words: list[int]) -> None:
    assert [len(sentence.words) for sentence in sentences_of(text, language)] == words


def test_a_document_is_judged_as_a_whole_at_its_hardest_sentence() -> None:
    made = rule("readability\nformula: auto\nmin: {it: 60, en: 50}")
    assert in_document(made, EASY, *(f"{word} {HARD}" for word in ("Oggi", "Domani", "Sempre"))) == [
        (
            f"Oggi {HARD}",
            'Gulpease 37, below 60; the hardest sentence has 29 words: "Oggi La restituzione dei prodotti acquistati '
            'presso i rivenditori autorizzati, ancorché …"',
        )
    ]
    assert in_document(made, *(EASY + number for number in "abcdefghij")) == []


def test_a_footer_counts_once_and_too_little_text_has_no_score() -> None:
    made = rule("readability\nmin: 60")
    assert in_document(made, *[HARD] * 10) == []
    assert in_document(made, *(f"{HARD} {letter}" for letter in "abcdef"), locale="pl") == []


def test_a_passage_is_judged_by_itself() -> None:
    made = rule("readability\nformula: {it: gulpease}\nmin: 60\nper: passage")
    assert [found for found, _ in in_passage(made, HARD)] == [HARD]
    assert in_passage(made, "Restituzione prodotti danneggiati presso rivenditori autorizzati") == []
    assert in_passage(made, HARD, "de") == []


def test_a_long_sentence_is_reported_where_it_stands() -> None:
    made = rule("sentence\nmax: {it: 20, de: 30}")
    assert in_passage(made, f"Grazie. {HARD} A presto.") == [(HARD, "28")]
    assert in_passage(made, "Lampe " * 29, "de-CH") == []
    assert in_passage(made, HARD, "en") == []


def test_a_text_in_another_language_is_not_measured() -> None:
    english = f"{'You can send every lamp back to us within thirty days if it does not fit. ' * 3}"
    assert in_passage(rule("sentence\nmax: 5"), english, "it") == []
    assert in_passage(rule("readability\nmin: 99\nper: passage"), english, "it") == []
    texts = (english + str(number) for number in range(5))
    assert in_document(rule("readability\nmin: 99"), *texts) == []


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("readability\nformula: gulpeas\nmin: 3", 'a.yml:2:1: there is no formula "gulpeas"; did you mean "gulpease"?'),
        (
            "readability\nformula: auto",
            'a.yml:1:1: the rule bounds nothing: it needs "min" or "max"; for example min: 60',
        ),
        ("readability\nmin: {it: easy}", 'a.yml:2:1: "min" should be a number, but is "easy"'),
        (
            "readability\nmin: 50\nper: page",
            'a.yml:3:1: "per" should be one of passage, document, channel, but is "page"',
        ),
        ("sentence\nmax: long", 'a.yml:2:1: "max" should be a number of words; for example max: 25'),
    ],
)
def test_what_is_wrong_with_a_rule(source: str, error: str) -> None:
    assert errors(source) == [error]
