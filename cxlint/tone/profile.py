"""The voice of texts, measured: a pure function from passages to counts that add up.

Only prose is counted, and each text once, however often it stands in a channel. Counts are kept with their second
moments, by passage and by document, from which ``cxlint.tone.estimates`` tells what is noise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from heapq import nlargest

from cxlint.language.detect import plainly_other
from cxlint.language.locales import language_of, market_of
from cxlint.language.voice import voice_table
from cxlint.language.voice.table import NAMES, Passive, Table
from cxlint.model import Passage, locate
from cxlint.tone.prose import is_prose, shortened
from cxlint.tone.reading import Sentence, measured, sentences_of
from cxlint.tone.register import address
from cxlint.tone.samples import Counts, Example, Sample

COUNTS = (
    "sentences",
    "words",
    "letters",
    "syllables",
    "squares",
    "addressed",
    "formal",
    "we",
    "you",
    "contracted",
    "contractible",
    "exclamations",
    "emoji",
    "capitals",
    "passives",
    "hedges",
    "negations",
    "politeness",
    "empathy",
    "blame",
)
"""What is counted in a passage. ``squares`` are of the words of each sentence; ``addressed`` is 1 where the reader is
addressed, ``formal`` where it is done formally; ``contractible`` are short forms and forms that could be shortened."""
PLACES = {name: place for place, name in enumerate(COUNTS)}
RATES = COUNTS[PLACES["we"] : PLACES["we"] + 2] + COUNTS[PLACES["exclamations"] :]
"""Counts whose measure is a rate of words."""
PAIRS = (
    ("words", "sentences"),
    ("letters", "words"),
    ("letters", "sentences"),
    ("syllables", "words"),
    ("syllables", "sentences"),
    ("formal", "addressed"),
    ("contracted", "contractible"),
    *((name, "words") for name in RATES),
)
"""Counts whose products are kept as well."""
_PAIRS = tuple((PLACES[one], PLACES[other]) for one, other in PAIRS)
KEPT = 3
"""Passages kept as examples of each measure."""

_EXCLAMATION = re.compile(r"(?<=[\w\"'”’»)\]…?!])[ \u00a0\u202f]?!+(?![=\w/])")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u260d\u2614-\u26ff\u2728\u2764\u2b50]")
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_SHOUT = re.compile(
    rf"(?<![\w{{%@#./-])(?:[{_CAPITAL}]{{2,30}}(?:[ ,]{{1,2}}[{_CAPITAL}]{{2,30}}){{1,40}}|[{_CAPITAL}]{{4,30}}(?=!))"
    r"(?![\w}/-])"
)
_LETTERS = re.compile(rf"[{_CAPITAL}]{{4,}}")


@dataclass(slots=True)
class Moments:
    """Sums over units (passages, or documents): how many there are, their counts, squares and products of pairs."""

    units: int = 0
    total: list[int] = field(default_factory=lambda: [0] * len(COUNTS))
    square: list[int] = field(default_factory=lambda: [0] * len(COUNTS))
    product: list[int] = field(default_factory=lambda: [0] * len(PAIRS))

    def add(self, counts: Iterable[int]) -> None:
        """Add one unit."""
        written = list(counts)
        self.units += 1
        for place, count in enumerate(written):
            if count:
                self.total[place] += count
                self.square[place] += count * count
        for place, (one, other) in enumerate(_PAIRS):
            if written[one]:
                self.product[place] += written[one] * written[other]

    def __add__(self, other: Moments) -> Moments:
        return Moments(
            self.units + other.units,
            [one + two for one, two in zip(self.total, other.total, strict=True)],
            [one + two for one, two in zip(self.square, other.square, strict=True)],
            [one + two for one, two in zip(self.product, other.product, strict=True)],
        )

    def __sub__(self, other: Moments) -> Moments:
        return Moments(
            self.units - other.units,
            [one - two for one, two in zip(self.total, other.total, strict=True)],
            [one - two for one, two in zip(self.square, other.square, strict=True)],
            [one - two for one, two in zip(self.product, other.product, strict=True)],
        )

    def of(self, name: str) -> int:
        """The sum of a count."""
        return self.total[PLACES[name]]

    def of_squares(self, name: str) -> int:
        """The sum of the squares of a count."""
        return self.square[PLACES[name]]

    def of_products(self, one: str, other: str) -> int:
        """The sum of the products of two counts, which must be one of ``PAIRS``."""
        return self.product[PAIRS.index((one, other))]


@dataclass(slots=True)
class Voice:
    """The voice of a channel in a language, or of several together; ``add`` takes the documents in any order."""

    channel: str
    language: str
    passages: Moments = field(default_factory=Moments)
    documents: Moments = field(default_factory=Moments)
    examples: dict[str, list[Example]] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def add(self, sample: Sample) -> None:
        """Add what a document says; of its texts, those that were added before count for the document only."""
        whole = [0] * len(COUNTS)
        for text, counts in sample.texts:
            whole = [one + two for one, two in zip(whole, counts, strict=True)]
            if text not in self.seen:
                self.seen.add(text)
                self.passages.add(counts)
        self.documents.add(whole)
        for name, example in sample.examples:
            self.examples[name] = _best([*self.examples.get(name, ()), example])

    @property
    def words(self) -> int:
        """How many words it rests on."""
        return self.passages.of("words")


def together(voices: Iterable[Voice]) -> Voice:
    """Several voices of one language as one."""
    result = Voice("", "")
    for voice in voices:
        result.language = voice.language
        result.passages += voice.passages
        result.documents += voice.documents
        for name, examples in voice.examples.items():
            result.examples[name] = _best([*result.examples.get(name, ()), *examples])
    return result


def without(whole: Voice, part: Voice) -> Voice:
    """What is left of a voice without a document that is a part of it. The examples are those of the whole."""
    return Voice(
        whole.channel, whole.language, whole.passages - part.passages, whole.documents - part.documents, whole.examples
    )


def _best(examples: list[Example]) -> list[Example]:
    unique = {example.text: example for example in sorted(examples, key=lambda one: one.rank, reverse=True)}
    return sorted(unique.values(), key=lambda one: one.rank)[:KEPT]


def samples(passages: Iterable[Passage], channel: str) -> list[Sample]:
    """The samples of one document, one for each of its languages."""
    texts: dict[str, dict[int, Counts]] = {}
    candidates: dict[str, dict[str, list[tuple[float, int, Passage, int, int]]]] = {}
    for order, passage in enumerate(passages):
        text = passage.text.text
        language = language_of(passage.locale)
        if not language or not is_prose(passage):
            continue
        digest = _digest(f"{text}\0{market_of(passage.locale)}")
        known = texts.setdefault(language, {})
        if digest in known or plainly_other(text, language):
            continue
        found = sentences_of(text, language)
        if not found:
            continue
        counts = known[digest] = count(text, language, market_of(passage.locale), found)
        mine = candidates.setdefault(language, {})
        longest = max(found, key=lambda one: len(one.words))
        mine.setdefault("sentences", []).append((len(longest.words), -order, passage, longest.start, longest.end))
        for name in _SHOWN:
            if number := counts[PLACES[name]]:
                weight = number + number / counts[PLACES["words"]]
                mine.setdefault(name, []).append((weight, -order, passage, 0, len(text)))
        if counts[PLACES["addressed"]] and not counts[PLACES["formal"]]:
            mine.setdefault("informal", []).append((counts[PLACES["you"]], -order, passage, 0, len(text)))
    return [
        Sample(channel, language, tuple(known.items()), tuple(_examples(candidates[language], channel)))
        for language, known in texts.items()
        if known
    ]


_SHOWN = ("formal", "we", "you", "contracted", *RATES[2:])
"""Counts of which examples are kept."""


def _examples(
    candidates: dict[str, list[tuple[float, int, Passage, int, int]]], channel: str
) -> Iterator[tuple[str, Example]]:
    for name, found in candidates.items():
        for weight, _, passage, start, end in nlargest(KEPT, found, key=lambda one: one[:2]):
            place = locate(passage.text, start, end, channel=channel, locale=passage.locale)
            text = passage.text.text[start:end]
            yield name, Example(weight, place, shortened(text), _digest(text))


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())


def count(text: str, language: str, market: str, found: list[Sentence]) -> Counts:
    """The counts of one text, whose sentences are ``found``."""
    reading = measured(found, language)
    numbers = dict.fromkeys(COUNTS, 0)
    numbers["sentences"], numbers["words"] = reading.sentences, reading.words
    numbers["letters"], numbers["syllables"] = reading.letters, reading.syllables
    numbers["squares"] = sum(len(sentence.words) ** 2 for sentence in found)
    spoken = address(text, language, market)
    # What may speak of somebody else is left out: it would make a register of noise.
    numbers["you"] = sum(one.sure for one in spoken.evidence)
    if numbers["you"] and spoken.register in ("formal", "informal"):
        numbers["addressed"], numbers["formal"] = 1, int(spoken.register == "formal")
    if "!" in text:
        numbers["exclamations"] = len(_EXCLAMATION.findall(text))
    if not text.isascii():
        numbers["emoji"] = len(_EMOJI.findall(text))
    numbers["capitals"] = sum(
        len(run[0].split()) for run in _SHOUT.finditer(text) if _LETTERS.search(run[0]) and not text.isupper()
    )
    table = voice_table(language)
    if table is not None:
        for sentence in found:
            _count_words(list(_spoken_words(sentence.words)), table, numbers)
        numbers["contractible"] += numbers["contracted"]
    return tuple(numbers.values())


def _spoken_words(words: list[str]) -> Iterator[str]:
    """The words as tables write them: in lower case, apart at hyphens; acronyms ("US", "IT") are no words."""
    for word in words:
        if word.isupper() and len(word) > 1:
            yield ""
        elif word.isalpha():
            yield word.lower()
        else:
            yield from word.lower().replace("’", "'").split("-")


_INTO = {**{name: name for name in NAMES}, "full": "contractible"}
_IDLE = ("idle",)


def _count_words(words: list[str], table: Table, numbers: dict[str, int]) -> None:
    phrases, endings = table.phrases, table.we_endings
    idle = -1
    for at, word in enumerate(words):
        if at <= idle:
            continue
        for rest, names in phrases.get(word, ()):
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                if names == _IDLE:
                    idle = at + len(rest)
                    break
                for name in names:
                    numbers[_INTO[name]] += 1
        if endings and word.endswith(endings) and len(word) > 4 and word not in table.not_we:
            numbers["we"] += 1
    if table.passive is not None:
        numbers["passives"] += _passives(words, table.passive)


def _passives(words: list[str], passive: Passive) -> int:
    """How many participles stand beside an auxiliary of the passive, each with one."""
    found: set[int] = set()
    for at, word in enumerate(words):
        if word not in passive.auxiliaries or (at and words[at - 1] in passive.reflexive):
            continue
        ways = (1, -1) if passive.both_ways else (1,)
        for way in ways:
            for step in range(1, passive.reach + 1 if way > 0 else 3):
                near = at + way * step
                if not 0 <= near < len(words):
                    break
                if _is_participle(words[near], passive):
                    found.add(near)
                    break
                if passive.between is not None and words[near] not in passive.between:
                    break
    return len(found)


def _is_participle(word: str, passive: Passive) -> bool:
    if word in passive.irregular:
        return True
    return (
        len(word) > 3
        and word.endswith(passive.endings)
        and word not in passive.others
        and (not passive.beginnings or word.startswith(passive.beginnings))
    )
