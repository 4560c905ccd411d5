"""Syllables of written words, by language: one module a language holds the vowels that are spoken as one.

English has rules of its own (``en.count``); the others a ``TABLE``. Languages without a module are counted by groups of
vowels. The counts are those of careful speech, as a reader's grammar divides words, and serve to measure how hard a
text is, where one word in ten may be wrong by one.
"""

from __future__ import annotations

import importlib
from functools import cache, lru_cache

from cxlint.language.syllables.table import Table

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
_ANY = Table(r"[aeiouyà-æè-ïò-öø-ýāăąēĕėęěīĭįıōŏőœūŭůűųŷ]+")


@lru_cache(maxsize=100_000)
def syllables(word: str, language: str) -> int:
    """The number of syllables of a word of a language (ISO 639-1); at least one, none of nothing."""
    if language == "en":
        from cxlint.language.syllables.en import count

        return count(word)
    return _table(language).count(word)


@cache
def _table(language: str) -> Table:
    if language not in LANGUAGES:
        return _ANY
    table = importlib.import_module(f"cxlint.language.syllables.{language}").TABLE
    assert isinstance(table, Table)
    return table
