"""From declarations to the fact book: values parsed, cues compiled, every mistake reported at its place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from cxlint.errors import ConfigurationError
from cxlint.facts.book import NAME, YES_NO, Fact, FactBook, Truth, Variant
from cxlint.facts.cues import Cue, CueIndex, compile_cue
from cxlint.facts.declarations import Declared, Exception_, Former, Is, Phrases, by_language
from cxlint.language.locales import language_of
from cxlint.schema import ConfigurationErrors, Text, location
from cxlint.values import find, parse
from cxlint.values.model import Mention, ValueKind

_YES = frozenset(("yes", "true", "sì", "si"))
_NO = frozenset(("no", "false"))
_PHONE: frozenset[ValueKind] = frozenset(("phone",))


def compile_book(declared: Sequence[Declared], languages: tuple[str, ...] = (), market: str = "") -> FactBook:
    """The book of all ``declared`` facts. Values are read in the project's languages, English among them, and market.

    Raises ``ConfigurationErrors`` with every value that cannot be read and every cue that is wrong.
    """
    compiler = _Compiler(tuple(dict.fromkeys(("en", *languages))), market)
    facts = [compiler.fact(number, item) for number, item in enumerate(declared)]
    if compiler.errors:
        raise ConfigurationErrors(tuple(compiler.errors))
    return FactBook(tuple(facts), CueIndex(compiler.cues), tuple(compiler.owners))


def languages_of(declared: Sequence[Declared]) -> tuple[str, ...]:
    """The languages in which ``declared`` facts have cues, for projects that do not name theirs."""
    found = {language for item in declared for language, _ in by_language(item.declaration.about)}
    return tuple(sorted(language_of(language) for language in found if language))


class _Compiler:
    def __init__(self, languages: tuple[str, ...], market: str) -> None:
        self.market = market
        self.languages = languages
        self.cues: list[Cue] = []
        self.owners: list[int] = []
        self.errors: list[ConfigurationError] = []

    def fact(self, number: int, item: Declared) -> Fact:
        """One fact; what is wrong is noted and left out."""
        declaration = item.declaration
        values = declaration.is_ if declaration.is_ is not None else declaration.one_of
        is_name = bool(declaration.confused_with) or self._are_names(values)
        valid = declaration.valid
        answers = declaration.phrases
        if values:
            truths = self._truths(values, together=declaration.is_ is not None, is_name=is_name)
            kind = self._kind(truths, is_name)
        else:
            truths, kind = {"": Truth("")}, YES_NO if answers else declaration.kind or ""
        return Fact(
            name=item.name,
            kind=kind,
            truths=truths,
            owner=self._owner(number, declaration.about, kind),
            location=location(item.at, item.source),
            not_owner=self._owner(number, declaration.not_about),
            yes=self._owner(number, answers.yes if answers else None),
            no=self._owner(number, answers.no if answers else None),
            confused={self._owner(number, (name,)): name.text for name in declaration.confused_with},
            named=self._names(number, truths) if kind == NAME else {},
            former=tuple(self._former(former) for former in declaration.was),
            variants=tuple(self._variant(number, variant, is_name) for variant in declaration.except_),
            compare=declaration.compare,
            loose=declaration.loose,
            valid_from=valid.from_ if valid else None,
            valid_until=valid.until if valid else None,
            must_appear_in=declaration.must_appear_in,
            severity=declaration.severity,
            responsible=declaration.owner,
            see=declaration.see,
        )

    def _owner(self, fact: int, phrases: Phrases | None, kind: str = "") -> int:
        """A new owner number for a group of cues of a fact of ``kind``; -1 where there are none."""
        found = list(by_language(phrases))
        if not found:
            return -1
        owner = len(self.owners)
        self.owners.append(fact)
        for language, phrase in found:
            try:
                self.cues.append(compile_cue(owner, phrase.text, language, where=phrase.where, kind=kind))
            except ConfigurationError as error:
                self.errors.append(error)
        return owner

    def _names(self, fact: int, truths: dict[str, Truth]) -> dict[int, str]:
        names = dict.fromkeys(name for truth in truths.values() for name in truth.names)
        return {self._owner(fact, (Text(name),)): name for name in names}

    def _are_names(self, values: Is | tuple[Text, ...] | None) -> bool:
        """Whether a list, or what holds in different places, names things: nothing in it reads as a value."""
        if values is None or isinstance(values, Text):
            return False
        groups = values.values() if isinstance(values, dict) else (values,)
        texts = [text for group in groups for text in (group if isinstance(group, tuple) else (group,))]
        return len({text.text for text in texts}) > 1 and not any(
            any(letter.isdigit() for letter in text.text)
            or text.text.strip().lower() in _YES | _NO
            or any(parse(text.text, language, market=self.market) for language in self.languages)
            for text in texts
        )

    def _truths(self, values: Is, *, together: bool, is_name: bool) -> dict[str, Truth]:
        if isinstance(values, dict):
            return {
                scope.lower(): self._truth(value if isinstance(value, tuple) else (value,), together, is_name)
                for scope, value in values.items()
            }
        return {"": self._truth(values if isinstance(values, tuple) else (values,), together, is_name)}

    def _truth(self, texts: tuple[Text, ...], together: bool, is_name: bool) -> Truth:
        joiner = ", " if together else " or "
        written = joiner.join(text.text for text in texts)
        word = texts[0].text.strip().lower() if len(texts) == 1 else ""
        if is_name:
            return Truth(written, names=tuple(text.text.strip() for text in texts), together=together)
        if word in _YES or word in _NO:
            return Truth("yes" if word in _YES else "no", word="yes" if word in _YES else "no")
        mentions = tuple(mention for text in texts if (mention := self._value(text)) is not None)
        return Truth(written, mentions, together=together)

    def _value(self, text: Text) -> Mention | None:
        for language in self.languages:
            mention = parse(text.text, language, market=self.market)
            if mention is not None:
                return mention
        for language in self.languages:
            # In a text a number like 800.91.24.91 needs a word beside it to be one to dial; a declaration does not.
            for mention in find(f"tel {text.text}", language, kinds=_PHONE, market=self.market):
                if mention.start == 4 and mention.end == 4 + len(text.text.rstrip()):
                    return mention
        hint = 'write it as in a text: "30 days", "EUR 9.99", "Mon-Fri 9:00-18:00", "+39 02 1234567", "yes"'
        self.errors.append(
            ConfigurationError(f'"{text.text}" is no value cxlint can read', where=text.where, hint=hint)
        )
        return None

    def _kind(self, truths: dict[str, Truth], is_name: bool) -> str:
        if is_name:
            return NAME
        first = next(iter(truths.values()))
        return YES_NO if first.word else (first.values[0].kind if first.values else "")

    def _former(self, former: Text | Former) -> tuple[Truth, datetime.date | None]:
        text, until = (former, None) if isinstance(former, Text) else (former.is_, former.until)
        return self._truth((text,), False, False), until

    def _variant(self, fact: int, variant: Exception_, is_name: bool) -> Variant:
        when = variant.when
        truth = next(iter(self._truths(variant.is_, together=True, is_name=is_name).values()))
        return Variant(
            truth=truth,
            owner=self._owner(fact, when.mentions),
            channels=frozenset(when.channel),
            locales=frozenset(when.locale),
            markets=frozenset(market.lower() for market in when.market),
            start=when.from_,
            end=when.until,
        )
