"""Whether a text addresses its reader formally or informally, and by which words.

Pronouns and possessives speak for themselves; verbs where their form or their missing subject does, which
``cxlint.tone.address_verbs`` tells. What stands in quotation marks is somebody else's, and is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from cxlint.language.address import address_table
from cxlint.language.address.table import Said, Table
from cxlint.language.words import fold, lower
from cxlint.tone.address_clauses import ALL, Clauses
from cxlint.tone.address_verbs import Verbs, glued
from cxlint.tone.address_words import WORD, Words, quoted, words_of

Register = Literal["formal", "informal", "mixed", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What addresses the reader at ``[start, end)``.

    ``form`` is the form of address ("tu", "Lei"), ``kind`` what it is: pronoun, possessive, clitic or verb. It is not
    ``sure`` where it may speak of somebody else, as far as words can tell.
    """

    start: int
    end: int
    form: str
    kind: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """How a text addresses its reader.

    ``evidence`` is what the register rests on, ``found`` all that may address, other forms and doubtful words too, by
    place.
    """

    register: Register = "none"
    evidence: tuple[Evidence, ...] = ()
    found: tuple[Evidence, ...] = ()


_NONE = Address()
_SILENT = frozenset(("1", "N", "G", "3P"))
"""Readings of verbs that do not address by themselves."""
_APOSTROPHES = ("'", "’")


@lru_cache(maxsize=4096)
def address(text: str, language: str, market: str = "") -> Address:
    """How ``text`` addresses its reader; ``none`` for a language (ISO 639-1) that is not known.

    ``market`` (lower case, ISO 3166-1) tells where a form of address has another register: "você" in Brazil.
    """
    table = address_table(language)
    if table is None:
        return _NONE
    # Most texts that address nobody end here.
    if not any(_may_address(table, low) for low in {*WORD.findall(lower(text))}):
        return _NONE
    words = words_of(text)
    found = tuple(sorted(_evidence(words, table), key=lambda one: one.start))
    return _decided(table.registers | table.elsewhere.get(market, {}), found)


@lru_cache(maxsize=50_000)
def _may_address(table: Table, low: str) -> bool:
    """Whether a word may address wherever it stands; a clitic does so only beside a verb that may."""
    if low in table.verbs:
        counts = table.verbs[low] - _SILENT
        if (counts and low not in table.things) or low in table.reaching or low in table.being:
            return True
    if low in _speaking(table) and low not in table.objects:
        return True
    if low in table.pleasing or low in table.auxiliaries or low.endswith(tuple(table.endings)):
        return True
    return glued(table, low) is not None


@cache
def _speaking(table: Table) -> frozenset[str]:
    """Words other than verbs that may address."""
    return frozenset((*table.sure, *table.capital, *table.doubtful, *table.objects))


def _decided(registers: Mapping[str, str], found: tuple[Evidence, ...]) -> Address:
    """The register of what was found: what is sure outweighs what may speak of others."""
    for level in (tuple(one for one in found if one.sure), found):
        formal = any(registers[one.form] == "formal" for one in level)
        informal = any(registers[one.form] == "informal" for one in level)
        if formal and informal:
            return Address("none", (), found) if level is found else Address("mixed", _of(level, registers), found)
        if formal or informal:
            register: Register = "formal" if formal else "informal"
            return Address(register, _of(found, registers, register), found)
    return Address("none", (), found)


def _of(evidence: tuple[Evidence, ...], registers: Mapping[str, str], register: str = "") -> tuple[Evidence, ...]:
    """What speaks in a register, or in any."""
    return tuple(one for one in evidence if registers[one.form] == (register or registers[one.form] or None))


def _evidence(words: Words, table: Table) -> Iterator[Evidence]:
    """All that may address the reader, outside quotations and idioms."""
    left_out = quoted(words.text) + _idioms(words, table)
    clauses = Clauses(words, table)
    speaking, endings = _speaking(table), tuple(table.endings)
    for at, low in enumerate(words.low):
        start, end = words.spans[at]
        if left_out and any(first <= start < last for first, last in left_out):
            continue
        if low not in speaking and not (endings and low.endswith(endings)):
            continue
        for said, sure in _said(words, at, low, table, clauses):
            yield Evidence(start, end, *said, sure)
    for at, form, sure in Verbs(words, table, clauses).found():
        start, end = words.spans[at]
        if not any(first <= start < last for first, last in left_out):
            yield Evidence(start, end, form, "verb", sure)


def _idioms(words: Words, table: Table) -> list[tuple[int, int]]:
    lowered = words.text.lower()
    found = []
    for idiom in table.idioms:
        start = lowered.find(idiom)
        if start >= 0:
            found.append((start, start + len(idiom)))
    return found


def _said(words: Words, at: int, low: str, table: Table, clauses: Clauses) -> Iterator[tuple[Said, bool]]:
    """What one word says by itself."""
    if low not in _speaking(table):
        for ending, said in table.endings.items():
            if low.endswith(ending) and low not in table.nouns and (not words.is_capital(at) or words.opens_clause(at)):
                yield said, True
        return
    before = words.low[at - 1] if at else ""
    behind = words.low[at + 1] if at + 1 < len(words.low) else ""
    if before in table.not_after.get(low, ()) and not words.opens_clause(at):
        return
    if behind in table.not_before.get(low, ()) and not words.opens_clause(at + 1):
        return
    if low in table.sure:
        if len(low) > 1 or (words.glue(at + 1) in _APOSTROPHES) == (low in table.elided):
            yield table.sure[low], True
        return
    if behind in table.not_capital_before.get(low, ()) and words.opens_sentence(at):
        return
    inside = words.is_capital(at) and not words.opens_sentence(at) and not words.text.isupper()
    if "1" in table.verbs.get(low, ()) and (words.opens_clause(at) or "N" in table.verbs.get(behind, ())):
        # "Consigo entrar": a verb that looks like the pronoun.
        return
    if low in table.objects and words.glue(at) == "-":
        if {before, fold(before) + "r"} & table.reaching and not clauses.hidden(at):
            yield (table.verb_forms["3"], "clitic"), False
        return
    if low in table.objects:
        verb = table.verbs.get(behind, frozenset())
        pleases = low in table.datives and _pleases(words, at, table)
        if not (verb or pleases) or words.opens_clause(at + 1) or words.is_capital(at + 1):
            return
        if behind in table.nouns and low in table.determiners:
            return
        if inside and low in table.capital:
            yield table.capital[low], True
        elif (pleases or _reaches(words, at, table)) and not clauses.hidden(at):
            # "La ringrazio", where nobody else was spoken of.
            sure = behind in table.courteous and not clauses.others(at, 0, ALL)
            yield (table.verb_forms["3"], "clitic"), sure
        return
    if inside and low in table.capital:
        yield table.capital[low], True
    elif (
        low in table.doubtful
        and words.is_capital(at) >= table.capital_only
        and (_is_thanked(words, at, table) or not clauses.hidden(at))
    ):
        yield table.doubtful[low], False


def _is_thanked(words: Words, at: int, table: Table) -> bool:
    return any(low in table.thanks for low in words.low[max(0, at - 3) : at])


def _reaches(words: Words, at: int, table: Table) -> bool:
    """Whether the verb behind a clitic speaks to a person: "la contattiamo", "le ho inviato", "le puedo ayudar"."""
    behind = words.behind(at)
    if words.low[at] not in table.datives:
        return behind in table.reaching and "1" in table.verbs[behind]
    if behind in table.auxiliaries:
        near = words.low[at + 2 : at + 5]
        return any(low in table.reaching or low.endswith(table.participles) for low in near)
    return behind in table.reaching


def _pleases(words: Words, at: int, table: Table) -> bool:
    """Whether the verb behind a dative is one whose dative is a person: "le piace", "le è mai capitato"."""
    return any(low in table.pleasing for low in words.low[at + 1 : at + 4])
