"""Finding the files of a channel."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cxlint.channels.files import find, load, name_of, unmatched
from cxlint.errors import UnreadableError

FILES = (
    "faq/returns.md",
    "faq/it/resi.md",
    "faq/logo.png",
    "faq/it/notes.tmp",
    "faq.md",
    "app/values/strings.xml",
    "app/values-it/strings.xml",
    "app/values-it/colors.xml",
    "support/a.docx",
    "support/b.csv",
    "support/old/c.csv",
    ".git/config.md",
    "node_modules/x/readme.md",
    ".well-known/about.md",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("patterns", "ignore", "expected"),
    [
        (["faq/**/*.md"], [], ["faq/it/resi.md", "faq/returns.md"]),
        (["**/*.md"], [], ["faq.md", "faq/it/resi.md", "faq/returns.md"]),
        (["faq"], [], ["faq/it/resi.md", "faq/returns.md"]),
        (["faq/**"], [], ["faq/it/resi.md", "faq/returns.md"]),
        (["faq/*"], [], ["faq/it/resi.md", "faq/returns.md"]),
        (["faq/*.md"], [], ["faq/returns.md"]),
        (["faq/*.png"], [], ["faq/logo.png"]),
        (["app/values*/strings.xml"], [], ["app/values-it/strings.xml", "app/values/strings.xml"]),
        (["support/*.{docx,csv}"], [], ["support/a.docx", "support/b.csv"]),
        (["support/[!a].csv", "support/?.docx"], [], ["support/b.csv", "support/a.docx"]),
        (["./faq.md", "faq.md", "*.md"], [], ["faq.md"]),
        (["**/*.csv"], ["old"], ["support/b.csv"]),
        (["**/*.csv"], ["support/old/"], ["support/b.csv"]),
        (["**/*.csv"], ["*.csv", "!c.csv"], ["support/old/c.csv"]),
        ([".well-known/*.md"], [], [".well-known/about.md"]),
        (["nothing/**"], [], []),
    ],
)
def test_patterns(root: Path, patterns: list[str], ignore: list[str], expected: list[str]) -> None:
    assert [name_of(path, root) for path in find(root, patterns, ignore)] == expected


def test_a_pattern_that_names_nothing_is_known(root: Path) -> None:
    assert unmatched(root, ["faq/*.md", "fqa/*.md", "faq.mdx"]) == ("fqa/*.md", "faq.mdx")


def test_paths_outside_of_the_project(root: Path) -> None:
    inner = root / "app"
    found = list(find(inner, ["../faq/*.md"]))
    assert [name_of(path, inner) for path in found] == ["../faq/returns.md"]


def test_links_that_run_in_circles_are_not_followed(root: Path) -> None:
    (root / "faq" / "loop").symlink_to(root / "faq", target_is_directory=True)
    assert [name_of(path, root) for path in find(root, ["faq"])] == ["faq/it/resi.md", "faq/returns.md"]


def test_what_cannot_be_loaded_says_why(root: Path) -> None:
    assert load(root / "faq.md") == b"faq.md"
    with pytest.raises(UnreadableError, match="cannot be opened"):
        load(root / "gone.md")
    with pytest.raises(UnreadableError, match="no regular file"):
        load(root / "faq")
    os.mkfifo(root / "pipe.md")
    with pytest.raises(UnreadableError, match="no regular file"):
        load(root / "pipe.md")
    (root / "big.md").write_bytes(b"x" * 3000)
    with pytest.raises(UnreadableError, match=r"is 1 MB; the limit is 0.002 MB"):
        load(root / "big.md", 2000)
