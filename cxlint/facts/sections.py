"""Statements that only a heading or the head of a table binds, beside the others of their section, row or column.

A heading speaks of all that stands below it, so it is weak evidence for one sentence more: what its section has said
already, or the rows and columns of a table say of different things, leaves a value that differs in doubt.
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

_Place = tuple[str, str, str, tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A passage, the cues that stand in it and what it states."""

    passage: Passage
    inside: Sequence[CueMatch]
    bindings: Sequence[Binding]


def with_doubts(stated: Sequence[Stated]) -> Iterator[list[Binding]]:
    """What each passage of a document states, in their order, with the doubts that the passages around it raise."""
    said: set[_Place] = set()
    cells = _agreeing_cells(stated)
    spoken: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for item in stated:
        context = item.passage.context
        found = []
        for binding in item.bindings:
            doubt = ""
            if binding.mention is not None and _may_differ(item, binding):
                if binding.mention.kind in _AMOUNTS and not context.column and _section(item.passage, binding) in said:
                    doubt = "its section has said so before, and only a heading speaks of this"
                elif any(cells.get(line, set()) - {cell} for line, cell in _lines(item.passage, binding)):
                    doubt = "another cell of its row or column agrees"
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


def _agreeing_cells(stated: Sequence[Stated]) -> dict[_Place, set[str]]:
    """The headers across of the cells that agree, by fact and row or column."""
    cells: dict[_Place, set[str]] = defaultdict(set)
    for item in stated:
        for binding in item.bindings:
            if binding.agrees:
                for line, cell in _lines(item.passage, binding):
                    cells[line].add(cell)
    return cells


def _section(passage: Passage, binding: Binding) -> _Place:
    return _place(passage, binding, "question", passage.context.question)


def _lines(passage: Passage, binding: Binding) -> Iterator[tuple[_Place, str]]:
    """The column and the row of a cell, each with the header of the cell across."""
    context = passage.context
    if context.row and context.column:
        yield _place(passage, binding, "column", context.column), context.row
        yield _place(passage, binding, "row", context.row), context.column


def _place(passage: Passage, binding: Binding, part: str, name: str) -> _Place:
    """Where a statement is made of what is right there: an exception that is declared is another one than its rule."""
    return binding.fact.name, binding.truth.written, passage.locale, passage.context.headings, part, name


def _others(binding: Binding) -> set[int]:
    """The owners of the cues that say that something else than the fact is meant, or one of its exceptions."""
    return {binding.fact.not_owner, *(variant.owner for variant in binding.fact.variants)}
