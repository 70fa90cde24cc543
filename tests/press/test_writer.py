"""What is shown of a place: artwork beyond the page on each side, up to a cut and never over a fold."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from booklet.layout.paper import MM
from booklet.press.boxes import Leaf
from booklet.press.impose import impose
from booklet.press.job import Job
from booklet.press.order import Slot
from booklet.press.sheet import geometry
from booklet.press.writer import place
from tests.press.pages import numbered

WIDE, HIGH, BLEED = 40 * MM, 60 * MM, 3 * MM


def shown(
    job: Job, slot: Slot, depth: int = 0, spill: tuple[float, ...] = (9.0, 9.0, 9.0, 9.0)
) -> list[float]:
    """By how many mm more than the cell is shown: left, bottom, right, top; `spill` is the page's, in mm."""
    sheet = geometry(job, WIDE, HIGH)
    left, bottom, right, top = (one * MM for one in spill)
    leaf = Leaf(WIDE, HIGH, (left, bottom, right, top), (1, 0, 0, 1, 0, 0), (0, 0, WIDE, HIGH))
    window, _ = place(sheet, slot, depth, leaf)
    cell = sheet.cell(slot.row, slot.column)
    more = (
        cell.left - window.left,
        cell.bottom - window.bottom,
        window.right - cell.right,
        window.top - cell.top,
    )
    return [round(one / MM, 3) for one in more]


@pytest.mark.parametrize(
    ("scheme", "slot", "wanted"),
    [
        ("2up", Slot(0, 0, 0), [3, 3, 3, 3]),
        ("saddle", Slot(0, 0, 0), [3, 3, 0, 3]),
        ("saddle", Slot(0, 0, 1), [0, 3, 3, 3]),
        ("fold8", Slot(0, 0, 1, True), [0, 0, 0, 3]),
        ("fold8", Slot(0, 1, 3), [0, 3, 3, 0]),
    ],
)
def test_artwork_ends_at_a_fold_and_not_at_a_cut(scheme: str, slot: Slot, wanted: list[float]) -> None:
    assert shown(Job(scheme, bleed=BLEED), slot) == wanted


def test_a_turned_page_has_its_artwork_on_the_other_side() -> None:
    spill = (1.0, 0.5, 2.0, 0.0)
    assert shown(Job("2up", bleed=BLEED), Slot(0, 0, 0), spill=spill) == [1, 0.5, 2, 0]
    assert shown(Job("2up", bleed=BLEED), Slot(0, 0, 0, True), spill=spill) == [2, 0, 1, 0.5]


def test_bleed_is_whole_where_creep_moves_a_page_from_the_cut() -> None:
    job = Job("saddle", bleed=BLEED, thickness=0.4 * MM)
    assert shown(job, Slot(0, 0, 0), 2) == [3, 3, 0, 3]
    assert shown(job, Slot(0, 0, 0), 2, (3.0, 3.0, 3.0, 3.0)) == [2.2, 3, 0, 3], "there is no more of it"


def test_a_square_sheet_has_its_long_edge_upright() -> None:
    square = geometry(Job("2up"), WIDE, 2 * WIDE)
    assert square.width == square.height
    assert not square.over
    assert geometry(Job("2up", "short"), WIDE, 2 * WIDE).over


def test_the_file_asks_for_the_side_it_was_made_for() -> None:
    for job, wanted in (
        (Job("saddle"), "/DuplexFlipLongEdge"),
        (Job("saddle", "short"), "/DuplexFlipShortEdge"),
        (Job("2up", sides=1), "/Simplex"),
        (Job("fold8"), "/Simplex"),
    ):
        with pikepdf.open(BytesIO(impose(numbered(8), job).pdf)) as pdf:
            assert pdf.Root.ViewerPreferences.Duplex == wanted
