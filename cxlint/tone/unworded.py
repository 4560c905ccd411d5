"""What in a passage is no wording of ours: code, addresses, file names, handles, placeholders, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left

from cxlint.model import Passage
from cxlint.text.placeholders import find_placeholders

NOT_PROSE = frozenset(("code", "data", "quote"))
"""Kinds of passages that hold none."""

_ADDRESSES = re.compile(
    r"(?:https?|ftp|mailto|tel|file|market|itms(?:-apps)?):\S++"
    r"|www\.\S++"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]++(?:\.[\w-]++)*+"
    r"|(?<!\w)[@#]\w++"
    # "example.com/page", "strings.xml": a dot inside a word, small letters behind it.
    r"|(?<![\w.-])\w[\w-]*+(?:\.[\w-]++)*?\.[a-z][a-z0-9]{1,9}(?![\w-])(?:/[^\s<>\"')\]]*+)?"
    r"|(?<![\w/])[.~]{0,2}/[\w.-]++(?:/[\w.-]*+)*+"
    r"|(?<!\w)[A-Za-z]:\\\S++"
    r"|(?<!\w)--?[a-z][\w-]*+"
    r"|\b\w*_\w*"
    r"|`[^`\n]{1,300}`"
    r"|</?[A-Za-z][^<>]{0,300}>"
    r"|&\w{2,10};"
    # "application/json", and keys in quotation marks: 'api:'.
    r"|\b(?:application|audio|font|image|multipart|text|video)/[\w.+-]++"
    r"|(?<=['\"])[a-z][\w-]*+:(?=['\"])"
)
_HINTS = ("://", ".", "@", "#", "/", "\\", "_", "`", "<", "-", "&", ":")
_MARKS = frozenset(("code", "quote", "placeholder"))


def outside(passage: Passage) -> list[tuple[int, int]]:
    """The ranges of a passage's text that nobody worded for its reader, ascending and apart."""
    text = passage.text.text
    found = [(mark.start, mark.end) for mark in passage.marks if mark.kind in _MARKS]
    found += find_placeholders(text)
    if any(hint in text for hint in _HINTS):
        found += [match.span() for match in _ADDRESSES.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def lies_in(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``[start, end)`` touches one of ``ranges``, which ascend and lie apart."""
    index = bisect_left(ranges, (end, 0)) - 1
    return index >= 0 and ranges[index][1] > start
