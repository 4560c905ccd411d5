"""Where sentences and clauses begin and end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.language.sentences import clauses, sentences


def split(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["We ship in 3 days.", "Returns are free, e.g. by post.", "Really?", "Yes!"]),
        ("en", ["Call us at 9 a.m. or later.", "We close at 5 p.m.", "You can write then."]),
        ("en", ["Dr. Smith and J. R. Tolkien agree.", "See No. 5.", "It costs 9.99 EUR.", "Visit www.a.example."]),
        ("en", ["Wait...", "And more …", '"Stop."', "She left; he stayed.", "Yahoo! is fine."]),
        ("en", ["1. Open the app.", "2. Tap Send."]),
        ("en", ["It takes 5 min.", "Then you get an e-mail from Acme Inc.", "We are open."]),
        ("de", ["Die Frist endet am 3. März.", "Sie haben bis zum 15.", "Danach ist Schluss."]),
        ("de", ["Wir liefern z. B. Bücher, d.h. alles, bzw. fast alles usw.", "Wir helfen.", "Tel. 030 123."]),
        ("it", ["Il sig. Rossi ha ca. 30 giorni.", "Ad es. lunedì, ecc.", "Per info scriva all'art. 5."]),
        ("it", ["Costa p. es. 5 €.", "È gratis?", "Sì.", "Alle 9.30."]),
        ("es", ["El Sr. López tiene p. ej. 14 días.", "¿Cuándo?", "¡Ya!", "Aprox. 3 horas."]),
        ("fr", ["M. Dupont a 14 jours.", "C.-à-d. deux semaines.", "Oui !"]),
        ("nl", ["Bijv. morgen.", "Dhr. Jansen belt i.p.v. mailt.", "Klaar."]),
        ("pt", ["O Sr. Silva tem aprox. 5 dias.", "Ligue já."]),
        ("pl", ["Masz 14 dni.", "Potem nie."]),
    ],
)
def test_sentences(language: str, expected: list[str]) -> None:
    assert split(" ".join(expected), language) == expected


def test_lines_items_and_bullets() -> None:
    assert split("Line one\nLine two\n- item, and\nmore\n\nlast. • A • B", "en") == [
        "Line one",
        "Line two",
        "- item, and\nmore",
        "last.",
        "A",
        "B",
    ]
    assert split("", "en") == split(" \n ", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "You have 30 days, but sale items (shoes) have 14 while gifts – all – cost 1,000.50 EUR, 9 – 18 at 10:30.",
            ["You have 30 days", "but sale items", "shoes", "have 14", "while gifts", "all", "cost 1,000.50 EUR",
             "9 – 18 at 10:30."],
        ),
        (
            "it",
            "Il reso è gratuito, mentre la spedizione costa 5,90 € se ordini poco ma non oggi.",
            ["Il reso è gratuito", "mentre la spedizione costa 5,90 €", "se ordini poco", "ma non oggi."],
        ),
        (
            "de",
            "Sie können 14 Tage zurücksenden, aber Gutscheine nicht, weil sie verfallen.",
            ["Sie können 14 Tage zurücksenden", "aber Gutscheine nicht", "weil sie verfallen."],
        ),
        ("fr", "C'est gratuit tandis que le retour coûte 5 €.", ["C'est gratuit", "tandis que le retour coûte 5 €."]),
        ("es", "Son 14 días; en Italia, 30.", ["Son 14 días", "en Italia", "30."]),
        ("nl", "Retour: 30 dagen, terwijl ruilen 14 dagen is.", ["Retour", "30 dagen", "terwijl ruilen 14 dagen is."]),
        ("pt", "São 30 dias, mas não hoje.", ["São 30 dias", "mas não hoje."]),
    ],
)  # fmt: skip
def test_clauses(language: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text, 0, len(text), language)] == expected


@given(
    st.text(alphabet="ab AB.!?…\n•,;:–()0123456789\"'é\u00a0", max_size=80), st.sampled_from(["en", "de", "it", "xx"])
)
def test_ranges_are_ordered_and_hold_every_letter(text: str, language: str) -> None:
    ranges = sentences(text, language)
    position = 0
    for start, end in ranges:
        assert position <= start < end
        assert text[start:end] == text[start:end].strip()
        inner = clauses(text, start, end, language)
        assert all(start <= low < high <= end for low, high in inner)
        position = end
    kept = "".join(text[start:end] for start, end in ranges)
    assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, text))


@pytest.mark.parametrize("text", ["." * 50_000 + "a", "?!" * 30_000, '…"' * 30_000, "\n" * 60_000, ".)" * 30_000])
def test_rows_of_stops_take_no_longer_than_others(text: str) -> None:
    began = time.process_time()
    sentences(text, "it")
    assert time.process_time() - began < 1
