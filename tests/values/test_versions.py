"""Versions of software with their product and bound."""

from __future__ import annotations

import pytest

from cxlint.values.model import Bound, Likeness, Range, Version
from cxlint.values.scan import make_scan
from cxlint.values.versions import compare_version, find_version


def shown(text: str, locale: str = "en") -> list[str]:
    found = []
    for mention in find_version(make_scan(text, locale)):
        value = mention.value
        if isinstance(value, Range):
            assert isinstance(value.low, Version)
            assert isinstance(value.high, Version)
            found.append(f"{value.low.product} {value.low.number}..{value.high.number}")
        elif isinstance(value, Version):
            found.append(f"{value.product} {value.number} {mention.bound}".strip())
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Android 8.0 or later", "android 8.0 at least"),
        ("iOS 13+", "ios 13 at least"),
        ("version 2.4.1", "2.4.1 exactly"),
        ("v1.3", "1.3 exactly"),
        ("da Android 6 in su", "android 6 at least"),
        ("ab Android 6", "android 6 at least"),
        ("iOS 12.5 oder höher", "ios 12.5 at least"),
        ("macOS 10.15 - 12", "macos 10.15..12"),
        ("iOS 13.5 o successive", "ios 13.5 at least"),
        ("Android versie 6.0 of hoger", "android 6.0 at least"),
        ("Android 6 ou supérieur", "android 6 at least"),
        ("iOS 12 e versioni precedenti", "ios 12 at most"),
        ("Android 9 oder älter", "android 9 at most"),
        ("tot en met iOS 12", "ios 12 at most"),
        ("Android 8.0 of een nieuwere versie", "android 8.0 at least"),
        ("a partire dalla versione 4.2", "4.2 at least"),
        ("ab Version 4.2", "4.2 at least"),
    ],
)
def test_versions(text: str, expected: str) -> None:
    assert shown(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["android phones 8 hours", "5 GB", "v for 3", "the iOS app, 3 times", "version 2019 of it", "version 7 days ago"],
)
def test_other_numbers_are_no_versions(text: str) -> None:
    assert shown(text) == []


def test_bounds_are_outside_the_value() -> None:
    text = "Requires Android 8.0 or later."
    (mention,) = find_version(make_scan(text, "en"))
    assert text[mention.start : mention.end] == "Android 8.0"
    assert mention.bound is Bound.AT_LEAST


def test_comparison() -> None:
    assert compare_version(Version("8", "android"), Version("8.0", "android")) is Likeness.SAME
    assert compare_version(Version("8", "android"), Version("9")) is Likeness.DIFFERENT
    assert compare_version(Version("8", "android"), Version("8", "ios")) is Likeness.UNRELATED
