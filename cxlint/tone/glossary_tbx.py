"""Glossaries as TBX: Basic, Min and the dialects of version 3, in either style (``termNote type=...`` or ``min:...``).

Expat reads them; declared entities are refused, as is everything that lies outside the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from cxlint.errors import ConfigurationError
from cxlint.tone.glossary import Concept, Term, Use, gender_of, word_kind

_ENTRIES = frozenset(("termEntry", "conceptEntry"))
_SECTIONS = frozenset(("langSet", "langSec", "langGroup"))
_GROUPS = frozenset(("tig", "ntig", "termSec", "termGroup"))
_INLINE = frozenset(("hi", "ph", "foreign", "sc", "ec", "xref"))
_USES: dict[str, Use] = {
    **dict.fromkeys(("preferredterm", "preferred", "standardizedterm"), "preferred"),
    **dict.fromkeys(("admittedterm", "admitted", "legalterm", "regulatedterm"), "admitted"),
    **dict.fromkeys(("deprecatedterm", "supersededterm", "notrecommended", "obsolete", "deprecated"), "deprecated"),
    **dict.fromkeys(("forbidden", "forbiddenterm", "prohibited"), "forbidden"),
}
_STATUSES = frozenset(("administrativestatus", "termstatus", "normativeauthorization", "usagestatus"))
_REGION = re.compile(r"[a-z]{2,3}[-_][A-Za-z]{2}")
_DEEPEST = 60


@dataclass(slots=True)
class _Written:
    """A term as it is being read."""

    text: str = ""
    notes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """The entry that is being read: its languages in order, each with its terms."""

    id: str
    where: str
    note: str = ""
    markets: tuple[str, ...] = ()
    sections: list[tuple[str, list[_Written]]] = field(default_factory=list)


def read_tbx(data: bytes, path: str, errors: list[ConfigurationError]) -> list[Concept]:
    """The concepts of a TBX file; what is wrong is noted."""
    reader = _Reader(path)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        where = f"{path}:{error.lineno}:{error.offset + 1}"
        errors.append(ConfigurationError(f"this is no XML: {expat.ErrorString(error.code)}", where=where))
        return []
    except ConfigurationError as error:
        errors.append(error)
        return []
    if reader.root and not reader.is_tbx:
        message = f'this is no TBX: its root is "{reader.root}"'
        errors.append(ConfigurationError(message, where=f"{path}:1:1", hint='TBX opens with "martif", "tbx" or "TBX"'))
    elif not reader.concepts:
        errors.append(ConfigurationError("the glossary has no terms", where=f"{path}:1:1"))
    return reader.concepts


class _Reader:
    """The handlers of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root = ""
        self.is_tbx = False
        self.concepts: list[Concept] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.EntityDeclHandler = self.entity
        self.open: _Open | None = None
        self.stack: list[tuple[str, str]] = []
        self.text = ""

    @property
    def where(self) -> str:
        return f"{self.path}:{self.parser.CurrentLineNumber}:{self.parser.CurrentColumnNumber + 1}"

    def entity(self, name: str, *rest: object) -> None:
        hint = "write what it stands for in its place"
        raise ConfigurationError(f'the entity "{name}" is declared here, which is refused', where=self.where, hint=hint)

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        name = qualified.rpartition(":")[2]
        if name in _INLINE:
            return
        if not self.stack:
            self.root = name
            self.is_tbx = name.lower() in ("martif", "tbx")
        if len(self.stack) >= _DEEPEST:
            raise ConfigurationError(f"this is nested more than {_DEEPEST} levels deep", where=self.where)
        # "min:administrativeStatus" says by its name what "termNote" says by its type.
        self.stack.append((name, attributes.get("type", "") or name))
        self.text = ""
        if name in _ENTRIES:
            self.open = _Open(attributes.get("id", ""), self.where)
        elif self.open is not None and name in _SECTIONS:
            locale = attributes.get("xml:lang") or attributes.get("lang", "")
            self.open.sections.append((locale.replace("_", "-"), []))
        elif self.open is not None and name in _GROUPS and self.open.sections:
            self.open.sections[-1][1].append(_Written())

    def data(self, text: str) -> None:
        self.text += text

    def end(self, qualified: str) -> None:
        if qualified.rpartition(":")[2] in _INLINE:
            return
        name, kind = self.stack.pop()
        text, self.text = " ".join(self.text.split()), ""
        entry = self.open
        if entry is None:
            return
        terms = entry.sections[-1][1] if entry.sections else []
        if name == "term" and terms and not terms[-1].text:
            terms[-1].text = text
        elif kind in ("definition", "note") and text:
            entry.note = entry.note or text
        elif kind == "geographicalUsage" and terms and text:
            terms[-1].notes["geographicalusage"] = text
        elif terms and text and any(group in _GROUPS for group, _ in self.stack):
            terms[-1].notes[kind.lower()] = text
        elif name in _ENTRIES:
            self.open = None
            concept = _concept(entry)
            if concept is not None:
                self.concepts.append(concept)


def _concept(entry: _Open) -> Concept | None:
    terms: list[Term] = []
    for locale, written in entry.sections:
        uses = [_use(term) for term in written]
        for number, (term, use) in enumerate(zip(written, uses, strict=True)):
            if not any(map(str.isalnum, term.text)):
                continue
            # The first term without a status is the one to use, if no other is.
            first = use is None and "preferred" not in uses and None not in uses[:number]
            region = term.notes.get("geographicalusage", "")
            own = region.replace("_", "-") if _REGION.fullmatch(region) else locale
            terms.append(
                Term(
                    term.text,
                    use or ("preferred" if first else "admitted"),
                    own,
                    word_kind(term.notes.get("partofspeech", "")),
                    gender_of(term.notes.get("grammaticalgender", "")),
                )
            )
    if not terms:
        return None
    return Concept(entry.id or terms[0].text, tuple(terms), entry.note, where=entry.where)


def _use(term: _Written) -> Use | None:
    for kind, text in term.notes.items():
        if kind in _STATUSES:
            found = _USES.get(text.lower().removesuffix("-admn-sts").replace("-", "").replace(" ", ""))
            if found is not None:
                return found
    return None
