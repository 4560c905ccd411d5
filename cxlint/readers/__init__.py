"""Readers: one module per syntax, from mapped text (or bytes) to passages."""

from cxlint.readers.registry import SYNTAXES, Syntax, read_bytes, read_text, syntax, syntax_of

__all__ = ["SYNTAXES", "Syntax", "read_bytes", "read_text", "syntax", "syntax_of"]
