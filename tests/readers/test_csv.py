"""CSV and TSV, with the csv module as an independent reader."""

from __future__ import annotations

import csv as oracle
import html
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import csv
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(text: str, path: str = "a.csv", **hints: object) -> list[Passage]:
    found = list(csv.read(MappedText.whole(Source(path, text)), Hints(path=path, **hints)))  # type: ignore[arg-type]
    quotes = (lambda piece: piece.replace('""', '"'), lambda piece: re.sub(r"\\([\"\\])", r"\1", piece))
    assert_exact(found, html.unescape, *quotes)
    assert len({passage.id for passage in found}) == len(found)
    return found


def texts(passages: list[Passage]) -> list[tuple[str, str]]:
    return [(passage.id, passage.text.text) for passage in passages]


def test_a_backslash_stands_for_itself_behind_another() -> None:
    assert [passage.text.text for passage in read('a;b\n;"1\\"\\\\"')] == ['1"\\']


def test_an_export_of_questions_and_answers() -> None:
    found = read(
        "id,lang,Category,Question,Answer,Updated at,Agent\n"
        '17,it,Resi,"Quanto tempo ho?","Hai ""14"" giorni.\n\nPoi no.",2024-01-01 10:00,Rossi\n'
        "18,en_GB,Returns,How long?,<p>You have <b>30 days</b>.</p>,2024-01-02 10:00,Smith\n"
    )
    assert [(p.kind, p.id, p.locale, p.text.text) for p in found] == [
        ("question", "r2.Question", "it", "Quanto tempo ho?"),
        ("answer", "r2.Answer/1", "it", 'Hai "14" giorni.'),
        ("answer", "r2.Answer/2", "it", "Poi no."),
        ("question", "r3.Question", "en-GB", "How long?"),
        ("answer", "r3.Answer", "en-GB", "You have 30 days."),
    ]
    answer = found[1].context
    assert (answer.headings, answer.question, answer.key, answer.column) == (
        ("Resi",),
        "Quanto tempo ho?",
        "17",
        "Answer",
    )
    assert found[0].context.question == ""
    source = found[1].text.source
    assert source.position(found[1].text.span(4, 6).start) == source.position(found[1].text.source.text.index('""14'))


@pytest.mark.parametrize("header", ["key,en,it,comment", "string id,English,italiano,note", "name,en-US,it_IT,x"])
def test_a_translation_sheet_has_a_language_a_column(header: str) -> None:
    found = read(f"{header}\nreturn_window,Return within {{n}} days,Rendi entro {{n}} giorni,shown in the footer\n")
    assert [(p.locale[:2], p.kind, p.context.key, p.text.text) for p in found] == [
        ("en", "string", "return_window", "Return within {n} days"),
        ("it", "string", "return_window", "Rendi entro {n} giorni"),
    ]
    assert [mark.kind for mark in found[0].marks] == ["placeholder"]


def test_columns_that_name_their_language_beside_their_content() -> None:
    found = read("id;titolo_it;titolo_en;Testo (it);Testo (en)\n1;Resi;Returns;Hai 14 giorni;You have 14 days\n")
    assert [(p.kind, p.locale, p.text.text) for p in found] == [
        ("title", "it", "Resi"),
        ("title", "en", "Returns"),
        ("cell", "it", "Hai 14 giorni"),
        ("cell", "en", "You have 14 days"),
    ]


def test_a_grid_keeps_its_row_and_column_headers_and_its_figures() -> None:
    found = read('Plan,Basic,Plus\nReturn window,14 days,30 days\nFee,"9,99 €",5\nHotline,+39 02 1234567,\n')
    assert [(p.kind, p.context.row, p.context.column, p.text.text) for p in found] == [
        ("cell", "", "Plan", "Return window"),
        ("cell", "Return window", "Basic", "14 days"),
        ("cell", "Return window", "Plus", "30 days"),
        ("cell", "", "Plan", "Fee"),
        ("cell", "Fee", "Basic", "9,99 €"),
        ("data", "Fee", "Plus", "5"),
        ("cell", "", "Plan", "Hotline"),
        ("data", "Hotline", "Basic", "+39 02 1234567"),
    ]


def test_a_table_without_headers_is_read_from_its_first_row() -> None:
    found = read("Hai 14 giorni per il reso.;Sì, è gratis.\nLa spedizione costa 5 €.;Arriva in due giorni.\n")
    assert [p.id for p in found] == ["r1.A", "r1.B", "r2.A", "r2.B"]


def test_a_question_in_the_first_column_is_answered_in_its_row() -> None:
    found = read("Quanto tempo ho per il reso?;Hai 14 giorni.\nÈ gratis?;Sì, sempre.\n")
    assert [p.context.question for p in found] == ["", "Quanto tempo ho per il reso?", "", "È gratis?"]


def test_figures_of_a_post_are_left_out_and_prices_are_not() -> None:
    found = read(
        "post_id,created_at,permalink,message,likes,shares,price\n"
        "991,2024-05-01,https://x.example/1,Free shipping!,12,3,9.99\n"
        "995,2024-05-02,https://x.example/2,Sale,40,9,19.99\n"
    )
    assert texts(found) == [
        ("r2.message", "Free shipping!"),
        ("r2.price", "9.99"),
        ("r3.message", "Sale"),
        ("r3.price", "19.99"),
    ]


@pytest.mark.parametrize("header", ["Minimum order", "Delivery time", "Lieferzeit", "Tempo di consegna"])
def test_words_of_statistics_inside_of_a_header_do_not_hide_a_column(header: str) -> None:
    assert texts(read(f"question,{header}\nHow long?,2 days\n")) == [
        ("r2.question", "How long?"),
        (f"r2.{header}", "2 days"),
    ]


def test_named_columns_win() -> None:
    text = "ref,kind,corpo,nota,codice lingua\n1,x,Hai 14 giorni,interno,de\n"
    assert texts(read(text, text_columns=("Nota",))) == [("r2.nota", "interno")]
    assert [p.locale for p in read(text, text_columns=("corpo",), locale_column="codice lingua", locale="it")] == ["de"]
    with pytest.raises(UnreadableError, match='has no column "body"; its columns are ref, kind, corpo, nota'):
        read(text, text_columns=("corpo", "body"))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\nuno, due\ttre; quattro\n", ["uno, due", "tre; quattro"]),
        ("text|note\nuno, due|tre; quattro\n", ["uno, due", "tre; quattro"]),
        ("sep=;\ntext;note\nuno, due;tre\n", ["uno, due", "tre"]),
        ("text;price\nA 9,99, ma oggi no;9,99\nUno, due;1,50\n", ["A 9,99, ma oggi no", "9,99", "Uno, due", "1,50"]),
        ("text\nHello, you, there.\nBye.\n", ["Hello, you, there.", "Bye."]),
        ('text,note\n"uno" e due,12" pizza\n', ['"uno" e due', '12" pizza']),
        ('text,note\n"never closed,x\nnext,y\n', ['"never closed', "x", "next", "y"]),
        ('text, note\n"uno" , "due, tre"\n', ["uno", "due, tre"]),
        ('text,note\n"dice \\"ciao\\", sì",x\n', ['dice "ciao", sì', "x"]),
        ("text,note\r\nuno,due\r\n\r\n", ["uno", "due"]),
        ("text,note\runo,due\r", ["uno", "due"]),
        ("text,note\nuno,due,tre\n", ["uno", "due", "tre"]),
    ],
)  # fmt: skip
def test_delimiters_and_quotes_as_people_write_them(text: str, cells: list[str]) -> None:
    assert [p.text.text for p in read(text) if p.id[:2] != "r1"] == cells


def test_a_fix_is_escaped_for_its_cell() -> None:
    found = read('key,text\nk,"Say ""14 days"" now"\n')
    text = found[0].text
    assert text.is_literal(5, 12)
    assert text.escaped('say "x"') == 'say ""x""'


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n",;\t| '), max_size=12)


@settings(max_examples=80)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_records_are_those_of_the_csv_module(rows: list[list[str]], delimiter: str) -> None:
    written = io.StringIO()
    oracle.writer(written, delimiter=delimiter, quoting=oracle.QUOTE_ALL).writerows([["text", "body", "note"], *rows])
    text = MappedText.whole(Source("a.csv", written.getvalue()))
    found = [[row.mapped(i).text for i in range(3)] for row in csv.rows(text, delimiter)]
    expected = oracle.reader(io.StringIO(written.getvalue(), newline=""), delimiter=delimiter)
    assert found == [cells for row in expected if any(cells := [cell.strip() for cell in row])]
    read(written.getvalue())


@settings(max_examples=80)
@given(st.text(st.sampled_from('ab,";\n\r\t \\{<1'), max_size=60))
def test_any_text_is_read_exactly(text: str) -> None:
    read(text)
