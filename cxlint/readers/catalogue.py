"""What all readers of string catalogues share: unique ids, language tags, and what is text and what is data.

The catalogues themselves stand in one module per syntax.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.readers.nested import placeholder_marks, read_string, together
from cxlint.text import MappedText, Segment
from cxlint.text.mapped import Escape

# One token that a program reads: an address with a scheme, a path, a dotted or snake_case name, a hash, a colour.
_DATA = re.compile(
    r"(?i:[a-z][a-z0-9+.-]{0,20}://\S*)"
    r"|[\w.~-]*/[\w.~-]*/[\w./~-]*"
    r"|[a-z$][a-zA-Z0-9$]*(?:[._][a-zA-Z0-9$-]+)+"
    r"|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
    r"|#[0-9a-fA-F]{3,8}|(?=[0-9a-fA-F-]*[0-9])[0-9a-fA-F-]{16,}"
    r"|true|false|null|none"
)
_TOKEN = 200
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}


def is_data(text: str) -> bool:
    """Whether a string is plainly meant for a program: one token, an address, a path, a key, a hash."""
    if len(text) > _TOKEN:
        return text.isascii() and len(text.split(None, 1)) == 1
    return _DATA.fullmatch(text) is not None


def has_prose(text: str) -> bool:
    """Whether a string holds words for people: two words, or one that is nothing but letters."""
    return any(word.isalpha() for word in text[:2000].replace("'", "").replace("’", "").split())


def unique(id: str, seen: dict[str, int]) -> str:
    """``id``, or ``id~2``, ``id~3`` where it was taken before; ``seen`` remembers."""
    count = seen.get(id)
    if count is None:
        seen[id] = 1
        return id
    while True:
        count += 1
        name = f"{id}~{count}"
        if name not in seen:
            seen[id] = count
            seen[name] = 1
            return name


def language_tag(written: str) -> str:
    """A locale as catalogues write it (``it_IT``, ``sr@latin``, ``de_DE.UTF-8``) as a BCP 47 tag."""
    locale, _, modifier = written.strip().partition("@")
    tag = locale.partition(".")[0].replace("_", "-")
    script = _SCRIPTS.get(modifier.lower(), "")
    if not script or not tag:
        return tag
    language, _, region = tag.partition("-")
    return "-".join(part for part in (language, script, region) if part)


def code_units(high: str, low: str = "") -> str:
    """The character of one or two UTF-16 code units in hexadecimal digits."""
    character = chr(int(high, 16))
    if low and "\ud800" <= character <= "\udbff":
        return bytes.fromhex(high + low).decode("utf-16-be", "replace")
    return "\ufffd" if "\ud800" <= character <= "\udfff" else character


def unescape(
    outer: MappedText, start: int, value: str, pattern: re.Pattern[str], resolve: Callable[[str], str], escape: Escape
) -> MappedText:
    """``value``, at ``start`` of ``outer``, trimmed, with every match of ``pattern`` (all of it a group) resolved."""
    # Most white space at the ends is literal: trimmed here, it needs no slice at the end.
    length = len(value)
    value = value.lstrip()
    start += length - len(value)
    tidy = value.rstrip()
    if len(tidy) != len(value):
        value = value[: len(tidy) + 1] if tidy.endswith("\\") else tidy
    # Literal text and escapes in turn.
    pieces = pattern.split(value)
    segments: list[Segment] = []
    size = 0
    literal = False
    for index, piece in enumerate(pieces):
        literal = not literal
        length = len(piece)
        if literal:
            if length:
                segments.append((size, start, start + length))
                size += length
        else:
            decoded = pieces[index] = resolve(piece)
            if decoded:
                segments.append((size, start, start + length))
                size += len(decoded)
        start += length
    return MappedText("".join(pieces), outer, tuple(segments), escape).strip()


def read_entry(
    text: MappedText,
    id: str,
    hints: Hints,
    *,
    kind: Kind = "string",
    locale: str = "",
    context: Context = NO_CONTEXT,
    marks: tuple[Mark, ...] = (),
) -> Iterable[Passage]:
    """The passages of one decoded, trimmed string of a catalogue; plain ones take the short way."""
    content = text.text
    if not content:
        return ()
    if "<" in content or "&" in content or "{" in content:
        return read_string(text, kind, id, hints, locale=locale, context=context, marks=marks)
    if "%" in content or "[" in content or "|" in content:
        marks = together(marks, placeholder_marks(content))
    return (Passage(text, kind, id, locale, context, marks),)
