"""XLIFF 1.2 and 2: both sides of every unit, each in its own language."""

from __future__ import annotations

import html
import re

from cxlint.model import Hints, Passage
from cxlint.readers import xml
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact


def read(content: str, **hints: str) -> list[Passage]:
    return list(xml.read(MappedText.whole(Source("x.xlf", content)), Hints(**hints)))


def inline(piece: str) -> str:
    """What an empty inline element stands for, found independently."""
    written = re.search(r'(?:equiv-text|equiv)="([^"]*)"', piece) or re.search(r'id="([^"]*)"', piece)
    return html.unescape(written[1] if "equiv" in piece else f"{{{written[1]}}}") if written else html.unescape(piece)


def test_source_and_target_speak_their_own_languages():
    passages = read(
        """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="a" source-language="en-US" target-language="it_IT"><header><note>no</note></header><body>
        <group><trans-unit id="17" resname="returns"><source>Within <g id="1">14</g> days</source>
          <target state="translated">Entro 14 giorni</target><note>No text</note>
          <alt-trans><source>Old</source><target>Vecchio</target></alt-trans></trans-unit></group>
        <trans-unit id="18"><source>New</source><target state="needs-translation">New</target></trans-unit>
        <trans-unit id="19"><source>Empty</source><target/></trans-unit>
        </body></file></xliff>""",
        locale="de",
    )
    assert [(passage.id, passage.locale, passage.text.text, passage.context.key) for passage in passages] == [
        ("returns/source", "en-US", "Within 14 days", "returns"),
        ("returns/target", "it-IT", "Entro 14 giorni", "returns"),
        ("18/source", "en-US", "New", "18"),
        ("19/source", "en-US", "Empty", "19"),
    ]
    assert_exact(passages)


def test_the_path_names_the_language_of_a_target_that_says_none():
    passages = read(
        '<xliff version="1.2"><file source-language="en"><body><trans-unit id="a"><source>Hi</source>'
        "<target>Ciao</target></trans-unit></body></file></xliff>",
        locale="it",
    )
    assert [passage.locale for passage in passages] == ["en", "it"]


def test_inline_elements_are_placeholders_or_formatting():
    (passage,) = read(
        '<xliff version="1.2"><file source-language="en"><body><trans-unit id="a"><source>Hi '
        '<x id="INTERPOLATION" equiv-text="{{name}}"/>, <x id="START" ctype="x-b" equiv-text="&lt;b&gt;"/>wo'
        '<bpt id="1">&lt;i&gt;</bpt>rd<ept id="1">&lt;/i&gt;</ept><x id="LB" equiv-text="&lt;br/&gt;"/>'
        'in <ph id="2">%d</ph> days, <x id="7"/></source></trans-unit></body></file></xliff>'
    )
    text = passage.text.text
    assert text.split() == "Hi {{name}}, word in %d days, {7}".split()
    assert [text[mark.start : mark.end] for mark in passage.marks] == ["{{name}}", "%d", "{7}"]
    assert_exact([passage], inline)


def test_version_2():
    passages = read(
        """<xliff version="2.0" srcLang="en" trgLang="fr"><file id="f"><unit id="u1" name="returns">
        <notes><note>no</note></notes><originalData><data id="d">no</data></originalData>
        <segment><source>Up to <pc id="1">14 days</pc> for <ph id="2" equiv="{n}"/>.</source>
          <target>Sous 14 jours.</target></segment>
        <segment><source>Free.</source></segment></unit></file></xliff>"""
    )
    assert [(passage.id, passage.locale, passage.text.text) for passage in passages] == [
        ("returns/source", "en", "Up to 14 days for {n}."),
        ("returns/target", "fr", "Sous 14 jours."),
        ("returns/source~2", "en", "Free."),
    ]
    assert_exact(passages, inline)
