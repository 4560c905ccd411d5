"""Android's string resources: strings, string arrays and plurals, with the escapes of the resource compiler.

Places come from two layers: XML (entities, CDATA, inline elements), then backslash escapes, quotes and white space as
``aapt2`` reads them. A string without any of these is one literal part of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.readers.catalogue import code_units, has_prose, is_data, language_tag, read_entry, unique
from cxlint.readers.nested import moved
from cxlint.readers.xml_content import NO_MARKS, Role, escape_text, leaf_text, text_within
from cxlint.readers.xml_events import Document, scan
from cxlint.text import MappedText, Segment
from cxlint.text.mapped import Escape, unescaped

_ROLES: dict[str, Role] = {
    "g": "placeholder",
    "a": "link",
    "b": "emphasis",
    "i": "emphasis",
    "u": "emphasis",
    "em": "emphasis",
    "strong": "emphasis",
    "tt": "code",
    "br": "break",
    "p": "break",
    "li": "break",
    "div": "break",
}
_PARENTS = frozenset({"string-array", "plurals", "array"})
_KNOWN = _PARENTS | {"string", "item"}

# The usual string, with a name and without markup, is found at once (group 1 is its name, 2 its text if it needs no
# reading at all but for runs of spaces, 3 otherwise), which halves the time for a catalogue. All other tags are groups
# 4 to 8: name, attributes, "/" of an empty element, text of an element without children, name of an end tag.
_ELEMENT = re.compile(
    r"""<(?:string\s++name="([^"&]*+)"\s*+>(?:([^<&\\"%{$\[|@?\s][^<&\\"\t\r\n%{$\[|]*+)(?<!\s)</string>|([^<]*+)</string>)"""
    r"""|([^\s/>!?][^\s/>]*+)((?:\s++[^\s=/>]++\s*+=\s*+(?:"[^"]*+"|'[^']*+'))*+)\s*+"""
    r"(?:(/)>|>(?:([^<]*+)</\4\s*+>)?)"
    r"|/([^\s>]++)\s*+>|!--(?s:.*?)-->|!\[CDATA\[(?s:.*?)\]\]>|\?(?s:.*?)\?>)"
)
_PLAIN, _USUAL, _START, _EMPTY, _LEAF, _END = 2, 3, 5, 6, 7, 8
# A string with none of these stands for itself, white space aside.
_SPECIAL = re.compile(r'[&\\"\t\r\n]')
_ESCAPED = r"(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{1,4}|(?s:.))"
# Beginning with a set of characters, the search runs five times as fast as over alternatives.
_ESCAPE = re.compile(r'([\\"](?:(?<=\\)' + _ESCAPED + ")?)")
_ESCAPE_OR_SPACE = re.compile(r"(\\" + _ESCAPED + r'|[\\"]|[ \t\r\n]{2,}|[\t\r\n])')
_CONTROL = {r"\'": "'", r"\n": "\n", r"\t": "\t", r"\"": '"', "\\\\": "\\", r"\@": "@", r"\?": "?"}
_REFERENCE = re.compile(
    r"@(?:null|empty|[+*]?(?:[\w.]{1,200}:)?[a-z_]{1,40}/[\w.]{1,400})"
    r"|\?(?:[\w.]{1,200}:)?(?:attr/)[\w.]{1,400}|\?[\w.]{1,200}:[\w.]{1,400}"
)
_NEEDS_BACKSLASH = re.compile(r"[\\'\"]")
_NEEDS_BACKSLASH_IN_QUOTES = re.compile(r'[\\"]')


def read(document: Document, hints: Hints) -> Iterator[Passage]:
    """The passages of a ``<resources>`` file; ids are ``name``, ``name/1`` for arrays and ``name/one`` for plurals."""
    text = document.text
    content = text.text
    catalogue = _Catalogue(document)
    seen = catalogue.seen
    locale = hints.locale or catalogue.locale()
    for match in _ELEMENT.finditer(content, document.root):
        kind = match.lastindex
        if kind in (_PLAIN, _USUAL):
            key, plain, value = match.group(1, 2, 3)
            if key in seen:
                id = unique(key, seen)
            else:
                id = key
                seen[key] = 1
            context = Context((), "", key)
            if plain and "  " not in plain:
                start = match.start(2)
                layer = MappedText(plain, text, ((0, start, start + len(plain)),), escape_string)
                yield Passage(layer, "string", id, locale, context)
                continue
            layer, marks = _leaf(document, *match.span(kind), plain or value), NO_MARKS
            data = False
        elif kind == _END:
            if match[8] in _PARENTS:
                catalogue.parent = ""
            continue
        elif kind is None or (opened := catalogue.open(match[4], *match.span(5), kind)) is None:
            continue
        else:
            id, context, data = opened
            if kind == _LEAF:
                layer, marks = _leaf(document, *match.span(7), match[7]), NO_MARKS
            else:
                layer, marks = _element(text_within(document, scan(content, match.end()), _ROLES))
        value = layer.text
        if not value or (value[0] in "@?" and _REFERENCE.fullmatch(value)):
            continue
        text_kind: Kind = "data" if data and (is_data(value) or not has_prose(value)) else "string"
        yield from read_entry(layer, id, hints, kind=text_kind, locale=locale, context=context, marks=marks)


class _Catalogue:
    """What is known on the way through one file: the open array or plural, and the ids so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: dict[str, int] = {}
        self.parent = ""
        self.context = NO_CONTEXT
        self.data = False
        self.number = 0

    def locale(self) -> str:
        """What the root element says of the whole file."""
        root = next(self.document.events())
        return language_tag(self.document.attributes(root[2], root[3]).get("tools:locale", ""))

    def open(self, name: str, low: int, high: int, kind: int) -> tuple[str, Context, bool] | None:
        """Take in a start tag: id, context and "not to be translated" of a string with content, else nothing."""
        if name not in _KNOWN or kind == _EMPTY:
            return None
        attributes = self.document.attributes(low, high) if low < high else {}
        key = attributes.get("name", name)
        if name in _PARENTS:
            if kind == _START:
                self.parent = key
                self.context = Context(key=key)
                self.data = attributes.get("translatable") == "false"
                self.number = 0
        elif name == "item" and self.parent:
            self.number += 1
            id = f"{self.parent}/{attributes.get('quantity') or self.number}"
            return unique(id, self.seen), self.context, self.data
        elif name == "string" or attributes.get("type") == "string":
            return unique(key, self.seen), Context(key=key), attributes.get("translatable") == "false"
        return None


def escape_string(text: str) -> str:
    """Text as a string resource holds it between its tags."""
    return escape_text(_backslashed(text))


def escape_in_quotes(text: str) -> str:
    """The same inside of double quotes, where an apostrophe stands for itself."""
    return escape_text(_backslashed_in_quotes(text))


def _backslashed(text: str) -> str:
    return _NEEDS_BACKSLASH.sub(r"\\\g<0>", text).replace("\n", "\\n").replace("\t", "\\t")


def _backslashed_in_quotes(text: str) -> str:
    return _NEEDS_BACKSLASH_IN_QUOTES.sub(r"\\\g<0>", text).replace("\n", "\\n").replace("\t", "\\t")


def _leaf(document: Document, start: int, end: int, value: str) -> MappedText:
    """The text of a string without inline elements, ``value`` at ``[start, end)``."""
    tidy = value.strip()
    if len(tidy) != end - start:
        start += len(value) - len(value.lstrip())
        end = start + len(tidy)
    if "&" in tidy:
        return _element((leaf_text(document, start, end, collapse=False), NO_MARKS))[0]
    if "\\" in tidy or '"' in tidy or "  " in tidy or "\n" in tidy or "\t" in tidy or "\r" in tidy:
        return _unescape(document.text, start, tidy, escape_in_quotes if tidy[0] == '"' else escape_string)
    return MappedText(tidy, document.text, ((0, start, end),), escape_string)


def _element(found: tuple[MappedText, tuple[Mark, ...]]) -> tuple[MappedText, tuple[Mark, ...]]:
    """The text of a string of which XML has been read, and its marks."""
    xml, marks = found
    if not xml or ("  " not in xml.text and _SPECIAL.search(xml.text) is None):
        return MappedText(xml.text, xml.outer, xml.segments, _within(xml, _backslashed)), marks
    escape = _backslashed_in_quotes if xml.text[0] == '"' else _backslashed
    text = _unescape(xml, 0, xml.text, escape)
    return text, moved(marks, xml, text)


def _within(layer: MappedText, escape: Escape) -> Escape:
    """The escape of a layer that reads backslashes as well."""
    return escape if layer.escape is unescaped else escape_string


def _unescape(outer: MappedText, start: int, value: str, escape: Escape) -> MappedText:
    """``value``, at ``start`` of ``outer``: escapes resolved, quotes dropped, white space outside of them collapsed."""
    untidy = "\n" in value or "  " in value or "\t" in value or "\r" in value
    # Literal text and what is no such text in turn.
    pieces = (_ESCAPE_OR_SPACE if untidy else _ESCAPE).split(value)
    segments: list[Segment] = []
    size = 0
    quoted = False
    literal = False
    for index, piece in enumerate(pieces):
        literal = not literal
        length = len(piece)
        if literal:
            if length:
                segments.append((size, start, start + length))
                size += length
                start += length
            continue
        if piece == '"':
            quoted = not quoted
            decoded = ""
        elif piece[0] == "\\":
            decoded = _CONTROL.get(piece) or _unescaped(piece)
        else:
            decoded = piece if quoted else " "
        pieces[index] = decoded
        if decoded:
            segments.append((size, start, start + length))
            size += len(decoded)
        start += length
    return MappedText("".join(pieces), outer, tuple(segments), escape).strip()


def _unescaped(written: str) -> str:
    """What one escape stands for."""
    if len(written) <= 2:
        return written[1:]
    return code_units(written[2:6], written[8:])
