"""Pages that are only a shell: next to no text, and scripts that would draw it."""

from __future__ import annotations

import re

from cxlint.readers.html_elements import SKIPPED
from cxlint.readers.html_tokens import TOKEN

_LITTLE = 200
"""Characters of text below which a page with scripts says next to nothing."""
_FRAME = 1_500
"""The same for a page that has an empty place for its content, or asks for JavaScript: a menu and a footer."""

# The elements that the usual frameworks draw into, left empty by the server.
_EMPTY_ROOT = re.compile(
    r"<(?:div|main|section)[^>]{0,200}?\bid=[\"']?(?:root|app|application|main-app|react-root|__next|___gatsby|__nuxt|svelte"
    r"|q-app|ember-app|elm|vue-app|mount|app-root)[\"']?[^>]{0,200}>\s{0,200}(?:<!--.{0,200}?-->\s{0,200})?</"
    r"|<(?:app-root|my-app|ion-app)\b[^>]{0,200}>\s{0,200}</",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"<script\b(?![^>]{0,300}\btype=[\"']?(?:application/(?:ld\+)?json|text/(?:template|x-)))", re.IGNORECASE
)
_NOSCRIPT = re.compile(r"<noscript\b[^>]{0,200}>(.{0,2000}?)</noscript", re.IGNORECASE | re.DOTALL)
_ASKS = re.compile(r"java\s?script", re.IGNORECASE)


def needs_rendering(page: str) -> bool:
    """Whether ``page``, HTML as a server sent it, has next to no text before its scripts have run."""
    size = _text_up_to(page, _FRAME)
    return size < _FRAME and _SCRIPT.search(page) is not None and (size < _LITTLE or is_shell(page))


def is_shell(page: str) -> bool:
    """Whether ``page`` tells that its content is not there: by an empty place for it, or by asking for JavaScript."""
    return _EMPTY_ROOT.search(page) is not None or _asks_for_scripts(page)


def says_more(drawn: str, page: str) -> bool:
    """Whether ``page`` has more text once it is ``drawn``."""
    return _text_up_to(drawn, _FRAME) > _text_up_to(page, _FRAME)


def _asks_for_scripts(page: str) -> bool:
    return any(_ASKS.search(match[1]) for match in _NOSCRIPT.finditer(page))


def _text_up_to(page: str, most: int) -> int:
    """The characters of text that a page shows, counted no further than ``most``."""
    size = 0
    silent = ""
    for match in TOKEN.finditer(page):
        data, _, name, _, _, leaf, _ = match.groups()
        if not silent:
            size += len(data.strip()) + (len(leaf.strip()) if leaf and name.lower() not in _SILENT else 0)
            if size >= most:
                break
        if name and leaf is None:
            named = name.lower()
            if not silent and named in _SILENT:
                silent = named
            elif silent and named == f"/{silent}":
                silent = ""
    return size


_SILENT = SKIPPED | {"noscript"}
