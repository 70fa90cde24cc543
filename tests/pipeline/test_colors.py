"""The colours that an order's file has, its bleed, and its thinnest lines."""

from __future__ import annotations

import io
import re
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from booklet.diagnostics import FileError, UsageError
from booklet.layout.paper import BLEED
from booklet.pdf.form import Form
from booklet.pdf.inks import AS_ASKED, GrayInks
from booklet.pdf.pressinks import PressInks
from booklet.pdf.profile import bundled
from booklet.pipeline.colors import Colors, colors_of
from booklet.pipeline.draw import THINNEST
from booklet.pipeline.order import Order
from tests.pdf.press_rules import broken
from tests.pdf.test_inks import colored
from tests.pipeline.drawing import HEAD, OLD, SCENE, Squares, made
from tests.whole.strokes import strokes

IMAGE = '<image src="logo.svg" class="logo left" alt="a logo"/>'
PAGE = f'{HEAD}<p>one <a href="https://clinic.example">two</a></p>{SCENE}{IMAGE}</page>'


class Drawings(Squares):
    """Each picture is red, with a line that is thin where it is small."""

    def image(self, source: str) -> Form:
        shapes = b"1 0 0 rg\n0 0 m 900 900 l f\n0 1 0 RG\n20 w\n0 0 m 900 900 l S\n"
        return Form.packed(b"q .01 0 0 .01 0 0 cm 1 J 1 j\n" + shapes + b"Q\n", 900, 900)

    def drawing(self, scene: str, panel: str, width: float, notes: bool) -> Any:
        drawn = super().drawing(scene, panel, width, notes)
        return type(drawn)(drawn.width, drawn.height, zlib.compress(b"1 0 0 rg 0 0 9 9 re f\n"), drawn.texts)


def test_what_each_order_has(tmp_path: Path) -> None:
    file = tmp_path / "own.icc"
    file.write_bytes(bundled().data)
    assert colors_of(Order()) == Colors(AS_ASKED)
    for ink in ("gray", "low"):
        assert isinstance(colors_of(Order(ink=ink)).inks, GrayInks)  # type: ignore[arg-type]
    press = colors_of(Order(standard="x4"))
    assert isinstance(press.inks, PressInks) and press.profile == bundled()
    black = colors_of(Order(standard="x4", ink="gray"))
    assert isinstance(black.inks, GrayInks) and black.profile == bundled()
    own = colors_of(Order(standard="x4", profile=str(file)))
    assert own.profile is not None and own.profile.condition == "Custom" and own.files == (file,)


def test_a_profile_of_no_use_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="only for files that go to a press"):
        colors_of(Order(profile="own.icc"))
    with pytest.raises(FileError, match="there is no profile"):
        colors_of(Order(standard="x4", profile=str(tmp_path / "own.icc")))


def test_no_colour_is_left_on_pages_in_pictures_and_drawings() -> None:
    assert colored(made(PAGE, colors=Colors(GrayInks()), pictures=Drawings()).data) == set()
    assert colored(made(PAGE, pictures=Drawings()).data) == {b"rg", b"RG"}


def test_a_file_for_a_press_has_bleed_unasked() -> None:
    press = colors_of(Order(standard="x4"))
    with pikepdf.open(io.BytesIO(made(PAGE, "x4", press, Drawings()).data)) as pdf:
        assert broken(pdf) == []
        left, bottom, _, _ = (float(one) for one in pdf.pages[0].obj.TrimBox)
        assert left == bottom == pytest.approx(BLEED, abs=0.001)


def test_bleed_where_it_is_asked_for() -> None:
    for bleed, boxes in ((0.0, {"/MediaBox"}), (BLEED, {"/MediaBox", "/TrimBox", "/BleedBox"})):
        with pikepdf.open(io.BytesIO(made(PAGE, OLD, bleed=bleed).data)) as pdf:
            assert {name for name in pdf.pages[0].obj if name.endswith("Box")} == boxes


def test_lines_of_a_small_drawing_are_not_too_thin() -> None:
    data = made(PAGE, pictures=Drawings()).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert min(one.size for one in strokes(pdf)) == pytest.approx(THINNEST, abs=0.002)
        thin = re.sub(rb"[\d.]+ w\n", b"20 w\n", pdf.pages[0].Resources.XObject.X2.read_bytes())
        pdf.pages[0].Resources.XObject.X2.write(thin)
        assert min(one.size for one in strokes(pdf)) < 0.1
