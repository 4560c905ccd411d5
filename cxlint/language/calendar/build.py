"""Builds ``cldr.py``, the names of days, months and parts of the day in the other languages, from CLDR through Babel.

Run ``python -m cxlint.language.calendar.build``. CLDR has no words for ranges of days; those of ``_WORDS`` are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

from cxlint.language.calendar import WRITTEN

_LANGUAGES = (
    "af ar az be bg bn bs ca cs cy da el et eu fa fi fy ga gl gu he hi hr hu hy id is ja ka kk kn ko ky lt lv mk ml mn "
    "mr ms my nb ne nn no pa pl ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh zu"
).split()

# Words between and around days and hours, and groups of days; common vocabulary, "-" separates no words.
_WORDS: dict[str, tuple[str, str]] = {
    "af": ("to=tot;since=van", "weeksdae=12345|daagliks=1234567|naweke=67"),
    "ar": ("to=حتى|إلى|الى;since=من", "يوميا=1234567|يوميًا=1234567"),
    "bg": ("to=до;since=от;hours=часа|ч|ч.", "всеки ден=1234567|работни дни=12345|ежедневно=1234567"),
    "bs": ("to=do;since=od;hours=sati|h|sata", "svaki dan=1234567|radnim danima=12345"),
    "ca": ("to=a|fins a|fins|al;since=de|des de|del;hours=h|h.|hores", "cada dia=1234567|dies laborables=12345"),
    "cs": ("to=až|do|–;since=od;hours=h|hod|hod.|hodin", "denně=1234567|všední dny=12345|ve všední dny=12345"),
    "da": ("to=til;since=fra;lead=kl|kl.|klokken", "hverdage=12345|alle dage=1234567|dagligt=1234567|weekend=67"),
    "el": ("to=έως|εως|μέχρι|ως;since=από", "καθημερινά=1234567|εργάσιμες=12345"),
    "et": ("to=kuni;lead=kell", "iga päev=1234567|tööpäevadel=12345"),
    "fi": ("lead=klo|kello", "arkisin=12345|joka päivä=1234567|päivittäin=1234567"),
    "fy": ("to=o/m|oant|oant en mei|t/m;since=fan;hours=oere", "alle dagen=1234567|wurkdagen=12345"),
    "gl": ("to=a|ata;since=de|desde;hours=h|h.|horas", "todos os días=1234567|días laborables=12345"),
    "he": ("to=עד;since=מ", ""),
    "hr": ("to=do;since=od;hours=sati|h|sata", "svaki dan=1234567|radnim danom=12345|radnim danima=12345"),
    "hu": ("hours=h|óra|órakor", "munkanapokon=12345|minden nap=1234567|naponta=1234567|hétköznap=12345"),
    "id": ("to=sampai|hingga|s/d|sd;since=dari;lead=pukul|jam", "setiap hari=1234567|hari kerja=12345"),
    "lt": ("to=iki;since=nuo;hours=val|val.", "kasdien=1234567|darbo dienomis=12345"),
    "lv": ("to=līdz;since=no;lead=plkst|plkst.", "katru dienu=1234567|darba dienās=12345"),
    "mk": ("to=до;since=од;hours=часот|ч", "секој ден=1234567"),
    "ms": ("to=hingga|sehingga;since=dari;lead=pukul|jam", "setiap hari=1234567"),
    "nb": ("to=til;since=fra;lead=kl|kl.|klokken", "hverdager=12345|alle dager=1234567|daglig=1234567|helg=67"),
    "no": ("to=til;since=fra;lead=kl|kl.|klokken", "hverdager=12345|alle dager=1234567|daglig=1234567|helg=67"),
    "pl": (
        "to=do;since=od;lead=godz|godz.|w godz|w godz.|w godzinach|o godz.|godziny;hours=h",
        "codziennie=1234567|dni robocze=12345|w dni robocze=12345|weekend=67|7 dni w tygodniu=1234567",
    ),
    "ro": ("to=până|pana|până la|la;since=de|de la;lead=ora|orele", "zilnic=1234567|zile lucrătoare=12345"),
    "ru": (
        "to=до|по;since=с|от;hours=часов|ч|ч.|часа",
        "ежедневно=1234567|по будням=12345|будни=12345|рабочие дни=12345|без выходных=1234567",
    ),
    "sk": ("to=až|do;since=od;hours=h|hod|hod.|hodín", "denne=1234567|pracovné dni=12345"),
    "sl": ("to=do;since=od;hours=h|ure|ur", "vsak dan=1234567|delavniki=12345|delovni dnevi=12345"),
    "sr": ("to=до|do;since=од|od;hours=h|сати|часова", "сваког дана=1234567|радним данима=12345"),
    "sv": (
        "to=till|t.o.m.|t o m;since=från;lead=kl|kl.|klockan",
        "vardagar=12345|alla dagar=1234567|dagligen=1234567|helger=67",
    ),
    "tr": ("to=ile;lead=saat", "her gün=1234567|hafta içi=12345|hafta sonu=67"),
    "uk": ("to=до|по;since=з|від;hours=годин|год|год.", "щодня=1234567|будні=12345|по буднях=12345"),
    "vi": ("to=đến|tới;since=từ;hours=giờ|h", "hàng ngày=1234567|hằng ngày=1234567"),
}

# Usual other spellings of the days, Monday first.
_MORE_DAYS = {"ar": "الإثنين|اثنين|إثنين;;الاربعاء;;;;الاحد", "ro": ";marţi|marti;;;;sambata|sâmbata;duminica"}

_ROLE_OF_PERIOD = {
    "am": "am", "morning1": "am", "morning2": "am", "pm": "pm", "afternoon1": "pm", "afternoon2": "pm",
    "evening1": "pm", "evening2": "pm", "noon": "noon", "midnight": "midnight", "night1": "night",
}  # fmt: skip


def _clean(names: Iterable[object]) -> list[str]:
    """Lower-case names without their full stop, each once; a name with a digit says nothing by itself."""
    found: dict[str, None] = {}
    for name in names:
        plain = str(name).lower().replace("’", "'").rstrip(".").strip()
        if plain and not any(character.isdigit() or character in "|;=" for character in plain):
            found[plain] = None
    return list(found)


def _months(locale: object) -> str:
    table: Mapping[str, Mapping[str, Mapping[int, str]]] = locale.months  # type: ignore[attr-defined]  # Babel's Locale
    forms = [table[context][width] for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    return ";".join("|".join(_clean(form[month] for form in forms)) for month in range(1, 13))


def _days(locale: object, width: str) -> str:
    table: Mapping[str, Mapping[str, Mapping[int, str]]] = locale.days  # type: ignore[attr-defined]  # Babel's Locale
    forms = [table[context][width] for context in ("format", "stand-alone")]
    return ";".join("|".join(_clean(form[day] for form in forms)) for day in range(7))


def _periods(locale: object) -> str:
    table: Mapping[str, Mapping[str, Mapping[str, str]]] = locale.day_periods  # type: ignore[attr-defined]
    roles: dict[str, dict[str, None]] = {}
    for context in ("format", "stand-alone"):
        for names in table.get(context, {}).values():
            for period, name in names.items():
                if period in _ROLE_OF_PERIOD and str(name).lower() not in ("a", "p", "n", "mi"):
                    roles.setdefault(_ROLE_OF_PERIOD[period], {}).update(dict.fromkeys(_clean([name])))
    roles.setdefault("am", {})["am"] = None
    roles.setdefault("pm", {})["pm"] = None
    return ";".join(f"{role}={'|'.join(names)}" for role, names in sorted(roles.items()))


def _also(locale: object) -> str:
    pattern: str = locale.list_patterns["standard"]["end"]  # type: ignore[attr-defined]  # Babel's Locale
    return f"also={'|'.join(_clean([pattern.replace('{0}', '').replace('{1}', '')]))}"


def main() -> None:
    """Write ``cldr.py`` beside this module."""
    from babel import Locale, localedata

    rows: list[str] = []
    for language in _LANGUAGES:
        if language in WRITTEN:
            continue
        # Babel resolves aliases in its shared root table; without this, names leak from one language into the next.
        localedata._cache.clear()
        locale = Locale(language)
        words, groups = _WORDS.get(language, ("", ""))
        joined = ";".join(part for part in (words, _also(locale), _periods(locale)) if part)
        days = ";".join(
            "|".join(filter(None, pair))
            for pair in zip_longest(_days(locale, "wide").split(";"), _MORE_DAYS.get(language, "").split(";"))
        )
        row = (_months(locale), days, _days(locale, "abbreviated"), groups, joined)
        lines = "".join(f"        {field!r},\n" for field in row)
        rows.append(f"    {language!r}: (\n{lines}    ),\n")
    text = (
        '"""Names of months, days and parts of the day by language: built from CLDR by ``build.py``, not edited."""\n\n'
        "# ruff: noqa: E501\n"
        "# months; days; abbreviated days; groups of days; other words by role\n"
        "# fmt: off\n"
        f"NAMES: dict[str, tuple[str, str, str, str, str]] = {{\n{''.join(rows)}}}\n"
    )
    Path(__file__).with_name("cldr.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
