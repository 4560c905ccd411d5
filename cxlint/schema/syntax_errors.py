"""What a YAML parser complains of, in the words of someone who writes content."""

from __future__ import annotations

import re

import yaml

from cxlint.errors import ConfigurationError
from cxlint.text import Source

_SEPARATOR = re.compile(r":(?=\s)")
_TABS = "indent with spaces; YAML takes no tabs"

# (a part of what the parser says, our message, our hint, whether to point at where the trouble began)
_PLAIN_WORDS: tuple[tuple[str, str, str, bool], ...] = (
    ("expected ',' or ']'", 'the list that opens here with "[" is not closed', 'add a "," or a "]"', True),
    ("expected ',' or '}'", 'the mapping that opens here with "{" is not closed', 'add a "," or a "}"', True),
    ("unexpected end of stream", "the quotes that open here are not closed", "add the closing quote", True),
    ("found unexpected document indicator", "the quotes that open here are not closed", "add the closing quote", True),
    ("expected '-' indicator", 'another entry of the list was expected, beginning with "- "', "", False),
    ("unknown escape", "a backslash means something else in double quotes", "use single quotes, or write \\\\", False),
    ("expected hexdecimal", "a backslash means something else in double quotes", "use single quotes", False),
    ("could not find expected ':'", 'a ":" is missing after this name', 'write "name: value"', True),
    ("block sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own", False),
    ("expected node content", "a value is missing here", "", False),
    ("expected <document start>", "nothing more was expected here", "", False),
    ("expected alphabetic or numeric", "a text cannot begin with this character", "put quotes around it", True),
    ("directive", 'a line cannot begin with "%"', "put quotes around the text", True),
    ("tab character", "a tab is used to indent", _TABS, False),
    ("cannot start any token", "a text cannot begin with this character", "put quotes around the text", False),
    ("while scanning a tag", 'a text cannot begin with "!"', "put quotes around the text", True),
)


def explain(error: yaml.YAMLError, source: Source) -> ConfigurationError:
    """The parser's error as one of ours, at the place that has to be changed."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    at = _offset(getattr(error, "problem_mark", None), source)
    began = _offset(getattr(error, "context_mark", None), source)
    if at is None:
        return ConfigurationError(f"this is not valid YAML: {problem}", where=source.path)
    if "mapping values are not allowed" in problem or "expected key" in problem:
        return _misplaced(source, at, "expected key" in problem)
    if source.text[at : at + 1] == "\t":
        return _at(source, at, "a tab is used to indent", _TABS)
    for part, message, hint, at_beginning in _PLAIN_WORDS:
        if part in problem or part in context:
            if "this character" in message:
                offset = began if at_beginning and began is not None else at
                message = message.replace("this character", f'"{source.text[offset : offset + 1]}"')
            return _at(source, began if at_beginning and began is not None else at, message, hint)
    return _at(source, at, problem, "")


def _misplaced(source: Source, at: int, is_key: bool) -> ConfigurationError:
    """A name or a ":" where none can be: a text that needs quotes, or a wrong indentation."""
    start = source.line_starts[source.position(at).line - 1]
    before = source.text[start:at]
    if is_key and before.strip():
        rest = source.text[at:].split("\n", 1)[0].strip()
        hint = "put the whole value in quotes; write a single quote inside single quotes twice"
        return _at(source, at, f'"{rest[:30]}" cannot follow the value before it', hint)
    separator = _SEPARATOR.search(before)
    if separator is not None:
        return _at(source, at, 'a text that holds ": " needs quotes', 'write name: "a text: like this"')
    first = start + len(before) - len(before.lstrip()) if before.strip() else at
    hint = 'indent it like the lines of its group, and end the name above it with ":"'
    return _at(source, first, "this line does not fit the lines above it", hint)


def _at(source: Source, offset: int, message: str, hint: str) -> ConfigurationError:
    position = source.position(offset)
    return ConfigurationError(
        f"this is not valid YAML: {message}", where=f"{source.path}:{position.line}:{position.column}", hint=hint
    )


def _offset(mark: yaml.Mark | None, source: Source) -> int | None:
    return None if mark is None else min(mark.index, len(source.text))
