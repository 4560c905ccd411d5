"""Words of a text and their match keys: lower case, stem, no accents.

Two words match if they share a key, so a cue written "restituzione" finds "restituzioni" and "devolución" finds
"devolucion". Stems are Snowball's (PyStemmer); languages without a stemmer match whole words.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")

# Snowball's algorithms by ISO 639-1 code.
_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}

# Articles and the prepositions of the genitive: a cue "diritto di recesso" also means "il diritto al recesso". They
# carry no subject, so cues leave them out (unless the cue has no other word).
LIGHT_WORDS: dict[str, frozenset[str]] = {
    "de": frozenset("der die das des dem den ein eine einer eines einem einen".split()),
    "en": frozenset("a an the of to your our my".split()),
    "es": frozenset("el la los las un una unos unas de del al a su sus tu tus".split()),
    "fr": frozenset("le la les l un une des du de d au aux à votre vos ton tes".split()),
    "it": frozenset(
        (
            "il lo la i gli le l un uno una di del dello della dei degli delle dell d al allo alla ai agli alle all a"
        ).split()
    ),
    "nl": frozenset("de het een van je uw".split()),
    "pt": frozenset("o a os as um uma de do da dos das ao à seu sua".split()),
}

# First parts that some write with a hyphen and some without, in any language: e-mail, check-in, wi-fi.
HYPHENATED = tuple(
    "e check pick sign log back pre re non follow opt drop self web click wi add set start up on off".split()
)


@cache
def _accents() -> dict[str, str]:
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            table[chr(code)] = base
    return table


@cache
def _accented() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_accents())}]")


def lower(text: str) -> str:
    """``text`` in lower case, with the same length (``str.lower`` turns one "İ" into two characters)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # The dotted capital I of Turkish is the one letter that grows.
    lowered = text.replace("İ", "i").lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def fold(text: str) -> str:
    """``text`` in lower case without accents, with the same length."""
    lowered = lower(text)
    if lowered.isascii():
        return lowered
    # Twice as fast as str.translate on Italian text, since few letters have an accent.
    return _accented().sub(_unaccented, lowered)


def _unaccented(match: re.Match[str]) -> str:
    return _accents()[match.group()]


class Words:
    """The words of a text: their match keys in order, and where they stand, which is found out only when asked for."""

    __slots__ = ("_spans", "keys", "known", "text")

    def __init__(self, text: str, keys: list[str]) -> None:
        self.text = text
        self.keys = keys
        self.known = frozenset(keys)
        self._spans: list[tuple[int, int]] | None = None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The range from the start of word ``first`` to the end of word ``last``."""
        if self._spans is None:
            self._spans = [match.span() for match in _WORD.finditer(self.text)]
        return self._spans[first][0], self._spans[last][1]


@cache
def _keys_of(language: str) -> Callable[[str], str]:
    name = _STEMMERS.get(language)
    known: dict[str, str] = {}
    if name is None:

        def key(word: str) -> str:
            return fold(word)

        return key

    import Stemmer

    stem = Stemmer.Stemmer(name).stemWord

    def stemmed(word: str) -> str:
        found = known.get(word)
        if found is None:
            if len(known) > 30_000:
                known.clear()
            found = known[word] = fold(stem(lower(word)))
        return found

    return stemmed


def words(text: str, language: str) -> Words:
    """The words of ``text``."""
    return Words(text, list(map(_keys_of(language), _WORD.findall(text))))


@dataclass(frozen=True, slots=True)
class Keys:
    """What matches one word of a cue: the keys of its forms, and beginnings of which every such word has one."""

    keys: frozenset[str]
    beginnings: tuple[str, ...]


@cache
def keys_of(forms: frozenset[str], language: str) -> Keys:
    """All keys under which a word with these ``forms`` may stand in a text, accents written or not."""
    key = _keys_of(language)
    found: set[str] = set()
    for form in forms:
        plain = fold(form)
        if plain == form:
            stem = key(form)
            found |= {stem, plain} if len(stem) > 3 or plain.startswith(stem) else {plain}
        else:
            # A short stem without its accents is soon another word: "ändere" and "andere" have one.
            found.update(stem for stem in (key(form), key(plain), plain) if len(stem) > 3)
    # What is all short ("età", "Tür", "año") has no other keys than those.
    keys = frozenset(found or map(key, forms))
    # A stem may end in a letter that the word does not have ("tri" for "try"), so a lone one is cut where it may vary.
    groups: dict[str, list[str]] = {}
    for written in sorted(keys.union(map(fold, forms))):
        groups.setdefault(written[:3], []).append(written)
    beginnings = tuple(os.path.commonprefix(group).rstrip("iy") or group[0][:1] for group in groups.values())
    return Keys(keys, beginnings)


def split_identifiers(text: str) -> str:
    """``text`` with the words of identifiers set apart: ``returnWindow_days`` becomes ``return Window days``."""
    return _CAMEL.sub(" ", text).replace("_", " ")
