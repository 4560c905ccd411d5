"""A fix is written back through every layer of a file: read again, the file agrees, and nothing else has changed."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cxlint.engine import run
from cxlint.model import Finding
from cxlint.project import default_project
from cxlint.text import apply

FACTS = """\
facts:
  returns.window:
    is: 30 days
    about: {en: [send it back], it: [rispedire]}
  partner.name:
    is: 'Sons & Co "North"'
    about: [delivered by]
    confused_with: [Fastmove]
"""
RIGHT = 'Sons & Co "North"'
TEXT = "You may send it back within {value}. It is delivered by {name} to your door & more."

# What surrounds the text, and how the format writes what is special in it: quotes, ampersands.
FILES: dict[str, tuple[str, str]] = {
    "a.txt": ("{text}\n", ""),
    "a.md": ("# Returns\n\n{text}\n", ""),
    "front.md": ('---\ntitle: Returns\ndescription: "{text}"\n---\n\nHello\n', '"=\\"'),
    "a.html": ("<html lang=en><body><p>{text}</p></body></html>\n", "&=&amp;"),
    "attribute.html": ('<html lang=en><body><p title="{text}">Hi</p></body></html>\n', '&=&amp;|"=&quot;'),
    "split.html": ("<html lang=en><body><p><b>Note</b>: {text}</p></body></html>\n", "&=&amp;"),
    "a.json": ('{{"returns": "{text}"}}\n', '"=\\"'),
    "html.json": ('{{"returns": "<p>{text}</p>"}}\n', '&=&amp;|"=\\"'),
    "plain.yaml": ("returns: {text}\n", ""),
    "quoted.yaml": ('returns: "{text}"\n', '"=\\"'),
    "single.yaml": ("returns: '{text}'\n", ""),
    "folded.yaml": ("returns: >-\n  {text}\n", ""),
    "values/strings.xml": ('<resources><string name="r">{text}</string></resources>\n', '&=&amp;|"=\\"'),
    "a.resx": (
        '<?xml version="1.0"?><root><data name="r"><value>{text}</value></data></root>\n',
        "&=&amp;",
    ),
    "a.xlf": (
        '<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="en"><body>'
        '<trans-unit id="r"><source>x</source><target>{text}</target></trans-unit></body></file></xliff>\n',
        "&=&amp;",
    ),
    "en.lproj/a.strings": ('"r" = "{text}";\n', '"=\\"'),
    "en.po": ('msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "r"\nmsgstr "{text}"\n', '"=\\"'),
    "a_en.properties": ("r={text}\n", ""),
    "en/a.ftl": ("r = {text}\n", ""),
    "a.csv": ('id,text\n1,"{text}"\n', '"=""'),
    "cdata.xml": ('<resources><string name="r"><![CDATA[<p>{text}</p>]]></string></resources>\n', '&=&amp;|"=\\"'),
}  # fmt: skip


def written(file: str, value: str, name: str) -> str:
    frame, specials = FILES[file]
    text = TEXT.format(value=value, name=name)
    for pair in filter(None, specials.split("|")):
        character, _, escape = pair.partition("=")
        text = text.replace(character, escape)
    return frame.format(text=text)


def findings(root: Path) -> list[Finding]:
    report = run.check(default_project((root,)), day=datetime.date(2026, 1, 1))
    return [finding for finding in report.findings if finding.fact]


@pytest.mark.parametrize("file", FILES)
def test_a_fixed_file_agrees_and_is_the_same_elsewhere(tmp_path: Path, file: str) -> None:
    path = tmp_path / "site" / file
    path.parent.mkdir(parents=True)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "facts.yaml").write_text(FACTS)
    path.write_text(written(file, "14 days", "Fastmove"), encoding="utf-8")
    found = findings(tmp_path)
    assert [finding.fact for finding in found] == ["returns.window", "partner.name"]
    fixed, _ = apply(path.read_text(), [finding.fix for finding in found if finding.fix])
    path.write_text(fixed)
    assert findings(tmp_path) == []
    assert fixed == written(file, "30 days", RIGHT)
