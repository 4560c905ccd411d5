"""Names of languages as they stand in the keys of data files: ``it``, ``pt_BR``, ``zh-Hans``, ``italiano``.

The two-letter codes are those of ISO 639-1, the three-letter ones those that CLDR has locales for and that stand in
app and web translations.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

_CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja "
    "ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na "
    "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ast bal ber bqi brx ceb chr ckb cnr csb dsb fil frp fur gsw hak haw hmn hne hsb inh jbo kab kmr kok krl ksh lij "
    "lld lmo lzh mai mni mos mul nan nap nds nso oci pap pcm pms roa rup sah sat scn sco sgs shi skr sma smj szl tet "
    "tzm vec vls vro wae yue zgh".split()
)
# Codes that are everyday words or field names: alone they prove nothing.
_WORDS = frozenset(
    "am an as be he id if in io is it la me my no or os pa pm si so st to tt us ad ae do co km mm".split()
)
# These count even as the only key of a mapping: widely written, and no unit, field name or word of data files.
_ALONE = frozenset("bg cs da de en es fi fr hu it ja ko nl pl pt ro ru sv uk zh".split())
# Of the codes in capitals, these are no countries: a mapping with keys DE and FR may be one of markets.
_NO_COUNTRIES = frozenset("EN DA SV CS EL JA ZH KO HI UK NB NN SQ ET FA HY KA KK UR VI".split())
_NAMES = {
    name: tag
    for tag, names in {
        "ar": "arabic العربية", "bg": "bulgarian български", "cs": "czech čeština", "da": "danish dansk",
        "de": "german deutsch", "el": "greek ελληνικά", "en": "english inglese", "es": "spanish español",
        "fi": "finnish suomi", "fr": "french français", "hu": "hungarian magyar", "it": "italian italiano",
        "ja": "japanese 日本語", "nl": "dutch nederlands", "no": "norwegian norsk", "pl": "polish polski",
        "pt": "portuguese português", "ro": "romanian română", "ru": "russian русский", "sv": "swedish svenska",
        "tr": "turkish türkçe", "uk": "ukrainian українська", "zh": "chinese 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
_TAG = re.compile(
    r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]r?([A-Za-z]{2}|\d{3}))?(?:[-_]([A-Za-z0-9]{5,8}))?(?:[@.][\w-]{1,12})?"
)
_SUFFIX = re.compile(r"(.*[a-z0-9])(?:[-_.]([A-Za-z]{2,3}(?:[-_][A-Z]{2})?)|(?<=[a-z])([A-Z][a-z]|[A-Z]{2}))")
# What may stand beside languages as keys of one mapping: the value for the rest.
_NEUTRAL = frozenset(("default", "fallback", "x-default", "other", "_", "*", "type", "_type", "__typename"))

# Longer names are not remembered: a file may have any number of any length.
_LONGEST = 40


def language_tag(name: str) -> str:
    """``name`` as a BCP 47 tag, empty where it names no language."""
    return _tag(name) if len(name) < _LONGEST else ""


@lru_cache(maxsize=4096)
def _tag(name: str) -> str:
    match = _TAG.fullmatch(name)
    if match is not None and match[1].lower() in _CODES:
        return "-".join(part for part in match.groups() if part)
    return _NAMES.get(name.lower(), "")


def may_be_language(name: str) -> bool:
    """Whether ``name`` could stand in a mapping whose keys are languages."""
    return language_tag(name) != "" or name.lower() in _NEUTRAL


def are_languages(names: Collection[str], known: Iterable[str] = (), *, announced: bool = False) -> bool:
    """Whether ``names``, the keys of one mapping, name languages, all but a default.

    Codes that are all everyday words ("id", "no"), or a lone code of a rare language, count only if they are ``known``
    languages or languages were ``announced``.
    """
    tags: list[str] = []
    for name in names:
        if tag := language_tag(name):
            tags.append(tag)
        elif name.lower() not in _NEUTRAL:
            return False
    told = any(tag in _NO_COUNTRIES if tag.isupper() else tag.lower() not in _WORDS for tag in tags)
    if tags and (announced or (len(tags) > 1 and told)):
        return True
    if len(tags) == 1 == len(names) and (tags[0] in _ALONE or "-" in tags[0]):
        return True
    spoken = {tag.partition("-")[0].lower() for tag in known}
    return bool(tags) and all(tag.partition("-")[0].lower() in spoken for tag in tags)


def language_suffixes(names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Names that differ only in a language at their end (``title_it``, ``titleEn``), as ``name: (stem, tag)``."""
    stems: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        match = _suffixed(name) if len(name) < 2 * _LONGEST else None
        if match:
            stems.setdefault(match[0], []).append((name, match[1]))
    return {
        name: (stem, tag)
        for stem, found in stems.items()
        if len({tag for _, tag in found}) > 1 and any(tag.lower() not in _WORDS for _, tag in found)
        for name, tag in found
    }


@lru_cache(maxsize=4096)
def _suffixed(name: str) -> tuple[str, str] | None:
    match = _SUFFIX.fullmatch(name)
    if match is None:
        return None
    tag = language_tag(match[2] or match[3].lower())
    return (match[1], tag) if tag else None
