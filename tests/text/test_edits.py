"""Fixes are applied whole, in order, without overlap, and twice changes nothing more."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cxlint.text import Edit, Fix, Span, apply


def fix(start: int, end: int, text: str) -> Fix:
    return Fix("change", (Edit(Span(start, end), text),))


def test_edits_are_applied_in_order_of_place() -> None:
    text, applied = apply("14 days or 2 weeks", [fix(11, 18, "30 days"), fix(0, 2, "30")])
    assert text == "30 days or 30 days"
    assert len(applied) == 2


def test_an_overlapping_fix_waits_for_the_next_run() -> None:
    text, applied = apply("14 days", [fix(0, 7, "a month"), fix(0, 2, "30")])
    assert text == "30 days"
    assert [a.edits[0].text for a in applied] == ["30"]


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    both = Fix("both", (Edit(Span(0, 1), "x"), Edit(Span(4, 5), "y")))
    text, applied = apply("abcde", [fix(0, 2, "Z"), both])
    assert text in ("Zcde", "xbcdy")
    assert len(applied) == 1


@given(
    st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text(max_size=3)), max_size=6)
)
def test_applied_fixes_never_overlap(text: str, edits: list[tuple[int, int, str]]) -> None:
    fixes = [fix(min(a, len(text)), min(a + n, len(text)), new) for a, n, new in edits]
    result, applied = apply(text, fixes)
    ranges = sorted({a.edits[0] for a in applied})
    assert all(one.span.end <= two.span.start for one, two in pairwise(ranges))
    grown = sum(len(edit.text) - len(edit.span) for edit in ranges)
    assert len(result) == len(text) + grown
