"""``occurrence``: something stands in the text too often, or not often enough."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.tone.checks.exceptions import compiled
from cxlint.tone.expressions import Expression
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Places, Vocabulary
from cxlint.tone.settings import Settings


class Occurrence:
    """Reports a text in which the token occurs more than ``most`` or fewer than ``least`` times."""

    of_text = True

    def __init__(self, common: Common, expression: Expression, least: int, most: int) -> None:
        self.common = common
        self.expression = expression
        # Too few can be none at all: then the text must be looked at whatever it holds.
        self.clues = None if least else expression.clues
        self.least = least
        self.most = most
        self.shortest = (most + 1) * expression.width

    def may_hit(self, text: str) -> bool:
        """Whether a part of ``text`` may have a hit, as far as can be told at once."""
        if self.least or not self.expression.is_run:
            return True
        return len(text) >= self.shortest and self.expression.count(text) > self.most

    def run(self, text: str, memory: Memory, places: Places = None) -> Iterator[Hit]:
        """At most one hit, at the first occurrence that is no code."""
        if not self.least and len(text) < self.shortest:
            return
        count = self.expression.count(text) if places is None else len(self.expression.matches(text, places))
        if not ((self.most and count > self.most) or (self.least and count < self.least)):
            return
        found = [match.span() for match in self.expression.matches(text, places)]
        message = fill(self.common.message, count)
        if not count:
            yield Hit(0, 0, message)
            return
        for start, end in found:
            written = text[start:end]
            if written.strip() and written.strip("*@"):
                yield Hit(start, end, message)
                return


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Occurrence | None:
    """The check of a rule's ``token``, ``min`` and ``max``."""
    token = settings.text("token")
    if not token:
        settings.error("extends", 'the rule counts nothing: it needs "token"')
        return None
    least, most = int(settings.number("min")), int(settings.number("max"))
    expression = compiled(settings, "token", ("(?i)" if settings.flag("ignorecase") else "") + f"(?:{token})")
    return Occurrence(common, expression, least, most) if expression else None
