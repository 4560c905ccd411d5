"""The expressions of style rules, taken apart far enough to run them safely and fast.

Rules are written for RE2 and .NET-like engines; :func:`translate` says the same in the dialect of ``regex`` (version 1,
where an inline flag holds to the end of its group, as it does there). On the way it notes what the expression is made
of, from which :mod:`cxlint.tone.clues` learns where matches can be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from cxlint.tone.tree import ENDLESS, Either, Joined, Node, Nothing, Repeated, Symbol, Unknown

DEEPEST = 150
"""How many groups may stand in one another."""
MOST_REPEATED = 10_000
"""How often a repetition may ask for something, those within it counted too."""

Literals = frozenset[str] | None
"""Texts of which every match contains at least one; ``None`` where nothing is known."""

_QUANTIFIER = re.compile(r"\{(\d{1,9})(?:(,)(\d{0,9}))?\}")
_FLAGS = re.compile(r"\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?(\)|:)")
_GROUP = re.compile(r"\(\?(?:P?<(?![=!])[^>]*>|[:>=!|]|<[=!])|\(")
# What the two dialects write differently.
_ESCAPES = {"z": r"\Z", "Z": r"(?=\n?\Z)", "h": r"[ \t]", "e": r"\x1b"}
_LITERAL_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_PROPERTY = re.compile(r"\\[pP](?:\{[^}]*\}|[A-Za-z])")
_HEX = re.compile(r"\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")
_CLASS_SPECIAL = frozenset("[&|~-")
_LOOKAROUND = frozenset(("(?=", "(?!", "(?<=", "(?<!"))
# Classes as those of ``re`` that hold at least the same characters: the two differ in marks, numbers and controls.
_CLASSES = {
    "d": r"\d",
    "D": r"\D",
    "s": r"\s\x85",
    "S": r"\S\x1c-\x1f",
    "w": r"\w\x80-\U0010ffff",
    "W": r"\W\x80-\U0010ffff",
}
_ZERO_WIDTH = frozenset("bBAzZGmM")
_MOST_MEMBERS = 128


@dataclass(frozen=True, slots=True)
class Translated:
    """An expression in the dialect of ``regex``, and what it is made of."""

    expression: str
    tree: Node


def translate(expression: str) -> Translated:
    """``expression`` for the ``regex`` module. What is wrong with it is left for that module to say.

    Raises ``ValueError`` for an expression that nests or repeats more than anyone writes.
    """
    reading = _Reading(expression)
    tree = reading.alternatives()
    if reading.at < len(expression):
        # An unbalanced bracket: the compiler names it better than we could.
        return Translated(expression, Unknown())
    return Translated("".join(reading.out), Unknown() if reading.odd else tree)


@lru_cache(maxsize=10_000)
def symbol(character: str, fold: bool) -> Node:
    """A literal character; where case does not count, those that it folds to."""
    if fold and len(several := folded(character)) > 1:
        return Joined(tuple(_symbol(frozenset((one,)), "", fold) for one in several))
    return _symbol(frozenset((character,)), "", fold)


def _symbol(members: frozenset[str], classes: str, fold: bool) -> Node:
    """The class of some characters and of some that have names; unknown if one of them may match several."""
    if fold:
        members = frozenset(folded(member) for member in members)
        if any(len(member) != 1 for member in members):
            return Unknown()
    body = classes + "".join(map(re.escape, sorted(members)))
    return Symbol(body, None if classes else members, fold)


def folded(text: str) -> str:
    """``text`` without its case, and without the difference of the Turkish i, which ``regex`` knows in any case."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").casefold()


@dataclass(slots=True)
class _Reading:
    text: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    fold: bool = False
    odd: bool = False
    depth: int = 0
    repeated: int = 1

    def alternatives(self) -> Node:
        """Read up to the end of the group."""
        found = [self.sequence()]
        while self.at < len(self.text) and self.text[self.at] == "|":
            self.out.append("|")
            self.at += 1
            found.append(self.sequence())
        return found[0] if len(found) == 1 else Either(tuple(found))

    def sequence(self) -> Node:
        items: list[Node] = []
        text = self.text
        while self.at < len(text):
            character = text[self.at]
            if character in "|)":
                break
            before = self.repeated
            self.repeated = 1
            quoted = text.startswith("\\Q", self.at)
            item = self.group() if character == "(" else self.atom()
            repetition = self.quantifier()
            if quoted and isinstance(item, Joined) and item.items:
                # A quantifier behind a quotation is for its last character.
                items += item.items[:-1]
                item = item.items[-1]
            if repetition is not None:
                least, most = repetition
                self.repeated *= max(least, most if most < ENDLESS else 1, 1)
                if self.repeated > MOST_REPEATED:
                    raise ValueError(f"it repeats something more than {MOST_REPEATED} times")
                item = Repeated(item, least, most)
            self.repeated = max(before, self.repeated)
            items.append(item)
        return items[0] if len(items) == 1 else Joined(tuple(items))

    def quantifier(self) -> tuple[int, int] | None:
        """Read a quantifier, if one follows: the least and the most times."""
        text = self.text
        if self.at >= len(text):
            return None
        character = text[self.at]
        if character in "*?+":
            self.out.append(character)
            self.at += 1
            least, most = int(character == "+"), 1 if character == "?" else ENDLESS
        elif match := _QUANTIFIER.match(text, self.at):
            self.out.append(match[0])
            self.at = match.end()
            least = int(match[1])
            most = least if not match[2] else int(match[3] or ENDLESS)
        else:
            return None
        if self.at < len(text) and text[self.at] in "?+":
            self.out.append(text[self.at])
            self.at += 1
        return least, most

    def group(self) -> Node:
        """Read a group; a look-around says nothing of what the match itself contains."""
        text = self.text
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError(f"more than {DEEPEST} groups stand in one another")
        fold = self.fold
        if flags := _FLAGS.match(text, self.at):
            self.out.append(flags[0])
            self.at = flags.end()
            self.odd |= "x" in flags[1]
            self.fold = ("i" in flags[1] or fold) and "i" not in (flags[2] or "")
            if flags[3] == ")":
                self.depth -= 1
                return Nothing()
            opening = ":"
        else:
            match = _GROUP.match(text, self.at)
            assert match is not None
            opening = match[0]
            self.odd |= opening == "(" and text.startswith("?", self.at + 1)
            if opening.endswith(">") and opening != "(?>":
                # .NET names a group without the P.
                self.out.append("(?P<" + opening.split("<", 1)[1])
            else:
                self.out.append(opening)
            self.at = match.end()
        inner = self.alternatives()
        self.fold = fold
        self.depth -= 1
        if self.at < len(text):
            self.out.append(")")
            self.at += 1
        return Nothing(_is_edge(opening, inner), inner) if opening in _LOOKAROUND else inner

    def atom(self) -> Node:
        """Read one character's worth."""
        text = self.text
        character = text[self.at]
        if character == "\\":
            return self.escape()
        if character == "[":
            return self.character_class()
        self.at += 1
        if character in "{}":
            # A brace that begins no quantifier is itself; ``regex`` would read an approximate match.
            self.out.append("\\" + character)
            return symbol(character, self.fold)
        self.out.append(character)
        if character == ".":
            return Symbol()
        return Nothing(boundary=True) if character in "^$" else symbol(character, self.fold)

    def escape(self) -> Node:
        text = self.text
        if match := _PROPERTY.match(text, self.at):
            self.at = match.end()
            name = match[0][2:].strip("{}")
            self.out.append(f"{match[0][:2]}{{{name}}}")
            return Symbol()
        if match := _HEX.match(text, self.at):
            self.at = match.end()
            literal = _character(match)
            self.out.append(re.escape(literal))
            return symbol(literal, self.fold)
        if text.startswith("\\Q", self.at):
            end = text.find("\\E", self.at)
            quoted = text[self.at + 2 : end if end >= 0 else len(text)]
            self.at = end + 2 if end >= 0 else len(text)
            self.out.append(re.escape(quoted))
            return Joined(tuple(symbol(character, self.fold) for character in quoted))
        following = text[self.at + 1 : self.at + 2]
        self.at += 2
        if following in _LITERAL_ESCAPES:
            self.out.append("\\" + following)
            return symbol(_LITERAL_ESCAPES[following], self.fold)
        self.out.append(_ESCAPES.get(following, "\\" + following))
        if following in _CLASSES:
            return Symbol(_CLASSES[following])
        if following in _ZERO_WIDTH:
            return Nothing(boundary=following not in "BmMG")
        if following.isalnum():
            return Symbol() if following in "he" else Unknown()
        return symbol(following, self.fold) if following else Nothing()

    def character_class(self) -> Node:
        """Read ``[...]``; in version 1 of ``regex`` a bare bracket or a doubled sign inside means a set operation."""
        text = self.text
        at = self.at + 1
        out = ["["]
        members: list[str] = []
        classes = ""
        known = True
        negated = text.startswith("^", at)
        if negated:
            out.append("^")
            at += 1
        opened = at
        low = before = ""
        while at < len(text) and (text[at] != "]" or at == opened):
            if text.startswith("[:", at) and (end := text.find(":]", at)) > 0:
                out.append(text[at : end + 2])
                at = end + 2
                known = False
                continue
            character = text[at]
            plain = character != "\\"
            if plain:
                if character in "[]" or (character in _CLASS_SPECIAL and text[at + 1 : at + 2] == character):
                    out.append("\\")
                out.append(character)
                at += 1
            elif match := _PROPERTY.match(text, at):
                out.append(f"{match[0][:2]}{{{match[0][2:].strip('{}')}}}")
                at = match.end()
                known = False
                continue
            elif match := _HEX.match(text, at):
                character = _character(match)
                out.append(re.escape(character))
                at = match.end()
            else:
                pair = text[at : at + 2]
                out.append({"\\h": " \\t"}.get(pair, pair))
                at += 2
                character = pair[1:]
                if character in _CLASSES:
                    classes += _CLASSES[character]
                    known = known and not (negated and character != "d")
                    before = ""
                    continue
                known = known and (character in _LITERAL_ESCAPES or not character.isalnum())
                character = _LITERAL_ESCAPES.get(character, character)
            if low:
                known = known and len(character) == 1 and 0 <= ord(character) - ord(low) < _MOST_MEMBERS
                if known:
                    members += map(chr, range(ord(low), ord(character) + 1))
                low = before = ""
            elif plain and character == "-" and before and text[at : at + 1] not in ("]", ""):
                low = before
            else:
                members.append(character)
                before = character
        out.append("]" if at < len(text) else "")
        self.at = at + 1
        self.out.append("".join(out))
        without = frozenset(members) if negated and not self.fold else frozenset()
        if not known or len(members) > _MOST_MEMBERS:
            return Symbol(without=without)
        if not negated:
            return _symbol(frozenset(members), classes, self.fold)
        if self.fold:
            return Symbol()
        return Symbol("^" + classes + "".join(map(re.escape, sorted(without))), without=without)


def _is_edge(opening: str, inner: Node) -> bool:
    """Whether a look-around asks that no word goes on here."""
    if opening in ("(?!", "(?<!"):
        return isinstance(inner, Symbol) and inner.body.startswith(r"\w")
    return is_outside(inner, first=opening == "(?=")


def is_outside(node: Node, *, first: bool) -> bool:
    """Whether no word can go on from the ``first`` or else from the last character of ``node``."""
    match node:
        case Symbol(body=body, members=None):
            return body == _CLASSES["s"]
        case Symbol(members=frozenset() as members):
            return all(member.isascii() and not member.isalnum() and member != "_" for member in members)
        case Joined(items=(_, *_) as items):
            return is_outside(items[0 if first else -1], first=first)
        case Either(options):
            return all(is_outside(option, first=first) for option in options)
        case Repeated(item, least, _):
            return least > 0 and is_outside(item, first=first)
        case Nothing(boundary, None):
            return boundary
    return False


def _character(match: re.Match[str]) -> str:
    return chr(min(int(match[1] or match[2] or match[3], 16), 0x10FFFF))
