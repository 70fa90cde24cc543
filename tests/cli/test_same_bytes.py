"""The same input gives the same bytes: in any process, folder, hash order or cache, at any time."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Booklet, built, spawn

pytestmark = pytest.mark.usefixtures("own_cache")

SHORT = ("--format", "handout", "--only", "rub-dazhui")
"""The options of an edition that is made fast."""


def test_processes_folders_and_hash_seeds_do_not_show(desk: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place"
    other.mkdir()
    first = built(cwd=desk, env={"PYTHONHASHSEED": "1", "BOOKLET_CACHE": str(tmp_path / "one")})
    second = built(
        cwd=other,
        env={
            "PYTHONHASHSEED": "2",
            "BOOKLET_CACHE": str(tmp_path / "two"),
            "SOURCE_DATE_EPOCH": "1800000000",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
        },
    )
    assert first == second
    for name in (str(ROOT), str(desk), str(tmp_path)):
        assert name.encode() not in first


@pytest.mark.slow
def test_a_copied_guide_gives_the_same_bytes(booklet: Booklet, desk: Path, tmp_path: Path) -> None:
    booklet("new", "guide", "mine")
    copy = tmp_path / "copy"
    shutil.copytree(desk, copy)
    assert built("mine", cwd=desk) == built("mine", cwd=copy)


@pytest.mark.slow
def test_other_content_gives_other_bytes(desk: Path) -> None:
    assert built(*SHORT, cwd=desk) != built(*SHORT, "--ink", "gray", cwd=desk)


def test_an_overdue_guide_says_so(desk: Path) -> None:
    assert built(*SHORT, cwd=desk, env={"SOURCE_DATE_EPOCH": "4000000000"}) != built(*SHORT, cwd=desk)


def test_a_wrong_epoch_is_wrong_usage(booklet: Booklet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    said = booklet("build")
    assert said.code == 2
    assert "SOURCE_DATE_EPOCH" in said.err


def test_two_runs_at_once_both_succeed(desk: Path) -> None:
    runs = [spawn("build", "-o", "out.pdf", *SHORT, cwd=desk, stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [run.wait(timeout=120) for run in runs] == [0, 0, 0]
    assert (desk / "out.pdf").read_bytes() == built(*SHORT, cwd=desk)
    assert os.listdir(desk) == ["out.pdf"]
