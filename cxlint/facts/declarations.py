"""Fact files as they are written: the dataclasses behind ``facts:``. Values are parsed later, by the fact book."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cxlint.errors import ConfigurationError
from cxlint.model import Severity
from cxlint.schema import Text, load, option
from cxlint.text import Source

Phrases: TypeAlias = Text | tuple[Text, ...] | dict[str, tuple[Text, ...]]
"""Phrases of any language, or by language."""

Is: TypeAlias = Text | tuple[Text, ...] | dict[str, Text | tuple[Text, ...]]
"""One value, all of a list together, or a value by locale, market or channel."""


@dataclass(frozen=True, slots=True)
class When:
    """The condition of a variant; all that is given must hold."""

    mentions: Phrases | None = option("Phrases of which one must stand near.", default=None)
    channel: tuple[str, ...] = option("Channels it holds in.", default=())
    locale: tuple[str, ...] = option("Locales it holds in.", default=())
    market: tuple[str, ...] = option("Markets it holds in, as ISO 3166 codes.", default=())
    from_: datetime.date | None = option("First day.", key="from", default=None)
    until: datetime.date | None = option("Last day.", default=None)


@dataclass(frozen=True, slots=True)
class Exception_:
    """A legitimate variant of a fact."""

    is_: Is = option("The value under the condition.", key="is")
    when: When = option("The condition.")


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


@dataclass(frozen=True, slots=True)
class Answers:
    """The phrases by which texts say yes or no."""

    yes: Phrases | None = option("Phrases that say yes.", default=None)
    no: Phrases | None = option("Phrases that say no.", default=None)


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
        examples=({"en": ["return window", "send back"], "it": ["reso", "restituire"]},),
    )
    is_: Is | None = option(
        "The value: one, a mapping by locale, market or channel, or a list of values that hold together.",
        key="is",
        default=None,
        examples=("30 days", "EUR 4.99 per month", "Mon-Fri 9:00-18:00", "yes"),
    )
    one_of: tuple[Text, ...] = option("Alternatives that are equally right.", default=())
    not_about: Phrases | None = option("Phrases that make a sentence speak of something else.", default=None)
    was: tuple[Text | Former, ...] = option("Former values, reported as outdated.", default=())
    except_: tuple[Exception_, ...] = option("Legitimate variants.", key="except", default=())
    valid: Valid | None = option("When the fact holds.", default=None)
    must_appear_in: tuple[str, ...] = option("Channels that must state the fact.", default=())
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
    place: Text = option("", default=Text(""), place=True)


@dataclass(frozen=True, slots=True)
class FactFile:
    """A file of facts."""

    facts: dict[str, FactDeclaration] = option("The facts by name.")


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration with its name, the source it stands in and the place of its name there."""

    name: str
    declaration: FactDeclaration
    source: Source
    at: Text


def load_facts(files: tuple[tuple[str, str], ...]) -> tuple[tuple[Declared, ...], tuple[ConfigurationError, ...]]:
    """The declarations of fact files given as ``(path, text)``, and every error in them."""
    declared: dict[str, Declared] = {}
    errors: list[ConfigurationError] = []
    for path, text in files:
        loaded = load(text, path, FactFile)
        errors += loaded.errors
        if loaded.value is None:
            continue
        names = _names(text, path)
        for name, declaration in loaded.value.facts.items():
            at = names.get(name, declaration.place)
            if name in declared:
                other = declared[name].at.where
                errors.append(
                    ConfigurationError(f'"{name}" is declared a second time', where=at.where, hint=f"see {other}")
                )
                continue
            if declaration.is_ is None and not declaration.one_of:
                errors.append(
                    ConfigurationError(
                        f'"{name}" does not say what is true',
                        where=at.where,
                        hint='add "is: ...", such as "is: 30 days"',
                    )
                )
                continue
            declared[name] = Declared(name, declaration, loaded.source, at)
    return tuple(declared.values()), tuple(errors)


def _names(text: str, path: str) -> dict[str, Text]:
    """The places of the facts' names."""
    import yaml

    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    found: dict[str, Text] = {}
    if not isinstance(root, yaml.MappingNode):
        return found
    for key, value in root.value:
        if key.value == "facts" and isinstance(value, yaml.MappingNode):
            for name, _ in value.value:
                mark = name.start_mark
                where = f"{path}:{mark.line + 1}:{mark.column + 1}"
                found[str(name.value)] = Text(str(name.value), where, mark.index, name.end_mark.index)
    return found


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
