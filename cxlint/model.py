"""The types that pass between the rooms: passages, documents, mentions, claims, findings.

Everything here is plain data. What a value is stands in ``cxlint.values.model``; what a fact is, in ``cxlint.facts``.

Passages, their contexts and marks are made by the ten thousand: they are slotted but not frozen, because a frozen
dataclass takes four times as long to make (2.4 against 0.6 us). Nobody changes them all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from cxlint.text import Fix, MappedText

Kind = Literal[
    "heading",
    "paragraph",
    "list-item",
    "cell",
    "caption",
    "quote",
    "button",
    "attribute",
    "title",
    "description",
    "string",
    "question",
    "answer",
    "message",
    "subject",
    "data",
    "code",
    "furniture",
]
"""What a passage is to its reader. ``data`` is machine-read content: JSON-LD, microdata, a ``tel:`` target;
``furniture`` is what stands on a page without being its content: a consent banner, a chat widget."""

MarkKind = Literal["placeholder", "code", "link", "quote", "emphasis", "role"]


@dataclass(slots=True, unsafe_hash=True)
class Mark:
    """Something to know about ``[start, end)`` of a passage's text; ``value`` is a link's target, or of a whole
    passage its role in HTML where its kind does not tell it ("h2", "th", "figcaption")."""

    kind: MarkKind
    start: int
    end: int
    value: str = ""


@dataclass(slots=True, unsafe_hash=True)
class Context:
    """What stands around a passage and says what it is about, as plain text.

    ``headings`` run from the outermost to the nearest; ``key`` is the identifier of a string or the dotted path in a
    data file; ``row`` and ``column`` are table headers; ``group`` names what belongs together on one screen (the
    element whose attributes and text these are, a schema.org object), so that its parts can be compared.
    """

    headings: tuple[str, ...] = ()
    question: str = ""
    key: str = ""
    row: str = ""
    column: str = ""
    group: str = ""


NO_CONTEXT = Context()


@dataclass(slots=True, unsafe_hash=True)
class Passage:
    """The smallest unit that a reader of content would point at.

    ``id`` is stable and unique within its document (``returns_window``, ``how-long/2``). ``locale`` is a BCP 47 tag
    or empty where nothing said it.
    """

    text: MappedText
    kind: Kind
    id: str
    locale: str = ""
    context: Context = NO_CONTEXT
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a source before it is read.

    ``locale`` was said by the channel or the path and beats what the document says of itself as a whole (but not what
    it says of a part: a row's language column, a nested ``lang``). ``select`` and ``ignore`` are CSS selectors.
    ``text_columns`` and ``locale_column`` name the columns of tables, empty for "find them by their usual names".
    ``languages`` are the languages of the project, empty where unknown. ``furniture`` reads consent banners and chat
    widgets as content.
    """

    path: str = ""
    locale: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    text_columns: tuple[str, ...] = ()
    locale_column: str = ""
    languages: tuple[str, ...] = ()
    furniture: bool = False


class Severity(StrEnum):
    """How bad a finding is; ``review`` asks a person to look and never fails a run by default."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Location:
    """A rendered place, complete without its source: it can cross processes and outlive the text.

    ``start`` and ``end`` are code-point offsets into the source; lines and columns count from 1, ``end_column`` is
    exclusive. ``excerpt`` holds the source line of ``line``, of a very long one some way before and behind the place;
    ``left_out`` is the number of characters of the line before it. ``label``
    is the place in an office file.
    """

    path: str
    start: int = 0
    end: int = 0
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    excerpt: str = ""
    label: str = ""
    channel: str = ""
    locale: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """A secondary place of a finding and what it shows there."""

    location: Location
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule reports.

    ``evidence`` is a tuple of ``(name, text)`` pairs in the order in which they are shown; ``says`` is the text found.
    ``within`` is a digest of the passage or sentence it stands in; ``places`` counts the sources that hold that text,
    where the finding stands for all of them.
    """

    rule: str
    severity: Severity
    message: str
    location: Location
    fact: str = ""
    evidence: tuple[tuple[str, str], ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    within: str = ""
    places: int = 1

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Total order of findings: place, rule, message."""
        place = self.location
        return (place.path, place.start, place.end, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run read and understood; the numbers that keep a green run honest.

    ``furniture`` counts the passages left out as such; ``not_fetched`` the pages of web sites that are known of and
    could not be read, or were too many.
    """

    files: int = 0
    unreadable: int = 0
    passages: int = 0
    characters: int = 0
    statements: int = 0
    bound: int = 0
    not_understood: int = 0
    facts: int = 0
    channels: tuple[tuple[str, int], ...] = ()
    style_rules: int = 0
    furniture: int = 0
    not_fetched: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a run: findings in their total order, and the summary."""

    findings: tuple[Finding, ...]
    summary: Summary = field(default_factory=Summary)


def is_address(path: str) -> bool:
    """Whether the path of a location is the address of a page of the web."""
    return path.startswith(("https://", "http://"))


def locate(text: MappedText, start: int, end: int, *, channel: str = "", locale: str = "") -> Location:
    """The rendered place of ``[start, end)`` of a mapped text."""
    source = text.source
    span = text.span(start, end)
    first, last = span.start, max(span.end, span.start)
    number, column, end_line, end_column = source.positions(first, last)
    line = source.line(number)
    low, high = _shown(len(line), column, end_column) if end_line == number else (0, len(line))
    return Location(
        path=source.path,
        start=first,
        end=span.end,
        line=number,
        column=column,
        end_line=end_line,
        end_column=end_column,
        excerpt=line[low:high],
        label=source.label(first) if source.labels else "",
        channel=channel,
        locale=locale,
        left_out=low,
    )


_LONG_LINE = 420
_AROUND = 200


def _shown(length: int, column: int, end_column: int) -> tuple[int, int]:
    """The part of a line to keep with a place: a minified page would be kept once for each finding."""
    if length <= _LONG_LINE:
        return 0, length
    return max(0, column - _AROUND), min(length, max(_LONG_LINE, end_column + _AROUND))
