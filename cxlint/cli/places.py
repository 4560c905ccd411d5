"""Places as people know them: paths from the folder in which they stand, which terminals and editors can open.

In the library, paths count from the root of the project, wherever it is run.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cxlint.model import Finding, Location, Related, Report, is_address


def report_from_here(report: Report, root: Path) -> Report:
    """The report of the project in ``root`` with the paths from the working directory."""
    shown = path_from_here(root)
    if shown is str:
        return report
    return replace(report, findings=tuple(_finding(finding, shown) for finding in report.findings))


def path_from_here(root: Path) -> Callable[[str], str]:
    """What turns a path from ``root`` into one from the working directory; ``str`` itself if they are the same."""
    try:
        way = os.path.relpath(root, Path.cwd())
    except ValueError:  # On Windows there is no way from one drive to another.
        way = str(root)
    if way == ".":
        return str
    start = Path(way).as_posix()
    return lambda path: path if is_address(path) else posixpath.normpath(posixpath.join(start, path))


def _finding(finding: Finding, shown: Callable[[str], str]) -> Finding:
    related = tuple(Related(_location(other.location, shown), other.label) for other in finding.related)
    lines = {
        f"{other.location.path}:{other.location.line}": f"{moved.location.path}:{moved.location.line}"
        for other, moved in zip(finding.related, related, strict=True)
    }
    return replace(
        finding,
        location=_location(finding.location, shown),
        related=related,
        evidence=tuple((name, lines.get(text, text)) for name, text in finding.evidence),
    )


def _location(place: Location, shown: Callable[[str], str]) -> Location:
    return replace(place, path=shown(place.path))
