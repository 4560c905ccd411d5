"""Other values in the notation of a text."""

from __future__ import annotations

import pytest

from cxlint.values import find, parse
from cxlint.values.alter import alterations
from cxlint.values.compare import compare
from cxlint.values.model import Likeness


@pytest.mark.parametrize(
    ("written", "locale", "expected"),
    [
        ("30 days", "en", ("31 days", "29 days", "60 days", "32 days")),
        ("1 Tag", "de", ("2 Tag",)),
        ("1.299 €", "it", ("2.299 €", "1.399 €")),
        ("€9.99", "en", ("€10.99", "€8.99", "€18.99")),
        ("quattordici giorni", "it", ("quindici giorni", "tredici giorni")),
        ("two weeks", "en", ("three weeks",)),
        ("9:00-18:00", "en", ("9:00-19:00", "9:00-17:00")),
        ("2 p.m.", "en", ("3 p.m.", "1 p.m.")),
        ("12 March 2026", "en", ("13 March 2026", "11 March 2026", "22 March 2026", "12 March 2027", "12 March 2025")),
        ("+39 02 8088 0199", "it", ("+39 02 8088 0109", "+39 02 8088 0190")),
        (
            "ciao@lume.example",
            "en",
            ("office@lume.example", "team@lume.example", "desk@lume.example", "mail@lume.example"),
        ),
        ("www.lume.example/help", "en", ("www.lume-online.example/help", "www.lume.example/help-2")),
        ("Android 8.0", "en", ("Android 9.0", "Android 7.0", "Android 10.0")),
        ("half a day", "en", ()),
        ("24/7", "en", ()),
    ],
)
def test_other_values_keep_the_notation(written: str, locale: str, expected: tuple[str, ...]) -> None:
    mention = parse(written, locale)
    assert mention is not None
    assert alterations(written, mention.value, locale) == expected


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("within 30 days", "en"),
        ("2-4 giorni lavorativi", "it"),
        ("Mo-Fr 9-18 Uhr", "de"),
        ("le 3 mai 2026", "fr"),
        ("por 9,99 € al mes", "es"),
        ("bel 0800 1280", "nl"),
        ("versão Android 9", "pt"),
        ("20 %", "de"),
    ],
)
def test_other_values_are_read_as_such(text: str, locale: str) -> None:
    mention = next(mention for mention in find(text, locale) if mention.kind != "number")
    options = alterations(text[mention.start : mention.end], mention.value, locale)
    assert options
    for option in options:
        changed = text[: mention.start] + option + text[mention.end :]
        read = [other for other in find(changed, locale) if other.start == mention.start and other.kind == mention.kind]
        assert read, changed
        assert compare(mention.value, read[0].value) is not Likeness.SAME, changed
