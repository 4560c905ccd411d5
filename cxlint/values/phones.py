"""Phone numbers: international, national in the market of the text, freephone and short service numbers.

Digits alone are no phone number: what looks like a date, a range of years or hours, a count or an account is left
alone, and short numbers count only behind words like "call". Google's metadata (phonenumbers) are loaded when a
candidate needs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cxlint.language.calendar import calendar
from cxlint.values.model import Likeness, Mention, Phone
from cxlint.values.numerals import lower_same_length
from cxlint.values.scan import Scan

# Where a language is mostly spoken, for texts without a market of their own.
_REGIONS = {
    "ar": (), "bg": ("BG",), "ca": ("ES",), "cs": ("CZ",), "da": ("DK",), "de": ("DE", "AT", "CH"), "el": ("GR",),
    "en": ("GB", "US"), "es": ("ES", "MX"), "et": ("EE",), "eu": ("ES",), "fi": ("FI",), "fr": ("FR", "BE", "CH"),
    "fy": ("NL",), "gl": ("ES",), "he": ("IL",), "hr": ("HR",), "hu": ("HU",), "it": ("IT", "CH"), "ja": ("JP",),
    "lt": ("LT",), "lv": ("LV",), "nb": ("NO",), "nl": ("NL", "BE"), "no": ("NO",), "pl": ("PL",),
    "pt": ("PT", "BR"), "ro": ("RO",), "ru": ("RU",), "sk": ("SK",), "sl": ("SI",), "sv": ("SE",), "tr": ("TR",),
    "uk": ("UA",),
}  # fmt: skip
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))

_SPACE = r"[ \u00a0\u2007\u2009\u202f]"
_CANDIDATE = re.compile(
    rf"(?:\+|\({_SPACE}?\+?)?(?<![\w.,/@*=#%-])(?<!\d:)\+?\d\)?(?:(?:{_SPACE}|[-\u2010\u2011–./()]){{0,3}}\d){{4,17}}"
    r"(?:,?\s?(?:ext\.?|extension|x|int\.?|interno|durchwahl|poste)\s?\d{1,5}(?!\d))?"
)
_SHORT = re.compile(r"(?<![\w.,@*=#%€$£+-])(?<!\d:)(?:\d{3,6}|\d{3}[ .]\d{3})(?![\w%€$£°]|[.,:-]\d|\s?[%€$£])")
# Words of calling, one stem for its inflections; Latin languages first, then others.
_CALLING = re.compile(
    r"(?:\b(?:tel[eé]fon|t[eé]l[eé]phon|telephon|telefoon|phon|call\b|calling|dial|ring\b|hotline|helpline|help\s?line|"
    r"toll.?free|free.?phone|fax|whats\s?app|viber|telegram|sms|mobile|cell(?:ulare|phone|\b)|handy|mobil|chiam|numero\s+verde|"
    r"numero\s+unico|componi|digita|centralino|call.?cent|num[eé]ro\s+(?:vert|gratuit|d['’]urgence)|appel|compos|"
    r"joindre|ruf\w*|\w*notruf|anruf|rufnummer|hilfetelefon|servicenummer|bel(?:len|t)?\b|telefoonnummer|nummer\b|helpdesk|"
    r"llam|marc(?:a|ar|ue)\b|m[oó]vil|celular|telem[oó]vel|lig(?:ue|a|ar)\b|disque|linha\b|l[ií]nea\b|zadzwo|dzwo|"
    r"numer(?:em|u)?\s+tel|sun(?:ați|ati|a)\b|apela|arayın|numaralı|ring\s|tlf|recapit|informatielijn|infolijn)"
    r"|\btel\b|\bt\.|\bph\.|☎|📞|✆|اتصل|هاتف|الهاتف|الرقم|טלפון|тел|позвон|обад|звън|電話|电话)",
)
_NUMBER_WORD = re.compile(r"\b(?:number|numero|número|numéro|nummer|no|nr|n)\b\.?")
_OTHER_THING = re.compile(
    r"\b(?:iban|bic|swift|konto\w*|account|conta|cuenta|compte|conto|order|ordine|bestell\w*|commande|pedido|invoice|"
    r"fattura|rechnung\w*|facture|factura|p\.?\s?iva|vat|partita|ust|siret|siren|kvk|cif|nif|isbn|issn|ean|codice|"
    r"code|c[oó]digo|id|ref\w*|ticket|tracking|serial\w*|pin|card|carta|kart\w*|tarjeta|version\w*|postcode|zip|plz|"
    r"cap|rea|capitale|imei)\b[^.!?]{0,24}$"
)
_DATE_LIKE = re.compile(
    r"\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d\d)|\d{4}([./-])\d{1,2}\2\d{1,2}|(?:1[89]|20)\d\d\s?[-–/]\s?(?:1[89]|20)\d\d"
    r"|[0-2]?\d[.:][0-5]\d\s*[-–]\s*[0-2]?\d[.:][0-5]\d|\d{1,2}\s?[-–]\s?\d{1,2}|\d+\.\d+|\d{1,3}(?:\.\d{1,3}){3}"
)
_DATE_PART = re.compile(r"(?:^|\D)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)(?:\D|$)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]\d{3})+")
_TWO_SHORT = re.compile(r"\d{3}(?:\s?/\s?\d{3})+")
_FREEPHONE = re.compile(r"0?800\D?\d{3,}|00800\d+|0800\D")
_NON_DIGIT = re.compile(r"\D+")
_EMERGENCY = frozenset("061 091 110 111 112 113 114 115 116 117 118 119 122 144 911 999".split())
_REACH = 48
# What every long number and every short number has: five digits close together, three side by side.
_LONG = re.compile(r"\d(?:[^\d\w]{0,4}\d){4}")
_THREE_DIGITS = re.compile(r"\d\d\d")


def find_phone(scan: Scan) -> Iterator[Mention]:
    """The phone numbers of a text."""
    for start, end, phone in read_phones(scan.text, scan.lower, scan.language, scan.market):
        yield Mention("phone", start, end, phone)


def may_hold_phone(text: str) -> bool:
    """Whether a text has the digits of a number to dial, or those of a short one and a word of calling."""
    if _LONG.search(text) is not None:
        return True
    return _THREE_DIGITS.search(text) is not None and _CALLING.search(lower_same_length(text)) is not None


@lru_cache(maxsize=64)
def read_phones(text: str, lower: str, language: str, market: str) -> tuple[tuple[int, int, Phone], ...]:
    """Every phone number with its place; kept for a moment, because masks need them too."""
    long, short = _LONG.search(text), _THREE_DIGITS.search(text)
    if long is None and short is None:
        return ()
    found = list(_long_numbers(text, lower, language, market)) if long is not None else []
    if short is not None:
        found += _short_numbers(text, lower, language, found)
    return tuple(sorted(found, key=lambda item: item[0]))


def compare_phone(declared: Phone, said: Phone) -> Likeness:
    """The same number, international or national; a number that cannot be dialled differs from every number."""
    if said.malformed or declared.malformed:
        return Likeness.DIFFERENT
    if declared.number == said.number:
        return Likeness.SAME
    # The country of a number written nationally is a guess from the language of its text; its digits are not.
    one, other = _home(declared), _home(said)
    if one and other:
        return Likeness.SAME if one == other else Likeness.DIFFERENT
    for home, number in ((one, said.number), (other, declared.number)):
        bare = home.lstrip("0")
        if len(bare) >= 5 and number.endswith(bare) and len(number) - 1 - len(bare) <= 3:
            return Likeness.SAME
    return Likeness.DIFFERENT


def _home(phone: Phone) -> str:
    """The digits of a number written nationally; empty if it was written with its country code."""
    if not phone.number.startswith("+"):
        return phone.number
    digits = _NON_DIGIT.sub("", phone.written)
    if phone.written.lstrip("( ").startswith("+") or digits.startswith("00") or not digits:
        return ""
    # Written from right to left its groups may stand in reverse order; the number itself does not.
    return digits if phone.number.endswith(digits.lstrip("0")) else ""


def _regions(language: str, market: str) -> tuple[str, ...]:
    rest = _REGIONS.get(language, ())
    return (market,) if market else rest


_Place = tuple[int, int, Phone]


def _long_numbers(text: str, lower: str, language: str, market: str) -> Iterator[_Place]:
    regions = _regions(language, market)
    for match in _CANDIDATE.finditer(text):
        start, end = _balanced(text, match.start(), match.end())
        if end < len(text) and (text[end].isalnum() or text[end] in "=*%€$£°@_"):
            continue
        if text[start - 1 : start] in ("€", "$", "£", "-", "_") and text[start] != "+":
            continue
        before = lower[max(0, start - _REACH) : start]
        near = _CALLING.search(before) is not None
        if not near and text[start] != "+" and _OTHER_THING.search(before):
            continue
        if near and (other := _OTHER_THING.search(before)) is not None:
            calling = [found.start() for found in _CALLING.finditer(before)]
            if other.start() > calling[-1] and not _NUMBER_WORD.match(before, other.start()):
                continue
        for strict in (True, False):
            read = (
                (stop, _phone(text[start:stop], language, regions, near=near, strict=strict))
                for stop in _ends(text, start, end)
            )
            number = next(((stop, phone) for stop, phone in read if phone is not None), None)
            if number is not None:
                yield start, number[0], number[1]
                break


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The candidate without brackets that open or close elsewhere."""
    written = text[start:end]
    opened, closed = written.count("("), written.count(")")
    if closed > opened:
        start += written.index(")") + 1
        while start < end and not (text[start].isdigit() or text[start] in "+("):
            start += 1
    elif opened > closed:
        start += written.index("(") + 1 if written[0] == "(" else 0
        while start < end and text[start] == " ":
            start += 1
    return start, end


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where the number may end: the whole candidate, then without its last groups behind spaces."""
    yield end
    cut = end
    for _ in range(3):
        cut = max(text.rfind(" ", start, cut), text.rfind("\u00a0", start, cut))
        if cut <= start:
            return
        stop = cut
        while stop > start and not text[stop - 1].isalnum():
            stop -= 1
        if stop - start >= 6:
            yield stop


def _phone(written: str, language: str, regions: tuple[str, ...], *, near: bool, strict: bool) -> Phone | None:
    main = re.split(r"(?i),?\s?(?:ext|x|int|durchwahl|poste)", written, maxsplit=1)[0]
    digits = _NON_DIGIT.sub("", main)
    abroad = main.lstrip("( ").startswith("+") or digits.startswith("00")
    if not 6 <= len(digits) <= (17 if abroad else 14) and not (near and len(digits) >= 5 and len(digits) <= 14):
        return None
    if _DATE_LIKE.fullmatch(main) and not ((near and main.count(".") > 2) or _FREEPHONE.match(main)):
        return None
    if _DATE_PART.search(main):
        return None
    if language in _RIGHT_TO_LEFT and not abroad and digits[0] != "0":
        groups = re.split(r"[ \-–]+", main)
        if len(groups) > 1 and groups[-1].startswith("0"):
            # Written from left to right in a text from right to left, the groups stand in reverse order.
            digits = "".join(reversed(groups))
    if _TWO_SHORT.fullmatch(main):
        return None
    if abroad:
        return _international(written, main, digits)
    for region in regions:
        if digits[0] != "0" and _trunk(region) == "0":
            continue
        number = _valid(digits, region)
        if number is not None and (near or _looks_like_phone(main, digits, number)):
            return Phone(number[0], written)
    if not strict and (near or (_FREEPHONE.match(digits) and digits.startswith("0") and not main.isdecimal())):
        return Phone(digits, written)
    return None


def _looks_like_phone(main: str, digits: str, number: tuple[str, bool]) -> bool:
    """Whether digits that no word announces are written as only phone numbers are."""
    if main.isdecimal():
        return digits[0] == "0" and len(digits) >= 9
    if _THOUSANDS.fullmatch(main):
        return number[1]
    if main[0] in "(0" or "(" in main:
        return True
    return number[1] or (
        len(digits) >= 9 and len(re.findall(r"\d+", main)) <= 5 and min(map(len, re.findall(r"\d+", main))) > 1
    )


def _international(written: str, main: str, digits: str) -> Phone | None:
    bare = digits[2:] if digits.startswith("00") and not main.lstrip("( ").startswith("+") else digits
    told = "(0)" in main.replace(" ", "")
    code, rest = _country(bare)
    if not code or not 6 <= len(bare) <= 16:
        return None
    trunk = rest.startswith("0") and _drops_zero(code)
    if trunk:
        rest = rest[1:]
    return Phone(f"+{code}{rest}", written, malformed=trunk and not told)


def _short_numbers(text: str, lower: str, language: str, found: list[_Place]) -> Iterator[_Place]:
    """ "Call 112": three to six digits right behind a word of calling, with nothing counted after them."""
    follow = {word for word in calendar(language).follow.split("|") if word}
    for match in _SHORT.finditer(text):
        start, end = match.span()
        if any(start < high and low < end for low, high, _ in found):
            continue
        digits = _NON_DIGIT.sub("", match.group())
        before = lower[max(0, start - 28) : start]
        calling = list(_CALLING.finditer(before))
        if not calling or not 3 <= len(digits) <= 6:
            continue
        between = re.sub(r"^\w*", "", before[calling[-1].end() :])
        if len(between.split()) > 3 or any(mark in between for mark in ".;!?"):
            continue
        word = re.match(r"\s+([^\W\d_]+)", lower[end : end + 24])
        emergency = digits in _EMERGENCY
        if word and word[1] not in follow and not emergency:
            continue
        if _OTHER_THING.search(before) or (
            len(digits) == 4
            and digits[:2] in ("19", "20")
            and not re.search(r"\b(?:il|the|to|al|the|number|numero|nummer|numéro|número)\s*:?\s*$", before)
        ):
            continue
        yield start, end, Phone(digits, match.group())


@lru_cache(maxsize=4096)
def _valid(digits: str, region: str) -> tuple[str, bool] | None:
    """The number in E.164 and whether calls to it are free, if ``digits`` is a number in use in ``region``."""
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    free = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), free


@lru_cache(maxsize=1024)
def _country(digits: str) -> tuple[str, str]:
    """Country code and the rest of an international number; empty if no country has it."""
    import phonenumbers

    for size in (1, 2, 3):
        if int(digits[:size] or 0) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return digits[:size], digits[size:]
    return "", digits


@lru_cache(maxsize=256)
def _drops_zero(code: str) -> bool:
    """Whether numbers of a country lose their leading 0 behind the country code."""
    import phonenumbers

    region = phonenumbers.region_code_for_country_code(int(code))
    return _trunk(region) == "0"


@lru_cache(maxsize=256)
def _trunk(region: str) -> str:
    """What is dialled before a national number in ``region``."""
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return (metadata.national_prefix or "") if metadata is not None else ""
