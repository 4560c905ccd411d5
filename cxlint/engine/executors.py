"""Where tasks run: in this process, or in a pool of processes. The results and their order are the same."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
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


def streamed(batches: Iterable[Sequence[Task]], make_settings: Callable[[], Settings], jobs: int) -> Iterator[Partial]:
    """The tasks of ``batches`` read in ``jobs`` processes as they come; results in no particular order.

    The processes are started before the first batch is asked for, since whoever makes the batches may start threads. As
    in ``shared``, what a dying worker leaves undone is done in this process.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool

    pending: dict[Future[list[Partial]], Sequence[Task]] = {}
    lost: list[Task] = []

    def finished(most: int) -> Iterator[Partial]:
        """The results that are there; waits while there are more than ``most`` to come."""
        while pending:
            done, _ = wait(pending, None if len(pending) > most else 0, FIRST_COMPLETED)
            if not done:
                return
            for future in done:
                chunk = pending.pop(future)
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    lost.extend(chunk)

    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(make_settings,)) as pool:
        pool.submit(_work_chunk, read, ())
        for batch in batches:
            for start in range(0, len(batch), CHUNK):
                chunk = batch[start : start + CHUNK]
                try:
                    pending[pool.submit(_work_chunk, read, chunk)] = chunk
                except BrokenProcessPool:
                    lost.extend(chunk)
                yield from finished(jobs * _AHEAD)
        yield from finished(0)
    if lost:
        yield from each(read, lost, make_settings())


_AHEAD = 4
"""Chunks that wait for each worker."""


def each(work: Work[Item, Done], items: Iterable[Item], settings: Settings) -> Iterator[Done]:
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
    done = [work(item, *_worker) for item in items]
    if _worker[0].results is not None:
        _worker[0].results.write()
    return done
