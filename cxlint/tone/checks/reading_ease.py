"""``readability`` with a ``formula``: texts are as easy to read as each language's own formula asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cxlint.language.detect import plainly_other
from cxlint.language.locales import language_of
from cxlint.model import Passage
from cxlint.schema import nearest
from cxlint.tone.bounds import Bounds
from cxlint.tone.departures import FEWEST_WORDS_AGREED, Verdict, broken
from cxlint.tone.messages import fill
from cxlint.tone.profile import Voice
from cxlint.tone.prose import is_prose, shortened
from cxlint.tone.reading import BY_LANGUAGE, FORMULAS, Formula, Reading, Sentence, measured, sentences_of
from cxlint.tone.rules import Common, Found, Hit, Memory
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

FEWEST_WORDS = {"passage": 20, "document": 100, "channel": FEWEST_WORDS_AGREED}
"""Words below which a text has no score."""
AUTO = "auto"
_ANY = ""


@dataclass(slots=True)
class Ease:
    """What texts are measured by: a formula and bounds for each language, ``""`` for all others."""

    formulas: Mapping[str, str]
    bounds: Mapping[str, Bounds]

    def of(self, locale: str) -> tuple[Formula, Bounds] | None:
        """The formula and the bounds for a locale, ``None`` where it is not measured."""
        language = language_of(locale)
        name = self.formulas.get(language) or self.formulas.get(_ANY, "")
        formula = BY_LANGUAGE.get(language) if name == AUTO else FORMULAS.get(name)
        bounds = self.bounds.get(language) or self.bounds.get(_ANY)
        if formula is None or bounds is None or formula.language != language:
            return None
        return formula, bounds


@dataclass(slots=True)
class PassageEase:
    """Reports passages that are harder to read than agreed, at their hardest sentence."""

    common: Common
    ease: Ease
    literals: Literals = None

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """At most one hit."""
        asked = self.ease.of(memory.locale)
        if asked is None or len(text) < FEWEST_WORDS["passage"]:
            return
        formula, bounds = asked
        found = sentences_of(text, formula.language)
        counts = measured(found, formula.language)
        if counts.words < FEWEST_WORDS["passage"] or plainly_other(text, formula.language):
            return
        score = formula.score(counts)
        broken = bounds.broken(round(score))
        if broken:
            worst = hardest(found)
            shown = text[worst.start : worst.end]
            yield Hit(worst.start, worst.end, fill(self.common.message, said(formula, score, broken, worst, shown)))


@dataclass(slots=True)
class _Prose:
    counts: Reading = field(default_factory=Reading)
    hardest: Sentence | None = None
    passage: Passage | None = None


@dataclass(slots=True)
class DocumentEase:
    """Reports documents whose prose in one language is harder to read than agreed, at their hardest sentence."""

    common: Common
    ease: Ease

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterable[Found]:
        """At most one finding for each language of the document."""
        languages: dict[str, _Prose] = {}
        seen: set[str] = set()
        for passage in passages:
            asked = self.ease.of(passage.locale)
            text = passage.text.text
            if asked is None or text in seen or not is_prose(passage):
                continue
            seen.add(text)
            language = asked[0].language
            if plainly_other(text, language):
                continue
            prose = languages.setdefault(language, _Prose())
            found = sentences_of(text, language)
            prose.counts += measured(found, language)
            worst = hardest(found)
            if prose.hardest is None or worst.hardness > prose.hardest.hardness:
                prose.hardest, prose.passage = worst, passage
        for prose in languages.values():
            if prose.passage is None or prose.hardest is None or prose.counts.words < FEWEST_WORDS["document"]:
                continue
            asked = self.ease.of(prose.passage.locale)
            assert asked is not None
            formula, bounds = asked
            score = formula.score(prose.counts)
            broken = bounds.broken(round(score))
            if broken:
                worst = prose.hardest
                shown = prose.passage.text.text[worst.start : worst.end]
                message = fill(self.common.message, said(formula, score, broken, worst, shown))
                yield Found(prose.passage, worst.start, worst.end, message)


@dataclass(slots=True)
class ChannelEase:
    """Reports channels whose prose in one language is surely harder to read than agreed."""

    common: Common
    ease: Ease
    per: str = "channel"

    def judge(self, voice: Voice, others: Sequence[Voice], voices: int) -> Iterator[Verdict]:
        """At most one verdict."""
        asked = self.ease.of(voice.language)
        if asked is not None:
            found = tuple(broken(voice, {"reading_ease": asked[1]}))
            if found:
                yield Verdict(fill(self.common.message, found[0].says), found, True)


def hardest(found: Sequence[Sentence]) -> Sentence:
    """The hardest of some sentences, the first of several; an empty one of none."""
    return max(found, key=lambda one: one.hardness, default=Sentence(0, 0, []))


def said(formula: Formula, score: float, broken: str, worst: Sentence, shown: str) -> str:
    """What a finding says: "Gulpease 41, below 60; the hardest sentence has 43 words: ..."."""
    length = len(worst.words)
    return f'{formula.title} {score:.0f}, {broken}; the hardest sentence has {length} words: "{shortened(shown)}"'


def build(settings: Settings, common: Common) -> PassageEase | DocumentEase | ChannelEase | None:
    """The check of a rule's ``formula``, ``min``, ``max`` and ``per``."""
    formulas = _by_language(settings, "formula", AUTO)
    bounds = _bounds(settings)
    per = settings.text("per", "document")
    for language, name in formulas.items():
        place = (settings.inner("formula") if language else None) or settings
        key = language or "formula"
        if name != AUTO and name not in FORMULAS:
            meant = nearest(name, FORMULAS)
            hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join((AUTO, *FORMULAS))}"
            place.error(key, f'there is no formula "{name}"', hint)
            return None
        if language and name != AUTO and FORMULAS[name].language != language:
            own = f'"{BY_LANGUAGE[language].name}" is' if language in BY_LANGUAGE else "there is none"
            place.error(key, f'"{name}" is not a formula for "{language}"', own)
            return None
    if not bounds:
        if not settings.errors:
            settings.error("extends", 'the rule bounds nothing: it needs "min" or "max"', "for example min: 60")
        return None
    if per not in FEWEST_WORDS:
        settings.error("per", f'"per" should be one of {", ".join(FEWEST_WORDS)}, but is "{per}"')
        return None
    ease = Ease(formulas, bounds)
    if per == "channel":
        return ChannelEase(common, ease)
    return PassageEase(common, ease) if per == "passage" else DocumentEase(common, ease)


def _bounds(settings: Settings) -> dict[str, Bounds]:
    low, high = (_numbers(settings, key) for key in ("min", "max"))
    return {
        language: Bounds(low.get(language, low.get(_ANY)), high.get(language, high.get(_ANY)))
        for language in dict.fromkeys((*low, *high))
    }


def _numbers(settings: Settings, key: str) -> dict[str, float]:
    found = {}
    for language, written in _by_language(settings, key, "").items():
        try:
            found[language] = float(written)
        except ValueError:
            settings.error(key, f'"{key}" should be a number, but is "{written}"')
    return found


def _by_language(settings: Settings, key: str, default: str) -> dict[str, str]:
    """A text for all languages, or one for each."""
    if settings.is_mapping(key):
        return settings.pairs(key)
    text = settings.text(key, default)
    return {_ANY: text} if text else {}
