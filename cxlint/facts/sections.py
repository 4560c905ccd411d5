"""Statements that only a heading or the head of a table binds, beside the others of their section or column.

A heading speaks of all that stands below it, so it is weak evidence for one sentence more: what its section has said
already, or the rows of a table say of different things, leaves a value that differs in doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxlint.facts.claims import Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.view import Binding
from cxlint.model import Passage
from cxlint.values.model import ValueKind

_AMOUNTS: frozenset[ValueKind] = frozenset(("number", "quantity", "duration", "frequency", "percent", "money"))
"""What a text has many of. A number to call, or an address, has one, and the sentence rarely says whose it is."""

_Place = tuple[str, str, str, tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A passage, the cues that stand in it and what it states."""

    passage: Passage
    inside: Sequence[CueMatch]
    bindings: Sequence[Binding]


def with_doubts(stated: Sequence[Stated]) -> Iterator[list[Binding]]:
    """What each passage of a document states, in their order, with the doubts that the passages around it raise."""
    said: set[_Place] = set()
    rows = _agreeing_rows(stated)
    spoken: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for item in stated:
        context = item.passage.context
        found = []
        for binding in item.bindings:
            doubt = ""
            if binding.mention is not None and _may_differ(item, binding):
                if binding.mention.kind in _AMOUNTS and not context.column and _section(item.passage, binding) in said:
                    doubt = "its section has said so before, and only a heading speaks of this"
                elif rows.get(_column(item.passage, binding), set()) - {context.row}:
                    doubt = "another row of this column agrees"
                elif len(context.headings) > 1 and spoken[context.headings[:-1]] & _others(binding):
                    doubt = "the text above its heading speaks of something else"
            found.append(replace(binding, doubt=doubt) if doubt else binding)
        yield found
        spoken[context.headings].update(match.cue.owner for match in item.inside)
        if context.headings or context.question:
            said.update(_section(item.passage, binding) for binding in item.bindings if binding.agrees)


def _may_differ(item: Stated, binding: Binding) -> bool:
    """Whether a value is wrong for sure if it is about the fact, and nothing in its own passage says that it is."""
    if binding.nearness is not Nearness.CONTEXT or binding.doubt or binding.verdict.outcome is not Outcome.CONTRADICTS:
        return False
    return all(match.cue.owner != binding.fact.owner for match in item.inside)


def _agreeing_rows(stated: Sequence[Stated]) -> dict[_Place, set[str]]:
    """The headers of the rows that agree, by fact and column."""
    rows: dict[_Place, set[str]] = defaultdict(set)
    for item in stated:
        if item.passage.context.row and item.passage.context.column:
            for binding in item.bindings:
                if binding.agrees:
                    rows[_column(item.passage, binding)].add(item.passage.context.row)
    return rows


def _section(passage: Passage, binding: Binding) -> _Place:
    return _place(passage, binding, passage.context.question)


def _column(passage: Passage, binding: Binding) -> _Place:
    return _place(passage, binding, passage.context.column)


def _place(passage: Passage, binding: Binding, part: str) -> _Place:
    """Where a statement is made of what is right there: an exception that is declared is another one than its rule."""
    return binding.fact.name, binding.truth.written, passage.locale, passage.context.headings, part


def _others(binding: Binding) -> set[int]:
    """The owners of the cues that say that something else than the fact is meant, or one of its exceptions."""
    return {binding.fact.not_owner, *(variant.owner for variant in binding.fact.variants)}
