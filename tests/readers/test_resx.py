"""RESX: the strings of .NET."""

from __future__ import annotations

import html

from cxlint.model import Hints, Passage
from cxlint.readers import xml
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(content: str, **hints: str) -> list[Passage]:
    return list(xml.read(MappedText.whole(Source("x.xml", content)), Hints(**hints)))


def texts(passages: list[Passage]) -> list[tuple[str, str, str]]:
    return [(passage.id, passage.kind, passage.text.text) for passage in passages]


def test_resx_gives_its_strings_and_nothing_else():
    passages = read(
        """<?xml version="1.0" encoding="utf-8"?>
        <root>
          <xsd:schema id="root" xmlns:xsd="x"><xsd:element name="data" minOccurs="0"/></xsd:schema>
          <resheader name="version"><value>2.0</value></resheader>
          <data name="Returns" xml:space="preserve"><value>Return it
within {0} days &amp; relax</value><comment>14 or 30</comment></data>
          <data name="Size" type="System.Drawing.Size, System.Drawing"><value>1, 2</value></data>
          <data name="Icon" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>AAEA</value></data>
          <data name="&gt;&gt;label.Name" xml:space="preserve"><value>label</value></data>
          <data name="Typed" type="System.String, mscorlib"><value><![CDATA[5 < 6]]></value></data>
          <data name="Empty"><value/></data>
        </root>""",
        locale="en",
    )
    assert texts(passages) == [
        ("Returns", "string", "Return it\nwithin {0} days & relax"),
        ("Typed", "string", "5 < 6"),
    ]
    assert [passage.context.key for passage in passages] == ["Returns", "Typed"]
    assert {passage.locale for passage in passages} == {"en"}
    assert [mark.kind for mark in passages[0].marks] == ["placeholder"]
    assert_exact(passages, html.unescape)
