"""One style rule: what all kinds have in common, and the check that its kind makes of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

from cxlint.language.locales import language_of
from cxlint.model import Passage
from cxlint.tone.clues import Clues
from cxlint.tone.doubts import find_doubts
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.scopes import Scope
from cxlint.tone.settings import Doubt, Settings
from cxlint.tone.syntax import Literals

if TYPE_CHECKING:
    from cxlint.tone.departures import Verdict
    from cxlint.tone.profile import Voice

Level = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")

KINDS = (
    "capitalization",
    "conditional",
    "consistency",
    "existence",
    "metric",
    "occurrence",
    "order",
    "placeholder",
    "profile",
    "readability",
    "register",
    "repetition",
    "require",
    "sentence",
    "spelling",
    "substitution",
    "terms",
)
"""Each is a module of ``cxlint.tone.checks`` with ``build(settings, common, vocabulary)``, loaded when it is used."""

NOT_RUN: dict[str, str] = {
    "sequence": "it needs a part-of-speech tagger",
    "script": "scripts are not run",
}
"""Kinds that are understood but not run, and why."""


@dataclass(frozen=True, slots=True)
class Action:
    """What repairs a match: ``replace`` by ``params``, ``remove`` it, ``edit`` or ``convert`` it."""

    name: str = ""
    params: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValeTest:
    """A test as Vale writes it: a document of a ``format`` ("md", "html") and what must come of it.

    Alerts are written ``line:column:Style.Rule:message``, one a line: ``want`` are all of them (``None`` where it does
    not matter), ``contains`` and ``absent`` what must and must not stand in them.
    """

    name: str
    text: str
    format: str
    want: str | None
    contains: tuple[str, ...]
    absent: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Examples:
    """The tests that a rule carries: texts that it must flag, and texts that it must leave alone, with their places.

    ``cases`` are those in Vale's form.
    """

    flag: tuple[tuple[str, str], ...] = ()
    ok: tuple[tuple[str, str], ...] = ()
    cases: tuple[ValeTest, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a project: ``accept`` are exceptions everywhere, ``word`` is the template around tokens.

    ``paths`` are the folders of styles, where dictionaries lie too.
    """

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    word: str = r"(?m)\b(?:%s)\b"
    paths: tuple[Path, ...] = ()


@dataclass(slots=True)
class Hit:
    """A match at ``[start, end)`` of a text. ``replacements`` are what to write instead, best first, if known.

    A hit of no width is about the text as a whole.
    """

    start: int
    end: int
    message: str
    replacements: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """What the rules know of one document beside its texts: the terms it defines and uses, and its measures.

    ``locale`` is that of the text that is looked at, empty where nothing said it; ``channel`` and ``market`` (an ISO
    3166 code in lower case) are those of the document; ``stated`` are the facts it states, each with the passage's id.
    """

    terms: dict[str, set[str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    locale: str = ""
    channel: str = ""
    market: str = ""
    stated: tuple[tuple[str, str], ...] = ()


Places = list[int] | None
"""Where in a text the matches of a rule may begin, in no order; ``None`` for anywhere."""


class Check(Protocol):
    """What a kind makes of a rule's settings."""

    literals: Literals
    """Texts of which every text with a hit contains one, in any case; ``None`` if nothing is known."""

    def run(self, text: str, memory: Memory) -> Iterable[Hit]:
        """The hits in one text."""
        ...


@runtime_checkable
class PlacedCheck(Protocol):
    """A check that knows more of its matches than texts that they contain."""

    clues: Clues | None
    """What tells where its matches begin; ``None`` if nothing is known."""

    def run(self, text: str, memory: Memory, places: Places = None) -> Iterable[Hit]:
        """The hits in one text. ``places`` come from the clues; a check may pass over them."""
        ...


@runtime_checkable
class DoubtfulCheck(Protocol):
    """A check that can often tell at once that no part of a text has a hit."""

    def may_hit(self, text: str) -> bool:
        """Whether a part of ``text`` may have a hit."""
        ...


@dataclass(slots=True)
class Found:
    """What a document check reports: ``[start, end)`` of the text of a passage."""

    passage: Passage
    start: int
    end: int
    message: str
    replacements: tuple[str, ...] = ()


@runtime_checkable
class DocumentCheck(Protocol):
    """What a kind makes of the settings of a rule that looks at a document as a whole."""

    def examine(self, passages: Sequence[Passage], memory: Memory) -> Iterable[Found]:
        """What is wrong in a document, whose passages all have a locale."""
        ...


@runtime_checkable
class ChannelCheck(Protocol):
    """What a kind makes of the settings of a rule that looks at all texts of a channel in one language together."""

    per: str
    """What it judges: ``channel``, or each ``document`` beside the rest of its channel."""

    def judge(self, voice: Voice, others: Sequence[Voice], voices: int) -> Iterable[Verdict]:
        """What departs in ``voice`` from what was agreed and from ``others``, one of ``voices`` that are compared."""
        ...


AnyCheck: TypeAlias = Check | PlacedCheck | DocumentCheck | ChannelCheck


@dataclass(slots=True)
class Rule:
    """A rule ready to run. ``name`` is its style and its own ("Microsoft.Spacing"), ``where`` the place of its file.

    It holds for texts of its ``channels`` and ``locales`` ("it" for Italian anywhere, "it-CH" for Swiss), of all
    where it names none.
    """

    name: str
    kind: str
    message: str
    level: Level
    scope: Scope
    check: AnyCheck
    where: str
    limit: int = 0
    link: str = ""
    description: str = ""
    scopes: tuple[str, ...] = ()
    action: Action = Action()
    channels: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    tests: Examples = Examples()

    def holds_for(self, channel: str, locale: str) -> bool:
        """Whether a text of this channel and locale is looked at."""
        if self.channels and channel not in self.channels:
            return False
        return not self.locales or locale in self.locales or language_of(locale) in self.locales


@dataclass(frozen=True, slots=True)
class Common:
    """The keys of every rule, as its check needs them."""

    name: str
    message: str
    action: Action


def build(name: str, settings: Settings, vocabulary: Vocabulary, level: Level | None = None) -> Rule | None:
    """The rule of ``settings``; ``level`` overrides its own. ``None`` if it cannot run; the settings say why."""
    kind = settings.text("extends")
    message = settings.text("message")
    if not kind:
        settings.error("extends", 'a rule needs "extends"', f"there are {', '.join(KINDS)}")
        return None
    if kind not in KINDS:
        hint = f"there are {', '.join(KINDS)}"
        settings.error("extends", f'there is no kind of rule "{kind}"', hint)
        return None
    if not settings.has("message"):
        settings.error("extends", 'a rule needs "message"')
        return None
    common = Common(name, message, _action(settings))
    known = len(settings.errors)
    written = settings.text("level", "warning")
    if written not in LEVELS:
        settings.error("level", f'"level" should be one of {", ".join(LEVELS)}, but is "{written}"')
    scopes = settings.texts("scope")
    link, description = settings.text("link"), settings.text("description")
    limit = int(settings.number("limit"))
    channels, locales = settings.texts("channels"), settings.texts("locales")
    settings.asked |= {"name", "tests", "code"}
    make: Callable[[Settings, Common, Vocabulary], AnyCheck | None]
    make = import_module(f"cxlint.tone.checks.{kind}").build
    try:
        check = make(settings, common, vocabulary)
    except ExpressionError as error:
        settings.error("extends", error.message)
        check = None
    settings.refuse_unknown(name, Doubt)
    if check is None or any(not isinstance(error, Doubt) for error in settings.errors[known:]):
        return None
    find_doubts(settings, kind, vocabulary.word)
    scopes = getattr(check, "scopes", None) or scopes or ("text",)
    own: Level = next((known_level for known_level in LEVELS if known_level == written), "warning")
    return Rule(
        name,
        kind,
        message,
        level or own,
        Scope.parse(scopes),
        check,
        settings.where(),
        limit,
        link,
        description,
        scopes,
        common.action,
        channels,
        locales,
        _examples(settings),
    )


def _examples(settings: Settings) -> Examples:
    if settings.is_mapping("tests"):
        inner = settings.inner("tests")
        return Examples(inner.placed_texts("flag"), inner.placed_texts("ok")) if inner is not None else Examples()
    cases = (item for item in settings.items("tests") if isinstance(item, Settings))
    return Examples(cases=tuple(map(_vale_test, cases)))


def _vale_test(settings: Settings) -> ValeTest:
    if not any(key in settings.values for key in ("want", "contains", "absent")):
        settings.error("name", "a test expects nothing", 'it needs "want", "contains" or "absent"')
    return ValeTest(
        settings.text("name"),
        settings.text("input"),
        settings.text("format", "md").removeprefix("."),
        settings.text("want") if "want" in settings.values else None,
        settings.texts("contains"),
        settings.texts("absent"),
        settings.where("name"),
    )


def _action(settings: Settings) -> Action:
    inner = settings.inner("action")
    if inner is None:
        return Action()
    return Action(inner.text("name"), inner.texts("params"))
