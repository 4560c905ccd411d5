"""``substitution``: one way of saying it is preferred to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.tone.checks.exceptions import Exceptions, compiled, exceptions
from cxlint.tone.checks.existence import ANYWHERE, filled
from cxlint.tone.expressions import Expression, ExpressionError, expression
from cxlint.tone.messages import fill, listed
from cxlint.tone.rules import Common, Hit, Memory, Places, Vocabulary
from cxlint.tone.settings import Settings

_CAPTURE = re.compile(r"(?<!\\)\((?!\?)")
_REFERENCE = re.compile(r"\$\d+")
_PLAIN = re.compile(r"[\w -]*")


class Substitution:
    """Reports every key of ``swap`` that is not already written as its value asks."""

    of_text = True

    def __init__(
        self,
        common: Common,
        expression: Expression,
        swap: tuple[tuple[str, str], ...],
        excepted: Exceptions,
        *,
        ignorecase: bool,
        capitalize: bool,
    ) -> None:
        self.common = common
        self.expression = expression
        self.clues = expression.clues
        self.swap = swap
        self.excepted = excepted
        self.ignorecase = ignorecase
        self.capitalize = capitalize

    def run(self, text: str, memory: Memory, places: Places = None) -> Iterator[Hit]:
        """Every match that is no exception and not right already."""
        for match in self.expression.matches(text, places):
            # Each key is a group of its own, and only one of them has matched.
            group = match.lastindex
            if group is None:
                continue
            found = match[group]
            expected = self.expected(group - 1, found)
            if not self.is_right(expected, found) and not self.excepted.has(found):
                yield self.hit(match.start(group), match.end(group), found, expected)

    def expected(self, index: int, found: str) -> str:
        """What the swap says for ``found``, with groups of the key filled in."""
        key, value = self.swap[index]
        if self.capitalize and found[:1].isupper():
            value = value[:1].upper() + value[1:]
        if not _REFERENCE.search(value):
            return value
        return expression(("(?i)" if self.ignorecase else "") + key).sub(value, found)

    def is_right(self, expected: str, found: str) -> bool:
        """Whether ``found`` is written as ``expected`` asks; without an action that may be an expression."""
        if self.common.action.name == "replace":
            return found in options(expected)
        if _PLAIN.fullmatch(expected):
            return expected == found
        try:
            return expression(f"^(?:{expected})$").search(found) is not None
        except ExpressionError:
            return expected == found

    def hit(self, start: int, end: int, found: str, expected: str) -> Hit:
        """The hit, with what to write instead."""
        action = self.common.action
        if action.name != "replace" or action.params:
            replacements = action.params if action.name == "replace" else ()
            return Hit(start, end, fill(self.common.message, expected, found), replacements)
        replacements = options(expected)
        if self.capitalize and found[:1].isupper():
            replacements = tuple(option[:1].upper() + option[1:] for option in replacements)
        message = _quoted_once(self.common.message)
        return Hit(start, end, fill(message, listed(replacements, "or"), found), replacements)


def options(value: str) -> tuple[str, ...]:
    """The alternatives of a swap's value, between bars."""
    parts = value.replace(r"\|", "\0").split("|")
    return tuple(part.replace("\0", "|") for part in parts if part)


def _quoted_once(message: str) -> str:
    """The message for a list of replacements, which are in quotes already."""
    for quoted in ("'%s'", '"%s"'):
        if message.count(quoted) == 2:
            message = message.replace(quoted, "%s", 1)
    return message


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Substitution | None:
    """The check of a rule's ``swap``."""
    swap = sorted(settings.pairs("swap").items(), key=lambda pair: -len(pair[0]))
    if not swap:
        settings.error("extends", 'the rule replaces nothing: it needs "swap"')
        return None
    ignorecase = settings.flag("ignorecase")
    settings.asked.add("pos")
    template = ANYWHERE if settings.flag("nonword") else vocabulary.word
    tokens = "|".join(f"({_without_captures(key)})" for key, _ in swap)
    source = ("(?i)" if ignorecase else "") + filled(template, tokens)
    expression = compiled(settings, "swap", source)
    excepted = exceptions(settings, vocabulary)
    if expression is None:
        return None
    return Substitution(
        common, expression, tuple(swap), excepted, ignorecase=ignorecase, capitalize=settings.flag("capitalize")
    )


def _without_captures(key: str) -> str:
    """The key with its groups made non-capturing, so that the group that matched tells the key."""
    if key.count("(") == key.count("(?") + key.count(r"\("):
        return key
    return _CAPTURE.sub("(?:", key)
