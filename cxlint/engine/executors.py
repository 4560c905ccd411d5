"""Where tasks run: in this process, or in a pool of processes. The results and their order are the same."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from cxlint.engine.scan import ValueCache
from cxlint.engine.tasks import Partial, Settings, Task, read

CHUNK = 16
"""Sources handed to a worker at once; smaller chunks cost more than they balance."""

Item = TypeVar("Item")
Done = TypeVar("Done")

_worker: tuple[Settings, ValueCache] | None = None


GARBAGE = 100_000
"""Objects between two garbage collections; passages are made by the ten thousand and are no cycles."""


Work = Callable[[Item, Settings, ValueCache], Done]


def serial(tasks: Sequence[Task], settings: Settings) -> Iterator[Partial]:
    """Each task read in turn, in this process."""
    return each(read, tasks, settings)


def pooled(tasks: Sequence[Task], make_settings: Callable[[], Settings], jobs: int) -> Iterator[Partial]:
    """The tasks read in ``jobs`` processes, results in the order of the tasks."""
    return shared(read, tasks, make_settings, jobs)


def each(work: Work[Item, Done], items: Sequence[Item], settings: Settings) -> Iterator[Done]:
    """What ``work`` makes of each item in turn, in this process."""
    cache = ValueCache()
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE, *before[1:])
    try:
        for item in items:
            yield work(item, settings, cache)
    finally:
        gc.set_threshold(*before)


def shared(
    work: Work[Item, Done],
    items: Sequence[Item],
    make_settings: Callable[[], Settings],
    jobs: int,
    chunk: int = CHUNK,
) -> Iterator[Done]:
    """What ``work`` makes of the items in ``jobs`` processes, ``chunk`` items at a time; results in their order.

    ``make_settings`` is called once in each worker: compiled facts do not cross processes. A worker that dies (out of
    memory, killed) ends the pool; what is left is then done in this process.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunks = [items[start : start + chunk] for start in range(0, len(items), chunk)]
    done = 0
    try:
        with ProcessPoolExecutor(jobs, initializer=_start, initargs=(make_settings,)) as pool:
            for results in pool.map(partial(_work_chunk, work), chunks):
                yield from results
                done += 1
    except BrokenProcessPool:
        yield from each(work, [item for left in chunks[done:] for item in left], make_settings())


def _start(make_settings: Callable[[], Settings]) -> None:
    global _worker
    gc.set_threshold(GARBAGE, *gc.get_threshold()[1:])
    _worker = (make_settings(), ValueCache())


def _work_chunk(work: Work[Item, Done], items: Sequence[Item]) -> list[Done]:
    assert _worker is not None
    return [work(item, *_worker) for item in items]
