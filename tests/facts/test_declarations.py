"""Fact files: what their writers get wrong is said at its place, in their words."""

from __future__ import annotations

import datetime

import pytest

from cxlint.facts.declarations import Declared, by_language, load_facts

WHOLE = """\
facts:
  returns.window:
    is: 30 days
    about:
      en: [return window, send back]
      no: retur
    not_about: [warranty, garanzia]
    was: [14 days, {is: 20 days, until: 2024-06-30}]
    except:
      - {is: 60 days, when: {mentions: [Plus member, socio Plus]}}
      - {is: 14 days, when: {market: de, channel: [faq], from: 2026-01-01}}
    valid: {from: 2026-01-01, until: 2026-12-31}
    must_appear_in: [faq, scripts]
    severity: warning
    compare: at least
    loose: yes
    owner: returns team
    see: https://www.example.com/policy
    tests: {flag: ["You have 14 days."], ok: "30 days: it is fine"}
  gift.wrapping:
    is: no
    about: gift wrapping
    phrases: {yes: {en: [is available]}, no: [not offered]}
  pickup:
    is: {it: lunedì, de-CH: [Montag, Freitag], faq: 9.90}
    about: pick-up
  data.place:
    one_of: [Frankfurt, Milano]
    about: [data centre]
    confused_with: [Dublin, Virginia]
"""


def declared(text: str) -> dict[str, Declared]:
    found, errors = load_facts((("f.yaml", text),))
    assert not errors, errors
    return {item.name: item for item in found}


def errors(fact: str, channels: tuple[str, ...] = ()) -> list[str]:
    return [str(error) for error in load_facts((("f.yaml", f"facts:\n  a: {{{fact}}}\n"),), channels)[1]]


def test_a_fact_keeps_every_value_as_written_with_its_place() -> None:
    facts = declared(WHOLE)
    item = facts["returns.window"]
    fact = item.declaration
    assert (item.at.where, item.at.text) == ("f.yaml:2:3", "returns.window")
    assert item.source.text[item.at.start : item.at.end] == "returns.window"
    assert [(language, text.text, text.where) for language, text in by_language(fact.about)] == [
        ("en", "return window", "f.yaml:5:12"),
        ("en", "send back", "f.yaml:5:27"),
        ("no", "retur", "f.yaml:6:11"),
    ]
    assert [getattr(former, "is_", former).where for former in fact.was] == ["f.yaml:8:11", "f.yaml:8:25"]
    assert fact.except_[1].when.market == ("de",)
    assert fact.valid is not None
    assert fact.valid.until == datetime.date(2026, 12, 31)
    assert (fact.severity, fact.compare, fact.loose) == ("warning", "at least", True)
    pickup = facts["pickup"].declaration.is_
    assert isinstance(pickup, dict)
    assert str(pickup["faq"]) == "9.90"
    assert [str(text) for text in pickup["de-CH"]] == ["Montag", "Freitag"]  # type: ignore[union-attr]
    assert str(facts["gift.wrapping"].declaration.is_) == "no"


@pytest.mark.parametrize(
    ("fact", "error"),
    [
        ("is: 1, abuot: x, about: y", 'f.yaml:2:14: unknown option "abuot" for "a"; did you mean "about"?'),
        ("value: 1 day, is: 1, about: y", 'f.yaml:2:7: unknown option "value" for "a"; did you mean "is"?'),
        (
            "is: 1, about: x, severity: eror",
            'f.yaml:2:34: "severity" should be "error", "warning" or "review", but is "eror"; did you mean "error"?',
        ),
        (
            "is: 1, about: x, compare: atleast",
            'f.yaml:2:33: "compare" should be "exactly", "at least", "at most" or "within", '
            'but is "atleast"; did you mean "at least"?',
        ),
        (
            "is: 1, about: {it_IT: x}",
            'f.yaml:2:22: "it_IT" is not a language, such as it or pt-BR; did you mean "it-IT"?',
        ),
        (
            "is: 1, about: x, must_appear_in: {faq: 1}",
            'f.yaml:2:40: "must_appear_in" should be a list of channels, but is a mapping; '
            "for example must_appear_in: [faq, scripts]",
        ),
        (
            "is: 1, about: x, valid: {until: 31/12/2026}",
            'f.yaml:2:39: "until" should be a day such as 2026-05-01, but is "31/12/2026"',
        ),
        (
            "is: 1, about: x, valid: {from: 2026-02-01, until: 2026-01-01}",
            'f.yaml:2:57: "until" (2026-01-01) lies before "from" (2026-02-01)',
        ),
        (
            "is: 1, about: x, except: [{is: 2, when: {}}]",
            'f.yaml:2:47: "when" holds no condition; for example when: {market: de}',
        ),
        (
            "is: 1, about: x, except: [{is: 2}]",
            'f.yaml:2:33: an entry of "except" needs "when"; for example when: {market: de}',
        ),
        (
            "is: 1, about: x, one_of: [1, 2]",
            'f.yaml:2:32: "a" has both "is" and "one_of"; list what is equally right under "one_of" and remove "is"',
        ),
        (
            "about: x, compare: at least",
            'f.yaml:2:26: "a" has "compare" but does not say what is true; add "is: ...", such as "is: 30 days"',
        ),
        (
            "is: 1, kind: number, about: x",
            'f.yaml:2:20: "a" says what is true and has "kind" as well; remove "kind": the value has one',
        ),
        (
            "is: 1",
            'f.yaml:2:3: "a" needs "about"; '
            "for example about: {en: [return window, send back], it: [reso, restituire]}",
        ),
        (
            "is: , about: x",
            'f.yaml:2:11: "is" should be a value, a list of values, or values by locale, market or channel, '
            "but is empty; for example is: 30 days",
        ),
        (
            "is: 9,99 EUR, about: x",
            'f.yaml:2:13: "99 EUR" stands alone in "a"; '
            'write "key: value", and put quotes around a text that holds a comma',
        ),
    ],
)
def test_mistakes_are_named_at_their_place(fact: str, error: str) -> None:
    assert errors(fact) == [error]


@pytest.mark.parametrize(
    ("name", "meant"), [("Returns.Window", "returns.window"), ("returns window", "returns_window"), ("ü", "")]
)
def test_names_are_small_letters_and_dots(name: str, meant: str) -> None:
    (error,) = load_facts((("f.yaml", f"facts:\n  {name}: {{is: 1, about: x}}\n"),))[1]
    hint = f'; did you mean "{meant}"?' if meant else ""
    assert str(error) == f'f.yaml:2:3: "{name}" is not a name in small letters, such as returns.window{hint}'


def test_channels_that_a_fact_names_must_exist_where_they_are_known() -> None:
    fact = "is: 1, about: x, must_appear_in: [faq, script], except: {is: 2, when: {channel: ap}}"
    assert errors(fact) == []
    assert errors(fact, ("faq", "scripts", "app")) == [
        'f.yaml:2:46: there is no channel "script"; did you mean "scripts"?',
        'f.yaml:2:87: there is no channel "ap"; did you mean "app"?',
    ]


def test_a_second_declaration_names_the_first() -> None:
    fact = "facts: {a: {is: 1, about: x}}\n"
    found, wrong = load_facts((("1.yaml", fact), ("2.yaml", fact)))
    assert len(found) == 1
    assert [str(error) for error in wrong] == ['2.yaml:1:9: "a" is declared a second time; see 1.yaml:1:9']


def test_mistakes_of_all_facts_are_reported_at_once() -> None:
    text = "facts:\n  a: {is: 1}\n  b: {is: 2, about: x, loose: maybe}\n  c: 30 days\n"
    assert [error.where for error in load_facts((("f.yaml", text),))[1]] == ["f.yaml:2:3", "f.yaml:3:31", "f.yaml:4:6"]
