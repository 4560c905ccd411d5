"""Real content: every passage of the shared corpora maps exactly to its source."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from cxlint.channels.files import load
from cxlint.language.locales import locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "a": "\a", "v": "\v", "e": "\x1b", "0": "\0"}


def unescape(text: str) -> str:
    """Backslash escapes as Android, iOS and YAML write them; a backslash before a line end joins lines."""
    return _ESCAPE.sub(
        lambda m: chr(int(m[1][1:], 16)) if m[1][0] == "u" and len(m[1]) == 5 else _NAMED.get(m[1], m[1]), text
    )


def unjson(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the shared corpora are not beside the project")
@pytest.mark.parametrize("suffix", [".md", ".xml", ".yml", ".strings", ".html"])
def test_every_passage_maps_exactly_to_its_source(suffix: str) -> None:
    files = sorted(CORPORA.rglob(f"*{suffix}"))
    assert files
    passages = 0
    for file in files:
        path = file.relative_to(CORPORA).as_posix()
        found = open_document(load(file), path, Hints(path=path, locale=locale_of_path(path)))
        passages += assert_exact(found, html.unescape, unescape, unjson, lambda text: text.replace("''", "'"))
        for passage in found:
            span = passage.text.span()
            assert span.start < span.end or not passage.text.text
    assert passages > len(files)
