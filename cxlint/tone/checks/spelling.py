"""``spelling``: words that no dictionary knows. Dictionaries are Hunspell's (``.dic`` with ``.aff``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from cxlint.tone.checks.exceptions import compiled
from cxlint.tone.expressions import Expression
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

DICTIONARIES = Path("config", "dictionaries")
IGNORED = Path("config", "ignore")

_TOKEN = re.compile(r"\S+")
_LEADING = "$([\"“‘'«„{<"
_TRAILING = ",)\"]!;.?:'”’»}>…"
_CONTRACTION = re.compile(r"(?<=\w)(?:['’](?:ll|s|re|m)|n['’]t)$", re.IGNORECASE)
# Identifiers, abbreviations and whatever is not made of letters alone are no words to be spelt.
_NO_WORD = re.compile(r"[A-Z][a-z]+[A-Z]+\w+|[^\W\d_]*[A-ZÀ-ÖØ-Þ]$|[\W\d](?<!['’])|[^\W\d_A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")


class Spelling:
    """Reports every word that none of its dictionaries knows."""

    of_text = True
    literals: Literals = None

    def __init__(
        self,
        common: Common,
        paths: tuple[Path, ...],
        ignored: frozenset[str],
        filters: tuple[Expression, ...],
        accepted: Expression | None,
        phrases: Expression | None,
        *,
        custom: bool,
    ) -> None:
        self.common = common
        self.paths = paths
        self.ignored = ignored
        self.filters = filters
        self.accepted = accepted
        self.phrases = phrases
        self.custom = custom
        self._known: dict[str, bool] = {}

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """Every unknown word that no filter or accepted word excuses."""
        if self.phrases is not None:
            for match in self.phrases.finditer(text):
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
        for start, word in _words(text):
            if not self.custom and (_NO_WORD.search(word) or not word.strip("_'’")):
                continue
            if any(expression.search(word) for expression in self.filters):
                continue
            known = self._known.get(word)
            if known is None:
                known = self._known[word] = self.knows(word)
            if not known:
                yield Hit(start, start + len(word), fill(self.common.message, word), ())

    def knows(self, word: str) -> bool:
        """Whether a dictionary has the word, or the project accepts it."""
        plain = word.replace("’", "'")
        if plain.lower() in self.ignored or (self.accepted is not None and self.accepted.search(plain)):
            return True
        return any(bool(_dictionary(path).lookup(plain)) for path in self.paths)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of ``text`` with their places: what stands between spaces, without punctuation and contractions."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        start = match.start() + len(token) - len(token.lstrip(_LEADING))
        word = token.strip(_LEADING).rstrip(_TRAILING)
        if contraction := _CONTRACTION.search(word):
            word = word[: contraction.start()]
        if any(map(str.isalnum, word)):
            yield start, word


@lru_cache(maxsize=20)
def _dictionary(path: Path) -> Dictionary:
    """The dictionary ``path`` with ``.dic`` and ``.aff`` behind it; loading one takes a second."""
    from spylls.hunspell import Dictionary
    from spylls.hunspell.readers import read_aff, read_dic
    from spylls.hunspell.readers.file_reader import FileReader

    class Reader(FileReader):  # type: ignore[misc]  # the library has no types
        """Leaves out the table of sounds: it serves suggestions only, and is often not well-formed."""

        def __next__(self) -> tuple[int, str]:
            number, line = super().__next__()
            while line.startswith("PHONE"):
                number, line = super().__next__()
            return number, line

    aff, context = read_aff(Reader(f"{path}.aff"))
    return Dictionary(aff, read_dic(Reader(f"{path}.dic", encoding=context.encoding), aff=aff, context=context))


def _built_in() -> Path:
    """American English, as it comes with the library."""
    return Path(str(resources.files("spylls.hunspell.data").joinpath("en", "en_US")))


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Spelling | None:
    """The check of a rule's dictionaries, filters and ignored words."""
    folders = [path / DICTIONARIES for path in vocabulary.paths]
    if dicpath := settings.text("dicpath"):
        folders = [Path(dicpath), *(path / dicpath for path in vocabulary.paths)]
    named = settings.texts("dictionaries")
    aff, dic = settings.text("aff"), settings.text("dic")
    paths: list[Path] = []
    if aff and dic:
        candidates = [base / dic for base in (Path(), *vocabulary.paths, *folders)]
        paths = [file.with_suffix("") for file in candidates if file.is_file()][:1]
    elif named:
        paths = [folder / name for name in named for folder in folders if (folder / f"{name}.dic").is_file()]
    else:
        paths = [file.with_suffix("") for folder in folders if folder.is_dir() for file in sorted(folder.glob("*.dic"))]
    if settings.flag("append") or not (named or (aff and dic) or dicpath):
        paths.append(_built_in())
    if not paths:
        settings.error("dictionaries" if named else "extends", "none of the rule's dictionaries is there")
        return None
    filters = tuple(compiled(settings, "filters", source) for source in settings.texts("filters"))
    if any(expression is None for expression in filters):
        return None
    terms = (*vocabulary.accept, *settings.texts("exceptions"))
    accepted = compiled(settings, "exceptions", "(?i)" + "|".join(rf"\b{term}\b" for term in terms)) if terms else None
    phrases = [term for term in terms if " " in term or r"\s" in term]
    joined = compiled(settings, "vocab", rf"(?i)\b(?:{'|'.join(phrases)})\b") if phrases else None
    settings.asked |= {"vocab", "threshold", "ignorecase"}
    ignored = frozenset(_ignored(settings, vocabulary))
    return Spelling(
        common,
        tuple(dict.fromkeys(paths)),
        ignored,
        tuple(expression for expression in filters if expression is not None),
        accepted,
        joined,
        custom=settings.flag("custom"),
    )


def _ignored(settings: Settings, vocabulary: Vocabulary) -> Iterator[str]:
    """The words of the files a rule names, or of all ignore files where it names none."""
    names = settings.texts("ignore")
    for folder in vocabulary.paths:
        files = [folder / name for name in names] + [folder / IGNORED / name for name in names]
        for file in files if names else sorted((folder / IGNORED).rglob("*.txt")):
            if file.is_file():
                for line in file.read_text("utf-8-sig", errors="replace").splitlines():
                    yield line.strip().lower()
