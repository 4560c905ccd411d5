"""Text for people, as a modern compiler writes: the excerpt with a caret, the other places, the fix.

The text carries terminal colours; whoever prints it takes them out where there is no terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from click import style

from cxlint.model import Finding, Location, Report, Severity, Summary

WIDTH = 100
"""Columns of an excerpt; longer lines are cut around the place."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.REVIEW: "cyan"}
_QUIET = frozenset(("says", "is", "declared", "because"))


def render(report: Report) -> str:
    """All findings with their evidence, then the summary."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    blocks.append(summary_text(report))
    return "\n\n".join(blocks)


def _finding(finding: Finding) -> Iterator[str]:
    place = finding.location
    colour = _COLOURS[finding.severity]
    yield f"{style(finding.severity, fg=colour, bold=True)}{style(f'[{finding.rule}]', fg=colour)}: " + style(
        finding.message, bold=True
    )
    margin = " " * len(str(place.line))
    where = [f"{place.path}:{place.line}:{place.column}", *filter(None, (place.label, place.channel, place.locale))]
    yield f"{margin}{style('-->', fg='blue')} {' · '.join(where)}"
    bar = style("|", fg="blue")
    evidence = dict(finding.evidence)
    if place.excerpt.strip():
        excerpt, caret, length = _window(place)
        because = evidence.get("because", "")
        yield f"{margin} {bar}"
        yield f"{style(str(place.line), fg='blue')} {bar} {excerpt}"
        note = style("^" * length + (f" because of {because}" if because else ""), fg=colour)
        yield f"{margin} {bar} {' ' * caret}{note}"
    mark = f"{margin} {style('=', fg='blue')}"
    for other in finding.related:
        yield f"{mark} {other.label}: {other.location.path}:{other.location.line}:{other.location.column}"
    for name, text in finding.evidence:
        if name not in _QUIET:
            yield f"{mark} {name}: {text}"
    if finding.fix is not None:
        yield f"{mark} {style('fix', fg='green')}: {finding.fix.message}"


def _window(place: Location) -> tuple[str, int, int]:
    """The excerpt cut to the width around the place, the column of its caret and the caret's length, in cells."""
    line = place.excerpt.replace("\t", " ")
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(start + 1, min(end, len(line)))
    low = max(0, min(start - WIDTH // 3, len(line) - WIDTH))
    high = min(len(line), low + WIDTH)
    left, right = ("…" if low else ""), ("…" if high < len(line) else "")
    caret = len(left) + _cells(line[low:start])
    return left + line[low:high] + right, caret, max(1, _cells(line[start : min(end, high)]))


def _cells(text: str) -> int:
    """How many terminal cells ``text`` takes: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def summary_text(report: Report) -> str:
    """The closing lines: what was found, and what was read and understood."""
    counts = {severity: sum(f.severity is severity for f in report.findings) for severity in Severity}
    named = (
        (counts[Severity.ERROR], "error", "errors"),
        (counts[Severity.WARNING], "warning", "warnings"),
        (counts[Severity.REVIEW], "to review", "to review"),
    )
    found = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in named if count)
    colour = next((_COLOURS[severity] for severity in Severity if counts[severity]), "green")
    head = style(found or "No contradictions found", fg=colour, bold=True)
    return f"{head}\n{_read(report.summary)}"


def _read(summary: Summary) -> str:
    channels = f" in {len(summary.channels)} {'channel' if len(summary.channels) == 1 else 'channels'}"
    files = f"{summary.files} {'file' if summary.files == 1 else 'files'}"
    unreadable = f" ({summary.unreadable} unreadable)" if summary.unreadable else ""
    facts = f"{summary.facts} {'fact' if summary.facts == 1 else 'facts'}"
    return (
        f"Read {files}{unreadable}{channels}, {summary.passages} passages; checked {facts}.\n"
        f"Of {summary.statements} statements with a value, {summary.bound} are about a fact; "
        f"{summary.not_understood} beside a fact's words were not understood."
    )
