"""Texts that say the same thing on one screen: visible text and its label for screen readers, a string and its twin.

Two texts are compared only where they restate each other: an attribute whose words all stand in the visible text, a
string whose key is that of another string with an ending such as ``_content_description``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from cxlint.language.words import lower, split_identifiers
from cxlint.model import Passage
from cxlint.rules.disagreements import Disagreement, are_plain, comparable, differ, side_of, values_of
from cxlint.rules.subjects import Document
from cxlint.values.model import Mention

# What the keys of texts for screen readers end in, as the words of the key.
_SPOKEN = frozenset(
    (
        "accessibility",
        "accessibility label",
        "accessibility value",
        "accessibility text",
        "accessible",
        "accessible label",
        "a11y",
        "a11y label",
        "aria",
        "aria label",
        "alt",
        "alt text",
        "content description",
        "content desc",
        "screen reader",
        "spoken",
        "talkback",
        "tts",
        "voice over",
        "voiceover",
    )
)
_LAST_WORDS = tuple({ending.rpartition(" ")[2] for ending in _SPOKEN})
_LONGEST = max(map(len, _LAST_WORDS))
_MOST_TEXTS = 40
_PARTS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def disagreeing_texts(document: Document) -> Iterator[Disagreement]:
    """The pairs of texts of one screen that give different values."""
    groups: dict[str, list[Passage]] = defaultdict(list)
    spoken: list[Passage] = []
    for passage in document.passages:
        context = passage.context
        if context.group:
            groups[context.group].append(passage)
        if context.key and context.key[-_LONGEST:].lower().endswith(_LAST_WORDS):
            spoken.append(passage)
    for texts in groups.values():
        if 1 < len(texts) <= _MOST_TEXTS:
            yield from _beside(texts, document)
    if spoken:
        yield from _twins(spoken, document)


def _beside(texts: list[Passage], document: Document) -> Iterator[Disagreement]:
    """Attributes against the visible text of their element, and against each other where there is none."""
    visible = [passage for passage in texts if passage.kind not in ("attribute", "data", "code")]
    attributes = [passage for passage in texts if passage.kind == "attribute"]
    for number, attribute in enumerate(attributes):
        for other in visible or attributes[:number]:
            if other.locale == attribute.locale and other.text.text != attribute.text.text:
                yield from _restated(other, attribute, document)


def _restated(shown: Passage, label: Passage, document: Document) -> Iterator[Disagreement]:
    said = values_of(label, document)
    stated = values_of(shown, document) if said else ()
    if not stated:
        return
    words, visible_words = _words(label, said), _words(shown, stated)
    if not words <= visible_words or (visible_words and not words):
        return
    same = words == visible_words
    for value in said:
        rivals = comparable(stated, value)
        if value.kind == "number" and (not same or len(rivals) != 1 or len(said) != 1):
            continue
        if rivals and all(differ(rival, value) for rival in rivals):
            sure = len(rivals) == 1 and value.kind != "number" and are_plain(value, *rivals)
            yield _pair(label, value, shown, rivals[0], "" if sure else "they may speak of different things")


def _twins(spoken: Iterable[Passage], document: Document) -> Iterator[Disagreement]:
    """Strings for screen readers against the string whose key they extend."""
    by_key: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in document.passages:
        if passage.context.key:
            by_key[passage.context.key, passage.locale].append(passage)
    for label in spoken:
        for key in _visible_keys(label.context.key):
            others = by_key.get((key, label.locale), ())
            if len(others) == 1:
                yield from _twin(others[0], label, document)


def _visible_keys(key: str) -> Iterator[str]:
    """The keys that ``key`` extends by an ending: ``price`` for ``price_content_description``, ``price.ariaLabel``."""
    words = _PARTS.findall(split_identifiers(key[-60:]).lower())
    for count in (1, 2):
        if len(words) > count and " ".join(words[-count:]) in _SPOKEN:
            ending = re.compile(r"[\W_]*" + r"[\W_]*".join(map(re.escape, words[-count:])) + r"$", re.IGNORECASE)
            base = ending.sub("", key)
            if base != key and base:
                yield base


def _twin(shown: Passage, label: Passage, document: Document) -> Iterator[Disagreement]:
    said = [value for value in values_of(label, document) if value.kind != "number"]
    stated = values_of(shown, document) if said else ()
    for value in said:
        rivals = comparable(stated, value)
        if rivals and all(differ(rival, value) for rival in rivals):
            sure = len(rivals) == 1 and len(comparable(said, value)) == 1 and are_plain(value, *rivals)
            yield _pair(label, value, shown, rivals[0], "" if sure else "they may speak of different things")


def _pair(label: Passage, said: Mention, shown: Passage, stated: Mention, doubt: str) -> Disagreement:
    here, there = side_of(label, said), side_of(shown, stated)
    what = "the text beside it"
    if label.context.key and label.context.key != shown.context.key:
        what = shown.context.key
    return Disagreement(here, there, f'says "{here.says}"; {what} says "{there.says}"', f'says "{there.says}"', doubt)


def _words(passage: Passage, values: Iterable[Mention]) -> frozenset[str]:
    """The words of a passage that are in none of its values."""
    text = lower(passage.text.text)
    for value in values:
        text = text[: value.start] + " " * (value.end - value.start) + text[value.end :]
    return frozenset(_WORD.findall(text))
