"""What an expression is made of, as far as it tells where its matches begin and how much work they can be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

ENDLESS = 1 << 30
"""The width of what has no end."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """One character: ``body`` is that of a class of ``re`` which holds at least the right ones, empty for any.

    ``members`` are the right ones, where they are few; case-folded if ``fold``. None is of those ``without``.
    """

    body: str = ""
    members: frozenset[str] | None = None
    fold: bool = False
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Joined:
    """One after the other."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """``least`` to ``most`` times; at most ``ENDLESS``."""

    item: Node
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """What has no width; perhaps a look at ``inner``.

    ``boundary`` says that a word which begins or ends here does so as a whole: no letter stands on the other side.
    """

    boundary: bool = False
    inner: Node | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """What nothing is known of, such as a reference to a group."""


Node = Symbol | Joined | Either | Repeated | Nothing | Unknown


def width(node: Node) -> tuple[int, int]:
    """The least and the most characters of a match."""
    match node:
        case Symbol():
            return 1, 1
        case Joined(items):
            widths = [width(item) for item in items]
            return sum(low for low, _ in widths), min(sum(high for _, high in widths), ENDLESS)
        case Either(options):
            widths = [width(option) for option in options]
            return min(low for low, _ in widths), max(high for _, high in widths)
        case Repeated(item, least, most):
            low, high = width(item)
            return min(low * least, ENDLESS), min(high * most, ENDLESS)
        case Nothing():
            return 0, 0
        case Unknown():
            return 0, ENDLESS


def firsts(node: Node) -> frozenset[str]:
    """The characters that a match may begin with, in any case; none where that is not known."""
    match node:
        case Symbol(members=frozenset() as members):
            return frozenset(map(str.lower, members))
        case Joined(items):
            return next((firsts(item) for item in items if not isinstance(item, Nothing)), frozenset())
        case Either(options):
            known = [firsts(option) for option in options]
            return frozenset().union(*known) if all(known) else frozenset()
        case Repeated(item, least, _) if least:
            return firsts(item)
    return frozenset()


MANY = 20
"""A bounded repetition of more than this is counted as one without end."""


def effort(node: Node) -> tuple[float, int]:
    """How many ways there are to match at one place: ``(factor, degree)`` for ``factor * length ** degree``.

    An upper bound: repetitions within repetitions count as so many that nothing bounds them.
    """
    match node:
        case Nothing(inner=Symbol() | Joined() | Either() | Repeated() | Unknown() as inner):
            return effort(inner)
        case Symbol() | Nothing():
            return 1, 0
        case Joined(items):
            factor, degree = 1.0, 0
            for item in items:
                ways, more = effort(item)
                factor *= ways
                degree += more
            return min(factor, 1e12), degree
        case Either(options):
            # Of texts that begin differently only one matches.
            ways_of: dict[str, float] = {"": 0.0}
            degree = 0
            for option in options:
                ways, more = effort(option)
                degree = max(degree, more)
                for first in firsts(option) or {""}:
                    ways_of[first] = ways_of.get(first, 0.0) + ways
            others = ways_of.pop("")
            return min(max(ways_of.values(), default=0.0) + others, 1e12), degree
        case Repeated(item, least, most):
            ways, degree = effort(item)
            if most <= 1:
                return ways + 1, degree
            if ways == 1 and not degree and isinstance(item, Symbol):
                return (float(most - least + 1), 0) if most <= MANY else (1, int(most > least))
            if is_determined(item):
                return 1, 1
            if most <= MANY and not degree:
                return min(float(ways + 1) ** most, 1e12), 0
            return 1e12, degree + MANY
        case Unknown():
            return 1e12, MANY


def is_determined(node: Node) -> bool:
    """Whether there is but one way to match at a place: every run of a class ends at a character that is not of it."""
    items = [item for item in (node.items if isinstance(node, Joined) else (node,)) if not isinstance(item, Nothing)]
    for item, behind in zip_longest(items, items[1:]):
        if isinstance(item, Symbol):
            continue
        if not (isinstance(item, Repeated) and isinstance(item.item, Symbol) and isinstance(behind, Symbol)):
            return False
        ends = behind.members
        inside = item.item
        if not ends or behind.fold or inside.fold:
            return False
        if not ends <= inside.without and (inside.members is None or ends & inside.members):
            return False
    return bool(items)


def is_run(node: Node) -> bool:
    """Whether a match is as many characters of one class as there are."""
    items = [item for item in (node.items if isinstance(node, Joined) else (node,)) if not isinstance(item, Nothing)]
    if len(items) == 1 and items[0] is not node:
        return is_run(items[0])
    return isinstance(node, Repeated) and isinstance(node.item, Symbol) and (node.least, node.most) == (1, ENDLESS)


def nesting(node: Node) -> int:
    """How many repetitions stand in one another."""
    match node:
        case Joined(inner) | Either(inner):
            return max(map(nesting, inner), default=0)
        case Repeated(item):
            return 1 + nesting(item)
    return 0
