"""One document: from its passages to claims, counts and document findings.

The passages of one language are joined and scanned together, once for the words that cues begin with and once for
what may be a value; only passages with a hit are looked at more closely. Everything here is a pure function of the
passages, the fact book and the day.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from cxlint.facts.bind import bind, supposing
from cxlint.facts.book import YES_NO, FactBook, Place
from cxlint.facts.claims import FINE, Claim, Outcome
from cxlint.facts.cues import Cue, CueMatch, find_cues
from cxlint.facts.sections import Stated, with_doubts
from cxlint.facts.view import Binding, Reading
from cxlint.language.locales import language_of, market_of
from cxlint.language.sentences import sentences
from cxlint.language.statements import answer
from cxlint.language.words import fold, lower, split_identifiers
from cxlint.model import Context, Passage, locate
from cxlint.text import Fix
from cxlint.values import KINDS, find, outermost, parse
from cxlint.values.model import Mention, ValueKind
from cxlint.values.triggers import trigger_offsets


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run knows that a document does not: its channel and market, the day, the facts."""

    book: FactBook
    day: datetime.date
    channel: str = ""
    market: str = ""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What one document gave: claims, and what was seen.

    ``statements`` counts the passages that hold a value or what may be one; ``bound`` the claims; ``not_understood``
    the values beside a fact's words that could not be compared.
    """

    claims: tuple[Claim, ...] = ()
    statements: int = 0
    bound: int = 0
    not_understood: int = 0


_AMOUNTS: frozenset[ValueKind] = frozenset(("number", "percent", "money", "duration", "quantity", "frequency"))
_CLOCKS: frozenset[ValueKind] = frozenset(("date", "time", "hours"))
# Kinds that are told apart by looking at them together ("9-18" may be hours, "2-4 days" is none). The finders mask
# addresses, numbers to dial and versions by themselves.
_TOGETHER: dict[str, frozenset[ValueKind]] = {
    **dict.fromkeys(_AMOUNTS, _AMOUNTS),
    "number": _AMOUNTS | _CLOCKS | {"phone"},
    **dict.fromkeys(_CLOCKS, _AMOUNTS | _CLOCKS),
    "phone": frozenset(("phone",)),
    "email": frozenset(("email", "url")),
    "url": frozenset(("email", "url")),
    "version": frozenset(("version", "number")),
    "": KINDS,
}


@dataclass(frozen=True, slots=True)
class _Heard:
    """What binding made of one passage: its sentences, its values, the cues in it, the statements."""

    ranges: Sequence[tuple[int, int]]
    mentions: Sequence[Mention]
    inside: Sequence[CueMatch]
    bindings: Sequence[Binding]


class ValueCache:
    """The mentions and the statements of each distinct text; a website repeats most of its passages word for word.

    ``limit`` is the number of texts kept; 0 keeps none.
    """

    def __init__(self, limit: int = 5_000) -> None:
        self._known: dict[tuple[str, str, str, frozenset[ValueKind]], tuple[Mention, ...]] = {}
        self._heard: dict[Hashable, _Heard] = {}
        self._book: FactBook | None = None
        self._day: datetime.date | None = None
        self._limit = limit

    def heard(self, key: Hashable, around: Surroundings) -> _Heard | None:
        """What was made of the passage ``key`` before, under the same facts on the same day."""
        if around.book is not self._book or around.day != self._day:
            self._heard.clear()
            self._book, self._day = around.book, around.day
        return self._heard.get(key)

    def keep(self, key: Hashable, heard: _Heard) -> None:
        """Keep what was made of the passage ``key``, as the last call of ``heard`` asked for it."""
        if len(self._heard) >= self._limit:
            self._heard.clear()
        if self._limit:
            self._heard[key] = heard

    def mentions(self, text: str, locale: str, market: str, kinds: frozenset[ValueKind]) -> tuple[Mention, ...]:
        """The values of ``kinds`` in a text, none of them inside another; "tomorrow" is no value without a day."""
        key = (text, locale, market, kinds)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= self._limit:
                self._known.clear()
            found = tuple(outermost(find(text, locale, kinds=kinds, market=market)))
            if self._limit:
                self._known[key] = found
        return found


def scan(passages: Sequence[Passage], around: Surroundings, cache: ValueCache) -> Scanned:
    """All claims of one document."""
    by_language: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.kind not in ("code", "quote"):
            by_language[language_of(passage.locale)].append(passage)
    groups = _groups(passages)
    parts = [_Batch(language, batch, groups, around, cache).scan() for language, batch in by_language.items()]
    return Scanned(
        tuple(claim for part in parts for claim in part.claims),
        sum(part.statements for part in parts),
        sum(part.bound for part in parts),
        sum(part.not_understood for part in parts),
    )


# The words of the key, and the pieces of its row and column, near and far, that hold cues.
_Around = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_NOTHING_AROUND: _Around = ("", (), (), ())


class _Batch:
    """The passages of one language of one document."""

    def __init__(
        self,
        language: str,
        passages: list[Passage],
        groups: dict[str, list[str]],
        around: Surroundings,
        cache: ValueCache,
    ) -> None:
        self.language = language
        self.passages = passages
        self.groups = groups
        self.around = around
        self.cache = cache
        self._matches: dict[str, list[CueMatch]] = {}
        self._contexts: dict[int, tuple[list[str], list[str], list[str]]] = {}
        self._keys: dict[int, str] = {}
        self._arounds: dict[int, _Around] = {}
        self._key_matches: dict[str, list[CueMatch]] = {}
        self._context_cues: dict[str, list[Cue]] = {}

    def scan(self) -> Scanned:
        texts = [passage.text.text for passage in self.passages]
        joined = "\n".join(texts)
        lowered = lower(joined)
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        valued = {bisect_right(starts, offset) - 1 for offset in trigger_offsets(lowered, self.language)}
        cued: dict[int, list[Cue]] = {}
        if self.around.book:
            index = self.around.book.index
            cued = index.candidates(joined, fold(lowered), starts, self.language)
            self._read_contexts()
        stated: list[Stated] = []
        read: list[_Heard] = []
        bound = unclear = 0
        for number in sorted(valued | cued.keys() | self._answering()):
            passage = self.passages[number]
            cues = cued.get(number, [])
            around = self._around(passage.context)
            if not cues and not any(around):
                continue
            heard = self._hear(passage, cues, around, valued=number in valued)
            stated.append(Stated(passage, heard.inside, heard.bindings))
            read.append(heard)
            bound += len(heard.bindings)
            unclear += sum(binding.verdict.outcome is Outcome.UNCLEAR for binding in heard.bindings)
            unclear += sum(mention.kind == "number" for mention in heard.mentions) if not heard.bindings else 0
        claims = (
            self._claim(item.passage, heard.ranges, heard.mentions, binding)
            for item, heard, bindings in zip(stated, read, with_doubts(stated), strict=True)
            for binding in bindings
        )
        return Scanned(tuple(claims), len(valued), bound, unclear)

    def _hear(self, passage: Passage, cues: list[Cue], around: _Around, *, valued: bool) -> _Heard:
        """What a passage states. All that it depends on is in the key, so that each is worked out once in a run."""
        text = passage.text.text
        key = (
            text,
            passage.locale,
            self.language,
            self.around.channel,
            self.around.market,
            valued,
            passage.kind == "data" and passage.context.key,
            tuple((mark.start, mark.end) for mark in passage.marks if mark.kind == "placeholder"),
            tuple(map(id, cues)),
            around,
        )
        known = self.cache.heard(key, self.around)
        if known is not None:
            return known
        near, far = self._context(around)
        mentions = self._mentions(passage, self._kinds(cues, near, far)) if valued else ()
        ranges = sentences(text, self.language)
        inside = find_cues(cues, text, self.language, ranges)
        heard = _Heard(ranges, mentions, inside, self._bind(passage, ranges, mentions, inside, near, far))
        self.cache.keep(key, heard)
        return heard

    def _answering(self) -> set[int]:
        """The numbers of the passages that answer a question with yes or no, where a fact is about that."""
        if not any(fact.kind == YES_NO for fact in self.around.book.facts):
            return set()
        return {
            number
            for number, passage in enumerate(self.passages)
            if passage.context.question and answer(lower(passage.text.text[:_ANSWER]), self.language) is not None
        }

    # Values ---------------------------------------------------------------------------------------------------

    def _kinds(self, cues: list[Cue], near: list[CueMatch], far: list[CueMatch]) -> frozenset[ValueKind]:
        """The kinds of value worth finding where these cues stand: those of their facts, with what reads alike."""
        book = self.around.book
        wanted = {book.fact_of(cue).kind for cue in (*cues, *(match.cue for match in (*near, *far)))}
        return frozenset[ValueKind]().union(*(_TOGETHER.get(kind, frozenset()) for kind in wanted))

    def _mentions(self, passage: Passage, kinds: frozenset[ValueKind]) -> tuple[Mention, ...]:
        if not kinds:
            return ()
        market, locale = self._market(passage), passage.locale or self.language
        mentions = self.cache.mentions(passage.text.text, locale, market, kinds)
        if passage.kind == "data":
            mentions = _with_unit_of_key(passage, self.language) or mentions
        holes = [(mark.start, mark.end) for mark in passage.marks if mark.kind == "placeholder"]
        if holes:
            mentions = tuple(m for m in mentions if not any(m.start < high and low < m.end for low, high in holes))
        return mentions

    def _market(self, passage: Passage) -> str:
        return self.around.market or market_of(passage.locale)

    # Cues -----------------------------------------------------------------------------------------------------

    def _read_contexts(self) -> None:
        """Take every distinct context apart into near and far pieces, and find the cues of all in one scan."""
        contexts = {id(passage.context): passage.context for passage in self.passages}
        keys = list(dict.fromkeys(context.key for context in contexts.values() if context.key))
        split = (
            dict(zip(keys, split_identifiers("\n".join(_on_one_line(keys))).split("\n"), strict=True)) if keys else {}
        )
        self._key_matches = self.around.book.index.in_keys(split.values())
        pieces: dict[str, None] = {}
        for number, context in contexts.items():
            near = []
            headers = _on_one_line(piece for piece in (context.row, context.column) if piece)
            self._keys[number] = split[context.key] if context.key else ""
            if context.question or context.headings or context.group:
                prose = (context.question, *context.headings[-1:])
                near += _on_one_line(piece for piece in prose if piece)
                near += _on_one_line(text for text in self.groups.get(context.group, ()) if len(text) < _SIBLING)
            far = _on_one_line(heading for heading in context.headings[:-1] if heading)
            self._contexts[number] = (headers, near, far)
            pieces |= dict.fromkeys((*headers, *near, *far))
        names = list(pieces)
        starts = list(accumulate((len(piece) + 1 for piece in names[:-1]), initial=0))
        joined = "\n".join(names)
        found = self.around.book.index.candidates(joined, fold(joined), starts, self.language)
        self._context_cues = {names[number]: cues for number, cues in found.items()}

    def _around(self, context: Context) -> _Around:
        """The pieces of a context that hold cues, and its key if that does."""
        if not self._context_cues and not self._key_matches:
            return _NOTHING_AROUND
        found = self._arounds.get(id(context))
        if found is None:
            cued = self._context_cues
            headers, near, far = (tuple(p for p in pieces if p in cued) for pieces in self._contexts[id(context)])
            key = self._keys[id(context)]
            found = self._arounds[id(context)] = (key if self._key_matches.get(key) else "", headers, near, far)
        return found

    def _context(self, around: _Around) -> tuple[list[CueMatch], list[CueMatch]]:
        """The cues around a passage, near and far."""
        key, headers, near, far = around
        own = [match for piece in headers for match in self._matched(piece)]
        beside = [match for piece in near for match in self._matched(piece)]
        if own:
            # What a header says of a cell, the heading above the table does not say of it.
            kinds = {self._kind(match) for match in own}
            beside = [match for match in beside if self._kind(match) not in kinds]
        return (
            self._key_matches.get(key, []) + own + beside,
            [match for piece in far for match in self._matched(piece)],
        )

    def _kind(self, match: CueMatch) -> str:
        return self.around.book.fact_of(match.cue).kind

    def _matched(self, piece: str) -> list[CueMatch]:
        cues = self._context_cues.get(piece)
        if not cues:
            return []
        found = self._matches.get(piece)
        if found is None:
            found = self._matches[piece] = find_cues(cues, piece, self.language, ((0, len(piece)),))
        return found

    # Binding --------------------------------------------------------------------------------------------------

    def _bind(
        self,
        passage: Passage,
        ranges: Sequence[tuple[int, int]],
        mentions: Sequence[Mention],
        inside: list[CueMatch],
        near: list[CueMatch],
        far: list[CueMatch],
    ) -> list[Binding]:
        if not inside and not near and not (mentions and far):
            return []
        reading = Reading(passage.text.text, self.language, ranges, mentions, inside, near, far)
        place = Place(self.around.channel, passage.locale, self._market(passage).lower())
        return bind(self.around.book, reading, place, self.around.day)

    def _claim(
        self, passage: Passage, ranges: Sequence[tuple[int, int]], mentions: Sequence[Mention], binding: Binding
    ) -> Claim:
        text = passage.text
        if binding.fact.supposed:
            binding = supposing(binding, text.text[binding.start : binding.end], self.around.day)
        sentence = next((place for place in ranges if place[0] <= binding.start < place[1]), (0, len(text.text)))
        beside = [mention for mention in mentions if sentence[0] <= mention.start < sentence[1]]
        fix, why_not = self._repair(passage, binding, beside)
        return Claim(
            fact=binding.fact.name,
            outcome=binding.verdict.outcome,
            says=text.text[slice(*_place(binding))],
            truth=binding.truth.written,
            cue=binding.cue,
            nearness=binding.nearness,
            location=locate(text, *_place(binding), channel=self.around.channel, locale=passage.locale),
            passage=passage.id,
            sure=not binding.doubt,
            doubt=binding.doubt or binding.verdict.note,
            fix=fix,
            why_not=why_not,
            sentence=_shown(text.text, sentence, binding),
            value=binding.mention.value if binding.mention else binding.answer,
            listed=binding.listed,
        )

    def _repair(self, passage: Passage, binding: Binding, beside: Sequence[Mention]) -> tuple[Fix | None, str]:
        """The fix of a statement, or why there is none. What mends is loaded where something is wrong."""
        if binding.verdict.outcome in FINE:
            return None, ""
        from cxlint.facts.fixes import repair

        mended = repair(passage, binding, beside, self._market(passage), self.around.day)
        return mended.fix, mended.why_not


def _shown(text: str, sentence: tuple[int, int], binding: Binding) -> str:
    """The sentence a statement stands in, on one line; of a very long one the part around the statement."""
    start, end = max(sentence[0], binding.start - _SENTENCE), min(sentence[1], binding.end + _SENTENCE)
    return " ".join(text[start:end].split())


_SENTENCE = 200
_ANSWER = 40
"""Characters within which a text that answers says yes or no."""

_SIBLING = 300
"""Characters up to which the text of a neighbour on the same screen is context."""


def _on_one_line(pieces: Iterable[str]) -> list[str]:
    return [piece.replace("\n", " ") if "\n" in piece else piece for piece in pieces]


_OF_BOUNDS = (Outcome.LOOSER, Outcome.TIGHTER, Outcome.LIMIT)


def _place(binding: Binding) -> tuple[int, int]:
    """The range a claim points at: the value, and the words of its bound where they are what is wrong."""
    mention = binding.mention
    if mention is not None and binding.verdict.outcome in _OF_BOUNDS:
        return mention.outer_start, mention.outer_end
    return binding.start, binding.end


def _groups(passages: Iterable[Passage]) -> dict[str, list[str]]:
    """The texts of each group of passages that stand on one screen."""
    groups: dict[str, list[str]] = defaultdict(list)
    for passage in passages:
        if passage.context.group:
            groups[passage.context.group].append(passage.text.text)
    return groups


def _with_unit_of_key(passage: Passage, language: str) -> tuple[Mention, ...]:
    """A bare number under a key that ends in its unit (``return_window_days: 14``), read with that unit."""
    text = passage.text.text
    if not text.replace(".", "", 1).isdigit():
        return ()
    for word in reversed(split_identifiers(passage.context.key.rpartition(".")[2]).split()):
        for tongue in dict.fromkeys((language, "en")):
            mention = parse(f"{text} {word}", tongue)
            if mention is not None and mention.kind != "number":
                return (replace(mention, start=0, end=len(text), outer_start=0, outer_end=len(text)),)
    return ()
