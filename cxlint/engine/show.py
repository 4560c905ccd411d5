"""The text of a source by the name that reports give it: a page in the cache or in an archive, or a file."""

from __future__ import annotations

from pathlib import Path

from cxlint.channels.files import load
from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.store import Store
from cxlint.channels.web.urls import absolute
from cxlint.engine.tasks import Task, open_source
from cxlint.engine.web import Pages, cache_folder, has_cache
from cxlint.errors import UnreadableError
from cxlint.model import Hints, is_address
from cxlint.project import Project
from cxlint.readers.opening import open_document
from cxlint.text import Source
from cxlint.text.decode import decode


def find_source(project: Project, path: str) -> Source | None:
    """The source called ``path``, with the text whose lines and columns reports count; ``None`` where there is none.

    Raises ``UnreadableError`` where it cannot be read.
    """
    if not is_address(path):
        return _file(Path(path)) if Path(path).is_file() else None
    task = _page(project, path)
    if task is None:
        return None
    passages = open_source(task, project.root)
    if passages:
        return passages[0].text.source
    assert task.held is not None
    return Source(task.path, decode(task.held.load(), declared=task.held.charset))


def _page(project: Project, url: str) -> Task | None:
    """The task of a page, whatever the address it is called by was redirected from."""
    try:
        url = absolute(url)
    except FetchError:
        return None
    for name, channel in project.channels.items():
        pages = Pages(project, name, set())
        if channel.warc:
            if found := next((task for task in pages.archived() if task.path == url), None):
                return found
        elif channel.crawl and has_cache(project):
            with Store(cache_folder(project)) as store:
                record = store.record(name, url)
                if record is not None and record.reason == "moved":
                    record = store.record(name, record.final_url)
                if record is not None and not record.reason:
                    return next(pages.stored((record,)))
    return None


def _file(path: Path) -> Source:
    data = load(path)
    try:
        passages = open_document(data, path.as_posix(), Hints())
        return passages[0].text.source if passages else Source(path.as_posix(), decode(data))
    except UnreadableError:
        # A file that is broken can be looked at all the same.
        return Source(path.as_posix(), decode(data))
