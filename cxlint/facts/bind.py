"""Binding: which fact a value in a text is about, by the nearest cue, and how sure that is.

A mention belongs to the fact whose cue is nearest in this order: same clause, same sentence, same passage, context;
within one of these the more specific cue wins, then the nearer one. Two facts that are equally near are a doubt, and a
doubt is never an error.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxlint.facts.book import NAME, YES_NO, Fact, FactBook, Place, Truth
from cxlint.facts.claims import Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.verdict import Verdict, far_apart, fits, judge
from cxlint.language.sentences import clauses
from cxlint.language.statements import is_negated, set_aside, speaks_of_others
from cxlint.language.words import lower
from cxlint.values.compare import compare
from cxlint.values.model import Likeness, Mention, Money

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage prepared for binding.

    ``near`` are the cues in its context that surely speak of it (its question, its key, its nearest heading, its table
    headers); ``far`` those of outer headings.
    """

    text: str
    language: str
    sentences: Sequence[Range]
    mentions: Sequence[Mention]
    inside: Sequence[CueMatch]
    near: Sequence[CueMatch] = ()
    far: Sequence[CueMatch] = ()


@dataclass(frozen=True, slots=True)
class Binding:
    """A statement at ``[start, end)`` of the text about ``fact``, with its verdict; ``doubt`` is why it is not sure."""

    fact: Fact
    truth: Truth
    start: int
    end: int
    verdict: Verdict
    cue: str
    nearness: Nearness
    mention: Mention | None = None
    doubt: str = ""

    @property
    def agrees(self) -> bool:
        return self.verdict.outcome is Outcome.AGREES


_ORDER = {nearness: rank for rank, nearness in enumerate(Nearness)}
_FAR = 1000
"""The distance of an outer heading."""
_BEHIND = len(_ORDER)
"""The rank of a cue behind the value or beyond another one: it speaks of this one only if nothing else does."""
_CONVERSION = re.compile(
    r"\s?(?:[(/=≈]|,? ?(?:i\.e\.|that is|cioè|ovvero|c'est-à-dire|das heißt|d\.h\.|o sea|oftewel))\s?"
)


def bind(book: FactBook, reading: Reading, place: Place, day: datetime.date) -> list[Binding]:
    """Everything that a passage states about the facts of ``book``, in order of place."""
    view = _View(book, reading, place, day)
    found = [*_values(view), *_words(view)]
    return sorted(found, key=lambda binding: (binding.start, binding.fact.name))


class _View:
    """One reading with its cues sorted by their role for each fact."""

    def __init__(self, book: FactBook, reading: Reading, place: Place, day: datetime.date) -> None:
        self.book = book
        self.reading = reading
        self.place = place
        self.day = day
        self.facts: dict[str, Fact] = {}
        self.inside: dict[int, list[CueMatch]] = defaultdict(list)
        self.near: dict[int, list[CueMatch]] = defaultdict(list)
        self.far: dict[int, list[CueMatch]] = defaultdict(list)
        for matches, owners in (
            (reading.inside, self.inside),
            (reading.near, self.near),
            (reading.far, self.far),
        ):
            for match in matches:
                owners[match.cue.owner].append(match)
                fact = book.fact_of(match.cue)
                self.facts[fact.name] = fact
        self._clauses: dict[Range, list[Range]] = {}

    def sentence(self, offset: int) -> Range:
        for start, end in self.reading.sentences:
            if start <= offset < end:
                return start, end
        return 0, len(self.reading.text)

    def clause(self, offset: int) -> Range:
        sentence = self.sentence(offset)
        parts = self._clauses.get(sentence)
        if parts is None:
            parts = self._clauses[sentence] = clauses(self.reading.text, *sentence, self.reading.language)
        for start, end in parts:
            if start <= offset < end:
                return start, end
        return sentence

    def has(self, owner: int, within: Range) -> bool:
        """Whether a cue of ``owner`` stands in ``within``."""
        return owner >= 0 and any(within[0] <= match.start < within[1] for match in self.inside.get(owner, ()))

    def truth(self, fact: Fact, offset: int) -> Truth | None:
        """What is right for ``fact`` where the value at ``offset`` stands; ``None`` where nothing is declared."""
        for variant in fact.variants:
            owner = variant.owner
            stands = owner < 0 or self.has(owner, self.sentence(offset)) or owner in self.near or owner in self.far
            if stands and variant.holds(self.place, frozenset((owner,)), self.day):
                return variant.truth
        return fact.truth(self.place)

    def nearest(
        self, fact: Fact, start: int, end: int, kind: str = ""
    ) -> tuple[tuple[int, int, int], CueMatch, Nearness] | None:
        """The cue of ``fact`` that stands nearest to ``[start, end)``, with its rank (lower is nearer)."""
        sentence = self.sentence(start)
        if self.has(fact.not_owner, sentence):
            return None
        clause = self.clause(start)
        best: tuple[tuple[int, int, int], CueMatch, Nearness] | None = None
        for match in self.inside.get(fact.owner, ()):
            distance = max(match.start - end, start - match.end, 0)
            if clause[0] <= match.start < clause[1]:
                nearness = Nearness.CLAUSE
            elif sentence[0] <= match.start < sentence[1]:
                if self.has_value_of_its_own(match, start, kind):
                    continue
                nearness = Nearness.SENTENCE
            else:
                nearness = Nearness.PASSAGE
            rank = (_ORDER[nearness], -match.cue.weight, distance)
            if nearness is Nearness.PASSAGE and not self.leads_to(match, start):
                rank = (_BEHIND, -match.cue.weight, distance)
            if best is None or rank < best[0]:
                best = (rank, match, nearness)
        behind = best is None or best[0][0] == _BEHIND
        if behind and fact.not_owner not in self.near and fact.not_owner not in self.inside:
            for extra, matches in ((0, self.near.get(fact.owner, ())), (_FAR, self.far.get(fact.owner, ()))):
                for match in matches:
                    rank = (_ORDER[Nearness.CONTEXT], -match.cue.weight, extra)
                    if best is None or rank < best[0]:
                        best = (rank, match, Nearness.CONTEXT)
        return best

    def has_value_of_its_own(self, match: CueMatch, start: int, kind: str) -> bool:
        """Whether the clause of a cue holds another value of this kind, which the cue then speaks of."""
        low, high = self.clause(match.start)
        return any(
            low <= other.start < high and other.start != start and other.kind == kind for other in self.reading.mentions
        )

    def leads_to(self, match: CueMatch, start: int) -> bool:
        """Whether a cue in another sentence speaks of the value at ``start``: before it, with no value between."""
        return match.start < start and not any(
            match.start < other.start < start or self.sentence(other.start) == self.sentence(match.start)
            for other in self.reading.mentions
            if other.start != start and other.kind != "number"
        )

    def is_cue(self, mention: Mention) -> bool:
        """Whether a value is itself a part of the words that name a fact ("free" in "free shipping")."""
        return any(
            match.start <= mention.start and mention.end <= match.end
            for match in self.reading.inside
            if len(match.cue.parts) == 1
        )

    def set_aside(self, start: int, end: int) -> str:
        sentence = self.sentence(start)
        text = self.reading.text
        before = text[: sentence[0]].rstrip()
        if before.endswith("?"):
            # "Our competitors? One year." answers a question about others.
            asked = self.sentence(len(before) - 1)
            if speaks_of_others(text[asked[0] : asked[1]], self.reading.language):
                return "others"
        return set_aside(text, sentence, start, end, self.reading.language, self.day.year)


# Values -----------------------------------------------------------------------------------------------------------


def _values(view: _View) -> list[Binding]:
    bindings: list[Binding] = []
    facts = [fact for fact in view.facts.values() if fact.kind not in (YES_NO, NAME)]
    if not facts:
        return bindings
    for mention in view.reading.mentions:
        if view.is_cue(mention) or view.set_aside(mention.outer_start, mention.outer_end):
            continue
        binding = _bind_mention(view, facts, mention)
        if binding is not None:
            bindings.append(binding)
    return _settle(view, bindings)


def _bind_mention(view: _View, facts: list[Fact], mention: Mention) -> Binding | None:
    options = []
    for fact in facts:
        truth = view.truth(fact, mention.start)
        if truth is None or not fits(truth, mention):
            continue
        nearest = view.nearest(fact, mention.start, mention.end, mention.kind)
        if nearest is not None:
            options.append((nearest[0], fact, truth, nearest[1], nearest[2]))
    if not options:
        return None
    options.sort(key=lambda option: (option[0], option[1].name))
    best = options[0][0]
    ties = [option for option in options if option[0][:2] == best[:2]]
    bindings = [
        Binding(
            fact,
            truth,
            mention.start,
            mention.end,
            judge(fact, truth, mention, view.day),
            match.cue.text,
            nearness,
            mention,
            _rank_doubt(rank, nearness) or _size_doubt(truth, mention),
        )
        for rank, fact, truth, match, nearness in ties
    ]
    if len(bindings) == 1 and best[0] != _BEHIND:
        return bindings[0]
    agreeing = next((binding for binding in bindings if binding.agrees), None)
    if agreeing is not None or best[0] == _BEHIND:
        return agreeing
    others = ", ".join(binding.fact.name for binding in bindings[1:])
    return replace(bindings[0], doubt=f"it could also be about {others}")


def _rank_doubt(rank: tuple[int, int, int], nearness: Nearness) -> str:
    if nearness is Nearness.CONTEXT and rank[2] >= _FAR:
        return "only an outer heading speaks of it"
    return ""


def _size_doubt(truth: Truth, mention: Mention) -> str:
    if far_apart(truth, mention):
        return "the value is of another order of magnitude, so it may be about something else"
    return ""


def _settle(view: _View, bindings: list[Binding]) -> list[Binding]:
    """Doubts among several values that state one fact in one passage; a conversion joins the value it converts."""
    bindings = _join_conversions(view, bindings)
    by_fact: dict[str, list[Binding]] = defaultdict(list)
    for binding in bindings:
        by_fact[binding.fact.name].append(binding)
    settled = []
    for binding in bindings:
        if _is_beside_the_point(binding, by_fact[binding.fact.name]):
            continue
        others = [other for other in by_fact[binding.fact.name] if other is not binding]
        doubt = binding.doubt or ("" if binding.agrees else _doubt(view, binding, others))
        settled.append(binding if doubt == binding.doubt else replace(binding, doubt=doubt))
    return settled


def _is_beside_the_point(binding: Binding, group: list[Binding]) -> bool:
    """Whether a value that nearly agrees, or says "free", only accompanies one that agrees ("a month, so 30 days")."""
    if not any(other.agrees for other in group) or binding.agrees or binding.mention is None:
        return False
    value = binding.mention.value
    return binding.verdict.outcome is Outcome.UNCLEAR or (isinstance(value, Money) and not value.amount)


def _doubt(view: _View, binding: Binding, others: list[Binding]) -> str:
    sentence = view.sentence(binding.start)
    direct = binding.nearness in (Nearness.CLAUSE, Nearness.SENTENCE)
    rivals = [other for other in others if view.sentence(other.start) == sentence] if direct else others
    if any(other.agrees and _ORDER[other.nearness] <= _ORDER[binding.nearness] for other in rivals):
        return "another value beside it agrees"
    clause = view.clause(binding.start)
    for other in rivals:
        if direct and view.clause(other.start) != clause and other.nearness is Nearness.CLAUSE is binding.nearness:
            continue
        if (_ORDER[other.nearness], other.start) < (_ORDER[binding.nearness], binding.start):
            return "an earlier value is nearer to the words that name the fact"
    if binding.nearness is Nearness.PASSAGE and not _adjacent(view, binding):
        return "the words that name the fact stand further away"
    return ""


def _adjacent(view: _View, binding: Binding) -> bool:
    """Whether the sentence before the value's names the fact."""
    sentences = list(view.reading.sentences)
    index = sentences.index(view.sentence(binding.start)) if view.sentence(binding.start) in sentences else 0
    return index > 0 and view.has(binding.fact.owner, sentences[index - 1])


def _join_conversions(view: _View, bindings: list[Binding]) -> list[Binding]:
    """ "365 days (12 months)" is one statement: it is as right as its better half, and stands where its first does."""
    joined: list[Binding] = []
    for binding in bindings:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.mention is not None
            and binding.mention is not None
            and before.fact is binding.fact
            and before.end <= binding.start
            and _CONVERSION.fullmatch(view.reading.text, before.mention.outer_end, binding.mention.outer_start)
            and compare(before.mention.value, binding.mention.value) in (Likeness.SAME, Likeness.UNCLEAR)
        ):
            if binding.agrees and not before.agrees:
                joined[-1] = replace(before, verdict=binding.verdict)
            continue
        joined.append(binding)
    return joined


# Words: yes/no and names --------------------------------------------------------------------------------------------


def _words(view: _View) -> Iterator[Binding]:
    for fact in view.facts.values():
        if fact.kind == YES_NO:
            yield from _yes_no(view, fact)
        elif fact.kind == NAME:
            yield from _names(view, fact)


def _yes_no(view: _View, fact: Fact) -> Iterator[Binding]:
    for sentence in view.reading.sentences:
        if view.has(fact.not_owner, sentence):
            continue
        said = _said(view, fact, sentence)
        if said is None:
            continue
        word, match, doubt = said
        truth = view.truth(fact, match.start)
        if truth is None or view.set_aside(match.start, match.end) in (
            "question",
            "quoted",
            "past",
            "example",
            "others",
        ):
            continue
        outcome = Outcome.AGREES if word == truth.word else Outcome.CONTRADICTS
        if outcome is Outcome.AGREES:
            doubt = ""
        yield Binding(
            fact, truth, match.start, match.end, Verdict(outcome), match.cue.text, Nearness.CLAUSE, None, doubt
        )


def _said(view: _View, fact: Fact, sentence: Range) -> tuple[str, CueMatch, str] | None:
    """What a sentence answers to a yes/no fact: the word, the words that say it, and why it is not sure."""

    def first(owner: int) -> CueMatch | None:
        matches = view.inside.get(owner, ()) if owner >= 0 else ()
        return next((match for match in matches if sentence[0] <= match.start < sentence[1]), None)

    if match := first(fact.no):
        return "no", match, ""
    match = first(fact.yes)
    stated = match is not None
    match = match or first(fact.owner)
    if match is None:
        return None
    clause = view.clause(match.start)
    low, high = min(clause[0], match.start), max(clause[1], match.end)
    if is_negated(lower(view.reading.text[low:high]), view.reading.language):
        return "no", match, ""
    if stated:
        return "yes", match, ""
    if fact.yes >= 0 or fact.no >= 0:
        return None
    return "yes", match, "it is named without being denied"


def _names(view: _View, fact: Fact) -> Iterator[Binding]:
    names = {**fact.named, **fact.confused}
    for owner, name in names.items():
        for match in view.inside.get(owner, ()):
            truth = view.truth(fact, match.start)
            nearest = view.nearest(fact, match.start, match.end)
            if truth is None or nearest is None or view.set_aside(match.start, match.end):
                continue
            right = owner in fact.named if truth.word == "" else name == truth.word
            outcome = Outcome.AGREES if right else Outcome.CONTRADICTS
            doubt = "the words that name the fact stand further away" if nearest[2] is Nearness.PASSAGE else ""
            yield Binding(
                fact,
                truth,
                match.start,
                match.end,
                Verdict(outcome),
                nearest[1].cue.text,
                nearest[2],
                None,
                "" if right else doubt,
            )
