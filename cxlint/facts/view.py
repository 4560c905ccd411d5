"""One passage as binding looks at it: which cues stand where, and how near each is to a value."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cxlint.facts.book import Fact, FactBook, Place, Truth
from cxlint.facts.claims import Answer, Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.verdict import Verdict
from cxlint.language.sentences import clauses
from cxlint.language.statements import coordinations, is_starting_point, runs_up_to, set_aside, speaks_of_others
from cxlint.language.words import LIGHT_WORDS, lower
from cxlint.values.model import Mention

Range = tuple[int, int]

ORDER = {nearness: rank for rank, nearness in enumerate(Nearness)}
FAR_HEADING = 1000
"""The distance of an outer heading."""
WITHIN = len(ORDER)
"""The rank of a cue that is the name in a version ("Android" in "Android 13"): it says what runs, not what for."""
STARTING = WITHIN + 1
"""The rank of a cue of one word that names the event a time is counted from: "30 days from delivery". From here on, a
cue only says what a value that agrees is about."""
BEHIND = STARTING + 1
"""The rank of a cue behind the value or beyond another one: it speaks of this one only if nothing else does."""


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
    """A statement at ``[start, end)`` of the text about ``fact``, with its verdict; ``doubt`` is why it is not sure.

    It is a value, ``mention``, an ``answer``, or else a name. A value may be ``listed`` with others of the fact.
    """

    fact: Fact
    truth: Truth
    start: int
    end: int
    verdict: Verdict
    cue: str
    nearness: Nearness
    mention: Mention | None = None
    doubt: str = ""
    answer: Answer | None = None
    listed: bool = False

    @property
    def agrees(self) -> bool:
        return self.verdict.outcome is Outcome.AGREES


class View:
    """One reading with its cues sorted by their role for each fact."""

    def __init__(self, book: FactBook, reading: Reading, place: Place, day: datetime.date) -> None:
        self.book = book
        self.reading = reading
        self.place = place
        self.day = day
        self.mentions = reading.mentions
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
        self._clause_at: dict[int, Range] = {}
        self._sentence_at: dict[int, Range] = {}
        self._cue_at: dict[Range, bool] = {}
        self._lowered = ""

    def reread(self, mentions: Sequence[Mention]) -> None:
        """Go on with ``mentions`` in the place of those that the passage was read with."""
        self.mentions = mentions
        self._clauses.clear()
        self._clause_at.clear()

    @property
    def lowered(self) -> str:
        if not self._lowered:
            self._lowered = lower(self.reading.text)
        return self._lowered

    def sentence(self, offset: int) -> Range:
        """The sentence at ``offset``."""
        found = self._sentence_at.get(offset)
        if found is None:
            found = self._sentence_at[offset] = self._sentence(offset)
        return found

    def _sentence(self, offset: int) -> Range:
        for start, end in self.reading.sentences:
            if start <= offset < end:
                return start, end
        return 0, len(self.reading.text)

    def clause(self, offset: int) -> Range:
        """The part of its sentence at ``offset`` that states something."""
        found = self._clause_at.get(offset)
        if found is None:
            found = self._clause_at[offset] = self._clause(offset)
        return found

    def _clause(self, offset: int) -> Range:
        sentence = self.sentence(offset)
        parts = self._clauses.get(sentence)
        if parts is None:
            found = self._with_gaps(clauses(self.reading.text, *sentence, self.reading.language))
            parts = self._clauses[sentence] = [part for clause in found for part in self._statements(*clause)]
        for start, end in parts:
            if start <= offset < end:
                return start, end
        return sentence

    def _with_gaps(self, parts: list[Range]) -> list[Range]:
        """Clauses, joined where a sign stands for the verb: "express: 1 day", "and installation, 8 days"."""
        text = self.reading.text
        cues = [match for match in self.reading.inside if self.names_fact(match)]
        joined: list[Range] = []
        for low, high in parts:
            sign = text[joined[-1][1] : low].strip() if joined else ""
            if sign in (",", ":") and any(mention.outer_start == low for mention in self.mentions):
                named = sign == "," and any(low <= match.start < high for match in cues)
                if not named and any(match.end == joined[-1][1] for match in cues):
                    joined[-1] = (joined[-1][0], high)
                    continue
            joined.append((low, high))
        return joined

    def _statements(self, low: int, high: int) -> list[Range]:
        """The parts of a clause that state something each: "30 days for returns | and 14 days for refunds"."""
        values = [m for m in self.mentions if low <= m.start < high and m.kind != "number"]
        if len(values) < 2:
            return [(low, high)]
        cues = [match.start for match in self.reading.inside if low <= match.start < high and self.names_fact(match)]
        parts: list[Range] = []
        for start, end in coordinations(self.lowered, low, high, self.reading.language):
            inside = any(m.outer_start < end and start < m.outer_end for m in values)
            if not inside and _has_both(values, cues, low, start) and _has_both(values, cues, end, high):
                parts.append((low, start))
                low = end
        return [*parts, (low, high)]

    def names_fact(self, match: CueMatch) -> bool:
        """Whether a cue is one of its fact's own, not an excluding one, a condition or a name."""
        return match.cue.owner == self.book.fact_of(match.cue).owner

    def has(self, owner: int, within: Range) -> bool:
        """Whether a cue of ``owner`` stands in ``within``."""
        return owner >= 0 and any(match.within(*within) for match in self.inside.get(owner, ()))

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
        clause = self.clause(start)
        if self._is_excluded(fact, sentence, clause, start, kind):
            return None
        best: tuple[tuple[int, int, int], CueMatch, Nearness] | None = None
        for match in self.inside.get(fact.owner, ()):
            distance = max(match.start - end, start - match.end, 0)
            if match.within(*clause):
                nearness = Nearness.CLAUSE
            elif match.within(*sentence):
                if self.has_value_of_its_own(match, start, kind):
                    continue
                nearness = Nearness.SENTENCE
            else:
                nearness = Nearness.PASSAGE
            rank = (ORDER[nearness], -_weight(match), distance)
            if kind == "version" and self._names_version(match):
                rank = (WITHIN, *rank[1:])
            elif nearness is Nearness.PASSAGE:
                if not self.leads_to(match, start):
                    rank = (BEHIND, *rank[1:])
            elif (match.cue.weight == 1 and self.starts_from(match, start, end)) or (
                end <= match.start and runs_up_to(self.lowered, end, match.start, self.reading.language)
            ):
                rank = (STARTING, *rank[1:])
            if best is None or rank < best[0]:
                best = (rank, match, nearness)
        behind = best is None or best[0][0] >= WITHIN
        if behind and fact.not_owner not in self.near and fact.not_owner not in self.inside:
            for extra, matches in ((0, self.near.get(fact.owner, ())), (FAR_HEADING, self.far.get(fact.owner, ()))):
                for match in matches:
                    rank = (ORDER[Nearness.CONTEXT], -_weight(match), extra)
                    if best is None or rank < best[0]:
                        best = (rank, match, Nearness.CONTEXT)
        return best

    def _is_excluded(self, fact: Fact, sentence: Range, clause: Range, start: int, kind: str) -> bool:
        """Whether an excluding cue stands in the sentence; not if it has a value of its own, apart from this one's."""
        excluding = [match for match in self.inside.get(fact.not_owner, ()) if match.within(*sentence)]
        if not excluding:
            return False
        return not self.has(fact.owner, clause) or any(
            match.within(*clause) or not self.has_value_of_its_own(match, start, kind) for match in excluding
        )

    def starts_from(self, match: CueMatch, start: int, end: int) -> bool:
        """Whether a cue only names the event from which the value at ``[start, end)`` is counted."""
        low = end if end <= match.start else self.clause(match.start)[0]
        return is_starting_point(self.lowered[low : match.start], match.start - low, self.reading.language)

    def has_value_of_its_own(self, match: CueMatch, start: int, kind: str) -> bool:
        """Whether the clause of a cue holds another value of this kind, which the cue then speaks of."""
        low, high = self.clause(match.start)
        return any(
            low <= other.start < high and other.start != start and other.kind == kind and not self.is_cue(other)
            for other in self.mentions
        )

    def _names_version(self, match: CueMatch) -> bool:
        return any(
            mention.kind == "version" and mention.start <= match.start and match.end <= mention.end
            for mention in self.mentions
        )

    def leads_to(self, match: CueMatch, start: int) -> bool:
        """Whether a cue in another sentence speaks of the value at ``start``: before it, with no value between."""
        return match.start < start and not any(
            match.start < other.start < start or self.sentence(other.start) == self.sentence(match.start)
            for other in self.mentions
            if other.start != start and other.kind != "number"
        )

    def is_cue(self, mention: Mention) -> bool:
        """Whether a value is itself a part of the words that name a fact ("free" in "free shipping").

        Where they only share its noun it is not: "4 million people use the app" for "people use the app".
        """
        place = mention.start, mention.end
        found = self._cue_at.get(place)
        if found is None:
            found = self._cue_at[place] = self._is_cue(mention)
        return found

    def _is_cue(self, mention: Mention) -> bool:
        return any(
            any(self._holds_number(mention, *piece) for piece in match.pieces)
            if match.pieces
            else match.start <= mention.start and mention.end <= match.end
            for match in self.reading.inside
            if len(match.cue.parts) == 1
        )

    def _holds_number(self, mention: Mention, start: int, end: int) -> bool:
        """Whether ``[start, end)`` holds the digits of a value, or the word it begins with where it has none.

        Cues leave out articles, so "une" before it counts as held.
        """
        low, high = max(start, mention.start), min(end, mention.end)
        if low >= high:
            return False
        digits = [letter.isdigit() for letter in self.lowered[mention.start : mention.end]]
        if any(digits):
            return any(digits[low - mention.start : high - mention.start])
        before = self.lowered[mention.start : low].strip()
        return not before or before in LIGHT_WORDS.get(self.reading.language, ())

    def set_aside(self, start: int, end: int) -> str:
        sentence = self.sentence(start)
        text = self.reading.text
        before = text[: sentence[0]].rstrip()
        if before.endswith("?"):
            # "Our competitors? One year." answers a question about others.
            asked = self.sentence(len(before) - 1)
            if speaks_of_others(text[asked[0] : asked[1]], self.reading.language):
                return "others"
        found = set_aside(text, sentence, start, end, self.reading.language, self.day.year)
        if found == "negated":
            # "Minori non accompagnati: 5 anni" denies nothing.
            without = text
            for match in self.reading.inside:
                if match.cue.weight > 1 and match.end <= start:
                    without = without[: match.start] + "x" * (match.end - match.start) + without[match.end :]
            found = set_aside(without, sentence, start, end, self.reading.language, self.day.year)
        return found


def _has_both(values: Sequence[Mention], cues: Sequence[int], low: int, high: int) -> bool:
    return any(low <= value.start < high for value in values) and any(low <= cue < high for cue in cues)


def _weight(match: CueMatch) -> int:
    """How telling a cue is: by its number of words; words that stand together tell more than as many anywhere."""
    return 2 * match.cue.weight - (len(match.cue.parts) > 1)
