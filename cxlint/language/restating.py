"""The words by which a text says a value again in other terms: "that is", "cioè", "das heißt".

Own list, written by hand. They mean nothing else in the other languages, so that one expression serves all.
"""

from __future__ import annotations

import re

RESTATING: dict[str, tuple[str, ...]] = {
    "en": ("i.e.", "that is"),
    "it": ("cioè", "ovvero", "pari a"),
    "de": ("d.h.", "das heißt", "das sind"),
    "fr": ("c'est-à-dire", "soit"),
    "es": ("es decir", "o sea"),
    "nl": ("oftewel", "dus"),
    "pt": ("ou seja",),
}

restating = "|".join(re.escape(words) for listed in RESTATING.values() for words in listed)
"""The alternatives of all languages as a regular expression, for text in lower or in sentence case."""
