"""gettext catalogues: the translations of a ``.po`` file, the messages of a ``.pot`` template.

Fuzzy and obsolete entries are nobody's text yet or any more and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cxlint.errors import UnreadableError
from cxlint.model import Context, Hints, Passage
from cxlint.readers.catalogue import language_tag, read_entry, unescape, unique
from cxlint.text import MappedText

# One string over one or more lines.
_LINES = r'"[^\r\n]*+(?:\r?\n[ \t]*+"[^\r\n]*+)*+'
# The usual entry at once is groups 1 and 2. All else comes line by line: 3 keyword, 4 plural number, 5 strings,
# 6 flags.
_ITEM = re.compile(
    rf"^[ \t]*+(?:msgid[ \t]*+({_LINES})\r?\nmsgstr[ \t]*+({_LINES})"
    rf"|(msgid_plural|msgid|msgstr|msgctxt)(?:\[(\d{{1,4}})\])?[ \t]*+({_LINES})|#,([^\r\n]*+)|#~)",
    re.MULTILINE,
)
# An escape, or the seam between two lines of one string.
_OCTET = r"(?:x[0-9a-fA-F]{2}|[0-3][0-7]{2})"
_ESCAPE = re.compile(rf'(\\(?:{_OCTET}(?:\\{_OCTET})*+|(?s:.))|"[ \t]*+\r?\n[ \t]*+")')
_CONTROL = {r"\"": '"', r"\n": "\n", "\\\\": "\\", r"\t": "\t", r"\r": "\n", r"\a": "", r"\b": "", r"\f": "", r"\v": ""}
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w.@-]+)", re.MULTILINE)
_COMMENT = re.compile(r"(?:\s|#[^\r\n]*+)*+\Z")

Place = tuple[int, int]


@dataclass(slots=True)
class _Entry:
    """One entry while it is read: where its strings stand."""

    fuzzy: bool = False
    context: Place | None = None
    id: Place | None = None
    plural: Place | None = None
    forms: list[tuple[str, Place]] = field(default_factory=list)


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """One passage a translation, ``msgid/0`` and on for plural forms; the key is the msgid (``context|msgid``)."""
    content = text.text
    seen: dict[str, int] = {}
    template = hints.path.lower().endswith(".pot")
    locale = hints.locale
    header = True
    found = False
    for entry in _entries(content):
        if entry.id is None:
            continue
        found = True
        key = _decoded(content, entry.id)
        if not key and header:
            header = False
            # A template's header names the language to come, not that of its messages.
            spoken = entry.forms and not template
            written = _LANGUAGE.search(_decoded(content, entry.forms[0][1])) if spoken else None
            locale = locale or language_tag(written[1] if written else "")
            continue
        if entry.context is not None:
            key = f"{_decoded(content, entry.context)}|{key}"
        if template:
            entry.forms = [("0", entry.id), ("1", entry.plural)] if entry.plural else [("", entry.id)]
        elif entry.fuzzy:
            continue
        context = Context((), "", key)
        id = key if "\n" not in key else " ".join(key.split())
        for number, place in entry.forms:
            layer = _string(text, place)
            if layer:
                name = unique(f"{id}/{number}" if number else id, seen)
                yield from read_entry(layer, name, hints, locale=locale, context=context)
    if not found and not _COMMENT.match(content):
        raise UnreadableError("has no entry of a gettext catalogue (msgid, msgstr)", offset=0)


def escape_string(text: str) -> str:
    """Text as it stands between the quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _entries(content: str) -> Iterator[_Entry]:
    entry = _Entry()
    fuzzy = False
    for match in _ITEM.finditer(content):
        keyword = match[3]
        usual = match.lastindex == 2
        if keyword is None and not usual:
            # The flags of an obsolete entry end with it.
            fuzzy = match[6] is not None and (fuzzy or "fuzzy" in match[6])
        elif keyword == "msgstr":
            entry.forms.append((match[4] or "", match.span(5)))
        elif keyword == "msgid_plural":
            entry.plural = match.span(5)
        else:
            if entry.id is not None:
                yield entry
                entry = _Entry(fuzzy)
            elif fuzzy:
                entry.fuzzy = True
            fuzzy = False
            if usual:
                entry.id = match.span(1)
                entry.forms.append(("", match.span(2)))
            elif keyword == "msgid":
                entry.id = match.span(5)
            else:
                entry.context = match.span(5)
    yield entry


def _string(text: MappedText, place: Place) -> MappedText:
    """The trimmed text of a string on one or more lines."""
    content = text.text
    start, end = _inside(content, place)
    value = content[start:end]
    if "\\" in value or "\n" in value:
        return unescape(text, start, value, _ESCAPE, _unescaped, escape_string)
    tidy = value.strip()
    if len(tidy) != len(value):
        start += len(value) - len(value.lstrip())
    return MappedText(tidy, text, ((0, start, start + len(tidy)),) if tidy else (), escape_string)


def _decoded(content: str, place: Place) -> str:
    """The same as a bare string, with white space at its ends."""
    start, end = _inside(content, place)
    value = content[start:end]
    return _ESCAPE.sub(lambda match: _unescaped(match[0]), value) if "\\" in value or "\n" in value else value


def _inside(content: str, place: Place) -> Place:
    """The range between the first quote and the last."""
    start, end = place
    last = content.rfind('"', start + 1, end)
    return start + 1, end if last < 0 else last


def _unescaped(written: str) -> str:
    """What one escape stands for; the seam between two lines is nothing."""
    if written[0] == '"':
        return ""
    known = _CONTROL.get(written)
    if known is not None:
        return known
    if len(written) < 4:
        return written[1:]
    codes = (int(code[1:], 16) if code[0] == "x" else int(code, 8) for code in written[1:].split("\\"))
    return bytes(codes).decode("utf-8", "replace")
