"""A crawl that is killed (``kill -9``) goes on where it was: no page that it had is asked for again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from cxlint.channels.web.cache import CacheError
from cxlint.channels.web.store import Store

from channels.web.server import Page, serve
from channels.web.sites import asked, check, make_project, page

PAGES = 120
ROOT = Path(__file__).parents[3]
# Forks a process for each line it reads, so that ten crawls cost one start of Python.
NURSERY = """
import os, sys
from pathlib import Path
import cxlint.engine.fetch, cxlint.engine.web
from cxlint.engine import run
for line in sys.stdin:
    pid = os.fork()
    if not pid:
        cxlint.engine.fetch.fetch(run.open_project((Path(line.strip()),)))
        os._exit(0)
    print(pid, flush=True)
    os.waitpid(pid, 0)
    print("dead", flush=True)
"""


def site() -> dict[str, object]:
    """A tree of pages, some with what contradicts a fact; each takes a moment."""
    texts = (f"You can return it within {14 if n % 10 == 0 else 30} days. Page {n}." for n in range(PAGES))
    pages = [page(text, f"/{3 * n + 1}", f"/{3 * n + 2}", f"/{3 * n + 3}") for n, text in enumerate(texts)]
    return {"/": Page(pages[0])} | {f"/{n}": Page(body, pause=0.03) for n, body in enumerate(pages) if n}


def had(folder: Path) -> set[str]:
    """What the cache holds of the crawl."""
    try:
        with Store(folder / ".cxlint") as store:
            crawl = store.crawl("site")
            return store.had("site", crawl.number) if crawl is not None and not crawl.outcome else set()
    except CacheError:
        return set()


def test_a_killed_crawl_goes_on_and_asks_no_page_twice_that_it_had(tmp_path: Path) -> None:
    moments = random.Random(5)
    with serve(site()) as server:
        (tmp_path / "whole").mkdir()
        (tmp_path / "killed").mkdir()
        whole = check(make_project(tmp_path / "whole", server, max_pages=PAGES))
        project = make_project(tmp_path / "killed", server, max_pages=PAGES)
        nursery = subprocess.Popen(
            [sys.executable, "-c", NURSERY],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for _ in range(10):
            known = had(tmp_path / "killed")
            server.requests.clear()
            nursery.stdin.write(f"{tmp_path / 'killed'}\n")
            process = int(nursery.stdout.readline())
            until = time.monotonic() + 20
            while not server.requests and time.monotonic() < until:
                time.sleep(0.002)
            time.sleep(moments.uniform(0.0, 0.1))
            os.kill(process, signal.SIGKILL)
            assert nursery.stdout.readline() == "dead\n"
            assert not {path for path in asked(server) if f"{server.url}{path}" in known}
        nursery.stdin.close()
        nursery.wait()
        known = had(tmp_path / "killed")
        server.requests.clear()
        assert check(project) == whole
        assert not {path for path in asked(server) if f"{server.url}{path}" in known}
        assert 0 < len(known) < PAGES
    assert len(whole.findings) >= PAGES // 10
