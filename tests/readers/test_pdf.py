"""PDF files, written by hand: a page is a list of ``(x, y, size, bold, text)``."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import pdf

from readers.roundtrip import assert_exact

Shown = tuple[float, float, float, bool, str]


def written(*pages: list[Shown], trailer: str = "") -> bytes:
    fonts = ("Helvetica", "Helvetica-Bold")
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>".encode() for font in fonts
    ]
    kids = []
    for page in pages:
        content = b"".join(
            f"BT /F{int(bold)} {size} Tf {x} {y} Td (".encode() + escaped(text) + b") Tj ET\n"
            for x, y, size, bold, text in page
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return (
        file
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + end % (len(objects) + 1, trailer.encode(), len(file))
    )


def escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def lines(*texts: str, top: float = 700, size: float = 11, left: float = 72, bold: bool = False) -> list[Shown]:
    return [(left, top - 1.3 * size * index, size, bold, text) for index, text in enumerate(texts)]


def read(data: bytes) -> list[Passage]:
    found = list(pdf.read(data, Hints("a.pdf")))
    assert_exact(found)
    assert len({passage.id for passage in found}) == len(found)
    assert not any(passage.text.source.literal for passage in found)
    return found


def test_lines_become_paragraphs_under_their_headings() -> None:
    page = [
        *lines("Returns policy", size=18, top=760),
        *lines(
            "You can send back whatever you have ordered, wherever you live, with-", "in 14 days, è gratis.", top=730
        ),
        *lines("Can I pay later?", bold=True, top=690),
        *lines("Yes, in 30 days, in e-", "commerce and in shops.", top=670),
        *lines("• One item", "• Two items that take more than the whole of the line they were", top=630),
        *lines("given", top=630 - 2 * 14.3),
    ]
    found = read(written(page, lines("On the next page.")))
    assert [(p.kind, p.id, p.text.text) for p in found] == [
        ("heading", "returns-policy", "Returns policy"),
        (
            "paragraph",
            "returns-policy/1",
            "You can send back whatever you have ordered, wherever you live, within 14 days, è gratis.",
        ),
        ("question", "can-i-pay-later", "Can I pay later?"),
        ("paragraph", "can-i-pay-later/1", "Yes, in 30 days, in e-commerce and in shops."),
        ("list-item", "can-i-pay-later/2", "One item"),
        ("list-item", "can-i-pay-later/3", "Two items that take more than the whole of the line they were given"),
        ("paragraph", "can-i-pay-later/4", "On the next page."),
    ]  # fmt: skip
    assert found[3].context.question == "Can I pay later?"
    assert found[1].context.headings == ("Returns policy",)
    source = found[0].text.source
    labels = [source.label(passage.text.span().start) for passage in found]
    assert labels[0].startswith("page 1 (72,")
    assert labels[-1].startswith("page 2 (72,")
    whole = found[1].text
    joined = whole.text.index("within")
    span = whole.span(joined, joined + len("within"))
    assert source.text[span.start : span.end] == "with-\nin"


def test_the_cells_of_a_row_are_read_together_and_columns_apart() -> None:
    row = [(72.0, 700.0, 11.0, False, "Express delivery"), (200.0, 700.0, 11.0, False, "2 working days")]
    columns = [
        *lines("The left column tells", "of returns.", top=600),
        *lines("The right one", "of fees.", top=600, left=400),
    ]
    assert [p.text.text for p in read(written(row, columns))] == [
        "Express delivery 2 working days",
        "The left column tells of returns.",
        "The right one of fees.",
    ]


def test_what_cannot_be_read_says_why() -> None:
    good = written(lines("Text"))
    locked = written(
        lines("Text"),
        trailer="/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("
        + "o" * 32
        + ") /U ("
        + "u" * 32
        + ") >>",
    )
    for data, reason in (
        (b"plain", "is damaged or no PDF"),
        (good[:60], "is damaged or no PDF"),
        (written([]), r"has no text \(a scan\?\)"),
        (written(), "has no text|is damaged"),
        (locked, "is encrypted"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            read(data)


WORDS = st.lists(st.text(st.sampled_from("abcdeèàù€'()\\"), min_size=1, max_size=9), min_size=1, max_size=8)


@settings(max_examples=25)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_no_character_is_lost(texts: list[str]) -> None:
    data = written([shown for index, text in enumerate(texts) for shown in lines(text, top=800 - 60 * index)])
    try:
        found = read(data)
    except UnreadableError:
        assert not any(map(str.isalnum, "".join(texts)))
        return
    assert "".join("".join(p.text.text.split()) for p in found) == "".join("".join(text.split()) for text in texts)
