"""E-mail addresses and web addresses, bare domains ("example.com/help") included where their ending is a known one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cxlint.language.language_codes import TWO_LETTER
from cxlint.values.domains import COUNTRIES, ENDINGS, SECOND_LEVEL
from cxlint.values.model import Email, Likeness, Mention, Url
from cxlint.values.scan import Scan

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,128}$")
_DOMAIN = re.compile(
    r"(?:(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}"
    r"[^\W\d_]{2,24}|\[\d{1,3}(?:\.\d{1,3}){3}\])(?![\w@-])"
)
_MAILTO = re.compile(r"mailto:$", re.I)
# Letters of any script as the classes of the engine: a range of code points takes it milliseconds to compile.
_HOST = r"(?:\w[\w-]{0,62}\.){1,10}[^\W\d_][\w-]{1,24}"
_ADDRESS = r"(?:\d{1,3}(?:\.\d{1,3}){3}|localhost|\[[0-9A-Fa-f:.]{2,45}\])"
_REST = r"(?::\d{1,5})?(?:[/?#][^\s<>\"“”«»`{}|\\^]{0,2000})?"
_WITH_SCHEME = re.compile(
    rf"(?i:\b(?:https?|ftps?|sftp)|(?<=[^\W_])(?:https?))://(?:[^\s/@<>\"]{{1,64}}@)?(?:{_HOST}|{_ADDRESS}){_REST}"
)
_WWW = re.compile(rf"(?i:(?<![\w@/.:-])www\.){_HOST}{_REST}")
_BARE = re.compile(
    r"\.(?P<end>[A-Za-z]{2,12}|xn--[a-z0-9-]{2,40}|[\u0400-\u04ff]{2,8})(?![\w@])(?P<rest>(?::\d{2,5})?(?:[/?#][^\s<>\"“”«»`{}|\\^]{0,2000})?)"
)
_LABELS = re.compile(
    r"(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?\.){0,8}[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?$"
)
_COUNTRY = re.compile(r"\.([a-z]{2})(?![\w@])")
_CODE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z]{2})?")
_SEPARATORS = re.compile(r"[/?&=]")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,;:!?'\"’”»*_~…&"
_CODES = TWO_LETTER | COUNTRIES | {"gb"}
# Endings that a missing space after a full stop, a clock time or a file name makes often.
_DOUBTFUL = frozenset(
    "is it in to no so me my be do am pm at as la le se de es et si il un al on or us id an a co do ma in ne na md py "
    "rs sh pl ps so ms mt vi st info name one pro plus app net live life work works run rest guide care support help "
    "link page site online today top team show style tools tips video zone email menu media store shop".split()
)
_SAFE_WHEN_LOWER = frozenset("it de es nl fr pt eu com org net".split())


def find_email(scan: Scan) -> Iterator[Mention]:
    """E-mail addresses, those of ``mailto:`` links included."""
    text = scan.text
    if "@" not in text:
        return
    at = text.find("@")
    done = 0
    while at >= 0:
        local = _LOCAL.search(text[max(done, at - 128) : at])
        domain = _DOMAIN.match(text, at + 1)
        if local and domain:
            name = _MAILTO.sub("", local.group()) if local.group().lower().startswith("mailto:") else local.group()
            name = name.lstrip(".'*/`-&?=#{|}~!")
            colon = name.rfind(":")
            name = name[colon + 1 :]
            if name and not name.endswith(".") and ".." not in name:
                done = domain.end()
                yield Mention("email", at - len(name), done, Email(f"{name}@{domain.group()}".lower()))
        at = text.find("@", max(at + 1, done))


def find_url(scan: Scan) -> Iterator[Mention]:
    """Web addresses with a scheme, with ``www.``, and bare domains."""
    for start, end in read_urls(scan.text):
        written = scan.text[start:end]
        yield Mention("url", start, end, Url(written, _normal(written)))


def compare_email(declared: Email, said: Email) -> Likeness:
    return Likeness.SAME if declared.address.lower() == said.address.lower() else Likeness.DIFFERENT


def compare_url(declared: Url, said: Url) -> Likeness:
    """Addresses that differ in a code of a language or country only may both be right: ``/en/help``, ``/fr/help``."""
    if declared.normal == said.normal:
        return Likeness.SAME
    return Likeness.UNCLEAR if _anywhere(declared.normal) == _anywhere(said.normal) else Likeness.DIFFERENT


def _anywhere(normal: str) -> list[str]:
    """The parts of an address without its codes of languages and countries; the ending of its host is none."""
    host, slash, rest = normal.partition("/")
    labels = host.split(".")
    kept = labels[1:] if len(labels) > 2 and _is_code(labels[0]) else labels
    return [*kept, *(part for part in _SEPARATORS.split(slash + rest) if part and not _is_code(part))]


def _is_code(part: str) -> bool:
    match = _CODE.fullmatch(part)
    return match is not None and match[1].lower() in _CODES


def read_urls(text: str) -> tuple[tuple[int, int], ...]:
    """The places of web addresses in ``text``, ascending."""
    return _urls(text) if "." in text or "://" in text else ()


@lru_cache(maxsize=64)
def _urls(text: str) -> tuple[tuple[int, int], ...]:
    """The same; kept for a moment, because masks need them too."""
    found: list[tuple[int, int]] = []
    if "://" in text:
        for match in _WITH_SCHEME.finditer(text):
            end = _trimmed(text, match.start(), match.end())
            if _is_host(match.group()):
                found.append((match.start(), end))
    if "." in text:
        if "www." in text or "WWW." in text or "Www." in text:
            for match in _WWW.finditer(text):
                if not _inside(found, match.start()):
                    found.append((match.start(), _trimmed(text, match.start(), match.end())))
        found += list(_bare_domains(text, found))
    found.sort()
    return tuple(found)


def _inside(found: list[tuple[int, int]], at: int) -> bool:
    return any(low <= at < high for low, high in found)


def _is_host(address: str) -> bool:
    """Whether the host of an address with a scheme can exist: a known ending, a number, or localhost."""
    host = re.split(r"[/?#]", address.split("://", 1)[1], maxsplit=1)[0].rsplit("@", 1)[-1].rsplit(":", 1)[0].lower()
    ending = host.rsplit(".", 1)[-1]
    return host in ("localhost",) or host.startswith("[") or ending.isdecimal() or (ending != "xxx" and len(ending) > 1)


def _bare_domains(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for match in _BARE.finditer(text):
        dot = match.start()
        if dot < done:
            continue
        ending = match["end"].lower()
        if not (ending in ENDINGS or ending.startswith("xn--") or "\u0400" <= ending[0] <= "\u04ff"):
            continue
        if ending in SECOND_LEVEL and (beyond := _COUNTRY.match(text, match.end("end"))) and beyond[1] in COUNTRIES:
            continue
        labels = _LABELS.search(text[max(done, dot - 200) : dot])
        if labels is None or (labels.group().replace(".", "").isdecimal() and not match["rest"]):
            continue
        start = dot - len(labels.group())
        before = text[start - 1 : start]
        if (before and (before in "@/\\_.:-=%&+#" or before.isalnum())) or _inside(found, start):
            continue
        if not _is_plain(text, labels.group(), match["end"], bool(match["rest"])):
            continue
        end = _trimmed(text, start, match.end())
        if text[end : end + 1] in ("@", "(", "-") or text[end : end + 2] in (".j", ".p"):
            continue
        done = end
        yield start, end


def _is_plain(text: str, labels: str, ending: str, path: bool) -> bool:
    """Whether a bare name is meant as a domain and is no file, abbreviation or missing space."""
    low = ending.lower()
    last = labels.rsplit(".", 1)[-1]
    if len(last) < 2 and "." not in labels and not path:
        return False
    if path and low in ("py", "rs", "sh", "md", "pl", "ps", "so"):
        return "." in labels or low not in ("py", "sh", "md", "so", "rs")
    if low not in _DOUBTFUL or path or labels.lower().startswith("www."):
        return not (ending[0].isupper() and not last.isupper())
    if ending != low or any(letter.isupper() for letter in last[1:]) or "_" in labels:
        return False
    if low in ("py", "rs", "sh", "md", "pl", "ps", "so", "am", "pm") and "." not in labels:
        return (
            low in ("pl",)
            or (any(map(str.isdigit, last)) and any(map(str.isalpha, last)) and low == "am")
            or (last.isdecimal() and low == "pm" and len(last) == 2 and int(last) > 12)
        )
    if low in ("info", "md", "name", "id", "py", "sh"):
        # Keys and file names ("settings.section.info", "readme.md") more often than domains.
        return False
    if low in _SAFE_WHEN_LOWER:
        return len(last) > 2 or any(map(str.isdigit, last))
    # "fine.so it" and "ok.no": only names that do not look like the end of a sentence.
    return (
        "." in labels or "-" in labels or any(map(str.isdigit, last)) or low in ("si", "me", "co", "us", "app", "pro")
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without the punctuation of the sentence around it."""
    while end > start:
        last = text[end - 1]
        if last in _TRAILING or (
            last in _CLOSERS and text.count(_CLOSERS[last], start, end) < text.count(last, start, end)
        ):
            end -= 1
        else:
            break
    return end


def _normal(written: str) -> str:
    """The address without scheme, ``www.`` and trailing slash, its host in lower case."""
    rest = re.sub(r"(?i)^(?:https?|ftps?|sftp)://", "", written)
    host, slash, path = rest, "", ""
    cut = re.search(r"[/?#]", rest)
    if cut is not None:
        host, slash, path = rest[: cut.start()], "", rest[cut.start() :]
    host = host.lower().removeprefix("www.").rstrip(".")
    for port in (":80", ":443"):
        host = host.removesuffix(port)
    return (host + slash + path).rstrip("/")
