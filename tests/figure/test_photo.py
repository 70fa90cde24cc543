"""A user's own picture stands in for a scene, with marks and words on top."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from booklet.diagnostics import ContentError
from booklet.figure.describe import describe
from booklet.figure.pens import pdf, recording, svg
from booklet.figure.photo import png
from booklet.figure.picture import Picture, Raster
from booklet.figure.scene import load_scene
from booklet.figure.stage import stage
from booklet.figure.style import look
from tests.figure.conftest import measure

Image = pytest.importorskip("PIL.Image")

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#336699"/></svg>'
)
LAYERS = "[press: {at: [0.5, 0.5]}, label: {text: here, place: [0, 1], to: [0.5, 0.5]}]"


def guide(folder: Path, image: str, layers: str = LAYERS, more: str = "") -> Path:
    """A guide's folder with one scene and three pictures."""
    (folder / "scenes").mkdir(exist_ok=True)
    (folder / "photos").mkdir(exist_ok=True)
    Image.new("RGB", (40, 20), "#336699").save(folder / "photos/own.jpg")
    Image.new("RGBA", (40, 20), (0, 0, 0, 0)).save(folder / "photos/own.png")
    (folder / "scenes/own.svg").write_bytes(SVG)
    scene = folder / "scenes/own.yaml"
    head = f"size: [200, 200], image: {image}{more}"
    scene.write_text(f"id: own\npanels:\n  main: {{{head}, layers: {layers}}}\n", encoding="utf-8")
    return scene


def drawn(path: Path) -> Picture:
    return stage(load_scene(path), "main", 200.0, {"here": "Press here"}, 11.0, look(), measure)


@pytest.mark.parametrize("image", ["photos/own.jpg", "photos/own.png"])
def test_pixels_fit_into_the_panel(tmp_path: Path, image: str) -> None:
    picture = drawn(guide(tmp_path, image))
    (raster,) = (op for op in picture.ops if isinstance(op, Raster))
    assert raster.box == pytest.approx((0, 50, 200, 150))
    assert (raster.columns, raster.rows, raster.jpeg) == (40, 20, image.endswith("jpg"))
    assert [text.text for text in picture.texts] == ["Press here"]
    assert picture.scaled(100).ops[1].box == pytest.approx((0, 25, 100, 75))  # type: ignore[union-attr]


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    (raster,) = (op for op in drawn(guide(tmp_path, "photos/own.png")).ops if isinstance(op, Raster))
    with Image.open(io.BytesIO(png(raster))) as opened:
        assert opened.size == (40, 20)
        assert opened.convert("RGB").getpixel((3, 3)) == (255, 255, 255)


def test_a_drawing_becomes_part_of_the_picture(tmp_path: Path) -> None:
    picture = drawn(guide(tmp_path, "own.svg"))
    assert not any(isinstance(op, Raster) for op in picture.ops)
    assert "fill #336699" in recording.draw(picture)


@pytest.mark.parametrize("image", ["photos/own.jpg", "photos/own.png"])
def test_every_pen_writes_pixels(tmp_path: Path, image: str) -> None:
    picture = drawn(guide(tmp_path, image))
    assert "raster 40 x 20" in recording.draw(picture)
    assert "<image " in svg.draw(picture) and "data:image/" in svg.draw(picture)
    stream = pdf.draw(picture)
    assert b" ID " in stream and b"~> EI Q" in stream


def test_a_pdf_reader_sees_the_pixels(tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    pypdfium2 = pytest.importorskip("pypdfium2")
    for image in ("photos/own.jpg", "own.svg"):
        document = pikepdf.new()
        page = document.add_blank_page(page_size=(200, 200))
        page.obj["/Contents"] = document.make_stream(pdf.draw(drawn(guide(tmp_path, image))))
        buffer = io.BytesIO()
        document.save(buffer)
        shown = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=1).to_pil().convert("RGB")
        red, green, blue = shown.getpixel((20, 120))
        assert abs(red - 0x33) < 6 and abs(green - 0x66) < 6 and abs(blue - 0x99) < 6
        assert shown.getpixel((20, 180)) != shown.getpixel((20, 120))


@pytest.mark.parametrize(
    ("image", "layers", "more", "message"),
    [
        ("photos/none.jpg", "[]", "", "there is no picture 'photos/none.jpg'"),
        ("../../secret.png", "[]", "", "is not in the guide's folder"),
        ("photos/own.gif", "[]", "", "is no picture file"),
        ("own.svg", "[]", ", view: back", "'view' has no meaning"),
        ("own.svg", "[dots: {from: [0, 0], to: [1, 1]}]", "", "the layer 'dots' is measured on a body"),
        ("own.svg", "[press: {at: [1.4, 0.5]}]", "", "lies outside the panel"),
        ("own.svg", "[press: {at: C7}]", "", "the panel shows no view of the body"),
    ],
)
def test_a_wrong_picture_panel_is_told(
    tmp_path: Path, image: str, layers: str, more: str, message: str
) -> None:
    with pytest.raises(ContentError) as caught:
        load_scene(guide(tmp_path, image, layers, more))
    problem = caught.value.diagnostics[0]
    assert message in problem.message
    assert problem.place is not None and problem.place.line == 3 and problem.place.column > 1


def test_a_damaged_picture_is_told_with_its_panel(tmp_path: Path) -> None:
    path = guide(tmp_path, "photos/own.png")
    whole = (tmp_path / "photos/own.png").read_bytes()
    (tmp_path / "photos/own.png").write_bytes(whole[:50] + b"damaged" + whole[57:])
    with pytest.raises(ContentError) as caught:
        drawn(path)
    assert caught.value.diagnostics[0].place is not None


def test_a_scene_names_its_picture_files(tmp_path: Path) -> None:
    assert load_scene(guide(tmp_path, "own.svg")).files == (tmp_path / "scenes/own.svg",)
    assert load_scene(guide(tmp_path, "photos/own.png")).files == (tmp_path / "photos/own.png",)


def test_a_picture_is_described(tmp_path: Path) -> None:
    told = describe(load_scene(guide(tmp_path, "own.svg")), "main", {"here": "Press here"}, {})
    assert "Rings show where to press" in told and "Press here" in told
