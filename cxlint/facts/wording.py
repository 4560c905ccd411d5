"""Statements in words: yes and no; names of a closed list have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.facts.book import NAME, YES_NO, Fact
from cxlint.facts.claims import Answer, Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.names import named
from cxlint.facts.verdict import Verdict
from cxlint.facts.view import Binding, Range, View
from cxlint.language.statements import is_negated
from cxlint.language.words import lower


def stated_in_words(view: View) -> Iterator[Binding]:
    """The statements of a passage about yes/no facts and names."""
    for fact in view.facts.values():
        if fact.kind == YES_NO:
            yield from _yes_no(view, fact)
        elif fact.kind == NAME:
            yield from named(view, fact)


def _yes_no(view: View, fact: Fact) -> Iterator[Binding]:
    for sentence in view.reading.sentences:
        if view.has(fact.not_owner, sentence):
            continue
        said = _said(view, fact, sentence)
        if said is None:
            continue
        word, match, doubt = said
        truth = view.truth(fact, match.start)
        # A denial is what a yes/no fact is about.
        if truth is None or view.set_aside(match.start, match.end) not in ("", "negated"):
            continue
        outcome = Outcome.AGREES if word == truth.word else Outcome.CONTRADICTS if truth else Outcome.STATED
        if outcome is Outcome.AGREES:
            doubt = ""
        cue = match.cue.text
        yield Binding(fact, truth, match.start, match.end, Verdict(outcome), cue, Nearness.CLAUSE, None, doubt, word)


def _said(view: View, fact: Fact, sentence: Range) -> tuple[Answer, CueMatch, str] | None:
    """What a sentence answers to a yes/no fact: the word, the words that say it, and why it is not sure."""

    def first(owner: int) -> CueMatch | None:
        matches = view.inside.get(owner, ()) if owner >= 0 else ()
        return next((match for match in matches if sentence[0] <= match.start < sentence[1]), None)

    if match := first(fact.no):
        return "no", match, ""
    match = first(fact.yes)
    stated = match is not None
    match = match or first(fact.owner)
    if match is None:
        return None
    clause = view.clause(match.start)
    low, high = min(clause[0], match.start), max(clause[1], match.end)
    if is_negated(lower(view.reading.text[low:high]), view.reading.language, match.start - low):
        return "no", match, ""
    if stated:
        return "yes", match, ""
    if fact.yes >= 0 or fact.no >= 0:
        return None
    return "yes", match, "it is named without being denied"
