"""What tells the voice of a text by its words: one module a language holds a ``TABLE``.

Own lists, after the reference grammars (Huddleston and Pullum, Serianni, Duden, Grevisse, RAE, ANS, Cunha and Cintra) for
pronouns, auxiliaries and participles, and after the literature for the rest: hedges after Hyland, "Hedging in scientific
research articles" (1998), politeness after Brown and Levinson, "Politeness" (1987), in the sense of Danescu-Niculescu-Mizil
et al., "A computational approach to politeness" (2013). No list was copied. ``cxlint.tone.profile`` counts with them.
"""

from __future__ import annotations

import importlib
from functools import cache

from cxlint.language.voice.table import Table

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")


@cache
def voice_table(language: str) -> Table | None:
    """The table of a language (ISO 639-1), or ``None`` where its words are not known."""
    if language not in LANGUAGES:
        return None
    table = importlib.import_module(f"cxlint.language.voice.{language}").TABLE
    assert isinstance(table, Table)
    return table
