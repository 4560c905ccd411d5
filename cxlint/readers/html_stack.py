"""The open elements of a page, the end tags that HTML leaves out, and what to undo when an element closes."""

from __future__ import annotations

from collections.abc import Callable

from cxlint.readers.html_elements import BLOCKS, HEADINGS, SCOPES

# As deep as browsers nest: farther out nothing is searched for, so that no page can make reading it quadratic.
_REACH = 512

_NOT_IN_LISTS = BLOCKS - {"address", "div", "p", "li", "dt", "dd"}
_HEADINGS = frozenset(HEADINGS)
_TABLE = frozenset(("table", "template"))

ENDED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), _NOT_IN_LISTS | {"dt", "dd"}),
    "dt": (frozenset(("dt", "dd")), _NOT_IN_LISTS | {"li"}),
    "dd": (frozenset(("dt", "dd")), _NOT_IN_LISTS | {"li"}),
    "option": (frozenset(("option",)), BLOCKS),
    "optgroup": (frozenset(("optgroup",)), BLOCKS - {"option"}),
    "td": (frozenset(("td", "th")), _TABLE | {"tr"}),
    "th": (frozenset(("td", "th")), _TABLE | {"tr"}),
    "tr": (frozenset(("tr",)), _TABLE | {"tbody", "thead", "tfoot"}),
    "button": (frozenset(("button",)), SCOPES),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"), (frozenset(("tbody", "thead", "tfoot", "caption", "colgroup")), _TABLE)
    ),
    **dict.fromkeys(HEADINGS, (_HEADINGS, BLOCKS - _HEADINGS)),
}
"""Start tags that end others: the open elements that they end, and the elements beyond which they do not look."""

_PARAGRAPH = frozenset(("p",))
_IN_TABLE = frozenset("table tr td th tbody thead tfoot caption colgroup".split())
_PARAGRAPH_SCOPES = SCOPES | {"button"}
_LIST_SCOPES = SCOPES | {"ol", "ul"}

Undo = tuple[int, Callable[..., None], tuple[object, ...]]


class Stack:
    """Names of open elements, innermost last, and what their closing undoes.

    ``paragraphs`` counts the open ``p``: most blocks end one, and few have one to end.
    """

    __slots__ = ("names", "paragraphs", "undo")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.paragraphs = 0
        # (depth of the element, what to call once it is closed, with what), outermost first.
        self.undo: list[Undo] = []

    def push(self, name: str) -> None:
        """Open an element."""
        self.names.append(name)
        if name == "p":
            self.paragraphs += 1

    def later(self, action: Callable[..., None], *values: object) -> None:
        """Call ``action`` with ``values`` when the innermost open element closes."""
        self.undo.append((len(self.names), action, values))

    def shrink(self, depth: int) -> None:
        """Close elements until ``depth`` of them are open."""
        names = self.names
        while len(names) > depth:
            if names.pop() == "p":
                self.paragraphs -= 1
        undo = self.undo
        while undo and undo[-1][0] > depth:
            _, action, values = undo.pop()
            action(*values)

    def imply_ends(self, name: str) -> None:
        """Close what a start tag ``name`` ends without saying so."""
        ended = ENDED_BY.get(name)
        if ended is not None and self.names:
            wanted, limits = ended
            innermost = self.names[-1]
            if innermost in limits and innermost not in wanted:
                return
            depth = self._find(wanted, limits)
            if depth >= 0:
                self.shrink(depth)

    def end_paragraph(self) -> None:
        """Close the open ``p``, if there is one in reach."""
        depth = self._find(_PARAGRAPH, _PARAGRAPH_SCOPES)
        if depth >= 0:
            self.shrink(depth)

    def depth_outside(self, name: str) -> int:
        """How many elements stay open behind the end tag ``name``; -1 where it is a stray one and ends nothing."""
        names = self.names
        if name in HEADINGS:
            return self._find(_HEADINGS, SCOPES)
        if name not in names[-_REACH:]:
            return -1
        return self._find(frozenset((name,)), _limits(name))

    def _find(self, wanted: frozenset[str], limits: frozenset[str]) -> int:
        """The depth outside the nearest of ``wanted`` that is not beyond one of ``limits``; -1 without one."""
        names = self.names
        for index in range(len(names) - 1, max(len(names) - _REACH, 0) - 1, -1):
            if names[index] in wanted:
                return index
            if names[index] in limits:
                break
        return -1


def _limits(name: str) -> frozenset[str]:
    if name in _IN_TABLE:
        return _TABLE
    if name not in BLOCKS:
        return BLOCKS
    if name == "p":
        return _PARAGRAPH_SCOPES
    return _LIST_SCOPES if name == "li" else SCOPES
