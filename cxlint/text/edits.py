"""Edits to a source, fixes made of them, and their application."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cxlint.text.source import Span

Safety = Literal["safe", "unsafe", "display"]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace ``span`` of the source by ``text`` (already escaped for the source)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One repair: all its edits together or none.

    ``safe`` keeps the meaning right beyond doubt, ``unsafe`` wants a person's eye, ``display`` is only shown.
    """

    message: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, tuple[Fix, ...]]:
    """``text`` with ``fixes`` applied, and the fixes that were applied.

    Fixes are taken in order of place; one that overlaps an earlier one is left for the next run. Two fixes that make
    the very same edit are applied once.
    """
    taken: list[Edit] = []
    applied: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.edits):
        if all(edit in taken or not any(_overlap(edit, other) for other in taken) for edit in fix.edits):
            taken.extend(edit for edit in fix.edits if edit not in taken)
            applied.append(fix)
    parts: list[str] = []
    position = 0
    for edit in sorted(taken):
        parts += (text[position : edit.span.start], edit.text)
        position = edit.span.end
    parts.append(text[position:])
    return "".join(parts), tuple(applied)


def _overlap(one: Edit, other: Edit) -> bool:
    if one.span.start == other.span.start:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end
