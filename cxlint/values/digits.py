"""Numbers in digits as a place writes them: its signs for thousands and decimals, and how many decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from cxlint.language.numerals import numeral_table


def digits_like(amount: Decimal, like: str, was: Decimal, language: str, *, money: bool = False) -> str:
    """``amount`` in the notation of ``like``, digits that say ``was``: 1500 like "9,99" in Italian is "1.500,00".

    Amounts of ``money`` have two decimals or none, other numbers as many as they need.
    """
    table = numeral_table(language)
    group, point, decimals = _notation(like, was)
    if money:
        places = decimals or (0 if amount == amount.to_integral_value() else 2)
        written = f"{amount:.{places}f}" if round(amount, places) == amount else f"{amount:f}"
    else:
        written = f"{amount.normalize():f}"
    whole, _, fraction = written.partition(".")
    if not point:
        # A point for thousands leaves the comma for decimals.
        point = {".": ",", ",": "."}.get(group or "", table.decimal)
    if group is None:
        grouped = len(re.sub(r"\D", "", like)) < 4 and len(whole.lstrip("-")) >= table.grouped_from
        group = table.group if grouped and table.group != point else ""
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    if group and len(whole) > 3:
        head = len(whole) % 3
        parts = [whole[:head]] if head else []
        whole = group.join([*parts, *(whole[at : at + 3] for at in range(head, len(whole), 3))])
    return sign + whole + (point + fraction if fraction else "")


def _notation(like: str, was: Decimal) -> tuple[str | None, str, int]:
    """The signs for thousands and decimals and the number of these.

    The first is ``None`` where the number is too short to tell.
    """
    marks = list(re.finditer(r"\D", like))
    for mark in reversed(marks):
        before, after = re.sub(r"\D", "", like[: mark.start()]), like[mark.end() :]
        if after.isdigit() and before and Decimal(f"{before}.{after}") == abs(was):
            earlier = [other[0] for other in marks if other.start() < mark.start() and other.start()]
            return (earlier[0] if earlier else "" if len(before) > 3 else None), mark[0], len(after)
    inner = [mark[0] for mark in marks if mark.start()]
    return (inner[0] if inner else "" if len(re.sub(r"\D", "", like)) > 3 else None), "", 0
