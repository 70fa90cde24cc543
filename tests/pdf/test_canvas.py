"""Drawing, pictures that go in once, links, bookmarks and page labels."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pikepdf
import pytest

from booklet.diagnostics import ContentError, RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line
from booklet.pdf.form import Form
from booklet.pdf.images import ImageData

Build = Callable[[Callable[[PdfCanvas], None]], bytes]
Open = Callable[[bytes], pikepdf.Pdf]

SQUARE = b"1 0 0 rg 0 0 10 10 re f\n"
GREY_DOT = ImageData(1, 1, True, False, zlib.compress(b"\x80"), zlib.compress(b"\xff"))


def code(pdf: pikepdf.Pdf, page: int = 0) -> str:
    found: str = pdf.pages[page].Contents.read_bytes().decode("ascii")
    return found


def x_objects(pdf: pikepdf.Pdf, subtype: str) -> list[pikepdf.Stream]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == subtype]


def test_shapes_as_operators(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.rect(1, 2, 30, 40.5, fill="#ffffff")
        canvas.rect(1, 2, 30, 40, stroke=Line("#112233", 0.5))
        canvas.line(0, 0, 10, 10.126, Line("#112233", 0.5, (2, 1)))
        canvas.polygon([(0, 0), (5, 0), (0, 5)], "#808080", Line("#112233", 2, round=True))
        canvas.rect(9, 9, 9, 9)

    assert code(opened(one_page(draw))).splitlines() == [
        "1 g",
        "1 2 30 40.5 re f",
        "0.067 0.133 0.2 RG",
        "0.5 w",
        "1 2 30 40 re S",
        "[2 1] 0 d",
        "0 0 m 10 10.13 l S",
        "0.502 g",
        "2 w",
        "[] 0 d",
        "1 J 1 j",
        "0 0 m 5 0 l 0 5 l h B",
    ]


def test_round_corners_and_circles_close(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.rect(0, 0, 20, 10, "#000000", radius=99)
        canvas.circle(50, 50, 5, "#000000")

    lines = code(opened(one_page(draw))).splitlines()
    assert lines[1] == (
        "5 0 m 15 0 l 17.76 0 20 2.24 20 5 c 20 5 l 20 7.76 17.76 10 15 10 c "
        "5 10 l 2.24 10 0 7.76 0 5 c 0 5 l 0 2.24 2.24 0 5 0 c h f"
    )
    assert lines[2].startswith("50 45 m") and lines[2].count(" c") == 4


def test_paths_close_the_text_before_them(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.text(1, 1, "a", "regular", 9)
        canvas.line(0, 0, 1, 1, Line("#000000"))
        canvas.text(1, 1, "b", "regular", 9)

    operators = [line.split()[-1] for line in code(opened(one_page(draw))).splitlines()]
    assert operators == ["g", "BT", "Tf", "Tm", "Tj", "ET", "G", "w", "S", "BT", "Tm", "Tj", "ET"]


@pytest.mark.parametrize("form", [Form(SQUARE, 10, 10), Form.packed(SQUARE, 10, 10)])
def test_a_picture_goes_in_once(canvas: PdfCanvas, opened: Open, form: Form) -> None:
    for x in (10, 20):
        canvas.begin_page(100, 100)
        canvas.picture("square", form, x, 5, 0.5)
        canvas.picture("square", form, 60, 60)
        canvas.end_page()
    pdf = opened(canvas.save())
    (found,) = x_objects(pdf, "/Form")
    assert found.read_bytes() == SQUARE
    assert [float(value) for value in found.BBox] == [0, 0, 10, 10]
    assert code(pdf, 1) == "q 0.5 0 0 0.5 20 5 cm /X1 Do Q\nq 1 0 0 1 60 60 cm /X1 Do Q\n"


def test_pictures_of_two_keys_are_two(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.picture("one", Form(SQUARE, 10, 10), 0, 0)
        canvas.picture("two", Form(SQUARE, 10, 10), 0, 0)

    assert len(x_objects(opened(one_page(draw)), "/Form")) == 2


def test_an_image_and_its_mask_go_in_once(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.image("logo", GREY_DOT, 10, 20, 30, 40)
        canvas.image("logo", GREY_DOT, 10, 80, 30, 40)

    pdf = opened(one_page(draw))
    assert len(x_objects(pdf, "/Image")) == 2
    image = pdf.pages[0].Resources.XObject.X1
    assert (str(image.ColorSpace), image.read_bytes(), image.SMask.read_bytes()) == (
        "/DeviceGray",
        b"\x80",
        b"\xff",
    )
    assert code(pdf).startswith("q 30 0 0 40 10 20 cm /X1 Do Q\n")


def test_links_lead_to_pages_and_addresses(canvas: PdfCanvas, opened: Open) -> None:
    canvas.begin_page(100, 100)
    canvas.link(10, 20, 30, 10, destination="later", description="Go on")
    canvas.link(0, 0, 5, 5, address="https://example.org/ä?q=1#x")
    canvas.end_page()
    canvas.begin_page(100, 200)
    canvas.destination("later", 5, 150)
    canvas.end_page()
    pdf = opened(canvas.save())
    inner, outer = pdf.pages[0].Annots
    assert [float(value) for value in inner.Rect] == [10, 20, 40, 30]
    assert inner.Dest[0].objgen == pdf.pages[1].obj.objgen
    assert [str(inner.Dest[1]), float(inner.Dest[2]), float(inner.Dest[3])] == ["/XYZ", 5, 150]
    assert (str(inner.Contents), int(inner.F)) == ("Go on", 4)
    assert str(outer.A.URI) == "https://example.org/%C3%A4?q=1#x"
    assert "/Dest" not in outer and "/Annots" not in pdf.pages[1]


def test_links_to_nowhere_stop_the_document(canvas: PdfCanvas) -> None:
    canvas.begin_page(100, 100)
    canvas.link(0, 0, 5, 5, destination="nowhere")
    canvas.link(0, 0, 5, 5, destination="nowhere")
    canvas.bookmark("Title", 0, "lost")
    canvas.end_page()
    with pytest.raises(RenderError) as caught:
        canvas.save()
    assert [one.message for one in caught.value.diagnostics] == [
        "a link goes to 'nowhere', which is nowhere in the document",
        "a link goes to 'lost', which is nowhere in the document",
    ]


def titles(items: list[pikepdf.OutlineItem]) -> list[object]:
    return [[item.title, titles(list(item.children))] if item.children else item.title for item in items]


def test_bookmarks_nest_by_level(one_page: Build, opened: Open) -> None:
    def draw(canvas: PdfCanvas) -> None:
        canvas.destination("here")
        for title, level in (("A", 0), ("B ǖ", 1), ("C", 3), ("D", 1), ("E", 0), ("F", 0)):
            canvas.bookmark(title, level, "here")

    pdf = opened(one_page(draw))
    with pdf.open_outline() as outline:
        assert titles(list(outline.root)) == [["A", [["B ǖ", ["C"]], "D"]], "E", "F"]
    assert int(pdf.Root.Outlines.Count) == 6


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([None, None], None),
        (["cover", None, None, "back"], ["cover", "2", "3", "back"]),
        ([None, "i", "ii", None], ["1", "i", "ii", "4"]),
    ],
)
def test_page_labels(
    canvas: PdfCanvas, opened: Open, labels: list[str | None], expected: list[str] | None
) -> None:
    for label in labels:
        canvas.begin_page(10, 10, label)
        canvas.end_page()
    pdf = opened(canvas.save())
    if expected is None:
        assert "/PageLabels" not in pdf.Root
    else:
        assert [str(page.label) for page in pdf.pages] == expected


@pytest.mark.parametrize("color", ["red", "#fff", "#12345g", "", "#1234567"])
def test_colours_are_hex(canvas: PdfCanvas, color: str) -> None:
    canvas.begin_page(10, 10)
    with pytest.raises(ContentError, match="is not a colour"):
        canvas.rect(0, 0, 1, 1, color)


@pytest.mark.parametrize("length", [float("nan"), float("inf"), float("-inf")])
def test_lengths_are_numbers(canvas: PdfCanvas, length: float) -> None:
    canvas.begin_page(10, 10)
    with pytest.raises(RenderError, match="a length is"):
        canvas.line(0, 0, 1, length, Line("#000000"))


def test_calls_out_of_order(canvas: PdfCanvas) -> None:
    with pytest.raises(RenderError, match="outside a page"):
        canvas.text(0, 0, "x", "regular", 9)
    with pytest.raises(RenderError, match="no page"):
        canvas.save()
    canvas.begin_page(10, 10)
    with pytest.raises(RenderError, match="before the last one is ended"):
        canvas.begin_page(10, 10)
    with pytest.raises(RenderError, match="not ended"):
        canvas.save()
