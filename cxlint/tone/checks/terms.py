"""``terms``: the words of a glossary are used as it says, and protected names are spelt right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from cxlint.errors import ConfigurationError
from cxlint.language.detect import outspoken
from cxlint.language.locales import language_of, market_of
from cxlint.language.words import lower
from cxlint.model import Passage
from cxlint.tone.checks.exceptions import Exceptions, exceptions
from cxlint.tone.glossary import Concept, Term, holds, load_glossary, read_entries
from cxlint.tone.messages import fill
from cxlint.tone.near_misses import Names, counted, is_own_word
from cxlint.tone.rules import Common, Found, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.term_fixes import replacement
from cxlint.tone.term_index import TermIndex, Usage
from cxlint.tone.unworded import NOT_PROSE, lies_in, outside

MISSPELT = "'%s' looks like a slip of '%s'"
UNUSED = "'%s' is not to be used"
_AROUND = "; the words around it change too"
_LONG_NOTE = 160


class TermsCheck:
    """Reports terms that are not used, terms in the wrong case, and slips in protected names."""

    def __init__(
        self,
        common: Common,
        concepts: tuple[Concept, ...],
        names: Names,
        excepted: Exceptions,
        misspelt: str,
        *,
        compounds: bool,
    ) -> None:
        self.common = common
        self.concepts = concepts
        self.names = names
        self.excepted = excepted
        self.misspelt = misspelt
        self.compounds = compounds
        self._indexes: dict[tuple[str, str], TermIndex] = {}

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterator[Found]:
        """What a document says otherwise than the glossary."""
        prose = [passage for passage in passages if passage.kind not in NOT_PROSE]
        by_locale: dict[str, list[Passage]] = defaultdict(list)
        if self.concepts:
            for passage in prose:
                by_locale[passage.locale or memory.locale].append(passage)
        seen: set[tuple[int, int, str]] = set()
        for locale, batch in by_locale.items():
            for found in self._terms(batch, locale, memory.market or market_of(locale)):
                if _is_new(found, seen):
                    yield found
        if self.names.names:
            for found in self._near_misses(prose):
                if _is_new(found, seen):
                    yield found

    # Terms

    def _index(self, locale: str, market: str) -> TermIndex:
        index = self._indexes.get((locale, market))
        if index is None:
            terms: dict[int, list[Term]] = {
                number: fitting
                for number, concept in enumerate(self.concepts)
                if concept.holds_for(market) and (fitting := [t for t in concept.terms if holds(t.locale, locale)])
            }
            language = language_of(locale)
            index = TermIndex(self.concepts, terms, language, compounds=self.compounds)
            self._indexes[locale, market] = index
        return index

    def _terms(self, batch: list[Passage], locale: str, market: str) -> Iterator[Found]:
        index = self._index(locale, market)
        texts = [passage.text.text for passage in batch]
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        for number, cues in sorted(index.candidates("\n".join(texts), starts).items()):
            passage = batch[number]
            unread: list[tuple[int, int]] | None = None
            foreign = False
            for usage in index.usages(texts[number], cues):
                found = self._judged(usage, passage, locale, index.language)
                if found is None:
                    continue
                if unread is None:
                    unread = outside(passage)
                    foreign = outspoken(texts[number], index.language)
                if foreign and usage.entry.is_wrong:
                    continue
                if not lies_in(unread, found.start, found.end) and not self._is_excepted(found):
                    yield found

    def _judged(self, usage: Usage, passage: Passage, locale: str, language: str) -> Found | None:
        concept, term = usage.entry.concept, usage.entry.term
        text = passage.text.text
        start, end = usage.start, usage.end
        said = text[start:end]
        if len(usage.pieces) > len(usage.entry.words):
            # A verb whose particle stands elsewhere is shown at the verb.
            start, end = usage.pieces[0]
            said = " … ".join(text[slice(*piece)] for piece in usage.pieces)
        if not usage.entry.is_wrong:
            if not concept.exact or term.use != "preferred" or _is_written(said, term.text, text):
                return None
            right = term.text + said[len(term.text) :]
            message = fill(self.common.message, right, said)
            return Found(passage, start, end, _with_note(message, concept), (right,))
        preferred = concept.preferred(locale)
        if preferred is None:
            return Found(passage, start, end, _with_note(fill(UNUSED, said), concept))
        new = replacement(usage, preferred, text, language)
        message = fill(self.common.message, new or preferred.text, said)
        if not new and not usage.compound and not usage.is_verbal:
            message = message.removesuffix(".") + _AROUND + ("." if message.endswith(".") else "")
        return Found(passage, start, end, _with_note(message, concept), (new,) if new else ())

    def _is_excepted(self, found: Found) -> bool:
        text = found.passage.text.text
        said = text[found.start : found.end]
        return self.excepted.has(said) or self.excepted.covers(text, found.start, found.end)

    # Names

    def _near_misses(self, prose: list[Passage]) -> Iterator[Found]:
        counts = None
        for passage in prose:
            text = passage.text.text
            unread: list[tuple[int, int]] | None = None
            for start, end, name in self.names.suspects(text):
                if unread is None:
                    unread = outside(passage)
                if counts is None:
                    counts = counted(other.text.text for other in prose)
                said = text[start:end]
                found = Found(passage, start, end, fill(self.misspelt, said, name), (name,))
                if lies_in(unread, start, end) or is_own_word(said, name, counts) or self._is_excepted(found):
                    continue
                yield found


def _is_new(found: Found, seen: set[tuple[int, int, str]]) -> bool:
    """Whether a finding is the first of its place: the branches of a plural have most of their words in common."""
    span = found.passage.text.span(found.start, found.end)
    key = (span.start, span.end, found.message)
    if key in seen:
        return False
    seen.add(key)
    return True


def _is_written(said: str, right: str, text: str) -> bool:
    """Whether a term stands in its own case; a whole text in capitals has no case, and a sentence may open with one."""
    if said.startswith(right) or (said.isupper() and not any(map(str.islower, text))):
        return True
    return right.islower() and said[:1] == right[:1].upper() and said[1:].startswith(right[1:])


def _with_note(message: str, concept: Concept) -> str:
    if not concept.note or len(concept.note) > _LONG_NOTE:
        return message
    return f"{message.removesuffix('.')}. {concept.note}"


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> TermsCheck | None:
    """The check of a rule's ``terms``, ``glossary`` and ``protect``."""
    concepts: list[Concept] = []
    known = len(settings.errors)
    if settings.has("terms"):
        concepts += read_entries(settings.values["terms"], settings.source, settings.errors)
    for name in settings.texts("glossary"):
        path = _path(name, settings, vocabulary)
        if path is None:
            settings.error("glossary", f'there is no glossary "{name}"', "it is looked for beside the rule's file")
            continue
        shown = (Path(settings.source.path).parent / name).as_posix()
        loaded, errors = load_glossary(path, shown)
        concepts += loaded
        settings.errors += errors
    names = [*settings.texts("protect"), *_protected(concepts)]
    excepted = exceptions(settings, vocabulary)
    compounds, misspelt = settings.flag("compounds"), settings.text("misspelt", MISSPELT)
    if not concepts and not names:
        if len(settings.errors) == known:
            hint = 'it needs "terms", "glossary" or "protect"'
            settings.errors.append(ConfigurationError("the rule knows no terms", where=settings.where(), hint=hint))
        return None
    words = [term.text for concept in concepts for term in concept.terms] + list(excepted.terms)
    return TermsCheck(common, tuple(concepts), Names(names, map(lower, words)), excepted, misspelt, compounds=compounds)


def _protected(concepts: list[Concept]) -> list[str]:
    return [term.text for concept in concepts if concept.protected for term in concept.terms if term.use == "preferred"]


def _path(name: str, settings: Settings, vocabulary: Vocabulary) -> Path | None:
    """The file of a glossary: beside the rule's own, in a folder of styles, or where the command is run."""
    places = (Path(settings.source.path).parent, *vocabulary.paths, Path())
    return next((place / name for place in places if (place / name).is_file()), None)
