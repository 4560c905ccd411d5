"""Days, months, hours and parts of the day in Italian."""

from cxlint.language.calendar import Calendar

_ONES = "uno due tre quattro cinque sei sette otto nove".split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti".split()
    )
}
for _tens, _word in ((20, "venti"), (30, "trenta"), (40, "quaranta"), (50, "cinquanta")):
    _NUMBERS[_word] = _tens
    for _one, _name in enumerate(_ONES, 1):
        _NUMBERS[(_word[:-1] if _name in ("uno", "otto") else _word) + _name] = _tens + _one
    _NUMBERS[_word + "tré"] = _tens + 3
_NUMBERS |= {"una": 1, "l'una": 1}

_ORDINALS = {
    word: number
    for number, word in enumerate("primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split(), 1)
}

_ORDINALS |= {word[:-1] + "a": number for word, number in _ORDINALS.items()}

CALENDAR = Calendar(
    months={
        "gennaio": 1,
        "febbraio": 2,
        "marzo": 3,
        "aprile": 4,
        "maggio": 5,
        "giugno": 6,
        "luglio": 7,
        "agosto": 8,
        "settembre": 9,
        "ottobre": 10,
        "novembre": 11,
        "dicembre": 12,
        "gen": 1,
        "genn": 1,
        "feb": 2,
        "febb": 2,
        "mar": 3,
        "apr": 4,
        "mag": 5,
        "magg": 5,
        "giu": 6,
        "lug": 7,
        "ago": 8,
        "set": 9,
        "sett": 9,
        "ott": 10,
        "nov": 11,
        "dic": 12,
    },
    days={
        "lunedì": 0,
        "lunedi": 0,
        "martedì": 1,
        "martedi": 1,
        "mercoledì": 2,
        "mercoledi": 2,
        "giovedì": 3,
        "giovedi": 3,
        "venerdì": 4,
        "venerdi": 4,
        "sabato": 5,
        "sabati": 5,
        "domenica": 6,
        "domeniche": 6,
    },
    short_days={"lun": 0, "mar": 1, "mer": 2, "gio": 3, "giov": 3, "ven": 4, "sab": 5, "dom": 6},
    groups={
        "giorni feriali": "12345",
        "feriali": "12345",
        "nei feriali": "12345",
        "giorni lavorativi": "12345",
        "tutti i giorni": "1234567",
        "ogni giorno": "1234567",
        "7 giorni su 7": "1234567",
        "7/7": "1234567",
        "sette giorni su sette": "1234567",
        "tutta la settimana": "1234567",
        "7 su 7": "1234567",
        "365 giorni l'anno": "1234567",
        "365 giorni all'anno": "1234567",
        "365 giorni su 365": "1234567",
        "7 giorni alla settimana": "1234567",
        "sette giorni alla settimana": "1234567",
        "7 giorni a settimana": "1234567",
        "fine settimana": "67",
        "weekend": "67",
        "week-end": "67",
        "festivi": "h",
        "giorni festivi": "h",
        "festività": "h",
        "giorni di festa": "h",
        "festività nazionali": "h",
    },
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    ordinal_marks="°|º|ª|o",
    of="di|del|dell'|dello|d'",
    the="il|l'|lo|al|dal|dall'|del|nel|i",
    on="entro il|fino al|il giorno|entro",
    at="alle|le|all'|alle ore|all|per le|le ore|verso le|dopo le|entro le|sono le|è l'|dall'|l'|prima delle|dalle|delle"
    "|entro e non oltre le|fino alle|intorno alle",
    at_bare="alle|all'|alle ore|per le|verso le|dopo le|entro le|sono le|è l'|prima delle|dalle",
    lead="ore|alle ore|le ore|dalle ore|h.|h",
    since="dalle|dalle ore|dal|da|dall'|dall",
    between="tra le|fra le|tra|fra|tra le ore|fra le ore|tra il|fra il",
    to="alle|alle ore|al|alla|a|all'|fino alle|fino al|sino alle|all|e fino alle",
    also="e|e dalle|ed|e le|e il|e l'|e la|o|oppure|e di|e nei",
    oclock="in punto",
    hours="ore",
    minutes="minuti|min|minuto",
    am="a.m.|a.m|am|del mattino|di mattina|della mattina|a m|al mattino",
    pm="p.m.|p.m|pm|del pomeriggio|di pomeriggio|di sera|della sera|p m|nel pomeriggio|del primo pomeriggio",
    night="di notte|della notte",
    noon="mezzogiorno|mezzodì",
    midnight="mezzanotte",
    before={},
    after={"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "e tre quarti": 45, "meno un quarto": -15},
    before_counted={"minuti alle": -1},
    after_counted={"e": 1, "meno": -1},
    closed="chiuso|chiusi|chiusa|chiuse|chiusura|è chiuso|siamo chiusi|non operativo|non attivo|non disponibile",
    pause="pausa pranzo|pausa",
    opening="orario|orari|aperto|aperti|aperta|attivo|attiva|operativo|orario continuato|disponibile|orario di "
    "apertura|orari di apertura",
    open="orario|orari|aperto|aperti|aperta|attivo|attiva|disponibile|operativo|dalle|dal|di|del|della|dei|nei|nel|il|"
    "la|i|le|anche|orario continuato|continuato|ore|solo|domenica compresa|compreso|compresi|inclusi|inclusa|incluso|"
    "comprese|compresa|con orario|con i seguenti orari|giorni|a|al|tutti|tutte|mattina|pomeriggio|mattino",
    apart_after="escluso|esclusi|esclusa|escluse",
    apart="tranne|escluso|esclusi|esclusa|escluse|eccetto|salvo|ad eccezione di|ad eccezione del|ad esclusione di",
    always="24/7|h24|24h/7|24 ore su 24 7 giorni su 7|24 ore su 24 e 7 giorni su 7|24 ore su 24, 7 giorni su 7|"
    "24 ore su 24, sette giorni su sette|24h su 24 7 giorni su 7|24h/24 7g/7|24 ore al giorno, 7 giorni su 7|"
    "a qualsiasi ora del giorno e della notte|24x7|24 ore su 24, tutti i giorni|ventiquattr'ore su ventiquattro",
    all_hours="24 ore su 24|ventiquattro ore su ventiquattro|ventiquattro ore al giorno|24h su 24|24/24|24h/24|"
    "24 ore al giorno|24h|giorno e notte|h 24",
    follow="e|o|di|del|della|per|con|in|a|da|tra|fino|ma|circa|precise|ogni|oggi|domani|oppure|se|quando|presso|dal|"
    # Verbs that go on after an hour; what is counted is a noun.
    "è|sono|viene|vengono|parte|partono|arriva|arrivano|ricevi|riceve|riceverai|spediamo|consegniamo|evadiamo|partirà",
    parts={
        "mattina": (8, 12),
        "mattinata": (8, 12),
        "pomeriggio": (12, 16),
        "sera": (16, 20),
        "serata": (16, 20),
        "notte": (20, 24),
        "prima mattina": (8, 10),
        "mattino presto": (8, 10),
        "tarda mattinata": (10, 12),
        "mattino tardi": (10, 12),
        "tarda mattina": (10, 12),
        "primo pomeriggio": (12, 14),
        "tardo pomeriggio": (14, 16),
        "prima serata": (16, 18),
        "sera presto": (16, 18),
        "tarda serata": (18, 20),
        "tarda notte": (22, 24),
        "notte fonda": (22, 24),
        "orario di lavoro": (8, 18),
        "pausa pranzo": (11, 13),
        "ora di pranzo": (11, 13),
        "mattino": (8, 12),
    },
    relative_days={"oggi": 0, "domani": 1, "dopodomani": 2, "ieri": -1, "l'altro ieri": -2, "altro ieri": -2},
    next="prossimo|prossima|la prossima",
    last="scorso|scorsa|passato|passata",
    this="questo|questa",
    week="settimana",
    month="mese",
    ago_before="",
    ago_after="fa",
    ahead_before="tra|fra",
    ahead_after="da adesso|dopo|da oggi|da ora",
)
