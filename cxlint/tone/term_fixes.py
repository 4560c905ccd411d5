"""What to write for a term that is not used: the preferred one, inflected where no word around it has to change."""

from __future__ import annotations

import re

from cxlint.language.term_forms import (
    gender,
    has_table,
    is_neutral,
    nouns_have_capitals,
    sounds_alike,
    word_forms,
    writes_last,
)
from cxlint.language.words import fold, lower
from cxlint.tone.glossary import Term
from cxlint.tone.term_index import Usage

_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"([^\W\d_]+['’]?)[\s«\"“„'‘(]*$")
_REACH = 30
_MARKS = 8
"""Characters that a label may have beside its words."""


def replacement(usage: Usage, right: Term, text: str, language: str) -> str:
    """``right`` in the form in which it may stand for the term that was found; empty where a person has to say."""
    if usage.compound or len(usage.pieces) != len(usage.entry.words):
        return ""
    found = text[usage.start : usage.end]
    if usage.entry.spelt and _WORD.findall(lower(found)) == _WORD.findall(lower(usage.entry.term.text)):
        return _in_case_of(found, right.text, language)
    many = _is_many(usage, [text[slice(*piece)] for piece in usage.pieces], language)
    if many is None:
        return ""
    new = _plural(right, language) if many else right.text
    beside = len(text) - (usage.end - usage.start)
    alone = beside <= _MARKS and not any(map(str.isalnum, text[: usage.start] + text[usage.end :]))
    if not new or not (alone or _goes_with_what_is_around(usage, right, new, text, language)):
        return ""
    return _in_case_of(found, new, language)


def _is_many(usage: Usage, said: list[str], language: str) -> bool | None:
    """Whether the plural stands there, ``None`` where that cannot be told."""
    entry = usage.entry
    same = [fold(word) == fold(found) for word, found in zip(entry.words, said, strict=True)]
    last = entry.forms[-1]
    if all(same):
        head = last if len(same) == 1 or writes_last(language) else entry.forms[0]
        invariable = head.plural == lower(entry.words[-1 if head is last else 0])
        return None if invariable and not is_neutral(language) else False
    changes_last = len(same) == 1 or (writes_last(language) and all(same[:-1]))
    low = lower(said[-1])
    if changes_last and low in last.many and low not in last.one:
        return True
    return None


def _plural(term: Term, language: str) -> str:
    words = _WORD.findall(term.text)
    if len(words) > 1 and not writes_last(language):
        return ""
    last = words[-1]
    plural = word_forms(last, language, term.kind or "noun").plural
    if not plural or not term.text.endswith(last):
        return ""
    written = last + plural[len(last) :] if plural.startswith(lower(last)) else plural
    return term.text[: -len(last)] + (written[:1].upper() + written[1:] if last[:1].isupper() else written)


def _goes_with_what_is_around(usage: Usage, right: Term, new: str, text: str, language: str) -> bool:
    if not has_table(language):
        return False
    before = _BEFORE.search(text[max(0, usage.start - _REACH) : usage.start])
    if not sounds_alike(text[usage.start : usage.end], new, before[1] if before else "", language):
        return False
    if is_neutral(language):
        return True
    wrong = usage.entry.term
    one, other = usage.entry.forms[0].verb, word_forms(_WORD.findall(right.text)[0], language, right.kind).verb
    if one is not None and other is not None and not nouns_have_capitals(language):
        return True
    if _head(wrong, language) == _head(right, language):
        return True
    genders = _gender(wrong, language), _gender(right, language)
    return bool(genders[0]) and genders[0] == genders[1]


def _gender(term: Term, language: str) -> str:
    """The gender of a term: of a phrase, that of the noun at its head."""
    return term.gender or gender(_head(term, language), language)


def _head(term: Term, language: str) -> str:
    words: list[str] = _WORD.findall(term.text)
    return words[-1 if writes_last(language) else 0].lower()


def _in_case_of(found: str, new: str, language: str) -> str:
    """``new`` with the capitals that ``found`` has for its place in the sentence."""
    if any(map(str.isupper, new[1:])):
        return new
    if found.isupper() and len(found) > 1:
        return new.upper()
    if found[:1].isupper() and new[:1].islower() and not nouns_have_capitals(language):
        return new[:1].upper() + new[1:]
    return new
