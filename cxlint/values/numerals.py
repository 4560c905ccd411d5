"""Numerals in a text: digits and number words, cardinal and ordinal, fractions and multiples, in one pass.

The words of each language are data (``cxlint.language.numerals``). Here a text becomes a row of number tokens, and
the grammar (``numeral_grammar``) reads the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cxlint.language.phrases import Words, plain_spaces
from cxlint.values.numeral_cardinals import Token
from cxlint.values.numeral_digits import VULGAR, digit_tokens
from cxlint.values.numeral_grammar import Numeral, read_numeral
from cxlint.values.numeral_words import Reader, compound, counted, number_words, reader_of

__all__ = ["Numeral", "lower_same_length", "numerals", "read_numerals"]


def numerals(text: str, language: str, market: str = "") -> tuple[Numeral, ...]:
    """All numerals of ``text`` in reading order, longest match, without overlaps.

    ``market`` decides what a point means where countries of one language differ (Mexico, Switzerland).
    """
    lower = lower_same_length(text)
    return read_numerals(text, Words(plain_spaces(lower)), language, market)


def read_numerals(text: str, words: Words, language: str, market: str = "") -> tuple[Numeral, ...]:
    """The same for a text already cut into words, in lower case and with plain spaces."""
    reader = reader_of(language)
    plain = words.plain
    tokens = _tokens(text, words, reader, language, market in _POINT_MARKETS or reader.table.decimal == ".")
    found: list[Numeral] = []
    at, count = 0, len(tokens)
    while at < count:
        start, end, kind, value = tokens[at][:4]
        numeral: Numeral | None
        if kind in _SIMPLE and (at + 1 == count or not tokens[at + 1].gap):
            # Nothing near to join: most numbers in digits, and every article before a noun.
            spelled = kind != "digits"
            numeral, at = Numeral(start, end, value, False, False, spelled, kind == "article"), at + 1
        else:
            first = at
            numeral, at = read_numeral(tokens, at, reader.table)
            if numeral is not None and tokens[at - 1].kind == "scale":
                numeral.scale = tokens[at - 1].value
            if numeral is not None and reader.table.inexact:
                numeral.about = any(token.word in reader.table.inexact for token in tokens[first:at])
            if (
                numeral is not None
                and numeral.fraction
                and kind == "article"
                and tokens[first + 1].kind == "ordinal"
                and not _is_part(plain, numeral, reader)
            ):
                numeral, at = None, first + 1
        if numeral is not None and kind in ("hundred", "scale") and _few(plain, numeral.start, reader):
            numeral = None
        if numeral is not None:
            found.append(_signed(numeral, text, plain, reader) if numeral.start else numeral)
    return tuple(_repeated(found, text) if "(" in text else found)


def _repeated(found: list[Numeral], text: str) -> Iterator[Numeral]:
    """With one numeral for "thirty (30)"."""
    previous: Numeral | None = None
    for numeral in found:
        if previous is not None:
            end = numeral.end + 1
            same = previous.amount == numeral.amount and text[numeral.end : end] == ")"
            if same and previous.words != numeral.words and text[previous.end : numeral.start] in ("(", " ("):
                previous.end, previous.words = end, True
                continue
            yield previous
        previous = numeral
    if previous is not None:
        yield previous


def lower_same_length(text: str) -> str:
    """``text.lower()``, letter by letter where that would change its length ("İ")."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _few(plain: str, start: int, reader: Reader) -> bool:
    """Whether a multiplier with no number before it counts nothing: "mehrere tausend"."""
    words = plain[max(0, start - 20) : start].split()
    return bool(words) and words[-1] in reader.table.few


def _is_part(plain: str, numeral: Numeral, reader: Reader) -> bool:
    """Whether "a fifth" is a part of something and not the fifth thing: "a fifth of", "a third party"."""
    match = _NEXT_WORD.match(plain, numeral.end)
    return match is None or reader.table.decimal == "," or match[1] in reader.table.of


_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")
_POINT_MARKETS = frozenset({"CH", "LI", "MX", "US", "GT", "HN", "NI", "SV", "PA", "DO", "PR", "PE"})
_SIMPLE = frozenset({"digits", "unit", "article"})

# One set of first characters, where two alternatives would be tried at every letter.
_RUN = re.compile(r"[\d¼½¾⅐-⅞](?:(?<=\d)\d*(?:[.,'’]\d+)*)?")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+(?![.,]?\d))?")
_POINT = re.compile(r"(?<![\w.,])[.,]\d+(?![.,]?\d)")
_REACH = 16
"""How far apart two tokens of one numeral may stand."""


def _tokens(text: str, words: Words, reader: Reader, language: str, point: bool) -> list[Token]:
    plain = words.plain
    spelled = words.at(number_words(words.known, language))
    tokens: list[Token] = []
    last = -_REACH - 1
    size = len(plain)
    runs = _RUN.finditer(text)
    run = next(runs, None)
    for at, word in (*spelled, (size, "")):
        while run is not None and run.start() < at:
            if run.start() >= last:
                last = _read_digits(tokens, text, plain, run, last, reader, point)
            run = next(runs, None)
        if not word or at < last:
            continue
        end = at + len(word)
        phrase = reader.phrases.behind(plain, at, word)
        if phrase is not None:
            end, word = at + len(phrase), phrase
            kind, value = reader.kinds[phrase]
        else:
            entry = reader.kinds.get(word)
            if entry is None:
                entry = compound(word, language)
                if entry is None:
                    begun = counted(word, language)
                    if begun is None:
                        continue
                    end, entry = at + begun[0], ("unit", begun[1])
                    word = plain[at:end]
            elif plain[end : end + 1] == "_" or plain[end : end + 1].isdigit():
                continue
            kind, value = entry
        tokens.append(Token(at, end, kind, value, _gap(plain, last, at, reader), word))
        last = end
    return tokens


def _read_digits(
    tokens: list[Token], text: str, plain: str, run: re.Match[str], last: int, reader: Reader, point: bool
) -> int:
    """Add the tokens of a run of digits; return their end."""
    start, end = run.span()
    written = run[0]
    following = plain[end : end + 1]
    if start and text[start - 1] in ".," and (match := _POINT.match(text, start - 1)) is not None:
        start, end, written = start - 1, match.end(), match[0]
    elif following == " " and end - start <= 3 and plain[end + 1 : end + 2].isdigit():
        spaced = _SPACED.match(text, start)
        if spaced is not None:
            end, written = spaced.end(), spaced[0]
            following = plain[end : end + 1]
    gap = _gap(plain, last, start, reader)
    if (vulgar := VULGAR.get(written)) is not None:
        tokens.append(Token(start, end, "part-of", Decimal(vulgar[0]) / vulgar[1], gap))
        return end
    return digit_tokens(tokens, text, plain, start, written, gap, reader, point)


def _gap(plain: str, last: int, start: int, reader: Reader) -> str:
    """What stands between two tokens: nothing of interest, or what may join them."""
    if start - last > _REACH or last < 0:
        return ""
    between = plain[last:start]
    gap = reader.gaps.get(between)
    if gap is None:
        # "vingt et un" and "vingt-et-un" are the same number.
        gap = reader.gaps.get(between[1:-1] if between[0] == "-" else between.strip(), "") if len(between) > 1 else ""
    return "space" if gap == "glue" and between else gap


_SIGNS = "-−–"


def _signed(numeral: Numeral, text: str, plain: str, reader: Reader) -> Numeral:
    """With the sign before it, if the sign cannot be a hyphen or a dash between numbers."""
    start = numeral.start
    if numeral.ordinal:
        return numeral
    before = plain[start - 1]
    if before in _SIGNS and not numeral.words:
        sign = start - 1
        left = text[sign - 1 : sign]
        if left and not left.isspace() and left not in "([{:=<>":
            return numeral
        if text[max(0, sign - 40) : sign].rstrip(" ")[-1:].isdigit():
            return numeral
    elif before == " " and plain.endswith(reader.negatives, 0, start - 1):
        if reader.table.other_minus and plain.endswith(reader.table.other_minus, 0, start - 1):
            return numeral
        word = next(word for word in reader.negatives if plain.endswith(word, 0, start - 1))
        sign = start - 1 - len(word)
        if plain[sign - 1 : sign].isalnum():
            return numeral
    else:
        return numeral
    return Numeral(sign, numeral.end, -numeral.amount, False, numeral.fraction, numeral.words or sign < start - 1)
