"""Views: which strings of a data file are prose, as queries over its tree in the manner of Dasel.

A query is a row of steps between dots: ``info.title``, ``tags.all().description``,
``search(has("summary")).map(summary)``, ``paths.all().property(summary, description)``. A ``?`` behind a step changes
nothing: what is not there is passed over anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxlint.errors import ConfigurationError
from cxlint.schema import compose
from cxlint.schema.nodes import Mapping, Node, Scalar, Sequence, place
from cxlint.tone.settings import Settings

VIEWS = Path("config", "views")
ENGINE = "dasel"
_STEP = re.compile(r"(?P<name>[\w-]+|\[\d+\])(?:\((?P<inside>(?:[^()]|\([^()]*\))*)\))?\??(?:\.|$)")
_HAS = re.compile(r"has\(\s*[\"']?(?P<name>[\w-]+)[\"']?\s*\)")

Step = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class View:
    """The prose of a kind of data file: queries, each with the scope and the syntax of what it finds."""

    scopes: tuple[tuple[tuple[Step, ...], str, str], ...]

    def strings(self, tree: Node | None) -> Iterator[tuple[Scalar, str, str]]:
        """The strings that are prose, each with its scope and its syntax, both empty where nothing says them."""
        if tree is not None:
            for steps, name, syntax in self.scopes:
                for node in _selected(tree, steps):
                    if isinstance(node, Scalar) and node.kind == "text":
                        yield node, name, syntax


def load_view(view: str, paths: tuple[Path, ...]) -> View:
    """The view that is called ``view``. Raises ``ConfigurationError`` where there is none, or it is wrong."""
    file = next((path / VIEWS / f"{view}.yml" for path in paths if (path / VIEWS / f"{view}.yml").is_file()), None)
    if file is None:
        raise ConfigurationError(f'there is no view "{view}"', hint=f"write {VIEWS / view}.yml in a styles folder")
    tree = compose(file.read_text("utf-8-sig"), str(file))
    settings = Settings.of(tree)
    if settings.errors:
        raise settings.errors[0]
    if (engine := settings.text("engine", ENGINE)) != ENGINE:
        raise ConfigurationError(f'views of the engine "{engine}" are not run', where=settings.where("engine"))
    written = settings.values.get("scopes")
    found: list[tuple[tuple[Step, ...], str, str]] = []
    for item in written.items if isinstance(written, Sequence) else ():
        if isinstance(item, Mapping):
            texts = {key.text: value for key, value in item.entries if isinstance(value, Scalar)}
            query = texts.get("expr")
            if query is None:
                raise ConfigurationError('a scope of a view needs "expr"', where=place(tree.source, item.span.start))
            steps = _steps(query.text)
            if not steps:
                raise ConfigurationError(
                    f'"{query.text}" is no query', where=place(tree.source, query.span.start), hint="see docs/vale.md"
                )
            name, syntax = (texts[key].text if key in texts else "" for key in ("name", "type"))
            found.append((steps, name, syntax))
    return View(tuple(found))


def _steps(query: str) -> tuple[Step, ...]:
    """The steps of a query; none if it is none."""
    steps: list[Step] = []
    at = 0
    while at < len(query):
        step = _STEP.match(query, at)
        if step is None or (step["inside"] is not None and step["name"] not in _FUNCTIONS):
            return ()
        steps.append((step["name"], step["inside"]))
        at = step.end()
    return tuple(steps)


def _selected(node: Node, steps: tuple[Step, ...]) -> Iterator[Node]:
    """What the steps lead to from ``node``."""
    if not steps:
        yield node
        return
    name, inside = steps[0]
    if inside is not None:
        found = _FUNCTIONS[name](node, inside)
    elif name.startswith("["):
        found = iter(_children(node)[int(name[1:-1]) :][:1])
    else:
        found = _named(node, name)
    for one in found:
        yield from _selected(one, steps[1:])


def _children(node: Node) -> list[Node]:
    match node:
        case Mapping(entries=entries):
            return [value for _, value in entries]
        case Sequence(items=items):
            return list(items)
    return []


def _named(node: Node, name: str) -> Iterator[Node]:
    if isinstance(node, Mapping):
        yield from (value for key, value in node.entries if key.text == name)


def _all(node: Node, inside: str) -> Iterator[Node]:
    yield from _children(node)


def _properties(node: Node, inside: str) -> Iterator[Node]:
    for name in inside.split(","):
        yield from _named(node, name.strip().strip("\"'?"))


def _mapped(node: Node, inside: str) -> Iterator[Node]:
    yield from _selected(node, _steps(inside))


def _search(node: Node, inside: str) -> Iterator[Node]:
    """The nodes at any depth that have what is asked for, from the top."""
    asked = _HAS.fullmatch(inside.strip())
    pending = [node]
    while pending:
        one = pending.pop()
        if asked is not None and any(True for _ in _named(one, asked["name"])):
            yield one
        pending += reversed(_children(one))


_FUNCTIONS = {"all": _all, "map": _mapped, "property": _properties, "search": _search}
