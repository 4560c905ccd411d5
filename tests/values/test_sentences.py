"""Sentences of customer service, a file a language: the values a reader sees in them, and what looks like one.

A file of ``sentences/`` is named after its language and holds a list::

    - text: Per il reso hai trenta giorni dalla consegna.
      values:
        - {kind: duration, text: trenta giorni, value: 30 days}
    - text: Spedizione gratuita sopra i 49 €.
      values:
        - {kind: money, text: 49 €, value: EUR 49, bound: more than}
    - text: L'ordine 4471-2093-88 è in preparazione.
      without: [phone, date]

``value`` is written as in a fact, in English ("30 days", "EUR 9.99 per month", "2-4 working days"), or is a part of
what ``cxlint values`` prints ("{opens: '09:00', closes: '13:00'}"); ``text`` holds the value without the words of its
bound; ``bound`` is "exactly" if it is not given, "range" for two ends. Of the kinds under ``values`` the sentence holds
these and no other; of the kinds under ``without`` it holds none. ``locale`` (``it-CH``) and ``market`` (``it``) are for
sentences that need them. ``misses`` says why a sentence is not understood yet; it fails as soon as it is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxlint.values import find, outermost, parse
from cxlint.values.model import Mention
from cxlint.values.wire import value_to_json

KEYS = {"text", "values", "without", "locale", "market", "misses"}
VALUE_KEYS = {"kind", "text", "value", "bound"}
SUITES = sorted(Path(__file__).parent.joinpath("sentences").glob("*.yaml"))
Sentence = dict[str, Any]  # as YAML gives it


def sentences(path: Path) -> list[Any]:
    """A test parameter for each sentence of a file."""
    return [
        pytest.param(
            {"locale": path.stem, **sentence},
            id=f"{path.stem}: {sentence['text']}",
            marks=[pytest.mark.xfail(strict=True, reason=sentence["misses"])] if "misses" in sentence else [],
        )
        for sentence in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("sentence", [sentence for path in SUITES for sentence in sentences(path)])
def test_sentence(sentence: Sentence) -> None:
    assert sentence.keys() <= KEYS, "a sentence has other keys"
    text, market = sentence["text"], sentence.get("market", "")
    wanted = [_wanted(value, market) for value in sentence.get("values", ())]
    asked = {value["kind"] for value in wanted} | set(sentence.get("without", ()))
    assert asked, "the sentence asks for nothing"
    found = [
        _found(mention, text)
        for mention in outermost(find(text, sentence["locale"], market=market))
        if mention.kind in asked
    ]
    for value, by in zip(found, wanted, strict=False):
        if by.pop("partly"):
            value["value"] = {key: part for key, part in value["value"].items() if key in by["value"]}
        assert value == by, _shown(found)
    assert len(found) == len(wanted), f"{len(wanted)} expected" + _shown(found)


def _wanted(value: Sentence, market: str) -> Sentence:
    """An expected value in its wire form; ``partly`` if only some of its parts are given."""
    assert value.keys() <= VALUE_KEYS, "a value has other keys"
    written = value["value"]
    partly = isinstance(written, dict)
    if partly:
        wire = written
    else:
        declared = parse(str(written), "en", market)
        assert declared is not None, f"{written!r} is no value"
        assert declared.kind == value["kind"], f"{written!r} is no {value['kind']}"
        wire = _meaning(declared)
    bound = value.get("bound", "range" if wire.keys() & {"low", "high"} else "exactly")
    return {"kind": value["kind"], "text": str(value["text"]), "value": wire, "bound": bound, "partly": partly}


def _found(mention: Mention, text: str) -> Sentence:
    said = text[mention.start : mention.end]
    return {"kind": mention.kind, "text": said, "value": _meaning(mention), "bound": str(mention.bound)}


def _meaning(mention: Mention) -> Sentence:
    """The value in its wire form, without how it is written."""
    return {key: part for key, part in value_to_json(mention.value).items() if key not in ("written", "url")}


def _shown(found: list[Sentence]) -> str:
    return "".join(f"\nfound: {json.dumps(value, ensure_ascii=False)}" for value in found) or "\nnothing found"
