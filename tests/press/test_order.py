"""Imposition is a permutation plus blanks, whatever is asked for."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.press.job import FOLDED, SCHEMES, Job
from booklet.press.order import Sheet, padded, plan
from booklet.press.saddle import sizes

GRIDS = {"saddle": (2, 1), "fold8": (4, 2)}
jobs = st.builds(
    Job,
    scheme=st.sampled_from(SCHEMES),
    sides=st.sampled_from((1, 2)),
    signature=st.integers(0, 9),
    leftward=st.booleans(),
)


def slots(sheets: tuple[Sheet, ...]) -> list[int | None]:
    """All places, side by side."""
    return [slot.page for sheet in sheets for side in sheet.sides for slot in side]


def sound(sheets: tuple[Sheet, ...], pages: int, columns: int, rows: int) -> bool:
    """Whether each page stands in one place, and no place holds two."""
    placed = [page for page in slots(sheets) if page is not None]
    grids = [{(slot.row, slot.column) for slot in side} for sheet in sheets for side in sheet.sides]
    full = {(row, column) for row in range(rows) for column in range(columns)}
    return sorted(placed) == [*range(pages)] and all(grid == full for grid in grids)


@settings(max_examples=80, deadline=None)
@given(jobs, st.integers(1, 400), st.integers(1, 5), st.integers(1, 5), st.booleans())
def test_each_page_has_one_place(job: Job, pages: int, columns: int, rows: int, over: bool) -> None:
    grid = GRIDS.get(job.scheme, (columns, rows))
    sheets = plan(pages, job, *grid, over)
    assert sound(sheets, pages, *grid)
    per_sheet = grid[0] * grid[1] * (2 if job.both_sides else 1)
    least = 4 if job.scheme == "saddle" else per_sheet
    assert len(sheets) == -(-pages // least)  # no sheet too many
    if job.scheme in FOLDED and pages % 8 != 1:
        assert len(slots(sheets)) - pages < least


def test_a_page_lost_or_printed_twice_is_noticed() -> None:
    sheets = plan(8, Job("saddle"), 2, 1, False)
    assert sound(sheets, 8, 2, 1)
    assert not sound(sheets[:1], 8, 2, 1)
    twice = replace(sheets[0], front=(sheets[0].front[0], sheets[0].front[0]))
    assert not sound((twice, *sheets[1:]), 8, 2, 1)


@given(st.integers(0, 500), st.integers(0, 40))
def test_signatures_are_as_equal_as_can_be(sheets: int, most: int) -> None:
    found = sizes(sheets, most)
    assert sum(found) == sheets
    assert not found or max(found) - min(found) <= 1
    if most and sheets:
        assert max(found) <= most and len(found) == -(-sheets // most)


def test_blanks_stand_before_the_back_cover() -> None:
    assert padded([1, 2, 3, 4, 5], 4) == [1, 2, 3, 4, None, None, None, 5]
    assert padded([1, 2, 3, 4], 4) == [1, 2, 3, 4]
    assert padded([1], 4) == [1, None, None, None]
    assert padded([], 4) == []


def test_the_outermost_sheet_carries_both_covers() -> None:
    def rows(leftward: bool, sheet: int) -> list[list[int | None]]:
        found = plan(8, Job("saddle", leftward=leftward), 2, 1, False)[sheet]
        return [[slot.page for slot in sorted(side, key=lambda slot: slot.column)] for side in found.sides]

    assert rows(False, 0) == [[7, 0], [1, 6]]
    assert rows(False, 1) == [[5, 2], [3, 4]]
    assert rows(True, 0) == [[0, 7], [6, 1]]
    assert [sheet.depth for sheet in plan(8, Job("saddle"), 2, 1, False)] == [0, 1]


def test_each_signature_has_an_outermost_sheet() -> None:
    sheets = plan(16, Job("saddle", signature=2), 2, 1, False)
    assert [(sheet.signature, sheet.depth) for sheet in sheets] == [(0, 0), (0, 1), (1, 0), (1, 1)]
