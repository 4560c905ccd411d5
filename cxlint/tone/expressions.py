"""Expressions that can never hang: tried where their clues are, under a time limit where they need one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cxlint.errors import CxlintError
from cxlint.tone.clues import Clues, clues_of
from cxlint.tone.syntax import translate
from cxlint.tone.tree import effort

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 0.5
"""Seconds one expression may take on one text, and as much again for every megabyte of it."""
LONGEST = 1_000_000
"""An expression of more characters is none."""
# What surely takes less than the time limit, in steps: watching the clock costs more than most expressions do.
_QUICK = 20_000_000


class ExpressionError(CxlintError):
    """An expression of a rule is wrong, or takes longer than it may."""


class Expression:
    """One expression of a rule. ``clues`` tell where its matches may be, ``None`` if nothing is known."""

    __slots__ = ("_compiled", "_degree", "_factor", "_tree", "clues", "source")

    def __init__(self, source: str) -> None:
        """Raises ``ExpressionError`` where ``source`` is no expression."""
        import regex

        try:
            if len(source) > LONGEST:
                raise ValueError(f"it has more than {LONGEST} characters")
            translated = translate(source)
            self._compiled: regex.Pattern[str] = regex.compile(translated.expression, regex.VERSION1)
        except (regex.error, OverflowError, RecursionError, ValueError) as error:
            raise ExpressionError(f'"{_short(source)}" is no regular expression: {error}') from None
        self.source = source
        self.clues: Clues | None = clues_of(translated.tree)
        self._factor, self._degree = effort(translated.tree)
        self._tree = translated.tree

    @property
    def clues_anywhere(self) -> Clues | None:
        """What tells that there may be a match somewhere in a text."""
        return clues_of(self._tree, anywhere=True)

    @property
    def groups(self) -> int:
        """The number of capturing groups."""
        return self._compiled.groups

    def finditer(self, text: str, places: Iterable[int] | None = None) -> Iterator[regex.Match[str]]:
        """All matches, not overlapping; ``places`` are those at which one may begin, ``None`` for any.

        Raises ``ExpressionError`` when the time is over.
        """
        limit = self._limit(text)
        try:
            if places is None:
                yield from self._compiled.finditer(text, timeout=limit) if limit else self._compiled.finditer(text)
                return
            match_at = self._compiled.match
            end = 0
            for place in sorted(places):
                if place >= end:
                    match = match_at(text, place, timeout=limit) if limit else match_at(text, place)
                    if match is not None:
                        yield match
                        end = match.end()
        except TimeoutError:
            raise self._too_slow() from None

    def search(self, text: str) -> regex.Match[str] | None:
        """The first match."""
        limit = self._limit(text)
        try:
            return self._compiled.search(text, timeout=limit) if limit else self._compiled.search(text)
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

    def _limit(self, text: str) -> float | None:
        """The seconds this may take on a text; ``None`` where it cannot take long."""
        length = len(text)
        if self._factor * (length + 1) ** (self._degree + 1) < _QUICK:
            return None
        return TIME_LIMIT * (1 + length / 1_000_000)

    def _too_slow(self) -> ExpressionError:
        return ExpressionError(
            f'"{_short(self.source)}" takes longer than {TIME_LIMIT} seconds on one text',
            hint="write it without one repetition inside another",
        )


def _short(source: str) -> str:
    return source if len(source) <= 60 else source[:57] + "..."
