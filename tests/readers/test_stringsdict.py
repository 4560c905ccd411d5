"""Property lists: plurals of iOS apps, and .strings files in XML form."""

from __future__ import annotations

import html

import pytest

from cxlint.errors import UnreadableError
from cxlint.model import Hints, Passage
from cxlint.readers import strings, xml
from cxlint.text import MappedText, Source

from readers.roundtrip import assert_exact

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">"""
PLURALS = f"""{HEAD}<dict>
<key>days_left</key><dict>
  <key>NSStringLocalizedFormatKey</key><string>Return it within %#@days@ or %#@weeks@</string>
  <key>days</key><dict>
    <key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>
    <key>NSStringFormatValueTypeKey</key><string>d</string>
    <key>one</key><string>%d day</string><key>other</key><string>%d days &amp; nights</string></dict>
  <key>weeks</key><dict><key>one</key><string>%d week</string></dict>
</dict>
<key>only</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@n@</string>
  <key>n</key><dict><key>other</key><string>%d hours</string></dict></dict>
<key>wide</key><dict><key>NSStringVariableWidthRuleType</key><dict><key>20</key><string>Hi</string></dict></dict>
</dict></plist>"""


def text(content: str) -> MappedText:
    return MappedText.whole(Source("x.stringsdict", content))


def ids(passages: list[Passage]) -> list[tuple[str, str]]:
    return [(passage.id, passage.text.text) for passage in passages]


def test_every_plural_form_is_a_passage():
    passages = list(xml.read(text(PLURALS), Hints(locale="en")))
    assert ids(passages) == [
        ("days_left", "Return it within %#@days@ or %#@weeks@"),
        ("days_left/one", "%d day"),
        ("days_left/other", "%d days & nights"),
        ("days_left/weeks/one", "%d week"),
        ("only/other", "%d hours"),
        ("wide/20", "Hi"),
    ]
    assert {passage.context.key for passage in passages} == {"days_left", "only", "wide"}
    assert [mark.kind for mark in passages[0].marks] == ["placeholder", "placeholder"]
    assert_exact(passages, html.unescape)


def test_strings_files_may_be_property_lists():
    content = f"{HEAD}<dict><key>a &amp; b</key><string>Hello</string></dict></plist>"
    assert ids(list(strings.read(text(content), Hints()))) == [("a & b", "Hello")]
    with pytest.raises(UnreadableError, match="binary property list"):
        list(strings.read(text("bplist00\ufffd\x01"), Hints()))
