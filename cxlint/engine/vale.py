"""Style rules over files as ``.vale.ini`` says: which files, which rules, what is left alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from cxlint.errors import ConfigurationError, UnreadableError
from cxlint.language.locales import locale_of_path
from cxlint.model import Hints, Passage
from cxlint.readers.registry import read_text, syntax_of
from cxlint.schema.nodes import Mapping, Scalar, compose
from cxlint.text import MappedText, Pieces, Source
from cxlint.text.decode import decode
from cxlint.tone.blocks import Block, Blotting, blocks_of, counts_of, in_summary
from cxlint.tone.comments import Switches
from cxlint.tone.expressions import Expression, ExpressionError
from cxlint.tone.filters import Filter
from cxlint.tone.globs import matches
from cxlint.tone.linter import Alert, Document, Failure, Linter, lint
from cxlint.tone.rules import LEVELS, ChannelCheck, DocumentCheck, Level, Rule
from cxlint.tone.settings import Doubt
from cxlint.tone.styles import BUILT_IN, Loader, read_vocabulary
from cxlint.tone.vale_ini import ValeConfig, find_config, load_config
from cxlint.tone.views import View, load_view

FILTERS = Path("config", "filters")
MARKUP = frozenset(("markdown", "html"))
"""Syntaxes that are read as passages; all others are looked at line by line, as they are."""

_UNREAD = {
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".asc": "AsciiDoc",
    ".rst": "reStructuredText",
    ".rest": "reStructuredText",
    ".org": "Org",
    ".dita": "DITA",
    ".xml": "XML without a stylesheet",
}
_CODE = frozenset(
    ".py .pyi .rb .rs .go .c .h .cc .cpp .cs .java .js .jsx .ts .tsx .css .php .pl .lua .hs .jl .swift .scala .ps1 .r "
    ".clj .proto .sass .less".split()
)
_SKIPPED_FOLDERS = frozenset(("node_modules", ".git"))
_LEFT_OUT_TAGS = ("script", "style", "pre", "figure", "noscript", "iframe")
_CODE_TAGS = frozenset(("code", "tt", "kbd"))
# Block elements that a configuration may skip, by the section of their scope.
_SKIPPED = {
    "blockquote": "blockquote",
    "li": "list",
    "td": "cell",
    "th": "header",
    "caption": "caption",
    "figcaption": "figure",
    "alt": "alt",
    **{f"h{level}": f"h{level}" for level in range(1, 7)},
}
_WORDS = re.compile(r"\S+|\s+")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Addresses that Markdown makes links of, display math, and inline math by the rules that tell it from money.
_NO_PROSE = re.compile(
    r"(?<![\w(<\"'])(?:https?://|ftp://|www\.)[^\s<>]*[^\s<>?!.,:*_~'\")\]]"
    r"|^ {0,3}\$\$.*?\$\$(?: *\{[^}\n]*\})?[ \t]*$|\$(?=[^\s$])[^$\n]{0,400}?(?<=[^\s\\])\$(?!\d)",
    re.MULTILINE | re.DOTALL,
)
_OF_CLASS = r"(?s)<(\w+)[^>]*\sclass=[\"'][^\"'>]*\bCLASS\b[^\"'>]*[\"'][^>]*>.*?</\1>"
# What a tag is called among the marks of passages.
_MARKS = {"em": "emphasis", "i": "emphasis", "strong": "emphasis", "b": "emphasis", "a": "link"}


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says beside the configuration."""

    config: Path | None = None
    level: str | None = None
    glob: str = "*"
    ext: str = ".txt"
    filter: str = ""
    ignore_syntax: bool = False


@dataclass(slots=True)
class Result:
    """The alerts of each file by path, how many files were looked at, and what was not run."""

    alerts: dict[str, list[Alert]] = field(default_factory=dict)
    files: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        return any(alert.rule.level == "error" for alerts in self.alerts.values() for alert in alerts)


def run(paths: Sequence[str], flags: Flags, text: str | None = None) -> Result:
    """Look at ``paths``, or at ``text`` from standard input.

    Raises ``ConfigurationError`` where there is no configuration or it is wrong.
    """
    config = _config(flags)
    checker = Checker(config, flags)
    if text is not None:
        checker.text(f"stdin{flags.ext}", text)
    for path in paths:
        if not os.path.exists(path):
            # An argument that is no file is itself the text.
            checker.text(f"stdin{flags.ext}", path)
            continue
        for file in sorted(_files(path)):
            if (matches(flags.glob, file) or flags.glob == "*") and config.concerns(file):
                checker.file(file)
    checker.result.notes += dict.fromkeys(checker.notes)
    return checker.result


def _config(flags: Flags) -> ValeConfig:
    path = flags.config or find_config(Path.cwd())
    if path is None:
        raise ConfigurationError("there is no .vale.ini here or above", hint="write one, or name it with --config")
    return load_config(path)


def _files(path: str) -> Iterator[str]:
    """The files under ``path``, named as a reader would type them."""
    if not os.path.isdir(path):
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(set(folders) - _SKIPPED_FOLDERS)
        for name in names:
            yield Path(folder, name).as_posix()


class Checker:
    """One run: the rules loaded, and what comes of each file.

    ``loaded`` are all rules, and what is wrong with others; ``linter`` runs those that were chosen. Raises
    ``ConfigurationError`` where the configuration is wrong.
    """

    def __init__(self, config: ValeConfig, flags: Flags) -> None:
        self.config = config
        self.flags = flags
        self.result = Result()
        self.views: dict[str, View | None] = {}
        vocabulary = read_vocabulary(config.styles_paths, config.vocabularies, config.word_template)
        loader = Loader(config.styles_paths, vocabulary, config.levels, config.options)
        self._load(loader)
        self.loaded = loader.loaded
        self.notes = [
            str(error) if isinstance(error, Doubt) else f"{error}; the rule is not run" for error in self.loaded.errors
        ]
        self.notes += (f"{name} is not run: {reason}" for name, reason in sorted(self.loaded.not_run.items()))
        self.notes += (
            f"{rule.name} is not run: it looks at documents or channels as a whole"
            for rule in self.loaded.rules.values()
            if isinstance(rule.check, (DocumentCheck, ChannelCheck))
        )
        self.linter = Linter(self._chosen(self.loaded.rules))

    def _load(self, loader: Loader) -> None:
        config = self.config
        styles = dict.fromkeys(style for section in config.all_sections for style in section.styles or ())
        rules = dict.fromkeys(rule for section in config.all_sections for rule in section.rules)
        if BUILT_IN in styles or any(rule.startswith(BUILT_IN) for rule in rules):
            loader.built_in()
        for style in styles:
            if style != BUILT_IN and not loader.style(style):
                raise ConfigurationError(
                    f'there is no style "{style}"',
                    where=str(config.path),
                    hint=f"StylesPath is {', '.join(map(str, config.styles_paths)) or 'not set'}",
                )
        for rule in rules:
            if "." in rule and rule.split(".")[0] not in styles and not rule.startswith(f"{BUILT_IN}."):
                loader.rule(rule)

    def _chosen(self, rules: dict[str, Rule]) -> list[Rule]:
        """The rules that pass the filter, at or above the lowest level."""
        least = LEVELS.index(self._level())
        chosen = list(rules.values())
        if self.flags.filter:
            filter_ = Filter(self._filter())
            chosen = [rule for rule in chosen if filter_.accepts(_fields(rule))]
            if "Level" in filter_.fields:
                least = min([least, *(LEVELS.index(rule.level) for rule in chosen)])
        return [rule for rule in chosen if LEVELS.index(rule.level) >= least]

    def _level(self) -> Level:
        return next((level for level in LEVELS if level == self.flags.level), self.config.min_level)

    def _filter(self) -> str:
        """The filter itself, or what stands in the file that is named."""
        named = self.flags.filter
        for place in (Path(named), *(path / FILTERS / named for path in self.config.styles_paths)):
            if place.is_file():
                return place.read_text("utf-8-sig")
        return named

    def file(self, path: str) -> None:
        """Look at a file."""
        suffix = PurePosixPath(path).suffix.lower()
        read_as = "." + self.config.formats.get(suffix[1:], suffix[1:])
        if not self.flags.ignore_syntax and (read_as in _UNREAD or read_as in _CODE):
            what = _UNREAD.get(read_as, "program code")
            self.notes.append(f"{path} is not looked at: cxlint does not read {what}")
            return
        try:
            source = decode(Path(path).read_bytes())
        except (UnreadableError, OSError) as error:
            self.notes.append(f"{path} cannot be read: {error}")
            return
        self.text(path, source)

    def text(self, path: str, text: str) -> None:
        """Look at a text that is called ``path``."""
        try:
            alerts = self.alerts(path, MappedText.whole(Source(path, text)), partial(self._failed, path))
        except UnreadableError as error:
            self.notes.append(f"{path} cannot be read: {error}")
            return
        self.result.files += 1
        if alerts:
            self.result.alerts.setdefault(path, []).extend(alerts)

    def alerts(self, path: str, whole: MappedText, failed: Callable[[Failure], None]) -> list[Alert]:
        """The alerts of a text by place. Raises ``UnreadableError`` where it cannot be read as what its name says."""
        return lint(
            self.linter,
            self._document(path, whole),
            Switches.of(whole.text, self.config.styles_of(path)),
            lambda rule: self.config.runs(rule.name, path),
            failed,
        )

    def _failed(self, path: str, failure: Failure) -> None:
        self.notes.append(f"{failure.rule.name} was not run on a text of {path}: {failure.reason}")

    def _document(self, path: str, whole: MappedText) -> Document:
        suffix = PurePosixPath(path).suffix
        if (view := self._view(path)) is not None:
            tree = compose(whole.text, path)
            found = view.strings(tree.root)
            blocks = [block for one in found for block in self._viewed(whole, suffix, *one)]
            return Document(whole, blocks, suffix=suffix)
        named = self.flags.ext if self.flags.ext != ".txt" else path
        read_as = self.config.formats.get(PurePosixPath(named).suffix[1:] or named[1:], "")
        syntax = syntax_of(f"x.{read_as}") if read_as else syntax_of(named if "." in named[1:] else f"x{named}")
        if self.flags.ignore_syntax or syntax is None or syntax.name not in MARKUP:
            plain = syntax is not None and syntax.name == "text" and not self.flags.ignore_syntax
            block = Block(f"text{suffix}", _unified(whole.text), whole, locale=locale_of_path(path))
            return Document(whole, (block,), suffix=suffix, by_parts=plain)
        left_out = self._left_out() if syntax.name == "html" else ()
        hints = Hints(path=path, locale=locale_of_path(path), ignore=left_out, furniture=True)
        passages = tuple(read_text(syntax.name, whole, hints))
        blotting = self._blotting(path, whole.text, markdown=syntax.name == "markdown")
        blocks = [
            *self._front_matter(whole, suffix),
            *(block for block in self._blocks(passages, suffix, blotting) if block.text.strip("* \n\t")),
        ]
        summary = "".join(f"{block.text}\n\n" for block in blocks if in_summary(block.scope.removesuffix(suffix)))
        return Document(whole, blocks, summary, suffix, counts=dict(counts_of(passages)))

    def _view(self, path: str) -> View | None:
        """The view of a file; one that cannot be run is noted, and the file is read as it is."""
        name = self.config.view_of(path)
        if name not in self.views:
            self.views[name] = None
            try:
                self.views[name] = load_view(name, self.config.styles_paths) if name else None
            except ConfigurationError as error:
                self.notes.append(f"the view {name} is not run: {error}")
        return self.views[name]

    def _viewed(self, whole: MappedText, suffix: str, scalar: Scalar, name: str, syntax: str) -> Iterator[Block]:
        """The blocks of a string of a data file."""
        text = _scalar_text(whole, scalar, 0)
        scope = f"text.{name}" if name else "text"
        if syntax in ("", "txt"):
            yield Block(scope + suffix, text.text, text)
            return
        known = syntax_of(f"x.{syntax}")
        if known is None or known.name not in MARKUP:
            self.notes.append(f"strings of the type {syntax} are not looked at in {whole.source.path}")
            return
        passages = tuple(read_text(known.name, text, Hints(path=whole.source.path)))
        for block in blocks_of(passages, suffix):
            block.scope = scope + block.scope.removeprefix("text")
            yield Block(block.scope, block.text, block.mapped, locale=block.locale)

    def _blocks(self, passages: tuple[Passage, ...], suffix: str, blotting: Blotting) -> Iterator[Block]:
        """The blocks of the body, without the elements that are skipped."""
        skipped = {_SKIPPED[tag] for tag in self.config.skipped_scopes if tag in _SKIPPED}
        for block in blocks_of((passage for passage in passages if not passage.context.key), suffix, blotting):
            if not skipped & block.sections:
                yield block

    def _front_matter(self, whole: MappedText, suffix: str) -> Iterator[Block]:
        """The strings of the front matter, each with a scope of its own, whoever they are for."""
        opening = _FRONT_MATTER.match(whole.text)
        if opening is None:
            return
        start, end = opening.span("yaml")
        tree = compose(whole.text[start:end], whole.source.path)
        if not isinstance(tree.root, Mapping):
            return
        ignored = [frozenset(name.split(".")) for name in self.config.ignored_scopes]
        for key, value in tree.root.entries:
            scope = f"text.frontmatter.{key.text}{suffix}"
            sections = frozenset(scope.split("."))
            if isinstance(value, Scalar) and value.kind == "text" and not any(names <= sections for names in ignored):
                text = _scalar_text(whole, value, start)
                yield Block(scope, text.text, text)

    def _left_out(self) -> tuple[str, ...]:
        """Selectors of the elements that are not looked at."""
        tags = self.config.skipped_scopes or _LEFT_OUT_TAGS
        return (*tags, *(f".{name}" for name in self.config.ignored_classes))

    def _blotting(self, path: str, text: str, *, markdown: bool) -> Blotting:
        blocks, tokens = self.config.ignores(path)
        ranges = [span for pattern in (*blocks, *tokens) for span in self._spans(pattern, text)]
        if markdown:
            ranges += [match.span() for match in _NO_PROSE.finditer(text)]
            for name in self.config.ignored_classes:
                ranges += self._spans(_OF_CLASS.replace("CLASS", re.escape(name)), text)
        tags = frozenset(self.config.ignored_scopes) or _CODE_TAGS
        marks = {"code"} if tags & _CODE_TAGS else set()
        marks |= {_MARKS.get(tag, tag) for tag in tags - _CODE_TAGS}
        return Blotting(tuple(ranges), frozenset(marks))

    def _spans(self, pattern: str, text: str) -> list[tuple[int, int]]:
        try:
            return [match.span() for match in Expression(pattern).finditer(text)]
        except ExpressionError as error:
            self.notes.append(f"{self.config.path}: {error}")
            return []


def _scalar_text(whole: MappedText, scalar: Scalar, base: int) -> MappedText:
    """The text of a YAML scalar with its places: word by word where its words stand as they read, else as a whole."""
    start, end = base + scalar.span.start, base + scalar.span.end
    result = Pieces(whole)
    at = start
    gap = ""
    for piece in _WORDS.findall(scalar.text):
        if piece.isspace():
            gap = piece
            continue
        low = whole.text.find(piece, at, end)
        if low < 0:
            result = Pieces(whole)
            result.add(scalar.text, start, end)
            return result.build()
        if gap:
            result.add(gap, at, low)
        at = low + len(piece)
        result.add(piece, low, at)
        gap = ""
    if gap:
        result.add(gap, at, min(at + len(gap), end))
    return result.build()


def _unified(text: str) -> str:
    """``text`` with line ends that every expression knows; its length stays."""
    return re.sub(r"\r(?!\n)", "\n", text).replace("\r\n", " \n") if "\r" in text else text


def _fields(rule: Rule) -> dict[str, str | int | tuple[str, ...]]:
    """A rule as filters see it."""
    return {
        "Name": rule.name,
        "Level": rule.level,
        "Extends": rule.kind,
        "Scope": rule.scopes,
        "Message": rule.message,
        "Description": rule.description,
        "Link": rule.link,
        "Limit": rule.limit,
    }
