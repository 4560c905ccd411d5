"""Expressions that can never hang: compiled once, run under a time limit, behind the literals they must contain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxlint.errors import CxlintError
from cxlint.tone.syntax import Literals, translate

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 0.5
"""Seconds one expression may take on one text."""


class ExpressionError(CxlintError):
    """An expression of a rule is wrong, or takes longer than it may."""


class Expression:
    """One expression of a rule.

    ``literals`` are case-folded texts of which every match contains one; ``None`` if nothing is known.
    """

    __slots__ = ("_compiled", "literals", "source")

    def __init__(self, source: str) -> None:
        """Raises ``ExpressionError`` where ``source`` is no expression."""
        import regex

        translated = translate(source)
        try:
            self._compiled: regex.Pattern[str] = regex.compile(translated.expression, regex.VERSION1)
        except (regex.error, OverflowError, RecursionError) as error:
            raise ExpressionError(f'"{_short(source)}" is no regular expression: {error}') from None
        self.source = source
        self.literals: Literals = translated.literals

    @property
    def groups(self) -> int:
        """The number of capturing groups."""
        return self._compiled.groups

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All matches, not overlapping. Raises ``ExpressionError`` when the time is over."""
        try:
            yield from self._compiled.finditer(text, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def search(self, text: str) -> regex.Match[str] | None:
        """The first match."""
        try:
            return self._compiled.search(text, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """The match of the whole text."""
        try:
            return self._compiled.fullmatch(text, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def sub(self, replacement: str, text: str) -> str:
        """``text`` with every match replaced; ``$1`` and ``${1}`` stand for groups."""
        import regex

        template = regex.sub(r"\$\{?(\d+)\}?", r"\\g<\1>", replacement.replace("\\", "\\\\"))
        try:
            return self._compiled.sub(template, text, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def _too_slow(self) -> ExpressionError:
        return ExpressionError(
            f'"{_short(self.source)}" takes longer than {TIME_LIMIT} seconds on one text',
            hint="write it without one repetition inside another",
        )


def _short(source: str) -> str:
    return source if len(source) <= 60 else source[:57] + "..."
