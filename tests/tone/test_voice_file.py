"""The file with the voice of a brand: the rules that it amounts to, for which channels, and what is wrong in it."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from cxlint.schemas import schema
from cxlint.tone.rules import ChannelCheck, DocumentCheck, Memory, Rule
from cxlint.tone.voice import rules_of

CHANNELS = ("faq", "scripts", "website")
VOICE = """\
voice:
  default: {register: {it: tu, de: Sie}, readability: {it: gulpease >= 60}, sentence_words: 25}
  channels:
    scripts: {register: {it: Lei}, sentence_words: {it: 12}}
"""


def rules(text: str) -> tuple[Rule, ...]:
    made, errors = rules_of(text, "rules/voice.yaml", CHANNELS)
    assert not errors
    return made


def said(text: str, channel: str, locale: str, written: str = VOICE) -> list[str]:
    return [
        f"{rule.name}: {hit.message}"
        for rule in rules(written)
        if rule.holds_for(channel, locale) and not isinstance(rule.check, (DocumentCheck, ChannelCheck))
        for hit in rule.check.run(text, Memory(locale=locale, channel=channel))
    ]


def test_each_aspect_is_a_rule_with_its_place_and_its_channels() -> None:
    assert [(rule.name, rule.kind, rule.where, rule.channels) for rule in rules(VOICE)] == [
        ("wrong-register", "register", "rules/voice.yaml:2:13", ("faq", "website")),
        ("wrong-register", "register", "rules/voice.yaml:4:15", ("scripts",)),
        ("hard-to-read", "readability", "rules/voice.yaml:2:42", ()),
        ("long-sentence", "sentence", "rules/voice.yaml:2:77", ("faq", "website")),
        ("long-sentence", "sentence", "rules/voice.yaml:4:36", ("scripts",)),
        ("voice-drift", "profile", "rules/voice.yaml:1:1", ()),
    ]


def test_what_was_agreed_of_the_measured_voice_holds_measure_by_measure() -> None:
    text = "voice: {default: {profile: {we: at most 9, emoji: 0}}, channels: {faq: {profile: {we: 5-20}}}}"
    agreed = {rule.channels: rule.check for rule in rules(text)}
    assert {channels: {name: str(one) for name, one in check.bounds.items()} for channels, check in agreed.items()} == {
        ("scripts", "website"): {"we": "at most 9", "emoji": "at most 0"},
        ("faq",): {"we": "5-20", "emoji": "at most 0"},
    }


def test_a_channel_speaks_as_all_do_where_it_says_nothing_else() -> None:
    assert said("Apri il tuo profilo.", "faq", "it") == []
    assert said("Ecco il tuo profilo.", "scripts", "it-CH") == ["wrong-register: 'tuo' is tu; the voice here is Lei"]
    assert said("Kannst du das tun?", "scripts", "de") == [
        "wrong-register: 'Kannst' is du; the voice here is Sie (also 'du')"
    ]


def test_a_number_for_all_languages_holds_for_those_that_a_channel_does_not_name() -> None:
    long_one = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen."
    assert said(long_one, "scripts", "en") == []
    assert said(long_one, "scripts", "it") == ["long-sentence: a sentence of 14 words; at most 12 are agreed"]
    assert said("uno " * 26, "scripts", "de") == ["long-sentence: a sentence of 26 words; at most 25 are agreed"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            "voice: {default: {register: {it: tuu}}}",
            'v.yaml:1:19: there is no form of address "tuu"; did you mean "tu"?',
        ),
        (
            "voice: {channels: {script: {register: {it: Lei}}}}",
            'v.yaml:1:28: there is no channel "script"; did you mean "scripts"?',
        ),
        ("voice: {default: {readability: {it: easy}}}", 'v.yaml:1:37: "easy" is no score; for example gulpease >= 60'),
        (
            "voice: {default: {readability: {de: gulpease >= 3}}}",
            'v.yaml:1:33: "gulpease" is not a formula for "de"; "amstad" is',
        ),
        (
            "voice: {default: {readability: {it: gulpeas >= 60}}}",
            'v.yaml:1:33: there is no formula "gulpeas"; did you mean "gulpease"?',
        ),
        (
            "voice: {default: {sentence_words: 0}}",
            'v.yaml:1:19: "max" should be a number of words; for example max: 25',
        ),
        ("voice: {defalt: {}}", 'v.yaml:1:9: unknown option "defalt" for "voice"; did you mean "default"?'),
        (
            "voice: {default: {profile: {exclamation: at most 2}}}",
            'v.yaml:1:29: there is no measure "exclamation"; did you mean "exclamations"?',
        ),
        (
            "voice: {default: {address: tu}}",
            'v.yaml:1:19: unknown option "address" for "default"; did you mean "register"?',
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, error: str) -> None:
    made, errors = rules_of(text, "v.yaml", CHANNELS)
    assert ([rule.name for rule in made if rule.name != "voice-drift"], [str(one) for one in errors]) == ([], [error])


def test_the_schema_allows_what_is_read() -> None:
    jsonschema.validate(yaml.safe_load(VOICE), schema("voice"))
