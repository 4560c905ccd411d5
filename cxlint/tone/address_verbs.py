"""The verb forms that address the reader: by their ending, as imperatives, by what is glued to them, or because
nothing else can be the subject of their third person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cxlint.language.address.table import Reading, Table
from cxlint.language.words import fold
from cxlint.tone.address_clauses import ALL, PERSONS, SINGULAR, Clauses, Subject
from cxlint.tone.address_nouns import is_noun
from cxlint.tone.address_words import Words

Said = tuple[str, bool]
"""The form of address that a verb speaks in, and whether that is sure."""

_THIRD = frozenset(("3", "I3", "13"))
_BARE = frozenset(("N", "K"))
_FIRST = frozenset(("1",))
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Glued:
    """A verb with pronouns: ``bare`` is an infinitive or gerund, the others are imperatives.

    ``form`` is what the pronoun addresses in, or the imperative if that is formal; ``offset`` is where the pronoun
    begins; the object of a verb that ``reaches`` is a person.
    """

    kind: Literal["bare", "formal", "informal"]
    form: str
    offset: int = 0
    reaches: bool = False


class Verbs:
    """The verbs of one text."""

    def __init__(self, words: Words, table: Table, clauses: Clauses) -> None:
        self.words = words
        self.table = table
        self.clauses = clauses
        self.form = table.verb_forms
        self._commanded = -1
        """Where the last informal imperative stands, which may have others joined to it: "elige y añade"."""

    def found(self) -> Iterator[tuple[int, str, bool]]:
        """Where a verb addresses the reader, in which form of address, and whether that is sure."""
        words, table = self.words, self.table
        for at, low in enumerate(words.low):
            if low in table.verbs and not is_noun(words, at, table):
                said = self._said(at, low, table.verbs[low])
            elif joined := glued(table, low):
                said = self._with_enclitic(at, joined)
            else:
                continue
            for form, sure in said:
                if form == self.form.get("2"):
                    self._commanded = at
                yield at, form, sure

    def _said(self, at: int, low: str, found: frozenset[Reading]) -> Iterator[Said]:
        if "A" in found:
            yield from self._plain_imperative(at)
            return
        if "Q" in found:
            yield self.form["Q"], True
            return
        if "2" in found and "1" not in found:
            if not _excepted(self.words, at, self.table):
                yield self.form["2"], True
            return
        if "I3" in found and self.words.before(at) in self.table.openers and self._is_joined(at):
            yield self.form["2"], False
            return
        subject = self.clauses.subject(at)
        aside = low in self.table.asides and self.words.opens_clause(at + 1)
        if aside and (subject == "none" or self.words.asks(at, of_clause=True)):
            # "..., sabe, ...", "sabe?"
            yield self.form["3"], False
            return
        if subject in ("other", "unclear"):
            return
        if "2S" in found:
            yield from self._second_or_formal(at, low, subject)
        elif "S" in found and "I3" not in found:
            yield from self._subjunctive(at, low, subject)
        elif "12" in found:
            if not any(word in self.table.first for word in self.words.low[self.clauses.begin(at) : at]):
                yield self.form["12"], False
        elif "SP" in found:
            if subject == "none" and not self.words.asks(at) and low not in self.table.wishes:
                yield self.form["SP"], False
        elif "P" in found:
            if subject in ("none", "clause"):
                yield self.form["P"], False
        elif "I3" in found and self._commands(at, low, subject):
            yield self.form["2"], False
        elif found & _THIRD and "N" not in found:
            yield from self._third(at, low, found, subject)

    def _is_joined(self, at: int) -> bool:
        return self._commanded >= self.words.sentence(at)

    def _plain_imperative(self, at: int) -> Iterator[Said]:
        """A form that is an imperative wherever it opens a clause: "klicke", "choisis"."""
        words = self.words
        if words.behind(at) in self.table.others or self.clauses.subject(at) != "none" or self._is_lone():
            return
        first, joined = self.clauses.begin(at), self._is_joined(at)
        if words.opens_clause(first) or joined:
            # Behind a comma it may be an adjective, or a verb with its subject before an insertion.
            begins = words.opens_sentence(first) and (first > 0 or words.is_capital(0))
            yield self.form["A"], begins or joined

    def _second_or_formal(self, at: int, low: str, subject: Subject) -> Iterator[Said]:
        """A form that is the second person or a formal imperative: "se clicchi", "clicchi qui"."""
        reflexive, _ = self._reflexive(at)
        if reflexive and low in self.table.impersonal:
            return
        asks = self.words.asks(at)
        if reflexive or (subject == "none" and not asks and not self._is_lone()):
            yield self.form["S"], reflexive
        elif subject == "clause" or asks:
            yield self.form["2"], self.clauses.opener(at) not in self.table.relatives

    def _subjunctive(self, at: int, low: str, subject: Subject) -> Iterator[Said]:
        """A formal imperative, or a wish for the reader: "espere", "que tenga un buen día"."""
        words, table = self.words, self.table
        reflexive, glued = self._reflexive(at)
        if reflexive and low in table.impersonal:
            return
        fits = not reflexive or glued or table.reflexive_imperatives or self._denied(at - 1)
        asks = words.asks(at, of_clause=True)
        if subject == "none" and fits and not asks and low not in table.wishes and not self._is_lone():
            yield self.form["S"], words.opens_clause(self.clauses.begin(at))
        elif subject == "clause" and not words.asks(at) and self._is_wished(at):
            yield self.form["S"], False

    def _commands(self, at: int, low: str, subject: Subject) -> bool:
        """Whether a form that is an informal imperative or a third person is the imperative."""
        words, table = self.words, self.table
        if subject != "none" or words.before(at) or low in table.things or low in table.wishes:
            return False
        return not words.asks(at) and not self._reflexive(at)[0]

    def _third(self, at: int, low: str, found: frozenset[Reading], subject: Subject) -> Iterator[Said]:
        """A third person whose subject can only be the reader."""
        words, table, clauses = self.words, self.table, self.clauses
        if self._reflexive(at)[0]:
            if low in table.personal and words.opens_clause(at + 1) and words.asks(at, of_clause=True):
                # "Come si chiama?"
                yield self.form["3"], False
            return
        asks, behind = words.asks(at), words.behind(at)
        if low in table.things or low in table.being:
            if not (low in table.being and asks and subject == "none" and self._is_of_person(at)):
                return
        elif behind in table.infinitive_being and not asks:
            return
        if "13" in found and not asks and not self._is_wished(at):
            return
        if any(near in table.anybody for near in words.low[at + 1 : at + 3]):
            return
        is_mind = low in table.minds
        if is_mind and subject == "clause" and words.asks(at, of_clause=True):
            yield self.form["3"], False
            return
        kinds = PERSONS if is_mind else SINGULAR
        if not clauses.others(at, words.sentence(at) if asks else 0, kinds):
            # "Se ha ricevuto il codice", but not "verifica se ha ricevuto il codice".
            conditional = words.before(at) in table.conditions and words.opens_clause(at - 1)
            steers = conditional and low in table.steering and self._is_bare(behind)
            yield self.form["3"], steers and subject == "clause" and not clauses.others(at, 0, ALL)

    def _reflexive(self, at: int) -> tuple[bool, bool]:
        """Whether a verb is reflexive, and whether the pronoun is glued to it."""
        words, table = self.words, self.table
        glued = words.glue(at + 1) == "-" and words.low[at + 1] in table.reflexives
        before = words.before(at)
        # "Se precisa de ajuda": a conjunction at the beginning of its clause, where it is one at all.
        joins = before in table.subordinators and words.opens_clause(at - 1)
        return glued or (before in table.reflexives and not joins), glued

    def _denied(self, at: int) -> bool:
        return at > 0 and self.words.low[at - 1] in self.table.negations

    def _is_bare(self, low: str) -> bool:
        """Whether a word is an infinitive or looks like a participle, and not that of "to be"."""
        if low in self.table.infinitive_being:
            return False
        return "N" in self.table.verbs.get(low, ()) or low.endswith(self.table.participles)

    def _is_wished(self, at: int) -> bool:
        """Whether a subjunctive speaks of the reader: behind "I hope that", or in a condition of no first person."""
        words, table = self.words, self.table
        first = self.clauses.begin(at)
        opener = words.before(first)
        if opener in table.relatives:
            return words.before(first - 1) in table.hopes
        return opener in table.subordinators and not any(
            low in table.first or table.verbs.get(low) == _FIRST
            for low in words.low[max(words.sentence(at), at - _NEAR) : at + 8]
        )

    def _is_of_person(self, at: int) -> bool:
        """Whether what is said behind "to be" is said of persons: "è interessato", "está buscando", "está a dizer"."""
        table = self.table
        near = [*self.words.low[at + 1 : at + 4], "", ""]
        if any(low in table.states for low in near) or "G" in table.verbs.get(near[0], ()):
            return True
        return near[0] in table.progressive and "N" in table.verbs.get(near[1], ())

    def _is_lone(self) -> bool:
        """Whether the text is one word without a mark, as labels are: "Dettagli"."""
        return len(self.words.low) == 1 and not self.words.tail.strip()

    def _with_enclitic(self, at: int, joined: Glued) -> Iterator[Said]:
        """A verb with pronouns glued to it: "darmi", "contattarLa", "scrivici", "dígame"."""
        informal, formal = self.form["2"], self.form["3"]
        if joined.kind == "bare":
            if joined.form and (joined.form != formal or self._has_capital(at, joined.offset)):
                yield joined.form, True
            elif joined.reaches and not self.clauses.others(at, self.words.sentence(at)):
                yield joined.form, False
        elif joined.kind == "formal":
            yield joined.form, True
        elif joined.form != informal or self.clauses.subject(at) == "none":
            yield informal, joined.form != informal

    def _has_capital(self, at: int, offset: int) -> bool:
        """Whether the pronoun glued to a verb has a capital: "contattarLa"."""
        start, end = self.words.spans[at]
        return self.words.text[start + offset].isupper() and not self.words.text[start:end].isupper()


def _excepted(words: Words, at: int, table: Table) -> bool:
    """Whether the neighbours of a word show that it is something else: "sei mesi"."""
    low = words.low[at]
    before = words.low[at - 1] if at else ""
    behind = words.low[at + 1] if at + 1 < len(words.low) else ""
    if before in table.not_after.get(low, ()) or behind in table.not_before.get(low, ()):
        return True
    return low in table.not_before and behind.isdigit()


@lru_cache(maxsize=20_000)
def glued(table: Table, low: str) -> Glued | None:
    """How a word is a verb with pronouns, if it is one."""
    if not table.enclitics or low in table.nouns or low.endswith(table.adjectival):
        return None
    for clitic, form in sorted(table.enclitics.items(), key=lambda one: -len(one[0])):
        base = low.removesuffix(clitic)
        if base == low or len(base) < 2:
            continue
        found = table.verbs.get(base) or table.verbs.get(fold(base), frozenset())
        infinitive = base if "N" in found else base + "e"
        if "N" in table.verbs.get(infinitive, ()) or "G" in found:
            reaches = bool(form) and (infinitive in table.reaching or base in table.reaching)
            return Glued("bare", form, len(base), reaches)
        if found & {"S", "SP"} and "1" not in found and form != table.verb_forms["2"]:
            return Glued("formal", table.verb_forms["S" if "S" in found else "SP"])
        if found & {"I3", "2", "A", "S"} and "2S" not in found:
            return Glued("informal", form)
    return None
