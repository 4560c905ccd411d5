"""How fast style rules are, on one core: reading alone, and the whole of ``cxlint vale`` with 100 and 1,000 rules.

    python benchmarks/style.py [markdown html pages] [--rules 100 1000] [--profile]

The 100 rules are the public styles of ../shared/bench/vale (Microsoft, proselint, write-good, Joblint). The 1,000 are
those and nine variations of each over other words, which a fixed seed draws from an English dictionary: words keep
their length, but for short ones, and everything else stays. The texts are the English Markdown of
../shared/corpora several times over, with a word of its own in every line of prose so that no two are alike; HTML is
that Markdown rendered into pages. ``pages`` are pages as sites have them: the same header, menu and footer around
another text. MB/s are megabytes of source per second of CPU time; loading the rules is apart.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import html
import os
import pstats
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from cxlint.engine.vale import Flags, run
from cxlint.language.locales import locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document

SHARED = Path(__file__).parents[2] / "shared"
STYLES = (
    SHARED / "bench/vale/Microsoft/Microsoft",
    *(SHARED / "bench/vale/vale-testdata/styles" / name for name in ("proselint", "write-good", "Joblint")),
)
BAR = 3.0
# Words of lists, not what is between brackets.
_WORD = re.compile(r"\[[^\]]*\]|(?<![\\\w{<?])[a-z]{2,}")
_LISTS = re.compile(r"^(?:tokens|raw|swap|exceptions|either|first|second)\b")
_MENU = "".join(f'<li><a href="/p{number}">Our page number {number}</a></li>' for number in range(30))
PAGE = (
    "<!doctype html><html lang=en><head><title>{title}</title></head><body><header><h1>Podcasts that are very good</h1>"
    f"<nav><ul>{_MENU}</ul></nav></header><main>{{body}}</main><footer><p>We use cookies. By using this site you agree "
    "to the terms, i.e. our policy; there are many of them.</p><p>(c) 2026, all rights reserved.</p></footer>"
    "</body></html>"
)


def english() -> list[str]:
    """The English Markdown of the corpora, each file once."""
    texts = []
    for path in sorted((SHARED / "corpora").rglob("*.md")):
        name = path.relative_to(SHARED / "corpora").as_posix()
        if locale_of_path(name) in ("", "en", "en-US"):
            texts.append(path.read_text("utf-8", errors="replace"))
    return texts


def nonsense(number: int) -> str:
    """A word that no rule knows, another for each number."""
    word = ""
    while number or not word:
        number, syllable = divmod(number, 60)
        word += "bdfgklmnprtv"[syllable // 5] + "aeiou"[syllable % 5]
    return word + "x"


def varied(megabytes: float) -> Iterator[str]:
    """Texts of some megabytes in all; every line of prose has a word of its own."""
    size, number = 0, 0
    texts = english()
    while size < megabytes * 1e6:
        for text in texts:
            lines = []
            for line in text.splitlines():
                if len(line) > 20 and line[0].isalpha() and line.count(" ") > 2:
                    head, tail = line.split(" ", 1)
                    number += 1
                    line = f"{head} {nonsense(number)} {tail}"
                lines.append(line)
            written = "\n".join(lines) + "\n"
            size += len(written.encode())
            yield written
            if size >= megabytes * 1e6:
                break


def write_corpus(folder: Path, syntax: str, megabytes: float) -> list[str]:
    """The files of a syntax, written to ``folder``, about 50 kB each."""
    import pyromark

    parts: list[list[str]] = [[]]
    for text in varied(megabytes):
        if sum(map(len, parts[-1])) > (5_000 if syntax == "pages" else 50_000):
            parts.append([])
        parts[-1].append(text.split("---\n", 2)[-1] if text.startswith("---\n") else text)
    names = []
    for number, part in enumerate(parts):
        text = "\n\n".join(part)
        name = f"{syntax}{number}.{'md' if syntax == 'markdown' else 'html'}"
        if syntax != "markdown":
            text = (PAGE if syntax == "pages" else "<!doctype html><html><body>{body}</body></html>").format(
                title=html.escape(name), body=pyromark.html(text)
            )
        (folder / name).write_text(text, "utf-8")
        names.append(name)
    return names


def write_styles(folder: Path, rules: int) -> None:
    """The public styles, and variations of them until there are enough ``rules``."""
    files = [file for style in STYLES for file in sorted(style.glob("*.yml"))]
    words: dict[int, list[str]] = {}
    for line in resources.files("spylls.hunspell.data").joinpath("en", "en_US.dic").read_text("utf-8").splitlines():
        word = line.split("/")[0]
        if word.isascii() and word.isalpha() and word.islower():
            words.setdefault(len(word), []).append(word)
    made = 0
    rounds = 0
    while made < rules:
        for file in files:
            if made == rules:
                break
            text = file.read_text("utf-8")
            if rounds:
                text = variation(text, random.Random(f"{file.name}/{rounds}"), words)
            target = folder / "styles" / f"{file.parent.name}{rounds or ''}" / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
            made += 1
        rounds += 1
    names = ", ".join(sorted(path.name for path in (folder / "styles").iterdir()))
    (folder / ".vale.ini").write_text(f"StylesPath = styles\n[*]\nBasedOnStyles = {names}\n", "utf-8")


def variation(rule: str, chance: random.Random, words: dict[int, list[str]]) -> str:
    """The rule over other words of the same lengths."""
    lines = []
    inside = False
    for line in rule.splitlines():
        key = ""
        if line[:1].strip() and ":" in line:
            inside = _LISTS.match(line) is not None
            key, line = line[: line.index(":")], line[line.index(":") :]
        if inside:
            line = _WORD.sub(lambda match: other(match[0], chance, words), line)
        lines.append(key + line)
    return "\n".join(lines) + "\n"


def other(word: str, chance: random.Random, words: dict[int, list[str]]) -> str:
    """Another word as long, of five letters for a short one: there are too few short ones to choose from."""
    if word.startswith("["):
        return word
    return chance.choice(words.get(len(word) if len(word) > 4 else 5) or [word])


def spent(work: object, *arguments: object) -> float:
    """The least CPU seconds of three runs."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        work(*arguments)  # type: ignore[operator]
        taken.append(time.process_time() - began)
    return min(taken)


def reading(names: list[str]) -> None:
    """Read the files, and nothing else."""
    for name in names:
        open_document(Path(name).read_bytes(), name, Hints(path=name))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("syntaxes", nargs="*", default=["markdown", "html", "pages"])
    parser.add_argument("--rules", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--megabytes", type=float, default=3.0, help="of each syntax")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--sort", default="tottime")
    options = parser.parse_args()
    if not all(style.is_dir() for style in STYLES) or not (SHARED / "corpora").is_dir():
        sys.exit(f"skipped: the public styles or the corpora are not in {SHARED}")
    with tempfile.TemporaryDirectory() as root, contextlib.chdir(root):
        print(
            f"{'syntax':10} {'MB':>5} {'rules':>6} {'load s':>7} {'read MB/s':>10} {'lint MB/s':>10} {'whole MB/s':>11}"
        )
        for syntax in options.syntaxes:
            names = write_corpus(Path(root), syntax, options.megabytes)
            size = sum(map(os.path.getsize, names)) / 1e6
            read = spent(reading, names)
            for rules in options.rules:
                folder = Path(root, f"rules{rules}")
                if not folder.exists():
                    folder.mkdir()
                    write_styles(folder, rules)
                flags = Flags(config=folder / ".vale.ini")
                load = spent(run, [], flags)
                if options.profile:
                    profile = cProfile.Profile()
                    profile.runcall(run, names, flags)
                    pstats.Stats(profile).sort_stats(options.sort).print_stats(40)
                whole = spent(run, names, flags) - load
                found = sum(map(len, run(names, flags).alerts.values()))
                print(
                    f"{syntax:10} {size:5.2f} {rules:6} {load:7.2f} {size / read:10.1f} {size / (whole - read):10.2f} "
                    f"{size / whole:11.2f}   {found} alerts",
                    flush=True,
                )


if __name__ == "__main__":
    main()
