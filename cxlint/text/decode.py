"""Bytes to text: which encoding, and what is no text at all.

The order is: byte order mark; UTF-16 by its pattern of zero bytes; the encoding that the transport or the file itself
declares; strict UTF-8; Windows-1252. The byte order mark is not part of the text; line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re

from cxlint.errors import UnreadableError

MOST_BYTES = 50_000_000
"""Larger files are refused: nobody reads them, and reading them would not be safe."""

MOST_LINE = 20_000_000
"""Characters in one line."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)|@charset\s+"([\w.:-]+)"|"""
    rb"""Content-Type:\s*text/plain;\s*charset=([\w.:-]+)""",
    re.IGNORECASE,
)
# Control characters that no text file has; tab, line feed, form feed, carriage return and escape are left out.
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, declared: str = "", most: int = MOST_BYTES) -> str:
    """The text of ``data``; ``declared`` is what the transport says of its encoding.

    Raises ``UnreadableError`` for data that is empty, too large, or no text.
    """
    if len(data) > most:
        raise UnreadableError(f"is {len(data) / 1e6:.0f} MB; the limit is {most / 1e6:.0f} MB")
    if not data.strip():
        raise UnreadableError("is empty")
    text = _decoded(data, declared)
    binary = _BINARY.search(text)
    if binary is not None and len(_BINARY.findall(text[:100_000])) > 2 + len(text[:100_000]) // 1000:
        raise UnreadableError("is not text (it holds binary data)")
    if not text.strip():
        raise UnreadableError("is empty")
    _check_lines(text)
    return text


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    head = data[:400]
    if b"\0" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > len(head) // 4 and min(even, odd) <= len(head) // 20:
            return _strictly(data[: len(data) // 2 * 2], "utf-16-be" if even > odd else "utf-16-le")
    match = _DECLARED.search(data[:2048])
    inside = next((group for group in match.groups() if group), b"").decode("ascii") if match else ""
    for encoding in (declared, inside, "utf-8"):
        # Latin-1 declarations mean Windows-1252 to every browser; a UTF-16 declaration in a file read so far is wrong.
        name = "cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else encoding
        if not name or name.lower().startswith(("utf-16", "utf16")):
            continue
        if name == "cp1252" and _is_utf8(data):
            continue
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return data.decode("cp1252", errors="replace")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"says it is {encoding.upper()}, but is not (at byte {error.start})") from None


def _check_lines(text: str) -> None:
    start = 0
    while len(text) - start > MOST_LINE:
        end = text.rfind("\n", start, start + MOST_LINE)
        if end < 0:
            line = text.count("\n", 0, start) + 1
            raise UnreadableError(
                f"line {line} is longer than {MOST_LINE // 1_000_000} million characters", offset=start
            )
        start = end + 1
