"""The text of an XML element: character data, CDATA, entities and inline elements as one mapped text with marks.

What an inline element means (a link, a placeholder, a line break) is a table of each format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from cxlint.model import Mark, MarkKind
from cxlint.readers.xml_events import CDATA, EMPTY, END, LEAF, START, TEXT, Document, Event, local
from cxlint.text import MappedText, Pieces, Segment
from cxlint.text.mapped import Escape, unescaped

Role: TypeAlias = Literal["inline", "emphasis", "link", "code", "break", "placeholder", "native", "skip"]
"""What an element inside a text is. ``native`` is formatting of the original file: its content is no text."""

_SILENT: frozenset[Role] = frozenset({"native", "skip"})
_MARKED: dict[Role, MarkKind] = {"emphasis": "emphasis", "link": "link", "code": "code", "placeholder": "placeholder"}
# The attributes that say where a link leads and what a placeholder stands for, the most telling first.
_EQUIVALENTS = ("equiv-text", "equiv", "disp", "example", "id")
_NAMING: dict[Role, tuple[str, ...]] = {"link": ("href", "url"), "placeholder": _EQUIVALENTS, "native": _EQUIVALENTS}
_MARKUP = re.compile(r"\s*<(/?[A-Za-z][\w-]*)[^<>]*>\s*")
_BREAKS = frozenset({"br", "p", "/p", "li", "/li", "div", "/div"})

_NAMED = re.compile(r"(&[^;\s&]{1,60};)")
_REFERENCE = re.compile(r"&[^;\s&]{1,60};|\r\n?")
_REFERENCE_OR_SPACE = re.compile(r"&[^;\s&]{1,60};|[ \t\r\n]{2,}|[\t\r\n]")
NO_MARKS: tuple[Mark, ...] = ()

_LINE_END = re.compile(r"\r\n?")
_SPACE = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")


def escape_text(text: str) -> str:
    """Text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")


def escape_double_quoted(text: str) -> str:
    """Text as it stands in an attribute between double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def escape_single_quoted(text: str) -> str:
    """Text as it stands in an attribute between single quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")


def leaf_text(document: Document, start: int, end: int, *, collapse: bool) -> MappedText:
    """The trimmed text of an element without children, whose content is ``[start, end)``."""
    text = document.text
    content = text.text[start:end]
    tidy = content.strip()
    if not tidy:
        return MappedText("", text, ())
    if len(tidy) != len(content):
        start += len(content) - len(content.lstrip())
        end = start + len(tidy)
    odd = "\r" in tidy or (collapse and ("  " in tidy or "\n" in tidy or "\t" in tidy))
    if not odd:
        if "&" not in tidy:
            return MappedText(tidy, text, ((0, start, end),), escape_text)
        decoded = _dereferenced(document, start, tidy, collapse)
        if decoded is not None:
            return decoded
    collected = Content(document, collapse=collapse)
    collected.text(start, end)
    return collected.build()[0]


def _dereferenced(document: Document, start: int, written: str, collapse: bool) -> MappedText | None:
    """Text with its references resolved, if that is all there is to do."""
    pieces = _NAMED.split(written)
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
            decoded = pieces[index] = document.reference(piece)
            # One that stands for itself is a part of the text around it; one that is a space may be one too many.
            if not decoded or len(decoded) == length or (collapse and decoded[-1:] in " \n"):
                return None
            segments.append((size, start, start + length))
            size += len(decoded)
        start += length
    return MappedText("".join(pieces), document.text, tuple(segments), escape_text).strip()


def element_text(
    document: Document,
    events: Iterator[Event],
    event: Event,
    roles: Mapping[str, Role] | None = None,
    *,
    collapse: bool = False,
) -> tuple[MappedText, tuple[Mark, ...]]:
    """The trimmed text and the marks of the element that ``event`` opens; takes its events up to the end tag.

    ``roles`` say what the elements inside are, by local name; the others are transparent.
    """
    if event[0] == LEAF:
        return leaf_text(document, event[4], event[5], collapse=collapse), NO_MARKS
    if event[0] == START:
        return text_within(document, events, roles or {}, collapse=collapse)
    return MappedText("", document.text, ()), NO_MARKS


def text_within(
    document: Document, events: Iterator[Event], roles: Mapping[str, Role], *, collapse: bool = False
) -> tuple[MappedText, tuple[Mark, ...]]:
    """The same for an element whose start tag was the last event."""
    content = Content(document, collapse=collapse)
    gather(events, document, roles, content)
    return content.build()


def attribute_text(document: Document, start: int, end: int) -> MappedText:
    """The trimmed text of an attribute whose value is ``[start, end)``."""
    quoted_once = document.text.text[start - 1 : start] == "'"
    content = Content(document, collapse=True, escape=escape_single_quoted if quoted_once else escape_double_quoted)
    content.text(start, end)
    return content.build()[0]


class Content:
    """Collects the text of one element from left to right, with its marks.

    With ``collapse``, runs of white space become one space, also across tags.
    """

    __slots__ = ("_collapse", "_document", "_escape", "_marks", "_only_cdata", "_pattern", "_pieces", "_spaced", "size")

    def __init__(self, document: Document, *, collapse: bool, escape: Escape = escape_text) -> None:
        self._document = document
        self._collapse = collapse
        self._escape = escape
        self._pattern = _REFERENCE_OR_SPACE if collapse else _REFERENCE
        self._pieces = Pieces(document.text)
        # (start, -end, kind, value): sorted, an outer mark comes before those inside it
        self._marks: list[tuple[int, int, MarkKind, str]] = []
        self._only_cdata = True
        self._spaced = True
        self.size = 0

    def text(self, start: int, end: int) -> None:
        """Character data at ``[start, end)`` of the document."""
        self._only_cdata = False
        self._decode(self._pattern, start, end)

    def cdata(self, start: int, end: int) -> None:
        """The inside of a CDATA section."""
        self._decode(_SPACE if self._collapse else _LINE_END, start, end)

    def unit(self, text: str, start: int, end: int) -> None:
        """``text`` in place of the tag at ``[start, end)``."""
        if text == " " or text == "\n":
            self._space(text, start, end)
        else:
            self._add(text, start, end)

    def mark(self, kind: MarkKind, start: int, value: str = "") -> None:
        """Mark what was added since the text was ``start`` long."""
        if self.size > start:
            self._marks.append((start, -self.size, kind, value))

    def build(self) -> tuple[MappedText, tuple[Mark, ...]]:
        """The trimmed text and its marks."""
        self._pieces.escape = unescaped if self._only_cdata else self._escape
        whole = self._pieces.build()
        text = whole.strip()
        if not self._marks:
            return text, NO_MARKS
        left = len(whole.text) - len(whole.text.lstrip())
        marks = []
        for first, last, kind, value in sorted(self._marks):
            start, end = max(first - left, 0), min(-last - left, len(text))
            if start < end:
                marks.append(Mark(kind, start, end, value))
        return text, tuple(marks)

    def _decode(self, pattern: re.Pattern[str], start: int, end: int) -> None:
        written = self._document.text.text[start:end]
        if "&" not in written and "\r" not in written:
            if not self._collapse:
                self._add(written, start, end)
                return
            if "  " not in written and "\n" not in written and "\t" not in written and written:
                self._literal(written, start)
                return
        content = self._document.text.text
        position = start
        for match in pattern.finditer(content, start, end):
            at, after = match.span()
            if at > position:
                self._literal(content[position:at], position)
            written = match[0]
            if written[0] == "&":
                self._add(self._document.reference(written), at, after)
            elif self._collapse:
                self._space(" ", at, after)
            else:
                self._add("\n", at, after)
            position = after
        if end > position:
            self._literal(content[position:end], position)

    def _literal(self, text: str, start: int) -> None:
        if self._collapse and self._spaced and text[0] == " ":
            text = text[1:]
            start += 1
            if not text:
                return
        self._add(text, start, start + len(text))

    def _space(self, text: str, start: int, end: int) -> None:
        if not (self._collapse and self._spaced):
            self._add(text, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if text:
            self._pieces.add(text, start, end)
            self._spaced = text[-1] in " \n"
            self.size += len(text)


def gather(events: Iterator[Event], document: Document, roles: Mapping[str, Role], content: Content) -> None:
    """Add the text of the element whose start tag was the last event, up to its end tag."""
    # (role, length of the text at the start tag, the mark's value)
    stack: list[tuple[Role, int, str]] = []
    silent = 0
    for kind, name, low, high, start, end in events:
        if kind >= CDATA:
            if not silent:
                (content.text if kind == TEXT else content.cdata)(start, end)
        elif kind == END:
            if not stack:
                break
            role, at, value = stack.pop()
            if role in _SILENT:
                silent -= 1
            elif role in _MARKED:
                content.mark(_MARKED[role], at, value)
            elif role == "break":
                content.unit("\n", start, start)
        else:
            role = roles.get(local(name), "inline")
            value = _value(document, role, low, high)
            if kind == START:
                if role in _SILENT:
                    silent += 1
                elif role == "break":
                    content.unit("\n", start, start)
                stack.append((role, content.size, value))
            elif not silent:
                _small(content, document, role, value, kind, start, end)


def _small(content: Content, document: Document, role: Role, value: str, kind: int, start: int, end: int) -> None:
    """An element without children inside a text."""
    at = content.size
    if role == "break":
        content.unit("\n", start, start)
    if kind == LEAF and role not in _SILENT and not (role == "placeholder" and _is_markup(document, start, end)):
        content.text(start, end)
        if role == "break":
            content.unit("\n", end, end)
    elif role == "placeholder" or role == "native":
        # Native code of the original file: formatting is invisible, but a line break separates words.
        written = value if kind == EMPTY else document.resolve(document.text.text[start:end])
        tag = _MARKUP.fullmatch(written)
        if tag is not None:
            if tag[1].lower() in _BREAKS:
                content.unit("\n", start, start)
            return
        if role == "placeholder" and kind == EMPTY:
            content.unit(written if not written.isalnum() else f"{{{written}}}", start, end)
    if role in _MARKED:
        content.mark(_MARKED[role], at, value)


def _is_markup(document: Document, start: int, end: int) -> bool:
    return _MARKUP.fullmatch(document.resolve(document.text.text[start:end])) is not None


def _value(document: Document, role: Role, low: int, high: int) -> str:
    """The value of an inline element's mark: the target of a link, what a placeholder stands for."""
    names = _NAMING.get(role, ())
    attributes = document.attributes(low, high) if names else {}
    return next((attributes[name] for name in names if attributes.get(name)), "")
