"""Crawl and check of a website, beside Scrapy doing the crawl and the extraction of text only, in one run.

    apt install nginx-light && python -m venv /tmp/scrapy && /tmp/scrapy/bin/pip install scrapy
    python benchmarks/crawl.py --scrapy /tmp/scrapy/bin/scrapy [--pages 5000] [--jobs 1] [--lean]
    python benchmarks/crawl.py --memory             # peak memory at 1,000, 5,000 and 20,000 pages
    python benchmarks/crawl.py --serve              # only serve the site, to look at it

The site of ``website.py`` is served by an nginx on the loopback with a configuration of its own. Scrapy runs as its
documentation shows: a CrawlSpider that follows all links, the text by XPath, one JSON object a line; ``--lean`` is a
spider that reads the links by one XPath instead of Scrapy's link extractor. cxlint runs ``check`` of a project with one
channel (rate limits off) and twelve facts, then again with nothing changed. Pages a second are of wall time; CPU time
stands beside it, because on a busy machine only that can be compared.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import website

ROOT = Path(__file__).parents[1]
BAR = 1.5
"""Times as many pages a second as Scrapy."""
SECOND_BAR = 10
"""Times as fast as the first run, where nothing has changed."""
FLAT = 1.2
"""The peak at 20,000 pages against that at 1,000."""

NGINX = """\
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 512; }}
http {{
  access_log off; etag on; keepalive_requests 1000000;
  types {{ text/html html; application/xml xml; text/plain txt; }}
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}/site; }}
}}
"""

SPIDER = """\
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule, Spider


class Site({base}):
    name = "site"
    start_urls = ["{address}/"]
    custom_settings = dict(
        LOG_LEVEL="WARNING", ROBOTSTXT_OBEY=True, TELNETCONSOLE_ENABLED=False, CONCURRENT_REQUESTS_PER_DOMAIN=16,
        DOWNLOAD_DELAY=0,
    )
{rest}

    def text(self, response):
        parts = response.xpath("//body//text()[not(parent::script or parent::style)]").getall()
        return dict(url=response.url, text=" ".join(" ".join(parts).split()))
"""
USUAL = """\
    rules = [Rule(LinkExtractor(), callback="text", follow=True)]
"""
LEAN = """\
    def parse(self, response):
        yield self.text(response)
        yield from response.follow_all(set(response.xpath("//a/@href").getall()))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall and CPU seconds, and the largest memory it or a child of it had, in megabytes."""

    wall: float
    cpu: float
    peak: float
    output: str


def run(command: Sequence[str | Path], folder: Path, **environment: str) -> Run:
    """Run ``command`` in a process that measures only itself."""
    before = time.monotonic()
    measure = (
        "import resource, subprocess, sys; code = subprocess.call(sys.argv[2:]); u = resource.getrusage("
        "resource.RUSAGE_CHILDREN); open(sys.argv[1], 'w').write(f'{u.ru_utime + u.ru_stime} {u.ru_maxrss}'); "
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", measure, str(folder / "usage"), *map(str, command)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    wall = time.monotonic() - before
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    cpu, peak = map(float, (folder / "usage").read_text().split())
    return Run(wall, cpu, peak / (1024 if sys.platform != "darwin" else 1 << 20), done.stdout)


@contextlib.contextmanager
def served(folder: Path, pages: int) -> Iterator[str]:
    """The site in ``folder``, served on the loopback; its address."""
    nginx = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if nginx is None:
        sys.exit("there is no nginx on this machine: apt install nginx-light")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    size = website.write(folder / "site", pages, address)
    print(f"{pages:,} pages of {size / pages / 1000:.1f} KB", flush=True)
    for path in (folder, *folder.rglob("*")):
        # nginx serves as a user of its own.
        path.chmod(0o755 if path.is_dir() else 0o644)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    server = subprocess.Popen([nginx, "-c", folder / "nginx.conf", "-e", folder / "error.log"])
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield address
    finally:
        server.terminate()
        server.wait()


def scrapy(executable: str, folder: Path, address: str, pages: int, *, lean: bool) -> Run:
    """Scrapy over the whole site."""
    base, rest = ("Spider", LEAN) if lean else ("CrawlSpider", USUAL)
    (folder / "spider.py").write_text(SPIDER.format(base=base, address=address, rest=rest))
    done = run([executable, "runspider", "spider.py", "-O", "pages.jsonl"], folder)
    with (folder / "pages.jsonl").open() as lines:
        read = sum(1 for _ in lines)
    if read < pages:
        sys.exit(f"Scrapy read {read} of {pages} pages")
    return done


def project(folder: Path, address: str, pages: int) -> Path:
    """A project that crawls the site."""
    root = folder / "project"
    shutil.rmtree(root, ignore_errors=True)
    (root / "rules").mkdir(parents=True)
    (root / "rules" / "facts.yaml").write_text(website.FACTS)
    channel = f"{{crawl: ['{address}/'], max_pages: {pages + 10}, rate: 0, render: never}}"
    (root / "cxlint.yaml").write_text(f"{website.PROJECT}channels:\n  website: {channel}\n")
    return root


def check(root: Path, jobs: int, pages: int) -> Run:
    """``cxlint check`` of the project."""
    command = [
        sys.executable,
        "-m",
        "cxlint",
        "check",
        "--as-of",
        "2026-01-01",
        "--format",
        "json",
        "--jobs",
        str(jobs),
    ]
    done = run(command, root, PYTHONPATH=os.environ.get("PYTHONPATH", str(ROOT)))
    found = json.loads(done.output)
    read, wrong = found["summary"]["files"], found["summary"]["findings"]["error"]
    if read < pages:
        sys.exit(f"cxlint read {read} of {pages} pages")
    print(f"    {read:,} pages read, {found['summary']['bound']:,} statements, {wrong:,} errors")
    return done


def shown(name: str, done: Run, pages: int) -> None:
    print(
        f"{name:34} {pages / done.wall:7.1f} pages/s  {done.wall:7.1f} s wall  {done.cpu:7.1f} s CPU "
        f"({1000 * done.cpu / pages:.1f} ms a page)  peak {done.peak:.0f} MB",
        flush=True,
    )


def compare(folder: Path, options: argparse.Namespace) -> None:
    """Scrapy and cxlint over one site."""
    pages = options.pages
    with served(folder, pages) as address:
        theirs = None
        if options.scrapy:
            theirs = scrapy(options.scrapy, folder, address, pages, lean=options.lean)
            shown("Scrapy, crawl and text" + (" (lean)" if options.lean else ""), theirs, pages)
        root = project(folder, address, pages)
        first = check(root, options.jobs, pages)
        shown(f"cxlint, crawl and check, --jobs {options.jobs}", first, pages)
        second = check(root, options.jobs, pages)
        shown("cxlint again, nothing changed", second, pages)
        if theirs is not None:
            by_wall, by_cpu = theirs.wall / first.wall, theirs.cpu / first.cpu
            print(f"cxlint / Scrapy: {by_wall:.2f} by wall time, {by_cpu:.2f} by CPU time (bar {BAR})")
        print(f"second run / first: {first.wall / second.wall:.1f} times as fast (bar {SECOND_BAR})")


def memory(folder: Path, sizes: Sequence[int], jobs: int) -> None:
    """The peak memory of a first run over sites of several sizes."""
    peaks = []
    for pages in sizes:
        with tempfile.TemporaryDirectory(dir=folder) as name, served(Path(name), pages) as address:
            done = check(project(Path(name), address, pages), jobs, pages)
            shown(f"cxlint, {pages:,} pages", done, pages)
            peaks.append(done.peak)
    print(f"peak at {sizes[-1]:,} / {sizes[0]:,} pages: {peaks[-1] / peaks[0]:.2f} (bar {FLAT})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=5_000)
    parser.add_argument("--scrapy", default=shutil.which("scrapy") or "", help="the scrapy command")
    parser.add_argument("--lean", action="store_true", help="a leaner spider")
    parser.add_argument("--jobs", type=int, default=1, help="processes of cxlint")
    parser.add_argument("--memory", type=int, nargs="*", metavar="PAGES", help="peak memory at these numbers of pages")
    parser.add_argument("--serve", action="store_true", help="serve the site until a key is pressed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if options.serve:
            with served(folder, options.pages) as address:
                input(f"{address}/ - press Enter to stop ")
        elif options.memory is not None:
            memory(folder, options.memory or (1_000, 5_000, 20_000), options.jobs)
        else:
            compare(folder, options)


if __name__ == "__main__":
    main()
