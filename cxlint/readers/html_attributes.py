"""What the attributes of a tag say: texts beside the visible text, the targets of links, language, visibility, data."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from cxlint.model import Kind
from cxlint.readers import html_elements as elements
from cxlint.readers.html_furniture import CONTAINERS, DIALOG_ROLES, FLOATING, Sign, sign_of
from cxlint.readers.html_page import Beside, Page
from cxlint.readers.html_text import attribute_text
from cxlint.readers.html_tokens import COMPONENT_TEXT, Attributes
from cxlint.readers.schema_org import Item, is_half_value, is_text
from cxlint.text import MappedText, Pieces

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}", re.ASCII)
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_REACHABLE = re.compile(r"(tel|callto|sms|mailto):/{0,2}([^?#]+)", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_WORD = re.compile(r"\w")
_ITEM_TEXTS = {"Question.name": "question", "Question.text": "question", "Answer.text": "answer"}


def read_attributes(page: Page, name: str, at: int, found: Attributes, *, open: bool) -> None:
    """Take in the attributes of a tag at ``at``; an ``open`` element keeps what they say until it closes."""
    if open:
        _read_state(page, name, found)
        if name in CONTAINERS or "-" in name:
            _read_purpose(page, name, at, found)
    if not page.shown or ("hidden" in found and not open) or name == "link":
        return
    if "itemscope" in found or "itemprop" in found:
        _read_microdata(page, name, at, found, open=open)
    lone = not open
    for attribute in elements.READ_ATTRIBUTES:
        if attribute in found:
            _add(page, at, found[attribute], "attribute", attribute, lone=lone)
    if name == "input":
        kind = value_of(page, found, "type").lower()
        if "value" in found and kind in elements.BUTTON_TYPES:
            _add(page, at, found["value"], "attribute", "value", lone=True)
    elif "label" in found and name in elements.LABELLED:
        _add(page, at, found["label"], "attribute", "label", lone=lone)
    elif name == "meta":
        _read_meta(page, at, found)
    elif "-" in name and not name.startswith("mj-"):
        for attribute, span in found.items():
            if attribute in elements.READ_ATTRIBUTES or not attribute.endswith(COMPONENT_TEXT):
                continue
            # One word may be an option of the component; words are text.
            if " " in page.source[slice(*span)].strip():
                _add(page, at, span, "attribute", attribute, lone=lone)


def link_target(page: Page, span: tuple[int, int]) -> str:
    """The target of a link; where it is a number or an address that people use, that is a passage, too."""
    written = page.source[slice(*span)]
    if written[:1] not in "tcsmTCSM \n":
        return unescape(written) if "&" in written else written
    target = attribute_text(page.text, *span)
    match = _REACHABLE.match(target.text)
    if match is not None:
        reached = target.slice(match.start(2), match.end(2))
        reached = _percent_decoded(reached).strip() if "%" in reached.text else reached.strip()
        if _WORD.search(reached.text):
            page.beside.append(Beside(span[0], reached, "data", "href"))
    return target.text


def value_of(page: Page, found: Attributes, name: str) -> str:
    """The value of an attribute as plain text, empty where there is none."""
    span = found.get(name)
    return attribute_text(page.text, *span).text if span else ""


def _read_state(page: Page, name: str, found: Attributes) -> None:
    """Visibility and language."""
    if "hidden" in found and value_of(page, found, "hidden").lower() != "until-found":
        page.set("hidden", True)
    if "style" in found and _NOT_DISPLAYED.search(value_of(page, found, "style")):
        page.set("hidden", True)
    if "lang" in found or "xml:lang" in found:
        locale = value_of(page, found, "lang" if "lang" in found else "xml:lang").replace("_", "-")
        if _LANGUAGE.fullmatch(locale) and not (name in ("html", "mjml") and page.hints.locale):
            page.set("locale", locale)


def _read_purpose(page: Page, name: str, at: int, found: Attributes) -> None:
    """Whether an element is the page's main content, or may be furniture."""
    role = value_of(page, found, "role").lower() if "role" in found else ""
    if role == "main":
        page.enter_main()
    signs = [sign_of(value_of(page, found, key)) for key in ("id", "class") if key in found]
    sign = max((sign for sign in signs if sign is not None), default=None)
    if sign is None and (
        name == "dialog"
        or role in DIALOG_ROLES
        or ("style" in found and FLOATING.search(value_of(page, found, "style")))
    ):
        sign = Sign.DIALOG
    if sign is not None and name.isascii():
        page.notice(sign, at - len(name) - 1)


def _read_meta(page: Page, at: int, found: Attributes) -> None:
    span = found.get("content")
    if span is None:
        return
    name = (value_of(page, found, "property") or value_of(page, found, "name")).lower()
    if elements.is_text_meta(name):
        kind: Kind = "description" if name == "description" else "attribute"
        _add(page, at, span, kind, name, lone=True, key=name)


def _read_microdata(page: Page, name: str, at: int, found: Attributes, *, open: bool) -> None:
    """An item or a property of one; a property of text is known by its key while its element is open."""
    owner = page.item
    key = ""
    if "itemprop" in found:
        properties = value_of(page, found, "itemprop").split()
        property = properties[0] if properties else ""
        key = owner.key(property) if owner is not None else property
        attribute = (
            "content" if "content" in found else {"time": "datetime", "data": "value", "meter": "value"}.get(name)
        )
        if attribute in found and "itemscope" not in found:
            text = attribute_text(page.text, *found[attribute])
            if owner is not None:
                owner.add(key, text)
            if is_text(property, text.text) and not (owner is not None and is_half_value(property)):
                page.beside.append(Beside(at, text, "data", property, lone=True, key=key))
            key = ""
    if not open:
        return
    if "itemscope" in found:
        item = Item(value_of(page, found, "itemtype"))
        page.set("item", item)
        page.set("key", "")
        page.stack.later(_end_item, page, item, at)
        if item.type == "Question":
            page.set("question", "")
        elif key and item.type == "Answer":
            page.set("kind", "answer")
    elif key:
        page.set("key", key)
        page.key_from = len(page.runs)
        page.stack.later(_end_property, page, key, len(page.runs))
        kind = _ITEM_TEXTS.get(key)
        if kind:
            page.set("kind", kind)


def _end_property(page: Page, key: str, first: int) -> None:
    if first < len(page.runs):
        page.key_span = (key, first, len(page.runs))
        if page.item is not None:
            page.item.add(key, page.text_of(first))


def _end_item(page: Page, item: Item, at: int) -> None:
    for key, text in item.values():
        page.beside.append(Beside(at, text, "data", key.rpartition(".")[2], lone=True, key=key))


def _add(
    page: Page, at: int, span: tuple[int, int], kind: Kind, name: str, *, lone: bool = False, key: str = ""
) -> None:
    text = attribute_text(page.text, *span)
    if text and _WORD.search(text.text):
        page.beside.append(Beside(at, text, kind, name, lone, key))


def _percent_decoded(text: MappedText) -> MappedText:
    pieces = Pieces(text, _percent_encode)
    position = 0
    for match in _PERCENT.finditer(text.text):
        start, end = match.span()
        pieces.add(text.text[position:start], position, start)
        pieces.add(unquote(match[0]), start, end)
        position = end
    pieces.add(text.text[position:], position, len(text.text))
    return pieces.build()


def _percent_encode(text: str) -> str:
    return text.replace("%", "%25").replace(" ", "%20")
