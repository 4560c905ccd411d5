"""A file of a channel cannot be read.

It is empty, broken, encrypted, no text at all, in no encoding cxlint knows, or larger than is safe to open. Its content
was not checked, so the run must not look clean: the file is reported with the reason, and all others are checked.

**What to do:** repair or convert the file, or leave it out with `exclude:` on the channel.
"""

from __future__ import annotations

from cxlint.errors import UnreadableError
from cxlint.model import Finding, Location, Severity

ID = "unreadable"
SEVERITY = Severity.ERROR
SUBJECT = "source"


def finding(error: UnreadableError, path: str, channel: str, severity: Severity | None = None) -> Finding:
    """The finding for a source that could not be read."""
    line, column = _position(error.where, path)
    return Finding(
        rule=ID,
        severity=severity or SEVERITY,
        message=f"cannot be read: {error.message}" + (f"; {error.hint}" if error.hint else ""),
        location=Location(path, line=line, column=column, end_line=line, end_column=column, channel=channel),
    )


def _position(where: str, path: str) -> tuple[int, int]:
    """Line and column from an error's place ``path:line:column``; 1, 1 where it gives none."""
    numbers = where.removeprefix(path).strip(":").split(":")
    if len(numbers) == 2 and all(number.isdigit() for number in numbers):
        return int(numbers[0]), int(numbers[1])
    return 1, 1
