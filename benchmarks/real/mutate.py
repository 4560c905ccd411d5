"""Change values in the sample and in the three organisations' channels and say which changes are noticed.

    python benchmarks/real/mutate.py [--seed N] [--jobs N] [--show]

Prints for each project how many changed values of facts were noticed, and how many changes of values of no fact raised
a false alarm; ``--show`` prints every change that was not noticed, and every alarm.
"""

from __future__ import annotations

import argparse
import time

from projects import DAY, HERE, project_files

from cxlint.engine.mutate import Fate, mutate
from cxlint.project import load_project

LUME = HERE.parents[1] / "fixtures" / "lume" / "cxlint.yaml"
SHOWN = (Fate.MISSED, Fate.REVIEW, Fate.ALARM)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    totals = [0, 0, 0, 0]
    for file in (LUME, *project_files()):
        began = time.perf_counter()
        trials = mutate(load_project(file), day=DAY, seed=given.seed, jobs=given.jobs)
        caught, alarms = trials.count(Fate.CAUGHT), trials.count(Fate.ALARM)
        print(
            f"{file.parent.name}: {caught} of {trials.counted} noticed ({trials.share:.1f} %), "
            f"{trials.count(Fate.MISSED)} missed, {trials.count(Fate.TRUE)} still true; "
            f"{alarms} false alarms in {len(trials.undeclared)}, {trials.count(Fate.DISAGREES)} contradict themselves; "
            f"not changed: {dict(trials.skipped)}; {time.perf_counter() - began:.0f} s"
        )
        for index, count in enumerate((caught, trials.counted, alarms, len(trials.undeclared))):
            totals[index] += count
        for trial in (*trials.bound, *trials.undeclared) if given.show else ():
            if trial.fate in SHOWN:
                place, change = trial.change.location, trial.change
                print(
                    f"  {place.path}:{place.line}:{place.column} {trial.fate} {change.fact} "
                    f'"{change.before}" -> "{change.after}" ({trial.reason})'
                )
    caught, counted, alarms, free = totals
    print(
        f"together: {caught} of {counted} noticed ({100 * caught / max(counted, 1):.1f} %), {alarms} alarms in {free}"
    )


if __name__ == "__main__":
    main()
