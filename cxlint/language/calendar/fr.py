"""Days, months, hours and parts of the day in French."""

from cxlint.language.calendar import Calendar

_ONES = "un deux trois quatre cinq six sept huit neuf".split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf".split()
    )
}
for _tens, _word in ((20, "vingt"), (30, "trente"), (40, "quarante"), (50, "cinquante")):
    _NUMBERS[_word] = _tens
    _NUMBERS[f"{_word} et un"] = _NUMBERS[f"{_word}-et-un"] = _NUMBERS[f"{_word} et une"] = _tens + 1
    for _one, _name in enumerate(_ONES[1:], 2):
        _NUMBERS[f"{_word}-{_name}"] = _NUMBERS[f"{_word} {_name}"] = _tens + _one
_NUMBERS["une"] = 1

# "tôt le matin", "début de soirée": the first and the last hours of a part of the day.
_PARTS = {
    ("matin", "matinée", "matinee"): (8, 10, 12),
    ("après-midi", "apres-midi", "après midi", "apres midi"): (12, 14, 16),
    ("soir", "soirée", "soiree"): (16, 18, 20),
    ("nuit",): (20, 22, 24),
}
_HALVES: dict[str, tuple[int, int]] = {}
for _names, (_first, _middle, _last) in _PARTS.items():
    for _name in _names:
        _HALVES[_name] = (_first, _last)
        for _joint in ("", " le", " la", " de", " d'", " dans la", " de la", " de l'"):
            _gap = "" if _joint.endswith("'") else " "
            for _early in ("tôt", "tot", "début", "debut"):
                _HALVES[f"{_early}{_joint}{_gap}{_name}"] = (_first, _middle)
            for _late in ("tard", "fin"):
                _HALVES[f"{_late}{_joint}{_gap}{_name}"] = (_middle, _last)

CALENDAR = Calendar(
    months={
        "janvier": 1,
        "février": 2,
        "fevrier": 2,
        "mars": 3,
        "avril": 4,
        "mai": 5,
        "juin": 6,
        "juillet": 7,
        "août": 8,
        "aout": 8,
        "septembre": 9,
        "octobre": 10,
        "novembre": 11,
        "décembre": 12,
        "decembre": 12,
        "janv": 1,
        "févr": 2,
        "fév": 2,
        "avr": 4,
        "juil": 7,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "déc": 12,
        "jan": 1,
        "dec": 12,
    },
    days={
        "lundi": 0,
        "lundis": 0,
        "mardi": 1,
        "mardis": 1,
        "mercredi": 2,
        "mercredis": 2,
        "jeudi": 3,
        "jeudis": 3,
        "vendredi": 4,
        "vendredis": 4,
        "samedi": 5,
        "samedis": 5,
        "dimanche": 6,
        "dimanches": 6,
    },
    short_days={
        "lun": 0,
        "mar": 1,
        "mer": 2,
        "jeu": 3,
        "ven": 4,
        "sam": 5,
        "dim": 6,
        "lu": 0,
        "ma": 1,
        "me": 2,
        "je": 3,
        "ve": 4,
        "sa": 5,
        "di": 6,
    },
    groups={
        "jours ouvrés": "12345",
        "jours ouvrables": "123456",
        "en semaine": "12345",
        "jours de semaine": "12345",
        "la semaine": "12345",
        "tous les jours": "1234567",
        "chaque jour": "1234567",
        "7j/7": "1234567",
        "7 jours sur 7": "1234567",
        "7 jours/7": "1234567",
        "sept jours sur sept": "1234567",
        "7/7": "1234567",
        "7 j/7": "1234567",
        "7j sur 7": "1234567",
        "toute la semaine": "1234567",
        "7 jours par semaine": "1234567",
        "365 jours par an": "1234567",
        "365 jours sur 365": "1234567",
        "365j/an": "1234567",
        "365 jours/an": "1234567",
        "sept jours par semaine": "1234567",
        "week-end": "67",
        "week-ends": "67",
        "weekend": "67",
        "week end": "67",
        "fin de semaine": "67",
        "jours fériés": "h",
        "jour férié": "h",
        "fériés": "h",
    },
    numbers=_NUMBERS,
    ordinals={
        "premier": 1,
        "première": 1,
        "deuxième": 2,
        "troisième": 3,
        "quatrième": 4,
        "cinquième": 5,
        "second": 2,
        "seconde": 2,
    },
    ordinal_marks="er|ère|re|e|ème|ᵉʳ",
    of="de|du|d'",
    the="le|la|l'|du|au|les",
    on="le|jusqu'au|avant le",
    at="à|a|vers|dès|avant|après|il est|c'est|à partir de|aux environs de|peu près|peu pres|pour",
    at_bare="à|a",
    since="de|dès|entre|du|à partir de|des",
    between="entre",
    to="à|au|jusqu'à|jusqu'au|jusqu'a|a|jusqu à",
    also="et|et de|puis de|ainsi que|ou|et le|et les|puis",
    oclock="heures précises|heures pile",
    hours="heures|heure|h|h.",
    minutes="minutes|min|minute",
    am="du matin|le matin|a.m.|a.m|am|dans le matin|ce matin|de matin|de matinée|de la matinée|du matinee",
    pm="de l'après-midi|l'après-midi|du soir|le soir|p.m.|p.m|pm|p m|de l'apres-midi|dans l'apres midi|ce soir|"
    "du soirée|du soiree|de soirée|dans la soiree|dans la soirée|de la soirée|cet après-midi|de l'après midi|"
    "apres midi|dans l'après-midi",
    night="de la nuit|dans la nuit",
    noon="midi",
    midnight="minuit",
    before={},
    after={
        "et demie": 30,
        "et demi": 30,
        "et quart": 15,
        "moins le quart": -15,
        "moins quart": -15,
        "et trois quarts": 45,
        "trois quarts": 45,
    },
    before_counted={},
    after_counted={"moins": -1, "et": 1},
    closed="fermé|fermés|fermée|fermées|est fermé|fermeture|sommes fermés",
    pause="pause déjeuner|pause de midi|pause méridienne|pause",
    opening="ouvert|ouverts|ouverte|ouvertes|horaires|disponible|disponibles|joignable|joignables|horaires "
    "d'ouverture|horaire",
    open="ouvert|ouverts|ouverte|ouvertes|horaires|de|du|le|les|la|disponible|disponibles|et|nos|notre|service|sont|"
    "est|au|en|sans interruption|non-stop|uniquement|aussi|horaire|d'ouverture|joignable|joignables|heure|heures|"
    "de paris|matin|après-midi|y compris|inclus",
    apart_after="exclus|exclu|exceptés",
    apart="sauf|hors|excepté|à l'exception de|à l'exception du|à l'exception des|hormis",
    always="24/7|h24|24h/24 et 7j/7|24h/24, 7j/7|24h/24 7j/7|24 heures sur 24 et 7 jours sur 7|7j/7 et 24h/24|"
    "24 heures sur 24, 7 jours sur 7|24h sur 24 et 7j sur 7|24 h/24 et 7 j/7|24h/24 - 7j/7|7j/7, 24h/24|7j/7 24h/24|"
    "24 h sur 24 et 7 jours sur 7|24h/24h et 7j/7|jour et nuit|24h/7|24 h/24, 7 j/7|24h/24 et 7 jours sur 7|"
    "24 h sur 24, 7 jours sur 7|24 heures sur 24 7 jours sur 7|7 jours sur 7 et 24 heures sur 24|"
    "7 jours sur 7, 24 heures sur 24",
    all_hours="24h/24|vingt-quatre heures sur vingt-quatre|24 heures sur 24|24h sur 24|24 h/24|24 h sur 24|24 heures par jour|24h/24h|24 heures/24",
    follow="et|ou|le|la|du|pour|avec|en|dans|chaque|tous|ce|cette|demain|aujourd'hui|précises|pile|au|à",
    parts=_HALVES
    | {
        "grand matin": (8, 10),
        "heures ouvrées": (8, 18),
        "heures de bureau": (8, 18),
        "déjeuner": (11, 13),
    },
    relative_days={
        "aujourd'hui": 0,
        "demain": 1,
        "après-demain": 2,
        "après demain": 2,
        "hier": -1,
        "avant-hier": -2,
        "avant hier": -2,
        "lendemain": 1,
    },
    next="prochain|prochaine|la prochaine",
    last="dernier|dernière",
    this="ce|cette",
    week="semaine",
    month="mois",
    ago_before="il y a",
    ago_after="",
    ahead_before="dans",
    ahead_after="plus tard|à partir d'aujourd'hui",
)
