"""CSS selectors of a channel: the places of the start tags that they mean.

A page is read by our own tokens. Elements named by their tag are found in its text; others BeautifulSoup finds, and the
two meet at the place of the tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cxlint.errors import ConfigurationError
from cxlint.model import Hints

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")


def selected_tags(page: str, hints: Hints) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the start tags of the elements to select and to ignore."""
    if all(map(_NAME.fullmatch, (*hints.select, *hints.ignore))):
        return _named(page, hints.select), _named(page, hints.ignore)
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "html.parser")
    starts = [0]
    position = page.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = page.find("\n", position + 1)
    return _places(soup, hints.select, starts), _places(soup, hints.ignore, starts)


def _named(page: str, names: tuple[str, ...]) -> frozenset[int]:
    """Where the tags with these names begin. What is written so and is no tag is never asked for."""
    return frozenset(match.start() for match in _start_tags(names).finditer(page)) if names else frozenset()


@lru_cache(maxsize=100)
def _start_tags(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"<(?:{'|'.join(names)})(?=[\s/>])", re.IGNORECASE)


def _places(soup: BeautifulSoup, selectors: tuple[str, ...], starts: list[int]) -> frozenset[int]:
    from soupsieve import SelectorSyntaxError

    places = set()
    for selector in selectors:
        try:
            found = soup.select(selector)
        except SelectorSyntaxError as error:
            message = str(error).splitlines()[0]
            raise ConfigurationError(f'"{selector}" is not a CSS selector: {message}') from error
        for tag in found:
            if tag.sourceline is not None and tag.sourcepos is not None:
                places.add(starts[tag.sourceline - 1] + tag.sourcepos)
    return frozenset(places)
