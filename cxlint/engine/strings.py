"""The strings of catalogues in a run: what each says that a program fills in, gathered from all languages by key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from sys import intern

from cxlint.engine.tasks import Settings, Task, document_of, open_source
from cxlint.errors import UnreadableError
from cxlint.language.locales import language_of, locale_of_path, market_of
from cxlint.model import Finding, Location, Passage, locate
from cxlint.rules import Document, Options, StringGroup, StringUse
from cxlint.rules.lost_placeholder import ID, check
from cxlint.text.placeholders import find_placeholders
from cxlint.text.signatures import signature

_PLURAL_KEY = re.compile(r"[._](?:zero|one|two|few|many|other|plural)$")
_CATALOGUES = tuple(
    ".xml .strings .stringsdict .json .arb .yaml .yml .po .pot .xlf .xliff .resx .properties .ftl".split()
)
_IN_LIST = re.compile(r"(?:^|\.)\d+(?:\.|$)")
_FLUENT = ".ftl"
_KEY_IS_TEXT = (".po", ".pot")
_PLURAL_TEXT = re.compile(r'msgid_plural((?:\s*"(?:[^"\\]|\\.)*+")+)')
_REACH = 4000
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
"""What stands in a tag is no text: the passages of translations are without it."""
_GLUED = re.compile(r"(?<![\d%])(?<!\d )%[sd](?=[a-z])")
_MARKED_UP = re.compile(r"(?<![\w{$#%])\{[^\W\d_]+(?: [^\W\d_]+)+\}(?!\})")
"""Words in braces: there they mark a link or the like, as they do wherever one alone stands in them."""


def strings_of(document: Document) -> Iterator[StringUse]:
    """The strings of a document; none where it is no catalogue."""
    path = document.path
    if not path.endswith(_CATALOGUES):
        return
    strings = [passage for passage in document.passages if _is_string(passage)]
    if not strings:
        return
    unnamed = not locale_of_path(path, document.languages)
    alone = len({passage.locale for passage in strings}) == 1
    marked_up = any(_MARKED_UP.search(passage.text.text) for passage in strings)
    nowhere = Location(path, channel=document.channel)
    for passage in strings:
        written = _written(passage)
        key = passage.context.key
        keyed = path.endswith(_KEY_IS_TEXT)
        yield StringUse(
            intern(f"{_family(path, passage.locale, document.languages)}\n{_PLURAL_KEY.sub('', key)}"),
            intern(key),
            passage.locale,
            signature(written),
            locate(passage.text, 0, len(passage.text.text), channel=document.channel, locale=passage.locale)
            if written
            else nowhere,
            passage.id.endswith("/source") or (unnamed and alone and not keyed),
            keyed and " " in key,
            signature(_declared(passage)) if keyed else (),
            marked_up,
        )


def _is_string(passage: Passage) -> bool:
    """Whether a passage has a key that its translations have too; items of a list may stand in another order."""
    key = passage.context.key
    return bool(key) and passage.kind not in ("code", "data") and (passage.kind == "string" or not _IN_LIST.search(key))


def _written(passage: Passage) -> list[str]:
    """The placeholders of a string as they stand; ``$t(key)`` is another string, and counts for none."""
    text = passage.text.text
    if passage.text.source.path.endswith(_FLUENT):
        return [mark.value for mark in passage.marks if mark.kind == "placeholder" and "$" in mark.value]
    spans = {(mark.start, mark.end) for mark in passage.marks if mark.kind == "placeholder"}
    # A program fills in what stands before a letter too: "%dsegons" lacks a space, no placeholder.
    spans.update(match.span() for match in _GLUED.finditer(text))
    written = [text[start:end] for start, end in sorted(spans)]
    return [placeholder for placeholder in written if placeholder and not placeholder.startswith("$t(")]


def _declared(passage: Passage) -> list[str]:
    """The placeholders of the text that a string of a PO file translates: its key, and that in the plural."""
    key = _TAG.sub("", passage.context.key)
    declared = [key[start:end] for start, end in find_placeholders(key)]
    source, start = passage.text.source.text, passage.text.span(0, 0).start
    before = source[max(0, start - _REACH) : start]
    plural = _PLURAL_TEXT.search(before, before.rfind("\nmsgid ") + 1) if "msgid_plural" in before else None
    if plural is not None:
        text = _TAG.sub("", plural[1])
        more = [text[low:high] for low, high in find_placeholders(text)]
        declared += [written for written in more if written not in declared]
    return declared


@lru_cache(maxsize=1024)
def _family(path: str, locale: str, languages: tuple[str, ...]) -> str:
    """The path of a catalogue without what names its language: ``values/strings.xml`` of ``values-it/strings.xml``."""
    *folders, name = path.split("/")
    kept = []
    for folder in folders:
        if folder == "values" or folder.startswith("values-"):
            kept.append("values")
        elif folder.endswith(".lproj"):
            kept.append("lproj")
        else:
            kept.append("*" if locale_of_path(f"{folder}/x.txt", languages) else folder)
    spoken = {language_of(locale), market_of(locale)} - {""}
    parts = re.split(r"[._-]", name)
    own = [part for part in parts if part.lower() not in spoken] if locale_of_path(name, languages) else parts
    return "/".join((*kept, ".".join(own)))


def string_findings(
    strings: Iterable[tuple[str, Iterable[StringUse]]], tasks: Iterable[Task], settings: Settings
) -> Iterator[Finding]:
    """What the rules about strings find in the documents of a run, each given as its channel and its strings."""
    by_name: dict[tuple[str, str], list[StringUse]] = defaultdict(list)
    for channel, uses in strings:
        for use in uses:
            by_name[channel, use.name].append(use)
    groups = [uses for uses in by_name.values() if _may_differ(uses)]
    places = _places(groups, {task.path: task for task in tasks}, settings) if groups else {}
    for uses in groups:
        located = (replace(use, place=places.get((use.place.path, use.key, use.locale), use.place)) for use in uses)
        ordered = sorted(located, key=lambda use: (use.place.path, use.place.start))
        yield from check(StringGroup(tuple(ordered)), settings.options.get(ID, Options()))


def _may_differ(uses: list[StringUse]) -> bool:
    if not any(use.placeholders or use.declared for use in uses):
        return False
    return any(use.is_keyed for use in uses) or len({use.locale for use in uses}) > 1


def _places(
    groups: list[list[StringUse]], tasks: dict[str, Task], settings: Settings
) -> dict[tuple[str, str, str], Location]:
    """The places of the strings without placeholders in these groups: their files are read again."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for uses in groups:
        for use in uses:
            if not use.placeholders:
                wanted[use.place.path].add(use.key)
    places: dict[tuple[str, str, str], Location] = {}
    for path, keys in sorted(wanted.items()):
        task = tasks.get(path)
        if task is None:
            continue
        try:
            document = document_of(open_source(task, settings.root), task, settings)
        except UnreadableError:
            continue
        for passage in document.passages:
            if passage.context.key in keys and _is_string(passage) and not _written(passage):
                places[path, passage.context.key, passage.locale] = locate(
                    passage.text, 0, len(passage.text.text), channel=document.channel, locale=passage.locale
                )
    return places
