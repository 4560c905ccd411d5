"""Bodies as they were before they were compressed for the way, up to a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from cxlint.channels.web.errors import FetchError

_MOST_CODINGS = 2
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_BEGIN = b"\x1f\x8b"
_PART = 4_000_000


def accepted_codings() -> str:
    """The value of ``Accept-Encoding``; Brotli where a package for it is installed that can stop at a limit."""
    return "gzip, deflate" if _brotli() is None else "gzip, deflate, br"


def decoded(body: bytes, codings: str, most: int) -> bytes:
    """``body`` without the codings of a ``Content-Encoding`` header, at most ``most`` bytes.

    Decompression ends at the limit, so that a bomb costs no more than a page of that size. Raises ``FetchError``:
    ``too-large``, ``incomplete`` (the compressed data end early) or ``bad-encoding``.
    """
    names = [name for part in codings.lower().split(",") if (name := part.strip()) and name != "identity"]
    if len(names) > _MOST_CODINGS:
        raise FetchError("bad-encoding", f"is compressed {len(names)} times over")
    for name in reversed(names):
        if not body:
            break
        body = _decompressed(body, name, most)
    if len(body) > most:
        raise FetchError("too-large", f"is larger than {most:,} bytes")
    return body


def gunzip(data: bytes, most: int) -> Iterator[bytes]:
    """The content of a gzip file in parts, at most ``most`` bytes; errors as ``decoded``, behind what could be read."""
    return _inflated(data, _GZIP, "gzip", most)


def _decompressed(data: bytes, name: str, most: int) -> bytes:
    if name in ("gzip", "x-gzip"):
        return b"".join(_inflated(data, _GZIP, "gzip", most))
    if name == "deflate":
        # By the standard with the header of zlib; some servers leave it out.
        wrapped = len(data) > 1 and data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0
        return b"".join(_inflated(data, zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS, "deflate", most))
    if name == "br" and (brotli := _brotli()) is not None:
        return b"".join(_unbrotlied(data, brotli, most))
    raise FetchError("bad-encoding", f'has the unknown content-encoding "{name[:40]}"')


def _inflated(data: bytes, bits: int, name: str, most: int) -> Iterator[bytes]:
    size = 0
    one = zlib.decompressobj(bits)
    while True:
        room = min(_PART, most + 1 - size)
        try:
            part = one.decompress(data, room)
        except zlib.error as error:
            reason = str(error).rpartition(": ")[2]
            what = f"is not {name}, as it says" if "header" in reason else f"the {name} data are damaged"
            raise FetchError("bad-encoding", f"{what} ({reason})") from None
        size += len(part)
        yield part
        if size > most:
            raise FetchError("too-large", f"holds more than {most:,} bytes when it is decompressed")
        data = one.unconsumed_tail
        if one.eof:
            data = one.unused_data
            # Several files of gzip in a row are one; anything else behind the end is padding.
            if bits != _GZIP or not data.startswith(_GZIP_BEGIN):
                return
            one = zlib.decompressobj(bits)
        elif not data and len(part) < room:
            raise FetchError("incomplete", f"the {name} data end early, after {size:,} bytes of content")


def _unbrotlied(data: bytes, brotli: ModuleType, most: int) -> Iterator[bytes]:
    size = 0
    one = brotli.Decompressor()
    while not one.is_finished():
        try:
            part = one.process(data, output_buffer_limit=min(_PART, most + 1 - size))
        except brotli.error:
            raise FetchError("bad-encoding", "is not brotli, as it says, or the data are damaged") from None
        data = b""
        size += len(part)
        yield part
        if size > most:
            raise FetchError("too-large", f"holds more than {most:,} bytes when it is decompressed")
        if one.can_accept_more_data() and not one.is_finished():
            raise FetchError("incomplete", f"the brotli data end early, after {size:,} bytes of content")


@cache
def _brotli() -> ModuleType | None:
    try:
        import brotli
    except ImportError:
        return None
    # Before 1.2 it decompressed without a limit.
    return brotli if hasattr(brotli.Decompressor, "can_accept_more_data") else None
