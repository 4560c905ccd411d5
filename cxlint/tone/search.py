"""One search over all texts of a document for the clues of all rules: where is which expression worth trying?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import ahocorasick_rs

from cxlint.tone.clues import Clues, Literal, Row
from cxlint.tone.syntax import folded
from cxlint.tone.tree import ENDLESS

AllPlaces = dict[int, list[int] | None]
"""Numbers of rules, each with the places at which its matches may begin, in no order; ``None`` for anywhere."""

_BREAK = "\x00"
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class Search:
    """The clues of rules, by their number, made ready. ``always`` are the rules without clues."""

    def __init__(self, clues: Sequence[Clues | None]) -> None:
        owners: dict[str, list[tuple[int, Literal]]] = {}
        rows: dict[Row, list[int]] = {}
        self.always = frozenset(number for number, one in enumerate(clues) if one is None)
        for number, one in enumerate(clues):
            if one is not None:
                for literal in one.literals:
                    owners.setdefault(literal.text, []).append((number, literal))
                for row in one.rows:
                    rows.setdefault(row, []).append(number)
        self._automaton = ahocorasick_rs.AhoCorasick(list(owners)) if owners else None
        # What all owners of a text ask for is asked once.
        self._owners = [
            (
                all(literal.left for _, literal in found),
                all(literal.right for _, literal in found),
                tuple((number, one.cased, one.left, one.right, one.nearest, one.farthest) for number, one in found),
            )
            for found in owners.values()
        ]
        self._rows = [(re.compile(row.source), row.fold, row.offset, tuple(numbers)) for row, numbers in rows.items()]

    def places(self, texts: Sequence[str]) -> list[AllPlaces]:
        """For each text the rules that may have a match in it, beside those that always may."""
        found: list[AllPlaces] = [{} for _ in texts]
        written = _BREAK.join(texts)
        low = folded(written)
        if len(low) != len(written):
            # Some letters fold to several, so that places do not agree: in a text with such a letter it is anywhere.
            odd = {text for text in texts if len(folded(text)) != len(text)}
            rest = iter(self.places([text for text in texts if text not in odd]))
            return [self._anywhere(text) if text in odd else next(rest) for text in texts]
        if texts:
            ends = list(accumulate(map(len, texts), lambda end, length: end + 1 + length))
            if self._automaton is not None:
                self._literals(written, low, ends, found)
            self._classes(written, low, ends, found)
        return found

    def _anywhere(self, text: str) -> AllPlaces:
        low = folded(text)
        found: list[AllPlaces] = [{number: None for _, fold, _, numbers in self._rows if fold for number in numbers}]
        if self._automaton is not None:
            self._literals("", low, [len(low)], found)
        self._classes(text, "", [len(text)], found)
        return dict.fromkeys(found[0])

    def _literals(self, written: str, low: str, ends: list[int], found: list[AllPlaces]) -> None:
        owners = self._owners
        text = begin = 0
        end = ends[0]
        here = found[0]
        assert self._automaton is not None
        # Hits come in the order of their ends, and so in that of the texts.
        for index, start, stop in self._automaton.find_matches_as_indexes(low, overlapping=True):
            left, right, mine = owners[index]
            before, behind = low[start - 1 : start], low[stop : stop + 1]
            inner = before in _WORD or (before > "\x7f" and _is_word(before))
            if inner and left:
                continue
            goes_on = behind in _WORD or (behind > "\x7f" and _is_word(behind))
            if goes_on and right:
                continue
            while stop > end:
                text += 1
                begin, end = end + 1, ends[text]
                here = found[text]
            if start < begin:
                continue
            for number, cased, at_left, at_right, nearest, farthest in mine:
                if (
                    (inner and at_left)
                    or (goes_on and at_right)
                    or (cased and written and written[start:stop] != cased)
                ):
                    continue
                if farthest == ENDLESS:
                    here[number] = None
                    continue
                places = here.setdefault(number, [])
                if places is None:
                    continue
                if not farthest:
                    places.append(start - begin)
                else:
                    places += range(max(start - begin - farthest, 0), max(start - begin - nearest + 1, 0))

    def _classes(self, written: str, low: str, ends: list[int], found: list[AllPlaces]) -> None:
        for expression, fold, offset, numbers in self._rows:
            whole = offset == ENDLESS
            for match in expression.finditer(low if fold else written):
                start = match.start() - (0 if whole else offset)
                text = bisect_right(ends, start)
                begin = ends[text - 1] + 1 if text else 0
                if start < begin or text == len(ends):
                    continue
                if whole:
                    found[text].update(dict.fromkeys(numbers))
                    continue
                for number in numbers:
                    places = found[text].setdefault(number, [])
                    if places is not None:
                        places.append(start - begin)


@cache
def _is_word(character: str) -> bool:
    return character.isalpha() or character.isdecimal()
