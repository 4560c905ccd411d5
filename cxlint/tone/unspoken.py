"""Verbs whose subject is not spoken, in languages that leave it out: whether they can only speak of the reader.

"Può dirmi il nome?" addresses, since nothing else can be the subject; "Il reso può richiedere tempo" does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from cxlint.language.address.table import Reading, Table
from cxlint.language.words import fold
from cxlint.tone.address_words import Words

Other = Literal["person", "thing", "several"]
SINGULAR: frozenset[Other] = frozenset(("person", "thing"))
PERSONS: frozenset[Other] = frozenset(("person",))
ALL: frozenset[Other] = frozenset(("person", "thing", "several"))

_FIRST = frozenset(("1",))

Subject = Literal["none", "clause", "said", "other", "unclear"]
"""``none``: the verb opens its clause; ``clause``: so it does behind a conjunction, an adverbial or a question word;
``said``: the formal pronoun is its subject; ``other``: something else is; ``unclear``: it cannot be told."""


class Clauses:
    """The clauses of a text: which subject a verb has, and where somebody else is spoken of."""

    def __init__(self, words: Words, table: Table) -> None:
        self.words = words
        self.table = table
        self.formal = {low for low, (form, kind) in (*table.doubtful.items(), *table.sure.items()) if kind == "pronoun"}

    def begin(self, at: int) -> int:
        """The first word of the clause of a word, behind its marks and conjunctions."""
        words, table = self.words, self.table
        first = at
        while first and not words.opens_clause(first):
            before = words.low[first - 1]
            if before in table.reflexives and first > 1 and words.low[first - 2] in table.negations:
                # "Não se preocupe": the pronoun, not "if".
                first -= 1
                continue
            if before in table.openers or before in table.subordinators or before in table.relatives:
                break
            first -= 1
        return first

    def subject(self, at: int) -> Subject:
        """What the subject of the verb ``at`` is."""
        words, table = self.words, self.table
        first = self.begin(at)
        start = first
        while start < at and (words.low[start] in table.transparent or words.low[start] in table.proclitics):
            # An article looks like a clitic: "la spedizione arriva" against "la contatta".
            if words.low[start] in table.determiners and start + 1 < at and not self._clitics_only(start, at):
                break
            start += 1
        while start + 1 < at and tuple(words.low[start : start + 2]) in table.polite:
            start += 2
        if start == at:
            doubted = any(words.low[position] in table.doubts for position in range(first, at))
            return "clause" if doubted else self._opened(first)
        low = words.low[start]
        if any(words.low[position] in table.others for position in range(start, at)):
            return "other"
        if any(words.low[position] in self.formal for position in range(start, at)):
            return "said"
        if first and words.low[first - 1] in table.questions and not words.opens_clause(first) and words.asks(at):
            # "Que jogos jogou?"
            return "clause" if at - start < 4 else "other"
        if low in table.questions:
            return "clause" if self._light(start + 1, at) or low in table.prepositions else "other"
        if low in table.prepositions or {"N", "G"} & table.verbs.get(low, frozenset()):
            return "clause"
        if low in table.verbs and low not in table.nouns and low not in table.determiners:
            return "unclear"
        return "other"

    def _clitics_only(self, start: int, at: int) -> bool:
        return all(self.words.low[position] in self.table.proclitics for position in range(start, at))

    def _light(self, start: int, at: int) -> bool:
        """Whether only light words, or the noun of a question word ("quali film"), stand in a range."""
        heavy = [
            position
            for position in range(start, at)
            if self.words.low[position] not in self.table.transparent
            and self.words.low[position] not in self.table.proclitics
        ]
        return len(heavy) < 2

    def _opened(self, first: int) -> Subject:
        """What a clause without a subject of its own opens with."""
        words, table = self.words, self.table
        if words.opens_clause(first):
            return "none"
        before = words.low[first - 1]
        if before in table.relatives:
            if first == 1 or words.opens_clause(first - 1):
                return "none" if words.opens_sentence(first - 1) else "other"
            earlier = words.low[first - 2]
            known = (earlier in table.verbs and earlier not in table.nouns) or (
                # A participle: "ho sentito che".
                first > 2 and words.low[first - 3] in table.first and words.low[first - 3] in table.verbs
            )
            if earlier in table.prepositions or earlier in table.determiners:
                # "lo que", "o que": what follows "that which" has a subject of its own.
                return "clause"
            return "clause" if known or earlier in table.transparent or earlier in table.questions else "other"
        if before in table.subordinators:
            return "clause"
        # A coordinated verb has the subject of the one before it.
        return "none"


def is_noun(words: Words, at: int, table: Table) -> bool:
    """Whether the word at a place, a verb form too, is a noun there."""
    low = words.low[at]
    before = words.low[at - 1] if at and not words.opens_clause(at) else ""
    behind = words.low[at + 1] if at + 1 < len(words.low) and not words.opens_clause(at + 1) else ""
    if before in table.determiners and (before not in table.proclitics or _is_article(words, at, table)):
        return True
    if not before and behind in table.genitives and not (
        behind in table.governing and "N" in table.verbs.get(next(iter(words.low[at + 2 : at + 3]), ""), ())
    ):
        return low in table.nouns or "2S" in table.verbs[low]
    if _modifies(words, at, before, low, table):
        return True
    if low not in table.nouns:
        return False
    if before and before in table.determiners:
        return True
    if not before:
        # A label: "Contatti", "Ordini e resi", "Consegna gratuita"; a verb has its object or its adverb behind it.
        return not _is_complement(words, at + 1, behind, table)
    return not any(
        before in listed for listed in (table.proclitics, table.transparent, table.subordinators, table.relatives)
    )


def _is_article(words: Words, at: int, table: Table) -> bool:
    """Whether what stands before a form of the second person is an article, not a clitic: "de las capturas"."""
    if not table.verbs.get(words.low[at], frozenset()) & {"2", "2S"}:
        return False
    if words.opens_clause(at - 1):
        return True
    earlier = words.low[at - 2]
    return earlier in table.prepositions or earlier in table.openers or earlier in table.verbs


def _modifies(words: Words, at: int, before: str, low: str, table: Table) -> bool:
    """Whether a form of the second person is an adjective behind its noun, or the object of the verb before it.

    "imágenes ocultas", "tiene dudas"; two finite verbs do not stand side by side.
    """
    if not before or "2" not in table.verbs[low] or before in table.proclitics or before in table.openers:
        return False
    if before in table.transparent or before in table.subordinators or before in table.relatives:
        return False
    if before in table.sure or before in table.questions or before in table.others:
        return False
    earlier = table.verbs.get(before, frozenset())
    if earlier:
        return before not in table.nouns
    return table.plural != "" and before.endswith(table.plural) and low.endswith(table.plural)


def _is_complement(words: Words, at: int, low: str, table: Table) -> bool:
    """Whether what follows a word shows that it is a verb: an article, an adverb, an infinitive behind a preposition."""
    if low in table.prepositions:
        following = words.low[at + 1] if at + 1 < len(words.low) else ""
        return low in table.governing and "N" in table.verbs.get(following, ())
    return low in table.determiners or low in table.transparent or low in table.relatives or low in table.subordinators


def readings(words: Words, at: int, table: Table) -> frozenset[Reading]:
    """How the word at a place may be read as a verb; nothing where it is a noun."""
    found = table.verbs.get(words.low[at])
    if found is None or is_noun(words, at, table):
        return frozenset()
    return found


def verbs(
    words: Words, table: Table, clauses: Clauses, others_before: Callable[[int, int, frozenset[Other]], bool]
) -> Iterator[tuple[int, str, bool]]:
    """The verb forms that address the reader: where, in which form of address, and whether that is sure."""
    if not table.verbs:
        return
    commanded = -1
    """Where the informal imperative stands that may have others joined to it: "elige y añade"."""
    glued = tuple(table.enclitics)
    for at, low in enumerate(words.low):
        found = readings(words, at, table)
        if found:
            if "I3" in found and words.low[at - 1] in table.openers and commanded >= words.sentence(at):
                yield at, table.verb_forms["2"], False
                continue
            for place, form, sure in _read(
                words, at, low, found, table, clauses, others_before, commanded=commanded >= words.sentence(at)
            ):
                if form == table.verb_forms["2"]:
                    commanded = place
                yield place, form, sure
        elif low.endswith(glued) and low not in table.nouns:
            yield from _with_enclitic(words, at, low, table, clauses, others_before)


def _read(
    words: Words,
    at: int,
    low: str,
    found: frozenset[Reading],
    table: Table,
    clauses: Clauses,
    others_before: Callable[[int, int, frozenset[Other]], bool],
    *,
    commanded: bool,
) -> Iterator[tuple[int, str, bool]]:
    form = table.verb_forms
    behind = words.low[at + 1] if at + 1 < len(words.low) and not words.opens_clause(at + 1) else ""
    if "A" in found and behind not in table.others and clauses.subject(at) == "none":
        first = clauses.begin(at)
        if (words.opens_clause(first) or commanded) and not _is_lone(words):
            # Behind a comma it may be an adjective, or a verb with its subject before an insertion.
            begins = words.opens_sentence(first) and (first > 0 or words.is_capital(0))
            yield at, form["A"], begins or commanded
        return
    if "Q" in found:
        yield at, form["Q"], True
        return
    before = words.low[at - 1] if at and not words.opens_clause(at) else ""
    if "2" in found and "1" not in found:
        if _excepted(words, at, table):
            return
        yield at, form["2"], True
        return
    subject = clauses.subject(at)
    aside = low in table.asides and words.opens_clause(at + 1)
    if aside and words.asks(at, of_clause=True):
        yield at, form["3"], False
        return
    if subject in ("other", "unclear"):
        return
    opens = subject == "none"
    asks = words.asks(at)
    glued = words.glue(at + 1) == "-" and words.low[at + 1] in table.reflexives
    reflexive = before in table.reflexives or glued
    denied = _denied(words, at, table)
    if "2S" in found:
        if reflexive and low in table.impersonal:
            return
        if reflexive or (opens and not asks and not _is_lone(words)):
            yield at, form["S"], reflexive
        elif subject == "clause" or asks:
            yield at, form["2"], not _after_relative(words, at, clauses, table)
        return
    if "S" in found and "I3" not in found:
        fits = not reflexive or glued or table.reflexive_imperatives or _denied(words, at - 1, table)
        if reflexive and low in table.impersonal:
            return
        if opens and fits and not words.asks(at, of_clause=True) and low not in table.wishes and not _is_lone(words):
            yield at, form["S"], words.opens_clause(clauses.begin(at))
        elif subject == "clause" and not asks and _is_wished(words, at, clauses, table):
            yield at, form["S"], False
        return
    if "12" in found:
        if not _of_first(words, at, clauses, table):
            yield at, form["12"], False
        return
    if "SP" in found:
        if opens and not asks and low not in table.wishes:
            yield at, form["SP"], False
        return
    if "P" in found:
        if opens or subject == "clause":
            yield at, form["P"], False
        return
    if (
        "I3" in found
        and opens
        and not asks
        and not reflexive
        and not denied
        and not before
        and low not in table.things | table.wishes
    ):
        yield at, form["2"], False
        return
    if not found & {"3", "I3", "13"} or "N" in found or reflexive:
        return
    if low in table.things or low in table.being:
        if not (low in table.being and asks and opens and _is_of_person(words, at, table)):
            return
    elif behind in table.infinitive_being and not asks:
        return
    if "13" in found and not asks and not _is_wished(words, at, clauses, table):
        return
    if (aside and opens) or (low in table.minds and subject == "clause" and words.asks(at, of_clause=True)):
        yield at, form["3"], False
        return
    kinds = PERSONS if low in table.minds else SINGULAR
    if (asks and not others_before(at, words.sentence(at), kinds)) or not others_before(at, 0, kinds):
        steered = low in table.steering and bool({"N", "K"} & _kinds_of(behind, table))
        sure = steered and subject == "clause" and not words.opens_clause(at) and words.low[at - 1] in table.conditions
        yield at, form["3"], sure and not others_before(at, 0, ALL)


def _kinds_of(low: str, table: Table) -> frozenset[Reading]:
    """The readings of a word, ``K`` where it looks like a participle."""
    if low in table.infinitive_being:
        return frozenset()
    return table.verbs.get(low, frozenset()) | (frozenset("K") if low.endswith(table.participles) else frozenset())


def _is_wished(words: Words, at: int, clauses: Clauses, table: Table) -> bool:
    """Whether a subjunctive speaks of the reader: behind "I hope that", or in a condition of no first person."""
    first = clauses.begin(at)
    if first == 0 or words.opens_clause(first):
        return False
    if words.low[first - 1] in table.relatives:
        return first > 1 and words.low[first - 2] in table.hopes
    return words.low[first - 1] in table.subordinators and not any(
        low in table.first or table.verbs.get(low) == _FIRST for low in words.low[words.sentence(at) : at + 8]
    )


def _is_of_person(words: Words, at: int, table: Table) -> bool:
    """Whether what is said behind "to be" is said of persons: "è interessato", "está buscando"."""
    near = words.low[at + 1 : at + 4]
    return any(low in table.states for low in near) or "G" in table.verbs.get(next(iter(near), ""), ())


def _is_lone(words: Words) -> bool:
    """Whether a text is one word without a mark, as labels are: "Dettagli"."""
    return len(words.low) == 1 and not words.tail.strip()


def _excepted(words: Words, at: int, table: Table) -> bool:
    low = words.low[at]
    before = words.low[at - 1] if at else ""
    behind = words.low[at + 1] if at + 1 < len(words.low) else ""
    return (
        before in table.not_after.get(low, ())
        or behind in table.not_before.get(low, ())
        or (behind.isdigit() and low in table.not_before)
    )


def _denied(words: Words, at: int, table: Table) -> bool:
    return at > 0 and words.low[at - 1] in table.negations


def _after_relative(words: Words, at: int, clauses: Clauses, table: Table) -> bool:
    first = clauses.begin(at)
    return first > 0 and words.low[first - 1] in table.relatives


def _of_first(words: Words, at: int, clauses: Clauses, table: Table) -> bool:
    first = clauses.begin(at)
    return any(low in table.first for low in words.low[first:at])


def _with_enclitic(
    words: Words, at: int, low: str, table: Table, clauses: Clauses, others_before: Callable[[int, int, frozenset[Other]], bool]
) -> Iterator[tuple[int, str, bool]]:
    """A verb with pronouns glued to it: "darmi", "contattarLa", "scrivici"."""
    for clitic, form in sorted(table.enclitics.items(), key=lambda one: -len(one[0])):
        if not low.endswith(clitic) or len(low) < len(clitic) + 2:
            continue
        if low.endswith(table.adjectival):
            return
        base = low[: -len(clitic)]
        found = table.verbs.get(base) or table.verbs.get(fold(base), frozenset())
        infinitive = base if "N" in found else base + "e"
        if "N" in table.verbs.get(infinitive, ()) or "G" in found:
            if form and (form != table.verb_forms["3"] or _capital_at(words, at, len(base))):
                yield at, form, True
            elif (
                form
                and not others_before(at, words.sentence(at), SINGULAR)
                and (infinitive in table.reaching or base in table.reaching)
            ):
                yield at, form, False
            return
        if found & {"S", "SP"} and "1" not in found and form != table.verb_forms["2"]:
            yield at, table.verb_forms["S" if "S" in found else "SP"], True
            return
        if found & {"I3", "2", "A", "S"} and (form != table.verb_forms["2"] or clauses.subject(at) == "none"):
            if "2S" not in found:
                yield at, table.verb_forms["2"], form != table.verb_forms["2"]
            return


def _capital_at(words: Words, at: int, offset: int) -> bool:
    start, end = words.spans[at]
    return words.text[start + offset].isupper() and not words.text[start:end].isupper()
