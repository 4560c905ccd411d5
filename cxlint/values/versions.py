"""Versions of software: "Android 8.0 or later", "iOS 13+", "version 2.4.1", "v1.3", "macOS 10.15 - 12".

A product by its name may have a version of one number; anything else needs a word like "version" before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from cxlint.language.units import lexicon
from cxlint.values.model import Bound, Likeness, Mention, Range, Value, Version
from cxlint.values.scan import Scan

# Products that people name with a version; longer names first. Extend freely.
_PRODUCTS = (
    "android|ipados|ios|watchos|tvos|mac\\s?os(?:\\s+x|\\s+(?:catalina|big sur|monterey|ventura|sonoma|sequoia))?|os x|"
    "windows(?:\\s+(?:phone|server))?|ubuntu|debian|fedora|chrome\\s?os|internet explorer|microsoft edge|edge|"
    "google chrome|chrome|mozilla firefox|firefox|safari|opera|java|python|php|node(?:\\.?js)?|\\.net|postgres(?:ql)?|"
    "mysql|harmonyos|emui|miui|one ui|wear os|tizen|webos|kotlin|swift|xcode|bluetooth|tls|usb|wordpress|docker"
)
_NUMBER = r"\d{1,4}(?:[.]\d{1,4}){0,3}(?:[.]x)?"
_WORDS = (
    r"versión|versione|version|versão|versie|versiyon|wersja|wersji|versiunea|версия|النسخة|release|vers\.|ver\.|v\."
)
_MENTION = (
    rf"(?:(?P<product>{_PRODUCTS})(?:\s*\(?\s*(?:{_WORDS}|vanaf|ab|da|von|dalla|desde|à partir de)\s*|\s+|"
    rf"-)(?:v\.?\s?)?|"
    rf"(?P<word>{_WORDS})(?:\s+(?P<owner>{_PRODUCTS}))?\s*(?:\d*:\s*)?(?:n[°.]?\s*)?|(?P<v>v)(?=\d+\.\d|\d+\b))"
    rf"(?P<number>{_NUMBER})(?![\w%€$£]|[.,:]\d)"
    rf"(?P<plus>\s?\+)?"
    rf"(?:\s*(?:-|–|to|bis|a|à|tot|al|até|through)\s*(?:(?:{_PRODUCTS})\s+)?(?P<until>{_NUMBER})(?![\w%€$£]|[.,:]\d))?"
)
_NUMBER_NEAR = re.compile(r"\D{0,16}\d")
# Every version has the last word of a product, or a word for version, close before it.
_ENDS = frozenset(
    word
    for phrase in re.sub(r"\(\?:|\)\?|\)|\\s[+?*]?|\\\.\??", " ", f"{_PRODUCTS}|{_WORDS}").split("|")
    for word in phrase.split()
) | {"v", "ver", "vers", "js", "net", "os", "macos", "chromeos", "mac"}
_REACH = 28


class _Bounds(NamedTuple):
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]


@cache
def _bounds() -> _Bounds:
    """What says from or up to which version, behind it and before it, in all languages."""
    from cxlint.language.version_words import ARTICLES, WORDS

    rows = WORDS.values()

    def behind(choices: Iterable[str], alone: str) -> re.Pattern[str]:
        choice = "|".join(choice.replace(" ", r"\s+") for choice in choices)
        return re.compile(rf"\s*\(?,?\s*(?:{choice}|{alone})(?![^\W\d_])")

    def before(choices: Iterable[str], signs: str) -> re.Pattern[str]:
        choice = "|".join(choice.replace(" ", r"\s+") for choice in choices)
        return re.compile(rf"(?:{choice}|{signs})\s*(?:(?:{ARTICLES})\s+)?$")

    return _Bounds(
        behind((rf"(?:{row.joins})\s+(?:{row.newer})|{row.upwards}" for row in rows), r"\+"),
        behind((rf"(?:{row.joins})\s+(?:{row.older})" for row in rows), "(?!)"),
        before((row.since for row in rows), ">=|≥"),
        before((row.until for row in rows), "<=|≤"),
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: most runs meet no version, and these take 15 ms."""
    return re.compile(pattern)


def find_version(scan: Scan) -> tuple[Mention, ...]:
    """Versions with their product and bound; kept with the text, because masks need them too."""
    if scan.versions is None:
        scan.versions = tuple(_versions(scan))
    return scan.versions


def _versions(scan: Scan) -> Iterator[Mention]:
    lower = scan.lower
    if not any(_NUMBER_NEAR.match(lower, at + len(word)) for at, word in scan.words.at(_ENDS)):
        return
    for match in _compiled(_MENTION).finditer(lower):
        start, _end = match.span()
        if start and (lower[start - 1].isalnum() or lower[start - 1] in "-_/@.") and match["product"] != ".net":
            continue
        mention = _mention(scan, match)
        if mention is not None:
            yield mention


def compare_version(declared: Version, said: Version) -> Likeness:
    """The same numbers, 8 and 8.0 alike; versions of two products have nothing to do with each other."""
    if declared.product and said.product and declared.product != said.product:
        return Likeness.UNRELATED
    return Likeness.SAME if _components(declared.number) == _components(said.number) else Likeness.DIFFERENT


def _components(number: str) -> tuple[str, ...]:
    parts = [part.lstrip("0") or "0" for part in number.lower().removesuffix(".x").split(".")]
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return tuple(parts)


def _mention(scan: Scan, match: re.Match[str]) -> Mention | None:
    lower = scan.lower
    named = match["product"] or match["owner"]
    product = _name(named) if named else ""
    number = match["number"]
    if not named and match["word"] and re.fullmatch(r"(?:19|20)\d\d", number):
        return None
    if (
        product in ("java", "swift", "edge", "opera", "safari", "usb", "bluetooth")
        and "." not in number
        and int(number) > 40
    ):
        return None
    if (product and _SIZES.match(lower, match.end("number"))) or _counts(scan, match):
        return None
    low = Version(number, product)
    if match["until"] and match["plus"] is None:
        high = Version(match["until"], product)
        if _order(match["until"]) > _order(number) and (product or "." in number):
            start = match.start() if named else match.start("number") if match["v"] is None else match.start()
            return Mention("version", start, match.end(), Range(low, high), Bound.RANGE)
    end = match.end("plus") if match["plus"] else match.end("number")
    place = Mention("version", match.start(), match.end("number"), _value(low))
    if match["plus"]:
        return replace(place, bound=Bound.AT_LEAST, outer_end=end)
    bounds = _bounds()
    for pattern, bound in ((bounds.at_least, Bound.AT_LEAST), (bounds.at_most, Bound.AT_MOST)):
        after = pattern.match(lower, match.end("number"))
        if after is not None:
            return replace(place, bound=bound, outer_end=after.end())
    low_end = max(0, match.start() - _REACH)
    for pattern, bound in ((bounds.since, Bound.AT_LEAST), (bounds.until, Bound.AT_MOST)):
        before = pattern.search(lower, low_end, match.start())
        if before is not None and _starts_word(lower, before.start()):
            return replace(place, bound=bound, outer_start=before.start())
        inner = pattern.search(lower, match.start(), match.start("number"))
        if inner is not None and named and _starts_word(lower, inner.start()):
            return replace(place, bound=bound)
    return place


_SIZES = re.compile(r"\s*(?:gb|mb|tb|apps?|devices?|users?|%)\b")


def _counts(scan: Scan, match: re.Match[str]) -> bool:
    """Whether a number counts what follows it: "versione 7 giorni fa" is no version 7."""
    end = match.end("number")
    if "." in match["number"] or not scan.plain.startswith(" ", end):
        return False
    entries = lexicon(scan.language)
    unit = entries.nouns.get(entries.after.at(scan.words, end + 1) or "")
    return unit is not None and unit.kind in ("time", "money", "minor")


def _value(version: Version) -> Value:
    return version


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.removesuffix(".x").split("."))


def _starts_word(lower: str, at: int) -> bool:
    return at == 0 or not lower[at - 1].isalpha()


def _name(product: str) -> str:
    """One name for each product: "mac os x" and "macos" are the same."""
    name = " ".join(product.split())
    if name.startswith(("mac os", "macos", "os x")):
        return "macos"
    return {
        "google chrome": "chrome",
        "mozilla firefox": "firefox",
        "microsoft edge": "edge",
        "chrome os": "chromeos",
    }.get(name, name)
