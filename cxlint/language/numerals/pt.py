"""Portuguese number words, European and Brazilian."""

from cxlint.language.numerals import NumeralTable, inflect, with_bare_letters

_HUNDREDS = {
    "duzent": 200,
    "trezent": 300,
    "quatrocent": 400,
    "quinhent": 500,
    "seiscent": 600,
    "setecent": 700,
    "oitocent": 800,
    "novecent": 900,
}
_ORDINAL_STEMS = {
    "primeir": 1,
    "segund": 2,
    "terceir": 3,
    "quart": 4,
    "quint": 5,
    "sext": 6,
    "sétim": 7,
    "oitav": 8,
    "non": 9,
    "décim": 10,
    "vigésim": 20,
    "trigésim": 30,
    "quadragésim": 40,
    "quinquagésim": 50,
    "sexagésim": 60,
    "septuagésim": 70,
    "octogésim": 80,
    "nonagésim": 90,
}
_ENDINGS = ("o", "a")
_PLURALS = ("os", "as")

TABLE = NumeralTable(
    units=with_bare_letters(
        {
            "zero": 0,
            "dois": 2,
            "duas": 2,
            "três": 3,
            "quatro": 4,
            "cinco": 5,
            "seis": 6,
            "sete": 7,
            "oito": 8,
            "nove": 9,
            "dez": 10,
            "onze": 11,
            "doze": 12,
            "treze": 13,
            "catorze": 14,
            "quatorze": 14,
            "quinze": 15,
            "dezasseis": 16,
            "dezesseis": 16,
            "dezassete": 17,
            "dezessete": 17,
            "dezoito": 18,
            "dezanove": 19,
            "dezenove": 19,
            "vinte": 20,
            "trinta": 30,
            "quarenta": 40,
            "cinquenta": 50,
            "cinqüenta": 50,
            "sessenta": 60,
            "setenta": 70,
            "oitenta": 80,
            "noventa": 90,
            "cento": 100,
            **inflect(_HUNDREDS, "os", "as"),
        }
    ),
    articles=frozenset({"um", "uma", "outro", "outra", "mais um", "mais uma"}),
    units_too=frozenset({"um", "uma"}),
    hundreds={"cem": 100, "centos": 100},
    scales=with_bare_letters(
        {
            "mil": 1000,
            "milhão": 10**6,
            "milhões": 10**6,
            "bilhão": 10**9,
            "bilhões": 10**9,
            "bilião": 10**12,
            "biliões": 10**12,
            "trilhão": 10**12,
            "trilhões": 10**12,
        }
    ),
    bare=frozenset({"cem", "mil"}),
    dozens=with_bare_letters(
        {
            "dúzia": 12,
            "dúzias": 12,
            "dezena": 10,
            "dezenas": 10,
            "vintena": 20,
            "centena": 100,
            "centenas": 100,
            "quinzena": 15,
        }
    ),
    inexact=frozenset({"dezena", "dezenas", "vintena", "centena", "centenas"}),
    halves=frozenset({"meio", "meia", "metade"}),
    denominators=with_bare_letters(
        {
            "meios": 2,
            "terço": 3,
            "terços": 3,
            "avo": 1,
            "avos": 1,
            **inflect({stem: value for stem, value in _ORDINAL_STEMS.items() if value > 2}, *_PLURALS),
        }
    ),
    ordinals=with_bare_letters(inflect(_ORDINAL_STEMS, *_ENDINGS)),
    ordinal_scales=with_bare_letters(
        inflect(
            {"centésim": 100, "milésim": 1000, "milionésim": 10**6, "bilionésim": 10**9, "trilionésim": 10**12},
            *_ENDINGS,
        )
    ),
    of=frozenset({"de", "do", "da", "dos", "das"}),
    joiners=frozenset({"e"}),
    inner_joiner=True,
    points=frozenset({"vírgula", "virgula", "ponto"}),
    negatives=frozenset({"menos", "negativo"}),
    other_minus=("pelo menos", "ao menos"),
    over=frozenset({"sobre", "em cada"}),
    after_digits={"k": 1000, "K": 1000, "M": 10**6, "mi": 10**6, "bi": 10**9},
    ordinal_endings="[ºª°](?! ?[cfk]\\b)|[oa]s?(?= )",
    grouped_from=5,
)
