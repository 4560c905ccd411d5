"""Text for people, as a modern compiler writes: the excerpt with a caret, the other places, the fix.

The text carries terminal colours; whoever prints it takes them out where there is no terminal.
"""

from __future__ import annotations

from collections.abc import Iterator

from click import style

from cxlint.model import Finding, Location, Report, Severity, Summary
from cxlint.reporters.visible import cells, one_line, visible
from cxlint.text import Source

WIDTH = 100
"""Terminal columns of an excerpt; longer lines are cut around the place."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.REVIEW: "cyan"}
_CAUTIONS = {"unsafe": " (look before you do)", "display": " (where the page is made)"}
_QUIET = frozenset(("says", "is", "because"))
"""Evidence that the message and the excerpt show already."""


def render(report: Report) -> str:
    """All findings with their evidence, then the summary."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    blocks.append(summary_text(report))
    return "\n\n".join(blocks)


def _finding(finding: Finding) -> Iterator[str]:
    place = finding.location
    colour = _COLOURS[finding.severity]
    kind = style(finding.severity, fg=colour, bold=True) + style(f"[{finding.rule}]", fg=colour)
    yield f"{kind}: {style(one_line(finding.message), bold=True)}"
    margin = " " * len(str(place.line))
    where = (f"{place.path}:{place.line}:{place.column}", place.label, place.channel, place.locale)
    yield f"{margin}{style('-->', fg='blue')} {visible(' · '.join(filter(None, where)))}"
    bar = style("|", fg="blue")
    if place.excerpt.strip():
        shown, column, length = _window(place.excerpt, *_columns(place))
        because = dict(finding.evidence).get("because")
        note = "^" * length + (f" because of {one_line(because)}" if because else "")
        yield f"{margin} {bar}"
        yield f"{style(str(place.line), fg='blue')} {bar} {shown}"
        yield f"{margin} {bar} {' ' * column}{style(note, fg=colour)}"
    mark = f"{margin} {style('=', fg='blue')}"
    if finding.places > 1:
        yield f"{mark} the same text stands in {finding.places} places"
    places = [f"{other.location.path}:{other.location.line}:{other.location.column}" for other in finding.related]
    for other, other_place in zip(finding.related, places, strict=True):
        yield f"{mark} {one_line(other.label)}: {visible(other_place)}"
    for name, text in finding.evidence:
        if name not in _QUIET and not any(other_place.startswith(f"{text}:") for other_place in places):
            yield f"{mark} {name}: {one_line(text)}"
    if finding.fix is not None:
        caution = _CAUTIONS.get(finding.fix.safety, "")
        yield f"{mark} {style('fix', fg='green')}: {one_line(finding.fix.message)}{caution}"
        fixed = _fixed(finding)
        if fixed:
            yield f"{style(str(place.line), fg='blue')} {style('+', fg='green')} {fixed}"


def excerpt(source: Source, line: int, column: int, around: int) -> Iterator[str]:
    """Line ``line`` of a source, with those ``around`` it, and a caret under ``column`` if that is not 0."""
    last = len(source.line_starts) - (source.line_starts[-1] == len(source.text) > 0)
    line = min(line, last)
    width = len(str(min(line + around, last)))
    for number in range(max(1, line - around), min(line + around, last) + 1):
        text = source.line(number)
        shown, at = text, 0
        if number == line:
            shown, at, _ = _window(text, min(max(column - 1, 0), len(text)), len(text))
        else:
            shown = _window(text, 0, 0)[0]
        colour = {"fg": "blue", "bold": True} if number == line else {"dim": True}
        yield f"{style(f'{number:>{width}}', **colour)} {style('|', fg='blue')} {shown}"
        if number == line and column:
            yield f"{' ' * width} {style('|', fg='blue')} {' ' * at}{style('^', fg='red')}"


def _columns(place: Location) -> tuple[int, int]:
    """Where the place starts and ends in its excerpt; at least one character, and no more than the line."""
    start = min(place.column - 1 - place.left_out, len(place.excerpt))
    end = place.end_column - 1 - place.left_out if place.end_line == place.line else len(place.excerpt)
    return start, max(start + 1, min(end, len(place.excerpt)))


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """``line`` cut to the width around ``[start, end)``; the column of the caret and its length, in cells."""
    low = high = min(start, len(line))
    low = _back(line, low, WIDTH // 3)
    high = _forth(line, high, WIDTH - cells(line[low:high]))
    low = _back(line, low, WIDTH - cells(line[low:high]))
    left, right = ("…" if low else ""), ("…" if high < len(line) else "")
    shown = f"{left}{visible(line[low:high])}{right}"
    return shown, len(left) + _width(line[low:start]), max(1, _width(line[start : min(end, high)]))


def _back(line: str, place: int, width: int) -> int:
    """How far left of ``place`` ``width`` cells reach."""
    least = max(0, place - width)
    while least < place and _width(line[least:place]) > width:
        least += 1
    return least


def _forth(line: str, place: int, width: int) -> int:
    """How far right of ``place`` ``width`` cells reach."""
    most = min(len(line), place + width)
    while most > place and _width(line[place:most]) > width:
        most -= 1
    return most


def _width(text: str) -> int:
    return cells(visible(text))


def _fixed(finding: Finding) -> str:
    """The line as the fix leaves it, cut to the width; empty where the fix is not within the line."""
    place, fix = finding.location, finding.fix
    if fix is None or len(fix.edits) != 1 or not place.excerpt:
        return ""
    edit = fix.edits[0]
    begin = place.start - (place.column - 1) + place.left_out
    start, end = edit.span.start - begin, edit.span.end - begin
    if start < 0 or end > len(place.excerpt):
        return ""
    line = place.excerpt[:start] + edit.text + place.excerpt[end:]
    return _window(line, start, start + len(edit.text))[0]


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
    if nothing_read(report.summary):
        found, colour = ", ".join(filter(None, (found, "nothing could be read"))), "red"
    elif not report.summary.facts and not report.summary.style_rules:
        found, colour = ", ".join(filter(None, (found, "no facts or rules to check the texts against"))), "yellow"
    found = found or "no contradictions found"
    head = style(found[0].upper() + found[1:], fg=colour, bold=True)
    return f"{head}\n{_read(report.summary)}"


def nothing_read(summary: Summary) -> bool:
    """Whether a run saw no text at all, so that finding nothing means nothing."""
    return summary.files == summary.unreadable


def _read(summary: Summary) -> str:
    return "\n".join(_read_lines(summary))


def _read_lines(summary: Summary) -> Iterator[str]:
    unreadable = f" ({summary.unreadable} unreadable)" if summary.unreadable else ""
    yield (
        f"Read {_counted(summary.files, 'file')}{unreadable} in {_counted(len(summary.channels), 'channel')}, "
        f"{_counted(summary.passages, 'passage')}, {summary.statements} of them with a value."
    )
    if summary.facts or not summary.style_rules:
        yield (
            f"Found {_counted(summary.bound, 'statement')} about {_counted(summary.facts, 'fact')}; "
            f"{_counted(summary.not_understood, 'value')} beside a fact's words "
            f"{'was' if summary.not_understood == 1 else 'were'} not understood."
        )
    if summary.style_rules:
        yield f"Looked at the style by {_counted(summary.style_rules, 'rule')}."
    if summary.furniture:
        yield f"Left out {_counted(summary.furniture, 'passage')} of consent banners and chat widgets."
    if summary.not_fetched:
        were = "page was" if summary.not_fetched == 1 else "pages were"
        yield f'{summary.not_fetched} {were} known of and not read; "cxlint fetch --offline" lists them.'


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
