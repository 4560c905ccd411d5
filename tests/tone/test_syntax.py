"""Expressions of rules: translated, gated by literals, and never without end."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from cxlint.tone import expressions
from cxlint.tone.expressions import Expression, ExpressionError
from cxlint.tone.syntax import translate


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (r"(?i)\b(?:foo|bar)\b", "A Bar and a FOOD", ["Bar"]),
        (r"(?<name>a)b", "ab", ["ab"]),
        (r"x{,3}", "x{,3}", ["x{,3}"]),
        (r"a{e}", "a{e} ab", ["a{e}"]),
        (r"[[:alpha:]]+", "ab1", ["ab"]),
        (r"[^\s-/]+", "a-b/c", ["a", "b", "c"]),
        (r"\Qa.b\E+", "a.bb ab", ["a.bb"]),
        (r"\pLé", "éé", ["éé"]),
        (r"\bécole\b", "L'école", ["école"]),
        (r"(?:a|(?-i)B)c", "ac bc Bc", ["ac", "Bc"]),
        (r"end\z", "end", ["end"]),
        (r"(?m)^b$", "a\nb", ["b"]),
        (r"(?<!not )good", "not good, good", ["good"]),
        (r"\x{e9}", "é", ["é"]),
    ],
)
def test_an_expression_means_what_it_meant(source: str, text: str, found: list[str]) -> None:
    assert [match[0] for match in Expression(source).finditer(text)] == found


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("colou?r", {"colo"}),
        (r"\b(?:utilize|leverage)\b", {"utilize", "leverage"}),
        ("(?i)Straße", {"strasse"}),
        (r"a+", None),
        (r"(?:foo|x)", None),
        (r"foo|\d", None),
        (r"(?=foo)ba[rz]", {"ba"}),
        (r"(?:foo)?bar", {"bar"}),
        (r"(?:ab|cd)+e?f", {"ab", "cd"}),
        ("", None),
    ],
)
def test_every_match_holds_one_of_its_literals(source: str, literals: set[str] | None) -> None:
    known = translate(source).literals
    assert (None if known is None else set(known)) == literals


WORDS = st.text("abc", min_size=1, max_size=3)
EXPRESSIONS = st.recursive(
    WORDS | st.sampled_from([r"\w", ".", "[ab]", r"\b"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"({one})+"),
        inner.map(lambda one: f"(?:{one}){{0,2}}"),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"(?={one})"),
    ),
    max_leaves=6,
)


@given(EXPRESSIONS, st.text("abcABC ", max_size=12))
def test_a_text_without_a_literal_has_no_match(source: str, text: str) -> None:
    translated = translate(source)
    match = regex.search(translated.expression, text, regex.VERSION1)
    if match and translated.literals is not None:
        assert any(literal in text.casefold() for literal in translated.literals)
    # Plain expressions are plain to both engines.
    assert bool(match) == bool(re.search(source, text))


@pytest.mark.parametrize("source", ["(", "a)", "[a", "(?<n", "*a", r"\p{Nothing}"])
def test_what_is_no_expression_is_said(source: str) -> None:
    with pytest.raises(ExpressionError, match="no regular expression"):
        Expression(source)


@pytest.mark.parametrize("source", ["(a+)+$", r"(a|aa)+$", r"^(\w+\s?)*$", "(x*)*y"])
def test_an_expression_without_end_is_stopped(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "TIME_LIMIT", 0.05)
    began = time.perf_counter()
    # An engine may be clever enough to finish; it must not go on.
    with contextlib.suppress(ExpressionError):
        list(Expression(source).finditer("a" * 40 + "!" + "x" * 40))
    assert time.perf_counter() - began < 5
