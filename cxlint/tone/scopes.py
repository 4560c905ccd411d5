"""Where a rule looks: selectors such as ``heading.h1``, ``~blockquote`` and ``paragraph & ~list``.

A selector names sections; a block satisfies it when its own scope (``text.heading.h1.md``) has all of them. Parts
joined by ``&`` hold together, entries of a list are alternatives, ``~`` denies.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selector:
    """One part of a scope: the sections a block must have, or, denied, must not all have."""

    sections: frozenset[str]
    denied: bool = False

    @classmethod
    def parse(cls, text: str) -> Selector:
        """``~heading.h1`` as a selector."""
        text = text.strip()
        denied = text.startswith("~")
        return cls(frozenset(part.strip() for part in text.removeprefix("~").split(".")), denied)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule is run on: alternatives of selectors that hold together."""

    alternatives: tuple[tuple[Selector, ...], ...]

    @classmethod
    def parse(cls, entries: tuple[str, ...]) -> Scope:
        """The scope written as a list of ``a & b`` entries."""
        return cls(tuple(tuple(Selector.parse(part) for part in entry.split("&")) for entry in entries))

    @property
    def names(self) -> frozenset[str]:
        """The first section of every selector that is not denied, which tells what blocks must be made."""
        return frozenset(
            section
            for alternative in self.alternatives
            for selector in alternative
            if not selector.denied
            for section in selector.sections
        )

    def matches(self, sections: frozenset[str]) -> bool:
        """Whether a block of these ``sections`` is looked at.

        A sentence is only for rules that ask for sentences: what holds of its block as a whole is seen there. The
        whole file and the summary are no place that can be denied.
        """
        sized = "raw" in sections or "summary" in sections
        sentence = "sentence" in sections
        for alternative in self.alternatives:
            if sentence and not any("sentence" in part.sections and not part.denied for part in alternative):
                continue
            if all(
                (part.sections <= sections) is not part.denied and not (part.denied and sized) for part in alternative
            ):
                return True
        return False
