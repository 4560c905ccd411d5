"""Fixes: the right value in place of the wrong one, or the reason why a person has to write it.

Safe means that the text then agrees: the value is written as the wrong one was (``cxlint.values.rewrite``), read again
where it stands, and judged again. It means too that what is replaced stands literally in the source, and that it is
text and no branch that a program picks by a number.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cxlint.facts.book import NAME
from cxlint.facts.claims import FINE, Outcome
from cxlint.facts.verdict import judge
from cxlint.facts.view import Binding
from cxlint.language.agreement import agreement, is_word
from cxlint.language.locales import language_of
from cxlint.language.units import unit_table, words
from cxlint.model import Passage
from cxlint.text import Edit, Fix, MappedText
from cxlint.text.edits import Safety
from cxlint.values.compare import compare
from cxlint.values.model import Bound, Likeness, Mention, Money
from cxlint.values.rewrite import UnwritableError, rewrite


@dataclass(frozen=True, slots=True)
class Repair:
    """A fix, or why there is none; neither where nothing is wrong."""

    fix: Fix | None = None
    why_not: str = ""


NOTHING = Repair()

_LIMITS = (Outcome.LOOSER, Outcome.TIGHTER, Outcome.LIMIT)


def repair(passage: Passage, binding: Binding, sentence: Sequence[Mention], market: str, day: datetime.date) -> Repair:
    """What makes a statement of ``passage`` agree with what is right there on ``day``.

    ``sentence`` are the values of its sentence: "14 days (2 weeks)" is not mended by halves.
    """
    if binding.verdict.outcome in FINE:
        return NOTHING
    if binding.doubt or binding.verdict.outcome is Outcome.UNCLEAR:
        return Repair(why_not=binding.doubt or f"{binding.verdict.note} what is right")
    try:
        if _in_plural(passage, binding.start):
            raise UnwritableError("a program picks this text by a number")
        if (again := _said_again(binding, sentence)) is not None:
            raise UnwritableError(f'"{passage.text.text[again.start : again.end]}" beside it says the same')
        if binding.mention is not None:
            return Repair(_value(passage, binding, binding.mention, market, day))
        return Repair(_name(passage, binding))
    except UnwritableError as error:
        return Repair(why_not=str(error))


def _said_again(binding: Binding, sentence: Sequence[Mention]) -> Mention | None:
    """Another value of the sentence that is meant as the same in other words or units."""
    said = binding.mention
    if said is None:
        return None
    alike = (other for other in sentence if other.kind == said.kind and other.value != said.value)
    return next((m for m in alike if compare(said.value, m.value) in (Likeness.SAME, Likeness.UNCLEAR)), None)


def _value(passage: Passage, binding: Binding, mention: Mention, market: str, day: datetime.date) -> Fix:
    if binding.verdict.outcome in _LIMITS:
        return _bound(passage, binding, mention)
    if len(binding.truth.values) != 1:
        raise UnwritableError("more than one value is right")
    text = passage.text.text
    value = binding.truth.values[0].value
    done = rewrite(value, mention, text, passage.locale, market)
    outcome = judge(binding.fact, binding.truth, done.mention, day).outcome
    # A price that does not say for how long is right as far as it goes.
    without_period = isinstance(value, Money) and bool(value.per) and outcome is Outcome.UNCLEAR
    if outcome is not Outcome.AGREES and not without_period:
        raise UnwritableError("it says more than the value, or less")
    return _fix(passage.text, done.start, done.end, done.text, "safe")


def _bound(passage: Passage, binding: Binding, mention: Mention) -> Fix:
    """The right value is said too loosely: without "about" it is as firm as it should be."""
    text = passage.text.text
    said = text[mention.outer_start : mention.start].strip().lower()
    known = words(unit_table(language_of(passage.locale)).bounds_before)
    declared = {value.bound for value in binding.truth.values}
    loose = mention.bound in (Bound.ABOUT, Bound.AVERAGE)
    if not loose or said not in known or mention.outer_end != mention.end or declared - {Bound.EXACTLY, Bound.RANGE}:
        raise UnwritableError("its limit is another one")
    value = text[mention.start : mention.end]
    if text[mention.outer_start].isupper():
        value = value[:1].upper() + value[1:]
    return _fix(passage.text, mention.outer_start, mention.end, value, "unsafe")


def _name(passage: Passage, binding: Binding) -> Fix:
    if binding.fact.kind != NAME:
        raise UnwritableError("the sentence has to say the opposite")
    if len(binding.truth.names) != 1 or binding.verdict.outcome is Outcome.PARTLY:
        raise UnwritableError("more than one name is right")
    text = passage.text.text
    said, right = text[binding.start : binding.end], binding.truth.names[0]
    names = {name.lower() for name in (*binding.fact.confused.values(), *binding.fact.named.values())}
    if said.lower() not in names:
        raise UnwritableError("the name stands in another form")
    row = agreement(language_of(passage.locale))
    before = re.search(r"([^\W\d_]+['’]?) ?$", text[max(0, binding.start - 20) : binding.start])
    word = before[1].lower() if before is not None else ""
    if (is_word(row.elided, word) or is_word(row.elides, word)) and _is_vowel(said) != _is_vowel(right):
        raise UnwritableError(f'"{word}" does not go with "{right}"')
    return _fix(passage.text, binding.start, binding.end, right, "safe")


def _is_vowel(name: str) -> bool:
    return name[:1].lower() in "aeiouàèéìòùhâêîôû"


# Plurals ------------------------------------------------------------------------------------------------------------

_PLURAL_FORM = re.compile(r"/(?:zero|one|two|few|many|other)$")
_PLURAL_ARGUMENT = re.compile(r"\{\s*[\w.$-]{1,100}\s*,\s*(?:plural|selectordinal)\s*,")
_NUMBERED = re.compile(r"msgstr\[\d{1,4}\][^\[]*$")
_REACH = 2000


def _in_plural(passage: Passage, at: int) -> bool:
    """Whether a text is the branch of a plural, whose number the program knows."""
    if _PLURAL_FORM.search(passage.id):
        return True
    source, start = passage.text.source.text, passage.text.span(at, at + 1).start
    before = source[max(0, start - _REACH) : start]
    if "msgstr[" in before and _NUMBERED.search(before[before.rindex("msgstr") :]):
        return True
    return any(
        before.count("{", match.start()) > before.count("}", match.start())
        for match in _PLURAL_ARGUMENT.finditer(before)
    )


# Edits --------------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\d+(?:[.,:'’]\d+)*|[^\W\d_]+|\W|_")


def _fix(text: MappedText, start: int, end: int, new: str, safety: Safety) -> Fix:
    """The fix that puts ``new`` for ``[start, end)``: one edit of what differs, or one for each word that does."""
    old = _TOKEN.findall(text.text[start:end])
    tokens = _TOKEN.findall(new)
    changes = list(_changes(old, tokens))
    whole = (changes[0][0], changes[-1][1], changes[0][2], changes[-1][3])
    for ranges in ([whole], changes):
        edits = []
        for low, high, first, last in ranges:
            begin = start + sum(map(len, old[:low]))
            stop = begin + sum(map(len, old[low:high]))
            if not text.is_literal(begin, stop):
                break
            edits.append(Edit(text.span(begin, stop), text.escaped("".join(tokens[first:last]))))
        else:
            return Fix(f'write "{new}"', tuple(edits), safety)
    raise UnwritableError("it does not stand as such in the source")


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where two rows of words differ, as ranges of both; never an empty one of the old."""
    for tag, low, high, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "insert":
            # An empty place in a text is none in its source: take the word before along.
            yield (low - 1, high, first - 1, last) if low else (low, high + 1, first, last + 1)
        elif tag != "equal":
            yield low, high, first, last
