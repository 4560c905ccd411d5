"""A channel speaks in another voice than the others, or than was agreed.

cxlint measures how each channel speaks in each language: address, "we", short forms ("it's"), exclamation marks, emoji,
words in capitals, politeness, empathy, blame, hedges, and where a rule asks for it "you", passives, negations, the
length of sentences and reading ease. A measure departs from the other channels where the difference is none of chance
(1 % for all comparisons of a language together, from how passages and documents differ among themselves), is large
enough to be heard, and holds against every other channel by itself. What the brand's voice agrees on is departed from
where the whole interval of 95 % lies outside:

```yaml
voice:
  default: {profile: {exclamations: at most 2, contractions: at least 60}}
  channels: {legal: {profile: {contractions: at most 10}}}
```

The rule is off unless there is a file with the voice of the brand, or the project sets its severity. `cxlint voice`
shows all measures side by side.

It is a warning where something agreed is departed from, and a review where only the other channels are.

**What to do:** read the passages that the finding quotes; bring the channel back to the voice, or agree on another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from cxlint.model import Finding, Related, Severity
from cxlint.rules.subjects import ChannelGroup, Options

if TYPE_CHECKING:
    from cxlint.tone.departures import Departure, Verdict
    from cxlint.tone.samples import Example

ID = "voice-drift"
SEVERITY = Severity.REVIEW
SUBJECT = "channel"

_QUOTED = 3


def check(group: ChannelGroup, options: Options) -> Iterator[Finding]:
    """A finding for what a channel departs from: what was agreed, and the others."""
    for verdict in group.check.judge(group.voice, group.others, group.voices):
        yield from _finding(group, verdict, options)


def _finding(group: ChannelGroup, verdict: Verdict, options: Options) -> Iterator[Finding]:
    quoted = _quoted(group, verdict.departures)
    own = group.voice.examples.get("sentences", [])
    places = (example.location for example, _ in quoted)
    place = next((place for place in places if place.channel == group.voice.channel), None)
    if place is None and own:
        place = own[0].location
    if place is not None:
        yield Finding(
            rule=group.rule,
            severity=options.severity or (Severity.WARNING if verdict.is_agreed else SEVERITY),
            message=verdict.says,
            location=place,
            evidence=(
                *((one.measure.name, one.figures) for one in verdict.departures),
                ("rests on", f"{group.voice.words} words of {group.voice.channel}"),
            ),
            related=tuple(Related(example.location, label) for example, label in quoted),
        )


def _quoted(group: ChannelGroup, found: tuple[Departure, ...]) -> list[tuple[Example, str]]:
    """The passages that weigh most, of each departure in turn; where the voice lacks something, those of others."""
    rows = [[(example, _label(example, one)) for example in _weighing(group, one)] for one in found]
    in_turn = [pair for pair in chain.from_iterable(zip_longest(*rows)) if pair is not None]
    return list({example.text: (example, label) for example, label in reversed(in_turn)}.values())[::-1][:_QUOTED]


def _label(example: Example, one: Departure) -> str:
    return f'{example.location.channel} {one.does}: "{example.says}"'


_KEPT = {"sentence_length": "sentences", "reading_ease": "sentences"}
"""Where the examples of a measure are, if not under its count."""


def _weighing(group: ChannelGroup, one: Departure) -> list[Example]:
    name = one.measure.name
    kept = _KEPT.get(name, one.measure.count)
    # Long sentences show what is hard to read.
    mine = one.is_high != (name == "reading_ease")
    if name == "formal" and not one.is_high:
        return group.voice.examples.get("informal", [])
    voices = (group.voice,) if mine else group.others
    return sorted((example for voice in voices for example in voice.examples.get(kept, ())), key=lambda one: one.rank)
