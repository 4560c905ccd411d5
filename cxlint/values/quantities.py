"""Measured and counted things: "5 MB", "23 kg", "1.65 m", "20 °C", "6 digits", "four people"."""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.values.model import Mention, Quantity
from cxlint.values.scan import Scan


def find_quantity(scan: Scan) -> Iterator[Mention]:
    """Every numeral with a unit of measure or a noun of something that is counted."""
    for measure in scan.measures:
        if measure.unit.kind == "quantity" or (measure.unit.kind == "counted" and not measure.numeral.article):
            if scan.text[measure.start - 1 : measure.start].isalpha():
                continue
            yield Mention("quantity", measure.start, measure.end, Quantity(measure.amount, measure.unit.name))
