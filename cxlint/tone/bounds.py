"""Bounds of a measure as people write them: ``>= 60``, ``at most 2``, ``2-5``, ``gulpease >= 60``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"\d{1,6}(?:\.\d{1,6})?"
_BOUND = re.compile(
    rf"(?P<name>[a-z][a-z-]{{0,40}}(?<!-))??\s*"
    rf"(?:(?P<low>>=?|at least|from|min)\s*(?P<least>{_NUMBER})|(?P<high><=?|at most|up to|max)\s*(?P<most>{_NUMBER})"
    rf"|(?P<from>{_NUMBER})\s*(?:-|–|to)\s*(?P<to>{_NUMBER})|(?P<plain>{_NUMBER}))"
)
FORMS = '">= 60", "at most 2" or "2-5"'
"""What a bound looks like, for messages."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a measure must lie between; ``None`` where it may be anything."""

    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.low:g}-{self.high:g}"
        return f"at least {self.low:g}" if self.low is not None else f"at most {self.high:g}"

    def broken(self, low: float, high: float | None = None) -> str:
        """How a measure between ``low`` and ``high`` is surely out of bounds: "below 60", "above 2", else ""."""
        if self.low is not None and (low if high is None else high) < self.low:
            return f"below {self.low:g}"
        if self.high is not None and low > self.high:
            return f"above {self.high:g}"
        return ""


def parse_bounds(text: str, *, plain: str = "low") -> tuple[str, Bounds] | None:
    """The name (or "") and the bounds that a text gives, ``None`` if it is none.

    ``plain`` says whether a number alone is the lowest ("low") or the highest ("high") that is allowed.
    """
    match = _BOUND.fullmatch(text.strip().lower())
    if match is None:
        return None
    name = match["name"] or ""
    if match["least"]:
        return name, Bounds(low=float(match["least"]))
    if match["most"]:
        return name, Bounds(high=float(match["most"]))
    if match["plain"]:
        value = float(match["plain"])
        return name, Bounds(low=value) if plain == "low" else Bounds(high=value)
    low, high = float(match["from"]), float(match["to"])
    return (name, Bounds(low, high)) if low <= high else None
