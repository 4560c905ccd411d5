"""Workbooks, made with openpyxl."""

from __future__ import annotations

import datetime
import io
import re
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import package, xlsx, xlsx_cells
from cxlint.readers.columns import letters
from cxlint.readers.xlsx_cells import column_number

from readers.roundtrip import assert_exact


def saved(*sheets: tuple[str, dict[str, object]], formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets:
        sheet = book.create_sheet(name)
        for place, value in cells.items():
            sheet[place] = value
            sheet[place].number_format = (formats or {}).get(place, sheet[place].number_format)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(data: bytes, **hints: object) -> list[Passage]:
    found = list(xlsx.read(data, Hints("a.xlsx", **hints)))  # type: ignore[arg-type]
    assert_exact(found)
    assert len({passage.id for passage in found}) == len(found)
    return found


def shared_strings(data: bytes) -> bytes:
    """The workbook with its inline strings as shared ones, as spreadsheet programs store them."""
    texts: dict[bytes, int] = {}

    def share(match: re.Match[bytes]) -> bytes:
        return b' t="s"><v>%d</v></c>' % texts.setdefault(match[1], len(texts))

    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            inline = rb' t="inlineStr"><is><t>([^<]*)</t></is></c>'
            new.writestr(name, re.sub(inline, share, old.read(name)))
        new.writestr(
            "xl/sharedStrings.xml", b"<sst>" + b"".join(b"<si><t>%s</t></si>" % text for text in texts) + b"</sst>"
        )
    return file.getvalue()


def place(passage: Passage) -> str:
    return passage.text.source.label(passage.text.span().start)


def test_sheets_are_tables_and_cells_are_places() -> None:
    data = saved(
        ("Macros", {"B2": "Title", "C2": "Body", "D2": "Lang", "B3": "Resi", "C3": "14 giorni.\n\nEcco.", "D3": "it"}),
        ("Empty", {}),
        ("Texts", {"A1": "key", "B1": "en", "C1": "it", "A2": "ret", "B2": "30 days", "C2": "30 giorni"}),
    )  # fmt: skip
    found = read(data)
    assert [(p.kind, p.id, p.locale, p.text.text, place(p)) for p in found] == [
        ("title", "Macros!r3.Title", "it", "Resi", "Macros!B3"),
        ("cell", "Macros!r3.Body/1", "it", "14 giorni.", "Macros!C3"),
        ("cell", "Macros!r3.Body/2", "it", "Ecco.", "Macros!C3"),
        ("string", "Texts!r2.en", "en", "30 days", "Texts!B2"),
        ("string", "Texts!r2.it", "it", "30 giorni", "Texts!C2"),
    ]
    assert (found[1].context.headings, found[1].context.column) == (("Resi",), "Body")
    assert found[3].context.key == "ret"
    assert not found[0].text.source.literal


def test_numbers_are_read_as_they_are_shown() -> None:
    cells = {
        "A1": "What", "B1": "Value",
        "A2": "Discount", "B2": 0.2,
        "A3": "Fee", "B3": 9.9,
        "A4": "Shipping", "B4": 5,
        "A5": "Days", "B5": 14.0,
        "A6": "Opens", "B6": datetime.time(9, 30),
        "A7": "From", "B7": datetime.date(2026, 1, 2),
        "A8": "Dollars", "B8": 1234.5,
    }  # fmt: skip
    formats = {"B2": "0%", "B3": '#,##0.00 "€"', "B4": "[$€-410] #,##0.00", "B8": '"$"#,##0.00'}
    found = read(saved(("Sheet", cells), formats=formats))
    assert {p.context.row: p.text.text for p in found if place(p).startswith("Sheet!B")} == {
        "Discount": "20%",
        "Fee": "9.90 €",
        "Shipping": "€5.00",
        "Days": "14",
        "Opens": "09:30",
        "From": "2026-01-02",
        "Dollars": "$1234.50",
    }


def test_answers_under_a_merged_question_keep_it() -> None:
    found = read(
        saved(("FAQ", {"A1": "Domanda", "B1": "Risposta", "A2": "Quanto ho?", "B2": "14 giorni", "B3": "gratis"}))
    )
    assert [(p.text.text, p.context.question) for p in found] == [
        ("Quanto ho?", ""),
        ("14 giorni", "Quanto ho?"),
        ("gratis", "Quanto ho?"),
    ]


def test_named_columns_need_to_stand_on_one_sheet_only() -> None:
    data = saved(("One", {"A1": "body", "B1": "x", "A2": "Uno"}), ("Two", {"A1": "y", "B1": "z", "A2": "Due"}))
    assert [p.text.text for p in read(data, text_columns=("body",))] == ["Uno"]
    with pytest.raises(UnreadableError, match='has no column "corpo"; its columns are body, x'):
        read(data, text_columns=("corpo",))


def test_what_cannot_be_read_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    good = saved(("Sheet", {"A1": "x"}))
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    spreadsheet = io.BytesIO()
    with zipfile.ZipFile(spreadsheet, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        cell = '<table:table-cell table:number-columns-repeated="9999" office:value="1"/>'
        file.writestr("content.xml", f'<table:table-row table:number-rows-repeated="99999">{cell}</table:table-row>')
    for data, reason in (
        (b"plain", "is damaged or no .xlsx file"),
        (good[: len(good) // 2], "is damaged or no .xlsx file"),
        (ole, "is damaged or no workbook"),
        (saved(("Sheet", {})), "is empty"),
        (saved(("Sheet", {"A1": 1, "XFD1048576": 2})), "cells so far apart"),
        (spreadsheet.getvalue(), "more than 5 million cells"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            read(data)
    monkeypatch.setattr(xlsx_cells, "MOST_BYTES", 10_000)
    repeated = {f"A{row}": "x" * 1000 for row in range(1, 20)}
    shared = shared_strings(saved(("Sheet", repeated)))
    with pytest.raises(UnreadableError, match="MB of text"):
        read(shared)
    monkeypatch.setattr(package, "MOST_BYTES", 1_000)
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read(good)


@given(st.integers(0, 16_383))
def test_letters_of_columns(index: int) -> None:
    assert column_number(letters(index)) == index
    assert letters(index) == openpyxl.utils.get_column_letter(index + 1)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
PLACES = st.from_regex(r"[A-E][1-9]", fullmatch=True)


@settings(max_examples=15)
@given(st.dictionaries(PLACES, TEXTS, min_size=1, max_size=8))
def test_every_passage_is_in_its_cell(cells: dict[str, str]) -> None:
    cells = {place: text for place, text in cells.items() if not text.startswith("=")}
    if any(text.strip() for text in cells.values()):
        for passage in read(saved(("Sheet", cells))):
            assert passage.text.text in cells[place(passage).removeprefix("Sheet!")]
