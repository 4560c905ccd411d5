"""``import cxlint``: the library that the commands call."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import cxlint


def test_the_example_in_the_documentation_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = tmp_path / "shop" / "rules" / "returns.yaml"
    facts.parent.mkdir(parents=True)
    facts.write_text("facts: {returns.window: {is: 30 days, about: {en: [return]}}}\n")
    (tmp_path / "shop" / "faq.md").write_text("# Returns\n\nYou can return it within 14 days.\n")
    monkeypatch.chdir(tmp_path)
    outcome = doctest.testmod(cxlint)
    assert outcome.attempted > 5
    assert outcome.failed == 0


def test_every_public_name_is_there_and_documented() -> None:
    for name in cxlint.__all__:
        assert getattr(cxlint, name), name
        assert name.startswith("__") or getattr(cxlint, name).__doc__
        assert name in dir(cxlint)
    with pytest.raises(AttributeError, match="'cxlint' has no attribute 'lint'"):
        cxlint.lint  # noqa: B018 - the look-up is what is tested


def test_importing_it_loads_nothing() -> None:
    code = "import sys, cxlint; print([name for name in sys.modules if name.startswith('cxlint.')])"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(cxlint.__file__).parents[1], capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


def test_read_names_the_file_that_it_cannot_read(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.md", tmp_path):
        with pytest.raises(cxlint.CxlintError, match=path.name):
            cxlint.read(path)


def test_read_with_selectors_and_a_locale(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<main><p>Uno</p><p class=x>Due</p></main><footer>Tre</footer>")
    passages = cxlint.read(page, locale="it", select=("main",), ignore=(".x",))
    assert [(passage.text.text, passage.locale) for passage in passages] == [("Uno", "it")]
