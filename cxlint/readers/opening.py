"""Opening a source: from the bytes of a file to its passages, whatever is wrong with it."""

from __future__ import annotations

import re
from dataclasses import replace

from cxlint.errors import CxlintError, UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.registry import Syntax, read_bytes, read_text, syntax, syntax_of
from cxlint.text import MappedText, Source
from cxlint.text.decode import decode

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_HEAD = 2000
# What the content of a file opens with, for names that say nothing.
_OPENINGS: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(expression, re.IGNORECASE), name)
    for expression, name in (
        (rb"%PDF-", "pdf"),
        (rb"<\?xml", "xml"),
        (rb"<(?:!doctype html|html|head|body|div|main|section|article|table|p|h[1-6]|meta|!--)\b", "html"),
        (rb'\{\s{0,100}["}]|\[\s{0,100}[\[{"\d\]]', "json"),
        (
            rb"(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date|Reply-To)"
            rb":[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,20}){2}",
            "eml",
        ),
        (rb"---[ \t]*\r?\n", "markdown"),
    )
)


def open_document(
    data: bytes, path: str, hints: Hints, *, declared: str = "", as_syntax: str = ""
) -> tuple[Passage, ...]:
    """The passages of a file's bytes. Raises ``UnreadableError`` with the place where known, and nothing else.

    ``declared`` is the encoding the transport names; ``as_syntax`` reads the file as that syntax whatever its name.
    """
    chosen = syntax(as_syntax) if as_syntax else _syntax_of(data, path)
    source: Source | None = None
    try:
        if chosen.binary:
            if not data:
                raise UnreadableError("is empty")
            return tuple(read_bytes(chosen.name, data, replace(hints, path=path)))
        source = Source(path, decode(data, declared=declared))
        return tuple(read_text(chosen.name, MappedText.whole(source), replace(hints, path=path)))
    except UnreadableError as error:
        where = error.where or _where(path, source, error.offset)
        raise UnreadableError(error.message, where=where, hint=error.hint, offset=error.offset) from None
    except CxlintError:
        raise
    except MemoryError:
        raise UnreadableError("needs more memory than there is", where=path) from None
    except RecursionError:
        raise UnreadableError("is nested too deeply", where=path) from None
    except Exception as error:
        # Content is hostile and readers are many: a bug in one must cost one file, and be seen.
        reason = f"the {chosen.name} reader failed ({type(error).__name__}: {error})"
        raise UnreadableError(reason, where=path, hint="please report this") from error


def _where(path: str, source: Source | None, offset: int | None) -> str:
    if source is None or offset is None:
        return path
    position = source.position(min(offset, len(source.text)))
    return f"{path}:{position.line}:{position.column}"


def _syntax_of(data: bytes, path: str) -> Syntax:
    """The syntax by the file's name, unless the content is plainly something else that can be read."""
    named = syntax_of(path)
    if named is None:
        return _sniffed(data)
    if not named.binary and data.startswith((_ZIP, _PDF)):
        return _sniffed(data)
    if named.name == "xlsx" and not data.startswith(_ZIP) and (sniffed := _sniffed(data)).name == "html":
        # Many programs "export to Excel" by giving an HTML table the name of a workbook.
        return sniffed
    return named


def _sniffed(data: bytes) -> Syntax:
    if data.startswith(_ZIP):
        if b"word/" in data:
            return syntax("docx")
        return syntax("xlsx" if b"xl/" in data or b"opendocument.spreadsheet" in data else "text")
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for opening, name in _OPENINGS:
        if opening.match(head):
            return syntax(name)
    return syntax("text")
