"""The bytes of a page as text: byte order mark, UTF-8 where it is nothing else, header, the page's own word, cp1252."""

from __future__ import annotations

import re

from cxlint.text.decode import decode

_CHARSET = re.compile(r""";\s*charset\s*=\s*(?:"([^"]{0,60})"|'([^']{0,60})'|([^\s;,"']{0,60}))""", re.IGNORECASE)


def charset_of(content_type: str) -> str:
    """The charset that a ``Content-Type`` header names, as it is written there, empty where it names none."""
    match = _CHARSET.search(content_type)
    return next((group for group in match.groups() if group), "").strip() if match else ""


def media_type_of(content_type: str) -> str:
    """The media type of a ``Content-Type`` header in lower case, such as ``text/html``."""
    return content_type.partition(";")[0].partition(",")[0].strip().lower()


def page_text(body: bytes, content_type: str) -> str:
    """The text of a page by what its header and the page itself say.

    A page that is valid UTF-8 is read as that, whatever it is labelled: hardly anything else can be mistaken for it,
    and wrong labels are common. Raises ``UnreadableError`` for what is empty, too large or no text.
    """
    return decode(body, declared=charset_of(content_type))
