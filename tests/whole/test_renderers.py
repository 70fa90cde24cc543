"""Poppler, PDFium and MuPDF draw every page alike, and qpdf finds nothing wrong."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.whole.conftest import EDITIONS, Edition

Image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
ImageChops = pytest.importorskip("PIL.ImageChops")
ImageFilter = pytest.importorskip("PIL.ImageFilter")

DPI = 100
APART = 64
"""Grey levels (of 255) that make a pixel count as different after a blur."""
SHARE = 0.001
"""Most pixels that may differ: good files stay below 0.0003, a missing font reaches 0.015."""

Pages = list["Image.Image"]


def poppler(file: Path, folder: Path) -> Pages:
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", file, folder / "poppler"], check=True)
    return [Image.open(one) for one in sorted(folder.glob("poppler*.pgm"))]


def mupdf(file: Path, folder: Path) -> Pages:
    out = folder / "mupdf%03d.png"
    subprocess.run(["mutool", "draw", "-q", "-r", str(DPI), "-c", "gray", "-o", out, file], check=True)
    return [Image.open(one) for one in sorted(folder.glob("mupdf*.png"))]


def pdfium(file: Path, folder: Path) -> Pages:
    library = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    return [page.render(scale=DPI / 72).to_pil().convert("L") for page in library.PdfDocument(file)]


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ once both are blurred, so that smoothing does not count."""
    box = (0, 0, min(one.width, other.width), min(one.height, other.height))
    blurred = [image.convert("L").crop(box).filter(ImageFilter.GaussianBlur(1.5)) for image in (one, other)]
    counts = ImageChops.difference(*blurred).histogram()
    return float(sum(counts[APART:])) / sum(counts)


@pytest.mark.parametrize(("format", "paper"), EDITIONS)
@pytest.mark.parametrize(("tool", "draw"), [("pdftoppm", poppler), ("mutool", mupdf)])
def test_renderers_agree(
    editions: Mapping[tuple[str, str], Edition],
    tmp_path: Path,
    format: str,
    paper: str,
    tool: str,
    draw: Callable[[Path, Path], Pages],
) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    file = tmp_path / "a.pdf"
    file.write_bytes(editions[format, paper].pdf)
    ours, theirs = pdfium(file, tmp_path), draw(file, tmp_path)
    assert len(ours) == len(theirs) == editions[format, paper].pages
    worst = max(apart(one, other) for one, other in zip(ours, theirs, strict=True))
    assert worst <= SHARE


def test_a_missing_picture_is_noticed(editions: Mapping[tuple[str, str], Edition], tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(editions["booklet", "a5"].pdf)
    pages = pdfium(file, tmp_path)
    assert apart(pages[4], pages[5]) > SHARE * 5
    hollow = pages[4].copy()
    hollow.paste(255, (30, 60, 260, 200))
    assert apart(pages[4], hollow) > SHARE * 5


@pytest.mark.parametrize(("format", "paper"), EDITIONS)
def test_qpdf_finds_nothing_wrong(
    editions: Mapping[tuple[str, str], Edition], tmp_path: Path, format: str, paper: str
) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "a.pdf"
    file.write_bytes(editions[format, paper].pdf)
    found = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout
    file.write_bytes(editions[format, paper].pdf[:-2000])
    assert subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode != 0
