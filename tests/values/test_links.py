"""E-mail and web addresses, with and without scheme, and text that only looks like them."""

from __future__ import annotations

import pytest

from cxlint.values.links import compare_url, find_email, find_url
from cxlint.values.model import Email, Likeness, Url
from cxlint.values.scan import make_scan


def urls(text: str) -> list[str]:
    return [mention.value.written for mention in find_url(make_scan(text, "en")) if isinstance(mention.value, Url)]


def emails(text: str) -> list[str]:
    return [mention.value.address for mention in find_email(make_scan(text, "en")) if isinstance(mention.value, Email)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://www.example.com/a?b=1#c.", ["https://www.example.com/a?b=1#c"]),
        ("(see www.example.com/x)", ["www.example.com/x"]),
        ("Go to example.com/help, or shop.example.it", ["example.com/help", "shop.example.it"]),
        ("[text](https://example.com/a_(b))", ["https://example.com/a_(b)"]),
        ("https://müller.de/straße", ["https://müller.de/straße"]),
        ("http://localhost:8080/x", ["http://localhost:8080/x"]),
        ("info@example.com", []),
        ("image.png, setup.py, e.g. this, z.B. das, end.It starts, 3.14, 8.8.8.8, U.S. mail", []),
        ("Fine.It is late. ok.no problem", []),
        (
            "shop.example.co.uk, example.com.br/ajuda or example.gov.it.",
            ["shop.example.co.uk", "example.com.br/ajuda", "example.gov.it"],
        ),
        ("Go to example.com.It is easy", ["example.com"]),
    ],
)
def test_urls(text: str, expected: list[str]) -> None:
    assert urls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to Info@Example.com.", ["info@example.com"]),
        ("mailto:help+it@example.co.uk?subject=x", ["help+it@example.co.uk"]),
        ("a@b, @name, me@example, x@example.c", []),
        ("<anna.rossi@example.it>, b@example.org", ["anna.rossi@example.it", "b@example.org"]),
    ],
)
def test_emails(text: str, expected: list[str]) -> None:
    assert emails(text) == expected


def test_scheme_www_and_trailing_slash_do_not_matter() -> None:
    one, two, three = (
        mention.value
        for text in ("https://www.Example.com/Help/", "example.com/Help", "example.com/help2")
        for mention in find_url(make_scan(text, "en"))
    )
    assert isinstance(one, Url)
    assert isinstance(two, Url)
    assert isinstance(three, Url)
    assert compare_url(one, two) is Likeness.SAME
    assert compare_url(one, three) is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("other", "likeness"),
    [
        ("https://www.example.com/fr/help", Likeness.UNCLEAR),
        ("https://www.example.com/pt-BR/help", Likeness.UNCLEAR),
        ("https://www.example.com/help", Likeness.UNCLEAR),
        ("https://fr.example.com/help", Likeness.UNCLEAR),
        ("https://www.example.com/gb/help", Likeness.UNCLEAR),
        ("https://www.example.com/fr/returns", Likeness.DIFFERENT),
        ("https://www.example.com/xx/help", Likeness.DIFFERENT),
        ("https://www.example.fr/en/help", Likeness.DIFFERENT),
        ("https://www.example.com/en/help", Likeness.SAME),
    ],
)
def test_the_same_page_for_another_language_or_country_is_for_a_person_to_judge(other: str, likeness: Likeness) -> None:
    declared, said = (
        mention.value
        for text in ("https://www.example.com/en/help", other)
        for mention in find_url(make_scan(text, "en"))
    )
    assert isinstance(declared, Url)
    assert isinstance(said, Url)
    assert compare_url(declared, said) is likeness
