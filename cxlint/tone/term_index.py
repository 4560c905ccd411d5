"""The terms of a glossary in texts of one locale: which of them stand where, the longest first.

Cues find the places (``cxlint.facts.cues``); here only what is a form of the term, and nothing longer, is kept.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from cxlint.facts.cues import Cue, CueIndex, CueMatch, Pattern, Phrase, compile_cue, match_cue
from cxlint.language.sentences import sentences
from cxlint.language.term_forms import (
    WordForms,
    has_table,
    is_infinitive_there,
    is_noun_there,
    nouns_have_capitals,
    word_forms,
)
from cxlint.language.words import LIGHT_WORDS, Words, fold, keys_of, lower, words
from cxlint.tone.glossary import Concept, Term

_BEFORE = re.compile(r"([^\W\d_]+['’]?)\s*$")
_BEHIND = re.compile(r"\s+([^\W\d_]+['’]?)")
_REACH = 20
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s\u00ad\u2010-\u2012'’.-]{1,4}")
_HYPHENS = ("-", "\u2010", "\u2011")
_LEAST_PART = 4
"""Characters that a term needs to be looked for inside longer words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a concept, with the forms of its words in one language.

    ``spelt`` says that an allowed term differs from it in its spelling alone: then only that spelling is meant.
    """

    concept: Concept
    term: Term
    words: tuple[str, ...]
    forms: tuple[WordForms, ...]
    is_wrong: bool
    spelt: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """A term at ``[start, end)`` of a text, and the ranges of its words."""

    entry: Entry
    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    compound: bool = False

    @property
    def is_verbal(self) -> bool:
        """Whether the term is a verb."""
        return len(self.entry.words) == 1 and self.entry.forms[0].verb is not None


class TermIndex:
    """The entries of one locale and market, ready to be found."""

    def __init__(self, concepts: Iterable[Concept], terms: dict[int, list[Term]], language: str, *, compounds: bool):
        listed = [(concept, term) for number, concept in enumerate(concepts) for term in terms.get(number, ())]
        allowed = {_squeezed(term.text): term.text for _, term in listed if term.use in ("preferred", "admitted")}
        self.language = language
        self.light = LIGHT_WORDS.get(language, frozenset())
        self.entries: list[Entry] = []
        cues: list[Cue] = []
        for concept, term in listed:
            entry = self._entry(concept, term, allowed.get(_squeezed(term.text), ""))
            if entry is not None:
                cues.append(self._cue(len(self.entries), entry))
                self.entries.append(entry)
        self._index = CueIndex(cues)
        self._compounds = compounds

    def _entry(self, concept: Concept, term: Term, allowed: str) -> Entry | None:
        found = tuple(_WORD.findall(term.text))
        if not found:
            return None
        kind = "name" if concept.exact and term.use == "preferred" else term.kind
        # Of a phrase only a word that somebody calls a verb is one.
        forms = tuple(word_forms(word, self.language, kind or ("noun" if len(found) > 1 else "")) for word in found)
        wrong = term.use in ("deprecated", "forbidden")
        spelt = allowed if wrong and allowed != term.text else ""
        return None if wrong and allowed == term.text else Entry(concept, term, found, forms, wrong, spelt)

    def _cue(self, number: int, entry: Entry) -> Cue:
        keys = []
        for word, forms in zip(entry.words, entry.forms, strict=True):
            if len(entry.words) > 1 and lower(word) in self.light:
                keys.append(keys_of(self.light, self.language))
                continue
            written = forms.one | forms.many | {lower(word)}
            # Forms of verbs are recognised by their stem first.
            keys.append(keys_of(written, self.language))
        patterns = [Pattern(tuple(keys), gap=0)]
        if len(entry.words) == 1 and (entry.forms[0].verb is not None or not has_table(self.language)):
            made = compile_cue(number, entry.words[0], self.language).parts[0]
            assert isinstance(made, Phrase)
            patterns += made.patterns
        return Cue(number, entry.term.text, self.language, (Phrase(entry.term.text, tuple(patterns), 1),), 1)

    def candidates(self, texts: str, starts: list[int]) -> dict[int, list[Cue]]:
        """The cues that may stand in each of several texts, joined by line ends and beginning at ``starts``."""
        found = self._index.candidates(texts, fold(texts), starts, self.language) if self.entries else {}
        if self._compounds and self._parts:
            lowered = lower(texts)
            if any(part in lowered for part in self._parts):
                for number in range(len(starts)):
                    found.setdefault(number, [])
        return found

    def usages(self, text: str, cues: Iterable[Cue]) -> list[Usage]:
        """The terms of a text in order of place; of those that overlap the longest, of those alike an allowed one."""
        text_words = words(text, self.language)
        ranges = sentences(text, self.language)
        found = [
            usage
            for cue in cues
            for match in match_cue(cue, text, text_words, ranges)
            for usage in self._kept(match, text)
        ]
        if self._compounds:
            found += self._compound(text, text_words)
        found.sort(key=_rank)
        kept: list[Usage] = []
        taken = bytearray(len(text))
        for usage in found:
            if not any(taken[usage.start : usage.end]):
                taken[usage.start : usage.end] = b"\1" * (usage.end - usage.start)
                kept.append(usage)
        return sorted(kept, key=lambda usage: usage.start)

    def _kept(self, match: CueMatch, text: str) -> Iterator[Usage]:
        entry = self.entries[match.cue.owner]
        pieces = match.pieces or ((match.start, match.end),)
        said = [text[slice(*piece)] for piece in pieces]
        if len(pieces) != len(entry.words):
            # A separable verb with its particle elsewhere.
            if len(entry.words) == 1 and entry.is_wrong and has_table(self.language):
                yield Usage(entry, match.start, match.end, pieces)
            return
        between = [text[one[1] : other[0]] for one, other in itertools.pairwise(pieces)]
        if not all(map(_BETWEEN.fullmatch, between)) or (between and not _is_tied(entry, between)):
            return
        if not all(map(self._is_form, entry.words, entry.forms, said)) or not self._is_meant(entry, text, match, said):
            return
        yield Usage(entry, match.start, match.end, pieces)

    def _is_form(self, word: str, forms: WordForms, said: str) -> bool:
        low = lower(said)
        if forms.has(low) or low == lower(word):
            return True
        if low in self.light and lower(word) in self.light:
            return True
        # Where nobody wrote the endings down, a word with the same stem and nearly the same length is one of it.
        base = fold(word)
        common = len(base) - 3
        return not has_table(self.language) and len(base) > 4 and fold(said)[:common] == base[:common]

    def _is_meant(self, entry: Entry, text: str, match: CueMatch, said: list[str]) -> bool:
        """Whether case, spelling and the words around fit the term."""
        found = text[match.start : match.end]
        written = entry.term.text
        if not entry.is_wrong:
            return True
        if match.start and text[match.start - 1] in _HYPHENS and text[match.start - 2 : match.start - 1].isalnum():
            return False
        if text[match.end : match.end + 1] in _HYPHENS and text[match.end + 1 : match.end + 2].isalnum():
            return False
        if entry.spelt:
            if lower(entry.spelt) == lower(written):
                return found[: len(written) - 1] == written[:-1]
            return _signs(found) == _signs(written) and lower(found).startswith(lower(written)[:-1])
        if entry.concept.exact:
            return found.startswith(written[:-1])
        if written.isupper() and len(written) > 1 and not found.isupper():
            # "IT" is no "it".
            return False
        first = said[0]
        if nouns_have_capitals(self.language) and entry.term.kind != "verb":
            if written[:1].isupper() and not first[:1].isupper():
                return False
            if written[:1].islower() and first[:1].isupper() and not _opens(text, match.start):
                return False
        return len(said) > 1 or self._is_right_word(entry, lower(first), text, match)

    def _is_right_word(self, entry: Entry, form: str, text: str, match: CueMatch) -> bool:
        """Whether a single word is the verb, or the noun, that the term is, and no other that is written alike."""
        forms = entry.forms[0]
        before = _BEFORE.search(text[max(0, match.start - _REACH) : match.start])
        behind = _BEHIND.match(text, match.end)
        said_before, said_behind = before[1] if before else "", behind[1] if behind else ""
        if forms.is_verbal(form) or (entry.term.kind == "verb" and form in forms.one):
            return not is_noun_there(form, lower(entry.words[0]), said_before, said_behind, self.language)
        if form in forms.many and form.endswith(("e", "en")) and not forms.plural:
            opens = "" if _opens(text, match.start) else said_before or "-"
            return not is_infinitive_there(opens, self.language)
        return True

    # Compounds

    @cached_property
    def _parts(self) -> dict[str, Entry]:
        """The wrong terms of one word that may be part of a longer one, by each of their forms."""
        return {
            form: entry
            for entry in self.entries
            if entry.is_wrong and len(entry.words) == 1 and not entry.spelt
            for form in (entry.forms[0].one | entry.forms[0].many)
            if len(form) >= _LEAST_PART
        }

    def _compound(self, text: str, text_words: Words) -> Iterator[Usage]:
        for match in _WORD.finditer(text):
            low = lower(match[0])
            for form, entry in self._parts.items():
                if len(low) > len(form) + 1 and (low.endswith(form) or low.startswith(form)):
                    yield Usage(entry, match.start(), match.end(), (match.span(),), compound=True)
                    break


def _rank(usage: Usage) -> tuple[int, bool, bool, bool]:
    """The longest first; of those alike a spelling that is not allowed, then what is allowed."""
    return (usage.start - usage.end, not usage.entry.spelt, usage.entry.is_wrong, usage.compound)


def _is_tied(entry: Entry, between: list[str]) -> bool:
    """Whether a phrase of separate words is not written as a sentence's end: "gift. Card"."""
    return all("." not in gap for gap in between) or "." in entry.term.text


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start].rstrip(" \u00a0\"'«»„“”‘’([*-–•")
    return not before or before[-1] in ".!?:…\n"


_SIGNS = re.compile(r"[^\w]")


def _signs(text: str) -> list[str]:
    """The spaces and hyphens of a text."""
    return _SIGNS.findall(text.replace("\u2011", "-").replace("\u00a0", " "))


def _squeezed(text: str) -> str:
    """A text without case, accents, spaces and hyphens: what two spellings of one term share."""
    return "".join(_WORD.findall(fold(text)))
