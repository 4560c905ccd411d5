"""Statements that name things of a closed list: the cards that are taken, the country where data lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cxlint.facts.book import Fact, Truth
from cxlint.facts.claims import Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.verdict import Verdict
from cxlint.facts.view import Binding, View
from cxlint.language.statements import is_negated, is_open_list


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that stands in a text, with the cue that it belongs to."""

    name: str
    start: int
    end: int
    truth: Truth
    cue: CueMatch
    nearness: Nearness


def named(view: View, fact: Fact) -> Iterator[Binding]:
    """What a passage says by the names it gives for ``fact``.

    A right name agrees, another one of the fact's names contradicts. Where several are right together, a sentence that
    gives only some of them, none of the others being in the passage, is partly right; its range is that of its names.
    """
    found = list(_found(view, fact))
    given = {item.name for item in found}
    partly: dict[tuple[int, int], list[_Named]] = {}
    for item in found:
        if not item.truth or item.name not in item.truth.names:
            yield _binding(fact, item, Outcome.CONTRADICTS if item.truth else Outcome.STATED)
        elif not item.truth.together or given.issuperset(item.truth.names) or not _lists(view, item):
            yield _binding(fact, item, Outcome.AGREES)
        else:
            partly.setdefault(view.sentence(item.start), []).append(item)
    for items in partly.values():
        first, last = items[0], max(items, key=lambda item: item.end)
        missing = ", ".join(name for name in first.truth.names if name not in given)
        verdict = Verdict(Outcome.PARTLY, f"without {missing}")
        yield Binding(fact, first.truth, first.start, last.end, verdict, first.cue.cue.text, first.nearness)


def _found(view: View, fact: Fact) -> Iterator[_Named]:
    """The names of ``fact`` that the passage states about it, in order of place; of two at one place the longer."""
    places = sorted(
        (match.start, -match.end, name)
        for owner, name in {**fact.named, **fact.confused}.items()
        for match in view.inside.get(owner, ())
    )
    covered = 0
    for start, negative_end, name in places:
        end = -negative_end
        if end <= covered:
            continue
        covered = end
        truth = view.truth(fact, start)
        nearest = view.nearest(fact, start, end)
        if truth is None or nearest is None or view.set_aside(start, end):
            continue
        low, high = view.clause(start)
        if is_negated(view.lowered[low:high], view.reading.language, start - low):
            continue
        yield _Named(name, start, end, truth, nearest[1], nearest[2])


def _lists(view: View, item: _Named) -> bool:
    """Whether a sentence is there to list the names: it has the fact's cue, and does not only give an example."""
    low, high = view.sentence(item.start)
    direct = item.nearness in (Nearness.CLAUSE, Nearness.SENTENCE)
    return direct and not is_open_list(view.lowered[low:high], view.reading.language)


def _binding(fact: Fact, item: _Named, outcome: Outcome) -> Binding:
    doubt = ""
    if outcome is Outcome.CONTRADICTS and item.nearness is Nearness.PASSAGE:
        doubt = "the words that name the fact stand further away"
    cue = item.cue.cue.text
    return Binding(fact, item.truth, item.start, item.end, Verdict(outcome), cue, item.nearness, None, doubt)
