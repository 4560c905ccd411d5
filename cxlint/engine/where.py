"""Where a fact is stated, agreeing or not, and what another value for it would change: its blast radius."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cxlint.engine.executors import serial
from cxlint.engine.fixing import Wanted
from cxlint.engine.run import make_settings
from cxlint.engine.sources import make_tasks, refuse_unfetched
from cxlint.engine.witnesses import claim_order
from cxlint.errors import ConfigurationError
from cxlint.facts.book import Fact, FactBook, Truth
from cxlint.facts.claims import Claim, Outcome
from cxlint.facts.compile import compile_book
from cxlint.facts.declarations import Declared, Is
from cxlint.model import Location
from cxlint.project import Project, load_rules
from cxlint.schema import ConfigurationErrors, Text, location, nearest
from cxlint.text import Edit, Fix, Span


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Every statement of ``fact``, by channel and place.

    ``truth`` is what is declared and ``location`` where. With another value, ``new_truth``, the outcome and the fix of
    each claim are those against it, and ``declaration`` is the change of the declaration itself.
    """

    fact: str
    truth: str
    location: Location
    claims: tuple[Claim, ...]
    new_truth: str = ""
    declaration: Wanted | None = None

    def to_change(self) -> Iterator[Claim]:
        """The claims that do not agree."""
        return (claim for claim in self.claims if claim.outcome not in (Outcome.AGREES, Outcome.STATED))

    def fixes(self) -> list[Wanted]:
        """What can be written without a look, the declaration first."""
        wanted = [
            Wanted(claim.location, claim.fix, claim.says, claim.fact)
            for claim in self.claims
            if claim.fix is not None and claim.fix.safety == "safe"
        ]
        return [self.declaration, *wanted] if self.declaration is not None else wanted


def where(
    project: Project,
    fact: str,
    *,
    value: str = "",
    day: datetime.date | None = None,
    channels: Sequence[str] = (),
) -> Whereabouts:
    """Every statement of ``fact`` in the project's channels.

    With ``value``, what would have to change if that were right: ``60 days``, or ``de=60 days`` for one of the places
    that the fact tells apart. Raises ``ConfigurationError`` where there is no such fact or the value cannot be its.
    """
    refuse_unfetched(project, channels)
    settings = make_settings(project, day or datetime.date.today())
    declared = {item.name: item for item in load_rules(project).facts}
    if fact not in declared:
        near = nearest(fact, declared)
        hint = f'did you mean "{near}"?' if near else '"cxlint facts" lists them'
        raise ConfigurationError(f'there is no fact "{fact}"', hint=hint)
    found = next(item for item in settings.book.facts if item.name == fact)
    new: Truth | None = None
    change: Wanted | None = None
    if value:
        scope, new, change = _supposed(declared[fact], found, value, project, settings.languages)
        settings = replace(settings, book=_supposing(settings.book, found, scope, new))
    parts = serial(list(make_tasks(project, channels)), settings)
    claims = sorted((claim for part in parts for claim in part.claims if claim.fact == fact), key=claim_order)
    order = {name: number for number, name in enumerate(project.channels)}
    claims.sort(key=lambda claim: order.get(claim.location.channel, len(order)))
    truth = " / ".join(dict.fromkeys(truth.written for truth in found.truths.values()))
    return Whereabouts(fact, truth, found.location, tuple(claims), new.written if new else "", change)


def _supposing(book: FactBook, fact: Fact, scope: str, truth: Truth) -> FactBook:
    supposed = replace(fact, supposed=((fact.truths[scope], truth),))
    return replace(book, facts=tuple(supposed if item is fact else item for item in book.facts))


_SCOPED = re.compile(r"([\w-]+) ?= ?(.+)", re.DOTALL)


def _supposed(
    item: Declared, fact: Fact, value: str, project: Project, languages: tuple[str, ...]
) -> tuple[str, Truth, Wanted | None]:
    """The scope that another value is for, the value, and the change of the declaration."""
    scoped = _SCOPED.fullmatch(value)
    scope = ""
    if scoped is not None and scoped[1].lower() in fact.truths:
        scope, value = scoped[1].lower(), scoped[2]
    elif "" not in fact.truths:
        hint = f'write which one: "{next(iter(fact.truths))}={value}"'
        message = f'"{fact.name}" has a value for each of {", ".join(fact.truths)}'
        raise ConfigurationError(message, hint=hint)
    declaration = replace(item.declaration, is_=Text(value, "--set"), one_of=(), kind=None, was=(), except_=())
    try:
        book = compile_book((replace(item, declaration=declaration),), languages, project.market)
    except ConfigurationErrors as errors:
        error = errors.errors[0]
        raise ConfigurationError(error.message, where=error.where, hint=error.hint) from None
    new = book.facts[0]
    if fact.kind and new.kind != fact.kind:
        raise ConfigurationError(f'"{value}" is a value of another kind than {fact.name} has', hint=f"{fact.kind}")
    return scope, new.truths[""], _change(item, scope, value)


def _change(item: Declared, scope: str, value: str) -> Wanted | None:
    """The edit of the declaration; ``None`` where it is no single value."""
    declared: Is | None = item.declaration.is_
    if isinstance(declared, dict):
        declared = next((text for name, text in declared.items() if name.lower() == scope), None)
    if isinstance(declared, tuple) and len(declared) == 1:
        declared = declared[0]
    if not isinstance(declared, Text):
        return None
    written = item.source.text[declared.start : declared.end]
    fix = Fix(f'write "{value}"', (Edit(Span(declared.start, declared.end), _scalar(value, written)),))
    return Wanted(location(declared, item.source), fix, declared.text, item.name)


_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^#:,\[\]{}\n]|:(?! )|(?<! )#)*")


def _scalar(value: str, like: str) -> str:
    """``value`` as YAML, quoted as the old one was, or where it has to be."""
    if like.startswith("'"):
        return "'" + value.replace("'", "''") + "'"
    if like.startswith('"') or not _PLAIN.fullmatch(value) or value != value.strip():
        return json.dumps(value, ensure_ascii=False)
    return value
