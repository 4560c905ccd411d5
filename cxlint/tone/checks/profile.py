"""``profile``: the measured voice of a channel keeps to what was agreed, and to the voice of the other channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cxlint.schema import nearest
from cxlint.tone.bounds import FORMS, Bounds, parse_bounds
from cxlint.tone.departures import LEAST, OF_A_KIND_OF_TEXT, Verdict, broken, departures
from cxlint.tone.estimates import MEASURES
from cxlint.tone.messages import fill
from cxlint.tone.profile import Voice
from cxlint.tone.rules import Common, Vocabulary
from cxlint.tone.settings import Settings

USUAL = tuple(name for name in LEAST if name not in OF_A_KIND_OF_TEXT)
"""The measures that channels are compared by where a rule does not say."""
MOST_SAID = 4
"""Measures that a message names."""


@dataclass(slots=True)
class Profile:
    """Reports voices that are out of ``bounds``, and those that depart from the others in one of ``compared``."""

    common: Common
    bounds: Mapping[str, Bounds]
    compared: tuple[str, ...]
    per: str = "channel"

    def judge(self, voice: Voice, others: Sequence[Voice], voices: int) -> Iterator[Verdict]:
        """A verdict on what was agreed, and one on the others."""
        agreed = tuple(broken(voice, self.bounds))
        if agreed:
            said = f'departs from the voice agreed for "{voice.language}": {"; ".join(one.says for one in agreed)}'
            yield Verdict(fill(self.common.message, said), agreed, True)
        rest = [name for name in self.compared if name not in self.bounds]
        found = tuple(departures(voice, others, rest, voices))[:MOST_SAID]
        if found:
            beside = "rest of its channel" if self.per == "document" else _named(others)
            said = f'departs from the {beside} in "{voice.language}": {"; ".join(one.says for one in found)}'
            yield Verdict(fill(self.common.message, said), found, False)


def _named(others: Iterable[Voice]) -> str:
    return f"other channels ({', '.join(sorted(other.channel for other in others))})"


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Profile | None:
    """The check of a rule's ``bounds``, ``compare`` and ``per``.

    ``bounds`` maps measures to what was agreed; ``compare`` lists those by which channels are compared, or is ``all``
    or ``none``.
    """
    written = settings.inner("bounds") or Settings(settings.source, {}, {})
    compare = settings.texts("compare")
    per = settings.text("per", "channel")
    bounds: dict[str, Bounds] = {}
    for name in written.keys:
        if name not in MEASURES:
            _refuse(written, name, name)
            return None
        read = parse_bounds(written.text(name), plain="high")
        if read is None or read[0]:
            written.error(name, f'"{written.text(name)}" is no bound for {name}', f"write {FORMS}")
            return None
        bounds[name] = read[1]
    for name in compare:
        if name not in (*MEASURES, "all", "none"):
            _refuse(settings, "compare", name)
            return None
    if per not in ("channel", "document"):
        settings.error("per", f'"per" should be channel or document, but is "{per}"')
        return None
    return Profile(common, bounds, _compared(compare), per)


def _compared(names: tuple[str, ...]) -> tuple[str, ...]:
    if "none" in names:
        return ()
    return tuple(MEASURES) if "all" in names else names or USUAL


def _refuse(settings: Settings, key: str, name: str) -> None:
    meant = nearest(name, MEASURES)
    hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join(MEASURES)}"
    settings.error(key, f'there is no measure "{name}"', hint)
