"""Every test of a command stands in a shop of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.shop import make_shop


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: a project with one contradiction."""
    folder = make_shop(tmp_path / "shop")
    monkeypatch.chdir(folder)
    return folder
