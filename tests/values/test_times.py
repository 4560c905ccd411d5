"""Times of day in words and digits, and numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.language.calendar import WRITTEN
from cxlint.values.hours import find_hours
from cxlint.values.model import Likeness, Time
from cxlint.values.scan import make_scan
from cxlint.values.times import compare_time, find_time


def shown(text: str, locale: str) -> list[str]:
    times = [mention.value for mention in find_time(make_scan(text, locale))]
    return [f"{time.hour}:{time.minute:02}" for time in times if isinstance(time, Time)]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "before 2 pm", "14:00"),
        ("en", "at 9:05", "9:05"),
        ("en", "at half past nine", "9:30"),
        ("en", "at quarter to ten", "9:45"),
        ("en", "12 a.m.", "0:00"),
        ("en", "by noon", "12:00"),
        ("en", "at nine", "9:00"),
        ("it", "entro le 18", "18:00"),
        ("it", "alle nove e mezza", "9:30"),
        ("it", "alle dieci meno un quarto", "9:45"),
        ("it", "ore 14.30", "14:30"),
        ("it", "a mezzogiorno", "12:00"),
        ("it", "alle 8 di sera", "20:00"),
        ("de", "um halb zehn", "9:30"),
        ("de", "22 Uhr", "22:00"),
        ("de", "8 Uhr 15", "8:15"),
        ("de", "um fünf vor halb neun", "8:25"),
        ("fr", "à 19h30", "19:30"),
        ("fr", "avant minuit", "0:00"),
        ("fr", "à neuf heures et quart", "9:15"),
        ("es", "a las tres de la tarde", "15:00"),
        ("es", "a las nueve y media", "9:30"),
        ("nl", "om kwart over zes", "6:15"),
        ("nl", "voor 12 uur", "12:00"),
        ("pt", "às nove e meia", "9:30"),
    ],
)
def test_times(locale: str, text: str, expected: str) -> None:
    assert shown(text, locale) == [expected]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "at 9 %, at 9.99, 9.30 EUR, 3:2, version 9.30, call at 4 locations"),
        ("en", "10 minutes past sales; for seven people; one in ten"),
        ("it", "alle 9 persone, 9.30 euro, le 3 regole, alle due parti"),
        ("de", "um 7 Prozent, 24 Stunden, am Morgen"),
        ("fr", "24 heures, 48 h, après-midi"),
        ("nl", "24 uur, 2 voor 1, binnen 2 uur"),
        ("es", "24 horas, las 3 opciones"),
    ],
)
def test_other_numbers_are_no_times(locale: str, text: str) -> None:
    assert shown(text, locale) == []


def test_the_ends_of_opening_hours_are_no_times_of_their_own() -> None:
    assert shown("Mon-Fri 9:00-18:00", "en") == []


def test_midnight_has_two_names() -> None:
    assert compare_time(Time(24), Time(0)) is Likeness.SAME
    assert compare_time(Time(9), Time(9, 30)) is Likeness.DIFFERENT


@given(st.text(alphabet="0123456789:.-–h ,'lunMofrdalee pmUhr€", max_size=60), st.sampled_from([*WRITTEN, "pl", "ar"]))
def test_any_text_is_read_within_its_bounds(text: str, locale: str) -> None:
    scan = make_scan(text, locale)
    for mention in (*find_time(scan), *find_hours(scan)):
        assert 0 <= mention.start < mention.end <= len(text)
