"""What a program fills in is the same in any order and layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.text.placeholders import find_placeholders
from cxlint.text.signatures import signature


def of(text: str) -> tuple[str, ...]:
    return signature(text[start:end] for start, end in find_placeholders(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%1$s has %2$d", "%2$d von %1$s"),
        ("%s has %d", "%1$s hat %2$d"),
        ("%@ %lu", "%1$@ %2$d"),
        ("{{count}} of {{ total }}", "{{total}} / {{count}}"),
        ("{0} {1}", "{1} {0}"),
        ("%s %s", "%1$s %2$s"),
        ("%1$s and %1$s", "%1$s"),
        ("%(n)d %(name)s", "%(name)s %(n)i"),
        ("%.2f", "%1$f"),
        ("Valid %@h", "%@ hours"),
        ("Since %1$sto", "%1$s"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert of(one) == of(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("%s", "%d"), ("{name}", "{nome}"), ("{name}", "{{name}}"), ("%1$s", "%2$s"), ("%s", "%s %s"), ("%(a)s", "%(b)s")],
)
def test_other(one: str, other: str) -> None:
    assert of(one) != of(other)


@given(st.text(alphabet="%{}$ @sd12nam()", max_size=40))
def test_any_text_has_a_signature(text: str) -> None:
    assert of(text) == tuple(sorted(set(of(text))))
