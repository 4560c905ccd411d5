"""The one error of the web: why an address was not, or cannot be, read."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from cxlint.errors import CxlintError

_LONGEST = 500
_CREDENTIALS = re.compile(r"//[^\s/?#@]*(?:@[^\s/?#@]*)*@")

FailureKind: TypeAlias = Literal[
    "bad-url",
    "refused-scheme",
    "credentials-in-url",
    "out-of-scope",
    "blocked-address",
    "dns",
    "connection",
    "timeout",
    "bad-answer",
    "incomplete",
    "bad-encoding",
    "too-large",
    "unwanted-type",
    "redirect-loop",
    "too-many-redirects",
    "robots",
    "bad-sitemap",
]


class FetchError(CxlintError):
    """An address that could not be read: ``kind`` is the reason for programs, the message the one for people.

    ``where`` is the address that was asked last, which after redirects is another than the one asked for first.
    """

    def __init__(self, kind: FailureKind, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(shown(message), where=shown(where), hint=hint)
        self.kind: FailureKind = kind


def shown(text: str) -> str:
    """What a host or a page said, fit for a message: printable, not endless, without passwords of addresses."""
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    text = _CREDENTIALS.sub("//", text)
    return text if text.isprintable() else "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
