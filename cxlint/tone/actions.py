"""What a rule's ``action`` makes of a match."""

from __future__ import annotations

import re

from cxlint.tone.rules import Action


def repaired(action: Action, found: str) -> tuple[str, ...] | None:
    """What may stand for ``found``, best first; ``None`` if the action says nothing that can be computed."""
    match action.name, action.params:
        case "replace", params:
            return params
        case "remove", _:
            return ("",)
        case "convert", ("simple", *_):
            return (_simple(found),)
        case "edit", (name, *arguments):
            edited = _edited(name, arguments, found)
            return None if edited is None else (edited.strip(),)
        case _:
            return None


def _edited(name: str, arguments: list[str], found: str) -> str | None:
    match name, arguments:
        case "regex", [expression, replacement]:
            from cxlint.tone.expressions import Expression, ExpressionError

            try:
                return Expression(expression).sub(replacement, found)
            except ExpressionError:
                return None
        case "trim_right", [characters]:
            return found.rstrip(characters)
        case "trim_left", [characters]:
            return found.lstrip(characters)
        case "trim", [characters]:
            return found.strip(characters)
        case "truncate", [separator]:
            return found.split(separator)[0]
        case "split", [separator, index] if index.isdecimal():
            parts = found.split(separator)
            return parts[int(index)] if int(index) < len(parts) else None
        case _:
            return None


def _simple(found: str) -> str:
    """``found`` in lower-case words: "HowThisWorks" is "how this works"."""
    spaced = re.sub(r"(?<=[^\W\d_])(?<=[a-z])(?=[A-Z])|[^\w ]|_", " ", found)
    return " ".join(spaced.split()).lower()
