"""What tells where an expression may match: texts and short rows of character classes that every match begins with or
holds near its beginning.

A search for the clues of all rules at once leaves a few places of each text at which an expression is tried at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from cxlint.tone.syntax import folded, is_outside
from cxlint.tone.tree import ENDLESS, Either, Joined, Node, Nothing, Repeated, Symbol, nesting, width

MOST_LITERALS = 20_000
"""More texts than this are not looked for; the expression itself is run instead."""
_MOST_FORMS = 12
"""How many texts one alternative may be looked for with."""
_MOST_OPTIONS = 100
_LONGEST = 24
_ROW = 3
_DEEPEST = 3
"""How many repetitions may stand in one another: each multiplies the ways to begin."""
_MOST_ITEMS = 200
_FARTHEST = 12
"""How many places before a text are tried; beyond that, the whole passage is."""

# Shares of characters in running text, in percent; only the order of magnitude matters.
_SHARES = {
    character: share
    for characters, share in (
        (" ", 17.0),
        ("e", 10.0),
        ("taoin", 6.5),
        ("srh", 5.0),
        ("ldcu", 3.0),
        ("mfpgwy", 1.8),
        ("bv,.", 1.0),
        ("k-'\"", 0.5),
        ("0123456789:()/", 0.2),
        ("xjqz;!?", 0.1),
    )
    for character in characters
}
_RARE = 0.01
_CLASS_SHARES = {r"\d": 2.0, r"\s": 18.0, r"\w": 78.0}
_UPPER = 0.03
"""How much rarer a capital is than its letter."""
_EDGE = 0.2
"""How often a place is the edge of a word."""
_WHOLE = 40.0
"""How much dearer it is to run an expression over a passage than to try it at one place."""
_SCAN = 0.001
"""What a search for a row of classes costs, as a share of places tried."""
_DEAREST = 1.0
_ANY = r"[\s\S]"


@dataclass(frozen=True, slots=True)
class Literal:
    """A case-folded text, ``nearest`` to ``farthest`` characters behind the beginning of the match.

    ``cased`` is how it must be written where case counts; ``left`` and ``right`` say that a word begins or ends there.
    """

    text: str
    cased: str = ""
    left: bool = False
    right: bool = False
    nearest: int = 0
    farthest: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """An expression for ``re`` that matches ``offset`` characters behind wherever a match may begin.

    It is for folded text if ``fold``, else for the text as it is written. Of an ``offset`` that is ``ENDLESS`` only the
    passage is known.
    """

    source: str
    fold: bool
    offset: int


@dataclass(frozen=True, slots=True)
class Clues:
    """Every match has one of these. Of a literal that is ``ENDLESS`` behind, only the passage is known."""

    literals: frozenset[Literal] = frozenset()
    rows: frozenset[Row] = frozenset()


def clues_of(tree: Node, *, anywhere: bool = False) -> Clues | None:
    """The clues of an expression; ``None`` where nothing useful is known.

    ``anywhere`` asks for literals that tell of a match in the passage, wherever it is.
    """
    if nesting(tree) > _DEEPEST:
        return None
    literals: set[Literal] = set()
    rows: set[Row] = set()
    for branch in _branches(tree):
        clues = _of_branch(branch, anywhere)
        if clues is None:
            return None
        literals |= clues.literals
        rows |= clues.rows
        if len(literals) > MOST_LITERALS:
            return None
    return Clues(frozenset(literals), frozenset(rows))


def all_of(clues: Iterable[Clues | None]) -> Clues | None:
    """What is known where any of several expressions may match."""
    known = tuple(clues)
    if any(one is None for one in known):
        return None
    return Clues(
        frozenset().union(*(one.literals for one in known if one is not None)),
        frozenset().union(*(one.rows for one in known if one is not None)),
    )


def of_literals(texts: Iterable[str]) -> Clues:
    """The clues that stand anywhere in a passage."""
    return Clues(frozenset(Literal(folded(text), farthest=ENDLESS) for text in texts))


def signs(tree: Node) -> frozenset[str]:
    """Characters that are no letters and stand in every match."""
    match tree:
        case Symbol(members=members) if members is not None and len(members) == 1:
            return frozenset(member for member in members if member.isascii() and not member.isalnum())
        case Joined(items):
            return frozenset().union(*map(signs, items))
        case Either(options):
            return frozenset.intersection(*map(signs, options))
        case Repeated(item, least, _) if least:
            return signs(item)
    return frozenset()


def _branches(tree: Node) -> list[tuple[Node, ...]]:
    """The alternatives of an expression, each with the edges that stand around them all."""
    items = tree.items if isinstance(tree, Joined) else (tree,)
    wide = [number for number, item in enumerate(items) if not isinstance(item, Nothing)]
    if len(wide) != 1:
        return [items]
    number = wide[0]
    inner = items[number]
    if isinstance(inner, Either):
        options: tuple[Node, ...] = inner.options
    elif isinstance(inner, Joined):
        options = (inner,)
    else:
        return [items]
    return [(*items[:number], *branch, *items[number + 1 :]) for option in options for branch in _branches(option)]


def _of_branch(items: tuple[Node, ...], anywhere: bool) -> Clues | None:
    """The clues of one alternative that promise the least work."""
    best: Clues | None = None
    least = _DEAREST
    nearest = farthest = 0
    for number, item in enumerate(items[:_MOST_ITEMS]):
        forms = _beginnings(
            items[number : number + _MOST_ITEMS], number > 0 and is_outside(items[number - 1], first=False)
        )
        if all(form.text for form in forms):
            far = farthest if not anywhere and farthest - nearest <= _FARTHEST and farthest < 200 else ENDLESS
            tries = _WHOLE if far == ENDLESS else 1 + far - nearest
            cost = sum(_share(form) for form in forms) * tries
            if cost < least:
                least = cost
                best = Clues(frozenset(replace(form.literal, nearest=nearest, farthest=far) for form in forms))
            if cost < 1e-5:
                break
        if (
            (anywhere or farthest == ENDLESS)
            and (row := _row(items[number : number + _MOST_ITEMS]))
            and row[1] * _WHOLE + _SCAN < least
        ):
            least = row[1] * _WHOLE + _SCAN
            best = Clues(rows=frozenset((replace(row[0], offset=ENDLESS),)))
        low, high = width(item)
        nearest, farthest = nearest + low, min(farthest + high, ENDLESS)
        if nearest > 200 and not anywhere:
            break
    if not anywhere and least > _SCAN and (row := _row(items)):
        source, share = row
        if share + _SCAN < least:
            best = Clues(rows=frozenset((source,)))
    return best


@dataclass(slots=True)
class _Form:
    """A text with which something may begin, as far as it was read; ``cased`` is ``None`` where case does not count."""

    text: str = ""
    cased: str | None = ""
    left: bool = False
    right: bool = False
    closed: bool = False

    @property
    def literal(self) -> Literal:
        left, right = self.left and is_word(self.text[:1]), self.right and is_word(self.text[-1:])
        return Literal(self.text, self.cased or "", left, right)


def _beginnings(items: tuple[Node, ...], outside: bool) -> list[_Form]:
    """The texts of which one stands at the beginning of every match of ``items``.

    ``outside`` says that no word goes on from before it.
    """
    forms = [_Form(left=outside)]
    for item in items:
        forms = _extended(forms, item)
        if all(form.closed for form in forms):
            break
    return forms


def _extended(forms: list[_Form], node: Node) -> list[_Form]:
    """The forms with what ``node`` may add to them."""
    going = [form for form in forms if not form.closed]
    done = [form for form in forms if form.closed]
    match node:
        case Symbol(members=members) if members is not None and len(members) * len(going) <= _MOST_FORMS:
            added = [_added(form, member, node.fold) for form in going for member in sorted(members)]
        case Joined(items):
            added = going
            for item in items:
                added = _extended(added, item)
        case Either(options):
            added = [form for option in options for form in _extended(going, option)]
        case Repeated(item, least, most):
            added = going
            for _ in range(min(least, 3)):
                added = _extended(added, item)
            if least > 3:
                added = [_closed(form) for form in added]
            elif most > least:
                further = _extended(added, item)
                added = added + (further if most == least + 1 else [_closed(form) for form in further])
        case Nothing(boundary=True):
            added = [replace(form, left=form.left or not form.text, right=bool(form.text)) for form in going]
        case Nothing():
            added = going
        case _:
            added = [_closed(form) for form in going]
    if len(added) > _MOST_FORMS and (len(added) > _MOST_OPTIONS or len(going) > 1):
        return done + [_closed(form) for form in going]
    return done + added


def _added(form: _Form, member: str, fold: bool) -> _Form:
    low = folded(member)
    if len(low) != 1:
        return _closed(form)
    cased = None if form.cased is None or (fold and low.upper() != low) else form.cased + member
    return _Form(form.text + low, cased, form.left, False, len(form.text) + 1 >= _LONGEST)


def _closed(form: _Form) -> _Form:
    return replace(form, closed=True)


def _share(form: _Form) -> float:
    """The share of the places of running text at which a form stands."""
    share = 1.0
    for character in form.text:
        share *= _SHARES.get(character, 3 if character.isalpha() and not character.isascii() else _RARE) / 100
    if form.cased is not None and form.cased != form.text:
        share *= _UPPER
    return share * (_EDGE if form.left else 1) * (_EDGE if form.right else 1)


def _row(items: tuple[Node, ...]) -> tuple[Row, float] | None:
    """The classes that the first characters of every match belong to, and the share of places that have such."""
    rows = [row for row, _ in _rows(items, [((), False)])]
    length = min(map(len, rows))
    if not length:
        return None
    symbols = list(zip(*(row[:length] for row in rows), strict=True))
    fold = any(symbol.fold for column in symbols for symbol in column)
    classes = [_union(column, fold) for column in symbols]
    shares = [share for _, share in classes]
    # The search goes by the rarest class: looking for a character of a class is fast, looking around it is not.
    offset = shares.index(min(shares))
    if not classes[offset][0]:
        return None
    bodies = [f"[{body}]" if body else _ANY for body, _ in classes]
    source = bodies[offset]
    share = math.prod(shares)
    left = any(isinstance(item, Nothing) and item.boundary for item in takewhile(_is_empty, items))
    edge = left and all(map(_is_word, symbols[0]))
    if offset:
        source += f"(?<={''.join(bodies[: offset + 1])})"
    if edge:
        share *= _EDGE
        source += "(?<![A-Za-z0-9_]" + _ANY * (offset + 1) + ")"
    if offset + 1 < length:
        source += f"(?={''.join(bodies[offset + 1 :])})"
    return Row(source, fold, offset), share


Partial = tuple[tuple[Symbol, ...], bool]


def _rows(items: tuple[Node, ...], rows: list[Partial]) -> list[Partial]:
    """The rows of symbols that ``items`` may add to ``rows``; those marked are complete."""
    for item in items:
        going = [row for row in rows if not row[1]]
        if not going:
            break
        done = [row for row in rows if row[1]]
        match item:
            case Symbol():
                added: list[Partial] = [((*row, item), len(row) + 1 >= _ROW) for row, _ in going]
            case Joined(inner):
                added = _rows(inner, going)
            case Either(options):
                added = [row for option in options for row in _rows((option,), going)]
            case Repeated(inner_item, least, most):
                added = going
                for _ in range(min(least, _ROW)):
                    added = _rows((inner_item,), added)
                further = added
                for _ in range(min(most - least, _ROW)):
                    further = _rows((inner_item,), further)
                    added = added + further
            case Nothing():
                added = going
            case _:
                added = [(row, True) for row, _ in going]
        rows = done + list(dict.fromkeys(added))
        if len(rows) > 4 * _MOST_FORMS:
            return [(row, True) for row, _ in rows]
    return rows


def _union(symbols: Iterable[Symbol], fold: bool) -> tuple[str, float]:
    """The class of all the symbols as it reads in folded text or as it is written, and its share; empty for any."""
    bodies: list[str] = []
    members: set[str] = set()
    for symbol in symbols:
        if symbol.members is not None:
            members |= symbol.members if not fold else {folded(member) for member in symbol.members}
        elif not symbol.body or symbol.body.startswith("^"):
            # What is not in a class is in most texts everywhere.
            return "", 1.0
        else:
            bodies.append(symbol.body)
    if any(len(member) != 1 for member in members):
        return "", 1.0
    share = sum(
        _SHARES.get(folded(member), _RARE) * (1 if fold or member == folded(member) else _UPPER) for member in members
    )
    for body in bodies:
        share += next((known for name, known in _CLASS_SHARES.items() if body.startswith(name)), 100.0)
    body = "".join(dict.fromkeys(bodies)) + "".join(_escaped(member) for member in sorted(members))
    return body, min(share / 100, 1.0)


def _escaped(character: str) -> str:
    return "\\" + character if character in "\\]^-[&|~" else character


def _is_word(symbol: Symbol) -> bool:
    return symbol.members is not None and all(map(is_word, symbol.members))


def is_word(character: str) -> bool:
    """Whether a character is surely one of a word, whatever the engine."""
    return character.isalpha() or character.isdecimal() or character == "_"


def _is_empty(node: Node) -> bool:
    return isinstance(node, Nothing)
