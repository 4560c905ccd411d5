"""``cxlint schema``: JSON Schemas, for editors that complete and check YAML while it is written."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.argument("kind", type=click.Choice(("project", "facts", "voice", "report")), default="project")
def command(kind: str) -> None:
    """Print the JSON Schema of a kind of file.

    The kinds are cxlint.yaml (project), facts (facts), the voice of the brand (voice) and the JSON report (report).
    """
    from cxlint.cli.output import write_data
    from cxlint.schemas import schema

    write_data(json.dumps(schema(kind), ensure_ascii=False, indent=2))
