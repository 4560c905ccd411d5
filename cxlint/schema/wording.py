"""Nodes, kinds and options in the words of someone who writes content, for messages."""

from __future__ import annotations

from cxlint.schema.nodes import Mapping, Node, Sequence
from cxlint.schema.options import Option, listed

_MOST_LISTED = 20
_LONGEST_SHOWN = 40


def found_as(node: Node) -> str:
    """A node in plain words."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a mapping"
    return "empty" if node.kind == "nothing" else f'"{short(node.text)}"'


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def example_of(option: Option) -> str:
    """A hint that shows the option as it may be written; empty if it has no example."""
    return f"for example {option.key}: {written(option.examples[0])}" if option.examples else ""


def advice_on(option: Option) -> str:
    """What to write for an option."""
    return example_of(option) or option.help


def all_listed(words: tuple[str, ...]) -> str:
    """Words in quotes as a sentence lists them, cut where they are too many to read."""
    return listed(words) if len(words) <= _MOST_LISTED else ", ".join(words[:_MOST_LISTED]) + ", ..."


def written(example: object) -> str:
    """An example as it is written in YAML, on one line."""
    if isinstance(example, dict):
        inside = ", ".join(f"{key}: {written(value)}" for key, value in example.items())
        return "{" + inside + "}"
    if isinstance(example, (list, tuple)):
        return "[" + ", ".join(map(written, example)) + "]"
    if isinstance(example, bool):
        return "yes" if example else "no"
    return str(example)
