"""What a rule leaves alone: its own exceptions, and the accepted words of the project."""

from __future__ import annotations

from cxlint.tone.expressions import Expression, ExpressionError, expression
from cxlint.tone.rules import Vocabulary
from cxlint.tone.settings import Settings

_MOST_KNOWN = 5_000
_WORDS = r"(?m)\b(?:%s)\b"


def compiled(settings: Settings, key: str, source: str) -> Expression | None:
    """The expression of a key; ``None`` if it is none, which is noted."""
    try:
        return expression(source)
    except ExpressionError as error:
        settings.error(key, error.message)
        return None


class Exceptions:
    """Whether a match is one of the exceptions, or stands inside an accepted phrase."""

    def __init__(self, terms: tuple[str, ...] = (), expression: Expression | None = None) -> None:
        self.terms = terms
        self._expression = expression
        self._phrases: Expression | None = None
        self._known: dict[str, bool] = {}
        phrases = [term for term in terms if " " in term or "\t" in term or r"\s" in term]
        if phrases:
            self._phrases = Expression(rf"(?i)\b(?:{'|'.join(phrases)})\b")

    @property
    def source(self) -> str:
        """The expression of all exceptions; empty if there are none."""
        return self._expression.source if self._expression else ""

    def has(self, found: str) -> bool:
        """Whether ``found`` holds an exception."""
        if self._expression is None:
            return False
        known = self._known.get(found)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[found] = self._expression.search(found) is not None
        return known

    def covers(self, text: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` lies within an accepted phrase of several words."""
        if self._phrases is None:
            return False
        return any(match.start() <= start and end <= match.end() for match in self._phrases.finditer(text))


def exceptions(settings: Settings, vocabulary: Vocabulary, *, words: bool = True) -> Exceptions:
    """The exceptions of a rule; ``words`` is false where accepted words say nothing about its matches."""
    terms = settings.texts("exceptions")
    if settings.flag("vocab", True) and words:
        terms += vocabulary.accept
    if not terms:
        return Exceptions()
    ordered = sorted(terms, key=len, reverse=True)
    # What is written in the exact case is excepted in that case only, whatever the rule itself ignores.
    exact = [term if term.startswith("(?i)") else f"(?-i){term}" for term in ordered]
    joined = "|".join(f"(?:{term})" for term in exact)
    expression = compiled(settings, "exceptions", _WORDS.replace("%s", joined))
    return Exceptions(tuple(ordered), expression)
