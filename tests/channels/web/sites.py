"""Sites for tests of the crawl: pages that answer conditional requests, and a project that reads them."""

from __future__ import annotations

import datetime
import re
from hashlib import sha256
from pathlib import Path

from cxlint.engine import run
from cxlint.engine.fetch import Fetched, fetch
from cxlint.model import Report

from channels.web.server import Behaviour, Page, Request, Server

LUME = Path(__file__).parents[3] / "fixtures" / "lume"
DAY = datetime.date(2026, 1, 1)
FACTS = """\
facts:
  returns.window:
    is: 30 days
    about: {en: [return], it: [reso, restituire]}
"""


def kept(body: str | bytes, **headers: str) -> Behaviour:
    """A page with an ETag, which is not sent again to who has it."""
    data = body.encode() if isinstance(body, str) else body
    etag = f'"{sha256(data).hexdigest()[:12]}"'
    told = {"etag": etag, **{name.replace("_", "-"): value for name, value in headers.items()}}

    def answer(request: Request) -> Behaviour:
        if request.headers.get("if-none-match") == etag:
            return Page("", 304, {"etag": etag, "content-type": None})
        return Page(data, headers=told)

    return answer


def links(*targets: str) -> str:
    """Links to some addresses."""
    return "".join(f'<a href="{target}">more</a> ' for target in targets)


def page(text: str, *targets: str, head: str = "", title: str = "") -> str:
    """A page of HTML with a text and links."""
    return f"<!doctype html><html><head><title>{title or text}</title>{head}</head><body><p>{text}</p>{links(*targets)}"


def lume() -> dict[str, Behaviour]:
    """The site of the sample brand, with a start page, and pages for the links that lead to none."""
    folder = LUME / "website"
    files = {f"/{file.relative_to(folder).as_posix()}": file.read_bytes() for file in folder.rglob("*.html")}
    named = {path.decode() for body in files.values() for path in re.findall(rb'href="(/[^"]*)"', body)}
    others = dict.fromkeys(named, kept(page("Lume")))
    return others | {"/": kept(page("Lume", *files))} | {path: kept(body) for path, body in files.items()}


def make_project(folder: Path, server: Server, facts: str = FACTS, **options: object) -> run.Project:
    """A project with one channel, the site of ``server``, without a limit of the rate."""
    settings = {"crawl": f"{server.url}/", "rate": 0, **options}
    written = ", ".join(f"{name}: {value}" for name, value in settings.items())
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "facts.yaml").write_text(facts, encoding="utf-8")
    (folder / "cxlint.yaml").write_text(f"languages: [it, en]\nchannels:\n  site: {{{written}}}\n", encoding="utf-8")
    return run.open_project((folder,))


def check(project: run.Project, *, offline: bool = False, jobs: int = 1) -> Report:
    """The report of a project as of a fixed day."""
    return run.check(project, day=DAY, offline=offline, jobs=jobs)


def crawl(folder: Path, server: Server, **options: object) -> Fetched:
    """What a crawl of the site of ``server`` gives."""
    return fetch(make_project(folder, server, **options))[0]


def paths(fetched: Fetched, server: Server) -> list[str]:
    """The paths of the pages that are read, each once."""
    return [record.url.removeprefix(server.url) for record, same in fetched.pages if not same]


def unread(fetched: Fetched, server: Server) -> dict[str, str]:
    """The paths that were not read, with the reasons."""
    return {one.url.removeprefix(server.url): one.reason for one in fetched.unread}


def asked(server: Server) -> list[str]:
    """The paths that were asked for, without what is asked of every host."""
    return [request.path for request in server.requests if not is_usual(request.path)]


def is_usual(path: str) -> bool:
    """Whether a path is one that is asked of every host."""
    return path in ("/robots.txt", "/sitemap.xml") or path.startswith("/cxlint-")


def messages(report: Report) -> list[str]:
    """The findings in short."""
    return [f"{f.location.path.rpartition('/')[2]}:{f.location.line} {f.rule}: {f.message}" for f in report.findings]
