"""The map half of a run: one source in, its claims, findings and counts out. Runs in any process."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cxlint.channels.files import load
from cxlint.engine.repeats import within
from cxlint.engine.scan import Surroundings, ValueCache, scan
from cxlint.errors import ConfigurationError, UnreadableError
from cxlint.facts.book import FactBook
from cxlint.facts.claims import Claim
from cxlint.language.locales import language_of
from cxlint.model import Finding, Hints, Passage
from cxlint.readers.opening import open_document
from cxlint.rules import RULES, Document, Options, StringUse, broken_rule, lost_placeholder
from cxlint.rules.unreadable import finding as unreadable_finding
from cxlint.text.normal import moved, normalise
from cxlint.tone.samples import Sample

if TYPE_CHECKING:
    from cxlint.channels.web.held import ArchivedPage, StoredPage
    from cxlint.engine.results import Results
    from cxlint.engine.style import StyleRules


@dataclass(frozen=True, slots=True)
class Task:
    """One source to read: the channel it belongs to, and its file, by the name people know (from the project's root).

    ``syntax`` forces a reader, empty for the one its name asks for. ``held`` is where the content of a page of the web
    is, whose name is its address.
    """

    channel: str
    path: str
    hints: Hints
    market: str = ""
    syntax: str = ""
    held: StoredPage | ArchivedPage | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What all tasks of a run share.

    ``off`` are the rules not to run, ``options`` what the project sets for others, ``style`` its style rules, if any,
    ``results`` what came of sources in earlier runs, if that is kept.
    """

    book: FactBook
    day: datetime.date
    root: Path = Path()
    languages: tuple[str, ...] = ()
    options: dict[str, Options] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    style: StyleRules | None = None
    results: Results | None = None


@dataclass(frozen=True, slots=True)
class Partial:
    """What one source contributes to a run."""

    task: Task
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    passages: int = 0
    characters: int = 0
    statements: int = 0
    bound: int = 0
    not_understood: int = 0
    furniture: int = 0
    voice: tuple[Sample, ...] = ()
    strings: tuple[StringUse, ...] = ()


def read(task: Task, settings: Settings, cache: ValueCache, data: bytes | None = None) -> Partial:
    """Read one source and scan it; what cannot be read becomes a finding. ``data`` stands in for its content."""
    try:
        data = content(task, settings.root) if data is None else data
        results = settings.results
        if results is None:
            return _read(task, data, settings, cache)
        key = results.key(task, data)
        part = results.get(key, task)
        if part is None:
            part = _read(task, data, settings, cache)
            if any(finding.rule == broken_rule.ID for finding in part.findings):
                # What took too long now may not do so next time, and may be switched off from here on.
                results.keep_no_more()
            results.put(key, part)
        return part
    except UnreadableError as error:
        return _unreadable(error, task, settings)
    except ConfigurationError:
        raise
    except Exception as error:
        # A bug of ours must cost one source, not the run, and must be seen.
        reason = f"cxlint failed on it ({type(error).__name__}: {error})"
        return _unreadable(UnreadableError(reason, where=task.path, hint="please report this"), task, settings)


def content(task: Task, root: Path) -> bytes:
    """The bytes of a source of the project in ``root``. Raises ``UnreadableError`` where there are none to be had."""
    return load(root / task.path) if task.held is None else task.held.load()


def _read(task: Task, data: bytes, settings: Settings, cache: ValueCache) -> Partial:
    try:
        part = examine(open_source(task, settings.root, data), task, settings, cache)
    except UnreadableError as error:
        return _unreadable(error, task, settings)
    return part if task.held is None else _without_fixing(part)


def open_source(task: Task, root: Path, data: bytes | None = None) -> tuple[Passage, ...]:
    """The passages of a source of the project in ``root``. Raises ``UnreadableError``."""
    data = content(task, root) if data is None else data
    if task.held is None:
        return open_document(data, task.path, task.hints, as_syntax=task.syntax)
    passages = open_document(data, task.path, task.hints, declared=task.held.charset, as_syntax=task.syntax)
    _label(passages)
    return passages


def _label(passages: tuple[Passage, ...]) -> None:
    """Name places of a page by the headings above them: lines of HTML say little to who looks at it in a browser."""
    source = passages[0].text.source if passages else None
    if source is None or source.labels:
        return
    labels: dict[int, str] = {}
    last: tuple[str, ...] | None = None
    for passage in passages:
        headings = passage.context.headings
        if headings is not last and passage.text.text:
            last = headings
            labels[passage.text.span(0, 0).start] = " › ".join(" ".join(heading.split()) for heading in headings)
    source.labels = tuple(sorted(labels.items()))


def _without_fixing(part: Partial) -> Partial:
    """``part`` with fixes that are only shown: nobody can write into a page of the web."""
    return replace(
        part,
        claims=tuple(
            replace(claim, fix=replace(claim.fix, safety="display")) if claim.fix else claim for claim in part.claims
        ),
        findings=tuple(
            replace(finding, fix=replace(finding.fix, safety="display")) if finding.fix else finding
            for finding in part.findings
        ),
    )


def _unreadable(error: UnreadableError, task: Task, settings: Settings) -> Partial:
    if "unreadable" in settings.off:
        return Partial(task, readable=False)
    severity = settings.options.get("unreadable", Options()).severity
    return Partial(task, findings=(unreadable_finding(error, task.path, task.channel, severity),), readable=False)


def examine(passages: tuple[Passage, ...], task: Task, settings: Settings, cache: ValueCache) -> Partial:
    """Scan the passages of one source."""
    shown = tuple(passage for passage in passages if passage.kind != "furniture")
    document = document_of(shown, task, settings)
    around = Surroundings(settings.book, settings.day, task.channel, task.market)
    scanned = scan(document.passages, around, cache)
    findings = [
        finding
        for rule in RULES.values()
        if "document" in rule.subjects and rule.id not in settings.off
        for finding in rule.module.check(document, settings.options.get(rule.id, Options()))
    ]
    if settings.style is not None:
        from cxlint.engine.style import style_findings

        stated = tuple((claim.fact, claim.passage) for claim in scanned.claims)
        findings += style_findings(settings.style, shown, document, stated)
    voice: tuple[Sample, ...] = ()
    if settings.style is not None and settings.style.channels:
        from cxlint.tone.profile import samples

        voice = tuple(samples(document.passages, task.channel))
    strings: tuple[StringUse, ...] = ()
    if lost_placeholder.ID not in settings.off and any(passage.context.key for passage in document.passages):
        from cxlint.engine.strings import strings_of

        strings = tuple(strings_of(document))
    return Partial(
        task,
        scanned.claims,
        tuple(within(findings, document.passages)) if findings else (),
        True,
        len(document.passages),
        sum(len(passage.text.text) for passage in document.passages),
        scanned.statements,
        scanned.bound,
        scanned.not_understood,
        len(passages) - len(shown),
        voice,
        strings,
    )


def document_of(passages: tuple[Passage, ...], task: Task, settings: Settings) -> Document:
    """What rules look at: the passages in their normal form, each with its language, without furniture."""
    normal = tuple(_normal(passage) for passage in passages if passage.kind != "furniture")
    declared = any(passage.locale for passage in normal)
    if not all(passage.locale for passage in normal):
        locale = _detected(normal, settings.languages)
        normal = tuple(
            passage if passage.locale else replace(passage, locale=_spoken(passage, locale, settings.languages))
            for passage in normal
        )
    return Document(task.path, task.channel, normal, settings.languages, declared, task.market)


def _normal(passage: Passage) -> Passage:
    text = normalise(passage.text)
    if text is passage.text:
        return passage
    marks = tuple(
        replace(mark, start=moved(mark.start, passage.text, text), end=moved(mark.end, passage.text, text))
        for mark in passage.marks
    )
    return replace(passage, text=text, marks=marks)


_SAMPLE = 4000
_OWN_LANGUAGE = 30
"""Characters from which a passage may be in another language than its document."""


def _spoken(passage: Passage, locale: str, languages: tuple[str, ...]) -> str:
    """The language of a passage without a declared one: its document's, unless it plainly is in another."""
    text = passage.text.text
    if len(languages) < 2 or len(text) < _OWN_LANGUAGE or passage.kind in ("code", "data"):
        return locale
    from cxlint.language.detect import detect, detect_by_words, speaks

    if speaks(text, locale):
        return locale
    plain = detect_by_words(text, languages)
    if plain:
        return plain
    found, confidence = detect(text, languages)
    return found if confidence > _SURE else locale


_SURE = 0.95


def _detected(passages: tuple[Passage, ...], languages: tuple[str, ...]) -> str:
    """The language of the passages that declare none: the commonest declared one, else the detected one."""
    said = Counter(language_of(passage.locale) for passage in passages if passage.locale)
    if said:
        return said.most_common(1)[0][0]
    if len(languages) == 1:
        return languages[0]
    from cxlint.language.detect import detect, detect_by_words
    from cxlint.language.function_words import MAIN

    sample = "\n".join(passage.text.text for passage in passages if passage.kind not in ("code", "data"))[:_SAMPLE]
    if not sample.strip():
        return languages[0] if languages else "en"
    # Without known languages, the commonest ones of content are as good a choice as any.
    candidates = languages or tuple(MAIN)
    return detect_by_words(sample, candidates) or detect(sample, candidates)[0]
