"""Text that is safe to show on a terminal: content may hold control characters that move the cursor or hide words."""

from __future__ import annotations

import re
import unicodedata

# Controls (escape sequences begin with one), line and paragraph separators, marks that reorder what follows on the
# line, and lone surrogates, which no terminal can be sent.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = 0x2400
"""The block of characters that stand for the first 32 controls, in their order."""


def visible(text: str) -> str:
    """``text`` with every unsafe character replaced by one that can be seen; the length stays the same."""
    return text if text.isprintable() else _UNSAFE.sub(_shown, text)


def one_line(text: str) -> str:
    """``text`` on one line, safe to show."""
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """How many columns of a terminal ``text`` takes: wide characters take two, joined and combining ones none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and character != "\N{SOFT HYPHEN}":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
