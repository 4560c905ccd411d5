"""``order``: the parts of a message stand in the order that was agreed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxlint.model import Passage
from cxlint.tone.checks.parts import Spoken, Wanted, messages, missing, read_parts, read_per, unknown
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Found, Memory, Vocabulary
from cxlint.tone.script_parts import Said
from cxlint.tone.script_units import Per
from cxlint.tone.settings import Settings

MISSING = "the %s is missing"
_MOST_PLACES = 50
"""So many places of a part are weighed; a longer text has said it often enough."""


class Order:
    """Reports the fewest parts that stand in the wrong order, and missing ones if asked to.

    A part that is said more than once may stand anywhere that fits; parts of one sentence are in whatever order.
    """

    def __init__(self, common: Common, parts: tuple[Wanted, ...], per: Per | None, report_missing: bool) -> None:
        self.common = common
        self.parts = parts
        self.per = per
        self.report_missing = report_missing

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterator[Found]:
        """What stands in the wrong place. Raises ``ExpressionError`` behind it where parts cannot be looked for."""
        for spoken in messages(passages, self.parts, self.per, memory):
            yield from self._misplaced(spoken)
            if self.report_missing:
                yield from missing(self.parts, spoken, MISSING)
        if reason := unknown(passages, self.parts):
            raise ExpressionError(reason)

    def _misplaced(self, spoken: Spoken) -> Iterator[Found]:
        there = [(part.name, places) for part in self.parts if (places := spoken.found.get(part.name))]
        kept = _longest(there)
        for number, (name, listed) in enumerate(there):
            if number in kept:
                continue
            said = listed[0]
            later = [other for other, at in kept.items() if other < number and at.sentence > said.sentence]
            earlier = [other for other, at in kept.items() if other > number and at.sentence < said.sentence]
            beside = later[0] if later else earlier[-1]
            message = fill(self.common.message, name, "before" if later else "after", there[beside][0])
            yield Found(spoken.unit[said.text], said.start, said.end, message)


def _longest(there: Sequence[tuple[str, Sequence[Said]]]) -> dict[int, Said]:
    """The most parts that can be read in order, each with a place of it."""
    places = [(number, said) for number, (_, listed) in enumerate(there) for said in listed[:_MOST_PLACES]]
    lengths: list[int] = []
    before: list[int] = []
    for at, (number, said) in enumerate(places):
        fitting = [
            earlier
            for earlier in range(at)
            if places[earlier][0] < number and places[earlier][1].sentence <= said.sentence
        ]
        best = max(fitting, key=lambda one: lengths[one], default=-1)
        lengths.append(lengths[best] + 1 if best >= 0 else 1)
        before.append(best)
    at = max(range(len(places)), key=lambda one: lengths[one], default=-1)
    kept: dict[int, Said] = {}
    while at >= 0:
        kept[places[at][0]] = places[at][1]
        at = before[at]
    return kept


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Order | None:
    """The check of a rule's ``parts``, ``per`` and ``missing``, which is ``ignore`` or ``report``."""
    parts, per = read_parts(settings), read_per(settings)
    said = settings.text("missing", "ignore")
    if said not in ("ignore", "report"):
        settings.error("missing", f'"missing" should be ignore or report, but is "{said}"')
    return Order(common, parts, per, said == "report") if parts else None
