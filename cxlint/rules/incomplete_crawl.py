"""A website or an archive could not be read as a whole.

Pages answered with an error, took too long, were kept out by robots.txt, are of a type that cxlint does not read, or
there were more than `max_pages`. Nobody knows what they say, so the run must not look clean: each reason is reported
once for a channel, with the number of pages and three of them. `cxlint fetch` lists them all. Pictures, programs and
links that leave the site are not missed.

**What to do:** repair the pages or the links to them, run again, raise the limits of the channel, or leave pages out
with `exclude:`. Where gaps are fine, lower the rule with `severity: {incomplete-crawl: warning}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxlint.model import Finding, Location, Severity
from cxlint.rules.unreadable import position_of

if TYPE_CHECKING:
    from cxlint.channels.web.crawled import Gap

ID = "incomplete-crawl"
SEVERITY = Severity.ERROR
SUBJECT = "source"

_MESSAGES = {
    "not-fetched": 'nothing was fetched yet; run "cxlint fetch"',
    "unfinished": "not all pages were asked for before the time was up or the run was stopped; run it again to go on",
    "max-pages": "max_pages leaves out at least {pages}",
    "archive": "the archive {words}",
    "robots": "{pages} {were} not read: {words}; if that is meant, leave them out with exclude",
}
_PAGES = "{pages} {were} not read: {words}"


def finding(channel: str, gap: Gap, path: str, where: str, severity: Severity | None = None) -> Finding:
    """The finding for one gap of a channel; ``path`` is the project file, and ``where`` the place of the channel."""
    line, column = position_of(where)
    pages, were = ("1 page", "was") if gap.count == 1 else (f"{gap.count} pages", "were")
    message = _MESSAGES.get(gap.reason, _PAGES).format(words=gap.words, pages=pages, were=were)
    return Finding(
        rule=ID,
        severity=severity or SEVERITY,
        message=f'channel "{channel}": {message}',
        location=Location(path, line=line, column=column, end_line=line, end_column=column, channel=channel),
        evidence=(("pages", ", ".join(gap.examples)),) if gap.examples else (),
    )
