"""Opening hours: what a reader of the sentence would note down, and what is no opening hour."""

from __future__ import annotations

import pytest

from cxlint.values.hours import compare_hours, find_hours
from cxlint.values.model import WEEK, Hours, Likeness
from cxlint.values.scan import make_scan


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
