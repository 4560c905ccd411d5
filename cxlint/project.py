"""The project: ``cxlint.yaml``, its channels, and the rule files it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from cxlint.errors import ConfigurationError
from cxlint.facts.declarations import Declared, load_facts
from cxlint.schema import ConfigurationErrors, Loaded, Pattern, Text, compose, load, nearest, nodes, option

NAME = "cxlint.yaml"
_YAML = (".yaml", ".yml")
_VALE = (".vale", "_vale")
_NO_RULES = frozenset(("vocabularies", "dictionaries", "filters", "views", "scripts", "actions", "templates", "ignore"))
"""What lies under ``config/`` in a folder of styles."""
_LANGUAGE = Pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language, such as it or pt-BR")
_MARKET = Pattern(r"[A-Za-z]{2}", "a country, such as it or ch")
_WEB = re.compile(r"https?://[^/\s?#@]+(?:[/?#]\S*)?\Z", re.IGNORECASE)
_MOST_CONNECTIONS = 5
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})+|[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Channel:
    """Where content comes from."""

    files: tuple[str, ...] = option(
        "Files of the channel, as glob patterns from the project file.",
        default=(),
        examples=("content/faq/**/*.md",),
        misnomers=("path", "paths", "glob", "folder", "folders", "source"),
    )
    crawl: tuple[str, ...] = option(
        "Web addresses from which to read a site.",
        default=(),
        examples=("https://www.example.com",),
        misnomers=("url", "urls", "site", "sitemap"),
    )
    warc: tuple[str, ...] = option(
        "Archives of web pages (WARC), as glob patterns from the project file.",
        default=(),
        examples=("site.warc.gz",),
    )
    include: tuple[str, ...] = option("For web pages: read only the addresses that these patterns name.", default=())
    exclude: tuple[str, ...] = option("Patterns of files, or of web addresses, to leave out.", default=())
    max_pages: int = option("For a crawl: the most pages to ask for.", default=1000)
    max_depth: int | None = option("For a crawl: the most links to follow from a start address.", default=None)
    max_seconds: int = option("For a crawl: the most seconds a run may take; the next one goes on.", default=3600)
    rate: float = option("For a crawl: requests a second to one host; 0 for no limit.", default=2.0)
    concurrency: int = option("For a crawl: connections to one host at a time.", default=5)
    headers_from_env: dict[str, str] | None = option(
        "For a crawl: headers to send, each with the environment variable that holds its value.",
        default=None,
        examples=({"Authorization": "SITE_TOKEN"},),
    )
    render: Literal["auto", "never", "always"] = option(
        "For a crawl: draw pages with a browser (needs the extra js); auto draws those with next to no text.",
        default="auto",
    )
    locale: str = option("The locale of all its content, or the name of the column that holds it.", default="")
    market: str = option("The market it is for, as an ISO 3166 code.", default="", pattern=_MARKET)
    journey: str = option("The stage of the customer's journey it belongs to.", default="")
    text: tuple[str, ...] = option("For tables: the columns that hold text.", default=())
    select: tuple[str, ...] = option("For HTML: read only what matches these CSS selectors.", default=())
    ignore: tuple[str, ...] = option("For HTML: leave out what matches these CSS selectors.", default=())
    furniture: bool = option("For HTML: read consent banners and chat widgets, too.", default=False)
    syntax: str = option(
        "Read its files as this syntax, whatever their names.", default="", misnomers=("type", "format")
    )
    place: Text = option("", place=True)

    @property
    def fixed_locale(self) -> str:
        """The locale of all content, empty where ``locale`` names a column."""
        return self.locale if _is_locale(self.locale) else ""

    @property
    def locale_column(self) -> str:
        """The column that holds the locale, empty where ``locale`` is one."""
        return "" if _is_locale(self.locale) else self.locale


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A cxlint project."""

    channels: dict[str, Channel | tuple[Text, ...]] = option(
        "The channels by name: glob patterns, or a mapping.", examples=({"faq": {"files": "faq/**/*.md"}},)
    )
    rules: tuple[Text, ...] = option("Folders and files of facts and rules.", default=(Text("rules/"),))
    languages: tuple[str, ...] = option(
        "The languages of the project.", default=(), examples=(["it", "en"],), pattern=_LANGUAGE
    )
    market: str = option("The market of channels that name none, as an ISO 3166 code.", default="", pattern=_MARKET)
    ignore: tuple[str, ...] = option("Patterns of files that no channel reads.", default=())
    cache: str = option("The folder for fetched web pages, from the project file.", default=".cxlint")
    severity: dict[str, Literal["error", "warning", "review", "off"]] | None = option(
        "The severity of rules by name.", default=None
    )
    fail_on: Literal["error", "warning", "review", "never"] = option("Exit with 1 from this on.", default="error")
    format: Literal["text", "line", "json", "sarif", "github", "gitlab", "junit"] = option(
        "The format of the report.", default="text"
    )


@dataclass(frozen=True, slots=True)
class Project:
    """A project ready to run; ``path`` is its file, ``None`` where it was made up from paths."""

    root: Path
    channels: dict[str, Channel]
    path: Path | None = None
    rules: tuple[str, ...] = ("rules/",)
    languages: tuple[str, ...] = ()
    market: str = ""
    ignore: tuple[str, ...] = ()
    cache: Path = Path(".cxlint")
    severity: dict[str, str] = field(default_factory=dict)
    fail_on: str = "error"
    format: str = "text"


@dataclass(frozen=True, slots=True)
class StyleFile:
    """A file with one style rule: the rule's name ("Microsoft.Spacing") and the folder that styles are named from."""

    name: str
    path: Path
    root: Path


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """What the rule files of a project declare.

    ``voices`` are the name and the text of each voice file; ``vale`` the configurations of Vale that it names.
    """

    facts: tuple[Declared, ...] = ()
    styles: tuple[StyleFile, ...] = ()
    voices: tuple[tuple[str, str], ...] = ()
    vale: tuple[Path, ...] = ()


def find_project(start: Path) -> Path | None:
    """``cxlint.yaml`` in the folder of ``start`` or the nearest one above."""
    folder = start.resolve()
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
    return None


def load_project(path: Path) -> Project:
    """The project of the file ``path``; raises ``ConfigurationErrors`` with everything that is wrong in it."""
    loaded = load(_read(path), shown(path), ProjectFile)
    errors = list(loaded.errors)
    declared = loaded.value
    if declared is None:
        raise ConfigurationErrors(tuple(errors))
    channels: dict[str, Channel] = {}
    for name, value in declared.channels.items():
        at = value.place.where if isinstance(value, Channel) else loaded.where("channels", name).where
        channel = value if isinstance(value, Channel) else Channel(files=tuple(text.text for text in value))
        given = [key for key in ("files", "crawl", "warc") if getattr(channel, key)]
        if not given:
            errors.append(_channel_error(at, name, "has no files", 'add "files: ...", such as "files: faq/**/*.md"'))
        elif len(given) > 1:
            at = loaded.where("channels", name, given[1]).where
            errors.append(_channel_error(at, name, f"has both {given[0]} and {given[1]}", "make two channels of it"))
        errors += _wrong_crawl(name, channel, loaded)
        if channel.syntax and not _is_syntax(channel.syntax):
            at = loaded.where("channels", name, "syntax").where
            errors.append(_channel_error(at, name, f'has an unknown syntax "{channel.syntax}"', _syntaxes()))
        channels[name] = channel
    root = path.resolve().parent
    errors += (
        _missing_rules(entry, root)
        for entry in declared.rules
        if entry.where and not _rule_place(entry.text, root).exists()
    )
    if errors:
        raise ConfigurationErrors(tuple(errors))
    return Project(
        root,
        channels,
        path,
        tuple(entry.text for entry in declared.rules),
        declared.languages,
        declared.market.lower(),
        declared.ignore,
        Path(declared.cache),
        dict(declared.severity or {}),
        declared.fail_on,
        declared.format,
    )


def default_project(paths: Sequence[Path]) -> Project:
    """A project for paths without ``cxlint.yaml``: a channel a top folder, facts from ``rules/``."""
    if missing := [path for path in paths if not path.exists()]:
        raise ConfigurationErrors(
            tuple(ConfigurationError("there is no such file or folder", where=path.as_posix()) for path in missing)
        )
    root = (paths[0] if paths[0].is_dir() else paths[0].parent).resolve()
    if len(paths) > 1:
        import os

        root = Path(os.path.commonpath([path.resolve() for path in paths]))
        root = root if root.is_dir() else root.parent
        groups: dict[str, list[str]] = {}
        for path in paths:
            groups.setdefault(path.resolve().name, []).append(_relative(path, root))
        return Project(root, {name: Channel(files=tuple(files)) for name, files in groups.items()})
    if paths[0].is_file():
        return Project(root, {paths[0].stem: Channel(files=(paths[0].name,))})
    entries = sorted(entry for entry in root.iterdir() if not entry.name.startswith(".") and entry.name != "rules")
    names = {entry.name for entry in entries if entry.is_dir()}
    channels = {
        # A folder "faq" and a file "faq.md" are two channels.
        entry.name if entry.is_dir() or entry.stem in names else entry.stem: Channel(files=(entry.name,))
        for entry in entries
        if entry.is_dir() or _has_reader(entry)
    }
    return Project(root, channels)


def load_rules(project: Project) -> RuleFiles:
    """What the project's rule files declare; raises ``ConfigurationErrors`` with everything wrong in its facts."""
    errors: list[ConfigurationError] = []
    facts: list[tuple[str, str]] = []
    styles: list[StyleFile] = []
    voices: list[tuple[str, str]] = []
    vale: list[Path] = []
    for file, root in _rule_files(project, errors).items():
        name = _shown_from(file, project.root)
        if file.suffix == ".ini" or file.name in _VALE:
            vale.append(file)
            continue
        try:
            text = _read(file)
        except ConfigurationError as error:
            errors.append(error)
            continue
        keys = compose(text, name).keys
        if "extends" in keys:
            styles.append(StyleFile(".".join(file.relative_to(root).with_suffix("").parts), file, root))
        elif "voice" in keys:
            voices.append((name, text))
        elif "terms" in keys:
            # A glossary, read by the style rule that names it.
            continue
        elif "facts" in keys or not keys:
            facts.append((name, text))
        else:
            meant = next((word for key in keys if (word := nearest(key, ("facts", "extends", "voice")))), "")
            hint = (
                f'did you mean "{meant}:"?' if meant else 'a fact file opens with "facts:", a tone rule with "extends:"'
            )
            errors.append(ConfigurationError("this is no rule file", where=name, hint=hint))
    declared, wrong = load_facts(tuple(facts), project.channels if project.path else ())
    if errors or wrong:
        raise ConfigurationErrors((*errors, *wrong))
    return RuleFiles(declared, tuple(styles), tuple(voices), tuple(vale))


def rule_places(project: Project) -> tuple[Path, ...]:
    """The files and folders that rules come from, and the glossaries they name; of a ``.vale.ini`` its styles too."""
    places: list[Path] = []
    for entry in project.rules:
        place = _rule_place(entry, project.root)
        places.append(place)
        if place.suffix == ".ini" or place.name in _VALE:
            from cxlint.tone.vale_ini import load_config

            places += load_config(place).styles_paths
    places += (glossary for file in _rule_files(project, []) for glossary in _glossaries(file))
    return tuple(dict.fromkeys(places))


def _glossaries(file: Path) -> Iterator[Path]:
    """The glossaries that a rule file names, which may lie outside the folders of rules."""
    if file.suffix not in _YAML or b"glossary" not in file.read_bytes():
        return
    root = compose(_read(file), shown(file)).root
    for key, value in root.entries if isinstance(root, nodes.Mapping) else ():
        if key.text == "glossary":
            for item in value.items if isinstance(value, nodes.Sequence) else (value,):
                if isinstance(item, nodes.Scalar):
                    yield file.parent / item.text


def _rule_files(project: Project, errors: list[ConfigurationError]) -> dict[Path, Path]:
    """The rule files in their order, each with the folder from which its rule is named."""
    found: dict[Path, Path] = {}
    for entry in project.rules:
        place = _rule_place(entry, project.root)
        if place.is_dir():
            root = _named_from(entry, place)
            for file in sorted(place.rglob("*")):
                if file.suffix in _YAML and not _is_set_aside(file, place):
                    found.setdefault(file, root)
        elif place.is_file():
            found.setdefault(place, _named_from(entry, place.parent))
        elif project.path is not None:
            where = shown(project.path)
            errors.append(
                ConfigurationError(f'"{entry}" under rules is not there', where=where, hint=f"looked for {place}")
            )
    return found


def _named_from(entry: str, folder: Path) -> Path:
    """The folder that the rules of ``folder`` are named from: a style counts with its own name, "rules/" does not."""
    if entry.startswith("cxlint:"):
        return next(base for base in _packs() if folder.is_relative_to(base))
    return folder if folder.name in ("rules", "styles") else folder.parent


def _is_set_aside(file: Path, folder: Path) -> bool:
    """Whether a file of a rule folder is no rule: tests of rules, vocabularies, hidden folders."""
    inside = file.relative_to(folder).parts[:-1]
    of_styles = len(inside) > 1 and inside[0] == "config" and inside[1] in _NO_RULES
    return of_styles or file.stem.endswith((".test", "_test")) or any(part[0] in "._" for part in inside)


def _packs() -> tuple[Path, Path]:
    """Where the shipped packs are: in the package, or beside it where it runs from its sources."""
    package = Path(__file__).parent
    return package / "packs", package.parent / "rules"


def _pack(entry: str) -> Path:
    """The folder or file of a shipped pack, ``cxlint:it/support``."""
    name = entry.removeprefix("cxlint:")
    for base in _packs():
        for place in (base / name, base / f"{name}.yaml", base / f"{name}.yml"):
            if place.exists():
                return place
    return _packs()[0] / name


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError("this is not UTF-8 text", where=shown(path), hint="save it as UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"cannot be opened: {error.strerror}", where=shown(path)) from None


def shown(path: Path) -> str:
    """A path as people know it: relative to where they stand, if it lies below."""
    return _shown_from(path, Path.cwd())


def _shown_from(path: Path, root: Path) -> str:
    resolved = path.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else path.as_posix()


def _relative(path: Path, root: Path) -> str:
    return path.resolve().relative_to(root).as_posix()


def _channel_error(where: str, name: str, message: str, hint: str) -> ConfigurationError:
    return ConfigurationError(f'channel "{name}" {message}', where=where, hint=hint)


def _wrong_crawl(name: str, channel: Channel, loaded: Loaded[ProjectFile]) -> Iterator[ConfigurationError]:
    """What is wrong with the options of a crawl."""
    for index, start in enumerate(channel.crawl):
        if not _WEB.match(start):
            at = loaded.where("channels", name, "crawl", index).where
            hint = f'write "https://{start}"' if "://" not in start and "." in start else "it begins with https://"
            yield _channel_error(at, name, f'crawls "{start}", which is no web address', hint)
    for key, least in (("max_pages", 1), ("max_depth", 0), ("max_seconds", 1), ("rate", 0), ("concurrency", 1)):
        given = getattr(channel, key)
        if given is not None and given < least:
            at = loaded.where("channels", name, key).where
            yield _channel_error(at, name, f"has {key} {given:g}", f"it is at least {least}")
    if channel.concurrency > _MOST_CONNECTIONS:
        at = loaded.where("channels", name, "concurrency").where
        message = f"has concurrency {channel.concurrency}"
        yield _channel_error(at, name, message, f"more than {_MOST_CONNECTIONS} connections to a host are impolite")


def _missing_rules(entry: Text, root: Path) -> ConfigurationError:
    place = _rule_place(entry.text, root)
    beside = {other.name for other in place.parent.iterdir()} if place.parent.is_dir() else set()
    meant = nearest(place.name, sorted(beside))
    near = f'did you mean "{meant}"?' if meant else f"looked for {place}"
    return ConfigurationError(f'"{entry}" under rules is not there', where=entry.where, hint=near)


def _rule_place(entry: str, root: Path) -> Path:
    return _pack(entry) if entry.startswith("cxlint:") else root / entry


def _is_locale(text: str) -> bool:
    """Whether ``text`` looks like a language tag ("it", "pt-BR") and not like the name of a column ("lang")."""
    return _TAG.fullmatch(text) is not None


def _is_syntax(name: str) -> bool:
    from cxlint.readers.registry import SYNTAXES

    return any(syntax.name == name for syntax in SYNTAXES)


def _syntaxes() -> str:
    from cxlint.readers.registry import SYNTAXES

    return "there are " + ", ".join(syntax.name for syntax in SYNTAXES)


def _has_reader(file: Path) -> bool:
    from cxlint.readers.registry import syntax_of

    return syntax_of(file.name) is not None
