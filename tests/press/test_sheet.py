"""Boxes, marks and creep, measured on a rendering and in the file: within 0.1 mm."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from booklet.diagnostics import UsageError
from booklet.layout.paper import BLEED, MM, Paper, paper_of
from booklet.press.grid import arrange
from booklet.press.impose import Printed, impose
from booklet.press.job import MARKS, Job
from booklet.press.sheet import geometry
from tests.press.pages import document

CLOSE = 0.1  # mm
WIDE, HIGH = 40.0, 60.0  # of a page, mm
FINE = 20  # dots per mm
ALL = frozenset(MARKS)


def ruled(count: int, bleed: float = 3.0) -> bytes:
    """Pages with an upright hair line 10 mm from their left edge, and a grey ground up to their bleed."""
    corner = (7.0, 11.0)  # the boxes start anywhere
    trim = tuple(one + bleed for one in corner)
    ground = _points(*corner, WIDE + 2 * bleed, HIGH + 2 * bleed)
    line = f"{_points(trim[0] + 10, trim[1] + 20)} 0.25 {_points(20)}"
    content = f"0.9 g {ground} re f 0 g 1 0 0 1 -0.125 0 cm {line} re f"
    media = _points(*corner, corner[0] + WIDE + 2 * bleed, corner[1] + HIGH + 2 * bleed)
    cut = _points(*trim, trim[0] + WIDE, trim[1] + HIGH)
    return document([content.encode()] * count, page=f"/MediaBox [{media}]/TrimBox [{cut}]")


def _points(*lengths: float) -> str:
    return " ".join(f"{length * MM:.4f}" for length in lengths)


def rendered(made: Printed, page: int) -> Image.Image:
    """A side at FINE dots per mm."""
    pdf = pdfium.PdfDocument(made.pdf)
    side: Image.Image = pdf[page].render(scale=FINE / MM, grayscale=True).to_pil()
    return side.convert("L")


def dark_columns(picture: Image.Image, row: float) -> list[float]:
    """The x in mm of the middles of dark runs in the row that is so many mm above the lower edge."""
    y = picture.height - 1 - round(row * FINE)
    line = [picture.getpixel((x, y)) < 160 for x in range(picture.width)]  # type: ignore[operator]
    found, start = [], None
    for x, dark in enumerate([*line, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            found.append((start + x) / 2 / FINE)
            start = None
    return found


def boxes(made: Printed, page: int = 0) -> dict[str, list[float]]:
    """The boxes of a side in mm."""
    names = ("MediaBox", "BleedBox", "TrimBox")
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        found = pdf.pages[page].obj
        return {name: [float(one) / MM for one in found[f"/{name}"]] for name in names}


def marks_of(made: Printed) -> bytes:
    """The operators of the marks."""
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        return bytes(pdf.pages[0].obj.Resources.XObject["/Marks"].read_bytes())


@cache
def marked() -> Printed:
    return impose(ruled(8), Job("saddle", marks=ALL, bleed=BLEED))


def test_the_boxes_are_where_they_should_be() -> None:
    found = boxes(marked())
    assert found["MediaBox"] == pytest.approx([0, 0, 100, 80], abs=CLOSE)
    assert found["TrimBox"] == pytest.approx([10, 10, 90, 70], abs=CLOSE)
    assert found["BleedBox"] == pytest.approx([7, 7, 93, 73], abs=CLOSE)


def test_the_marks_are_where_they_should_be() -> None:
    picture = rendered(marked(), 0)
    above = dark_columns(picture, 74.5)  # in the slug above: crop marks, target, fold
    crop_left, *targets, fold, crop_right = above
    assert [crop_left, fold, crop_right] == pytest.approx([10, 50, 90], abs=CLOSE)
    assert 25 < targets[0] < 35
    side = picture.rotate(-90, expand=True)  # now the left slug is on top
    down = dark_columns(side, side.height / FINE - 5)
    assert [down[0], down[-1]] == pytest.approx([10, 70], abs=CLOSE)


def test_marks_keep_off_the_bleed() -> None:
    picture = rendered(marked(), 0)
    assert dark_columns(picture, 72.8) == []  # inside the bleed
    assert len(dark_columns(picture, 73.3)) >= 3
    plain = rendered(impose(ruled(4, 0.0), Job("saddle", marks=frozenset({"crop"}))), 0)
    assert dark_columns(plain, 70.7) == [], "nor at the cut itself where there is no bleed"
    assert dark_columns(plain, 71.3) == pytest.approx([10, 90], abs=CLOSE)


@pytest.mark.parametrize("flip", ["long", "short"])
def test_inner_pages_move_to_the_fold(flip: str) -> None:
    thickness = 0.4  # mm
    made = impose(ruled(12), Job("saddle", flip, thickness=thickness * MM))
    # Upside down on the back, where the printer turns the sheet over its upper edge.
    for side in range(6):
        depth, turned = side // 2, side % 2 and flip == "long"
        shift = depth * thickness
        left, right = (WIDE - 10, WIDE * 2 - 10) if turned else (10, WIDE + 10)
        found = dark_columns(rendered(made, side), 30)
        assert found == pytest.approx([left + shift, right - shift], abs=CLOSE)


def test_creep_that_is_left_out_is_noticed() -> None:
    flat = impose(ruled(12), Job("saddle", thickness=0.0))
    assert dark_columns(rendered(flat, 4), 30) == pytest.approx([10, WIDE + 10], abs=CLOSE)
    assert dark_columns(rendered(flat, 4), 30) != pytest.approx([10.8, WIDE + 9.2], abs=CLOSE)


def test_bleed_fills_the_gutter_of_what_is_cut() -> None:
    made = impose(ruled(4), Job("2up", bleed=BLEED))
    picture = rendered(made, 0)
    # 10 mm slug, 40 mm page, 6 mm gutter, 40 mm page
    assert made.width / MM == pytest.approx(2 * WIDE + 6 + 20, abs=CLOSE)
    assert dark_columns(picture, 30 + 10) == pytest.approx([20, 66], abs=CLOSE)
    ground = [picture.getpixel((round(x * FINE), 40 * FINE)) for x in (6.8, 7.2, 52, 54, 98.8, 99.2)]
    assert [one < 250 for one in ground] == [False, True, True, True, True, False]  # type: ignore[operator]


def test_the_slit_is_as_long_as_two_pages() -> None:
    sheet = geometry(Job("fold8"), WIDE * MM, HIGH * MM)
    assert sheet.slit() == pytest.approx(
        (sheet.block.left + WIDE * MM, sheet.block.left + 3 * WIDE * MM, sheet.height / 2)
    )
    assert geometry(Job("saddle"), WIDE, HIGH).slit() is None


def test_every_line_is_at_least_a_quarter_point_wide() -> None:
    for job in (Job("saddle", marks=ALL, bleed=BLEED), Job("fold8", marks=frozenset({"fold"}))):
        widths = re.findall(rb"([\d.]+) w", marks_of(impose(ruled(8), job)))
        assert widths and all(float(width) >= 0.25 for width in widths)


def test_grey_jobs_have_grey_marks() -> None:
    def operators(gray: bool) -> set[bytes]:
        return set(re.findall(rb"[A-Za-z]+", marks_of(impose(ruled(4), Job("saddle", marks=ALL, gray=gray)))))

    assert operators(gray=True) & {b"k", b"K", b"rg", b"RG", b"cs", b"CS"} == set()
    assert operators(gray=False) >= {b"k", b"CS"}


def test_the_margins_stay_white() -> None:
    margins = (4 * MM, 5 * MM, 6 * MM, 7 * MM)
    picture = rendered(impose(ruled(4), Job("saddle", margins=margins)), 0)
    box = Image.eval(picture, lambda one: 255 - one).getbbox()
    assert box is not None
    left, top, right, bottom = (one / FINE for one in box)
    found = [top, 80 - right, 60 - bottom, left]
    assert found == pytest.approx([4, 5, 6, 7], abs=CLOSE)


def test_fit_makes_pages_as_large_as_the_printer_reaches() -> None:
    job = Job("saddle", sheet=paper_of("a4"), margins=(5 * MM,) * 4, fit=True)
    made = impose(ruled(4), job)
    assert (made.width / MM, made.height / MM) == pytest.approx((297, 210), abs=CLOSE)
    # 200 mm are reached from top to bottom, 143.5 to the fold: the height decides, 200 / 60 as large
    found = dark_columns(rendered(made, 0), 105)
    scale = 200 / HIGH
    assert found[1] - found[0] == pytest.approx(143.5, abs=CLOSE)  # each in the middle of its half's reach
    assert found[0] == pytest.approx(5 + 143.5 / 2 - WIDE * scale / 2 + 10 * scale, abs=CLOSE)


def test_paper_lies_as_the_pages_want_it() -> None:
    a4, a5 = paper_of("a4"), paper_of("a5")
    for name in ("a4", "297x210mm"):
        sheet = geometry(Job("saddle", sheet=paper_of(name)), a5.width, a5.height)
        assert sheet.width > sheet.height and sheet.over
        assert not geometry(Job("saddle", "short", sheet=a4), a5.width, a5.height).over
    high = geometry(Job("2up", sheet=a4), a5.height, a5.width)
    assert (high.columns, high.rows, high.over) == (1, 2, False)
    for page in ((a5.width, a5.height), (a5.height, a5.width)):
        assert arrange(Job("4up"), *page, 0.0)[:2] == (2, 2)


def test_two_pages_of_a5_are_printed_on_a4() -> None:
    a5 = paper_of("a5")
    sheet = geometry(Job("saddle"), a5.width, a5.height)
    assert (sheet.width / MM, sheet.height / MM) == pytest.approx((297, 210), abs=CLOSE)
    assert sheet.block.left / MM == pytest.approx(0.5, abs=CLOSE)
    own = geometry(Job("saddle"), a5.width - 2 * MM, a5.height)
    assert own.width / MM == pytest.approx(292, abs=CLOSE)


def test_a_pile_takes_as_many_as_fit() -> None:
    def places(name: str, page: str) -> tuple[int, int]:
        size = paper_of(page)
        return arrange(Job("cut-stack", sheet=paper_of(name)), size.width, size.height, 0.0)[:2]

    assert places("a4", "a6") == (2, 2)
    assert places("a4", "a5") == (2, 1)
    assert places("a4", "85x55mm") == (2, 5)
    assert places("a5", "a5") == (2, 1)  # not even two: made smaller, or refused


def test_pages_of_ones_own_are_never_made_smaller() -> None:
    small = Paper("small", 60 * MM, 40 * MM, "small")
    with pytest.raises(UsageError, match="too small") as refused:
        impose(ruled(4), Job("saddle", sheet=small), own=True)
    assert "--sheet eighth-letter" in refused.value.diagnostics[0].hint  # 70 x 108 mm holds 80 x 60
    made = impose(ruled(4), Job("saddle", sheet=small))
    assert (made.width, made.height) == (small.width, small.height)


@pytest.mark.parametrize(
    "job",
    [
        Job("triple"),
        Job("saddle", "up"),
        Job("saddle", marks=frozenset({"bleed"})),
        Job("saddle", bleed=-1.0),
        Job("saddle", bleed=float("nan")),
        Job("saddle", margins=(0.0, 1e9, 0.0, 0.0)),
        Job("saddle", sides=1),
        Job("saddle", repeat=True),
        Job("2up", signature=4),
        Job("2up", sides=3),
        Job("saddle", signature=-1),
        Job("saddle", margins=(40 * MM,) * 4),
    ],
)
def test_what_no_printer_can_do_is_refused(job: Job) -> None:
    with pytest.raises(UsageError):
        impose(ruled(4), job)
