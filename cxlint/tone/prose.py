"""Which passages are prose, whose sentences can be counted, and how a sentence is shown in a message."""

from __future__ import annotations

from cxlint.model import Passage

_KINDS = frozenset(
    ("paragraph", "list-item", "quote", "answer", "question", "message", "string", "cell", "description", "caption")
)
_FEWEST_WORDS = 6
_STOPS = ".!?…。！？"
_CLOSING = "\"'”’»)]* "
_SHOWN = 90


def is_prose(passage: Passage) -> bool:
    """Whether a passage is a sentence or more, and no label or name: it ends with a stop, or is long enough."""
    if passage.kind not in _KINDS:
        return False
    text = passage.text.text
    return text.count(" ") >= 1 and (text.rstrip(_CLOSING).endswith(tuple(_STOPS)) or text.count(" ") >= _FEWEST_WORDS)


def shortened(text: str, longest: int = _SHOWN) -> str:
    """A text on one line, cut behind a word where it is long."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(",;:") + " …"
