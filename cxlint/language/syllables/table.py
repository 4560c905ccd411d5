"""What a language's table of syllables holds, and how a word is counted with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST = 80
"""Characters of a word that are looked at: what is longer is no word."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """How words of a language are counted.

    ``nuclei`` is an expression for what is spoken in one syllable: a vowel, a diphthong, a triphthong; ``silent`` one
    for letters that are written but not spoken, which are left out first. ``heard`` are words whose end is spoken
    although ``silent`` fits it, ``words`` those that nothing of this gets right.
    """

    nuclei: str
    silent: str = r"(?!)"
    heard: frozenset[str] = frozenset()
    words: Mapping[str, int] = field(default_factory=dict)
    _nuclei: re.Pattern[str] = field(init=False)
    _silent: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_nuclei", re.compile(self.nuclei))
        object.__setattr__(self, "_silent", re.compile(self.silent))

    def count(self, word: str) -> int:
        """The number of syllables of a word; at least one, none of nothing."""
        lowered = word[:_LONGEST].lower()
        known = self.words.get(lowered)
        if known is not None:
            return known
        # A mark behind it, and the end of the word is none.
        spoken = self._silent.sub("", lowered + "." if lowered in self.heard else lowered)
        return max(1, len(self._nuclei.findall(spoken))) if word else 0
