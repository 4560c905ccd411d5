"""Equality by meaning."""

from __future__ import annotations

import pytest

from cxlint.values import Likeness, parse
from cxlint.values.compare import compare


@pytest.mark.parametrize(
    ("declared", "said", "likeness"),
    [
        ("2 weeks", "14 days", "same"),
        ("48 hours", "2 days", "same"),
        ("12 months", "1 year", "same"),
        ("30 days", "14 days", "different"),
        ("1 month", "30 days", "unclear"),
        ("1 year", "365 days", "unclear"),
        ("1 month", "14 days", "different"),
        ("2 days", "2 working days", "unit"),
        ("2 days", "5 working days", "different"),
        ("EUR 9.99", "9.99 euros", "same"),
        ("EUR 9.99", "EUR 9.99 per month", "unclear"),
        ("EUR 9.99", "$9.99", "different"),
        ("EUR 9.99", "EUR 8.99", "different"),
        ("1 GB", "1000 MB", "same"),
        ("1 kg", "1000 g", "same"),
        ("10 digits", "10 characters", "unit"),
        ("10 digits", "8 characters", "different"),
        ("5 MB", "5 people", "unrelated"),
        ("20 %", "20 days", "unrelated"),
        ("2-4 working days", "2-4 working days", "same"),
        ("2-4 working days", "3-5 working days", "different"),
        ("2-4 days", "3 days", "different"),
        ("every 15 minutes", "4 times an hour", "same"),
        ("once a week", "twice a week", "different"),
    ],
)
def test_compare(declared: str, said: str, likeness: str) -> None:
    first, second = parse(declared, "en"), parse(said, "en")
    assert first is not None
    assert second is not None
    assert compare(first.value, second.value) is Likeness(likeness)
    assert compare(second.value, first.value) is Likeness(likeness)
