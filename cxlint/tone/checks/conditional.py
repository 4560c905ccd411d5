"""``conditional``: where the first stands, the second must stand too."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.tone.checks.exceptions import Exceptions, compiled, exceptions
from cxlint.tone.checks.hits import hit
from cxlint.tone.clues import all_of
from cxlint.tone.expressions import Expression
from cxlint.tone.rules import Common, Hit, Memory, Places, Vocabulary
from cxlint.tone.settings import Settings


class Conditional:
    """Reports a ``first`` that no ``second`` has introduced.

    A ``second`` with groups introduces what they hold ("World Health Organization (WHO)") from there on; without
    groups it must simply be in the same text.
    """

    def __init__(self, common: Common, first: Expression, second: Expression, excepted: Exceptions) -> None:
        self.common = common
        self.first = first
        self.second = second
        # A text with only the second is looked at as well: it introduces terms.
        self.clues = all_of((first.clues, second.clues_anywhere)) if second.groups else first.clues
        self.excepted = excepted

    def run(self, text: str, memory: Memory, places: Places = None) -> Iterator[Hit]:
        """Every ``first`` that is not introduced and no exception."""
        if not self.second.groups:
            if self.second.search(text):
                return
            introduced: set[str] = set()
        else:
            introduced = memory.terms.setdefault(self.common.name, set())
            if places is None:
                for match in self.second.finditer(text):
                    introduced.update(group for group in match.groups() if group)
        for match in self.first.matches(text, places):
            found = match[0]
            if found not in introduced and not (
                self.excepted.has(found) or self.excepted.covers(text, match.start(), match.end())
            ):
                yield hit(self.common, match.start(), match.end(), found)


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Conditional | None:
    """The check of a rule's ``first`` and ``second``."""
    written = {key: settings.text(key) for key in ("first", "second")}
    for key, text in written.items():
        if not text:
            settings.error("extends", f'the rule needs "{key}"')
            return None
    # The grammar knows the key, but has never heeded it for this kind.
    settings.flag("ignorecase")
    first, second = (compiled(settings, key, text) for key, text in written.items())
    excepted = exceptions(settings, vocabulary)
    return Conditional(common, first, second, excepted) if first and second else None
