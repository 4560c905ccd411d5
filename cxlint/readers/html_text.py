"""The text of HTML as a visitor reads it: references decoded, white space collapsed, every piece with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from html.entities import html5

from cxlint.readers.html_tokens import SPACE
from cxlint.text import MappedText
from cxlint.text.mapped import Segment

Run = tuple[int, str]
"""A run of text as written, and its place; see :func:`inserted_space` for a place that is negative."""

_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,10}|[xX][0-9a-fA-F]{1,8});?|[a-zA-Z][a-zA-Z0-9]{1,40};?)")
# References to white space, and to control characters that decode to nothing, take the slow way.
_SPACE_REFERENCE = re.compile(
    r"&#(?:0*(?:\d|[12]\d|3[0-2])\b|[xX]0*(?:[0-9a-fA-F]|1[0-9a-fA-F]|20)\b)|&(?:Tab|NewLine);"
)
_WIDE_SPACE = re.compile("  +")


def inserted_space(place: int) -> Run:
    """A run for a tag that parts words: a space that stands nowhere in the source."""
    return (-2 - place, " ")


def escape_text(text: str) -> str:
    """``text`` as it must be written between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """``text`` as it must be written in an attribute with double quotes."""
    return escape_text(text).replace('"', "&quot;")


def escape_single_quoted(text: str) -> str:
    """``text`` as it must be written in an attribute with single quotes."""
    return escape_text(text).replace("'", "&#39;")


def escape_unquoted(text: str) -> str:
    """``text`` as it must be written in an attribute without quotes."""
    escaped = escape_single_quoted(escape_attribute(text)).replace("=", "&#61;").replace("`", "&#96;")
    return re.sub(rf"[{SPACE}]", lambda match: f"&#{ord(match[0])};", escaped)


def attribute_text(text: MappedText, start: int, end: int) -> MappedText:
    """The decoded value of an attribute that stands at ``[start, end)``."""
    written = text.text[start:end]
    quote = text.text[start - 1 : start]
    escape = {'"': escape_attribute, "'": escape_single_quoted}.get(quote, escape_unquoted)
    if "&" not in written and "  " not in written and _spaced(written) == written:
        stripped = written.strip(" ")
        if not stripped:
            return MappedText("", text, (), escape)
        if len(stripped) != len(written):
            start += written.index(stripped[0])
        return MappedText(stripped, text, ((0, start, start + len(stripped)),), escape)
    decoded, segments, _ = collapsed([(start, written)], attribute=True)
    return MappedText(decoded, text, segments, escape)


def collapsed(runs: Sequence[Run], *, attribute: bool = False) -> tuple[str, tuple[Segment, ...], list[int]]:
    """The text of ``runs`` with white space collapsed, its segments, and where each run begins in it.

    A space stands for the last character of the white space it came from, so that a word and the space before it
    stay one segment.
    """
    place, text = runs[0]
    if len(runs) > 1:
        text = "".join([written for _, written in runs])
    tidy = "\n" not in text and "\t" not in text and "\r" not in text and "\f" not in text
    spaced = text if tidy else _spaced(text)
    if "  " not in spaced and spaced[:1] not in SPACE and not ("&" in text and _SPACE_REFERENCE.search(text)):
        if len(runs) > 1 or "&" in text:
            return _joined(runs, tidy, attribute)
        if spaced[-1] == " ":
            spaced = spaced[:-1]
        return spaced, ((0, place, place + len(spaced)),), [0]
    parts: list[str] = []
    segments: list[Segment] = []
    starts: list[int] = []
    at = 0
    # Where the space that is due before the next word stands; -1 where none is, less for an inserted one.
    space = -1
    for place, written in runs:
        starts.append(at)
        if "&" in written:
            for start, piece, length in _decoded(place, written, attribute):
                if not length:
                    at, space = _add(parts, segments, at, space, start, piece)
                elif piece in SPACE:
                    space = -2 - start
                else:
                    if space != -1 and at:
                        at = _add_space(parts, segments, at, space)
                    space = -1
                    parts.append(piece)
                    segments.append((at, start, start + length))
                    at += len(piece)
        elif place < 0:
            space = place if space < 0 else space
        else:
            at, space = _add(parts, segments, at, space, place, written)
    return "".join(parts), tuple(segments), starts


def _spaced(text: str) -> str:
    """``text`` with a space for each character of white space; ``str.translate`` takes ten times as long."""
    text = text.replace("\n", " ")
    if "\t" in text or "\r" in text or "\f" in text:
        return text.replace("\t", " ").replace("\r", " ").replace("\f", " ")
    return text


def _add_space(parts: list[str], segments: list[Segment], at: int, space: int) -> int:
    parts.append(" ")
    segments.append((at, space, space + 1) if space >= 0 else (at, -2 - space, -2 - space))
    return at + 1


def _joined(runs: Sequence[Run], tidy: bool, attribute: bool) -> tuple[str, tuple[Segment, ...], list[int]]:
    """The common case: no white space to leave out but a space at the end."""
    parts: list[str] = []
    segments: list[Segment] = []
    starts: list[int] = []
    at = 0
    for place, written in runs:
        starts.append(at)
        if "&" in written:
            for start, piece, length in _decoded(place, written, attribute):
                parts.append(piece)
                segments.append((at, start, start + (length or len(piece))))
                at += len(piece)
        else:
            length = len(written)
            parts.append(written)
            segments.append((at, place, place + length) if place >= 0 else (at, -2 - place, -2 - place))
            at += length
    text = "".join(parts) if tidy else _spaced("".join(parts))
    if text[-1:] == " ":
        text = text[:-1]
        start, place, end = segments.pop()
        if end - place > 1:
            segments.append((start, place, end - 1))
    return text, tuple(segments), starts


def _add(parts: list[str], segments: list[Segment], at: int, space: int, start: int, written: str) -> tuple[int, int]:
    """Add literal text at ``start``, with the space that is due before it; the new length and the space then due."""
    spaced = _spaced(written)
    text = spaced.strip(" ")
    end = start + len(written)
    if not text:
        return at, end - 1 if written else space
    if spaced[0] == " ":
        start += spaced.index(text[0])
        space = start - 1
    begin = 0
    stop = len(text)
    wide = _WIDE_SPACE.search(text)
    while True:
        last = wide.start() if wide else stop
        chunk = text[begin:last]
        first = start + begin
        if space != -1 and at:
            if space == first - 1:
                chunk = " " + chunk
                first = space
            else:
                at = _add_space(parts, segments, at, space)
        parts.append(chunk)
        segments.append((at, first, start + last))
        at += len(chunk)
        if wide is None:
            break
        begin = wide.end()
        space = start + begin - 1
        wide = _WIDE_SPACE.search(text, begin)
    return at, end - 1 if spaced[-1] == " " else -1


def verbatim(runs: Sequence[Run]) -> tuple[str, tuple[Segment, ...], list[int]]:
    """The text of ``runs`` with its white space, but without blank lines at its ends."""
    parts: list[str] = []
    segments: list[Segment] = []
    starts: list[int] = []
    at = 0
    blank = True
    for place, written in runs:
        starts.append(at)
        if place < 0:
            if not blank:
                parts.append("\n")
                segments.append((at, -2 - place, -2 - place))
                at += 1
            continue
        for start, piece, length in _decoded(place, written, False) if "&" in written else ((place, written, 0),):
            shown = piece
            if blank:
                shown = piece.lstrip("\r\n")
                start += len(piece) - len(shown) if not length else 0
                blank = not shown
            if shown:
                parts.append(shown)
                segments.append((at, start, start + (length or len(shown))))
                at += len(shown)
    text = "".join(parts)
    kept = text.rstrip()
    while segments and segments[-1][0] >= len(kept):
        segments.pop()
    if segments and len(kept) < len(text):
        first, start, end = segments[-1]
        if end - start == len(parts[len(segments) - 1]):
            segments[-1] = (first, start, start + len(kept) - first)
    return kept, tuple(segments), [min(start, len(kept)) for start in starts]


def _decoded(place: int, written: str, attribute: bool) -> list[tuple[int, str, int]]:
    """Pieces of ``written`` as (place, text, length of the reference it was decoded from, 0 for literal text)."""
    pieces: list[tuple[int, str, int]] = []
    position = 0
    for match in _REFERENCE.finditer(written):
        reference = match[0]
        start, end = match.span()
        decoded = _unescape(reference)
        if decoded == reference:
            continue
        if attribute and reference[-1] != ";" and reference[1] != "#":
            # A query string holds no reference: href="?a=1&copy=2".
            known = reference[1:] in html5
            if not known or written[end : end + 1] == "=":
                continue
        if start > position:
            pieces.append((place + position, written[position:start], 0))
        if decoded:
            pieces.append((place + start, decoded, end - start))
        position = end
    if position < len(written):
        pieces.append((place + position, written[position:], 0))
    return pieces


_unescape = lru_cache(maxsize=1024)(unescape)
