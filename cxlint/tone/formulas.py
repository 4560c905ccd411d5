"""Arithmetic written in rules: numbers, named counts, ``+ - * / %``, comparisons and the functions of ``math``.

The parser of Python reads it, and only these nodes are evaluated: nothing in a rule is ever run.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping

from cxlint.errors import CxlintError

_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: math.fmod,
}
_COMPARE: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    name: getattr(math, name)
    for name in ("sqrt", "cbrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "ceil", "floor", "pow")
} | {"abs": abs, "max": max, "min": min}
_LONGEST = 2_000


class FormulaError(CxlintError):
    """A formula cannot be read or evaluated."""


class Formula:
    """One formula, parsed."""

    def __init__(self, source: str) -> None:
        """Raises ``FormulaError`` where ``source`` is no formula."""
        written = " ".join(source.replace("&&", " and ").replace("||", " or ").split())
        try:
            self._body = ast.parse(written[:_LONGEST], mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise FormulaError(f'"{source.strip()}" is no formula') from None

    def value(self, names: Mapping[str, float]) -> float:
        """The value with these counts; what is divided by zero is infinite. Raises ``FormulaError``."""
        try:
            return float(self._of(self._body, names))
        except ZeroDivisionError:
            return math.inf
        except (ValueError, OverflowError, TypeError, RecursionError) as error:
            raise FormulaError(f"the formula has no value: {error}") from None

    def _of(self, node: ast.expr, names: Mapping[str, float]) -> float:
        match node:
            case ast.Constant(value=int() | float() as number):
                return number
            case ast.Name(id=name) if name in names:
                return names[name]
            case ast.Name(id=name):
                raise FormulaError(f'there is no count "{name}"', hint=f"there are {', '.join(sorted(names))}")
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
                return _BINARY[type(op)](self._of(left, names), self._of(right, names))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self._of(operand, names)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self._of(operand, names)
            case ast.BoolOp(op=op, values=values):
                combine = all if isinstance(op, ast.And) else any
                return combine(self._of(value, names) for value in values)
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
                return _COMPARE[type(op)](self._of(left, names), self._of(right, names))
            case ast.Call(func=function, args=arguments, keywords=[]):
                name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
                if name in _FUNCTIONS:
                    return _FUNCTIONS[name](*(self._of(argument, names) for argument in arguments))
        raise FormulaError(f'"{ast.unparse(node)}" cannot be computed')
