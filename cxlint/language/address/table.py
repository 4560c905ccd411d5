"""What a language's table of address holds, and the forms of its verbs.

A verb is written as ``infinitive/boot/subjunctive/past/future``, the stems that differ from the regular one:
"tener/tien/teng/tuv/tendr". ``boot`` stands in the stressed forms of the present ("piensas", "capisci"), and in the
subjunctive too where that has none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Reading = str
"""What a form may be: ``2`` second person singular; ``3`` third person singular; ``I3`` either an informal imperative
or third person; ``2S`` second person or a formal imperative ("clicchi"); ``S`` a formal imperative or a subjunctive of
the first or third person; ``13`` first or third person; ``1`` first person; ``3P`` third person plural; ``P`` second person plural; ``SP`` a formal
imperative of the plural; ``N`` infinitive; ``G`` gerund; ``A`` imperative that is nothing else."""

Said = tuple[str, str]
"""Which form of address, and what it is: pronoun, possessive, clitic, verb."""


@dataclass(frozen=True, slots=True)
class Conjugation:
    """A regular class: endings by reading, on the plain stem and on the others.

    ``infinitive`` is the ending that marks the class. Endings of ``past`` are for irregular stems only.
    """

    infinitive: str
    plain: Mapping[Reading, str] = field(default_factory=dict)
    boot: Mapping[Reading, str] = field(default_factory=dict)
    subjunctive: Mapping[Reading, str] = field(default_factory=dict)
    past: Mapping[Reading, str] = field(default_factory=dict)
    future: Mapping[Reading, str] = field(default_factory=dict)
    future_stem: str = ""
    spelling: tuple[tuple[str, str, str], ...] = ()
    """Stems are written another way before some letters: (end of the stem, letters, what it becomes)."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """How one language addresses its reader. Words are lower case. There is one table a language, so it is a key.

    ``registers`` gives each form of address its register, "" for one that is neither. ``sure`` words address whatever
    stands around them; ``capital`` ones where they have a capital inside a sentence, ``doubtful`` ones where nothing
    else is spoken of. ``not_after`` and ``not_before`` name the neighbours with which a word is something else, and
    ``idioms`` are phrases that address nobody.
    """

    registers: dict[str, str]
    elsewhere: Mapping[str, dict[str, str]] = field(default_factory=dict)
    """Registers that differ by market: "você" is informal in Brazil."""
    sure: Mapping[str, Said] = field(default_factory=dict)
    capital: Mapping[str, Said] = field(default_factory=dict)
    doubtful: Mapping[str, Said] = field(default_factory=dict)
    endings: Mapping[str, Said] = field(default_factory=dict)
    """Endings of verbs that address by themselves: "-ez"."""
    elided: frozenset[str] = frozenset()
    """Words of one letter that count with an apostrophe only: "t'"."""
    capital_only: bool = False
    """Whether doubtful words are written with a capital."""
    not_capital_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verbs that show that a pronoun at the beginning of a sentence is somebody else: "Sie ermöglicht"."""
    topic: str = ""
    """A regular expression for what a doubtful pronoun may refer to instead."""
    not_after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    idioms: tuple[str, ...] = ()
    verbs: Mapping[str, frozenset[Reading]] = field(default_factory=dict)
    verb_forms: Mapping[Reading, str] = field(default_factory=dict)
    """Which form of address a reading speaks in: {"2": "tu", "3": "Lei"}."""
    things: frozenset[str] = frozenset()
    """Verb forms whose subject is mostly a thing or a clause: "costa", "sembra"."""
    minds: frozenset[str] = frozenset()
    """Verb forms whose subject is a person: "sa", "pensa"."""
    nouns: frozenset[str] = frozenset()
    """Verb forms that are nouns or adjectives as well."""
    enclitics: Mapping[str, str] = field(default_factory=dict)
    """Pronouns that are glued to verbs, with the form of address of each, "" for none."""
    proclitics: frozenset[str] = frozenset()
    reflexives: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    """Clitics that may mean the reader beside a verb of the first person: "La ringrazio"."""
    reaching: frozenset[str] = frozenset()
    """Verb forms of the first person, and infinitives, whose object is a person."""
    auxiliaries: frozenset[str] = frozenset()
    """Forms of the first person between a dative and its verb: "le ho inviato", "le puedo ayudar"."""
    personal: frozenset[str] = frozenset()
    """Reflexive third persons that ask the reader at the end of a question: "come si chiama?"."""
    courteous: frozenset[str] = frozenset()
    """Those of them with which one speaks to the reader, if to nobody named: "La ringraziamo"."""
    pleasing: frozenset[str] = frozenset()
    """Verb forms whose dative is a person: "le piace"."""
    datives: frozenset[str] = frozenset()
    transparent: frozenset[str] = frozenset()
    """Words that may stand between a subject and its verb: negations, adverbs."""
    openers: frozenset[str] = frozenset()
    """Words that begin a clause."""
    subordinators: frozenset[str] = frozenset()
    """Those of them behind which no imperative stands: "se", "quando"."""
    relatives: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    """Prepositions between a verb and an infinitive: "verifica di avere"."""
    genitives: frozenset[str] = frozenset()
    """What joins a noun to a noun, so that the one before is no verb: "Elenchi degli episodi"."""
    polite: frozenset[tuple[str, str]] = frozenset()
    """Two words that may stand before an imperative: "por favor"."""
    progressive: frozenset[str] = frozenset()
    """Prepositions between "to be" and an infinitive, for what somebody is doing: "está a dizer"."""
    close: frozenset[str] = frozenset()
    """Doubtful pronouns that mean another only in their own sentence."""
    conditions: frozenset[str] = frozenset()
    """Subordinators behind which a third person without a subject is the reader: "se ha ricevuto il codice"."""
    steering: frozenset[str] = frozenset()
    """Auxiliaries, modal verbs: behind a condition and before their verb they speak of a person."""
    participles: tuple[str, ...] = ("\0",)
    """Endings of participles."""
    shared_possessive: bool = False
    """Whether the doubtful possessive is that of several others too: "su"."""
    impersonal: frozenset[str] = frozenset()
    """Forms that speak to nobody behind a reflexive: "si noti"."""
    determiners: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Words that are a third person themselves: "lui", "nessuno", "il cliente"."""
    anybody: frozenset[str] = frozenset()
    """Pronouns that are the subject of a third person behind it too: "ha chiamato qualcuno?"."""
    people: frozenset[str] = frozenset()
    """Persons that are not the reader, whom a third person may refer to."""
    being: frozenset[str] = frozenset()
    """Third persons of "to be": they ask the reader only before one of ``states``, what only persons are."""
    infinitive_being: frozenset[str] = frozenset()
    adjectival: tuple[str, ...] = ()
    """Endings of adjectives that look like a verb with a pronoun: "legale"."""
    states: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    """Forms that look like imperatives and hardly are: "possa", "quiere"."""
    asides: frozenset[str] = frozenset()
    """Formal verbs that stand between commas: "he had, sabe, a friend"."""
    hopes: frozenset[str] = frozenset()
    """What a wish for the reader begins with: "espero que tenga"."""
    plural: str = ""
    """The ending of plurals, where the second person has it too."""
    reflexive_imperatives: bool = False
    """Whether the reflexive stands before a formal imperative that is not denied: "si accomodi"."""
    doubts: frozenset[str] = frozenset()
    """Adverbs behind which a subjunctive is no imperative: "quizá venga"."""
    thanks: frozenset[str] = frozenset()
    """Words close behind which a possessive is the reader's: "gracias por su tiempo"."""
    negations: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    """Words with which somebody speaks of themselves: "io", "mio", "ho"."""
    invited: tuple[str, ...] = ()
    """Words with which a text made for sharing asks its reader to follow: "anche tu"."""


def conjugate(
    classes: tuple[Conjugation, ...], verbs: str, irregular: Mapping[Reading, str]
) -> dict[str, frozenset[Reading]]:
    """The forms of ``verbs``, apart by spaces, with their readings; ``irregular`` forms are added as they are."""
    found: dict[str, set[Reading]] = {}
    for written in verbs.split():
        for reading, forms in _forms(classes, written):
            for form in forms:
                found.setdefault(form, set()).add(reading)
    for reading, listed in irregular.items():
        for form in listed.split():
            found.setdefault(form, set()).add(reading)
    return {form: frozenset(readings) for form, readings in found.items()}


def forms_of(classes: tuple[Conjugation, ...], verbs: str, readings: frozenset[Reading]) -> frozenset[str]:
    """The forms of ``verbs`` that have one of ``readings``."""
    return frozenset(
        form
        for written in verbs.split()
        for reading, forms in _forms(classes, written)
        if reading in readings
        for form in forms
    )


def _forms(classes: tuple[Conjugation, ...], written: str) -> list[tuple[Reading, list[str]]]:
    infinitive, boot, subjunctive, past, future = (*written.split("/"), "", "", "", "")[:5]
    one = next((one for one in classes if infinitive.endswith(one.infinitive)), None)
    if one is None:
        raise ValueError(f"no class conjugates {infinitive}")
    stem = infinitive.removesuffix(one.infinitive)
    rows = [
        (stem, one.plain, True),
        (boot or stem, one.boot, True),
        # A stem of its own is spelled as it is: "teng" + "a", but "elig" + "a" is "elija".
        (subjunctive or boot or stem, one.subjunctive, not subjunctive),
        (past, one.past if past else {}, False),
        (future or stem + one.future_stem, one.future, False),
    ]
    forms = [
        (reading, [_written(one if spelled else None, base, ending) for ending in endings.split()])
        for base, by_reading, spelled in rows
        for reading, endings in by_reading.items()
    ]
    return [*forms, ("N", [infinitive])]


def _written(one: Conjugation | None, stem: str, ending: str) -> str:
    ending = ending.removeprefix("-")
    for last, before, instead in one.spelling if one is not None else ():
        if stem.endswith(last) and ending[:1] and ending[0] in before:
            return stem.removesuffix(last) + instead + ending
    return stem + ending
