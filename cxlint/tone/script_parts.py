"""The parts of a message to a customer: which of them its texts have, and where.

What a part sounds like stands in ``cxlint.language.script_parts``. Some parts have a place of their own: a greeting
counts near the beginning only, and words that may mean more than a farewell near the end only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise

from cxlint.language.script_parts import Part, Phrases, Table, part_table, phrases, verbs
from cxlint.language.sentences import sentences
from cxlint.language.words import fold, lower
from cxlint.text.placeholders import find_placeholders

EDGE_SENTENCES = 3
EDGE_WORDS = 30
"""A part that belongs to the beginning or the end stands within so many sentences or words of it."""
EXPLAINING_WORDS = 6
"""So many words of a message that are of no other part are an explanation."""

_WORD = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile(r"[,;:.!?…\n–—()]")
_FORMAL: tuple[Part, ...] = ("greeting", "apology", "thanks", "closing", "empathy")
"""What is said for courtesy: "how can I help you" promises nothing."""
_WRITTEN: tuple[Part, ...] = ("greeting", "apology", "thanks", "empathy", "acknowledgement")
_NO_EXPLANATION: tuple[Part, ...] = (*_FORMAL, "next step", "hand-off")
_SIGNATURE_WORDS = 5
_SIGNED_WORDS = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the ``text``-th text of a message."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """Words that make a part: ``[start, end)`` of the ``text``-th text, in the ``sentence``-th sentence of all."""

    text: int
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Signs:
    """The phrases of a language, compiled."""

    parts: dict[Part, Phrases]
    asked: Phrases
    ending: Phrases
    offers: Phrases
    never: Phrases
    reasons: Phrases
    customer: re.Pattern[str]


class Message:
    """The texts of a message, cut into sentences and clauses.

    What a dialogue quotes of the customer is not looked at. Everything is found once for all texts and then looked up
    by place, so that the time grows with the length of a text only, whatever it repeats.
    """

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self.signs = signs(language)
        self.texts = [_readable(text, self.signs) for text in texts]
        self.sentences = [
            Sentence(number, start, end)
            for number, text in enumerate(self.texts)
            for start, end in sentences(text, language)
        ]
        lowered = [lower(text) for text in self.texts]
        self._forms = [(fold(text), text) for text in lowered]
        self._starts = [(one.text, one.start) for one in self.sentences]
        self._clauses = [[0, *(match.end() for match in _CLAUSE_END.finditer(text))] for text in self.texts]
        counts = [len(_WORD.findall(self.texts[one.text], one.start, one.end)) for one in self.sentences]
        self._before = list(accumulate(counts, initial=0))
        self._known: dict[Part, list[Said]] = {}

    @property
    def words(self) -> int:
        """How many words the message has."""
        return self._before[-1]

    def sentence_at(self, text: int, offset: int) -> int:
        """The number of the sentence at a place of a text."""
        return max(bisect_right(self._starts, (text, offset)) - 1, 0)

    def find(self, part: Part) -> list[Said]:
        """Where a known part is said, in reading order; nothing in a language without a table."""
        if self.signs is None:
            return []
        found = self._known.get(part)
        if found is None:
            found = self._known[part] = sorted(self._find(part, self.signs), key=lambda one: (one.text, one.start))
        return found

    def _find(self, part: Part, signs: Signs) -> Iterator[Said]:
        match part:
            case "explanation":
                yield from self._explanations(signs)
            case "greeting":
                yield from filter(self._opens, self._said(signs.parts[part]))
            case "closing":
                yield from self._said(signs.parts[part])
                yield from filter(self._ends, self._said(signs.ending))
                yield from filter(self._ends, self._said(signs.offers))
                yield from self._signature()
            case "next step":
                for said in (*self._promised(part, signs), *self._said(signs.asked)):
                    if said.sentence not in self._offering and not self._courtesies.touch(said):
                        yield said
            case "hand-off":
                yield from (said for said in self._promised(part, signs) if not self._ways.hold(said))
            case "empathy":
                yield from self._promised(part, signs)
            case _:
                yield from self._said(signs.parts[part])

    def _said(self, listed: Phrases) -> Iterator[Said]:
        for number, (folded, lowered) in enumerate(self._forms):
            for start, end in listed.spans(folded, lowered):
                while start < end and not (folded[start].isalnum() or folded[start] == "+"):
                    start += 1
                yield Said(number, start, end, self.sentence_at(number, start))

    def _promised(self, part: Part, signs: Signs) -> Iterator[Said]:
        """Where a part is said in a clause that does not say that it will not be."""
        return (said for said in self._said(signs.parts[part]) if self._clause(said) not in self._denying)

    def _opens(self, said: Said) -> bool:
        return said.sentence < EDGE_SENTENCES or self._before[said.sentence] < EDGE_WORDS

    def _ends(self, said: Said) -> bool:
        behind = self.words - self._before[said.sentence + 1]
        is_last = said.sentence >= len(self.sentences) - EDGE_SENTENCES
        # The only sentence of a message is its beginning too.
        return (is_last or behind < EDGE_WORDS) and (said.sentence > 0 or said.start > 0)

    def _clause(self, said: Said) -> tuple[int, int]:
        return said.text, bisect_right(self._clauses[said.text], said.start)

    @cached_property
    def _offering(self) -> frozenset[int]:
        """The sentences for those who have further questions."""
        return frozenset(said.sentence for said in self._said(self.signs.offers)) if self.signs else frozenset()

    @cached_property
    def _denying(self) -> frozenset[tuple[int, int]]:
        """The clauses that say that something will not be."""
        return frozenset(map(self._clause, self._said(self.signs.never))) if self.signs else frozenset()

    @cached_property
    def _courtesies(self) -> _Places:
        return _Places(said for part in _FORMAL for said in self.find(part))

    @cached_property
    def _ways(self) -> _Places:
        """What may speak of how the customer came to us: "thanks for writing to us"."""
        return _Places(said for part in _WRITTEN for said in self.find(part))

    def _signature(self) -> Iterator[Said]:
        """The name on the last line of a message."""
        if self.words < _SIGNED_WORDS:
            return
        for number in range(len(self.texts) - 1, -1, -1):
            text = self.texts[number].rstrip()
            if not text:
                continue
            start = text.rfind("\n") + 1
            words = [word.strip("[]") for word in text[start:].split()]
            before = text[:start].rstrip() or next(filter(str.strip, reversed(self.texts[:number])), "").rstrip()
            is_short = 0 < len(words) <= _SIGNATURE_WORDS and text[-1:] not in ".!?:;,"
            if before and before[-1] != ":" and is_short and words[0][:1].isupper() and all(map(_is_of_name, words)):
                yield Said(number, start, len(text), self.sentence_at(number, start))
            return

    def _explanations(self, signs: Signs) -> Iterator[Said]:
        """What is said beside all other parts, if it is much or gives a reason; from its first sentence on."""
        taken = {self._clause(said) for part in _NO_EXPLANATION for said in self.find(part)}
        reasoned = {said.sentence for said in self._said(signs.reasons)}
        free: list[Said] = []
        words = 0
        for number, sentence in enumerate(self.sentences):
            text, clauses = self.texts[sentence.text], self._clauses[sentence.text]
            first, last = bisect_right(clauses, sentence.start), bisect_left(clauses, sentence.end)
            borders = [sentence.start, *clauses[first:last], sentence.end]
            left = sum(
                len(_WORD.findall(text, start, end))
                for clause, (start, end) in enumerate(pairwise(borders), first)
                if (sentence.text, clause) not in taken
            )
            if left:
                free.append(Said(sentence.text, sentence.start, sentence.end, number))
                words += left
        if words >= EXPLAINING_WORDS or any(said.sentence in reasoned for said in free):
            yield from free


class _Places:
    """Where something stands, to be asked whether a place touches any of it or lies within it."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, found: Iterable[Said]) -> None:
        self._starts: list[tuple[int, int]] = []
        self._ends: list[int] = []
        for said in sorted(found, key=lambda one: (one.text, one.start)):
            if self._starts and self._starts[-1][0] == said.text and said.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], said.end)
            else:
                self._starts.append((said.text, said.start))
                self._ends.append(said.end)

    def touch(self, said: Said) -> bool:
        """Whether some of the words are among what was found."""
        at = bisect_left(self._starts, (said.text, said.end)) - 1
        return at >= 0 and self._starts[at][0] == said.text and self._ends[at] > said.start

    def hold(self, said: Said) -> bool:
        """Whether all the words are among what was found."""
        at = bisect_right(self._starts, (said.text, said.start)) - 1
        return at >= 0 and self._starts[at][0] == said.text and self._ends[at] >= said.end


def _is_of_name(word: str) -> bool:
    """Whether a word may stand in a name: a capital, or a small link such as "di" or "von"."""
    return word[:1].isupper() or (word.islower() and len(word) < 4)


@cache
def signs(language: str) -> Signs | None:
    """The compiled phrases of a language (ISO 639-1), or ``None`` where its parts are not known."""
    table = part_table(language)
    return _compiled(table) if table is not None else None


def _compiled(table: Table) -> Signs:
    joiners = table.joiners
    return Signs(
        {part: phrases(listed, joiners) for part, listed in table.signs.items()},
        verbs(table.asked, joiners),
        phrases(table.ending, joiners),
        phrases(table.offers, joiners),
        phrases(table.never, joiners),
        phrases(table.reasons, joiners),
        re.compile(rf"^[^\S\n]*(?:{'|'.join(table.customer.split())})[^\S\n]?:[^\n]*", re.MULTILINE | re.IGNORECASE),
    )


def _readable(text: str, signs: Signs | None) -> str:
    """``text``, of the same length: each placeholder a word, plain apostrophes and spaces, without the customer."""
    for start, end in find_placeholders(text):
        blank = " " * (end - start - 1)
        text = (
            text[:start] + (blank + ";" if text.startswith("{%", start) else "X" + blank.replace(" ", "x")) + text[end:]
        )
    text = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return signs.customer.sub(lambda match: " " * len(match[0]), text) if signs is not None else text
