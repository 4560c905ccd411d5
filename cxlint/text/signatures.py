"""What a program fills into a text, whatever its language: placeholders without their order and layout.

``%1$s`` and the first ``%s`` are the same, as are ``%d`` and ``%ld``, ``{ name }`` and ``{name}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PRINTF = re.compile(r"%(?:(\d+)\$)?[#0\-+ ]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|L|z|t|j)?([@a-zA-Z])")
_NAMED_PRINTF = re.compile(r"%\((\w[\w.]*)\)[^a-zA-Z]*([a-zA-Z])")
_FLUENT = re.compile(r"\{?\s*(?:[A-Z]+\(\s*)?(\$[\w-]+)")
_BRACES = re.compile(r"([%$#@]?\{+)\s*[-&^#/]?\s*(\$?[\w.\-\[\]]*)")
_CLASSES = {
    **dict.fromkeys("diuxXoc", "d"),
    **dict.fromkeys("fFeEgGaA", "f"),
    **dict.fromkeys("s@S", "s"),
}


def signature(written: Iterable[str]) -> tuple[str, ...]:
    """The placeholders ``written`` in a text, in its order, as a sorted row of what they stand for, each once.

    >>> signature(["%2$s", "%1$d", "{ name }"])
    ('%1$d', '%2$s', '{name}')
    >>> signature(["%s", "%ld"])
    ('%1$s', '%2$d')
    """
    found: set[str] = set()
    position = 0
    for text in written:
        if match := _PRINTF.fullmatch(text):
            if match[1] is None:
                position += 1
            found.add(f"%{match[1] or position}${_CLASSES.get(match[2], match[2])}")
        elif match := _NAMED_PRINTF.fullmatch(text):
            found.add(f"%({match[1]}){_CLASSES.get(match[2], match[2])}")
        elif match := _FLUENT.match(text):
            found.add(f"{{{match[1]}}}")
        elif match := _BRACES.match(text):
            opening = match[1]
            closing = "}" * opening.count("{")
            if not match[2]:
                # "{}" is filled in by its place, as "%s" is.
                position += 1
            found.add(f"{opening}{match[2] or position}{closing}")
        else:
            found.add(" ".join(text.split()))
    return tuple(sorted(found))
