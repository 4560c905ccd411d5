"""Where tasks run: in this process, or in a pool of processes. The results and their order are the same."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence

from cxlint.engine.scan import ValueCache
from cxlint.engine.tasks import Partial, Settings, Task, read

CHUNK = 16
"""Tasks handed to a worker at once; smaller chunks cost more than they balance."""

_worker: tuple[Settings, ValueCache] | None = None


GARBAGE = 100_000
"""Objects between two garbage collections; passages are made by the ten thousand and are no cycles."""


def serial(tasks: Sequence[Task], settings: Settings) -> Iterator[Partial]:
    """Each task in turn, in this process."""
    cache = ValueCache()
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE, *before[1:])
    try:
        for task in tasks:
            yield read(task, settings, cache)
    finally:
        gc.set_threshold(*before)


def pooled(tasks: Sequence[Task], make_settings: Callable[[], Settings], jobs: int) -> Iterator[Partial]:
    """The tasks in ``jobs`` processes, results in the order of the tasks.

    ``make_settings`` is called once in each worker: compiled facts do not cross processes. A worker that dies (out of
    memory, killed) ends the pool; what is left is then read in this process.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunks = [tasks[start : start + CHUNK] for start in range(0, len(tasks), CHUNK)]
    done = 0
    try:
        with ProcessPoolExecutor(jobs, initializer=_start, initargs=(make_settings,)) as pool:
            for partials in pool.map(_read_chunk, chunks):
                yield from partials
                done += 1
    except BrokenProcessPool:
        yield from serial([task for chunk in chunks[done:] for task in chunk], make_settings())


def _start(make_settings: Callable[[], Settings]) -> None:
    global _worker
    gc.set_threshold(GARBAGE, *gc.get_threshold()[1:])
    _worker = (make_settings(), ValueCache())


def _read_chunk(tasks: Sequence[Task]) -> list[Partial]:
    assert _worker is not None
    return [read(task, *_worker) for task in tasks]
