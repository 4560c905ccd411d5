"""The nearest right word to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_LEAST = 65
"""The score (of 100) from which a word is taken for a slip of another: "form" for "from" has 75."""


def nearest(word: str, known: Iterable[str], misnomers: Mapping[str, str] | None = None) -> str:
    """The word of ``known`` that ``word`` was meant to be, empty if none is near.

    ``misnomers`` are words that people use for a known one ("value" for "is").
    """
    folded = {_fold(right): right for right in known}
    wanted = _fold(word)
    if wanted in folded:
        return folded[wanted]
    if misnomers and wanted in misnomers:
        return misnomers[wanted]
    from rapidfuzz import fuzz, process

    found = process.extractOne(wanted, list(folded), scorer=fuzz.ratio, score_cutoff=_LEAST)
    return folded[found[0]] if found else ""


def _fold(word: str) -> str:
    return word.lower().replace("-", "").replace("_", "").replace(" ", "")
