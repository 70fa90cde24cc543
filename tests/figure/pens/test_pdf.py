"""How small the streams of bundled pictures are, and that what makes them small keeps them whole."""

from __future__ import annotations

import re

import pytest

from booklet.figure.pens import pdf
from booklet.figure.picture import Fill, Path, Picture, Stroke
from booklet.pdf.form import deflated
from tests.figure.conftest import panels, staged

LEAST_WIDTH = 0.25
"""What a printer needs of a line (pt)."""

BENT = Path((0, 0, 1, 0.04, 2, 0.04, 3, 0))
"""A curve that rises by 0.03 pt."""


@pytest.mark.parametrize(
    ("scene", "panel", "width", "most"),
    [
        ("press-points", "main", 236, 25_000),
        ("press-points", "main", 77, 16_000),
        ("jianjing", "main", 236, 10_000),
    ],
)
def test_a_bundled_picture_is_small(scene: str, panel: str, width: float, most: int) -> None:
    picture = staged(scene, panel, width, notes=width > 100)
    printed, exact = (len(deflated(pdf.draw(picture, grain))) for grain in (pdf.PRINTED, pdf.EXACT))
    assert printed < most
    assert exact > most  # the twin: without thinning it is not


@pytest.mark.parametrize(("scene", "panel"), panels())
def test_no_line_gets_too_thin_and_none_is_lost(scene: str, panel: str) -> None:
    picture = staged(scene, panel, 77, notes=False)
    stream = pdf.draw(picture, pdf.PRINTED).decode()
    widths = [float(found) / pdf.PRINTED.steps for found in re.findall(r"^(\S+) w$", stream, re.MULTILINE)]
    assert min(widths) >= LEAST_WIDTH
    strokes = [op for op in picture.ops if isinstance(op, Stroke)]
    assert min(widths) == pytest.approx(min(op.width for op in strokes), abs=0.001)
    assert len(re.findall(r"^[sS]$", stream, re.MULTILINE)) == len(strokes)
    fills = [op for op in picture.ops if isinstance(op, Fill)]
    assert len(re.findall(r"^f\*?$", stream, re.MULTILINE)) == len(fills)


def test_a_curve_that_hardly_bends_is_a_line_on_paper_and_a_curve_where_it_may_be_enlarged() -> None:
    picture = Picture(9, 9, (Fill((BENT,), "#000000"),))
    assert f"0 0 m\n{3 * pdf.PRINTED.steps} 0 l\n".encode() in pdf.draw(picture, pdf.PRINTED)
    assert b"0 0 m\n100 4 200 4 300 0 c\n" in pdf.draw(picture)


def test_a_dashed_line_keeps_its_course_outside_the_picture() -> None:
    """Else its dashes would begin elsewhere where it comes back."""
    path = Path((1, 5, -40, 5, -40, 50, -60, 60, -40, 8, 1, 8), straight=True, closed=False)

    def lines(dash: tuple[float, ...]) -> int:
        return pdf.draw(Picture(9, 9, (Stroke(path, 1, "#000000", dash),)), pdf.PRINTED).count(b" l\n")

    assert lines((3, 2)) == 5
    assert lines(()) == 3


def test_a_wide_line_is_kept_where_its_edge_shows() -> None:
    path = Path((-4, 1, -6, 4, -4, 8), straight=True, closed=False)

    def lines(width: float) -> int:
        return pdf.draw(Picture(9, 9, (Stroke(path, width, "#000000"),)), pdf.PRINTED).count(b" l\n")

    assert lines(12) == 2
    assert lines(1) == 1
