"""E-mails: the subject and every part that a person reads, plain text and HTML alike, each with its place in the file.

The parts are read by the readers of their types, over the layers of ``cxlint.readers.eml_encodings``. Attached files
are left out; attached and forwarded messages are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from cxlint.errors import UnreadableError
from cxlint.model import Context, Hints, Passage
from cxlint.readers import registry
from cxlint.readers.catalogue import unique
from cxlint.readers.eml_encodings import as_text, body, header
from cxlint.readers.nested import placeholder_marks
from cxlint.text import MappedText, Source

MOST_PARTS = 500
MOST_DEPTH = 20

_READ_AS = {
    "text/html": "html",
    "text/x-amp-html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/enriched": "text",
    "text/markdown": "markdown",
}
_NAMES = {"html": "html", "text": "text", "markdown": "text"}
_HEADER = re.compile(r"([!-9;-~]{1,100})[ \t]*:([^\r\n]*(?:(?:\r\n?|\n)[ \t]+[^\r\n]*)*)(?:\r\n?|\n|\Z)")
_LINE_END = re.compile(r"\r\n?|\n")
_ANY_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_LETTERHEAD = frozenset("from to subject date message-id mime-version content-type received return-path sender".split())
_MOST_HEADERS = 2_000


@dataclass(frozen=True, slots=True)
class _Headers:
    """The headers of a message or part: ``message`` has those that structure it; ``end`` is where the body begins."""

    message: Message
    end: int
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading:
    """One e-mail while it is read."""

    text: MappedText
    is_utf8: bool
    hints: Hints
    parts: int = 0
    seen: dict[str, int] = field(default_factory=dict)


def read(data: bytes, hints: Hints) -> Iterator[Passage]:
    """The passages of a message and of the messages in it."""
    content, is_utf8 = as_text(data)
    if not content.strip():
        raise UnreadableError("is empty")
    text = MappedText.whole(Source(hints.path, content))
    start = len(content) - len(content.lstrip())
    if content.startswith(("From ", ">From "), start):
        # The envelope line of a mailbox.
        start = _ANY_LINE.match(content, start).end()  # type: ignore[union-attr]  # It matches anything.
    top = _headers(content, start, len(content))
    if not _LETTERHEAD & top.places.keys():
        raise UnreadableError("is no e-mail: it opens with no headers")
    return _message(_Reading(text, is_utf8, hints), top, len(content), (), 0)


def _headers(content: str, start: int, end: int) -> _Headers:
    message = Message()
    places: dict[str, tuple[int, int]] = {}
    at = start
    for _ in range(_MOST_HEADERS):
        match = _HEADER.match(content, at, end)
        if match is None:
            break
        name = match[1].lower()
        if name not in places:
            places[name] = match.span(2)
            if name.startswith("content-"):
                message[name] = " ".join(match[2][:2000].split())
        at = match.end()
    blank = _LINE_END.match(content, at, end)
    return _Headers(message, blank.end() if blank else at, places)


def _message(reading: _Reading, headers: _Headers, end: int, above: tuple[str, ...], depth: int) -> Iterator[Passage]:
    if "subject" in headers.places:
        subject = header(reading.text, *headers.places["subject"])
        if subject:
            id = unique("subject", reading.seen)
            locale = reading.hints.locale or _language(headers, "")
            yield Passage(subject, "subject", id, locale, Context(above), placeholder_marks(subject.text))
            above = (*above, subject.text)
    yield from _part(reading, headers, end, above, _language(headers, ""), depth)


def _part(
    reading: _Reading, headers: _Headers, end: int, above: tuple[str, ...], language: str, depth: int
) -> Iterator[Passage]:
    reading.parts += 1
    if reading.parts > MOST_PARTS or depth > MOST_DEPTH:
        raise UnreadableError(
            f"has more than {MOST_PARTS} parts" if depth <= MOST_DEPTH else "has parts nested too deeply"
        )
    message = headers.message
    language = _language(headers, language)
    kind = message.get_content_type()
    encoding = str(message.get("content-transfer-encoding", "")).split(";")[0].strip().lower()
    content = reading.text.text
    if kind.startswith("multipart/"):
        children = list(_children(content, headers.end, end, _boundary(message)))
        for start, stop in children:
            child = _headers(content, start, stop)
            if kind == "multipart/digest" and "content-type" not in child.places:
                child.message["content-type"] = "message/rfc822"
            yield from _part(reading, child, stop, above, language, depth + 1)
        if children:
            return
        # Its boundary is nowhere: better read as it stands than not at all.
        kind = "text/plain"
    if kind == "message/rfc822":
        if encoding not in ("base64", "quoted-printable"):
            yield from _message(reading, _headers(content, headers.end, end), end, above, depth + 1)
    elif kind in _READ_AS and message.get_content_disposition() != "attachment":
        charset = message.get_content_charset() or ""
        text = body(reading.text, headers.end, end, encoding, charset, is_utf8=reading.is_utf8)
        yield from _read_body(reading, text, _READ_AS[kind], above, language)


def _read_body(
    reading: _Reading, text: MappedText, syntax: str, above: tuple[str, ...], language: str
) -> Iterator[Passage]:
    if not text or text.text.isspace():
        return
    prefix = unique(_NAMES[syntax], reading.seen)
    before: Context | None = None
    context = Context()
    for passage in registry.read_text(syntax, text, reading.hints):
        own = passage.context
        if own is not before:
            before = own
            group = own.group and f"{prefix}/{own.group}"
            context = Context((*above, *own.headings), own.question, own.key, own.row, own.column, group)
        yield Passage(
            passage.text,
            passage.kind,
            f"{prefix}/{passage.id}",
            passage.locale or language,
            context,
            passage.marks,
        )


def _boundary(message: Message) -> str:
    boundary = message.get_boundary()
    return boundary if boundary and len(boundary) <= 200 else ""


def _children(content: str, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """The places of the parts of a multipart; one that is not closed goes on to the end."""
    if not boundary:
        return
    line = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
    opened = -1
    for match in line.finditer(content, start, end):
        if opened >= 0:
            yield opened, _before_line_end(content, opened, match.start())
        opened = -1 if match[1] else match.end()
        if match[1]:
            return
    if 0 <= opened < end:
        yield opened, end


def _before_line_end(content: str, start: int, end: int) -> int:
    """``end`` without the line end before it, which belongs to the boundary."""
    if content.endswith("\r\n", start, end):
        return end - 2
    return end - 1 if content.endswith(("\n", "\r"), start, end) else end


def _language(headers: _Headers, otherwise: str) -> str:
    """The first language that the headers name."""
    value = str(headers.message.get("content-language", ""))
    tag = value.split(",")[0].strip()
    return tag.replace("_", "-") if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", tag) else otherwise
