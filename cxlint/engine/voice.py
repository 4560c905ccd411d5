"""The voices of a run: what the documents of each channel add up to, and what the rules about channels say of them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cxlint.engine.executors import each, shared
from cxlint.engine.run import make_settings
from cxlint.engine.scan import ValueCache
from cxlint.engine.sources import make_tasks, refuse_unfetched
from cxlint.engine.style import StyleRules
from cxlint.engine.tasks import Settings, Task, document_of, open_source
from cxlint.errors import UnreadableError
from cxlint.model import Finding
from cxlint.project import Project
from cxlint.rules import ChannelGroup, Options
from cxlint.rules.voice_drift import ID, check
from cxlint.tone.profile import Voice, samples, together, without
from cxlint.tone.samples import Sample


@dataclass(slots=True)
class Voices:
    """The voices of a run by language and channel; ``documents`` are those of single documents, where asked for."""

    by_document: bool = False
    channels: dict[tuple[str, str], Voice] = field(default_factory=dict)
    documents: dict[tuple[str, str], list[Voice]] = field(default_factory=dict)

    def add(self, found: Iterable[Sample]) -> None:
        """Add what one document says."""
        for sample in found:
            key = (sample.language, sample.channel)
            self.channels.setdefault(key, Voice(sample.channel, sample.language)).add(sample)
            if self.by_document:
                document = Voice(sample.channel, sample.language)
                document.add(sample)
                self.documents.setdefault(key, []).append(document)

    @property
    def languages(self) -> list[str]:
        """The languages that are spoken."""
        return sorted({language for language, _ in self.channels})

    def of(self, language: str) -> list[Voice]:
        """The voices of a language, by channel."""
        return [voice for (spoken, _), voice in sorted(self.channels.items()) if spoken == language]


def measure(task: Task, settings: Settings, cache: ValueCache) -> tuple[Sample, ...]:
    """What one source adds to the voice of its channel; nothing where it cannot be read."""
    try:
        passages = open_source(task, settings.root)
    except UnreadableError:
        return ()
    return tuple(samples(document_of(passages, task, settings).passages, task.channel))


def voice_findings(
    style: StyleRules, voices: Voices, whole: Collection[str], channels: Collection[str]
) -> Iterator[Finding]:
    """What the rules about channels find.

    Of the ``channels`` of the project, those in ``whole`` were read as a whole: of the others nothing is known, and
    channels are compared where all are.
    """
    for rule, judge in style.channels:
        # A rule of a style has its own level; what the voice says is a warning, and what it only suggests a review.
        own = rule.name != ID or bool(style.said(rule))
        options = Options(style.severity(rule) if own else None)
        for group in _groups(voices, judge.per, whole, compared=set(whole) == set(channels)):
            voice = group[0]
            if rule.holds_for(voice.channel, voice.language):
                yield from check(ChannelGroup(*group, rule.name, judge), options)


def _groups(
    voices: Voices, per: str, whole: Collection[str], *, compared: bool
) -> Iterator[tuple[Voice, tuple[Voice, ...], int]]:
    """Each voice to judge, those beside it, and how many are compared in all."""
    for (language, channel), voice in sorted(voices.channels.items()):
        if per == "channel":
            others = tuple(other for other in voices.of(language) if other.channel != channel)
            if channel in whole:
                yield voice, others if compared else (), len(others) + 1
            continue
        documents = voices.documents.get((language, channel), [])
        all_ = together(documents)
        all_.channel = channel
        for document in documents:
            yield document, (without(all_, document),) if channel in whole else (), len(documents)


def voices_of(project: Project, *, channels: Sequence[str] = (), paths: Sequence[Path] = (), jobs: int = 1) -> Voices:
    """The voices of a project's channels; ``jobs`` is the number of processes (0: one a core)."""
    refuse_unfetched(project, channels)
    settings = make_settings(project, datetime.date.today())
    tasks = list(make_tasks(project, channels, paths))
    jobs = jobs or os.cpu_count() or 1
    if jobs > 1 and len(tasks) > 1:
        found = shared(measure, tasks, partial(make_settings, project, settings.day), jobs)
    else:
        found = each(measure, tasks, settings)
    voices = Voices()
    for one in found:
        voices.add(one)
    return voices
