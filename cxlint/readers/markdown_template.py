"""Template code inside Markdown: Liquid and Jinja tags, Hugo shortcodes, MDX modules, kramdown attributes.

:func:`mask` blanks them out, one character for one character, so that a Markdown parser does not stumble over them and
every offset stays what it was. What people read inside a tag (the ``alt`` of an include) is reported beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

DROPPED = "\x01"
"""Stands for each character of a tag that is not text; never shown."""

_FENCES = tuple(re.compile(rf"{mark * 3}[^\n]*") for mark in "`~")
_OPENER = re.compile(r"\{(?:%|\{[<%]?|\#(?=[\s\-])|/\*|:)")
_CONTAINER = re.compile(r"^:{3,}[ \t]*[\w-]*(?=[ \t\[\r\n]|\Z)", re.MULTILINE)
_CLOSERS = {"{%": "%}", "{{<": ">}}", "{{%": "%}}", "{{": "}}", "{#": "#}", "{/*": "*/}", "{:": "}"}
_LONGEST_TAG = 4000
_MODULE = re.compile(
    r"^(?:import[ \t]+(?:[\w*{][^'\"\n]{0,300}from[ \t]+)?['\"][^'\"\n]{1,300}['\"][ \t]*;?[ \t]*$"
    r"|export[ \t]+(?:const|let|var|function|default|async|\{|\*)(?:[^\n]|\n(?![ \t]*\n)){0,4000})",
    re.MULTILINE,
)
# Blocks whose inside is not shown, or is the code of a program.
_HIDDEN = re.compile(r"\{%-?[ ]*(comment|highlight|style|javascript|schema)\b[^%]{0,80}%\}")
_PARAMETER = re.compile(
    r"\b(?:alt|title|caption|label|text|summary|description|heading)[ \t]*=[ \t\n]*"
    r"(?:\"(?P<double>[^\"]{1,1000})\"|'(?P<single>[^']{1,1000})')"
)
_LETTER = re.compile(r"[^\W\d_]")
_BLANKED = re.compile(r"[^\n\r]")
Range = tuple[int, int]


def mask(text: str) -> tuple[str, list[Range]]:
    """``text`` with its template code blanked, and the ranges of what people read inside the code."""
    # Finding a literal is much faster than any expression; most documents have none of these.
    if not ("{" in text or ":::" in text or _may_have_modules(text)):
        return text, []
    codes = sorted(_codes(text), key=lambda code: (code[0], -code[1]))
    fences = list(_fences(text)) if codes and ("```" in text or "~~~" in text) else []
    parts: list[str] = []
    dropped: list[Range] = []
    shown: list[Range] = []
    position = 0
    index = 0
    for start, end, placeholder in codes:
        while index < len(fences) and fences[index][1] <= start:
            index += 1
        if start < position or (index < len(fences) and fences[index][0] <= start):
            continue
        parts.append(text[position:start])
        if placeholder:
            # The braces stay so that the text still shows a placeholder; its inside must not look like Markdown.
            parts.append("{{" + "x" * (end - start - 4) + "}}")
        else:
            code = text[start:end]
            parts.append(_BLANKED.sub(DROPPED, code) if "\n" in code or "\r" in code else DROPPED * len(code))
            dropped.append((start, end))
            if "=" in code:
                shown.extend(_shown(text, start, end))
        position = end
    if not parts:
        return text, []
    parts.append(text[position:])
    masked = "".join(parts)
    return _without_tag_lines(masked, dropped) if dropped else masked, shown


def _may_have_modules(text: str) -> bool:
    return "port " in text and ("\nimport " in text or "\nexport " in text or text.startswith(("import ", "export ")))


def _without_tag_lines(text: str, dropped: list[Range]) -> str:
    """A line of nothing but tags renders as an empty line."""
    parts: list[str] = []
    position = 0
    seen = -1
    for start, end in dropped:
        while start < end:
            if start > seen:
                low = max(text.rfind("\n", 0, start) + 1, position)
                seen = text.find("\n", start)
                seen = len(text) if seen < 0 else seen
                line = text[low:seen]
                if not line.strip(f" \t\r{DROPPED}"):
                    parts += (text[position:low], line.replace(DROPPED, " "))
                    position = seen
            start = seen + 1
    parts.append(text[position:])
    return "".join(parts)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _fences(text: str) -> Iterator[Range]:
    """The ranges of fenced code blocks."""
    opened = 0
    fence = ""
    found = [match for fences in _FENCES for match in fences.finditer(text)]
    found.sort(key=_start)
    for match in found:
        start = match.start()
        if text[text.rfind("\n", 0, start) + 1 : start].strip(" >"):
            continue
        line = match[0].rstrip()
        mark = line[: len(line) - len(line.lstrip(line[0]))]
        if not fence:
            opened, fence = start, mark
        elif mark.startswith(fence) and line == mark:
            yield opened, match.end()
            fence = ""
    if fence:
        yield opened, len(text)


def _codes(text: str) -> Iterator[tuple[int, int, bool]]:
    """The ranges of template code, and whether each is a value shown in the text."""
    nearest: dict[str, int] = {}
    for match in _OPENER.finditer(text):
        start, opener = match.start(), match[0]
        closer = _CLOSERS[opener]
        # Each closer is looked for once per place: a thousand lone openers cost one search.
        close = nearest.get(closer, 0)
        if 0 <= close < match.end():
            close = nearest[closer] = text.find(closer, match.end())
        if 0 <= close <= start + _LONGEST_TAG and not (opener == "{:" and "\n" in text[start:close]):
            yield start, close + len(closer), opener == "{{"
    if "{%" in text:
        for match in _HIDDEN.finditer(text):
            close = text.find(f"end{match[1]}", match.end(), match.end() + 10 * _LONGEST_TAG)
            if close >= 0:
                yield match.start(), close, False
    if ":::" in text:
        for match in _CONTAINER.finditer(text):
            yield match.start(), match.end(), False
    if _may_have_modules(text):
        for match in _MODULE.finditer(text):
            yield match.start(), match.end(), False


def _shown(text: str, start: int, end: int) -> Iterator[Range]:
    for match in _PARAMETER.finditer(text, start, end):
        low, high = match.span("double" if match["double"] is not None else "single")
        if _LETTER.search(text, low, high):
            yield low, high
