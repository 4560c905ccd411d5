"""The expressions of style rules, taken apart far enough to run them safely and fast.

Rules are written for RE2 and .NET-like engines; :func:`translate` says the same in the dialect of ``regex`` (version 1,
where an inline flag holds to the end of its group, as it does there). On the way it learns which literal texts every
match must contain, so that one search for all rules together can tell which rules are worth running on a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MOST_LITERALS = 400
"""More alternatives than this are not searched for literally; the expression itself is run instead."""
SHORTEST = 2
"""A literal shorter than this is in nearly every text."""

_QUANTIFIER = re.compile(r"\{(\d+)(?:(,)(\d*))?\}")
_FLAGS = re.compile(r"\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?(\)|:)")
_GROUP = re.compile(r"\(\?(?:P?<(?![=!])[^>]*>|[:>=!|]|<[=!])|\(")
# What the two dialects write differently.
_ESCAPES = {"z": r"\Z", "Z": r"(?=\n?\Z)", "h": r"[ \t]", "e": r"\x1b"}
_LITERAL_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_PROPERTY = re.compile(r"\\[pP](?:\{[^}]*\}|[A-Za-z])")
_HEX = re.compile(r"\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")
_CLASS_SPECIAL = frozenset("[&|~-")

Literals = frozenset[str] | None
"""Texts of which every match contains at least one; ``None`` where nothing is known."""


@dataclass(frozen=True, slots=True)
class Translated:
    """An expression in the dialect of ``regex``; ``literals`` are case-folded."""

    expression: str
    literals: Literals


def translate(expression: str) -> Translated:
    """``expression`` for the ``regex`` module. What is wrong with it is left for that module to say."""
    reading = _Reading(expression)
    alternatives = reading.alternatives()
    if reading.at < len(expression):
        # An unbalanced bracket: the compiler names it better than we could.
        return Translated(expression, None)
    return Translated("".join(reading.out), _useful(alternatives))


def _useful(literals: Literals) -> Literals:
    if not literals or len(literals) > MOST_LITERALS or any(len(text) < SHORTEST for text in literals):
        return None
    return literals


@dataclass(slots=True)
class _Sequence:
    """What one alternative must contain: the run of literal text being read, and the best that is known so far."""

    run: str = ""
    best: Literals = None

    def add(self, text: str) -> None:
        self.run += text

    def close(self) -> None:
        """The run ends: something that is not literal follows."""
        if self.run:
            self.offer(frozenset((self.run.casefold(),)))
            self.run = ""

    def offer(self, literals: Literals) -> None:
        """Take ``literals`` if they say more than what is known: the shortest of them is longer."""
        if literals and (self.best is None or _weight(literals) > _weight(self.best)):
            self.best = literals

    def drop_last(self) -> None:
        """The last character of the run may be absent."""
        self.run = self.run[:-1]
        self.close()


def _weight(literals: frozenset[str]) -> tuple[int, int]:
    return min(map(len, literals)), -len(literals)


@dataclass(slots=True)
class _Reading:
    text: str
    at: int = 0
    out: list[str] = field(default_factory=list)

    def alternatives(self) -> Literals:
        """Read up to the end of the group; the literals of all its alternatives together."""
        found: list[Literals] = []
        while True:
            found.append(self.sequence())
            if self.at < len(self.text) and self.text[self.at] == "|":
                self.out.append("|")
                self.at += 1
                continue
            break
        if any(literals is None for literals in found):
            return None
        joined: frozenset[str] = frozenset().union(*(literals for literals in found if literals is not None))
        return joined if len(joined) <= MOST_LITERALS else None

    def sequence(self) -> Literals:
        known = _Sequence()
        text = self.text
        while self.at < len(text):
            character = text[self.at]
            if character in "|)":
                break
            if character == "(":
                known.close()
                literals = self.group()
                if self.optional():
                    literals = None
                known.offer(literals)
                continue
            literal = self.atom()
            if literal is None:
                known.close()
                self.optional()
                continue
            known.add(literal)
            repeated = self.at
            if self.optional():
                known.drop_last()
            elif self.at > repeated:
                known.close()
        known.close()
        return known.best

    def optional(self) -> bool:
        """Read a quantifier, if one follows; whether what it stands behind may be absent."""
        text = self.text
        if self.at >= len(text):
            return False
        character = text[self.at]
        if character in "*?+":
            self.out.append(character)
            self.at += 1
            least = 0 if character in "*?" else 1
        elif match := _QUANTIFIER.match(text, self.at):
            self.out.append(match[0])
            self.at = match.end()
            least = int(match[1])
        else:
            return False
        if self.at < len(text) and text[self.at] in "?+":
            self.out.append(text[self.at])
            self.at += 1
        return least == 0

    def group(self) -> Literals:
        """Read a group; a look-around says nothing of what the match itself contains."""
        text = self.text
        if flags := _FLAGS.match(text, self.at):
            self.out.append(flags[0])
            self.at = flags.end()
            if flags[3] == ")":
                return None
            opening = ":"
        else:
            match = _GROUP.match(text, self.at)
            assert match is not None
            opening = match[0]
            if opening == "(" or (opening.endswith(">") and opening != "(?>"):
                # .NET names a group without the P.
                opening_out = opening if opening == "(" else "(?P<" + opening.split("<", 1)[1]
                self.out.append(opening_out)
            else:
                self.out.append(opening)
            self.at = match.end()
        literals = self.alternatives()
        if self.at < len(text):
            self.out.append(")")
            self.at += 1
        return None if opening in ("(?=", "(?!", "(?<=", "(?<!") else literals

    def atom(self) -> str | None:
        """Read one character's worth; what it is literally, if it is."""
        text = self.text
        character = text[self.at]
        if character == "\\":
            return self.escape()
        if character == "[":
            self.character_class()
            return None
        self.at += 1
        if character in ".^$":
            self.out.append(character)
            return None
        if character in "{}":
            # A brace that begins no quantifier is itself; ``regex`` would read an approximate match.
            self.out.append("\\" + character)
            return character
        self.out.append(character)
        return character

    def escape(self) -> str | None:
        text = self.text
        if match := _PROPERTY.match(text, self.at):
            self.at = match.end()
            name = match[0][2:].strip("{}")
            self.out.append(f"{match[0][:2]}{{{name}}}")
            return None
        if match := _HEX.match(text, self.at):
            self.at = match.end()
            literal = chr(min(int(match[1] or match[2] or match[3], 16), 0x10FFFF))
            self.out.append(re.escape(literal))
            return literal
        if text.startswith("\\Q", self.at):
            end = text.find("\\E", self.at)
            literal = text[self.at + 2 : end if end >= 0 else len(text)]
            self.at = end + 2 if end >= 0 else len(text)
            self.out.append(re.escape(literal))
            return literal or None
        following = text[self.at + 1 : self.at + 2]
        self.at += 2
        if following in _ESCAPES:
            self.out.append(_ESCAPES[following])
            return None
        if following in _LITERAL_ESCAPES:
            self.out.append("\\" + following)
            return _LITERAL_ESCAPES[following]
        if following.isalnum():
            self.out.append("\\" + following)
            return None
        self.out.append("\\" + following)
        return following or None

    def character_class(self) -> None:
        """Read ``[...]``; in version 1 of ``regex`` a bare bracket or a doubled sign inside means a set operation."""
        text = self.text
        at = self.at + 1
        out = ["["]
        if text.startswith("^", at):
            out.append("^")
            at += 1
        first = True
        while at < len(text) and (text[at] != "]" or first):
            first = False
            if text.startswith("[:", at) and (end := text.find(":]", at)) > 0:
                out.append(text[at : end + 2])
                at = end + 2
                continue
            if text[at] == "\\":
                if match := _PROPERTY.match(text, at):
                    out.append(f"{match[0][:2]}{{{match[0][2:].strip('{}')}}}")
                    at = match.end()
                elif match := _HEX.match(text, at):
                    out.append(re.escape(chr(min(int(match[1] or match[2] or match[3], 16), 0x10FFFF))))
                    at = match.end()
                else:
                    out.append({"\\h": " \\t"}.get(text[at : at + 2], text[at : at + 2]))
                    at += 2
                continue
            if text[at] == "[" or (text[at] in _CLASS_SPECIAL and text[at + 1 : at + 2] == text[at]) or text[at] == "]":
                out.append("\\")
            out.append(text[at])
            at += 1
        out.append("]" if at < len(text) else "")
        self.at = at + 1
        self.out.append("".join(out))
