"""A passage is plainly written in another language than its place says.

The language of a passage is the one its channel, path or markup declares (`/en/`, `values-it`, `lang="de"`). A passage
long enough to be sure, with the function words of another language and none of its own, was not translated or stands in
the wrong file. Names, short labels, addresses and code are left alone.

**What to do:** translate the passage, or correct the declared language.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxlint.language.locales import language_of
from cxlint.model import Finding, Severity, locate
from cxlint.rules.subjects import Document, Options

ID = "wrong-language"
SEVERITY = Severity.WARNING
SUBJECT = "document"

_PROSE = frozenset(
    ("heading", "paragraph", "list-item", "cell", "string", "question", "answer", "description", "message")
)
_SHOWN = 60
_SHORTEST = 40
"""Characters from which a text may show its language."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """A finding for each passage whose language is plainly not the declared one."""
    for passage in document.passages:
        if not passage.locale or passage.kind not in _PROSE:
            continue
        text = passage.text.text
        if len(text) < _SHORTEST:
            continue
        # Loaded only for texts that are long enough to tell.
        from cxlint.language.detect import plainly_other

        found = plainly_other(text, language_of(passage.locale), document.languages)
        if found:
            end = min(len(text), _SHOWN)
            yield Finding(
                rule=ID,
                severity=options.severity or SEVERITY,
                message=_message(found, passage.locale),
                location=locate(passage.text, 0, end, channel=document.channel, locale=passage.locale),
                evidence=(("declared", passage.locale), ("reads as", found), ("says", text[:end])),
            )


def _message(found: str, declared: str) -> str:
    if found == "other":
        return f'is not written in "{declared}", the language declared for it'
    return f'is written in "{found}"; the language declared for it is "{declared}"'
