"""The counts of a voice: what the words of each language add to, what is no voice, and that they add up."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.model import Kind, Passage
from cxlint.text import MappedText, Source
from cxlint.tone.profile import COUNTS, PLACES, Voice, count, samples, together, without
from cxlint.tone.reading import sentences_of
from cxlint.tone.samples import Sample


def counted(language: str, text: str) -> dict[str, int]:
    counts = count(text, language, "", sentences_of(text, language))
    shown = zip(COUNTS, counts, strict=True)
    return {name: number for name, number in shown if number and PLACES[name] > PLACES["squares"]}


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        (
            "en",
            "We're sorry for the inconvenience! Your parcel was not shipped yesterday. It's easy, please don't worry.",
            {
                "we": 1,
                "you": 1,
                "contracted": 3,
                "contractible": 4,
                "exclamations": 1,
                "passives": 1,
                "negations": 2,
                "politeness": 1,
                "empathy": 2,
            },
        ),
        ("en", "You forgot your password? Thanks to Ada, no longer a problem.", {"you": 2}),
        ("it", "Hai dimenticato la password? Siamo qui grazie al Bluetooth.", {"addressed": 1, "we": 1, "you": 1}),
        (
            "en",
            "You should have read the terms. Maybe it is late.",
            {"you": 1, "contractible": 1, "hedges": 1, "blame": 1},
        ),
        (
            "it",
            "Ci dispiace per il disagio. Il tuo ordine è stato spedito ieri. Forse non abbiamo l'etichetta.",
            {"addressed": 1, "we": 1, "you": 1, "passives": 1, "hedges": 1, "negations": 1, "empathy": 2},
        ),
        ("it", "La chiamo per il richiamo. Il pacco è arrivato ieri ed è gratuito.", {}),
        (
            "de",
            "Leider wurde Ihre Bestellung noch nicht geliefert. Bitte prüfen Sie, ob die Lampe zurückgeschickt wurde.",
            {"addressed": 1, "formal": 1, "you": 2, "passives": 2, "negations": 1, "politeness": 1, "empathy": 1},
        ),
        ("de", "Wir werden gewinnen.", {"we": 1}),
        (
            "fr",
            "Nous sommes désolés. Votre commande n'a pas été expédiée. Elle est arrivée !",
            {
                "addressed": 1,
                "formal": 1,
                "we": 1,
                "you": 1,
                "exclamations": 1,
                "passives": 1,
                "negations": 1,
                "empathy": 1,
            },
        ),
        (
            "es",
            "Ofrecemos los mismos términos. Tu pedido fue enviado ayer. ¡Gracias!",
            {"addressed": 1, "we": 1, "you": 1, "exclamations": 1, "passives": 1, "politeness": 1},
        ),
        (
            "pt",
            "Lamentamos os transtornos. A encomenda foi enviada. Tá bom, por favor!",
            {
                "we": 1,
                "contracted": 1,
                "contractible": 1,
                "exclamations": 1,
                "passives": 1,
                "politeness": 1,
                "empathy": 2,
            },
        ),
        (
            "nl",
            "Helaas wordt je bestelling niet morgen bezorgd. We zoeken 't uit.",
            {
                "addressed": 1,
                "we": 1,
                "you": 1,
                "contracted": 1,
                "contractible": 1,
                "passives": 1,
                "negations": 1,
                "empathy": 1,
            },
        ),
        ("pl", "SUPER OFERTA DLA WSZYSTKICH! Nie czekaj 🎉", {"exclamations": 1, "emoji": 1, "capitals": 4}),
    ],
)
def test_what_words_do(language: str, text: str, counts: dict[str, int]) -> None:
    assert counted(language, text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The US VAT and GDPR forms, PDF or HTML.",
        "Set x != y, see https://lume.example/us!/we?please=1 or write to us@we.example today.",
        "Price: 5 € ✓ © 2026 → ☎ now.",
    ],
)
def test_names_addresses_and_signs_are_no_voice(text: str) -> None:
    assert counted("en", text) == {}


@pytest.mark.parametrize("text", ["a", "AA ", "!", "a.", "a@", "{", "<a", "is not ", "wird ge ", "a'", "* ", "*"])
def test_hostile_texts_end(text: str) -> None:
    began = time.process_time()
    for language in ("en", "de", "it"):
        counted(language, text * 30_000)
    assert time.process_time() - began < 5


def passage(text: str, kind: Kind = "paragraph", locale: str = "en") -> Passage:
    return Passage(MappedText.whole(Source("a.md", text)), kind, "1", locale)


def test_only_prose_counts_and_each_text_once() -> None:
    found = samples(
        [
            passage("We ship to you."),
            passage("We ship to you."),
            passage("We ship", "button"),
            passage("Orders and returns", "heading"),
            passage("Home", "list-item"),
            passage("Wir liefern gerne zu Ihnen.", locale="de-AT"),
            passage("Questo testo è scritto in italiano e non in inglese, come tutti vedono.", locale="en"),
        ],
        "faq",
    )
    assert [(one.language, len(one.texts)) for one in found] == [("en", 1), ("de", 1)]


def test_the_passages_that_weigh_most_are_kept() -> None:
    texts = ["We go.", "We and our shop help us.", "You go now.", "We, we go.", "We said we do what we do.", "We do."]
    (sample,) = samples(map(passage, texts), "faq")
    voice = Voice("faq", "en")
    voice.add(sample)
    assert [example.says for example in voice.examples["we"]] == [
        "We and our shop help us.",
        "We said we do what we do.",
        "We, we go.",
    ]


TEXTS = st.lists(
    st.tuples(st.integers(0, 12), st.lists(st.integers(0, 9), min_size=len(COUNTS), max_size=len(COUNTS)).map(tuple)),
    max_size=5,
).map(lambda texts: Sample("faq", "en", tuple(dict(texts).items())))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_voices_add_up_in_any_order(found: Sequence[Sample]) -> None:
    # A text is a digest of itself, so it has the same counts wherever it stands.
    counts = {text: counts for one in found for text, counts in one.texts}
    shared = [Sample("faq", "en", tuple((text, counts[text]) for text, _ in one.texts)) for one in found]
    voice, other = Voice("faq", "en"), Voice("faq", "en")
    for one in shared:
        voice.add(one)
    for one in reversed(shared):
        other.add(one)
    assert (voice.passages, voice.documents) == (other.passages, other.documents)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_what_is_left_of_a_voice_is_the_voice_of_the_rest(found: Sequence[Sample]) -> None:
    singles = []
    for one in found:
        single = Voice("faq", "en")
        single.add(one)
        singles.append(single)
    if singles:
        rest, left = together(singles[1:]), without(together(singles), singles[0])
        assert (left.passages, left.documents) == (rest.passages, rest.documents)


def test_a_footer_is_counted_once_in_a_channel() -> None:
    voice = Voice("faq", "en")
    for _ in range(3):
        (sample,) = samples([passage("We ship to you.")], "faq")
        voice.add(sample)
    assert (voice.words, voice.passages.units, voice.documents.units) == (4, 1, 3)
