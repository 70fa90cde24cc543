"""Eight pages on one side of one sheet: folded three times, with one slit in the middle."""

from __future__ import annotations

from booklet.press.order import Sheet, Slot, chunks, padded

COLUMNS, ROWS, PER_SHEET = 4, 2, 8
_LOWER = (7, 0, 1, 2)
_UPPER = (6, 5, 4, 3)
"""Pages from left to right as the open sheet lies there. Folded along its middle, with the slit from the
first fold to the third opened to a cross, each place lies back to back with its neighbour round the ring
lower row → upper row, and faces the other neighbour; so the pages follow the ring. The upper row stands
upside down, because the fold turns it over."""


def sheets(pages: int, leftward: bool) -> list[Sheet]:
    """One sheet for each eight pages; each is a small book of its own."""
    return [_sheet(padded(held, PER_SHEET), leftward) for held in chunks(range(pages), PER_SHEET)]


def _sheet(held: list[int | None], leftward: bool) -> Sheet:
    lower, upper = (row[::-1] if leftward else row for row in (_LOWER, _UPPER))
    top = [Slot(held[page], 0, column, True) for column, page in enumerate(upper)]
    bottom = [Slot(held[page], 1, column) for column, page in enumerate(lower)]
    return Sheet((*top, *bottom))
