"""Glossaries as CSV: a row for each concept, or a row for each term with its status and the id of its concept.

Columns are known by their usual names; a column named after a locale holds the preferred term of that locale. Cells may
hold several terms with ``|`` or ``;`` between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxlint.errors import ConfigurationError
from cxlint.schema.nodes import place
from cxlint.text import Source
from cxlint.tone.glossary import USES, Concept, Term, Use, gender_of, word_kind

_COLUMNS = {
    "id": "id concept conceptid entry entryid",
    "term": "term preferred preferredterm use",
    "forbidden": "forbidden avoid notallowed forbiddenterms donotuse",
    "deprecated": "deprecated obsolete superseded",
    "admitted": "admitted synonyms synonym allowed variants",
    "status": "status usage termstatus administrativestatus",
    "locale": "locale language lang",
    "market": "market markets country",
    "case": "case casesensitive",
    "pos": "pos partofspeech",
    "gender": "gender",
    "protected": "protected",
    "note": "note notes definition description comment",
}
_BY_NAME = {name: column for column, names in _COLUMNS.items() for name in names.split()}
_STATUS: dict[str, Use] = {
    **dict.fromkeys("preferred approved recommended standard preferredterm".split(), "preferred"),
    **dict.fromkeys("admitted allowed acceptable admittedterm".split(), "admitted"),
    **dict.fromkeys(
        "deprecated obsolete superseded notrecommended deprecatedterm supersededterm".split(), "deprecated"
    ),
    **dict.fromkeys("forbidden rejected prohibited notallowed donotuse forbiddenterm".split(), "forbidden"),
}
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?")
_CELL = re.compile(r'"((?:[^"]|"")*+)"?[ \t]*')
_YES = frozenset(("yes", "true", "1", "exact", "x", "sì", "ja", "oui"))


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


def read_csv(source: Source, errors: list[ConfigurationError]) -> Iterator[Concept]:
    """The concepts of a table; what is wrong is noted."""
    rows = _rows(source.text)
    header = next(rows, [])
    columns = [_column(cell.text) for cell in header]
    if not {"term", "forbidden", "deprecated", "admitted"}.intersection(columns) and not any(
        column.startswith("@") for column in columns
    ):
        hint = "name a column term, forbidden, deprecated, admitted, or by a language, such as it"
        errors.append(ConfigurationError("no column holds terms", where=place(source, 0), hint=hint))
        return
    merged: dict[str, Concept] = {}
    for number, row in enumerate(rows):
        if not any(cell.text.strip() for cell in row):
            continue
        concept = _concept(row, columns, source, errors)
        if concept is None:
            continue
        key = concept.id or f"\0{number}"
        other = merged.get(key)
        merged[key] = concept if other is None else _joined(other, concept)
    if not merged and not errors:
        errors.append(ConfigurationError("the glossary has no terms", where=place(source, 0)))
    for concept in merged.values():
        yield replace(concept, id=concept.id or concept.terms[0].text)


def _joined(one: Concept, other: Concept) -> Concept:
    return replace(
        one,
        terms=one.terms + other.terms,
        note=one.note or other.note,
        markets=one.markets + other.markets,
        exact=one.exact or other.exact,
        protected=one.protected or other.protected,
    )


def _column(name: str) -> str:
    """What a column holds: "term", "@it" for the terms of a locale, "" for what is not read."""
    squeezed = re.sub(r"[\W_]", "", name).lower()
    if squeezed in _BY_NAME:
        return _BY_NAME[squeezed]
    return "@" + name.strip().replace("_", "-") if _TAG.fullmatch(name.strip()) else ""


def _concept(row: list[_Cell], columns: list[str], source: Source, errors: list[ConfigurationError]) -> Concept | None:
    if len(row) > len(columns):
        where = place(source, row[len(columns)].start)
        message = f"this row has {len(row)} cells; the header has {len(columns)}"
        errors.append(ConfigurationError(message, where=where, hint="put cells that hold the separator in quotes"))
        return None
    cells: dict[str, str] = {}
    for cell, column in zip(row, columns, strict=False):
        if column and cell.text.strip():
            cells.setdefault(column, cell.text.strip())
    use: Use = "preferred"
    if status := cells.get("status"):
        found = _STATUS.get(re.sub(r"[\W_]|(?:-?admn-?sts)", "", status.lower()))
        if found is None:
            at = row[columns.index("status")].start
            hint = f"there are {', '.join(USES)}"
            errors.append(ConfigurationError(f'there is no status "{status}"', where=place(source, at), hint=hint))
            return None
        use = found
    kind, gender = word_kind(cells.get("pos", "")), gender_of(cells.get("gender", ""))
    locales = _parts(cells.get("locale", "")) or [""]
    uses: dict[str, Use] = {"term": use, "forbidden": "forbidden", "deprecated": "deprecated", "admitted": "admitted"}
    terms = [
        Term(text, uses[column], locale, kind, gender)
        for column in uses
        for text in _parts(cells.get(column, ""))
        for locale in locales
    ]
    terms += [
        Term(text, use, column[1:], kind, gender)
        for column, cell in cells.items()
        if column.startswith("@")
        for text in _parts(cell)
    ]
    if not terms:
        errors.append(ConfigurationError("this row has no term", where=place(source, row[0].start)))
        return None
    return Concept(
        cells.get("id", ""),
        tuple(terms),
        " ".join(cells.get("note", "").split()),
        tuple(part.lower() for part in _parts(cells.get("market", ""))),
        exact=cells.get("case", "").lower() in _YES,
        protected=cells.get("protected", "").lower() in _YES,
        where=place(source, row[0].start),
    )


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|;]", cell) if any(map(str.isalnum, part))]


def _rows(text: str) -> Iterator[list[_Cell]]:
    """The rows of a table with the place of each cell; the separator is the one that the header has most of."""
    head = text[: text.find("\n")] if "\n" in text else text
    separator = max(",;\t", key=head.count)
    plain = re.compile(rf"[^{separator}\r\n]*+")
    row: list[_Cell] = []
    at = 0
    while at < len(text):
        quoted = _CELL.match(text, at) if text[at] == '"' else None
        if quoted is not None:
            row.append(_Cell(quoted[1].replace('""', '"'), at))
            rest = plain.match(text, quoted.end())
            end = rest.end() if rest else quoted.end()
        else:
            match = plain.match(text, at)
            assert match is not None
            row.append(_Cell(match[0], at))
            end = match.end()
        if text[end : end + 1] == separator:
            at = end + 1
            if at == len(text):
                row.append(_Cell("", at))
            continue
        yield row
        row = []
        at = end + (2 if text[end : end + 2] == "\r\n" else 1)
    if row:
        yield row
