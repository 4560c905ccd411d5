"""``readability``: a document is not harder to read than a school grade allows, or than its language's formula asks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cxlint.tone.measures import Measures, measure
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

if TYPE_CHECKING:
    from cxlint.tone.checks.reading_ease import ChannelEase, DocumentEase, PassageEase

# Grade formulas: Gunning (1952), Coleman and Liau (1975), Kincaid et al. (1975), McLaughlin (1969), Smith and
# Senter (1967).
GRADES: dict[str, Callable[[Measures], float]] = {
    "Gunning Fog": lambda m: 0.4 * (m.words / m.sentences + 100 * m.complex_words / m.words),
    "Coleman-Liau": lambda m: 0.0588 * m.characters / m.words * 100 - 0.296 * m.sentences / m.words * 100 - 15.8,
    "Flesch-Kincaid": lambda m: 0.39 * m.words / m.sentences + 11.8 * m.syllables / m.words - 15.59,
    "SMOG": lambda m: 1.0430 * math.sqrt(m.polysyllabic_words * 30 / m.sentences) + 3.1291,
    "Automated Readability": lambda m: 4.71 * m.characters / m.words + 0.5 * m.words / m.sentences - 21.43,
}


class Readability:
    """Reports a document whose grade, the mean of some formulas, is above ``grade``."""

    literals: Literals = None
    scopes = ("summary",)

    def __init__(self, common: Common, metrics: tuple[str, ...], grade: float) -> None:
        self.common = common
        self.metrics = metrics
        self.grade = grade

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """At most one hit, about the text as a whole."""
        counts = measure(text)
        if not counts.words:
            return
        grade = sum(GRADES[metric](counts) for metric in self.metrics) / len(self.metrics)
        if grade > self.grade:
            yield Hit(0, 0, fill(self.common.message, f"{grade:.2f}"))


def build(
    settings: Settings, common: Common, vocabulary: Vocabulary
) -> Readability | PassageEase | DocumentEase | ChannelEase | None:
    """The check of a rule's ``metrics`` and ``grade``, or of its ``formula``, ``min``, ``max`` and ``per``."""
    if settings.has("formula") or settings.has("min") or settings.has("max"):
        from cxlint.tone.checks import reading_ease

        return reading_ease.build(settings, common)
    metrics = settings.texts("metrics")
    unknown = [metric for metric in metrics if metric not in GRADES]
    if unknown or not metrics:
        named = f'there is no formula "{unknown[0]}"' if unknown else 'the rule needs "metrics"'
        settings.error("metrics", named, f"there are {', '.join(GRADES)}")
        return None
    return Readability(common, metrics, settings.number("grade"))
