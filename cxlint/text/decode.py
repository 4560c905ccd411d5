"""Bytes to text: which encoding, and what is no text at all.

The order is: byte order mark; UTF-16 by its pattern of zero bytes; UTF-8, which hardly anything else can be mistaken
for; the encoding that the transport or the file itself declares; Windows-1252. The byte order mark is not part of the
text; line ends stay as they are.
"""

from __future__ import annotations

import codecs
import math
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
_DECLARATION = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})"""
    rb"""|@charset\s{1,9}"([\w.:-]{1,40})"|Content-Type:\s{0,9}text/plain;\s{0,9}charset=([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 2048
# What a name of Python's means to every browser (WHATWG Encoding): the larger set of the same family.
_AS_BROWSERS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Labels of the same standard that Python does not know.
_LABELS = {
    "iso88591": "iso8859-1",
    "iso88592": "iso8859-2",
    "iso88599": "iso8859-9",
    "iso885911": "iso8859-11",
    "iso-8859-6-e": "iso8859-6",
    "iso-8859-6-i": "iso8859-6",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "mac": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-cp1253": "cp1253",
    "gb_2312": "gbk",
    "gb_2312-80": "gbk",
    "x-gbk": "gbk",
    "cn-big5": "big5",
    "x-x-big5": "big5",
    "x-euc-jp": "euc_jp",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "windows-949": "cp949",
    "ksc_5601": "euc_kr",
    "ks_c_5601-1989": "euc_kr",
    "unicode-1-1-utf-8": "utf-8",
}
# Text encodings by Python's word that no file of content is in; some take quadratic time on hostile input.
_REFUSED = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "undefined", "mbcs", "oem"))
# Encodings of which every byte is ASCII, so that they pass for UTF-8.
_SEVEN_BIT = ("iso2022", "hz")
# Control characters that no text file has; tab, line feed, form feed, carriage return and escape are left out.
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 100_000


def decode(data: bytes, *, declared: str = "", most: int = MOST_BYTES) -> str:
    """The text of ``data``; ``declared`` is what the transport says of its encoding.

    Raises ``UnreadableError`` for data that is empty, too large, or no text.
    """
    check_size(len(data), most)
    if not data.strip():
        raise UnreadableError("is empty")
    text = _decoded(data, declared)
    if _BINARY.search(text) and len(_BINARY.findall(text[:_SAMPLE])) > 2 + len(text[:_SAMPLE]) // 1000:
        raise UnreadableError("is not text (it holds binary data)")
    if not text.strip():
        raise UnreadableError("is empty")
    _check_lines(text)
    return text


def encode_like(text: str, data: bytes, before: str) -> bytes:
    """``text`` in the encoding of ``data``, whose own text is ``before``, its byte order mark included.

    Raises ``UnreadableError`` where that encoding lacks a character, or where ``data`` would not come out the same even
    unchanged (it holds bytes that are no text).
    """
    mark, named = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    declared = codec_of(_declared_inside(data))
    others = ("utf-8", declared, _AS_BROWSERS.get(declared, ""), "cp1252", "utf-16-le", "utf-16-be")
    for name in (named,) if named else others:
        try:
            same = bool(name) and mark + before.encode(name) == data
        except UnicodeEncodeError:
            continue
        if same:
            try:
                return mark + text.encode(name)
            except UnicodeEncodeError as error:
                lacking = text[error.start]
                raise UnreadableError(f'cannot be written: its encoding ({name}) has no "{lacking}"') from None
    raise UnreadableError("cannot be written back byte for byte: it holds bytes that are no text in its encoding")


def codec_of(charset: str) -> str:
    """Python's name for ``charset``, empty for none that text is in."""
    label = charset.strip().lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name if label else ""
        b"".decode(name or "ascii")
    except (LookupError, ValueError):
        return ""
    return "" if name in _REFUSED else name


def check_size(size: int, most: int = MOST_BYTES) -> None:
    """Refuse what is larger than ``most`` bytes."""
    if size > most:
        raise UnreadableError(f"is {math.ceil(size / 1e6)} MB; the limit is {most / 1e6:g} MB")


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    head = data[:400]
    if b"\0" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > len(head) // 4 and min(even, odd) <= len(head) // 20:
            return _strictly(data, "utf-16-be" if even > odd else "utf-16-le")
    told = [codec_of(declared), codec_of(_declared_inside(data))]
    if not any(name.startswith(_SEVEN_BIT) for name in told):
        told.insert(0, "utf-8")
    for name in (*told, "utf-8"):
        # A file that was read so far is not UTF-16, whatever it says.
        if name and not name.startswith(("utf-16", "utf-32")):
            try:
                return data.decode(_AS_BROWSERS.get(name, name))
            except UnicodeDecodeError:
                continue
    # A file in UTF-8 with a few bytes of something else in it: all of it in another encoding would be unreadable.
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", errors="ignore")) - bad
    return text if good > 10 * bad else data.decode("cp1252", errors="replace")


def _declared_inside(data: bytes) -> str:
    head = data[:_DECLARED_WITHIN]
    lowered = head.lower()
    if b"charset" not in lowered and b"encoding" not in lowered:
        return ""
    match = _DECLARATION.search(head)
    return next((group for group in match.groups() if group), b"").decode("ascii", "replace") if match else ""


def _strictly(data: bytes, encoding: str) -> str:
    # A stray byte at the end ("\n", added by a tool that took the file for ASCII) is not worth the file.
    width = {"utf-8": 1, "utf-32-le": 4, "utf-32-be": 4}.get(encoding, 2)
    try:
        return data[: len(data) // width * width].decode(encoding)
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
