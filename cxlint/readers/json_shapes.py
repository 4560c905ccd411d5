"""The shapes of data that people keep texts in, as rows of a table: how to know one, and what its members are.

A shape sees one object and gives the places of what is in it, in document order. It may skip members, name their
locale, force their kind, and say which question or title stands over them. All shapes work on JSON and YAML alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cxlint.model import Hints
from cxlint.readers.data_words import ANSWERS, LEADS, LOCALE_FIELDS, QUESTIONS, record_word, role_of, sort_of_value
from cxlint.readers.language_tags import are_languages, language_suffixes, language_tag, may_be_language
from cxlint.readers.tree import Known, Place, View

# Objects with more members are catalogues, not records with a title or a question.
_RECORD = 40
_LOCALE_FIELDS = frozenset(LOCALE_FIELDS)
_LANGUAGES = 200
# What the names of a record say is remembered where they are not longer than this together.
_REMEMBERED = 2000
# Greek asks with a semicolon, or with its twin of its own.
_QUESTION_MARKS = ("?", "？", "؟", ";", "\u037e")


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: a name, whether an object has the shape, the places of its members."""

    name: str
    fits: Callable[[View, Hints], bool]
    places: Callable[[View, Hints], Iterator[Place]]


def arrange(view: View, hints: Hints) -> Iterator[Place] | None:
    """The places of the members of an object, by the first shape that fits it; ``None`` where none does."""
    for shape in SHAPES if view.place.id else (*FILES, *SHAPES):
        if shape.fits(view, hints):
            return shape.places(view, hints)
    return None


def is_schema_org(view: View) -> bool:
    """Whether an object says that it speaks the vocabulary of schema.org."""
    node = view.fields.get("@context")
    return node is not None and "schema.org" in view.text.text[node.start : node.end][:2000]


def with_own_locale(view: View, hints: Hints) -> View:
    """The view with the locale that one of its members names; of a whole file it yields to what the hints say."""
    fields = view.fields
    if _LOCALE_FIELDS.isdisjoint(fields) or (not view.place.id and hints.locale):
        return view
    for name in LOCALE_FIELDS:
        if name in fields and (tag := language_tag(view.string(name))):
            return view._replace(place=view.place.in_language(tag))
    return view


# --- catalogues of strings


def _is_xcstrings(view: View, hints: Hints) -> bool:
    strings = view.fields.get("strings")
    return "sourceLanguage" in view.fields and strings is not None and strings.kind == "object"


def _xcstrings(view: View, hints: Hints) -> Iterator[Place]:
    """Apple string catalogues: every entry in every language; a key without its own language is the text itself."""
    source = language_tag(view.string("sourceLanguage"))
    strings = view.fields["strings"]
    for (key, entry), key_node in zip(strings.members, strings.keys(view.text), strict=True):
        place = Place(entry, key, key, "", view.place.known)
        localizations = dict(entry.members).get("localizations")
        languages = localizations.members if localizations is not None else ()
        if source not in {language_tag(name) for name, _ in languages} and sort_of_value(key.strip()) == "text":
            yield place._replace(node=key_node, id=f"{key}.{source}").in_language(source)
        for name, localization in languages:
            yield from _string_units(
                place._replace(node=localization, id=f"{key}.{name}").in_language(language_tag(name))
            )


def _string_units(place: Place) -> Iterator[Place]:
    """Every ``stringUnit.value`` below a localization: variations by plural and device, and substitutions."""
    stack = [place]
    while stack:
        place = stack.pop()
        below: list[Place] = []
        for name, node in place.node.members:
            if name == "stringUnit":
                value = dict(node.members).get("value")
                if value is not None:
                    yield place._replace(node=value)
            elif node.kind == "object":
                below.append(place._replace(node=node, id=f"{place.id}.{name}"))
        stack.extend(reversed(below))


def _is_arb(view: View, hints: Hints) -> bool:
    fields = view.fields
    return "@@locale" in fields or hints.path.endswith(".arb") or any(n[:1] == "@" and n[1:] in fields for n in fields)


def _arb(view: View, hints: Hints) -> Iterator[Place]:
    """Application resource bundles: what stands under ``@key`` describes ``key`` to translators."""
    return (view.place.member(node, name) for name, node in view.place.node.members if not name.startswith("@"))


def _is_messages(view: View, hints: Hints) -> bool:
    members = view.place.node.members
    return bool(members) and all(
        any(name == "message" and node.kind == "string" for name, node in entry.members) for _, entry in members
    )


def _messages(view: View, hints: Hints) -> Iterator[Place]:
    """Messages of browser extensions: ``message`` is the text; descriptions and placeholders are for translators."""
    for name, entry in view.place.node.members:
        for part, node in entry.members:
            if part == "message":
                yield view.place.member(node, name)._replace(name="")


# --- support desks


def _is_macro(view: View, hints: Hints) -> bool:
    actions = view.fields.get("actions")
    return (
        actions is not None
        and bool(actions.items)
        and all({"field", "value"} <= {name for name, _ in action.members} for action in actions.items)
    )


def _macro(view: View, hints: Hints) -> Iterator[Place]:
    """Zendesk macros, triggers and automations: what they write to customers is a message under the macro's title.

    A note for colleagues describes the case; it is no message.
    """
    place = view.place.in_group(view.place.id)
    title = view.string("title") or view.string("raw_title")
    for name, node in place.node.members:
        if name in ("title", "description"):
            yield place.member(node, name)
        elif name == "actions":
            known = place.known
            actions = place.member(node, name)
            if title:
                actions = actions._replace(known=known._replace(headings=(*known.headings, title)))
            views = [
                View(actions.item(one, index), dict(one.members), view.text) for index, one in enumerate(node.items)
            ]
            is_note = any(map(_makes_private, views))
            for action in views:
                yield from (place.of_kind("description") if is_note else place for place in _action(action))


def _makes_private(view: View) -> bool:
    """Whether an action makes the comment a note for colleagues."""
    value = view.fields["value"]
    if view.string("field") != "comment_mode_is_public" or value.items or value.members:
        return False
    return value.mapped(view.text).text.lower() == "false"


def _action(view: View) -> Iterator[Place]:
    field, value = view.string("field"), view.fields["value"]
    place = view.place.member(value, "value")._replace(name="")
    if field.startswith("comment_value"):
        texts = value.items or (value,)
        for index, node in enumerate(texts):
            spoken = node.mapped(view.text).text if node.kind == "string" else "channel:"
            if not spoken.startswith("channel:"):
                yield (place.item(node, index) if value.items else place).of_kind("message")
    elif field == "subject":
        yield place.of_kind("subject")
    elif field.startswith(("notification_", "side_conversation", "deflection")) and len(value.items) >= 3:
        yield place.item(value.items[1], 1).of_kind("subject")
        yield place.item(value.items[2], 2).of_kind("message")


# --- languages side by side


def _is_by_language(place: Place, hints: Hints) -> bool:
    members = place.node.members
    if not members or len(members) > _LANGUAGES or not may_be_language(members[0][0]):
        return False
    if len(members) == 1 and not place.id:
        return members[0][1].kind in ("object", "array") and language_tag(members[0][0]) != ""
    names = [name for name, _ in members]
    return are_languages(names, (*hints.languages, hints.locale), announced=place.name in _TRANSLATIONS)


def _by_language(place: Place, hints: Hints) -> Iterator[Place]:
    """A mapping from languages to texts, at any depth; one language alone at the top is the whole file's."""
    parent, id, key, above, known = place
    for name, node in parent.members:
        tag = language_tag(name)
        if tag:
            locale = hints.locale or tag if len(parent.members) == 1 and not id else tag
            yield Place(node, f"{id}.{name}" if id else name, key, above, known.in_language(locale))
        elif node.kind != "string" or name not in ("type", "_type", "__typename"):
            yield Place(node, f"{id}.{name}" if id else name, key, above, known)


# --- records with a question or a title


def _is_questions(view: View, hints: Hints) -> bool:
    members = view.place.node.members[:_RECORD]
    if not members or not (members[0][0].endswith(_QUESTION_MARKS) or members[-1][0].endswith(_QUESTION_MARKS)):
        return False
    first = [name for name, _ in members]
    return sum(" " in name and name.endswith(_QUESTION_MARKS) for name in first) * 2 > len(first)


def _questions(view: View, hints: Hints) -> Iterator[Place]:
    """A mapping from questions to answers."""
    for (name, node), key in zip(view.place.node.members, view.place.node.keys(view.text), strict=True):
        place = view.place.member(node, name)
        if name.endswith(_QUESTION_MARKS):
            known = place.known._replace(group=place.id)
            place = place._replace(name="", known=known)
            yield place._replace(node=key, id=f"{place.id}.key").of_kind("question")
            yield place._replace(known=known._replace(kind="answer", question=name))
        else:
            yield place


class _Layout(NamedTuple):
    """What the names of a record's members say: those that end in a language, their words, lead, and answers."""

    suffixed: dict[str, tuple[str, str]]
    words: dict[str, str]
    lead: str
    answers: frozenset[str]


def _layout(fields: Collection[str]) -> _Layout:
    """The layout of a record; lists of records have the same again and again."""
    names = tuple(fields)
    return _known_layout(names) if sum(map(len, names)) < _REMEMBERED else _known_layout.__wrapped__(names)


@lru_cache(maxsize=2048)
def _known_layout(names: tuple[str, ...]) -> _Layout:
    suffixed = language_suffixes(names)
    words = {name: record_word(suffixed[name][0] if name in suffixed else name) for name in names}
    asking = [word for word in words.values() if word in QUESTIONS]
    told = frozenset(name for name, word in words.items() if word in ANSWERS)
    answers = told or frozenset(name for name in names if role_of(name)[1] in _PROSE)
    if asking and answers:
        return _Layout(suffixed, words, asking[0], answers)
    lead = min((word for word in words.values() if word in LEADS), key=LEADS.index, default="")
    return _Layout(suffixed, words, lead, answers)


_PROSE = ("paragraph", "description", "answer")


def _is_record(view: View, hints: Hints) -> bool:
    if not 1 < len(view.fields) <= _RECORD:
        return False
    layout = _layout(view.fields)
    return bool(layout.lead or layout.suffixed)


def _record(view: View, hints: Hints) -> Iterator[Place]:
    """An object with a question or title, which is the context of everything else in it.

    Members may stand in several languages, as mappings or with a language at the end of their names; each meets the
    question or title in its own.
    """
    place, fields = view.place, view.fields
    suffixed, words, lead, answers = _layout(fields)
    texts = _texts(view, [name for name in fields if words[name] == lead], suffixed) if lead else {}
    asked = bool(answers) and (lead in QUESTIONS or any(text.endswith(_QUESTION_MARKS) for text in texts.values()))
    for name, node in place.node.members:
        member = place.member(node, name)
        if name in suffixed:
            stem, tag = suffixed[name]
            member = member._replace(key=f"{place.key}.{stem}".lstrip("."), name=stem).in_language(tag)
        if texts and words[name] == lead:
            member = member.in_group(place.id)
            yield member._replace(name="").of_kind("question") if asked else member
            continue
        if name == "name" and view.string(name) in texts.values():
            continue  # Help centres export an article's title a second time as its name.
        if asked and name in answers:
            member = (member._replace(name="") if node.kind == "string" else member).of_kind("answer")
        if not texts or name in _TRANSLATIONS:
            yield member
        elif node.kind == "object" and _is_by_language(member, hints):
            for version in _by_language(member, hints):
                yield _under(version, texts, asked, place.id)
        else:
            yield _under(member, texts, asked, place.id)


def _texts(view: View, names: list[str], suffixed: dict[str, tuple[str, str]]) -> dict[str, str]:
    """The texts of the members called ``names``, by language."""
    texts: dict[str, str] = {}
    for name in names:
        node = view.fields[name]
        if node.kind == "string":
            text = view.string(name)
            if text and sort_of_value(text) == "text":
                texts[suffixed[name][1] if name in suffixed else ""] = _bare(text)
        elif node.kind == "object":
            for part, below in node.members[:_RECORD]:
                if below.kind == "string" and (part in _RENDERED or language_tag(part)):
                    texts[language_tag(part)] = _bare(below.mapped(view.text).text.strip())
    return {locale: text for locale, text in texts.items() if text}


# Below these stand whole records of their own, in other languages.
_TRANSLATIONS = ("translated_content", "translations", "localizations")
_RENDERED = ("rendered", "text", "value", "default", "#text")
_TAGS = re.compile(r"<[^<>]{1,500}>")


def _bare(text: str) -> str:
    return _TAGS.sub("", text).strip() if "<" in text else text


def _under(place: Place, texts: dict[str, str], asked: bool, group: str) -> Place:
    """``place`` under the question or title in its own language, or else in the one that is there."""
    node, id, key, name, (locale, kind, question, headings, _) = place
    text = texts.get(locale) or texts.get("") or texts.get(locale.partition("-")[0]) or next(iter(texts.values()))
    if asked:
        return Place(node, id, key, name, Known(locale, kind, text, headings, group))
    return Place(node, id, key, name, Known(locale, kind, question, (*headings, text), group))


# Shapes of whole files, then those of any object; the first that fits is taken.
FILES: tuple[Shape, ...] = (
    Shape("string catalogue", _is_xcstrings, _xcstrings),
    Shape("application resource bundle", _is_arb, _arb),
    Shape("browser extension messages", _is_messages, _messages),
)
SHAPES: tuple[Shape, ...] = (
    Shape("support macro", _is_macro, _macro),
    Shape(
        "texts by language",
        lambda view, hints: _is_by_language(view.place, hints),
        lambda view, hints: _by_language(view.place, hints),
    ),
    Shape("answers by question", _is_questions, _questions),
    Shape("record", _is_record, _record),
)
