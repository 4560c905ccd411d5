"""Syllables of English words.

Groups of vowels, corrected by patterns that add or take a syllable; prefixes and suffixes that always have syllables
of their own are counted apart. The method is that of Greg Fast's Lingua::EN::Syllable, in the refined form of Titus
Wormer's ``syllable`` (MIT), whose patterns and exceptions are facts of English spelling.
"""

from __future__ import annotations

import re

_EXCEPTIONS = {
    **dict.fromkeys(
        "abed adieu cafe cafes chile chloe circe jesse jukebox maybe people shoreline daphne phoebe zoe".split(), 2
    ),
    **dict.fromkeys(
        "abare acreage adame adobe apache coyote forever karate machete recipe sesame simile syncope tamale "
        "euterpe".split(),
        3,
    ),
    **dict.fromkeys(
        "abalone abruzzese abbruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome facsimile "
        "gethsemane guacamole hyperbole yosemite eurydice hermione penelope persephone".split(),
        4,
    ),
    **dict.fromkeys("aborigine aborigines".split(), 5),
}
_SILENT_ED = "b c ch dg f g gh gn k l lch ll lv m mm n nc ng nch nn p r rc rn rs rv s sc sk sl squ ss th v y z".split()
_SILENT_ES = "b ch d f gh gn k l lch ll lv m mm n nch nn p r rn rs rv s sc sk sl squ ss st t th v y".split()
_SILENT_E = "b c ch d dg f g gh gn k l ll lv m mm n nc ng nn p r rc rn rs rv s sc sk sl squ ss st t th v y z".split()
_VOWELS = re.compile("[aeiouy]+")
_LONGEST = 200
"""Characters of a word that are looked at: what is longer is no word, and would take its square of time."""
_LESS = (
    re.compile(
        "cia(l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$"
        "|.ely$|^jua|uai|eau|^busi$"
        f"|[aeiouy](?:{'|'.join(_SILENT_ED)})ed$|[aeiouy](?:{'|'.join(_SILENT_ES)})es$"
    ),
    re.compile(f"[aeiouy](?:{'|'.join(_SILENT_E)})e$"),
)
_MORE = (
    re.compile(
        "(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$"
    ),
    re.compile("[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)"),
    re.compile("[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]"),
    re.compile("[^s]ia"),
)
# Beginnings and endings by the syllables that they have; of each, the first that fits is taken off.
_PREFIXES = (
    (
        2,
        tuple(
            "above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega "
            "kilo pico nano macro".split()
        ),
    ),
    (1, tuple("un fore ware none non out post sub pre pro dis side".split())),
)
_SUFFIXES = (
    (3, ("ology", "ologist", "onomy", "onomist")),
    (2, ("fully", "berry", "woman", "women")),
    (
        1,
        tuple(
            "ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port "
            "ports shire shires tion tioned".split()
        ),
    ),
)


def count(word: str) -> int:
    """The number of syllables of an English word; at least one."""
    if len(word) < 3:
        return 1 if word else 0
    word = word[:_LONGEST].lower()
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    count = 0
    for number, prefixes in _PREFIXES:
        if prefix := next((prefix for prefix in prefixes if word.startswith(prefix)), ""):
            word = word.removeprefix(prefix)
            count += number
            break
    for number, suffixes in _SUFFIXES:
        if suffix := next((suffix for suffix in suffixes if word.endswith(suffix)), ""):
            word = word.removesuffix(suffix)
            count += number
            break
    count += len(_VOWELS.findall(word))
    count -= sum(len(pattern.findall(word)) for pattern in _LESS)
    count += sum(len(pattern.findall(word)) for pattern in _MORE)
    return max(count, 1)
