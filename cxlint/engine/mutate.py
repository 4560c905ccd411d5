"""Changing values to see whether the configuration notices: what a green run means.

Each value that is bound to a fact is changed in memory, one at a time, and the source read again by the same reader and
the same rules: a change that brings a new error or warning for that fact at that place is caught. Then values that
nobody declared are changed; what is new then is a false alarm.
"""

from __future__ import annotations

import datetime
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from cxlint.engine.changes import Change, Survey, Surveyor, read_changed
from cxlint.engine.executors import Work, each, shared
from cxlint.engine.run import Progress, fact_findings, make_settings
from cxlint.engine.sources import make_tasks
from cxlint.engine.tasks import Partial, Settings
from cxlint.facts.claims import Claim, Outcome
from cxlint.facts.verdict import judge
from cxlint.model import Finding, Severity
from cxlint.project import Project
from cxlint.rules import contradicts_itself
from cxlint.values.model import Mention, kind_of

UNDECLARED = 500
"""How many values that nobody declared are changed."""


class Fate(StrEnum):
    """What became of a changed value."""

    CAUGHT = "caught"
    REVIEW = "review"
    """Only a person would notice: the finding is a review."""
    MISSED = "missed"
    TRUE = "true"
    """By the fact's own rules the other value is right, too; it is not counted."""
    QUIET = "quiet"
    """A value nobody declared, and nothing new is reported: as it should be."""
    DISAGREES = "disagrees"
    """A value nobody declared, and the text is reported to contradict itself now, as it does."""
    ALARM = "alarm"
    """A value nobody declared, and something else is reported."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One change and its fate; ``reason`` is why it was not caught, or what the alarm says."""

    change: Change
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Trials:
    """All changes of a run, by place; ``skipped`` counts the bound values that were not changed, by reason."""

    bound: tuple[Trial, ...]
    undeclared: tuple[Trial, ...]
    skipped: tuple[tuple[str, int], ...]
    seed: int

    def count(self, *fates: Fate) -> int:
        """How many changes had one of these fates."""
        return sum(trial.fate in fates for trial in (*self.bound, *self.undeclared))

    @property
    def counted(self) -> int:
        """How many changes of bound values should have been caught."""
        return sum(trial.fate is not Fate.TRUE for trial in self.bound)

    @property
    def share(self) -> float:
        """The share that was caught, in percent; 0 where nothing was changed."""
        return 100 * self.count(Fate.CAUGHT) / self.counted if self.counted else 0.0


def mutate(
    project: Project,
    *,
    day: datetime.date | None = None,
    channels: Sequence[str] = (),
    paths: Sequence[Path] = (),
    seed: int = 0,
    limit: int = 0,
    undeclared: int = UNDECLARED,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Trials:
    """Change the values of the project's channels, one at a time, and tell what became of each change.

    ``limit`` is how many bound values are changed at most (0: all), ``undeclared`` how many others; ``seed`` chooses
    them and the values to write. Raises ``ConfigurationError`` where the project or its facts are wrong.
    """
    settings = make_settings(project, day or datetime.date.today())
    pool = _Pool(project, settings, jobs or os.cpu_count() or 1)
    tasks = list(make_tasks(project, channels, paths))
    surveys = list(pool.map(Surveyor(seed, undeclared > 0), tasks, chunk=8))
    chosen = random.Random(seed)
    bound = _sample([change for survey in surveys for change in survey.bound], limit, chosen)
    free = _sample([change for survey in surveys for change in survey.free], undeclared, chosen, none=undeclared == 0)
    by_path: dict[str, list[Change]] = defaultdict(list)
    for change in (*bound, *free):
        by_path[change.location.path].append(change)
    items = [(task, tuple(by_path[task.path])) for task in tasks if task.path in by_path]
    judge = _Judge(settings, surveys)
    trials: list[Trial] = []
    for (task, changes), parts in zip(items, pool.map(read_changed, items, chunk=1), strict=True):
        trials += (judge.trial(change, part) for change, part in zip(changes, parts, strict=True))
        if progress is not None:
            progress(len(trials), len(bound) + len(free), task.path)
    trials.sort(key=lambda trial: (trial.change.location.path, trial.change.location.start, trial.change.fact))
    skipped = Counter(reason for survey in surveys for reason in survey.skipped)
    return Trials(
        tuple(trial for trial in trials if trial.change.fact),
        tuple(trial for trial in trials if not trial.change.fact),
        tuple(sorted(skipped.items())),
        seed,
    )


_Item = TypeVar("_Item")
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class _Pool:
    project: Project
    settings: Settings
    jobs: int

    def map(self, work: Work[_Item, _Done], items: Sequence[_Item], chunk: int) -> Iterator[_Done]:
        if self.jobs > 1 and len(items) > 1:
            settings = partial(make_settings, self.project, self.settings.day)
            return shared(work, items, settings, self.jobs, chunk)
        return each(work, items, self.settings)


def _sample(changes: list[Change], most: int, chosen: random.Random, *, none: bool = False) -> list[Change]:
    if none:
        return []
    if not most or len(changes) <= most:
        return changes
    return [changes[index] for index in sorted(chosen.sample(range(len(changes)), most))]


_Key = tuple[str, str, str, str, int, str]


class _Judge:
    """Compares the findings with one change made with those of the texts as they are."""

    def __init__(self, settings: Settings, surveys: Sequence[Survey]) -> None:
        self.settings = settings
        self.parts = {survey.part.task.path: survey.part for survey in surveys}
        self.channels = tuple(dict.fromkeys(survey.part.task.channel for survey in surveys))
        self.before = {_key(finding) for finding in self._findings(None)}

    def trial(self, change: Change, part: Partial) -> Trial:
        """The fate of one change, whose source now gives ``part``."""
        new = [finding for finding in self._findings(part) if _key(finding, change) not in self.before]
        return _judged(change, part, new, self.settings) if change.fact else _undeclared(change, new)

    def _findings(self, changed: Partial | None) -> Iterator[Finding]:
        parts = {**self.parts, changed.task.path: changed} if changed else self.parts
        for part in parts.values():
            if changed is None or part is changed:
                yield from part.findings
        claims = [claim for part in parts.values() for claim in part.claims]
        yield from fact_findings(self.settings, claims, self.channels)


def _judged(change: Change, part: Partial, new: list[Finding], settings: Settings) -> Trial:
    """A finding for the fact at the place, or one that names the place, is a catch."""
    here = [finding for finding in new if finding.fact == change.fact and _stands_there(finding, change)]
    if any(finding.severity is not Severity.REVIEW for finding in here):
        return Trial(change, Fate.CAUGHT)
    claims = [claim for claim in part.claims if _overlaps(claim.location.start, claim.location.end, change)]
    own = next((claim for claim in claims if claim.fact == change.fact), None)
    if here:
        return Trial(change, Fate.REVIEW, own.doubt if own and own.doubt else "it may be the same")
    if own is not None and own.outcome is Outcome.AGREES:
        if _is_right(own, settings):
            return Trial(change, Fate.TRUE)
        return Trial(change, Fate.MISSED, "a value beside it is right")
    return Trial(change, Fate.MISSED, _why_missed(own, claims))


def _is_right(claim: Claim, settings: Settings) -> bool:
    """Whether what a claim says is right by itself, whatever stands beside it."""
    value = claim.value
    if value is None or isinstance(value, str):
        return True
    fact = next(fact for fact in settings.book.facts if fact.name == claim.fact)
    truths = [*fact.truths.values(), *(variant.truth for variant in fact.variants)]
    mention = Mention(kind_of(value), 0, 0, value)
    return any(
        judge(fact, truth, mention, settings.day).outcome is Outcome.AGREES
        for truth in truths
        if truth.written == claim.truth
    )


def _why_missed(own: Claim | None, claims: list[Claim]) -> str:
    if own is not None:
        return own.doubt or "no other text gives another value"
    others = sorted({claim.fact for claim in claims})
    return f"taken for {', '.join(others)}" if others else "no longer taken for a statement of the fact"


def _undeclared(change: Change, new: list[Finding]) -> Trial:
    alarms = [finding for finding in new if finding.severity is not Severity.REVIEW]
    for fate, found in (
        (Fate.ALARM, [finding for finding in alarms if finding.rule != contradicts_itself.ID or finding.fact]),
        (Fate.DISAGREES, [finding for finding in new if finding.rule == contradicts_itself.ID and not finding.fact]),
    ):
        if found:
            return Trial(change, fate, f"{found[0].rule}: {found[0].message}")
    if new:
        return Trial(change, Fate.REVIEW, f"{new[0].rule}: {new[0].message}")
    return Trial(change, Fate.QUIET)


def _key(finding: Finding, change: Change | None = None) -> _Key:
    """What makes two findings the same, with the place moved back to where it stood before the change."""
    place = finding.location
    start = place.start
    if change is not None and place.path == change.location.path:
        grown = len(change.written) - (change.location.end - change.location.start)
        start -= grown if start >= change.location.end + grown else 0
    return finding.rule, str(finding.severity), finding.fact, place.path, start, finding.message


def _stands_there(finding: Finding, change: Change) -> bool:
    return any(
        place.path == change.location.path and _overlaps(place.start, place.end, change)
        for place in (finding.location, *(other.location for other in finding.related))
    )


def _overlaps(start: int, end: int, change: Change) -> bool:
    place = change.location
    return start < place.start + max(len(change.written), 1) and place.start < max(end, start + 1)
