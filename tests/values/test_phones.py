"""Phone numbers: one number in many notations, short numbers behind words of calling, and digits that are none."""

from __future__ import annotations

import pytest

from cxlint.values.model import Likeness, Phone
from cxlint.values.phones import compare_phone, find_phone
from cxlint.values.scan import make_scan


def phones(text: str, locale: str) -> list[Phone]:
    return [mention.value for mention in find_phone(make_scan(text, locale)) if isinstance(mention.value, Phone)]


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("it", "+39 02 1234567", "+39021234567"),
        ("it", "Tel. 02 1234567", "+39021234567"),
        ("it", "numero verde 800.12.34.56", "+39800123456"),
        ("it", "chiama il 1500", "1500"),
        ("en", "call 112", "112"),
        ("en-GB", "020 7946 0958", "+442079460958"),
        ("en-US", "Call (212) 555-0199 24 hours a day", "+12125550199"),
        ("de", "Hotline: 030 901820", "+4930901820"),
        ("fr", "01 42 68 53 00", "+33142685300"),
        ("nl", "0800-1281", "+318001281"),
        ("nl", "+31 (0)20 123 4567", "+31201234567"),
        ("nl", "tel:+31201234567", "+31201234567"),
        ("es", "Llame al 900 123 456", "+34900123456"),
    ],
)
def test_numbers(locale: str, text: str, number: str) -> None:
    assert [(phone.number, phone.malformed) for phone in phones(text, locale)] == [(number, False)]


def test_a_trunk_zero_behind_the_country_code_is_malformed() -> None:
    (phone,) = phones("tel:+31 020-1234567", "nl")
    assert phone.malformed
    assert compare_phone(Phone("+31201234567", "020-1234567"), phone) is Likeness.DIFFERENT
    assert [phone.malformed for phone in phones("+39 02 1234567", "it")] == [False]


def test_groups_in_the_order_of_a_right_to_left_text() -> None:
    (phone,) = phones("اتصل بالرقم 1281 - 0800", "ar")
    assert phone.number == "08001281"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "31.12.2025, 2019-2020, 2025-12-31, 08.00 - 20.00, 12:30"),
        ("it", "IBAN IT60 X054 2811 1010 0000 0123 456, P.IVA 01234567890"),
        ("en", "Order number 0123456789, card 4111 1111 1111 1111, ISBN 978-3-16-148410-0"),
        ("en", "1,234,567 users, 1 234 567 users, 192.168.10.10, 3.141592653"),
        ("en", "Call 3 times, call 100 people, in 1500 shops"),
        ("de", "Bestellnummer 123456789, 12 345 678 Euro"),
    ],
)
def test_other_digits_are_no_numbers(locale: str, text: str) -> None:
    assert phones(text, locale) == []


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (("nl", "0800-1281"), ("pl", "Zadzwoń: 0800-1281"), Likeness.SAME),
        (("it", "02 1234567"), ("en", "+39 02 1234567"), Likeness.SAME),
        (("it", "02 1234567"), ("it", "02 1234568"), Likeness.DIFFERENT),
        (("it", "numero verde 800.12.34.56"), ("de", "Telefon 800.12.34.56"), Likeness.SAME),
    ],
)
def test_comparison(one: tuple[str, str], other: tuple[str, str], likeness: Likeness) -> None:
    (declared,), (said,) = phones(one[1], one[0]), phones(other[1], other[0])
    assert compare_phone(declared, said) is likeness
