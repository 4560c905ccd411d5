"""Bodies as they were before they were compressed for the way, up to a limit."""

from __future__ import annotations

import zlib
from typing import Protocol

from cxlint.channels.web.errors import FetchError

_MOST_CODINGS = 2
_GZIP = 16 + zlib.MAX_WBITS


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


def accepted_codings() -> str:
    """The value of ``Accept-Encoding``."""
    return "gzip, deflate"


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
        raise too_large(most)
    return body


def gunzip(data: bytes, most: int) -> bytes:
    """The content of a gzip file, at most ``most`` bytes; errors as ``decoded``."""
    return _decompressed(data, "gzip", most)


def too_large(most: int) -> FetchError:
    """The error of a body that holds more than ``most`` bytes when decompressed."""
    return FetchError("too-large", f"holds more than {most:,} bytes when it is decompressed")


def _decompressed(data: bytes, name: str, most: int) -> bytes:
    if name in ("gzip", "x-gzip"):
        return _inflated(data, _GZIP, "gzip", most)
    if name == "deflate":
        # By the standard with the header of zlib; some servers leave it out.
        wrapped = len(data) > 1 and data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0
        return _inflated(data, zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS, "deflate", most)
    raise FetchError("bad-encoding", f'has the unknown content-encoding "{name[:40]}"')


def _inflated(data: bytes, bits: int, name: str, most: int) -> bytes:
    parts: list[bytes] = []
    left = most + 1
    while data:
        one: _Decompressor = zlib.decompressobj(bits)
        try:
            part = one.decompress(data, left)
        except zlib.error as error:
            if parts:
                # Padding behind the last member of a gzip file is no part of it.
                break
            reason = str(error).rpartition(": ")[2]
            raise FetchError("bad-encoding", f"is not {name}, as its content-encoding says ({reason})") from None
        parts.append(part)
        left -= len(part)
        if left <= 0:
            raise too_large(most)
        if not one.eof:
            raise FetchError("incomplete", f"the {name} data end early, after {sum(map(len, parts)):,} bytes of text")
        data = one.unused_data if bits == _GZIP else b""
    return b"".join(parts)
