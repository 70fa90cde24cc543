"""The pens write the same picture for PDF, SVG and tests."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from booklet.figure.pens import pdf, recording, svg
from booklet.figure.picture import Clip, Fill, Path, Picture, PictureText, Restore, Stroke
from tests.figure.conftest import ROOT, panels, staged

SQUARE = Path((0, 0, 10, 0, 10, 10, 0, 10), straight=True)
CURVE = Path((0, 0, 1, 2, 3, 4, 5.005, 6), closed=False)
SMALL = Picture(
    20,
    30,
    (
        Clip((SQUARE,), "#FFFFFF"),
        Fill((SQUARE, SQUARE), "#FF0000"),
        Fill((SQUARE,), "#FF0000", "nonzero"),
        Restore(),
        Stroke(CURVE, 0.5, "#808080", (3, 2.2), cap=0),
        Stroke(SQUARE, 0.5, "#808080", (3, 2.2), cap=0),
    ),
    (PictureText(1, 2, "a & <b>", True, 12, "#000000"),),
)


def test_pdf_stream() -> None:
    square = "0 0 m\n1000 0 l\n1000 1000 l\n0 1000 l\n"
    assert pdf.draw(SMALL).decode() == (
        "q 0.01 0 0 0.01 0 0 cm 1 J 1 j\n"
        f"q\n1 g\n{square}W* f*\n"
        f"1 0 0 rg\n{square}{square}f*\n{square}f\nQ\n"
        ".502 G\n50 w\n[300 220] 0 d\n0 J\n0 0 m\n100 200 300 400 500 600 c\nS\n"
        f"{square}s\nQ\n"
    )


def test_each_outline_counts_from_its_start_and_a_clip_gives_its_start_back() -> None:
    def square(at: int) -> Path:
        return replace(SQUARE, points=tuple(number + at for number in SQUARE.points))

    drawn = (Fill((square(3),), "#000000"), Clip((square(5),)), Fill((square(5),), "#000000"), Restore())
    stream = pdf.draw(Picture(20, 20, (*drawn, Fill((square(4),), "#000000"))), pdf.Grain(10, 0.0)).decode()
    assert stream.splitlines()[0] == "q 0.1 0 0 0.1 0 0 cm 1 J 1 j"
    assert re.findall(r"1 0 0 1 (.*) cm|(q|Q)\n", stream.partition("\n")[2]) == [
        ("30 30", ""),
        ("", "q"),
        ("20 20", ""),
        ("", "Q"),
        ("10 10", ""),
        ("", "Q"),
    ]
    assert stream.count("0 0 m\n100 0 l\n100 100 l\n0 100 l\n") == 4


@pytest.mark.parametrize("grain", [pdf.EXACT, pdf.PRINTED])
@pytest.mark.parametrize(("scene", "panel"), panels())
def test_pdf_streams_have_known_operators_only(scene: str, panel: str, grain: pdf.Grain) -> None:
    stream = pdf.draw(staged(scene, panel), grain).decode("ascii")
    assert stream.count("q\n") + 1 == stream.count("Q\n")
    operators = set(re.findall(r"[A-Za-z]+\*?", stream))
    assert operators <= set("q Q cm J j rg RG g G w d m l c v y W* W n f f* S s".split())


def test_pdf_changes_with_a_hundredth_of_a_point_and_not_below() -> None:
    def moved(by: float) -> bytes:
        path = replace(CURVE, points=(*CURVE.points[:-1], 6 + by))
        return pdf.draw(Picture(9, 9, (Stroke(path, 1, "#000000"),)))

    assert moved(0.01) != moved(0)
    assert moved(0.001) == moved(0)


def test_svg_is_well_formed_and_complete() -> None:
    root = ElementTree.fromstring(svg.draw(replace(SMALL, description="a > b")))
    assert root.get("viewBox") == "0 0 20 30"
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert names.count("text") == 1 and names.count("title") == 1
    assert names.count("path") == 6
    assert [element.text for element in root.iter() if element.tag.endswith("text")] == ["a & <b>"]


@pytest.mark.parametrize("panel", ["main", "lift"])
def test_svg_of_a_panel(panel: str) -> None:
    picture = staged("jianjing", panel)
    root = ElementTree.fromstring(svg.draw(picture))
    assert sum(element.tag.endswith("}text") for element in root.iter()) == len(picture.texts)


def test_recording_is_readable() -> None:
    lines = recording.draw(SMALL).splitlines()
    assert lines[0] == "picture 20.00 30.00"
    assert lines[1] == "clip #FFFFFF evenodd straight 0.00 0.00 10.00 0.00 10.00 10.00 0.00 10.00"
    assert lines[-1] == "text 1.00 2.00 start 12.00 strong #000000 'a & <b>'"


def test_a_scaled_picture_is_scaled_all_through() -> None:
    double = SMALL.scaled(40)
    assert (double.width, double.height) == (40, 60)
    stroke = double.ops[4]
    assert isinstance(stroke, Stroke)
    assert stroke.width == 1.0 and stroke.dash == (6, 4.4) and stroke.path.points[-1] == 12
    assert double.texts[0].size == 24
    assert recording.draw(double.scaled(20)) == recording.draw(SMALL)


def test_the_hot_path_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "import booklet.figure.picture, booklet.figure.geometry, booklet.figure.art\n"
        "import booklet.figure.pens.pdf, booklet.figure.stage, booklet.figure.scene\n"
        "heavy = {'yaml', 'pydantic', 'reportlab', 'jinja2', 'PIL', 'numpy'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
