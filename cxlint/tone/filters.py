"""Filters over rules: ``.Level in ["error"] and .Name != "demo.Cap"``.

The parser of Python reads them once their operators are written its way; only the nodes below are evaluated.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping

from cxlint.errors import ConfigurationError

Value = str | int | tuple[str, ...]

_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_FIELD = re.compile(r"(?<![\w\]])\.([A-Z]\w*)")
_WORDS = (
    (re.compile(r"\s+(contains|startsWith|endsWith|matches)\s+"), r" @\1@ "),
    (re.compile(r"&&"), " and "),
    (re.compile(r"\|\|"), " or "),
    (re.compile(r"!(?!=)"), " not "),
)
_OPERATORS: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda one, other: other in one,
    "startsWith": str.startswith,
    "endsWith": str.endswith,
    "matches": lambda one, other: re.search(other, one) is not None,
}


class Filter:
    """One filter, parsed. ``fields`` are the names it asks for."""

    def __init__(self, source: str) -> None:
        """Raises ``ConfigurationError`` where ``source`` is no filter."""
        self.source = source.strip()
        try:
            self._body = ast.parse(self._as_python(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise ConfigurationError(f'"{self.source}" is no filter', hint='write, say, .Level == "error"') from None
        self.fields = frozenset(node.id for node in ast.walk(self._body) if isinstance(node, ast.Name))

    def _as_python(self) -> str:
        """The filter with fields as names, operators in words as ``@`` (an operator of Python nobody else needs)."""
        parts: list[str] = []
        position = 0
        for match in _STRING.finditer(self.source):
            parts += (self._operators(self.source[position : match.start()]), match[0])
            position = match.end()
        parts.append(self._operators(self.source[position:]))
        return " ".join("".join(parts).split())

    @staticmethod
    def _operators(code: str) -> str:
        code = _FIELD.sub(r"\1", code)
        for pattern, replacement in _WORDS:
            code = pattern.sub(replacement, f" {code} ") if pattern.search(f" {code} ") else code
        return re.sub(r"@(\w+)@", r"@ \1 @", code)

    def accepts(self, fields: Mapping[str, Value]) -> bool:
        """Whether a rule with these fields passes."""
        return bool(self._of(self._body, fields))

    def _of(self, node: ast.expr, fields: Mapping[str, Value]) -> object:
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name) if name in fields:
                return fields[name]
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return tuple(self._of(item, fields) for item in items)
            case ast.BoolOp(op=op, values=values):
                combine = all if isinstance(op, ast.And) else any
                return combine(self._of(value, fields) for value in values)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not self._of(operand, fields)
            case ast.BinOp(
                left=ast.BinOp(left=left, op=ast.MatMult(), right=ast.Name(id=name)), op=ast.MatMult(), right=right
            ) if name in _OPERATORS:
                return _OPERATORS[name](str(self._of(left, fields)), str(self._of(right, fields)))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._compared(op, self._of(left, fields), self._of(right, fields))
        raise ConfigurationError(
            f'"{ast.unparse(node)}" means nothing in a filter', hint=f"fields are .{', .'.join(sorted(fields))}"
        )

    @staticmethod
    def _compared(op: ast.cmpop, one: object, other: object) -> bool:
        match op:
            case ast.Eq():
                return one == other
            case ast.NotEq():
                return one != other
            case ast.In() | ast.NotIn():
                inside = isinstance(other, (str, tuple)) and one in other
                return inside is isinstance(op, ast.In)
            case _:
                raise ConfigurationError("a filter compares with ==, !=, in and not in")
