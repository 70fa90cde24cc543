"""Small drawings of what to do with printed sheets: turn, cut, put onto each other, fold, staple.

Drawn in greys for a page that runs from left to right. A name that ends in `-right` is the same thing seen
in a mirror: the order of its steps, the bound edge and the first pile are then on the right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from math import pi
from types import MappingProxyType

from booklet.pdf.form import Form
from booklet.press.numbers import text
from booklet.press.strokes import (
    HEAVY,
    INK,
    PAPER,
    Place,
    arc,
    arrow,
    line,
    on_top,
    printed,
    scissors,
    shape,
    sheets,
)

HIGH = 100.0
_WIDE_SHEET, _HIGH_SHEET = (112.0, 79.0), (57.0, 80.0)
_LEAF = (56.0, 79.0)
_GAP = 40.0
"""Between two steps, with an arrow in it."""
_MIRRORED = "-right"
_GRID = re.compile(r"(cut|stack)-([1-9])x([1-9])")


def diagram(name: str) -> Form | None:
    """The drawing of this name, or None where there is none."""
    base = name.removesuffix(_MIRRORED)
    grid = _GRID.fullmatch(base)
    if base in DRAWINGS:
        parts, width = DRAWINGS[base]()
    elif grid and int(grid[2]) * int(grid[3]) > 1:
        parts, width = _cut(int(grid[2]), int(grid[3]), grid[1] == "stack")
    else:
        return None
    mirror = f"-1 0 0 1 {text(width)} 0 cm\n" if name != base else ""
    return Form(f"1 j 1 J {mirror}{''.join(parts)}".encode("ascii"), width, HIGH)


def _up() -> tuple[list[str], float]:
    """A large arrow to the upper edge of the page."""
    points = [(30.0, 2.0), (70.0, 2.0), (70.0, 52.0), (94.0, 52.0), (50.0, 98.0), (6.0, 52.0), (30.0, 52.0)]
    return [shape(points, INK)], 100.0


def _fold(staples: bool) -> tuple[list[str], float]:
    """Open sheets whose left half is folded onto the right one, and the booklet that comes of it."""
    wide, high = _WIDE_SHEET
    low = (HIGH - high) / 2 - 6
    sheet = (3.0, low, wide, high)
    middle = 3.0 + wide / 2
    parts = [
        sheets(sheet, 3),
        *printed(sheet, 2, 1),
        line(middle, low - 4, middle, low + high + 4, dash=True),
    ]
    parts += [arc((3 + wide * 0.22, low + high + 2), (3 + wide * 0.78, low + high + 2), 14)]
    left = 3 + wide + _GAP
    leaf = (left, low, *_LEAF)
    parts += [
        arrow(3 + wide + 9, HIGH / 2, left - 7, HIGH / 2),
        sheets(leaf, 4, up=False),
        *printed(leaf, 1, 1),
    ]
    parts += [line(left, low, left, low + high, HEAVY)]
    if staples:
        for share in (0.25, 0.75):
            level = low + high * share
            parts += [line(at, level - 5, at, level + 5, HEAVY + 1.4, PAPER) for at in (middle, left)]
            parts += [line(at, level - 4, at, level + 4, HEAVY) for at in (middle, left)]
    return parts, left + _LEAF[0] + 12


def _cut(columns: int, rows: int, stack: bool) -> tuple[list[str], float]:
    """A sheet, or with `stack` a pile of them, cut apart; the piles go onto each other in order."""
    wide, high = _WIDE_SHEET if columns > rows else _HIGH_SHEET
    start, low, apart = 16.0, (HIGH - high) / 2, 7.0
    across, along = wide / columns, high / rows
    sheet = (start, low, wide, high)
    parts = [sheets(sheet, 3 if stack else 1), *printed(sheet, columns, rows)]
    for column in range(1, columns):
        parts += scissors(start + column * across, low - 2, pi / 2, high + 8)
    for row in range(1, rows):
        parts += scissors(start - 2, low + row * along, 0.0, wide + 8)
    left = start + wide + _GAP
    parts += [arrow(start + wide + 10, HIGH / 2, left - 8, HIGH / 2)]
    places: list[Place] = [
        (
            left + column * (across + apart),
            low + high - (row + 1) * along + ((rows - 1) / 2 - row) * apart,
            across,
            along,
        )
        for row in range(rows)
        for column in range(columns)
    ]
    for place in places:
        parts += [sheets(place, 2 if stack else 1), *printed(place, 1, 1)]
    if stack:
        centres = [(x + wide / 2, y + high / 2) for x, y, wide, high in places]
        parts += [on_top(*pair) for pair in pairwise(centres)]
    return parts, left + wide + (columns - 1) * apart + 8


def _zine() -> tuple[list[str], float]:
    """A sheet with its folds and its slit, the cross that it is pushed to, the small book."""
    wide, high = 108.0, 76.0
    low = (HIGH - high) / 2
    sheet = (3.0, low, wide, high)
    middle = low + high / 2
    parts = [sheets(sheet, 1), *printed(sheet, 4, 2)]
    parts += [line(3 + wide * n / 4, low, 3 + wide * n / 4, low + high, dash=True) for n in (1, 2, 3)]
    parts += [line(3, middle, 3 + wide, middle, dash=True)]
    parts += [line(3 + wide / 4, middle, 3 + wide * 0.75, middle, HEAVY + 2, PAPER)]
    parts += [line(3 + wide / 4, middle, 3 + wide * 0.75, middle, HEAVY)]
    left = 3 + wide + _GAP - 8
    parts += [arrow(3 + wide + 7, HIGH / 2, left - 6, HIGH / 2)]
    centre, arm, half = left + 46, 34.0, 13.0
    parts += [line(centre - half - 20, HIGH / 2, centre - half, HIGH / 2, HEAVY)]
    parts += [line(centre + half, HIGH / 2, centre + half + 20, HIGH / 2, HEAVY)]
    diamond = [
        (centre - half, HIGH / 2),
        (centre, HIGH / 2 + arm * 0.75),
        (centre + half, HIGH / 2),
        (centre, HIGH / 2 - arm * 0.75),
    ]
    parts += [shape(diamond, PAPER, HEAVY)]
    parts += [
        arrow(centre - 46, HIGH / 2 + 16, centre - 22, HIGH / 2 + 16),
        arrow(centre + 46, HIGH / 2 + 16, centre + 22, HIGH / 2 + 16),
    ]
    book = centre + 46 + _GAP - 12
    leaf = (book, low + 8, 42.0, 60.0)
    parts += [
        arrow(centre + 50, HIGH / 2, book - 6, HIGH / 2),
        sheets(leaf, 3, up=False),
        *printed(leaf, 1, 1),
    ]
    parts += [line(book, low + 8, book, low + 68, HEAVY)]
    return parts, book + 54


def _turn() -> tuple[list[str], float]:
    """A sheet that is turned over like the page of a book."""
    wide, high = _HIGH_SHEET
    place = (22.0, 3.0, wide, high)
    above = 3 + high + 2
    return [
        sheets(place, 1),
        *printed(place, 1, 1),
        arc((22 + wide * 0.8, above), (4.0, above), 12),
    ], wide + 26


def _corner() -> tuple[list[str], float]:
    """Sheets stapled in their corner."""
    wide, high = _HIGH_SHEET
    place = (3.0, (HIGH - high) / 2 - 3, wide, high)
    top = place[1] + high
    return [sheets(place, 4), *printed(place, 1, 1), line(9, top - 14, 17, top - 6, HEAVY)], wide + 16


DRAWINGS: Mapping[str, Callable[[], tuple[list[str], float]]] = MappingProxyType(
    {
        "up": _up,
        "fold": lambda: _fold(False),
        "fold-staple": lambda: _fold(True),
        "zine": _zine,
        "turn": _turn,
        "corner": _corner,
    }
)
"""The drawings by name; besides, `cut-2x1` and `stack-2x1` for any grid of columns and rows."""
