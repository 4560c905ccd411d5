"""Syllables by language: what a grammar says of some words, and how often Hunspell's hyphenation says the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from cxlint.language.address import address_table
from cxlint.language.function_words import ALL
from cxlint.language.syllables import syllables

WORDS = {
    "it": "cit-tà po-e-ta cau-sa pie-de miei gio-ia a-iuo-la più per-ciò as-si-sten-za vi-a pa-u-ra quie-te re-so "
    "in-for-ma-zio-ni re-sti-tu-zio-ne",
    "es": "dí-a ba-úl bue-no a-quí muy ciu-dad a-ho-ra pro-hi-bir pin-güi-no gue-rra en-ví-e ley pa-ís de-vo-lu-ción",
    "pt": "pai não põe vi-a-gem di-a quan-do his-tó-ria á-gua mei-o i-dei-a a-in-da sa-ir pa-ís o-pi-ni-ão a-que-le",
    "fr": "na-tion nuit ou-bli-er eau table livre tables parlent mo-ment sou-vent ai-maient jour-nal qua-li-té "
    "ques-tion voient semblent",
    "de": "Haus Lie-be Fe-ri-en Na-ti-on Quel-le ge-än-dert be-en-den Rück-ga-be neu-e Kun-den-dienst",
    "nl": "mooi groei-en ge-ïn-te-res-seerd re-ü-nie the-a-ter stu-di-o po-li-tie bes-tel-ling nieuw ijs kwa-li-teit",
}


@pytest.mark.parametrize("language", WORDS)
def test_as_grammars_divide_them(language: str) -> None:
    divided = WORDS[language].split()
    counted = {word: syllables(word.replace("-", ""), language) for word in divided}
    wrong = {word: count for word, count in counted.items() if count != word.count("-") + 1}
    assert not wrong


def test_english_is_counted_by_its_own_rules() -> None:
    assert [syllables(word, "en") for word in ("return", "people", "asked", "wanted", "delivery")] == [2, 2, 1, 2, 4]


def test_a_language_without_a_table_is_counted_by_groups_of_vowels() -> None:
    assert [syllables(word, "pl") for word in ("dostawa", "zwrot", "")] == [3, 1, 0]


def test_a_very_long_word_ends() -> None:
    assert syllables("ab" * 100_000, "fr") == 40


ORACLES = {"it": "it_IT", "de": "de_DE", "fr": "fr", "es": "es", "nl": "nl_NL", "pt": "pt_PT"}
VOWEL = re.compile(r"[aeiouyà-æè-ïò-öø-üœ]")
TWO_VOWELS = re.compile(rf"{VOWEL.pattern}h?{VOWEL.pattern}")


@pytest.mark.parametrize("language", ORACLES)
def test_as_hunspell_hyphenates_them(language: str) -> None:
    """Hyphenation breaks between syllables only, but not everywhere: never fewer, and where it is free as many."""
    pyphen = pytest.importorskip("pyphen", reason="pyphen, which carries Hunspell's hyphenation, is not installed")
    oracle = pyphen.Pyphen(lang=ORACLES[language], left=1, right=1)
    enough, same, free = 0, 0, 0
    words = sorted(known(language))
    for word in words:
        pieces = sum(bool(VOWEL.search(piece)) for piece in oracle.inserted(word).split("-")) or 1
        counted = syllables(word, language)
        enough += counted >= pieces
        if not TWO_VOWELS.search(word) and not VOWEL.match(word):
            free += 1
            same += counted == pieces
    assert enough >= 0.97 * len(words)
    assert same >= 0.94 * free


def known(language: str) -> Iterable[str]:
    """The words of more than three letters that our tables hold."""
    table = address_table(language)
    found = {*ALL.get(language, ()), *(table.verbs if table else ())}
    return (word for word in found if len(word) > 3 and word.isalpha())
