"""Numerals: what people write in seven languages, and what the grammar makes of anything else."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.language.numerals import LANGUAGES
from cxlint.values.numerals import numerals


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "twenty-one", "21"),
        ("en", "one hundred and five", "105"),
        ("en", "two and a half", "2.5"),
        ("en", "half a dozen", "6"),
        ("en", "1.5 million", "1500000"),
        ("en", "10k", "10000"),
        ("en", "1,234.56", "1234.56"),
        ("en", "1,75,000", "175000"),
        ("en", "1 4/5", "1.8"),
        ("en", "3½", "3.5"),
        ("en", "zero point zero eight", "0.08"),
        ("it", "trenta", "30"),
        ("it", "ventuno", "21"),
        ("it", "ventitré", "23"),
        ("it", "centotto", "108"),
        ("it", "duecentottanta", "280"),
        ("it", "duecentotrentaquattro", "234"),
        ("it", "tremiladuecento", "3200"),
        ("it", "100mila", "100000"),
        ("it", "1.234,56", "1234.56"),
        ("it", "175’000", "175000"),
        ("it", "3 milioni e mezzo", "3500000"),
        ("de", "einundzwanzig", "21"),
        ("de", "anderthalb", "1.5"),
        ("de", "dreieinhalb", "3.5"),
        ("de", "zweitausendfünfhundert", "2500"),
        ("de", "2,5 Mio.", "2500000"),
        ("fr", "quatre-vingt-dix-sept", "97"),
        ("fr", "soixante et onze", "71"),
        ("fr", "vingt et un", "21"),
        ("fr", "175 000", "175000"),
        ("es", "treinta y dos", "32"),
        ("es", "quinientos mil", "500000"),
        ("es", "mil millones", "1000000000"),
        ("nl", "tweeëntwintig", "22"),
        ("nl", "anderhalf", "1.5"),
        ("pt", "cento e trinta e dois", "132"),
        ("pt", "mil quinhentos e vinte e três", "1523"),
    ],
)
def test_the_whole_is_one_numeral(language: str, text: str, amount: str) -> None:
    (numeral,) = numerals(text, language)
    assert (text[numeral.start : numeral.end], numeral.amount) == (text, Decimal(amount))


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "twenty-third", 23),
        ("en", "3rd", 3),
        ("it", "ventitreesimo", 23),
        ("de", "dritte", 3),
        ("nl", "21ste", 21),
    ],
)
def test_ordinals_are_not_cardinals(language: str, text: str, amount: int) -> None:
    (numeral,) = numerals(text, language)
    assert numeral.ordinal
    assert numeral.amount == amount


@pytest.mark.parametrize(
    ("language", "text"),
    [("it", "Il treno arriva ottimamente"), ("de", "Die Achtung und der Einfluss"), ("en", "Someone often attended")],
)
def test_words_that_begin_like_numbers_are_none(language: str, text: str) -> None:
    assert not [numeral for numeral in numerals(text, language) if not numeral.article]


def test_lists_are_not_one_number() -> None:
    assert [numeral.amount for numeral in numerals("22,24,26,31", "en")] == [22, 24, 26, 31]


def test_the_country_decides_what_a_point_means() -> None:
    assert numerals("1,500", "es", "MX")[0].amount == 1500
    assert numerals("1,500", "es", "ES")[0].amount == Decimal("1.500")


_PIECES = st.sampled_from(
    "due cento mila und ein zwanzig twenty hundred million and a half quatre vingt onze 12 3.5 , - ½ /4 e y %".split()
)


@settings(max_examples=200)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", "-"])), max_size=25), st.sampled_from([*LANGUAGES, "ja"]))
def test_numerals_are_in_order_and_apart(pieces: list[tuple[str, str]], language: str) -> None:
    text = "".join(word + gap for word, gap in pieces)
    last = 0
    for numeral in numerals(text, language):
        assert last <= numeral.start < numeral.end <= len(text)
        last = numeral.end
