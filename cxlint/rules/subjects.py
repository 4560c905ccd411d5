"""What rules look at: one document, everything that was said about one fact, or all that a channel says."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxlint.facts.book import Fact
from cxlint.facts.claims import Claim
from cxlint.model import Passage, Severity

if TYPE_CHECKING:
    from cxlint.tone.profile import Voice
    from cxlint.tone.rules import ChannelCheck


@dataclass(frozen=True, slots=True)
class Document:
    """The passages of one source. ``declared`` is false where the locales were only detected.

    ``market`` is the country that the channel is for, as an ISO 3166 code; empty where each locale's own counts.
    """

    path: str
    channel: str
    passages: tuple[Passage, ...]
    languages: tuple[str, ...] = ()
    declared: bool = True
    market: str = ""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """All claims about one fact in the order of their places.

    ``channels`` were read as a whole; none were where a run looks at some files only. ``drafts`` are the paths of texts
    that are not published yet, which the others are held against.
    """

    fact: Fact
    claims: tuple[Claim, ...]
    channels: tuple[str, ...]
    day: datetime.date
    drafts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ChannelGroup:
    """What a channel, or one document of it, says in one language, measured, and what others do beside it.

    ``check`` judges it for the style rule called ``rule``. ``voices`` is how many are compared in all.
    """

    voice: Voice
    others: tuple[Voice, ...]
    voices: int
    rule: str
    check: ChannelCheck


@dataclass(frozen=True, slots=True)
class Options:
    """What the project sets for a rule; ``severity`` overrides the rule's own."""

    severity: Severity | None = None
