"""Mining: what a body of text already says about the common subjects, to start a fact book from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxlint.facts.cues import Cue, CueMatch, compile_cue, find_cues
from cxlint.facts.subjects import SUBJECTS, Subject
from cxlint.language.locales import language_of, market_of
from cxlint.language.sentences import sentences
from cxlint.language.statements import set_aside
from cxlint.model import Location, Passage, locate
from cxlint.values import find, outermost
from cxlint.values.compare import compare
from cxlint.values.model import Likeness, Mention


@dataclass(frozen=True, slots=True)
class Statement:
    """One value that a text gives for a subject, as written, with its place."""

    written: str
    mention: Mention
    location: Location


@dataclass(frozen=True, slots=True)
class Mined:
    """What texts say of a subject: groups of statements with one value, the commonest first."""

    subject: Subject
    groups: tuple[tuple[Statement, ...], ...]


def mine(passages: Iterable[Passage], market: str, year: int) -> list[Mined]:
    """The subjects that ``passages`` make statements about, in the order of the table of subjects."""
    found: dict[str, list[list[Statement]]] = defaultdict(list)
    for passage in passages:
        if passage.kind == "code" or not passage.locale:
            continue
        for subject, statement in _statements(passage, market, year):
            _add(found[subject.name], statement)
    return [
        Mined(subject, tuple(tuple(group) for group in sorted(found[subject.name], key=len, reverse=True)))
        for subject in SUBJECTS
        if found[subject.name]
    ]


def _statements(passage: Passage, market: str, year: int) -> Iterator[tuple[Subject, Statement]]:
    language = language_of(passage.locale)
    text = passage.text.text
    mentions = [
        mention
        for mention in outermost(find(text, passage.locale, market=market or market_of(passage.locale)))
        if any(mention.kind in subject.kinds for subject in SUBJECTS)
    ]
    if not mentions:
        return
    ranges = sentences(text, language)
    cues = _cues(language)
    inside = find_cues(cues, text, language, ranges)
    question = passage.context.question
    above = find_cues(cues, question, language, ((0, len(question)),)) if question else []
    for mention in mentions:
        sentence = next((r for r in ranges if r[0] <= mention.start < r[1]), (0, len(text)))
        if set_aside(text, sentence, mention.start, mention.end, language, year):
            continue
        near = [match for match in inside if sentence[0] <= match.start < sentence[1]] or above
        subject = _nearest(near, mention)
        if subject is not None:
            yield (
                subject,
                Statement(text[mention.start : mention.end], mention, locate(passage.text, mention.start, mention.end)),
            )


def _nearest(matches: list[CueMatch], mention: Mention) -> Subject | None:
    """The subject of the nearest cue that fits the value; none where a word excludes it."""
    owners = {match.cue.owner for match in matches}
    fitting = [
        match
        for match in matches
        if match.cue.owner < len(SUBJECTS)
        and mention.kind in SUBJECTS[match.cue.owner].kinds
        and match.cue.owner + len(SUBJECTS) not in owners
        and not (match.start <= mention.start and mention.end <= match.end)
    ]
    if not fitting:
        return None
    best = min(
        fitting, key=lambda match: (max(match.start - mention.end, mention.start - match.end), -match.cue.weight)
    )
    return SUBJECTS[best.cue.owner]


def _cues(language: str) -> list[Cue]:
    """The subjects' cues in one language; excluding cues have the subject's number plus the number of subjects."""
    found = _COMPILED.get(language)
    if found is None:
        found = _COMPILED[language] = [
            compile_cue(number + shift, phrase, language)
            for number, subject in enumerate(SUBJECTS)
            for shift, phrases in ((0, subject.about), (len(SUBJECTS), subject.not_about))
            for phrase in phrases.get(language, ())
        ]
    return found


_COMPILED: dict[str, list[Cue]] = {}


def _add(groups: list[list[Statement]], statement: Statement) -> None:
    for group in groups:
        if compare(group[0].mention.value, statement.mention.value) is Likeness.SAME:
            group.append(statement)
            return
    groups.append([statement])
