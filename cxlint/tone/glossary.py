"""A glossary: concepts with the terms that are used for them, and those that are not.

It is written in a rule, or in a file of its own: YAML, CSV (``glossary_csv``) or TBX (``glossary_tbx``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from cxlint.errors import ConfigurationError, UnreadableError
from cxlint.language.locales import language_of, market_of
from cxlint.language.words import lower
from cxlint.schema import compose, nearest
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence, place
from cxlint.text import Source
from cxlint.text.decode import decode

Use: TypeAlias = Literal["preferred", "admitted", "deprecated", "forbidden"]
USES: tuple[Use, ...] = ("preferred", "admitted", "deprecated", "forbidden")
WordKind: TypeAlias = Literal["", "noun", "verb", "adjective", "name"]

_XML = (".tbx", ".tbxm", ".xml")
_KINDS: dict[str, WordKind] = {
    **dict.fromkeys(("noun", "n", "substantive"), "noun"),
    **dict.fromkeys(("verb", "v"), "verb"),
    **dict.fromkeys(("adjective", "adj"), "adjective"),
    **dict.fromkeys(("proper noun", "propernoun", "name"), "name"),
}
_GENDERS = {
    **dict.fromkeys(("m", "masculine"), "m"),
    **dict.fromkeys(("f", "feminine"), "f"),
    **dict.fromkeys(("n", "neuter"), "n"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase, how it is used, and for which locale ("it", "it-CH"; empty for any)."""

    text: str
    use: Use
    locale: str = ""
    kind: WordKind = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """What its terms stand for. ``exact`` ones count only in the case in which they are written.

    ``markets`` are ISO 3166 codes in lower case, none for all; ``where`` is the place of the entry.
    """

    id: str
    terms: tuple[Term, ...]
    note: str = ""
    markets: tuple[str, ...] = ()
    exact: bool = False
    protected: bool = False
    where: str = ""

    def holds_for(self, market: str) -> bool:
        """Whether its terms count in a text for ``market``."""
        return not self.markets or market in self.markets

    def preferred(self, locale: str) -> Term | None:
        """The term to write in ``locale``: the one of its market before that of its language."""
        fitting = [term for term in self.terms if term.use == "preferred" and holds(term.locale, locale)]
        return max(fitting, key=lambda term: len(term.locale), default=None)


def holds(declared: str, locale: str) -> bool:
    """Whether what is declared for one locale counts in another: "it" in "it-CH", not the other way round."""
    if not declared:
        return True
    if language_of(declared) != language_of(locale):
        return False
    market = market_of(declared)
    return not market or market == market_of(locale)


def word_kind(text: str) -> WordKind:
    """The kind of word that a glossary names in its own way."""
    return _KINDS.get(text.strip().lower(), "")


def gender_of(text: str) -> str:
    """The gender that a glossary names in its own way."""
    return _GENDERS.get(text.strip().lower(), "")


def load_glossary(path: Path, shown: str) -> tuple[tuple[Concept, ...], tuple[ConfigurationError, ...]]:
    """The concepts of a file called ``shown``, and what is wrong in it."""
    suffix = path.suffix.lower()
    errors: list[ConfigurationError] = []
    try:
        data = path.read_bytes()
        text = "" if suffix in _XML else decode(data)
    except OSError as error:
        return (), (ConfigurationError(f"cannot be opened: {error.strerror}", where=shown),)
    except UnreadableError as error:
        return (), (ConfigurationError(f"the glossary {error.message}", where=shown),)
    if suffix in _XML:
        from cxlint.tone.glossary_tbx import read_tbx

        return tuple(read_tbx(data, shown, errors)), tuple(errors)
    source = Source(shown, text.removeprefix("\ufeff"))
    if suffix in (".csv", ".tsv"):
        from cxlint.tone.glossary_csv import read_csv

        return tuple(read_csv(source, errors)), tuple(errors)
    if suffix not in (".yaml", ".yml"):
        hint = "glossaries are YAML, CSV or TBX"
        return (), (ConfigurationError(f'the glossary has an unknown ending "{suffix}"', where=shown, hint=hint),)
    tree = compose(source.text, shown)
    errors += tree.errors
    root = tree.root
    if isinstance(root, Mapping):
        root = next((value for key, value in root.entries if key.text == "terms"), None)
    concepts = tuple(read_entries(root, tree.source, errors)) if root is not None else ()
    if not concepts and not errors:
        errors.append(ConfigurationError("the glossary has no terms", where=shown, hint='write a list under "terms:"'))
    return concepts, tuple(errors)


# YAML ---------------------------------------------------------------------------------------------------------------

_KEYS = (
    "id",
    "term",
    *USES[1:],
    "locale",
    "market",
    "case",
    "pos",
    "gender",
    "protected",
    "note",
)
_MISNOMERS = {
    "preferred": "term",
    "definition": "note",
    "description": "note",
    "avoid": "forbidden",
    "synonyms": "admitted",
    "allowed": "admitted",
    "language": "locale",
    "lang": "locale",
    "partofspeech": "pos",
}


def read_entries(node: Node, source: Source, errors: list[ConfigurationError]) -> Iterator[Concept]:
    """The concepts of a list of entries; what is wrong is noted."""
    if not isinstance(node, Sequence):
        where = place(source, node.span.start)
        errors.append(ConfigurationError("a list of terms was expected", where=where, hint='write "- term: ..."'))
        return
    for item in node.items:
        if isinstance(item, Mapping):
            concept = _Entry(item, source, errors).concept()
            if concept is not None:
                yield concept
        else:
            where = place(source, item.span.start)
            hint = 'write "- term: ...", with "forbidden: [...]" below it'
            errors.append(ConfigurationError("an entry of a glossary is a mapping", where=where, hint=hint))


@dataclass(slots=True)
class _Entry:
    """One entry of a YAML glossary."""

    node: Mapping
    source: Source
    errors: list[ConfigurationError]
    values: dict[str, Node] = field(init=False)

    def __post_init__(self) -> None:
        self.values = {}
        for key, value in self.node.entries:
            name = key.text.lower()
            if name not in _KEYS:
                meant = nearest(name, _KEYS, _MISNOMERS)
                hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join(_KEYS)}"
                self.error(key, f'unknown option "{key.text}" for a term', hint)
            elif not (isinstance(value, Scalar) and value.kind == "nothing"):
                self.values[name] = value

    def error(self, node: Node, message: str, hint: str = "") -> None:
        self.errors.append(ConfigurationError(message, where=place(self.source, node.span.start), hint=hint))

    def concept(self) -> Concept | None:
        locales = self.texts("locale") or ("",)
        kind, gender = self.chosen("pos", _KINDS), self.chosen("gender", _GENDERS)
        case = self.chosen("case", {"exact": "exact", "any": "any"})
        terms = [
            Term(text, use, own or locale, word_kind(kind), gender_of(gender))
            for use in USES
            for own, text in self.by_locale("term" if use == "preferred" else use)
            for locale in ((own,) if own else locales)
        ]
        if not terms:
            self.error(self.node, "an entry needs a term", 'add "term: ..." or "forbidden: [...]"')
            return None
        return Concept(
            self.text("id") or terms[0].text,
            tuple(terms),
            " ".join(self.text("note").split()),
            tuple(map(lower, self.texts("market"))),
            exact=case == "exact",
            protected=self.text("protected").lower() in ("true", "yes", "on"),
            where=place(self.source, self.node.span.start),
        )

    def by_locale(self, key: str) -> Iterator[tuple[str, str]]:
        """The terms under a key with the locale each is for: a text, a list, or either by locale."""
        node = self.values.get(key)
        if isinstance(node, Mapping):
            for name, value in node.entries:
                for text in self._listed(value, key):
                    yield name.text, text
        elif node is not None:
            for text in self._listed(node, key):
                yield "", text

    def texts(self, key: str) -> tuple[str, ...]:
        node = self.values.get(key)
        return tuple(self._listed(node, key)) if node is not None else ()

    def text(self, key: str) -> str:
        node = self.values.get(key)
        if isinstance(node, Scalar):
            return node.text.strip()
        if node is not None:
            self.error(node, f'"{key}" should be a text')
        return ""

    def chosen(self, key: str, known: Iterable[str]) -> str:
        """One of the words of ``known``, empty where none is written."""
        text = self.text(key).lower()
        if text and text not in (names := list(known)):
            self.error(self.values[key], f'"{key}" should be one of {", ".join(names)}, but is "{text}"')
            return ""
        return text

    def _listed(self, node: Node, key: str) -> Iterator[str]:
        for item in node.items if isinstance(node, Sequence) else (node,):
            text = item.text.strip() if isinstance(item, Scalar) else ""
            if any(character.isalnum() for character in text):
                yield text
            else:
                self.error(item, f'"{key}" should be a text or a list of texts')
