"""Writing a value in the place of another one: in its language, its notation and with its bound.

"quattordici giorni" becomes "trenta giorni", "14 Tagen" "30 Tagen", "€9.99 a month" "€12.50 a month". Writing is the
inverse of reading by construction: what was written is read again where it stands, and is offered only if it then says
what it should. Where a sentence would break, ``UnwritableError`` says why a person has to write it.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from cxlint.language.agreement import agreement, is_word
from cxlint.language.function_words import MAIN
from cxlint.language.locales import language_of, market_of
from cxlint.values.compare import compare
from cxlint.values.find import find, outermost
from cxlint.values.model import Likeness, Mention, Range, Value, ValueKind


class UnwritableError(Exception):
    """A value cannot be written in a place; the message, a clause, says why."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a value in a text, whose notation is to be followed."""

    text: str
    mention: Mention
    language: str
    market: str = ""

    @property
    def written(self) -> str:
        """The mention as it is written."""
        return self.text[self.mention.start : self.mention.end]


@dataclass(frozen=True, slots=True)
class Proposal:
    """``text`` for ``[start, end)`` of a place, and what it should be read as.

    ``sound`` is the number it begins with in words, for what stands before it and hears its first letter; empty where
    that cannot matter. ``reshaped`` tells the number of the noun that was ("one", "many") where another form or another
    noun now stands, so that neighbours may have to agree; it is empty where nothing changed. ``renumbered``: one became
    many, or many one.
    """

    start: int
    end: int
    text: str
    value: Value
    sound: str = ""
    reshaped: Literal["", "one", "many"] = ""
    renumbered: bool = False


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Put ``text`` for ``[start, end)``; ``mention`` is what is then read there."""

    start: int
    end: int
    text: str
    mention: Mention


# Kind to the module that holds ``propose(value, place) -> Iterator[Proposal]``.
_WRITERS = {
    **dict.fromkeys(("number", "percent", "money", "duration", "quantity", "frequency"), "rewrite_amounts"),
    **dict.fromkeys(("time", "hours"), "rewrite_hours"),
    "date": "rewrite_dates",
    **dict.fromkeys(("phone", "email", "url", "version"), "rewrite_addresses"),
}


def rewrite(value: Value, like: Mention, text: str, locale: str, market: str = "") -> Rewriting:
    """``value`` in the place and the notation of ``like``, a mention in ``text``.

    A range where a limit is stated ("within 4 days") gives that limit. Raises ``UnwritableError`` where the value
    cannot be written there or the sentence around it would break.
    """
    place = Place(text, like, language_of(locale), market or market_of(locale))
    propose: Callable[[Value, Place], Iterator[Proposal]] = importlib.import_module(
        f"cxlint.values.{_WRITERS[like.kind]}"
    ).propose
    reason = "it would be read as something else"
    for proposal in propose(value, place):
        broken = _breaks(place, proposal)
        mention = None if broken else _read(place, proposal, locale)
        if mention is not None:
            return Rewriting(proposal.start, proposal.end, proposal.text, mention)
        reason = broken or reason
    raise UnwritableError(reason)


def write(value: Value, like: str, locale: str, market: str = "") -> str:
    """``value`` as ``like``, a text that is one value as a whole, is written.

    Raises ``UnwritableError`` as ``rewrite`` does, and where ``like`` is no value.
    """
    from cxlint.values.find import parse

    mention = parse(like, locale, market=market)
    if mention is None:
        raise UnwritableError(f'"{like}" is no value')
    done = rewrite(value, mention, like, locale, market)
    return like[: done.start] + done.text + like[done.end :]


_AMOUNTS: frozenset[ValueKind] = frozenset(("number", "percent", "money", "duration", "quantity", "frequency"))
"""Kinds that are read together, and apart from all others, when a text is checked."""


def _read(place: Place, proposal: Proposal, locale: str) -> Mention | None:
    """The proposal read where it stands, if it says what it should, with the bound that stood there."""
    text = place.text[: proposal.start] + proposal.text + place.text[proposal.end :]
    end = proposal.start + len(proposal.text)
    was = place.mention
    kinds = _AMOUNTS if was.kind in _AMOUNTS else None
    for mention in outermost(find(text, locale, kinds=kinds, market=place.market)):
        if (mention.start, mention.end, mention.kind) == (proposal.start, end, was.kind):
            kept = mention.bound is was.bound or Range in (type(mention.value), type(was.value))
            return mention if kept and compare(proposal.value, mention.value) is Likeness.SAME else None
    return None


# Neighbours ---------------------------------------------------------------------------------------------------------

_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)[ \u00a0\u202f\n]+(?:[€$£] ?)?$|([^\W\d_]+['’])(?:[€$£] ?)?$")
_BEHIND = re.compile(r"[ \u00a0\u202f\n]([^\W\d_]+(?:['’][^\W\d_]+)?)")


def _breaks(place: Place, proposal: Proposal) -> str:
    """Why the words beside the value would not fit it any more; empty if they do."""
    row = agreement(place.language)
    text = place.text
    behind = _BEHIND.match(text, proposal.end)
    before = _BEFORE.search(text, max(0, proposal.start - 40), proposal.start)
    word = (before[1] or before[2]).lower() if before is not None else ""
    if word and proposal.sound and row.elided:
        vowel = re.match(row.vowel, proposal.sound) is not None
        if is_word(row.elided, word) and not vowel:
            return f'"{word}" does not go with "{proposal.text}"'
        if is_word(row.elides, word) and vowel:
            return f'"{word}" does not go with "{proposal.text}"'
    if proposal.reshaped:
        following = behind[1].lower() if behind is not None else ""
        adjectives = row.adjectives_one if proposal.reshaped == "one" else row.adjectives_many
        inflected = is_word(adjectives, following) and following not in MAIN.get(place.language, ())
        for verbs, beside in ((row.verbs_before, word), (row.verbs, following)):
            if proposal.renumbered and is_word(verbs, beside):
                return f'"{beside}" has to agree with it'
        if is_word(row.determiners, word) or inflected:
            return f'"{following if inflected else word}" has to agree with it'
    return ""


def with_capitals(text: str, like: str) -> str:
    """``text`` with capitals as ``like`` has them."""
    if like.isupper() and len(like) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if like[:1].isupper() else text
