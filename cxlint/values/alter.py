"""Other values in the notation of a text: "30 days" as "31 days", "9:00–18:00" as "9:00–17:00", "two" as "three".

What is written is changed, not the value: so the unit, the separators and the words around stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from cxlint.values.model import (
    Date,
    Duration,
    Email,
    Frequency,
    Hours,
    Money,
    Number,
    Percent,
    Phone,
    Quantity,
    Range,
    Time,
    Url,
    Value,
    Version,
)

_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?")
_NOT_DIGIT = re.compile(r"\D")
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(r"(?<![\d:.,h])(\d{1,2})(?=(?:[:.h]\d\d)?(?![\d,/]))")
_HALF_DAY = re.compile(r"[ap]\.?\s?m\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LOCAL_PARTS = ("office", "team", "desk", "mail")


def alterations(written: str, value: Value, locale: str) -> tuple[str, ...]:
    """Other values as they would be written instead of ``written``, which states ``value``; none where none is known.

    They are valid values of the same kind, and surely not the same one; each stands once.
    """
    plain = (value.low or value.high) if isinstance(value, Range) else value
    alter = _ALTER.get(type(plain))
    found = alter(written, value) if alter else _amounts(written, value)
    options = dict.fromkeys(option for option in found if option != written)
    if not options and not _DIGIT.search(written):
        options = dict.fromkeys(_in_words(written, value, locale))
    return tuple(options)


def _amounts(written: str, value: Value) -> Iterator[str]:
    """One number more, one less, the double, another last digit; a range still leads from less to more."""
    for match in _NUMBER.finditer(written):
        for other in _other_numbers(match.group()):
            changed = written[: match.start()] + other + written[match.end() :]
            ends = [int(_NOT_DIGIT.sub("", number)) for number in _NUMBER.findall(changed)]
            if not isinstance(value, Range) or ends[0] < ends[-1] or len(ends) == 1:
                yield changed


def _other_numbers(text: str) -> Iterator[str]:
    whole = re.match(r"\d+", text)
    assert whole is not None
    digits, rest = whole.group(), text[whole.end() :]
    number = int(digits)
    if len(digits) > 1 and digits.startswith("0"):
        yield digits[:-1] + _next_digit(digits[-1]) + rest
    elif _YEAR.fullmatch(text):
        yield from (str(number + 1), str(number - 1))
    elif re.fullmatch(r"[.,'’\u00a0\u202f]\d{3}.*", rest) and number:
        # A number in groups keeps its groups: another thousand, another hundred.
        yield f"{number + 1}{rest}"
        yield f"{digits}{rest[0]}{_next_digit(rest[1])}{rest[2:]}"
    else:
        yield f"{number + 1}{rest}"
        if number > 1:
            yield f"{number - 1}{rest}"
        if number:
            yield f"{2 * number}{rest}"
        if number > 9:
            yield digits[:-1] + _next_digit(_next_digit(digits[-1])) + rest


def _next_digit(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def _in_words(written: str, value: Value, locale: str) -> Iterator[str]:
    """A number in words one higher and one lower, as the writer of values writes it."""
    from cxlint.values.rewrite import UnwritableError, write

    for step in (1, -1):
        other = _moved(value, step)
        if other is not None:
            with suppress(UnwritableError):
                yield write(other, written, locale)


def _moved(value: Value, step: int) -> Value | None:
    """``value`` with its number ``step`` higher; ``None`` where it has none or it would be no plural any more."""
    match value:
        case Number(amount=amount) | Percent(amount=amount) | Money(amount=amount) if amount + step > 1:
            return replace(value, amount=amount + step)
        case Duration(count=count) | Quantity(count=count) if count + step > 1:
            return replace(value, count=count + step)
        case Frequency(times=times) if times + step > 1:
            return replace(value, times=times + step)
    return None


# Kinds with a notation of their own --------------------------------------------------------------------------------


def _clock(written: str, value: Value) -> Iterator[str]:
    """One hour earlier or later, on a clock of 12 or 24 hours."""
    if not isinstance(value, Time | Hours | Range) or "/7" in written:
        return
    matches = [match for match in _HOUR.finditer(written) if int(match[1]) < 24]
    last = 12 if _HALF_DAY.search(written) else 23
    for match in matches[-1:] if len(matches) % 2 == 0 else matches[:1]:
        hour = int(match[1])
        for other in (hour + 1, hour - 1):
            if 1 <= other <= last:
                shown = f"{other:02}" if match[1].startswith("0") else str(other)
                yield written[: match.start(1)] + shown + written[match.end(1) :]


def _date(written: str, value: Value) -> Iterator[str]:
    """Another day of the month, or another year."""
    date = value.high if isinstance(value, Range) else value
    if not isinstance(date, Date):
        return
    if date.day is not None:
        days = [m for m in re.finditer(r"(?<!\d)\d{1,2}(?!\d)", written) if int(m.group()) == date.day]
        for match in days[-1:] if date.day != date.month else ():
            for other in (date.day + 1, date.day - 1, date.day + 10):
                if 1 <= other <= 28:
                    shown = f"{other:02}" if len(match.group()) == 2 else str(other)
                    yield written[: match.start()] + shown + written[match.end() :]
    for match in list(_YEAR.finditer(written))[-1:]:
        for year in (int(match.group()) + 1, int(match.group()) - 1):
            yield written[: match.start()] + str(year) + written[match.end() :]


def _phone(written: str, value: Value) -> Iterator[str]:
    """Another last digit, another one before it."""
    for match in list(_DIGIT.finditer(written))[-2:]:
        yield written[: match.start()] + _next_digit(match.group()) + written[match.end() :]


def _email(written: str, value: Value) -> Iterator[str]:
    local, _, domain = written.partition("@")
    for other in _LOCAL_PARTS:
        if other != local.lower() and domain:
            yield f"{other}@{domain}"


def _url(written: str, value: Value) -> Iterator[str]:
    """Another domain; another last step of the path."""
    match = re.match(r"(?:[a-z]+://)?(?:www\.)?([\w-]+)(?=\.)", written, re.IGNORECASE)
    if match:
        yield f"{written[: match.end(1)]}-online{written[match.end(1) :]}"
    step = re.search(r"(?<=[^/:]/)[\w-]+(?=/?$)", written)
    if step:
        yield f"{written[: step.end()]}-2{written[step.end() :]}"


def _version(written: str, value: Value) -> Iterator[str]:
    for match in list(re.finditer(r"\d+", written))[:1]:
        number = int(match.group())
        for other in (number + 1, number - 1, number + 2):
            if other > 0:
                yield written[: match.start()] + str(other) + written[match.end() :]


_ALTER: dict[type, Callable[[str, Value], Iterator[str]]] = {
    Time: _clock,
    Hours: _clock,
    Date: _date,
    Phone: _phone,
    Email: _email,
    Url: _url,
    Version: _version,
}
