"""Writes phone numbers, e-mail and web addresses and versions in the place of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxlint.values.model import Email, Phone, Url, Value, Version
from cxlint.values.rewrite import Place, Proposal, UnwritableError


def propose(value: Value, place: Place) -> Iterator[Proposal]:
    """The address, number or version; of a phone number every way to group it, the likest first."""
    said = place.mention.value
    match said, value:
        case Phone(), Phone():
            texts = _phone(value, place)
        case Email(), Email(address):
            texts = iter((address,))
        case Url(), Url():
            texts = _url(value, place)
        case Version(), Version(number):
            assert isinstance(said, Version)
            texts = (place.written.replace(old, number, 1) for old in (said.number,) if old in place.written)
        case _:
            raise UnwritableError("it is another kind of value")
    for text in texts:
        yield Proposal(place.mention.start, place.mention.end, text, value)


def _url(value: Url, place: Place) -> Iterator[str]:
    """With or without its scheme and "www.", as the place writes its own."""
    written = value.written
    scheme = re.match(r"(?i)[a-z]+://", place.written)
    bare = re.sub(r"(?i)^[a-z]+://", "", written)
    if scheme is None:
        yield bare
    elif bare == written:
        yield scheme[0] + bare
    yield written


_EXTENSION = re.compile(r"(?i)ext|durchwahl|poste|int|x")


def _phone(value: Phone, place: Place) -> Iterator[str]:
    """National or international as the place is, with its groups and signs."""
    written = place.written
    if _EXTENSION.search(written):
        raise UnwritableError("it has an extension")
    abroad = written.lstrip("( ").startswith("+") or re.sub(r"\D", "", written).startswith("00")
    grouped = list(_grouped(value, abroad=abroad))
    own = re.sub(r"\d", "", written)
    for text in grouped:
        digits = re.sub(r"\D", "", text)
        filled = _filled(written, digits)
        if filled is not None:
            yield filled
        if not own.strip("+"):
            yield ("+" if own else "") + digits
        separators = set(own) - set("+()")
        if len(separators) == 1:
            yield re.sub(r"[ \-/.]+", separators.pop(), text)
        yield text


def _grouped(value: Phone, *, abroad: bool) -> Iterator[str]:
    """The number as it is declared, then as its country groups it."""
    if value.written.lstrip("( ").startswith("+") == abroad:
        yield value.written
    if not value.number.startswith("+"):
        yield value.written
        return
    import phonenumbers

    number = phonenumbers.parse(value.number)
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL if abroad else phonenumbers.PhoneNumberFormat.NATIONAL
    yield phonenumbers.format_number(number, style)


def _filled(written: str, digits: str) -> str | None:
    """``digits`` in the groups of ``written``, where there are as many and the first group is the same."""
    first = re.match(r"\D*(\d+)", written)
    if first is None or len(re.sub(r"\D", "", written)) != len(digits) or not digits.startswith(first[1]):
        return None
    rest = iter(digits)
    return re.sub(r"\d", lambda _: next(rest), written)
