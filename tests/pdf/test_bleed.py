"""Pages with bleed: boxes, and everything else where it was on the page."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.tags import LAYOUT, Tag

Make = Callable[[float], bytes]
BLEED = 8.504
"""3 mm in pt."""


@pytest.fixture
def make(info: DocumentInfo, fonts: FontSet) -> Make:
    """A page with a ground that runs off it, a figure and a link to its head."""

    def made(bleed: float) -> bytes:
        canvas = PdfCanvas(info, fonts)
        canvas.begin_page(200, 100, bleed=bleed)
        canvas.owner = LAYOUT
        canvas.rect(-20, 50, 240, 70, "#404040")
        canvas.destination("head", 10, 90)
        with canvas.tagged(Tag("Figure", alt="a square")):
            canvas.figure_box((20, 20, 40, 40))
            canvas.rect(20, 20, 20, 20, "#FF0000")
        with canvas.tagged(Tag("P")), canvas.tagged(Tag("Link")):
            canvas.link(5, 5, 30, 10, destination="head", description="to the head")
            canvas.text(5, 5, "head", "regular", 10)
        canvas.end_page()
        return canvas.save()

    return made


def boxes(page: pikepdf.Page) -> dict[str, list[float]]:
    names = ("MediaBox", "BleedBox", "TrimBox")
    return {name: [float(one) for one in page.obj["/" + name]] for name in names if "/" + name in page.obj}


def test_boxes(make: Make, opened: Callable[[bytes], pikepdf.Pdf]) -> None:
    assert boxes(opened(make(0.0)).pages[0]) == {"MediaBox": [0, 0, 200, 100]}
    whole = [0, 0, 217.008, 117.008]
    trim = [BLEED, BLEED, 208.504, 108.504]
    assert boxes(opened(make(BLEED)).pages[0]) == {"MediaBox": whole, "BleedBox": whole, "TrimBox": trim}


def places(pdf: pikepdf.Pdf) -> list[list[float]]:
    """The link, where it leads, and the figure's box."""
    (link,) = pdf.pages[0].Annots
    (figure,) = (
        one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
    )
    found = (link.Rect, list(link.Dest)[2:4], figure.A.BBox)
    return [[float(one) for one in numbers] for numbers in found]


def test_links_and_tags_move_along(make: Make, opened: Callable[[bytes], pikepdf.Pdf]) -> None:
    without, moved = places(opened(make(0.0))), places(opened(make(BLEED)))
    for one, other in zip(without, moved, strict=True):
        assert other == pytest.approx([number + BLEED for number in one], abs=0.006)


def test_what_is_cut_off_leaves_the_page_as_it_is(make: Make) -> None:
    plain, wide = (
        pypdfium2.PdfDocument(data)[0].render(scale=10).to_pil().convert("L")
        for data in (make(0.0), make(BLEED))
    )
    left = round(BLEED * 10)
    cut = wide.crop((left, left, left + plain.width, left + plain.height))
    differing = sum(one != other for one, other in zip(cut.tobytes(), plain.tobytes(), strict=True))
    assert differing / plain.width / plain.height < 0.004  # edges between two pixels
    assert wide.getpixel((2, 2)) == wide.getpixel((wide.width - 2, 300)) == 0x40  # the ground fills the bleed


def test_a_page_that_is_taken_as_a_form_is_what_is_left(make: Make) -> None:
    """Imposing tools take the box that is trimmed to."""
    with pikepdf.open(io.BytesIO(make(BLEED))) as pdf:
        form = pdf.pages[0].as_form_xobject()
        box = [float(one) for one in form.BBox]
    assert box == pytest.approx([BLEED, BLEED, 200 + BLEED, 100 + BLEED], abs=0.002)
