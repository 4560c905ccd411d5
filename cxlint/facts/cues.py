"""Cues: the words that say what a value is about, and where they stand in a text.

A cue is a phrase (words match by stem, up to two other words may stand between), ``/a regular expression/``, or
``a & b`` (both in the same sentence or its context). A :class:`CueIndex` finds the cues of all facts in many texts at
once: one multi-pattern scan for the beginnings of their rarest words, then the exact match only where one stood.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby
from operator import attrgetter

from cxlint.errors import ConfigurationError
from cxlint.language.inflection import clause_end, forms, frame, has_forms, particles
from cxlint.language.words import HYPHENATED, LIGHT_WORDS, Keys, Words, fold, keys_of, words

GAP = 2
"""How many other words may stand between two words of a cue."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words of a phrase in order, with at most ``gap`` other words between two of them.

    ``final`` is what must stand behind the last word. ``written`` are the words themselves where no other form of
    them counts.
    """

    words: tuple[Keys, ...]
    gap: int = GAP
    final: re.Pattern[str] | None = None
    written: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, written ``text``, in all patterns in which it may stand: "zurückschicken", "schicken ... zurück"."""

    text: str
    patterns: tuple[Pattern, ...]
    weight: int


SECONDS = 2.0
"""How long an expression of a fact file may search one text or one document; a longer search never ends."""


class Expression:
    """A regular expression of a fact file: Python's syntax, any case, with a limit on its time."""

    __slots__ = ("_pattern", "text", "where")

    def __init__(self, text: str, where: str) -> None:
        import regex

        self.text = text
        self.where = where
        try:
            self._pattern = regex.compile(text, regex.IGNORECASE | regex.MULTILINE)
        except regex.error as error:
            raise ConfigurationError(f"the expression /{text}/ is wrong: {error}", where=where) from None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The ranges of ``text`` that match; ``ConfigurationError`` where the search takes too long."""
        try:
            return [match.span() for match in self._pattern.finditer(text, timeout=SECONDS)]
        except TimeoutError:
            raise ConfigurationError(
                f"the expression /{self.text}/ takes too long", where=self.where, hint="make its repetitions narrower"
            ) from None


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of one owner (a fact's name, a variant's condition, ...).

    ``language`` is empty for a cue of any language, which stands in a text in the forms of that text's. ``parts`` must
    all match; each is a phrase or a compiled expression. ``weight`` says how specific the cue is: its number of words.
    ``kind`` is the kind of its fact's values.
    """

    owner: int
    text: str
    language: str
    parts: tuple[Phrase | Expression, ...]
    weight: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class CueMatch:
    """``cue`` at ``[start, end)`` of a text (for ``a & b``, the range of the part that weighs most).

    ``pieces`` are the ranges of its words where there are several: a value may stand between them.
    """

    cue: Cue
    start: int
    end: int
    pieces: tuple[tuple[int, int], ...] = ()

    def within(self, low: int, high: int) -> bool:
        """Whether one of its words begins in ``[low, high)``."""
        if low <= self.start < high:
            return True
        return any(low <= start < high for start, _ in self.pieces)


def compile_cue(owner: int, text: str, language: str, *, where: str = "", kind: str = "") -> Cue:
    """The cue written ``text`` for a fact of ``kind``.

    Raises ``ConfigurationError`` at ``where`` if it has no words or a wrong expression.
    """
    if text.startswith("/") and text.endswith("/") and len(text) > 2:
        return Cue(owner, text, language, (Expression(text[1:-1], where),), 2)
    parts: list[Phrase | Expression] = []
    weight = 0
    for piece in text.split(" & "):
        if piece.startswith("/") and piece.endswith("/") and len(piece) > 2:
            parts.append(Expression(piece[1:-1], where))
            weight += 2
            continue
        phrase = _phrase(piece, language, kind)
        if not phrase.patterns:
            raise ConfigurationError(
                f"the cue {text!r} has no words", where=where, hint='write a phrase, "/an expression/" or "a & b"'
            )
        parts.append(phrase)
        weight += phrase.weight
    return Cue(owner, text, language, tuple(parts), weight, kind)


def _in_language(cue: Cue, language: str) -> Cue:
    """``cue`` as it stands in a text in ``language``: one of any language takes the forms of that one alone."""
    if cue.language:
        return cue
    return replace(
        cue,
        parts=tuple(
            _phrase(part.text, language, cue.kind, any_language=True) if isinstance(part, Phrase) else part
            for part in cue.parts
        ),
    )


def _phrase(text: str, language: str, kind: str, *, any_language: bool = False) -> Phrase:
    found = re.findall(r"[^\W_]+", text)
    light = LIGHT_WORDS.get(language, frozenset())
    heavy = [word for word in found if word.lower() not in light] or found
    if not heavy:
        return Phrase(text, (), 0)
    plain = Pattern(tuple(_keys(word, language, kind) for word in heavy))
    if any_language and not has_forms(language):
        # The stems of a language that the phrase may not be in join it with other words.
        plain = replace(plain, written=frozenset(map(fold, heavy)))
    patterns = (plain, *_apart(heavy, language, kind), *_written_otherwise(heavy, language, kind))
    return Phrase(text, tuple(dict.fromkeys(patterns)), len(heavy))


def _written_otherwise(heavy: list[str], language: str, kind: str) -> Iterator[Pattern]:
    """ "email" for "e-mail" or "check in", and the reverse."""
    if len(heavy) > 1:
        yield Pattern((keys_of(frozenset(("".join(heavy).lower(),)), language),))
    elif heavy[0].lower().startswith(HYPHENATED):
        word = heavy[0]
        for first in HYPHENATED:
            if len(word) > len(first) + 1 and word.lower().startswith(first):
                yield Pattern((_keys(first, language, ""), _keys(word[len(first) :], language, kind)), gap=0)


def _keys(word: str, language: str, kind: str) -> Keys:
    return keys_of(forms(word, language, kind).words, language)


def _apart(heavy: list[str], language: str, kind: str) -> Iterator[Pattern]:
    """The patterns in which a separable verb and its particle stand apart, or together where the cue has them apart."""
    movable = particles(language)
    last = heavy[-1].lower()
    keys = [_keys(word, language, kind) for word in heavy]
    if last in movable and len(heavy) > 1:
        yield Pattern(tuple(keys), frame(language), clause_end(language) if movable[last] else None)
        joined = forms(last + heavy[0].lower(), language, kind)
        if joined.apart is not None:
            yield Pattern((keys_of(joined.words, language), *keys[1:-1]))
        return
    for place, word in enumerate(heavy):
        apart = forms(word, language, kind).apart
        if apart is not None:
            verb, particle = keys_of(apart.verbs, language), keys_of(frozenset((apart.particle,)), language)
            final = clause_end(language) if apart.bound else None
            yield Pattern((verb, *keys[:place], *keys[place + 1 :], particle), frame(language), final)
            yield Pattern((*keys[:place], particle, verb, *keys[place + 1 :]), 1)


def match_phrase(
    phrase: Phrase, text_words: Words, sentences: Sequence[tuple[int, int]] = ()
) -> list[tuple[tuple[int, int], ...]]:
    """Where ``phrase`` stands: the ranges of its words, in order of place."""
    found: list[tuple[tuple[int, int], ...]] = []
    known = text_words.known
    for pattern in phrase.patterns:
        if any(word.keys.isdisjoint(known) for word in pattern.words):
            continue
        for indexes in _match_pattern(pattern, text_words.keys):
            pieces = tuple(text_words.span(index, index) for index in indexes)
            if pattern.written and any(fold(text_words.text[slice(*at)]) not in pattern.written for at in pieces):
                continue
            if len(pieces) > 1 and not _holds_together(pattern, pieces, text_words.text, sentences):
                continue
            found.append(pieces)
    return sorted(set(found)) if len(phrase.patterns) > 1 else found


def _match_pattern(pattern: Pattern, keys_of_text: list[str]) -> Iterator[list[int]]:
    first, *rest = pattern.words
    wanted = first.keys
    for index, key in enumerate(keys_of_text):
        if key not in wanted:
            continue
        indexes = [index]
        for word in rest:
            last = indexes[-1]
            for step in range(last + 1, min(last + 2 + pattern.gap, len(keys_of_text))):
                if keys_of_text[step] in word.keys:
                    indexes.append(step)
                    break
            else:
                break
        else:
            yield indexes


def _holds_together(
    pattern: Pattern, pieces: tuple[tuple[int, int], ...], text: str, sentences: Sequence[tuple[int, int]]
) -> bool:
    """Whether words stand in one sentence, and a particle far from its verb where their clause ends."""
    start, end = pieces[0][0], pieces[-1][1]
    if any(start < low < end for low, _ in sentences):
        return False
    return pattern.final is None or pattern.final.match(text, end) is not None


def match_cue(cue: Cue, text: str, text_words: Words, sentences: Sequence[tuple[int, int]]) -> list[CueMatch]:
    """Where ``cue`` stands in ``text``; the parts of ``a & b`` must share one of ``sentences``."""
    part = cue.parts[0]
    if len(cue.parts) == 1 and isinstance(part, Phrase):
        return [
            CueMatch(cue, pieces[0][0], pieces[-1][1], pieces if len(pieces) > 1 else ())
            for pieces in match_phrase(part, text_words, sentences)
        ]
    places = [
        [(pieces[0][0], pieces[-1][1]) for pieces in match_phrase(part, text_words, sentences)]
        if isinstance(part, Phrase)
        else part.spans(text)
        for part in cue.parts
    ]
    if not all(places):
        return []
    if len(places) == 1:
        return [CueMatch(cue, start, end) for start, end in places[0]]
    found = []
    for low, high in sentences:
        inside = [[place for place in options if low <= place[0] < high] for options in places]
        if all(inside):
            start, end = max((options[0] for options in inside), key=lambda place: place[1] - place[0])
            found.append(CueMatch(cue, start, end))
    return found


_EVERY = "*"
_OF_KEYS = "en"
"""The language in which a cue of any language stands in an identifier."""

_KEYS_KEPT = 50_000
_language = attrgetter("language")


class CueIndex:
    """All cues of a fact book, ready to be found in batches of texts of one language."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.cues = tuple(cues)
        self._finders: dict[str, _Finder] = {}
        self._keys: dict[str, list[CueMatch]] = {}

    def candidates(self, text: str, folded: str, starts: Sequence[int], language: str) -> dict[int, list[Cue]]:
        """Cues that may stand in each of several texts, joined in ``text`` by line ends and beginning at ``starts``.

        ``folded`` is ``text`` in lower case without accents.

        Returns a mapping from the text's number to its cues in book order; texts without a candidate are left out.
        """
        finder = self._finders.get(language)
        if finder is None:
            finder = self._finders[language] = _Finder(
                tuple(_in_language(cue, language) for cue in self.cues if cue.language in ("", language))
            )
        return finder.find(text, folded, starts)

    def in_keys(self, keys: Iterable[str]) -> dict[str, list[CueMatch]]:
        """The cues of every language in identifiers, whose words stand apart: developers write them in theirs.

        The keys of one document are those of its translations too, so what was found is kept.
        """
        if len(self._keys) > _KEYS_KEPT:
            self._keys.clear()
        wanted = list(dict.fromkeys(keys))
        new = [key for key in wanted if key not in self._keys]
        if new:
            self._keys |= {key: [] for key in new}
            starts = list(accumulate((len(key) + 1 for key in new[:-1]), initial=0))
            joined = "\n".join(new)
            finder = self._finders.get(_EVERY) or self._finders.setdefault(_EVERY, self._of_keys())
            for number, cues in finder.find(joined, fold(joined), starts).items():
                key = new[number]
                for language, group in groupby(sorted(cues, key=_language), key=_language):
                    self._keys[key] += find_cues(group, key, language or _OF_KEYS, ((0, len(key)),))
        return {key: self._keys[key] for key in wanted if self._keys[key]}

    def _of_keys(self) -> _Finder:
        return _Finder(tuple(_in_language(cue, _OF_KEYS) for cue in self.cues))


class _Finder:
    """The scan for the cues of one language: anchors for phrases, the expressions themselves for the rest."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        self._by_anchor: dict[str, list[int]] = defaultdict(list)
        self._expressions: list[tuple[int, Expression]] = []
        self._cues = cues
        for number, cue in enumerate(cues):
            phrases = [part for part in cue.parts if isinstance(part, Phrase)]
            if phrases:
                options = max((_anchors(phrase) for phrase in phrases), key=lambda found: min(map(len, found)))
                for anchor in options:
                    self._by_anchor[anchor].append(number)
            else:
                part = cue.parts[0]
                assert isinstance(part, Expression)
                self._expressions.append((number, part))

    @cached_property
    def _automaton(self) -> tuple[object, list[str]]:
        from ahocorasick_rs import AhoCorasick, MatchKind

        anchors = sorted(self._by_anchor)
        return AhoCorasick(anchors, matchkind=MatchKind.Standard), anchors

    def find(self, text: str, folded: str, starts: Sequence[int]) -> dict[int, list[Cue]]:
        hits: dict[int, set[int]] = defaultdict(set)
        if self._by_anchor:
            automaton, anchors = self._automaton
            for anchor, start, _ in automaton.find_matches_as_indexes(folded, overlapping=True):  # type: ignore[attr-defined]  # the library has no stubs
                if start == 0 or not folded[start - 1].isalnum():
                    hits[bisect_right(starts, start) - 1].update(self._by_anchor[anchors[anchor]])
        for number, expression in self._expressions:
            for start, _ in expression.spans(text):
                hits[bisect_right(starts, start) - 1].add(number)
        return {place: [self._cues[number] for number in sorted(numbers)] for place, numbers in hits.items()}


def _anchors(phrase: Phrase) -> list[str]:
    """The beginnings, one of which every text of the phrase has: those of the most telling word of each pattern."""
    telling = (
        max((word.beginnings for word in pattern.words), key=lambda options: min(map(len, options)))
        for pattern in phrase.patterns
    )
    return list(dict.fromkeys(beginning for beginnings in telling for beginning in beginnings))


def find_cues(cues: Iterable[Cue], text: str, language: str, sentences: Sequence[tuple[int, int]]) -> list[CueMatch]:
    """All places of ``cues`` in one text."""
    text_words = words(text, language)
    return [match for cue in cues for match in match_cue(cue, text, text_words, sentences)]


__all__ = [
    "GAP",
    "Cue",
    "CueIndex",
    "CueMatch",
    "Pattern",
    "Phrase",
    "compile_cue",
    "find_cues",
    "match_cue",
    "match_phrase",
]
