"""Which language a text is in.

Three questions of rising cost: :func:`speaks` (does the text plainly speak its declared language: word sets, about
two microseconds), :func:`plainly_other` (is it plainly in another: word counts, and the detector only to confirm), and
:func:`detect` (the likeliest of a given set: py3langid's model and the function words together).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol, cast

from cxlint.language.function_words import ALL, MAIN

OTHER = "other"
"""What :func:`plainly_other` calls a language that is none of those it was asked about."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Addresses, file names, tags, placeholders: no language.
_NOISE = re.compile(r"\{[^{}]{0,200}\}|<[^<>]{0,300}>|`[^`\n]{0,200}`")
_NOISE_SIGNS = frozenset("/\\_=@%")
_FOREIGN = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u3040-\u30ff"
    "\u3400-\u9fff\uac00-\ud7af]"
)
_NOT_LATIN = frozenset(
    "am ar be bg bn el fa he hi hy ja ka kk km kn ko ky lo mk ml mn mr ne pa ps ru si sr ta te th tg uk ur zh".split()
)

_SHORTEST = 40
_FEWEST_WORDS = 6
# A language shows in the first lines of a text.
_LONGEST = 4000
_FEWEST_FOREIGN = 2


@cache
def _distinctive(language: str) -> frozenset[str]:
    """The words of a language that none of the main languages shares; empty for one that is not listed."""
    if language not in ALL:
        return frozenset()
    return ALL[language].difference(*(words for name, words in MAIN.items() if name != language))


@cache
def _foreign_to(language: str) -> frozenset[str]:
    """The function words of all languages that ``language`` does not share."""
    own = ALL.get(language, frozenset())
    return frozenset(word for words in ALL.values() for word in words if word not in own and len(word) > 1)


def speaks(text: str, language: str) -> bool:
    """Whether ``text`` plainly speaks ``language``: it holds enough words that only this one of our languages has.

    A fast gate: true saves looking closer; false says nothing. Long texts need more such words than short ones.
    """
    distinctive = _distinctive(language)
    if not distinctive:
        return False
    words = text.lower().split()
    return len(distinctive.intersection(words)) >= (2 if len(words) < 40 else min(len(words) // 16, 8))


def outspoken(text: str, language: str, but: frozenset[str] = frozenset()) -> bool:
    """Whether the words of other languages outnumber those of ``language`` in a text, leaving out the words ``but``.

    A weaker question than :func:`plainly_other`, for texts too short to name their language.
    """
    words = frozenset(_words(text)) - but
    foreign = len(words & _foreign_to(language))
    return foreign >= _FEWEST_FOREIGN and foreign >= len(words & ALL.get(language, frozenset()))


def plainly_other(text: str, declared: str, languages: tuple[str, ...] = ()) -> str:
    """The language ``text`` is plainly in where that is not ``declared``, else "".

    Answers one of English, Italian, German, French, Spanish, Dutch and Portuguese, or ``other`` for any further one.
    ``languages`` are the project's, which the detector chooses among. Silent where there is doubt: short texts, lists
    of names, mixed texts, close languages.
    """
    if len(text) < _SHORTEST:
        return ""
    text = text[:_LONGEST]
    # Most passages end here: too few words that could speak for another language.
    if len(_foreign_to(declared).intersection(text.lower().split())) < _FEWEST_FOREIGN and (
        text.isascii() or not _FOREIGN.search(text)
    ):
        return ""
    words = _words(text)
    letters = sum(map(len, words))
    if letters < _SHORTEST or len(words) < _FEWEST_WORDS:
        return ""
    foreign = len(_FOREIGN.findall(text))
    if foreign > letters // 2:
        return OTHER if foreign >= _SHORTEST and declared not in _NOT_LATIN else ""
    best, overwhelming = _strongest(words, declared)
    if not best or (overwhelming and best in MAIN and declared in MAIN):
        return best
    candidates = {language for language in (*MAIN, *languages, declared) if language in _known()}
    if best in MAIN:
        found, confidence = detect(text, tuple(sorted(candidates)))
        if found != best or confidence < _SURE:
            return ""
        # What the project does not speak may be a language that is close to the one found.
        anywhere, _ = detect(text, _all_known())
        return best if anywhere == best else ""
    found, _ = detect(text, tuple(sorted(_known() & {*MAIN, declared, best})))
    return OTHER if found != declared or best not in _known() else ""


_SURE = 0.8


@cache
def _spoken() -> dict[str, list[str]]:
    """The languages of each function word."""
    found: dict[str, list[str]] = {}
    for language, vocabulary in ALL.items():
        for word in vocabulary:
            found.setdefault(word, []).append(language)
    return found


def _strongest(words: Sequence[str], declared: str) -> tuple[str, bool]:
    """The language whose function words plainly outweigh those of ``declared``, else "".

    Overwhelming is evidence that needs no detector beside it: many different words, and none of the declared language.
    """
    counts = Counter(words)
    own = ALL.get(declared, frozenset())
    spoken = _spoken()
    hits = Counter(language for word in counts for language in spoken.get(word, ()))
    best = max(hits, key=lambda language: (hits[language], language in MAIN, language), default=declared)
    if best == declared:
        return "", False
    theirs = {word: count for word, count in counts.items() if word in ALL[best] and word not in own and len(word) > 1}
    ours = sum(count for word, count in counts.items() if word in own and word not in ALL[best] and len(word) > 1)
    total = len(words)
    weight = sum(theirs.values())
    strong = (4, 3, 0.15) if own else (6, 5, 0.25)
    if weight < strong[0] or len(theirs) < strong[1] or weight < strong[2] * total or ours * 6 > weight:
        return "", False
    return best, weight >= 8 and len(theirs) >= 6 and not ours and weight >= 0.25 * total


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    """The words of ``text`` in lower case, elided articles apart, without addresses and code."""
    text = text[:_LONGEST].lower()
    if "<" in text or "{" in text or "`" in text:
        text = _NOISE.sub(" ", text)
    if not _NOISE_SIGNS.isdisjoint(text):
        text = " ".join([token for token in text.split() if _NOISE_SIGNS.isdisjoint(token)])
    words: list[str] = []
    for word in _WORD.findall(text):
        if "'" in word or "’" in word:
            plain = word.replace("’", "'")
            if plain in MAIN["en"]:
                words.append(plain)
            else:
                words.extend(plain.split("'"))
        else:
            words.append(word)
    return tuple(words)


class _Identifier(Protocol):
    @property
    def labels(self) -> list[str]: ...

    def rank(self, text: str) -> list[tuple[str, float]]: ...


@cache
def _model() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return cast(_Identifier, LanguageIdentifier.from_model_file(MODEL_FILE))


# What was not translated stands in the files of every language.
@lru_cache(maxsize=256)
def _scores(text: str) -> dict[str, float]:
    """How likely each language of the model is for ``text``, in nats; a longer text is no surer by its length alone."""
    scale = 1.0 / math.sqrt(len(text.encode("utf-8", "surrogatepass")) or 1)
    return {language: score * scale for language, score in _model().rank(text)}


@cache
def _known() -> frozenset[str]:
    """The languages of the detector's model."""
    return frozenset(_model().labels)


@cache
def _all_known() -> tuple[str, ...]:
    return tuple(sorted(_known()))


def detect_by_words(text: str, languages: tuple[str, ...]) -> str:
    """The one of ``languages`` that the function words of ``text`` plainly speak, else ""; needs no model."""
    words = Counter(_words(text[:4000]))
    hits = sorted(
        ((sum(count for word, count in words.items() if word in ALL[name]), name) for name in languages if name in ALL),
        reverse=True,
    )
    if len(hits) != len(languages) or not hits:
        return ""
    best, name = hits[0]
    rival = hits[1][0] if len(hits) > 1 else 0
    return name if best >= _PLAIN_WORDS and best >= 2 * rival + 1 else ""


_PLAIN_WORDS = 3


# What one function word weighs beside the model's probability, in nats. Accuracy is flat from 0.5 to 3.
_WORD_WEIGHT = 1.0


def detect(text: str, languages: tuple[str, ...]) -> tuple[str, float]:
    """The likeliest of ``languages`` for ``text``, and how sure that is (0 to 1).

    Languages that the model does not know are never answered; with none left the answer is ``("", 0.0)``.
    """
    known = tuple(language for language in languages if language in _known())
    if not known:
        return "", 0.0
    if len(known) == 1:
        return known[0], 1.0
    likely = _scores(text[:_LONGEST])
    scores = {language: likely[language] for language in known}
    words = frozenset(_words(text))
    for language in scores.keys() & ALL.keys():
        scores[language] += _WORD_WEIGHT * len(ALL[language].intersection(words))
    best = max(scores, key=lambda language: (scores[language], language))
    top = scores[best]
    return best, 1.0 / sum(math.exp(score - top) for score in scores.values())
