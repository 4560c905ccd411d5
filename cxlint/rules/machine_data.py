"""What a page tells machines (JSON-LD, microdata) against what it shows to people.

A page says much that its data does not, and the other way round. So two values are compared only where they are about
the thing with the same name, and what agrees with something on the other side is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxlint.language.function_words import ALL
from cxlint.language.label_words import LABELS
from cxlint.language.locales import language_of
from cxlint.language.words import lower
from cxlint.model import Passage
from cxlint.readers.schema_org import GROUP_IN_GROUP
from cxlint.rules.disagreements import Disagreement, are_plain, comparable, differ, side_of, values_of
from cxlint.rules.subjects import Document
from cxlint.values.days import by_day
from cxlint.values.model import Bound, Hours, Mention, Money, Number, ValueKind

_KINDS: dict[str, ValueKind] = {
    "price": "money",
    "telephone": "phone",
    "email": "email",
    "openingHours": "hours",
}
_SEARCHED: dict[ValueKind, frozenset[ValueKind]] = {
    "money": frozenset(("money", "number")),
    "phone": frozenset(("phone",)),
    "email": frozenset(("email",)),
    "hours": frozenset(("hours",)),
}
_PROPERTY = re.compile(r"[A-Z]\w+\.(\w+)")
_WORD = re.compile(r"[^\W_]+")
_Names = dict[str, frozenset[str]]
_NONE: frozenset[str] = frozenset()
_NEAR = 2
"""Two prices further apart than this factor are hardly prices of one thing."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A value with the passage that states it."""

    passage: Passage
    mention: Mention


def disagreeing_data(document: Document) -> Iterator[Disagreement]:
    """The values that a page gives machines and shows otherwise to people."""
    properties: dict[ValueKind, list[_Stated]] = defaultdict(list)
    answers: list[Passage] = []
    for passage in document.passages:
        key = passage.context.key
        if passage.kind == "answer" and key.startswith("Answer."):
            answers.append(passage)
        elif passage.kind == "data" and (found := _PROPERTY.fullmatch(key)) and found[1] in _KINDS:
            kind = _KINDS[found[1]]
            values = [value for value in values_of(passage, document, _SEARCHED[kind]) if value.kind == kind]
            if len(values) == 1:
                properties[kind].append(_Stated(passage, values[0]))
    if not properties and not answers:
        return
    shown = [passage for passage in document.passages if passage.kind not in ("data", "code") and not _is_data(passage)]
    names = _names(document.passages)
    for kind, stated in properties.items():
        if kind == "hours":
            yield from _hours(stated, shown, names, document)
        else:
            yield from _values(kind, stated, shown, names, document)
    if answers:
        yield from _answers(answers, shown, document)


def _is_data(passage: Passage) -> bool:
    return passage.kind in ("question", "answer") and _PROPERTY.fullmatch(passage.context.key) is not None


# Prices, numbers and addresses ------------------------------------------------------------------------------------


def _values(
    kind: ValueKind, data: list[_Stated], shown: list[Passage], names: _Names, document: Document
) -> Iterator[Disagreement]:
    on_page = [_Stated(passage, value) for passage in shown for value in values_of(passage, document, _SEARCHED[kind])]
    numbers = {stated.mention.value.amount for stated in on_page if isinstance(stated.mention.value, Number)}
    on_page = [stated for stated in on_page if stated.mention.kind == kind and not _is_struck(stated)]
    lone = [one for one in data if not any(_agree(one, other) for other in on_page)]
    rivals = [one for one in on_page if not any(_agree(other, one) for other in data)]
    for one in lone:
        name = _name(one.passage, names)
        value = one.mention.value
        if not name or (isinstance(value, Money) and value.amount in numbers):
            continue
        others = [other for other in rivals if comparable([other.mention], one.mention)]
        bound = [other for other in others if _is_about(other.passage, name)]
        near = [other for other in bound if _is_near(one, other)]
        if len(near) == 1 and _is_plain(near[0], name):
            yield _told(one, near[0], "" if len(bound) == 1 else "other values stand near it")
        elif near:
            yield _told(one, near[0], "it may be about something else")
        elif kind == "money" and len(others) > 1 and len(others) == len(on_page) and _names_page(shown, name):
            yield _told(one, others[0], "none of the prices on the page is this one")


def _agree(one: _Stated, other: _Stated) -> bool:
    return bool(comparable([other.mention], one.mention)) and not differ(one.mention, other.mention)


def _is_struck(stated: _Stated) -> bool:
    """Whether a value is quoted or crossed out."""
    mention = stated.mention
    return any(
        mark.kind == "quote" and mark.start < mention.end and mention.start < mark.end for mark in stated.passage.marks
    )


def _is_near(one: _Stated, other: _Stated) -> bool:
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, Money) or not isinstance(second, Money):
        return True
    return max(first.amount, second.amount) <= _NEAR * min(first.amount, second.amount)


def _is_plain(stated: _Stated, name: frozenset[str]) -> bool:
    """Whether a passage says nothing but that the thing costs, or is reached by, the value."""
    mention, passage = stated.mention, stated.passage
    if mention.bound is not Bound.EXACTLY:
        return False
    text = passage.text.text
    words = _words(text[: mention.outer_start] + " " + text[mention.outer_end :])
    language = language_of(passage.locale)
    return words <= name | LABELS.get(language, _NONE) | ALL.get(language, _NONE)


def _told(one: _Stated, other: _Stated, doubt: str) -> Disagreement:
    here, there = side_of(one.passage, one.mention), side_of(other.passage, other.mention)
    message = f'tells machines "{here.says}" ({one.passage.context.key}); the page shows "{there.says}"'
    return Disagreement(here, there, message, f'the page shows "{there.says}"', doubt)


# Names ------------------------------------------------------------------------------------------------------------


def _names(passages: Iterable[Passage]) -> _Names:
    """The words of the name of each thing that has one, by its group; of microdata, whose things are nested, none."""
    return {
        passage.context.group.rpartition(GROUP_IN_GROUP)[2]: _words(passage.text.text)
        for passage in passages
        if passage.kind == "data" and passage.context.group and passage.context.key.endswith(".name")
    }


def _name(passage: Passage, names: _Names) -> frozenset[str]:
    """The words of the name of the thing that a property belongs to, empty where it has none."""
    for group in reversed(passage.context.group.split(GROUP_IN_GROUP)):
        if group in names:
            return names[group]
    return _words(passage.context.headings[-1]) if passage.context.headings else frozenset()


def _is_about(passage: Passage, name: frozenset[str]) -> bool:
    """Whether a passage, or what stands around it, names the thing."""
    context = passage.context
    around = (passage.text.text, context.row, context.column, context.question, *context.headings[-1:])
    return any(name <= _words(text) for text in around if text)


def _names_page(shown: Iterable[Passage], name: frozenset[str]) -> bool:
    return any(passage.kind in ("title", "heading") and name <= _words(passage.text.text) for passage in shown)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(lower(text)))


# Opening hours ----------------------------------------------------------------------------------------------------


def _hours(data: list[_Stated], shown: list[Passage], names: _Names, document: Document) -> Iterator[Disagreement]:
    """The hours of the one thing that has any, day by day, against those under its name."""
    owners = {_name(one.passage, names) for one in data}
    name = next(iter(owners))
    if len(owners) > 1 or not name:
        return
    days: dict[str, set[object]] = defaultdict(set)
    first: dict[str, _Stated] = {}
    for passage in shown:
        for mention in values_of(passage, document, _SEARCHED["hours"]):
            if isinstance(mention.value, Hours):
                for day, spans in by_day(mention.value).items():
                    days[day].add(spans)
                    first.setdefault(day, _Stated(passage, mention))
    told: dict[str, set[object]] = defaultdict(set)
    for one in data:
        for day, spans in by_day(one.mention.value).items() if isinstance(one.mention.value, Hours) else ():
            told[day].add(spans)
    for one in data:
        for day, spans in by_day(one.mention.value).items() if isinstance(one.mention.value, Hours) else ():
            if days.get(day) and spans not in days[day] and len(told[day]) == 1:
                other = first[day]
                plain = len(days[day]) == 1 and _is_about(other.passage, name)
                yield _told(one, other, "" if plain else "they may be the hours of something else")
                break


# Answers ----------------------------------------------------------------------------------------------------------


def _answers(answers: list[Passage], shown: list[Passage], document: Document) -> Iterator[Disagreement]:
    """Answers to the same question."""
    by_question: dict[str, list[Passage]] = defaultdict(list)
    for passage in shown:
        context = passage.context
        for question in {_asked(context.question), _asked(context.headings[-1] if context.headings else "")} - {""}:
            by_question[question].append(passage)
    for answer in answers:
        visible = by_question.get(_asked(answer.context.question), [])
        if any(passage.text.text == answer.text.text for passage in visible):
            continue
        stated = [_Stated(passage, value) for passage in visible for value in values_of(passage, document)]
        said = [value for value in values_of(answer, document) if stated and value.kind != "number"]
        for value in said:
            rivals = [other for other in stated if comparable([other.mention], value)]
            if rivals and all(differ(other.mention, value) for other in rivals):
                alone = len(rivals) == 1 and len(comparable(said, value)) == 1 and are_plain(value, rivals[0].mention)
                doubt = "" if alone else "the answer gives several values"
                yield _told(_Stated(answer, value), rivals[0], doubt)


def _asked(question: str) -> str:
    return " ".join(_WORD.findall(lower(question)))
