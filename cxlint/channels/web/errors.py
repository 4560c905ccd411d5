"""The one error of the web: why an address was not, or cannot be, read."""

from __future__ import annotations

from typing import Literal, TypeAlias

from cxlint.errors import CxlintError

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
        super().__init__(message, where=where, hint=hint)
        self.kind: FailureKind = kind
