"""What departs in a voice: real differences are found and named, and noise, small ones and kinds of text are not."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from cxlint.model import Passage
from cxlint.rules import ChannelGroup, Options
from cxlint.rules.voice_drift import check
from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.bounds import Bounds
from cxlint.tone.departures import LEAST, broken, departures
from cxlint.tone.estimates import MEASURES, Estimate, estimate
from cxlint.tone.profile import COUNTS, Voice, samples
from cxlint.tone.rules import ChannelCheck, Vocabulary, build
from cxlint.tone.samples import Sample
from cxlint.tone.settings import Settings

NOUNS = "lamp order parcel shop price label invoice shelf battery bulb switch cable socket box manual colour".split()
PLAIN = (
    "The {0} stands beside the {1} in the {2} where it is.",
    "Every {0} has a {1} and a second {2} of the same {3}.",
    "A {0} is made for the {1}, and the {2} for the {3}.",
    "Look at the {0} before the {1} arrives with the {2}.",
)


def voice(channel: str, texts: Iterable[str], locale: str = "en") -> Voice:
    """The voice of a channel with one document."""
    result = Voice(channel, locale)
    source = f"{channel}.md"
    passages = [
        Passage(MappedText.whole(Source(source, text)), "paragraph", str(number), locale)
        for number, text in enumerate(texts)
    ]
    for sample in samples(passages, channel):
        result.add(sample)
    return result


def plain(
    seed: int, count: int = 100, extra: str = "", share: float = 0.0, forms: tuple[str, ...] = PLAIN
) -> list[str]:
    """Distinct passages of about ten words; a ``share`` of them ends with ``extra``."""
    chance = random.Random(seed)
    texts = []
    for number in range(count):
        text = chance.choice(forms).format(*chance.sample(NOUNS, 4)) + f" Number {seed}{number:04}."
        texts.append(f"{text} {extra}".strip() if chance.random() < share else text)
    return texts


def counted(channel: str, rows: Iterable[dict[str, int]], documents: int = 1) -> Voice:
    """The voice of a channel whose passages, of one sentence of ten words but for what is given, are dealt out."""
    rows = list(rows)
    result = Voice(channel, "en")
    for number in range(documents):
        mine = rows[number::documents]
        texts = [({"sentences": 1, "words": 10, "squares": 100} | row) for row in mine]
        counts = [tuple(text.get(name, 0) for name in COUNTS) for text in texts]
        result.add(Sample(channel, "en", tuple((number * 10_000 + at, one) for at, one in enumerate(counts))))
    return result


def some(seed: int, count: int, share: float, **row: int) -> list[dict[str, int]]:
    """Passages of which a share has something."""
    chance = random.Random(seed)
    return [row if chance.random() < share else {} for _ in range(count)]


def departed(one: Voice, *others: Voice, measures: Iterable[str] = LEAST) -> list[str]:
    return [found.says for found in departures(one, others, measures)]


FAQ, WEBSITE = voice("faq", plain(1)), voice("website", plain(2))


def test_channels_that_speak_alike_do_not_depart() -> None:
    for seed in range(0, 120, 3):
        one, *others = (
            counted(name, some(seed + place, 300, 0.1, we=2, exclamations=1), documents=20)
            for place, name in enumerate(("app", "faq", "website"))
        )
        assert departed(one, *others) == []


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("We help!", "exclaims, which the others never do (22 times per 1000 words; the others 0)"),
        ("It's ours.", "uses short forms (it's, don't) in 67 % of the places where it could; the others in 0 %"),
        ("Please ask, thank you.", "says please and thank you, which the others never do"),
        ("Sorry, it was lost.", "says sorry and shows that it understands, which the others never do"),
        ("It is your fault.", "blames the reader, which the others never do"),
        ("Maybe so.", "hedges (maybe, usually), which the others never do"),
        ("🎉", "uses emoji, which the others never do"),
        ("BUY THIS NOW.", "writes in capitals, which the others never do"),
    ],
)
def test_a_channel_that_speaks_otherwise_is_named_for_what_it_does(extra: str, says: str) -> None:
    found = departed(voice("app", plain(3, extra=extra, share=0.35)), FAQ, WEBSITE)
    assert any(one.startswith(says) for one in found), found


def test_more_is_said_with_its_ratio_and_less_too() -> None:
    some = [voice(name, plain(seed, extra="Hear us.", share=0.1)) for seed, name in ((4, "faq"), (5, "website"))]
    (more,) = departed(voice("app", plain(6, extra="We and ours help us.", share=0.3)), *some)
    assert more == 'says "we" 7 times as often as the others (55 times per 1000 words; the others 7.9)'
    many = [voice(name, plain(seed, extra="Hear us.", share=0.5)) for seed, name in ((4, "faq"), (5, "website"))]
    (less,) = departed(voice("app", plain(6, extra="Hear us.", share=0.05)), *many)
    assert less == 'says "we" 11 times as rarely as the others (2.8 times per 1000 words; the others 31)'


def test_what_is_no_more_than_a_little_is_not_said_however_sure_it_is() -> None:
    many = [counted(name, some(seed, 20_000, 0.1, politeness=1)) for seed, name in ((7, "faq"), (8, "website"))]
    assert departed(counted("app", some(9, 20_000, 0.2, politeness=1)), *many) == []
    assert len(departed(counted("app", some(9, 20_000, 0.4, politeness=1)), *many)) == 1


def test_one_document_full_of_something_is_no_habit_of_its_channel() -> None:
    quiet = [counted(name, [{}] * 300, documents=20) for name in ("faq", "website")]
    in_one = [{"exclamations": 3} if number % 20 == 0 else {} for number in range(300)]
    in_many = [{"exclamations": 3} if number % 19 == 0 else {} for number in range(300)]
    assert departed(counted("app", in_one, documents=20), *quiet) == []
    assert departed(counted("app", in_many, documents=20), *quiet) == [
        "exclaims, which the others never do (16 times per 1000 words; the others 0)"
    ]


def test_short_sentences_alone_are_no_other_voice() -> None:
    others = [counted(name, some(seed, 300, 0.3, exclamations=1)) for seed, name in ((7, "faq"), (8, "website"))]
    short = [{"words": 3, "squares": 9} | row for row in some(9, 900, 0.3, exclamations=1)]
    assert departed(counted("app", short), *others) == []


def test_a_channel_departs_from_each_of_the_others_or_not_at_all() -> None:
    loud = voice("social", plain(3, extra="Wow!", share=0.5))
    assert len(departed(loud, FAQ, WEBSITE)) == 1
    assert departed(loud, FAQ, WEBSITE, voice("blog", plain(4, extra="Wow!", share=0.4))) == []


def test_of_two_channels_the_smaller_departs_and_little_text_says_nothing() -> None:
    large, small = voice("website", plain(1, 300)), voice("app", plain(2, 150, "Wow!", 0.4))
    assert (len(departed(small, large)), departed(large, small)) == (1, [])
    assert departed(voice("app", plain(2, 60, "Wow!", 0.4)), large) == []


def test_long_sentences_depart_where_they_are_asked_for() -> None:
    long_ones = (
        "The {0} stands beside the {1}, and the {2} that came with it stands behind the {3}, where the light of "
        "the window falls on it in the morning and nobody sees it in the evening of a long day.",
    )
    texts = [text.replace(". Number", " with number") for text in plain(3, 80, forms=long_ones)]
    assert departed(voice("app", texts), FAQ, WEBSITE, measures=["sentence_length"]) == [
        "writes sentences of 43 words; the others of 7.1"
    ]


def test_languages_without_words_are_compared_by_what_needs_none() -> None:
    polish = (
        "Lampa numer {0} stoi tutaj i czeka na klienta w sklepie.",
        "Paczka {0} jest w drodze do klienta od wczoraj.",
    )
    others = [voice(name, plain(seed, 200, forms=polish), "pl") for seed, name in ((1, "faq"), (2, "website"))]
    loud = voice("app", plain(3, 200, "Hura!", 0.4, polish), "pl")
    assert [found.split(",")[0] for found in departed(loud, *others)] == ["exclaims"]
    assert estimate(loud, MEASURES["we"]) is None


def test_an_interval_holds_the_truth_nineteen_times_in_twenty() -> None:
    held = 0
    for seed in range(200):
        # Two passages in ten hold four of them: far from Poisson.
        one = measured("we", counted("app", some(seed, 200, 0.2, we=4)))
        held += one.low <= 1000 * 0.8 / 10 <= one.high
    assert held >= 185


def measured(name: str, one: Voice) -> Estimate:
    found = estimate(one, MEASURES[name])
    assert found is not None
    return found


def test_what_is_measured_of_nothing_and_of_all() -> None:
    assert (measured("we", FAQ).value, measured("we", FAQ).low) == (0, 0)
    assert 1 < measured("we", FAQ).high < 4
    assert estimate(FAQ, MEASURES["formal"]) is None
    always = measured("contractions", voice("app", plain(3, extra="It's on.", share=1, forms=PLAIN[1:])))
    assert (always.value, always.high) == (100, 100)
    assert 95 < always.low < 99
    assert estimate(Voice("empty", "en"), MEASURES["sentence_length"]) is None


def test_what_was_agreed_is_broken_by_the_whole_interval_only() -> None:
    loud = voice("app", plain(3, 100, "Wow!", 0.3))
    assert [found.says for found in broken(loud, {"exclamations": Bounds(high=5)})] == [
        "exclaims 17 times per 1000 words; agreed is at most 5"
    ]
    assert list(broken(loud, {"exclamations": Bounds(high=25), "we": Bounds(high=0)})) == []
    assert list(broken(voice("app", plain(3, 18, "Wow!", 1)), {"exclamations": Bounds(high=5)})) == []
    assert [found.says for found in broken(FAQ, {"reading_ease": Bounds(low=120)})] == [
        "reads at Flesch 85; agreed is at least 120"
    ]


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (
            "bounds: {exclamation: at most 2}",
            'a.yml:2:10: there is no measure "exclamation"; did you mean "exclamations"?',
        ),
        ("bounds: {we: few}", 'a.yml:2:10: "few" is no bound for we; write ">= 60", "at most 2" or "2-5"'),
        ("compare: [we, emojis]", 'a.yml:2:1: there is no measure "emojis"; did you mean "emoji"?'),
        ("per: passage", 'a.yml:2:1: "per" should be channel or document, but is "passage"'),
    ],
)
def test_what_is_wrong_with_a_rule(source: str, error: str) -> None:
    settings = Settings.of(compose(f"extends: profile\n{source}\nmessage: '%s'", "a.yml"))
    assert build("Brand.Voice", settings, Vocabulary()) is None
    assert [str(one) for one in settings.errors] == [error]


def test_a_rule_says_what_it_compares_and_what_was_agreed() -> None:
    source = "extends: profile\nmessage: 'Voice: %s'\nbounds: {exclamations: at most 5}\ncompare: [emoji]"
    rule = build("Brand.Voice", Settings.of(compose(source, "a.yml")), Vocabulary())
    assert rule is not None
    assert isinstance(rule.check, ChannelCheck)
    loud = voice("app", plain(3, 150, "Wow! Please! 🎉", 0.3))
    assert [(verdict.says, verdict.is_agreed) for verdict in rule.check.judge(loud, (FAQ, WEBSITE), 3)] == [
        ('Voice: departs from the voice agreed for "en": exclaims 37 times per 1000 words; agreed is at most 5', True),
        (
            'Voice: departs from the other channels (faq, website) in "en": uses emoji, which the others never do '
            "(19 times per 1000 words; the others 0)",
            False,
        ),
    ]


def test_the_form_of_address_departs_and_is_quoted_from_the_channel_that_departs() -> None:
    things = ("lampada", "scatola", "lampadina", "fattura", "spedizione")
    informal = [
        f"Ecco la tua {thing} numero {number}, che è di là sul tavolo." for number in range(30) for thing in things
    ]
    formal = [
        f"Questa è la Sua {thing} numero {number}, che è di là sul tavolo." for number in range(30) for thing in things
    ]
    tu = [voice(name, (f"{text} Qui {name}." for text in informal), "it") for name in ("faq", "website")]
    lei = [voice(name, (f"{text} Qui {name}." for text in formal), "it") for name in ("scripts", "legal")]
    rule = build("Voice", Settings.of(compose("extends: profile\nmessage: '%s'", "a.yml")), Vocabulary())
    assert rule is not None
    assert isinstance(rule.check, ChannelCheck)
    for one, others, says, quoted in (
        (lei[0], tu, "100 % of the places where it could; the others in 0 %", "Questa è la Sua lampada"),
        (tu[0], lei, "0 % of the places where it could; the others in 100 %", "Ecco la tua lampada"),
    ):
        (finding,) = check(ChannelGroup(one, tuple(others), 3, rule.name, rule.check), Options())
        assert f"addresses readers formally in {says}" in finding.message
        assert finding.location.channel == one.channel
        assert finding.severity == "review"
        assert [related.location.channel for related in finding.related] == [one.channel] * 3
        assert quoted in finding.related[0].label
