"""Opening a source: from the bytes of a file to its passages, whatever is wrong with it."""

from __future__ import annotations

from dataclasses import replace

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.registry import Syntax, read_bytes, read_text, syntax, syntax_of
from cxlint.text import MappedText, Source
from cxlint.text.decode import decode

# What the content of a file with an unknown name opens with.
_OPENINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<?xml", "xml"),
    (b"{", "json"),
    (b"[", "json"),
)


def open_document(
    data: bytes, path: str, hints: Hints, *, declared: str = "", as_syntax: str = ""
) -> tuple[Passage, ...]:
    """The passages of a file's bytes. Raises ``UnreadableError`` with the place where known, and nothing else.

    ``declared`` is the encoding the transport names; ``as_syntax`` reads the file as that syntax whatever its name.
    """
    chosen = syntax(as_syntax) if as_syntax else syntax_of(path) or _sniffed(data)
    source: Source | None = None
    try:
        if chosen.binary:
            if not data:
                raise UnreadableError("is empty")
            return tuple(read_bytes(chosen.name, data, replace(hints, path=path)))
        source = Source(path, decode(data, declared=declared))
        return tuple(read_text(chosen.name, MappedText.whole(source), replace(hints, path=path)))
    except UnreadableError as error:
        raise UnreadableError(error.message, where=_where(path, source, error.offset), hint=error.hint) from None
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


def _sniffed(data: bytes) -> Syntax:
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for opening, name in _OPENINGS:
        if head.startswith(opening.lower()):
            return syntax(name)
    return syntax("text")
