"""``existence``: something stands in the text that should not."""

from __future__ import annotations

from cxlint.tone.checks.exceptions import Exceptions, compiled, exceptions
from cxlint.tone.checks.hits import hit
from cxlint.tone.expressions import Expression
from cxlint.tone.rules import Common, Hit, Memory, Places, Vocabulary
from cxlint.tone.settings import Settings

ANYWHERE = "(?m)(?:%s)"


class Existence:
    """Reports every match of the tokens."""

    of_text = True

    def __init__(self, common: Common, expression: Expression, excepted: Exceptions) -> None:
        self.common = common
        self.expression = expression
        self.clues = expression.clues
        self.excepted = excepted

    def run(self, text: str, memory: Memory, places: Places = None) -> list[Hit]:
        """Every match that is no exception."""
        return [
            hit(self.common, match.start(), match.end(), match[0])
            for match in self.expression.matches(text, places)
            if not self.excepted.has(match[0].strip())
        ]


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Existence | None:
    """The check of a rule's ``tokens`` and ``raw``."""
    tokens = tuple(token for token in settings.texts("tokens") if token.strip())
    raw = "".join(settings.texts("raw"))
    nonword = settings.flag("nonword")
    if not tokens and not raw:
        settings.error("extends", 'the rule looks for nothing: it needs "tokens" or "raw"')
        return None
    template = vocabulary.word if tokens and not nonword else ANYWHERE
    words = filled(template, "|".join(tokens))
    source = words + raw if settings.flag("append") else raw + words
    if settings.flag("ignorecase"):
        source = "(?i)" + source
    expression = compiled(settings, "tokens" if tokens else "raw", source)
    excepted = exceptions(settings, vocabulary, words=not nonword)
    return Existence(common, expression, excepted) if expression else None


def filled(template: str, tokens: str) -> str:
    """``template`` with ``tokens`` in the place of its ``%s``."""
    return template.replace("%s", tokens)
