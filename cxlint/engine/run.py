"""A run: from a project to a report. Map over the sources, group the claims by fact, ask the rules, sort."""

from __future__ import annotations

import datetime
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cxlint.engine.executors import each, pooled, serial, streamed
from cxlint.engine.repeats import digest
from cxlint.engine.scan import ValueCache
from cxlint.engine.sources import Lacking, chosen, empty_patterns, gaps, make_tasks, refuse_unfetched
from cxlint.engine.tasks import Partial, Settings, Task, examine, read
from cxlint.engine.witnesses import Witnesses, claim_order
from cxlint.errors import ConfigurationError, UnreadableError
from cxlint.facts.claims import Claim, Outcome
from cxlint.facts.compile import compile_book, languages_of
from cxlint.model import Finding, Hints, Passage, Report, Severity, Summary
from cxlint.project import Project, RuleFiles, default_project, find_project, load_project, load_rules, shown
from cxlint.readers.registry import read_text, syntax_of
from cxlint.rules import RULES, FactGroup, Options, StringUse, voice_drift
from cxlint.schema import nearest
from cxlint.text import MappedText, Source

if TYPE_CHECKING:
    from cxlint.engine.results import Results
    from cxlint.engine.style import StyleRules
    from cxlint.engine.voice import Voices

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
    offline: bool = False,
    progress: Progress | None = None,
    keep: bool = False,
) -> Report:
    """Read the project's channels and report what its rules find.

    ``channels`` and ``paths`` narrow what is read; ``jobs`` is the number of processes (0: one a core). Web sites are
    crawled, unless ``offline`` takes what the cache holds of them. With ``keep``, what comes of each source is kept
    beside the project file, and only what changed is looked at. Raises ``ConfigurationError`` (or a group of them)
    where the project or its rules are wrong, ``CacheError`` where the cache is.
    """
    named = chosen(project, channels)
    crawled = [] if offline or paths else [name for name in named if project.channels[name].crawl]
    tasks = list(make_tasks(project, channels, paths, without=crawled))
    whole = () if paths else tuple(named)
    return check_tasks(project, tasks, crawled=crawled, whole=whole, day=day, jobs=jobs, progress=progress, keep=keep)


def check_tasks(
    project: Project,
    tasks: list[Task],
    *,
    crawled: Sequence[str] = (),
    whole: tuple[str, ...] = (),
    drafts: frozenset[str] = frozenset(),
    day: datetime.date | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    keep: bool = False,
) -> Report:
    """Read some sources of a project and report what its rules find, as ``check`` does.

    The channels ``crawled`` are asked for their pages; ``whole`` are the channels of which nothing is left out. Of
    ``drafts``, paths of some sources, only what stands there is reported.
    """
    settings = make_settings(project, day or datetime.date.today(), keep=keep)
    tally = _Tally(Witnesses(settings.book, every=bool(drafts)), _voices(settings))
    try:
        for part in _map(project, tasks, crawled, settings, jobs, progress):
            tally.add(part)
    finally:
        if settings.results is not None:
            settings.results.close()
    findings = tally.findings
    if whole and "unreadable" not in settings.off:
        findings += empty_patterns(project, whole, settings)
    lacking = gaps(project, whole, settings) if whole else Lacking()
    findings += lacking.findings
    # What an incomplete crawl does not show may be there all the same.
    read_whole = tuple(name for name in tally.channels if name in whole and name not in lacking.channels)
    findings += fact_findings(settings, tally.witnesses.claims, read_whole, drafts)
    if settings.style is not None:
        findings += settings.style.broken
    if tally.voices is not None and settings.style is not None:
        from cxlint.engine.voice import voice_findings

        findings += voice_findings(settings.style, tally.voices, read_whole, tuple(project.channels))
    if tally.strings:
        from cxlint.engine.strings import string_findings

        findings += string_findings(tally.strings, tasks, settings)
    if drafts:
        findings = [finding for finding in findings if finding.location.path in drafts]
    return Report(
        tuple(sorted(set(findings), key=_order)), tally.summary(settings, tuple(project.channels), lacking.pages)
    )


def claims(
    project: Project,
    *,
    day: datetime.date | None = None,
    channels: Sequence[str] = (),
    paths: Sequence[Path] = (),
) -> list[Claim]:
    """Every statement about a fact in the project's channels, by place."""
    refuse_unfetched(project, channels)
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
    """Check a folder that is a project of its own, with or without ``cxlint.yaml``; no web site is asked."""
    config = root / "cxlint.yaml"
    project = load_project(config) if config.exists() else default_project((root,))
    return check(project, day=day, offline=True)


def check_text(settings: Settings, text: str, *, locale: str = "") -> list[Finding]:
    """The findings of the fact rules in one text; its language is detected where ``locale`` is empty."""
    passage = Passage(MappedText.whole(Source("text", text)), "paragraph", "1", locale)
    part = examine((passage,), Task("", "text", Hints(locale=locale)), settings, ValueCache())
    return fact_findings(settings, list(part.claims))


def style_of_text(
    settings: Settings, text: str, *, channel: str = "", locale: str = "", format: str = "md"
) -> list[Finding]:
    """The findings of the style rules in one text of a channel, read as a file whose name ends in ``format``.

    Its language is detected where ``locale`` is empty. Raises ``UnreadableError`` where nothing reads that format.
    """
    task = Task(channel, f"text.{format}", Hints(path=f"text.{format}", locale=locale))
    syntax = syntax_of(task.path)
    if syntax is None:
        raise UnreadableError(f"there is no reader for .{format}")
    passages = tuple(read_text(syntax.name, MappedText.whole(Source(task.path, text)), task.hints))
    return list(examine(passages, task, settings, ValueCache()).findings)


# The parts of a run -------------------------------------------------------------------------------------------------


def make_settings(project: Project, day: datetime.date, *, keep: bool = False) -> Settings:
    """What all tasks share: the fact book and the style rules compiled, and what the project says about rules.

    With ``keep``, what came of sources in earlier runs too, which whoever asked closes in the end.
    """
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
        _results(project, day) if keep and project.path is not None else None,
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


def _results(project: Project, day: datetime.date) -> Results:
    from cxlint.engine.results import Results, rules_digest

    return Results(project.root / project.cache, rules_digest(project, day))


def _map(
    project: Project,
    tasks: list[Task],
    crawled: Sequence[str],
    settings: Settings,
    jobs: int,
    progress: Progress | None,
) -> Iterator[Partial]:
    """What comes of the tasks, and of the pages of the channels that are ``crawled``."""
    jobs = jobs or os.cpu_count() or 1
    make = partial(make_settings, project, settings.day, keep=settings.results is not None)
    total = len(tasks)
    if crawled:
        from cxlint.engine.web import Crawling

        crawling = Crawling(project, crawled, {task.path for task in tasks})
        batches = crawling.batches(tasks)
        parts = streamed(batches, make, jobs) if jobs > 1 else each(read, chain.from_iterable(batches), settings)
    elif jobs > 1 and len(tasks) > 1:
        parts = pooled(tasks, make, jobs)
    else:
        parts = serial(tasks, settings)
    for done, part in enumerate(parts, 1):
        if progress is not None:
            known = max(total + crawling.known, done) if crawled else total
            progress(done, known, part.task.path)
        yield part


def fact_findings(
    settings: Settings, claims: list[Claim], whole: tuple[str, ...] = (), drafts: frozenset[str] = frozenset()
) -> list[Finding]:
    """The group half: what the fact rules say of each fact. ``whole`` are the channels that were read as a whole."""
    by_fact: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=claim_order):
        by_fact[claim.fact].append(claim)
    rules = [rule for rule in RULES.values() if "fact" in rule.subjects and rule.id not in settings.off]
    sentences = {(claim.location.path, claim.location.start, claim.fact): claim.sentence for claim in claims}
    return [
        _within(finding, sentences)
        for fact in settings.book.facts
        for rule in rules
        for finding in rule.module.check(
            FactGroup(fact, tuple(by_fact[fact.name]), whole, settings.day, drafts),
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


@dataclass(slots=True)
class _Tally:
    """What comes of the sources of a run, added up as they are read, so that nothing else of them is kept.

    ``voices`` is ``None`` where no rule asks for them.
    """

    witnesses: Witnesses
    voices: Voices | None = None
    findings: list[Finding] = field(default_factory=list)
    channels: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    strings: list[tuple[str, tuple[StringUse, ...]]] = field(default_factory=list)

    def add(self, part: Partial) -> None:
        self.findings += part.findings
        self.witnesses.add(part.claims)
        if self.voices is not None:
            self.voices.add(part.voice)
        if part.strings:
            self.strings.append((part.task.channel, part.strings))
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

    def summary(self, settings: Settings, channels: tuple[str, ...], not_fetched: int) -> Summary:
        rules = settings.style.rules if settings.style is not None else ()
        return Summary(
            **self.counts,
            facts=len(settings.book.facts),
            channels=tuple((name, self.channels[name]) for name in channels if name in self.channels),
            style_rules=len({rule.name for rule in rules}),
            not_fetched=not_fetched,
        )
