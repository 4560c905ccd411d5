"""A translation of a string has other placeholders than the string it translates.

What a program fills in (`%1$s`, `%d`, `{name}`, `{{count}}`, `%(total)s`) is compared between all languages of a key
in one catalogue: Android `values-*`, `*.lproj`, ARB and other JSON, `.properties`, RESX, Fluent, YAML by language, the
two sides of XLIFF, and a PO file's `msgid` with its `msgstr`. The order is free, `%s %s` is `%1$s %2$s`, and the
branches of a plural count as one text, so that "one day" needs no number where "%d days" has it.

Where a language lost a placeholder its readers miss what should stand there: a warning. Where it has one that the
others lack, of another name or of another type, they see it as it stands, or the program fails: an error. The string
that translations are held against is the source of its file, the catalogue without a language in its name, or what most
languages have.

**What to do:** write the placeholder into the translation as the source has it, or correct its name or its type.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from cxlint.model import Finding, Related, Severity
from cxlint.rules.subjects import Options, StringGroup, StringUse
from cxlint.tone.prose import shortened

ID = "lost-placeholder"
SEVERITY = Severity.WARNING
SUBJECT = "string"

_SHOWN = 60


def check(group: StringGroup, options: Options) -> Iterator[Finding]:
    """A finding for each language whose placeholders are not those of the source."""
    by_locale: dict[str, list[StringUse]] = defaultdict(list)
    for use in group.uses:
        by_locale[use.locale].append(use)
    marked_up = any(use.is_marked_up for use in group.uses)
    sets = {
        locale: frozenset(name for use in uses for name in use.placeholders if not (marked_up and _is_word(name)))
        for locale, uses in by_locale.items()
    }
    source = _source(by_locale, sets)
    expected = sets[source] if source else frozenset(name for use in group.uses for name in use.declared)
    if _is_markup(expected, [found for locale, found in sets.items() if locale != source]):
        return
    for locale, uses in by_locale.items():
        if locale != source and sets[locale] != expected:
            yield _finding(uses, sets[locale], by_locale.get(source, []), expected, options)


def _source(by_locale: dict[str, list[StringUse]], sets: dict[str, frozenset[str]]) -> str:
    """The locale that the others are held against; empty where the key itself is the source."""
    if any(use.is_keyed for uses in by_locale.values() for use in uses):
        return ""
    for locale, uses in by_locale.items():
        if any(use.is_source for use in uses):
            return locale
    counts = Counter(sets.values())
    (common, most), *others = counts.most_common()
    if others and others[0][1] == most:
        # Nobody knows who is right: more likely something was lost than that it was added.
        common = max(
            (found for found, count in counts.items() if count == most),
            key=lambda found: (len(found), sets.get("en") == found, sorted(found)),
        )
    return min((locale for locale, found in sets.items() if found == common), key=_rank)


def _is_word(name: str) -> bool:
    """Whether a placeholder is a word in braces, as some mark links: "Read the {terms}"."""
    return name.startswith("{") and name[1:-1].isalpha()


def _is_markup(expected: frozenset[str], translations: list[frozenset[str]]) -> bool:
    """Whether words in braces are translated everywhere: then they are no placeholders."""
    other = [found for found in translations if found != expected]
    words = [found for found in other if all(map(_is_word, found ^ expected)) and len(found) == len(expected)]
    return len(words) > 1 and 2 * len(words) >= len(translations)


def _rank(locale: str) -> tuple[bool, str]:
    """Most software is written in English."""
    return (locale[:2] != "en", locale)


def _finding(
    uses: list[StringUse],
    found: frozenset[str],
    sources: list[StringUse],
    expected: frozenset[str],
    options: Options,
) -> Finding:
    missing, extra = sorted(expected - found), sorted(found - expected)
    # The branch of a plural that most likely needs the change is the last: the one for all other numbers.
    use = next((use for use in reversed(uses) if extra and set(extra) & set(use.placeholders)), uses[-1])
    source = next(
        (one for one in reversed(sources) if set(missing) & set(one.placeholders)), sources[-1] if sources else None
    )
    where = f'"{source.locale}"' if source else "the source"
    if missing and extra:
        message = f"has {_listed(extra)} where {where} has {_listed(missing)}"
    elif extra:
        message = f"has {_listed(extra)}, which {where} lacks"
    else:
        message = f"lacks {_listed(missing)}, which {where} has"
    severity = Severity.ERROR if extra else SEVERITY
    return Finding(
        rule=ID,
        severity=options.severity or severity,
        message=f"{message} ({shortened(use.key, _SHOWN)})",
        location=use.place,
        evidence=(
            ("key", use.key),
            ("has", ", ".join(sorted(found)) or "none"),
            ("source", ", ".join(sorted(expected)) or "none"),
        ),
        related=(Related(source.place, f"has {_listed(sorted(expected)) or 'none'}"),) if source else (),
    )


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
