"""Comments that switch rules off and on from there on: ``<!-- vale off -->``, ``<!-- vale Style.Rule = NO -->``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_COMMENT = re.compile(r"<!--\s*(?P<html>vale\s[^>]*?)\s*-->|\{/\*\s*(?P<mdx>vale\s[^}]*?)\s*\*/\}")
_MATCHES = re.compile(r"vale (?P<rule>.+\..+)(?P<matches>\[.+\]) = (?P<value>YES|NO)")
_SWITCH = re.compile(r"vale (?P<name>.+\..+|[^.]+) = (?P<value>YES|NO|on|off)")
_STYLES = re.compile(r"vale styles? = (?P<styles>.*)")


@dataclass(slots=True)
class Switches:
    """The comments of a source by place, and what they have switched off so far.

    ``styles`` are those that hold for the file: ``vale styles = A`` switches all of them off but A.
    """

    comments: tuple[tuple[int, str], ...]
    styles: tuple[str, ...] = ()
    silent: bool = False
    off: set[str] = field(default_factory=set)
    _next: int = 0

    @classmethod
    def of(cls, source: str, styles: Iterable[str] = ()) -> Switches:
        """The switches in the text of a source."""
        found = (
            ()
            if "vale " not in source
            else tuple((match.start(), match["html"] or match["mdx"]) for match in _COMMENT.finditer(source))
        )
        return cls(found, tuple(styles))

    def advance(self, offset: int) -> None:
        """Take in the comments before ``offset``."""
        while self._next < len(self.comments) and self.comments[self._next][0] < offset:
            self._take(self.comments[self._next][1])
            self._next += 1

    def finish(self) -> None:
        """Take in all comments; then only ``vale off`` holds, for what is said of the document as a whole."""
        self.advance(1 << 62)
        self.off.clear()

    def allows(self, rule: str, found: str = "") -> bool:
        """Whether a rule may speak here, of the text ``found``."""
        if self.silent:
            return False
        if not self.off:
            return True
        return not ({rule, rule.split(".")[0], f"{rule}[{found}]"} & self.off)

    def _take(self, comment: str) -> None:
        if comment in ("vale off", "vale on"):
            self.silent = comment == "vale off"
        elif match := _MATCHES.fullmatch(comment):
            try:
                matches = json.loads(match["matches"])
            except ValueError:
                return
            for one in matches:
                self._switch(f"{match['rule']}[{one}]", match["value"] == "NO")
        elif match := _SWITCH.fullmatch(comment):
            self._switch(match["name"], match["value"] in ("NO", "off"))
        elif match := _STYLES.fullmatch(comment):
            self.off.update(self.styles)
            self.off.difference_update(match["styles"].split(", "))

    def _switch(self, name: str, off: bool) -> None:
        if off:
            self.off.add(name)
        else:
            self.off.discard(name)
