"""The packages that office files are: zip archives, opened with limits, and what may be there in place of one.

What an archive declares of its sizes is not believed: parts are inflated step by step and counted.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from cxlint.errors import UnreadableError

MOST_BYTES = 200_000_000
"""What all parts of a package may hold together."""

_MOST_PARTS = 10_000
_CHUNK = 65_536
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream that an encrypted document is in, as OLE containers write names.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """An open package. All reading counts towards one limit."""

    __slots__ = ("_archive", "_data", "_left", "names")

    def __init__(self, data: bytes, kind: str) -> None:
        self._data = data
        self._left = MOST_BYTES
        self._archive = _opened(data, kind)
        self.names = {info.filename.lstrip("/"): info for info in self._archive.infolist()}

    def part(self, name: str) -> bytes:
        """A part, empty where there is none of that name."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part in small steps."""
        info = self.names.get(name)
        if info is None:
            return
        if info.flag_bits & 1:
            raise UnreadableError("is encrypted")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableError("is damaged: its parts are packed in an unknown way")
        start = _content_of(self._data, info)
        packed = memoryview(self._data)[start : start + info.compress_size]
        chunks = _inflated(packed) if info.compress_type == zipfile.ZIP_DEFLATED else _pieces(packed)
        for chunk in chunks:
            self._left -= len(chunk)
            if self._left < 0:
                raise UnreadableError(f"unpacks to more than {MOST_BYTES // 1_000_000} MB")
            yield chunk

    def check(self) -> None:
        """Unpack everything once, for readers that unpack by themselves and believe what is declared."""
        if len(self._data) * 1032 <= self._left:
            # More than that no deflated data can hold.
            return
        before = self._left
        for name in self.names:
            for _ in self.chunks(name):
                pass
        self._left = before


def _opened(data: bytes, kind: str) -> zipfile.ZipFile:
    if data.startswith(OLE):
        if _ENCRYPTED in data:
            raise UnreadableError("is encrypted", hint="save it without a password")
        raise UnreadableError(f"is encrypted or in the old .{kind[:-1]} format", hint=f"save it as .{kind}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, UnicodeError):
        raise UnreadableError(f"is damaged or no .{kind} file") from None
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise UnreadableError(f"unpacks to more than {MOST_BYTES // 1_000_000} MB")
    return archive


def _content_of(data: bytes, info: zipfile.ZipInfo) -> int:
    """Where a part's bytes begin: behind its local header, whose names may be longer than the directory's."""
    at = info.header_offset
    if at < 0 or data[at : at + 4] != b"PK\x03\x04" or len(data) < at + 30:
        raise UnreadableError("is damaged: its parts are not where its directory says")
    return (
        at + 30 + int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(data[at + 28 : at + 30], "little")
    )


def _pieces(packed: memoryview) -> Iterator[bytes]:
    for at in range(0, len(packed), _CHUNK):
        yield bytes(packed[at : at + _CHUNK])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), _CHUNK):
            chunk: bytes | memoryview = packed[at : at + _CHUNK]
            while chunk and not inflater.eof:
                yield inflater.decompress(chunk, _CHUNK * 16)
                chunk = inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error:
        raise UnreadableError("is damaged: a part of it does not unpack") from None
    if not inflater.eof:
        raise UnreadableError("is damaged: it ends too early")
