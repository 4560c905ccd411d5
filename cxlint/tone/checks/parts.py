"""The parts that ``require`` and ``order`` ask a message for: known ones, phrases, named facts; and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from cxlint.errors import ConfigurationError
from cxlint.facts.cues import Cue, compile_cue, find_cues
from cxlint.language.locales import language_of
from cxlint.language.script_parts import PARTS, Part, part_table
from cxlint.model import Passage
from cxlint.schema import nearest
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.messages import fill
from cxlint.tone.rules import Found, Memory
from cxlint.tone.script_parts import Message, Said
from cxlint.tone.script_units import PER, Per, Unit, units
from cxlint.tone.settings import Settings

FEWEST_WORDS = 3
"""A text of fewer words is no message."""
_QUOTED_WORDS = 6
_EARLY: frozenset[Part] = frozenset(("acknowledgement", "empathy", "apology"))
_LATE: frozenset[Part] = frozenset(("next step", "hand-off", "thanks"))
"""Where parts belong that no other part leads to: behind the greeting, and before the closing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part as a rule names it: any one of known parts, of phrases (by language, "" for all) or of facts."""

    name: str
    known: tuple[Part, ...] = ()
    phrases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    facts: tuple[str, ...] = ()
    example: str = ""
    where: str = ""

    def is_known_in(self, language: str) -> bool:
        """Whether a message in ``language`` can be asked for the part."""
        return bool(
            (self.known and part_table(language)) or self.facts or any(own in ("", language) for own, _ in self.phrases)
        )

    def example_in(self, language: str) -> str:
        """What may be said; empty if nothing is known."""
        table = part_table(language)
        return self.example or (table.examples.get(self.known[0], "") if table and self.known else "")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message with the parts that were found in it."""

    unit: Unit
    message: Message
    language: str
    found: Mapping[str, Sequence[Said]]

    def place(self, sentence: int) -> tuple[Passage, int, int]:
        """The passage of a sentence, and where it stands there."""
        one = self.message.sentences[sentence]
        return self.unit[one.text], one.start, one.end


def messages(
    passages: Sequence[Passage], wanted: Sequence[Wanted], per: Per | None, memory: Memory
) -> Iterator[Spoken]:
    """The messages of a document with their parts."""
    stated = frozenset(memory.stated)
    for unit in units(passages, per):
        spoken = _spoken(unit, wanted, stated)
        if spoken.message.words >= FEWEST_WORDS:
            yield spoken


def unknown(passages: Sequence[Passage], wanted: Sequence[Wanted]) -> str:
    """Which parts cannot be looked for in the languages of ``passages``, in words; empty if all can."""
    said = []
    for language in dict.fromkeys(language_of(passage.locale) for passage in passages):
        names = [part.name for part in wanted if not part.is_known_in(language)]
        if names:
            said.append(f'{", ".join(names)} in "{language}"')
    return f"it is not known how these parts sound: {'; '.join(said)}" if said else ""


def _spoken(unit: Unit, wanted: Sequence[Wanted], stated: Set[tuple[str, str]]) -> Spoken:
    language = language_of(unit[0].locale) if unit else ""
    message = Message([passage.text.text for passage in unit], language)
    found = {
        part.name: sorted(_find(part, message, unit, language, stated), key=lambda said: (said.text, said.start))
        for part in wanted
        if part.is_known_in(language)
    }
    return Spoken(unit, message, language, found)


def _find(part: Wanted, message: Message, unit: Unit, language: str, stated: Set[tuple[str, str]]) -> Iterator[Said]:
    for known in part.known:
        yield from message.find(known)
    cues = [cue for own, listed in part.phrases if own in ("", language) for cue in _cues(listed, language, part.where)]
    for number, passage in enumerate(unit):
        if cues:
            places = [(one.start, one.end) for one in message.sentences if one.text == number]
            try:
                matches = find_cues(cues, message.texts[number], language, places)
            except ConfigurationError as error:
                raise ExpressionError(error.message) from None
            yield from (Said(number, at.start, at.end, message.sentence_at(number, at.start)) for at in matches)
        if any((fact, passage.id) in stated for fact in part.facts):
            yield Said(number, 0, len(passage.text.text), message.sentence_at(number, 0))


@cache
def _cues(listed: tuple[str, ...], language: str, where: str) -> tuple[Cue, ...]:
    return tuple(compile_cue(0, text, language, where=where) for text in listed)


def missing(wanted: Sequence[Wanted], spoken: Spoken, template: str) -> Iterator[Found]:
    """A report for each part that a message does not have, at the sentence beside which it belongs.

    ``template`` is filled with the name of the part, where it belongs, and what may be said; what it has no place for
    follows behind it.
    """
    for number, part in enumerate(wanted):
        if spoken.found.get(part.name, True):
            continue
        sentence, is_before = _beside(number, wanted, spoken)
        passage, start, end = spoken.place(sentence)
        words = passage.text.text[start:end].split()
        quoted = " ".join(words[:_QUOTED_WORDS] if is_before else words[-_QUOTED_WORDS:])
        if len(words) > _QUOTED_WORDS:
            quoted = f"{quoted} ..." if is_before else f"... {quoted}"
        where = f'{"before" if is_before else "after"} "{quoted}"'
        example = part.example_in(spoken.language)
        said = fill(template, part.name, where, example)
        if template.count("%s") < 2 and "%[2]" not in template:
            said += f"; it belongs {where}"
            if example:
                said += f'; say, for example: "{example}"'
        yield Found(passage, start, end, said)


def _beside(number: int, wanted: Sequence[Wanted], spoken: Spoken) -> tuple[int, bool]:
    """The sentence beside which a missing part belongs, and whether before it."""
    part = wanted[number]
    last = len(spoken.message.sentences) - 1
    earlier = [said[0].sentence for one in wanted[:number] if (said := spoken.found.get(one.name))]
    later = [said[-1].sentence for one in wanted[number + 1 :] if (said := spoken.found.get(one.name))]
    if "greeting" in part.known or "closing" in part.known:
        return (0, True) if "greeting" in part.known else (last, False)
    if not _LATE.isdisjoint(part.known):
        # What comes of a message stands behind its matter, which no part may name.
        return (max(later), True) if later else (last, False)
    if earlier:
        return max(earlier), False
    if later and _EARLY.isdisjoint(part.known):
        return min(later), True
    return (last, False) if _EARLY.isdisjoint(part.known) else (0, True)


def read_parts(settings: Settings) -> tuple[Wanted, ...]:
    """The ``parts`` of a rule; what is wrong with them is noted."""
    wanted = []
    for item in settings.items("parts"):
        part = _known(item, settings) if isinstance(item, str) else _own(item)
        if part is None:
            return ()
        wanted.append(part)
    names = [part.name for part in wanted]
    for name in {name for name in names if names.count(name) > 1}:
        settings.error("parts", f'the part "{name}" is there twice')
        return ()
    if not wanted and not settings.errors:
        settings.error("extends", 'the rule asks for nothing: it needs "parts"', f"there are {', '.join(PARTS)}")
    return tuple(wanted)


def read_per(settings: Settings) -> Per | None:
    """What a rule takes for a message; ``None`` where it does not say."""
    written = settings.text("per")
    known = next((one for one in PER if one == written), None)
    if written and known is None:
        settings.error("per", f'"per" should be one of {", ".join(PER)}, but is "{written}"')
    return known


def _known(name: str, settings: Settings) -> Wanted | None:
    meant = _part(name)
    if meant is None:
        near = nearest(name, PARTS)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(PARTS)}, or {{name: ..., any: [...]}}"
        settings.error("parts", f'there is no part "{name}"', hint)
        return None
    return Wanted(meant, _COUNTS_AS.get(meant, (meant,)))


# Whoever is sorry shows that the customer's trouble was understood.
_COUNTS_AS: dict[Part, tuple[Part, ...]] = {"empathy": ("empathy", "apology")}


def _part(name: str) -> Part | None:
    plain = _plain(name)
    return next((part for part in PARTS if _plain(part) == plain), None)


def _plain(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))


def _own(settings: Settings) -> Wanted | None:
    """A part of the rule's own making."""
    errors = len(settings.errors)
    name = settings.text("name")
    by_language: dict[str, tuple[str, ...]] = {}
    if settings.is_mapping("any"):
        inner = settings.inner("any")
        by_language = {language: inner.texts(language) for language in inner.keys} if inner else {}
    elif settings.has("any"):
        by_language = {"": settings.texts("any")}
    known: list[Part] = []
    for one in settings.texts("one_of"):
        part = _known(one, settings)
        known += part.known if part else ()
    facts = settings.texts("fact")
    example = settings.text("example")
    settings.refuse_unknown("part")
    if not name:
        settings.error("any" if by_language else "fact", 'a part needs "name"')
    elif not known and not facts and not any(by_language.values()):
        meant = _part(name)
        if meant is None:
            settings.error("name", f'the part "{name}" needs "any", "one_of" or "fact"')
        else:
            known = [meant]
    where = settings.where("any")
    for language, listed in by_language.items():
        try:
            _cues(listed, language, where)
        except ConfigurationError as error:
            settings.errors.append(error)
    if len(settings.errors) > errors:
        return None
    return Wanted(name, tuple(known), tuple(by_language.items()), facts, example, where)
