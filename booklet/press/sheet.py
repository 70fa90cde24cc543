"""Where places, folds and cuts are on a sheet of paper, in pt from its lower left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from booklet.layout.paper import MM, PAPERS
from booklet.press.grid import CLOSE, arrange
from booklet.press.job import Job

SLUG = 10 * MM
"""What a sheet grows by on each side where marks or bleed need room."""
_SPARE = 2 * MM
_PLAIN = frozenset({"fold"})
"""Marks that need no room of their own."""


class Box(NamedTuple):
    """Left, bottom, right, top in pt."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def grown(self, by: float) -> Box:
        """The box with `by` more on all sides."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def within(self, other: Box) -> Box:
        """What both boxes have in common; with no width or height where that is nothing."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Box(left, bottom, max(left, right), max(bottom, top))


@dataclass(frozen=True)
class Geometry:
    """A sheet of `width` by `height` with a grid of equal cells in its middle, `gutter` between them.

    A cell is what a piece of paper measures after folding and cutting.
    """

    job: Job
    width: float
    height: float
    columns: int
    rows: int
    cell_width: float
    cell_height: float
    gutter: float

    @cached_property
    def over(self) -> bool:
        """Whether the printer turns the sheet over its upper edge, so that backs stand upside down.

        That is the axis about which it turns lying level: the long edge of a wide sheet, the short edge
        of a high one. A square one has its long edge upright.
        """
        wide = self.width > self.height
        return wide if self.job.flip == "long" else not wide

    @property
    def paper(self) -> Box:
        """The whole sheet."""
        return Box(0.0, 0.0, self.width, self.height)

    @cached_property
    def printable(self) -> Box:
        """What the printer reaches."""
        top, right, bottom, left = self.job.margins
        return Box(left, bottom, self.width - right, self.height - top)

    @cached_property
    def block(self) -> Box:
        """All cells with their gutters: the sheet's trim."""
        wide = self.columns * self.cell_width + (self.columns - 1) * self.gutter
        high = self.rows * self.cell_height + (self.rows - 1) * self.gutter
        left, bottom = (self.width - wide) / 2, (self.height - high) / 2
        return Box(left, bottom, left + wide, bottom + high)

    @cached_property
    def bleeding(self) -> Box:
        """The block with its bleed, as far as there is paper."""
        return self.block.grown(self.job.bleed).within(self.paper)

    def cell(self, row: int, column: int) -> Box:
        """The trimmed place in a row (from the top) and a column (from the left)."""
        block = self.block
        left = block.left + column * (self.cell_width + self.gutter)
        top = block.top - row * (self.cell_height + self.gutter)
        return Box(left, top - self.cell_height, left + self.cell_width, top)

    def window(self, row: int, column: int) -> Box:
        """What may be printed for a place: with bleed where it is cut, ending at a fold."""
        cell, bleed = self.cell(row, column), self.job.bleed
        folded = self.job.folded
        shown = Box(
            cell.left - (0 if folded and column else bleed),
            cell.bottom - (0 if folded and row < self.rows - 1 else bleed),
            cell.right + (0 if folded and column < self.columns - 1 else bleed),
            cell.top + (0 if folded and row else bleed),
        )
        return shown.within(self.printable)

    @cached_property
    def reach(self) -> tuple[float, float]:
        """Width and height of the largest page that every place can show."""
        cells = [
            self.cell(row, column).within(self.printable)
            for row in range(self.rows)
            for column in range(self.columns)
        ]
        return (
            min(cell.right - cell.left for cell in cells),
            min(cell.top - cell.bottom for cell in cells),
        )

    def creep(self, column: int, depth: int) -> float:
        """How far a page of the sheet at this depth goes to the right, in pt.

        Pressed flat, a sheet's fold lies one thickness further out for every sheet around it, so its
        pages stand out by that much and lose it when the edge is trimmed: their content moves towards the
        fold by depth × thickness (the printers' rule "creep = thickness × number of sheets", half of it
        where leaves, not sheets, are counted). For 0.1 mm paper ten sheets come to 0.9 mm inside.
        """
        if self.job.scheme != "saddle":
            return 0.0
        return depth * self.job.thickness * (1 if column == 0 else -1)

    def folds(self) -> tuple[list[float], list[float]]:
        """The x of upright and the y of level folds."""
        if not self.job.folded:
            return [], []
        block = self.block
        return (
            [block.left + column * self.cell_width for column in range(1, self.columns)],
            [block.top - row * self.cell_height for row in range(1, self.rows)],
        )

    def cuts(self) -> tuple[list[float], list[float]]:
        """The x of upright and the y of level cuts."""
        if self.job.folded:
            block = self.block
            return [block.left, block.right], [block.bottom, block.top]
        across = [x for column in range(self.columns) for x in self.cell(0, column)[::2]]
        along = [y for row in range(self.rows) for y in self.cell(row, 0)[1::2]]
        return _distinct(across), _distinct(along)

    def slit(self) -> tuple[float, float, float] | None:
        """Left end, right end and y of the slit of the eight-page fold."""
        if self.job.scheme != "fold8":
            return None
        block = self.block
        return block.left + self.cell_width, block.right - self.cell_width, block.middle[1]


def geometry(job: Job, width: float, height: float) -> Geometry:
    """The sheet for pages of this size in pt; on a given paper that is too small the cells are smaller."""
    gutter = 0.0 if job.folded else 2 * job.bleed
    grid = arrange(job, width, height, gutter)
    wide = grid.columns * width + (grid.columns - 1) * gutter
    high = grid.rows * height + (grid.rows - 1) * gutter
    if job.sheet is None:
        room = max(SLUG, job.bleed + SLUG / 2) if job.bleed or job.marks - _PLAIN else 0.0
        size = (wide + 2 * room, high + 2 * room) if room else _named(wide, high)
        return Geometry(job, *size, grid.columns, grid.rows, width, height, gutter)
    across, along = grid.width, grid.height
    if not job.fit and wide <= across + CLOSE and high <= along + CLOSE:
        cell = width, height
    else:  # the paper itself is divided
        cell = (
            (across - (grid.columns - 1) * gutter) / grid.columns,
            (along - (grid.rows - 1) * gutter) / grid.rows,
        )
    return Geometry(job, across, along, grid.columns, grid.rows, *cell, gutter)


def _named(width: float, height: float) -> tuple[float, float]:
    """The paper that one takes for a sheet of this size: two A5 are 1 mm less than an A4."""
    for paper in PAPERS.values():
        for wide, high in ((paper.width, paper.height), (paper.height, paper.width)):
            if -0.01 <= wide - width <= _SPARE and -0.01 <= high - height <= _SPARE:
                return wide, high
    return width, height


def _distinct(numbers: Iterator[float] | list[float]) -> list[float]:
    """The numbers in order, those that nearly agree once."""
    found: list[float] = []
    for number in sorted(numbers):
        if not found or number - found[-1] > 0.01:
            found.append(number)
    return found
