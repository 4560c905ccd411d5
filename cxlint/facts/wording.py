"""Statements in words: yes and no; names of a closed list have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxlint.facts.book import NAME, YES_NO, Fact
from cxlint.facts.claims import Answer, Nearness, Outcome
from cxlint.facts.cues import CueMatch
from cxlint.facts.names import named
from cxlint.facts.verdict import Verdict
from cxlint.facts.view import Binding, Range, View
from cxlint.language.statements import answer, is_negated, is_over


def stated_in_words(view: View) -> Iterator[Binding]:
    """The statements of a passage about yes/no facts and names."""
    for fact in view.facts.values():
        if fact.kind == YES_NO:
            yield from _yes_no(view, fact)
        elif fact.kind == NAME:
            yield from named(view, fact)


def _yes_no(view: View, fact: Fact) -> Iterator[Binding]:
    """The answers of a passage: what its sentences say themselves, else what it answers to its question."""
    silent = True
    for sentence in view.reading.sentences:
        if view.has(fact.not_owner, sentence):
            continue
        said = _said(view, fact, sentence)
        if said is None:
            continue
        word, match, doubt = said
        # A denial is what a yes/no fact is about, and so is what is so no longer.
        reason = view.set_aside(match.start, match.end)
        if reason == "past" and word == "no" and is_over(view.lowered[slice(*sentence)], view.reading.language):
            reason = ""
        if reason in ("", "negated"):
            silent = False
            yield from _binding(view, fact, word, (match.start, match.end), match, Nearness.CLAUSE, doubt)
    if silent:
        yield from _answers(view, fact)


def _answers(view: View, fact: Fact) -> Iterator[Binding]:
    """ "Yes" or "no" right behind a question that names the fact: in the passage, or above it."""
    asked: Sequence[CueMatch] = view.near.get(fact.owner, ())
    nearness = Nearness.CONTEXT
    for sentence in view.reading.sentences:
        low, high = sentence
        found = answer(view.lowered[low:high], view.reading.language) if asked else None
        if found is not None:
            word, end = found
            yield from _binding(view, fact, word, (low, low + end), asked[0], nearness, "")
            return
        is_question = view.reading.text[low:high].endswith("?")
        asked = [match for match in view.inside.get(fact.owner, ()) if is_question and match.within(low, high)]
        nearness = Nearness.PASSAGE


def _binding(
    view: View, fact: Fact, word: Answer, place: Range, match: CueMatch, nearness: Nearness, doubt: str
) -> Iterator[Binding]:
    truth = view.truth(fact, place[0])
    if truth is None:
        return
    outcome = Outcome.AGREES if word == truth.word else Outcome.CONTRADICTS if truth else Outcome.STATED
    doubt = "" if outcome is Outcome.AGREES else doubt
    yield Binding(fact, truth, *place, Verdict(outcome), match.cue.text, nearness, None, doubt, word)


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
    if is_negated(view.lowered[low:high], view.reading.language, match.start - low):
        return "no", match, ""
    if stated:
        return "yes", match, ""
    if fact.yes >= 0 or fact.no >= 0:
        return None
    return "yes", match, "it is named without being denied"
