"""What the words beside a value must agree with: the first sound of its number, its number and gender, its case.

One row a language, written by hand from its grammar. With them a value is only replaced where the sentence stays
right: "l'8 marzo" cannot become "l'11" unseen, nor "la settimana" "il 30 giorni".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache


@dataclass(frozen=True, slots=True)
class Agreement:
    """Expressions are matched against whole words in lower case."""

    elides: str = ""
    """Words that change before a vowel, in the form without it: "il", "a"."""
    elided: str = ""
    """The same words before a vowel, with their apostrophe if they have one."""
    vowel: str = "(?!)"
    """What a number in words begins with where it counts as a vowel."""
    determiners: str = "(?!)"
    """Words before a noun that agree with it in number, gender or case."""
    verbs: str = "(?!)"
    """Verbs behind a value that agree with it in number."""
    verbs_before: str = "(?!)"
    """Verbs before a value whose subject it is: "c'è", "manca"."""
    hours: str = "(?!)"
    """Words before an hour of the day that are others before one o'clock: "alle 9", "all'1"."""
    dative: str = "(?!)"
    """Words after which a noun stands in the dative; empty for languages without one."""
    cases: str = "(?!)"
    """Other words after which the case is not known."""
    adjectives_one: str = "(?!)"
    adjectives_many: str = "(?!)"
    """What adjectives behind a singular and a plural noun end in, where they agree with it."""
    singular_to: int = 1
    """2 where all numbers below it are singular, as in French."""

    one: str = ""
    """Nouns (their gender, then the noun) before which "one" in words has a form that is not known here."""

    def is_one(self, amount: Decimal) -> bool:
        """Whether a noun after ``amount`` stands in the singular."""
        return abs(amount) == 1 if self.singular_to == 1 else 0 < abs(amount) < self.singular_to


_NONE = Agreement()

_ROMANCE_ADJECTIVES = {
    "it": r"(?:prossim|ultim|prim|seguent|successiv|precedent|altr|inter|stess|quest|quell|tutt|poch|ulterior|sol|"
    r"consecutiv|alcun|vostr|nostr|tu|su|mi)[oaiehè]{1,2}",
    "fr": r"(?:prochain|dernier|dernièr|premier|premièr|suivant|autre|entier|entièr|même|seul)e?s?",
    "es": r"(?:próxim|últim|primer|siguient|otr|enter|mism|est|es|aquell|tod|poc|sol)[oae]?s?",
    "pt": r"(?:próxim|últim|primeir|seguint|outr|inteir|mesm|est|ess|aquel|tod|pouc|só)[oae]?s?",
}

_TABLE: dict[str, Agreement] = {
    "en": Agreement(
        elides="a",
        elided="an",
        vowel="(?!one|u)[aeiou]",
        determiners="this|these|that|those|each|every|another|many|few|both|either|a|an",
        verbs_before="there's",
        verbs="is|are|was|were|has|have|remains|remain|passes|pass|there's|counts|count|applies|apply",
    ),
    "it": Agreement(
        adjectives_one=r"\w+[oae]",
        adjectives_many=r"\w+[ie]",
        elides="il|lo|la|i|del|dello|della|dei|al|allo|alla|ai|dal|dallo|dalla|dai|nel|nello|nella|nei|sul|sullo|sulla|"
        "sui|quel|quei|una|un|uno",
        elided="(?:l|dell|all|dall|nell|sull|quell|un|d)['’]|gli|degli|agli|dagli|negli|sugli|quegli",
        vowel="[aeiou]",
        determiners="il|lo|la|i|gli|le|[ld]['’]|(?:de|a|da|ne|su)(?:l|llo|lla|i|gli|lle|ll['’])|col|coi|ogni|un|uno|una|"
        "un['’]|quel|quell['’]|quei|quegli|più|" + _ROMANCE_ADJECTIVES["it"],
        hours=r"(?:a|da)?(?:lle|ll['’])|le|l['’]",
        verbs_before="c['’]è|resta|restano|manca|mancano|basta|bastano|passa|passano|serve|servono|occorre|occorrono|trascorre|trascorrono|rimane|rimangono|sono",
        verbs="è|sono|era|erano|sarà|saranno|c['’]è|resta|restano|manca|mancano|basta|bastano|passa|passano|serve|"
        "servono|occorre|occorrono|trascorre|trascorrono|decorre|decorrono|rimane|rimangono|vale|valgono|dura|durano",
        one=r"f[aeiou].*|m(?:s[^aeiou]|z|gn|ps|x|y).*",
    ),
    "de": Agreement(
        determiners="(?:der|die|das|den|dem|des)|(?:dies|jed|jen|all|welch|viel|wenig|einig|mehrer|ganz|voll|letzt|"
        "nächst|erst|folgend|kommend|weiter|ander|lang|gut|halb|kein|dein|ihr|unser|euer|mein|sein)(?:e[nrsm]?)?|"
        "eine[nrsm]?|ein|im|am|zum|zur|vom|beim|ins",
        verbs_before="bleibt|bleiben|vergeht|vergehen|reicht|reichen",
        verbs="ist|sind|war|waren|wird|werden|hat|haben|bleibt|bleiben|vergeht|vergehen|reicht|reichen|gilt|gelten",
        dative="von|nach|mit|aus|seit|binnen|vor|in|bei|innert|ab|zu",
        one=".*",
        cases="während|wegen|innerhalb|trotz|statt|auf|an|über|unter|außerhalb|bis|ohne|für|um|gegen|durch",
    ),
    "fr": Agreement(
        adjectives_one=r"\w+[^sx]",
        adjectives_many=r"\w+[sx]",
        elides="le|la|de|que|jusque|lorsque|puisque",
        elided="(?:l|d|qu|jusqu|lorsqu|puisqu)['’]",
        vowel="une?$",
        determiners="le|la|les|l['’]|du|des|au|aux|ce|cet|cette|ces|chaque|un|une|mon|ma|mes|ton|ta|tes|son|sa|ses|"
        "notre|nos|votre|vos|leur|leurs|quelques|plusieurs|tout|toute|tous|toutes|" + _ROMANCE_ADJECTIVES["fr"],
        verbs_before="reste|restent|suffit|suffisent|passe|passent",
        verbs="est|sont|était|étaient|sera|seront|reste|restent|suffit|suffisent|passe|passent|faut",
        singular_to=2,
    ),
    "es": Agreement(
        adjectives_one=r"\w+[^s]",
        adjectives_many=r"\w+s",
        elides="o",
        elided="u",
        vowel="o",
        determiners="el|la|los|las|lo|del|al|cada|un|una|unos|unas|su|sus|tu|tus|mi|mis|algún|ningún|"
        + _ROMANCE_ADJECTIVES["es"],
        hours=r"las|la",
        verbs_before="queda|quedan|falta|faltan|basta|bastan|pasa|pasan|son",
        verbs="es|son|era|eran|será|serán|queda|quedan|falta|faltan|basta|bastan|pasa|pasan|hay|dura|duran",
    ),
    "nl": Agreement(
        determiners="de|het|deze|dit|die|dat|elke|elk|iedere|ieder|een|geen|alle|volgende|komende|laatste|eerste|andere|"
        "hele|heel|volle|uw|je|jouw|onze|ons|zijn|haar|hun",
        verbs_before="blijft|blijven|volstaat|volstaan",
        verbs="is|zijn|was|waren|wordt|worden|blijft|blijven|duurt|duren|geldt|gelden|volstaat|volstaan",
    ),
    "pt": Agreement(
        adjectives_one=r"\w+[^s]",
        adjectives_many=r"\w+s",
        determiners="o|a|os|as|do|da|dos|das|no|na|nos|nas|ao|à|aos|às|pelo|pela|pelos|pelas|cada|um|uma|uns|umas|num|"
        "numa|seu|sua|seus|suas|" + _ROMANCE_ADJECTIVES["pt"],
        hours=r"[àa]s?|das?",
        verbs_before="fica|ficam|falta|faltam|basta|bastam|passa|passam|são",
        verbs="é|são|era|eram|será|serão|fica|ficam|falta|faltam|basta|bastam|passa|passam|há|dura|duram",
    ),
}


def agreement(language: str) -> Agreement:
    """The row of a language; an empty one where nobody wrote it."""
    return _TABLE.get(language, _NONE)


@cache
def is_word(expression: str, word: str) -> bool:
    """Whether ``word``, in lower case, is one of those that ``expression`` describes."""
    return bool(expression) and re.fullmatch(expression, word) is not None
