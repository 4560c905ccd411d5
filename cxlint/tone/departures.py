"""Where a voice departs: from the voices beside it, by more than noise and by enough to hear, or from what was agreed.

A measure departs from the others where the difference is significant (1 % for all comparisons of a language together,
after Bonferroni), where it is large (each measure says how large), where it holds against every single other voice and
not only against their mean, and where it is none of the length of sentences alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from cxlint.tone.bounds import Bounds
from cxlint.tone.estimates import MEASURES, Estimate, Measure, apart, estimate
from cxlint.tone.profile import Voice, together
from cxlint.tone.reading import BY_LANGUAGE

FEWEST_WORDS = 1000
FEWEST_PASSAGES = 30
"""What a voice rests on, at least, to be compared with others."""
FEWEST_WORDS_AGREED = 300
"""The same for what is agreed."""
FEWEST_EVENTS = 8
FEWEST_CHANCES = 20
_ALPHA = 0.01


@dataclass(frozen=True, slots=True)
class Effect:
    """How large a difference is at least: a ratio, and a difference in the unit of the measure."""

    ratio: float
    difference: float

    def holds(self, high: float, low: float, share: float = 1.0) -> bool:
        """Whether two values differ by it, or by a ``share`` of it."""
        return high - low >= self.difference * share and high >= low * self.ratio**share


LEAST: Mapping[str, Effect] = {
    "formal": Effect(1, 50),
    "contractions": Effect(1, 40),
    "exclamations": Effect(3, 2),
    "emoji": Effect(3, 1),
    "capitals": Effect(3, 2),
    "we": Effect(3, 5),
    "politeness": Effect(3, 5),
    "empathy": Effect(3, 1.5),
    "blame": Effect(3, 1.5),
    "hedges": Effect(3, 4),
    "passives": Effect(2.5, 10),
    "negations": Effect(2.5, 10),
    "you": Effect(3, 25),
    "sentence_length": Effect(1.75, 8),
    "reading_ease": Effect(1, 25),
}
"""How far apart two voices are before it is heard, and not only measured: a content lead's judgement on channels of
three organisations. Rates are per 1000 words, shares in per cent."""

OF_A_KIND_OF_TEXT = frozenset(("you", "negations", "passives", "sentence_length", "reading_ease"))
"""Measures that tell kinds of texts apart more than voices: the screens of an app speak to "you" in short sentences,
and a policy does not, in any voice. They are compared where a rule asks for it."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A measure of a voice that departs, in plain words (``says``, and ``does`` for short) and in figures.

    ``strength`` compares departures of one voice; ``is_high`` tells whether it is the higher of the two.
    """

    measure: Measure
    does: str
    says: str
    figures: str
    strength: float
    is_high: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a voice: a sentence, the departures that it rests on, and where it departs from.

    ``is_agreed`` tells whether something agreed is broken, and not only the others are different.
    """

    says: str
    departures: tuple[Departure, ...]
    is_agreed: bool


def departures(voice: Voice, others: Sequence[Voice], measures: Iterable[str], voices: int = 0) -> list[Departure]:
    """Where ``voice`` departs from ``others`` of its language, the strongest first.

    Of two voices only the one with less text departs from the other. ``voices`` is how many are compared in this way,
    where it is not each one with all others.
    """
    beside = [other for other in others if _is_enough(other)]
    if not beside or not _is_enough(voice):
        return []
    if len(beside) == 1 and (voice.words, voice.channel) > (beside[0].words, beside[0].channel):
        return []
    names = list(measures)
    sure = NormalDist().inv_cdf(1 - _ALPHA / 2 / max(1, len(names) * (voices or len(beside) + 1)))
    rest = together(beside)
    found = (_departure(MEASURES[name], voice, rest, beside, sure) for name in names)
    return sorted((one for one in found if one is not None), key=lambda one: (-one.strength, one.measure.name))


def _is_enough(voice: Voice) -> bool:
    return voice.words >= FEWEST_WORDS and voice.passages.units >= FEWEST_PASSAGES


def _departure(measure: Measure, voice: Voice, rest: Voice, beside: Sequence[Voice], sure: float) -> Departure | None:
    mine, theirs = estimate(voice, measure), estimate(rest, measure)
    if mine is None or theirs is None:
        return None
    is_high = mine.value > theirs.value
    more, less = (mine, theirs) if is_high else (theirs, mine)
    if measure.kind == "share" and min(mine.chances, theirs.chances) < FEWEST_CHANCES:
        return None
    if measure.kind == "rate" and more.events < FEWEST_EVENTS:
        return None
    strength = apart(measure, mine, theirs)
    if strength < sure or not LEAST[measure.name].holds(more.value, less.value):
        return None
    if measure.kind == "rate" and not _holds_by_sentence(measure, voice, rest, is_high):
        return None
    if not all(_holds_against(measure, mine, other, is_high) for other in beside):
        return None
    says = _compared(measure, mine, theirs, voice.language, is_high)
    figures = f"{_interval(mine)} against {_interval(theirs)} {_unit(measure, voice.language)}"
    return Departure(measure, _SAYS[measure.name], says, figures, strength, is_high)


def _holds_by_sentence(measure: Measure, voice: Voice, rest: Voice, is_high: bool) -> bool:
    """Whether a rate of words is as far apart as one of sentences, of which short ones hold fewer words."""
    mine, theirs = (one.passages.of(measure.count) / one.passages.of("sentences") for one in (voice, rest))
    more, less = (mine, theirs) if is_high else (theirs, mine)
    return more >= less * LEAST[measure.name].ratio


def _holds_against(measure: Measure, mine: Estimate, other: Voice, is_high: bool) -> bool:
    """Whether one other voice, if it can be measured, stands on the other side, at half the distance at least."""
    theirs = estimate(other, measure)
    if theirs is None or (measure.kind == "share" and theirs.chances < FEWEST_CHANCES):
        return True
    more, less = (mine, theirs) if is_high else (theirs, mine)
    return LEAST[measure.name].holds(more.value, less.value, share=0.5)


def broken(voice: Voice, bounds: Mapping[str, Bounds]) -> Iterator[Departure]:
    """Where a voice is surely out of the bounds that were agreed: where its whole interval is."""
    if voice.words < FEWEST_WORDS_AGREED:
        return
    for name, agreed in bounds.items():
        measure = MEASURES[name]
        mine = estimate(voice, measure)
        if mine is None or not agreed.broken(mine.low, mine.high):
            continue
        is_high = agreed.high is not None and mine.low > agreed.high
        says = f"{_plainly(measure, mine, voice.language)}; agreed is {agreed}"
        figures = f"{_interval(mine)} {_unit(measure, voice.language)}"
        yield Departure(measure, _SAYS[measure.name], says, figures, 0.0, is_high)


# In plain words -----------------------------------------------------------------------------------------------------

_SAYS = {
    "sentence_length": "writes sentences of another length",
    "reading_ease": "reads at another level",
    "formal": "addresses readers formally",
    "contractions": "uses short forms (it's, don't)",
    "we": 'says "we"',
    "you": 'says "you"',
    "exclamations": "exclaims",
    "emoji": "uses emoji",
    "capitals": "writes in capitals",
    "passives": "uses the passive",
    "hedges": "hedges (maybe, usually)",
    "negations": "says no and not",
    "politeness": "says please and thank you",
    "empathy": "says sorry and shows that it understands",
    "blame": "blames the reader",
}


def _plainly(measure: Measure, mine: Estimate, language: str) -> str:
    value = _number(mine.value)
    match measure.kind:
        case "mean":
            return f"writes sentences of {value} words"
        case "score":
            return f"reads at {BY_LANGUAGE[language].title} {value}"
        case "share":
            return f"{_SAYS[measure.name]} in {value} % of the places where it could"
    return f"{_SAYS[measure.name]} {value} times per 1000 words"


def _compared(measure: Measure, mine: Estimate, theirs: Estimate, language: str, is_high: bool) -> str:
    one, other = _number(mine.value), _number(theirs.value)
    if measure.kind == "mean":
        return f"{_plainly(measure, mine, language)}; the others of {other}"
    if measure.kind == "score":
        title = BY_LANGUAGE[language].title
        return f"is {'easier' if is_high else 'harder'} to read ({title} {one}; the others {other})"
    said = _SAYS[measure.name]
    if measure.kind == "share":
        return f"{_plainly(measure, mine, language)}; the others in {other} %"
    figures = f"({one} times per 1000 words; the others {other})"
    if not mine.events or not theirs.events:
        return f"never {said} {figures}" if is_high is False else f"{said}, which the others never do {figures}"
    ratio = mine.value / theirs.value if is_high else theirs.value / mine.value
    return f"{said} {_number(ratio)} times as {'often' if is_high else 'rarely'} as the others {figures}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 9.95 else f"{value:.1f}".removesuffix(".0")


def _interval(one: Estimate) -> str:
    return f"{_number(one.value)} ({_number(max(0.0, one.low))}-{_number(one.high)})"


def _unit(measure: Measure, language: str) -> str:
    match measure.kind:
        case "mean":
            return "words a sentence"
        case "share":
            return "per cent"
        case "score":
            return BY_LANGUAGE[language].title
    return "per 1000 words"
