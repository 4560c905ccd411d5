"""The forms of a glossary's words, and when one noun may stand in the place of another without a word around changing.

It is stricter than the stems that cues go by: a form that is here is one of the word, not of another of its family.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cxlint.language.agreement import agreement, is_word
from cxlint.language.nouns import nouns
from cxlint.language.term_tables import TERM_TABLES, Row, TermTable
from cxlint.language.words import fold, lower

_NONE = TermTable()


@dataclass(frozen=True, slots=True)
class WordForms:
    """The forms of a word in lower case: ``one`` and ``many`` as a noun, ``verb`` matches those of a verb.

    ``plural`` is the plural to write, empty where the rules of the language leave several.
    """

    one: frozenset[str]
    many: frozenset[str]
    plural: str = ""
    verb: re.Pattern[str] | None = None

    def has(self, word: str) -> bool:
        """Whether ``word``, in lower case, is one of them; it may lack accents, and must not have others."""
        if word in self.one or word in self.many:
            return True
        return self.verb is not None and self.verb.fullmatch(word) is not None

    def is_verbal(self, word: str) -> bool:
        """Whether ``word`` is a form as a verb alone."""
        return self.verb is not None and word not in self.one and word not in self.many


def has_table(language: str) -> bool:
    """Whether the forms of words are known in ``language``."""
    return language in TERM_TABLES


@lru_cache(maxsize=20_000)
def word_forms(word: str, language: str, kind: str = "") -> WordForms:
    """The forms of ``word`` in ``language``; ``kind`` is "noun", "verb", "adjective", "name" or "" for unknown."""
    table = TERM_TABLES.get(language, _NONE)
    base = lower(word)
    if kind == "name" or not base.isalpha():
        return WordForms(_with_plain((base,)), frozenset())
    verb = None
    if kind == "verb" or (not kind and not (table.capitals and word[:1].isupper())):
        verb = _verb(table, base, sure=kind == "verb")
    if kind == "verb" and verb is not None:
        return WordForms(_with_plain((base,)), frozenset(), verb=verb)
    known = nouns(language).by_form.get(base)
    many: tuple[str, ...] = ()
    if known is not None and lower(known.one) == base:
        many = (lower(known.many), lower(known.dative))
        plural = lower(known.many)
    else:
        many = _first(table.plurals, base)
        plural = many[0] if len(many) == 1 else ""
        if table.capitals:
            many += tuple(_umlauted(base, many))
    one = {base, *(form for row in table.others for form in _forms(row, base))}
    if kind == "adjective":
        one |= {form for row in table.agreeing for form in _forms(row, base)}
    if table.capitals:
        # German writes the dative plural with an n behind every plural that has none.
        many += tuple(form + "n" for form in many if form[-1] in "elr")
    return WordForms(_with_plain(one), _with_plain(many) - _with_plain((base,)), plural, verb)


def _with_plain(forms: set[str] | tuple[str, ...]) -> frozenset[str]:
    return frozenset(forms) | frozenset(map(fold, forms))


def _first(rows: tuple[Row, ...], word: str) -> tuple[str, ...]:
    return next((found for row in rows if (found := _forms(row, word))), ())


def _forms(row: Row, word: str) -> tuple[str, ...]:
    match = _compiled(row[0]).fullmatch(word)
    if match is None:
        return ()
    # Before Python 3.12, ``expand`` parses its template anew each time.
    forms = row[1].replace(r"\g<0>", word)
    for number, group in enumerate(match.groups(""), 1):
        forms = forms.replace(f"\\{number}", group)
    return tuple(forms.split())


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _verb(table: TermTable, word: str, *, sure: bool) -> re.Pattern[str] | None:
    """What the forms of a verb match; where nobody said that it is one it must look like an infinitive."""
    if not sure and not _compiled(table.infinitives).fullmatch(word):
        return None
    for pattern, forms in table.verbs:
        match = _compiled(pattern).fullmatch(word)
        if match is not None:
            for number, group in enumerate(match.groups(""), 1):
                forms = forms.replace(f"\\{number}", re.escape(group))
            return re.compile(forms)
    return None


_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_LAST_VOWEL = re.compile(r"(?<![aeiou])(a(?=u)|[aou])(?=u?[^aeiouäöü]+(?:e[lnr])?$)")


def _umlauted(word: str, plurals: tuple[str, ...]) -> list[str]:
    """The plurals with the umlaut that many nouns take: "Körbe" of "Korb", "Verträge" of "Vertrag"."""
    match = _LAST_VOWEL.search(word)
    if match is None or word.endswith(("ung", "ion", "ur", "um", "us")):
        return []
    changed = word[: match.start()] + _UMLAUTS[match[0]] + word[match.end() :]
    return [changed + form[len(word) :] for form in plurals if form.startswith(word) and not form.endswith("s")]


# Exchange -----------------------------------------------------------------------------------------------------------


def gender(word: str, language: str) -> str:
    """The gender of a noun, "m", "f" or "n"; "" where its end does not tell it."""
    base = lower(word)
    known = nouns(language).by_form.get(base)
    if known is not None and known.gender:
        return known.gender
    rows = TERM_TABLES.get(language, _NONE).genders
    return next((found for pattern, found in rows if _compiled(pattern).fullmatch(base)), "")


def is_neutral(language: str) -> bool:
    """Whether no word around a noun depends on its gender."""
    return TERM_TABLES.get(language, _NONE).neutral


def writes_last(language: str) -> bool:
    """Whether the last word of a phrase is the one that takes the plural."""
    return TERM_TABLES.get(language, _NONE).last


def nouns_have_capitals(language: str) -> bool:
    """Whether nouns are written with a capital."""
    return TERM_TABLES.get(language, _NONE).capitals


def sounds_alike(one: str, other: str, before: str, language: str) -> bool:
    """Whether the word ``before`` may stay where ``other`` stands for ``one``: "l'" before "ordine", not "carrello"."""
    table = TERM_TABLES.get(language, _NONE)
    row = agreement(language)
    word = lower(before)
    if not word or not (is_word(row.elides, word) or is_word(row.elided, word) or is_word(row.determiners, word)):
        return True
    first, second = _sound(table, one), _sound(table, other)
    stressed = _compiled(table.stressed)
    if any(stressed.fullmatch(lower(text).split()[0]) for text in (one, other)):
        return False
    return (bool(first) and first == second) or not table.sounds


def _sound(table: TermTable, text: str) -> str:
    written = text.split()[0]
    if written.isupper() and len(written) > 1:
        # How an abbreviation is spoken is not told by its letters.
        return ""
    word = lower(written)
    return next((found for pattern, found in table.sounds if _compiled(pattern).match(word)), "")


def is_noun_there(form: str, infinitive: str, before: str, behind: str, language: str) -> bool:
    """Whether what may be a form of an infinitive, in lower case, stands as a noun between the words beside it."""
    if is_determiner(before, language):
        return True
    table = TERM_TABLES.get(language, _NONE)
    if len(form) > len(infinitive) or form == infinitive:
        return False
    return _compiled(table.homographs).fullmatch(form) is not None and not is_determiner(behind, language)


def is_infinitive_there(before: str, language: str) -> bool:
    """Whether what may be a plural is an infinitive behind the word ``before``, which is empty where a text opens."""
    row = TERM_TABLES.get(language, _NONE)
    return row.nominalised != _NONE.nominalised and (not before or is_word(row.nominalised, lower(before)))


def is_determiner(word: str, language: str) -> bool:
    """Whether ``word`` stands before nouns only."""
    return is_word(agreement(language).determiners, lower(word))
