"""``consistency``: a document uses one of two ways of writing, not both."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.tone.checks.exceptions import compiled
from cxlint.tone.checks.existence import ANYWHERE, filled
from cxlint.tone.checks.hits import hit
from cxlint.tone.clues import all_of
from cxlint.tone.expressions import Expression
from cxlint.tone.rules import Common, Hit, Memory, Places, Vocabulary
from cxlint.tone.settings import Settings


class Consistency:
    """Reports the text in which the second of a pair is met after the first was used."""

    def __init__(self, common: Common, pairs: tuple[Expression, ...]) -> None:
        self.common = common
        self.pairs = pairs
        self.clues = all_of(pair.clues for pair in pairs)

    def run(self, text: str, memory: Memory, places: Places = None) -> Iterator[Hit]:
        """At most one hit for each pair: the last use in the first text where both are known."""
        for number, pair in enumerate(self.pairs):
            used = memory.terms.setdefault(f"{self.common.name}/{number}", set())
            last: tuple[int, int] | None = None
            for match in pair.finditer(text):
                group = 1 if match.start(1) >= 0 else 2
                used.add(str(group))
                last = match.span(group)
            if last is not None and len(used) == 2:
                yield hit(self.common, *last, text[slice(*last)])


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Consistency | None:
    """The check of a rule's ``either``."""
    pairs = settings.pairs("either")
    if not pairs:
        settings.error("extends", 'the rule compares nothing: it needs "either"')
        return None
    template = ANYWHERE if settings.flag("nonword") else vocabulary.word
    prefix = "(?i)" if settings.flag("ignorecase") else ""
    expressions = [
        compiled(settings, "either", prefix + filled(template, f"({first})|({second})"))
        for first, second in pairs.items()
    ]
    if any(expression is None for expression in expressions):
        return None
    return Consistency(common, tuple(expression for expression in expressions if expression is not None))
