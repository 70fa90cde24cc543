"""A table as rows of cells that know their column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from booklet.pdf.readback.heard import Heard

SECTIONS = frozenset({"THead", "TBody", "TFoot"})
CELLS = frozenset({"TH", "TD"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its first column, counted from 0."""

    heard: Heard
    column: int

    @property
    def is_header(self) -> bool:
        return self.heard.role == "TH"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the cells that begin in it, and how many columns it fills with those from above."""

    heard: Heard
    section: str  # "THead", "TBody", "TFoot", or empty
    cells: tuple[Cell, ...]
    width: int


def rows(table: Heard) -> tuple[Row, ...]:
    """All rows of a table in reading order. Rows are numbered by their place in it, from 1."""
    found: list[Row] = []
    spans: dict[int, int] = {}  # how many more rows a column is taken from above
    for section, row in _rows(table):
        cells: list[Cell] = []
        taken = {column for column, left in spans.items() if left}
        spans = {column: left - 1 for column, left in spans.items() if left > 1}
        column = 0
        for cell in (kid for kid in row.elements if kid.role in CELLS):
            while column in taken:
                column += 1
            cells.append(Cell(cell, column))
            for at in range(column, column + cell.attributes.colspan):
                taken.add(at)
                if cell.attributes.rowspan > 1:
                    spans[at] = cell.attributes.rowspan - 1
        found.append(Row(row, section, tuple(cells), max(taken, default=-1) + 1))
    return tuple(found)


def _rows(table: Heard) -> Iterator[tuple[str, Heard]]:
    for kid in table.elements:
        if kid.role == "TR":
            yield "", kid
        elif kid.role in SECTIONS:
            yield from ((kid.role, row) for row in kid.elements if row.role == "TR")
