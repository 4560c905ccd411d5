"""``placeholder``: nothing in a text that is published waits to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from cxlint.language.locales import language_of
from cxlint.language.personalisation import CHANNELS_OF_TEMPLATES, CHANNELS_PUBLISHED
from cxlint.model import Passage
from cxlint.schema import nearest
from cxlint.tone.checks.exceptions import compiled
from cxlint.tone.expressions import Expression
from cxlint.tone.gaps import Gap, explains, fields_in, greetings_in, notes_in
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Found, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.unworded import lies_in

REPORTED = ("fields", "greetings", "generic", "dummy", "notes")
_OF_KIND = {
    "field": "fields",
    "variable": "fields",
    "format": "fields",
    "bracket": "fields",
    "crosses": "fields",
    "greeting": "greetings",
    "nobody": "generic",
    "dummy": "dummy",
    "note": "notes",
}
_SAYS = {
    "field": "was not filled in; give the sending tool its value, or write the text without it",
    "variable": "was not filled in; write what it stands for",
    "format": "was not filled in; write what it stands for",
    "bracket": "was not filled in; write what it stands for",
    "crosses": "was not filled in; write what it stands for",
    "greeting": "greets nobody; give the name a fallback, or greet without one",
    "dummy": "is dummy text; write the real one",
    "note": "is a note to ourselves; do what it asks, or take it out",
}
_NAMELESS = "is no name, though this text knows one (%s)"

_PUBLISHED = frozenset((".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".pdf"))
_BUILT = frozenset((".md", ".markdown", ".mdx"))
"""Syntaxes that site generators fill in when they build a page."""
_SEVERAL = 3
"""A document with as many fields in brackets is a form or a sample letter."""
_TEMPLATE = re.compile(
    r"\{%-?\s*\w|\{\{-?\s*[#/^>]|<%|<\?(?:php|=)|\bv-(?:if|for|bind|model|html|text)\b|\*ng(?:If|For)\b|\bng-\w+=|"
    r"\bth:\w+=|\bx-(?:data|text|show)=|\bdata-bind=|\*\|(?:IF|ELSE|END|UNSUB|ARCHIVE)|<mj-|\bunsubscribe|"
    r"\{\{-?\s*\.",
    re.IGNORECASE,
)
_FALLBACK = re.compile(
    r"\{%-?\s*(?:else|elsif|elif|unless)|\{\{-?\s*else|\*\|ELSE|<%\s*\}?\s*else|\bv-else\b", re.IGNORECASE
)
_ONE_RECORD = frozenset(
    (*_PUBLISHED, ".eml", ".mjml", ".hbs", ".liquid", ".j2", ".njk", ".twig", ".ejs", ".erb", ".docx")
)
_WORD = re.compile(r"[\w-]+")


class PlaceholderCheck:
    """Reports gaps in published texts, and greetings and notes that are wrong anywhere."""

    def __init__(
        self,
        common: Common,
        reported: frozenset[str],
        allowed: Expression | None,
        templates: tuple[str, ...],
        published: tuple[str, ...],
    ) -> None:
        self.common = common
        self.reported = reported
        self.allowed = allowed
        self.templates = templates
        self.published = published

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterator[Found]:
        """What a document leaves open."""
        shown = [passage for passage in passages if passage.kind not in ("code", "data")]
        if not shown:
            return
        path = shown[0].text.source.path
        gaps = [(passage, gap) for passage in shown for gap in self._gaps(passage, memory)]
        if not gaps:
            return
        source = shown[0].text.source.text
        is_published = self._is_published(path, memory.channel)
        brackets = {p.text.text[g.start : g.end] for p, g in gaps if g.kind == "bracket"}
        for passage, gap in gaps:
            if _OF_KIND[gap.kind] not in self.reported:
                continue
            text = passage.text.text
            found = text[gap.start : gap.end]
            says = _SAYS.get(gap.kind, "")
            if gap.kind == "nobody":
                name = _name_for(passage, gaps, path)
                if not name or _FALLBACK.search(source):
                    continue
                says = fill(_NAMELESS, name)
            elif gap.kind == "greeting":
                if not _is_bare(passage, gap):
                    continue
            elif _OF_KIND[gap.kind] == "fields":
                if not is_published or passage.kind == "string" or not self._is_gap(gap, passage, path, source):
                    continue
                if gap.kind == "bracket" and len(brackets) >= _SEVERAL:
                    continue
            yield Found(passage, gap.start, gap.end, fill(self.common.message, found, says))

    def _gaps(self, passage: Passage, memory: Memory) -> Iterator[Gap]:
        text = passage.text.text
        language = language_of(passage.locale or memory.locale)
        code = sorted((mark.start, mark.end) for mark in passage.marks if mark.kind == "code")
        for gap in (*fields_in(text), *greetings_in(text, language), *notes_in(text, language)):
            if lies_in(code, gap.start, gap.end):
                continue
            if self.allowed is None or self.allowed.search(text[gap.start : gap.end]) is None:
                yield gap

    def _is_published(self, path: str, channel: str) -> bool:
        """Whether the texts of a file are final: as the rule says, the channel's name, the folders, the syntax."""
        if channel in self.templates or channel in self.published:
            return channel not in self.templates
        for name in (channel, *reversed(PurePosixPath(path).parts)):
            words = {name.lower(), *_WORD.findall(name.lower())}
            if not words.isdisjoint(CHANNELS_OF_TEMPLATES):
                return False
            if not words.isdisjoint(CHANNELS_PUBLISHED):
                return True
        return PurePosixPath(path).suffix.lower() in _PUBLISHED

    def _is_gap(self, gap: Gap, passage: Passage, path: str, source: str) -> bool:
        """Whether nobody will fill a field in: no site generator, no program, and it is no example of one."""
        if PurePosixPath(path).suffix.lower() in _BUILT:
            if gap.kind == "variable":
                return False
        elif gap.kind in ("field", "variable") and _TEMPLATE.search(source):
            return False
        language = language_of(passage.locale)
        around = (passage.text.text, passage.context.question, *passage.context.headings)
        return not any(explains(said, language) for said in around if said)


def _name_for(passage: Passage, gaps: list[tuple[Passage, Gap]], path: str) -> str:
    """A field for the reader's name in the text that a passage belongs to; empty if there is none."""
    whole = PurePosixPath(path).suffix.lower() in _ONE_RECORD
    for other, gap in gaps:
        same = other is passage or (passage.context.group and other.context.group == passage.context.group)
        if gap.is_name and (whole or same):
            return other.text.text[gap.start : gap.end]
    return ""


def _is_bare(passage: Passage, gap: Gap) -> bool:
    """Whether nothing stands in a greeting's source either: what a program fills in, or a tag, may be left out here."""
    span = passage.text.span(gap.start, gap.end)
    written = passage.text.source.text[span.start : span.end]
    text = passage.text.text[gap.start : gap.end]
    if any(mark.kind == "placeholder" and gap.start <= mark.start <= gap.end for mark in passage.marks):
        return False
    return "".join(written.replace("&nbsp;", " ").split()) == "".join(text.split())


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> PlaceholderCheck | None:
    """The check of a rule's ``report``, ``allow``, ``templates`` and ``published``."""
    reported = settings.texts("report") or REPORTED
    for name in reported:
        if name not in REPORTED:
            meant = nearest(name, REPORTED)
            hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join(REPORTED)}"
            settings.error("report", f'"{name}" is nothing that can be reported', hint)
            return None
    allow = settings.texts("allow")
    allowed = compiled(settings, "allow", "|".join(f"(?:{text})" for text in allow)) if allow else None
    if allow and allowed is None:
        return None
    return PlaceholderCheck(
        common, frozenset(reported), allowed, settings.texts("templates"), settings.texts("published")
    )
