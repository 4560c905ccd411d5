"""Expressions of rules: translated, gated by literals, and never without end."""

from __future__ import annotations

import contextlib
import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.tone import expressions
from cxlint.tone.expressions import Expression, ExpressionError
from cxlint.tone.search import Search


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
    ("source", "text", "places"),
    [
        ("colou?r", "color, colour, colo", [0, 7]),
        (r"\b(?:utilize|leverage)\b", "utilizes, to leverage", [13]),
        ("(?i)Straße", "STRASSE strasse Strand", [0, 8]),
        (r"\bUS\b", "us US USA", [3]),
        (r"\d{1,2} ?[ap]m\b", "at 10 pm, 5am", [3, 4, 5, 9, 10]),
        (r"(?i)(?:^|\s)I(?=\s)|\bme\b", "I said, come, Iris: i", [0, 19, 20]),
        (r"[a-z][.?!][A-Z]", "so.So, a. A", [1]),
        (r"[A-Z]{3,5}", "NATO, Nato", [0, 1]),
        (r"\b(?:is|are)\s+\w+ed\b", "this is used; aren't", [5, 14]),
        (r"\w+ly-\w+", "a newly-made", None),
        (r"foo|\w\d", "any", None),
        (r"(?=foo)ba[rz]", "bar baz", [0, 4]),
        ("(?:foo)?bar", "foobar", [0, 3]),
        ("a*", "aaa", None),
    ],
)
def test_where_an_expression_is_tried(source: str, text: str, places: list[int] | None) -> None:
    found = Search([Expression(source).clues])
    known = found.places([text])[0].get(0)
    assert (sorted(set(known)) if known is not None else None) == places


WORDS = st.text("abcßiİK", min_size=1, max_size=3)
EXPRESSIONS = st.recursive(
    WORDS
    | st.sampled_from(
        [r"\w", r"\d", r"\s", ".", "[ab]", "[^a]", "[A-C]", r"[\s\-a-]", r"\b", r"\B", "^", "$", r"\Qab\E"]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"({one})+"),
        inner.map(lambda one: f"(?:{one}){{0,2}}"),
        inner.map(lambda one: f"(?:{one}){{2}}"),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?<!{one})"),
    ),
    max_leaves=6,
)
TEXTS = st.text("abcABCßſsSiıIİkKK1²٣ _\u0301.\n", max_size=12)


@settings(max_examples=500)
@given(st.lists(st.tuples(EXPRESSIONS, st.booleans()), min_size=1, max_size=3), st.lists(TEXTS, min_size=1, max_size=4))
def test_no_match_begins_anywhere_else(sources: list[tuple[str, bool]], texts: list[str]) -> None:
    expressions: list[Expression] = []
    for source, ignorecase in sources:
        with contextlib.suppress(ExpressionError):
            expressions.append(Expression(("(?i)" if ignorecase else "") + source))
    search = Search([expression.clues for expression in expressions])
    for text, places in zip(texts, search.places(texts), strict=True):
        for number, expression in enumerate(expressions):
            written = regex.compile(expression.translated, regex.VERSION1)
            every = [match.span() for match in written.finditer(text)]
            if number in places:
                assert [match.span() for match in expression.matches(text, places[number])] == every
            else:
                assert number in search.always or not every
            assert [match.span() for match in expression.matches(text)] == every


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
