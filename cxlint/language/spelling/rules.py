"""How seven languages spell numbers up to 999,999, after the spell-out rules of CLDR (RBNF) and school grammars.

The set ``c`` is where a number starts; the others serve it. ``FORMS`` are the endings before a noun by gender,
``PLACES`` the spellings of a country.
"""

from __future__ import annotations

RULES: dict[str, dict[str, str]] = {
    "en": {
        "c": "0: zero; one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen;"
        "fifteen; sixteen; seventeen; eighteen; nineteen; 20: twenty[->c>]; 30: thirty[->c>]; 40: forty[->c>];"
        "50: fifty[->c>]; 60: sixty[->c>]; 70: seventy[->c>]; 80: eighty[->c>]; 90: ninety[->c>];"
        "100: <c< hundred[ and >c>]; 1000: <c< thousand[ >a>]",
        "a": "0: and =c=; 100: =c=",
    },
    "it": {
        "c": "0: zero; uno; due; tre; quattro; cinque; sei; sette; otto; nove; dieci; undici; dodici; tredici;"
        "quattordici; quindici; sedici; diciassette; diciotto; diciannove; 20: vent>i>; 30: trent>a>; 40: quarant>a>;"
        "50: cinquant>a>; 60: sessant>a>; 70: settant>a>; 80: ottant>a>; 90: novant>a>; 100: cent>o>;"
        "200: <c<cent>o>; 1000: mille[>t>]; 2000: <k<mila[>t>]",
        "i": "0: i; uno; idue; itré; i=c=; 8: otto; inove",
        "a": "0: a; uno; adue; atré; a=c=; 8: otto; anove",
        "o": "0: o; ouno; odue; otré; o=c=; 8: otto; o=c=; 80: =c=; 90: o=c=",
        "t": "0: zero; uno; due; tré; =c=",
        # Only the last syllable bears the accent.
        "k": "0: =c=; 23: ventitre; 24: =c=; 33: trentatre; 34: =c=; 43: quarantatre; 44: =c=; 53: cinquantatre;"
        "54: =c=; 63: sessantatre; 64: =c=; 73: settantatre; 74: =c=; 83: ottantatre; 84: =c=; 93: novantatre; 94: =c=;"
        "100: cent>q>; 200: <c<cent>q>",
        "q": "0: o; o=k=; 8: otto; o=k=; 80: =k=; 90: o=k=",
    },
    "de": {
        "c": "0: null; eins; zwei; drei; vier; fünf; sechs; sieben; acht; neun; zehn; elf; zwölf; dreizehn; vierzehn;"
        "fünfzehn; sechzehn; siebzehn; achtzehn; neunzehn; 20: [>e>und]zwanzig; 30: [>e>und]dreißig;"
        "40: [>e>und]vierzig; 50: [>e>und]fünfzig; 60: [>e>und]sechzig; 70: [>e>und]siebzig; 80: [>e>und]achtzig;"
        "90: [>e>und]neunzig; 100: hundert[>c>]; 200: <e<hundert[>c>]; 1000: tausend[>c>]; 2000: <e<tausend[>c>]",
        "e": "0: null; ein; =c=; 100: <e<hundert[>e>]",
    },
    "fr": {
        "c": "0: zéro; un; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze;"
        "quinze; seize; dix-sept; dix-huit; dix-neuf; 20: vingt[>v>]; 30: trente[>v>]; 40: quarante[>v>];"
        "50: cinquante[>v>]; 60/20: soixante[>v>]; 80/20: quatre-vingt>w>; 100: cent[ >c>]; 200: <c< cent>s>;"
        "1000: mille[ >c>]; 2000: <k< mille[ >c>]",
        "v": "0: zéro; ' et un; -=c=; 11: ' et onze; -=c=",
        "w": "0: s; -=c=",
        "s": "0: s; ' =c=",
        # Before "mille" neither "cent" nor "vingt" takes an s.
        "k": "0: =c=; 80: quatre-vingt; =c=; 100: cent[ >k>]; 200: <c< cent[ >k>]",
    },
    "es": {
        "c": "0: cero; uno; dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; once; doce; trece; catorce;"
        "quince; dieciséis; diecisiete; dieciocho; diecinueve; veinte; veintiuno; veintidós; veintitrés; veinticuatro;"
        "veinticinco; veintiséis; veintisiete; veintiocho; veintinueve; 30: treinta[ y >c>]; 40: cuarenta[ y >c>];"
        "50: cincuenta[ y >c>]; 60: sesenta[ y >c>]; 70: setenta[ y >c>]; 80: ochenta[ y >c>]; 90: noventa[ y >c>];"
        "100: cien; ciento >c>; 200: doscientos[ >c>]; 300: trescientos[ >c>]; 400: cuatrocientos[ >c>];"
        "500: quinientos[ >c>]; 600: seiscientos[ >c>]; 700: setecientos[ >c>]; 800: ochocientos[ >c>];"
        "900: novecientos[ >c>]; 1000: mil[ >c>]; 2000: <m< mil[ >c>]",
        "m": "0: cero; un; =c=; 21: veintiún; =c=; 30: treinta[ y >m>]; 40: cuarenta[ y >m>]; 50: cincuenta[ y >m>];"
        "60: sesenta[ y >m>]; 70: setenta[ y >m>]; 80: ochenta[ y >m>]; 90: noventa[ y >m>]; 100: cien; ciento >m>;"
        "200: doscientos[ >m>]; 300: trescientos[ >m>]; 400: cuatrocientos[ >m>]; 500: quinientos[ >m>];"
        "600: seiscientos[ >m>]; 700: setecientos[ >m>]; 800: ochocientos[ >m>]; 900: novecientos[ >m>]",
    },
    "nl": {
        "c": "0: nul; één; twee; drie; vier; vijf; zes; zeven; acht; negen; tien; elf; twaalf; dertien; veertien;"
        "vijftien; zestien; zeventien; achttien; negentien; 20: [>e>]twintig; 30: [>e>]dertig; 40: [>e>]veertig;"
        "50: [>e>]vijftig; 60: [>e>]zestig; 70: [>e>]zeventig; 80: [>e>]tachtig; 90: [>e>]negentig;"
        "100: honderd[>a>]; 200: <c<honderd[>a>]; 1000: duizend[ >c>]; 2000: <a<duizend[ >c>]",
        "a": "0: nul; een; =c=",
        "e": "0: nul; eenen; tweeën; drieën; vieren; vijfen; zesen; zevenen; achten; negenen",
    },
    "pt": {
        "c": "0: zero; um; dois; três; quatro; cinco; seis; sete; oito; nove; dez; onze; doze; treze; catorze; quinze;"
        "dezesseis; dezessete; dezoito; dezenove; 20: vinte[ e >c>]; 30: trinta[ e >c>]; 40: quarenta[ e >c>];"
        "50: cinquenta[ e >c>]; 60: sessenta[ e >c>]; 70: setenta[ e >c>]; 80: oitenta[ e >c>]; 90: noventa[ e >c>];"
        "100: cem; cento e >c>; 200: duzentos[ e >c>]; 300: trezentos[ e >c>]; 400: quatrocentos[ e >c>];"
        "500: quinhentos[ e >c>]; 600: seiscentos[ e >c>]; 700: setecentos[ e >c>]; 800: oitocentos[ e >c>];"
        "900: novecentos[ e >c>]; 1000: mil[ >a>]; 2000: <c< mil[ >a>]",
        "a": "0: e =c=; 101: =c=; 200: e =c=; =c=; 300: e =c=; =c=; 400: e =c=; =c=; 500: e =c=; =c=; 600: e =c=; =c=;"
        "700: e =c=; =c=; 800: e =c=; =c=; 900: e =c=; =c=",
    },
}

_Endings = tuple[tuple[str, str], ...]

FORMS: dict[str, dict[str, _Endings]] = {
    "en": {},
    "it": {"m": ((r"^uno$", "un"),), "f": ((r"^uno$", "una"),)},
    # The only number of these that is inflected is "one", by case too, which nobody here knows.
    "de": {},
    "fr": {"f": ((r"\bun$", "une"),)},
    "es": {
        "m": ((r"veintiuno$", "veintiún"), (r"\buno$", "un")),
        "f": ((r"uno$", "una"), (r"cientos\b", "cientas"), (r"quinientos\b", "quinientas")),
    },
    "nl": {},
    "pt": {
        "f": (
            (r"\bum$", "uma"),
            (r"\bdois\b", "duas"),
            (r"(\w{2,}[zcn])entos\b", r"\1entas"),
            (r"quinhentos", "quinhentas"),
        )
    },
}
PLACES: dict[tuple[str, str], _Endings] = {
    ("pt", "PT"): ((r"dezess", "dezass"), (r"dezenove", "dezanove")),
    ("de", "CH"): ((r"ß", "ss"),),
    ("de", "LI"): ((r"ß", "ss"),),
    ("fr", "CH"): ((r"quatre-vingt-dix", "nonante"), (r"soixante-dix", "septante")),
    ("fr", "BE"): ((r"quatre-vingt-dix", "nonante"), (r"soixante-dix", "septante")),
}
