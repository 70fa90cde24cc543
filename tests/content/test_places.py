"""Where the files of a guide are: a user's own languages join a bundled guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.content.places import find_guide
from booklet.diagnostics import UsageError
from booklet.folders import Folders, bundled


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The user's own folder of a bundled guide."""
    folder = tmp_path / "content/back-massage"
    folder.mkdir(parents=True)
    return folder


def test_a_language_of_the_users_own_joins_the_bundled_ones(own: Path, tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert "eo" not in find_guide("back-massage", folders).languages()
    (own / "eo.yaml").write_text("language: eo\n")
    place = find_guide("back-massage", folders)
    assert {"en", "eo"} <= set(place.languages())
    assert place.wording("eo") == own / "eo.yaml"
    assert place.facts.parent == place.wording("en").parent == bundled("content") / "back-massage"


def test_the_users_own_wording_comes_first(own: Path, tmp_path: Path) -> None:
    (own / "en.yaml").write_text("language: en\n")
    assert find_guide("back-massage", Folders(tmp_path)).wording("en") == own / "en.yaml"


def test_a_guide_of_the_users_own_stands_alone(own: Path, tmp_path: Path) -> None:
    (own / "guide.yaml").write_text("id: back-massage\n")
    (own / "eo.yaml").write_text("language: eo\n")
    place = find_guide("back-massage", Folders(tmp_path))
    assert place.languages() == ["eo"]
    with pytest.raises(UsageError):
        place.wording("en")


def test_records_and_schemas_are_no_languages(own: Path, tmp_path: Path) -> None:
    before = find_guide("back-massage", Folders(tmp_path)).languages()
    for name in ("eo.source.json", "wording.schema.json", "notes.txt"):
        (own / name).write_text("{}")
    assert find_guide("back-massage", Folders(tmp_path)).languages() == before
