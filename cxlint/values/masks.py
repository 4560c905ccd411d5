"""Where a number is no value: inside addresses, phone numbers, versions, placeholders, references and names.

"Art. 5", "ISO 9001", "order AB123", "iPhone 12", "COVID-19", "image2.png", "#ff0000" state no quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.language.units import lexicon
from cxlint.text.placeholders import find_placeholders
from cxlint.values.scan import Scan, make_scan
from cxlint.values.versions import find_version

# What precedes a number that only names or counts off something. Words of seven languages.
_REFERENCES = frozenset(
    (
        "art artt article articolo articolul artículo artigo artikel § §§ para paragraph paragrafo paragraaf "
        "abs absatz "
        "comma section sezione sección secção abschnitt hoofdstuk kapitel chapter capitolo chapitre capítulo capitulo "
        "step passo passaggio schritt étape paso stap fig figure figura figuur abb abbildung tab tabella tabelle tabla "
        "tabel table page pagina página seite pag p pp question domanda frage vraag pregunta pergunta issue "
        "bug request "
        "pr release episode episodio épisode folge aflevering season stagione saison staffel level livello room stanza "
        "gate platform binario gleis linea linie line form modulo formular iso iec en din ean rfc gdpr regulation "
        "regolamento verordnung règlement reglamento lgs dlgs n num nr no number numero numéro número nummer id code "
        "codice código order ordine bestellung bestelling commande pedido ticket ref invoice fattura rechnung facture "
        "factura factuur class classe type tipo typ model modello modell modèle modelo iphone ipad galaxy pixel "
        "playstation ps xbox windows office covid sars-cov route bus tram terminal zone zona apartment suite via flat"
    ).split()
)
_REFERENCE_TOKENS = _REFERENCES | {"nº"}
_REFERENCE_REACH = 20
"""How far before its number such a word may begin."""
# A pattern that begins with a set, and no repetition, is searched for by first characters: twice as quick.
_DIGITS = re.compile(r"\d\d*")
_WORD_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W_][\w-]{0,40})?$")
_WORD_AFTER = re.compile(
    r"[^\W_]*(?:[-_][^\W_]+){0,8}(?:\.(?:png|jpe?g|gif|svg|pdf|docx?|xlsx?|zip|mp[34]|html?|json|xml|ya?ml|csv|txt|js|css|md|apk)(?!\w))?"
)
_REST_OF_REFERENCE = re.compile(r"\d+(?:[./-]\d+)*(?:[a-z](?!\w))?(?![\w%€$£]|[.,]\d)")
# "4471-2093-88": three groups and more, one of them too long for a day, a month or an hour.
_GROUPS = re.compile(r"\d+(?:-\d+){2,8}(?![\w-])")
_CALENDAR_DAY = re.compile(r"(?:\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4})")
_IBAN = re.compile(r"[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){2,7}(?:\s?[a-z0-9]{1,4})?(?!\w)")
_HASH = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3}|\d{1,7})(?!\w)")
_GENERATION = re.compile(r"[2-5]g(?!\w)(?!\s?(?:fat|protein|sugar))")
_THREE_GROUPS = re.compile(r"\d\.\d{1,3}\.\d")
_IP_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)")
_TARGET = re.compile(r"\]\([^)\s]{1,500}\)")
# Words with digits that are values: "10x", "h24", "20h30", "5km", "3rd" and times.
_VALUE_WORD = re.compile(
    r"h\d\d|\d+(?:h|u|x)\d*(?:min|m)?\d*|\d+[-–][^\W\d_]+|[a-z]{3}\d|[€$£]?\d+(?:k|m|mb|gb|tb|km|kg|[mck]?m[23])?"
    r"|\d+(?:[.,]\d+)?e[+-]?\d{1,2}"
)


def masks(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Ranges that are not to be read as numbers, each with what it is."""
    return tuple(masked_ranges(make_scan(text, language)))


def masked_ranges(scan: Scan) -> list[tuple[int, int, str]]:
    """The same for a text already prepared, ascending."""
    text, lower = scan.text, scan.lower
    found: list[tuple[int, int, str]] = [(start, end, "placeholder") for start, end in find_placeholders(text)]
    if not scan.digits:
        return found
    # The readers of addresses and numbers to dial take a while to load, and few texts need them.
    if scan.addresses:
        from cxlint.values.links import find_email, read_urls

        found += [(start, end, "url") for start, end in read_urls(text)]
        found += [(mention.start, mention.end, "email") for mention in find_email(scan)]
    if _MANY_DIGITS.search(text) is not None:
        from cxlint.values.phones import read_phones

        found += [(start, end, "phone") for start, end, _ in read_phones(text, lower, scan.language, scan.market)]
    found += [(mention.start, mention.end, "version") for mention in find_version(scan)]
    found += _codes(scan)
    found.sort()
    return found


def swallowed(scan: Scan, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is part of something longer that is masked; a mask inside it does no harm ("Oct2")."""
    return any(start < high and low < end and not (start <= low and high <= end) for low, high in scan.masks)


_MANY_DIGITS = re.compile(r"\d(?:[^\d\w]{0,4}\d){2}")


def _codes(scan: Scan) -> Iterator[tuple[int, int, str]]:
    lower = scan.lower
    if "](" in lower:
        yield from ((match.start(), match.end(), "code") for match in _TARGET.finditer(lower))
    if _THREE_GROUPS.search(lower) is not None:
        yield from ((match.start(), match.end(), "code") for match in _IP_ADDRESS.finditer(lower))
    done = 0
    references = [at for at, _ in scan.words.at(_REFERENCE_TOKENS)]
    for match in _DIGITS.finditer(lower):
        start, end = match.span()
        if start < done:
            continue
        referred = bool(references) and any(0 < start - at <= _REFERENCE_REACH for at in references)
        if not referred and lower[start - 1 : start] in _PLAIN_BEFORE and lower[end : end + 1] in _PLAIN_AFTER:
            continue
        found = _code(scan, start, end, referred=referred)
        if found is not None:
            yield *found, "code"
            done = found[1]


# Signs that make no code of the digits between them.
_PLAIN_BEFORE = frozenset((" ", "\u00a0", "(", ",", ".", "€", "$", ""))
_PLAIN_AFTER = frozenset((" ", "\u00a0", ")", ",", "%", "€", "$", ":", ""))


def _code(scan: Scan, start: int, end: int, *, referred: bool) -> tuple[int, int] | None:
    """The code that the digits ``[start, end)`` belong to; ``referred`` where a word for references is near."""
    lower = scan.lower
    before = lower[start - 1 : start]
    if before == "#":
        mark = _HASH.match(lower, start - 1)
        return mark.span() if mark and not lower[start - 2 : start - 1].isalnum() else None
    if before and (before.isalpha() or (before in "-_" and lower[start - 2 : start - 1].isalpha())):
        word = _WORD_BEFORE.search(lower[max(0, start - 42) : start])
        rest = _WORD_AFTER.match(lower, start)
        if word is None or rest is None:
            return None
        first = start - len(word.group())
        iban = _IBAN.match(lower, first)
        if iban is not None:
            return iban.span()
        whole = lower[first : rest.end()]
        return None if _VALUE_WORD.fullmatch(whole) or whole[0].isdecimal() else (first, rest.end())
    after = lower[end : end + 1]
    groups = _GROUPS.match(lower, start) if after == "-" and not before.isdigit() else None
    if groups is not None and re.search(r"\d{3}", groups[0]) and not _CALENDAR_DAY.fullmatch(groups[0]):
        return groups.span()
    if after and (after.isalpha() or after in "-_."):
        generation = _GENERATION.match(lower, start)
        if generation is not None:
            return generation.span()
        rest = _WORD_AFTER.match(lower, start)
        if rest is not None and _is_code(rest.group()):
            return rest.span()
    if not referred:
        return None
    tail = lower[max(0, start - _REFERENCE_REACH) : start].rstrip(" \u00a0#-")
    # "n° 5": the sign is no part of the word.
    words = tail.rstrip(".°º:").replace("-", " ").split()
    if words and words[-1] in _REFERENCES:
        rest = _REST_OF_REFERENCE.match(lower, start)
        if rest is not None and not _is_date(rest.group()) and not _counts_time(scan, rest.end()):
            return lower.rfind(words[-1], 0, start), rest.end()
    return None


def _counts_time(scan: Scan, end: int) -> bool:
    """Whether a unit of time follows: "return your order 30 days after delivery"."""
    entries = lexicon(scan.language)
    noun = entries.after.at(scan.words, end + 1) if scan.plain[end : end + 1] == " " else None
    unit = entries.nouns.get(noun) if noun is not None else None
    return unit is not None and unit.kind == "time"


def _is_code(word: str) -> bool:
    """Whether a word that begins with digits is a code or a file: "4x4b2", "2024-report.pdf"; not "14-day", "5km"."""
    if _VALUE_WORD.fullmatch(word):
        return False
    return "." in word or re.search(r"[^\W\d_]\d", word) is not None


def _is_date(number: str) -> bool:
    """A date behind a word stays a date."""
    return any(number.count(sign) == 2 for sign in "./-")
