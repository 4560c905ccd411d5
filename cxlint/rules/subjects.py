"""What rules look at: a document, everything about a fact, all that a channel says, a string in all its languages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxlint.facts.book import Fact
from cxlint.facts.claims import Claim
from cxlint.model import Location, Passage, Severity

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
class StringUse:
    """A string of a catalogue in one language, or one branch of its plural.

    ``name`` says what it translates: its key, and the catalogue without the language. ``placeholders`` are those of
    ``cxlint.text.signatures``. ``is_source`` tells that others translate it; ``is_keyed`` that its key is the source,
    with the placeholders ``declared``; ``is_marked_up`` that words in braces are no placeholders in its file. The
    ``place`` of a string without placeholders is its file until somebody asks for it.
    """

    name: str
    key: str
    locale: str
    placeholders: tuple[str, ...]
    place: Location
    is_source: bool = False
    is_keyed: bool = False
    declared: tuple[str, ...] = ()
    is_marked_up: bool = False


@dataclass(frozen=True, slots=True)
class StringGroup:
    """One string in all languages of a catalogue, by place."""

    uses: tuple[StringUse, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What the project sets for a rule; ``severity`` overrides the rule's own."""

    severity: Severity | None = None
