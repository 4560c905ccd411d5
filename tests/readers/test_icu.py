"""ICU messages: the sentences they make, each in its exact place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.readers.icu import branches, is_message
from cxlint.text import MappedText, Source


def sentences(message: str) -> list[str]:
    found = []
    for branch in branches(MappedText.whole(Source("messages.json", message))):
        if not branch:
            continue
        if branch.text != message:
            for piece, start, end in branch.pieces():
                assert message[start:end] in (piece, "''")
        found.append(branch.text)
    return found


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("You have {n, plural, one {# day} other {# days}} left.", ["You have # day left.", "You have # days left."]),
        ("{n,plural,=0{none}=1 {one day}other{# days}}", ["none", "one day", "# days"]),
        ("{n, selectordinal, offset:1 one {#st} other {#th}} try", ["#st try", "#th try"]),
        ("{sex, select, female {Cara} other {Caro}} {name}, ciao", ["Cara {name}, ciao", "Caro {name}, ciao"]),
        (
            "{a, select, x {A {n, plural, one {1} other {2}}} other {B}}!",
            ["A 1!", "A 2!", "B!"],
        ),
        (
            "{a, plural, one {a} other {as}} and {b, plural, one {b} other {bs}}",
            ["a and b", "a and bs", "as and b", "as and bs"],
        ),
        ("It''s {n, plural, other {'{'n'}' isn't #}}", ["It's {n} isn't #"]),
        ("Within {when, date, short}, {n, plural, other {# days}}", ["Within {when, date, short}, # days"]),
        ("{n, plural, one {} other {s}}", ["s"]),
    ],
)
def test_every_branch_is_the_whole_sentence(message: str, expected: list[str]) -> None:
    assert is_message(message)
    assert sentences(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Plain {name} text",
        "It''s plain",
        "{n, plural, one {# day}",
        "{n, plural, one # day}",
        "{n, plural, }",
        "text } {n, plural, other {x}}",
        "{a, select, other {" * 100 + "x" + "}}" * 100,
    ],
)
def test_what_is_no_message_or_malformed_stands_as_it_is(message: str) -> None:
    assert not is_message(message)
    assert sentences(message) == [message]


def test_too_many_combinations_still_show_every_branch() -> None:
    one = "{n, plural, " + " ".join(f"={number} {{<{number}>}}" for number in range(10)) + "}"
    found = sentences(one * 5)
    assert len(found) <= 64
    assert all(any(f"<{number}>" in sentence for sentence in found) for number in range(10))


@given(st.text(st.sampled_from("{}',# anplurseothec=1"), max_size=60), st.text(st.sampled_from("{}'# x"), max_size=12))
@settings(max_examples=200)
def test_no_text_does_harm(text: str, inside: str) -> None:
    assert len(sentences(text)) <= 64
    assert len(sentences(f"{text} {{n, plural, one {{{inside}}} other {{{text}}}}}")) <= 64


def test_replacements_are_quoted() -> None:
    message = "{n, plural, other {# days}}"
    (branch,) = branches(MappedText.whole(Source("messages.json", message)))
    assert branch.is_literal(0, len(branch))
    assert branch.escaped("{x}") == "'{'x'}'"
