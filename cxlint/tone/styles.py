"""Styles: folders of rule files, the rules they inherit from, and the vocabularies of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cxlint.errors import ConfigurationError
from cxlint.schema import compose
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence
from cxlint.text import Span
from cxlint.tone.rules import NOT_RUN, Level, Rule, Vocabulary, build
from cxlint.tone.settings import Settings

VOCABULARIES = Path("config", "vocabularies")
DEEPEST = 10
"""How many rules may inherit from one another."""

# The rules that come with the grammar; the two of vocabularies are made where there is one.
BUILT_IN = "Vale"
_REPETITION = """\
extends: repetition
message: "'%s' is repeated!"
level: error
ignorecase: true
alpha: true
action: {name: edit, params: [truncate, " "]}
tokens: ['[^\\s.!?]+']
"""


_SPELLING = """\
extends: spelling
message: "Did you really mean '%s'?"
level: error
action: {name: suggest, params: [spellings]}
"""


@dataclass(slots=True)
class Styles:
    """The rules that were loaded, what is wrong with others, and those that cannot be run, with the reason."""

    rules: dict[str, Rule] = field(default_factory=dict)
    errors: list[ConfigurationError] = field(default_factory=list)
    not_run: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Loader:
    """Loads rules from the folders of styles in ``paths``; the first folder that has a style wins.

    ``levels`` and ``options`` are what a configuration sets for a rule (or, for levels, a whole style).
    """

    paths: tuple[Path, ...]
    vocabulary: Vocabulary = Vocabulary()
    levels: dict[str, Level] = field(default_factory=dict)
    options: dict[str, dict[str, str]] = field(default_factory=dict)
    loaded: Styles = field(default_factory=Styles)

    def style(self, name: str) -> bool:
        """Load every rule of a style; whether there is such a style."""
        for path in self.paths:
            folder = path / name
            if folder.is_dir():
                for file in sorted(_rule_files(folder)):
                    parts = file.relative_to(folder).with_suffix("").parts
                    self.file(".".join((name, *parts)), file)
                return True
        return False

    def rule(self, name: str) -> None:
        """Load one rule of a style that is not loaded as a whole."""
        file = self._file_of(name)
        if file is not None:
            self.file(name, file)

    def file(self, name: str, file: Path) -> None:
        """Load a rule from its file."""
        if name in self.loaded.rules:
            return
        settings = self._read(file)
        settings = self._inherited(settings, (name,))
        self._add(name, settings)

    def built_in(self) -> None:
        """Load the rules that need no file: repetition, and the vocabulary's terms and words to avoid."""
        self._add("Vale.Repetition", Settings.of(compose(_REPETITION, "Vale.Repetition")))
        self._add("Vale.Spelling", Settings.of(compose(_SPELLING, "Vale.Spelling")))
        if self.vocabulary.accept:
            self._add("Vale.Terms", _terms(self.vocabulary.accept))
        if self.vocabulary.reject:
            self._add("Vale.Avoid", _avoided(self.vocabulary.reject))

    def _add(self, name: str, settings: Settings) -> None:
        for option, value in self.options.get(name, {}).items():
            settings.keys.setdefault(option, settings.keys.get("extends", Scalar(option, Span(0, 0))))
            settings.values[option] = Scalar(value, Span(0, 0))
        kind = settings.text("extends")
        if kind in NOT_RUN:
            self.loaded.not_run[name] = NOT_RUN[kind]
            return
        level = self.levels.get(name) or self.levels.get(name.split(".")[0])
        rule = build(name, settings, self.vocabulary, level)
        self.loaded.errors += settings.errors
        if rule is not None:
            self.loaded.rules[name] = rule

    def _read(self, file: Path) -> Settings:
        try:
            return Settings.of(compose(file.read_text("utf-8-sig"), str(file)))
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
            settings = Settings.of(compose("{}", str(file)))
            settings.error("", f"the rule cannot be read: {reason}")
            return settings

    def _file_of(self, name: str) -> Path | None:
        style, *parts = name.split(".")
        for path in self.paths:
            file = path.joinpath(style, *parts).with_name(parts[-1] + ".yml") if parts else path
            if parts and file.is_file():
                return file
        return None

    def _inherited(self, settings: Settings, chain: tuple[str, ...]) -> Settings:
        """``extends: Style.Rule`` starts from that rule's keys; ``key+`` and ``key-`` edit its lists."""
        parent_name = settings.text("extends")
        if "." not in parent_name:
            for key in settings.keys:
                if key.endswith(("+", "-")):
                    settings.error(key, f'"{key}" edits an inherited list, but the rule inherits nothing')
            return settings
        if parent_name in chain or len(chain) >= DEEPEST:
            settings.error("extends", f'"{parent_name}" inherits from itself')
            return settings
        file = self._file_of(parent_name)
        if file is None:
            settings.error("extends", f'there is no rule "{parent_name}" to inherit from')
            return settings
        parent = self._inherited(self._read(file), (*chain, parent_name))
        parent.values.pop("tests", None)
        parent.keys.pop("tests", None)
        return _overlaid(parent, settings)


def _overlaid(parent: Settings, child: Settings) -> Settings:
    """The parent's keys with the child's on top."""
    result = Settings(child.source, dict(parent.values), dict(parent.keys), parent.errors + child.errors)
    for key, value in child.values.items():
        if key == "extends":
            continue
        base = key.rstrip("+-")
        if base != key:
            if base in child.values:
                child.error(key, f'"{key}" edits "{base}", which the rule replaces as well', "keep one of them")
                result.errors = parent.errors + child.errors
                continue
            value = _edited(result.values.get(base), value, key, child)
        result.values[base] = value
        result.keys[base] = child.keys[key]
    result.keys["extends"] = child.keys["extends"]
    return result


def _edited(inherited: Node | None, value: Node, key: str, child: Settings) -> Node:
    """An inherited list or mapping with entries added (``key+``) or taken away (``key-``)."""
    match inherited, value:
        case Sequence(items=items, span=span), Sequence(items=others):
            if key.endswith("+"):
                return Sequence((*items, *others), span)
            taken = {other.text for other in others if isinstance(other, Scalar)}
            return Sequence(
                tuple(item for item in items if not (isinstance(item, Scalar) and item.text in taken)), span
            )
        case Mapping(entries=entries, span=span), Mapping(entries=others) if key.endswith("+"):
            own = {name.text for name, _ in others}
            return Mapping((*((name, node) for name, node in entries if name.text not in own), *others), span)
        case Mapping(entries=entries, span=span), Sequence(items=items) if key.endswith("-"):
            taken = {item.text for item in items if isinstance(item, Scalar)}
            return Mapping(tuple((name, node) for name, node in entries if name.text not in taken), span)
    child.error(key, f'"{key}" does not fit what is inherited', "write the whole value without + or -")
    return inherited or value


def _rule_files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*.yml"):
        inside = file.relative_to(folder).parts[:-1]
        if not file.name.endswith((".test.yml", "_test.yml")) and not any(part[0] in "._" for part in inside):
            yield file


def read_vocabulary(paths: Iterable[Path], names: Iterable[str], word: str = "") -> Vocabulary:
    """The accepted and rejected words of the named vocabularies. Raises ``ConfigurationError`` if one is not there."""
    accept: list[str] = []
    reject: list[str] = []
    places = tuple(paths)
    for name in names:
        folder = next((path / VOCABULARIES / name for path in places if (path / VOCABULARIES / name).is_dir()), None)
        if folder is None:
            raise ConfigurationError(
                f'there is no vocabulary "{name}"',
                hint=f"make the folder {VOCABULARIES / name} with accept.txt or reject.txt in a styles folder",
            )
        for kept, file in ((accept, "accept.txt"), (reject, "reject.txt")):
            if (folder / file).is_file():
                kept += _words((folder / file).read_text("utf-8-sig", errors="replace"))
    return Vocabulary(tuple(accept), tuple(reject), word or Vocabulary().word, places)


def _words(text: str) -> list[str]:
    words = (line.strip() for line in text.splitlines())
    return [word for word in words if word and not word.startswith("# ")]


def _terms(accept: tuple[str, ...]) -> Settings:
    """An accepted word is written as it is accepted."""
    entries = tuple((_scalar(term.lower()), _scalar(term)) for term in {term.lower(): term for term in accept}.values())
    return _settings(
        extends=_scalar("substitution"),
        message=_scalar("Use '%s' instead of '%s'."),
        level=_scalar("error"),
        ignorecase=_scalar("true", quoted=False),
        vocab=_scalar("false", quoted=False),
        swap=Mapping(entries, Span(0, 0)),
    )


def _avoided(reject: tuple[str, ...]) -> Settings:
    """A rejected word is not written."""
    return _settings(
        extends=_scalar("existence"),
        message=_scalar("Avoid using '%s'."),
        level=_scalar("error"),
        tokens=Sequence(tuple(map(_scalar, reject)), Span(0, 0)),
    )


def _scalar(text: str, *, quoted: bool = True) -> Scalar:
    return Scalar(text, Span(0, 0), quoted)


def _settings(**values: Node) -> Settings:
    source = compose("", "vocabulary").source
    return Settings(source, dict(values), {key: _scalar(key) for key in values})
