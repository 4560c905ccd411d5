"""E-mails, with the email package as an independent reader."""

from __future__ import annotations

import base64
import email
import email.policy
import html
import quopri
import string
from collections.abc import Callable
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import eml
from cxlint.readers.eml_encodings import as_text, body, header
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

DIGITS = frozenset(string.ascii_letters + string.digits + "+/")


def from_base64(piece: str) -> bytes:
    digits = "".join(filter(DIGITS.__contains__, piece))
    return base64.b64decode(digits[: len(digits) - (len(digits) % 4 == 1)] + "==")


DECODERS: tuple[Callable[[str], str], ...] = (
    lambda piece: quopri.decodestring(piece.encode()).decode("utf-8", "replace"),
    lambda piece: quopri.decodestring(piece.encode(), header=True).decode("utf-8", "replace"),
    lambda piece: quopri.decodestring(piece.encode()).decode("iso-8859-15"),
    lambda piece: from_base64(piece).decode("utf-8", "replace"),
    html.unescape,
)


def read(data: bytes | str) -> list[Passage]:
    data = data.encode() if isinstance(data, str) else data
    found = list(eml.read(data, Hints("a.eml")))
    assert_exact(found, *DECODERS)
    assert len({passage.id for passage in found}) == len(found)
    return found


CAMPAIGN = """\
From: shop@lume.example
Subject: =?utf-8?b?SWwgdHVvIHJlc28gw6g=?= =?utf-8?q?_pronto=3A_?=
 =?iso-8859-15?q?14_=A4?= adesso
MIME-Version: 1.0
Content-Language: it
Content-Type: multipart/mixed; boundary="out=er"

This is a multi-part message.
--out=er
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Ciao {{nome}},

hai 14 =
giorni. =C3=88 cos=C3=
=AC: 9,99 =E2=82=AC.

--inner
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PHA+SGFpIDxiPjE0IGdpb3JuaTwvYj4gJmFtcDsgcGnDuS48L3A+
PGRpdj5UdXR0byDDqCBncmF0aXMuPC9kaXY+
--inner--

--out=er
Content-Type: text/plain; name=notes.txt
Content-Disposition: attachment; filename=notes.txt

Not read.
--out=er
Content-Type: message/rfc822
Content-Disposition: attachment

Subject: Inoltrato
Content-Language: en

You have 30 days.
--out=er--
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_both_parts_the_subject_and_forwarded_messages_are_read(line_end: str) -> None:
    found = read(CAMPAIGN.replace("\n", line_end))
    subject = "Il tuo reso è pronto: 14 € adesso"
    assert [(p.kind, p.id, p.locale, p.text.text) for p in found] == [
        ("subject", "subject", "it", subject),
        ("paragraph", "text/top/1", "it", "Ciao {{nome}},"),
        ("paragraph", "text/top/2", "it", "hai 14 giorni. È così: 9,99 €."),
        ("paragraph", "html/top/1", "it", "Hai 14 giorni & più."),
        ("paragraph", "html/top/2", "it", "Tutto è gratis."),
        ("subject", "subject~2", "en", "Inoltrato"),
        ("paragraph", "text~2/top/1", "en", "You have 30 days."),
    ]
    assert found[1].context.headings == (subject,)
    assert found[6].context.headings == (subject, "Inoltrato")
    text = found[2].text
    days = text.text.index("14 giorni")
    span = text.span(days, days + 9)
    assert text.source.text[span.start : span.end] == f"14 ={line_end}giorni"
    letter = text.span(text.text.index("ì"), text.text.index("ì") + 1)
    assert text.source.text[letter.start : letter.end] == f"=C3={line_end}=AC"
    assert text.source.position(span.start).line == CAMPAIGN[: CAMPAIGN.index("14 =\n")].count("\n") + 1


def test_a_fix_is_escaped_for_its_transfer_and_never_put_into_base64() -> None:
    found = {p.text.text: p.text for p in read(CAMPAIGN)}
    plain = found["hai 14 giorni. È così: 9,99 €."]
    assert plain.is_literal(4, 6)
    assert plain.escaped("più = 1") == "pi=C3=B9 =3D 1"
    coded = found["Hai 14 giorni & più."]
    assert not any(coded.is_literal(start, start + 2) for start in range(len(coded) - 2))


@pytest.mark.parametrize("charset", ["iso-8859-1", "iso-8859-15", "windows-1252", "koi8-r", "shift_jis", "gb2312"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_charsets(charset: str, encoding: str) -> None:
    content = {"koi8-r": "14 дней", "shift_jis": "返品は14日 ソ表", "gb2312": "14天内退货"}.get(charset, "è già 14 £")
    raw = content.encode(charset)
    coded = {"8bit": raw, "quoted-printable": quopri.encodestring(raw), "base64": base64.encodebytes(raw)}[encoding]
    head = f"Subject: x\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    found = list(eml.read(head.encode() + coded, Hints("a.eml")))
    assert [p.text.text for p in found] == ["x", content]
    text = found[1].text
    at = text.text.index("14")
    span = text.span(at, at + 2)
    if encoding != "base64":
        assert text.source.text[span.start : span.end] == "14"
        assert span.start == len(head) + coded.index(b"14")


def test_wrong_and_missing_declarations_are_read_as_people_would() -> None:
    for charset in ("", "; charset=us-ascii", "; charset=no-such", "; charset=iso-8859-1"):
        head = f"Subject: Perché\nContent-Type: text/plain{charset}\n\n"
        assert [p.text.text for p in read(f"{head}È gratis: 5 €")] == ["Perché", "È gratis: 5 €"]
        assert [p.text.text for p in read(head.encode("cp1252") + "È gratis: 5 €".encode("cp1252"))][
            1
        ] == "È gratis: 5 €"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Subject: x\n\n", ["x"]),
        ("From a@b Mon Jan 1\nSubject: x\n\nCiao", ["x", "Ciao"]),
        ("\ufeffSubject: x\n\nCiao", ["x", "Ciao"]),
        ("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nCiao", ["x", "Ciao"]),
        ("Subject: x\nContent-Type: multipart/mixed\n\nCiao", ["x", "Ciao"]),
        ("Subject: x\nContent-Type: application/pdf\n\nJVBERi0=", ["x"]),
        ("Subject: x\nContent-Transfer-Encoding: base64\n\nQ2lhbw", ["x", "Ciao"]),
        ("Subject: x\nContent-Transfer-Encoding: base64\n\nQ2\nlh!bw==", ["x", "Ciao"]),
        ("Subject: =?x-none?q?Ciao=21?= =?broken\n\nEnd", ["Ciao! =?broken", "End"]),
    ],
)
def test_odd_messages(text: str, expected: list[str]) -> None:
    assert [p.text.text for p in read(text)] == expected


def test_what_cannot_be_read_says_why() -> None:
    parts = "".join(f"--b\n\npart {number}\n" for number in range(600))
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n" for depth in range(30))
    for text, reason in (
        ("", "is empty"),
        ("Just some text.", "is no e-mail"),
        ("key: value\n\ntext", "is no e-mail"),
        (f"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n{parts}--b--", "more than 500 parts"),
        (f"Subject: x\n{deep}", "nested too deeply"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            read(text)


CONTENT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff")
    | st.sampled_from("=\n <&é€😀"),
    max_size=120,
)


@settings(max_examples=80)
@given(CONTENT, st.sampled_from(("quoted-printable", "base64", "8bit")), st.sampled_from(("\n", "\r\n")))
def test_bodies_are_those_of_the_email_package(content: str, encoding: str, line_end: str) -> None:
    message = EmailMessage(policy=email.policy.SMTP.clone(linesep=line_end, max_line_length=76))
    message["Subject"] = "x"
    message.set_content(content, cte=encoding)
    data = message.as_bytes()
    text = MappedText.whole(Source("a.eml", as_text(data)[0]))
    start = text.text.index(line_end * 2) + 2 * len(line_end)
    decoded = body(text, start, len(text), encoding, "utf-8", is_utf8=True)
    expected = email.message_from_bytes(data, policy=email.policy.compat32).get_payload(decode=True)
    assert isinstance(expected, bytes)
    assert decoded.text == expected.decode()
    for piece, low, high in decoded.pieces():
        written = text.text[low:high]
        assert piece == written or any(decode(written) == piece for decode in DECODERS)
    read(data)


@settings(max_examples=80)
@given(CONTENT.filter(str.strip))
def test_subjects_are_those_of_the_email_package(content: str) -> None:
    message = EmailMessage(policy=email.policy.SMTP)
    message["Subject"] = " ".join(content.split())
    data = message.as_bytes().decode()
    value = data[len("Subject:") : data.index("\r\n\r\n") if "\r\n\r\n" in data else len(data)].rstrip()
    text = MappedText.whole(Source("a.eml", data))
    decoded = header(text, len("Subject:"), len("Subject:") + len(value))
    unfolded = " ".join(value.replace("\r\n", "").split(" ")).strip()
    assert " ".join(decoded.text.split()) == " ".join(str(make_header(decode_header(unfolded))).split())


@settings(max_examples=80)
@given(
    st.binary(max_size=200),
    st.sampled_from(("quoted-printable", "base64", "8bit", "x")),
    st.sampled_from(("utf-8", "utf-16", "cp1252", "gbk", "idna", "x")),
)
def test_any_bytes_are_read(data: bytes, encoding: str, charset: str) -> None:
    head = f"Subject: x\nContent-Transfer-Encoding: {encoding}\nContent-Type: text/html; charset={charset}\n\n"
    for passage in eml.read(head.encode() + data, Hints("a.eml")):
        assert passage.text.span().end <= len(passage.text.source.text)
