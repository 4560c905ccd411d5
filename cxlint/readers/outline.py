"""The outline of a document while it is read: the headings in force, the question being answered, the ids.

Readers of running text (Markdown, plain text) tell it what they meet; it gives the context and the id of each passage.
"""

from __future__ import annotations

import re

from cxlint.model import NO_CONTEXT, Context

_SLUG_WORD = re.compile(r"\w+")
_MAX_SLUG = 60
_QUESTION_MARKS = frozenset("?？؟")


def is_question(text: str) -> bool:
    """Whether ``text`` ends as a question does, closing quotes and brackets aside."""
    return text.rstrip(" \t\n\u00a0\"'”’»)*_")[-1:] in _QUESTION_MARKS


def slug(text: str) -> str:
    """``text`` as a readable identifier."""
    return "-".join(_SLUG_WORD.findall(text[:_MAX_SLUG].lower()))


class Outline:
    """Headings with their levels (smaller is outer), and below them what a list item or a term opens.

    ``context`` is the context of a passage that stands here; the same object until something changes.
    """

    __slots__ = ("_base", "_headings", "_inner", "_number", "_prefix", "_seen", "context")

    def __init__(self) -> None:
        # Each heading with its level, and the context of what stands under it.
        self._headings: list[tuple[int, Context]] = []
        self._base = NO_CONTEXT
        self._inner: list[str] = []
        self._prefix = "top/"
        self._number = 0
        self._seen: dict[str, int] = {}
        self.context = NO_CONTEXT

    def close(self, level: int) -> None:
        """End all headings of ``level`` and below."""
        headings = self._headings
        if headings and headings[-1][0] >= level:
            while headings and headings[-1][0] >= level:
                headings.pop()
            self._base = headings[-1][1] if headings else NO_CONTEXT
            self._refresh()

    def open(self, level: int, text: str, *, asks: bool = False) -> None:
        """Start a heading; what follows stands under it, and answers it if it is a question (or ``asks``)."""
        headings = self._headings
        while headings and headings[-1][0] >= level:
            headings.pop()
        above = headings[-1][1] if headings else NO_CONTEXT
        question = text if asks or is_question(text) else above.question
        self._base = Context((*above.headings, text), question)
        headings.append((level, self._base))
        self._refresh()

    def _refresh(self) -> None:
        context = self._base
        for text in self._inner:
            if text:
                context = Context((*context.headings, text), text if is_question(text) else context.question)
        self.context = context

    def name(self, text: str) -> str:
        """The id of a heading or title that reads ``text``; the ids of what follows build on it."""
        name = self.unique(slug(text) or "section")
        self._prefix = f"{name}/"
        self._number = 0
        return name

    def unique(self, name: str) -> str:
        """``name``, with ``~2``, ``~3`` appended where it was given before."""
        count = self._seen.get(name, 0) + 1
        self._seen[name] = count
        return name if count == 1 else self.unique(f"{name}~{count}")

    def next_id(self) -> str:
        """The id of the next passage here."""
        self._number += 1
        return f"{self._prefix}{self._number}"

    def push(self, text: str) -> None:
        """Enter a list item, a definition or a disclosure that is called ``text``."""
        self._inner.append(text)
        self._refresh()

    def pop(self) -> None:
        """Leave the innermost item."""
        if self._inner:
            self._inner.pop()
            self._refresh()
