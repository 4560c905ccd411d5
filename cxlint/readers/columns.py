"""How the columns of a table are recognised: by the words in their headers, and where those say nothing, by the values.

The words stand in ``cxlint.readers.column_words``; what becomes of the rows, in ``cxlint.readers.rows``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Kind
from cxlint.readers import column_words as words
from cxlint.readers.catalogue import unique
from cxlint.readers.column_words import Role
from cxlint.readers.data_words import sort_of_value
from cxlint.readers.language_tags import are_languages, language_suffixes, language_tag

Use: TypeAlias = Literal["text", "category", "skip"]
Values: TypeAlias = Sequence[str]

_LONGEST_HEADER = 80
_KINDS: dict[Role, Kind] = {
    "question": "question",
    "answer": "answer",
    "reply": "message",
    "subject": "subject",
    "title": "title",
    "description": "description",
    "message": "message",
}
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]|\d+|#")
_TAG_IN_BRACKETS = re.compile(r"(.{0,60}?)\s*[\[(]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)[\])]\s*")
_MOMENT = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T ,]+\d{1,2}:\d\d.{0,20})?|\d{1,2}:\d\d(?::\d\d)?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!…;]\s*\Z")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header (without the language it may name), its name in ids, what is in it, in which language."""

    header: str
    name: str
    use: Use = "text"
    kind: Kind = "cell"
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's columns. ``key`` and the fields below it are indices into ``columns``, -1 where there is none;
    ``first`` is the first column that holds anything. ``header`` is the index of the row of headers, -1 where there is
    none. ``is_grid``: no header told what its column is for, so that headers and first cells may be text for people
    themselves.
    """

    columns: tuple[Column, ...]
    header: int = -1
    key: int = -1
    locale: int = -1
    question: int = -1
    title: int = -1
    first: int = 0
    is_grid: bool = False


def lay_out(sample: Sequence[Values], hints: Hints) -> Layout:
    """What is in the columns of the table that opens with the rows ``sample`` (trimmed cells)."""
    first = min((index for row in sample for index, value in enumerate(row) if value), default=0)
    at = _chosen_header(sample, hints) if hints.text_columns or hints.locale_column else _find_header(sample, first)
    width = max(map(len, sample), default=0)
    headers = [" ".join(value.split()) for value in sample[at]] if at >= 0 else []
    headers += [""] * (width - len(headers))
    below = [[row[index] for row in sample[at + 1 :] if index < len(row) and row[index]] for index in range(width)]
    seen: dict[str, int] = {}
    columns = [Column(header, unique(header or letters(index), seen)) for index, header in enumerate(headers)]
    locale = _locale_column(headers, hints)
    key = _key_column(headers, below)
    if not hints.text_columns and (sheet := _translations(columns, below, hints)):
        return Layout(tuple(sheet), at, key, locale, first=first)
    columns = _without_languages(columns)
    roles = [role_of(column.header) for column in columns]
    is_grid = not hints.text_columns and all(role in (None, "category") for role in roles)
    wanted = frozenset(map(_folded, hints.text_columns))
    for index, role in enumerate(roles):
        kind = _KINDS.get(role, "cell") if role else "cell"
        kind = "answer" if role == "reply" and "question" in roles else kind
        use: Use
        if wanted:
            is_wanted = bool(wanted & {_folded(headers[index]), _folded(columns[index].header)})
            use = "text" if is_wanted else "category" if role == "category" else "skip"
        elif index == locale or _is_matter(columns[index], role, below[index], is_grid):
            use = "skip"
        elif not is_grid and (index == key or role == "category"):
            use = "category" if role == "category" else "skip"
        else:
            use = "text"
        columns[index] = replace(columns[index], kind=kind, use=use)
    question = roles.index("question") if "question" in roles else -1
    title = min((index for index, role in enumerate(roles) if role in ("title", "subject")), default=-1)
    return Layout(tuple(columns), at, key, locale, question, title, first, is_grid)


def letters(index: int) -> str:
    """The name that spreadsheets give to a column (counted from 0): A, B, ... Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


@lru_cache(maxsize=4096)
def role_of(header: str) -> Role | None:
    """What a column under ``header`` holds for people, as far as its words tell."""
    found = _words(header)
    if not found or _is_of_keys(found) or set(found) & words.INTERNAL:
        return None
    if all(word in words.STATISTICS or word in words.NEUTRAL or word in words.KEYS for word in found):
        return None
    # Whoever writes a sentence over a column does not name a field.
    roles = [words.CONTENT[word] for word in found if word in words.CONTENT] if len(found) <= 4 else []
    return min(roles, key=words.ORDER.__getitem__, default=None)


def _words(header: str) -> tuple[str, ...]:
    return tuple(_folded(word) for word in _WORD.findall(header[:_LONGEST_HEADER]))


def _folded(text: str) -> str:
    """Lower case without accents and outer white space."""
    text = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(character for character in text if not unicodedata.combining(character))


# Headers


def _chosen_header(sample: Sequence[Values], hints: Hints) -> int:
    """The row in which all columns stand that the channel names."""
    wanted = [*hints.text_columns, *filter(None, (hints.locale_column,))]
    for index, row in enumerate(sample[:20]):
        there = {_folded(value) for value in row}
        there.update(_folded(column.header) for column in _without_languages([Column(value, "") for value in row]))
        if all(_folded(name) in there for name in wanted):
            return index
    top = max(_find_header(sample, 0), 0)
    there = {_folded(value) for value in sample[top]} if sample else set()
    missing = next((name for name in wanted if _folded(name) not in there), wanted[0])
    columns = ", ".join(value for value in sample[top][:30] if value) if sample else ""
    raise UnreadableError(f'has no column "{missing}"', hint=f"its columns are {columns}" if columns else "")


def _find_header(sample: Sequence[Values], first: int) -> int:
    """The first row that reads as headers; lines above a table (a title, a date) are passed over."""
    filled = [sum(map(bool, row)) for row in sample]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    for index, row in enumerate(sample[:12]):
        if not filled[index] or (filled[index] == 1 and usual > 1):
            continue
        return index if _reads_as_headers(row, sample[index + 1 :], first) else -1
    return -1


def _reads_as_headers(row: Values, below: Sequence[Values], first: int) -> bool:
    cells = [value for value in row if value]
    if any(len(value) > _LONGEST_HEADER or _ENDS_SENTENCE.search(value) for value in cells):
        return False
    known = [value for value in cells if _is_known(value)]
    if known and 2 * len(known) >= len(cells):
        return True
    if len(set(cells)) < len(cells) or any(_is_bare(value) for value in cells):
        return False
    if known or not row[first] or (len(cells) > 1 and len(below) < 2):
        return True
    # Headers differ from what stands below: shorter than the texts, or words over numbers.
    for index, value in enumerate(row):
        under = [other[index] for other in below if index < len(other) and other[index]]
        if not value or not under:
            continue
        lengths = sum(map(len, under)) / len(under)
        if lengths > 2 * len(value) + 8 or all(any(map(str.isdigit, text)) for text in under):
            return len(cells) > 1
    return len(cells) > 1 and len(cells) == len(row) and all(len(value.split()) <= 3 for value in cells)


def _is_known(header: str) -> bool:
    found = _words(header)
    return bool(found) and (
        role_of(header) is not None
        or _is_of_keys(found)
        or all(word in words.LOCALES or word in words.STATISTICS for word in found)
        or (len(header) > 1 and bool(_language_of(header)))
    )


def _is_of_keys(found: tuple[str, ...]) -> bool:
    if 0 < len(found) <= 3 and (found[-1] in words.IDENTIFIERS or found[0] in words.IDENTIFIERS):
        return True
    strong = words.KEYS - words.WEAK_KEYS
    return (
        bool(found)
        and all(word in words.KEYS for word in found)
        and (len(found) == 1 or any(word in strong for word in found))
    )


def _is_bare(value: str) -> bool:
    return _MOMENT.fullmatch(value) is not None or (sort_of_value(value) == "data" and not value.isalpha())


# What single columns are


def _locale_column(headers: Sequence[str], hints: Hints) -> int:
    if hints.locale_column:
        return [_folded(header) for header in headers].index(_folded(hints.locale_column))
    for index, header in enumerate(headers):
        found = _words(header)
        if found and any(word in words.LOCALES for word in found) and len(found) <= 2:
            return index
    return -1


def _key_column(headers: Sequence[str], below: Sequence[Values]) -> int:
    """The column that names the rows for machines and editors: by its header, and its values must differ."""
    for index, header in enumerate(headers):
        found = _words(header)
        if _is_of_keys(found) and len(set(below[index])) * 10 >= len(below[index]) * 9:
            return index
    return -1


def _is_matter(column: Column, role: Role | None, values: Values, is_grid: bool) -> bool:
    """Whether a column holds nothing that is said to anybody: moments, addresses, identifiers, statistics, remarks."""
    found = _words(column.header)
    if not is_grid and (set(found) & words.INTERNAL or (role is None and found and _is_statistics(found))):
        return not _is_prose(values) or bool(set(found) & words.INTERNAL)
    if role is not None or not values:
        return False
    if _share(bool(_MOMENT.fullmatch(value)) and len(value) > 5 for value in values) > 0.9:
        return True
    if is_grid and len(values) < 4:
        return False
    if _share(sort_of_value(value) == "machine" or bool(_ADDRESS.fullmatch(value)) for value in values) > 0.9:
        return True
    # A column that only counts its rows.
    counts = [int(value) for value in values if value.isdecimal() and len(value) < 10]
    return len(counts) == len(values) > 2 and all(b - a == 1 for a, b in pairwise(counts))


def _is_statistics(found: tuple[str, ...]) -> bool:
    return all(word in words.STATISTICS or word in words.NEUTRAL or word in words.KEYS for word in found)


def _is_prose(values: Values) -> bool:
    return bool(values) and sum(len(value.split()) for value in values) / len(values) >= 6


def _share(found: Iterable[bool]) -> float:
    answers = list(found)
    return sum(answers) / len(answers)


# Languages in headers


def _translations(columns: Sequence[Column], below: Sequence[Values], hints: Hints) -> list[Column] | None:
    """The columns of a translation sheet (``key, en, it``): a language a column. ``None`` for any other table."""
    tags: dict[int, str] = {}
    for index, column in enumerate(columns):
        tag = _language_of(column.header)
        # "id" is a language only where texts stand under it.
        is_key = _is_of_keys(_words(column.header))
        if tag and not (is_key and not any(" " in value for value in below[index])):
            tags[index] = tag
    headers = [columns[index].header for index in tags]
    rest = [column.header for index, column in enumerate(columns) if index not in tags]
    lone = len(tags) == 1 and any(_is_of_keys(_words(header)) for header in rest) and _is_free_of_content(rest)
    if not tags or not (lone or are_languages(tags.values(), hints.languages) or are_languages(headers)):
        return None
    return [
        replace(column, kind="string", locale=tags[index])
        if index in tags
        else replace(column, kind="string", use="text" if _folded(column.header) in words.ORIGINALS else "skip")
        for index, column in enumerate(columns)
    ]


def _is_free_of_content(headers: Iterable[str]) -> bool:
    """Whether none of ``headers`` names a column of content."""
    return all(role_of(header) in (None, "category", "description") for header in headers)


def _language_of(header: str) -> str:
    if tag := language_tag(header):
        return tag
    match = _TAG_IN_BRACKETS.fullmatch(header)
    return language_tag(match[2]) if match and (not match[1] or language_tag(match[1])) else ""


def _without_languages(columns: list[Column]) -> list[Column]:
    """Columns that name their language beside what they hold (``testo_it``, ``Body (de)``)."""
    suffixes = language_suffixes(column.header for column in columns)
    result = []
    for column in columns:
        match = _TAG_IN_BRACKETS.fullmatch(column.header)
        if column.header in suffixes:
            stem, tag = suffixes[column.header]
            column = replace(column, header=stem, locale=_written(tag))
        elif match and match[1] and (tag := language_tag(match[2])):
            column = replace(column, header=match[1], locale=_written(tag))
        result.append(column)
    return result


def _written(tag: str) -> str:
    """A tag out of a header, where "IT" and "it" are the same."""
    return tag.lower() if len(tag) == 2 else tag
