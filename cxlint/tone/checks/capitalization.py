"""``capitalization``: a text, mostly a heading, is in title case, sentence case, lower or upper case, or a pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from cxlint.tone.checks.exceptions import Exceptions, compiled, exceptions
from cxlint.tone.expressions import expression
from cxlint.tone.letter_case import Converter, as_sentence, as_title
from cxlint.tone.messages import fill
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_MOST_RIGHT = 0.8


class Capitalization:
    """Reports a text of which too few words are cased as asked.

    ``expected`` gives the text as it should be, or ``None`` where that cannot be written down.
    """

    of_text = True
    literals: Literals = None

    def __init__(self, common: Common, is_right: Callable[[str], bool], expected: Converter | None, shown: str) -> None:
        self.common = common
        self.is_right = is_right
        self.expected = expected
        self.shown = shown

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """One hit over the whole text."""
        if not text.strip() or self.is_right(text):
            return
        expected = self.expected(text) if self.expected else self.shown
        action = self.common.action
        replacements: tuple[str, ...] = ()
        if action.name == "replace":
            replacements = action.params or ((expected,) if self.expected else ())
        yield Hit(0, len(text), fill(self.common.message, text, expected), replacements)


class _Words:
    """Compares a text word by word with what it should be."""

    def __init__(self, convert: Converter, excepted: Exceptions, threshold: float, *, first_counts: bool) -> None:
        source = f"{excepted.source}|{_WORD}" if excepted.source else _WORD
        self.expression = expression(source)
        self.convert = convert
        self.excepted = excepted
        self.threshold = threshold
        self.first_counts = first_counts
        self.known: tuple[str | None, bool] = (None, True)

    def __call__(self, text: str) -> bool:
        if self.known[0] is not text:
            self.known = (text, self._is_right(text))
        return self.known[1]

    def _is_right(self, text: str) -> bool:
        expected = [match[0] for match in self.expression.finditer(self.convert(text))]
        right = 0
        number = 0
        for number, match in enumerate(self.expression.finditer(text), 1):
            word = match[0]
            if number > len(expected) or word == expected[number - 1] or self.excepted.has(word):
                right += 1
            elif self.first_counts:
                if number == 1 and word != _capitalized(word):
                    return False
            elif word == word.upper():
                right += 1
        return not number or right / number >= self.threshold


@lru_cache(maxsize=100)
def _words(
    match: str,
    terms: tuple[str, ...],
    excepted: str,
    prefix: str,
    indicators: tuple[str, ...],
    chicago: bool,
    threshold: float,
) -> _Words:
    """What compares words; one for all rules that ask for the same."""
    is_title = match == "$title"
    convert = as_title(terms, prefix, chicago=chicago) if is_title else as_sentence(terms, prefix, indicators)
    exceptions = Exceptions(terms, expression(excepted) if excepted else None)
    return _Words(convert, exceptions, threshold, first_counts=not is_title)


def _capitalized(word: str) -> str:
    """The word with every part that follows no letter in title case, the rest lower."""
    return word.lower().title()


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> Capitalization | None:
    """The check of a rule's ``match``."""
    match = settings.text("match")
    if not match:
        settings.error("extends", 'the rule asks for no case: it needs "match"')
        return None
    excepted = exceptions(settings, vocabulary)
    threshold = settings.number("threshold") or _MOST_RIGHT
    style = settings.text("style")
    prefix = settings.text("prefix")
    indicators = settings.texts("indicators")
    if match in ("$title", "$sentence"):
        words = _words(match, excepted.terms, excepted.source, prefix, indicators, style == "Chicago", threshold)
        return Capitalization(common, words, words.convert, "")
    if match == "$lower":
        return Capitalization(common, lambda text: text == text.lower() or excepted.has(text), str.lower, "")
    if match == "$upper":
        return Capitalization(common, lambda text: text == text.upper() or excepted.has(text), str.upper, "")
    pattern = compiled(settings, "match", match)
    if pattern is None:
        return None
    return Capitalization(common, lambda text: pattern.search(text) is not None or excepted.has(text), None, match)
