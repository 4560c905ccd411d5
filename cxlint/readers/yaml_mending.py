"""YAML that libyaml refuses and a person reads, made acceptable without moving a character.

Every replacement is as long as what it replaces, so places stay right; texts are always decoded from the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_INDENT_WITH_TABS = re.compile(r"^ *+\t[ \t]*+|(?<=:)[ \t]++(?=\S)", re.MULTILINE)
_TEMPLATE_LINE = re.compile(r"^([ \t]*)(\{%.*%\}|\{\{.*\}\}|<%.*%>)(?=[ \t]*$)", re.MULTILINE)
_TEMPLATE = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^\n]{0,200}?%\}|<%[^\n]{0,200}?%>")
_ENTRY = re.compile(
    r"^([ \t]*(?:- +)*(?:[^\s:#\"'\[{&*!|>%@`-][^:\n\"']{0,100}|\"[^\"\n]{0,100}\"|'[^'\n]{0,100}')[ \t]*:[ \t]+"
    r"|[ \t]*(?:- +)+)(\S[^\r\n]*)",
    re.MULTILINE,
)
_CLOSED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+')[ \t]*(?:#.*)?")
_STRANGE_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
_PROPERTY = re.compile(r"&[\w-]+(?:\s|$)|\*[\w-]+[ \t]*(?:#.*)?$|![\w!<]\S*(?:\s|$)")
_COLON = re.compile(r":(?=[ \t]|$)")


def mended(source: str) -> Iterator[str]:
    """``source`` made easier to read, first in its characters and template tags, then line by line."""
    start = source[:1] if source.startswith("\ufeff") else ""
    text = _UNPRINTABLE.sub(" ", source[len(start) :])
    text = _INDENT_WITH_TABS.sub(_spaces, text)
    text = _TEMPLATE_LINE.sub(lambda match: match[1] + "#" + "x" * (len(match[2]) - 1), text)
    text = start + _TEMPLATE.sub(_letters, text)
    yield text
    yield _ENTRY.sub(_mended_entry, text)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _letters(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _mended_entry(match: re.Match[str]) -> str:
    """One ``key: value`` or ``- value`` line whose value should have been quoted."""
    lead, value = match.groups()
    first = value[0]
    if first in "|>" or _PROPERTY.match(value):
        return match[0]
    if first in "\"'":
        if _CLOSED.fullmatch(value):
            return lead + _STRANGE_ESCAPE.sub("x", value) if first == '"' else match[0]
        if not _CLOSED.match(value):
            return match[0]
        value = "x" + value[1:]
    elif first in "[{":
        if value.rstrip()[-1] in "]}," or "#" in value:
            return match[0]
        value = "x" + value[1:]
    elif first in "&*!%@`?-,]}":
        value = "x" + value[1:]
    return lead + _COLON.sub("x", value)
