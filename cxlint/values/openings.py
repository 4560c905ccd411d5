"""From days, time ranges and words like "closed", in the order of a text, to blocks of opening hours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cxlint.values.clock import Clock
from cxlint.values.model import WEEK, Day, Opening, Time

_MIDNIGHT = Time(24)
_ALL = tuple(WEEK)


@dataclass(frozen=True, slots=True)
class Span:
    """A range of clock times in tokens ``[first, last)``; ``weak`` ranges count only beside days or opening words."""

    first: int
    last: int
    opens: Time
    closes: Time
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    kind: str
    first: int
    last: int
    days: tuple[Day, ...] = ()
    span: Span | None = None
    short: bool = False


def assemble(items: list[Item]) -> tuple[Opening, ...]:
    """The blocks of a statement; days stand before their times, or behind them if the statement begins with times."""
    excepted = {index + 1 for index, item in enumerate(items) if item.kind == "apart"}
    kinds = [item.kind for index, item in enumerate(items) if item.kind != "apart" and index not in excepted]
    days_first = not kinds or kinds[0] == "days" or "days" not in kinds
    blocks: list[Opening] = []
    current: tuple[Day, ...] = ()
    pending: list[tuple[Time | None, Time | None]] = []
    used = True
    previous = ""
    for index, item in enumerate(items):
        if item.kind == "days":
            if previous == "apart":
                blocks = [
                    replace(block, days=tuple(day for day in block.days or _ALL if day not in item.days))
                    for block in blocks
                ]
                current = tuple(day for day in current or _ALL if day not in item.days)
            elif pending:
                blocks += [Opening(item.days, *times) for times in pending]
                pending, used = [], True
                current = item.days
            else:
                current = (*current, *(day for day in item.days if day not in current)) if not used else item.days
                used = False
        elif item.kind == "closed":
            following = items[index + 1] if index + 1 < len(items) else None
            if current and not used:
                blocks.append(Opening(current, None, None))
                used = True
            elif following is not None and following.kind == "days":
                pending.append((None, None))
        elif item.kind == "always":
            blocks.append(Opening(_ALL, Time(0), _MIDNIGHT))
            used = True
        elif item.kind in ("span", "all"):
            times = (item.span.opens, item.span.closes) if item.span else (Time(0), _MIDNIGHT)
            if days_first or (current and not _days_follow(items, index)):
                blocks.append(Opening(current, *times))
                used = True
            else:
                pending.append(times)
        previous = item.kind
    blocks += [Opening((), *times) for times in pending if times[0] is not None]
    unique = tuple(dict.fromkeys(block for block in blocks if block.days or block.opens is not None))
    whole = [block for block in unique if block.opens == Time(0) and block.closes == _MIDNIGHT and block.days]
    # "24 hours a day, Monday to Sunday" says the same once with and once without its days.
    return tuple(block for block in unique if not (whole and not block.days and block.opens == Time(0)))


def prefixed(items: list[Item]) -> list[Item]:
    """Items with "public holidays excluded" turned into "excluding public holidays"."""
    turned: list[Item] = []
    for item in items:
        if item.kind != "apart_after" or not turned or turned[-1].kind != "days":
            if item.kind == "apart_after":
                item = replace(item, kind="apart")
            turned.append(item)
            continue
        days = turned.pop()
        if "holiday" in days.days and len(days.days) > 1:
            turned.append(replace(days, days=tuple(day for day in days.days if day != "holiday")))
            days = replace(days, days=("holiday",))
        turned += [replace(item, kind="apart"), days]
    return turned


def _days_follow(items: list[Item], index: int) -> bool:
    return any(item.kind == "days" for item in items[index + 1 :])


def resolve(opens: Clock, closes: Clock, *, twelve: bool) -> tuple[Time, Time] | None:
    """The two times with the half of the day that one of them says for both; None if the range is empty."""
    low, high = opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute
    half = 12 * 60
    if closes.spelled and not opens.spelled and closes.spelled != "noon" and low < half + 60:
        if low >= half:
            low -= half if closes.spelled == "am" else 0
        elif high >= half:
            low = low + half if low + half < high else low
        elif low >= high:
            low += half
    elif opens.spelled and not closes.spelled and opens.spelled != "noon" and high <= half:
        if high <= low % 1440 and high + half > low and high < half:
            high += half
    elif twelve and not opens.spelled and not closes.spelled and high <= low < half and high < half:
        high += half
    if high == 0 and low > 0:
        high = 1440
    if low == high or low >= 1440:
        return None
    return Time(low // 60, low % 60), Time(high // 60 if high <= 1440 else high // 60 % 24, high % 60)
