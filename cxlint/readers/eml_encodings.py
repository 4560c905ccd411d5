"""What stands encoded in an e-mail (quoted-printable, base64, encoded words, charsets), decoded with exact places.

The source of an e-mail is its file as text. A file that is UTF-8 throughout is read as that. Any other is seen byte by
byte, each byte as the character that Windows-1252 gives it (Latin-1 for the five it leaves open): the offset of a
character is then the offset of its byte, and what the file's charsets make of the bytes are layers over it.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from cxlint.text import MappedText, Pieces
from cxlint.text.decode import codec_of

_VIEW = "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_BYTE_OF = {ord(character): byte for byte, character in enumerate(_VIEW)}

_ESCAPED_RUN = re.compile(r"(?:=[0-9A-Fa-f]{2}(?:=[ \t]*(?:\r\n?|\n))*+)++|=[ \t]*(?:\r\n?|\n|\Z)")
_ESCAPED_BYTE = re.compile(r"=([0-9A-Fa-f]{2})")
_ESCAPED_OR_PLAIN = re.compile(r"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r\n?|\n|\Z)|(.)", re.DOTALL)
_Q_PART = re.compile(r"_|(?:=[0-9A-Fa-f]{2})+")
_WORD = re.compile(
    r"=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?(?:[bB]\?([A-Za-z0-9+/= ]{0,2000})|[qQ]\?([^?\r\n]{0,2000}))\?="
)
_FOLD = re.compile(r"(?:\r\n?|\n)[ \t]*")
# Groups of four digits of base64: as lines of them, or with whatever stands between.
_GROUPS = re.compile(r"((?:[A-Za-z0-9+/]{4})++)|[A-Za-z0-9+/](?:[^A-Za-z0-9+/=]*+[A-Za-z0-9+/=]){3}")
_NO_DIGIT = re.compile(r"[^A-Za-z0-9+/]+")
# Names that say little in practice: UTF-8 if the bytes are that, else Windows-1252, as browsers read them.
_VAGUE = frozenset(
    ("", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "unknown-8bit", "x-unknown")
)
# Codecs in which a byte below 128 is always the ASCII character, and those in which every byte is a character.
_ASCII_BASED = re.compile(r"utf-8|cp(?:125\d|437|8[56]\d)|iso8859-\d+|koi8-[ru]|mac-roman")
_SINGLE_BYTE = re.compile(r"cp(?:125\d|437|8[56]\d)|iso8859-\d+|koi8-[ru]|mac-roman")


def as_text(data: bytes) -> tuple[str, bool]:
    """The file as text, and whether it is UTF-8; if not, offsets in the text are those of the bytes (see above)."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return codecs.charmap_decode(data, "strict", _VIEW)[0], False


def header(text: MappedText, start: int, end: int) -> MappedText:
    """The value ``[start, end)`` of a header: unfolded, its encoded words decoded."""
    content = text.text
    pieces = Pieces(text)
    at = start
    for match in _WORD.finditer(content, start, end):
        # White space between two encoded words is only there to fold the line.
        if at == start or not content[at : match.start()].isspace():
            _add_unfolded(pieces, content, at, match.start())
        if match[2] is not None:
            _add_base64(pieces, content, *match.span(2), match[1])
        else:
            _add_q(pieces, content, *match.span(3), match[1])
        at = match.end()
    _add_unfolded(pieces, content, at, end)
    return pieces.build().strip()


def body(text: MappedText, start: int, end: int, encoding: str, charset: str, *, is_utf8: bool) -> MappedText:
    """The part ``[start, end)`` of the file as its reader sees it; ``encoding`` is how it was made fit for transfer."""
    content = text.text[start:end]
    if encoding == "base64":
        # No part of encoded text can be replaced for itself; without an escape nothing in it is literal.
        pieces = Pieces(text)
        _add_base64(pieces, text.text, start, end, charset)
        return pieces.build()
    if encoding == "quoted-printable":
        return _quoted_printable(text, start, end, charset, is_utf8=is_utf8)
    codec = _codec(charset, lambda: _as_bytes(content, is_utf8=is_utf8))
    if (is_utf8 and not content.isascii()) or (content.isascii() and _ASCII_BASED.fullmatch(codec)):
        return text.part(start, end)
    raw = _as_bytes(content, is_utf8=is_utf8)
    if _SINGLE_BYTE.fullmatch(codec):
        seen = raw.decode(codec, "replace")
        return MappedText(seen, text, ((0, start, end),), partial(_in_charset, charset=codec))
    pieces = Pieces(text)
    _add_bytes(pieces, raw, range(start, end), range(start + 1, end + 1), codec)
    return pieces.build()


def _quoted_printable(text: MappedText, start: int, end: int, charset: str, *, is_utf8: bool) -> MappedText:
    content = text.text
    codec = _codec(charset, lambda: binascii.a2b_qp(_as_bytes(content[start:end], is_utf8=is_utf8)))
    pieces = Pieces(text, partial(_quoted, charset=codec))
    if not _ASCII_BASED.fullmatch(codec):
        # A plain letter may be half a character.
        raw: list[tuple[int, int, int]] = []
        for match in _ESCAPED_OR_PLAIN.finditer(content, start, end):
            if match[1]:
                raw.append((int(match[1], 16), *match.span()))
            elif match[2]:
                raw += [(byte, *match.span()) for byte in _as_bytes(match[2], is_utf8=is_utf8)]
        values, starts, ends = zip(*raw, strict=True) if raw else ((), (), ())
        _add_bytes(pieces, bytes(values), starts, ends, codec)
        return pieces.build()
    at = start
    for match in _ESCAPED_RUN.finditer(content, start, end):
        low, high = match.span()
        if low > at:
            pieces.add(content[at:low], at, low)
        if content[low + 1 : low + 2].isalnum():
            _add_escapes(pieces, match[0], low, codec)
        at = high
    pieces.add(content[at:end], at, end)
    return pieces.build()


def _add_escapes(pieces: Pieces, run: str, start: int, codec: str) -> None:
    """Add a run of ``=C3=A8``, which may have soft line breaks in it."""
    if len(run) <= 9 and len(character := _character(run, codec)) == 1:
        pieces.add(character, start, start + len(run))
        return
    found = list(_ESCAPED_BYTE.finditer(run))
    raw = bytes([int(match[1], 16) for match in found])
    _add_bytes(pieces, raw, [start + m.start() for m in found], [start + m.end() for m in found], codec)


# Nearly all runs are one character, and the same few again and again.
@lru_cache(maxsize=1024)
def _character(run: str, codec: str) -> str:
    return bytes([int(match[1], 16) for match in _ESCAPED_BYTE.finditer(run)]).decode(codec, "replace")


def _add_bytes(pieces: Pieces, raw: bytes, starts: Sequence[int], ends: Sequence[int], codec: str) -> None:
    """Add the characters that ``raw`` decodes to, each with the places of its bytes."""
    decoder = codecs.getincrementaldecoder(codec)("replace")
    first = 0
    for index in range(len(raw)):
        if character := decoder.decode(raw[index : index + 1]):
            pieces.add(character, starts[first], ends[index])
            first = index + 1
    if first < len(raw):
        pieces.add(decoder.decode(b"", True), starts[first], ends[-1])


def _add_base64(pieces: Pieces, content: str, start: int, end: int, charset: str) -> None:
    """Add what groups of four digits stand for, as few groups at a time as hold whole characters."""
    groups: list[tuple[int, int, bytes]] = []
    at = start
    for match in _GROUPS.finditer(content, start, end):
        low, at = match.span()
        if match[1]:
            raw = binascii.a2b_base64(match[1])
            groups += [(low + 4 * n, low + 4 * n + 4, raw[3 * n : 3 * n + 3]) for n in range(len(raw) // 3)]
        else:
            groups.append((low, at, _three(match[0])))
    if rest := _three(_NO_DIGIT.sub("", content[at:end])):
        groups.append((at, end, rest))
    codec = _codec(charset, lambda: b"".join([raw for _, _, raw in groups]))
    decoder = codecs.getincrementaldecoder(codec)("replace")
    is_ascii_based = _ASCII_BASED.fullmatch(codec)
    waiting: list[str] = []
    first = -1
    for low, high, raw in groups:
        if first < 0 and is_ascii_based and raw.isascii():
            pieces.add(raw.decode("ascii"), low, high)
            continue
        waiting.append(decoder.decode(raw))
        first = low if first < 0 else first
        if not decoder.getstate()[0]:
            pieces.add("".join(waiting), first, high)
            waiting.clear()
            first = -1
    if first >= 0:
        pieces.add("".join(waiting) + decoder.decode(b"", True), first, groups[-1][1])


def _three(group: str) -> bytes:
    """The bytes of a group of base64 digits, whose padding may be missing; none for what is no such group."""
    digits = _NO_DIGIT.sub("", group)
    return binascii.a2b_base64(digits + "=" * (4 - len(digits))) if 2 <= len(digits) <= 4 else b""


def _add_q(pieces: Pieces, content: str, start: int, end: int, charset: str) -> None:
    codec = _codec(charset, lambda: binascii.a2b_qp(content[start:end].encode("utf-8"), header=True))
    at = start
    for match in _Q_PART.finditer(content, start, end):
        pieces.add(content[at : match.start()], at, match.start())
        if match[0] == "_":
            pieces.add(" ", *match.span())
        else:
            _add_escapes(pieces, match[0], match.start(), codec)
        at = match.end()
    pieces.add(content[at:end], at, end)


def _add_unfolded(pieces: Pieces, content: str, start: int, end: int) -> None:
    at = start
    for fold in _FOLD.finditer(content, start, end):
        pieces.add(content[at : fold.start()], at, fold.start())
        pieces.add(" ", *fold.span())
        at = fold.end()
    pieces.add(content[at:end], at, end)


def _codec(charset: str, sample: Callable[[], bytes]) -> str:
    """The name of the codec for ``charset``; ``sample`` gives the bytes, for charsets that tell too little."""
    name = "" if charset.strip().lower() in _VAGUE else codec_of(charset)
    if name in ("utf-16", "utf-32"):
        return name if sample().startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else f"{name}-le"
    if name:
        return name
    try:
        sample().decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _as_bytes(text: str, *, is_utf8: bool) -> bytes:
    return text.encode("utf-8", "replace") if is_utf8 else bytes([_BYTE_OF[ord(character)] for character in text])


def _in_charset(text: str, charset: str) -> str:
    return codecs.charmap_decode(text.encode(charset, "replace"), "strict", _VIEW)[0]


def _quoted(text: str, charset: str) -> str:
    return "".join(
        character
        if (" " <= character <= "~" and character != "=") or character in "\r\n\t"
        else "".join(f"={byte:02X}" for byte in character.encode(charset, "replace"))
        for character in text
    )
