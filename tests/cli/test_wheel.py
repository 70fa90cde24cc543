"""The wheel carries everything, and works where no repository is."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

pytestmark = pytest.mark.usefixtures("own_cache")

hatchling = pytest.importorskip("hatchling", reason="hatchling is not installed")


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built offline."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


def test_the_wheel_carries_all_data_and_no_tests(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for kind in ("content", "templates", "fonts"):
        for path in (ROOT / kind).rglob("*"):
            if path.is_file():
                assert f"booklet/data/{path.relative_to(ROOT).as_posix()}" in names
    assert "booklet/cli/starters/guide/guide.yaml" in names
    assert any(name.startswith("booklet/figure/art/") for name in names)
    assert not [name for name in names if "tests/" in name or "_cache" in name or "__pycache__" in name]


def test_the_source_archive_can_make_the_wheel(dist: Path) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {"pyproject.toml", "README.md", "LICENSE", "booklet/__init__.py", "content/words/en.yaml"}
    assert wanted <= names


def test_the_wheel_builds_the_guide_without_a_repository(dist: Path, tmp_path: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    site, desk = tmp_path / "site", tmp_path / "desk"
    desk.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    env = {**os.environ, "PYTHONPATH": str(site)}
    run = [sys.executable, "-m", "booklet"]
    done = subprocess.run([*run, "build"], cwd=desk, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    said = subprocess.run([*run, "explain"], cwd=desk, env=env, capture_output=True, text=True, timeout=120)
    assert str(site) in said.stdout
    assert str(ROOT) not in said.stdout
