"""Italian number words."""

from cxlint.language.numerals import NumeralTable, inflect, with_bare_letters

_TENS = {
    "venti": 20,
    "trenta": 30,
    "quaranta": 40,
    "cinquanta": 50,
    "sessanta": 60,
    "settanta": 70,
    "ottanta": 80,
    "novanta": 90,
}
_INEXACT = {
    "decina": 10,
    "decine": 10,
    "quindicina": 15,
    **{word[:-1] + "ina": value for word, value in _TENS.items()},
    "centinaio": 100,
    "centinaia": 100,
    "migliaio": 1000,
    "migliaia": 1000,
}
_ORDINAL_STEMS = {
    "prim": 1,
    "second": 2,
    "terz": 3,
    "quart": 4,
    "quint": 5,
    "sest": 6,
    "settim": 7,
    "ottav": 8,
    "non": 9,
    "decim": 10,
    "undicesim": 11,
    "dodicesim": 12,
    "tredicesim": 13,
    "quattordicesim": 14,
    "quindicesim": 15,
    "sedicesim": 16,
    "diciassettesim": 17,
    "diciottesim": 18,
    "diciannovesim": 19,
    **{ten[:-1] + "esim": value for ten, value in _TENS.items()},
}
_GLUED_STEMS = {
    "unesim": 1,
    "duesim": 2,
    "treesim": 3,
    "tresim": 3,
    "quattresim": 4,
    "cinquesim": 5,
    "seiesim": 6,
    "seesim": 6,
    "settesim": 7,
    "ottesim": 8,
    "novesim": 9,
}
_SCALE_STEMS = {
    "centesim": 100,
    "millesim": 1000,
    "milionesim": 10**6,
    "miliardesim": 10**9,
    "bilionesim": 10**12,
}
_ENDINGS = ("o", "a", "i", "e")

TABLE = NumeralTable(
    units=with_bare_letters(
        {
            "zero": 0,
            "uno": 1,
            "due": 2,
            "tre": 3,
            "tré": 3,
            "quattro": 4,
            "cinque": 5,
            "sei": 6,
            "sette": 7,
            "otto": 8,
            "nove": 9,
            "dieci": 10,
            "undici": 11,
            "dodici": 12,
            "tredici": 13,
            "quattordici": 14,
            "quindici": 15,
            "sedici": 16,
            "diciassette": 17,
            "diciotto": 18,
            "diciannove": 19,
            **_TENS,
        }
    ),
    articles=frozenset({"un", "una", "un altro", "un'altra", "un’altra"}),
    units_too=frozenset({"un", "una"}),
    hundreds={"cento": 100},
    scales={
        "mille": 1000,
        "mila": 1000,
        "milione": 10**6,
        "milioni": 10**6,
        "miliardo": 10**9,
        "miliardi": 10**9,
        "bilione": 10**12,
        "bilioni": 10**12,
        "biliardo": 10**15,
        "biliardi": 10**15,
        "trilione": 10**18,
        "trilioni": 10**18,
    },
    bare=frozenset({"cento", "cent", "mille"}),
    dozens={"dozzina": 12, "dozzine": 12, **_INEXACT},
    inexact=frozenset(_INEXACT),
    one_of=frozenset({"dei", "degli", "delle", "di"}),
    halves=frozenset({"mezzo", "mezza", "mezz", "metà"}),
    denominators=inflect({k: v for k, v in _GLUED_STEMS.items() if v == 5}, "i"),
    ordinals=inflect(_ORDINAL_STEMS, *_ENDINGS) | {"sesto": 6, "none": 9},
    ordinal_scales=inflect(_SCALE_STEMS, *_ENDINGS),
    glued={
        **{ten[:-1]: value for ten, value in _TENS.items()},
        "cent": 100,
        "un": 1,
        "milion": 10**6,
        "bilion": 10**12,
        **inflect(_GLUED_STEMS, *_ENDINGS),
    },
    compounds=True,
    of=frozenset({"di", "dei", "delle", "del", "della", "dell'", "dell’"}),
    joiners=frozenset({"e", "ed"}),
    points=frozenset({"virgola", "punto"}),
    negatives=frozenset({"meno"}),
    over=frozenset({"su"}),
    after_digits={
        "k": 1000,
        "K": 1000,
        "M": 10**6,
        "mln": 10**6,
        "mio": 10**6,
        "mld": 10**9,
        "mrd": 10**9,
    },
    idle={
        "sei": frozenset(
            "un una uno il lo la l i gli le già in a di da nel nella con per su tu stato stata registrato "
            "registrata iscritto "
            "iscritta interessato interessata sicuro sicura pronto pronta nuovo nuova cliente socio titolare "
            "solo sola ancora "
            "al alla qui qui arrivato arrivata stanco anche non del della dei residente maggiorenne in".split()
        )
    },
    ordinal_endings="(?:(?<![4-9]\\d)[°ºª]|[°ºª](?= [^\\W\\d]))(?! ?[cfk]\\b)",
)
