"""Speed by syntax, on one core: reading alone, and the whole way (read, values, 100 facts, findings).

    python benchmarks/speed.py [SYNTAX ...] [--profile]

The input is the real content of ../shared/corpora, each file once: Markdown, Android strings, iOS strings and YAML as
they are; HTML is their Markdown rendered into pages, JSON and PO their Android strings written as such. MB/s are
megabytes of source per second of CPU time, the median of three passes.
"""

from __future__ import annotations

import argparse
import cProfile
import datetime
import html
import json
import pstats
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cxlint.engine.scan import ValueCache
from cxlint.engine.tasks import Settings, Task, read
from cxlint.facts.compile import compile_book
from cxlint.facts.declarations import load_facts
from cxlint.facts.subjects import SUBJECTS
from cxlint.language.locales import locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
LANGUAGES = ("en", "it", "de", "fr", "es", "nl", "pt")
BARS = {"html": 6, "markdown": 8, "xml": 12, "json": 8, "yaml": 4, "strings": 0, "po": 0}
VALUES = {"duration": "30 days", "money": "EUR 9.99", "hours": "Mon-Fri 9:00-18:00", "percent": "10 %"}
VALUES |= {"phone": "+39 02 8088 0199", "email": "ciao@lume.example"}


def hundred_facts() -> str:
    """A fact file of 100 facts: the common subjects, each under several names of products."""
    lines = ["facts:"]
    for number in range(100):
        subject = SUBJECTS[number % len(SUBJECTS)]
        lines.append(f"  {subject.name}.{number}:\n    is: {VALUES[subject.kinds[0]]}\n    about:")
        for language in LANGUAGES:
            cues = subject.about.get(language, ())
            if number >= len(SUBJECTS):
                cues = tuple(f"{cue} & product{number}" for cue in cues)
            lines.append(f"      {language}: {json.dumps(list(cues), ensure_ascii=False)}")
    return "\n".join(lines)


def corpus(syntax: str) -> list[tuple[str, bytes]]:
    """The files of one syntax, as ``(name, bytes)``."""

    def files(*patterns: str) -> list[tuple[str, bytes]]:
        paths = sorted(path for pattern in patterns for path in CORPORA.rglob(pattern))
        return [(path.relative_to(CORPORA).as_posix(), path.read_bytes()) for path in paths]

    if syntax == "markdown":
        return files("*.md")
    if syntax == "xml":
        return files("strings.xml")
    if syntax == "strings":
        return files("*.strings")
    if syntax == "yaml":
        return files("*.yml")
    if syntax == "html":
        import pyromark

        page = "<!doctype html><html><head><title>{}</title></head><body><main>{}</main></body></html>"
        return [
            (name.replace(".md", ".html"), page.format(html.escape(name), pyromark.html(data.decode("utf-8"))).encode())
            for name, data in files("*.md")
        ]
    strings = [
        (name, dict(re.findall(r'<string name="(\w+)"[^>]*>(.*?)</string>', data.decode("utf-8"), re.DOTALL)))
        for name, data in files("strings.xml")
    ]
    if syntax == "json":
        return [
            (name.replace(".xml", ".json"), json.dumps(found, ensure_ascii=False, indent=2).encode())
            for name, found in strings
        ]
    return [
        (
            name.replace(".xml", ".po"),
            "".join(
                f"msgid {json.dumps(key)}\nmsgstr {json.dumps(value, ensure_ascii=False)}\n\n"
                for key, value in found.items()
            ).encode(),
        )
        for name, found in strings
    ]


def measure(work: Callable[[], object]) -> float:
    """The median CPU seconds of three passes."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("syntaxes", nargs="*", default=list(BARS))
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--sort", default="tottime")
    options = parser.parse_args()
    if not CORPORA.is_dir():
        sys.exit(f"the corpora are not at {CORPORA}")
    declared, errors = load_facts((("facts.yaml", hundred_facts()),))
    if errors:
        sys.exit("\n".join(map(str, errors)))
    settings = Settings(compile_book(declared, LANGUAGES), datetime.date(2026, 1, 1), languages=LANGUAGES)
    print(f"{'syntax':10} {'MB':>6} {'read MB/s':>10} {'whole MB/s':>11} {'bar':>4}")
    for syntax in options.syntaxes:
        documents = corpus(syntax)
        tasks = [
            (Task("x", name, Hints(path=name, locale=locale_of_path(name), languages=LANGUAGES)), data)
            for name, data in documents
        ]
        size = sum(len(data) for _, data in documents) / 1e6

        def reading(tasks: list[tuple[Task, bytes]] = tasks) -> None:
            for task, data in tasks:
                open_document(data, task.path, task.hints)

        def whole(tasks: list[tuple[Task, bytes]] = tasks) -> None:
            cache = ValueCache()
            for task, data in tasks:
                part = read(task, settings, cache, data)
                if not part.readable:
                    sys.exit(f"{task.path}: {part.findings[0].message}")

        whole()
        if options.profile:
            profile = cProfile.Profile()
            profile.runcall(whole)
            pstats.Stats(profile).sort_stats(options.sort).print_stats(35)
        read_speed, whole_speed = size / measure(reading), size / measure(whole)
        print(f"{syntax:10} {size:6.2f} {read_speed:10.1f} {whole_speed:11.1f} {BARS[syntax] or '':>4}", flush=True)


if __name__ == "__main__":
    main()
