"""The generated part of the documentation: a page a rule, from its docstring and its caret suite; packs; commands.

``python -m cxlint.docs`` writes the pages; ``python -m cxlint.docs --check`` only says which are not up to date.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cxlint.engine import run
from cxlint.engine.repeats import gathered
from cxlint.project import load_project
from cxlint.reporters import render
from cxlint.rules import RULES, Rule
from cxlint.schema import compose
from cxlint.testing import DEFAULT_DAY, Case, read_suite
from cxlint.tone.rules import Vocabulary, build
from cxlint.tone.settings import Settings

_EXAMPLES = 3
_SHOWN = ('says "due settimane"', 'says "€39"')
_OPEN, _CLOSE = "<!-- screen: written by python -m cxlint.docs -->", "<!-- end of screen -->"
_SUBJECTS = {
    "fact": "everything that is said about one fact, in all channels",
    "document": "one document at a time",
    "channel": "all that a channel says in one language",
    "string": "one string of a catalogue in all its languages",
    "source": "each source, when it is opened",
    "rule": "each style rule, when it is loaded and when it is run",
    "voice": "each document of the channels that the voice of the brand speaks of",
}


def pages(root: Path) -> dict[str, str]:
    """Path (from the root of the project) and content of every generated page."""
    found = {f"docs/rules/{rule.id}.md": _page(rule, root) for rule in RULES.values()}
    found["docs/rules/README.md"] = _index()
    found["docs/packs.md"] = _packs(root)
    found["docs/commands.md"] = _commands()
    found["README.md"] = _readme(root)
    return found


def _readme(root: Path) -> str:
    """The README with the screen that the sample brand really gives."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    report = run.check(load_project(root / "fixtures" / "lume" / "cxlint.yaml"), day=DEFAULT_DAY)
    blocks = click.unstyle(render(gathered(report), "text")).split("\n\n")
    shown = [block for block in blocks if any(words in block for words in _SHOWN)]
    screen = "\n\n".join([*shown, "...", blocks[-1]])
    before, _, rest = readme.partition(_OPEN)
    _, _, after = rest.partition(_CLOSE)
    return f"{before}{_OPEN}\n```text\n$ cxlint check\n{screen}\n```\n{_CLOSE}{after}"


def _index() -> str:
    rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.title} |" for rule in RULES.values()]
    return "\n".join(["# Rules", "", "| rule | severity | what it reports |", "| --- | --- | --- |", *rows, ""])


def _page(rule: Rule, root: Path) -> str:
    title, _, body = rule.documentation.partition("\n")
    lines = [
        f"# {rule.id}",
        "",
        f"**{title}**",
        "",
        f"Severity: {rule.severity}. It looks at {' and at '.join(_SUBJECTS[subject] for subject in rule.subjects)}.",
        "",
        body.strip(),
        "",
    ]
    suite = root / "tests" / "rules" / f"{rule.id}.md"
    cases = read_suite(suite.read_text(encoding="utf-8")) if suite.exists() else []
    flagged = [case for case in cases if any(wanted.rule == rule.id for wanted in case.expected)]
    for case in flagged[:_EXAMPLES]:
        lines += [f"## {case.title}", "", *_example(case, suite)]
    lines += [f"More examples, right and wrong: [the tests of this rule](../../tests/rules/{rule.id}.md).", ""]
    return "\n".join(lines)


def _example(case: Case, suite: Path) -> list[str]:
    """The case as the suite writes it, with its carets, from its heading to the next."""
    lines = suite.read_text(encoding="utf-8").split("\n")[case.line :]
    end = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
    return [*"\n".join(lines[:end]).strip().split("\n"), ""]


_ABOUT_PACKS = """\
# Packs

Style rules that come with cxlint, in YAML. Name the ones you want in `cxlint.yaml`:

```yaml
rules: [rules/, cxlint:it/support, cxlint:en/support, cxlint:en/clarity]
severity: {en.clarity: review, it.support.stock-closing: off}
```

Every rule carries sentences that it must flag and sentences that it must leave alone; `cxlint explain NAME` shows
them, and `cxlint test` runs them. The facts of a pack (`cxlint:eu/consumer`) are declared like your own.
"""


def _packs(root: Path) -> str:
    """The packs with their rules: what each is about, and a sentence that it reports."""
    lines = [_ABOUT_PACKS]
    packs = sorted({file.parent for file in (root / "rules").rglob("*.yml")})
    for pack in packs:
        name = pack.relative_to(root / "rules")
        lines += [f"## cxlint:{name.as_posix()}", "", "| rule | level | why | reports |", "| --- | --- | --- | --- |"]
        for file in sorted(pack.glob("*.yml")):
            rule = build(
                ".".join((*name.parts, file.stem)),
                Settings.of(compose(file.read_text(encoding="utf-8"), file.name)),
                Vocabulary(),
            )
            assert rule is not None, file
            flagged = rule.tests.flag[0][0] if rule.tests.flag else ""
            cells = (rule.name, rule.level, rule.description, flagged)
            lines.append("| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |")
        lines.append("")
    return "\n".join(lines)


def _commands() -> str:
    from cxlint.cli import cxlint

    context = click.Context(cxlint, info_name="cxlint", terminal_width=100, max_content_width=100)
    parts = ["# Commands", "", "```text", cxlint.get_help(context), "```", ""]
    for name in cxlint.list_commands(context):
        command = cxlint.get_command(context, name)
        if command is not None:
            inner = click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100)
            parts += [f"## cxlint {name}", "", "```text", command.get_help(inner), "```", ""]
    return "\n".join(parts)


def main() -> None:
    """Write the pages, or say which differ and exit with 1."""
    root = Path.cwd()
    stale = []
    for name, content in pages(root).items():
        path = root / name
        if path.exists() and path.read_text(encoding="utf-8") == content:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    if stale and "--check" in sys.argv:
        click.echo(f"not up to date (run python -m cxlint.docs): {', '.join(stale)}", err=True)
        sys.exit(1)
    click.echo(f"{len(stale)} pages written" if stale else "the documentation is up to date")


if __name__ == "__main__":
    main()
