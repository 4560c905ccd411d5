"""Style rules in a run: loaded from where the project names them, and the findings that come of them in a document."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

from cxlint.engine.vale import MARKUP, Checker, Flags
from cxlint.errors import ConfigurationError
from cxlint.language.detect import OTHER, plainly_other
from cxlint.language.locales import language_of
from cxlint.model import Finding, Passage, Severity, locate
from cxlint.project import RuleFiles
from cxlint.readers.registry import syntax_of
from cxlint.rules import Document
from cxlint.rules.broken_rule import ID as BROKEN
from cxlint.rules.broken_rule import finding as broken_finding
from cxlint.schema import ConfigurationErrors
from cxlint.text import Edit, Fix, MappedText
from cxlint.tone import linter
from cxlint.tone.blocks import Blotting, blocks_of, counts_of, in_summary, scope_of
from cxlint.tone.comments import Switches
from cxlint.tone.expressions import ExpressionError
from cxlint.tone.linter import Alert, Failure, Linter
from cxlint.tone.rules import ChannelCheck, DocumentCheck, Found, Level, Memory, Rule, Vocabulary
from cxlint.tone.settings import Doubt
from cxlint.tone.styles import Loader
from cxlint.tone.vale_ini import load_config
from cxlint.tone.voice import DRIFT, rules_of, usual_drift

_SEVERITIES: dict[Level, Severity] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "suggestion": Severity.REVIEW,
}
_BLOTTING = Blotting(marks=frozenset(("code", "placeholder")))
_SCOPES = {"attribute": "text.attr", "description": "text.description"}
"""Scopes of what Vale does not look at, but readers and search engines show."""


@dataclass(frozen=True, slots=True)
class StyleRules:
    """The style rules of a project.

    ``texts`` run together over each text, ``documents`` over each document as a whole, ``channels`` over all that a
    channel says, ``configured`` as a ``.vale.ini`` says. ``broken`` are findings about rules that cannot be run;
    ``severities`` is what the project says of rules and styles.
    """

    root: Path
    texts: Linter
    documents: tuple[tuple[Rule, DocumentCheck], ...] = ()
    channels: tuple[tuple[Rule, ChannelCheck], ...] = ()
    configured: tuple[Checker, ...] = ()
    broken: tuple[Finding, ...] = ()
    severities: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> Iterator[Rule]:
        """All rules that are run."""
        yield from self.texts.rules
        yield from (rule for rule, _ in self.documents)
        yield from (rule for rule, _ in self.channels)
        for checker in self.configured:
            yield from checker.linter.rules

    def severity(self, rule: Rule) -> Severity:
        """The severity of what a rule finds: the project's word for it or its style, else its own level."""
        said = self.said(rule)
        return Severity(said) if said else _SEVERITIES[rule.level]

    def said(self, rule: Rule) -> str:
        """What the project says of a rule or its style: a severity, or nothing."""
        return _said(rule.name, self.severities)


def load_styles(files: RuleFiles, root: Path, channels: Sequence[str], severities: dict[str, str]) -> StyleRules:
    """The style rules that a project names.

    ``severities`` maps rules and styles to severities or "off". Raises ``ConfigurationError`` where a ``.vale.ini`` is
    wrong, ``ConfigurationErrors`` where the voice of the brand is.
    """
    rules: list[Rule] = []
    errors: list[ConfigurationError] = []
    not_run: list[tuple[str, str, str]] = []
    loaders: dict[Path, Loader] = {}
    for file in files.styles:
        loader = loaders.setdefault(file.root, Loader((file.root,), Vocabulary(paths=(file.root,))))
        loader.file(file.name, file.path)
    for loader in loaders.values():
        rules += loader.loaded.rules.values()
        errors += loader.loaded.errors
    not_run += (
        (file.name, loaders[file.root].loaded.not_run[file.name], f"{file.path}:1:1")
        for file in files.styles
        if file.name in loaders[file.root].loaded.not_run
    )
    rules += _voice_rules(files, channels)
    if DRIFT in severities and not files.voices:
        rules.append(usual_drift())
    configured = tuple(Checker(load_config(path), Flags()) for path in files.vale)
    for checker in configured:
        errors += checker.loaded.errors
        not_run += ((name, reason, str(checker.config.path)) for name, reason in checker.loaded.not_run.items())
    on = [rule for rule in rules if _said(rule.name, severities) != "off"]
    return StyleRules(
        root,
        Linter(on),
        tuple((rule, rule.check) for rule in on if isinstance(rule.check, DocumentCheck)),
        tuple((rule, rule.check) for rule in on if isinstance(rule.check, ChannelCheck)),
        configured,
        tuple(_wrong_rules(errors, not_run, root, severities)),
        severities,
    )


def _voice_rules(files: RuleFiles, channels: Sequence[str]) -> Iterator[Rule]:
    errors: list[ConfigurationError] = []
    for name, text in files.voices:
        declared, wrong = rules_of(text, name, channels)
        yield from declared
        errors += wrong
    if errors:
        raise ConfigurationErrors(tuple(errors))


def style_findings(
    rules: StyleRules, passages: Sequence[Passage], document: Document, stated: tuple[tuple[str, str], ...] = ()
) -> Iterator[Finding]:
    """What the style rules find in a document.

    ``passages`` are those of ``document`` as they were read: rules may be about their white space and quotation marks.
    ``stated`` are the facts that it states, each with the passage.
    """
    if not passages:
        return
    failures: dict[tuple[str, str], Failure] = {}

    def failed(failure: Failure) -> None:
        failures.setdefault((failure.rule.name, failure.reason), failure)

    read = _Read(rules, passages, document)
    if rules.texts.rules:
        yield from map(read.finding, linter.lint(rules.texts, read.document(), read.switches(), failed=failed))
    for checker in rules.configured:
        alerts = _as_configured(checker, read, failed)
        yield from (read.finding(alert) for alert in alerts if _said(alert.rule.name, rules.severities) != "off")
    memory = Memory(channel=document.channel, market=document.market, stated=stated)
    for rule, check in rules.documents:
        fitting = [passage for passage in document.passages if rule.holds_for(document.channel, passage.locale)]
        if fitting:
            try:
                yield from (read.found(rule, found) for found in read.allowed(rule, check.examine(fitting, memory)))
            except ExpressionError as error:
                failed(Failure(rule, str(error)))
    for failure in failures.values():
        message = f"{failure.rule.name} is not run: {failure.reason}"
        yield from _broken(message, failure.rule.where, rules.root, rules.severities)


def _as_configured(checker: Checker, read: _Read, failed: Callable[[Failure], None]) -> list[Alert]:
    """What the rules of a ``.vale.ini`` say: of texts that Vale reads what it says, of others by their passages."""
    path = read.path
    if not checker.config.concerns(path):
        return []
    syntax = syntax_of(path)
    if syntax is not None and (syntax.name in MARKUP or syntax.name == "text"):
        return checker.alerts(path, read.whole, failed)
    return linter.lint(
        checker.linter,
        read.document(),
        Switches.of(read.whole.text, checker.config.styles_of(path)),
        lambda rule: checker.config.runs(rule.name, path),
        failed,
    )


class _Read:
    """A document as style rules look at it, and the findings that their alerts are."""

    def __init__(self, rules: StyleRules, passages: Sequence[Passage], document: Document) -> None:
        self.rules = rules
        self.passages = [_spoken(passage, normal) for passage, normal in zip(passages, document.passages, strict=True)]
        self.normal = document
        self.path = document.path
        self.whole = MappedText.whole(passages[0].text.source)

    def document(self) -> linter.Document:
        """The blocks of the passages."""
        suffix = PurePosixPath(self.path).suffix
        syntax = syntax_of(self.path)
        scope = partial(_scope, keyed=syntax is not None and syntax.name in MARKUP)
        blocks = [block for block in blocks_of(self.passages, suffix, _BLOTTING, scope) if block.text.strip("* \n\t")]
        summary = "".join(f"{block.text}\n\n" for block in blocks if in_summary(block.scope.removesuffix(suffix)))
        return linter.Document(
            self.whole,
            blocks,
            summary,
            suffix,
            self.normal.passages[0].locale,
            self.normal.channel,
            self.normal.market,
            dict(counts_of(self.passages)),
        )

    def switches(self) -> Switches:
        """The comments of the document that switch rules off."""
        return Switches.of(self.whole.text)

    def allowed(self, rule: Rule, found: Iterable[Found]) -> Iterator[Found]:
        """What a rule found where no comment switches it off."""
        if not self.switches().comments:
            yield from found
            return
        switches = self.switches()
        for one in sorted(found, key=lambda one: one.passage.text.span(one.start, one.end).start):
            text = one.passage.text
            switches.advance(text.span(one.start, one.end).end)
            if switches.allows(rule.name, text.text[one.start : one.end]):
                yield one

    def finding(self, alert: Alert) -> Finding:
        """An alert as a finding."""
        place = replace(alert.location, channel=self.normal.channel, locale=alert.block.locale)
        return Finding(
            alert.rule.name,
            self.rules.severity(alert.rule),
            alert.message,
            place,
            evidence=_evidence(alert.rule, alert.found, self.rules.root),
            fix=_fix(alert.block.mapped, alert.start, alert.end, alert.replacements),
        )

    def found(self, rule: Rule, found: Found) -> Finding:
        """What a rule says of a document as a finding."""
        text = found.passage.text
        return Finding(
            rule.name,
            self.rules.severity(rule),
            found.message,
            locate(text, found.start, found.end, channel=self.normal.channel, locale=found.passage.locale),
            evidence=_evidence(rule, text.text[found.start : found.end], self.rules.root),
            fix=_fix(text, found.start, found.end, found.replacements),
        )


def _spoken(passage: Passage, normal: Passage) -> Passage:
    """A passage with the language it speaks: what was not translated is no text of the locale it stands in."""
    found = plainly_other(normal.text.text, language_of(normal.locale)) if normal.kind not in ("code", "data") else ""
    locale = normal.locale if not found else "" if found == OTHER else found
    return passage if passage.locale == locale else replace(passage, locale=locale)


def _scope(passage: Passage, *, keyed: bool) -> str:
    """The scope of a passage; in a page, what has a key stands in its front matter."""
    if keyed and passage.context.key and passage.kind not in ("code", "data"):
        return f"text.frontmatter.{passage.context.key}"
    return scope_of(passage) or _SCOPES.get(passage.kind, "")


def _evidence(rule: Rule, found: str, root: Path) -> tuple[tuple[str, str], ...]:
    said = (
        ("says", " ".join(found.split())),
        ("why", rule.description),
        ("see", rule.link),
        ("rule", _shown(rule.where, root)),
    )
    return tuple((name, text) for name, text in said if text)


def _fix(mapped: MappedText | None, start: int, end: int, replacements: tuple[str, ...]) -> Fix | None:
    """The fix that writes the first of ``replacements``: safe if it is the only one."""
    if mapped is None or not replacements or start >= end:
        return None
    text, new = mapped.text, replacements[0]
    safe = len(replacements) == 1
    if not new:
        # A word goes with one of the spaces around it; where it opens a sentence, the next one needs its capital.
        safe = safe and text[:start].rstrip()[-1:] not in ("", ".", "!", "?", ":", "\n")
        if text[end : end + 1] == " " and text[start - 1 : start] in ("", " "):
            end += 1
    if text[start:end] == new or not mapped.is_literal(start, end):
        return None
    message = f'write "{new}"' if new else f'leave out "{text[start:end].strip()}"'
    return Fix(message, (Edit(mapped.span(start, end), mapped.escaped(new)),), "safe" if safe else "unsafe")


def _said(name: str, severities: dict[str, str]) -> str:
    """What a project says of a rule: of itself, else of the style or the part of one that it belongs to."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        if said := severities.get(".".join(parts[:length])):
            return said
    return ""


def _wrong_rules(
    errors: Sequence[ConfigurationError],
    not_run: Sequence[tuple[str, str, str]],
    root: Path,
    severities: dict[str, str],
) -> Iterator[Finding]:
    """A finding for each rule that cannot be run: those of the project that are wrong, and those of unknown kinds."""
    for error in errors:
        hint = f"; {error.hint}" if error.hint else ""
        prefix = "" if isinstance(error, Doubt) else "the rule is not run: "
        yield from _broken(f"{prefix}{error.message}{hint}", error.where, root, severities)
    for name, reason, where in not_run:
        if _said(name, severities) != "off":
            yield from _broken(f"{name} is not run: {reason}", where, root, severities, Severity.REVIEW)


def _broken(
    message: str, where: str, root: Path, severities: dict[str, str], severity: Severity | None = None
) -> Iterator[Finding]:
    """The finding of a rule that cannot be run, with its line as it stands in the file."""
    said = severities.get(BROKEN, "")
    if said == "off":
        return
    path, line, _ = where.rsplit(":", 2) if where.count(":") >= 2 else (where, "", "")
    lines: list[str] = []
    with suppress(OSError, UnicodeDecodeError):
        lines = Path(path).read_text("utf-8-sig").splitlines()
    excerpt = lines[int(line) - 1] if line.isdecimal() and 0 < int(line) <= len(lines) else ""
    yield broken_finding(message, _shown(where, root), Severity(said) if said else severity, excerpt)


def _shown(where: str, root: Path) -> str:
    """A place with its file as it is known from the project's root."""
    return where.removeprefix(f"{root}{os.sep}").replace(os.sep, "/")
