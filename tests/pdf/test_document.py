"""What the file says of itself, and that equal input gives equal bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.tags import LAYOUT, Tag

Open = Callable[[bytes], pikepdf.Pdf]

SCRIPT = """
import sys, hashlib
from datetime import date
from pathlib import Path
from booklet.folders import Folders
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.tags import Tag
canvas = PdfCanvas(DocumentInfo("T", "en", date(2026, 11, 22)), FontSet.open(Folders(Path.cwd())))
canvas.owner = canvas.structure.add(Tag("Link"))
for page in range(3):
    canvas.begin_page(200, 200)
    canvas.destination(f"page {page}")
    canvas.bookmark(f"Page {page}", 0, f"page {page}")
    canvas.link(0, 0, 9, 9, address="https://example.org")
    for role in ("regular", "semibold", "bold"):
        canvas.text(5, 50, f"Ná niē 拿捏肩井 {page} {role}", role, 9)
    canvas.end_page()
sys.stdout.write(hashlib.sha256(canvas.save()).hexdigest())
"""


def sample(info: DocumentInfo, fonts: FontSet, words: str = "Thumb press 拿") -> bytes:
    canvas = PdfCanvas(info, fonts)
    canvas.owner = LAYOUT
    for name in ("cover", "last"):
        canvas.begin_page(595.276, 841.89, name)
        canvas.destination(name)
        canvas.bookmark(name.title(), 0, name)
        canvas.rect(20, 20, 200, 80, "#eef2ee", Line("#335544", 0.75, (3, 2), round=True), radius=6)
        canvas.picture("dot", Form(b"1 0 0 rg 0 0 10 10 re f\n", 10, 10), 50, 500, 2)
        canvas.text(40, 60, words, "bold", 18, "#1a3a2a")
        with canvas.tagged(Tag("Link")):
            canvas.link(40, 60, 100, 20, destination="last")
        canvas.end_page()
    return canvas.save()


def in_another_process(folder: Path, **environment: str) -> str:
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def test_equal_input_gives_equal_bytes_everywhere(tmp_path: Path) -> None:
    here = in_another_process(Path.cwd(), PYTHONHASHSEED="1")
    there = in_another_process(tmp_path, PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="86400", TZ="Asia/Shanghai")
    assert len(here) == 64
    assert here == there


def test_earlier_documents_leave_nothing_behind(info: DocumentInfo, fonts: FontSet) -> None:
    first = sample(info, fonts)
    sample(info, fonts, "other words, ½ ✓ 按揉")
    assert sample(info, fonts) == first


def test_another_word_gives_another_file_and_id(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    one, two = sample(info, fonts), sample(info, fonts, "Thumb pressed 拿")
    assert one != two
    ids = [bytes(opened(data).trailer.ID[0]) for data in (one, two)]
    assert ids[0] != ids[1]
    assert all(len(found) == 16 and found != bytes(16) for found in ids)


def test_id_is_a_digest_of_the_rest(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    data = sample(info, fonts)
    mark = bytes(opened(data).trailer.ID[0]).hex().encode()
    assert data.count(mark) == 2
    plain = data.replace(mark, b"0" * 32)
    assert hashlib.sha256(plain).hexdigest()[:32].encode() == mark


def test_title_language_and_dates(info: DocumentInfo, fonts: FontSet, opened: Open) -> None:
    pdf = opened(sample(info, fonts))
    assert pdf.pdf_version == "1.7"
    assert {key: str(value) for key, value in pdf.docinfo.items()} == {
        "/Title": "Back massage 推拿",
        "/Author": "The authors",
        "/Subject": "A subject",
        "/Keywords": "back, neck",
        "/Creator": "booklet",
        "/Producer": "booklet",
        "/CreationDate": "D:20261122000000+00'00'",
        "/ModDate": "D:20261122000000+00'00'",
        "/Trapped": "/False",
    }
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert pdf.Root.PageMode == "/UseOutlines"
    assert pdf.Root.PageLayout == "/OneColumn"
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == "Back massage 推拿"
        assert meta["dc:creator"] == ["The authors"]
        assert meta["xmp:CreateDate"] == "2026-11-22T00:00:00+00:00"


def test_special_characters_survive_in_the_metadata(fonts: FontSet, info: DocumentInfo, opened: Open) -> None:
    title = "A & B <c> (d) \\ é “q”"
    canvas = PdfCanvas(DocumentInfo(title, "en", info.produced), fonts)
    canvas.begin_page(10, 10)
    canvas.end_page()
    pdf = opened(canvas.save())
    assert str(pdf.docinfo.Title) == title
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == title
    assert "/Outlines" not in pdf.Root


def test_page_sizes_are_kept(canvas: PdfCanvas, opened: Open) -> None:
    for size in ((595.2756, 841.8898), (419.53, 595.28), (612, 792)):
        canvas.begin_page(*size)
        canvas.end_page()
    boxes = [[float(value) for value in page.MediaBox] for page in opened(canvas.save()).pages]
    assert boxes == [[0, 0, 595.276, 841.89], [0, 0, 419.53, 595.28], [0, 0, 612, 792]]


def check(data: bytes, path: Path) -> subprocess.CompletedProcess[str]:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path.write_bytes(data)
    return subprocess.run(
        [qpdf, "--check", str(path)], capture_output=True, text=True, check=False, timeout=60
    )


def test_the_file_is_well_formed(info: DocumentInfo, fonts: FontSet, tmp_path: Path) -> None:
    done = check(sample(info, fonts), tmp_path / "a.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert "No syntax or stream encoding errors" in done.stdout


def test_a_broken_file_is_noticed(info: DocumentInfo, fonts: FontSet, tmp_path: Path) -> None:
    data = sample(info, fonts)
    assert check(data.replace(b"/Length", b"/Lenght", 1), tmp_path / "a.pdf").returncode != 0


def test_every_stream_ends_on_a_line_of_its_own(info: DocumentInfo, fonts: FontSet) -> None:
    data = sample(info, fonts)
    assert data.count(b"\nendstream\n") == data.count(b"endstream") >= 10
