"""A page while it is read: the text of the current block, what is known at this place, and the passages made of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, MarkKind, Passage
from cxlint.readers import questions
from cxlint.readers.html_elements import KINDS
from cxlint.readers.html_furniture import Candidate, Sign
from cxlint.readers.html_stack import Stack
from cxlint.readers.html_tables import Cell, Table
from cxlint.readers.html_text import Run, collapsed, escape_text, verbatim
from cxlint.readers.html_tokens import MASK, SERVER_CODE
from cxlint.readers.outline import Outline, is_question
from cxlint.readers.schema_org import Item
from cxlint.text import MappedText
from cxlint.text.placeholders import find_placeholders

# Signs that link a heading to itself in generated documentation.
_ANCHORS = " \u00a0¶#§🔗"
_WORD = re.compile(r"\w")
# Attributes of so many elements around a text are said of it; more are a trick to make reading slow.
_MOST_WAITING = 16
# More elements than a page has that float or ask.
_MOST_CANDIDATES = 200
# A word like "Question 12:" ends within so many characters.
_PREFIX_LENGTH = 16
_QUESTION_MARKS = ("?", "？", "؟")

# What a context is made of where a page says nothing of its own.
_NOTHING_SAID = (NO_CONTEXT, "", None, "", "")


class Beside(NamedTuple):
    """Text beside the visible text of a block: an attribute of one of its elements, a link's target.

    ``at`` is the place of its tag; of a ``lone`` one (an image, a field) only other attributes say the same thing.
    """

    at: int
    text: MappedText
    kind: Kind
    name: str
    lone: bool = False
    key: str = ""

    @property
    def is_meta(self) -> bool:
        """Whether it is about the page as a whole."""
        return self.key == self.name


class Block(NamedTuple):
    """A block of text as it was met, and what the page knew there; without ``text``, only what stands beside."""

    text: MappedText | None
    marks: tuple[Mark, ...]
    beside: list[Beside]
    kind: Kind
    heading: int
    locale: str
    term: str
    element: str


class Page:
    """What is known at the place where the reader stands; ``set`` keeps a change until the open element closes."""

    # The state at this place. Defaults stand on the class: most pages are short strings that change none of them.
    locale = ""
    hidden = False
    selected = True
    shown = True
    preformatted = False
    in_graphic = False
    heading = 0
    question = ""
    term = ""
    table: Table | None = None
    cell: Cell | None = None
    item: Item | None = None
    in_main = False
    mains = 0
    # The element of a block that was met on another page.
    element = ""
    # The property that the text is the value of, and since which run; what was one a moment ago.
    key = ""
    key_from = 0
    key_span: tuple[str, int, int] | None = None
    # What ids build on, the number of scripts with data, and for a fragment what it is part of.
    place = "top"
    scripts = 0
    base: Context = NO_CONTEXT
    base_id = ""
    number = 0
    _signature: tuple[object, ...] | None = None
    _context: Context = NO_CONTEXT

    def __init__(self, text: MappedText, hints: Hints, *, templated: bool, kind: Kind = "paragraph") -> None:
        self.text = text
        self.source = text.text
        self.hints = hints
        self.templated = templated
        self.kind: Kind = kind
        self.stack = Stack()
        self.out: list[Passage] = []
        self.outline = Outline()
        # The current block: runs of text, marks as (kind, value, first run, run behind the last), what stands beside.
        self.runs: list[Run] = []
        self.marks: list[tuple[MarkKind, str, int, int]] = []
        self.open_marks: dict[MarkKind, tuple[str, int]] = {}
        self.beside: list[Beside] = []
        self.candidates: list[Candidate] = []
        # The blocks since a frame of the page began, while one is being read that can be kept.
        self.blocks: list[Block] | None = None

    def set(self, name: str, value: object) -> None:
        """Set the state ``name`` until the innermost open element closes."""
        if name == "hidden" or name == "selected":
            self.stack.later(self._show, name, getattr(self, name))
            self._show(name, value)
        else:
            self.stack.later(setattr, self, name, getattr(self, name))
            setattr(self, name, value)

    def _show(self, name: str, value: object) -> None:
        setattr(self, name, value)
        self.shown = self.selected and not self.hidden

    def enter_main(self) -> None:
        """The innermost open element holds the main content."""
        self.blocks = None
        self.mains += 1
        self.set("in_main", True)

    def notice(self, sign: Sign, at: int) -> None:
        """The innermost open element, whose tag stands at ``at``, may be furniture."""
        if not self.shown or self.base_id or self.hints.furniture or len(self.candidates) >= _MOST_CANDIDATES:
            return
        self.blocks = None
        if self.runs or self.beside:
            self.flush(entering=True)
        candidate = Candidate(sign, at, len(self.out), self.in_main)
        self.candidates.append(candidate)
        self.stack.later(self._end_candidate, candidate, self.mains)

    def _end_candidate(self, candidate: Candidate, mains: int) -> None:
        self.flush()
        candidate.last = len(self.out)
        candidate.has_main = self.mains != mains

    def open_mark(self, kind: MarkKind, value: str = "") -> None:
        """Start a mark that lasts until the innermost open element closes."""
        if kind not in self.open_marks:
            self.open_marks[kind] = (value, len(self.runs))
            self.stack.later(self.close_mark, kind)

    def close_mark(self, kind: MarkKind) -> None:
        """End a mark here."""
        opened = self.open_marks.pop(kind, None)
        if opened is not None and opened[1] < len(self.runs):
            self.marks.append((kind, opened[0], opened[1], len(self.runs)))

    def text_of(self, first: int) -> MappedText:
        """The text of the runs since ``first``."""
        content, segments, _ = collapsed(self.runs[first:])
        return MappedText(content, self.text, segments, escape_text)

    def flush(self, *, entering: bool = False) -> None:
        """End the block of text: make its passages. What stands beside waits for text when ``entering`` an element."""
        if not self.runs:
            if self.beside:
                entering = entering and len(self.beside) < _MOST_WAITING
                waiting = [other for other in self.beside if entering and not other.lone]
                self.beside = self.beside if not waiting else [other for other in self.beside if other.lone]
                if self.blocks is not None:
                    self._record(None, [])
                self._add_beside()
                self.beside = waiting
            return
        runs = self.runs
        if self.templated:
            runs[:] = [self._unmasked(run) for run in runs]
        content, segments, starts = verbatim(runs) if self.preformatted else collapsed(runs)
        text = MappedText(content, self.text, segments, escape_text)
        marks = self._end_marks(content, starts, len(runs)) if self.marks or self.open_marks else []
        key = self._end_key(len(runs)) if self.key_span or self.key else ""
        runs.clear()
        if content and not content.isspace() and self._says_something(content, marks):
            if self.blocks is not None:
                self._record(text, marks)
            self._add(text, marks, key)
        elif self.beside:
            if self.blocks is not None:
                self._record(None, [])
            self._add_beside()

    def _record(self, text: MappedText | None, marks: list[Mark]) -> None:
        assert self.blocks is not None
        self.blocks.append(
            Block(
                text, tuple(marks), list(self.beside), self.kind, self.heading, self.locale, self.term, self._element()
            )
        )

    def again(self, block: Block) -> None:
        """Take in a block that was met on another page."""
        self.kind, self.heading, self.locale, self.term = block.kind, block.heading, block.locale, block.term
        self.element, self.beside = block.element, block.beside
        if block.text is not None:
            self._add(block.text, list(block.marks), "")
        else:
            self._add_beside()
        self.element = ""

    def _add(self, text: MappedText, marks: list[Mark], key: str) -> None:
        content = text.text
        outline = self.outline
        heading = self.heading
        kind = self.kind
        if heading:
            kind = "heading" if kind != "question" else kind
            marks = [*marks, Mark("role", 0, len(content), f"h{heading}")]
            outline.close(heading)
            self.question = ""
        elif kind == "caption" or (kind == "cell" and self.cell is not None and self.cell.header):
            marks = [*marks, Mark("role", 0, len(content), self._element())]
        elif (kind == "paragraph" or kind == "list-item") and (
            self.term or content[-1] in _QUESTION_MARKS or ":" in content[:_PREFIX_LENGTH]
        ):
            kind = self._kind_in_dialogue(kind, content, marks)
        if self.base_id:
            self.number += 1
            id = f"{self.base_id}/{self.number}"
        elif kind == "title" or kind == "description":
            id = outline.unique(kind)
        elif heading:
            id = self.place = outline.name(content.rstrip(_ANCHORS))
        else:
            id = outline.next_id()
        if self.beside:
            self._add_with_beside(text, kind, id, marks, key)
        else:
            context = self.context(key)
            self.out.append(Passage(text, kind, id, self.locale, context, tuple(marks)))
        if self.cell is not None:
            self.cell.texts.append(content)
        if heading:
            outline.open(heading, content.rstrip(_ANCHORS))
        elif kind == "question" or self.term == "dt":
            self.question = content
        if key and self.item is not None:
            self.item.add(key, text)

    def _element(self) -> str:
        """The innermost element that gives the text its kind."""
        return self.element or next((name for name in reversed(self.stack.names) if name in KINDS), "")

    def _add_with_beside(self, text: MappedText, kind: Kind, id: str, marks: list[Mark], key: str) -> None:
        """Make the passage of a block, and those of what stands beside it before and behind it."""
        beside = self.beside
        group = "" if all(other.lone for other in beside) else id
        start = text.segments[0][1]
        self.beside = [other for other in beside if other.at < start]
        if self.beside:
            self._add_beside(group)
        self.out.append(Passage(text, kind, id, self.locale, self.context(key, group), tuple(marks)))
        self.beside = [other for other in beside if other.at >= start]
        if self.beside:
            self._add_beside(group)

    def _kind_in_dialogue(self, kind: Kind, content: str, marks: list[Mark]) -> Kind:
        """The kind of a paragraph that may be a question or an answer by its place or its own words."""
        if self.term == "dt":
            return "question" if is_question(content) else kind
        if self.term == "dd":
            return "answer" if is_question(self.question) else kind
        prefix = questions.prefix(content)
        if prefix is not None:
            return prefix[0]
        if marks and content[-1] in _QUESTION_MARKS and Mark("emphasis", 0, len(content)) in marks:
            # A paragraph all in bold that asks: the heading of an answer in pages made without headings.
            return "question"
        return kind

    def _add_beside(self, group: str = "") -> None:
        """Make passages of what stands beside the text."""
        beside, self.beside = self.beside, []
        per_tag = Counter([other.at for other in beside]) if len(beside) > 1 else {}
        prefix = self.base_id or self.place
        for other in beside:
            id = self.outline.unique(other.key if other.is_meta else f"{prefix}@{other.name}")
            shared = group
            if other.lone or not group:
                shared = f"{prefix}@{other.at}" if per_tag and per_tag[other.at] > 1 else ""
            content = other.text.text
            marks = self._placeholders(content)
            if not marks or _words_beyond(content, marks):
                context = self.context(other.key, shared)
                self.out.append(Passage(other.text, other.kind, id, self.locale, context, tuple(marks)))

    def _end_marks(self, content: str, starts: list[int], count: int) -> list[Mark]:
        """The marks of the block, as ranges of its text; those still open go on in the next block."""
        found = self.marks
        self.marks = []
        for kind, (value, first) in self.open_marks.items():
            found.append((kind, value, first, count))
            self.open_marks[kind] = (value, 0)
        starts.append(len(content))
        marks: list[Mark] = []
        for kind, value, first, behind in found:
            start, end = starts[first], starts[behind]
            # The space before a run belongs to the run, but not to a mark.
            if content[start : start + 1] == " ":
                start += 1
            if start < end:
                marks.append(Mark(kind, start, end, value))
        return marks

    def _end_key(self, count: int) -> str:
        """The property whose value the whole block is, empty where it is none."""
        span, self.key_span = self.key_span, None
        first, self.key_from = self.key_from, 0
        if self.key and first == 0:
            return self.key
        return span[0] if span is not None and span[1] == 0 and span[2] == count else ""

    def _says_something(self, content: str, marks: list[Mark]) -> bool:
        """Mark the placeholders; whether there is anything beside them."""
        if self.kind == "code":
            marks[:] = [Mark("code", 0, len(content))]
            return True
        placeholders = self._placeholders(content)
        if not placeholders:
            return True
        marks += placeholders
        return _words_beyond(content, placeholders)

    def _placeholders(self, content: str) -> list[Mark]:
        spans = find_placeholders(content)
        if self.templated and "<" in content:
            spans = sorted([*spans, *[match.span() for match in SERVER_CODE.finditer(content)]])
        return [Mark("placeholder", start, end) for start, end in spans] if spans else []

    def _unmasked(self, run: Run) -> Run:
        at, text = run
        if MASK not in text:
            return run
        written = self.source[at : at + len(text)]
        return at, "".join(old if new == MASK else new for new, old in zip(text, written, strict=True))

    def context(self, key: str = "", group: str = "") -> Context:
        """The context of a passage that stands here; the same object while nothing changes."""
        outer = self.outline.context
        cell = self.cell
        signature = (outer, self.question, cell, key, group)
        if signature == self._signature:
            return self._context
        base = self.base
        self._signature = signature
        if outer is NO_CONTEXT and signature == _NOTHING_SAID:
            self._context = base
            return base
        self._context = context = Context(
            base.headings + outer.headings if base.headings else outer.headings,
            self.question or outer.question or base.question,
            key or base.key,
            cell.row if cell else base.row,
            cell.column if cell else base.column,
            group or base.group,
        )
        return context


def _words_beyond(content: str, placeholders: list[Mark]) -> bool:
    """Whether ``content`` has a word outside its placeholders."""
    position = 0
    for mark in placeholders:
        if _WORD.search(content, position, mark.start):
            return True
        position = max(position, mark.end)
    return _WORD.search(content, position) is not None
