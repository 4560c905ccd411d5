"""How a statement is meant: negated, about the past, an example, about somebody else, a question.

The words are data, one table per language (own lists, checked against the grammars named in each table); what the
tables cannot say is not understood, and a statement without such words counts as meant.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cache
from typing import Literal

from cxlint.language.function_words import ALL
from cxlint.language.statements.appeals import is_appeal
from cxlint.language.statements.table import TABLES, Table


@dataclass(frozen=True, slots=True)
class _Patterns:
    negation: re.Pattern[str]
    denial: re.Pattern[str]
    void: re.Pattern[str]
    over: re.Pattern[str]
    yes: re.Pattern[str]
    no: re.Pattern[str]
    negation_before: re.Pattern[str]
    past: re.Pattern[str]
    past_until: re.Pattern[str]
    present: re.Pattern[str]
    example: re.Pattern[str]
    others: re.Pattern[str]
    ours: re.Pattern[str]
    contrast: re.Pattern[str]
    needless: re.Pattern[str]
    hypothetical: re.Pattern[str]
    changed: re.Pattern[str]
    change_from: re.Pattern[str]
    without: re.Pattern[str]
    correction: re.Pattern[str]
    elapsed_before: re.Pattern[str]
    elapsed_behind: re.Pattern[str]
    start: re.Pattern[str]
    open_list: re.Pattern[str]
    coordinator: re.Pattern[str]
    purchase: re.Pattern[str]
    restriction: re.Pattern[str]
    act: re.Pattern[str]
    handling: re.Pattern[str]
    free: re.Pattern[str]
    several: re.Pattern[str]
    equals: re.Pattern[str]
    moments: frozenset[str]
    up_to: re.Pattern[str]
    additional: re.Pattern[str]
    case: re.Pattern[str]


_CLAUSE = 200
"""How far before a value its clause may begin, in characters."""
_GAP = r"[^\w,;:.!?]"
_CLAUSE_ENDS = re.compile(r"[,;:–—]|\.(?!\d)")
_QUOTED = re.compile(r'"[^"\n]{3,300}"|«[^»\n]{3,300}»|(?<!\w)\'[^\'\n]{8,300}\'(?!\w)')


_NO_WORDS = Table(*[()] * 7)


@cache
def _patterns(language: str) -> _Patterns:
    table = TABLES.get(language, _NO_WORDS)
    return _Patterns(
        negation=_any(table.negation),
        denial=_any(table.denial),
        void=_any(table.void),
        over=_any(table.over),
        yes=re.compile(rf"\W*(?:{_alternatives(table.yes)})(?=[.,;:!)–—]|\s*[-–—]\s|$)"),
        no=re.compile(rf"\W*(?:{_alternatives(table.no)})(?=[.,;:!)–—]|\s*[-–—]\s|$)"),
        negation_before=re.compile(rf"(?:{_alternatives(table.direct_negation)}){_GAP}{{1,3}}(?:\w+{_GAP}{{1,2}})?$"),
        past=_any(table.past),
        past_until=re.compile(rf"\b(?:{_alternatives(table.until)})\b[^.;,]{{0,30}}?\b((?:19|20)\d\d)\b"),
        present=_any(table.present),
        example=_any(table.example),
        others=_any(table.others),
        ours=_any(table.ours),
        contrast=_any(table.contrast),
        needless=_any(table.needless),
        hypothetical=_any(table.hypothetical),
        changed=_any(table.changed),
        change_from=_any(table.change_from),
        without=_ending(table.without),
        correction=re.compile(rf"\W{{0,3}}(?:{_alternatives(table.correction)})\b"),
        elapsed_before=_ending(table.elapsed_before),
        elapsed_behind=_opening(table.elapsed_behind),
        start=re.compile(rf"\b(?:{_alternatives(table.starts)})\W+((?:\w+\W+){{0,3}})$"),
        open_list=_any(table.open_list),
        purchase=re.compile(rf"\b(?:{_alternatives(table.purchases)})\W+(?:\w+\W+){{0,2}}$"),
        restriction=_any(table.restrictions),
        act=_any(table.acts),
        handling=_any(table.handling),
        free=_any(table.free),
        several=_any(table.several),
        equals=re.compile(rf"\s+(?:{_alternatives(table.equals)})\s+"),
        moments=frozenset(table.moments) | ALL.get(language, frozenset()),
        up_to=re.compile(rf"\W+(?:{_alternatives(table.up_to)})\W+((?:\w+\W+){{0,2}})$"),
        additional=re.compile(rf"\b(?:{_alternatives(table.additional)})\W+(?:\w+\W+)?$"),
        case=re.compile(rf"\W*(?:{_alternatives(table.cases)})"),
        coordinator=re.compile(rf"\s(?:{_alternatives(table.coordinators)})\s|\s?[|·/+&]\s?"),
    )


def _alternatives(phrases: tuple[str, ...]) -> str:
    """An expression of all phrases, the longest first; one that never matches where there are none."""
    return "|".join(sorted(phrases, key=len, reverse=True)) or "(?!)"


def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(phrases)})(?:(?<=\W)|(?!\w))")


def _ending(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(phrases)})\s+(?:\w+\s+)?$")


def _opening(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_alternatives(phrases)})\b")


def is_negated(lowered: str, language: str, at: int) -> bool:
    """Whether a clause (lower case) says that what it names at ``at`` is not so."""
    patterns = _patterns(language)
    said = patterns.void.sub(_blank, lowered)
    denials = sum(1 for _ in patterns.denial.finditer(said))
    # "It is not excluded" denies a denial; several other negatives ("non ... nessuno") are one negation.
    negated = patterns.negation.search(said) is not None or patterns.without.search(said, 0, at) is not None
    return negated != (denials % 2 == 1)


def is_over(lowered: str, language: str) -> bool:
    """Whether a sentence says that something is so no longer."""
    return _patterns(language).over.search(lowered) is not None


def answer(lowered: str, language: str) -> tuple[Literal["yes", "no"], int] | None:
    """The "yes" or "no" with which a text begins, and where it ends; ``None`` where it begins with neither."""
    patterns = _patterns(language)
    if match := patterns.no.match(lowered):
        return "no", match.end()
    if match := patterns.yes.match(lowered):
        return "yes", match.end()
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def speaks_of_others(text: str, language: str) -> bool:
    """Whether a text speaks of competitors or other sellers."""
    return _patterns(language).others.search(text.lower()) is not None


def is_starting_point(lowered: str, start: int, language: str) -> bool:
    """Whether the word at ``start`` names the event that a time is counted from ("after delivery").

    Pass the text of the clause in lower case, from behind the value where that stands before the word.
    """
    patterns = _patterns(language)
    match = patterns.start.search(lowered, max(0, start - 50), start)
    return match is not None and patterns.moments.issuperset(re.findall(r"\w+", match[1]))


def runs_up_to(lowered: str, end: int, start: int, language: str) -> bool:
    """Whether a time that ends at ``end`` runs up to what is named at ``start``: "5 days before the due date"."""
    patterns = _patterns(language)
    match = patterns.up_to.fullmatch(lowered, end, start) if start - end <= 40 else None
    return match is not None and patterns.moments.issuperset(re.findall(r"\w+", match[1]))


def is_additional(lowered: str, low: int, start: int, language: str) -> bool:
    """Whether the value at ``start`` comes on top of another, by the words behind ``low``: "another 5 days"."""
    return _patterns(language).additional.search(lowered, max(low, start - 50), start) is not None


def opens_case(lowered: str, start: int, language: str) -> bool:
    """Whether the sentence that begins at ``start`` is about a case of its own: "For dental care, ..."."""
    return _patterns(language).case.match(lowered, start) is not None


def is_open_list(lowered: str, language: str) -> bool:
    """Whether a sentence says of its list that it gives only some ("such as Visa")."""
    return _patterns(language).open_list.search(lowered) is not None


def follows_purchase(lowered: str, language: str) -> bool:
    """Whether a text ends in words for an order, with at most two other words behind: "on orders over"."""
    return _patterns(language).purchase.search(lowered, max(0, len(lowered) - 60)) is not None


def free_of_charge(lowered: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The ranges of the words within ``[start, end)`` that say that something costs nothing."""
    return [match.span() for match in _patterns(language).free.finditer(lowered, start, end)]


def restriction(lowered: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The ranges of the words within ``[start, end)`` that speak only of some people, goods or days."""
    return [match.span() for match in _patterns(language).restriction.finditer(lowered, start, end)]


def handling(lowered: str, start: int, end: int, act: tuple[int, int], language: str) -> tuple[int, int] | None:
    """Where ``[start, end)`` says that what customers do, named at ``act``, is handled: "returns are processed"."""
    patterns = _patterns(language)
    if patterns.act.match(lowered, act[0], end) is None:
        return None
    found = (match.span() for match in patterns.handling.finditer(lowered, start, end))
    return next((span for span in found if span[1] <= act[0] or act[1] <= span[0]), None)


def names_several(lowered: str, language: str) -> bool:
    """Whether a text has a noun that can only be a plural: behind a number it is what is counted."""
    return _patterns(language).several.search(lowered) is not None


def is_equated(lowered: str, language: str) -> bool:
    """Whether a text is nothing but a verb that says what something is or comes to: "is", "beträgt"."""
    return _patterns(language).equals.fullmatch(lowered) is not None


def change(lowered: str, start: int, language: str) -> bool:
    """Whether a sentence says that something was changed from what begins at ``start`` to something else."""
    return _is_change(lowered, start, _patterns(language))


def coordinations(lowered: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The ranges of the words and signs within ``[start, end)`` that may join two statements."""
    return [match.span() for match in _patterns(language).coordinator.finditer(lowered, start, end)]


def set_aside(text: str, sentence: tuple[int, int], start: int, end: int, language: str, year: int) -> str:
    """Why the value at ``[start, end)`` of ``text`` is not a claim about today, or "" if it is one.

    ``sentence`` is the range of its sentence and ``year`` the year of the run ("until 2021" is the past, "until 2090"
    is not). The answers are ``question``, ``quoted``, ``negated``, ``past``, ``example``, ``others``
    and ``appeal``.
    """
    low, high = sentence
    said = text[low:high]
    if said.rstrip(" )\"'»*_\n").endswith(("?", "؟", "？")):
        return "question"
    lowered = said.lower()
    if len(lowered) != len(said):
        lowered = said
    at, stop = start - low, end - low
    patterns = _patterns(language)
    if patterns.negation_before.search(lowered, max(0, at - 40), at) or _is_corrected(lowered, at, stop, patterns):
        return "negated"
    if patterns.elapsed_behind.match(lowered, stop) or patterns.elapsed_before.search(lowered, max(0, at - 25), at):
        return "past"
    if any(
        match.start() < at and stop < match.end() and match.end() - match.start() > stop - at + 12
        for match in _QUOTED.finditer(said)
    ):
        return "quoted"
    if patterns.example.search(lowered, 0, at) or _leads(patterns.hypothetical, lowered, at, stop):
        return "example"
    if _leads(patterns.needless, lowered, at, stop):
        return "negated"
    if _is_others(lowered, at, patterns) or _leads(patterns.contrast, lowered, at, stop):
        return "others"
    if _is_past(lowered, at, stop, patterns, year) or _is_change(lowered, at, patterns):
        return "past"
    if is_appeal(lowered, at, stop, language, patterns.negation):
        return "appeal"
    return ""


def _leads(pattern: re.Pattern[str], lowered: str, start: int, end: int) -> bool:
    """Whether ``pattern`` stands before a value in its clause; the words of the value's bound may be part of it."""
    last = next(iter(deque(pattern.finditer(lowered, max(0, start - _CLAUSE), end), maxlen=1)), None)
    return last is not None and _CLAUSE_ENDS.search(lowered, last.end(), start) is None


def _is_change(lowered: str, start: int, patterns: _Patterns) -> bool:
    """ "Extended from 14 to 30 days": what something was and what it is, not a range."""
    openings = patterns.change_from.finditer(lowered, max(0, start - 8), start)
    opened = patterns.change_from.match(lowered, start) or next(
        (match for match in openings if not lowered[match.end() : start].strip()), None
    )
    if opened is None:
        return False
    before = len(lowered[: opened.start()].rstrip(" ,:"))
    return _leads(patterns.changed, lowered, before, before)


def _is_corrected(lowered: str, start: int, end: int, patterns: _Patterns) -> bool:
    """ "The period is not one of 14 days but of 30": a denial, with what is true right behind."""
    correction = patterns.correction.match(lowered, end)
    if correction is None or not _leads(patterns.negation, lowered, start, start):
        return False
    written = any(letter.isdigit() for letter in lowered[start:end])
    return not written or any(letter.isdigit() for letter in lowered[correction.end() : correction.end() + 25])


def _is_others(lowered: str, start: int, patterns: _Patterns) -> bool:
    """Whether the sentence speaks of others, and not of ourselves between them and the value."""
    match: re.Match[str] | None = None
    for match in patterns.others.finditer(lowered):
        if match.start() > start:
            break
        if patterns.ours.search(lowered, match.end(), start) is None:
            return True
    return match is not None and match.start() > start and patterns.ours.search(lowered, 0, start) is None


def _is_part(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_past(lowered: str, start: int, end: int, patterns: _Patterns, year: int) -> bool:
    marks = [(match.start(), True) for match in patterns.past.finditer(lowered)]
    # The year of a whole date is what is said: "valid until 31 March 2024" is for the fact to judge.
    marks += [
        (match.start(), True)
        for match in patterns.past_until.finditer(lowered)
        if int(match[1]) < year and not _is_part(match.span(1), (start, end))
    ]
    if not marks:
        return False
    marks += [(match.start(), False) for match in patterns.present.finditer(lowered)]
    before = [mark for mark in marks if mark[0] < start]
    if before:
        return max(before)[1]
    behind = min(mark for mark in marks if mark[0] >= start)
    return behind[1] and not re.search(r"[,;:–—]", lowered[end : behind[0]])


__all__ = [
    "TABLES",
    "Table",
    "answer",
    "change",
    "coordinations",
    "follows_purchase",
    "free_of_charge",
    "handling",
    "is_additional",
    "is_equated",
    "is_negated",
    "is_open_list",
    "is_over",
    "is_starting_point",
    "names_several",
    "opens_case",
    "restriction",
    "runs_up_to",
    "set_aside",
    "speaks_of_others",
]
