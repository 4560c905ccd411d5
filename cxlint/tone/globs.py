"""Path patterns of style configurations: ``*.md``, ``docs/**/*.{md,txt}``, ``!drafts/*``."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    """``*`` crosses folders unless the pattern says ``**`` somewhere, which then does."""
    star = "[^/]*" if "**" in pattern else ".*"
    out: list[str] = []
    depth = 0
    at = 0
    while at < len(pattern):
        character = pattern[at]
        at += 1
        if pattern.startswith("**/", at - 1):
            out.append("(?:.*/)?")
            at += 2
        elif pattern.startswith("**", at - 1):
            out.append(".*")
            at += 1
        elif character == "*":
            out.append(star)
        elif character == "?":
            out.append("[^/]")
        elif character == "{":
            depth += 1
            out.append("(?:")
        elif character == "}" and depth:
            depth -= 1
            out.append(")")
        elif character == "," and depth:
            out.append("|")
        elif character == "[" and "]" in pattern[at:]:
            end = pattern.index("]", at)
            inside = pattern[at:end].replace("\\", "\\\\")
            out.append(f"[^{inside[1:]}]" if inside[:1] in ("!", "^") else f"[{inside}]")
            at = end + 1
        else:
            out.append(re.escape(character))
    out.append(")" * depth)
    return re.compile("".join(out), re.DOTALL)


def matches(pattern: str, path: str) -> bool:
    """Whether ``path`` (with ``/``) fits ``pattern``; a leading ``!`` turns the answer round."""
    if pattern.startswith("!"):
        return not matches(pattern.lstrip("!"), path)
    return _compiled(pattern).fullmatch(path) is not None
