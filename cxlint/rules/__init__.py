"""Rules: one file each, one line each in the table below.

A rule module's docstring is its documentation page. ``ID`` is its name, ``SEVERITY`` its default, ``SUBJECT`` what it
looks at: a ``document``, everything about one ``fact``, all that a ``channel`` says in one language, a ``string`` in
all its languages, the ``source`` that could not be opened, or a style ``rule`` that cannot run; one that looks at two
of them names both. Rules are called as ``check(subject, options)`` and yield findings. Those of the ``voice`` are style
rules that the file of the brand's voice is compiled to; their module is only the documentation.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from cxlint.model import Severity
from cxlint.rules import (
    broken_rule,
    contradicts_fact,
    contradicts_itself,
    contradicts_live,
    expired_fact,
    hard_to_read,
    incomplete_crawl,
    long_sentence,
    lost_placeholder,
    missing_fact,
    missing_part,
    outdated_fact,
    unreadable,
    voice_drift,
    wrong_language,
    wrong_register,
)
from cxlint.rules.subjects import ChannelGroup, Document, FactGroup, Options, StringGroup, StringUse


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, what it looks at, its default severity, its documentation, its module."""

    id: str
    subjects: tuple[str, ...]
    severity: Severity
    documentation: str
    module: ModuleType

    @property
    def title(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]


def _rule(module: ModuleType) -> Rule:
    return Rule(module.ID, tuple(module.SUBJECT.split()), module.SEVERITY, (module.__doc__ or "").strip(), module)


RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in map(
        _rule,
        (
            broken_rule,
            contradicts_fact,
            contradicts_itself,
            contradicts_live,
            expired_fact,
            hard_to_read,
            incomplete_crawl,
            long_sentence,
            lost_placeholder,
            missing_fact,
            missing_part,
            outdated_fact,
            unreadable,
            voice_drift,
            wrong_language,
            wrong_register,
        ),
    )
}

__all__ = ["RULES", "ChannelGroup", "Document", "FactGroup", "Options", "Rule", "StringGroup", "StringUse"]
