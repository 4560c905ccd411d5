"""``metric``: a formula over what can be counted in a document, and the condition under which it is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from cxlint.tone.formulas import Formula, FormulaError
from cxlint.tone.measures import measure
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

ABSENT = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))
"""Counts that are zero in a document without them."""


class Metric:
    """Reports a document for which the condition on the formula's value holds."""

    literals: Literals = None
    scopes = ("summary",)

    def __init__(self, common: Common, formula: Formula, condition: Formula) -> None:
        self.common = common
        self.formula = formula
        self.condition = condition

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """At most one hit, about the text as a whole."""
        counts = asdict(measure(text))
        if not counts["words"]:
            return
        counts["paragraphs"] -= 1
        names = {**dict.fromkeys(ABSENT, 0), **memory.counts, **counts}
        value = self.formula.value(names)
        # The condition is written behind the value: "> 8".
        if self.condition.value({**names, VALUE: round(value, 6)}):
            yield Hit(0, 0, fill(self.common.message, f"{value:.2f}"))


VALUE = "value"


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Metric | None:
    """The check of a rule's ``formula`` and ``condition``."""
    try:
        formula = Formula(settings.text("formula").replace("heading.h", "heading_h"))
        condition = Formula(f"{VALUE} {settings.text('condition')}")
    except FormulaError as error:
        settings.error("formula", error.message)
        return None
    return Metric(common, formula, condition)
