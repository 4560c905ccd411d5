"""Rules that run together, only where their clues are, find what each of them finds by itself everywhere."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.blocks import Block
from cxlint.tone.comments import Switches
from cxlint.tone.linter import Document, Linter, lint
from cxlint.tone.rules import Memory, PlacedCheck, Vocabulary, build
from cxlint.tone.settings import Settings

TOKENS = st.sampled_from(
    [
        "ab",
        "b c",
        "a",
        r"\d{1,2} ?b",
        r"[A-C]{2,3}",
        r"b\w+",
        r"\w+c-",
        "(?:a|bc)d?",
        r"[^\s,]+,",
        "a.c",
        r"(?<!a )b",
        "ß",
        "ss",
    ]
)
KINDS = st.sampled_from(("existence", "substitution", "occurrence", "repetition", "conditional"))
WORDS = st.sampled_from(
    ["a", "ab", "AB", "b", "c", "bc", "bcd", "1", "12b", "a-c", "b,", "c-", "ABC", "ß", "ss", "SS", "é", "\n", "."]
)


def rule(kind: str, tokens: list[str], ignorecase: bool, nonword: bool) -> str:
    values: dict[str, object] = {"extends": kind, "message": "'%s'", "ignorecase": ignorecase}
    match kind:
        case "existence":
            values |= {"tokens": tokens, "nonword": nonword}
        case "substitution":
            values |= {"swap": dict.fromkeys(tokens, "other"), "nonword": nonword}
        case "occurrence":
            values |= {"token": tokens[0], "max": 1}
        case "repetition":
            values |= {"tokens": tokens}
        case _:
            values |= {"first": tokens[0], "second": tokens[-1]}
    return json.dumps(values)


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(KINDS, st.lists(TOKENS, min_size=1, max_size=3, unique=True), st.booleans(), st.booleans()),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=3),
)
def test_together_they_find_what_each_finds_alone(
    rules: list[tuple[str, list[str], bool, bool]], texts: list[str]
) -> None:
    built = []
    for number, values in enumerate(rules):
        made = build(f"T.R{number}", Settings.of(compose(rule(*values), "T.yml")), Vocabulary())
        if made is not None:
            built.append(made)
    source = MappedText.whole(Source("a.md", "\n\n".join(texts)))
    blocks = []
    start = 0
    for text in texts:
        blocks.append(Block("text.md", text, source, start))
        start += len(text) + 2
    alerts = lint(Linter(built), Document(source, blocks, suffix=".md"), Switches.of(""))
    expected = set()
    for one in built:
        assert isinstance(one.check, PlacedCheck) or one.kind == "repetition"
        memory = Memory()
        for block in blocks:
            for hit in one.check.run(block.text, memory):  # type: ignore[union-attr]
                if hit.start < hit.end:
                    expected.add((one.name, block.start + hit.start, hit.message))
    found = {(alert.rule.name, alert.start, alert.message) for alert in alerts if alert.start < alert.end}
    assert found == expected
