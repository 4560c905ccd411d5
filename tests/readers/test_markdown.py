"""Markdown as people read it: texts, kinds, contexts, marks, and the place of every character."""

from __future__ import annotations

import time
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.model import Hints, Passage
from cxlint.readers import markdown
from cxlint.text import Edit, Fix, MappedText, Source, apply

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def read(text: str, **hints: str) -> list[Passage]:
    return list(markdown.read(MappedText.whole(Source("page.md", text)), Hints(**hints)))


def shown(text: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text.text) for passage in read(text)]


def unescaped_pipe(piece: str) -> str:
    return piece.replace("\\|", "|")


def test_blocks_have_their_kinds() -> None:
    text = (
        "# Returns\n\nSend it *back*.\n\n- one\n- two\n  lines\n\n1. first\n\n> quoted\n\n```\ncode 1\n```\n\n"
        "> [!NOTE]\n> ours\n\n![A box](box.png)\n\nSetext\n------\n"
    )
    assert shown(text) == [
        ("heading", "Returns"),
        ("paragraph", "Send it back."),
        ("list-item", "one"),
        ("list-item", "two lines"),
        ("list-item", "first"),
        ("quote", "quoted"),
        ("code", "code 1"),
        ("paragraph", "ours"),
        ("attribute", "A box"),
        ("heading", "Setext"),
    ]


def test_inline_markup_becomes_marks_and_leaves_the_text() -> None:
    (passage, data) = read("Tap `Send  now`, **then** call [us&nbsp;all](tel:+39-02-1234), ~~not~~ <b>n</b>ow.")[:2]
    content = passage.text.text
    assert content == "Tap Send now, then call us\u00a0all, now."
    marks = {(mark.kind, content[mark.start : mark.end], mark.value) for mark in passage.marks}
    assert marks == {
        ("code", "Send now", ""),
        ("emphasis", "then", ""),
        ("link", "us\u00a0all", "tel:+39-02-1234"),
        ("emphasis", "n", ""),
    }
    assert (data.kind, data.text.text) == ("data", "+39-02-1234")
    assert data.context.group == passage.context.group != ""
    assert data.text.source.text[slice(*data_span(data))] == "+39-02-1234"


def data_span(passage: Passage) -> tuple[int, int]:
    span = passage.text.span()
    return span.start, span.end


def test_link_targets_and_titles_by_definition_and_in_html() -> None:
    text = (
        'Write to [us][m] or <a href="mailto:a@b.example?subject=x">them</a>.\n\n[m]: mailto:c@d.example "Our desk"\n'
    )
    assert shown(text) == [
        ("paragraph", "Write to us or them."),
        ("data", "c@d.example"),
        ("attribute", "Our desk"),
        ("data", "a@b.example"),
    ]
    assert_exact(read(text), unescape)


def test_headings_and_questions_reach_as_far_as_their_level() -> None:
    text = (
        "# Help\n\n## How long?\n\nA\n\n### Sale\n\nB\n\n## Costs\n\nC\n\n**Is it free?**\n\nD\n\n## Next\n\nE\n\n"
        "Q: When?\n\nA: Now.\n"
    )
    found = {passage.text.text: passage for passage in read(text)}
    assert found["A"].context.headings == ("Help", "How long?")
    assert found["A"].context.question == "How long?"
    assert found["B"].context.question == "How long?"
    assert found["C"].context.question == ""
    assert found["D"].context.question == "Is it free?"
    assert found["E"].context.question == ""
    assert (found["Q: When?"].kind, found["A: Now."].kind) == ("question", "answer")
    assert found["A: Now."].context.question == "When?"
    assert found["B"].id == "sale/1"


def test_ids_are_unique_and_readable() -> None:
    passages = read("intro\n\n# Same\n\na\n\nb\n\n# Same\n\nc\n\n# Own {#anchor}\n\nd")
    assert [passage.id for passage in passages] == [
        "top/1",
        "same",
        "same/1",
        "same/2",
        "same~2",
        "same~2/1",
        "anchor",
        "anchor/1",
    ]


def test_table_cells_know_row_and_column() -> None:
    cells = read("| Country | Days |\n|---|---|\n| Italy | 3 \\| 4 |\n| Is it free? | Yes |\n")
    assert [(cell.text.text, cell.context.row, cell.context.column) for cell in cells] == [
        ("Country", "", ""),
        ("Days", "", ""),
        ("Italy", "", "Country"),
        ("3 | 4", "Italy", "Days"),
        ("Is it free?", "", "Country"),
        ("Yes", "Is it free?", "Days"),
    ]
    assert cells[-1].context.question == "Is it free?"


def test_list_items_and_terms_are_context_for_what_they_hold() -> None:
    found = {p.text.text: p for p in read("- Returns\n  - 14 days\n\nTerm\n\n: meaning\n\nafter")}
    assert found["14 days"].context.headings == ("Returns",)
    assert found["meaning"].context.headings == ("Term",)
    assert found["after"].context.headings == ()


def test_html_that_spans_blocks_gives_context() -> None:
    text = (
        "<details>\n<summary>How &amp; when?</summary>\n\nWithin **30** days.\n\n</details>\n\n"
        "After.\n\n<h2>Costs</h2>\n\nFree."
    )
    found = {passage.text.text: passage for passage in read(text)}
    assert found["Within 30 days."].context.question == "How & when?"
    assert found["After."].context.question == ""
    assert found["Free."].context.headings == ("Costs",)
    assert "How & when?" in found
    assert_exact(read(text), unescape)


def test_front_matter_strings_are_passages_and_the_title_is_context() -> None:
    text = (
        "---\nlayout: page\nlang: it_CH\ntitle: 'L''attesa: quanto dura?'  # asked\n"
        'description: "Tre \\"giorni\\" \\u00e8"\npermalink: /it/attesa\nredirect_from:\n  - /a b\n'
        "date: 2024-01-02 10:00\nnote: >\n  due\n  righe\nfaq:\n  - question: Costa?\n"
        "    answer: Non costa nulla.\n---\n"
        "Testo.\n"
    )
    passages = read(text)
    assert [(p.kind, p.id, p.text.text, p.locale) for p in passages] == [
        ("title", "title", "L'attesa: quanto dura?", "it-CH"),
        ("description", "description", 'Tre "giorni" è', "it-CH"),
        ("string", "note", "due righe", "it-CH"),
        ("question", "faq.0.question", "Costa?", "it-CH"),
        ("answer", "faq.0.answer", "Non costa nulla.", "it-CH"),
        ("paragraph", "l-attesa-quanto-dura/1", "Testo.", "it-CH"),
    ]
    assert passages[4].context.question == "Costa?"
    assert passages[5].context.question == "L'attesa: quanto dura?"
    assert_exact(passages, lambda piece: {"''": "'", '\\"': '"', "\\u00e8": "è"}.get(piece, piece))


def test_toml_front_matter_and_locales() -> None:
    text = "+++\ntitle = \"Two \\u0041ys\"\nslug = \"two-days\"\n[params]\nlead = '''long\ntext'''\n+++\nBody."
    assert shown(text) == [("title", "Two Ays"), ("description", "long\ntext"), ("paragraph", "Body.")]
    assert [p.locale for p in read("---\nlocale: de\ntitle: A b\n---\nText.", locale="fr")] == ["fr", "fr"]
    # A page that says its text is in another language than itself.
    assert [p.locale for p in read("---\nlang: pl\ncontentLang: en\ntitle: A b\n---\nText.")] == ["pl", "en"]
    assert shown("---\ntitle: {{ broken: [yaml\n---\nText.")[-1] == ("paragraph", "Text.")
    assert shown("---\n\nNot front matter.") == [("paragraph", "Not front matter.")]


def test_template_code_is_not_text() -> None:
    text = (
        "import Tabs from '@theme/Tabs';\n\n{% if x %}\nShown {{ page.days | default: '*' }} days.\n{% endif %}\n"
        '{% include image.html alt="A *box*" %}\n\n[site]({{ page.url }})\n\n:::note\n\nIn a box.\n\n:::\n\n'
        "Text.\n{: .class}\n\n{/* hidden */}\n\n```liquid\n{% raw %}\n```\n\nUse `{% tag %}`.\n\n"
        "{{< fig caption='Cap' >}}\n"
    )
    passages = read(text)
    assert [(p.kind, p.text.text) for p in passages] == [
        ("paragraph", "Shown {{ page.days | default: '*' }} days."),
        ("attribute", "A *box*"),
        ("paragraph", "site"),
        ("paragraph", "In a box."),
        ("paragraph", "Text."),
        ("code", "{% raw %}"),
        ("paragraph", "Use {% tag %}."),
        ("attribute", "Cap"),
    ]
    assert [mark.kind for mark in passages[0].marks] == ["placeholder"]
    assert passages[2].marks[0].value == "{{ page.url }}"
    assert_exact(passages)


def test_white_space_collapses_and_keeps_its_place() -> None:
    text = "One  two\n   three é\tfour  \nfive\\\r\nsix <br> seven."
    (passage,) = read(text)
    assert passage.text.text == "One two three é four\nfive\nsix\nseven."
    start = passage.text.text.index("seven")
    assert text[slice(*vars_of(passage, start, start + 5))] == "seven"
    assert_exact([passage])


def vars_of(passage: Passage, start: int, end: int) -> tuple[int, int]:
    span = passage.text.span(start, end)
    return span.start, span.end


def test_a_fix_is_escaped_only_where_it_must_be() -> None:
    source = "Perché *no*: return it within 14 days & more."
    passage = read(source)[0]
    start = passage.text.text.index("14 days")
    assert passage.text.is_literal(start, start + 7)
    edit = Edit(passage.text.span(start, start + 7), passage.text.escaped("30 * 2 days (a_b, *now*)"))
    fixed, _ = apply(source, [Fix("", (edit,))])
    assert fixed == "Perché *no*: return it within 30 * 2 days (a_b, \\*now\\*) & more."
    assert read(fixed)[0].text.text == "Perché no: return it within 30 * 2 days (a_b, *now*) & more."


@pytest.mark.parametrize(
    "text",
    ["{%" * 50_000, "{{" * 50_000, "[" * 20_000, "<a " * 20_000, "> " * 2_000 + "x", "*a " * 20_000, "`" * 30_000,
     "<details>\n<summary>" * 3_000, "---\n" + "a: [" * 5_000 + "\n---\n", "a  " * 30_000, "- " * 500 + "x",
     "{{<x alt='" * 10_000, "\ud800 lone surrogate *x*", "\x00\x01\ufeff"],
)  # fmt: skip
def test_hostile_text_is_read_in_time(text: str) -> None:
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 3


_FRAGMENTS = st.sampled_from(
    ["# ", "## H?\n", "\n\n", "\n", "  \n", "- ", "1. ", "> ", "| a | b |\n|---|---|\n| c | d |\n", "```\n", "`",
     "**", "*",
     "_", "~~", "[x](tel:+39 'T')", "[r]", "[r]: mailto:a@b.c\n", "![alt](i.png)", "<b>", "</b>", "<br/>", "<div>",
     "</div>\n",
     "<details><summary>s?</summary>\n\n", "</details>\n", "&amp;", "&eacute;", "\\*", "é", "日本", "\U0001f600",
     "text ",
     "14 days", "{% x %}", "{{ y }}", "{: .c}", "<!-- c -->", "---\n", "title: a b\n", "\t", " ", "\r\n", "\u00a0",
     ":::x\n",
     "<a href='tel:1'>", "</a>", "Q: ", "A: ", "\n: d\n", "[^1]", "[^1]: n\n"]
)  # fmt: skip


@settings(max_examples=250)
@given(st.lists(_FRAGMENTS, max_size=25))
def test_every_piece_stands_where_it_says(fragments: list[str]) -> None:
    passages = read("".join(fragments))
    assert_exact(passages, unescape, unescaped_pipe, lambda piece: unescape(unescaped_pipe(piece)))
    ids = [passage.id for passage in passages]
    assert len(ids) == len(set(ids))
    for passage in passages:
        assert passage.text.text.strip()


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside this checkout")
def test_real_pages_round_trip() -> None:
    paths = sorted(CORPORA.rglob("*.md"))[::7]
    count = 0
    for path in paths:
        source = Source(str(path), path.read_bytes().decode())
        count += assert_exact(markdown.read(MappedText.whole(source), Hints()), unescape)
    assert count > 5 * len(paths)
