"""Chromium for pages drawn by JavaScript: finding one on the machine, and starting it cut off from every network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cxlint.errors import ConfigurationError

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright

VARIABLE = "CXLINT_CHROMIUM"
"""The environment variable that names the browser."""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "brave-browser",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# Every request of a page is answered by the crawl. What does not pass there (a name looked up beforehand, a connection
# kept ready, WebRTC) meets a proxy on a port where nobody listens, for hosts on this machine too, and knows no names.
_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--dns-prefetch-disable",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--js-flags=--max-old-space-size=512",
    "--no-first-run",
    "--no-pings",
    "--proxy-server=http://127.0.0.1:1",
    "--proxy-bypass-list=<-loopback>",
)


def find_chromium(named: str = "", environment: Mapping[str, str] = os.environ) -> str:
    """The Chromium to use: ``named``, else what ``CXLINT_CHROMIUM`` names, else one found on the machine.

    Raises ``ConfigurationError`` where there is none.
    """
    for wanted, whose in ((named, "the option"), (environment.get(VARIABLE, ""), VARIABLE)):
        if wanted:
            found = shutil.which(wanted)
            if found is None:
                raise ConfigurationError(f'{whose} names the browser "{wanted}", which is not there')
            return found
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    for place in _PLACES:
        if Path(place).is_file():
            return place
    raise ConfigurationError(
        "pages drawn by JavaScript need Chromium, and none was found",
        hint=f"install it (apt install chromium), or name one in {VARIABLE}",
    )


def check_playwright() -> None:
    """Raises ``ConfigurationError`` where the extra that speaks to the browser is not installed."""
    if find_spec("playwright") is None:
        raise ConfigurationError(
            'pages drawn by JavaScript need the extra "js"', hint='pip install "cxlint-omnichannel[js]"'
        )


async def launch(playwright: Playwright, executable: str, seconds: float) -> Browser:
    """Start a browser without profile and without network. Raises ``ConfigurationError`` where it does not start."""
    from playwright.async_api import Error

    # Chromium's own sandbox does not work for root, who is the only user of many containers.
    sandboxed = not hasattr(os, "geteuid") or os.geteuid() != 0
    try:
        return await playwright.chromium.launch(
            executable_path=executable,
            headless=True,
            chromium_sandbox=sandboxed,
            args=list(_ARGUMENTS),
            timeout=seconds * 1000,
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
        )
    except Error as error:
        reason = next((line for line in error.message.splitlines() if line.strip()), "it does not start")
        raise ConfigurationError(
            f"the browser {executable} does not start: {reason}", hint=f"name another one in {VARIABLE}"
        ) from None
