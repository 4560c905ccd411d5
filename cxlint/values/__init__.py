"""Typed values in texts: find them, normalise them, compare them, write them."""

from cxlint.values.find import KINDS, find, may_hold, outermost, parse
from cxlint.values.model import Bound, Likeness, Mention, Range, Value, ValueKind

__all__ = [
    "KINDS",
    "Bound",
    "Likeness",
    "Mention",
    "Range",
    "Value",
    "ValueKind",
    "find",
    "may_hold",
    "outermost",
    "parse",
]
