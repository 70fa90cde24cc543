"""Whether tables are regular, and each cell finds its headers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from booklet.pdf.readback.finding import Finding, named
from booklet.pdf.readback.grid import CELLS, SECTIONS, Cell, Row, rows
from booklet.pdf.readback.heard import Heard
from booklet.pdf.readback.reading import Reading

_KIDS = {
    "Table": SECTIONS | {"TR", "Caption"},
    **dict.fromkeys(SECTIONS, frozenset({"TR"})),
    "TR": CELLS,
}


def check(reading: Reading) -> Iterator[Finding]:
    """Findings about tables (ISO 14289-1 7.5; ISO 32000-1 14.8.4.3.4)."""
    for element in reading.root.walk():
        for kid in element.elements:
            if element.role in _KIDS and kid.role not in _KIDS[element.role]:
                yield Finding("table with other kids", f"{named(kid)} stands right in a {element.role}")
        if element.role == "Table":
            yield from _table(element)


def _table(table: Heard) -> Iterator[Finding]:
    grid = rows(table)
    if not any(cell.is_header for row in grid for cell in row.cells):
        yield Finding("table without headers", f"{named(table)} has no header cells (TH)")
    yield from _widths(table, grid)
    yield from _scopes(grid)
    yield from _header_rows(grid)
    yield from _header_columns(grid)


def _widths(table: Heard, grid: Sequence[Row]) -> Iterator[Finding]:
    if not grid:
        yield Finding("rows of unequal width", f"{named(table)} has no rows")
        return
    usual = Counter(row.width for row in grid).most_common(1)[0][0]
    for number, row in enumerate(grid, 1):
        if row.width != usual:
            message = f"{named(table)}: row {number} has {row.width} columns, others {usual}"
            yield Finding("rows of unequal width", message)


def _scopes(grid: Sequence[Row]) -> Iterator[Finding]:
    """A TH without Scope is found only where cells name their headers."""
    if any(cell.heard.attributes.headers for row in grid for cell in row.cells):
        return
    for row in grid:
        for cell in row.cells:
            if cell.is_header and not cell.heard.attributes.scope:
                yield Finding("header cell without scope", f"{named(cell.heard)} has no /Scope")


def _header_rows(grid: Sequence[Row]) -> Iterator[Finding]:
    """In a head every cell is a TH; so in a first row that has several for its columns."""
    for row in grid:
        if row.section == "THead" or (row is grid[0] and _heads_columns(row.cells)):
            yield from _ordinary(cell for cell in row.cells if not cell.is_header)


def _header_columns(grid: Sequence[Row]) -> Iterator[Finding]:
    """Where most rows begin with a TH, all do."""
    body = (cell for row in grid if row.section != "THead" for cell in row.cells)
    first = [cell for cell in body if cell.column == 0 and cell.heard.attributes.scope != "Column"]
    if sum(cell.is_header for cell in first) * 2 > len(first):
        yield from _ordinary(cell for cell in first if not cell.is_header)


def _heads_columns(cells: Sequence[Cell]) -> bool:
    return sum(cell.is_header and cell.heard.attributes.scope != "Row" for cell in cells) > 1


def _ordinary(cells: Iterator[Cell]) -> Iterator[Finding]:
    for cell in cells:
        message = f"{named(cell.heard)} is an ordinary cell (TD) among header cells (TH)"
        yield Finding("ordinary cell among headers", message)
