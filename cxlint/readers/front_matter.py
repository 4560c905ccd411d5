"""Front matter: the YAML (``---``) or TOML (``+++``) block before a page's text.

Its readable strings become passages; what is for the machine (paths, dates, slugs, tags) does not. Most front matter is
a few ``key: value`` lines and is read as such; YAML of any other shape goes through the YAML parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cxlint.model import Context, Hints, Kind, Passage
from cxlint.readers.nested import read_string
from cxlint.readers.outline import Outline
from cxlint.text import MappedText, Pieces
from cxlint.text.mapped import Escape, unescaped

_TITLES = frozenset(
    "title headline heading subtitle tagline linktitle navtitle menutitle shorttitle seotitle metatitle "
    "ogtitle twittertitle socialtitle pagetitle sidebarlabel name label caption".split()
)
_DESCRIPTIONS = frozenset(
    "description summary excerpt abstract intro lead teaser metadescription seodescription ogdescription "
    "twitterdescription socialdescription".split()
)
_QUESTIONS = frozenset({"question", "q"})
_ANSWERS = frozenset({"answer", "a", "acceptedanswer"})
_MACHINE = frozenset(
    "redirectfrom redirectto redirects redirect aliases alias tags tag categories category keywords layout "
    "template type permalink slug slugs url uri link links href src path file files id ids uid key ref image "
    "images img icon logo thumbnail cover banner date lastmod updated created published publishdate "
    "expirydate modified time weight order index class classes css js script scripts style styles color "
    "colour lang locale language contentlang contentlanguage contentlocale author authors email".split()
)
_LOCALE_KEYS = frozenset({"lang", "locale", "language"})
_BODY_LOCALE_KEYS = frozenset({"contentlang", "contentlocale", "contentlanguage"})

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"),
    "+++": re.compile(r"\n\+\+\+[ \t]*(?:\r?\n|\Z)"),
}
_BEHIND_KEY = frozenset({"", " ", "\t", "\r"})
_FIRST = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n){0,20}(?:[ \t]*\Z|\[|[\w\"'][^\n:=]{0,100}[:=])")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}\Z")
_PATH = re.compile(r"\S*(?:://|^[./#@]|[\w-]/[\w-])\S*\Z")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d[T \d:.+Z-]*\Z")
_NOT_KEY = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says: its passages, and what it means for the body, which begins at ``end``.

    ``locale`` is the page's own, ``body_locale`` a word about the body alone ("contentLang").
    """

    passages: tuple[Passage, ...]
    title: str
    locale: str
    body_locale: str
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A string of the front matter: its dotted path, its key, its text, and the question that it answers."""

    path: str
    key: str
    text: MappedText
    question: str = ""


def read_front_matter(text: MappedText, hints: Hints, outline: Outline) -> FrontMatter | None:
    """The front matter of a page, or ``None`` where there is none."""
    content = text.text
    opening = _OPENING.match(content)
    if not opening:
        return None
    fence = opening[1]
    closing = _CLOSING[fence].search(content, opening.end() - 1)
    if not closing:
        return None
    start, end = opening.end(), closing.start() + 1
    if start < end and not _FIRST.match(content, start, end):
        # Text between two thematic breaks.
        return None
    entries = list(_toml(text, start, end) if fence == "+++" else _yaml(text, start, end))
    words = {entry.key: entry.text.text for entry in entries if "." not in entry.path and entry.key in _SAID_KEYS}
    locale = _locale(words, _LOCALE_KEYS)
    passages: list[Passage] = []
    for entry in entries:
        kind = _kind(entry)
        if not kind:
            continue
        value = entry.text.strip()
        context = Context(question=entry.question, key=entry.path)
        id = outline.unique(entry.path)
        if value.text.isalnum():
            passages.append(Passage(value, kind, id, hints.locale or locale, context))
        else:
            passages.extend(read_string(value, kind, id, hints, locale=hints.locale or locale, context=context))
    title = " ".join(words.get("title", "").split())
    return FrontMatter(tuple(passages), title, locale, _locale(words, _BODY_LOCALE_KEYS), closing.end())


_SAID_KEYS = _LOCALE_KEYS | _BODY_LOCALE_KEYS | {"title"}


def _locale(words: dict[str, str], keys: frozenset[str]) -> str:
    for key in sorted(keys):
        tag = words.get(key, "").strip()
        if _LANGUAGE_TAG.match(tag):
            return tag.replace("_", "-")
    return ""


def _kind(entry: _Entry) -> Kind | None:
    """What a string is to its reader; ``None`` where it is for the machine."""
    key = entry.key
    if key in _MACHINE:
        return None
    content = entry.text.text.strip()
    if not _LETTERS.search(content) or _PATH.match(content) or _DATE.match(content):
        # A title is shown even if it is a mere number.
        return "title" if key in _TITLES and content and "/" not in content else None
    if key in _TITLES:
        return "title"
    if key in _QUESTIONS:
        return "question"
    if key in _ANSWERS:
        return "answer"
    if key in _DESCRIPTIONS:
        return "description"
    return "string" if " " in content else None


@lru_cache(maxsize=1000)
def _plain_key(key: str) -> str:
    return _NOT_KEY.sub("", key).lower()


def _yaml(text: MappedText, start: int, end: int) -> list[_Entry]:
    entries, simple = _yaml_lines(text, start, end)
    return entries if simple else _yaml_tree(text, start, end) or entries


def _yaml_lines(text: MappedText, start: int, end: int) -> tuple[list[_Entry], bool]:
    """The one-line strings at the top level, and whether that was all that can matter."""
    content = text.text
    entries: list[_Entry] = []
    simple = True
    key = ""
    for line in content[start:end].split("\n"):
        at = start
        start += len(line) + 1
        first = line[:1]
        if first in ("", "#", "\r"):
            continue
        if first in (" ", "\t", "-"):
            if key not in _MACHINE and not line.isspace():
                simple = False
            continue
        path, colon, rest = line.partition(":")
        if not colon or rest[:1] not in _BEHIND_KEY or first in "[{&*!|>%@`?":
            simple = False
            continue
        path = path.strip("\"' \t")
        key = _plain_key(path)
        high = at + len(line.rstrip())
        low = at + len(line) - len(rest.lstrip())
        if low >= high or (key in _MACHINE and key not in _SAID_KEYS and content[low] not in "[{&*!|>"):
            continue
        mark = content[low]
        if mark in "\"'":
            close = content.rfind(mark, low + 1, high)
            # Behind the closing quote only a comment may stand.
            if close < 0 or content[close + 1 : high].lstrip()[:1] not in ("", "#"):
                simple = False
                continue
            entries.append(_Entry(path, key, _quoted(text, low, close + 1)))
        elif mark in "[{&*!|>":
            simple = simple and key in _MACHINE
        else:
            comment = content.find(" #", low, high)
            high = comment if comment >= 0 else high
            entries.append(_Entry(path, key, text.part(low, len(content[low:high].rstrip()) + low)))
    return entries, simple


def _yaml_tree(text: MappedText, start: int, end: int) -> list[_Entry]:
    """All strings, by the YAML parser; nothing where the block is not YAML."""
    import yaml

    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        root = yaml.compose(text.text[start:end], Loader=loader)
        return list(_entries(text, start, root, "", "", set())) if isinstance(root, yaml.MappingNode) else []
    except (yaml.YAMLError, RecursionError, ValueError):
        return []


def _entries(
    text: MappedText, base: int, node: object, path: str, key: str, seen: set[int], question: str = ""
) -> Iterator[_Entry]:
    import yaml

    # An alias is the node it names; it is read where it was declared.
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        value = _scalar(text, base + node.start_mark.index, base + node.end_mark.index, node)
        yield _Entry(path, key, value, question)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _entries(text, base, item, f"{path}.{number}", key, seen)
    elif isinstance(node, yaml.MappingNode):
        pairs = [(str(name.value), value) for name, value in node.value if isinstance(name, yaml.ScalarNode)]
        asked = next(
            (value.value for name, value in pairs if _plain_key(name) in _QUESTIONS and isinstance(value.value, str)),
            "",
        )
        for name, value in pairs:
            plain = _plain_key(name)
            answered = " ".join(asked.split()) if plain in _ANSWERS else ""
            yield from _entries(text, base, value, f"{path}.{name}" if path else name, plain, seen, answered)


def _scalar(text: MappedText, start: int, end: int, node: object) -> MappedText:
    """The mapped text of a YAML scalar; checked against the parser's own decoding."""
    value: str = getattr(node, "value", "")
    content = text.text
    if content[start:end] == value:
        return text.part(start, end)
    mark = content[start : start + 1]
    if mark and mark in "\"'":
        candidate = _quoted(text, start, end)
    elif mark and mark in "|>":
        candidate = _block(text, start, end, folded=mark == ">")
    else:
        candidate = _folded(text, start, end, unescaped)
    if candidate.text.split() == value.split():
        return candidate
    return MappedText(value, text, ((0, start, end),)) if value else candidate


_ESCAPED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|.)|[ \t]*\r?\n\s*")
_DOUBLED = re.compile(r"''|[ \t]*\r?\n\s*")
_BREAK = re.compile(r"[ \t]*\r?\n\s*")
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"} | {
    "_": "\u00a0",
    "N": "\u0085",
    "L": "\u2028",
    "P": "\u2029",
}


def _quoted(text: MappedText, start: int, end: int) -> MappedText:
    """The mapped text of a quoted scalar; ``[start, end)`` includes the quotes."""
    if text.text[start] == "'":
        return _decoded(text, start + 1, end - 1, _DOUBLED, _escape_single)
    return _decoded(text, start + 1, end - 1, _ESCAPED, _escape_double)


def _folded(text: MappedText, start: int, end: int, escape: Escape) -> MappedText:
    return _decoded(text, start, end, _BREAK, escape)


def _decoded(text: MappedText, start: int, end: int, unit: re.Pattern[str], escape: Escape) -> MappedText:
    content = text.text
    pieces = Pieces(text, escape)
    position = start
    for match in unit.finditer(content, start, end):
        low, high = match.span()
        pieces.add(content[position:low], position, low)
        pieces.add(_unit(match[0]), low, high)
        position = high
    pieces.add(content[position:end], position, end)
    return pieces.build()


def _unit(written: str) -> str:
    """What an escape, a doubled quote or a line break stands for."""
    if written == "''":
        return "'"
    if written[0] != "\\":
        return " "
    name = written[1]
    if name in "xuU" and len(written) > 2:
        code = int(written[2:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "" if name in "\r\n" else _NAMED.get(name, name)


def _block(text: MappedText, start: int, end: int, *, folded: bool) -> MappedText:
    """The mapped text of a block scalar (``|``, ``>``); ``start`` is at its indicator."""
    content = text.text
    pieces = Pieces(text)
    position = content.find("\n", start, end) + 1
    lines = content[position:end].split("\n") if position else []
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    blank = False
    for line in lines:
        shown = line[indent:].rstrip("\r")
        low = position + indent
        if shown.strip():
            if pieces:
                pieces.add("\n\n" if blank else " " if folded else "\n", position - 1, position)
            pieces.add(shown, low, low + len(shown))
            blank = False
        else:
            blank = True
        position += len(line) + 1
    return pieces.build()


def _escape_single(text: str) -> str:
    return text.replace("'", "''")


def _escape_double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


_TOML_LINE = re.compile(
    r"^[ \t]*(?:\[{1,2}[ \t]*(?P<table>[\w.\-\"' ]{1,200}?)[ \t]*\]{1,2}"
    r"|(?P<key>[\w.\-]{1,100}|\"[^\"\n]{1,100}\")[ \t]*=[ \t]*"
    r"(?:(?P<long>\"\"\"|''')|(?P<value>\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')))",
    re.MULTILINE,
)


def _toml(text: MappedText, start: int, end: int) -> Iterator[_Entry]:
    """The strings of TOML front matter; lists and numbers are for the machine."""
    content = text.text
    table = ""
    position = start
    while match := _TOML_LINE.search(content, position, end):
        position = match.end()
        if match["table"]:
            table = match["table"].replace('"', "")
            continue
        name = match["key"].strip('"')
        low, high = match.span("value")
        quote = match["long"]
        if quote:
            low = match.end()
            high = content.find(quote, low, end)
            if high < 0:
                return
            position = high + 3
            value = text.part(low, high) if quote == "'''" else _decoded(text, low, high, _ESCAPED, _escape_double)
        elif content[low] == "'":
            value = text.part(low + 1, high - 1)
        else:
            value = _quoted(text, low, high)
        yield _Entry(f"{table}.{name}" if table else name, _plain_key(name), value)
