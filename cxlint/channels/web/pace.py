"""How fast a host is asked: connections at a time, requests a second, and rest when it says that it is too much."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

MOST_CONNECTIONS = 5
"""At one host at a time; more is no longer polite."""

_FIRST_REST = 1.0
_LONGEST_REST = 60.0
# A host that failed so often in a row is down: requests to it are no longer repeated.
_MOST_FAILURES = 10


@dataclass(frozen=True, slots=True)
class Clock:
    """Where time comes from; tests have one that needs none."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    since_epoch: Callable[[], float] = time.time


class Pace:
    """The pace at one host: at most ``connections`` requests at a time and ``rate`` a second (0: no limit)."""

    def __init__(self, rate: float, connections: int, clock: Clock, jitter: random.Random) -> None:
        self._interval = 1 / rate if rate > 0 else 0.0
        self._places = asyncio.Semaphore(connections)
        self._clock = clock
        self._jitter = jitter
        self._next = 0.0
        self._failures = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until one more request may be sent, and hold the place until it is answered."""
        async with self._places:
            while (wait := self._next - self._clock.now()) > 0:
                await self._clock.sleep(wait)
            self._next = self._clock.now() + self._interval
            yield

    def slow_down(self, seconds: float) -> None:
        """Leave at least ``seconds`` between requests from now on (the crawl delay of a robots.txt)."""
        self._interval = max(self._interval, seconds)

    def succeeded(self) -> None:
        """The host answered as it should."""
        self._failures = 0

    def failed(self) -> bool:
        """The host failed once more; whether repeating requests to it makes sense."""
        self._failures += 1
        return self._failures < _MOST_FAILURES

    def rest(self, seconds: float) -> None:
        """Send nothing to the host for ``seconds``."""
        self._next = max(self._next, self._clock.now() + seconds)

    def back_off(self, attempt: int) -> float:
        """Seconds to rest after the ``attempt``-th failure of a request, counted from 1."""
        return min(_LONGEST_REST, _FIRST_REST * 2.0 ** (attempt - 1)) * self._jitter.uniform(0.5, 1.0)


def retry_after(value: str, date: str, clock: Clock) -> float:
    """The seconds that a ``Retry-After`` header asks for, 0 where it says nothing that can be understood.

    A moment is compared with the ``Date`` of the same response, for the clocks of hosts are often wrong.
    """
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    moment = _moment(value)
    if moment is None:
        return 0.0
    now = _moment(date)
    return max(0.0, moment - (clock.since_epoch() if now is None else now))


def _moment(value: str) -> float | None:
    try:
        return parsedate_to_datetime(value).timestamp()
    except (ValueError, OverflowError):
        return None
