"""Drafts against what is published: only what is found in the drafts, with what all channels say as evidence."""

from __future__ import annotations

import datetime
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from cxlint.channels.files import find, name_of
from cxlint.engine import run
from cxlint.engine.run import Progress
from cxlint.engine.sources import chosen, make_tasks, refuse_unfetched
from cxlint.engine.tasks import Task
from cxlint.errors import ConfigurationError
from cxlint.language.locales import locale_of_path
from cxlint.model import Hints, Report
from cxlint.project import Project

CHANNEL = "drafts"
"""The channel of drafts that no channel of the project reads."""

_PATIENCE = 60
"""Seconds that git may take."""


def check_drafts(
    project: Project,
    drafts: Sequence[Path],
    against: Sequence[str] = (),
    *,
    day: datetime.date | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    keep: bool = False,
) -> Report:
    """Check the files and folders ``drafts`` against the channels ``against``, by default all of the project.

    Of web sites, what was fetched counts; nothing is asked for. The report holds what is found in the drafts, and
    counts all that was read. Raises ``ConfigurationError`` where there is no such channel, where nothing of a web site
    was fetched yet, or where the drafts hold nothing to read.
    """
    refuse_unfetched(project, against)
    tasks = list(make_tasks(project))
    own = {task.path: task for task in _draft_tasks(project, tasks, drafts)}
    if not own:
        named = ", ".join(path.as_posix() for path in drafts)
        raise ConfigurationError(f"there is nothing to read in {named}", hint="name files or folders with texts")
    named_channels = chosen(project, against)
    published = [task for task in tasks if task.path not in own and task.channel in named_channels]
    return run.check_tasks(
        project, [*own.values(), *published], drafts=frozenset(own), day=day, jobs=jobs, progress=progress, keep=keep
    )


def changed_since(revision: str, project: Project, within: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The files of the project's channels that differ from a revision of git, or that git does not know yet.

    ``within`` narrows them to some files and folders. Raises ``ConfigurationError`` where git cannot say.
    """
    root = project.root
    if revision.startswith("-"):
        raise ConfigurationError(f'"{revision}" is no revision', hint="name a commit, a branch or a tag")
    changed = _git(root, "diff", "--name-only", "--no-ext-diff", "--relative", "--diff-filter=d", "-z", revision, "--")
    unknown = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = set((changed + unknown).split("\0"))
    return tuple(root / task.path for task in make_tasks(project, (), within) if task.path in names)


def _git(root: Path, *arguments: str) -> str:
    # A repository may name programs to run in its configuration; none is needed to list files.
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConfigurationError(f"git cannot be run: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigurationError(f"git cannot tell what changed: {said[0] if said else 'it gives no reason'}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _draft_tasks(project: Project, tasks: Sequence[Task], drafts: Sequence[Path]) -> Iterator[Task]:
    """The tasks of the drafts: as the channel that reads them, or else as a channel of their own."""
    known = {task.path: task for task in tasks}
    seen: set[str] = set()
    for draft in drafts:
        place = draft.resolve()
        for file in find(place.parent, (place.name,), project.ignore):
            path = name_of(file, project.root)
            if path not in seen:
                seen.add(path)
                locale = locale_of_path(path, project.languages)
                hints = Hints(locale=locale, languages=project.languages)
                yield known.get(path) or Task(CHANNEL, path, hints, project.market)
