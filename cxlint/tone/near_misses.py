"""Slips in names: "Lumee" for "Lume", "Antenna Pod" for "AntennaPod".

Only what cannot well be another word is a slip. A short name has too many neighbours, so that in one only a doubled
letter, one of two that is missing, or two that changed places count; what differs at its end is a form or a compound.
"""

from __future__ import annotations

import itertools
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from cxlint.language.words import fold

_WORD = re.compile(r"\w+")
_JOINT = re.compile(r"[ \u00a0\-\u2010\u2011]")
_SHORTEST = 4
_ONE_SLIP = 6
"""Letters from which a neighbouring key counts, from one more a missing letter, from two more any one letter."""
_TWO_SLIPS = 9
_KEPT = 100_000
_OFTEN = 3
"""A form that a document has so often, and more often than the name, is a word of its own."""

# Letters that lie side by side on QWERTY and QWERTZ keyboards; words of one stem often differ by a vowel alone.
_ROWS = ("qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm")
_NEIGHBOURS = frozenset(
    pair
    for row in _ROWS
    for one, other in itertools.pairwise(row)
    for pair in (one + other, other + one)
    if not {one, other} <= set("aeiou")
)


class Names:
    """Protected names, ready to be compared with the words of texts. ``known`` words are no slips."""

    def __init__(self, names: Iterable[str], known: Iterable[str] = ()) -> None:
        self.names = [name for name in dict.fromkeys(names) if sum(map(str.isalpha, name)) >= _SHORTEST]
        self._words = {name: _WORD.findall(name) for name in self.names}
        self._known = {word.lower() for text in (*known, *self.names) for word in _WORD.findall(text)}
        self._near: dict[str, tuple[str, ...]] = {}
        self._by_initial: dict[str, list[str]] = {}
        for name in self.names:
            self._by_initial.setdefault(fold(name[0]), []).append(name)
        lengths = [len(words[0]) for words in self._words.values()]
        initials = "".join(sorted({form for initial in self._by_initial for form in (initial, initial.upper())}))
        self._first = (
            re.compile(rf"(?<!\w)[{re.escape(initials)}]\w{{{max(min(lengths) - 3, 1)},}}") if self.names else None
        )

    def suspects(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The words of a text that look like a slip, and the name that each was meant to be."""
        if self._first is None:
            return
        done = 0
        for match in self._first.finditer(text):
            if match.start() < done:
                continue
            for name in self._names_near(match[0]):
                end = self._slip(name, text, match)
                if end:
                    yield match.start(), end, name
                    done = end
                    break

    def _names_near(self, said: str) -> tuple[str, ...]:
        """The names that a word may be a slip or the beginning of."""
        found = self._near.get(said)
        if found is None:
            if len(self._near) >= _KEPT:
                self._near.clear()
            found = self._near[said] = tuple(
                name
                for name in self._by_initial.get(fold(said[0]), ())
                if _is_slip(self._words[name][0], said)
                or (said != name and said[:3] == name[:3] and "".join(self._words[name]).startswith(said))
            )
        return found

    def _slip(self, name: str, text: str, match: re.Match[str]) -> int:
        """Where a slip of ``name`` that begins with ``match`` ends; 0 if none does."""
        words = self._words[name]
        said = match[0]
        if len(words) == 1:
            if _is_slip(name, said) and (said.lower() == name.lower() or said.lower() not in self._known):
                return match.end()
            following = _following(text, match.end())
            apart = following is not None and following[0][:1].isupper() and said + following[0] == name
            return following.end() if following is not None and apart else 0
        if said == "".join(words):
            return match.end()
        end, slips = match.end(), 0
        for number, word in enumerate(words):
            if number:
                following = _following(text, end)
                if following is None:
                    return 0
                said, end = following[0], following.end()
            if said != word:
                if not _is_slip(word, said) or said.lower() in self._known:
                    return 0
                slips += 1
        return end if slips == 1 else 0


def is_own_word(form: str, name: str, counts: Counter[str]) -> bool:
    """Whether a document uses a form as a word: in small letters, or often and more often than the name."""
    if form.lower() == name.lower():
        return False
    if form[:1].isupper() and counts[form.lower()]:
        return True
    return counts[form] >= _OFTEN and counts[form] > counts[_WORD.findall(name)[0]]


def counted(texts: Iterable[str]) -> Counter[str]:
    """How often each word of some texts occurs."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_WORD.findall(text))
    return counts


def _following(text: str, end: int) -> re.Match[str] | None:
    return _WORD.match(text, end + 1) if _JOINT.match(text, end) else None


def _is_slip(name: str, said: str) -> bool:
    """Whether the word ``said`` is ``name`` with a slip."""
    if said == name or not said.isalpha() or not said[0].isupper() or abs(len(said) - len(name)) > 2:
        return False
    low, right = said.lower(), name.lower()
    if low == right:
        # Another case is one where the name has capitals inside; all capitals, or none, are a style.
        return any(map(str.isupper, name[1:])) and not name.isupper() and not said.isupper()
    if fold(low) == fold(right):
        return low == fold(right)
    if low[0] != right[0]:
        return False
    from rapidfuzz.distance import OSA

    distance = OSA.distance(low, right, score_cutoff=2)
    shared = len(os.path.commonprefix((low, right)))
    doubled = len(low) == len(right) + 1 and low[shared : shared + 1] == low[shared - 1]
    if distance == 2:
        return len(right) >= _TWO_SLIPS and shared < len(right) - 3 and low[-1] == right[-1]
    if distance != 1:
        return False
    if doubled and len(right) >= _SHORTEST:
        # "Allee", "Idee": in the middle of a short name a doubled letter may make another word all the same.
        return True
    if shared >= len(right) - 1 or shared >= len(low):
        return False
    if len(low) == len(right) and sorted(low) == sorted(right):
        # "Toon" and "Tono": letters at the end change places in other words too.
        return len(right) >= _ONE_SLIP or low[-1] == right[-1]
    if len(low) < len(right):
        undoubled = right[shared] == right[shared - 1]
        return len(right) > _ONE_SLIP or (undoubled and len(right) > _SHORTEST)
    if len(low) == len(right):
        return len(right) > _ONE_SLIP + 1 or (len(right) >= _ONE_SLIP and low[shared] + right[shared] in _NEIGHBOURS)
    return len(right) > _ONE_SLIP + 1
