"""How each language addresses its reader, formally or informally: one module a language holds a ``TABLE``.

Own lists, class by class, after the reference grammars (Serianni, RAE, Cunha/Cintra, Grevisse, Duden, ANS).
``cxlint.tone.register`` reads them.
"""

from __future__ import annotations

import importlib
from functools import cache

from cxlint.language.address.table import Table

LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")


@cache
def address_table(language: str) -> Table | None:
    """The table of a language (ISO 639-1), or ``None`` where address is not known."""
    if language not in LANGUAGES:
        return None
    table = importlib.import_module(f"cxlint.language.address.{language}").TABLE
    assert isinstance(table, Table)
    return table
