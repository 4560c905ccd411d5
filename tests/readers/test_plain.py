"""Plain text: what a reader takes for headings, items, questions and answers, and where each character stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.model import Hints, Passage
from cxlint.readers import plain
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(text: str) -> list[Passage]:
    return list(plain.read(MappedText.whole(Source("note.txt", text)), Hints(locale="en")))


def test_blocks_and_their_context() -> None:
    text = (
        "RETURNS\n\nHow long do I have?\n\nYou have 30 days\nto send it   back.\n\nShipping\n\n- in Italy: 3 days\n"
        "  to your door\n- elsewhere 5 days {name}\n1. uno\n\nOpening\n=======\n\nMon-Fri 9-18.\n\nThe end\n"
    )
    assert [(p.kind, p.id, p.text.text) for p in read(text)] == [
        ("heading", "returns", "RETURNS"),
        ("heading", "how-long-do-i-have", "How long do I have?"),
        ("paragraph", "how-long-do-i-have/1", "You have 30 days to send it back."),
        ("heading", "shipping", "Shipping"),
        ("list-item", "shipping/1", "in Italy: 3 days to your door"),
        ("list-item", "shipping/2", "elsewhere 5 days {name}"),
        ("list-item", "shipping/3", "uno"),
        ("heading", "opening", "Opening"),
        ("paragraph", "opening/1", "Mon-Fri 9-18."),
        ("paragraph", "opening/2", "The end"),
    ]
    found = {p.text.text: p for p in read(text)}
    assert found["You have 30 days to send it back."].context.headings == ("RETURNS", "How long do I have?")
    assert found["You have 30 days to send it back."].context.question == "How long do I have?"
    assert found["uno"].context.question == ""
    assert found["elsewhere 5 days {name}"].marks[0].kind == "placeholder"
    assert {p.locale for p in read(text)} == {"en"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Q", "A"), ("D", "R"), ("Frage", "Antwort"), ("Question 2", "Réponse 2"), ("P", "R"), ("Vraag", "Antwoord")],
)
def test_questions_and_answers_by_their_prefix(question: str, answer: str) -> None:
    for gap in ("\n", "\n\n"):
        passages = read(f"{question}: When does it\nend?{gap}{answer}: On Monday.{gap}{question}: And then?")
        assert [p.kind for p in passages] == ["question", "answer", "question"]
        assert passages[1].context.question == "When does it end?"
        assert passages[2].context.question == ""


def test_an_answer_without_a_question_is_a_paragraph() -> None:
    assert [p.kind for p in read("A: option one is fine.\n\nD. Rossi said so.")] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "text", ["a\n" * 50_000, "- " * 50_000, "\n \n" * 50_000, "Q:" * 50_000, "=" * 100_000, "a \n" * 40_000]
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 3


_FRAGMENTS = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "\t", "- ", "1. ", "a) ", "Q: ", "A:", "Title", "TITLE", "===", "---", "text é",
     "日本", "?",
     ".", "{x}", "\u00a0", "\ufeff", "\u2003"]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(_FRAGMENTS, max_size=25))
def test_every_piece_stands_where_it_says(fragments: list[str]) -> None:
    passages = read("".join(fragments))
    assert_exact(passages)
    assert len({p.id for p in passages}) == len(passages)
    assert all(p.text.text.strip() for p in passages)
