"""From a match to a hit: the message filled, the action applied."""

from __future__ import annotations

from cxlint.tone.actions import repaired
from cxlint.tone.messages import fill, listed
from cxlint.tone.rules import Common, Hit


def hit(common: Common, start: int, end: int, found: str) -> Hit:
    """The hit of ``found``, with what the rule's action makes of it."""
    if not common.action.name:
        return Hit(start, end, fill(common.message, found))
    replacements = repaired(common.action, found)
    if replacements is None:
        return Hit(start, end, fill(common.message, found, found))
    instead = replacements[0] if len(replacements) == 1 else listed(replacements, "or") or found
    return Hit(start, end, fill(common.message, found, instead), replacements)
