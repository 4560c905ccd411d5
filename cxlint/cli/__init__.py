"""The command line: thin. Commands parse, call the library, print and exit.

Exit codes: 0 clean, 1 findings at or above ``--fail-on``, 2 usage or configuration, 3 internal error. Commands load on
use, so ``cxlint --version`` imports nothing of the rest.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

from cxlint import __version__

_COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("cxlint.cli.check", "Find what contradicts the declared facts."),
    "init": ("cxlint.cli.init", "Write a first cxlint.yaml and fact file for a folder."),
    "fetch": ("cxlint.cli.fetch", "Read web sites into the cache, and list what could not be read."),
    "facts": ("cxlint.cli.facts", "Show which channel states which fact, and how."),
    "where": ("cxlint.cli.where", "Show where a fact is stated, and what another value would change."),
    "claims": ("cxlint.cli.claims", "List every statement about a fact."),
    "show": ("cxlint.cli.show", "Print a place in a fetched page or a file."),
    "mutate": ("cxlint.cli.mutate", "Change values in memory to see what a check would notice."),
    "passages": ("cxlint.cli.passages", "Show what cxlint reads in a file."),
    "values": ("cxlint.cli.values", "Find the values in a text on standard input."),
    "register": ("cxlint.cli.register", "Tell whether texts address their reader formally or informally."),
    "voice": ("cxlint.cli.voice", "Show the measured voice of the channels side by side."),
    "test": ("cxlint.cli.test", "Run caret suites and the tests of facts and style rules."),
    "rules": ("cxlint.cli.rules", "List the rules."),
    "explain": ("cxlint.cli.explain", "Explain a rule."),
    "schema": ("cxlint.cli.schema", "Print the JSON Schema of a kind of file."),
    "vale": ("cxlint.cli.vale", "Run Vale styles with the flags and the output of Vale."),
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help) for name, (_, help) in _COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-"):
            from cxlint.schema.nearest import nearest

            near = nearest(name, _COMMANDS)
            hint = f'Did you mean "{near}"?' if near else f"There are {', '.join(_COMMANDS)}."
            raise click.UsageError(f'There is no command "{name}". {hint}', ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cxlint")
def cxlint() -> None:
    """The linter for what an organisation says: finds the places that contradict its own facts."""


def main() -> None:
    """Run the command line; errors meant for users are printed, never a traceback."""
    from cxlint.errors import CxlintError

    _forgive_encoding()
    try:
        code = cxlint.main(prog_name="cxlint", standalone_mode=False, color=_colour())
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except CxlintError as error:
        for one in getattr(error, "errors", (error,)):
            click.echo(str(one) if one.where else f"cxlint: {one}", err=True)
        sys.exit(2)
    except Exception as error:
        _report_bug(error)
        sys.exit(3)
    # Outside its standalone mode click returns the code of an exit instead of raising it.
    sys.exit(code if isinstance(code, int) else 0)


def _forgive_encoding() -> None:
    """Escape what a terminal's encoding cannot say instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _colour() -> bool | None:
    """What the environment says of colours; ``None`` for colours on a terminal only."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def _report_bug(error: Exception) -> None:
    click.echo(f"cxlint: internal error: {type(error).__name__}: {error}", err=True)
    if os.environ.get("CXLINT_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    else:
        click.echo("This is a bug in cxlint. Set CXLINT_TRACEBACK=1 for the details to report.", err=True)
