"""From a tree of JSON or YAML to passages: one walk in document order, shapes first, key paths for the rest.

The shapes and what they do to their members stand in ``cxlint.readers.json_shapes``, words and value patterns in
``cxlint.readers.data_words``. The walk keeps its own stack: data may be nested deeper than Python's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cxlint.model import Context, Hints, Kind, Mark, Passage
from cxlint.readers.catalogue import unique
from cxlint.readers.data_words import (
    LONGEST_NAME,
    SPECIAL,
    is_plain_prose,
    is_plainly_text,
    role_of,
    role_of_short,
    sort_of_value,
)
from cxlint.readers.json_shapes import arrange, is_schema_org, with_own_locale
from cxlint.readers.nested import placeholder_marks, read_string
from cxlint.readers.tree import Known, Node, Place, View
from cxlint.text import MappedText

ReadPart = Callable[[MappedText, Hints, str], Iterable[Passage]]

_SPECIAL = re.compile(f"[{SPECIAL}]")
_PARAGRAPH_BREAK = re.compile(r"\n(?:[ \t\r]*\n)+")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_BRANCHES = re.compile(r"\{\s*[\w.$]+\s*,\s*(?:plural|select|selectordinal)\s*,")
# $NAME$ of browser extensions and $t(name) of i18next.
_DOLLAR = re.compile(r"\$[A-Za-z]\w{0,60}\$|\$t\([^()\n]{1,200}\)")
_REACHABLE = ("mailto:", "tel:")
# Longer lists of bare numbers are measurements, not statements.
_MOST_NUMBERS = 3
_LONGEST_PATH = 1000


def read_tree(root: Node, text: MappedText, hints: Hints, *, read_json_ld: ReadPart | None = None) -> Iterator[Passage]:
    """The passages of the tree ``root``, parsed from ``text``; ``read_json_ld`` reads objects of schema.org."""
    seen: dict[str, int] = {}
    walk: list[Iterator[Place | Passage]] = [iter((Place(root, "", "", "", Known(hints.locale)),))]
    while walk:
        for place in walk[-1]:
            if isinstance(place, Passage):
                yield place
                continue
            node = place.node
            if len(place.id) > _LONGEST_PATH:
                place = _shortened(place)
            if node.kind == "object":
                view = View(place, dict(node.members), text)
                if read_json_ld is not None and is_schema_org(view):
                    for passage in read_json_ld(text.part(node.start, node.end), hints, place.known.locale):
                        yield replace(passage, id=unique(f"{place.id}.{passage.id}".lstrip("."), seen))
                    continue
                view = with_own_locale(view, hints)
                walk.append(arrange(view, hints) or _members(view.place, text, hints, seen))
                break
            if node.kind == "array":
                walk.append(_items(place))
                break
            _, id, key, name, known = place
            mapped = node.mapped(text)
            if node.kind == "string" and id not in seen and is_plain_prose(mapped.text) is not None:
                # The short way once more, for what stands in shapes and lists.
                sort, kind = role_of_short(name) if len(name) <= LONGEST_NAME else role_of(name)
                if sort != "machine":
                    seen[id] = 1
                    locale, forced, question, headings, group = known
                    kind = forced or kind or ("list-item" if name and not key.endswith(name) else "string")
                    yield Passage(mapped, kind, id, locale, Context(headings, question, key, "", "", group))
                    continue
            yield from _leaf(node, mapped, id, key, name, known, hints, seen)
        else:
            walk.pop()


def _shortened(place: Place) -> Place:
    """The place under a shorter path, still its own: deep data with long names would make endless ones."""
    head = place.id[: _LONGEST_PATH // 4]
    return place._replace(id=f"{head}...{place.node.start}", key=f"{head}...{place.node.start}")


def _items(place: Place) -> Iterator[Place]:
    items = place.node.items
    if len(items) > _MOST_NUMBERS and all(item.kind == "number" for item in items):
        return
    for index, item in enumerate(items):
        yield place.item(item, index)


def _members(place: Place, text: MappedText, hints: Hints, seen: dict[str, int]) -> Iterator[Place | Passage]:
    """The members of an object of no special shape.

    The short way of :func:`_leaf` stands here once more: without the call a flat catalogue takes a third less time.
    """
    _, id, key, _, known = place
    locale, forced, question, headings, group = known
    id = f"{id}." if id else ""
    key = f"{key}." if key else ""
    for name, node in place.node.members:
        path = id + name
        sort_of_node = node.kind
        if sort_of_node == "object" or sort_of_node == "array":
            yield Place(node, path, key + name, name, known)
            continue
        mapped = node.mapped(text)
        if sort_of_node == "string" and path not in seen and is_plain_prose(mapped.text) is not None:
            sort, kind = role_of_short(name) if len(name) <= LONGEST_NAME else role_of(name)
            if sort != "machine":
                seen[path] = 1
                context = Context(headings, question, key + name, "", "", group)
                yield Passage(mapped, forced or kind or "string", path, locale, context)
                continue
        yield from _leaf(node, mapped, path, key + name, name, known, hints, seen)


def _leaf(
    node: Node, mapped: MappedText, id: str, key: str, name: str, known: Known, hints: Hints, seen: dict[str, int]
) -> Iterable[Passage]:
    """The passages of a string, number or truth value whose text is ``mapped``; the rest is that of its place."""
    content = mapped.text
    sort, kind = role_of(name)
    locale, forced, question, headings, group = known
    # Plain prose, most of every catalogue, takes this short way.
    if node.kind == "string" and is_plainly_text(content) and sort != "machine" and id not in seen:
        seen[id] = 1
        kind = forced or kind or ("list-item" if name and not key.endswith(name) else "string")
        context = Context(headings, question, key, "", "", group)
        if _SPECIAL.search(content) is None:
            return (Passage(mapped, kind, id, locale, context),)
        return _special(mapped, kind, id, hints, locale, context)
    if content != content.strip():
        mapped = mapped.strip()
        content = mapped.text
    if not content:
        return ()
    if node.kind == "string":
        value = sort_of_value(content)
        if sort == "machine" and not content.startswith(_REACHABLE):
            return ()
        if (sort == "data" and " " not in content) or (value == "machine" and name):
            return ()
        if forced is not None:
            kind = forced
        elif value == "data":
            kind = "data"
        elif kind is None:
            kind = "list-item" if name and not key.endswith(name) else "string"
    elif sort != "text" or not name or content in _NOTHING:
        return ()
    else:
        kind = "data"
    if id in seen:
        id = unique(id, seen)
    else:
        seen[id] = 1
    context = Context(headings, question, key, "", "", group)
    if _SPECIAL.search(content) is None:
        return (Passage(mapped, kind, id, locale, context),)
    return _special(mapped, kind, id, hints, locale, context)


_NOTHING = frozenset(("null", "Null", "NULL", "~", "None", "undefined", "NaN", ".nan", ".NaN", ".NAN"))


def _special(mapped: MappedText, kind: Kind, id: str, hints: Hints, locale: str, context: Context) -> Iterable[Passage]:
    """The passages of a string with markup, message branches, placeholders or several paragraphs."""
    content = mapped.text
    if "{" in content and _BRANCHES.search(content):
        from cxlint.readers.icu import is_message

        if not is_message(content):
            return (Passage(mapped, kind, id, locale, context, placeholder_marks(content)),)
    elif "\n" in content and _PARAGRAPH_BREAK.search(content) and not _MARKUP.search(content):
        return _paragraphs(mapped, kind, id, hints, locale, context)
    elif "<" not in content and "&" not in content and "$" not in content:
        return (Passage(mapped, kind, id, locale, context, placeholder_marks(content)),)
    return _string(mapped, kind, id, hints, locale, context)


def _paragraphs(
    mapped: MappedText, kind: Kind, id: str, hints: Hints, locale: str, context: Context
) -> Iterator[Passage]:
    content = mapped.text
    start = 0
    number = 0
    for end, following in [*(match.span() for match in _PARAGRAPH_BREAK.finditer(content)), (len(content),) * 2]:
        paragraph = mapped.slice(start, end).strip()
        start = following
        if paragraph:
            number += 1
            yield from _string(paragraph, kind, f"{id}/{number}", hints, locale, context)


def _string(mapped: MappedText, kind: Kind, id: str, hints: Hints, locale: str, context: Context) -> Iterator[Passage]:
    marks: tuple[Mark, ...] = ()
    if "$" in mapped.text:
        marks = tuple(Mark("placeholder", *match.span()) for match in _DOLLAR.finditer(mapped.text))
    return read_string(mapped, kind, id, hints, locale=locale, context=context, marks=marks)
