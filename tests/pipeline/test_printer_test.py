"""The printer test names the option that makes the geometry of sheets right, on paper of any shape."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.folders import Folders
from booklet.layout.paper import MM, paper_of
from booklet.pipeline import Order, make
from booklet.pipeline.manuscript import write
from booklet.pipeline.order import PRINTER_TEST, today
from booklet.press.job import FLIPS, Job
from booklet.press.sheet import Geometry

UP = re.compile(r"points up.*?--flip (\w+).*?points down.*?--flip (\w+)", re.DOTALL)
DPI = 400


def named(paper: str) -> list[tuple[str, str]]:
    """The options for an arrow that points up and down, at each place that names them."""
    order = Order(format=PRINTER_TEST, paper=paper)
    return UP.findall(write(order, Folders(Path()), today(), Cache(None)).markup)


def arrow_points_up(paper: str, flip: str) -> bool:
    """Whether the arrow at the back points up for one who turns the sheet about its upright edge.

    The printer turns it about its own edge. Where that is the upright one too, the back stands upright.
    """
    sheet = paper_of(paper)
    size = (sheet.width, sheet.height)
    return not Geometry(Job("2up", flip=flip), *size, 1, 1, *size, 0.0).over


@pytest.mark.parametrize("paper", ["a4", "half-letter", "297x210mm"])
def test_the_arrow_names_how_the_printer_turns(paper: str) -> None:
    up, down = (next(f for f in FLIPS if arrow_points_up(paper, f) is is_up) for is_up in (True, False))
    assert named(paper) == [(up, down)] * 2
    assert named(paper) != [(down, up)] * 2, "the comparison can fail"


def test_the_file_is_called_after_its_paper() -> None:
    assert Order(format=PRINTER_TEST).file_name == "printer-test-a4.pdf"
    assert Order("other", PRINTER_TEST, "a5", "ar", size="large").file_name == "printer-test-ar-a5.pdf"


@pytest.mark.parametrize("language", ["en", "es", "zh-Hans", "ar"])
def test_front_and_back_of_one_sheet(language: str, tmp_path: Path) -> None:
    order = Order(format=PRINTER_TEST, paper="a5", language=language, clinic=None)
    made = make(order, Folders(tmp_path), Cache(tmp_path / "cache"))
    assert (made.pages, made.warnings) == (2, ())


def test_lines_are_where_they_are_on_the_printed_page(tmp_path: Path) -> None:
    """Measured on a rendering: dark runs along a row of dots, in mm from the left edge."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    made = make(Order(format=PRINTER_TEST), Folders(tmp_path), Cache(tmp_path / "cache"))
    page = pdfium.PdfDocument(made.pdf)[0]
    width, height = page.get_size()
    crop = (0, height * 0.3, width - 24 * MM, height * 0.3)
    picture = page.render(scale=DPI / 72, crop=crop, grayscale=True).to_pil()
    dot = 25.4 / DPI
    # A line is dark over a whole step of the flight, as no figure is: look for upright runs of 3 mm.
    tall = int(3 / dot)
    wide, high = picture.size
    data = picture.tobytes()
    found = []
    for x in range(wide):
        column = data[x::wide]
        if b"\0" * tall in bytes(0 if value < 128 else 255 for value in column[:high]):
            found.append(x)
    middles = _middles(found)
    wanted = [float(step) for step in range(1, 16)]
    assert [(x + 0.5) * dot for x in middles] == pytest.approx(wanted, abs=0.1)
    assert [(x + 0.5) * dot + 0.2 for x in middles] != pytest.approx(wanted, abs=0.1), "it can fail"


def _middles(found: list[int]) -> list[float]:
    """The middles of runs of neighbours."""
    runs: list[list[int]] = []
    for x in found:
        if runs and x == runs[-1][-1] + 1:
            runs[-1].append(x)
        else:
            runs.append([x])
    return [(run[0] + run[-1]) / 2 for run in runs]
