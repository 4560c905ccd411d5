"""A run: from a project to a report. Map over the sources, group the claims by fact, ask the rules, sort."""

from __future__ import annotations

import datetime
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cxlint.channels.files import find, name_of, unmatched
from cxlint.engine.executors import pooled, serial
from cxlint.engine.repeats import digest
from cxlint.engine.scan import ValueCache
from cxlint.engine.tasks import Partial, Settings, Task, content, examine
from cxlint.errors import ConfigurationError, UnreadableError
from cxlint.facts.claims import Claim, Outcome
from cxlint.facts.compile import compile_book, languages_of
from cxlint.language.locales import locale_of_path
from cxlint.model import Finding, Hints, Passage, Report, Severity, Summary
from cxlint.project import (
    Channel,
    Project,
    RuleFiles,
    default_project,
    find_project,
    load_project,
    load_rules,
    shown,
)
from cxlint.rules import RULES, FactGroup, Options, voice_drift
from cxlint.rules.unreadable import empty_pattern
from cxlint.schema import nearest
from cxlint.text import MappedText, Source

if TYPE_CHECKING:
    from cxlint.engine.results import Results
    from cxlint.engine.style import StyleRules
    from cxlint.engine.voice import Voices

CACHE = ".cxlint"
"""The folder beside the project file in which runs keep what they need again."""

Progress = Callable[[int, int, str], None]


def open_project(paths: Sequence[Path] = (), config: Path | None = None) -> Project:
    """The project to run: ``config``, else ``cxlint.yaml`` found upwards, else one made up from ``paths``."""
    found = config or find_project(paths[0] if paths else Path.cwd())
    if found is not None:
        return load_project(found)
    return default_project(paths or (Path.cwd(),))


def check(
    project: Project,
    *,
    day: datetime.date | None = None,
    channels: Sequence[str] = (),
    paths: Sequence[Path] = (),
    jobs: int = 1,
    progress: Progress | None = None,
    keep: bool = False,
) -> Report:
    """Read the project's channels and report what its rules find.

    ``channels`` and ``paths`` narrow what is read; ``jobs`` is the number of processes (0: one a core). With ``keep``,
    what comes of each source is kept beside the project file, and only what changed is looked at. Raises
    ``ConfigurationError`` (or a group of them) where the project or its facts are wrong.
    """
    day = day or datetime.date.today()
    tasks = list(make_tasks(project, channels, paths))
    report = check_tasks(project, tasks, day=day, jobs=jobs, progress=progress, keep=keep, whole=not paths)
    if paths or project.severity.get("unreadable") == "off":
        return report
    return replace(report, findings=tuple(sorted((*report.findings, *_empty_patterns(project, channels)), key=_order)))


def check_tasks(
    project: Project,
    tasks: list[Task],
    drafts: frozenset[str] = frozenset(),
    *,
    day: datetime.date | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    keep: bool = False,
    whole: bool = False,
) -> Report:
    """Read some sources of a project and report what its rules find, as ``check`` does.

    ``whole`` where they are all of their channels. Of ``drafts``, paths of some of them, only what stands there is
    reported.
    """
    day = day or datetime.date.today()
    settings = make_settings(project, day)
    tally = _Tally(_voices(settings))
    with _results(project, day) if keep and project.path is not None else nullcontext() as results:
        for part in _map(project, tasks, settings, jobs, progress, results):
            tally.add(part)
    findings = tally.findings
    findings += fact_findings(settings, tally.claims, tuple(tally.channels), whole=whole, drafts=drafts)
    if settings.style is not None:
        findings += settings.style.broken
    if tally.voices is not None and settings.style is not None:
        from cxlint.engine.voice import voice_findings

        everywhere = whole and tally.channels.keys() == project.channels.keys()
        findings += voice_findings(settings.style, tally.voices, whole=everywhere)
    if drafts:
        findings = [finding for finding in findings if finding.location.path in drafts]
    return Report(tuple(sorted(set(findings), key=_order)), tally.summary(settings))


def claims(
    project: Project,
    *,
    day: datetime.date | None = None,
    channels: Sequence[str] = (),
    paths: Sequence[Path] = (),
) -> list[Claim]:
    """Every statement about a fact in the project's channels, by place."""
    settings = make_settings(project, day or datetime.date.today())
    parts = serial(list(make_tasks(project, channels, paths)), settings)
    return sorted((claim for part in parts for claim in part.claims), key=claim_order)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Facts by channels: for each fact, for each channel, how many claims agree, contradict, or want a review."""

    channels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, dict[str, int]], ...]], ...]


def coverage(project: Project, *, day: datetime.date | None = None, channels: Sequence[str] = ()) -> Coverage:
    """Which channel states which fact, and how."""
    names = tuple(name for name in project.channels if not channels or name in channels)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for claim in claims(project, day=day, channels=channels):
        verdict = (
            "agrees" if claim.outcome in (Outcome.AGREES, Outcome.STATED) else "contradicts" if claim.sure else "review"
        )
        if claim.outcome is Outcome.UNCLEAR:
            verdict = "review"
        counts[claim.fact, claim.location.channel][verdict] += 1
    settings = make_settings(project, day or datetime.date.today())
    return Coverage(
        names,
        tuple(
            (fact.name, tuple((name, dict(counts[fact.name, name])) for name in names)) for fact in settings.book.facts
        ),
    )


def check_folder(root: Path, *, day: datetime.date) -> Report:
    """Check a folder that is a project of its own, with or without ``cxlint.yaml``."""
    config = root / "cxlint.yaml"
    project = load_project(config) if config.exists() else default_project((root,))
    return check(project, day=day)


def check_text(settings: Settings, text: str, *, locale: str = "") -> list[Finding]:
    """The findings of the fact rules in one text; its language is detected where ``locale`` is empty."""
    passage = Passage(MappedText.whole(Source("text", text)), "paragraph", "1", locale)
    part = examine((passage,), Task("", "text", Hints(locale=locale)), settings, ValueCache())
    return fact_findings(settings, list(part.claims), (), whole=False)


def style_of_text(settings: Settings, text: str, *, channel: str = "", locale: str = "") -> list[Finding]:
    """The findings of the style rules in one text of a channel; its language is detected where ``locale`` is empty."""
    passage = Passage(MappedText.whole(Source("text", text)), "paragraph", "1", locale)
    return list(examine((passage,), Task(channel, "text", Hints(locale=locale)), settings, ValueCache()).findings)


# The parts of a run -------------------------------------------------------------------------------------------------


def make_settings(project: Project, day: datetime.date) -> Settings:
    """What all tasks share: the fact book and the style rules compiled, and what the project says about rules."""
    files = load_rules(project)
    style = _style_rules(project, files)
    _refuse_unknown(project, files, style)
    languages = project.languages or languages_of(files.facts)
    return Settings(
        compile_book(files.facts, languages, project.market),
        day,
        project.root,
        languages,
        {name: Options(Severity(value)) for name, value in project.severity.items() if value != "off"},
        frozenset(name for name, value in project.severity.items() if value == "off"),
        style,
    )


def style_rules(config: Path | None = None) -> StyleRules | None:
    """The style rules of the project ``config``, by default of the nearest one; ``None`` where there is none."""
    found = config or find_project(Path.cwd())
    project = load_project(found) if found is not None else None
    return _style_rules(project, load_rules(project)) if project is not None else None


def _style_rules(project: Project, files: RuleFiles) -> StyleRules | None:
    if not (files.styles or files.voices or files.vale or voice_drift.ID in project.severity):
        return None
    from cxlint.engine.style import load_styles

    return load_styles(files, project.root, tuple(project.channels), project.severity)


def _refuse_unknown(project: Project, files: RuleFiles, style: StyleRules | None) -> None:
    """Refuse severities of rules and styles that are not there."""
    known = set(RULES)
    for name in (*(file.name for file in files.styles), *(rule.name for rule in (style.rules if style else ()))):
        parts = name.split(".")
        known.update(".".join(parts[:length]) for length in range(1, len(parts) + 1))
    for name in project.severity:
        if name not in known:
            meant = nearest(name, sorted(known))
            raise ConfigurationError(
                f'unknown rule "{name}" under severity',
                where=shown(project.path) if project.path else "",
                hint=f'did you mean "{meant}"?' if meant else f"there are {', '.join(sorted(known))}",
            )


def make_tasks(project: Project, channels: Sequence[str] = (), paths: Sequence[Path] = ()) -> Iterator[Task]:
    """The sources of the project, channel by channel, by path; a file belongs to the first channel that names it."""
    for name in channels:
        if name not in project.channels:
            raise ConfigurationError(
                f'there is no channel "{name}"',
                where=shown(project.path) if project.path else "",
                hint=f"there are {', '.join(project.channels)}",
            )
    wanted = [path.resolve() for path in paths]
    taken: set[str] = set()
    shared: dict[tuple[str, str], Hints] = {}
    for name, channel in project.channels.items():
        if channels and name not in channels:
            continue
        for file in find(project.root, channel.files, (*project.ignore, *channel.exclude)):
            path = name_of(file, project.root)
            if path in taken or (wanted and not any(_lies_in(file, place) for place in wanted)):
                continue
            taken.add(path)
            yield _task(project, name, channel, path, shared)


def _empty_patterns(project: Project, channels: Sequence[str]) -> Iterator[Finding]:
    """A finding for each pattern of the project file that names no file: a channel must not fall silent unseen."""
    if project.path is None:
        return
    said = project.severity.get("unreadable", "")
    severity = Severity(said) if said else None
    for name, channel in project.channels.items():
        if channels and name not in channels:
            continue
        for pattern in unmatched(project.root, channel.files):
            yield empty_pattern(pattern, name, name_of(project.path, project.root), channel.place.where, severity)


def _task(project: Project, name: str, channel: Channel, path: str, shared: dict[tuple[str, str], Hints]) -> Task:
    """The task of one file; the files of a channel and a locale share their hints."""
    locale = channel.fixed_locale or locale_of_path(path, project.languages)
    hints = shared.get((name, locale))
    if hints is None:
        hints = shared[name, locale] = Hints(
            locale=locale,
            select=channel.select,
            ignore=channel.ignore,
            text_columns=channel.text,
            locale_column=channel.locale_column,
            languages=project.languages,
            furniture=channel.furniture,
        )
    return Task(name, path, hints, channel.market or project.market, channel.syntax)


def _lies_in(file: Path, place: Path) -> bool:
    resolved = file.resolve()
    return resolved == place or place in resolved.parents


def _results(project: Project, day: datetime.date) -> Results:
    from cxlint.engine.results import Results, rules_digest

    return Results(project.root / CACHE, rules_digest(project, day))


def _map(
    project: Project,
    tasks: list[Task],
    settings: Settings,
    jobs: int,
    progress: Progress | None,
    results: Results | None = None,
) -> Iterator[Partial]:
    """What comes of each task in their order: kept from an earlier run, or read now."""
    keys = [_key(task, settings, results) for task in tasks] if results is not None else [b""] * len(tasks)
    kept = [bool(key) and results is not None and results.has(key) for key in keys]
    fresh = _fresh(project, [task for task, known in zip(tasks, kept, strict=True) if not known], settings, jobs)
    for number, (task, key, known) in enumerate(zip(tasks, keys, kept, strict=True), 1):
        part = results.get(key, task) if results is not None and known else next(fresh)
        if part is None:
            part = next(serial([task], settings))
        if results is not None and key and not known:
            results.put(key, part)
        if progress is not None:
            progress(number, len(tasks), task.path)
        yield part


def _key(task: Task, settings: Settings, results: Results) -> bytes:
    """The name of what comes of a task; empty where its source cannot be had, which is looked at each time."""
    try:
        return results.key(task, content(task, settings.root))
    except UnreadableError:
        return b""


def _fresh(project: Project, tasks: list[Task], settings: Settings, jobs: int) -> Iterator[Partial]:
    jobs = jobs or os.cpu_count() or 1
    if jobs > 1 and len(tasks) > 1:
        return pooled(tasks, partial(make_settings, project, settings.day), jobs)
    return serial(tasks, settings)


def fact_findings(
    settings: Settings,
    claims: list[Claim],
    channels: tuple[str, ...],
    *,
    whole: bool,
    drafts: frozenset[str] = frozenset(),
) -> list[Finding]:
    """The group half: what the fact rules say of each fact. ``whole`` is false where only some files were read."""
    by_fact: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=claim_order):
        by_fact[claim.fact].append(claim)
    rules = [rule for rule in RULES.values() if "fact" in rule.subjects and rule.id not in settings.off]
    # Where only some files were read, nothing can be missing from a channel.
    channels = channels if whole else ()
    sentences = {(claim.location.path, claim.location.start, claim.fact): claim.sentence for claim in claims}
    return [
        _within(finding, sentences)
        for fact in settings.book.facts
        for rule in rules
        for finding in rule.module.check(
            FactGroup(fact, tuple(by_fact[fact.name]), channels, settings.day, drafts),
            settings.options.get(rule.id, Options()),
        )
    ]


def _within(finding: Finding, sentences: dict[tuple[str, int, str], str]) -> Finding:
    """A finding with the digest of the sentence in which it was said."""
    sentence = sentences.get((finding.location.path, finding.location.start, finding.fact))
    return replace(finding, within=digest(sentence)) if sentence else finding


def _voices(settings: Settings) -> Voices | None:
    """Where the voices of the channels are added up, if a rule asks for them."""
    if settings.style is None or not settings.style.channels:
        return None
    from cxlint.engine.voice import Voices

    return Voices(any(check.per == "document" for _, check in settings.style.channels))


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.sort_key


def claim_order(claim: Claim) -> tuple[str, int, int, str]:
    """Claims by their place."""
    return (claim.location.path, claim.location.start, claim.location.end, claim.fact)


@dataclass(slots=True)
class _Tally:
    """What comes of the sources of a run, added up as they are read, so that nothing else of them is kept.

    ``voices`` is ``None`` where no rule asks for them.
    """

    voices: Voices | None = None
    findings: list[Finding] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    channels: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, part: Partial) -> None:
        self.findings += part.findings
        self.claims += part.claims
        if self.voices is not None:
            self.voices.add(part.voice)
        self.channels[part.task.channel] += 1
        self.counts.update(
            files=1,
            unreadable=int(not part.readable),
            passages=part.passages,
            characters=part.characters,
            statements=part.statements,
            bound=part.bound,
            not_understood=part.not_understood,
            furniture=part.furniture,
        )

    def summary(self, settings: Settings) -> Summary:
        rules = settings.style.rules if settings.style is not None else ()
        return Summary(
            **self.counts,
            facts=len(settings.book.facts),
            channels=tuple(self.channels.items()),
            style_rules=len({rule.name for rule in rules}),
        )
