"""All rules over all blocks of a document.

One search goes over a block for the literals of all rules; the expressions are run only where it hits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import ahocorasick_rs

from cxlint.model import Location, locate
from cxlint.text import MappedText
from cxlint.tone.blocks import Block, is_running_text, parts_of
from cxlint.tone.comments import Switches
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.formulas import FormulaError
from cxlint.tone.rules import ChannelCheck, Check, DocumentCheck, Hit, Memory, Rule


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


class Linter:
    """Rules made ready to run together. Those that look at whole documents or channels are left out."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        checks = [(rule, rule.check) for rule in rules if not isinstance(rule.check, (DocumentCheck, ChannelCheck))]
        self.rules = tuple(rule for rule, _ in checks)
        self._checks: tuple[Check, ...] = tuple(check for _, check in checks)
        names = frozenset().union(*(rule.scope.names for rule in self.rules)) if self.rules else frozenset()
        self.by_sentence = "sentence" in names
        self.by_paragraph = "paragraph" in names
        literals: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, check in enumerate(self._checks):
            if check.literals is None:
                self._always.append(number)
            else:
                for literal in check.literals:
                    literals.setdefault(literal, []).append(number)
        self._owners = list(literals.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(literals)) if literals else None
        self._fitting: dict[tuple[frozenset[str], str, str], frozenset[int]] = {}

    def rules_for(self, block: Block, channel: str = "", locale: str = "") -> list[tuple[Rule, Check]]:
        """The rules that may have something to say about a block, in their order, with their checks.

        ``locale`` is that of the block, or of its document where it has none.
        """
        key = (block.sections, channel, locale)
        fitting = self._fitting.get(key)
        if fitting is None:
            fitting = self._fitting[key] = frozenset(
                number
                for number, rule in enumerate(self.rules)
                if rule.scope.matches(block.sections) and rule.holds_for(channel, locale)
            )
        if not fitting:
            return []
        wanted = {number for number in self._always if number in fitting}
        if self._automaton is not None:
            hits = self._automaton.find_matches_as_indexes(block.text.casefold(), overlapping=True)
            for literal in {hit[0] for hit in hits}:
                wanted.update(number for number in self._owners[literal] if number in fitting)
        return [(self.rules[number], self._checks[number]) for number in sorted(wanted)]


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
    for block in document.blocks:
        switches.advance(_end(block))
        if document.by_parts and is_running_text(block):
            for part in parts_of(
                block, document.locale, by_sentence=linter.by_sentence, by_paragraph=linter.by_paragraph
            ):
                run.block(part)
        run.block(block)
    switches.finish()
    if document.summary:
        run.block(Block(f"summary{document.suffix}", document.summary, None))
    run.block(Block(f"raw{document.suffix}", document.source.text, document.source))
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
    allowed: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = self.document
        self.memory = Memory(counts=dict(document.counts), channel=document.channel, market=document.market)

    def block(self, block: Block) -> None:
        self.memory.locale = block.locale or self.document.locale
        for rule, check in self.linter.rules_for(block, self.document.channel, self.memory.locale):
            allowed = self.allowed.get(rule.name)
            if allowed is None:
                allowed = self.allowed[rule.name] = self.runs(rule)
            if not allowed or not self.switches.allows(rule.name):
                continue
            try:
                for hit in check.run(block.text, self.memory):
                    self.add(rule, block, hit)
            except (ExpressionError, FormulaError) as error:
                self.failed(Failure(rule, str(error)))

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
