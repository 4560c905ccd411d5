"""What the counts of a voice say, and how surely: each measure with an interval of 95 %.

Passages are not alike: an apology holds three words of empathy and the next fifty passages none. Poisson intervals
would take a channel's handful of such passages for a habit. So each rate is a ratio of two sums over passages, whose
variance follows from how passages differ (the linearised ratio estimator of survey sampling: Cochran, "Sampling
techniques", 1977, 6); where there are documents enough, the variance between documents counts if it is larger. A rate's
interval is Byar's for a Poisson count, made wider by that design effect; that of a share is Wilson's, made wider
likewise; a mean's and a score's are normal.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cxlint.language.voice import voice_table
from cxlint.tone.profile import PAIRS, RATES, Moments, Voice
from cxlint.tone.reading import BY_LANGUAGE, Formula, Reading

Z95 = 1.959964
ENOUGH_DOCUMENTS = 8
"""Documents from which the variance between them says something."""
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Estimate:
    """A measure of a voice, with its interval of 95 %.

    ``events`` is how often what is measured was seen, ``chances`` how often it could have been, ``design`` how much
    more it varies than single, independent events do.
    """

    value: float
    low: float
    high: float
    events: int
    chances: int
    design: float = 1.0

    @property
    def error(self) -> float:
        """The standard error of a mean or a score."""
        return (self.high - self.value) / Z95


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that tells a voice.

    ``kind`` is ``rate`` (so many per 1000 words), ``share`` (in per cent of ``base``), ``mean`` (words a sentence) or
    ``score`` (of the formula of the language); ``count`` is what it is counted from.
    """

    name: str
    kind: str
    count: str
    base: str = "words"


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        measure.name: measure
        for measure in (
            Measure("sentence_length", "mean", "words", "sentences"),
            Measure("reading_ease", "score", "words"),
            Measure("formal", "share", "formal", "addressed"),
            Measure("contractions", "share", "contracted", "contractible"),
            *(Measure(name, "rate", name) for name in RATES),
        )
    }
)
_WITHOUT_WORDS = frozenset(("exclamations", "emoji", "capitals"))
"""Rates that need no words of the language."""


def estimate(voice: Voice, measure: Measure) -> Estimate | None:
    """What a voice gives for a measure; ``None`` where it cannot be measured, as its language is not known."""
    if measure.kind == "rate" and measure.name not in _WITHOUT_WORDS and voice_table(voice.language) is None:
        return None
    return _ESTIMATES[measure.kind](voice, measure)


def apart(measure: Measure, one: Estimate, other: Estimate) -> float:
    """How many standard errors two values of a measure are apart.

    Counts are compared by the root of their deviance, which holds for few and for none, made smaller by the larger of
    the two designs.
    """
    if measure.kind in ("mean", "score"):
        error = math.hypot(one.error, other.error)
        return abs(one.value - other.value) / error if error else 0.0
    chances = one.chances + other.chances
    pooled = (one.events + other.events) / chances
    deviance = sum(_deviance(side.events, side.chances * pooled) for side in (one, other))
    if measure.kind == "share":
        rest = 1 - pooled
        deviance += sum(_deviance(side.chances - side.events, side.chances * rest) for side in (one, other))
    return math.sqrt(max(0.0, 2 * deviance) / max(one.design, other.design))


def _deviance(seen: float, expected: float) -> float:
    return seen * math.log(seen / expected) if seen else 0.0


def _design(voice: Voice, variance: Callable[[Moments], float], plain: float) -> float:
    """How much larger the variance is than that of single, independent events: at least 1."""
    seen = [variance(voice.passages)]
    if voice.documents.units >= ENOUGH_DOCUMENTS:
        seen.append(variance(voice.documents))
    return max(1.0, *(one / plain for one in seen)) if plain > 0 else 1.0


def _ratio_variance(moments: Moments, one: str, other: str) -> float:
    """The variance of the ratio of two counts, by how units differ."""
    base, units = moments.of(other), moments.units
    if units < 2 or not base:
        return 0.0
    ratio = moments.of(one) / base
    apart = (
        moments.of_squares(one)
        - 2 * ratio * moments.of_products(one, other)
        + ratio * ratio * moments.of_squares(other)
    )
    return max(0.0, apart) * units / (units - 1) / base**2


def _rate(voice: Voice, measure: Measure) -> Estimate | None:
    events, words = voice.passages.of(measure.count), voice.words
    if not words:
        return None
    plain = max(events, 1) / words**2
    design = _design(voice, lambda moments: _ratio_variance(moments, measure.count, "words"), plain)
    low, high = _byar(events / design)
    unit = THOUSAND / words
    return Estimate(events * unit, low * design * unit, high * design * unit, events, words, design)


def _byar(events: float) -> tuple[float, float]:
    """Byar's interval of a Poisson count."""
    low = events * (1 - 1 / (9 * events) - Z95 / (3 * math.sqrt(events))) ** 3 if events > 0 else 0.0
    more = events + 1
    return max(0.0, low), more * (1 - 1 / (9 * more) + Z95 / (3 * math.sqrt(more))) ** 3


def _share(voice: Voice, measure: Measure) -> Estimate | None:
    events, chances = voice.passages.of(measure.count), voice.passages.of(measure.base)
    if not chances:
        return None
    share = events / chances
    # Near 0 and 1 nothing varies any more; half an event keeps it from seeming certain.
    likely = (events + 0.5) / (chances + 1)
    plain = likely * (1 - likely) / chances
    design = _design(voice, lambda moments: _ratio_variance(moments, measure.count, measure.base), plain)
    size = chances / design
    middle = (share + Z95**2 / (2 * size)) / (1 + Z95**2 / size)
    reach = Z95 * math.sqrt(share * (1 - share) / size + Z95**2 / (4 * size**2)) / (1 + Z95**2 / size)
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return Estimate(100 * share, 100 * low, 100 * high, events, chances, design)


def _mean(voice: Voice, measure: Measure) -> Estimate | None:
    sentences = voice.passages.of("sentences")
    if not sentences:
        return None
    mean = voice.words / sentences
    # The plain variance is that of sentences by themselves.
    spread = voice.passages.of("squares") / sentences - mean * mean
    plain = max(spread, 1e-9) / sentences
    design = _design(voice, lambda moments: _ratio_variance(moments, "words", "sentences"), plain)
    error = math.sqrt(plain * design)
    return Estimate(mean, mean - Z95 * error, mean + Z95 * error, voice.words, sentences)


def _score(voice: Voice, measure: Measure) -> Estimate | None:
    formula = BY_LANGUAGE.get(voice.language)
    sums = _reading(voice.passages)
    if formula is None or not sums.words:
        return None
    score = formula.score(sums)
    found = [_score_variance(voice.passages, formula)]
    if voice.documents.units >= ENOUGH_DOCUMENTS:
        found.append(_score_variance(voice.documents, formula))
    error = math.sqrt(max(found))
    return Estimate(score, score - Z95 * error, score + Z95 * error, voice.words, voice.words)


def _reading(moments: Moments) -> Reading:
    return Reading(*map(moments.of, _READ))


_READ = ("sentences", "words", "letters", "syllables")
_READ_PAIRS = tuple(pair for pair in PAIRS if pair[0] in _READ and pair[1] in _READ)


def _score_variance(moments: Moments, formula: Formula) -> float:
    """The variance of a score, by how units differ: its slopes times the moments of what it is made of.

    A score does not change if all counts grow alike, so the moments about zero serve as those about the mean.
    """
    if moments.units < 2 or not moments.of("sentences"):
        return 0.0
    slopes = dict(zip(_READ, formula.slopes(_reading(moments)), strict=True))
    total = sum(slope**2 * moments.of_squares(name) for name, slope in slopes.items())
    total += 2 * sum(slopes[one] * slopes[other] * moments.of_products(one, other) for one, other in _READ_PAIRS)
    return max(0.0, total) * moments.units / (moments.units - 1)


_ESTIMATES: dict[str, Callable[[Voice, Measure], Estimate | None]] = {
    "rate": _rate,
    "share": _share,
    "mean": _mean,
    "score": _score,
}
