"""The words of an appeal: from when on a reader should write, which promises nothing ("not here after a week? call").

Entries are regular expressions over lower-case text, without anchors; own lists. ``conditions`` open a condition;
``beyond`` says that something takes longer than it should, as a negation says that it has not happened; ``appeals`` ask
the reader to get in touch. ``unable`` is what readers may not manage in a time that they are given ("if you cannot
return it within 14 days, write to us" does say that they have 14).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Appeal:
    conditions: tuple[str, ...]
    beyond: tuple[str, ...]
    unable: tuple[str, ...]
    appeals: tuple[str, ...]


def is_appeal(lowered: str, start: int, end: int, language: str, negation: re.Pattern[str]) -> bool:
    """Whether the value at ``[start, end)`` of a sentence (lower case) only says from when on to get in touch.

    "If your parcel has not come after a week, call us": a condition that holds the value and says, before the next
    stop, that something has not happened or takes too long; and an appeal before the condition or behind its clause.
    """
    patterns = _patterns(language)
    if patterns is None:
        return False
    opening = next(_openings(patterns.conditions, lowered, start), None)
    if opening is None:
        return False
    appeal = patterns.appeals.search(lowered, 0, opening.start())
    close = len(lowered)
    if appeal is None:
        stop = _STOP.search(lowered, end)
        appeal = patterns.appeals.search(lowered, stop.end()) if stop else None
        if appeal is None:
            return False
        close = appeal.start()
    if patterns.unable.search(lowered, opening.end(), close):
        return False
    unmet = negation.search(lowered, opening.end(), close) or patterns.beyond.search(lowered, opening.end(), close)
    return unmet is not None


@dataclass(frozen=True, slots=True)
class _Patterns:
    conditions: re.Pattern[str]
    beyond: re.Pattern[str]
    unable: re.Pattern[str]
    appeals: re.Pattern[str]


_STOP = re.compile(r"[,;:–—]|\s-\s")
_REACH = 160
"""How far before a value its condition may open, in characters."""


def _openings(conditions: re.Pattern[str], lowered: str, start: int) -> Iterator[re.Match[str]]:
    """The conditions that open before a value with no stop between."""
    for match in conditions.finditer(lowered, max(0, start - _REACH), start):
        if not _STOP.search(lowered, match.end(), start):
            yield match


@cache
def _patterns(language: str) -> _Patterns | None:
    words = APPEALS.get(language)
    if words is None:
        return None
    fields = (words.conditions, words.beyond, words.unable, words.appeals)
    return _Patterns(*(re.compile(rf"(?:\b|^)(?:{'|'.join(phrases)})(?!\w)") for phrases in fields))


APPEALS: dict[str, Appeal] = {
    "en": Appeal(
        conditions=("if", "when", "in case", "should", "unless", "where"),
        beyond=(
            r"(?:more|longer|later) than",
            "over",
            "beyond",
            r"exceed(?:s|ed)?",
            "past",
            "delayed",
            "missing",
            "late",
        ),
        unable=("can't", "cannot", "can not", "unable", "not able", "can no longer", "won't be able", "couldn't"),
        appeals=(
            *("contact", "get in touch", "let us know", "let me know", "tell us", "reach out", "drop us", "talk to"),
            *(
                r"(?:write|speak|turn) to",
                r"(?:e-?mail|message|text|ring|phone|ask|notify|inform|ping|chat with) (?:us|our)",
            ),
            *(
                r"call (?:us|our|the|customer|on|back)",
                "give us a (?:call|ring)",
                "report",
                "open a (?:ticket|case|claim)",
            ),
        ),
    ),
    "it": Appeal(
        conditions=("se", "qualora", "quando", "nel caso", "in caso", "ove", "caso mai", "casomai"),
        beyond=(r"senza (?:ricevere|aver)", "oltre", r"più di", r"super(?:a|ano|asse|ato)", "in ritardo", r"ritard\w+"),
        unable=(r"non (?:\w+ )?(?:puoi|può|potete|puo|riesci|riesce|riuscite|potessi|potesse)",),
        appeals=(
            *(r"contatt(?:a|i|are|ate|aci|ateci|arci|ami|arlo)", r"scriv(?:i|a|ete|ici|eteci|erci|imi|ere)\b"),
            *(r"chiama(?:|ci|teci|rci|te|re)", r"chiami", r"(?:fa|fate|fac|far|fars)\w*(?:celo| sapere|cci sapere)"),
            *(
                r"avvis\w+",
                r"avvert\w+",
                r"rivolg\w+",
                r"segnal\w+",
                r"telefon(?:a|i|are|aci|ateci)",
                r"inform(?:a|i)\w*",
            ),
        ),
    ),
    "de": Appeal(
        conditions=(
            *("wenn", "falls", "sofern", "sollte", "sollten", "im falle", "für den fall"),
            r"^(?:ist|sind|hat|haben|dauert|dauern|kommt|liegt|warten|wartest|fehlt)",
        ),
        beyond=(r"(?:länger|mehr|später) als", r"über", r"überschreite\w*", r"verspätet\w*", r"fehl(?:t|en)", "hinaus"),
        unable=(r"k(?:ann|annst|önnen|önnt|önnten|onnten)", "nicht in der lage", r"schaff\w+"),
        appeals=(
            *(
                r"kontaktier\w*",
                r"meld(?:e|en|et)",
                r"schreib(?:e|en|t)?",
                r"ruf(?:e|en|t)?",
                r"informier\w*",
                "bescheid",
            ),
            *(
                r"wend(?:e|en|et) (?:sie )?(?:sich|dich|euch)",
                r"teil(?:e|en|t) (?:sie )?uns",
                r"lass\w* (?:sie )?(?:es )?uns",
            ),
            *("in verbindung", "kontakt auf", r"frag(?:e|en|t)? (?:sie )?(?:uns|bei)"),
        ),
    ),
    "fr": Appeal(
        conditions=("si", "s", "lorsque", "quand", "dès que", "au cas où", "en cas"),
        beyond=("plus d", "plus de", r"dépass\w+", "au-delà", "au delà", "en retard", r"tard(?:e|ent)"),
        unable=(r"(?:peu(?:x|t|vent)|pouv(?:ez|ons)|parvenez|parviens|arrivez|arrives) (?:pas|plus)",),
        appeals=(
            *(r"contact(?:ez|e|er)", r"écri(?:vez|s|re)", r"appel(?:ez|le|er)", r"prév(?:enez|iens|enir)", "savoir"),
            *(r"inform(?:ez|e|er)", r"signal(?:ez|e|er)", r"adress(?:ez|e|er)", r"téléphon(?:ez|e|er)", r"avertiss\w+"),
            *(r"joi(?:gnez|ndre)",),
        ),
    ),
    "es": Appeal(
        conditions=("si", "cuando", "en caso", "en el caso", "siempre que"),
        beyond=(
            r"sin (?:llegar|recibir|estar|tener)",
            "más de",
            r"super(?:a|an|e|en)",
            r"retras\w+",
            r"demor(?:a|e)\w* más",
            "después de",
        ),
        unable=(r"no (?:\w+ )?(?:puedes|puede|podéis|pueden|pudiste|pudieras|logras|logra|consigues|consigue)",),
        appeals=(
            *(r"contact(?:a|e|ar|ad|en|anos|enos|arnos)\w*", "en contacto", r"escr[ií]b\w+", r"ll[aá]m(?:a|e)\w*"),
            *(r"av[ií]s(?:a|e)\w*", r"(?:saber|háznoslo|háganoslo)", r"inf[oó]rm(?:a|e)\w*", r"comun[ií](?:ca|que)\w*"),
            *(r"dir[ií](?:ge|ja)\w*", r"notif[ií](?:ca|que)\w*"),
        ),
    ),
    "nl": Appeal(
        conditions=(
            *("als", "indien", "wanneer", "mocht", "mochten", "in het geval"),
            r"^(?:is|zijn|heb|hebt|heeft|duurt|duren|komt|wacht|ontbreekt)",
        ),
        beyond=(r"(?:langer|meer|later) dan", "vertraagd", "te laat", r"overschrijd\w+", "na meer"),
        unable=(r"kun(?:t|nen)?", "kan", "kon", "lukt", "niet in staat"),
        appeals=(
            *("contact", r"laat (?:het )?(?:ons )?(?:dan )?(?:even )?(?:het )?weten", "laat het ons", r"bel(?:t|len)?"),
            *(r"mail(?:t|en)?", r"schrijf(?:t)?", r"schrijven", r"meld(?:t|en)?", r"informeer(?:t)?", "app ons"),
            *(r"vraag (?:het )?(?:ons|aan)", r"stuur ons"),
        ),
    ),
    "pt": Appeal(
        conditions=("se", "caso", "quando", "no caso", "em caso"),
        beyond=(
            r"sem (?:chegar|receber|estar|ter)",
            "mais de",
            "mais do que",
            r"ultrapass\w+",
            r"exced\w+",
            r"atras\w+",
            "após",
            "depois de",
        ),
        unable=(r"não (?:\w+ )?(?:puder|pode|podes|podem|conseguir|consegue|consegues|conseguires)",),
        appeals=(
            *(r"cont[ac]t(?:e|a|ar|ai)\w*", r"contact(?:e|a|ar)\w*", "em contato", "em contacto", r"fal(?:e|a|ar)"),
            *(r"escrev(?:a|e|er)\w*", r"lig(?:ue|a|ar)(?:-nos)?", r"avis(?:e|a|ar)\w*", r"diga(?:-nos)?", "saber"),
            *(r"inform(?:e|a|ar)\w*", r"comuni(?:que|ca)\w*"),
        ),
    ),
}
