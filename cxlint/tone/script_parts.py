"""The parts of a message to a customer: which of them its texts have, and where.

What a part sounds like stands in ``cxlint.language.script_parts``. Some parts have a place of their own: a greeting
counts near the beginning only, and words that may mean more than a farewell near the end only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

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
"""What may speak of how the customer came to us."""
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
    """The texts of a message, cut into sentences. What a dialogue quotes of the customer is not looked at."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self.signs = signs(language)
        self.texts = [_readable(text, self.signs) for text in texts]
        self.sentences = [
            Sentence(number, start, end)
            for number, text in enumerate(self.texts)
            for start, end in sentences(text, language)
        ]
        self.lowered = [lower(text) for text in self.texts]
        self.folded = [fold(text) for text in self.lowered]
        self._starts = [(one.text, one.start) for one in self.sentences]
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
        if part == "explanation":
            yield from self._explanations(signs)
            return
        for said in self._said(signs.parts[part]):
            if part == "greeting" and not self._opens(said):
                continue
            if part in ("next step", "hand-off", "empathy") and self._is_denied(said, signs):
                continue
            if part == "next step" and (self._is_offer(said, signs) or self._is_courtesy(said)):
                continue
            if part == "hand-off" and self._is_own_way(said):
                continue
            yield said
        if part == "next step":
            for said in self._said(signs.asked):
                if not (self._is_offer(said, signs) or self._is_courtesy(said)):
                    yield said
        if part == "closing":
            yield from (said for said in (*self._said(signs.ending), *self._said(signs.offers)) if self._ends(said))
            yield from self._signature()

    def _said(self, listed: Phrases) -> Iterator[Said]:
        for number, (folded, lowered) in enumerate(zip(self.folded, self.lowered, strict=True)):
            for start, end in listed.spans(folded, lowered):
                while start < end and not (folded[start].isalnum() or folded[start] == "+"):
                    start += 1
                yield Said(number, start, end, self.sentence_at(number, start))

    def _opens(self, said: Said) -> bool:
        before = len(_WORD.findall(self.texts[said.text], self.sentences[said.sentence].start, said.start))
        return said.sentence < EDGE_SENTENCES or self._before[said.sentence] + before < EDGE_WORDS

    def _ends(self, said: Said) -> bool:
        behind = self.words - self._before[said.sentence + 1]
        is_last = said.sentence >= len(self.sentences) - EDGE_SENTENCES
        # The only sentence of a message is its beginning too.
        return (is_last or behind < EDGE_WORDS) and (said.sentence > 0 or said.start > 0)

    def _is_offer(self, said: Said, signs: Signs) -> bool:
        """Whether the sentence is for those who have further questions."""
        return any(True for _ in signs.offers.spans(*self._part(self.sentences[said.sentence])))

    def _is_denied(self, said: Said, signs: Signs) -> bool:
        """Whether the clause says that something will not be."""
        text = self.texts[said.text]
        low = self.sentences[said.sentence].start
        start = max((match.end() for match in _CLAUSE_END.finditer(text, low, said.start)), default=low)
        match = _CLAUSE_END.search(text, said.end)
        clause = Sentence(said.text, start, match.start() if match else len(text))
        return any(True for _ in signs.never.spans(*self._part(clause)))

    def _is_courtesy(self, said: Said) -> bool:
        """Whether some of the words are said for courtesy."""
        return any(other.start < said.end and said.start < other.end for other in self._beside(said, _FORMAL))

    def _is_own_way(self, said: Said) -> bool:
        """Whether the words are of the way that the customer found: "thanks for writing to us"."""
        return any(other.start <= said.start and said.end <= other.end for other in self._beside(said, _WRITTEN))

    def _beside(self, said: Said, parts: tuple[Part, ...]) -> Iterator[Said]:
        return (other for part in parts for other in self.find(part) if other.text == said.text)

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

    def _part(self, place: Sentence) -> tuple[str, str]:
        return self.folded[place.text][place.start : place.end], self.lowered[place.text][place.start : place.end]

    def _explanations(self, signs: Signs) -> Iterator[Said]:
        """What is said beside all other parts, if it is much or gives a reason; from its first sentence on."""
        taken: dict[int, list[Said]] = {}
        for part in _NO_EXPLANATION:
            for said in self.find(part):
                taken.setdefault(said.sentence, []).append(said)
        free: list[tuple[int, Sentence]] = []
        words = 0
        reasoned = False
        for number, sentence in enumerate(self.sentences):
            left = sum(
                len(_WORD.findall(self.texts[sentence.text], start, end))
                for start, end in self._clauses(sentence)
                if not any(start <= said.start < end for said in taken.get(number, ()))
            )
            if left:
                free.append((number, sentence))
                words += left
                reasoned = reasoned or any(True for _ in signs.reasons.spans(*self._part(sentence)))
        if words >= EXPLAINING_WORDS or reasoned:
            yield from (Said(one.text, one.start, one.end, number) for number, one in free)

    def _clauses(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        start = sentence.start
        for match in _CLAUSE_END.finditer(self.texts[sentence.text], sentence.start, sentence.end):
            yield start, match.end()
            start = match.end()
        yield start, sentence.end


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
