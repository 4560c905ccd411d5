"""Archives of web pages (WARC): reading the pages of one, whoever made it, and writing one.

A page is found again by the place of its record, so archives must be plain or, as is usual, compressed record by
record. Reading is bounded: an archive may be hostile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import gmtime, strftime
from typing import TYPE_CHECKING, Literal

from cxlint.errors import UnreadableError
from cxlint.text.decode import MOST_BYTES, check_size

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_Decoding = Literal["all", "content", "none"]
_DECODINGS: tuple[_Decoding, ...] = ("all", "content", "none")
_GZIP = b"\x1f\x8b"
MOST_RECORDS = 2_000_000
"""Pages of one archive; what is beyond is not read, and that is said."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One page in an archive: its address, the place of its record, when it was fetched, and what the server said."""

    url: str
    offset: int
    date: str
    media: str
    charset: str


@dataclass(frozen=True, slots=True)
class Index:
    """The pages of an archive by address, the latest of each; ``trouble`` says why it could not be read to its end."""

    captures: tuple[Capture, ...]
    trouble: str = ""


def index(path: Path) -> Index:
    """What is in the archive ``path``. Raises ``UnreadableError`` where it is no archive."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    latest: dict[str, Capture] = {}
    trouble = ""
    last = 0
    try:
        with path.open("rb") as file, path.open("rb") as places:
            compressed = file.read(2) == _GZIP
            file.seek(0)
            try:
                for record in ArchiveIterator(file, record_types=WarcRecordType.response, quirks_mode=True):
                    capture = _capture(record)
                    if capture is None:
                        continue
                    places.seek(capture.offset)
                    if compressed and places.read(2) != _GZIP:
                        hint = 'compress each record by itself ("warcio recompress")'
                        raise UnreadableError("is compressed as a whole", where=path.as_posix(), hint=hint)
                    known = latest.get(capture.url)
                    if known is None or known.date <= capture.date:
                        latest[capture.url] = capture
                    last = capture.offset
                    if len(latest) >= MOST_RECORDS:
                        trouble = f"has more than {MOST_RECORDS:,} pages"
                        break
                if not trouble and _is_cut(path, last):
                    trouble = "breaks off in its last page"
            except (OSError, ValueError) as error:
                trouble = f"breaks off: {error}"
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {error.strerror or error}", where=path.as_posix()) from None
    if not latest:
        raise UnreadableError(trouble or "is no archive of web pages", where=path.as_posix())
    return Index(tuple(sorted(latest.values(), key=_url)), trouble)


def load(path: Path, offset: int) -> bytes:
    """The content of the page whose record is at ``offset``, as it was before the server packed it."""
    error: Exception | None = None
    # Some archives hold the content unpacked and headers that say otherwise.
    for decoding in _DECODINGS:
        try:
            return _content(path, offset, decoding)
        except (OSError, ValueError, StopIteration) as found:
            error = error or found
    raise UnreadableError(f"is damaged in the archive ({error})", where=path.as_posix())


def write(
    path: Path, pages: Iterable[tuple[str, int, float, tuple[tuple[str, str], ...], bytes]], software: str
) -> int:
    """Write an archive of ``pages`` (address, status, time, headers, content) to ``path``; returns how many there are.

    ``software`` names who made it. Raises ``UnreadableError`` where the file cannot be written.
    """
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    count = 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            writer = WARCWriter(file, gzip=not path.name.endswith(".warc"), warc_version="1.1")
            info = {"software": software, "format": "WARC File Format 1.1"}
            writer.write_record(writer.create_warcinfo_record(path.name, info))
            for url, status, fetched, headers, body in pages:
                kept = [(name, value) for name, value in headers if name.lower() not in _OF_THE_TRANSPORT]
                http = StatusAndHeaders(
                    f"{status} {_REASONS.get(status, '')}".strip(),
                    [*kept, ("Content-Length", str(len(body)))],
                    protocol="HTTP/1.1",
                )
                date = strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(fetched))
                writer.write_record(
                    writer.create_warc_record(
                        url, "response", BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": date}
                    )
                )
                count += 1
    except OSError as error:
        raise UnreadableError(f"cannot be written: {error.strerror or error}", where=path.as_posix()) from None
    return count


_OF_THE_TRANSPORT = frozenset(("content-length", "content-encoding", "transfer-encoding", "connection", "keep-alive"))
_REASONS = {200: "OK", 203: "Non-Authoritative Information"}


def _capture(record: WarcRecord) -> Capture | None:
    """The page of a record; ``None`` for what is no page, or was answered with an error."""
    http = record.http_headers
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if http is None or http.status_code is None or not url.startswith(("http://", "https://")):
        return None
    if not 200 <= http.status_code < 300:
        return None
    date = record.headers.get("WARC-Date") or ""
    media = (record.http_content_type or "").lower()
    return Capture(url, record.stream_pos, date, media, record.http_charset or "")


def _is_cut(path: Path, offset: int) -> bool:
    """Whether the record at ``offset`` is shorter than it says; the iteration does not notice at the end of a file."""
    from fastwarc.warc import ArchiveIterator

    with path.open("rb") as file:
        file.seek(offset)
        record = next(iter(ArchiveIterator(file, parse_http=False, quirks_mode=True)), None)
        if record is None or record.reader is None:
            return False
        left = int(record.headers.get("Content-Length") or 0)
        while left > 0 and (part := record.reader.read(min(left, 1 << 20))):
            left -= len(part)
        return left > 0


def _content(path: Path, offset: int, decoding: _Decoding) -> bytes:
    from fastwarc.warc import ArchiveIterator

    with path.open("rb") as file:
        file.seek(offset)
        record = next(iter(ArchiveIterator(file, auto_decode=decoding, quirks_mode=True)))
        if record.reader is None:
            return b""
        data: bytes = record.reader.read(MOST_BYTES + 1)
        check_size(len(data))
        return data


def _url(capture: Capture) -> str:
    return capture.url
