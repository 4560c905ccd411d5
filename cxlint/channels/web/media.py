"""What an answer of a web server holds: which reader reads it, in which encoding and language it is.

The content type counts first, then the end of the address, then how the content opens.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from cxlint.language.locales import language_of, locale_of_path, market_of, normalise
from cxlint.readers.registry import syntax_of

NO_TEXT = "-"
"""In the place of a syntax: pictures, programs, data that nobody reads; not a gap in what was read."""

_OFFICE = "application/vnd.openxmlformats-officedocument."
_SYNTAXES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
    "application/vnd.ms-excel": "xlsx",
    "application/vnd.oasis.opendocument.spreadsheet": "xlsx",
    "application/json": "json",
    "application/ld+json": "json",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "message/rfc822": "eml",
}
# Types that servers give to what they do not know; the address or the content says more.
_VAGUE = frozenset(
    ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/download")
)  # fmt: skip
_SILENT_KINDS = frozenset(("image", "video", "audio", "font", "model"))
_SILENT = re.compile(
    r"text/(?:css|javascript|xml|calendar|vcard|x-vcard)|application/(?:.*javascript|.*xml|zip|gzip|.*font.*|wasm"
    r"|x-(?:zip|gzip|tar|7z|rar|bzip|apple|msdownload).*|java-archive|vnd\.(?:android|apple\.installer).*"
    r"|pgp-.*|pkcs.*|x-x509.*|json-seq|manifest\+json)"
)
# Only what no page is called: "/learn/node.js" and "/about/x.ai" are pages.
_SILENT_SUFFIXES = frozenset(
    ".jpg .jpeg .png .gif .svg .webp .avif .ico .bmp .tif .tiff .heic .psd .eps .mp3 .mp4 .m4a .m4v .mov .avi .mkv"
    " .webm .ogg .ogv .oga .wav .flac .wmv .woff .woff2 .ttf .otf .eot .zip .gz .tgz .bz2 .xz .7z .rar .tar .dmg .exe"
    " .msi .apk .ipa .deb .rpm .iso .jar .ics .vcf .rss .atom .xml .xsl .torrent".split()
)
_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


def syntax_for(media: str, url: str, body: bytes) -> str:
    """The syntax to read an answer as, ``NO_TEXT`` for what holds none, empty where cxlint has no reader for it."""
    if body.startswith(b"%PDF-"):
        return "pdf"
    if media in _SYNTAXES:
        return _SYNTAXES[media]
    if media.endswith("+json"):
        return "json"
    if media not in _VAGUE:
        if _HTML.match(body):
            return "html"
        return NO_TEXT if media.partition("/")[0] in _SILENT_KINDS or _SILENT.fullmatch(media) else ""
    if is_silent(url):
        return NO_TEXT
    named = syntax_of(path_of(url))
    if named is not None and named.name != "xml":
        return named.name
    if _HTML.match(body):
        return "html"
    return "text" if media == "text/plain" else NO_TEXT


def is_silent(url: str) -> bool:
    """Whether an address plainly leads to a picture, a film, a program: there is nothing to read."""
    path = path_of(url)
    return not path.endswith("/") and PurePosixPath(path).suffix.lower() in _SILENT_SUFFIXES


def path_of(url: str) -> str:
    """The path of an address, decoded."""
    return unquote(urlsplit(url).path, errors="replace")


def is_worth_loading(media: str) -> bool:
    """Whether what has this content type may hold text."""
    return media.partition("/")[0] not in _SILENT_KINDS


def locale_for(url: str, hreflang: str, lang: str, languages: tuple[str, ...]) -> str:
    """The locale of a page: what it is called as an alternate, what its path names, what it says of itself.

    A region that only a later one of them names counts too: ``/it/`` with ``lang="it-CH"`` is ``it-CH``. Templates are
    copied with their ``lang``, so the path is believed before that.
    """
    found = ""
    for tag in (normalise(hreflang), locale_of_path(path_of(url).lstrip("/"), languages), normalise(lang)):
        if not found or (language_of(tag) == language_of(found) and market_of(tag) and not market_of(found)):
            found = tag or found
    return found
