"""The messages in a document: a row of a table, a macro, a section of a script, or the document as a whole.

Only what is said to a customer counts: no titles, subjects, questions, buttons, code or data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias, get_args

from cxlint.language.locales import language_of
from cxlint.model import Kind, Passage
from cxlint.tone.script_parts import Message

Per: TypeAlias = Literal["document", "section", "row", "passage"]
PER: tuple[Per, ...] = get_args(Per)
Unit: TypeAlias = list[Passage]
"""The passages of one message, all in one language."""

_SPOKEN: frozenset[Kind] = frozenset(("paragraph", "list-item", "cell", "quote", "answer", "message", "string"))
_MESSAGES: frozenset[Kind] = frozenset(("answer", "message"))
_ROW = re.compile(r"(?:.*!)?r\d+\.|table\d+\.r\d+(?=c)")


def units(passages: Sequence[Passage], per: Per | None) -> Iterator[Unit]:
    """The messages of a document, in the order in which they begin.

    Where ``per`` is not said, the format decides: rows of a table, records of data, a mail, else the document, or its
    sections where at least two of them greet their reader.
    """
    spoken = [passage for passage in passages if passage.kind in _SPOKEN and passage.text.text.strip()]
    is_mail = any(passage.kind == "subject" and not passage.context.key for passage in passages)
    for unit in _bodies(spoken) if is_mail and per is None else _divided(spoken, per):
        by_language: dict[str, Unit] = {}
        told = [passage for passage in unit if passage.kind in _MESSAGES]
        for passage in told or unit:
            by_language.setdefault(language_of(passage.locale), []).append(passage)
        yield from by_language.values()


def _divided(spoken: Unit, per: Per | None) -> Iterator[Unit]:
    if per == "passage":
        yield from ([passage] for passage in spoken)
    elif per == "row":
        yield from _grouped(spoken, _row)
    elif per == "document":
        yield spoken
    elif per == "section":
        yield from _sections(spoken)
    elif rows := [passage for passage in spoken if _ROW.match(passage.id) and not passage.id.startswith("table")]:
        # What stands above a table is no row of it.
        named = any(passage.context.column for passage in rows)
        yield from _grouped([passage for passage in rows if passage.context.column or not named], _row)
    elif spoken and all(passage.context.key for passage in spoken):
        yield from _grouped(spoken, _record)
    else:
        prose = [passage for passage in spoken if not passage.context.key]
        sections = list(_sections(prose))
        several = len(sections) > 1 and sum(map(_greets, sections)) > 1
        yield from sections if several else (prose,)


def _greets(section: Unit) -> bool:
    texts = [passage.text.text for passage in section]
    return bool(Message(texts, language_of(section[0].locale)).find("greeting"))


def _bodies(passages: Unit) -> Iterator[Unit]:
    """The bodies of a mail, each a version of all that it says; much shorter ones say that there is another."""
    bodies = list(_grouped(passages, lambda passage: passage.id.partition("/")[0]))
    lengths = [sum(len(passage.text.text) for passage in body) for body in bodies]
    yield from (body for body, length in zip(bodies, lengths, strict=True) if 2 * length >= max(lengths))


def _grouped(passages: Sequence[Passage], key: Callable[[Passage], object]) -> Iterator[Unit]:
    found: dict[object, Unit] = {}
    for passage in passages:
        found.setdefault(key(passage), []).append(passage)
    yield from found.values()


def _row(passage: Passage) -> object:
    row = _ROW.match(passage.id)
    return row[0] if row else (passage.context.headings, passage.context.row)


def _record(passage: Passage) -> object:
    return passage.context.group or passage.context.key


def _sections(passages: Unit) -> Iterator[Unit]:
    """The sections at the outermost level that has several headings."""
    level = 0
    while True:
        names = {passage.context.headings[level] for passage in passages if len(passage.context.headings) > level}
        if len(names) != 1:
            break
        level += 1
    if not names:
        yield passages
        return
    for named, section in groupby(passages, lambda passage: passage.context.headings[: level + 1][level:]):
        if named:
            yield list(section)
