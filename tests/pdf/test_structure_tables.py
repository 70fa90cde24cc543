"""Tables in the tree of tags: their empty cells and rows stay in place."""

from __future__ import annotations

from itertools import product

import pytest

from booklet.pdf.structure import Kid, Structure
from tests.pdf.structures import OLD, added, told


def table(
    structure: Structure, full: tuple[bool, ...], columns: int, paragraph: str = "before"
) -> list[list[int]]:
    """A table of which only some cells have content, and a paragraph; the numbers of the cells."""
    (first, number) = added(structure, "P", "Table")
    if paragraph == "before":
        structure.begin(first, 0)
    rows: list[list[int]] = []
    for at, painted in enumerate(full):
        if at % columns == 0:
            (row,) = added(structure, "TR", parent=number)
            rows.append([])
        (cell,) = added(structure, "TD", parent=row)
        rows[-1].append(cell)
        if painted:
            structure.begin(cell, 0)
    if paragraph == "after":  # a footer that stands first in the markup
        structure.begin(first, 0)
    return rows


def cells(structure: Structure) -> list[list[Kid]]:
    kids = structure.kids()
    (number,) = (number for number, tag in enumerate(structure.tags) if tag.role == "Table")
    return [list(kids[row]) for row in kids.get(number, []) if isinstance(row, int)]


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("paragraph", ["before", "after", "none"])
def test_empty_cells_and_rows_stay_in_place(columns: int, paragraph: str) -> None:
    for full in filter(any, product((False, True), repeat=6)):
        structure = Structure(OLD)
        rows = table(structure, full, columns, paragraph)
        assert cells(structure) == rows, full


def test_a_table_without_any_content_goes(structure: Structure) -> None:
    table(structure, (False,) * 6, 3)
    assert told(structure) == ["Document", "  P", "    0"]


def test_only_cells_stay_empty(structure: Structure) -> None:
    """The twin: a list's empty item in a filled list, and an empty caption of a filled table, go."""
    items, grid = added(structure, "L", "Table")
    full, _empty = added(structure, "LI", "LI", parent=items)
    caption, row = added(structure, "Caption", "TR", parent=grid)
    (cell,) = added(structure, "TD", parent=row)
    structure.begin(full, 0)
    structure.begin(cell, 0)
    assert caption not in structure.kids()
    assert told(structure) == [
        *("Document", "  L", "    LI", "      0"),
        *("  Table", "    TR", "      TD", "        1"),
    ]


def test_the_head_of_a_table_stays_with_its_empty_cells(structure: Structure) -> None:
    first, number = added(structure, "P", "Table")
    head, body = added(structure, "THead", "TBody", parent=number)
    for part in (head, body):
        (row,) = added(structure, "TR", parent=part)
        cell, _ = added(structure, "TD", "TD", parent=row)
    (last,) = added(structure, "P")
    for owner in (first, cell, last):
        structure.begin(owner, 0)
    assert told(structure) == [
        *("Document", "  P", "    0", "  Table"),
        *("    THead", "      TR", "        TD", "        TD"),
        *("    TBody", "      TR", "        TD", "          1", "        TD", "  P", "    2"),
    ]
