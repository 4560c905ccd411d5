"""What ``mutate`` changes: the values of one source, each with another value to write in its place."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxlint.engine.scan import ValueCache
from cxlint.engine.tasks import Partial, Settings, Task, document_of, open_source, read
from cxlint.errors import CxlintError
from cxlint.facts.book import NAME, YES_NO, Fact
from cxlint.facts.claims import BY_AGREEMENT, Claim, Outcome
from cxlint.language.locales import language_of, market_of
from cxlint.model import Location, Passage, Severity, locate
from cxlint.readers.registry import syntax_of
from cxlint.values import find, outermost
from cxlint.values.alter import alterations
from cxlint.values.compare import compare
from cxlint.values.model import Likeness, Value


@dataclass(frozen=True, slots=True)
class Change:
    """Another value at a place: ``after`` instead of ``before``, as ``written`` in the source.

    ``fact`` is what the value was bound to, empty for a value that nobody declared.
    """

    location: Location
    before: str
    after: str
    written: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """One source as it is, and what may be changed in it; ``skipped`` says why some claims are not changed."""

    part: Partial
    bound: tuple[Change, ...] = ()
    free: tuple[Change, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surveyor:
    """Looks at a source and chooses the other values, by ``seed``; also those of no fact where ``free``."""

    seed: int
    free: bool = True

    def __call__(self, task: Task, settings: Settings, cache: ValueCache) -> Survey:
        """The survey of one source."""
        part = read(task, settings, cache)
        if not part.readable:
            return Survey(part)
        try:
            opened = open_source(task, settings.root)
        except CxlintError:
            return Survey(part)
        passages = document_of(opened, task, settings).passages
        by_id = {passage.id: passage for passage in passages}
        bound: list[Change] = []
        skipped: list[str] = []
        for claim in part.claims:
            passage = by_id.get(claim.passage)
            change = self._of_claim(claim, passage, settings) if passage else "stands in no passage of its own"
            if isinstance(change, str):
                skipped.append(change)
            else:
                bound.append(change)
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in part.claims:
            claims[claim.passage].append(claim)
        free = []
        for passage in passages if self.free else ():
            for change in self._undeclared(passage, task, claims.get(passage.id, ())):
                if isinstance(change, str):
                    skipped.append(change)
                else:
                    free.append(change)
        return Survey(part, tuple(bound), tuple(free), tuple(skipped))

    def _of_claim(self, claim: Claim, passage: Passage, settings: Settings) -> Change | str:
        """The change of a claim, or why there is none."""
        fact = next(fact for fact in settings.book.facts if fact.name == claim.fact)
        if claim.outcome not in (Outcome.AGREES, Outcome.STATED):
            return "already reported"
        if claim.doubt == BY_AGREEMENT:
            return BY_AGREEMENT
        if (fact.valid_until and settings.day > fact.valid_until) or (
            fact.valid_from and settings.day < fact.valid_from
        ):
            return "the fact is not in force"
        if fact.severity is Severity.REVIEW:
            return "the fact only asks for reviews"
        if fact.kind == YES_NO:
            options = _opposites(claim, fact, passage, settings)
        elif fact.kind == NAME:
            options = tuple(name for name in (*fact.confused.values(), *fact.named.values()) if name != claim.says)
        elif claim.value is not None and not isinstance(claim.value, str):
            options = alterations(claim.says, claim.value, passage.locale)
        else:
            options = ()
        place = claim.location
        if not options:
            return "no other value can be written in these words"
        return self._change(passage, place, claim.says, options, claim.fact) or "not literal in the source"

    def _undeclared(self, passage: Passage, task: Task, claims: Sequence[Claim]) -> Iterator[Change | str]:
        """The changes of the values of a passage that belong to no claim.

        What only restates a claim beside it ("365 days (12 months)") belongs to that: it is neither bound nor free.
        """
        if passage.kind == "code":
            return
        text = passage.text.text
        market = task.market or market_of(passage.locale)
        for mention in outermost(find(text, passage.locale, market=market)):
            place = locate(passage.text, mention.start, mention.end, channel=task.channel, locale=passage.locale)
            if any(place.start < claim.location.end and claim.location.start < place.end for claim in claims):
                continue
            if any(_restates(mention.value, claim) for claim in claims):
                yield "it restates the value beside it"
                continue
            before = text[mention.start : mention.end]
            options = alterations(before, mention.value, passage.locale)
            if options and (change := self._change(passage, place, before, options, "")):
                yield change

    def _change(
        self, passage: Passage, place: Location, before: str, options: tuple[str, ...], fact: str
    ) -> Change | None:
        source = passage.text.source
        if not source.literal or source.text[place.start : place.end] != passage.text.escaped(before):
            return None
        after = random.Random(f"{self.seed}:{place.path}:{place.start}:{fact}").choice(options)
        return Change(place, before, after, passage.text.escaped(after), fact)


def read_changed(item: tuple[Task, tuple[Change, ...]], settings: Settings, cache: ValueCache) -> tuple[Partial, ...]:
    """What one source gives with each of its changes made, one at a time."""
    task, changes = item
    opened = open_source(task, settings.root)
    text = opened[0].text.source.text
    # The mark says UTF-8 whatever the text says of itself; messages have no such mark.
    binary = (syntax := syntax_of(task.path)) is not None and syntax.binary
    encoding = "utf-8" if binary else "utf-8-sig"
    return tuple(
        read(
            task,
            settings,
            cache,
            (text[: change.location.start] + change.written + text[change.location.end :]).encode(encoding),
        )
        for change in changes
    )


def _restates(value: Value, claim: Claim) -> bool:
    """Whether a value says the same as a claim, or may say it."""
    said = claim.value
    if said is None or isinstance(said, str):
        return False
    return compare(said, value) in (Likeness.SAME, Likeness.UNCLEAR)


def _opposites(claim: Claim, fact: Fact, passage: Passage, settings: Settings) -> tuple[str, ...]:
    """The phrases that say the opposite of the one that a claim is made of."""
    said, other = (fact.yes, fact.no) if claim.value == "yes" else (fact.no, fact.yes)
    language = language_of(passage.locale)
    cues = settings.book.index.cues
    if other < 0 or not any(cue.owner == said and cue.text == claim.cue for cue in cues):
        return ()
    return tuple(
        cue.text
        for cue in cues
        if cue.owner == other
        and cue.language in ("", language)
        and not cue.text.startswith("/")
        and "&" not in cue.text
    )
