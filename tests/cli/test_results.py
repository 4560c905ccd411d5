"""What did not change is not looked at again, and the report is the same bytes all the same."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxlint.cli import cxlint
from cxlint.engine import tasks
from cxlint.model import Passage

FILES = {
    "cxlint.yaml": "channels: {faq: faq/*, app: app/*}\nlanguages: [en]\n",
    "rules/facts.yaml": (
        "facts:\n"
        "  returns.window: {is: 30 days, was: [2 weeks], about: {en: [return]}}\n"
        "  shop.hours: {is: 'Mon-Fri 9:00-18:00', about: {en: [open]}}\n"
        "  shipping.cost: {is: EUR 4.90, about: {en: [shipping]}}\n"
        "  shop.phone: {about: {en: [call us]}}\n"
    ),
    "rules/very.yaml": "extends: existence\nmessage: \"Leave out '%s'.\"\ntokens: [very]\naction: {name: remove}\n",
    "faq/a.md": "# Returns\n\nReturn it within 14 days, or 2-3 weeks. We are very open: Mon-Sat 9:00-18:00.\n",
    "faq/b.md": "Shipping costs €5.90. Call us: +39 02 8088 0199. Shipping is free of VAT.\n",
    "app/strings.xml": "<resources><string name='a'>Call us: +39 02 8088 0198</string></resources>\n",
    "app/broken.json": "\0\0",
}


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were read since the list was last cleared."""
    paths: list[str] = []

    opened = tasks.open_source

    def open_source(task: tasks.Task, root: Path, data: bytes | None = None) -> tuple[Passage, ...]:
        paths.append(task.path)
        return opened(task, root, data)

    monkeypatch.setattr(tasks, "open_source", open_source)
    return paths


def report(*arguments: str) -> str:
    return CliRunner().invoke(cxlint, ["check", "--quiet", "--format", "json", *arguments]).stdout


def test_only_what_changed_is_looked_at(shop: Path, looked_at: list[str]) -> None:
    first = report()
    assert len(json.loads(first)["findings"]) >= 7
    assert sorted(looked_at) == ["app/broken.json", "app/strings.xml", "faq/a.md", "faq/b.md"]
    looked_at.clear()
    assert report() == first
    assert looked_at == []
    assert report("--no-cache") == first
    looked_at.clear()
    (shop / "faq/b.md").write_text("Shipping costs €6.90. Call us: +39 02 8088 0199.\n", encoding="utf-8")
    assert "€6.90" in report()
    assert looked_at == ["faq/b.md"]


@pytest.mark.parametrize("changed", ["rules/facts.yaml", "rules/very.yaml"])
def test_another_rule_looks_at_everything_again(shop: Path, looked_at: list[str], changed: str) -> None:
    report()
    looked_at.clear()
    (shop / changed).write_text(FILES[changed] + "# changed\n", encoding="utf-8")
    report()
    assert len(looked_at) == 4


def test_another_day_looks_at_everything_again(shop: Path, looked_at: list[str]) -> None:
    report("--as-of", "2026-01-01")
    looked_at.clear()
    report("--as-of", "2026-01-02")
    assert len(looked_at) == 4


@pytest.mark.parametrize("damage", ["no database", "no result"])
def test_a_damaged_file_is_done_without(shop: Path, looked_at: list[str], damage: str) -> None:
    first = report()
    looked_at.clear()
    file = shop / ".cxlint" / "results.sqlite"
    if damage == "no database":
        file.write_bytes(b"nothing of the kind " * 100)
    else:
        with sqlite3.connect(file) as database:
            database.execute("""UPDATE result SET data = '{"Partial": [1, 2]}'""")
    assert report() == first
    assert len(looked_at) == 4
    assert (shop / ".cxlint" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_workers_and_results_give_the_same_bytes(shop: Path) -> None:
    first = report("--jobs", "2")
    assert report("--jobs", "2") == first
    assert report("--jobs", "2", "--no-cache") == first


def test_what_ran_out_of_time_is_not_kept(shop: Path, looked_at: list[str]) -> None:
    (shop / "rules/slow.yaml").write_text("extends: existence\nmessage: x\nraw: ['(x|xx)+$']\n", encoding="utf-8")
    (shop / "faq/a.md").write_text("x" * 60 + ".\n", encoding="utf-8")
    first = report()
    assert "takes longer than" in first
    looked_at.clear()
    assert report() == first
    assert "faq/a.md" in looked_at
