"""Bounds as people write them, and when a measure is surely out of them."""

from __future__ import annotations

import pytest

from cxlint.tone.bounds import Bounds, parse_bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gulpease >= 60", ("gulpease", Bounds(low=60))),
        ("kandel-moles at least 50", ("kandel-moles", Bounds(low=50))),
        ("Fernandez-Huerta 55", ("fernandez-huerta", Bounds(low=55))),
        (">=60", ("", Bounds(low=60))),
        ("<= 2.5", ("", Bounds(high=2.5))),
        ("at most 2", ("", Bounds(high=2))),
        ("40-60", ("", Bounds(40, 60))),
        ("2 to 5", ("", Bounds(2, 5))),
        ("60", ("", Bounds(low=60))),
        ("60-40", None),
        ("easy", None),
        ("gulpease", None),
        ("-3", None),
        ("", None),
        ("60 or so", None),
        ("x" * 100_000, None),
    ],
)
def test_what_is_written(text: str, expected: tuple[str, Bounds] | None) -> None:
    assert parse_bounds(text) == expected


def test_a_number_alone_may_be_the_highest() -> None:
    assert parse_bounds("2", plain="high") == ("", Bounds(high=2))


def test_an_interval_is_out_of_bounds_as_a_whole_or_not_at_all() -> None:
    agreed = Bounds(2, 5)
    assert [agreed.broken(low, high) for low, high in ((0, 1), (1, 3), (3, 4), (4, 6), (6, 7))] == [
        "below 2",
        "",
        "",
        "",
        "above 5",
    ]
    assert (agreed.broken(1), agreed.broken(2), str(agreed)) == ("below 2", "", "2-5")
