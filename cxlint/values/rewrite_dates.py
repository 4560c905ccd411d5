"""Writes dates in the place of others, in the order, the words and the signs of the place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from itertools import permutations

from cxlint.language.calendar import calendar
from cxlint.language.calendar.writing import ALWAYS_MARKED, NAMES_CAPITAL, ORDINAL_DAYS, YEAR_AFTER
from cxlint.language.spelling import in_words
from cxlint.values.model import Date, Value
from cxlint.values.rewrite import Place, Proposal, UnwritableError, with_capitals

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


def propose(value: Value, place: Place) -> Iterator[Proposal]:
    """The date ``value`` in the place of another; a year is added where only the new one has it."""
    said = place.mention.value
    if not isinstance(said, Date) or not isinstance(value, Date):
        raise UnwritableError("it is a range of dates")
    if (said.day is None) != (value.day is None) or (said.month is None) != (value.month is None):
        raise UnwritableError("it gives other parts of a date")
    if said.year is not None and value.year is None:
        raise UnwritableError("it gives a year, the right value none")
    numbers = list(_DIGITS.finditer(place.written))
    for roles in _roles(numbers, said):
        yield from _written(place, said, value, roles)


def _roles(numbers: list[re.Match[str]], said: Date) -> Iterator[dict[str, re.Match[str]]]:
    """Which number may be the year, the month and the day; all ways, for "05/05" has two."""
    wanted = [part for part in ("day", "month", "year") if getattr(said, part) is not None]
    for size in (len(wanted), len(wanted) - 1):
        for chosen in permutations(wanted, size):
            if len(numbers) == size and all(
                _says(number[0], getattr(said, part)) for part, number in zip(chosen, numbers, strict=True)
            ):
                yield dict(zip(chosen, numbers, strict=True))


def _says(digits: str, value: int) -> bool:
    return int(digits) in (value, value % 100) if value > 99 else int(digits) == value


def _written(place: Place, said: Date, new: Date, roles: Mapping[str, re.Match[str]]) -> Iterator[Proposal]:
    written, language = place.written, place.language
    edits: list[tuple[int, int, str]] = []
    named = "month" not in roles and said.month is not None
    padded = not named and any(number[0][0] == "0" or len(number[0]) == 2 for number in roles.values())
    padded = padded and not any(len(number[0]) == 1 for number in roles.values())
    sound = ""
    for part, number in roles.items():
        amount = getattr(new, part)
        text = (
            f"{amount % 100:02}"
            if part == "year" and len(number[0]) == 2
            else f"{amount:02}"
            if padded
            else str(amount)
        )
        end = number.end()
        if part == "day" and named:
            text, end = _marked(written, number, amount, language)
            sound = "" if text != str(amount) else in_words(amount, language) or ""
        edits.append((number.start(), end, text))
    if named:
        edits.append(_month(written, said, new, language))
    weekday = _weekday(written, new, language)
    if weekday is not None:
        edits.append(weekday)
    text = written
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    if said.year is None and new.year is not None:
        text = _with_year(text, new.year, roles, written, named=named, language=language)
    at = place.mention
    sound = sound if sorted(edits)[0][0] == 0 else ""
    yield Proposal(at.start, at.end, text, new, sound=sound)


def _marked(written: str, number: re.Match[str], day: int, language: str) -> tuple[str, int]:
    """The day with the mark of an ordinal where the place or the language has one, and the end of the old one."""
    marks = ORDINAL_DAYS.get(language, {})
    old = next((mark for mark in {*marks.values(), "º", "°"} if written.startswith(mark, number.end())), "")
    wanted = marks.get(day, marks.get(0, "")) if old or day in ALWAYS_MARKED.get(language, ()) else ""
    return f"{day}{wanted}", number.end() + len(old)


def names_like(word: str, names: Mapping[str, int], old: int, new: int) -> str | None:
    """The name of ``new`` as ``word`` names ``old``: in full, or cut to about the same length."""
    full, others = _forms(names, old)
    wanted, wanted_others = _forms(names, new)
    if word == full:
        return wanted
    same = [form for form in wanted_others if len(form) == len(word)]
    short = [form for form in wanted_others if len(form) <= 4]
    return next(iter((*same, *short)), wanted if len(wanted) <= 4 and word in others else None)


def _forms(names: Mapping[str, int], number: int) -> tuple[str, list[str]]:
    """The full name, which comes first in the tables, and the others."""
    forms = [name for name, value in names.items() if value == number]
    return forms[0], forms[1:]


def _month(written: str, said: Date, new: Date, language: str) -> tuple[int, int, str]:
    table = calendar(language)
    if said.month is None or new.month is None:
        raise UnwritableError("it names no month")
    for match in _LETTERS.finditer(written):
        word = match[0].lower()
        if table.months.get(word) == said.month:
            name = names_like(word, table.months, said.month, new.month)
            if name is not None:
                return (*match.span(), named_like(name, match[0], language))
    raise UnwritableError("the month is named in a way of its own")


def named_like(name: str, like: str, language: str) -> str:
    """A name of a month or a day with the capital that the place or the language asks for."""
    name = name[:1].upper() + name[1:] if language in NAMES_CAPITAL and not like.islower() else name
    return with_capitals(name, like)


def _weekday(written: str, new: Date, language: str) -> tuple[int, int, str] | None:
    """The edit of a weekday that stands with the date."""
    table = calendar(language)
    for match in _LETTERS.finditer(written):
        word = match[0].lower()
        for names in (table.days, table.short_days):
            if word in names and word not in table.months:
                if new.year is None or new.month is None or new.day is None:
                    raise UnwritableError("the day of the week is not known without a year")
                weekday = datetime.date(new.year, new.month, new.day).weekday()
                name = names_like(word, names, names[word], weekday)
                if name is None:
                    raise UnwritableError(f'"{match[0]}" is named in a way of its own')
                return (*match.span(), named_like(name, match[0], language))
    return None


def _with_year(
    text: str, year: int, roles: Mapping[str, re.Match[str]], written: str, *, named: bool, language: str
) -> str:
    if named:
        day_last = "day" in roles and roles["day"].start() > 0 and not _LETTERS.search(written, roles["day"].end())
        return f"{text}, {year}" if day_last else text + YEAR_AFTER.get(language, " {}").format(year)
    separator = re.sub(r"\d", "", written)[:1]
    return f"{text.rstrip('.')}{separator}{year}"
