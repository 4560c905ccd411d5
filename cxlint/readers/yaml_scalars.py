"""YAML scalars with exact places: folding, quotes, escapes and block indentation undone piece by piece.

libyaml has said what the value is and where it stands; here each piece of the value finds its characters in the text.
Should the two ever disagree, the scalar is mapped as one unit: coarse, never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.text import MappedText, Pieces
from cxlint.text.mapped import Escape, unescaped

_Piece = tuple[str, int, int]

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_LINE = re.compile(rf"([^\r\n\x85\u2028\u2029]*+)({_BREAK}|\Z)")
_FOLD = rf"(?P<fold>[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
_PLAIN = re.compile(_FOLD)
_SINGLE = re.compile(rf"(?P<quote>'')|{_FOLD}")
_DOUBLE = re.compile(
    rf"\\(?:x(?P<x>[0-9A-Fa-f]{{2}})|u(?P<u>[0-9A-Fa-f]{{4}})|U(?P<U>[0-9A-Fa-f]{{8}})"
    rf"|(?P<joined>{_BREAK}[ \t]*)|(?P<letter>[0abtnvfre \"/\\N_LP\t]))|{_FOLD}"
)
_BREAKS = re.compile(_BREAK)
_LETTERS = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85",
    "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"})


def decode(text: MappedText, start: int, end: int, value: str, style: str) -> MappedText:
    """The scalar at ``[start, end)`` of ``text``, whose value is ``value``, as a layer over ``text``."""
    source = text.text
    if style in ("'", '"'):
        escape = _escape_single if style == "'" else _escape_double
        start, end = start + 1, end - 1
    else:
        escape = unescaped
    if source.startswith(value, start) and len(value) == end - start:
        return MappedText(value, text, ((0, start, end),), escape)
    found = _block(source, start, end, value) if style in ("|", ">") else _flow(source, start, end, style)
    return _built(text, found, escape, start, end, value)


def _built(text: MappedText, found: Iterator[_Piece], escape: Escape, start: int, end: int, value: str) -> MappedText:
    pieces = Pieces(text, escape)
    for piece, first, last in found:
        pieces.add(piece, first, last)
    built = pieces.build()
    # Mended text differs from the value in characters, never in length.
    if len(built.text) == len(value):
        return built
    return MappedText(value, text, ((0, start, end),), escape)


def _flow(source: str, start: int, end: int, style: str) -> Iterator[_Piece]:
    """A plain or quoted scalar: a line break is a space, further ones are kept."""
    pattern = _SINGLE if style == "'" else _DOUBLE if style == '"' else _PLAIN
    position = start
    for match in pattern.finditer(source, start, end):
        at = match.start()
        if at > position:
            yield source[position:at], position, at
        position = match.end()
        what = match.lastgroup
        if what == "fold":
            count = len(_BREAKS.findall(match[0]))
            yield " " if count == 1 else "\n" * (count - 1), at, position
        elif what == "quote":
            yield "'", at, position
        elif what == "letter":
            letter = match["letter"]
            yield _LETTERS.get(letter, letter), at, position
        elif what in ("x", "u", "U"):
            code = int(match[what], 16)
            yield chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd", at, position
    if position < end:
        yield source[position:end], position, end


def _block(source: str, start: int, end: int, value: str) -> Iterator[_Piece]:
    """A literal or folded block: the lines without their indentation, and what the value has between them."""
    lines = _LINE.finditer(source, start, end)
    next(lines, None)
    # The value's first line keeps the spaces that are not indentation.
    body = value.lstrip("\n")
    kept = len(body) - len(body.lstrip(" "))
    indent = -1
    at = 0
    behind = -1
    for line in lines:
        if line.start() == line.end():
            break
        length = len(line[1])
        if indent < 0 and body and line[1].strip(" "):
            indent = max(length - len(line[1].lstrip(" ")) - kept, 0)
        if behind < 0:
            behind = line.start()
        if indent < 0 or length <= indent:
            continue
        low = line.start() + indent
        between = _between(value, at)
        if between:
            yield between, behind, low
            at += len(between)
        yield source[low : line.end(1)], low, line.end(1)
        at += length - indent
        behind = line.end(1)
    if at < len(value):
        yield value[at:], behind if behind >= 0 else end, end


def _between(value: str, at: int) -> str:
    """What stands between two lines of a block in its value: line breaks, or the space that replaces one."""
    stop = at
    while value.startswith("\n", stop):
        stop += 1
    return value[at:stop] if stop > at or at == 0 else value[at : at + 1]


def _escape_single(text: str) -> str:
    return text.replace("'", "''")


def _escape_double(text: str) -> str:
    return text.translate(_ESCAPES)
