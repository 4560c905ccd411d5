"""How the parts of a message to a customer sound, a table a language: greeting, empathy, next step, closing.

Own lists. ``cxlint.tone.script_parts`` finds them in texts; here are the tables, and the notation of their phrases.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from cxlint.language.script_parts.table import PARTS, Part, Table

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")

# All repetitions are bounded, so that no text, however hostile, takes long.
_SPACE = r"\s{1,9}"
_REST = r"\w{0,30}"
_WORDS = r"(?:\s{1,9}[^\s.!?]{1,60}){0,4}?\s{1,9}"
_CLAUSE = r"(?:\A|(?<=[\n.!?…:;,(«\"“„¡¿}>–—-]))\s{0,9}"
NOTHING = re.compile(r"(?!)")


@cache
def part_table(language: str) -> Table | None:
    """The table of a language (ISO 639-1), or ``None`` where its parts are not known."""
    if language not in LANGUAGES:
        return None
    table = import_module(f"cxlint.language.script_parts.{language}").TABLE
    assert isinstance(table, Table)
    return table


def pattern(phrases: str, joiners: str = "") -> re.Pattern[str]:
    """The expression of a table's phrases, a line each, for texts in lower case without accents."""
    lines = [line.strip() for line in phrases.replace("\\\n", "\0").split("\n")]
    found = [_expression(re.sub(r"\0\s*", "", line), joiners) for line in lines if line]
    return re.compile("|".join(found)) if found else NOTHING


def verbs(words: str, joiners: str) -> re.Pattern[str]:
    """The expression of ``words`` (phrases where words are joined by "_") that open a clause."""
    listed = sorted((word.replace("_", " ") for word in words.split()), key=len, reverse=True)
    return re.compile(_expression(f"^({'|'.join(listed)})", joiners)) if listed else NOTHING


def _expression(phrase: str, joiners: str) -> str:
    opening = phrase.startswith("^")
    phrase = phrase.removeprefix("^")
    phrase = re.sub(r"(?<=[\w)])\*", lambda _: _REST, phrase)
    phrase = phrase.replace(" ?", r"\s{0,9}").replace(" ~ ", _WORDS).replace(" ", _SPACE)
    # Words are whole; a phrase that ends in a comma or opens with a sign has its own borders.
    phrase = rf"(?<!\w)(?:{phrase})(?!(?<=\w)\w)"
    if not opening:
        return phrase
    links = "|".join(word.replace("_", _SPACE) for word in joiners.split())
    return rf"{_CLAUSE}(?:(?:{links}){_SPACE}){{0,2}}{phrase}" if links else _CLAUSE + phrase


__all__ = ["LANGUAGES", "PARTS", "Part", "Table", "part_table", "pattern", "verbs"]
