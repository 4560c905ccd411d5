"""All rules over all blocks of a document.

One search goes over a block for the literals of all rules; the expressions are run only where it hits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cxlint.model import Location, locate
from cxlint.text import MappedText
from cxlint.tone.blocks import Block, is_running_text, paragraphs_of, sentences_of
from cxlint.tone.clues import Clues, of_literals
from cxlint.tone.comments import Switches
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.formulas import FormulaError
from cxlint.tone.rules import ChannelCheck, Check, DocumentCheck, DoubtfulCheck, Hit, Memory, PlacedCheck, Rule
from cxlint.tone.search import AllPlaces, Search


@dataclass(frozen=True, slots=True)
class Alert:
    """A hit of a rule with its place: ``[start, end)`` of the mapped text of ``block``, if that has one."""

    rule: Rule
    message: str
    location: Location
    found: str
    block: Block
    start: int
    end: int
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that could not be run on a text, and why."""

    rule: Rule
    reason: str


MOST_FAILURES = 3
"""On how many texts a rule may fail, mostly for want of time, before it is switched off."""
MOST_KEPT = 30_000_000
"""About how many characters of texts and of what was found in them are kept."""
_ENTRY = 200


@dataclass(slots=True)
class _Known:
    """What is known of a text: where rules may match, and what those found that look at nothing but the text."""

    places: AllPlaces
    hits: dict[int, tuple[Hit, ...]] = field(default_factory=dict)


class Linter:
    """Rules made ready to run together. Those that look at whole documents or channels are left out."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        checks = [(rule, rule.check) for rule in rules if not isinstance(rule.check, (DocumentCheck, ChannelCheck))]
        self.rules = tuple(rule for rule, _ in checks)
        self._checks: tuple[Check | PlacedCheck, ...] = tuple(check for _, check in checks)
        # Whether a check takes places is asked once: a protocol is slow to ask.
        self._placed = tuple(check.run if isinstance(check, PlacedCheck) else None for check in self._checks)
        self._doubts = tuple(check.may_hit if isinstance(check, DoubtfulCheck) else None for check in self._checks)
        names = frozenset().union(*(rule.scope.names for rule in self.rules)) if self.rules else frozenset()
        self.by_sentence = "sentence" in names
        self.by_paragraph = "paragraph" in names
        self._search = Search([_clues(check) for check in self._checks])
        self._of_text = tuple(getattr(check, "of_text", False) for check in self._checks)
        self._fitting: dict[tuple[frozenset[str], str, str], frozenset[int]] = {}
        self._failures: Counter[int] = Counter()
        self._off: frozenset[int] = frozenset()
        self._known: dict[str, _Known] = {}
        self._kept = 0

    def places(self, texts: Sequence[str]) -> list[AllPlaces]:
        """For each text the numbers of the rules that may have something to say about it, and where."""
        known = self._known
        new = [text for text in dict.fromkeys(texts) if text not in known]
        found = dict(zip(new, self._search.places(new), strict=True))
        return [found[text] if text in found else known[text].places for text in texts]

    def known(self, text: str, places: AllPlaces) -> _Known:
        """What was found in a text: what many pages share is looked at once."""
        known = self._known.get(text)
        if known is None:
            if self._kept > MOST_KEPT:
                self._known.clear()
                self._kept = 0
            known = self._known[text] = _Known(places)
            self._kept += len(text) + _ENTRY
        return known

    def fitting(self, sections: frozenset[str], channel: str, locale: str) -> frozenset[int]:
        """The numbers of the rules for a block of these sections."""
        key = (sections, channel, locale)
        numbers = self._fitting.get(key)
        if numbers is None:
            numbers = self._fitting[key] = frozenset(
                number
                for number, rule in enumerate(self.rules)
                if rule.scope.matches(sections) and rule.holds_for(channel, locale)
            )
        return numbers

    def concerned(self, fitting: frozenset[int], places: AllPlaces) -> list[int]:
        """Those of the ``fitting`` rules that must be run, in their order."""
        fitting -= self._off
        always = self._search.always & fitting
        return sorted(always | (places.keys() & fitting)) if always else sorted(places.keys() & fitting)

    def may_hit(self, numbers: Iterable[int], text: str) -> bool:
        """Whether one of the rules may have something to say about a part of ``text``."""
        return any(doubt is None or doubt(text) for doubt in map(self._doubts.__getitem__, numbers))

    def failed(self, number: int, reason: str) -> Failure:
        """Note that a rule could not be run on a text; one that fails too often is not run any more."""
        self._failures[number] += 1
        if self._failures[number] == MOST_FAILURES:
            self._off |= {number}
            reason += f"; after {MOST_FAILURES} such texts it is not run any more"
        return Failure(self.rules[number], reason)

    def hits(self, number: int, text: str, memory: Memory, known: _Known) -> Iterable[Hit]:
        """What one rule finds in a text."""
        if not self._of_text[number]:
            return self._run(number, text, memory, known.places)
        hits = known.hits.get(number)
        if hits is None:
            hits = known.hits[number] = tuple(self._run(number, text, memory, known.places))
            self._kept += _ENTRY * len(hits)
        return hits

    def _run(self, number: int, text: str, memory: Memory, places: AllPlaces) -> Iterable[Hit]:
        placed = self._placed[number]
        if placed is not None:
            return placed(text, memory, places.get(number))
        return self._checks[number].run(text, memory)


def _clues(check: Check | PlacedCheck) -> Clues | None:
    if isinstance(check, PlacedCheck):
        return check.clues
    return None if check.literals is None else of_literals(check.literals)


@dataclass(slots=True)
class Document:
    """One source as rules see it: its blocks in order, then its summary and itself as it is."""

    source: MappedText
    blocks: Sequence[Block]
    summary: str = ""
    suffix: str = ""
    locale: str = ""
    channel: str = ""
    market: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    by_parts: bool = True


def lint(
    linter: Linter,
    document: Document,
    switches: Switches,
    runs: Callable[[Rule], bool] = lambda rule: True,
    failed: Callable[[Failure], None] = lambda failure: None,
) -> list[Alert]:
    """The alerts of a document by place. ``runs`` tells which rules hold for it; ``failed`` hears of broken ones."""
    run = _Run(linter, document, switches, runs, failed)
    for block, places in zip(document.blocks, linter.places([block.text for block in document.blocks]), strict=True):
        switches.advance(_end(block))
        if document.by_parts and is_running_text(block):
            run.parts(block, places)
        run.block(block, places)
    switches.finish()
    rest = [Block(f"raw{document.suffix}", document.source.text, document.source)]
    if document.summary:
        rest.insert(0, Block(f"summary{document.suffix}", document.summary, None))
    for block in rest:
        if run.fitting(block):
            run.block(block, linter.places([block.text])[0])
    return sorted(run.alerts, key=_by_place)


def _by_place(alert: Alert) -> tuple[int, int, str, str]:
    return (alert.location.line, alert.location.column, alert.rule.name, alert.message)


def _end(block: Block) -> int:
    """Where a block ends in its source: a comment inside it already holds for it."""
    return block.mapped.span(block.start).end if block.mapped is not None else 0


@dataclass(slots=True)
class _Run:
    linter: Linter
    document: Document
    switches: Switches
    runs: Callable[[Rule], bool]
    failed: Callable[[Failure], None]
    memory: Memory = field(init=False)
    alerts: list[Alert] = field(default_factory=list)
    seen: set[tuple[str, int, int]] = field(default_factory=set)
    reported: dict[str, int] = field(default_factory=dict)
    numbers: dict[tuple[frozenset[str], str], frozenset[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = self.document
        self.memory = Memory(counts=dict(document.counts), channel=document.channel, market=document.market)

    def fitting(self, block: Block) -> frozenset[int]:
        """The numbers of the rules for a block."""
        document = self.document
        key = (block.sections, block.locale or document.locale)
        numbers = self.numbers.get(key)
        if numbers is None:
            numbers = self.numbers[key] = frozenset(
                number
                for number in self.linter.fitting(block.sections, document.channel, key[1])
                if self.runs(self.linter.rules[number])
            )
        return numbers

    def parts(self, block: Block, places: AllPlaces) -> None:
        """Look at the paragraphs and sentences of a block, if a rule for them may have something to say."""
        for kind, asked, cut in (
            ("paragraph", self.linter.by_paragraph, paragraphs_of),
            ("sentence", self.linter.by_sentence, sentences_of),
        ):
            if not asked:
                continue
            whole = Block(f"{kind}.{block.scope}", block.text, block.mapped, block.start, block.locale)
            if kind == "paragraph" and "\n\n" not in block.text:
                # It is the block itself, which other rules look at anyway.
                self.block(whole, places, self.fitting(whole) - self.fitting(block))
            elif self.linter.may_hit(self.linter.concerned(self.fitting(whole), places), block.text):
                for part in cut(block, self.document.locale):
                    self.block(part, _within(places, part.start - block.start, len(part.text)))

    def block(self, block: Block, places: AllPlaces, fitting: frozenset[int] | None = None) -> None:
        """Run the rules that may have something to say about a block: the ``fitting`` ones, or all that are for it."""
        concerned = self.linter.concerned(self.fitting(block) if fitting is None else fitting, places)
        if not concerned or self.switches.silent:
            return
        self.memory.locale = block.locale or self.document.locale
        known = self.linter.known(block.text, places)
        for number in concerned:
            rule = self.linter.rules[number]
            if self.switches.off and not self.switches.allows(rule.name):
                continue
            try:
                for hit in self.linter.hits(number, block.text, self.memory, known):
                    self.add(rule, block, hit)
            except (ExpressionError, FormulaError) as error:
                self.failed(self.linter.failed(number, str(error)))

    def add(self, rule: Rule, block: Block, hit: Hit) -> None:
        found = block.text[hit.start : hit.end]
        if not self.switches.allows(rule.name, found):
            return
        location = self.locate(block, hit)
        key = (rule.name, location.line, location.column)
        if key in self.seen or (rule.limit and self.reported.get(rule.name, 0) >= rule.limit):
            return
        self.seen.add(key)
        self.reported[rule.name] = self.reported.get(rule.name, 0) + 1
        start, end = block.start + hit.start, block.start + hit.end
        self.alerts.append(Alert(rule, hit.message, location, found, block, start, end, hit.replacements))

    def locate(self, block: Block, hit: Hit) -> Location:
        """Where a hit stands; one about the document as a whole stands at its beginning."""
        mapped = block.mapped
        if mapped is None or hit.start == hit.end:
            start = 0 if mapped is None or "raw" in block.sections else mapped.span(block.start, block.start).start
            source = self.document.source.source
            position = source.position(start)
            return Location(source.path, start, start, position.line, 1, position.line, 1, source.line(position.line))
        return locate(mapped, block.start + hit.start, block.start + hit.end)


def _within(places: AllPlaces, start: int, length: int) -> AllPlaces:
    """The places of a part of a text, from its beginning."""
    found: AllPlaces = {}
    for number, known in places.items():
        if known is None:
            found[number] = None
        elif inside := [place - start for place in known if start <= place < start + length]:
            found[number] = inside
    return found
