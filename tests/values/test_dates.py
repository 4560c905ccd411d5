"""Calendar dates in the usual written forms, partial dates and ranges."""

from __future__ import annotations

import pytest

from cxlint.values.dates import compare_date, find_date
from cxlint.values.model import Date, Likeness, Range
from cxlint.values.scan import make_scan


def shown(text: str, locale: str) -> list[str]:
    return [_value(mention.value) for mention in find_date(make_scan(text, locale))]


def _value(value: object) -> str:
    if isinstance(value, Range):
        return f"{_value(value.low)}..{_value(value.high)}"
    assert isinstance(value, Date)
    parts = (("%04d", value.year), ("%02d", value.month), ("%02d", value.day))
    return "-".join("?" if part is None else form % part for form, part in parts)


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("it", "31/12/2025", "2025-12-31"),
        ("en-US", "03/04/2025", "2025-03-04"),
        ("en-GB", "03/04/2025", "2025-04-03"),
        ("en", "2025-12-31", "2025-12-31"),
        ("de", "am 3.10.2025", "2025-10-03"),
        ("de", "am 3. Oktober", "?-10-03"),
        ("de", "bis zum 28.10.", "?-10-28"),
        ("it", "il 1° marzo 2026", "2026-03-01"),
        ("it", "il primo gennaio", "?-01-01"),
        ("it", "lunedì 12 gennaio 2026", "2026-01-12"),
        ("en", "December 31st, 2025", "2025-12-31"),
        ("en", "the twenty-first of March", "?-03-21"),
        ("en", "in March 2026", "2026-03-?"),
        ("fr", "le 1er mars", "?-03-01"),
        ("es", "el 5 de mayo de 2025", "2025-05-05"),
        ("pt", "15 de junho de 2026", "2026-06-15"),
        ("nl", "vanaf 30 november 2020", "2020-11-30"),
        ("pl", "15 września 2026", "2026-09-15"),
        ("it", "dal 1° al 5 marzo", "?-03-01..?-03-05"),
        ("en", "1-5 March 2026", "2026-03-01..2026-03-05"),
        ("en", "from 30 March to 5 April 2026", "2026-03-30..2026-04-05"),
        ("en", "March 1-5, 2026", "2026-03-01..2026-03-05"),
        ("de", "01.03.2026 – 05.03.2026", "2026-03-01..2026-03-05"),
    ],
)
def test_dates(locale: str, text: str, expected: str) -> None:
    assert shown(text, locale) == [expected]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "in 2026, 24/7, 1/2 cup, 4.22, version 1.2.3, 10.0.0.1"),
        ("it", "31/02/2025, 30 febbraio, 2/3 dei clienti"),
        ("en", "You may 5 times march 3 sets"),
        ("it", "2 set di lenzuola"),
        ("de", "45.13.2020"),
    ],
)
def test_other_numbers_are_no_dates(locale: str, text: str) -> None:
    assert shown(text, locale) == []


def test_what_only_one_side_says_is_unclear() -> None:
    assert compare_date(Date(2026, 3, 3), Date(2026, 3, 3)) is Likeness.SAME
    assert compare_date(Date(2026, 3, 3), Date(None, 3, 3)) is Likeness.UNCLEAR
    assert compare_date(Date(2026, 3, 3), Date(None, 3, 4)) is Likeness.DIFFERENT
