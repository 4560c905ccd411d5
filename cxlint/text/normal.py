"""Normal form of a text for matching: what looks the same to a reader is the same to the rules.

White space of every width becomes a space, runs of spaces one space, typographic quotes and hyphens plain ones;
invisible characters (soft hyphens, zero-width characters, direction marks) go; letters are composed (NFC). Places are
kept: a change of length becomes a layer of mapped text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from cxlint.text.mapped import MappedText, Pieces

# Replacements of the same length need no layer.
_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
        ),
        **dict.fromkeys("‘’‚‛ʼ′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069"
# A space with more spaces or invisible characters behind it; a character with what composes into it; a lone run.
_CHANGES_LENGTH = re.compile(rf" [ {_INVISIBLE}]+|[^ ][{_INVISIBLE}\u0300-\u036f]+|[{_INVISIBLE}]")
_MAY_CHANGE = re.compile(rf"[{_INVISIBLE}\u0300-\u036f]|  ")
_HAS_ODD = re.compile("[" + "".join(map(chr, _SAME_LENGTH)) + "]")
_INVISIBLE_RUN = re.compile(rf"[{_INVISIBLE}]+")


def normalise(text: MappedText) -> MappedText:
    """``text`` in normal form; the same object where nothing changes."""
    plain = text.text
    if plain.isascii() and "\t" not in plain:
        if "  " not in plain:
            return text
        same = plain
    else:
        same = plain.translate(_SAME_LENGTH) if _HAS_ODD.search(plain) else plain
        if not _MAY_CHANGE.search(same):
            return text if same is plain else MappedText(same, text.outer, text.segments, text.escape)
    pieces = Pieces(text)
    position = 0
    for match in _CHANGES_LENGTH.finditer(same):
        start, end = match.span()
        found = match.group()
        new = " " if found[0] == " " else unicodedata.normalize("NFC", _INVISIBLE_RUN.sub("", found))
        if new == found:
            continue
        pieces.add(same[position:start], position, start)
        pieces.add(new, start, end)
        position = end
    pieces.add(same[position:], position, len(same))
    return pieces.build()


def moved(offset: int, before: MappedText, after: MappedText) -> int:
    """Where ``offset`` of ``before`` lies in ``after``, its normal form."""
    if after.outer is not before:
        return offset
    segments = after.segments
    index = bisect_right(segments, offset, key=lambda segment: segment[1]) - 1
    if index < 0:
        return 0
    at, start, end = segments[index]
    stop = segments[index + 1][0] if index + 1 < len(segments) else len(after.text)
    return min(at + (offset - start if end - start == stop - at else 0), stop)
