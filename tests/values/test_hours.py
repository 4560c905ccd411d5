"""Opening hours: what a reader of the sentence would note down, and what is no opening hour."""

from __future__ import annotations

import pytest

from cxlint.values import find
from cxlint.values.days import compare_hours
from cxlint.values.hours import find_hours
from cxlint.values.model import WEEK, Hours, Likeness
from cxlint.values.scan import make_scan
from cxlint.values.write import describe


def shown(text: str, locale: str) -> list[str]:
    """Each statement as "mon-fri 9:00-18:00, sun closed"."""
    return [
        _hours(mention.value) for mention in find_hours(make_scan(text, locale)) if isinstance(mention.value, Hours)
    ]


def _hours(hours: Hours) -> str:
    blocks = []
    for opening in hours.openings:
        days = opening.days
        name = " ".join(days)
        if len(days) > 2 and "".join(days) in "".join(WEEK):
            name = f"{days[0]}-{days[-1]}"
        if opening.opens is None or opening.closes is None:
            blocks.append(f"{name} closed")
            continue
        low, high = (f"{time.hour}:{time.minute:02}" for time in (opening.opens, opening.closes))
        blocks.append(f"{name} {low}-{high}".strip())
    return ", ".join(blocks)


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("it", "Aperti dal lunedì al venerdì dalle 9 alle 18.", "mon-fri 9:00-18:00"),
        ("it", "lun-gio 8.30-12.30 e 14-17.30; ven 8-13", "mon-thu 8:30-12:30, mon-thu 14:00-17:30, fri 8:00-13:00"),
        ("it", "Sabato 10-13. Chiuso la domenica", "sat 10:00-13:00, sun closed"),
        ("it", "Assistenza 24 ore su 24, 7 giorni su 7", "mon-sun 0:00-24:00"),
        ("it", "tutti i giorni dalle nove alle diciotto", "mon-sun 9:00-18:00"),
        ("en", "Weekdays 8 a.m. to 6 p.m., weekends 10am-4pm", "mon-fri 8:00-18:00, sat sun 10:00-16:00"),
        ("en", "We answer from 7:30 to 19:00 on Mondays", "mon 7:30-19:00"),
        ("en", "Mon-Fri 9-5 except public holidays", "mon-fri 9:00-17:00"),
        ("en", "Closed on Sundays and public holidays", "sun holiday closed"),
        ("en", "08.00 a.m. - 08.00 p.m.", "8:00-20:00"),
        ("en", "11 to 1pm", "11:00-13:00"),
        ("de", "Wir sind rund um die Uhr erreichbar", "mon-sun 0:00-24:00"),
        ("de", "Mo–Do 8–17 Uhr, Fr 8–14 Uhr", "mon-thu 8:00-17:00, fri 8:00-14:00"),
        ("de", "täglich außer montags von 10 bis 18 Uhr", "tue-sun 10:00-18:00"),
        ("fr", "Du mardi au samedi de 9h30 à 19h", "tue-sat 9:30-19:00"),
        ("fr", "Service client 24h/24 et 7j/7", "mon-sun 0:00-24:00"),
        ("es", "De lunes a jueves de 9:00 a 14:00 h y viernes de 9 a 13 h", "mon-thu 9:00-14:00, fri 9:00-13:00"),
        ("pt", "segunda a sexta-feira, das 8h às 20h", "mon-fri 8:00-20:00"),
        ("nl", "op werkdagen van 8.30 tot 17.00 uur, in het weekend gesloten", "mon-fri 8:30-17:00, sat sun closed"),
        ("pl", "Od wtorku do soboty w godz. 10:00 - 18:00", "tue-sat 10:00-18:00"),
        ("ro", "De marți până sâmbătă: 9.00 - 17.00", "tue-sat 9:00-17:00"),
        ("bg", "от вторник до събота 09.00 - 17.00 часа", "tue-sat 9:00-17:00"),
        ("ar", "من الثلاثاء حتى الخميس 09.00 صباحًا-05.00 مساءً", "tue-thu 9:00-17:00"),
        ("en", "Tu-Su 10:00-18:00", "tue-sun 10:00-18:00"),
    ],
)
def test_statements(locale: str, text: str, expected: str) -> None:
    assert shown(text, locale) == [expected]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Pages 9-12, 3 to 5 items, 24 hours, delivery in 24-48 hours"),
        ("en", "It is valid for the 24 hours after the test"),
        ("it", "Rimborso entro 24 ore, da 9 a 12 anni, 2-3 giorni"),
        ("de", "8-20 Euro, 2 bis 3 Stunden, so 3-4 Mal täglich zu essen"),
        ("fr", "sous 24 à 48 h"),
        ("nl", "binnen 24 tot 48 uur, € 9.00-18.00"),
        ("en", "Between $9.30 and $10.45, 16:9, version 9.10-9.20"),
        ("fi", "maanantaista perjantaihin klo 8–16"),
    ],
)
def test_other_ranges_are_no_hours(locale: str, text: str) -> None:
    assert shown(text, locale) == []


def _value(text: str, locale: str) -> Hours:
    value = next(find_hours(make_scan(text, locale))).value
    assert isinstance(value, Hours)
    return value


@pytest.mark.parametrize(
    ("declared", "said", "likeness"),
    [
        ("Mo-So 8–20 Uhr", "täglich 8:00-20:00", Likeness.SAME),
        ("Mo-So 8–20 Uhr", "8–20 Uhr", Likeness.SAME),
        ("Mo-So 8–20 Uhr", "Mo-Fr 8–20 Uhr", Likeness.DIFFERENT),
        ("Mo-Fr 9-18 Uhr, Sa 9-13 Uhr", "Samstag 9-13 Uhr", Likeness.SAME),
        ("Mo-Fr 9-18 Uhr, Sa 9-13 Uhr", "Sonntag geschlossen", Likeness.SAME),
        ("Mo-Fr 9-18 Uhr, Sa 9-13 Uhr", "Samstag geschlossen", Likeness.DIFFERENT),
        ("Mo-Fr 9-18 Uhr", "9-17 Uhr", Likeness.DIFFERENT),
        ("rund um die Uhr", "Mo-So 0-24 Uhr", Likeness.SAME),
    ],
)
def test_comparison(declared: str, said: str, likeness: Likeness) -> None:
    assert compare_hours(_value(declared, "de"), _value(said, "de")) is likeness


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("it", "h24", "Mon-Sun 0:00-24:00"),
        ("it", "H24 7/7", "Mon-Sun 0:00-24:00"),
        ("it", "24 ore su 24", "0:00-24:00"),
        ("it", "24/7", "Mon-Sun 0:00-24:00"),
        ("it", "aperto 24 ore su 24, 365 giorni l'anno", "Mon-Sun 0:00-24:00"),
        ("it", "ventiquattro ore al giorno, sette giorni alla settimana", "Mon-Sun 0:00-24:00"),
        ("it", "dal lunedì al venerdì 9-13 e 14-18, festivi esclusi", "Mon-Fri 9:00-13:00, Mon-Fri 14:00-18:00"),
        ("it", "Pausa pranzo dalle 13 alle 14", ""),
        (
            "it",
            "dal lunedì al sabato dalle 8:30 alle 19:30 (domenica e festivi chiuso)",
            "Mon-Sat 8:30-19:30, Sun, holidays closed",
        ),
        ("fr", "24h/24", "0:00-24:00"),
        ("fr", "7j/7, 24h/24", "Mon-Sun 0:00-24:00"),
        ("fr", "24 h sur 24 et 7 j sur 7", "Mon-Sun 0:00-24:00"),
        ("fr", "vingt-quatre heures sur vingt-quatre", "0:00-24:00"),
        ("fr", "365 jours par an, 24 heures sur 24", "Mon-Sun 0:00-24:00"),
        ("fr", "7 jours sur 7 de 8h à 22h", "Mon-Sun 8:00-22:00"),
        (
            "fr",
            "du lundi au vendredi, 9h-12h et 14h-18h (fermé les jours fériés)",
            "Mon-Fri 9:00-12:00, Mon-Fri 14:00-18:00, holidays closed",
        ),
        ("fr", "pause déjeuner de 12h à 14h", ""),
        ("es", "24 horas al día, los 365 días del año", "Mon-Sun 0:00-24:00"),
        ("es", "las veinticuatro horas del día, siete días a la semana", "Mon-Sun 0:00-24:00"),
        ("es", "siete días a la semana de 9 a 21 h", "Mon-Sun 9:00-21:00"),
        ("es", "24 h / 7 días", "Mon-Sun 0:00-24:00"),
        (
            "es",
            "L-J de 9 a 14 y de 16 a 19 h, V de 9 a 15 h",
            "Mon-Thu 9:00-14:00, Mon-Thu 16:00-19:00, Fri 9:00-15:00",
        ),
        ("es", "de lunes a viernes (excepto festivos) de 9:00 a 18:00", "Mon-Fri 9:00-18:00"),
        ("pt", "24 horas por dia, 7 dias por semana", "Mon-Sun 0:00-24:00"),
        ("pt", "24h por dia, 365 dias por ano", "Mon-Sun 0:00-24:00"),
        ("pt", "sete dias por semana, das 8h às 22h", "Mon-Sun 8:00-22:00"),
        ("pt", "dias úteis das 9h às 18h", "Mon-Fri 9:00-18:00"),
        (
            "pt",
            "de segunda a sexta (exceto feriados), das 9h às 12h30 e das 14h às 18h",
            "Mon-Fri 9:00-12:30, Mon-Fri 14:00-18:00",
        ),
        ("en", "24/7", "Mon-Sun 0:00-24:00"),
        ("en", "24 hours a day, 365 days a year", "Mon-Sun 0:00-24:00"),
        ("en", "open around the clock", "Mon-Sun 0:00-24:00"),
        ("en", "seven days a week, 8am-10pm", "Mon-Sun 8:00-22:00"),
        ("en", "Monday to Friday 9am to 5pm, closed for lunch 12:30-1:30pm", "Mon-Fri 9:00-17:00"),
        ("en", "Mon-Fri 9am-6pm (excluding bank holidays)", "Mon-Fri 9:00-18:00"),
        ("en", "closed on bank holidays", "holidays closed"),
        ("de", "rund um die Uhr", "Mon-Sun 0:00-24:00"),
        ("de", "24 Stunden am Tag, 365 Tage im Jahr", "Mon-Sun 0:00-24:00"),
        ("de", "7 Tage die Woche von 8 bis 22 Uhr", "Mon-Sun 8:00-22:00"),
        ("de", "täglich 24 Stunden", "Mon-Sun 0:00-24:00"),
        (
            "de",
            "Mo–Fr 9–12 und 13–17 Uhr, an Feiertagen geschlossen",
            "Mon-Fri 9:00-12:00, Mon-Fri 13:00-17:00, holidays closed",
        ),
        ("de", "24/7", "Mon-Sun 0:00-24:00"),
        ("nl", "24 uur per dag, 365 dagen per jaar", "Mon-Sun 0:00-24:00"),
        ("nl", "dag en nacht", "Mon-Sun 0:00-24:00"),
        ("nl", "zeven dagen per week van 8.00 tot 22.00 uur", "Mon-Sun 8:00-22:00"),
        ("nl", "op feestdagen gesloten", "holidays closed"),
        (
            "nl",
            "ma t/m vr 9.00-17.30 uur, za 10.00-17.00 uur, zo gesloten",
            "Mon-Fri 9:00-17:30, Sat 10:00-17:00, Sun closed",
        ),
        (
            "it",
            "Mo-Fr 09:00-12:00,13:00-17:30; Sa 10:00-13:00",
            "Mon-Fri 9:00-12:00, Mon-Fri 13:00-17:30, Sat 10:00-13:00",
        ),
        ("es", "Tu,Th 16:00-20:00", "Tue, Thu 16:00-20:00"),
        ("fr", "Monday, Tuesday 09:00-18:00", "Mon, Tue 9:00-18:00"),
        ("pl", "Mo-Su 10:00-20:00", "Mon-Sun 10:00-20:00"),
    ],
)
def test_days_and_nights_breaks_and_the_notation_of_machines(locale: str, text: str, expected: str) -> None:
    found = find(text, locale, kinds=frozenset({"hours"}))
    assert [describe(mention.value) for mention in found] == ([expected] if expected else [])


def test_parts_of_the_day_are_vague_and_only_on_demand() -> None:
    assert find("on se voit le soir", "fr", kinds=frozenset({"hours"})) == ()
    (mention,) = find("on se voit le soir", "fr", kinds=frozenset({"hours"}), parts_of_day=True)
    assert mention.vague
    assert describe(mention.value) == "16:00-20:00"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Lieferung in 2-4 Werktagen, sonntags kostenlos."),
        ("en", "Delivered in 2-4 working days, also at Christmas."),
        ("it", "Consegna in 2-4 giorni lavorativi, domenica compresa."),
    ],
)
def test_days_that_are_counted_end_no_hours(locale: str, text: str) -> None:
    assert not [mention for mention in find(text, locale) if mention.kind == "hours"]
    assert not list(find_hours(make_scan(text, locale)))
