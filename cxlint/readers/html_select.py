"""CSS selectors of a channel: the places of the start tags that they mean.

BeautifulSoup finds the elements; a page is read by our own tokens, so the two meet at the place of the tag.
"""

from __future__ import annotations

from bs4 import BeautifulSoup
from soupsieve import SelectorSyntaxError

from cxlint.errors import ConfigurationError
from cxlint.model import Hints


def selected_tags(page: str, hints: Hints) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the start tags of the elements to select and to ignore."""
    soup = BeautifulSoup(page, "html.parser")
    starts = [0]
    position = page.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = page.find("\n", position + 1)
    return _places(soup, hints.select, starts), _places(soup, hints.ignore, starts)


def _places(soup: BeautifulSoup, selectors: tuple[str, ...], starts: list[int]) -> frozenset[int]:
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
