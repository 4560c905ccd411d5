"""``sentence``: no sentence has more words than agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cxlint.language.detect import plainly_other
from cxlint.language.locales import language_of
from cxlint.tone.messages import fill
from cxlint.tone.reading import sentences_of
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

_ANY = ""


@dataclass(slots=True)
class LongSentence:
    """Reports sentences of more than ``most`` words, a number for each language or, under ``""``, for all."""

    common: Common
    most: Mapping[str, int]
    literals: Literals = None
    scopes: tuple[str, ...] = ("text & ~heading & ~table",)

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """A hit for each sentence that is too long, over all of it."""
        language = language_of(memory.locale)
        most = self.most.get(language, self.most.get(_ANY, 0))
        # A word has a letter, and a space follows it.
        if not most or len(text) < 2 * most:
            return
        too_long = [one for one in sentences_of(text, language or "en") if len(one.words) > most]
        if too_long and not plainly_other(text, language):
            for one in too_long:
                yield Hit(one.start, one.end, fill(self.common.message, str(len(one.words)), str(most)))


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> LongSentence | None:
    """The check of a rule's ``max``, a number of words or one for each language.

    The message is given the words of the sentence and the most that are allowed.
    """
    written = settings.pairs("max") if settings.is_mapping("max") else {_ANY: settings.text("max")}
    most: dict[str, int] = {}
    for language, number in written.items():
        if not number.isdecimal() or not 0 < int(number) < 10_000:
            settings.error("max", '"max" should be a number of words', "for example max: 25")
            return None
        most[language] = int(number)
    return LongSentence(common, most)
