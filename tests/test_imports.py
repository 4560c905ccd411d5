"""Imports point down the list of rooms, never up, wherever in a module they stand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import cxlint

PACKAGE = Path(cxlint.__file__).parent
ROOMS = (
    "errors",
    "text",
    "model",
    "schema",
    "language",
    "values",
    "facts",
    "tone",
    "readers",
    "project",
    "channels",
    "rules",
    "engine",
    "reporters",
    "testing",
    "schemas",
    "cli",
    "docs",
)
"""Each may import itself and the rooms before it. ``docs`` comes last: it writes the page of the commands."""

LIBRARY = frozenset(("__init__", "__main__"))
"""The library's surface and the entry to the command line look at all rooms, and load them on use."""


def test_every_module_has_a_room() -> None:
    assert {module.relative_to(PACKAGE).parts[0].removesuffix(".py") for module in modules()} <= {*ROOMS, *LIBRARY}


def test_imports_point_down() -> None:
    wrong = [
        f"{module.relative_to(PACKAGE.parent)}:{line}: {room} imports {imported}"
        for module in modules()
        if (room := module.relative_to(PACKAGE).parts[0].removesuffix(".py")) not in LIBRARY
        for line, imported in imports(module)
        if imported in ROOMS and ROOMS.index(imported) > ROOMS.index(room)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """The rooms that a module imports, with the line, including those it names for loading on use."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names: list[str] = []
        match node:
            case ast.Import():
                names = [alias.name for alias in node.names]
            case ast.ImportFrom(level=0, module="cxlint"):
                names = [f"cxlint.{alias.name}" for alias in node.names]
            case ast.ImportFrom(level=0, module=str(name)):
                names = [name]
            case ast.ImportFrom():
                raise AssertionError(f"{module}:{node.lineno}: imports are absolute here")
            case ast.Constant(value=str(text)) if text.startswith("cxlint.") and text.replace(".", "").isidentifier():
                names = [text]
        for name in names:
            parts = name.split(".")
            if parts[0] == "cxlint" and len(parts) > 1:
                yield node.lineno, parts[1]
