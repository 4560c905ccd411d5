"""How the parts of a message to a customer sound, a table a language: greeting, empathy, next step, closing.

Own lists. ``cxlint.tone.script_parts`` finds them in texts; here are the tables, and the notation of their phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from cxlint.language.script_parts.table import PARTS, Part, Table
from cxlint.language.words import fold

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")

# All repetitions are bounded, so that no text, however hostile, takes long.
_SPACE = r"\s{1,9}"
_REST = r"\w{0,30}"
_WORDS = r"(?:\s{1,9}[^\s.!?]{1,60}){0,4}?\s{1,9}"
# A clause opens behind a sign and up to three spaces; looking back from each word is quicker than trying each space.
_SIGN = r"[\n.!?…:;,(«\"“„¡¿}>–—-]"
_CLAUSE = rf"(?:\A|(?<={_SIGN})|(?<={_SIGN}\s)|(?<={_SIGN}\s\s)|(?<={_SIGN}\s\s\s))"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a part, as expressions: for texts without accents, and for texts in lower case as written."""

    folded: re.Pattern[str]
    written: re.Pattern[str]

    def spans(self, folded: str, lowered: str) -> Iterator[tuple[int, int]]:
        """Where a phrase stands in a text, given without accents and in lower case as written."""
        for expression, text in ((self.folded, folded), (self.written, lowered)):
            if expression is not _NOTHING:
                yield from (match.span() for match in expression.finditer(text))


@cache
def part_table(language: str) -> Table | None:
    """The table of a language (ISO 639-1), or ``None`` where its parts are not known."""
    if language not in LANGUAGES:
        return None
    table = import_module(f"cxlint.language.script_parts.{language}").TABLE
    assert isinstance(table, Table)
    return table


def phrases(listed: str, joiners: str = "") -> Phrases:
    """The phrases of a table, a line each; ``joiners`` may stand before those that open a clause."""
    lines = [re.sub(r"\0\s*", "", line.strip()) for line in listed.replace("\\\n", "\0").split("\n")]
    found: dict[tuple[bool, bool], list[str]] = {}
    for line in filter(None, lines):
        opening = line.startswith("^")
        found.setdefault((fold(line) == line.lower(), opening), []).append(_expression(line.removeprefix("^")))
    links = "|".join(word.replace("_", _SPACE) for word in joiners.split())
    before = rf"{_CLAUSE}(?:(?:{links}){_SPACE}){{0,2}}" if links else _CLAUSE
    return Phrases(
        *(_joined(found.get((plain, False), []), found.get((plain, True), []), before) for plain in (True, False))
    )


def verbs(words: str, joiners: str) -> Phrases:
    """``words``, those of several joined by "_", where they open a clause."""
    listed = sorted((word.replace("_", " ") for word in words.split()), key=len, reverse=True)
    return phrases(f"^({'|'.join(listed)})", joiners)


def _joined(anywhere: list[str], opening: list[str], before: str) -> re.Pattern[str]:
    """One expression for phrases: those that may stand anywhere, and those that open a clause."""
    if opening:
        anywhere = [*anywhere, rf"{before}(?:{'|'.join(opening)})"]
    # Words are whole; a phrase that begins or ends with a sign has its own borders.
    borders = rf"(?:(?<!\w)|(?!\w))(?=\S)(?:{'|'.join(anywhere)})(?!(?<=\w)\w)"
    return re.compile(borders, re.MULTILINE) if anywhere else _NOTHING


def _expression(phrase: str) -> str:
    phrase = re.sub(r"(?<=[\w)])\*", lambda _: _REST, phrase)
    return phrase.replace(" ?", r"\s{0,9}").replace(" ~ ", _WORDS).replace(" ", _SPACE)


__all__ = ["LANGUAGES", "PARTS", "Part", "Phrases", "Table", "part_table", "phrases", "verbs"]
