"""Links that lead elsewhere than their text says: the number, e-mail address or web address shown and the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from cxlint.language.locales import market_of
from cxlint.model import Mark, Passage
from cxlint.rules.disagreements import Disagreement, Side, values_of
from cxlint.rules.subjects import Document
from cxlint.values import find
from cxlint.values.compare import compare
from cxlint.values.model import Email, Likeness, Mention, Phone, ValueKind

_PHONE: frozenset[ValueKind] = frozenset(("phone",))
_EMAIL: frozenset[ValueKind] = frozenset(("email",))
_TARGET = re.compile(r"\s*(tel|callto|sms|mailto|https?):/{0,2}(.*)", re.IGNORECASE | re.DOTALL)
_NOT_DIGIT = re.compile(r"\D+")
# Behind these stands what is dialled after the number: an extension, a pause, parameters.
_BEHIND_NUMBER = re.compile(r"[;,?pPwWxX#].*", re.DOTALL)
_WEB_TEXT = re.compile(r"(?i:(?P<start>https?://|www\.))?(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?P<path>/[^\s?#]*)?\S*")
_WEB_TARGET = re.compile(r"(?P<host>[^/?#:@]+)(?::\d+)?(?P<path>/[^?#]*)?")
_FEW_DIGITS = 6


def misleading_links(passage: Passage, document: Document) -> Iterator[Disagreement]:
    """The links of a passage that show one number or address and lead to another."""
    for mark in passage.marks:
        if mark.kind != "link" or ":" not in mark.value:
            continue
        target = _TARGET.match(mark.value)
        if target is None:
            continue
        scheme, rest = target[1].lower(), target[2]
        if scheme == "mailto":
            yield from _address(passage, mark, rest, document)
        elif scheme.startswith("http"):
            if not document.path.lower().endswith(".eml"):  # Sent mail leads through counters of clicks.
                yield from _web(passage, mark, rest)
        else:
            yield from _number(passage, mark, rest, document)


def _number(passage: Passage, mark: Mark, rest: str, document: Document) -> Iterator[Disagreement]:
    dialled = _BEHIND_NUMBER.sub("", unquote(rest)).strip()
    digits = _NOT_DIGIT.sub("", dialled)
    shown = values_of(passage, document, _PHONE, mark.start, mark.end)
    if len(digits) < 3 or not shown:
        return
    market = document.market or market_of(passage.locale)
    numbers = [found for found in find(f"tel {dialled}", passage.locale, kinds=_PHONE, market=market) if found.start]
    target = numbers[0].value if numbers else Phone(digits, dialled)
    if isinstance(target, Phone) and not any(_same_number(target, mention.value) for mention in shown):
        yield _disagreement(passage, shown[0], f"tel:{dialled}", "calls", len(shown) > 1)


def _same_number(target: Phone, shown: object) -> bool:
    """Whether two numbers may be one; a country or area code that only one of them has is no difference."""
    if not isinstance(shown, Phone) or compare(target, shown) is Likeness.SAME:
        return True
    one, other = (_NOT_DIGIT.sub("", phone.written).lstrip("0") for phone in (target, shown))
    short, long = sorted((one, other), key=len)
    return len(short) >= _FEW_DIGITS and (
        long.endswith(short) or (shown.malformed and long[-_FEW_DIGITS:] == short[-_FEW_DIGITS:])
    )


def _address(passage: Passage, mark: Mark, rest: str, document: Document) -> Iterator[Disagreement]:
    target = unquote(rest.partition("?")[0])
    reached = {found.value for found in find(target, "en", kinds=_EMAIL)} if "@" in target else set()
    shown = values_of(passage, document, _EMAIL, mark.start, mark.end) if reached else ()
    if shown and not any(mention.value in reached for mention in shown):
        first = next((value.address for value in reached if isinstance(value, Email)), target)
        yield _disagreement(passage, shown[0], f"mailto:{first}", "writes to", len(shown) > 1 or len(reached) > 1)


def _disagreement(passage: Passage, shown: Mention, target: str, verb: str, several: bool) -> Disagreement:
    side = Side(passage, shown.start, shown.end)
    return Disagreement(
        side,
        side,
        f'shows "{side.says}", but the link {verb} {target.partition(":")[2]}',
        f"the link's target is {target}",
        "it shows several" if several else "",
    )


def _web(passage: Passage, mark: Mark, rest: str) -> Iterator[Disagreement]:
    """A web address shown as the whole text of a link to another place; always a review, because of redirections."""
    text = passage.text.text[mark.start : mark.end].strip()
    shown = _WEB_TEXT.fullmatch(text.rstrip("./…"))
    target = _WEB_TARGET.match(rest)
    if shown is None or target is None or "{" in rest or "%" in text:
        return
    if not shown["start"] and not shown["path"]:
        return  # A bare domain may be a name: "Booking.com", "ASP.NET".
    host, reached = (match["host"].lower().removeprefix("www.") for match in (shown, target))
    path, reached_path = ((match["path"] or "").rstrip("/").lower() for match in (shown, target))
    if host in unquote(rest[len(target["host"]) :]).lower():
        return  # A redirection that names where it leads to.
    same_host = host == reached or host.endswith("." + reached) or reached.endswith("." + host)
    if same_host and (not shown["start"] or path in reached_path or text.endswith(("…", "..."))):
        return
    side = Side(passage, mark.start, mark.end)
    yield Disagreement(
        side,
        side,
        f'shows "{text}", but the link leads to {rest.rstrip("/")}',
        f"the link's target is {mark.value}",
        "it may be redirected",
    )
