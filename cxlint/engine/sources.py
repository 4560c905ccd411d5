"""The sources of a run: the files and pages that the channels of a project name, and those that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cxlint.channels.files import find, name_of, unmatched
from cxlint.engine.tasks import Settings, Task
from cxlint.errors import ConfigurationError
from cxlint.language.locales import locale_of_path
from cxlint.model import Finding, Hints
from cxlint.project import Channel, Project, shown
from cxlint.rules import Options, incomplete_crawl
from cxlint.rules.unreadable import empty_pattern as empty_pattern_finding


def chosen(project: Project, channels: Sequence[str]) -> list[str]:
    """The names of the channels to read, in the order of the project."""
    for name in channels:
        if name not in project.channels:
            raise ConfigurationError(
                f'there is no channel "{name}"',
                where=shown(project.path) if project.path else "",
                hint=f"there are {', '.join(project.channels)}",
            )
    return [name for name in project.channels if not channels or name in channels]


def refuse_unfetched(project: Project, channels: Sequence[str] = ()) -> None:
    """Refuse to go on as if a web site said nothing, where nothing of it was fetched yet."""
    for name in chosen(project, channels):
        if not project.channels[name].crawl:
            continue
        from cxlint.engine import web

        for gap in web.gaps(project, name):
            if gap.reason == "not-fetched":
                where = project.channels[name].place.where
                raise ConfigurationError(f'channel "{name}": {gap.words}', where=where, hint='run "cxlint fetch"')


def make_tasks(
    project: Project, channels: Sequence[str] = (), paths: Sequence[Path] = (), without: Sequence[str] = ()
) -> Iterator[Task]:
    """The sources of the project, channel by channel, by path; a file belongs to the first channel that names it.

    Of web sites, those are the pages in the cache, as long as no ``paths`` are named. ``without`` leaves channels out.
    """
    wanted = [path.resolve() for path in paths]
    taken: set[str] = set()
    shared: dict[tuple[str, str], Hints] = {}
    # A page that an archive holds belongs to that, whether the site is read now or from the cache.
    names = sorted(chosen(project, channels), key=lambda name: bool(project.channels[name].crawl))
    for name in names:
        if name in without:
            continue
        channel = project.channels[name]
        if (channel.crawl or channel.warc) and not paths:
            from cxlint.engine.web import page_tasks

            yield from page_tasks(project, name, taken)
        for file in find(project.root, channel.files, (*project.ignore, *channel.exclude)):
            path = name_of(file, project.root)
            if path in taken or (wanted and not any(_lies_in(file, place) for place in wanted)):
                continue
            taken.add(path)
            yield _task(project, name, channel, path, shared)


def empty_patterns(project: Project, channels: Sequence[str], settings: Settings) -> Iterator[Finding]:
    """A finding for each pattern of the project file that names no file: a channel must not fall silent unseen."""
    if project.path is None:
        return
    severity = settings.options.get("unreadable", Options()).severity
    for name, channel in project.channels.items():
        if channels and name not in channels:
            continue
        for pattern in unmatched(project.root, (*channel.files, *channel.warc)):
            yield empty_pattern_finding(
                pattern, name, name_of(project.path, project.root), channel.place.where, severity
            )


@dataclass(slots=True)
class Lacking:
    """What the channels of the web lack: findings, the channels that may say more, and the number of pages."""

    findings: list[Finding] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    pages: int = 0


def gaps(project: Project, channels: Sequence[str], settings: Settings) -> Lacking:
    """A finding for each reason why a channel of the web was not read as a whole."""
    lacking = Lacking()
    for name in chosen(project, channels):
        channel = project.channels[name]
        if not (channel.crawl or channel.warc):
            continue
        from cxlint.channels.web.crawled import is_whole
        from cxlint.engine import web

        found = web.gaps(project, name)
        lacking.pages += sum(gap.count for gap in found if gap.is_of_pages)
        if not is_whole(found):
            lacking.channels.append(name)
        if incomplete_crawl.ID not in settings.off:
            severity = settings.options.get(incomplete_crawl.ID, Options()).severity
            path = name_of(project.path, project.root) if project.path is not None else ""
            where = channel.place.where
            lacking.findings += (incomplete_crawl.finding(name, gap, path, where, severity) for gap in found)
    return lacking


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
