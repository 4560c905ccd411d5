"""Rules that would never end, and texts that make them: the run ends, says which rule it was, and the others run."""

from __future__ import annotations

import time

import pytest

from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone import expressions, linter
from cxlint.tone.blocks import Block
from cxlint.tone.comments import Switches
from cxlint.tone.linter import Document, Failure, Linter, lint
from cxlint.tone.rules import Vocabulary, build
from cxlint.tone.settings import Settings

HOSTILE = (
    r"(a+)+$",
    r"(a|a)*b",
    r"(a|aa)+$",
    r"(.*a){20}",
    r"^(\w+\s?)*$",
    r"(?=(a+)+b)a",
    r"(?<!(a|a)*c)a+(?!a*$)z",
    r"(?:(?:a?){50}){50}b",
    r"(a{1,90}){1,90}c",
    r"(x*)*y|(a*)*b",
    r"((a?)?)+((b?)?)+q",
)
TEXTS = ("a" * 50_000, "a" * 40 + "!", "a " * 300_000 + "!")


def rule_of(text: str, name: str = "T.Rule") -> Settings:
    return Settings.of(compose(text, f"{name}.yml"))


def linter_of(*rules: str) -> Linter:
    built = [build(f"T.R{number}", rule_of(text), Vocabulary()) for number, text in enumerate(rules)]
    return Linter([rule for rule in built if rule is not None])


def failures_on(linter_: Linter, *texts: str) -> tuple[list[str], list[Failure]]:
    failures: list[Failure] = []
    found: list[str] = []
    for text in texts:
        whole = MappedText.whole(Source("a.md", text))
        document = Document(whole, [Block("text.md", text, whole)], suffix=".md")
        found += [alert.found for alert in lint(linter_, document, Switches.of(""), failed=failures.append)]
    return found, failures


@pytest.mark.parametrize("source", HOSTILE)
@pytest.mark.parametrize("text", TEXTS, ids=("long", "short", "line"))
def test_a_hostile_rule_ends_and_the_others_run(source: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "TIME_LIMIT", 0.05)
    hostile = f"extends: existence\nmessage: No\nnonword: true\ntokens: ['{source}']\n"
    substitution = f"extends: substitution\nmessage: No\nnonword: true\nswap: {{'{source}': b}}\n"
    plain = "extends: existence\nmessage: No\nnonword: true\ntokens: ['!']\n"
    both = linter_of(hostile, substitution, plain)
    began = time.process_time()
    found, failures = failures_on(both, text)
    assert time.process_time() - began < 5
    assert "!" in found or "!" not in text
    assert all("takes longer than" in failure.reason for failure in failures)


def test_a_rule_that_fails_often_is_switched_off_and_said_so_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "TIME_LIMIT", 0.02)
    both = linter_of(
        "extends: existence\nmessage: No\nnonword: true\ntokens: ['(a|aa)+$']\n",
        "extends: existence\nmessage: No\ntokens: [end]\n",
    )
    found, failures = failures_on(both, *(f"{'a' * 50}! {number} end" for number in range(200)))
    assert found == ["end"] * 200
    assert [failure.rule.name for failure in failures] == ["T.R0"] * linter.MOST_FAILURES
    assert [failure.reason.endswith("it is not run any more") for failure in failures] == [False, False, True]


def test_many_slow_texts_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "BUDGET", 0.2)
    slow = linter_of("extends: existence\nmessage: No\nnonword: true\ntokens: ['(a|aa)+$']\n")
    began = time.process_time()
    _, failures = failures_on(slow, *(f"{'a' * 17}! {number}" for number in range(2000)))
    assert time.process_time() - began < 5
    assert "seconds on all texts" in failures[-1].reason


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("(a{1,1000}){1,1000}", "repeats something more than"),
        ("a{1000000}", "repeats something more than"),
        ("(" * 1000 + "a" + ")" * 1000, "groups stand in one another"),
        ("a" * 2_000_000, "characters"),
        ("(?:" * 100 + "a" + "+)+" * 100, ""),
        (r"\d" * 100_000, ""),
        ("(?:" + "|".join(f"a{number}b?c*" for number in range(5_000)) + ")+x", ""),
    ],
)
def test_an_expression_is_read_in_bounded_time(source: str, message: str) -> None:
    settings = rule_of(f"extends: existence\nmessage: No\ntokens: ['{source}']\n")
    began = time.process_time()
    rule = build("T.Rule", settings, Vocabulary())
    assert time.process_time() - began < 10
    assert (rule is None) is bool(settings.errors)
    if message:
        assert message in str(settings.errors[0])
        assert "T.Rule.yml:3:1" in str(settings.errors[0])


def test_an_exception_that_is_no_expression_is_said() -> None:
    settings = rule_of("extends: existence\nmessage: No\ntokens: [a]\nexceptions: ['[a b']\n")
    assert build("T.Rule", settings, Vocabulary()) is None
    assert "is no regular expression" in str(settings.errors[0])
