"""Locales: their tags, and which one a path speaks of.

A path is read from the file's name outwards; the component nearest to the file that names a locale wins. What a
component may be taken for stands in ``language_codes``: a wrong guess here would contradict every text of a folder.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxlint.language.language_codes import (
    LEGACY,
    MANY,
    PAGE_NAMES,
    TERMINOLOGICAL,
    THREE_LETTER,
    TRANSLATION_PLACES,
    TWO_LETTER,
    UNMISTAKABLE,
    WORDS_IN_NAMES,
)

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})"
    r"(?:[-_](?P<script>[A-Z][a-z]{3}))?"
    r"(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?"
    # A variant of the language, or what POSIX appends to its locales.
    r"(?:[-_](?:valencia|tarask|polyton|x)|[.@](?:UTF-?8|utf-?8|euro|latin|cyrillic))?\Z"
)
_ANDROID = re.compile(
    r"values(?:-mcc\d+)?(?:-mnc\d+)?-(?:b\+(?P<bcp>[A-Za-z]{2,3}(?:\+[A-Za-z0-9]{2,8}){0,3})"
    r"|(?P<language>[a-z]{2,3})(?:-r(?P<region>[A-Z]{2}))?)(?:-|\Z)"
)
_REGION_TAG = re.compile(r"([a-z]{2,3})[-_](?:([A-Z][a-z]{3})[-_])?([A-Z]{2}|\d{3})\Z")
_LOWER_TAG = re.compile(r"([a-z]{2})[-_]([a-z]{2})\Z")
# Endings that stand behind the locale in a file name.
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,12}\Z")

# ISO 3166-1 codes of the markets that lower-case tags ("it-ch") are used for; "to-do" and "no-go" are none.
_MARKETS = frozenset(
    "at au be br ca ch cl cn co cz de dk es fi fr gb gr hk hu ie in it jp kr lu mx nl no nz pe pl pt ro ru "
    "se sg sk th tr tw ua uk us za".split()
)


def normalise(tag: str) -> str:
    """``tag`` in the usual writing of BCP 47: ``pt_br`` is ``pt-BR``, ``zh_hans_CN`` is ``zh-Hans-CN``; "" for none."""
    parts = re.split(r"[-_]", re.split(r"[.@]", tag.strip(), maxsplit=1)[0])
    language = parts[0].lower()
    if not 2 <= len(language) <= 3 or not language.isalpha() or not language.isascii():
        return ""
    result = [LEGACY.get(language, language)]
    for part in parts[1:]:
        if len(part) == 4 and part.isalpha():
            result.append(part.title())
        elif len(part) == 3 and part[0] == "r" and part[1:].isupper():
            result.append(part[1:])
        elif len(part) == 2:
            result.append(part.upper())
        elif part:
            result.append(part.lower())
    return "-".join(result)


@lru_cache(maxsize=4096)
def language_of(tag: str) -> str:
    """The language of a locale tag: ``pt`` of ``pt-BR``."""
    language = re.split(r"[-_]", tag, maxsplit=1)[0].lower()
    return LEGACY.get(language, TERMINOLOGICAL.get(language, language))


@lru_cache(maxsize=4096)
def market_of(tag: str) -> str:
    """The market of a locale tag, lower case: ``ch`` of ``it-CH``, "" of ``it``."""
    for part in re.split(r"[-_]", tag)[1:]:
        if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
            return part.lower()
    return ""


def locale_of_path(path: str, languages: tuple[str, ...] = ()) -> str:
    """The locale that a path names, as a BCP 47 tag, or "".

    ``languages`` are the languages of the project: their codes count as folders and in file names even where they are
    ambiguous ("is", "no", "uk").
    """
    components = [part for part in re.split(r"[/\\]+", path) if part and part != "."]
    if not components:
        return ""
    spoken = frozenset(language_of(language) for language in languages)
    folders = components[:-1]
    found = _of_file(components[-1], folders, spoken)
    for index in range(len(folders) - 1, -1, -1):
        if found:
            break
        if folders[index].lower() in MANY:
            return ""
        found = _of_folder(folders[index], index, folders, spoken)
    return normalise(found) if found else ""


def _of_folder(name: str, index: int, folders: list[str], spoken: frozenset[str]) -> str:
    android = _ANDROID.match(name)
    if android:
        if android["bcp"]:
            return android["bcp"].replace("+", "-")
        language = android["language"]
        if language in TWO_LETTER or language in THREE_LETTER or language in LEGACY:
            return f"{language}-{android['region']}" if android["region"] else str(language)
        return ""
    if name.lower().endswith(".lproj"):
        name = name[:-6]
        return name if _is_tag(name) else ""
    beside = {folder.lower() for folder in folders[max(index - 1, 0) : index + 2] if folder != name}
    return name if _speaks(name, spoken, made_for_it=not beside.isdisjoint(TRANSLATION_PLACES)) else ""


def _of_file(name: str, folders: list[str], spoken: frozenset[str]) -> str:
    """The locale in a file's name: ``it.json``, ``messages.it.json``, ``messages_pt_BR.properties``, ``faq-it.md``."""
    stem = _SUFFIX.sub("", name)
    if stem == name and "." in name:
        stem = name.rpartition(".")[0]
    if not stem:
        return ""
    made_for_it = bool(folders) and folders[-1].lower() in TRANSLATION_PLACES
    if _speaks(stem, spoken, made_for_it=made_for_it):
        return stem
    before, dot, last = stem.rpartition(".")
    if dot and before:
        code = last.lower() if len(last) == 2 else last
        return last if _speaks(last, spoken, made_for_it=code not in WORDS_IN_NAMES) else ""
    for match in re.finditer(r"[_-]", stem):
        last = stem[match.end() :]
        separator = match[0]
        base = stem[: match.start()].lower()
        if _REGION_TAG.match(last) and _is_tag(last):
            return last
        language = language_of(last)
        if not _is_tag(last) or (_LOWER_TAG.match(last) and not _is_lower_tag(last)):
            continue
        words = re.split(r"[_\-.]", base)
        plain_name = words[-1] in PAGE_NAMES or all(word in PAGE_NAMES or word.isdigit() for word in words)
        if language in spoken and (plain_name or language not in WORDS_IN_NAMES):
            return last
        if language in WORDS_IN_NAMES:
            # "messages_it" is Italian, "log_it" is not.
            if plain_name and (language in UNMISTAKABLE or base in TRANSLATION_PLACES):
                return last
            continue
        likely = (separator == "_", plain_name, language in UNMISTAKABLE, "-" not in base)
        if sum(likely[:3]) >= 2 or (likely[2] and likely[3]):
            return last
    return ""


def _speaks(name: str, spoken: frozenset[str], *, made_for_it: bool) -> bool:
    """Whether a whole component names a locale."""
    if not _is_tag(name):
        return False
    language = language_of(name)
    if _REGION_TAG.match(name):
        return True
    if _LOWER_TAG.match(name):
        return _is_lower_tag(name)
    if language in spoken:
        return True
    return made_for_it or (language in UNMISTAKABLE and (name.islower() or "-" in name or "_" in name))


def _is_lower_tag(name: str) -> bool:
    language, _, market = name.replace("_", "-").partition("-")
    return language in UNMISTAKABLE and market in _MARKETS


def _is_tag(name: str) -> bool:
    match = _TAG.match(name)
    if not match:
        return False
    language = match["language"].lower()
    if language not in TWO_LETTER and language not in THREE_LETTER and language not in LEGACY:
        return False
    return match["language"].islower() or not match["region"] or not match["region"].islower()
