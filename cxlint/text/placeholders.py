"""Placeholders: the parts of a text that a program fills in.

One grammar for all syntaxes: printf (``%1$s``, ``%@``, ``%(name)s``), braces (``{name}``, ``{0}``, ``{{ name }}``,
``${x}``, ``#{x}``), template tags (``{% if %}``), ``%name%`` and ``$name$``-style merge fields (``*|FNAME|*``,
``[[name]]``).
"""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"\{%[^%]{0,500}%\}"
    r"|\{\{\{?[^{}]{0,200}\}?\}\}"
    r"|\$\{[^{}]{0,200}\}|#\{[^{}]{0,200}\}|@\{[^{}]{0,200}\}"
    r"|\{[A-Za-z_$][\w.$\-\[\]]{0,80}(?:, *\w+(?:, *[^{}]{0,80})?)?\}|\{\d{0,3}(?::[^{}]{1,20})?\}"
    r"|\*\|[A-Z0-9_:]{1,60}\|\*"
    r"|\[\[[\w .]{1,60}\]\]"
    r"|%\([\w.]+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]"
    # "%1$sfoo" and "%@h" can be nothing else; "100%sicher" can.
    r"|%\d+\$[#0\-+]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|L|z|t|j)?[@dDiuUxXoOfFeEgGcCsSpaA]|%@"
    r"|%[#0\-+]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|L|z|t|j)?[dDiuUxXoOfFeEgGcCsSpaA](?![A-Za-z])"
    r"|%%[A-Za-z_]\w{0,60}%%|%[A-Za-z_]\w{1,60}%"
)


def find_placeholders(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the placeholders in ``text``, ascending."""
    # Every placeholder has one of these characters; four searches in C are quicker than one of a regular expression.
    if "%" in text or "{" in text or "[" in text or "|" in text:
        return [match.span() for match in _PLACEHOLDER.finditer(text)]
    return []
