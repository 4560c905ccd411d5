"""cxlint lints what an organisation says: contradictions and drift between its channels.

The commands are clients of this library. With a fact in ``shop/rules/returns.yaml`` and a text in ``shop/faq.md``::

    >>> from pathlib import Path
    >>> import cxlint
    >>> project = cxlint.open_project([Path("shop")])
    >>> report = cxlint.check(project)
    >>> for finding in report.findings:
    ...     print(f"{finding.location.path}:{finding.location.line}: {finding.message}")
    faq.md:3: says "14 days"; returns.window is 30 days
    >>> print(cxlint.render(report, "line"))
    faq.md:3:26:contradicts-fact:says "14 days"; returns.window is 30 days

``claims`` gives every statement about a fact, also those that agree; ``where`` those of one fact, and what another
value would change; ``read`` the passages of a file; ``find_values`` the values of a text::

    >>> [(claim.says, str(claim.outcome)) for claim in cxlint.claims(project)]
    [('14 days', 'contradicts')]
    >>> cxlint.where(project, "returns.window", value="60 days").claims[0].fix.message
    'write "60 days"'
    >>> [passage.text.text for passage in cxlint.read(Path("shop/faq.md"))]
    ['Returns', 'You can return it within 14 days.']
    >>> [(value.kind, value.start, value.end) for value in cxlint.find_values("Entro 14 giorni, a 5 €", "it")]
    [('duration', 6, 15), ('money', 19, 22)]

Everything else is internal and may change. What is wrong with a project or its facts is raised as ``CxlintError``.
Names load when they are first used, so importing cxlint costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from cxlint.engine.run import check, claims, open_project
    from cxlint.engine.where import where
    from cxlint.errors import CxlintError
    from cxlint.model import Finding, Location, Passage, Report, Severity
    from cxlint.project import Project, load_project
    from cxlint.reporters import render
    from cxlint.values import Mention

__version__ = "0.1.0"

__all__ = [
    "CxlintError",
    "Finding",
    "Location",
    "Passage",
    "Project",
    "Report",
    "Severity",
    "__version__",
    "check",
    "claims",
    "find_values",
    "load_project",
    "open_project",
    "read",
    "render",
    "where",
]

_HOMES = {
    "CxlintError": "cxlint.errors",
    "Finding": "cxlint.model",
    "Location": "cxlint.model",
    "Passage": "cxlint.model",
    "Project": "cxlint.project",
    "Report": "cxlint.model",
    "Severity": "cxlint.model",
    "check": "cxlint.engine.run",
    "claims": "cxlint.engine.run",
    "load_project": "cxlint.project",
    "open_project": "cxlint.engine.run",
    "render": "cxlint.reporters",
    "where": "cxlint.engine.where",
}


def read(
    path: Path, *, locale: str = "", select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> tuple[Passage, ...]:
    """The passages of a file, in order.

    ``locale`` is what the file is written in, by default what its path or the file itself says; ``select`` and
    ``ignore`` are CSS selectors for HTML. Raises ``UnreadableError`` where the file cannot be read.
    """
    from cxlint.channels.files import load
    from cxlint.errors import UnreadableError
    from cxlint.language.locales import locale_of_path
    from cxlint.model import Hints
    from cxlint.readers.opening import open_document

    name = path.as_posix()
    try:
        data = load(path)
    except UnreadableError as error:
        raise UnreadableError(error.message, where=name, hint=error.hint) from None
    return open_document(data, name, Hints(name, locale or locale_of_path(name), select, ignore))


def find_values(
    text: str, locale: str = "en", *, market: str = "", today: datetime.date | None = None
) -> tuple[Mention, ...]:
    """The values of ``text`` by place, without those inside others ("30" in "30 days").

    ``market`` is the country that "$" and national phone numbers are read for, by default the locale's; ``today`` is
    the day from which "tomorrow" counts.
    """
    from cxlint.values import find, outermost

    return outermost(find(text, locale, market=market, today=today))


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
