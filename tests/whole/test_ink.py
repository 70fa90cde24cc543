"""Ink on paper, measured from finished files: no colour in grey ones, lines, letters and contrast for every
printer, and words that are found again on a grey print.

Every format, ink and language is measured by `python -m tests.whole.printed`.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pytest

from booklet.folders import here
from booklet.layout.paper import paper_of, readable
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS
from booklet.pipeline.order import INKS
from tests.whole import looked, read_print
from tests.whole.conftest import Edition
from tests.whole.strokes import letters, strokes

Make = Callable[..., Edition]
Sheet = Callable[..., bytes]

LEAST_LINE = 0.25
LEAST_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6."""
SHEET: Mapping[str, Any] = MappingProxyType({"format": "handout", "only": ("pinch-jianjing",)})
TESSERACT = pytest.mark.skipif(
    not read_print.has_models("eng", "chi_sim"), reason="tesseract is not installed"
)
SIZE_STEP = 0.005
"""Sizes are written with two decimals."""


@pytest.fixture(scope="module", params=INKS)
def printed(request: pytest.FixtureRequest, edition: Make) -> Edition:
    """A technique and its safety page in each ink."""
    return edition(ink=request.param, **SHEET)


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """A small page of one line in a colour on another."""
    fonts = FontSet.open(here())

    def made(color: str, ground: str = "#FFFFFF") -> bytes:
        canvas = PdfCanvas(DocumentInfo("A", "en", date(2026, 11, 22)), fonts, STANDARDS["none"])
        canvas.begin_page(80, 50)
        canvas.rect(0, 0, 80, 50, ground)
        canvas.text(20, 20, "release", "regular", 14, color)
        canvas.end_page()
        return canvas.save()

    return made


def ink_coverage(data: bytes, folder: Path) -> list[tuple[float, ...]]:
    """The share of each page that cyan, magenta, yellow and black ink cover."""
    if shutil.which("gs") is None:
        pytest.skip("gs is not installed")
    file = folder / "a.pdf"
    file.write_bytes(data)
    call = ["gs", "-q", "-o", "-", "-sDEVICE=inkcov", "-r36", str(file)]
    done = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    return [tuple(map(float, line.split()[:4])) for line in done.splitlines() if line.endswith("OK")]


def test_grey_files_need_no_coloured_ink(edition: Make, tmp_path: Path) -> None:
    inks = ink_coverage(edition(ink="gray", **SHEET).pdf, tmp_path)
    assert inks and all(page[:3] == (0, 0, 0) and page[3] > 0 for page in inks)


def test_coloured_files_need_it(edition: Make, tmp_path: Path) -> None:
    """The twin."""
    assert any(sum(page[:3]) > 0.01 for page in ink_coverage(edition(**SHEET).pdf, tmp_path))


def test_no_line_is_thinner_than_every_printer_shows(printed: Edition) -> None:
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        found = list(strokes(pdf))
        assert len(found) > 50 and any(one.within for one in found)
        assert [one for one in found if one.size < LEAST_LINE] == []
        pdf.pages[0].contents_add(b"q .1 w 0 0 m 9 9 l S Q")
        assert min(one.size for one in strokes(pdf)) == pytest.approx(0.1)


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_no_letter_is_smaller_than_the_edition_promises(edition: Make, paper: str) -> None:
    with pikepdf.open(io.BytesIO(edition(paper=paper, **SHEET).pdf)) as pdf:
        _, least = readable(paper_of(paper))
        assert min(one.size for one in letters(pdf)) >= least - SIZE_STEP
        pdf.pages[1].contents_add(b"q .5 0 0 .5 0 0 cm BT /F1 12 Tf 1 0 0 1 9 9 Tm <0001> Tj ET Q")
        assert min(one.size for one in letters(pdf)) == 6


def test_letters_stand_out_from_what_is_really_behind_them(printed: Edition) -> None:
    with looked.opened(printed.pdf) as pages:
        pieces = [piece for page in pages for piece in page.pieces]
        assert len(pieces) > 60
        assert [piece.text for piece in pieces if piece.contrast < LEAST_CONTRAST] == []


def test_pale_letters_are_noticed(sheet: Sheet) -> None:
    with looked.opened(sheet("#959595")) as (page,):
        assert [round(piece.contrast) for piece in page.pieces] == [3]
    with looked.opened(sheet("#000000")) as (page,):
        assert [round(piece.contrast) for piece in page.pieces] == [21]


@pytest.mark.slow
@TESSERACT
def test_words_that_can_be_read_are_read(sheet: Sheet) -> None:
    with looked.opened(sheet("#000000")) as (page,):
        reading = read_print.read(page, "eng")
    assert reading.words == Counter({"release": 1})
    assert reading.share == 1


@pytest.mark.slow
@TESSERACT
def test_words_that_can_not_are_missed(sheet: Sheet) -> None:
    with looked.opened(sheet("#000000", "#000000")) as (page,):
        assert read_print.read(page, "eng").share < 1
