"""Fact files as they are written: the dataclasses behind ``facts:``. Values are parsed later, by the fact book."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cxlint.errors import ConfigurationError
from cxlint.model import Severity
from cxlint.schema import Loaded, Pattern, Text, Where, load, nearest, option
from cxlint.text import Source
from cxlint.values.model import ValueKind

Phrases: TypeAlias = Text | tuple[Text, ...] | dict[str, tuple[Text, ...]]
"""Phrases of any language, or by language."""

Is: TypeAlias = Text | tuple[Text, ...] | dict[str, Text | tuple[Text, ...]]
"""One value, all of a list together, or a value by locale, market or channel."""

_NAME = Pattern(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*", "a name in small letters, such as returns.window")
_LANGUAGE = Pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language, such as it or pt-BR")
_PHRASES = "a phrase, a list of phrases, or phrases by language"
_VALUE = "a value, a list of values, or values by locale, market or channel"


def _days_in_order(
    first: datetime.date | None, last: datetime.date | None, where: Where
) -> Iterator[ConfigurationError]:
    if first and last and last < first:
        yield ConfigurationError(f'"until" ({last}) lies before "from" ({first})', where=where("until"))


@dataclass(frozen=True, slots=True)
class When:
    """The condition of a variant; all that is given must hold."""

    mentions: Phrases | None = option(
        "Phrases of which one must stand near.",
        default=None,
        expected=_PHRASES,
        key_pattern=_LANGUAGE,
        examples=(["Plus member"],),
    )
    channel: tuple[str, ...] = option("Channels it holds in.", default=())
    locale: tuple[str, ...] = option("Locales it holds in.", default=())
    market: tuple[str, ...] = option("Markets it holds in, as ISO 3166 codes.", default=())
    from_: datetime.date | None = option("First day.", key="from", default=None)
    until: datetime.date | None = option("Last day.", default=None)

    def problems(self, where: Where) -> Iterator[ConfigurationError]:
        """What no single option shows: a condition without a condition, days in the wrong order."""
        if not (self.mentions or self.channel or self.locale or self.market or self.from_ or self.until):
            hint = "for example when: {market: de}"
            yield ConfigurationError('"when" holds no condition', where=where(""), hint=hint)
        yield from _days_in_order(self.from_, self.until, where)


@dataclass(frozen=True, slots=True)
class Exception_:
    """A legitimate variant of a fact."""

    is_: Is = option(
        "The value under the condition.",
        key="is",
        expected=_VALUE,
        examples=("60 days",),
        misnomers=("value", "equals"),
    )
    when: When = option("The condition.", examples=({"market": "de"},), misnomers=("if", "condition"))


@dataclass(frozen=True, slots=True)
class Former:
    """A value that was right once."""

    is_: Text = option("The former value.", key="is")
    until: datetime.date | None = option("Its last day.", default=None)


@dataclass(frozen=True, slots=True)
class Valid:
    """When a fact holds."""

    from_: datetime.date | None = option("First day.", key="from", default=None)
    until: datetime.date | None = option("Last day.", default=None)

    def problems(self, where: Where) -> Iterator[ConfigurationError]:
        """Days in the wrong order."""
        yield from _days_in_order(self.from_, self.until, where)


@dataclass(frozen=True, slots=True)
class Answers:
    """The phrases by which texts say yes or no."""

    yes: Phrases | None = option("Phrases that say yes.", default=None, expected=_PHRASES, key_pattern=_LANGUAGE)
    no: Phrases | None = option("Phrases that say no.", default=None, expected=_PHRASES, key_pattern=_LANGUAGE)


@dataclass(frozen=True, slots=True)
class Tests:
    """Sentences that hold the declaration to its word."""

    flag: tuple[Text, ...] = option("Sentences that must be reported.", default=())
    ok: tuple[Text, ...] = option("Sentences that must not be reported.", default=())


@dataclass(frozen=True, slots=True)
class FactDeclaration:
    """A canonical fact: what is true, and which words speak of it."""

    about: Phrases = option(
        "Cues: the phrases that say what the fact is about, in any language or by language.",
        expected=_PHRASES,
        key_pattern=_LANGUAGE,
        examples=({"en": ["return window", "send back"], "it": ["reso", "restituire"]},),
        misnomers=("cues", "cue", "keywords", "terms", "words"),
    )
    is_: Is | None = option(
        "The value: one, a mapping by locale, market or channel, or a list of values that hold together.",
        key="is",
        default=None,
        expected=_VALUE,
        examples=("30 days", "EUR 4.99 per month", "Mon-Fri 9:00-18:00", "yes"),
        misnomers=("value", "equals", "truth"),
    )
    kind: ValueKind | None = option(
        'Without "is": the kind of value that all texts must agree on, whatever it is.',
        default=None,
        examples=("duration", "phone", "money"),
        misnomers=("type",),
    )
    one_of: tuple[Text, ...] = option("Alternatives that are equally right.", default=())
    not_about: Phrases | None = option(
        "Phrases that make a sentence speak of something else.",
        default=None,
        expected=_PHRASES,
        key_pattern=_LANGUAGE,
        misnomers=("unless", "exclude"),
    )
    was: tuple[Text | Former, ...] = option(
        "Former values, reported as outdated.", default=(), examples=(["14 days"],), misnomers=("formerly", "before")
    )
    except_: tuple[Exception_, ...] = option(
        "Legitimate variants.",
        key="except",
        default=(),
        expected="a list of variants",
        examples=([{"is": "60 days", "when": {"market": "de"}}],),
        misnomers=("variants", "exceptions"),
    )
    valid: Valid | None = option(
        "When the fact holds.", default=None, examples=({"from": "2026-01-01", "until": "2026-12-31"},)
    )
    must_appear_in: tuple[str, ...] = option(
        "Channels that must state the fact.", default=(), expected="a list of channels", examples=(["faq", "scripts"],)
    )
    severity: Severity = option("How bad a contradiction is.", default=Severity.ERROR)
    owner: str = option("Who decides on the fact.", default="")
    see: str = option("Where the fact is documented.", default="")
    compare: Literal["exactly", "at least", "at most", "within"] = option(
        "How a value may differ and still agree.", default="exactly"
    )
    loose: bool = option("Whether a month counts as 30 days and a year as 365.", default=False)
    phrases: Answers | None = option("For yes and no: the phrases that say so.", default=None)
    confused_with: tuple[Text, ...] = option("For a name: the wrong names it is confused with.", default=())
    tests: Tests | None = option("Sentences that hold the declaration to its word.", default=None)
    place: Text = option("", place=True)

    def problems(self, where: Where) -> Iterator[ConfigurationError]:
        """What no single option shows: two kinds of truth, or an option that is of no use without one."""
        if self.is_ is None and not self.one_of:
            hint = 'add "is: ...", such as "is: 30 days"'
            for name, given in (("compare", self.compare != "exactly"), ("confused_with", bool(self.confused_with))):
                if given:
                    message = f'"{self.place}" has "{name}" but does not say what is true'
                    yield ConfigurationError(message, where=where(name), hint=hint)
        elif self.kind is not None:
            message = f'"{self.place}" says what is true and has "kind" as well'
            yield ConfigurationError(message, where=where("kind"), hint='remove "kind": the value has one')
        if self.is_ is not None and self.one_of:
            message = f'"{self.place}" has both "is" and "one_of"'
            hint = 'list what is equally right under "one_of" and remove "is"'
            yield ConfigurationError(message, where=where("one_of"), hint=hint)


@dataclass(frozen=True, slots=True)
class FactFile:
    """A file of facts."""

    facts: dict[str, FactDeclaration] = option("The facts by name.", key_pattern=_NAME)


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration with its name, the source it stands in and the place of its name there."""

    name: str
    declaration: FactDeclaration
    source: Source
    at: Text


def load_facts(
    files: tuple[tuple[str, str], ...], channels: Collection[str] = ()
) -> tuple[tuple[Declared, ...], tuple[ConfigurationError, ...]]:
    """The declarations of fact files given as ``(path, text)``, and every error in them.

    Where ``channels`` are given, the channels that facts name must be among them.
    """
    declared: dict[str, Declared] = {}
    errors: list[ConfigurationError] = []
    for path, text in files:
        loaded = load(text, path, FactFile)
        errors += loaded.errors
        for name, declaration in (loaded.value.facts if loaded.value else {}).items():
            at = declaration.place
            if name in declared:
                hint = f"see {declared[name].at.where}"
                errors.append(ConfigurationError(f'"{name}" is declared a second time', where=at.where, hint=hint))
                continue
            if channels:
                errors += _unknown_channels(name, declaration, loaded, channels)
            declared[name] = Declared(name, declaration, loaded.source, at)
    return tuple(declared.values()), tuple(errors)


def _unknown_channels(
    name: str, declaration: FactDeclaration, loaded: Loaded[FactFile], channels: Collection[str]
) -> Iterator[ConfigurationError]:
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (channel, ("must_appear_in", index)) for index, channel in enumerate(declaration.must_appear_in)
    ]
    for number, variant in enumerate(declaration.except_):
        named += (
            (channel, ("except", number, "when", "channel", index))
            for index, channel in enumerate(variant.when.channel)
        )
    for channel, keys in named:
        if channel not in channels:
            meant = nearest(channel, channels)
            yield ConfigurationError(
                f'there is no channel "{channel}"',
                where=loaded.where("facts", name, *keys).where,
                hint=f'did you mean "{meant}"?' if meant else f"there are {', '.join(channels)}",
            )


def by_language(phrases: Phrases | None) -> Iterator[tuple[str, Text]]:
    """Phrases with their language, "" for any."""
    if phrases is None:
        return
    if isinstance(phrases, Text):
        yield "", phrases
    elif isinstance(phrases, tuple):
        yield from (("", phrase) for phrase in phrases)
    else:
        yield from ((language, phrase) for language, group in phrases.items() for phrase in group)
