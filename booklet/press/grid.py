"""How many pages stand side by side on a sheet, and which way the sheet lies."""

from __future__ import annotations

from typing import NamedTuple

from booklet.press.job import Job

CLOSE = 0.5
"""By how much, in pt, pages may be larger than their places: sizes are rounded differently everywhere."""


class Grid(NamedTuple):
    """Columns and rows on a sheet of this width and height in pt (0 by 0 where it is as large as needed)."""

    columns: int
    rows: int
    width: float
    height: float


def arrange(job: Job, width: float, height: float, gutter: float) -> Grid:
    """The grid for pages of this size in pt.

    On a given paper the choice is the one that leaves pages largest; among equals, high pages stand side
    by side and wide ones on top of each other.
    """
    choices = _choices(job, width, height)
    if job.sheet is None:
        return Grid(*choices[0], 0.0, 0.0)
    papers = _ways(job, choices[0], width, height)
    if job.scheme == "cut-stack" and (most := _most(papers, width, height, gutter)):
        return most
    grids = [Grid(*choice, *paper) for choice in choices for paper in papers]
    return max(grids, key=lambda grid: round(scale(grid, width, height, gutter, job.fit), 6))


def scale(grid: Grid, width: float, height: float, gutter: float, enlarge: bool = False) -> float:
    """How large pages can be on the grid's sheet: 1 is their own size, and the most unless `enlarge`."""
    across = (grid.width - (grid.columns - 1) * gutter + CLOSE) / (grid.columns * width)
    along = (grid.height - (grid.rows - 1) * gutter + CLOSE) / (grid.rows * height)
    return min(across, along) if enlarge else min(1.0, across, along)


def _choices(job: Job, width: float, height: float) -> list[tuple[int, int]]:
    if job.scheme == "saddle":
        return [(2, 1)]
    if job.scheme == "fold8":
        return [(4, 2)]
    if job.scheme == "4up":
        return [(2, 2)]
    return [(2, 1), (1, 2)] if height >= width else [(1, 2), (2, 1)]


def _ways(job: Job, grid: tuple[int, int], width: float, height: float) -> list[tuple[float, float]]:
    """The paper as it lies for the grid, and turned."""
    assert job.sheet is not None
    short, long = sorted((job.sheet.width, job.sheet.height))
    wide = grid[0] * width > grid[1] * height
    return [(long, short), (short, long)] if wide else [(short, long), (long, short)]


def _most(papers: list[tuple[float, float]], width: float, height: float, gutter: float) -> Grid | None:
    """As many pages as the paper takes in their own size, where that is more than one."""
    grids = [
        Grid(
            int((across + gutter + CLOSE) / (width + gutter)),
            int((along + gutter + CLOSE) / (height + gutter)),
            across,
            along,
        )
        for across, along in papers
    ]
    best = max(grids, key=lambda grid: grid.columns * grid.rows)
    return best if best.columns * best.rows > 1 else None
