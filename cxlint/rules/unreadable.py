"""A file of a channel cannot be read.

It is empty, broken, encrypted, no text at all, in no encoding cxlint knows, or larger than is safe to open. Its content
was not checked, so the run must not look clean: the file is reported with the reason, and all others are checked. A
pattern of the project file that names no file at all is reported too.

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
    line, column = position_of(error.where)
    return Finding(
        rule=ID,
        severity=severity or SEVERITY,
        message=f"cannot be read: {error.message}" + (f"; {error.hint}" if error.hint else ""),
        location=Location(path, line=line, column=column, end_line=line, end_column=column, channel=channel),
    )


def empty_pattern(pattern: str, channel: str, path: str, where: str, severity: Severity | None = None) -> Finding:
    """The finding for a pattern of the project file ``path`` that names no file; ``where`` is the channel's place."""
    line, column = position_of(where)
    return Finding(
        rule=ID,
        severity=severity or SEVERITY,
        message=f'channel "{channel}": no file matches "{pattern}"',
        location=Location(path, line=line, column=column, end_line=line, end_column=column, channel=channel),
    )


def position_of(where: str) -> tuple[int, int]:
    """Line and column from an error's place ``path:line:column``; 1, 1 where it gives none."""
    _, line, column = ("", *where.rsplit(":", 2))[-3:] if where.count(":") >= 2 else ("", "", "")
    return (int(line), int(column)) if line.isdigit() and column.isdigit() else (1, 1)
