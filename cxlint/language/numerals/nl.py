"""Dutch number words."""

from cxlint.language.numerals import NumeralTable

_UNITS = {
    "nul": 0,
    "één": 1,
    "eén": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_INEXACT = {
    **{word + "tal": value for word, value in _UNITS.items() if value >= 10},
    "tientallen": 10,
    "honderdtal": 100,
    "honderdtallen": 100,
    "duizendtal": 1000,
    "duizendtallen": 1000,
}
_ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    **{word + "de": value for word, value in _UNITS.items() if 9 < value < 20 and value != 11},
    "elfde": 11,
    **{word + "ste": value for word, value in _UNITS.items() if value >= 20},
}

TABLE = NumeralTable(
    units=_UNITS,
    articles=frozenset({"een", "nog een", "nog één"}),
    units_too=frozenset({"een"}),
    hundreds={"honderd": 100, "honderden": 100},
    scales={
        "duizend": 1000,
        "duizenden": 1000,
        "miljoen": 10**6,
        "miljoenen": 10**6,
        "miljard": 10**9,
        "miljarden": 10**9,
        "biljoen": 10**12,
        "biljoenen": 10**12,
    },
    bare=frozenset({"honderd", "duizend"}),
    dozens={"dozijn": 12, "dozijnen": 12, **_INEXACT},
    inexact=frozenset(_INEXACT),
    halves=frozenset({"half", "halve", "helft"}),
    whole_halves={
        "anderhalf": "1.5",
        "anderhalve": "1.5",
        **{
            word + join + half: f"{value}.5"
            for word, value in _UNITS.items()
            if value > 1
            for join in ("eneen", "ëneen", "en", "ën")
            for half in ("half", "halve")
        },
    },
    denominators={
        "kwart": 4,
        "kwarten": 4,
        "achtsten": 8,
        **{word + "n": value for word, value in _ORDINALS.items() if value > 2},
    },
    ordinals=_ORDINALS,
    ordinal_scales={
        "honderdste": 100,
        "duizendste": 1000,
        "miljoenste": 10**6,
        "miljardste": 10**9,
        "biljoenste": 10**12,
    },
    glued={"een": 1},
    compounds=True,
    tails="(?:daag|week|maand|jarig|urig|wekelijk|maandelijk|jaarlijk|cijferig)[se]?e?|maal",
    unit_first=True,
    of=frozenset({"van"}),
    joiners=frozenset({"en"}),
    glued_joiners=frozenset({"en", "ën"}),
    points=frozenset({"komma", "punt"}),
    negatives=frozenset({"min", "minus", "negatief"}),
    over=frozenset({"op de", "van de", "uit", "gedeeld door"}),
    after_digits={"k": 1000, "K": 1000, "M": 10**6, "mln": 10**6, "mio": 10**6, "mld": 10**9, "mrd": 10**9},
    ordinal_endings="e|de|ste",
)
