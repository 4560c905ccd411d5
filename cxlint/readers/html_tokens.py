"""HTML as tokens with exact places, by one regular expression, and the attributes inside a tag.

The expression follows the WHATWG tokenizer: quoted and unquoted attributes, comments and bogus comments, raw text
elements, a tag cut off by the end of the text. ``turbohtml`` is the oracle of its tests; reading its tokens through
Python attributes is slower (19 against 29 MB/s of documentation pages) and gives no place for attributes. ``noscript``
is read as a visitor without scripts sees it. What elements mean is not known here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxlint.readers.html_furniture import sign_of

SPACE = " \t\n\r\f"

_ATTRIBUTES = rf"(?:[^>=]++|=[{SPACE}]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^{SPACE}>\"'][^{SPACE}>]*+)?+)*+"
_RAW = r"script|style|title|textarea|iframe|xmp|noembed|noframes"
_COMMENT = r"!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))"

TOKEN = re.compile(
    rf"([^<]*+)"
    rf"(?:<(?:((?=[sStTiIxXnN])(?i:{_RAW})(?=[{SPACE}/>]))|(/?[a-zA-Z][^{SPACE}/>]*+))({_ATTRIBUTES})>"
    rf"(?(2)((?:[^<]++|<(?!/(?i:\2)[{SPACE}/>]))*+)|(?:([^<]*+)</\3>)?)"
    rf"|(<(?:{_COMMENT}|[!?/][^>]*+(?:>|\Z)|[a-zA-Z].*|))|\Z)",
    re.DOTALL,
)
"""Groups: 1 text before the tag, 2 name of a raw text element, 3 any other name (``/p`` for an end tag), 4 what stands
between the name and ``>``, 5 raw text, 6 the text of an element that holds nothing else (its end tag is then part of
the match), 7 markup that is no tag (a lone ``<`` is text)."""

_ATTRIBUTE = re.compile(
    rf"[{SPACE}/]*+([^{SPACE}/>=]++|=[^{SPACE}/>=]*+)"
    rf"(?:[{SPACE}]*+=[{SPACE}]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^{SPACE}>\"'][^{SPACE}>]*+))?+)?+"
)

# Most tags that are not in the cache are plain links.
_PASSED_OVER = rf"(?:[{SPACE}]++(?:class|id|rel|target)=\"[^\"]*+\")*+"
_LINK = re.compile(rf'{_PASSED_OVER}[{SPACE}]++href="([^"]*+)"{_PASSED_OVER}[{SPACE}]*+')

# Attributes that the reader looks at; everything else is passed over.
_WANTED = frozenset(
    "alt title aria-label aria-description aria-placeholder aria-valuetext placeholder label content value name"
    " property type href lang xml:lang hidden style role colspan rowspan scope itemprop itemscope itemtype"
    " datetime".split()
)
# Components of web frameworks take their texts under names such as stepTitle or button-label.
COMPONENT_TEXT = ("title", "label", "text", "placeholder", "description", "caption", "heading", "message", "tooltip")
_COMPONENT_NAME = re.compile(r"[a-z][\w-]*", re.ASCII)

Attributes = dict[str, tuple[int, int]]
"""Names, lower case, with the range of the value."""


# Pages repeat the attributes of their components: two of three are found here.
@lru_cache(maxsize=512)
def attributes(written: str) -> Attributes:
    """The attributes of interest among those ``written`` in a tag, with places in it; the first of a name counts.

    ``id`` and ``class`` are of interest only where they say that the element may be furniture.
    """
    link = _LINK.fullmatch(written)
    if link is not None:
        return {"href": link.span(1)}
    found: Attributes = {}
    for match in _ATTRIBUTE.finditer(written):
        name = match[1].lower()
        if name in found:
            continue
        if name == "class" or name == "id":
            group = match.lastindex or 1
            if group > 1 and sign_of(match[group]) is not None:
                found[name] = match.span(group)
        elif name in _WANTED or (name.endswith(COMPONENT_TEXT) and _COMPONENT_NAME.fullmatch(name)):
            group = match.lastindex or 1
            found[name] = match.span(group) if group > 1 else (match.end(), match.end())
    return found


_ERB = r"(?:[^%<]++|%(?!>)|<(?!%))*+%>"
_PHP = r"(?:[^?<]++|\?(?!>)|<(?!\?))*+\?>"
SERVER_CODE = re.compile(rf"<%{_ERB}|<\?{_PHP}")
_CODE = re.compile(rf"{SERVER_CODE.pattern}|\{{\{{[^{{}}]{{0,500}}\}}\}}|\{{%[^%]{{0,500}}%\}}")
_TAG_LIKE = re.compile(r"<[a-zA-Z/!]")
_DELIMITERS = str.maketrans("<>\"'", "\ue000" * 4)
SERVER_PLACEHOLDER = re.compile(rf"<%[=\-]{_ERB}|<\?(?:=|php +echo\b){_PHP}")
"""Code of a server page that prints something."""
MASK = "\ue000"
"""Stands in a masked page for a character of template code that would mislead the tokenizer."""

LEFT_OUT = "\ue001"
"""Stands in a masked page for a character of code that prints nothing."""


def mask(text: str) -> str:
    """``text``, character for character, with template and server code that cannot be taken for markup.

    Code that prints is kept as text (its delimiters masked), other server code is masked to be left out.
    """
    if "<%" in text or "<?" in text or "{{" in text or "{%" in text:
        masked = _CODE.sub(_masked, text)
        return text if masked == text else masked
    return text


def _masked(match: re.Match[str]) -> str:
    code = match[0]
    if code[0] == "<":
        return (MASK if SERVER_PLACEHOLDER.match(code) else LEFT_OUT) * len(code)
    return code if _TAG_LIKE.search(code) else code.translate(_DELIMITERS)
