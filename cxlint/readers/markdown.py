"""Markdown: CommonMark with tables, front matter, HTML inside, template code around.

The blocks are walked here; the text of one block is built in ``markdown_inline``, front matter is read in
``front_matter``, HTML blocks are read by the HTML reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import chain
from typing import Any, cast

import pyromark

from cxlint.model import Context, Hints, Kind, Mark, Passage
from cxlint.readers import questions
from cxlint.readers.front_matter import read_front_matter
from cxlint.readers.markdown_inline import (
    Piece,
    Places,
    Run,
    add_code,
    add_link,
    add_tag,
    escape,
    escape_cell,
    is_contact,
)
from cxlint.readers.markdown_template import DROPPED, mask
from cxlint.readers.nested import placeholder_marks
from cxlint.readers.outline import Outline, is_question
from cxlint.text import MappedText

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_PARSER = pyromark.Markdown(options=_OPTIONS)

# Levels of the outline below and above the six of Markdown.
_TITLE_LEVEL = 0
_BOLD_LEVEL = 7
_QUESTION_LEVEL = 8
_LONGEST_BOLD_HEADING = 100
_LONGEST_ITEM_TITLE = 80


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of a Markdown document."""
    outline = Outline()
    front = read_front_matter(text, hints, outline)
    locale = hints.locale
    base = 0
    if front:
        base = front.end
        locale = front.body_locale or locale or front.locale
        if front.title:
            outline.name(front.title)
            outline.open(_TITLE_LEVEL, front.title)
    body = text.text[base:] if base else text.text
    following = _Walk(text, body, base, hints, locale, outline).passages() if body and not body.isspace() else iter(())
    return chain(front.passages, following) if front else following


class _Walk:
    """One walk over the events of a document."""

    __slots__ = (
        "cell",
        "columns",
        "definitions",
        "details",
        "hints",
        "html",
        "items",
        "locale",
        "outline",
        "places",
        "quotes",
        "row",
        "run",
        "shown",
        "source",
        "term",
    )

    def __init__(self, text: MappedText, body: str, base: int, hints: Hints, locale: str, outline: Outline) -> None:
        parsed, shown = mask(body)
        templated = parsed is not body
        if "\r" in parsed:
            # The parser does not take a lone carriage return for the end of a line.
            parsed = _LONE_RETURN.sub("\n", parsed)
        self.places = Places(text, parsed, base, masked=templated)
        # A lone surrogate (of a JSON string, say) is no text that a parser takes.
        self.source = parsed if self.places.encodable else self.places.data.decode()
        self.shown = [(start + base, end + base) for start, end in shown]
        self.hints = hints
        self.locale = locale
        self.outline = outline
        self.run = Run()
        self.html: list[Piece] = []
        self.columns: list[str] = []
        self.row = ""
        self.cell = -1
        self.quotes: list[bool] = []
        # The first text of each open list item, and whether the outline knows it.
        self.items: list[tuple[str | None, bool]] = []
        self.term = False
        self.details = 0
        self.definitions: dict[str, int] | None = None

    def passages(self) -> Iterator[Passage]:
        """The passages of the document, block by block."""
        run = self.run
        pieces = run.pieces
        items = self.items
        runs: list[Run] = []
        links: list[tuple[str, str, str, str]] = []
        behind = 0
        anchor = ""
        # The parser's union of event types says less than the names of its keys, which are looked at anyway.
        events = cast("Iterator[tuple[Any, dict[str, int]]]", _PARSER.events_with_range(self.source))
        for event, place in events:
            if event.__class__ is str:
                if event == "SoftBreak":
                    pieces.append((" ", place["start"], place["end"]))
                elif event == "HardBreak":
                    pieces.append(("\n", place["end"] - 1, place["end"]))
                continue
            # A third of all events are texts: the question costs less than to take the event apart.
            if "Text" in event:
                behind = place["end"]
                pieces.append((event["Text"], place["start"], behind))
                continue
            ((name, body),) = event.items()
            if name == "Start":
                if body == "Paragraph" or body == "TableCell":
                    continue
                start = place["start"]
                if body.__class__ is str:
                    if body == "Strong" or body == "Emphasis" or body == "Strikethrough":
                        run.open(body)
                    elif body == "Item":
                        items.append((None, False))
                    elif body == "TableHead":
                        self.columns = []
                        self.cell = -1
                    elif body == "TableRow":
                        self.cell = 0
                        self.row = ""
                    elif body == "HtmlBlock":
                        if pieces:
                            yield from self.flush("list-item", start)
                    elif body == "DefinitionListTitle":
                        self.leave_term()
                    elif body == "DefinitionList" and pieces:
                        yield from self.flush("list-item", start)
                    continue
                ((kind, detail),) = body.items()
                behind = start + 1
                if kind == "Link":
                    run.open(kind, detail["dest_url"])
                    links.append((detail["link_type"], detail["dest_url"], detail["title"], detail["id"]))
                elif kind == "Image":
                    runs.append(run)
                    links.append((detail["link_type"], detail["dest_url"], detail["title"], detail["id"]))
                    run = Run()
                    pieces = run.pieces
                else:
                    if pieces:
                        yield from self.flush("list-item", start)
                    if kind == "BlockQuote":
                        # An alert ("[!NOTE]") is set as a quotation but is the author's own word.
                        self.quotes.append(detail is None)
                    elif kind == "Heading":
                        anchor = detail["id"] or ""
                    elif kind == "List" and self.items:
                        self.entitle_item()
            elif name == "End":
                if body.__class__ is str:
                    if body == "Paragraph":
                        passage = None if run.marks or len(pieces) != 1 else self.simple(pieces[0])
                        if passage is None:
                            yield from self.flush("paragraph", place["start"])
                        else:
                            pieces.clear()
                            yield passage
                    elif body == "Item":
                        if pieces:
                            passage = None if run.marks or len(pieces) != 1 else self.simple(pieces[0])
                            if passage is None:
                                yield from self.flush("list-item", place["start"])
                            else:
                                pieces.clear()
                                yield passage
                        if items.pop()[1]:
                            self.outline.pop()
                    elif body == "Link":
                        self.end_link(run, links.pop(), behind)
                    elif body == "TableCell":
                        yield from self.flush_cell(place["start"])
                    elif body == "Strong" or body == "Emphasis" or body == "Strikethrough":
                        run.close(body)
                    elif body == "Image":
                        self.end_link(run, links.pop(), behind)
                        alt, run = run, runs.pop()
                        self.end_image(alt, run)
                        pieces = run.pieces
                    elif body == "Table":
                        self.row = ""
                        self.columns = []
                    elif body == "CodeBlock":
                        yield from self.flush_code()
                    elif body == "HtmlBlock":
                        yield from self.flush_html()
                    elif body == "DefinitionListTitle":
                        yield from self.flush_term(place["start"])
                    elif body == "DefinitionListDefinition":
                        if pieces:
                            yield from self.flush("paragraph", place["start"])
                    elif body == "DefinitionList":
                        self.leave_term()
                    elif body == "FootnoteDefinition" and pieces:
                        yield from self.flush("paragraph", place["start"])
                elif "Heading" in body:
                    yield from self.flush_heading(int(body["Heading"][1]), anchor, place["start"])
                elif "BlockQuote" in body:
                    self.quotes.pop()
                if not links:
                    continue
            elif name == "Code":
                add_code(run, self.places, body, place["start"], place["end"])
            elif name == "InlineHtml":
                add_tag(run, body, place["start"], place["end"], self.places)
            elif name == "Html":
                self.html.append((body, place["start"], place["end"]))
            behind = place["end"]
        yield from self.flush_shown(len(self.places.outer.text) + 1)

    def simple(self, piece: Piece) -> Passage | None:
        """The passage of a block that is one stretch of literal text, as most are; ``None`` where more is to do."""
        content, start, end = piece
        places = self.places
        low, high = places.range(start, end, content)
        if (
            high - low != len(content)
            or "  " in content
            or "{" in content
            or "\t" in content
            or content[0].isspace()
            or content[-1].isspace()
            or (content[0] in _PREFIX_LETTERS and ":" in content[:16])
            or (places.masked and DROPPED in content)
            or self.shown
            or self.quotes
            or self.run.is_used
        ):
            return None
        outline = self.outline
        kind: Kind = "paragraph"
        if self.items:
            kind = "list-item"
            if self.items[-1][0] is not None:
                return None
            self.items[-1] = (_item_title(content), False)
        return Passage(
            MappedText(content, places.outer, ((0, low, high),), escape),
            kind,
            outline.next_id(),
            self.locale,
            outline.context,
            placeholder_marks(content) if "%" in content or "$" in content else (),
        )

    def flush(self, kind: Kind, start: int) -> list[Passage]:
        """The passages of a finished block of running text."""
        run = self.run
        text, marks = run.build(self.places, escape)
        content = text.text
        outline = self.outline
        opened = ""
        level = _BOLD_LEVEL
        if self.items:
            kind = "list-item"
            title, known = self.items[-1]
            if title is None:
                self.items[-1] = (_item_title(content), known)
            elif title and not known:
                self.entitle_item()
        elif content[:1] in _PREFIX_LETTERS and ":" in content[:16] and (said := questions.prefix(content)):
            if said[0] == "question":
                kind, opened, level = "question", content[said[1] :], _QUESTION_LEVEL
                outline.close(level)
            elif outline.context.question:
                kind = "answer"
        elif marks and len(content) <= _LONGEST_BOLD_HEADING and run.is_all("Strong") and content[-1:] not in ".!;,":
            opened = content
            outline.close(level)
        if self.quotes and self.quotes[-1]:
            kind = "quote"
        passages = self.passages_of(run, text, marks, kind, outline.context, start)
        if opened:
            outline.open(level, opened, asks=kind == "question")
        run.clear()
        return passages

    def passages_of(
        self, run: Run, text: MappedText, marks: tuple[Mark, ...], kind: Kind, context: Context, start: int
    ) -> list[Passage]:
        """The passage of ``text``, and those of what stands beside it: link targets, titles, alternative texts."""
        passages = self.flush_shown(self.places.lookup(start)) if self.shown else []
        content = text.text
        if not content and not run.extras:
            return passages
        id = self.outline.next_id()
        extras = run.extras
        if extras:
            context = replace(context, group=id)
        if content:
            if "{" in content or "%" in content or "$" in content or "[[" in content or "*|" in content:
                marks += placeholder_marks(content)
            passages.append(Passage(text, kind, id, self.locale, context, marks))
        for role, name, extra in extras:
            passages.append(Passage(extra, role, self.outline.unique(f"{id}@{name}"), self.locale, context))
        return passages

    def flush_heading(self, level: int, anchor: str, start: int) -> list[Passage]:
        """The passages of a heading, under which the following stands."""
        run = self.run
        outline = self.outline
        passages = self.flush_shown(self.places.lookup(start)) if self.shown else []
        outline.close(level)
        text, marks = run.build(self.places, escape)
        if text.text:
            context = outline.context
            id = outline.name(anchor or text.text)
            if "{" in text.text or "%" in text.text or "$" in text.text:
                marks += placeholder_marks(text.text)
            if run.extras:
                context = replace(context, group=id)
            marks += (Mark("role", 0, len(text.text), f"h{level}"),)
            passages.append(Passage(text, "heading", id, self.locale, context, marks))
            for role, name, extra in run.extras:
                passages.append(Passage(extra, role, outline.unique(f"{id}@{name}"), self.locale, context))
            outline.open(level, text.text)
        run.clear()
        return passages

    def flush_cell(self, start: int) -> list[Passage]:
        """The passages of a table cell."""
        run = self.run
        text, marks = run.build(self.places, escape_cell)
        content = text.text
        context = self.outline.context
        index = self.cell
        if index < 0:
            self.columns.append(content)
            marks += (Mark("role", 0, len(content), "th"),) if content else ()
        else:
            column = self.columns[index] if index < len(self.columns) else ""
            question = self.row if is_question(self.row) else context.question
            context = Context(context.headings, question, "", self.row, column)
            if index == 0:
                self.row = content
            self.cell = index + 1
        passages = self.passages_of(run, text, marks, "cell", context, start)
        run.clear()
        return passages

    def flush_term(self, start: int) -> list[Passage]:
        """The passages of a term, under which its definitions stand."""
        passages = self.flush("paragraph", start)
        self.outline.push(passages[0].text.text if passages else "")
        self.term = True
        return passages

    def leave_term(self) -> None:
        """The definitions of a term are over."""
        if self.term:
            self.outline.pop()
            self.term = False

    def entitle_item(self) -> None:
        """Let what follows in a list item stand under the item's first text."""
        title, known = self.items[-1]
        if title and not known:
            self.outline.push(title)
            self.items[-1] = (title, True)

    def flush_code(self) -> list[Passage]:
        """The passage of a code block."""
        run = self.run
        text = self.places.verbatim(run.pieces).strip()
        run.clear()
        if not text:
            return []
        return [Passage(text, "code", self.outline.next_id(), self.locale, self.outline.context)]

    def flush_html(self) -> Iterator[Passage]:
        """The passages of an HTML block, by the HTML reader; headings and open ``details`` reach beyond it."""
        if self.shown and self.html:
            yield from self.flush_shown(self.places.lookup(self.html[0][1]))
        layer = self.places.verbatim(self.html)
        self.html.clear()
        content = layer.text
        outline = self.outline
        for match in _DETAILS.finditer(content):
            if self.details and match[1]:
                self.details -= 1
                outline.pop()
        context = outline.context
        if _shows_text(content):
            id = outline.next_id()
            yield from _read_fragment(layer, id, self.hints, self.locale, context)
            for number, match in enumerate(_COMPONENT_TEXT.finditer(content), 1):
                text = layer.part(match.start(1), match.end(1))
                yield Passage(text, "attribute", f"{id}@label~{number}", self.locale, replace(context, group=id))
        for match in _HTML_HEADING.finditer(content):
            title = _plain(match[2])
            if title:
                outline.open(int(match[1]), title)
        opened = len(_DETAILS.findall(content)) - 2 * content.lower().count("</details")
        for match in list(_SUMMARY.finditer(content))[-1:] if opened > 0 else ():
            outline.push(_plain(match[1]))
            self.details += 1

    def flush_shown(self, limit: int) -> list[Passage]:
        """The texts inside template code that stand before ``limit``."""
        passages: list[Passage] = []
        while self.shown and self.shown[0][0] < limit:
            low, high = self.shown.pop(0)
            text = self.places.outer.part(low, high).strip()
            id = f"{self.outline.next_id()}@alt"
            passages.append(Passage(text, "attribute", id, self.locale, self.outline.context))
        return passages

    def end_link(self, run: Run, link: tuple[str, str, str, str], behind: int) -> None:
        """Account for a link or an image whose text has ended."""
        kind, target, title, label = link
        if kind == "Inline":
            if run.pieces:
                behind = max(behind, run.pieces[-1][2])
            if title or "{{" in target or is_contact(target):
                target = add_link(run, self.places, target, title, behind)
        elif kind != "Autolink" and kind != "Email" and (title or is_contact(target)):
            defined = self.definition(label)
            if defined >= 0:
                target = add_link(run, self.places, target, title, defined, defined=True)
        run.close("Link", target)

    def end_image(self, image: Run, run: Run) -> None:
        """Put an image's alternative text beside the text that the image stands in."""
        alt, _ = image.build(self.places, escape)
        if alt.text:
            run.extras.append(("attribute", "alt", alt))
        run.extras.extend(image.extras)

    def definition(self, label: str) -> int:
        """The byte where the definition of a link label begins; -1 where there is none."""
        if self.definitions is None:
            found = pyromark.reference_definitions(self.source, options=_OPTIONS)
            self.definitions = {_folded(name): entry["span"]["start"] for name, entry in found.items()}
        return self.definitions.get(_folded(label), -1)


_LONE_RETURN = re.compile(r"\r(?!\n)")
_PREFIX_LETTERS = frozenset("QDFPVARqdfpvar")
_DETAILS = re.compile(r"<(/?)details\b", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary[^<>]{0,500}>(.{0,1000}?)</summary", re.IGNORECASE | re.DOTALL)
_HTML_HEADING = re.compile(r"<h([1-6])\b[^<>]{0,500}>(.{0,1000}?)</h", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_WORD = re.compile(r"\w")
_SHOWN_ATTRIBUTE = re.compile(r"\b(?:alt|title|aria-label|placeholder|value|content|label|summary)\s*=", re.IGNORECASE)
_CONTACT = re.compile(r"href\s*=\s*[\"']?(?:tel|mailto|sms):", re.IGNORECASE)
_COMPONENT_TEXT = re.compile(
    r"<[A-Z][\w.]*\s[^<>]{0,500}?\b(?:label|summary|description|heading|caption|header)=\"([^\"<>]{1,500})\""
)


def _item_title(content: str) -> str:
    """What a list item is called by its first text; empty where that is a statement of its own."""
    if len(content) <= _LONGEST_ITEM_TITLE and content[-1:] not in ".!;,":
        return content
    return ""


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


def _shows_text(markup: str) -> bool:
    return bool(_WORD.search(_TAG.sub("", markup)) or _SHOWN_ATTRIBUTE.search(markup) or _CONTACT.search(markup))


def _read_fragment(text: MappedText, id: str, hints: Hints, locale: str, context: Context) -> Iterator[Passage]:
    from cxlint.readers.html import read_fragment

    return read_fragment(text, "paragraph", id, hints, locale=locale, context=context)
