"""Syllables of written words, by language: one module a language holds the vowels that are spoken as one.

Each module has a ``count``: English by rules of its own, the others by a table. Languages without a module are counted by
groups of vowels. The counts are those of careful speech, as a reader's grammar divides words, and serve to measure how hard a
text is, where one word in ten may be wrong by one.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache, lru_cache

from cxlint.language.syllables.table import Table

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
_ANY = Table(r"[aeiouyà-æè-ïò-öø-ýāăąēĕėęěīĭįıōŏőœūŭůűųŷ]+")


@lru_cache(maxsize=100_000)
def syllables(word: str, language: str) -> int:
    """The number of syllables of a word of a language (ISO 639-1); at least one, none of nothing."""
    return _counter(language)(word)


@cache
def _counter(language: str) -> Callable[[str], int]:
    if language not in LANGUAGES:
        return _ANY.count
    count: Callable[[str], int] = importlib.import_module(f"cxlint.language.syllables.{language}").count
    return count
