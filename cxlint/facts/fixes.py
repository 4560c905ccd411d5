"""Fixes: the right value in place of the wrong one, where that is safe.

Safe means: the value stands literally in the source, it is written in digits, and the declared value has the same
kind and unit, so that only the digits change and the grammar around them stays. Addresses and numbers to dial are
replaced as declared.
"""

from __future__ import annotations

import re
from decimal import Decimal

from cxlint.facts.claims import Outcome
from cxlint.facts.view import Binding
from cxlint.text import Edit, Fix, MappedText
from cxlint.values.model import Duration, Money, Percent, Quantity, Value

_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_VERBATIM = ("email", "url", "phone")


def fix_for(text: MappedText, binding: Binding) -> Fix | None:
    """The fix for a wrong value, or ``None`` where a person has to write it."""
    mention = binding.mention
    if binding.verdict.outcome not in (Outcome.CONTRADICTS, Outcome.OUTDATED) or mention is None:
        return None
    if len(binding.truth.values) != 1:
        return None
    declared = binding.truth.values[0]
    if mention.kind in _VERBATIM and mention.kind == declared.kind:
        return _replace(text, mention.start, mention.end, binding.truth.written)
    right = _count(declared.value)
    wrong = _count(mention.value)
    if right is None or wrong is None or right[1] != wrong[1] or (right[0] == 1) != (wrong[0] == 1):
        return None
    found = list(_DIGITS.finditer(text.text, mention.start, mention.end))
    if len(found) != 1 or Decimal(found[0].group().replace(",", ".")) != wrong[0]:
        return None
    separator = "," if "," in found[0].group() else "."
    return _replace(text, *found[0].span(), f"{right[0]:f}".replace(".", separator))


def _count(value: Value) -> tuple[Decimal, object] | None:
    match value:
        case Duration(count=count, unit=unit, business=business):
            return count, (unit, business)
        case Quantity(count=count, unit=unit):
            return count, unit
        case Money(amount=amount, currency=currency):
            return amount, currency
        case Percent(amount=amount):
            return amount, "percent"
        case _:
            return None


def _replace(text: MappedText, start: int, end: int, new: str) -> Fix | None:
    if not text.is_literal(start, end):
        return None
    return Fix(f'write "{new}"', (Edit(text.span(start, end), text.escaped(new)),))
