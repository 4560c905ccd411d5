"""Word documents, made with python-docx."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import docx as reader
from cxlint.readers import package

from readers.roundtrip import assert_exact


def saved(document: Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read(document: Document | bytes) -> list[Passage]:
    data = document if isinstance(document, bytes) else saved(document)
    found = list(reader.read(data, Hints("a.docx")))
    assert_exact(found)
    assert len({passage.id for passage in found}) == len(found)
    assert not any(passage.text.source.literal for passage in found)
    return found


def place(passage: Passage) -> tuple[int, str]:
    start = passage.text.span().start
    return passage.text.source.position(start).line, passage.text.source.label(start)


def run_xml(inside: str) -> object:
    return parse_xml(f"<w:r {nsdecls('w')}>{inside}</w:r>")


def changed(data: bytes, **parts: bytes) -> bytes:
    """The package with other contents in parts of it."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = name.removeprefix("word/").removesuffix(".xml")
            new.writestr(name, parts.get(part, old.read(name)))
    return file.getvalue()


def test_a_script_with_headings_lists_and_questions() -> None:
    document = docx.Document()
    document.add_heading("Resi", 0)
    document.add_heading("Politica", 1)
    document.add_paragraph("Hai 14 giorni,\ncaro {{nome}}.")
    document.add_paragraph("")
    document.add_paragraph("Gratis", style="List Bullet")
    document.add_paragraph().add_run("Posso pagare dopo?").bold = True
    document.add_paragraph("Sì, entro 30 giorni.")
    spread = document.add_paragraph()
    spread.add_run("Spedizione").bold = True
    spread.add_run("\nCosta 5 €")
    document.add_paragraph("D: Quanto costa?")
    document.add_paragraph("R: 5 €")
    found = read(document)
    assert [(p.kind, p.id, p.text.text, place(p)) for p in found] == [
        ("heading", "resi", "Resi", (1, "paragraph 1")),
        ("heading", "politica", "Politica", (2, "paragraph 2")),
        ("paragraph", "politica/1", "Hai 14 giorni,\ncaro {{nome}}.", (3, "paragraph 3")),
        ("list-item", "politica/2", "Gratis", (5, "paragraph 5")),
        ("question", "posso-pagare-dopo", "Posso pagare dopo?", (6, "paragraph 6")),
        ("paragraph", "posso-pagare-dopo/1", "Sì, entro 30 giorni.", (7, "paragraph 7")),
        ("heading", "spedizione", "Spedizione", (8, "paragraph 8")),
        ("paragraph", "spedizione/1", "Costa 5 €", (8, "paragraph 8")),
        ("question", "quanto-costa", "D: Quanto costa?", (9, "paragraph 9")),
        ("answer", "quanto-costa/1", "R: 5 €", (10, "paragraph 10")),
    ]
    assert found[5].context.question == "Posso pagare dopo?"
    assert found[5].context.headings == ("Resi", "Politica", "Posso pagare dopo?")
    assert found[7].context.headings == ("Resi", "Politica", "Spedizione")
    assert found[9].context.question == "Quanto costa?"
    assert [(mark.kind, found[2].text.text[mark.start : mark.end]) for mark in found[2].marks] == [
        ("placeholder", "{{nome}}")
    ]


def test_headings_go_by_outline_level_where_their_names_are_foreign() -> None:
    document = docx.Document()
    style = document.styles.add_style("Capitolo", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    heir = document.styles.add_style("Capitolo Speciale", 1)
    heir.base_style = style
    document.add_paragraph("Uno", style="Capitolo")
    document.add_paragraph("Due", style="Capitolo Speciale")
    document.add_paragraph("Testo")
    found = read(document)
    assert [(p.kind, p.context.headings) for p in found] == [("heading", ()), ("heading", ()), ("paragraph", ("Due",))]


def test_tables_have_headers_and_frames_do_not() -> None:
    document = docx.Document()
    for cells in (
        [["Plan", "Basic", "Plus"], ["Returns", "14 days", "30 days"]],
        [["Domanda", "Risposta"], ["Quanto ho?", "14 giorni"]],
        [["Can I pay later?", "Within 30 days."], ["Is it free?", "Yes."]],
        [["In a frame: 14 days."]],
    ):
        table = document.add_table(len(cells), len(cells[0]))
        for row, texts in enumerate(cells):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
    found = {p.text.text: p for p in read(document)}
    assert (found["30 days"].kind, found["30 days"].context.row, found["30 days"].context.column) == (
        "cell",
        "Returns",
        "Plus",
    )
    assert place(found["30 days"])[1] == "paragraph 6 (table 1, row 2, column 3)"
    assert (found["14 giorni"].kind, found["14 giorni"].context.question) == ("answer", "Quanto ho?")
    assert found["Within 30 days."].context.question == "Can I pay later?"
    assert found["Yes."].context.question == "Is it free?"
    assert found["In a frame: 14 days."].kind == "paragraph"


def test_only_what_is_seen_is_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("You have ")
    for xml in (
        f"<w:del {nsdecls('w')}><w:r><w:delText>14</w:delText></w:r></w:del>",
        f"<w:ins {nsdecls('w')}><w:r><w:t>30</w:t></w:r></w:ins>",
        f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r>",
        f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> days</w:t><w:tab/><w:t>x</w:t><w:noBreakHyphen/></w:r>',
    ):
        paragraph._p.append(parse_xml(xml))
    assert [p.text.text for p in read(document)] == ["You have 30 days\tx\u2011"]


def test_text_boxes_are_read_once_and_links_keep_their_targets() -> None:
    document = docx.Document()
    relation = document.part.relate_to("mailto:help@lume.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    paragraph = document.add_paragraph("Write ")
    paragraph._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>to us</w:t></w:r></w:hyperlink>')
    )
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="urn:mc" xmlns:v="urn:v"><mc:AlternateContent>'
            f"<mc:Choice>{box}</mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
    )
    for kind, inside in (
        ("begin", ""),
        ("", '<w:instrText> HYPERLINK "https://lume.example" </w:instrText>'),
        ("separate", ""),
        ("", "<w:t>here</w:t>"),
        ("end", ""),
    ):
        field = inside or f'<w:fldChar w:fldCharType="{kind}"/>'
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{field}</w:r>"))
    found = read(document)
    assert [p.text.text for p in found] == ["Write to ushere", "In a box"]
    assert [(found[0].text.text[m.start : m.end], m.value) for m in found[0].marks] == [
        ("to us", "mailto:help@lume.example"),
        ("here", "https://lume.example"),
    ]


def test_page_headers_are_read_after_the_text_and_once() -> None:
    document = docx.Document()
    document.add_paragraph("Text")
    document.sections[0].header.paragraphs[0].text = "Lume"
    document.add_section()
    document.sections[1].header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "Lume"
    assert [(p.id, p.text.text, place(p)[1]) for p in read(document)] == [
        ("top/1", "Text", "paragraph 1"),
        ("page-header", "Lume", "page header"),
    ]


def test_what_cannot_be_read_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    document = docx.Document()
    document.add_paragraph("Text")
    good = saved(document)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    for data, reason in (
        (b"plain", "is damaged or no .docx file"),
        (good[: len(good) // 2], "is damaged or no .docx file"),
        (ole, "is encrypted or in the old .doc format"),
        (ole + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (changed(good, document=b"<w:document"), "is damaged: the XML of its text is broken"),
        (changed(good, document=bomb), "declares entities"),
        (good.replace(b"word/document.xml", b"word/documint.xml"), "is no Word document"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            read(data)
    monkeypatch.setattr(package, "MOST_BYTES", 1_000_000)
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read(changed(good, document=b"<a>" + b" " * 2_000_000 + b"</a>"))
    # An archive that lies about the sizes of its parts.
    packed = changed(good, document=b"<a>" + b" " * 2_000_000 + b"</a>")
    size = (2_000_007).to_bytes(4, "little")
    assert packed.count(size) == 2
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read(packed.replace(size, (7).to_bytes(4, "little")))


@settings(max_examples=15)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30), max_size=5))
def test_paragraphs_are_the_lines_of_the_source(paragraphs: list[str]) -> None:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for passage in read(document):
        line, label = place(passage)
        assert paragraphs[line - 1].strip() == passage.text.text
        assert label == f"paragraph {line}"
