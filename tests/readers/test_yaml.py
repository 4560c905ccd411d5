"""YAML: every scalar comes back with its exact place, in every style; languages and FAQs are recognised."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers.yaml import read, read_part, scalars
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def whole(text: str) -> MappedText:
    return MappedText.whole(Source("content.yml", text))


def decoded(piece: str) -> str:
    """What a piece of a scalar stands for on its own."""
    if piece == "''":
        return "'"
    try:
        return str(pyyaml.safe_load(f'"{piece}"'))
    except pyyaml.YAMLError:
        return ""


def passages(text: str, **hints: Any) -> list[Passage]:
    found = list(read(whole(text), Hints(**hints)))
    assert_exact(found, decoded, unescape)
    assert len({passage.id for passage in found}) == len(found)
    return found


def said(text: str, **hints: Any) -> list[tuple[str, ...]]:
    """What a reader would see: id, kind, locale, text."""
    return [(p.id, p.kind, p.locale, p.text.text) for p in passages(text, **hints)]


def leaves(node: pyyaml.Node | None, path: str = "") -> list[tuple[str, str]]:
    """The scalars PyYAML finds, with their paths; a mapping may hold a key twice."""
    if isinstance(node, pyyaml.ScalarNode):
        return [(path, node.value)]
    members: list[tuple[str, pyyaml.Node]] = []
    if isinstance(node, pyyaml.MappingNode):
        members = [(key.value, value) for key, value in node.value]
    elif node is not None:
        members = [(str(index), item) for index, item in enumerate(node.value)]
    return [leaf for name, below in members for leaf in leaves(below, f"{path}.{name}" if path else name)]


def assert_scalars(text: str, expected: list[tuple[str, str]]) -> None:
    found = []
    for path, mapped, _ in scalars(whole(text)):
        for piece, start, end in mapped.pieces():
            outer = text[start:end]
            assert piece in (outer, decoded(outer)) or not (piece.strip() or outer.strip()), (piece, outer)
        found.append((path, mapped.text))
    assert [leaf for leaf in found if leaf[1]] == [leaf for leaf in expected if leaf[1]]


letters = st.characters(codec="utf-8", exclude_characters="\u2028\u2029\ufeff", exclude_categories=["Cc"])
pieces = st.sampled_from(["", " ", "Hai 30 giorni", "l'ordine", "a: b", "- c", "# d", '"e"'])
lines = st.lists(st.text(letters, max_size=9) | pieces, max_size=6)
texts = st.builds(lambda parts, glue: glue.join(parts), lines, st.sampled_from([" ", "\n", "\n\n", "\n  "]))
names = st.text(st.sampled_from("abcdefgh_-àß"), min_size=1, max_size=6)
trees = st.recursive(
    texts, lambda below: st.lists(below, min_size=1, max_size=3) | st.dictionaries(names, below, min_size=1, max_size=3)
)


@given(trees, st.sampled_from([None, "'", '"', "|", ">"]), st.booleans(), st.sampled_from([8, 20, 80]), st.booleans())
@settings(max_examples=80)
def test_every_string_in_every_style_comes_back_from_its_exact_place(
    tree: Any, style: Any, flow: bool, width: int, unicode: bool
) -> None:
    text = pyyaml.dump(
        tree, default_style=style, default_flow_style=flow, width=width, allow_unicode=unicode, sort_keys=False
    )
    # PyYAML's emitter is not always right about what it writes; its loader is.
    assert_scalars(text, leaves(pyyaml.compose(text, Loader=pyyaml.CSafeLoader)))
    assert_exact(read(whole(text), Hints()), decoded, unescape)


@given(st.text(st.sampled_from("ab:-'\"|>{}[]#&*!%@\n \t,é\u2028\x85"), max_size=40))
@settings(max_examples=300)
def test_broken_text_is_unreadable_with_a_place_and_never_worse(text: str) -> None:
    try:
        list(read(whole(text), Hints()))
    except UnreadableError as error:
        assert error.offset is None or 0 <= error.offset <= len(text)  # noqa: PT017


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("plain text # comment", "plain text"),
        ("two\n  lines\n\n  more", "two lines\nmore"),
        ("'it''s\n  here'", "it's here"),
        ('"caf\\u00e9 \\x41\\n\\"q\\" \\\n   joined"', 'café A\n"q" joined'),
        ("|\n  one\n    two\n\n  three\n", "one\n  two\n\nthree\n"),
        ("|2-\n    one\n   two\n\n", "  one\n two"),
        (">\n  one\n  two\n    more\n  three\n\n  four\n", "one two\n  more\nthree\nfour\n"),
        (">+ # comment\n\n  one\n", "\none\n\n"),
        ("!!str &anchor 'tagged'", "tagged"),
        ("&anchor |\n  block\n", "block\n"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_styles(text: str, value: str, ends: str, mark: str) -> None:
    assert_scalars(mark + f"é😀: {text}\nb: c".replace("\n", ends), [("é😀", value), ("b", "c")])


def test_escapes_of_each_style() -> None:
    single, double, plain = (p.text for p in passages("a: 'it is here'\nb: \"it is here\"\nc: it is here"))
    assert single.escaped('it\'s "x"') == "it''s \"x\""
    assert double.escaped('it\'s "x"\n') == 'it\'s \\"x\\"\\n'
    assert plain.is_literal(0, 5)


def test_rails_translations() -> None:
    text = (
        "it:\n  returns:\n    title: Resi\n    body_html: Hai <b>30</b> giorni\n"
        "    window_days: 30\n    days: {one: Un giorno}\n"
    )
    found = passages(text)
    assert [(p.id, p.context.key, p.locale, p.kind, p.text.text) for p in found] == [
        ("it.returns.title", "returns.title", "it", "title", "Resi"),
        ("it.returns.body_html", "returns.body_html", "it", "paragraph", "Hai 30 giorni"),
        ("it.returns.window_days", "returns.window_days", "it", "data", "30"),
        ("it.returns.days.one", "returns.days.one", "it", "string", "Un giorno"),
    ]
    assert {p.locale for p in passages(text, locale="it-CH")} == {"it-CH"}


def test_many_languages_in_one_file() -> None:
    text = (
        "title: {nl: Hallo, en: Hello}\nbrand: Lume shop\nhours:\n  footer:\n    pt_BR: Das 8 às 20\n    en: 8 to 20\n"
    )
    assert said(text, locale="de") == [
        ("title.nl", "title", "nl", "Hallo"),
        ("title.en", "title", "en", "Hello"),
        ("brand", "string", "de", "Lume shop"),
        ("hours.footer.pt_BR", "string", "pt-BR", "Das 8 às 20"),
        ("hours.footer.en", "string", "en", "8 to 20"),
    ]


def test_faq() -> None:
    text = "- question: How long?\n  answer: |\n    You have\n    30 days.\n- Can I keep it?: Yes, of course.\n"
    assert [(p.kind, p.text.text, p.context.question) for p in passages(text)] == [
        ("question", "How long?", ""),
        ("answer", "You have\n30 days.", "How long?"),
        ("question", "Can I keep it?", ""),
        ("answer", "Yes, of course.", "Can I keep it?"),
    ]


def test_documents_aliases_and_bombs() -> None:
    assert [id for id, *_ in said("a: One day\n---\na: Two days\n")] == ["0.a", "1.a"]
    shared = "base: &base {note: One day}\nother:\n  <<: *base\n  more: *base\n"
    assert said(shared) == [("base.note", "string", "", "One day")]
    bomb = "a0: &a0 [lol lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert len(said(bomb)) == 1
    assert said("a: &a [*a, round and round]") == [("a.1", "list-item", "", "round and round")]
    assert said("") == said("# nothing but a comment\n") == []


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a: {{ site.days }} days left", "{{ site.days }} days left"),
        ("{% if x %}\na: Thirty days\n{% endif %}", "Thirty days"),
        ("a: @lume on the web", "@lume on the web"),
        ("a: `code` and more", "`code` and more"),
        ("a: *thirty* days", "*thirty* days"),
        ("a: Note: thirty days", "Note: thirty days"),
        ('a: "Thirty" days', '"Thirty" days'),
        ('a: "thirty\\.days left"', "thirty\\.days left"),
        ("a: [Thirty](days.html) days", "[Thirty](days.html) days"),
        ("a:\tThirty days", "Thirty days"),
        ("b:\n\ta: Thirty days\n", "Thirty days"),
        ("a: Thirty\x07 days", "Thirty\x07 days"),
    ],
)
def test_what_a_person_can_read_is_read(written: str, text: str) -> None:
    (passage,) = passages(written)
    assert passage.text.text == text
    span = passage.text.span()
    assert written[span.start : span.end] == text


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("a: 'x\nb: 2", 3, "quote that opens here"),
        ("a:\n  b: 1\n c: 2\n", 11, "indentation"),
        ("[" * 100_000, 500, "nested more than 500 deep"),
        ("- " * 100_000, 1000, "nested more than 500 deep"),
    ],
)
def test_what_is_broken_is_said_with_its_place(text: str, offset: int, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        list(read(whole(text), Hints()))
    assert caught.value.offset == offset


def test_part_of_another_text() -> None:
    page = "---\ntitle: Our returns\nlayout: page\n---\n# Hello\n"
    (passage,) = read_part(whole(page), 4, page.index("---", 3), Hints())
    span = passage.text.span()
    assert (passage.kind, page[span.start : span.end]) == ("title", "Our returns")


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the real channels are not on this machine")
def test_real_files_say_what_pyyaml_reads() -> None:
    files = sorted(CORPORA.rglob("*.yml"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert_scalars(text, leaves(pyyaml.compose(text, Loader=pyyaml.CSafeLoader)))
        assert assert_exact(read(whole(text), Hints()), decoded, unescape)
