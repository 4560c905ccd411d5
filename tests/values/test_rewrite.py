"""Writing is the inverse of reading, in the notation of the place; where a sentence would break, nothing is written."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.language.numerals import LANGUAGES
from cxlint.language.spelling import in_words
from cxlint.values import find, outermost, parse
from cxlint.values.compare import compare
from cxlint.values.model import Date, Duration, Likeness, Money, Percent, Quantity, Time, Value
from cxlint.values.numerals import numerals
from cxlint.values.rewrite import UnwritableError, rewrite, write


def rewritten(text: str, locale: str, right: str) -> str:
    """``text`` with its first value replaced by the one that ``right`` says in English."""
    declared = parse(right, "en", market="US" if "$" in right else "")
    assert declared is not None, right
    mentions = outermost(find(text, locale))
    alike = [m for m in mentions if m.kind == declared.kind] or [m for m in mentions if m.kind != "number"]
    mention = alike[0]
    done = rewrite(declared.value, mention, text, locale)
    return text[: done.start] + done.text + text[done.end :]


@pytest.mark.parametrize(
    ("locale", "text", "right", "expected"),
    [
        # Words stay words, digits digits.
        ("it", "Hai quattordici giorni per il reso.", "30 days", "Hai trenta giorni per il reso."),
        ("de", "innerhalb von 14 Tagen", "30 days", "innerhalb von 30 Tagen"),
        ("de", "innerhalb von vierzehn Tagen", "31 days", "innerhalb von einunddreißig Tagen"),
        ("en", "Fourteen days to return it", "30 days", "Thirty days to return it"),
        ("fr", "sous quatorze jours ouvrés", "21 working days", "sous vingt et un jours ouvrés"),
        ("es", "en veinte días", "21 days", "en veintiún días"),
        ("es", "en veinte semanas", "21 weeks", "en veintiuna semanas"),
        ("pt", "em dez semanas", "31 weeks", "em trinta e uma semanas"),
        ("pt", "em dez dias", "31 days", "em trinta e um dias"),
        ("nl", "binnen één dag", "30 days", "binnen dertig dagen"),
        # One and many.
        ("it", "Entro un giorno lavorativo riceverai risposta.", "3 working days",
         "Entro tre giorni lavorativi riceverai risposta."),
        ("it", "entro un'ora", "2 hours", "entro due ore"),
        ("it", "hai ventuno giorni", "1 day", "hai un giorno"),
        ("de", "innerhalb von 1 Tag", "30 days", "innerhalb von 30 Tagen"),
        ("de", "nach einem Tag", "30 days", "nach dreißig Tagen"),
        ("de", "dauert 1 Tag", "3 days", "dauert 3 Tage"),
        ("en", "up to 5 people", "1 person", "up to 1 person"),
        ("pt", "em 1 mês", "2 months", "em 2 meses"),
        ("fr", "1,5 jour", "2 days", "2 jours"),
        # The unit of the place where it can be, else the right one.
        ("it", "entro 24 ore dalla consegna", "3 days", "entro 72 ore dalla consegna"),
        ("en", "within two weeks of delivery", "30 days", "within thirty days of delivery"),
        ("en", "within 2 weeks of delivery", "30 days", "within 30 days of delivery"),
        ("de", "Sie haben zwei Wochen Zeit", "30 days", "Sie haben dreißig Tage Zeit"),
        ("de", "nach zwei Wochen", "30 days", "nach dreißig Tagen"),
        ("it", "fino a 5 MB", "1 GB", "fino a 1.000 MB"),
        ("en", "a 2-week period", "30 days", "a 30-day period"),
        ("de", "die 14-tägige Frist", "30 days", "die 30-tägige Frist"),
        # Money: signs, sides, decimals, cents.
        ("it", "Plus costa 9,99 €/mese", "EUR 12.50 per month", "Plus costa 12,50 €/mese"),
        ("it", "Plus costa 9,99 € al mese", "EUR 1234.50 per month", "Plus costa 1.234,50 € al mese"),
        ("it", "costa 9 euro e 99", "EUR 12.50", "costa 12 euro e 50"),
        ("en", "€9.99 a month", "EUR 12.50 per month", "€12.50 a month"),
        ("en", "costs 1,234.50 USD", "USD 2345.60", "costs 2,345.60 USD"),
        ("fr", "1 234,50 €", "EUR 2345.60", "2 345,60 €"),
        ("de", "9,99 €", "EUR 12", "12,00 €"),
        ("de", "20 % Rabatt", "25 %", "25 % Rabatt"),
        ("de", "zwanzig Prozent Rabatt", "25 %", "fünfundzwanzig Prozent Rabatt"),
        # Ranges.
        ("en", "2-4 working days", "3-5 working days", "3-5 working days"),
        ("en", "from 2 to 4 days", "3-5 days", "from 3 to 5 days"),
        ("it", "consegna tra due e quattro giorni", "3-5 days", "consegna tra tre e cinque giorni"),
        ("it", "consegna in 2-4 giorni", "3 days", "consegna in 3 giorni"),
        ("it", "consegna in 3 giorni", "2-4 days", "consegna in 2-4 giorni"),
        ("it", "consegna entro 3 giorni", "2-4 days", "consegna entro 4 giorni"),
        # How often.
        ("it", "3 volte al mese", "twice a month", "2 volte al mese"),
        ("en", "once a week", "twice a week", "twice a week"),
        ("it", "ogni 15 minuti", "30 minutes", "ogni 30 minuti"),
        # Dates.
        ("en", "until 3 May 2026", "5 June 2026", "until 5 June 2026"),
        ("en", "until May 3, 2026", "5 June 2026", "until June 5, 2026"),
        ("en", "until 3rd May", "21 June", "until 21st June"),
        ("en", "until Sunday 3 May 2026", "5 June 2026", "until Friday 5 June 2026"),
        ("de", "bis zum 3. Mai 2026", "5 June 2026", "bis zum 5. Juni 2026"),
        ("de", "bis zum 03.05.2026", "15 June 2026", "bis zum 15.06.2026"),
        ("it", "entro il 03/05/2026", "5 June 2026", "entro il 05/06/2026"),
        ("it", "Saldi dal 3 maggio 2026", "1 May 2026", "Saldi dal 1° maggio 2026"),
        ("fr", "jusqu'au 1er mai 2026", "2 June 2026", "jusqu'au 2 juin 2026"),
        ("es", "hasta el 3 de mayo", "5 June 2026", "hasta el 5 de junio de 2026"),
        ("en", "on 2026-05-03", "5 June 2026", "on 2026-06-05"),
        ("it", "Saldi fino all'8 marzo 2026.", "11 March 2026", "Saldi fino all'11 marzo 2026."),
        # Times and opening hours.
        ("en", "at 9 a.m.", "5:30 pm", "at 5:30 p.m."),
        ("de", "um 9 Uhr", "17:00", "um 17 Uhr"),
        ("fr", "à 9 h", "9:30", "à 9 h 30"),
        ("en", "Mon-Fri 9am-5pm", "Mon-Fri 10:00-18:00", "Mon-Fri 10am-6pm"),
        ("de", "Mo-Fr 9-17 Uhr", "Mon-Fri 8:00-18:00", "Mo-Fr 8-18 Uhr"),
        ("de", "Montag bis Samstag 9-17 Uhr", "Mon-Fri 9:00-17:00", "Montag bis Freitag 9-17 Uhr"),
        ("fr", "du lundi au vendredi de 9 h à 17 h", "Mon-Fri 8:30-18:00", "du lundi au vendredi de 8 h 30 à 18 h"),
        ("it", "da lunedì a venerdì dalle 9:00 alle 18:00", "Mon-Fri 8:30-19:00",
         "da lunedì a venerdì dalle 8:30 alle 19:00"),
        ("it", "lun-ven 9-13 e 14-18", "Mon-Fri 9:00-13:00, 15:00-19:00", "lun-ven 9-13 e 15-19"),
        # Addresses.
        ("it", "Chiama lo 02 1234567", "+39 02 8088 0199", "Chiama lo 02 8088 0199"),
        ("de", "Rufen Sie 030/1234567 an", "+49 30 7654321", "Rufen Sie 030/7654321 an"),
        ("en", "Write to help@example.com.", "support@example.com", "Write to support@example.com."),
        ("en", "See www.example.com/returns.", "https://www.example.com/refunds", "See www.example.com/refunds."),
        ("en", "Android 8.0 or later", "Android 9", "Android 9 or later"),
    ],
)  # fmt: skip
def test_the_right_value_is_written_as_the_wrong_one_was(locale: str, text: str, right: str, expected: str) -> None:
    assert rewritten(text, locale, right) == expected


@pytest.mark.parametrize(
    ("locale", "text", "right", "because"),
    [
        ("it", "entro l'8 marzo 2026", "3 March 2026", '"l\'" does not go with'),
        ("it", "entro il 3 marzo 2026", "11 March 2026", '"il" does not go with'),
        ("it", "alle 9:00", "1:00", '"alle" has to agree'),
        ("fr", "un délai d'un jour", "30 days", '"d\'" does not go with'),
        ("en", "an 8-day period", "30 days", '"an" does not go with'),
        ("it", "le due settimane del reso", "30 days", '"le" has to agree'),
        ("it", "un giorno gratuito", "30 days", '"gratuito" has to agree'),
        ("it", "Manca un giorno", "30 days", '"manca" has to agree'),
        ("de", "während einer Woche", "30 days", 'the case after "während" is not known'),
        ("en", "a fortnight", "30 days", "the other forms of"),
        ("en", "1 hour 30 minutes", "2 hours", "several numbers"),
        ("en", "half past nine", "10:00", "in words"),
        ("en", "until Sunday 3 May", "5 June", "not known without a year"),
        ("en", "Sunday closed, Mon-Fri 9-17", "Mon-Sun 9:00-17:00", "a day it calls closed is open"),
    ],
)
def test_what_would_break_is_left_to_a_person(locale: str, text: str, right: str, because: str) -> None:
    with pytest.raises(UnwritableError) as refused:
        rewritten(text, locale, right)
    assert because in str(refused.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words_are_read_as_what_they_say(language: str) -> None:
    for number in (*range(2, 1100), *range(1200, 20_000, 371)):
        for gender in ("", "m", "f"):
            words = in_words(number, language, gender)
            assert words is not None
            assert [(n.amount, n.start, n.end) for n in numerals(words, language)] == [(number, 0, len(words))], words


COUNTS = st.integers(2, 999).map(Decimal)
AMOUNTS = st.decimals("0.01", "99999.99", places=2)
MODELS: dict[str, dict[str, str]] = {
    "duration": {
        "it": "14 giorni|quattordici giorni|14 giorni lavorativi",
        "en": "14 days|fourteen days|14 business days",
        "de": "14 Tage|14 Tagen|vierzehn Tagen|14 Werktage",
        "fr": "14 jours|quatorze jours|14 jours ouvrés",
        "es": "14 días|catorce días|14 días hábiles",
        "nl": "14 dagen|veertien dagen|14 werkdagen",
        "pt": "14 dias|catorze dias|14 dias úteis",
    },
    "quantity": {
        "it": "5 MB|3 persone|tre persone",
        "en": "5 MB|3 people|three people",
        "de": "5 MB|3 Personen|drei Personen",
        "fr": "5 Mo|3 personnes|trois personnes",
        "es": "5 MB|3 personas|tres personas",
        "nl": "5 MB|3 personen|drie personen",
        "pt": "5 MB|3 pessoas|três pessoas",
    },
    "money": {
        "it": "9,99 €|€ 9,99|1.234,50 euro|EUR 9,99",
        "en": "€9.99|9.99 EUR|EUR 1,234.50|9.99 euros",
        "de": "9,99 €|1.234,50 Euro|EUR 9,99",
        "fr": "9,99 €|1 234,50 €|9,99 euros",
        "es": "9,99 €|1.234,50 euros|EUR 9,99",
        "nl": "€ 9,99|€ 1.234,50|9,99 euro",
        "pt": "9,99 €|1.234,50 euros|EUR 9,99",
    },
    "percent": {
        language: "20 %|20%|12,5 %" if language != "en" else "20 %|20%|12.5%" for language in LANGUAGES
    },
    "date": {
        "it": "3 maggio 2026|03/05/2026|3 mag 2026|3.5.2026",
        "en": "3 May 2026|May 3, 2026|May 3rd, 2026|2026-05-03",
        "de": "3. Mai 2026|03.05.2026|3.5.2026",
        "fr": "3 mai 2026|03/05/2026",
        "es": "3 de mayo de 2026|03/05/2026",
        "nl": "3 mei 2026|03-05-2026",
        "pt": "3 de maio de 2026|03/05/2026",
    },
    "time": {
        "it": "9:00|09:30",
        "en": "9:00|9am|9 p.m.",
        "de": "9 Uhr|9:00 Uhr",
        "fr": "9:30",
        "es": "9:00|9:30",
        "nl": "9:00",
        "pt": "9:00",
    },
}  # fmt: skip


@st.composite
def places(draw: st.DrawFn) -> tuple[Value, str, str]:
    kind = draw(st.sampled_from(sorted(MODELS)))
    language = draw(st.sampled_from(LANGUAGES))
    like = draw(st.sampled_from(MODELS[kind][language].split("|")))
    model = parse(like, language)
    assert model is not None, like
    assert model.kind == kind, (like, model)
    value: Value
    match model.value:
        case Duration(_, unit, business):
            value = Duration(draw(COUNTS), unit, business)
        case Quantity(_, unit):
            value = Quantity(draw(COUNTS), unit)
        case Money(_, currency):
            value = Money(draw(AMOUNTS), currency)
        case Percent():
            value = Percent(draw(st.decimals("0.5", "100", places=1)))
        case Date():
            day = draw(st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2049, 12, 31)))
            value = Date(day.year, day.month, day.day)
        case _:
            value = Time(draw(st.integers(2, 12) | st.integers(14, 23)), draw(st.sampled_from((0, 15, 30))))
    return value, like, language


@given(places())
@settings(max_examples=400)
def test_what_is_written_is_read_as_the_value(place: tuple[Value, str, str]) -> None:
    value, like, language = place
    text = write(value, like, language)
    mention = parse(text, language)
    assert mention is not None
    assert compare(value, mention.value) is Likeness.SAME
    # And back: what stood there can be written in its place again.
    before = parse(like, language)
    assert before is not None
    again = parse(write(before.value, text, language), language)
    assert again is not None
    assert compare(before.value, again.value) is Likeness.SAME
