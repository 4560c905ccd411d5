"""Apple's ``.strings`` files: ``"key" = "value";`` with comments, escapes and unquoted keys.

An entry that cannot be read is left out up to the next line that begins one; files in the XML form of property lists
go to the XML reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.errors import UnreadableError
from cxlint.model import Context, Hints, Passage
from cxlint.readers.catalogue import code_units, read_entry, unescape, unique
from cxlint.text import MappedText

_QUOTED = r'"([^"\\]*+(?:\\(?s:.)[^"\\]*+)*+)"'
# An open comment reaches to the end of the file.
_BLANK = r"\s*+(?:/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)\s*+|//[^\r\n]*+\s*+)*+"
# Group 1 or 2 is the key, group 3 the value.
_ENTRY = re.compile(rf"{_BLANK}(?:{_QUOTED}|([\w.$:/-]++)){_BLANK}={_BLANK}{_QUOTED}\s*+;")
_BLANKS = re.compile(_BLANK)
# Where to go on behind an entry that cannot be read.
_NEXT = re.compile(r'^[ \t]*+(?:"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"|[\w.$:/-]++)[ \t]*+=\s*+"', re.MULTILINE)
_ESCAPE = re.compile(
    r"(\\(?:[uU][dD][89abAB][0-9a-fA-F]{2}\\[uU][dD][c-fC-F][0-9a-fA-F]{2}|[uU][0-9a-fA-F]{1,4}|[0-7]{1,3}|(?s:.)))"
)
_CONTROL = {r"\"": '"', r"\n": "\n", r"\t": "\t", r"\r": "\n", r"\'": "'", "\\\\": "\\"}


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """One passage an entry, with its key as id. Raises ``UnreadableError`` where nothing in the file is an entry."""
    content = text.text
    head = content[:200].lstrip("\ufeff \t\r\n")
    if head.startswith(("<?xml", "<!DOCTYPE", "<plist")):
        from cxlint.readers import xml

        yield from xml.read(text, hints)
        return
    if head.startswith("bplist"):
        raise UnreadableError(
            "is a binary property list", offset=0, hint="convert it with: plutil -convert xml1 <file>"
        )
    seen: dict[str, int] = {}
    locale = hints.locale
    position = len(content) - len(content.lstrip("\ufeff{ \t\r\n"))
    while True:
        match = _ENTRY.match(content, position)
        if match is None:
            blank = _BLANKS.match(content, position)
            position = blank.end() if blank else position
            following = _NEXT.search(content, position + 1)
            if following is None:
                break
            position = following.start()
            continue
        position = match.end()
        key = match[1] or match[2] or ""
        if "\\" in key:
            key = _ESCAPE.sub(lambda escape: _unescaped(escape[0]), key)
        start = match.start(3)
        value = match[3]
        if "\\" in value:
            layer = unescape(text, start, value, _ESCAPE, _unescaped, escape_string)
        else:
            tidy = value.strip()
            if not tidy:
                continue
            if len(tidy) != len(value):
                start += len(value) - len(value.lstrip())
            layer = MappedText(tidy, text, ((0, start, start + len(tidy)),), escape_string)
        yield from read_entry(layer, unique(key, seen), hints, locale=locale, context=Context((), "", key))
    if not seen and content[position:].strip("{}; \t\r\n"):
        raise UnreadableError('has no entry of the form "key" = "value";', offset=0)


def escape_string(text: str) -> str:
    """Text as it stands between the quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _unescaped(written: str) -> str:
    """What one escape stands for."""
    known = _CONTROL.get(written)
    if known is not None:
        return known
    if written[1] in "uU" and len(written) > 2:
        return code_units(written[2:6], written[8:])
    return chr(int(written[1:], 8)) if written[1] in "01234567" else written[1]
