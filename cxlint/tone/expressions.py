"""Expressions that can never hang: tried where their clues are, under a time limit where they need one."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from cxlint.errors import CxlintError
from cxlint.tone.clues import Clues, clues_of, signs
from cxlint.tone.syntax import translate
from cxlint.tone.tree import effort, is_run, width

if TYPE_CHECKING:
    import regex

    Match = re.Match[str] | regex.Match[str]
    Pattern = re.Pattern[str] | regex.Pattern[str]

Result = TypeVar("Result")

TIME_LIMIT = 0.5
"""Seconds one expression may take on one text, and as much again for every megabyte of it."""
BUDGET = 5.0
"""Seconds one expression may take on all texts that it is watched on, and as much again for every megabyte of them."""
LONGEST = 1_000_000
"""An expression of more characters is none."""
# What surely takes less than the time limit, in steps: watching the clock costs more than most expressions do.
_QUICK = 100_000_000
# Characters of which the standard engine, twice as fast, says the same: no marks, no numbers but digits, and no
# letters that fold to several or to those of another script.
_PLAIN = re.compile(
    "[\t\n\r -~\xa0-\xb1\xb4\xb6-\xb8\xba\xbb\xbf-\xde\xe0-\u012f\u0132-\u0148\u014a-\u017e\u0410-\u044f\u2010-\u2027"
    "\u202f-\u203a\u20a0-\u20bf\u2122\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u4e00-\u9fff\U0001f300-\U0001f6ff]*"
)


class ExpressionError(CxlintError):
    """An expression of a rule is wrong, or takes longer than it may."""


class Expression:
    """One expression of a rule. ``clues`` tell where its matches may be, ``None`` if nothing is known."""

    __slots__ = (
        "_degree",
        "_factor",
        "_full",
        "_known",
        "_known_texts",
        "_needed",
        "_plain",
        "_seen",
        "_spent",
        "_tree",
        "clues",
        "source",
        "translated",
    )

    def __init__(self, source: str) -> None:
        """Raises ``ExpressionError`` where ``source`` is no expression."""
        self.source = source
        try:
            if len(source) > LONGEST:
                raise ValueError(f"it has more than {LONGEST} characters")
            translated = translate(source)
        except (RecursionError, ValueError) as error:
            raise self._wrong(error) from None
        self.translated = translated.expression
        self._tree = translated.tree
        self._factor, self._degree = effort(translated.tree)
        self._needed = tuple(signs(translated.tree))
        # What was said of the last text: rules of several styles may be the same.
        self._known: tuple[str | None, list[Match]] = (None, [])
        self._known_texts: tuple[str | None, list[str]] = (None, [])
        self._spent = 0.0
        self._seen = 0
        self._full: regex.Pattern[str] | None = None
        self._plain: re.Pattern[str] | None = None
        # Named classes are what both engines know, but read differently.
        if self.width and "[:" not in self.translated and _PLAIN.fullmatch(self.translated):
            try:
                self._plain = re.compile(self.translated)
            except (re.error, OverflowError, RecursionError, ValueError):
                # What only the other engine knows.
                self._plain = None
        if self._plain is None:
            self._full = self._compiled()
        self.clues: Clues | None = clues_of(translated.tree)

    def _compiled(self) -> regex.Pattern[str]:
        if self._full is None:
            import regex

            try:
                self._full = regex.compile(self.translated, regex.VERSION1)
            except (regex.error, OverflowError, RecursionError, ValueError) as error:
                raise self._wrong(error) from None
        return self._full

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
        return (self._plain or self._compiled()).groups

    def matches(self, text: str, places: Iterable[int] | None = None) -> list[Match]:
        """All matches, not overlapping; ``places`` are those at which one may begin, ``None`` for any.

        Raises ``ExpressionError`` when the time is over.
        """
        if places is not None:
            return self._matches_at(text, sorted(places))
        known, found = self._known
        if known is not text:
            found = []
            if self._may_match(text):
                if self._is_quick(text, len(text)):
                    found = list(self._engine(text).finditer(text))
                else:
                    found = self._watched(text, lambda limit: list(self._compiled().finditer(text, timeout=limit)))
            self._known = (text, found)
        return found

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches, not overlapping."""
        return iter(self.matches(text))

    def texts(self, text: str) -> list[str]:
        """The texts of all matches."""
        return [match[0] for match in self.matches(text)] if self.groups else self._texts(text)

    def count(self, text: str) -> int:
        """The number of matches."""
        return len(self._texts(text))

    def search(self, text: str) -> Match | None:
        """The first match."""
        if self._is_quick(text, len(text)):
            return self._engine(text).search(text)
        return self._watched(text, lambda limit: self._compiled().search(text, timeout=limit))

    def fullmatch(self, text: str) -> Match | None:
        """The match of the whole text."""
        return self._watched(text, lambda limit: self._compiled().fullmatch(text, timeout=limit))

    def sub(self, replacement: str, text: str) -> str:
        """``text`` with every match replaced; ``$1`` and ``${1}`` stand for groups."""
        template = re.sub(r"\$\{?(\d+)\}?", r"\\g<\1>", replacement.replace("\\", "\\\\"))
        return self._watched(text, lambda limit: self._compiled().sub(template, text, timeout=limit))

    def _texts(self, text: str) -> list[str]:
        known, found = self._known_texts
        if known is not text:
            if self._is_quick(text, len(text)):
                found = self._engine(text).findall(text)
            else:
                found = self._watched(text, lambda limit: self._compiled().findall(text, timeout=limit))
            self._known_texts = (text, found)
        return found

    def _matches_at(self, text: str, places: list[int]) -> list[Match]:
        if not self._is_quick(text, len(places)):
            return self._watched(text, lambda limit: self._matches_within(text, places, limit))
        found: list[Match] = []
        end = 0
        match_at = self._engine(text).match
        for place in places:
            if place >= end and (match := match_at(text, place)) is not None:
                found.append(match)
                end = match.end()
        return found

    def _matches_within(self, text: str, places: list[int], limit: float) -> list[Match]:
        match_at = self._compiled().match
        found: list[Match] = []
        end = 0
        deadline = time.monotonic() + limit
        for place in places:
            if place >= end and (match := match_at(text, place, timeout=limit)) is not None:
                found.append(match)
                end = match.end()
            if time.monotonic() > deadline:
                raise TimeoutError
        return found

    def _watched(self, text: str, work: Callable[[float], Result]) -> Result:
        """What ``work`` gives within the time for one text, unless the time for all texts is over."""
        if self._spent > BUDGET * (1 + self._seen / 1_000_000):
            raise self._too_slow(f"{BUDGET:g} seconds on all texts")
        began = time.process_time()
        try:
            return work(TIME_LIMIT * (1 + len(text) / 1_000_000))
        except TimeoutError:
            raise self._too_slow(f"{TIME_LIMIT:g} seconds on one text") from None
        finally:
            self._spent += time.process_time() - began
            self._seen += len(text)

    def _engine(self, text: str) -> Pattern:
        return self._plain if self._plain is not None and _is_plain(text) else self._compiled()

    def _may_match(self, text: str) -> bool:
        # A loop: a generator for "all" takes longer than the search.
        for sign in self._needed:  # noqa: SIM110
            if sign not in text:
                return False
        return True

    def _is_quick(self, text: str, places: int) -> bool:
        """Whether trying it at so many places of a text cannot take long."""
        steps: float = self._factor * (len(text) + 1) ** self._degree * places
        return steps < _QUICK

    def _wrong(self, error: Exception) -> ExpressionError:
        return ExpressionError(f'"{_short(self.source)}" is no regular expression: {error}')

    def _too_slow(self, time_for: str) -> ExpressionError:
        return ExpressionError(
            f'"{_short(self.source)}" takes longer than {time_for}',
            hint="write it without one repetition inside another",
        )


@lru_cache(maxsize=5_000)
def expression(source: str) -> Expression:
    """The expression of ``source``, one for all rules that have it. Raises ``ExpressionError``."""
    return Expression(source)


@lru_cache(maxsize=200)
def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None


def _short(source: str) -> str:
    return source if len(source) <= 60 else source[:57] + "..."
