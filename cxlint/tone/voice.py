"""The voice of a brand: the file that says how each channel speaks, and the style rules that hold texts to it.

```yaml
voice:
  default: {register: {it: tu, de: Sie}, readability: {it: gulpease >= 60}, sentence_words: 25}
  channels:
    scripts: {register: {it: Lei}, require: [greeting, empathy, next step]}
```

What a channel says is laid over the default, language by language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cxlint.errors import ConfigurationError
from cxlint.language.address import LANGUAGES
from cxlint.schema import Loaded, Pattern, Text, compose, load, nearest, option
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence, place
from cxlint.text import Source, Span
from cxlint.tone.bounds import FORMS, parse_bounds
from cxlint.tone.reading import BY_LANGUAGE
from cxlint.tone.rules import Rule, Vocabulary, build
from cxlint.tone.settings import Settings

_LANGUAGE = Pattern(r"[a-z]{2,3}", "a language, such as it or de")
_CHANNEL = Pattern(r"\S(?:.*\S)?", "the name of a channel")
Part: TypeAlias = Text | dict[str, Text | tuple[Text, ...]]


@dataclass(frozen=True, slots=True)
class Manner:
    """How texts speak to their readers."""

    register: Text | dict[str, Text] | None = option(
        "The form of address in each language, or formal or informal in all.",
        default=None,
        expected="a form of address, or one for each language",
        key_pattern=_LANGUAGE,
        examples=({"it": "tu", "de": "Sie", "fr": "vous"},),
        misnomers=("address", "formality", "form"),
    )
    readability: Text | dict[str, Text] | None = option(
        "How easy documents are to read at least, by the formula of each language.",
        default=None,
        expected="a score, or one for each language",
        key_pattern=_LANGUAGE,
        examples=({"it": "gulpease >= 60", "en": "flesch >= 50"},),
        misnomers=("reading_level", "legibility"),
    )
    sentence_words: int | dict[str, int] | None = option(
        "How many words a sentence has at most.",
        default=None,
        expected="a number of words, or one for each language",
        key_pattern=_LANGUAGE,
        examples=(25,),
        misnomers=("sentence_length", "max_sentence", "sentences"),
    )
    require: tuple[Part, ...] = option(
        "The parts that every message has.",
        default=(),
        expected="a list of parts",
        examples=(["greeting", "empathy", "next step"],),
        misnomers=("parts", "must_have", "structure"),
    )
    profile: dict[str, Text] | None = option(
        "What the measured voice keeps to: rates per 1000 words, shares in per cent.",
        default=None,
        expected="a bound for each measure",
        examples=({"exclamations": "at most 2", "contractions": "at least 60"},),
        misnomers=("measures", "rates", "tone"),
    )


@dataclass(frozen=True, slots=True)
class Voice:
    """The voice of a brand."""

    default: Manner | None = option(
        "How all channels speak.", default=None, examples=({"register": {"it": "tu"}, "sentence_words": 25},)
    )
    channels: dict[str, Manner] | None = option(
        "What single channels do otherwise.",
        default=None,
        key_pattern=_CHANNEL,
        examples=({"scripts": {"register": {"it": "Lei"}}},),
    )


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """A file with the voice of a brand."""

    voice: Voice = option("The voice.", examples=({"default": {"register": {"it": "tu"}}},))


def rules_of(text: str, name: str, channels: Iterable[str]) -> tuple[tuple[Rule, ...], tuple[ConfigurationError, ...]]:
    """The style rules that the voice file ``text``, called ``name``, amounts to, and everything that is wrong in it.

    ``channels`` are those of the project; the file may name no others. Rules are called ``wrong-register``,
    ``hard-to-read``, ``long-sentence``, ``missing-part`` and ``voice-drift``; several may have one name, for different
    channels.
    """
    known = tuple(channels)
    loaded = load(text, name, VoiceFile)
    errors = [*loaded.errors, *_unknown_channels(loaded, known)]
    if errors:
        return (), tuple(errors)
    rules: list[Rule] = []
    for aspect, key, node, spoken_in in _manners(loaded.root, known):
        values, wrong = _COMPILED[aspect](node, loaded.source)
        if wrong:
            errors += wrong
            continue
        rule_name, kind, message = _RULES[aspect]
        written = {"extends": _scalar(kind, key), "message": _scalar(message, key), **values}
        if spoken_in is not None:
            written["channels"] = Sequence(tuple(_scalar(channel, key) for channel in spoken_in), key.span)
        settings = Settings(loaded.source, written, dict.fromkeys(written, key))
        rule = build(rule_name, settings, Vocabulary())
        errors += settings.errors
        if rule is not None:
            rules.append(rule)
    return tuple(rules), tuple(errors)


def usual_drift() -> Rule:
    """The rule ``voice-drift`` where no voice is declared: it compares the channels with each other."""
    _, kind, message = _RULES["profile"]
    rule = build(DRIFT, Settings.of(compose(f"{{extends: {kind}, message: '{message}'}}", DRIFT)), Vocabulary())
    assert rule is not None
    return rule


DRIFT = "voice-drift"

# The rule of each aspect: its name, its kind and its message.
_RULES = {
    "register": ("wrong-register", "register", "'%s' is %s; the voice here is %s"),
    "readability": ("hard-to-read", "readability", "%s"),
    "sentence_words": ("long-sentence", "sentence", "a sentence of %s words; at most %s are agreed"),
    "require": ("missing-part", "require", "the %s is missing"),
    "profile": (DRIFT, "profile", "%s"),
}


def _unknown_channels(loaded: Loaded[VoiceFile], known: tuple[str, ...]) -> Iterator[ConfigurationError]:
    channels = loaded.value.voice.channels if loaded.value else None
    for channel in channels or ():
        if channel not in known:
            meant = nearest(channel, known)
            yield ConfigurationError(
                f'there is no channel "{channel}"',
                where=loaded.where("voice", "channels", channel).where,
                hint=f'did you mean "{meant}"?' if meant else f"there are {', '.join(known)}",
            )


_Aspects = dict[str, tuple[Scalar, Node]]
"""What is written for each aspect: its key and its value."""


def _manners(root: Node | None, known: tuple[str, ...]) -> Iterator[tuple[str, Scalar, Node, tuple[str, ...] | None]]:
    """Each aspect with its key, its value and the channels it holds in, ``None`` for all."""
    voice = _entries(_entries(root).get("voice", _NOTHING)[1])
    default = _entries(voice.get("default", _NOTHING)[1])
    # Whoever declares a voice wants to hear of channels that leave it, by whatever measure.
    opened = next(iter(_entries(root).values()), _NOTHING)[0]
    default.setdefault("profile", (opened, Mapping((), opened.span)))
    own = {name: _entries(node) for name, (_, node) in _entries(voice.get("channels", _NOTHING)[1]).items()}
    for aspect in _RULES:
        others = [name for name, aspects in own.items() if aspect in aspects]
        if aspect in default:
            rest = tuple(name for name in known if name not in others)
            if not others or rest:
                yield aspect, *default[aspect], rest if others else None
        for name in others:
            key, node = own[name][aspect]
            if aspect in default:
                node = _laid_over(default[aspect][1], node, _LANGUAGES.get(aspect, ()))
            yield aspect, key, node, (name,)


def _entries(node: Node | None) -> _Aspects:
    return {key.text: (key, value) for key, value in node.entries} if isinstance(node, Mapping) else {}


_NOTHING: tuple[Scalar, Node] = (Scalar("", Span(0, 0)), Scalar("", Span(0, 0)))
_LANGUAGES = {"register": LANGUAGES, "readability": ("",), "sentence_words": ("",)}
"""The languages that a value written for all of them stands for; "" is any that is not named."""


def _laid_over(default: Node, own: Node, languages: tuple[str, ...]) -> Node:
    """What a channel says, and for the languages that it does not name, what all say."""
    if not isinstance(own, Mapping):
        return own
    if isinstance(default, Scalar):
        default = Mapping(tuple((_scalar(language, default), default) for language in languages), default.span)
    if not isinstance(default, Mapping):
        return own
    named = {key.text for key, _ in own.entries}
    return Mapping((*own.entries, *(entry for entry in default.entries if entry[0].text not in named)), own.span)


_Compiled = tuple[dict[str, Node], list[ConfigurationError]]


def _as_scores(node: Node, source: Source) -> _Compiled:
    """``gulpease >= 60`` as a formula and its bounds, for each language."""
    entries = node.entries if isinstance(node, Mapping) else ((_scalar("", node), node),)
    keys: dict[str, list[tuple[Scalar, Node]]] = {"formula": [], "min": [], "max": []}
    errors: list[ConfigurationError] = []
    for language, written in entries:
        read = parse_bounds(written.text) if isinstance(written, Scalar) else None
        if read is None:
            errors.append(
                ConfigurationError(
                    f'"{_shown(written)}" is no score', where=_where(source, written), hint=_example(language.text)
                )
            )
            continue
        formula, bounds = read
        keys["formula"].append((language, _scalar(formula or "auto", written)))
        for key, bound in (("min", bounds.low), ("max", bounds.high)):
            if bound is not None:
                keys[key].append((language, _scalar(f"{bound:g}", written)))
    return {key: Mapping(tuple(values), node.span) for key, values in keys.items() if values}, errors


def _example(language: str) -> str:
    formula = BY_LANGUAGE.get(language)
    return f"for example {formula.name} >= 60" if formula else f"write {FORMS}, with the name of a formula before it"


_COMPILED: dict[str, Callable[[Node, Source], _Compiled]] = {
    "register": lambda node, source: ({"register": node}, []),
    "readability": _as_scores,
    "sentence_words": lambda node, source: ({"max": node}, []),
    "require": lambda node, source: ({"parts": node}, []),
    "profile": lambda node, source: ({"bounds": node}, []),
}


def _scalar(text: str, at: Node) -> Scalar:
    return Scalar(text, at.span, quoted=True)


def _shown(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "..."


def _where(source: Source, node: Node) -> str:
    return place(source, node.span.start)
