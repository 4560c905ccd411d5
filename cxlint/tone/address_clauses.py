"""The clauses of a text: which subject a verb has, and where others than the reader are spoken of.

"Può dirmi il nome?" addresses, since nothing else can be the subject; "Il reso può richiedere tempo" does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal

from cxlint.language.address.table import Table
from cxlint.tone.address_nouns import is_noun
from cxlint.tone.address_words import Words

Subject = Literal["none", "clause", "said", "other", "unclear"]
"""``none``: the verb opens its clause; ``clause``: so it does behind a conjunction, an adverbial or a question word;
``said``: the formal pronoun is its subject; ``other``: something else is; ``unclear``: it cannot be told."""

Other = Literal["person", "thing", "several"]
SINGULAR: frozenset[Other] = frozenset(("person", "thing"))
PERSONS: frozenset[Other] = frozenset(("person",))
ALL: frozenset[Other] = frozenset(("person", "thing", "several"))

_LONGEST_CLAUSE = 60
"""Words that are looked back over, so that a text without marks takes no longer than others."""
_THIRD = frozenset(("3", "I3", "13"))


class Clauses:
    """The clauses of one text."""

    def __init__(self, words: Words, table: Table) -> None:
        self.words = words
        self.table = table
        self.formal = _pronouns(table)
        self._others: dict[Other, list[int]] | None = None
        self._topic: int | None = None

    def begin(self, at: int) -> int:
        """The first word of the clause of a word, behind its marks and conjunctions."""
        words, table = self.words, self.table
        first, last = at, max(at - _LONGEST_CLAUSE, 0)
        while first > last and not words.breaks[first]:
            before = words.low[first - 1]
            # "Não se preocupe" has the pronoun, not "if".
            denied = before in table.reflexives and first > 1 and words.low[first - 2] in table.negations
            if not denied and (before in table.openers or before in table.subordinators or before in table.relatives):
                break
            first -= 1
        return first

    def opener(self, at: int) -> str:
        """The conjunction that the clause of a word begins behind, or ""."""
        return self.words.before(self.begin(at))

    def subject(self, at: int) -> Subject:
        """What the subject of the verb ``at`` is."""
        low, table = self.words.low, self.table
        first = self.begin(at)
        start = first
        while start < at and (low[start] in table.transparent or low[start] in table.proclitics):
            # An article looks like a clitic: "la spedizione arriva" against "la contatta".
            if low[start] in table.determiners and not self._clitics_only(start, at):
                break
            start += 1
        while start + 1 < at and (low[start], low[start + 1]) in table.polite:
            start += 2
        if start == at:
            return "clause" if any(word in table.doubts for word in low[first:at]) else self._opened(first)
        if any(word in table.others for word in low[start:at]):
            return "other"
        if any(word in self.formal for word in low[start:at]):
            return "said"
        if self.words.before(first) in table.questions and self.words.asks(at):
            # "Que jogos jogou?"
            return "clause" if at - start < 4 else "other"
        head = low[start]
        if head in table.questions:
            return "clause" if self._light(start + 1, at) or head in table.prepositions else "other"
        if head in table.prepositions or {"N", "G"} & table.verbs.get(head, frozenset()):
            return "clause"
        if head in table.verbs and head not in table.nouns and head not in table.determiners:
            return "unclear"
        return "other"

    def _clitics_only(self, start: int, at: int) -> bool:
        return all(low in self.table.proclitics for low in self.words.low[start:at])

    def _light(self, start: int, at: int) -> bool:
        """Whether only light words, or the noun of a question word ("quali film"), stand in a range."""
        table = self.table
        heavy = [
            low for low in self.words.low[start:at] if low not in table.transparent and low not in table.proclitics
        ]
        return len(heavy) < 2

    def _opened(self, first: int) -> Subject:
        """What a clause without a subject of its own opens with."""
        words, table = self.words, self.table
        before = words.before(first)
        if before in table.relatives:
            earlier = words.before(first - 1)
            if not earlier:
                return "none" if words.opens_sentence(first - 1) else "other"
            known = (
                (earlier in table.verbs and earlier not in table.nouns)
                or earlier in table.transparent
                or earlier in table.questions
                or earlier in table.prepositions
                # "lo que", "o que": what follows "that which" has a subject of its own.
                or earlier in table.determiners
                # A participle: "ho sentito che".
                or (words.before(first - 2) in table.first and words.before(first - 2) in table.verbs)
            )
            return "clause" if known else "other"
        if before in table.subordinators:
            return "clause"
        # A coordinated verb has the subject of the one before it.
        return "none"

    def others(self, at: int, since: int = 0, kinds: frozenset[Other] = SINGULAR) -> bool:
        """Whether others of some kinds are spoken of in ``[since, at)``."""
        if self._others is None:
            self._others = {}
            for place, kind in self._found():
                self._others.setdefault(kind, []).append(place)
        for kind in kinds:
            places = self._others.get(kind, [])
            following = bisect_left(places, since)
            if following < len(places) and places[following] < at:
                return True
        return False

    def hidden(self, at: int) -> bool:
        """Whether a possessive or a pronoun may mean another: a person before it, a thing in its own sentence."""
        table, words = self.table, self.words
        if table.topic:
            if self._topic is None:
                found = _compiled(table.topic).search(words.text)
                self._topic = found.end() if found else len(words.text)
            return self._topic <= words.spans[at][0]
        if self.others(at, words.sentence(at), ALL):
            return True
        return not (words.asks(at) or words.low[at] in table.close) and self.others(at, 0, PERSONS)

    def _found(self) -> Iterator[tuple[int, Other]]:
        """Where others are spoken of: persons, things that are the subject of a verb, and several of either."""
        words, table = self.words, self.table
        for at, low in enumerate(words.low):
            if low in table.people:
                if not at or words.low[at - 1] not in table.doubtful:
                    yield at, "person"
                continue
            found = table.verbs.get(low, frozenset())
            if not found or not at or "N" in found or words.low[at - 1] in table.others:
                continue
            if is_noun(words, at, table):
                continue
            if found & _THIRD and self.subject(at) == "other":
                yield at, "person" if words.is_capital(at - 1) else "thing"
            elif table.shared_possessive and "3P" in found and self.subject(at) == "other":
                yield at, "several"


@cache
def _pronouns(table: Table) -> frozenset[str]:
    """The pronouns that may be the subject of a verb that addresses."""
    said = (*table.doubtful.items(), *table.sure.items())
    return frozenset(low for low, (_, kind) in said if kind == "pronoun")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
