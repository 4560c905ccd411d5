"""JSON as a tree of nodes that know their exact place in the text.

One regular expression reads a member of an object at a time, another an item of an array; what they do not match
(comments, single quotes, bare keys) takes the slow way. A byte order mark, trailing or missing commas, comments and
several values in one text (JSON Lines, read as an array) are tolerated. What the strings say is not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import dumps
from typing import NamedTuple, NoReturn

from cxlint.errors import UnreadableError
from cxlint.readers.tree import NodeKind
from cxlint.text import MappedText, Segment

_MAX_DEPTH = 500

_BODY = r"[^{quote}\\]*+(?:\\.[^{quote}\\]*+)*+"
_DOUBLE = f'"({_BODY.format(quote=chr(34))})"'
_SINGLE = f"'({_BODY.format(quote=chr(39))})'"
_VALUE = (
    rf"(?:{_DOUBLE}|([\[{{])|([-+]?(?:\.?\d[\w.+-]*+|Infinity\b))|((?:true|false|null|undefined|NaN|True|False|None)\b)"
)
_CLOSE = r"([\]}])"
# Both have the same groups: 1 key, 2 string, 3 opening bracket, 4 number, 5 literal, 6 closing bracket.
_MEMBER = re.compile(rf"\s*+,?+\s*+(?:{_DOUBLE}\s*+:\s*+{_VALUE})|{_CLOSE})", re.DOTALL)
_ITEM = re.compile(rf"\s*+,?+\s*+()(?:{_VALUE}|{_CLOSE}))", re.DOTALL)
_SKIPPED = re.compile(r"(?:[\s,]++|//[^\r\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|#[^\r\n]*+)*+")
_BLANK = re.compile(r"(?:\s++|//[^\r\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+")
_KEY = re.compile(rf"(?:{_DOUBLE}|{_SINGLE}|([^\W\d][\w$-]*+|\$[\w$-]*+))", re.DOTALL)
_SLOW_VALUE = re.compile(rf"()(?:{_VALUE}|{_CLOSE})|{_SINGLE})", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})(?:\\u([Dd][C-Fc-f][0-9A-Fa-f]{2}))?|(\r\n|.))", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\n": "", "\r": "", "\r\n": ""}


class JsonNode(NamedTuple):
    """One value and its place, quotes and brackets included.

    A named tuple because a catalogue has hundreds of thousands: a frozen dataclass takes four times as long to make.
    ``key_starts`` holds the place of each member's key.
    """

    kind: NodeKind
    start: int
    end: int
    members: tuple[tuple[str, JsonNode], ...] = ()
    items: tuple[JsonNode, ...] = ()
    key_starts: tuple[int, ...] = ()

    def mapped(self, text: MappedText) -> MappedText:
        """The decoded string (of any other value: its literal), a layer over the ``text`` it was parsed from."""
        kind, start, end, _, _, _ = self
        if kind != "string":
            return text.part(start, end)
        source = text.text
        escape = _escape_double if source[start] == '"' else _escape_single
        start += 1
        end -= 1
        body = source[start:end]
        if "\\" not in body:
            return MappedText(body, text, ((0, start, end),), escape)
        # An escape is never as long as what it stands for: no two pieces make one segment.
        parts: list[str] = []
        segments: list[Segment] = []
        length = 0
        position = start
        for match in _ESCAPE.finditer(source, start, end):
            at, behind = match.span()
            if at > position:
                parts.append(source[position:at])
                segments.append((length, position, at))
                length += at - position
            position = behind
            letter = match[3]
            if letter is None:
                for piece, first, last in _unicode(match):
                    parts.append(piece)
                    segments.append((length, first, last))
                    length += 1
            elif piece := _CONTROLS.get(letter, letter):
                parts.append(piece)
                segments.append((length, at, behind))
                length += 1
        if position < end:
            parts.append(source[position:end])
            segments.append((length, position, end))
        return MappedText("".join(parts), text, tuple(segments), escape)

    def keys(self, text: MappedText) -> Iterator[JsonNode]:
        """The keys of an object as strings with their places, in the order of ``members``."""
        for start in self.key_starts:
            match = _KEY.match(text.text, start)
            if match is not None:
                bare = match.lastindex == 3
                yield JsonNode("literal" if bare else "string", start, match.end())


def parse(text: MappedText) -> JsonNode:
    """The tree of ``text``; several values one after the other are read as an array. Broken JSON is unreadable."""
    source = text.text
    position = 1 if source.startswith("\ufeff") else 0
    make = tuple.__new__
    node_type = JsonNode
    item, member = _ITEM.match, _MEMBER.match
    scan = item
    # The innermost open bracket: its place, what it holds so far; the stack holds those around it.
    opened = -1
    members: list[tuple[str, JsonNode]] = []
    items: list[JsonNode] = []
    key_starts: list[int] = []
    stack: list[tuple[int, str, list[tuple[str, JsonNode]], list[JsonNode], list[int]]] = []
    key = ""
    while True:
        match = scan(source, position)
        if match is not None:
            group = match.lastindex or 0
            if scan is member and group != 6:
                key = match[1]
                if "\\" in key:
                    key = _plain(key)
                key_starts.append(match.start(1) - 1)
                if group == 2:
                    # Most of every catalogue: straight on to the next.
                    start, position = match.span(2)
                    position += 1
                    members.append((key, make(node_type, ("string", start - 1, position, (), (), ()))))
                    continue
            position = match.end()
        else:
            position = _skip(source, position)
            if position >= len(source):
                break
            named = scan is member and source[position] != "}"
            if named:
                key, start, position = _slow_key(source, position)
                key_starts.append(start)
            match = _SLOW_VALUE.match(source, position)
            if match is None or (named and match.lastindex == 6):
                _fail(source, position)
            group = match.lastindex or 0
            position = match.end()
        if group == 2 or group == 7:
            node = make(node_type, ("string", match.start(group) - 1, position, (), (), ()))
        elif group == 3:
            if len(stack) >= _MAX_DEPTH:
                raise UnreadableError(f"lists and objects are nested more than {_MAX_DEPTH} deep", offset=position - 1)
            stack.append((opened, key, members, items, key_starts))
            opened, members, items, key_starts = position - 1, [], [], []
            scan = member if match[3] == "{" else item
            continue
        elif group == 6:
            bracket = match[6]
            if opened < 0 or (scan is member) != (bracket == "}"):
                raise UnreadableError(f'"{bracket}" closes nothing that is open here', offset=position - 1)
            kind = "object" if scan is member else "array"
            node = make(node_type, (kind, opened, position, tuple(members), tuple(items), tuple(key_starts)))
            opened, key, members, items, key_starts = stack.pop()
            scan = member if opened >= 0 and source[opened] == "{" else item
        else:
            node = make(node_type, ("number" if group == 4 else "literal", match.start(group), position, (), (), ()))
        if scan is member:
            members.append((key, node))
        else:
            items.append(node)
    if opened >= 0:
        raise UnreadableError(f'the "{source[opened]}" that opens here is never closed', offset=opened)
    if not items:
        raise UnreadableError("the file is empty", offset=0)
    return items[0] if len(items) == 1 else JsonNode("array", 0, len(source), (), tuple(items))


def _skip(source: str, position: int) -> int:
    match = _SKIPPED.match(source, position)
    return match.end() if match else position


def _slow_key(source: str, position: int) -> tuple[str, int, int]:
    """A key in any quotes or none: its text, its start, and where its value begins."""
    match = _KEY.match(source, position)
    if match is None:
        _fail(source, position, 'expected a name in quotes or "}"')
    key = match[match.lastindex or 0]
    blank = _BLANK.match(source, match.end())
    colon = blank.end() if blank else match.end()
    if source[colon : colon + 1] != ":":
        raise UnreadableError('expected ":" after the name', offset=min(colon, len(source)))
    blank = _BLANK.match(source, colon + 1)
    return _plain(key), position, blank.end() if blank else colon + 1


def _fail(source: str, position: int, expected: str = "expected a value") -> NoReturn:
    here = source[position : position + 1]
    if here in ('"', "'"):
        raise UnreadableError("the quote that opens here is never closed", offset=position)
    if not here:
        raise UnreadableError("the text ends where a value should follow", offset=position)
    if source.startswith("/*", position):
        raise UnreadableError("the comment that opens here is never closed", offset=position)
    raise UnreadableError(f'{expected}, found "{here}"', offset=position)


def _unicode(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    """What a ``\\u`` escape stands for, one character or (where two are no pair) two, with their places."""
    at, behind = match.span()
    code = int(match[1], 16)
    if match[2] is None:
        return ((_character(code), at, behind),)
    second = int(match[2], 16)
    if 0xD800 <= code < 0xDC00:
        return ((chr(0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00)), at, behind),)
    return ((_character(code), at, at + 6), (_character(second), at + 6, behind))


def _character(code: int) -> str:
    """A lone surrogate is no character: it could not be written out again."""
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _plain(body: str) -> str:
    return _ESCAPE.sub(_unescaped, body) if "\\" in body else body


def _unescaped(match: re.Match[str]) -> str:
    letter = match[3]
    return "".join([piece for piece, _, _ in _unicode(match)]) if letter is None else _CONTROLS.get(letter, letter)


def _escape_double(text: str) -> str:
    return dumps(text, ensure_ascii=False)[1:-1]


def _escape_single(text: str) -> str:
    return _escape_double(text).replace('\\"', '"').replace("'", "\\'")
