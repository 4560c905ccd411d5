"""Messages with places for what was found, as ``printf`` of Go fills them, and lists in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_VERB = re.compile(r"%(?:\[(\d+)\])?([a-zA-Z%])")


@lru_cache(maxsize=10_000)
def fill(template: str, *values: str | int) -> str:
    """``template`` with its verbs filled in turn; values too many are left out.

    >>> fill("Use '%s' instead of '%s'.", "use", "utilize")
    "Use 'use' instead of 'utilize'."
    """
    position = 0

    def one(match: re.Match[str]) -> str:
        nonlocal position
        index, verb = match[1], match[2]
        if verb == "%":
            return "%"
        position = int(index) if index else position + 1
        if not 0 < position <= len(values):
            return f"%!{verb}(MISSING)" if index is None and position != len(values) + 1 else f"%!{verb}(string=)"
        value = values[position - 1]
        if verb == "q":
            return f'"{value}"'
        if verb == "d" and isinstance(value, str):
            return f"%!d(string={value})"
        return str(value)

    return _VERB.sub(one, template).replace("\n", " ")


def listed(words: Sequence[str], joiner: str) -> str:
    """Words in quotes as a list in words: "'a', 'b', or 'c'"."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) < 3:
        return f" {joiner} ".join(quoted)
    return ", ".join([*quoted[:-1], f"{joiner} {quoted[-1]}"])
