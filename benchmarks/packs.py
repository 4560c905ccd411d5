"""How often each rule of the shipped packs speaks up in the content of three organisations, and where.

Every text of ../shared/corpora is looked at by the packs of its language. Run with ``python benchmarks/packs.py``;
``--show`` prints the alerts themselves, each distinct text once, and ``--rule it/web`` only those whose name begins so.
``--files FOLDER --locale it`` looks at other content.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from cxlint.errors import CxlintError
from cxlint.language.locales import language_of, locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document
from cxlint.text import MappedText, Source
from cxlint.text.decode import decode
from cxlint.tone.blocks import Blotting, blocks_of
from cxlint.tone.comments import Switches
from cxlint.tone.linter import Alert, Document, Failure, Linter, lint
from cxlint.tone.rules import Rule
from cxlint.tone.styles import Loader

ROOT = Path(__file__).parents[1]
PACKS = ROOT / "rules"
CORPORA = ROOT.parent / "shared" / "corpora"
AROUND = 70


def packs() -> dict[str, Rule]:
    """The style rules of all packs by name ("it/web.click-here"); exits where one is wrong."""
    loader = Loader((PACKS,))
    for folder in sorted({path.parent.relative_to(PACKS).as_posix() for path in PACKS.rglob("*.yml")}):
        loader.style(folder)
    if loader.loaded.errors:
        raise SystemExit("\n".join(map(str, loader.loaded.errors)))
    return loader.loaded.rules


def documents(folder: Path, locale: str) -> Iterator[tuple[str, Document]]:
    """Every file under ``folder`` once for each of its languages, with the blocks in that language."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        # Android keeps the strings of the default language in a folder that names none.
        said = locale or locale_of_path(name.replace("en-default", "en"))
        try:
            passages = open_document(path.read_bytes(), name, Hints(path=name, locale=said))
            source = MappedText.whole(Source(name, decode(path.read_bytes())))
        except (CxlintError, OSError):
            continue
        by_language = defaultdict(list)
        for block in blocks_of(passages, path.suffix, Blotting()):
            by_language[language_of(block.locale or said)].append(block)
        for language, blocks in by_language.items():
            whole = source if language == language_of(said) else MappedText.whole(Source(name, ""))
            yield language, Document(whole, blocks, suffix=path.suffix, locale=said if whole is source else language)


def main() -> None:
    """Print the counts of all rules, or their alerts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--rule", default="")
    parser.add_argument("--files", type=Path, default=CORPORA)
    parser.add_argument("--locale", default="")
    arguments = parser.parse_args()
    rules = [rule for name, rule in packs().items() if name.startswith(arguments.rule)]
    languages = {language for rule in rules for language in rule.locales}
    linters = {
        language: Linter(rule for rule in rules if rule.holds_for("", language)) for language in sorted(languages)
    }
    characters: Counter[str] = Counter()
    failures: set[str] = set()
    found: dict[str, list[Alert]] = {rule.name: [] for rule in rules}

    def failed(failure: Failure) -> None:
        failures.add(f"{failure.rule.name}: {failure.reason}")

    spent = 0.0
    for language, document in documents(arguments.files, arguments.locale):
        if language in linters:
            characters[language] += sum(len(block.text) for block in document.blocks)
            began = time.process_time()
            for alert in lint(linters[language], document, Switches(()), failed=failed):
                found[alert.rule.name].append(alert)
            spent += time.process_time() - began
    for name, alerts in found.items():
        texts = {_line(alert): alert for alert in reversed(alerts)}
        print(f"{len(alerts):5} {len(texts):5}  {name} [{next(r.level for r in rules if r.name == name)}]")
        if arguments.show:
            for line, alert in reversed(texts.items()):
                print(f"               {alert.location.path}:{alert.location.line}: {line}")
    print(
        f"{sum(map(len, found.values()))} alerts of {len(rules)} rules in",
        ", ".join(f"{count / 1e6:.2f} M characters of {language}" for language, count in characters.items()),
        f"in {spent:.1f} s",
    )
    for failure in sorted(failures):
        print(failure)


def _line(alert: Alert) -> str:
    """What was found, in brackets, with what stands around it."""
    place = alert.location
    line = place.excerpt
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return f"{line[max(0, start - AROUND) : start]}[{line[start:end]}]{line[end : end + AROUND]}".strip()


if __name__ == "__main__":
    main()
