"""What ``--fix`` and ``--diff`` do, which several commands have; loaded where one of them is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from cxlint.engine.fixing import Change, Wanted, diff, plan, write
from cxlint.errors import UnreadableError
from cxlint.model import Finding


def safe_fixes(findings: Iterable[Finding]) -> list[Wanted]:
    """The fixes of findings that may be applied without a look."""
    return [
        Wanted(finding.location, finding.fix, dict(finding.evidence).get("says", ""), finding.fact)
        for finding in findings
        if finding.fix is not None and finding.fix.safety == "safe"
    ]


def print_diff(root: Path, wanted: list[Wanted], shown: Callable[[str], str]) -> bool:
    """Print the diff of all fixes; whether there is anything to change."""
    from cxlint.cli.output import write_data

    changes, errors = plan(root, wanted)
    text = "".join(line for change in changes for line in diff(change, shown(change.path)))
    if text:
        write_data(text.removesuffix("\n"))
    print_errors(errors, shown)
    return bool(text)


def apply_fixes(root: Path, wanted: list[Wanted]) -> tuple[list[Change], list[UnreadableError]]:
    """Write all fixes; what was changed, and what could not be."""
    changes, errors = plan(root, wanted)
    written = []
    for change in changes:
        try:
            write(root, change)
            written.append(change)
        except UnreadableError as error:
            errors.append(error)
    return written, errors


def print_errors(errors: Iterable[UnreadableError], shown: Callable[[str], str]) -> None:
    """What could not be fixed, a line each."""
    for error in errors:
        hint = f"; {error.hint}" if error.hint else ""
        click.echo(f"{shown(error.where)}: {error.message}{hint}", err=True)


def print_fixed(changes: Iterable[Change], shown: Callable[[str], str], *, err: bool) -> None:
    """What was fixed, a line each."""
    from cxlint.reporters.visible import one_line, visible

    for change in changes:
        for one in change.done:
            place = one.location
            path = visible(shown(place.path))
            fact = f" ({one.fact})" if one.fact else ""
            done = click.style("fixed", fg="green")
            text = (
                f'{done} {path}:{place.line}:{place.column}: "{one_line(one.says)}": {one_line(one.fix.message)}{fact}'
            )
            click.echo(text, err=err)
