r"""Java's ``.properties`` files: ``key=value`` with comments, continued lines, ``\u00e8`` and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.model import Context, Hints, Kind, Passage
from cxlint.readers.catalogue import code_units, is_data, read_entry, unescape, unique
from cxlint.text import MappedText

# One logical line: a comment, or a key (group 1), its separator and a value (group 2).
_LINE = re.compile(
    r"^[ \t\f]*+(?:[#!][^\r\n]*+"
    r"|([^\\\s:=]*+(?:\\(?:\r\n|(?s:.))[^\\\s:=]*+)*+)[ \t\f]*+[=:]?[ \t\f]*+"
    r"([^\\\r\n]*+(?:\\(?:\r\n|(?s:.))[^\\\r\n]*+)*+))",
    re.MULTILINE,
)
_BACKSLASH = re.compile(
    r"(\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|(?:\r\n?|\n)[ \t\f]*+|(?s:.)))"
)
_ESCAPE = re.compile(_BACKSLASH.pattern[:-1] + r"|''|'[{}]')")
_CONTROL = {"n": "\n", "t": "\t", "r": "\n", "f": "\n", "\r": "", "\n": ""}
_QUOTE = re.compile(r"''|\{\d")
# The reader of ICU messages undoes their quotes itself.
_BRANCHES = re.compile(r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\b")


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """One passage a property, with its key as id; addresses, paths, class names and numbers are data."""
    content = text.text
    seen: dict[str, int] = {}
    locale = hints.locale
    for match in _LINE.finditer(content):
        key = match[1]
        if not key:
            continue
        start = match.start(2)
        value = match[2]
        if not value or value.isspace():
            continue
        if "\\" in key:
            key = _BACKSLASH.sub(lambda escape: _unescaped(escape[0]), key)
        # In a message with arguments, and where it was done before, an apostrophe is written twice.
        message = "'" in value and _QUOTE.search(value) is not None and _BRANCHES.search(value) is None
        if "\\" in value or message:
            pattern = _ESCAPE if message else _BACKSLASH
            layer = unescape(text, start, value, pattern, _unescaped, escape_message if message else escape_string)
        else:
            length = len(value)
            value = value.strip()
            if len(value) != length:
                start = content.index(value, start)
            escape = escape_message if "{" in value else escape_string
            layer = MappedText(value, text, ((0, start, start + len(value)),), escape)
        kind: Kind = "data" if is_data(layer.text) else "string"
        yield from read_entry(layer, unique(key, seen), hints, kind=kind, locale=locale, context=Context((), "", key))


def escape_string(text: str) -> str:
    """Text as it stands in a value that is shown as it is."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def escape_message(text: str) -> str:
    """Text as it stands in a value that is a pattern of MessageFormat."""
    return escape_string(text).replace("'", "''")


def _unescaped(written: str) -> str:
    """What one escape stands for; a continued line's end is nothing."""
    if written[0] == "'":
        return written[1]
    first = written[1]
    if first == "u" and len(written) > 2:
        return code_units(written[2:6], written[8:])
    return _CONTROL.get(first, first)
