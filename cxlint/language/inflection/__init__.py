"""The forms of a word, for finding it in a text: irregular forms, regular ones that stems do not join, compounds.

Snowball's stems join most forms of a word; this adds what they miss, from the tables. It works on the few words that
somebody declared, never on the words of a text, and may give forms that do not exist: no text has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cxlint.language.inflection.table import TABLES, Table


@dataclass(frozen=True, slots=True)
class Apart:
    """A verb with its particle elsewhere: ``verbs`` are its forms; ``bound`` particles count only where a clause ends."""

    verbs: frozenset[str]
    particle: str
    bound: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a word, lower case, itself among them, and how a separable verb stands apart."""

    words: frozenset[str]
    apart: Apart | None = None


@cache
def forms(word: str, language: str, kind: str = "") -> Forms:
    """The forms of ``word`` in ``language``; ``kind`` is the kind of value that compounds with it may be about."""
    table = TABLES.get(language)
    lower = word.lower()
    if table is None:
        return Forms(frozenset((lower,)))
    bases = [lower, *_rewritten(table.nominal, lower)]
    verbal = not table.capital_nouns or not word[:1].isupper() or word.isupper()
    if verbal:
        bases += _rewritten(table.infinitives, lower)
    found = {lower}.union(*(_inflected(table, base) for base in (bases if verbal else bases[1:])))
    found |= _irregular(table, lower)
    apart = None
    particle = _particle(table, lower) if verbal else ""
    if particle:
        base = lower[len(particle) :].removeprefix(table.linker)
        verbs = {base}.union(*(_inflected(table, verb) for verb in (base, *_rewritten(table.infinitives, base))))
        found |= {particle + verb for verb in verbs} | {
            particle + table.linker + verb for verb in verbs if verb[-1] == "n"
        }
        apart = Apart(frozenset(verbs), particle, particle in table.bound)
    found |= _compounds(table, lower, kind)
    for letter, written in table.transliterated:
        found |= {form.replace(letter, written) for form in found if letter in form}
    return Forms(frozenset(found), apart)


def has_forms(language: str) -> bool:
    """Whether the forms of words in ``language`` are known."""
    return language in TABLES


def particles(language: str) -> dict[str, bool]:
    """The particles that may stand apart from their verb, and whether they are prepositions too."""
    table = TABLES.get(language)
    return {**dict.fromkeys(table.particles, False), **dict.fromkeys(table.bound, True)} if table else {}


def frame(language: str) -> int:
    """How many words may stand between a verb and its particle."""
    return TABLES.get(language, Table()).frame


@cache
def clause_end(language: str) -> re.Pattern[str]:
    """What stands behind a particle that ends its clause, or all but ends it."""
    words = TABLES[language].behind if language in TABLES else ()
    return re.compile(rf"\s*(?:[^\w\s]|$)|\s+(?:{'|'.join(words) or '(?!)'})\b", re.IGNORECASE)


def _rewritten(rules: tuple[tuple[str, str], ...], word: str) -> list[str]:
    return [match.expand(target) for pattern, target in rules if (match := re.fullmatch(pattern, word))]


def _inflected(table: Table, verb: str) -> set[str]:
    """The forms of an infinitive: irregular ones, those of the verb behind an inseparable prefix, the regular ones."""
    found = _irregular(table, verb)
    for prefix in table.inseparable:
        if verb.startswith(prefix):
            for form in _irregular(table, verb[len(prefix) :]):
                found |= {prefix + form, prefix + form.removeprefix(table.dropped)}
    for pattern, stem, endings in table.classes:
        if match := re.fullmatch(pattern, verb):
            root = match.expand(stem)
            found.update(ending.replace("*", root) for ending in endings.split())
            found.add(verb)
    return found


def _irregular(table: Table, word: str) -> set[str]:
    return {form for group in _groups(table.irregular).get(word, ()) for form in group}


@cache
def _groups(irregular: tuple[str, ...]) -> dict[str, list[list[str]]]:
    by_form: dict[str, list[list[str]]] = {}
    for listed in irregular:
        group = listed.split()
        for form in group:
            by_form.setdefault(form, []).append(group)
    return by_form


def _particle(table: Table, word: str) -> str:
    """The particle that a separable verb begins with: the longest that leaves something like a verb."""
    if not table.linker:
        return ""
    fitting = [
        particle
        for particle in (*table.particles, *table.bound)
        if word.startswith(particle) and len(word) >= len(particle) + 3
    ]
    return max(fitting, key=len, default="")


def _compounds(table: Table, word: str, kind: str) -> set[str]:
    """The compounds that speak of the same subject: a last part such as "-frist", a first part such as "Waren-"."""
    if not table.heads or len(word) < 4:
        return set()
    heads = (*table.heads[""].split(), *table.heads.get(kind, "").split())
    found = {shape + head for shape in _rewritten(table.modifiers, word) for head in heads}
    return found | {part + word for part in table.neutral}


__all__ = ["Apart", "Forms", "clause_end", "forms", "frame", "has_forms", "particles"]
