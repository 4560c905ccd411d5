"""``register``: the reader is addressed in the form that was agreed on, and in one form only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cxlint.language.address import LANGUAGES, address_table
from cxlint.language.detect import outspoken, plainly_other
from cxlint.language.locales import language_of, market_of
from cxlint.schema import nearest
from cxlint.tone.address_words import words_of
from cxlint.tone.messages import fill
from cxlint.tone.register import Address, Evidence, address
from cxlint.tone.rules import Common, Hit, Memory, Vocabulary
from cxlint.tone.settings import Settings
from cxlint.tone.syntax import Literals

REGISTERS = ("formal", "informal")
MIXED = "'%s' is %s in a text that says %s elsewhere"
_SAME = {"jij": "je", "vosotras": "vosotros", "a senhora": "o senhor"}
"""Other names of forms of address."""
_LINK = re.compile(r"https?://|www\.|(?<!\w)#\w")
_FEW_WORDS = 3
"""A label of fewer words, without a mark, may say its imperative as all software does: "Salva", "Annulla"."""
_ENDS = (".", "!", "?", "…")


class RegisterCheck:
    """Reports words that address the reader in another register than the one expected, and texts that mix two."""

    literals: Literals = None

    def __init__(self, common: Common, expected: Mapping[str, str], mixed: str) -> None:
        self.common = common
        self.expected = expected
        self.mixed = mixed
        self.only = next(iter(expected)) if len(expected) == 1 else ""

    def run(self, text: str, memory: Memory) -> Iterator[Hit]:
        """A hit at the first word in a register that is not expected; its message names the others."""
        language = language_of(memory.locale) or self.only
        if not text or (self.expected and language not in self.expected):
            return
        table = address_table(language)
        if table is None:
            return
        market = market_of(memory.locale)
        found = address(text, language, market)
        if found.register == "none":
            return
        registers = table.registers | table.elsewhere.get(market, {})
        wanted = self.expected.get(language, "")
        if wanted:
            right = wanted if wanted in REGISTERS else registers[wanted]
            wrong = [one for one in found.evidence if one.sure and registers[one.form] != right]
        elif found.register == "mixed":
            right = registers[found.evidence[0].form]
            wrong = [one for one in found.evidence if registers[one.form] != right]
        else:
            return
        if wrong and not _is_left_alone(text, language, wrong):
            yield self._hit(text, wrong, found, wanted, registers)

    def _hit(self, text: str, wrong: list[Evidence], found: Address, wanted: str, registers: Mapping[str, str]) -> Hit:
        first = wrong[0]
        said = text[first.start : first.end]
        if found.register == "mixed":
            other = next(one.form for one in found.evidence if registers[one.form] != registers[first.form])
            message = fill(self.mixed, said, first.form, other)
        else:
            message = fill(self.common.message, said, first.form, wanted)
        others = dict.fromkeys(f"'{text[one.start : one.end]}'" for one in wrong)
        also = ", ".join(list(others)[1:])
        return Hit(first.start, first.end, message + (f" (also {also})" if also else ""))


def _is_left_alone(text: str, language: str, wrong: list[Evidence]) -> bool:
    """Whether somebody else speaks, or another language."""
    if _is_label(text, wrong) or _is_shared(text, language):
        return True
    words = frozenset(text[one.start : one.end].lower() for one in wrong)
    return bool(plainly_other(text, language)) or outspoken(text, language, words)


def _is_shared(text: str, language: str) -> bool:
    """Whether somebody speaks to friends: a text in the first person that is made for sharing."""
    table = address_table(language)
    if table is None:
        return False
    lowered = text.lower()
    if not _LINK.search(text) and not any(invited in lowered for invited in table.invited):
        return False
    return not table.first.isdisjoint(words_of(text).low)


def _is_label(text: str, wrong: list[Evidence]) -> bool:
    """Whether only the verb of a button speaks."""
    few = len(text.split()) < _FEW_WORDS and not text.rstrip().endswith(_ENDS)
    return few and all(one.kind == "verb" for one in wrong)


def build(settings: Settings, common: Common, vocabulary: Vocabulary) -> RegisterCheck | None:
    """The check of a rule's ``register``, a form of address for each language or one word, and ``mixed``.

    Without ``register`` only texts that mix two registers are reported.
    """
    mixed = settings.text("mixed", MIXED)
    expected: dict[str, str] = {}
    if settings.has("register"):
        inner = settings.inner("register") if settings.is_mapping("register") else None
        if inner is not None:
            for language in inner.keys:
                form = inner.text(language)
                if language not in LANGUAGES:
                    settings.error(
                        "register", f'address is not known in "{language}"', f"there are {', '.join(LANGUAGES)}"
                    )
                    return None
                meant = _form(form, language)
                if not meant:
                    _refuse(settings, form, (language,))
                    return None
                expected[language] = meant
        else:
            form = settings.text("register")
            expected = {language: meant for language in LANGUAGES if (meant := _form(form, language))}
            if not expected:
                _refuse(settings, form, LANGUAGES)
                return None
    return RegisterCheck(common, expected, mixed)


def _form(written: str, language: str) -> str:
    """The form of address that is meant, "" if the language has none of that name."""
    table = address_table(language)
    assert table is not None
    form = _SAME.get(written, written)
    known = (*table.registers, *REGISTERS)
    return next((one for one in known if one == form), "") or next(
        (one for one in known if one.lower() == form.lower()), ""
    )


def _refuse(settings: Settings, form: str, languages: tuple[str, ...]) -> None:
    known = dict.fromkeys(
        one for language in languages if (table := address_table(language)) for one in (*table.registers, *REGISTERS)
    )
    meant = nearest(form, known)
    hint = f'did you mean "{meant}"?' if meant else f"there are {', '.join(known)}"
    settings.error("register", f'there is no form of address "{form}"', hint)
