"""Expressions that can never hang: tried where their clues are, under a time limit where they need one."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from cxlint.errors import CxlintError
from cxlint.tone.clues import Clues, clues_of, signs
from cxlint.tone.syntax import translate
from cxlint.tone.tree import effort, is_run, width

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

    __slots__ = ("_compiled", "_degree", "_factor", "_known", "_needed", "_tree", "clues", "source")

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
        self._tree = translated.tree
        self._factor, self._degree = effort(translated.tree)
        self._needed = tuple(signs(translated.tree))
        self._known: tuple[str, list[regex.Match[str]]] = ("", [])

    @property
    def clues_anywhere(self) -> Clues | None:
        """What tells that there may be a match somewhere in a text."""
        return clues_of(self._tree, anywhere=True)

    @property
    def is_run(self) -> bool:
        """Whether a match is a run of characters of one class: a part of a text has no more of them than the whole."""
        return is_run(self._tree)

    @property
    def width(self) -> int:
        """The fewest characters of a match."""
        return width(self._tree)[0]

    @property
    def groups(self) -> int:
        """The number of capturing groups."""
        return self._compiled.groups

    def matches(self, text: str, places: Iterable[int] | None = None) -> list[regex.Match[str]]:
        """All matches, not overlapping; ``places`` are those at which one may begin, ``None`` for any.

        Raises ``ExpressionError`` when the time is over.
        """
        limit = self._limit(text)
        try:
            if places is not None:
                return self._matches_at(text, sorted(places), limit)
            # Rules of several styles may be the same.
            known, found = self._known
            if known is not text:
                found = []
                if all(sign in text for sign in self._needed):
                    found = list(
                        self._compiled.finditer(text, timeout=limit) if limit else self._compiled.finditer(text)
                    )
                self._known = (text, found)
            return found
        except TimeoutError:
            raise self._too_slow() from None

    def texts(self, text: str) -> list[str]:
        """The texts of all matches."""
        return [match[0] for match in self.matches(text)] if self._compiled.groups else self._texts(text)

    def count(self, text: str) -> int:
        """The number of matches."""
        return len(self._texts(text))

    def _texts(self, text: str) -> list[str]:
        limit = self._limit(text)
        try:
            found: list[str] = self._compiled.findall(text, timeout=limit) if limit else self._compiled.findall(text)
            return found
        except TimeoutError:
            raise self._too_slow() from None

    def _matches_at(self, text: str, places: list[int], limit: float | None) -> list[regex.Match[str]]:
        match_at = self._compiled.match
        found: list[regex.Match[str]] = []
        end = 0
        if limit is None:
            for place in places:
                if place >= end and (match := match_at(text, place)) is not None:
                    found.append(match)
                    end = match.end()
            return found
        deadline = time.monotonic() + limit
        for place in places:
            if place >= end and (match := match_at(text, place, timeout=limit)) is not None:
                found.append(match)
                end = match.end()
            if time.monotonic() > deadline:
                raise TimeoutError
        return found

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All matches, not overlapping."""
        return iter(self.matches(text))

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


@lru_cache(maxsize=5_000)
def expression(source: str) -> Expression:
    """The expression of ``source``, one for all rules that have it. Raises ``ExpressionError``."""
    return Expression(source)


def _short(source: str) -> str:
    return source if len(source) <= 60 else source[:57] + "..."
