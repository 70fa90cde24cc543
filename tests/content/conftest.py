"""The fixture guide: small, valid, copied afresh where a test changes it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from booklet.content import scenes
from booklet.content.load import LoadedGuide, load_guide
from booklet.content.pictures import SceneParts
from booklet.folders import Folders

FIXTURE = Path(__file__).parent / "fixture_guide"
TODAY = date(2026, 6, 1)

_SCENES = {
    "cover": SceneParts(frozenset({"main"}), frozenset()),
    "shoulder": SceneParts(
        frozenset({"main", "thumb"}), frozenset({"half_way"}), frozenset({"shoulder_end"})
    ),
    "neck": SceneParts(frozenset({"main"}), frozenset()),
}

Load = Callable[..., LoadedGuide]


@pytest.fixture
def plain_scenes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scenes with known panels, whatever the figure room can draw today."""
    monkeypatch.setattr(scenes, "scene_parts", lambda path: _SCENES[path.stem])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain_scenes: None) -> Iterator[Path]:
    """A folder with a copy of the fixture, which is also the current folder."""
    shutil.copytree(FIXTURE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    yield tmp_path


@pytest.fixture
def load(desk: Path) -> Load:
    """Load the fixture guide; keywords change what is asked for."""

    def loader(
        guide: str = "tiny", language: str = "en", clinic: str | None = "tiny", today: date = TODAY
    ) -> LoadedGuide:
        return load_guide(guide, language, clinic, Folders(desk), today)

    return loader
