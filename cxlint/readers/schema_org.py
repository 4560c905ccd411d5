"""What pages say to machines in the vocabulary of schema.org: JSON-LD, and the items of microdata.

Every property that holds text or a value is a passage of its own, with the property's name as its key. Values that are
split over properties (an amount and its currency, days and times) become one passage made of their pieces, in the
order in which they stand in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from cxlint.model import Context, Hints, Kind, Passage
from cxlint.readers.json_tree import JsonNode, parse
from cxlint.text import MappedText, Pieces

# Amounts, and the properties that name their unit; values without a unit stand alone.
_AMOUNTS = ("price", "lowPrice", "highPrice", "minPrice", "maxPrice", "value", "minValue", "maxValue")
_UNITS = ("priceCurrency", "currency", "unitText", "unitCode")
_HOURS = ("dayOfWeek", "opens", "closes")
_HOURS_WORDS = ("opens", "closes")
_USUAL_HOURS = (["dayOfWeek", "opens", "closes"], ["opens", "closes", "dayOfWeek"], ["opens", "closes"])

# Properties that hold identifiers, addresses of pages and pictures, or measurements of media.
_NOT_TEXT = frozenset(
    "url image logo sameAs contentUrl thumbnailUrl embedUrl identifier sku mpn gtin gtin8 gtin12 gtin13 gtin14"
    " productID isbn inLanguage position width height latitude longitude encodingFormat target urlTemplate"
    " query-input item mainEntityOfPage hasMap itemCondition availability itemListOrder itemOffered businessFunction"
    " uploadDate dateCreated dateModified datePublished additionalType unitCode priceCurrency currency".split()
)

GROUP_IN_GROUP = " > "
"""What stands between the group of an object and that of the object it is part of, outermost first."""
_OUTER_GROUPS = 3

_ADDRESS = re.compile(r"(?:https?:)?//\S*|(?:schema|urn|data):\S*|[#/]\S*")
_MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>|&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);?")
_TAG = re.compile(r"<[^<>]*>")
_TYPE_PREFIX = re.compile(r"[/#:]")


def joined(texts: Iterable[MappedText]) -> MappedText:
    """One text of several that lie in the same outer text, in the order in which they stand there."""
    ordered = sorted((text for text in texts if text), key=lambda text: text.segments[0][1])
    pieces = Pieces(ordered[0].outer, ordered[0].escape)
    for text in ordered:
        if pieces:
            pieces.add(" ", text.segments[0][1], text.segments[0][1])
        for piece, start, end in text.pieces():
            pieces.add(piece, start, end)
    return pieces.build()


class Item:
    """An item of microdata while its properties come by."""

    __slots__ = ("amounts", "type", "units")

    def __init__(self, type: str) -> None:
        self.type = _type_name(type)
        self.amounts: list[tuple[str, MappedText]] = []
        self.units: list[MappedText] = []

    def key(self, name: str) -> str:
        """The key of the property ``name``."""
        return f"{self.type}.{name}" if self.type else name

    def add(self, key: str, text: MappedText) -> None:
        """Take note of a property, if it is one half of a value."""
        name = key.rpartition(".")[2]
        if name in _AMOUNTS:
            self.amounts.append((key, text))
        elif name in _UNITS:
            self.units.append(text)

    def values(self) -> list[tuple[str, MappedText]]:
        """The amounts with their unit: their keys and texts."""
        return [(key, joined((amount, *self.units[:1]))) for key, amount in self.amounts]


def is_half_value(name: str) -> bool:
    """Whether a property says something only together with another one of its item."""
    return name in _UNITS or name in _AMOUNTS


def is_text(name: str, value: str) -> bool:
    """Whether the property ``name`` with this ``value`` is for people, or a value that people are told, too."""
    return bool(value) and name not in _NOT_TEXT and not _ADDRESS.fullmatch(value)


class _Thing(NamedTuple):
    """An object of JSON-LD: its type, and what is known of it from outside; ``outer`` are the groups it is part of."""

    node: JsonNode
    type: str
    locale: str
    question: str
    group: str
    outer: tuple[str, ...] = ()


class _Property(NamedTuple):
    """A value of a property of a thing."""

    name: str
    node: JsonNode
    owner: _Thing


def read_json_ld(text: MappedText, hints: Hints, *, locale: str = "", prefix: str = "json-ld") -> Iterator[Passage]:
    """The passages of a JSON-LD text; raises ``UnreadableError`` where it is not JSON."""
    graph = _Graph(text, hints, prefix)
    root = _Thing(parse(text), "", locale or hints.locale, "", "")
    walk: list[Iterator[_Property | Passage]] = [iter((_Property("", root.node, root),))]
    while walk:
        for found in walk[-1]:
            if isinstance(found, Passage):
                yield found
            elif found.node.kind == "object":
                walk.append(graph.properties(found))
                break
            elif found.node.kind == "array":
                walk.append(iter([found._replace(node=item) for item in found.node.items]))
                break
            else:
                yield from graph.value(found)
        else:
            walk.pop()


class _Graph:
    """The objects of one text and the ids given to them."""

    def __init__(self, text: MappedText, hints: Hints, prefix: str) -> None:
        self.text = text
        self.hints = hints
        self.prefix = prefix
        self.seen: dict[str, int] = {}

    def properties(self, found: _Property) -> Iterator[_Property | Passage]:
        """The properties of an object, those that make up one value as passages."""
        fields = dict(found.node.members)
        thing = self.thing(found, fields)
        if "@value" in fields:
            yield _Property(found.name, fields["@value"], thing)
            return
        composed: set[str] = set()
        for key, text, names in self.values(found.node, fields):
            composed.update(names)
            yield self.passage(text, "data", key, thing)
        for name, node in found.node.members:
            if name not in composed and (name == "@graph" or not name.startswith("@")):
                yield _Property(name, node, thing)

    def thing(self, found: _Property, fields: dict[str, JsonNode]) -> _Thing:
        """What is known of an object: from its members, else from its owner."""
        owner = found.owner
        type = _type_name(self.string(fields.get("@type")))
        locale = self.string(fields.get("@language")) or self.string(fields.get("inLanguage"))
        locale = locale.replace("_", "-") or owner.locale
        if "@value" in fields:
            return owner._replace(locale=locale)
        question, group, outer = owner.question, owner.group, owner.outer
        if type == "Question":
            question = _plain(self.string(fields.get("name")) or self.string(fields.get("text")))
        if type != "Answer" or not group:
            outer = (*outer[1 - _OUTER_GROUPS :], group) if group else ()
            group = self.unique(f"{self.prefix}/{type or found.name or 'Thing'}")
        return _Thing(found.node, type or owner.type, locale, question, group, outer)

    def values(self, node: JsonNode, fields: dict[str, JsonNode]) -> Iterator[tuple[str, MappedText, tuple[str, ...]]]:
        """The values that an object splits over properties, with the names of these."""
        unit_name = next((name for name in _UNITS if name in fields and self.scalar(fields[name])), "")
        if unit_name:
            unit = self.scalar(fields[unit_name])
            for name in _AMOUNTS:
                amount = self.scalar(fields.get(name))
                if amount and unit:
                    yield name, joined((amount, unit)), (name, unit_name)
        if "opens" in fields and "closes" in fields:
            hours = self.hours(node)
            if hours:
                yield "openingHours", hours, _HOURS

    def hours(self, node: JsonNode) -> MappedText:
        """Days and times as people write them: "Monday, Tuesday 09:00-18:00".

        The dash stands for the key ``closes``. Times that are the same (which mean "closed"), and times that do not
        follow each other, keep their keys: "opens 18:00 Monday closes 12:00".
        """
        members = [
            (name, [_last_segment(self.scalar(item)) for item in value.items or (value,)], key.mapped(self.text))
            for (name, value), key in zip(node.members, node.keys(self.text), strict=False)
            if name in _HOURS
        ]
        names = [name for name, _, _ in members]
        times = [texts[0].text for name, texts, _ in members if name in _HOURS_WORDS]
        usual = names in _USUAL_HOURS and all(times) and times[0] != times[1]
        pieces = Pieces(self.text, members[0][2].escape) if members else Pieces(self.text)
        end = 0
        for name, texts, key in members:
            words = [key, *texts] if name in _HOURS_WORDS and any(texts) and not usual else texts
            for word in filter(None, words):
                start = word.segments[0][1]
                if usual and name == "closes":
                    _, *place = key.segments[0]
                    pieces.add("-", *place)
                elif pieces:
                    comma = self.text.text.find(",", end, start) if usual and word is not texts[0] else -1
                    if comma >= 0:
                        pieces.add(",", comma, comma + 1)
                    pieces.add(" ", start, start)
                for piece in word.pieces():
                    pieces.add(*piece)
                end = word.segments[-1][2]
        return pieces.build()

    def value(self, found: _Property) -> Iterator[Passage]:
        """The passages of a string or number."""
        name, node, thing = found
        text = node.mapped(self.text).strip()
        content = text.text
        if node.kind == "literal" or not is_text(name, content):
            return
        if name == "email" and content[:7].lower() == "mailto:":
            text = text.slice(7, len(content))
        elif name == "telephone" and content[:4].lower() == "tel:":
            text = text.slice(4, len(content))
        kind: Kind = "data"
        if thing.type == "Question" and name in ("name", "text"):
            kind = "question"
        elif thing.type == "Answer":
            kind = "answer"
        passage = self.passage(text, kind, name, thing)
        if _MARKUP.search(content):
            from cxlint.readers.html import read_fragment

            yield from read_fragment(text, kind, passage.id, self.hints, locale=thing.locale, context=passage.context)
        elif text:
            yield passage

    def passage(self, text: MappedText, kind: Kind, name: str, thing: _Thing) -> Passage:
        """The passage of a property."""
        key = f"{thing.type}.{name}" if thing.type else name
        question = "" if kind == "question" else thing.question
        id = self.unique(f"{thing.group or self.prefix}.{name}")
        group = GROUP_IN_GROUP.join((*thing.outer, thing.group))
        return Passage(text, kind, id, thing.locale, Context((), question, key, "", "", group))

    def scalar(self, node: JsonNode | None) -> MappedText:
        """The text of a string or number; empty for anything else."""
        if node is None or node.kind not in ("string", "number"):
            return MappedText("", self.text, ())
        return node.mapped(self.text).strip()

    def string(self, node: JsonNode | None) -> str:
        """The text of a string, or of the first string of a list."""
        if node is not None and node.kind == "array" and node.items:
            node = node.items[0]
        return self.scalar(node).text

    def unique(self, name: str) -> str:
        """``name``, with ``~2``, ``~3`` appended where it was given before."""
        count = self.seen[name] = self.seen.get(name, 0) + 1
        return name if count == 1 else self.unique(f"{name}~{count}")


def _type_name(type: str) -> str:
    """``Offer`` for "https://schema.org/Offer"."""
    names = type[:200].split()
    return _TYPE_PREFIX.split(names[0].rstrip("/"))[-1] if names else ""


def _last_segment(text: MappedText) -> MappedText:
    start = text.text.rfind("/") + 1
    return text.slice(start, len(text.text)) if start else text


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())
