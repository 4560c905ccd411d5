"""``cxlint fetch``: fill the cache of web pages, and say what was and what was not fetched."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxlint.cli.options import cache_option, config_option, with_cache

if TYPE_CHECKING:
    from cxlint.engine.fetch import Fetched

VERSION = 1
"""Of the JSON format."""


@click.command("fetch")
@click.argument("channels", nargs=-1)
@config_option
@cache_option
@click.option("--offline", is_flag=True, help="Ask no web site; show what was fetched before.")
@click.option("--warc", type=click.Path(dir_okay=False, path_type=Path), help="Write the pages to this archive (WARC).")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True,
              help="Lines to read, or JSON.")  # fmt: skip
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def command(
    channels: tuple[str, ...],
    config: Path | None,
    cache: Path | None,
    offline: bool,
    warc: Path | None,
    format_: str,
    quiet: bool,
) -> None:
    """Read the web sites of CHANNELS (default: all) into the cache, and list what could not be read.

    Pages that were fetched before are only asked for again if they may have changed. Ends with 1 where pages that the
    sites have were not read.
    """
    from cxlint.cli.output import write_data
    from cxlint.cli.progress import progress_bar
    from cxlint.engine import run
    from cxlint.engine.fetch import fetch, write_archive

    project = with_cache(run.open_project((), config), cache)
    with progress_bar(quiet) as progress:
        found = fetch(project, channels, offline=offline, progress=progress)
    if format_ == "json":
        data = {"version": VERSION, "channels": [_data(one) for one in found]}
        write_data(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for one in found:
            _show(one)
    if warc is not None:
        count = write_archive(project, [one.channel for one in found], warc)
        click.echo(f"Wrote {count} pages to {warc.as_posix()}.", err=True)
    if any(one.gaps for one in found):
        raise click.exceptions.Exit(1)


def _data(fetched: Fetched) -> dict[str, object]:
    return {
        "channel": fetched.channel,
        "complete": not fetched.gaps,
        "pages": [
            {
                "url": page.url,
                "status": page.status,
                "media_type": page.media,
                "bytes": page.size,
                "language": page.hreflang or page.language or None,
                "noindex": page.noindex,
                "same_as": same or None,
            }
            for page, same in fetched.pages
        ],
        "not_read": [
            {
                "url": page.url,
                "reason": page.reason,
                "message": page.words,
                "is_gap": page.is_gap,
                "linked_from": page.linked_from or None,
            }
            for page in fetched.unread
        ],
        "gaps": [{"reason": gap.reason, "message": gap.words, "count": gap.count} for gap in fetched.gaps],
    }


def _show(fetched: Fetched) -> None:
    """What came of one channel, in lines."""
    from cxlint.reporters.visible import visible

    read = [page for page, same in fetched.pages if not same]
    kinds = Counter(page.syntax for page in read)
    parts = [f"{count} {kind}" for kind, count in kinds.most_common()]
    if hidden := sum(page.noindex for page in read):
        parts.append(f"{hidden} noindex")
    if repeated := len(fetched.pages) - len(read):
        parts.append(f"{repeated} left out as the same page under another address")
    head = f"{len(read)} {'page' if len(read) == 1 else 'pages'}"
    state = click.style("complete", fg="green") if not fetched.gaps else click.style("incomplete", fg="red")
    click.echo(f"{click.style(fetched.channel, bold=True)}: {head} ({', '.join(parts)}); {state}")
    for gap in fetched.gaps:
        if not gap.examples:
            count = f"at least {gap.count} more pages " if gap.reason == "max-pages" else ""
            click.echo(f"  {count}{gap.words}")
    width = max((len(page.words) for page in fetched.unread), default=0)
    for page in sorted(fetched.unread, key=lambda page: (not page.is_gap, page.reason, page.url)):
        linked = click.style(f"  linked from {visible(page.linked_from)}", dim=True) if page.linked_from else ""
        colour = "red" if page.is_gap else None
        words = visible(page.words)
        click.echo(
            f"  {click.style(words, fg=colour)}{' ' * (min(width, 60) - len(words))}  {visible(page.url)}{linked}"
        )
