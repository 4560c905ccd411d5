"""Whether a word that could be a verb is a noun or an adjective where it stands: "i contatti", "imágenes ocultas"."""

from __future__ import annotations

from cxlint.language.address.table import Table
from cxlint.tone.address_words import Words

_SECOND = frozenset(("2", "2S"))


def is_noun(words: Words, at: int, table: Table) -> bool:
    """Whether the verb form at a place is a noun or an adjective there."""
    low, before, behind = words.low[at], words.before(at), words.behind(at)
    if before in table.determiners and (before not in table.proclitics or _is_article(words, at, table)):
        return True
    if not before and behind in table.genitives and not _governs(words, at + 1, table):
        # "Elenchi degli episodi", "Contrôle des expositions".
        return low in table.nouns or "2S" in table.verbs[low]
    if _modifies(low, before, table):
        return True
    if low not in table.nouns:
        return False
    if not before:
        # A label: "Contatti", "Ordini e resi", "Consegna gratuita"; a verb has its object or its adverb behind it.
        return not _is_complement(words, at + 1, behind, table)
    if before in table.determiners:
        return True
    return not any(
        before in listed for listed in (table.proclitics, table.transparent, table.subordinators, table.relatives)
    )


def _is_article(words: Words, at: int, table: Table) -> bool:
    """Whether what stands before a form of the second person is an article, not a clitic: "de las capturas"."""
    if not table.verbs[words.low[at]] & _SECOND:
        return False
    earlier = words.before(at - 1)
    return not earlier or earlier in table.prepositions or earlier in table.openers or earlier in table.verbs


def _modifies(low: str, before: str, table: Table) -> bool:
    """Whether a form of the second person is an adjective behind its noun, or the object of the verb before it.

    "imágenes ocultas", "tiene dudas"; two finite verbs do not stand side by side.
    """
    if not before or "2" not in table.verbs[low]:
        return False
    if any(
        before in listed
        for listed in (
            table.proclitics,
            table.openers,
            table.transparent,
            table.subordinators,
            table.relatives,
            table.sure,
            table.questions,
            table.others,
        )
    ):
        return False
    if before in table.verbs:
        return before not in table.nouns
    return table.plural != "" and before.endswith(table.plural) and low.endswith(table.plural)


def _is_complement(words: Words, at: int, low: str, table: Table) -> bool:
    """Whether what follows a word shows a verb: an article, an adverb, an infinitive behind a preposition."""
    if words.glue(at) == "-":
        # "Deixa-me verificar".
        return True
    if low in table.prepositions:
        return _governs(words, at, table)
    return any(low in listed for listed in (table.determiners, table.transparent, table.relatives, table.subordinators))


def _governs(words: Words, at: int, table: Table) -> bool:
    """Whether the word at a place is a preposition with an infinitive: "verifica di avere"."""
    return words.low[at] in table.governing and "N" in table.verbs.get(words.behind(at), ())
