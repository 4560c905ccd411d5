"""``require``: a message has the parts that were agreed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxlint.model import Passage
from cxlint.tone.checks.parts import Wanted, messages, missing, read_parts, read_per, unknown
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.rules import Common, Found, Memory, Vocabulary
from cxlint.tone.script_units import Per
from cxlint.tone.settings import Settings


class Require:
    """Reports each part that a message does not have."""

    def __init__(self, common: Common, parts: tuple[Wanted, ...], per: Per | None) -> None:
        self.common = common
        self.parts = parts
        self.per = per

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterator[Found]:
        """What is missing. Raises ``ExpressionError`` behind it where parts cannot be looked for."""
        for spoken in messages(passages, self.parts, self.per, memory):
            yield from missing(self.parts, spoken, self.common.message)
        if reason := unknown(passages, self.parts):
            raise ExpressionError(reason)


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Require | None:
    """The check of a rule's ``parts`` and ``per``."""
    parts, per = read_parts(settings), read_per(settings)
    return Require(common, parts, per) if parts else None
