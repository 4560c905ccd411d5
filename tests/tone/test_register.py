"""Own sentences of each language have the register that their reader would name."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cxlint.tone.register import address

SENTENCES = Path(__file__).parent / "register"


def cases() -> list[tuple[str, str, str]]:
    return [
        (file.stem, register, sentence)
        for file in sorted(SENTENCES.glob("*.yaml"))
        for register, sentences in yaml.safe_load(file.read_text("utf-8")).items()
        for sentence in sentences
    ]


@pytest.mark.parametrize(("language", "register", "sentence"), cases())
def test_sentence(language: str, register: str, sentence: str) -> None:
    found = address(sentence, language)
    said = [(sentence[one.start : one.end], one.form, one.kind) for one in found.evidence]
    assert found.register == register, said
