"""The fact book: what cannot be read or matched is reported at its place."""

from __future__ import annotations

import datetime

import pytest

from cxlint.engine.run import check_text
from cxlint.engine.tasks import Settings
from cxlint.errors import ConfigurationError
from cxlint.facts.compile import compile_book
from cxlint.facts.declarations import load_facts
from cxlint.schema import ConfigurationErrors


def problems(text: str) -> list[str]:
    declared, errors = load_facts((("facts.yaml", text),))
    found = [str(error) for error in errors]
    try:
        compile_book(declared, ("it",))
    except ConfigurationErrors as raised:
        found += [str(error) for error in raised.errors]
    return found


@pytest.mark.parametrize(
    "value",
    [
        "30 days",
        "2-4 working days",
        "trenta giorni",
        "EUR 9.99 per month",
        "'9,99 € al mese'",
        "10 %",
        "25 MB",
        "5 photos",
        "every 15 minutes",
        "12 March 2026",
        '"14:00"',
        "Mon-Fri 9:00-18:00",
        "lun-ven 9-18",
        "+39 02 8088 0199",
        "0800-1280",
        "ciao@lume.example",
        "www.lume.example",
        "Android 8.0",
        "yes",
        "no",
        "20",
    ],
)
def test_every_kind_of_value_can_be_declared(value: str) -> None:
    assert problems(f"facts:\n  a: {{is: {value}, about: [x]}}\n") == []


def test_a_value_that_cannot_be_read_is_reported_at_its_place() -> None:
    (problem,) = problems("facts:\n  a:\n    is: 30 dyas or so\n    about: [x]\n")
    assert problem.startswith('facts.yaml:3:9: "30 dyas or so" is no value cxlint can read; write it as in a text:')


def test_a_cue_without_words_is_reported_at_its_place() -> None:
    (problem,) = problems('facts:\n  a:\n    is: 30 days\n    about: ["...", ok]\n')
    assert problem.startswith("facts.yaml:4:13: the cue '...' has no words")


def test_a_wrong_expression_is_reported_at_its_place() -> None:
    (problem,) = problems('facts:\n  a:\n    is: 30 days\n    about: ["/(/"]\n')
    assert problem.startswith("facts.yaml:4:13: the expression /(/ is wrong")


def test_a_fact_without_a_value_is_open() -> None:
    declared, errors = load_facts((("facts.yaml", "facts:\n  a: {kind: duration, about: [x]}\n"),))
    (fact,) = compile_book(declared).facts
    assert not errors
    assert fact.is_open
    assert fact.kind == "duration"


def test_an_expression_cannot_hang_the_run() -> None:
    declared, _ = load_facts((("facts.yaml", 'facts:\n  a:\n    is: 30 days\n    about: ["/(a|aa)+$/"]\n'),))
    settings = Settings(compile_book(declared, ("en",)), datetime.date(2026, 1, 1), languages=("en",))
    with pytest.raises(ConfigurationError, match=r"facts.yaml:4:13: the expression /.*/ takes too long"):
        check_text(settings, "a" * 60 + " within 30 days")


def test_an_expression_sees_accents_and_any_case() -> None:
    declared, _ = load_facts((("facts.yaml", 'facts:\n  a:\n    is: 30 days\n    about: ["/Così è/"]\n'),))
    settings = Settings(compile_book(declared, ("it",)), datetime.date(2026, 1, 1), languages=("it",))
    assert [f.message for f in check_text(settings, "COSÌ È: 20 giorni.", locale="it")] == [
        'says "20 giorni"; a is 30 days'
    ]
