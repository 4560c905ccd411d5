"""How languages say from or up to which version of a product: "or later", "e versioni precedenti", "à partir de".

Regular expressions of lower-case text by language. A text may name versions in English whatever its own language, so
they are all read together.
"""

from __future__ import annotations

from typing import NamedTuple


class VersionWords(NamedTuple):
    joins: str
    """And, or: between a version and what follows."""
    newer: str
    """Later versions, behind and or or."""
    older: str
    upwards: str
    """What says the same without and or or."""
    since: str
    """What stands before the first version that will do."""
    until: str
    """What stands before the last one."""


WORDS: dict[str, VersionWords] = {
    "en": VersionWords(
        "or|and",
        r"(?:any )?(?:later|higher|above|newer|up|over|greater|more recent|subsequent)(?: versions?| releases?)?",
        r"(?:any )?(?:earlier|older|lower|below|prior|previous)(?: versions?| releases?)?",
        "upwards?|onwards?",
        r"at least|minimum|min\.|from|starting (?:with|from)|since|requires?|as of",
        "up to(?: and including)?|until|through|at most",
    ),
    "it": VersionWords(
        "o|e|ed|oppure",
        r"(?:versioni? |release )?(?:successiv\w|superior\w|più recent\w|seguent\w|posterior\w)(?: versioni)?",
        r"(?:versioni? |release )?(?:precedent\w|inferior\w|anterior\w|meno recent\w|più vecchi\w)",
        "in su|in poi",
        "da|dalla|a partire da(?:lla)?|almeno|minimo|come minimo",
        "fino ad?|fino alla|al massimo",
    ),
    "de": VersionWords(
        "oder|und",
        r"(?:eine )?(?:höher\w*|neuer\w*|später\w*|aktueller\w*)(?: version(?:en)?)?",
        r"(?:eine )?(?:älter\w*|niedriger\w*|früher\w*)(?: version(?:en)?)?",
        "aufwärts",
        "ab|mindestens|seit|von",
        "bis(?: zur?| einschließlich)?|höchstens|maximal",
    ),
    "fr": VersionWords(
        "ou|et",
        r"(?:une |les )?(?:versions? )?(?:supérieure?s?|ultérieure?s?|plus récente?s?|suivantes?|plus)",
        r"(?:une |les )?(?:versions? )?(?:antérieure?s?|inférieure?s?|précédentes?|plus anciennes?)",
        "(?!)",
        r"à partir d(?:e|'|’)|dès|depuis|au moins|au minimum|minimum",
        r"jusqu['’](?:à|au)|au maximum",
    ),
    "es": VersionWords(
        "o|u|y",
        r"(?:una )?(?:versión |versiones )?(?:superior(?:es)?|posterior(?:es)?|más recientes?|siguientes?|más nuev\w+)",
        r"(?:una )?(?:versión |versiones )?(?:anterior(?:es)?|inferior(?:es)?|previas?|más antigu\w+)",
        "en adelante",
        "a partir de|desde|al menos|como mínimo|mínimo|por lo menos",
        "hasta|como máximo",
    ),
    "nl": VersionWords(
        "of|en",
        r"(?:een )?(?:hogere?|nieuwere?|latere?|recentere?)(?: versies?)?",
        r"(?:een )?(?:lagere?|oudere?|eerdere?)(?: versies?)?",
        "(?!)",
        "vanaf|minimaal|minimum|ten minste|minstens|sinds",
        "tot(?: en met)?|t/m|maximaal|hoogstens",
    ),
    "pt": VersionWords(
        "ou|e",
        r"(?:uma )?(?:versão |versões )?(?:superior(?:es)?|posterior(?:es)?|mais recentes?|seguintes?|mais nov\w+)",
        r"(?:uma )?(?:versão |versões )?(?:anterior(?:es)?|inferior(?:es)?|prévias?|mais antig\w+)",
        "em diante",
        "a partir d[aeo]|desde|pelo menos|no mínimo|mínimo|ao menos",
        "até(?: ao?| à)?|no máximo",
    ),
    "": VersionWords(
        "lub|sau|или|veya",
        r"nowsz\w+|wyższ\w+|późniejsz\w+|mai \w+|o versiune|нове\w+|выше|üzeri|üstü|daha \w+",
        r"starsz\w+|niższ\w+|старше|ниже",
        "(?!)",
        "od|co najmniej|începând cu|от",
        "do|până la|до",
    ),
}
ARTICLES = (
    "the|la|the version|la version|la versione|la versión|a versão|o|der version|version|versione|versión|versão|versie"
)
