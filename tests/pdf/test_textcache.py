"""What is kept from run to run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from booklet.folders import Folders, bundled, here
from booklet.pdf import fonts as fonts_module
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.program import subset
from booklet.pdf.tags import LAYOUT


def draw(info: DocumentInfo, fonts: FontSet) -> bytes:
    canvas = PdfCanvas(info, fonts)
    canvas.owner = LAYOUT
    canvas.begin_page(100, 100)
    for role in fonts.roles:
        canvas.text(1, 1, "Wave ná niē 拿捏 b\u0308\u0304 x‑y", role, 9)
    canvas.end_page()
    return canvas.save()


@pytest.fixture
def kept(info: DocumentInfo) -> tuple[bytes, bytes]:
    """A document, and what its fonts learned."""
    fonts = FontSet.open(here())
    data = draw(info, fonts)
    assert fonts.cache.grown
    return data, fonts.snapshot()


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: object) -> None:
        raise AssertionError("work is done again")

    monkeypatch.setattr(fonts_module, "shape_word", never)
    monkeypatch.setattr("booklet.pdf.embedding.subset", never)


def test_a_second_run_shapes_and_subsets_nothing(
    kept: tuple[bytes, bytes], info: DocumentInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, snapshot = kept
    forbid(monkeypatch)
    fonts = FontSet.open(here(), snapshot=snapshot)
    assert draw(info, fonts) == data
    assert not fonts.cache.grown
    assert fonts.snapshot() == snapshot


def test_without_a_snapshot_the_work_is_done(info: DocumentInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch)
    with pytest.raises(AssertionError, match="work is done again"):
        draw(info, FontSet.open(here()))


def test_snapshots_grow(kept: tuple[bytes, bytes], info: DocumentInfo) -> None:
    fonts = FontSet.open(here(), snapshot=kept[1])
    fonts.width("another", "regular", 9)
    assert fonts.cache.grown
    assert FontSet.open(here(), snapshot=fonts.snapshot()).cache.word("regular", "Wave") is not None


@pytest.mark.parametrize("damage", ["empty", "short", "flipped", "text"])
def test_a_damaged_snapshot_is_no_snapshot(
    kept: tuple[bytes, bytes], info: DocumentInfo, damage: str
) -> None:
    data, snapshot = kept
    middle = len(snapshot) // 2
    broken = {
        "empty": b"",
        "short": snapshot[:middle],
        "flipped": snapshot[:middle] + bytes([snapshot[middle] ^ 1]) + snapshot[middle + 1 :],
        "text": b"not a snapshot at all, but long enough to hold a digest",
    }[damage]
    fonts = FontSet.open(here(), snapshot=broken)
    assert fonts.cache.word("regular", "Wave") is None
    assert draw(info, fonts) == data


def test_a_snapshot_of_other_fonts_is_no_snapshot(kept: tuple[bytes, bytes], tmp_path: Path) -> None:
    own = tmp_path / "fonts"
    own.mkdir()
    shutil.copy(bundled("fonts") / "SourceSans3_700Bold.ttf", own / "SourceSans3_400Regular.ttf")
    fonts = FontSet.open(Folders(tmp_path), snapshot=kept[1])
    assert fonts.cache.word("regular", "Wave") is None


def test_a_touched_font_file_makes_the_snapshot_old(tmp_path: Path) -> None:
    own = tmp_path / "fonts"
    own.mkdir()
    file = Path(shutil.copy(bundled("fonts") / "SourceSans3_400Regular.ttf", own))
    fonts = FontSet.open(Folders(tmp_path))
    fonts.width("Wave", "regular", 9)
    again = FontSet.open(Folders(tmp_path), snapshot=fonts.snapshot())
    assert again.cache.word("regular", "Wave") is not None
    os.utime(file, ns=(1, 1))
    later = FontSet.open(Folders(tmp_path), snapshot=fonts.snapshot())
    assert later.cache.word("regular", "Wave") is None


def test_subsets_are_the_same_every_time(fonts: FontSet) -> None:
    one, two, other = (subset(fonts.faces[0], glyphs) for glyphs in ([0, 5, 9], [0, 5, 9], [0, 5, 10]))
    assert one == two
    assert one.tag != other.tag
    assert one.new_ids[0] == 0
