"""The voices of three organisations: what departs, how often chance alone would, and how fast they are measured.

    python benchmarks/voice.py [--show] [--splits 10]

The corpora lie where ``real/projects.py`` looks for them. Chance is asked by dealing the documents of one channel, or
its passages, out to three channels: whatever departs then is a false alarm. All fifteen measures are compared, five
more than the rule does. Speed is of text in the CPU time of one core, with everything loaded.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "real"))

from projects import DAY, project_files

from cxlint.engine.run import make_settings
from cxlint.engine.sources import make_tasks
from cxlint.engine.tasks import document_of, open_source
from cxlint.errors import UnreadableError
from cxlint.model import Passage
from cxlint.project import load_project
from cxlint.tone.checks.profile import USUAL
from cxlint.tone.departures import LEAST, departures
from cxlint.tone.profile import Voice, samples
from cxlint.tone.samples import Sample

ENOUGH_DOCUMENTS = 12
SPLIT = ("one", "two", "three")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true")
    options.add_argument("--splits", type=int, default=10)
    given = options.parse_args()
    chance: Counter[str] = Counter()
    characters, seconds = 0, 0.0
    for file in project_files():
        found: dict[tuple[str, str], list[Sample]] = defaultdict(list)
        documents = list(read(file))
        for channel, passages in documents:
            for sample in samples(passages, channel):
                found[sample.language, sample.channel].append(sample)
        began = time.process_time()
        for channel, passages in documents:
            samples(passages, channel)
        seconds += time.process_time() - began
        characters += sum(len(passage.text.text) for _, passages in documents for passage in passages)
        report(file.parent.name, found)
        for (language, _), mine in found.items():
            for number in range(given.splits):
                for says in by_chance(language, mine, random.Random(number), chance):
                    if given.show:
                        print(f"  by chance, {language}: {says}")
    print(f"by chance: {chance['departed']} of {chance['judged']} channels depart")
    print(f"{characters / 1e6:.2f} M characters at {characters / 1e6 / seconds:.2f} MB/s")


def read(file: Path) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """The passages of each document of a project, with its channel."""
    project = load_project(file)
    settings = make_settings(project, DAY)
    for task in make_tasks(project):
        try:
            yield task.channel, document_of(open_source(task, settings.root), task, settings).passages
        except UnreadableError as error:
            print(error)


def report(name: str, found: dict[tuple[str, str], list[Sample]]) -> None:
    voices = {key: voice(key[1], mine) for key, mine in found.items()}
    print(f"{name}: {len(voices)} voices")
    for (language, channel), one in sorted(voices.items()):
        others = [other for (spoken, named), other in voices.items() if spoken == language and named != channel]
        for departure in departures(one, others, USUAL):
            print(f"  {language} {channel}: {departure.says}")


def voice(channel: str, found: list[Sample]) -> Voice:
    result = Voice(channel, found[0].language if found else "")
    for sample in found:
        result.add(sample)
    return result


def by_chance(language: str, found: list[Sample], chance: random.Random, counts: Counter[str]) -> Iterator[str]:
    """What departs where one channel is dealt out to three, by document and by passage."""
    by_passage = [replace(sample, texts=(text,), examples=()) for sample in found for text in sample.texts]
    for units in (found if len(found) >= ENOUGH_DOCUMENTS else [], by_passage):
        voices = [Voice(name, language) for name in SPLIT]
        for sample in units:
            chance.choice(voices).add(sample)
        for one in voices:
            departed = departures(one, [other for other in voices if other is not one], LEAST)
            counts["judged"] += bool(units)
            counts["departed"] += bool(departed)
            yield from (departure.says for departure in departed)


if __name__ == "__main__":
    main()
