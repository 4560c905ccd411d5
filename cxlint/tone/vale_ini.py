"""``.vale.ini``: which styles and rules apply to which files, at which level, and what they leave alone.

The file has core settings, ``[formats]``, and one section for each path pattern. Keys may be repeated; their values
add up. Later sections win over earlier ones.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from cxlint.errors import ConfigurationError
from cxlint.tone.globs import matches
from cxlint.tone.rules import LEVELS, Level

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
"""What the file may be called; it is looked for from the working folder upwards."""

_CORE = frozenset(
    "StylesPath MinAlertLevel IgnoredScopes WordTemplate SkippedScopes IgnoredClasses Vocab NLPEndpoint "
    "Packages".split()
)
_SECTION = frozenset(
    "BasedOnStyles IgnorePatterns BlockIgnores TokenIgnores CommentDelimiters Transform Lang View".split()
)
_NO_PATTERN = frozenset(("", "DEFAULT", "formats", "asciidoctor"))
_HEADER = re.compile(r"\[(?P<name>.*)\]\s*(?:[#;].*)?")
_ENTRY = re.compile(r"(?P<key>[^=:]+?(?:\[[^\]]*\])?)\s*[=:]\s*(?P<value>.*)", re.DOTALL)
_INLINE_COMMENT = re.compile(r"\s[#;].*", re.DOTALL)
_RULE_OPTION = re.compile(r"(?P<rule>[\w.-]+)\s*\[(?P<option>[\w.-]+)\]")


@dataclass(slots=True)
class Section:
    """What holds for the files of one path pattern.

    ``styles`` is ``None`` where the section names none. ``rules`` maps a rule to whether it runs; ``options`` a rule
    to settings that override those of its file.
    """

    pattern: str
    styles: tuple[str, ...] | None = None
    rules: dict[str, bool] = field(default_factory=dict)
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()
    view: str = ""


@dataclass(slots=True)
class ValeConfig:
    """The whole configuration. ``everywhere`` is the section ``[*]``; ``path`` is the file it was read from."""

    path: Path
    styles_paths: tuple[Path, ...] = ()
    min_level: Level = "suggestion"
    vocabularies: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = ()
    skipped_scopes: tuple[str, ...] = ()
    ignored_classes: tuple[str, ...] = ()
    word_template: str = ""
    formats: dict[str, str] = field(default_factory=dict)
    everywhere: Section = field(default_factory=lambda: Section("*"))
    sections: list[Section] = field(default_factory=list)
    levels: dict[str, Level] = field(default_factory=dict)
    options: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def all_sections(self) -> tuple[Section, ...]:
        return (self.everywhere, *self.sections)

    def section(self, pattern: str) -> Section:
        """The section of a pattern, which is added behind the others if it is new."""
        for section in self.all_sections:
            if section.pattern == pattern:
                return section
        self.sections.append(Section(pattern))
        return self.sections[-1]

    def concerns(self, path: str) -> bool:
        """Whether any section speaks of the file."""
        if self.everywhere.styles or self.everywhere.rules:
            return True
        return any(matches(section.pattern, name) for section in self.sections for name in self.names(path))

    def names(self, path: str) -> tuple[str, ...]:
        """The file's name, and what it would be called with the suffix of the format it is read as."""
        stem, suffix = os.path.splitext(path)
        read_as = self.formats.get(suffix.removeprefix("."))
        return (path, f"{stem}.{read_as}") if read_as else (path,)

    def styles_of(self, path: str) -> tuple[str, ...]:
        """The styles that hold for a file: those of the last section that names any."""
        styles = self.everywhere.styles or ()
        for section in self.sections:
            if section.styles is not None and matches(section.pattern, path):
                styles = section.styles
        return styles

    def runs(self, rule: str, path: str) -> bool:
        """Whether a rule runs on a file: as the last section says that names it, else as its style does."""
        told: bool | None = None
        for section in self.sections:
            if rule in section.rules and matches(section.pattern, path):
                told = section.rules[rule]
        if told is None:
            told = self.everywhere.rules.get(rule)
        return rule.split(".")[0] in self.styles_of(path) if told is None else told

    def view_of(self, path: str) -> str:
        """The name of the view of a file: that of the last section that names one; empty if none does."""
        named = [section.view for section in self.all_sections if section.view and matches(section.pattern, path)]
        return named[-1] if named else ""

    def ignores(self, path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The expressions of the blocks and of the tokens that are left alone in a file."""
        fitting = [section for section in self.all_sections if matches(section.pattern, path)]
        return (
            tuple(pattern for section in fitting for pattern in section.block_ignores),
            tuple(pattern for section in fitting for pattern in section.token_ignores),
        )


def find_config(folder: Path) -> Path | None:
    """The configuration for ``folder``: the nearest one upwards."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file():
                return place / name
    return None


def load_config(path: Path) -> ValeConfig:
    """The configuration in ``path``. Raises ``ConfigurationError`` with the place of what is wrong."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else (error.strerror or str(error)).lower()
        raise ConfigurationError(f"the configuration cannot be read: {reason}", where=str(path)) from None
    config = ValeConfig(path)
    section = ""
    gathered: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for number, line in _lines(text):
        header = _HEADER.fullmatch(line)
        if header:
            section = header["name"].strip()
            if section not in _NO_PATTERN:
                config.section(section)
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            raise ConfigurationError(f'"{line}" is no setting', where=f"{path}:{number}:1", hint='write "Name = value"')
        gathered.setdefault((section, entry["key"].strip().strip("\"'`")), []).append((_value(entry["value"]), number))
    for (name, key), values in gathered.items():
        _Setting(config, name, key, values).apply()
    return config


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that say something, with their numbers; a backslash at the end joins the next one."""
    found: list[tuple[int, str]] = []
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at].strip()
        at += 1
        if not line or line[0] in "#;":
            continue
        while line.endswith("\\") and at < len(lines):
            line = line[:-1].rstrip() + " " + lines[at].strip()
            at += 1
        found.append((number, line))
    return found


def _value(written: str) -> str:
    """A value without its quotes or the comment behind it."""
    if written[:1] in "\"'`" and written[:1] and written.count(written[0]) >= 2:
        end = written.rindex(written[0])
        if not written[end + 1 :].strip() or _INLINE_COMMENT.fullmatch(written, end + 1):
            return written[1:end]
    return _INLINE_COMMENT.sub("", written, count=1).strip()


def _listed(values: list[tuple[str, int]]) -> tuple[str, ...]:
    """All values of a key, parted at commas; a comma behind a backslash belongs to the value."""
    parts = [part.replace("\\,", ",").strip() for value, _ in values for part in re.split(r"(?<!\\),", value)]
    return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(slots=True)
class _Setting:
    """One key of one section, with every value it was given."""

    config: ValeConfig
    section: str
    key: str
    values: list[tuple[str, int]]

    @property
    def last(self) -> str:
        return self.values[-1][0]

    def error(self, message: str, hint: str = "") -> ConfigurationError:
        return ConfigurationError(message, where=f"{self.config.path}:{self.values[-1][1]}:1", hint=hint)

    def apply(self) -> None:
        """Take the setting over into the configuration."""
        if self.section == "formats":
            self.config.formats[self.key] = self.last
        elif self.section in ("", "DEFAULT"):
            self.core()
        elif self.section != "asciidoctor":
            self.syntax()

    def core(self) -> None:
        config = self.config
        match self.key:
            case "StylesPath":
                folder = config.path.parent
                config.styles_paths = tuple(folder / value for value, _ in self.values)
                for styles in config.styles_paths:
                    if not styles.is_dir():
                        raise self.error(f"the folder {styles} does not exist", "correct StylesPath")
            case "MinAlertLevel":
                config.min_level = self.level(self.last)
            case "IgnoredScopes":
                config.ignored_scopes = _listed(self.values)
            case "SkippedScopes":
                config.skipped_scopes = _listed(self.values)
            case "IgnoredClasses":
                config.ignored_classes = _listed(self.values)
            case "WordTemplate":
                config.word_template = self.last
            case "Vocab":
                config.vocabularies = _listed(self.values)
            case key if key in _SECTION:
                raise self.error(f'"{key}" belongs to a section', "move it below a line such as [*] or [*.md]")

    def level(self, written: str) -> Level:
        for level in LEVELS:
            if written == level:
                return level
        raise self.error(f'"{written}" is no level', f"there are {', '.join(LEVELS)}")

    def syntax(self) -> None:
        config = self.config
        if self.key in _CORE:
            raise self.error(f'"{self.key}" holds for all files', "move it above the first section")
        section = config.section(self.section)
        match self.key:
            case "BasedOnStyles":
                section.styles = _listed(self.values)
            case "BlockIgnores" | "IgnorePatterns":
                section.block_ignores += _listed(self.values)
            case "TokenIgnores":
                section.token_ignores += _listed(self.values)
            case "View":
                section.view = self.last
            case key if key not in _SECTION:
                self.rule(section)

    def rule(self, section: Section) -> None:
        """``Style.Rule = NO``, ``= warning`` or ``Style.Rule[max] = 30``."""
        option = _RULE_OPTION.fullmatch(self.key)
        if option:
            self.config.options.setdefault(option["rule"], {})[option["option"].lower()] = self.last
            return
        for level in LEVELS:
            if self.last == level:
                self.config.levels[self.key] = level
        section.rules[self.key] = self.last in ("YES", *LEVELS)
