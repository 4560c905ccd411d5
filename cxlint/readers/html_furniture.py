"""Furniture of a page that is no content of its own: consent banners, cookie texts, chat widgets.

Elements that may be furniture are noticed by their names, roles and styles while the page is read; what they are is
decided at its end, by their words and their share of the page. What holds the main content or most of the text is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from cxlint.language.consent_words import choice, choice_or_close, topic
from cxlint.model import Kind, Passage


class Sign(IntEnum):
    """How plainly an element says what it is."""

    DIALOG = 1
    """A dialog, an alert, something that floats over the page: may be anything."""
    NAMED = 2
    """A name that speaks of cookies and of a banner, bar or box; pages about cookies have such names, too."""
    PLATFORM = 3
    """The container of a known consent platform or chat."""


@dataclass(slots=True)
class Candidate:
    """An element that may be furniture: the place of its tag, its passages as a range of those of the page.

    ``in_main`` and ``has_main`` say whether it stands in the page's main content, or holds it.
    """

    sign: Sign
    at: int
    first: int
    in_main: bool
    last: int = 0
    has_main: bool = False


# The containers by id or class, as their vendors document them. Left out on purpose: what shows a policy or the list
# of cookies inside a page (CookieDeclaration, ot-sdk-cookie-policy, cmplz-document, iubenda-embed).
_PLATFORMS = frozenset(
    """
    onetrust-consent-sdk onetrust-banner-sdk onetrust-pc-sdk optanon-alert-box-wrapper optanon-popup-wrapper
    cybotcookiebotdialog cookiebotdialog cookiebotwidget cookiebanner-cookiebot
    usercentrics-root usercentrics-cmp-ui usercentrics-banner uc-banner-modal uc-center-container
    didomi-host didomi-popup didomi-notice didomi-consent-popup
    iubenda-cs-banner iubenda-cs-container iubenda-cs-content iubenda-cs-preferences
    qc-cmp2-container qc-cmp2-ui qc-cmp2-main qc-cmp-ui-container qc-cmp-cleanslate qccmpui
    truste-consent-track trustarc-banner-overlay trustarc-banner-container truste_overlay truste_box_overlay
    consent_blackbar
    klaro-cookie-notice osano-cm-window osano-cm-dialog cc-window cc-banner cc_banner-wrapper
    cky-consent-container cky-consent-bar cky-modal cky-overlay cky-btn-revisit-wrapper
    cookie-law-info-bar cookie-law-info-again clisettingspopup cli-bar-container cli-modal
    cmplz-cookiebanner cmplz-cookiebanner-container cmplz-manage-consent
    borlabscookiebox borlabscookieboxwrap borlabs-cookie-box borlabsdialog
    axeptio_overlay axeptio_main_button tarteaucitronroot tarteaucitronalertbig cookiescript_injected
    cookiefirst-root cookiehub-dialog ch2-dialog ccc-notify ccc-overlay orejime-notice orejime-main
    moove_gdpr_cookie_info_bar moove_gdpr_cookie_modal eu-cookie-compliance-banner shopify-pc__banner shopify-pc__prefs
    consent-banner-root sqs-cookie-banner-v2 fides-overlay fides-banner cmpbox cmpwrapper cc--main
    fc-consent-root fc-dialog-overlay lanyard_root transcend-consent-manager cookie-information-template-wrapper
    coioverlay hs-eu-cookie-confirmation hs-banner-parent termly-consent-banner cookieyes-consent-banner
    gdpr-cookie-consent-bar catapult-cookie-bar cookie-notice-consent__container
    intercom-container intercom-frame intercom-lightweight-app intercom-launcher intercom-messenger-frame
    webwidget drift-widget-container drift-frame-controller drift-frame-chat hubspot-messages-iframe-container
    hubspot-conversations-inline-parent tidio-chat-code
    tidio-chat-iframe crisp-chatbox chat-widget-container livechat-compact-container livechat-full livechat-eye-catcher
    fc_frame fc_widget fc_push_frame freshworks-container freshworks-frame-wrapper tawkchat-container
    tawk-chat-container olark-wrapper olark-box-container habla_window_div userlike-container smartsupp-widget-container
    jivo-iframe-container
    """.split()
)
_PLATFORM_PREFIXES = ("sp_message_container_", "intercom-namespace", "zopim-", "tawk-chat", "drift-frame-")
# Of one name both are said: what it asks for and what it is.
_NAMED = re.compile(
    r"(?:cookie|consent|gdpr|ccpa|dsgvo|rgpd|avg|lgpd|tracking|privacy).{0,30}?"
    r"(?:banner|bar|notice|notification|pop-?up|modal|dialog|overlay|message|alert|layer|wall|toast|prompt|box|widget"
    r"|warning|info|hint|consent|accept|disclaimer|container|wrapper|popin|bandeau|hinweis|avviso|melding|aviso)"
    r"|(?:banner|bar|notice|pop-?up|modal|dialog|overlay|alert|toast|hinweis|bandeau|avviso|melding|aviso)"
    r".{0,20}?(?:cookie|consent|gdpr|dsgvo|rgpd)",
)
_STEMS = ("cook", "consent", "gdpr", "ccpa", "dsgvo", "rgpd", "avg", "lgpd", "track", "privacy")
_MOST_NAMES = 40
_LONGEST_NAME = 80

CONTAINERS = frozenset("div section aside dialog form footer header nav".split())
"""Elements that may hold furniture; those of components (with a hyphen in their name) may, too."""
DIALOG_ROLES = frozenset(("dialog", "alertdialog"))
FLOATING = re.compile(r"(?:^|;)\s*position\s*:\s*(?:fixed|sticky)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def sign_of(names: str) -> Sign | None:
    """What the ids or classes ``names``, parted by spaces, say of an element."""
    found: Sign | None = None
    for name in names.lower().split()[:_MOST_NAMES]:
        if name in _PLATFORMS or name.startswith(_PLATFORM_PREFIXES):
            return Sign.PLATFORM
        if name == "klaro" or (any(stem in name for stem in _STEMS) and _NAMED.search(name[:_LONGEST_NAME])):
            found = Sign.NAMED
    return found


_ABOUT_THE_PAGE: frozenset[Kind] = frozenset(("data", "title", "description"))
_CONTROL = 40
"""Characters up to which a passage may be a button."""
_OPENING = 160
"""Characters within which a dialog says what it asks for."""
_LONGEST_REQUEST = 3_000


def furniture(candidates: Sequence[Candidate], passages: Sequence[Passage]) -> list[Candidate]:
    """Those of the candidates that are furniture, outermost first, none inside another."""
    texts = [0 if passage.kind in _ABOUT_THE_PAGE else len(passage.text.text) for passage in passages]
    whole = sum(texts)
    about_cookies = any(
        (passage.kind == "title" or any(mark.value == "h1" for mark in passage.marks))
        and topic.search(passage.text.text)
        for passage in passages
    )
    found: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda candidate: (candidate.first, -candidate.last, candidate.at)):
        length = sum(texts[candidate.first : candidate.last])
        if not length or candidate.has_main or 2 * length > whole:
            continue
        if found and candidate.first < found[-1].last:
            continue
        inside = passages[candidate.first : candidate.last]
        if any(mark.value == "h1" for passage in inside for mark in passage.marks):
            continue
        if (candidate.sign is Sign.PLATFORM and not candidate.in_main) or (
            not (about_cookies or candidate.in_main) and length < _LONGEST_REQUEST and _asks(candidate.sign, inside)
        ):
            found.append(candidate)
    return found


def _asks(sign: Sign, passages: Sequence[Passage]) -> bool:
    """Whether the passages ask for consent to cookies."""
    text = "\n".join(passage.text.text for passage in passages if passage.kind not in _ABOUT_THE_PAGE)
    if topic.search(text[:_OPENING] if sign is Sign.DIALOG else text) is None:
        return False
    answer = choice if sign is Sign.DIALOG else choice_or_close
    return any(_is_control(passage) and answer.search(passage.text.text) for passage in passages)


def _is_control(passage: Passage) -> bool:
    """Whether a passage may be a button: one by its element, or a few words that are no heading."""
    if passage.kind == "button":
        return True
    return passage.kind not in ("heading", *_ABOUT_THE_PAGE) and len(passage.text.text) <= _CONTROL
