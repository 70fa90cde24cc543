"""The cache may be cut, altered, shared, full or forbidden: a build never notices."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from booklet import cache as caches
from booklet.cache import Cache, default_folder, digest
from booklet.pipeline import manuscript, recipe
from tests.cli.conftest import ROOT, Booklet

pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def cache(own_cache: Path) -> Cache:
    return Cache(own_cache)


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_is_got(cache: Cache) -> None:
    cache.put("kind", "key", b"bytes")
    cache.put_json("kind", "other", {"a": [1, "ü"]})
    assert cache.get("kind", "key") == b"bytes"
    assert cache.get_json("kind", "other") == {"a": [1, "ü"]}
    assert cache.get("kind", "missing") is None
    assert cache.get_json("kind", "key") is None


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 32, b"x" * 500])
def test_a_damaged_entry_is_a_miss_and_goes(cache: Cache, own_cache: Path, damage: bytes) -> None:
    cache.put("kind", "key", b"bytes")
    (entry,) = entries(own_cache)
    entry.write_bytes(damage)
    assert cache.get("kind", "key") is None
    assert entries(own_cache) == []


def test_no_folder_is_no_cache() -> None:
    cache = Cache(None)
    cache.put("kind", "key", b"bytes")
    assert cache.get("kind", "key") is None
    cache.close()


def test_a_folder_that_cannot_be_made_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache")
    cache.put("kind", "key", b"bytes")
    assert cache.get("kind", "key") is None
    cache.close()


def test_a_full_disk_is_no_cache(cache: Cache, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(caches.os, "replace", full)
    cache.put("kind", "key", b"bytes")
    assert entries(own_cache) == []


def test_the_oldest_entries_go_first(own_cache: Path) -> None:
    cache = Cache(own_cache, limit=1000)
    for number in range(10):
        cache.put("kind", f"key{number}", bytes(200))
        os.utime(own_cache / "kind" / f"key{number}", (number, number))
    cache.close()
    left = {path.name for path in entries(own_cache)}
    assert "key9" in left
    assert "key0" not in left
    assert sum(path.stat().st_size for path in entries(own_cache)) <= 1000


def test_the_key_tells_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(b"ab") != digest("ab", "")
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


@pytest.mark.skipif(os.name == "nt", reason="other folders there")
def test_the_folder_follows_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BOOKLET_CACHE")
    monkeypatch.setattr(caches.sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_folder() == tmp_path / ".cache" / "booklet"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert default_folder() == tmp_path / "xdg" / "booklet"
    monkeypatch.setattr(caches.sys, "platform", "darwin")
    assert default_folder() == tmp_path / "Library" / "Caches" / "booklet"
    monkeypatch.setenv("HOME", "nowhere")
    assert default_folder() is None


def build(booklet: Booklet, desk: Path, *args: str) -> bytes:
    said = booklet("build", "-o", "out.pdf", *args)
    assert said.code == 0, said.err
    return (desk / "out.pdf").read_bytes()


def test_warm_and_cold_bytes_are_equal(booklet: Booklet, desk: Path, own_cache: Path) -> None:
    first = build(booklet, desk, "--no-cache")
    assert entries(own_cache) == []
    assert build(booklet, desk) == first
    assert entries(own_cache) != []
    assert build(booklet, desk) == first


def test_damage_anywhere_changes_nothing(booklet: Booklet, desk: Path, own_cache: Path) -> None:
    first = build(booklet, desk)
    chance = random.Random(1)
    for path in entries(own_cache):
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data[: chance.choice([len(data), len(data) // 2])])
    assert build(booklet, desk) == first


@pytest.mark.parametrize("settled", [0, recipe.SETTLED])
def test_an_edit_counts_at_once(
    booklet: Booklet, desk: Path, monkeypatch: pytest.MonkeyPatch, settled: int
) -> None:
    """Also one that keeps the size, whether or not files this young are kept in the cache."""
    monkeypatch.setattr(recipe, "SETTLED", settled)
    booklet("new", "guide", "mine")
    wording = desk / "content/mine/en.yaml"
    first = build(booklet, desk, "mine")
    assert build(booklet, desk, "mine") == first
    wording.write_text(wording.read_text().replace("Example circles", "Example squares"))
    second = build(booklet, desk, "mine")
    assert second != first
    wording.write_text(wording.read_text().replace("Example squares", "Example circles"))
    assert build(booklet, desk, "mine") == first


def test_an_own_file_counts_as_soon_as_it_is_there(booklet: Booklet, desk: Path) -> None:
    first = build(booklet, desk)
    folder = desk / "templates"
    folder.mkdir()
    (folder / "booklet.xml.j2").write_text('<document title="T"><page><p>Mine</p></page></document>')
    assert build(booklet, desk) != first
    (folder / "booklet.xml.j2").unlink()
    assert build(booklet, desk) == first


def test_a_warm_run_imports_nothing_heavy(booklet: Booklet, desk: Path) -> None:
    text = (
        "import sys; from booklet.cli import main; assert main(['build']) == 0;"
        "heavy = {'yaml', 'pydantic', 'jinja2', 'segno',"
        " 'booklet.content.load', 'booklet.figure.stage'};"
        "print('HEAVY', sorted(heavy & sys.modules.keys()))"
    )
    run = [sys.executable, "-c", text]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = [subprocess.run(run, cwd=desk, env=env, capture_output=True, text=True).stdout for _ in range(2)]
    assert "'yaml'" in said[0]
    assert "HEAVY []" in said[1]


def test_an_edit_during_the_build_is_not_lost(
    booklet: Booklet, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booklet("new", "guide", "mine")
    wording = desk / "content/mine/en.yaml"
    real = manuscript.write

    def slow(*args: Any) -> manuscript.Manuscript:
        made = real(*args)
        wording.write_text(wording.read_text().replace("Example circles", "Example squares"))
        return made

    monkeypatch.setattr(recipe, "SETTLED", 0)
    monkeypatch.setattr(manuscript, "write", slow)
    first = build(booklet, desk, "mine")
    monkeypatch.setattr(manuscript, "write", real)
    assert build(booklet, desk, "mine") != first
