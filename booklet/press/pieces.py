"""Sheets that are cut into leaves, each with a page in front and the next at its back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.press.order import Sheet, Slot, mirrored

Leaf = tuple[int | None, int | None]


def sheets(
    pages: int, grid: tuple[int, int], both: bool, leftward: bool, piles: bool, repeat: bool
) -> list[Sheet]:
    """The sheets for a grid of (columns, rows).

    Leaves follow each other along the rows of a sheet; with `piles` from sheet to sheet instead, so that
    the whole pile is cut at once and its piles are put onto each other. With `repeat` every sheet holds
    one leaf in all its places.
    """
    leaves = _leaves(pages, both)
    places = grid[0] * grid[1]
    return [_sheet(held, grid, both, leftward) for held in _held(leaves, places, piles, repeat)]


def _leaves(pages: int, both: bool) -> list[Leaf]:
    if not both:
        return [(page, None) for page in range(pages)]
    return [(page, page + 1 if page + 1 < pages else None) for page in range(0, pages, 2)]


def _held(leaves: Sequence[Leaf], places: int, piles: bool, repeat: bool) -> Iterator[list[Leaf]]:
    """The leaves of each sheet, in the order of its places."""
    if repeat:
        yield from ([leaf] * places for leaf in leaves)
        return
    count = -(-len(leaves) // places)
    filled = [*leaves, *[(None, None)] * (count * places - len(leaves))]
    for sheet in range(count):
        yield filled[sheet::count] if piles else filled[sheet * places : (sheet + 1) * places]


def _sheet(held: Sequence[Leaf], grid: tuple[int, int], both: bool, leftward: bool) -> Sheet:
    columns = grid[0]
    front = tuple(Slot(leaf[0], place // columns, place % columns) for place, leaf in enumerate(held))
    back = tuple(Slot(leaf[1], place // columns, place % columns) for place, leaf in enumerate(held))
    if leftward:
        return Sheet(mirrored(front, columns), back if both else ())
    return Sheet(front, mirrored(back, columns) if both else ())
