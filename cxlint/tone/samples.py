"""What one document contributes to the voice of its channel. Plain data: it crosses processes and is kept."""

from __future__ import annotations

from dataclasses import dataclass

from cxlint.model import Location

Counts = tuple[int, ...]
"""The counts of one text, in the order of ``cxlint.tone.profile.COUNTS``."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage that weighs in a measure, and by how much; ``text`` is a digest of it."""

    weight: float
    location: Location
    says: str
    text: int

    @property
    def rank(self) -> tuple[float, str, int]:
        """Heavier ones first, then by place."""
        return (-self.weight, self.location.path, self.location.start)


@dataclass(frozen=True, slots=True)
class Sample:
    """What one document says in one language: the digest and the counts of each of its texts, and examples.

    ``examples`` are kept under the names of counts, under ``sentences`` those of the longest sentences, and under
    ``informal`` those of informal address.
    """

    channel: str
    language: str
    texts: tuple[tuple[int, Counts], ...]
    examples: tuple[tuple[str, Example], ...] = ()
