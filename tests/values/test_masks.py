"""Numbers that are part of something else are masked; values are not."""

from __future__ import annotations

import pytest

from cxlint.values.masks import masks


def masked(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end, _ in masks(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19", "ISO 9001", "AB123", "iPhone 12", "art. 5", "§ 5", "Fig. 2", "step 3", "5G",
        "#ff0000", "image2.png",
        "https://example.com/2024/05", "a1@example.com",
        "+39 02 1234567", "version 2.4.1", "%1$s",
        "IT60X0542811101000000123456", "](../2024/page-5.md)",
    ],
)  # fmt: skip
def test_codes_are_masked(text: str) -> None:
    whole = f"see {text} now".replace("see ](", "see [it](")
    assert any(text.strip("]") in found or (found in text and len(found) > 1) for found in masked(whole)), masked(whole)


@pytest.mark.parametrize(
    "text",
    [
        "30 days",
        "5 GB",
        "5GB",
        "9:30",
        "€ 9.99",
        "9,99 EUR",
        "20h30",
        "10x",
        "3rd",
        "50%",
        "14-day",
        "2-4 giorni",
        "10km",
    ],
)
def test_values_are_not_masked(text: str) -> None:
    assert masked(f"see {text} now") == []
