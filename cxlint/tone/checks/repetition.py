"""``repetition``: the same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import eq

from cxlint.language.sentences import sentences
from cxlint.tone.checks.exceptions import Exceptions, compiled, exceptions
from cxlint.tone.checks.hits import hit
from cxlint.tone.expressions import Expression
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

_BREAK = "\0"


@lru_cache(maxsize=20)
def may_repeat(expression: Expression, text: str, ignorecase: bool) -> bool:
    """Whether a match follows itself; the last answers are kept for rules that look for the same."""
    found = list(map(str.strip, expression.texts(text)))
    if ignorecase:
        # All at once: a call for each word takes longer than the rest.
        found = _BREAK.join(found).casefold().split(_BREAK)
    return any(map(eq, found, islice(found, 1, None)))


class Repetition:
    """Reports a token that follows itself, unless a sentence ends between the two."""

    of_text = True
    literals: Literals = None

    def __init__(
        self, common: Common, expression: Expression, excepted: Exceptions, *, ignorecase: bool, alpha: bool, most: int
    ) -> None:
        self.common = common
        self.expression = expression
        self.excepted = excepted
        self.ignorecase = ignorecase
        self.alpha = alpha
        self.most = most

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """A hit from the first of the two to the second."""
        if not self.may_repeat(text):
            return
        before, start, count = "", 0, 0
        for match in self.expression.matches(text):
            written = match[0].strip()
            now = written.casefold() if self.ignorecase else written
            if now and now == before and (not self.alpha or written.isalpha()):
                count += 1
                end = match.end()
                both = text[start:end]
                if (
                    count > self.most
                    and len(sentences(both, "en")) == 1
                    and not self.excepted.has(both)
                    and not self.excepted.covers(text, start, end)
                ):
                    made = hit(self.common, start, end, both)
                    yield Hit(start, end, fill(self.common.message, written), made.replacements)
                    count = 0
            before, start = now, match.start()

    def may_repeat(self, text: str) -> bool:
        """Whether a token follows itself at all, which is quickly told."""
        return _BREAK in text or may_repeat(self.expression, text, self.ignorecase)


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Repetition | None:
    """The check of a rule's ``tokens``."""
    tokens = settings.texts("tokens")
    ignorecase = settings.flag("ignorecase")
    expression = compiled(settings, "tokens", ("(?i)" if ignorecase else "") + f"(?:{'|'.join(tokens)})")
    excepted = exceptions(settings, vocabulary)
    if expression is None:
        return None
    return Repetition(
        common,
        expression,
        excepted,
        ignorecase=ignorecase,
        alpha=settings.flag("alpha"),
        most=int(settings.number("max")),
    )
