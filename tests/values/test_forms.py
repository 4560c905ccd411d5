"""The forms in which a language writes each kind of value, as a grammar would list them: one table a language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
import yaml

from cxlint.values import find, outermost
from cxlint.values.model import ValueKind
from cxlint.values.triggers import trigger_offsets
from cxlint.values.write import describe

FORMS = Path(__file__).parent / "forms"


def _cases() -> Iterator[tuple[str, str, str, list[str]]]:
    for path in sorted(FORMS.glob("*.yaml")):
        for kind, forms in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for text, expected in forms.items():
                yield path.stem, kind, str(text), [str(value) for value in expected]


@pytest.mark.parametrize(("locale", "kind", "text", "expected"), list(_cases()))
def test_form(locale: str, kind: str, text: str, expected: list[str]) -> None:
    wanted = cast(ValueKind, kind)
    found = outermost(mention for mention in find(text, locale) if mention.kind == wanted)
    assert [describe(mention.value, mention.bound) for mention in found] == expected
    offsets = trigger_offsets(text.lower(), locale)
    # The words that announce an hour ("a la una") stand before it.
    assert all(any(m.outer_start - 12 <= offset < m.outer_end for offset in offsets) for m in found)
