"""XML without a reader of its own: feeds, layouts, documentation, in-house formats.

An element that holds words is a passage, with whatever stands inside of it; attributes that people see are passages of
their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from cxlint.model import Context, Hints, Kind, Mark, Passage
from cxlint.readers.catalogue import has_prose, is_data, language_tag, read_entry, unique
from cxlint.readers.xml_content import Content, Role, attribute_text, gather, leaf_text
from cxlint.readers.xml_events import CDATA, EMPTY, END, LEAF, START, Document, Event, local, skip
from cxlint.text import MappedText

_ROLES: dict[str, Role] = {
    "a": "link",
    "link": "link",
    "ulink": "link",
    "xref": "link",
    "b": "emphasis",
    "i": "emphasis",
    "em": "emphasis",
    "strong": "emphasis",
    "bold": "emphasis",
    "emphasis": "emphasis",
    "code": "code",
    "tt": "code",
    "literal": "code",
    "br": "break",
    "p": "break",
    "para": "break",
    "li": "break",
    "script": "skip",
    "style": "skip",
    "comment": "skip",
}
_KINDS: dict[str, Kind] = {
    "title": "title",
    "heading": "heading",
    "description": "description",
    "summary": "description",
    "subtitle": "description",
    "content": "paragraph",
    "encoded": "paragraph",
    "body": "paragraph",
    "p": "paragraph",
    "para": "paragraph",
    "li": "list-item",
    "item": "list-item",
    "listitem": "list-item",
    "question": "question",
    "answer": "answer",
    "subject": "subject",
    "message": "message",
    "button": "button",
    "caption": "caption",
}
# Elements whose text is for programs, whatever it looks like: feeds, sitemaps, build files.
_DATA = frozenset(
    "link guid loc lastmod changefreq priority pubdate lastbuilddate updated published generator language docs ttl id"
    " version uri url icon logo color class type".split()
)
_SKIPPED = frozenset({"script", "style", "comment"})
# Formatting: where one of these opens an element, the element around it is the passage.
_FORMATTING = frozenset("b i u em strong bold emphasis span font a".split())
# Attributes that people see. Those of the second row are as often names for programs: only whole phrases count.
_SEEN = frozenset(
    "title label text alt hint placeholder caption tooltip summary description message contentdescription subtitle"
    " tooltiptext summaryon summaryoff dialogtitle dialogmessage header".split()
)
_PHRASES = frozenset({"value", "name", "content", "default"})
_NAMES = ("name", "key", "xml:id", "id", "android:key", "android:id")
_LANGUAGES = ("xml:lang", "lang", "language", "locale")

_NAME = re.compile(r"(?:@\+?id/)?([\w.$:-]{1,80})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_TAIL = re.compile(r"</[^>]*+>\s*+[^<\s]")
_LETTER = re.compile(r"[^\W\d_]")
# Values that another file or the program fills in: resources, bindings, expressions.
_BOUND = re.compile(r"[@?#$]?\{.*\}|[@?][\w+*:./]+", re.DOTALL)
_PATH = 8


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element: its tag, its name in paths, and the language said by it or above it."""

    tag: str
    name: str
    language: str


def read(document: Document, hints: Hints) -> Iterator[Passage]:
    """The passages of any document; ids and keys are the path of names below the root."""
    return _Reader(document, hints).read()


class _Reader:
    """What is known on the way through one document."""

    def __init__(self, document: Document, hints: Hints) -> None:
        self.document = document
        self.hints = hints
        self.locale = hints.locale
        self.seen: dict[str, int] = {}
        self.stack: list[_Open] = []
        self.question = ""

    def read(self) -> Iterator[Passage]:
        document = self.document
        content = document.text.text
        events = document.events()
        for event in events:
            kind, _, _, _, start, end = event
            if kind == END:
                if self.stack:
                    self.stack.pop()
            elif kind >= CDATA:
                if self.stack and not content[start:end].isspace() and start < end:
                    yield from self._mixed(event, events)
            else:
                element = self._open(event)
                if element.tag in _SKIPPED:
                    if kind == START:
                        skip(events)
                elif len(self.stack) > 1 and kind != EMPTY and self._is_inline(event, element.tag):
                    yield from self._mixed(event, events)
                else:
                    self.stack.append(element)
                    yield from self._attributes(event)
                    if kind == LEAF:
                        yield from self._text(leaf_text(document, start, end, collapse=True), ())
                    if kind != START:
                        self.stack.pop()

    def _open(self, event: Event) -> _Open:
        tag = local(event[1]).lower()
        attributes = self.document.attributes(event[2], event[3])
        written = next((attributes[name] for name in _NAMES if attributes.get(name)), "")
        match = _NAME.fullmatch(written)
        language = next((attributes[name] for name in _LANGUAGES if attributes.get(name)), "")
        if not _LANGUAGE.fullmatch(language):
            language = self.stack[-1].language if self.stack else ""
        elif not self.stack:
            self.locale = self.locale or language_tag(language)
            language = ""
        return _Open(tag, match[1] if match else local(event[1]), language_tag(language))

    def _is_inline(self, event: Event, tag: str) -> bool:
        """Whether an element is part of the text of the element around it."""
        return tag in _FORMATTING or (
            event[0] == LEAF and _TAIL.match(self.document.text.text, event[5]) is not None and event[4] < event[5]
        )

    def _mixed(self, event: Event, events: Iterator[Event]) -> Iterator[Passage]:
        """The element at the top of the stack, whose text begins with ``event``."""
        content = Content(self.document, collapse=True)
        gather(chain((event,), events), self.document, _ROLES, content)
        yield from self._text(*content.build())
        self.stack.pop()

    def _path(self) -> str:
        opened = self.stack[1:] or self.stack
        return ".".join(element.name for element in opened[-_PATH:])

    def _text(self, text: MappedText, marks: tuple[Mark, ...]) -> Iterator[Passage]:
        value = text.text
        if not value:
            return
        element = self.stack[-1]
        kind = _KINDS.get(element.tag, "string")
        if element.tag in _DATA or is_data(value) or _LETTER.search(value) is None:
            kind = "data"
        if element.tag == "language" and len(self.stack) == 3 and _LANGUAGE.fullmatch(value):
            self.locale = self.locale or language_tag(value)
        if kind == "question":
            self.question = value
        path = self._path()
        context = Context(key=path, group=path, question=self.question if kind == "answer" else "")
        locale = element.language or self.locale
        id = unique(path, self.seen)
        yield from read_entry(text, id, self.hints, kind=kind, locale=locale, context=context, marks=marks)

    def _attributes(self, event: Event) -> Iterator[Passage]:
        for name, start, end in self.document.attribute_places(event[2], event[3]):
            plain = local(name).lower()
            if start == end or (plain not in _SEEN and plain not in _PHRASES):
                continue
            text = attribute_text(self.document, start, end)
            value = text.text
            if _BOUND.fullmatch(value) or is_data(value) or _LETTER.search(value) is None:
                continue
            if plain in _PHRASES and not (" " in value and has_prose(value)):
                continue
            path = self._path()
            key = f"{path}.{local(name)}"
            context = Context(key=key, group=path)
            locale = self.stack[-1].language or self.locale
            id = unique(key, self.seen)
            yield from read_entry(text, id, self.hints, kind="attribute", locale=locale, context=context)
